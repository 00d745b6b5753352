// Parsing of statements.

import { checkBranches } from './branches.ts';
import { ExprParser } from './expressions.ts';
import { unparen } from './exprs.ts';
import { exprString } from './exprstring.ts';
import type {
  AssignStmt,
  BlockStmt,
  BranchStmt,
  CallStmt,
  CaseClause,
  CommClause,
  Decl,
  DeclStmt,
  Expr,
  ForStmt,
  Group,
  IfStmt,
  Name,
  RangeClause,
  ReturnStmt,
  SelectStmt,
  SimpleStmt,
  Stmt,
  SwitchStmt,
} from './nodes.ts';
import { noPos, type Pos } from './source.ts';
import { Token, tokenText } from './tokens.ts';

/** The keyword whose header a simple statement stands in, where that matters. */
type Keyword = Token.For | Token.If | Token.Switch | Token.None;

interface Header {
  readonly init: SimpleStmt | null;
  readonly cond: Expr | null;
  readonly post: SimpleStmt | null;
}

type DeclMethod = (group: Group | null) => Decl;

export abstract class StmtParser extends ExprParser {
  protected abstract constDecl: DeclMethod;
  protected abstract typeDecl: DeclMethod;
  protected abstract varDecl: DeclMethod;
  protected abstract appendGroup(list: Decl[], f: DeclMethod): void;

  // FunctionBody = Block .
  protected funcBody(): BlockStmt {
    this.fnest++;
    const errors = this.errorCount;
    const body = this.blockStmt('');
    this.fnest--;
    // After syntax errors the tree is incomplete, and errors about branches may be spurious.
    if (errors === this.errorCount) {
      checkBranches(body, this.source, (pos, end, code, message) => {
        this.report({ pos, end, severity: 'error', code, message });
      });
    }
    return body;
  }

  // StatementList = { Statement ";" } .
  private stmtList(): Stmt[] {
    const list: Stmt[] = [];
    while (
      this.tok !== Token.EOF &&
      this.tok !== Token.Rbrace &&
      this.tok !== Token.Case &&
      this.tok !== Token.Default
    ) {
      const stmt = this.stmtOrNull();
      this.directives.clear();
      if (stmt === null) break;
      list.push(stmt);
      if (!this.got(Token.Semi) && !this.on(Token.Rbrace)) {
        this.syntaxError('at end of statement');
        this.advance(Token.Semi, Token.Rbrace, Token.Case, Token.Default);
        this.got(Token.Semi); // avoid an empty statement
      }
    }
    return list;
  }

  // Statement =
  //     Declaration | LabeledStmt | SimpleStmt |
  //     GoStmt | ReturnStmt | BreakStmt | ContinueStmt | GotoStmt |
  //     FallthroughStmt | Block | IfStmt | SwitchStmt | SelectStmt | ForStmt |
  //     DeferStmt .
  private stmtOrNull(): Stmt | null {
    this.enter();
    const stmt = this.stmtByToken();
    this.leave();
    return stmt;
  }

  private stmtByToken(): Stmt | null {
    const pos = this.pos();
    if (this.tok !== Token.Var && this.tok !== Token.Const && this.tok !== Token.Type) this.directives.clear();
    switch (this.tok) {
      case Token.Name: {
        // most statements begin with a name
        const lhs = this.exprList();
        if (lhs.kind === 'Name' && this.on(Token.Colon)) return this.labeledStmtOrNull(lhs);
        return this.simpleStmtIn(lhs);
      }

      case Token.Var:
        return this.declStmt(this.varDecl);
      case Token.Const:
        return this.declStmt(this.constDecl);
      case Token.Type:
        return this.declStmt(this.typeDecl);

      case Token.Lbrace:
        return this.blockStmt('');

      case Token.Operator:
        if (!'+-&^!'.includes(this.op)) return null;
        return this.simpleStmtIn(null);

      case Token.Star:
      case Token.Literal:
      case Token.Func:
      case Token.Lparen:
      case Token.Lbrack:
      case Token.Struct:
      case Token.Map:
      case Token.Chan:
      case Token.Interface:
      case Token.Arrow:
        return this.simpleStmtIn(null);

      case Token.For:
        return this.forStmt();
      case Token.Switch:
        return this.switchStmt();
      case Token.Select:
        return this.selectStmt();
      case Token.If:
        return this.ifStmt();

      case Token.Fallthrough:
      case Token.Break:
      case Token.Continue:
      case Token.Goto:
        return this.branchStmt();

      case Token.Go:
      case Token.Defer:
        return this.callStmt();

      case Token.Return:
        return this.returnStmt();

      case Token.Semi:
        return { kind: 'EmptyStmt', pos, end: pos };

      default:
        return null;
    }
  }

  // ---------------------------------------------------------------------------------------------- simple statements

  /** A simple statement in a statement list, where no range clause can occur. */
  private simpleStmtIn(lhs: Expr | null): Stmt {
    return this.simpleStmt(lhs, Token.None) as Exclude<SimpleStmt, RangeClause>;
  }

  // SimpleStmt = EmptyStmt | ExpressionStmt | SendStmt | IncDecStmt | Assignment | ShortVarDecl .
  // The first expression list may have been read. In the header of a for statement it may be a range clause.
  private simpleStmt(lhs: Expr | null, keyword: Keyword): SimpleStmt {
    if (keyword === Token.For && this.tok === Token.Range) return this.rangeClause(null, false);

    lhs ??= this.exprList();
    const pos = this.pos();
    if (lhs.kind !== 'ListExpr' && this.tok !== Token.Assign && this.tok !== Token.Define) {
      switch (this.tok) {
        case Token.AssignOp: {
          const op = this.op as AssignStmt['op'];
          this.next();
          return this.assignStmt(pos, op, lhs, this.expr());
        }
        case Token.IncOp: {
          const op = this.op as AssignStmt['op'];
          this.next();
          return this.assignStmt(pos, op, lhs, null);
        }
        case Token.Arrow: {
          this.next();
          const value = this.expr();
          return { kind: 'SendStmt', pos, end: this.endPos(pos), chan: lhs, value };
        }
        default:
          return { kind: 'ExprStmt', pos: lhs.pos, end: lhs.end, x: lhs };
      }
    }

    if (this.tok !== Token.Assign && this.tok !== Token.Define) {
      this.syntaxError('expected := or = or comma');
      this.advance(Token.Semi, Token.Rbrace);
      // make the best of what is there
      const x = lhs.kind === 'ListExpr' ? (lhs.elemList[0] as Expr) : lhs;
      return { kind: 'ExprStmt', pos: x.pos, end: x.end, x };
    }

    const op = this.tok === Token.Define ? ':=' : '';
    this.next();
    if (keyword === Token.For && this.on(Token.Range)) return this.rangeClause(lhs, op === ':=');

    const rhs = this.exprList();
    if (rhs.kind === 'TypeSwitchGuard' && keyword === Token.Switch && op === ':=' && lhs.kind === 'Name') {
      const x: Expr = { kind: 'TypeSwitchGuard', pos: rhs.pos, end: rhs.end, lhs, x: rhs.x };
      return { kind: 'ExprStmt', pos: x.pos, end: x.end, x };
    }
    return this.assignStmt(pos, op, lhs, rhs);
  }

  private assignStmt(pos: Pos, op: AssignStmt['op'], lhs: Expr, rhs: Expr | null): AssignStmt {
    return { kind: 'AssignStmt', pos, end: this.endPos(pos), op, lhs, rhs };
  }

  // RangeClause = [ ExpressionList "=" | IdentifierList ":=" ] "range" Expression .
  private rangeClause(lhs: Expr | null, def: boolean): RangeClause {
    const pos = this.pos();
    this.next();
    const x = this.expr();
    return { kind: 'RangeClause', pos, end: this.endPos(pos), lhs, def, x };
  }

  // LabeledStmt = Label ":" Statement .
  // The label has been read.
  private labeledStmtOrNull(label: Name): Stmt | null {
    const pos = this.pos();
    this.want(Token.Colon);
    if (this.on(Token.Rbrace)) {
      // semicolons may be omitted before "}": the statement is empty
      const empty = this.pos();
      const stmt: Stmt = { kind: 'EmptyStmt', pos: empty, end: empty };
      return { kind: 'LabeledStmt', pos, end: this.endPos(pos), label, stmt };
    }
    const stmt = this.stmtOrNull();
    if (stmt !== null) return { kind: 'LabeledStmt', pos, end: this.endPos(pos), label, stmt };
    this.syntaxErrorAt(pos, 'missing statement after label', 'SyntaxMissingStatement');
    return null;
  }

  // GoStmt    = "go" Expression .
  // DeferStmt = "defer" Expression .
  private callStmt(): CallStmt {
    const pos = this.pos();
    const tok = this.tok === Token.Go ? 'go' : 'defer';
    this.next();
    const x = this.primaryExpr(null, this.on(Token.Lparen));
    const call = unparen(x);
    if (call !== x) {
      this.errorAt(x.pos, `expression in ${tok} must not be parenthesized`, 'SyntaxParenthesized');
    }
    return { kind: 'CallStmt', pos, end: this.endPos(pos), tok, call };
  }

  // BreakStmt       = "break" [ Label ] .
  // ContinueStmt    = "continue" [ Label ] .
  // GotoStmt        = "goto" Label .
  // FallthroughStmt = "fallthrough" .
  private branchStmt(): BranchStmt {
    const pos = this.pos();
    const token = this.tok;
    this.next();
    let label: Name | null = null;
    if (token === Token.Goto || (token !== Token.Fallthrough && this.on(Token.Name))) label = this.name();
    return { kind: 'BranchStmt', pos, end: this.endPos(pos), tok: tokenText(token) as BranchStmt['tok'], label };
  }

  // ReturnStmt = "return" [ ExpressionList ] .
  private returnStmt(): ReturnStmt {
    const pos = this.pos();
    this.next();
    const results = this.on(Token.Semi) || this.on(Token.Rbrace) ? null : this.exprList();
    return { kind: 'ReturnStmt', pos, end: this.endPos(pos), results };
  }

  // Declaration = ConstDecl | TypeDecl | VarDecl .
  private declStmt(f: DeclMethod): DeclStmt {
    const pos = this.pos();
    this.next();
    const declList: Decl[] = [];
    this.appendGroup(declList, f);
    return { kind: 'DeclStmt', pos, end: this.endPos(pos), declList };
  }

  // ------------------------------------------------------------------------------------------------ blocks, headers

  // Block = "{" StatementList "}" .
  // context is needed unless the current token is "{".
  private blockStmt(context: string): BlockStmt {
    const pos = this.pos();
    if (!this.got(Token.Lbrace)) {
      // who comes from C may forget that braces are mandatory
      this.syntaxError(`expected { after ${context}`, 'SyntaxMissingBrace');
      this.advance(Token.Name, Token.Rbrace);
      const rbrace = this.pos();
      if (this.got(Token.Rbrace)) return { kind: 'BlockStmt', pos, end: this.endPos(pos), list: [], rbrace };
    }
    const list = this.stmtList();
    const rbrace = this.pos();
    this.want(Token.Rbrace);
    return { kind: 'BlockStmt', pos, end: this.endPos(pos), list, rbrace };
  }

  // Header = [ SimpleStmt ";" ] [ Expression ]                                  of if and switch
  // Header = [ Expression ] | ForClause | RangeClause                           of for
  // ForClause = [ SimpleStmt ] ";" [ Expression ] ";" [ SimpleStmt ] .
  private header(keyword: Exclude<Keyword, Token.None>): Header {
    this.want(keyword);
    if (this.tok === Token.Lbrace) {
      if (keyword !== Token.If) return { init: null, cond: null, post: null };
      this.syntaxError('missing condition in if statement', 'SyntaxMissingCondition');
      return { init: null, cond: this.badExpr(), post: null };
    }
    const outer = this.xnest;
    this.xnest = -1;
    const header = this.headerParts(keyword);
    this.xnest = outer;
    return header;
  }

  private headerParts(keyword: Exclude<Keyword, Token.None>): Header {
    let init: SimpleStmt | null = null;
    if (!this.on(Token.Semi)) {
      if (this.got(Token.Var)) {
        const message = `var declaration not allowed in ${tokenText(keyword)} initializer`;
        this.syntaxError(message, 'SyntaxHeaderDeclaration');
      }
      init = this.simpleStmt(null, keyword);
      if (init.kind === 'RangeClause') return { init, cond: null, post: null };
    }

    if (this.on(Token.Lbrace)) {
      return { init: null, cond: this.condition(init, keyword, noPos, ''), post: null };
    }
    let semiPos = noPos;
    let semiLit = '';
    if (this.on(Token.Semi)) {
      semiPos = this.pos();
      semiLit = this.lit;
      this.next();
    } else {
      // asking for a "{" rather than a ";" gives a better message
      this.want(Token.Lbrace);
      if (!this.on(Token.Lbrace)) this.advance(Token.Lbrace, Token.Rbrace);
    }

    let cond: SimpleStmt | null = null;
    let post: SimpleStmt | null = null;
    if (keyword === Token.For) {
      if (this.on(Token.Lbrace)) {
        this.syntaxError('expected for loop condition', 'SyntaxMissingCondition');
        return { init, cond: null, post: null };
      }
      if (!this.on(Token.Semi)) cond = this.simpleStmt(null, Token.None);
      this.want(Token.Semi);
      if (!this.on(Token.Lbrace)) {
        post = this.simpleStmt(null, Token.None);
        if (post.kind === 'AssignStmt' && post.op === ':=') {
          const message = 'cannot declare in post statement of for loop';
          this.syntaxErrorAt(post.pos, message, 'SyntaxHeaderDeclaration');
        }
      }
    } else if (!this.on(Token.Lbrace)) cond = this.simpleStmt(null, keyword);
    return { init, cond: this.condition(cond, keyword, semiPos, semiLit), post };
  }

  /** The expression that a condition read as a statement is. */
  private condition(stmt: SimpleStmt | null, keyword: Keyword, semiPos: Pos, semiLit: string): Expr | null {
    if (stmt === null) {
      if (keyword !== Token.If || semiPos === noPos) return null;
      if (semiLit === 'semicolon') {
        this.syntaxErrorAt(semiPos, 'missing condition in if statement', 'SyntaxMissingCondition');
      } else this.syntaxErrorAt(semiPos, `unexpected ${semiLit}, expected { after if clause`, 'SyntaxMissingBrace');
      return this.badExpr(semiPos);
    }
    if (stmt.kind === 'ExprStmt') return stmt.x;
    // Writing = for == is common and makes an assignment of the condition: show what it was taken for.
    const what =
      stmt.kind === 'AssignStmt' && stmt.op === '' && stmt.rhs !== null
        ? `assignment ${emphasize(stmt.lhs)} = ${emphasize(stmt.rhs)}`
        : exprString(stmt);
    this.syntaxErrorAt(stmt.pos, `cannot use ${what} as value`, 'SyntaxAssignmentAsValue');
    return null;
  }

  // IfStmt = "if" [ SimpleStmt ";" ] Expression Block [ "else" ( IfStmt | Block ) ] .
  private ifStmt(): IfStmt {
    this.enter();
    const pos = this.pos();
    const header = this.header(Token.If);
    const cond = header.cond ?? this.badExpr();
    const then = this.blockStmt('if clause');
    let otherwise: IfStmt | BlockStmt | null = null;
    if (this.got(Token.Else)) {
      if (this.on(Token.If)) otherwise = this.ifStmt();
      else if (this.on(Token.Lbrace)) otherwise = this.blockStmt('');
      else {
        this.syntaxError('else must be followed by if or statement block', 'SyntaxElse');
        this.advance(Token.Name, Token.Rbrace);
      }
    }
    this.leave();
    return { kind: 'IfStmt', pos, end: this.endPos(pos), init: header.init, cond, then, else: otherwise };
  }

  // ForStmt = "for" [ Condition | ForClause | RangeClause ] Block .
  private forStmt(): ForStmt {
    const pos = this.pos();
    const { init, cond, post } = this.header(Token.For);
    const body = this.blockStmt('for clause');
    return { kind: 'ForStmt', pos, end: this.endPos(pos), init, cond, post, body };
  }

  // SwitchStmt = "switch" [ SimpleStmt ";" ] [ Expression | TypeSwitchGuard ] "{" { CaseClause } "}" .
  private switchStmt(): SwitchStmt {
    const pos = this.pos();
    const { init, cond } = this.header(Token.Switch);
    this.clausesOpen('switch');
    const body: CaseClause[] = [];
    while (this.tok !== Token.EOF && this.tok !== Token.Rbrace) body.push(this.caseClause());
    const rbrace = this.pos();
    this.want(Token.Rbrace);
    return { kind: 'SwitchStmt', pos, end: this.endPos(pos), init, tag: cond, body, rbrace };
  }

  // SelectStmt = "select" "{" { CommClause } "}" .
  private selectStmt(): SelectStmt {
    const pos = this.pos();
    this.want(Token.Select);
    this.clausesOpen('select');
    const body: CommClause[] = [];
    while (this.tok !== Token.EOF && this.tok !== Token.Rbrace) body.push(this.commClause());
    const rbrace = this.pos();
    this.want(Token.Rbrace);
    return { kind: 'SelectStmt', pos, end: this.endPos(pos), body, rbrace };
  }

  private clausesOpen(what: 'switch' | 'select'): void {
    if (this.got(Token.Lbrace)) return;
    this.syntaxError(`missing { after ${what} clause`, 'SyntaxMissingBrace');
    this.advance(Token.Case, Token.Default, Token.Rbrace);
  }

  // CaseClause = ( "case" ExpressionList | "default" ) ":" StatementList .
  private caseClause(): CaseClause {
    const pos = this.pos();
    let cases: Expr | null = null;
    if (this.got(Token.Case)) cases = this.exprList();
    else this.defaultCase();
    const colon = this.pos();
    this.want(Token.Colon);
    const body = this.stmtList();
    return { kind: 'CaseClause', pos, end: this.endPos(pos), cases, body, colon };
  }

  // CommClause = ( "case" ( SendStmt | RecvStmt ) | "default" ) ":" StatementList .
  // Any simple statement is taken; the checker complains.
  private commClause(): CommClause {
    const pos = this.pos();
    let comm: SimpleStmt | null = null;
    if (this.got(Token.Case)) comm = this.simpleStmt(null, Token.None);
    else this.defaultCase();
    const colon = this.pos();
    this.want(Token.Colon);
    const body = this.stmtList();
    return { kind: 'CommClause', pos, end: this.endPos(pos), comm, body, colon };
  }

  private defaultCase(): void {
    if (this.got(Token.Default)) return;
    this.syntaxError('expected case or default or }');
    this.advance(Token.Colon, Token.Case, Token.Default, Token.Rbrace);
  }
}

/** The text of x, a binary expression in parentheses so that `=` stands out. */
function emphasize(x: Expr): string {
  const text = exprString(x);
  return x.kind === 'Operation' && x.y !== null ? `(${text})` : text;
}
