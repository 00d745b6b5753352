// Parsing of files and declarations.

import type { Pragma } from './directives.ts';
import { isTypeElem, unparen } from './exprs.ts';
import { goVersion } from './goversion.ts';
import type {
  BasicLit,
  ConstDecl,
  Decl,
  Expr,
  Field,
  File,
  FuncDecl,
  Group,
  ImportDecl,
  Name,
  TypeDecl,
  VarDecl,
} from './nodes.ts';
import { otherParams, typeParams } from './parameters.ts';
import type { Pos } from './source.ts';
import { StmtParser } from './statements.ts';
import { Prec, Token } from './tokens.ts';

const declarationKeywords = [Token.Import, Token.Const, Token.Type, Token.Var, Token.Func] as const;

export class Parser extends StmtParser {
  // SourceFile = PackageClause ";" { ImportDecl ";" } { TopLevelDecl ";" } .
  file(): File {
    this.next();
    const pos = this.pos();
    const version = goVersion(this.comments);
    const decls: Decl[] = [];
    const { name: pkgName, pragma } = this.packageClause();
    // after errors in the package clause the rest is not worth looking at
    if (this.errorCount === 0) this.topLevelWithin(decls);
    else this.stopped = true;
    const eof = this.base + this.text.length;
    const { pragmas, linknames, all } = this.directives;
    const file: File = {
      kind: 'File',
      pos,
      end: eof,
      source: this.source,
      comments: this.comments,
      pkgName,
      decls,
      eof,
      goVersion: version,
      directives: { pragmas, linknames, all },
      valid: this.errorCount === 0,
    };
    this.directives.attach(file, pragma);
    return file;
  }

  // PackageClause = "package" PackageName .
  private packageClause(): { name: Name; pragma: Pragma | null } {
    if (!this.got(Token.Package)) {
      this.syntaxError('package statement must be first', 'SyntaxMissingPackage');
      return { name: this.blankName(this.pos()), pragma: null };
    }
    const pragma = this.directives.take();
    const name = this.name();
    this.want(Token.Semi);
    return { name, pragma };
  }

  /** Whoever calls may have left little stack: that is no reason to throw. */
  private topLevelWithin(decls: Decl[]): void {
    try {
      this.topLevel(decls);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.tooDeep();
    }
  }

  // { ( ImportDecl | TopLevelDecl ) ";" } .
  private topLevel(decls: Decl[]): void {
    let prev: Token = Token.Import;
    while (this.tok !== Token.EOF) {
      if (this.tok === Token.Import && prev !== Token.Import) {
        this.syntaxError('imports must appear before other declarations', 'SyntaxImportOrder');
      }
      prev = this.tok;
      switch (this.tok) {
        case Token.Import:
          this.next();
          this.appendGroup(decls, this.importDecl);
          break;
        case Token.Const:
          this.next();
          this.appendGroup(decls, this.constDecl);
          break;
        case Token.Type:
          this.next();
          this.appendGroup(decls, this.typeDecl);
          break;
        case Token.Var:
          this.next();
          this.appendGroup(decls, this.varDecl);
          break;
        case Token.Func:
          this.next();
          decls.push(this.funcDecl());
          break;
        default: {
          const last = decls.at(-1);
          if (this.tok === Token.Lbrace && last?.kind === 'FuncDecl' && last.body === null) {
            this.syntaxError('unexpected semicolon or newline before {', 'SyntaxBraceOnNextLine');
          } else this.syntaxError('non-declaration statement outside function body', 'SyntaxOutsideFunction');
          this.advance(...declarationKeywords);
          continue;
        }
      }
      // Before the semicolon is passed: comments behind it may hold directives for the next declaration.
      this.directives.clear();
      if (!this.on(Token.EOF) && !this.got(Token.Semi)) {
        this.syntaxError('after top level declaration');
        this.advance(...declarationKeywords);
      }
    }
    this.directives.clear();
  }

  // appendGroup(f) = f | "(" { f ";" } ")" .
  protected appendGroup(list: Decl[], f: (group: Group | null) => Decl): void {
    if (this.tok !== Token.Lparen) {
      list.push(f(null));
      return;
    }
    const group: Group = { pos: this.pos() };
    this.directives.clear();
    this.next();
    this.list('grouped declaration', Token.Semi, Token.Rparen, () => {
      list.push(f(group));
      return false;
    });
  }

  // ImportSpec = [ "." | PackageName ] ImportPath .
  // ImportPath = string_lit .
  private readonly importDecl = (group: Group | null): ImportDecl => {
    const pos = this.pos();
    const pragma = this.directives.take();
    let localPkgName: Name | null = null;
    if (this.on(Token.Name)) localPkgName = this.name();
    else if (this.on(Token.Dot)) {
      localPkgName = { kind: 'Name', pos, end: pos + 1, value: '.' };
      this.next();
    }
    let path = this.literalOrNull();
    if (path === null) {
      path = this.badPath(this.pos());
      this.syntaxError('missing import path', 'SyntaxImportPath');
      this.advance(Token.Semi, Token.Rparen);
    } else if (!path.bad && path.litKind !== 'String') {
      this.syntaxErrorAt(path.pos, 'import path must be a string', 'SyntaxImportPath');
      path = { ...path, bad: true };
    }
    const decl: ImportDecl = { kind: 'ImportDecl', pos, end: this.endPos(pos), group, localPkgName, path };
    this.directives.attach(decl, pragma);
    return decl;
  };

  private badPath(pos: Pos): BasicLit {
    return { kind: 'BasicLit', pos, end: pos, value: '""', litKind: 'String', bad: true };
  }

  // ConstSpec = IdentifierList [ [ Type ] "=" ExpressionList ] .
  protected override readonly constDecl = (group: Group | null): ConstDecl => {
    const pos = this.pos();
    const pragma = this.directives.take();
    const nameList = this.nameList(this.name());
    let type: Expr | null = null;
    let values: Expr | null = null;
    if (!this.on(Token.EOF) && !this.on(Token.Semi) && !this.on(Token.Rparen)) {
      type = this.typeOrNull();
      if (this.gotAssign()) values = this.exprList();
    }
    const decl: ConstDecl = { kind: 'ConstDecl', pos, end: this.endPos(pos), group, nameList, type, values };
    this.directives.attach(decl, pragma);
    return decl;
  };

  // VarSpec = IdentifierList ( Type [ "=" ExpressionList ] | "=" ExpressionList ) .
  protected override readonly varDecl = (group: Group | null): VarDecl => {
    const pos = this.pos();
    const pragma = this.directives.take();
    const nameList = this.nameList(this.name());
    let type: Expr | null = null;
    let values: Expr | null = null;
    if (this.gotAssign()) values = this.exprList();
    else {
      type = this.type();
      if (this.gotAssign()) values = this.exprList();
    }
    const decl: VarDecl = { kind: 'VarDecl', pos, end: this.endPos(pos), group, nameList, type, values };
    this.directives.attach(decl, pragma);
    return decl;
  };

  // TypeSpec = identifier [ TypeParams ] [ "=" ] Type .
  protected override readonly typeDecl = (group: Group | null): TypeDecl => {
    const pos = this.pos();
    const pragma = this.directives.take();
    const name = this.name();
    let tparamList: Field[] = [];
    let alias = false;
    let type: Expr | null;
    if (this.on(Token.Lbrack)) {
      const lbrack = this.pos();
      this.next();
      if (this.on(Token.Name)) {
        const start = this.typeParamsOrLength();
        if (start.kind === 'length') type = this.arrayType(lbrack, start.length);
        else {
          tparamList = this.paramList(typeParams, start.name, start.type);
          alias = this.gotAssign();
          type = this.typeOrNull();
        }
      } else if (this.got(Token.Rbrack)) type = this.sliceType(lbrack);
      else type = this.arrayType(lbrack, null);
    } else {
      alias = this.gotAssign();
      type = this.typeOrNull();
    }
    if (type === null) {
      type = this.badExpr();
      this.syntaxError('in type declaration');
      this.advance(Token.Semi, Token.Rparen);
    }
    const decl: TypeDecl = { kind: 'TypeDecl', pos, end: this.endPos(pos), group, name, tparamList, alias, type };
    this.directives.attach(decl, pragma);
    return decl;
  };

  /**
   * Reads on behind `type T [` where a name follows: the length of an array type, or the first type parameter.
   *
   * What follows is read as an expression. A name with `[` behind it cannot begin an array length, which is constant;
   * it begins a constraint such as []E. Otherwise the expression is split into name and constraint if that is
   * possible and what follows speaks for it: a lone name with `]` behind it is a length.
   */
  private typeParamsOrLength(): { kind: 'length'; length: Expr } | { kind: 'params'; name: Name; type: Expr | null } {
    let x: Expr = this.name();
    if (!this.on(Token.Lbrack)) {
      this.xnest++;
      x = this.binaryExpr(this.primaryExpr(x, false), Prec.None);
      this.xnest--;
    }
    const { name, type } = extractName(x, this.on(Token.Comma));
    if (name !== null && (type !== null || !this.on(Token.Rbrack))) return { kind: 'params', name, type };
    return { kind: 'length', length: x };
  }

  // FunctionDecl = "func" FunctionName [ TypeParams ] Signature [ FunctionBody ] .
  // FunctionName = identifier .
  // MethodDecl   = "func" Receiver MethodName Signature [ FunctionBody ] .
  // Receiver     = Parameters .
  private funcDecl(): FuncDecl {
    const pos = this.pos();
    const pragma = this.directives.take();
    let recv: Field | null = null;
    let context = '';
    if (this.got(Token.Lparen)) {
      context = 'method';
      const list = this.paramList(otherParams, null, null);
      recv = list[0] ?? null;
      if (list.length === 0) this.errorAt(this.pos(), 'method has no receiver', 'SyntaxReceiver');
      else if (list.length > 1) this.errorAt(this.pos(), 'method has multiple receivers', 'SyntaxReceiver');
    }

    let name: Name;
    let tparamList: Field[] = [];
    let type: FuncDecl['type'];
    if (this.on(Token.Name)) {
      name = this.name();
      ({ tparamList, type } = this.funcType(context));
    } else {
      name = this.blankName(this.pos());
      type = { kind: 'FuncType', pos: this.pos(), end: this.pos(), paramList: [], resultList: [] };
      this.syntaxError(context === '' ? 'expected name or (' : 'expected name');
      this.advance(Token.Lbrace, Token.Semi);
    }
    const body = this.on(Token.Lbrace) ? this.funcBody() : null;
    const decl: FuncDecl = { kind: 'FuncDecl', pos, end: this.endPos(pos), recv, name, tparamList, type, body };
    this.directives.attach(decl, pragma);
    return decl;
  }
}

/**
 * Splits x into a type parameter's name and its constraint, if it can be read so. That happens only if the constraint
 * cannot be a value (isTypeElem), or force is set. A lone name gives no type.
 *
 *     x           force    name    type
 *     P*[]int     any      P       *[]int
 *     P*E         true     P       *E
 *     P*E         false    -       -
 *     P([]int)    any      P       []int
 *     P(E)        true     P       E
 *     P*E|F|~G    any      P       *E|F|~G
 */
function extractName(x: Expr, force: boolean): { name: Name | null; type: Expr | null } {
  const none = { name: null, type: null };
  switch (x.kind) {
    case 'Name':
      return { name: x, type: null };

    case 'Operation': {
      if (x.y === null) return none;
      if (x.op === '*') {
        if (x.x.kind !== 'Name' || !(force || isTypeElem(x.y))) return none;
        return { name: x.x, type: { ...x, x: x.y, y: null } };
      }
      if (x.op !== '|') return none;
      const left = extractName(x.x, force || isTypeElem(x.y));
      if (left.name === null || left.type === null) return none;
      return { name: left.name, type: { ...x, x: left.type } };
    }

    case 'CallExpr': {
      const [arg] = x.argList;
      if (x.fun.kind !== 'Name' || arg === undefined || x.argList.length !== 1 || x.hasDots) return none;
      return force || isTypeElem(arg) ? { name: x.fun, type: unparen(arg) } : none;
    }

    default:
      return none;
  }
}
