// Parsing of expressions.
//
// A `{` behind a name may begin a composite literal or a block. In the header of if, for and switch (xnest < 0) it
// begins the block, unless brackets of any kind lie between.

import { unparen } from './exprs.ts';
import { exprString } from './exprstring.ts';
import type {
  BlockStmt,
  CallExpr,
  ChanType,
  CompositeLit,
  Expr,
  FuncLit,
  IndexExpr,
  KeyValueExpr,
  ListExpr,
  Operation,
  ParenExpr,
  SelectorExpr,
  SliceExpr,
  UnaryOperator,
} from './nodes.ts';
import type { Mutable } from './parser.ts';
import type { Pos } from './source.ts';
import { Prec, Token } from './tokens.ts';
import { TypeParser } from './types.ts';

const unaryOperators: ReadonlySet<string> = new Set<UnaryOperator>(['*', '+', '-', '!', '^', '~', '&']);

export abstract class ExprParser extends TypeParser {
  protected abstract funcBody(): BlockStmt;

  protected expr(): Expr {
    return this.binaryExpr(null, Prec.None);
  }

  // ExpressionList = Expression { "," Expression } .
  protected exprList(): Expr {
    const x = this.expr();
    if (!this.got(Token.Comma)) return x;
    const elemList = [x, this.expr()];
    while (this.got(Token.Comma)) elemList.push(this.expr());
    const list: ListExpr = { kind: 'ListExpr', pos: x.pos, end: this.endPos(x.pos), elemList };
    return list;
  }

  // Expression = UnaryExpr | Expression binary_op Expression .
  // The first operand may have been read.
  protected binaryExpr(x: Expr | null, prec: Prec): Expr {
    x ??= this.unaryExpr();
    let count = 0;
    while ((this.tok === Token.Operator || this.tok === Token.Star) && this.prec > prec) {
      const pos = this.pos();
      const { op, prec: opPrec } = this;
      this.next();
      const y = this.binaryExpr(null, opPrec);
      const operation: Operation = { kind: 'Operation', pos, end: this.endPos(pos), op, x, y };
      x = operation;
      this.link(++count);
    }
    return x;
  }

  // UnaryExpr = PrimaryExpr | unary_op UnaryExpr .
  private unaryExpr(): Expr {
    this.enter();
    let x: Expr;
    if (this.tok === Token.Arrow) x = this.receiveExpr();
    else if ((this.tok === Token.Operator || this.tok === Token.Star) && this.isUnary()) {
      const pos = this.pos();
      const op = this.op;
      this.next();
      let operand = this.unaryExpr();
      // a parenthesised composite literal loses its parentheses
      if (op === '&') operand = unparen(operand);
      const operation: Operation = { kind: 'Operation', pos, end: this.endPos(pos), op, x: operand, y: null };
      x = operation;
    } else x = this.primaryExpr(null, true);
    this.leave();
    return x;
  }

  private isUnary(): boolean {
    return unaryOperators.has(this.op);
  }

  // "<-" UnaryExpr .
  // A receive operation (<-x) or the begin of a receive-only channel type (<-chan E), which is known only when the
  // operand has been read: in <-chan int(ch) it is a receive operation.
  private receiveExpr(): Expr {
    const pos = this.pos();
    this.next();
    const x = this.unaryExpr();
    if (x.kind !== 'ChanType') {
      const receive: Operation = { kind: 'Operation', pos, end: this.endPos(pos), op: '<-', x, y: null };
      return receive;
    }

    // Give the arrow to the channel type: <-(chan E) is (<-chan E), and <-(chan<- E) is (<-chan (<-E)).
    let dir: ChanType['dir'] = 'send';
    let t: Expr = x;
    while (dir === 'send' && t.kind === 'ChanType') {
      dir = t.dir;
      if (dir === 'recv') this.syntaxError('unexpected <-, expected chan', 'SyntaxChannelType');
      (t as Mutable<ChanType>).dir = 'recv';
      t = t.elem;
    }
    if (dir === 'send') this.syntaxError(`unexpected ${exprString(t)}, expected chan`, 'SyntaxChannelType');
    return x;
  }

  // Operand     = Literal | OperandName | MethodExpr | "(" Expression ")" .
  // Literal     = BasicLit | CompositeLit | FunctionLit .
  // BasicLit    = int_lit | float_lit | imaginary_lit | rune_lit | string_lit .
  // OperandName = identifier | QualifiedIdent .
  // Composite literals are read by primaryExpr, since their type may be qualified.
  private operand(keepParens: boolean): Expr {
    switch (this.tok) {
      case Token.Name:
        return this.name();

      case Token.Literal:
        return this.literalOrNull() as Expr;

      case Token.Lparen: {
        const pos = this.pos();
        this.next();
        this.xnest++;
        const x = this.expr();
        this.xnest--;
        this.want(Token.Rparen);
        // Parentheses must be seen where they are not permitted: around the type of a composite literal, as x may
        // prove to be, and in go and defer statements.
        if (!keepParens && !this.on(Token.Lbrace)) return x;
        const paren: ParenExpr = { kind: 'ParenExpr', pos, end: this.endPos(pos), x };
        return paren;
      }

      case Token.Func: {
        const pos = this.pos();
        this.next();
        const { type } = this.funcType('function type');
        if (!this.on(Token.Lbrace)) return type;
        this.xnest++;
        const body = this.funcBody();
        this.xnest--;
        const literal: FuncLit = { kind: 'FuncLit', pos, end: this.endPos(pos), type, body };
        return literal;
      }

      case Token.Lbrack:
      case Token.Chan:
      case Token.Map:
      case Token.Struct:
      case Token.Interface:
        return this.type();

      default: {
        const x = this.badExpr();
        this.syntaxError('expected expression');
        this.advance(Token.Rparen, Token.Rbrack, Token.Rbrace);
        return x;
      }
    }
  }

  // PrimaryExpr =
  //     Operand |
  //     Conversion |
  //     PrimaryExpr Selector |
  //     PrimaryExpr Index |
  //     PrimaryExpr Slice |
  //     PrimaryExpr TypeAssertion |
  //     PrimaryExpr Arguments .
  // The operand may have been read.
  protected primaryExpr(x: Expr | null, keepParens: boolean): Expr {
    x ??= this.operand(keepParens);
    for (let count = 0; ; this.link(++count)) {
      switch (this.tok) {
        case Token.Dot:
          x = this.selector(x);
          break;
        case Token.Lbrack:
          x = this.indexOrSlice(x);
          break;
        case Token.Lparen:
          x = this.call(x);
          break;
        case Token.Lbrace: {
          // The operand may be a parenthesised type; take it but complain.
          const type = unparen(x);
          if (!this.mayBeLiteralType(type)) return x;
          if (type !== x) {
            this.syntaxError('cannot parenthesize type in composite literal', 'SyntaxParenthesized');
          }
          x = this.literalValue(x);
          break;
        }
        default:
          return x;
      }
    }
  }

  /** Whether a `{` behind this expression begins a composite literal. */
  private mayBeLiteralType(x: Expr): boolean {
    switch (x.kind) {
      case 'Name':
      case 'SelectorExpr':
        return this.xnest >= 0;
      case 'IndexExpr':
        return this.xnest >= 0 && !isValue(x);
      case 'ArrayType':
      case 'SliceType':
      case 'StructType':
      case 'MapType':
        return true;
      default:
        return false;
    }
  }

  // Selector      = "." identifier .
  // TypeAssertion = "." "(" ( Type | "type" ) ")" .
  private selector(x: Expr): Expr {
    const pos = this.pos();
    this.next();
    if (this.on(Token.Name)) {
      const sel = this.name();
      const selector: SelectorExpr = { kind: 'SelectorExpr', pos, end: sel.end, x, sel };
      return selector;
    }
    if (!this.got(Token.Lparen)) {
      this.syntaxError('expected name or (');
      this.advance(Token.Semi, Token.Rparen);
      return x;
    }
    if (this.got(Token.Type)) {
      this.want(Token.Rparen);
      return { kind: 'TypeSwitchGuard', pos, end: this.endPos(pos), lhs: null, x };
    }
    const type = this.type();
    this.want(Token.Rparen);
    return { kind: 'AssertExpr', pos, end: this.endPos(pos), x, type };
  }

  // Index = "[" Expression "]" .
  // Slice = "[" [ Expression ] ":" [ Expression ] "]" |
  //         "[" [ Expression ] ":" Expression ":" Expression "]" .
  private indexOrSlice(x: Expr): Expr {
    const pos = this.pos();
    this.next();
    let first: Expr | null = null;
    if (!this.on(Token.Colon)) {
      let comma = false;
      if (this.on(Token.Rbrack)) {
        this.syntaxError('expected operand');
        first = this.badExpr();
      } else ({ list: first, comma } = this.typeList(false));
      if (comma || this.on(Token.Rbrack)) {
        this.want(Token.Rbrack);
        const index: IndexExpr = { kind: 'IndexExpr', pos, end: this.endPos(pos), x, index: first };
        return index;
      }
    }

    // want(Colon) would give a worse message
    if (!this.got(Token.Colon)) {
      this.syntaxError('expected comma, : or ]');
      this.advance(Token.Comma, Token.Colon, Token.Rbrack);
    }
    this.xnest++;
    let second: Expr | null = null;
    let third: Expr | null = null;
    if (!this.on(Token.Colon) && !this.on(Token.Rbrack)) second = this.expr();
    const full = this.on(Token.Colon);
    if (full) {
      if (second === null) {
        this.errorAt(this.pos(), 'middle index required in 3-index slice', 'SyntaxSliceIndex');
        second = this.badExpr();
      }
      this.next();
      if (this.on(Token.Rbrack)) {
        this.errorAt(this.pos(), 'final index required in 3-index slice', 'SyntaxSliceIndex');
        third = this.badExpr();
      } else third = this.expr();
    }
    this.xnest--;
    this.want(Token.Rbrack);
    const slice: SliceExpr = { kind: 'SliceExpr', pos, end: this.endPos(pos), x, index: [first, second, third], full };
    return slice;
  }

  // Arguments = "(" [ ( ExpressionList | Type [ "," ExpressionList ] ) [ "..." ] [ "," ] ] ")" .
  private call(fun: Expr): CallExpr {
    const pos = this.pos();
    this.next();
    const argList: Expr[] = [];
    let hasDots = false;
    this.xnest++;
    this.list('argument list', Token.Comma, Token.Rparen, () => {
      argList.push(this.expr());
      hasDots = this.got(Token.DotDotDot);
      return hasDots;
    });
    this.xnest--;
    return { kind: 'CallExpr', pos, end: this.endPos(pos), fun, argList, hasDots };
  }

  // LiteralValue = "{" [ ElementList [ "," ] ] "}" .
  // ElementList  = KeyedElement { "," KeyedElement } .
  // KeyedElement = [ Element ":" ] Element .
  private literalValue(type: Expr | null): CompositeLit {
    this.enter();
    const pos = this.pos();
    const elemList: Expr[] = [];
    let nkeys = 0;
    this.xnest++;
    this.want(Token.Lbrace);
    const rbrace = this.list('composite literal', Token.Comma, Token.Rbrace, () => {
      const x = this.element();
      if (!this.on(Token.Colon)) elemList.push(x);
      else {
        elemList.push(this.keyValue(x));
        nkeys++;
      }
      return false;
    });
    this.xnest--;
    this.leave();
    return { kind: 'CompositeLit', pos, end: this.endPos(pos), type, elemList, nkeys, lbrace: pos, rbrace };
  }

  private keyValue(key: Expr): KeyValueExpr {
    const pos: Pos = this.pos();
    this.next();
    const value = this.element();
    return { kind: 'KeyValueExpr', pos, end: this.endPos(pos), key, value };
  }

  // Element = Expression | LiteralValue .
  private element(): Expr {
    return this.tok === Token.Lbrace ? this.literalValue(null) : this.expr();
  }
}

/** Whether x must be a value, not a type. */
function isValue(x: Expr): boolean {
  switch (x.kind) {
    case 'BasicLit':
    case 'CompositeLit':
    case 'FuncLit':
    case 'SliceExpr':
    case 'AssertExpr':
    case 'TypeSwitchGuard':
    case 'CallExpr':
      return true;
    case 'Operation':
      return x.op !== '*' || x.y !== null; // *T may be a type
    case 'ParenExpr':
      return isValue(x.x);
    case 'IndexExpr':
      return isValue(x.x) || isValue(x.index);
    default:
      return false;
  }
}
