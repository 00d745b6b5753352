// Parsing of types, parameters and fields.
//
// `name [` may begin an array type, an instantiated type or a type parameter list: arrayOrTArgs reads what is in
// brackets as expressions and decides by what follows.

import type {
  BasicLit,
  ChanType,
  Expr,
  Field,
  IndexExpr,
  InterfaceType,
  ListExpr,
  MapType,
  Name,
  Operation,
  SelectorExpr,
  SliceType,
  StructType,
} from './nodes.ts';
import { ParamParser, typeArgs } from './parameters.ts';
import type { Pos } from './source.ts';
import { Token } from './tokens.ts';

export abstract class TypeParser extends ParamParser {
  protected abstract expr(): Expr;

  protected type(): Expr {
    const type = this.typeOrNull();
    if (type !== null) return type;
    const bad = this.badExpr();
    this.syntaxError('expected type');
    this.advance(Token.Comma, Token.Colon, Token.Semi, Token.Rparen, Token.Rbrack, Token.Rbrace);
    return bad;
  }

  // Type     = TypeName | TypeLit | "(" Type ")" .
  // TypeName = identifier | QualifiedIdent .
  // TypeLit  = ArrayType | StructType | PointerType | FunctionType | InterfaceType |
  //            SliceType | MapType | ChannelType .
  protected typeOrNull(): Expr | null {
    this.enter();
    const type = this.typeByToken();
    this.leave();
    return type;
  }

  private typeByToken(): Expr | null {
    const pos = this.pos();
    switch (this.tok) {
      case Token.Star:
        this.next();
        return this.indirect(pos, this.type());

      case Token.Arrow: {
        this.next();
        this.want(Token.Chan);
        return this.chanType(pos, 'recv');
      }

      case Token.Func:
        this.next();
        return this.funcType('function type').type;

      case Token.Lbrack:
        this.next();
        if (this.got(Token.Rbrack)) return this.sliceType(pos);
        return this.arrayType(pos, null);

      case Token.Chan: {
        this.next();
        return this.chanType(pos, this.got(Token.Arrow) ? 'send' : 'both');
      }

      case Token.Map:
        return this.mapType();

      case Token.Struct:
        return this.structType();

      case Token.Interface:
        return this.interfaceType();

      case Token.Name:
        return this.qualifiedName(null);

      case Token.Lparen: {
        // unnecessary parentheses are not kept
        this.next();
        const type = this.type();
        this.want(Token.Rparen);
        return type;
      }

      default:
        return null;
    }
  }

  // PointerType = "*" Type .
  protected indirect(pos: Pos, x: Expr): Operation {
    return { kind: 'Operation', pos, end: this.endPos(pos), op: '*', x, y: null };
  }

  // MapType = "map" "[" Type "]" Type .
  private mapType(): MapType {
    const pos = this.pos();
    this.want(Token.Map);
    this.want(Token.Lbrack);
    const key = this.type();
    this.want(Token.Rbrack);
    const value = this.type();
    return { kind: 'MapType', pos, end: this.endPos(pos), key, value };
  }

  // TypeName = identifier [ "." identifier ] [ TypeArgs ] .
  // The first name may have been read.
  protected qualifiedName(name: Name | null): Expr {
    let x: Expr;
    if (name !== null) x = name;
    else if (this.tok === Token.Name) x = this.name();
    else {
      x = this.blankName(this.pos());
      this.syntaxError('expected name');
      this.advance(Token.Dot, Token.Semi, Token.Rbrace);
    }
    if (this.tok === Token.Dot) {
      const pos = this.pos();
      this.next();
      const sel = this.name();
      const selector: SelectorExpr = { kind: 'SelectorExpr', pos, end: this.endPos(pos), x, sel };
      x = selector;
    }
    return this.tok === Token.Lbrack ? this.typeInstance(x) : x;
  }

  // TypeArgs = "[" TypeList [ "," ] "]" .
  private typeInstance(x: Expr): IndexExpr {
    const pos = this.pos();
    this.want(Token.Lbrack);
    let index: Expr;
    if (this.tok === Token.Rbrack) {
      this.syntaxError('expected type argument list');
      index = this.badExpr();
    } else index = this.typeList(true).list;
    this.want(Token.Rbrack);
    return { kind: 'IndexExpr', pos, end: this.endPos(pos), x, index };
  }

  // typeList = arg { "," arg } [ "," ] .
  // Unless strict, the first element may be any expression. comma: there was a separating or trailing comma.
  protected typeList(strict: boolean): { list: Expr; comma: boolean } {
    this.xnest++;
    let x: Expr = strict ? this.type() : this.expr();
    let comma = false;
    if (this.got(Token.Comma)) {
      comma = true;
      let type = this.typeOrNull();
      if (type !== null) {
        const elemList = [x, type];
        while (this.got(Token.Comma)) {
          type = this.typeOrNull();
          if (type === null) break;
          elemList.push(type);
        }
        const list: ListExpr = { kind: 'ListExpr', pos: x.pos, end: this.endPos(x.pos), elemList };
        x = list;
      }
    }
    this.xnest--;
    return { list: x, comma };
  }

  // ArrayType = "[" ( Expression | "..." ) "]" Type .
  // "[" has been consumed, and maybe the length.
  protected arrayType(pos: Pos, length: Expr | null): Expr {
    if (length === null && !this.got(Token.DotDotDot)) {
      this.xnest++;
      length = this.expr();
      this.xnest--;
    }
    if (this.tok === Token.Comma) {
      // fine in type parameter lists, not here
      this.syntaxError('unexpected comma; expected ]', 'SyntaxArrayLength');
      this.next();
    }
    this.want(Token.Rbrack);
    const elem = this.type();
    return { kind: 'ArrayType', pos, end: this.endPos(pos), len: length, elem };
  }

  // SliceType = "[" "]" Type .
  // "[" and "]" have been consumed.
  protected sliceType(pos: Pos): SliceType {
    const elem = this.type();
    return { kind: 'SliceType', pos, end: this.endPos(pos), elem };
  }

  // ChannelType = ( "chan" | "chan" "<-" | "<-" "chan" ) Type .
  // All but the element type has been consumed.
  private chanType(pos: Pos, dir: ChanType['dir']): ChanType {
    let elem = this.typeOrNull();
    if (elem === null) {
      elem = this.badExpr();
      this.syntaxError('missing channel element type', 'SyntaxChannelType');
    }
    return { kind: 'ChanType', pos, end: this.endPos(pos), dir, elem };
  }

  // ------------------------------------------------------------------------------------------------------ structs

  // StructType = "struct" "{" { FieldDecl ";" } "}" .
  private structType(): StructType {
    const pos = this.pos();
    this.want(Token.Struct);
    this.want(Token.Lbrace);
    const fieldList: Field[] = [];
    const tagList: (BasicLit | null)[] = [];
    this.list('struct type', Token.Semi, Token.Rbrace, () => {
      this.fieldDecl(fieldList, tagList);
      return false;
    });
    return { kind: 'StructType', pos, end: this.endPos(pos), fieldList, tagList };
  }

  // FieldDecl      = ( IdentifierList Type | AnonymousField ) [ Tag ] .
  // AnonymousField = [ "*" ] TypeName .
  // Tag            = string_lit .
  private fieldDecl(fieldList: Field[], tagList: (BasicLit | null)[]): void {
    const pos = this.pos();
    const embed = (type: Expr): void => {
      const end = this.endPos(pos);
      tagList.push(this.literalOrNull());
      fieldList.push({ kind: 'Field', pos, end, name: null, type });
    };

    switch (this.tok) {
      case Token.Name: {
        const name = this.name();
        if (this.on(Token.Dot) || this.on(Token.Literal) || this.on(Token.Semi) || this.on(Token.Rbrace)) {
          embed(this.qualifiedName(name));
          return;
        }
        const names = this.nameList(name);
        let type: Expr;
        if (names.length === 1 && this.on(Token.Lbrack)) {
          type = this.arrayOrTArgs(name);
          if (type.kind === 'IndexExpr') {
            embed(type);
            return;
          }
        } else type = this.type();
        const end = this.endPos(pos);
        const tag = this.literalOrNull();
        for (const name of names) {
          fieldList.push({ kind: 'Field', pos: name.pos, end, name, type });
          tagList.push(tag);
        }
        return;
      }

      case Token.Star: {
        this.next();
        let type: Expr;
        if (this.on(Token.Lparen)) {
          this.syntaxError('cannot parenthesize embedded type', 'SyntaxParenthesized');
          this.next();
          type = this.qualifiedName(null);
          this.got(Token.Rparen); // no need to complain if missing
        } else type = this.qualifiedName(null);
        embed(this.indirect(pos, type));
        return;
      }

      case Token.Lparen: {
        this.syntaxError('cannot parenthesize embedded type', 'SyntaxParenthesized');
        this.next();
        let type: Expr;
        const star = this.pos();
        if (this.got(Token.Star)) type = this.indirect(star, this.qualifiedName(null));
        else type = this.qualifiedName(null);
        this.got(Token.Rparen); // no need to complain if missing
        embed(type);
        return;
      }

      default:
        this.syntaxError('expected field name or embedded type', 'SyntaxField');
        this.advance(Token.Semi, Token.Rbrace);
    }
  }

  // arrayOrTArgs = "[" "]" Type | "[" Expression "]" Type | "[" TypeList [ "," ] "]" .
  // What follows a name: an array or slice type, or the type arguments that make an IndexExpr of the name.
  protected arrayOrTArgs(name: Name): Expr {
    const pos = this.pos();
    this.want(Token.Lbrack);
    if (this.got(Token.Rbrack)) return this.sliceType(pos);
    const { list, comma } = this.typeList(false);
    this.want(Token.Rbrack);
    if (!comma) {
      const elem = this.typeOrNull();
      if (elem !== null) return { kind: 'ArrayType', pos, end: this.endPos(pos), len: list, elem };
    }
    return { kind: 'IndexExpr', pos, end: this.endPos(pos), x: name, index: list };
  }

  protected literalOrNull(): BasicLit | null {
    if (this.tok !== Token.Literal) return null;
    const literal: BasicLit = {
      kind: 'BasicLit',
      pos: this.pos(),
      end: this.base + this.r,
      value: this.lit,
      litKind: this.litKind,
      bad: this.bad,
    };
    this.next();
    return literal;
  }

  // --------------------------------------------------------------------------------------------------- interfaces

  // InterfaceType = "interface" "{" { ( MethodDecl | EmbeddedElem ) ";" } "}" .
  private interfaceType(): InterfaceType {
    const pos = this.pos();
    this.want(Token.Interface);
    this.want(Token.Lbrace);
    const methodList: Field[] = [];
    this.list('interface type', Token.Semi, Token.Rbrace, () => {
      let field: Field | null = this.on(Token.Name) ? this.methodDecl() : null;
      if (field === null || field.name === null) field = this.embeddedElem(field);
      methodList.push(field);
      return false;
    });
    return { kind: 'InterfaceType', pos, end: this.endPos(pos), methodList };
  }

  // MethodDecl        = MethodName Signature | InterfaceTypeName .
  // MethodName        = identifier .
  // InterfaceTypeName = TypeName .
  private methodDecl(): Field {
    const pos = this.pos();
    const name = this.name();
    const method = (): Field => {
      const { type } = this.funcType('interface method');
      return { kind: 'Field', pos, end: this.endPos(pos), name, type };
    };
    const embedded = (type: Expr): Field => ({ kind: 'Field', pos, end: this.endPos(pos), name: null, type });

    if (this.on(Token.Lparen)) return method();
    if (this.tok !== Token.Lbrack) return embedded(this.qualifiedName(name));

    // Either a generic method m[T C](x T), which is not permitted, or an embedded instantiated type T[P1, P2].
    const lbrack = this.pos();
    this.next();
    if (this.on(Token.Rbrack)) {
      // treat as if [] were absent
      const rbrack = this.pos();
      this.next();
      if (this.on(Token.Lparen)) {
        this.errorAt(rbrack, 'empty type parameter list', 'SyntaxTypeParameters');
        return method();
      }
      this.errorAt(rbrack, 'empty type argument list', 'SyntaxTypeParameters');
      return embedded(name);
    }

    const list = this.paramList(typeArgs, null, null);
    const first = list[0];
    if (first === undefined) return this.on(Token.Lparen) ? method() : embedded(name);
    if (first.name !== null) {
      const field = method();
      this.errorAt(lbrack, 'interface method must have no type parameters', 'SyntaxTypeParameters');
      return field;
    }
    const end = this.endPos(lbrack);
    const elemList = list.map((field) => field.type);
    const last = elemList.at(-1) as Expr;
    const index: Expr = list.length === 1 ? first.type : { kind: 'ListExpr', pos: first.pos, end: last.end, elemList };
    return embedded({ kind: 'IndexExpr', pos: lbrack, end, x: name, index });
  }

  // EmbeddedElem = MethodSpec | EmbeddedTerm { "|" EmbeddedTerm } .
  // The first term may have been read.
  protected embeddedElem(field: Field | null): Field {
    const pos = field?.pos ?? this.pos();
    let type = field === null ? this.embeddedTerm() : field.type;
    for (let count = 0; this.atOperator('|'); this.link(++count)) {
      const pos = this.pos();
      this.next();
      const x = type;
      const y = this.embeddedTerm();
      type = { kind: 'Operation', pos, end: this.endPos(pos), op: '|', x, y };
    }
    return { kind: 'Field', pos, end: this.endPos(pos), name: field?.name ?? null, type };
  }

  // EmbeddedTerm = [ "~" ] Type .
  private embeddedTerm(): Expr {
    if (this.atOperator('~')) {
      const pos = this.pos();
      this.next();
      const x = this.type();
      return { kind: 'Operation', pos, end: this.endPos(pos), op: '~', x, y: null };
    }
    const type = this.typeOrNull();
    if (type !== null) return type;
    const bad = this.badExpr();
    this.syntaxError('expected ~ term or type');
    this.advance(Token.Operator, Token.Semi, Token.Rparen, Token.Rbrack, Token.Rbrace);
    return bad;
  }
}
