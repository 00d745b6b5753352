// Expressions as text: the compact one-line form in which gc shows them in messages.
//
// Bodies of functions and composite literals become `…`. The text is not always Go: parentheses are those of the tree,
// and operators are put together as gc puts them. The source form in printer.ts is a refinement of this one: it
// overrides where bodies and line breaks go.

import { isTypeElem } from './exprs.ts';
import type {
  AssignStmt,
  BasicLit,
  BlockStmt,
  ChanType,
  CompositeLit,
  Expr,
  Field,
  FuncType,
  Name,
  SimpleStmt,
} from './nodes.ts';

/** An expression or simple statement on one line, as in gc's messages. */
export function exprString(node: Expr | SimpleStmt): string {
  const printer = new ExprPrinter();
  switch (node.kind) {
    case 'EmptyStmt':
    case 'ExprStmt':
    case 'SendStmt':
    case 'AssignStmt':
    case 'RangeClause':
      printer.simpleStmt(node);
      break;
    default:
      printer.expr(node);
  }
  return printer.text();
}

export class ExprPrinter {
  readonly #parts: string[] = [];

  text(): string {
    return this.#parts.join('');
  }

  protected write(text: string): void {
    this.#parts.push(text);
  }

  // ------------------------------------------------------------------------ where the source form does otherwise

  /** Between fields or methods. */
  protected lineBreak(): void {
    this.write('; ');
  }

  /** Around the fields of a struct or the methods of an interface. */
  protected braced(_count: number, _spaced: boolean, content: () => void): void {
    this.write('{');
    content();
    this.write('}');
  }

  protected funcBody(body: BlockStmt): void {
    this.write(body.list.length > 0 ? '{…}' : '{}');
  }

  protected elements(literal: CompositeLit): void {
    this.write(literal.elemList.length > 0 ? '{…}' : '{}');
  }

  protected unary(op: string, operand: Expr): void {
    this.write(op);
    this.expr(operand);
  }

  // --------------------------------------------------------------------------------------------------- expressions

  /** Prints an expression; what grows to the left is unrolled, since chains may be long. */
  expr(x: Expr): void {
    const spine: Expr[] = [];
    for (let left = leftOperand(x); left !== null; left = leftOperand(x)) {
      spine.push(x);
      x = left;
    }
    this.operand(x);
    for (let outer = spine.pop(); outer !== undefined; outer = spine.pop()) this.suffix(outer);
  }

  /** What stands behind the left operand. */
  private suffix(x: Expr): void {
    switch (x.kind) {
      case 'Operation':
        if (x.y === null) return;
        this.write(` ${x.op} `);
        this.expr(x.y);
        return;
      case 'SelectorExpr':
        this.write(`.${x.sel.value}`);
        return;
      case 'IndexExpr':
        this.write('[');
        this.expr(x.index);
        this.write(']');
        return;
      case 'SliceExpr': {
        const [low, high, max] = x.index;
        this.write('[');
        if (low !== null) this.expr(low);
        this.write(':');
        if (high !== null) this.expr(high);
        if (max !== null) {
          this.write(':');
          this.expr(max);
        }
        this.write(']');
        return;
      }
      case 'AssertExpr':
        this.write('.(');
        this.expr(x.type);
        this.write(')');
        return;
      case 'TypeSwitchGuard':
        this.write('.(type)');
        return;
      case 'CallExpr':
        this.write('(');
        this.exprList(x.argList);
        this.write(x.hasDots ? '...)' : ')');
        return;
    }
  }

  /** An expression without a left operand. */
  private operand(x: Expr): void {
    switch (x.kind) {
      case 'BadExpr':
        this.write('<bad expr>');
        return;
      case 'Name':
      case 'BasicLit':
        this.write(x.value);
        return;
      case 'FuncLit':
        this.expr(x.type);
        this.write(' ');
        this.funcBody(x.body);
        return;
      case 'CompositeLit':
        if (x.type !== null) this.expr(x.type);
        this.elements(x);
        return;
      case 'ParenExpr':
        this.write('(');
        this.expr(x.x);
        this.write(')');
        return;
      case 'TypeSwitchGuard': // with a name
        if (x.lhs !== null) this.write(`${x.lhs.value} := `);
        this.expr(x.x);
        this.write('.(type)');
        return;
      case 'Operation': // unary
        this.unary(x.op, x.x);
        return;
      case 'KeyValueExpr':
        this.expr(x.key);
        this.write(': ');
        this.expr(x.value);
        return;
      case 'ListExpr':
        this.exprList(x.elemList);
        return;

      case 'ArrayType':
        this.write('[');
        if (x.len === null) this.write('...');
        else this.expr(x.len);
        this.write(']');
        this.expr(x.elem);
        return;
      case 'SliceType':
        this.write('[]');
        this.expr(x.elem);
        return;
      case 'DotsType':
        this.write('...');
        this.expr(x.elem);
        return;
      case 'StructType':
        this.write('struct');
        this.braced(x.fieldList.length, true, () => this.fieldList(x.fieldList, x.tagList));
        return;
      case 'FuncType':
        this.write('func');
        this.signature(x);
        return;
      case 'InterfaceType':
        this.write('interface');
        this.braced(x.methodList.length, x.methodList.length > 1, () => this.methodList(x.methodList));
        return;
      case 'MapType':
        this.write('map[');
        this.expr(x.key);
        this.write(']');
        this.expr(x.value);
        return;
      case 'ChanType':
        this.chanType(x);
        return;

      case 'SelectorExpr':
      case 'IndexExpr':
      case 'SliceExpr':
      case 'AssertExpr':
      case 'CallExpr':
        return; // have a left operand: see suffix
      default:
        x satisfies never;
    }
  }

  protected exprList(list: readonly Expr[]): void {
    for (const [i, x] of list.entries()) {
      if (i > 0) this.write(', ');
      this.expr(x);
    }
  }

  private chanType(x: ChanType): void {
    this.write({ recv: '<-chan ', send: 'chan<- ', both: 'chan ' }[x.dir]);
    // chan (<-chan T) must not become chan<- (chan T)
    const parens = x.dir === 'both' && x.elem.kind === 'ChanType' && x.elem.dir === 'recv';
    if (parens) this.write('(');
    this.expr(x.elem);
    if (parens) this.write(')');
  }

  // ----------------------------------------------------------------------------- fields, parameters and methods

  private fieldList(fields: readonly Field[], tags: readonly (BasicLit | null)[]): void {
    let first = 0;
    for (const [i, field] of fields.entries()) {
      const next = fields[i + 1];
      if (next?.name != null && field.name !== null && next.type === field.type) continue;
      if (first > 0) this.lineBreak();
      this.names(fields.slice(first, i + 1).flatMap(({ name }) => name ?? []));
      if (field.name !== null) this.write(' ');
      this.expr(field.type);
      const tag = tags[i];
      if (tag != null) this.write(` ${tag.value}`);
      first = i + 1;
    }
  }

  private methodList(methods: readonly Field[]): void {
    for (const [i, method] of methods.entries()) {
      if (i > 0) this.lineBreak();
      if (method.name !== null) this.write(method.name.value);
      if (method.name !== null && method.type.kind === 'FuncType') this.signature(method.type);
      else this.expr(method.type);
    }
  }

  protected names(list: readonly Name[]): void {
    this.write(list.map((name) => name.value).join(', '));
  }

  protected signature(type: FuncType): void {
    this.paramList('(', type.paramList, ')');
    const [result] = type.resultList;
    if (result === undefined) return;
    this.write(' ');
    if (type.resultList.length === 1 && result.name === null) this.expr(result.type);
    else this.paramList('(', type.resultList, ')');
  }

  /** Type parameters; those of a type declaration may need a comma so as not to be taken for an array length. */
  protected typeParams(list: readonly Field[], ofType: boolean): void {
    const [only] = list;
    const comma = ofType && list.length === 1 && only !== undefined && combinesWithName(only.type);
    this.paramList('[', list, comma ? ',]' : ']');
  }

  private paramList(open: string, list: readonly Field[], close: string): void {
    this.write(open);
    for (const [i, param] of list.entries()) {
      if (i > 0) this.write(', ');
      if (param.name !== null) {
        this.write(param.name.value);
        const next = list[i + 1];
        if (next?.name != null && next.type === param.type) continue; // a, b T
        this.write(' ');
      }
      this.expr(param.type);
    }
    this.write(close);
  }

  // ---------------------------------------------------------------------------------------------- simple statements

  simpleStmt(stmt: SimpleStmt): void {
    switch (stmt.kind) {
      case 'EmptyStmt':
        return;
      case 'ExprStmt':
        this.expr(stmt.x);
        return;
      case 'SendStmt':
        this.expr(stmt.chan);
        this.write(' <- ');
        this.expr(stmt.value);
        return;
      case 'AssignStmt':
        this.expr(stmt.lhs);
        if (stmt.rhs === null) {
          this.write(stmt.op + stmt.op);
          return;
        }
        this.write(` ${assignOperator(stmt.op)} `);
        this.expr(stmt.rhs);
        return;
      case 'RangeClause':
        if (stmt.lhs !== null) {
          this.expr(stmt.lhs);
          this.write(stmt.def ? ' := ' : ' = ');
        }
        this.write('range ');
        this.expr(stmt.x);
        return;
      default:
        stmt satisfies never;
    }
  }
}

function assignOperator(op: AssignStmt['op']): string {
  return op === ':=' ? op : `${op}=`;
}

/** The operand that an expression begins with, if it may itself be long. */
function leftOperand(x: Expr): Expr | null {
  switch (x.kind) {
    case 'Operation':
      return x.y === null ? null : x.x;
    case 'TypeSwitchGuard':
      return x.lhs === null ? x.x : null;
    case 'SelectorExpr':
    case 'IndexExpr':
    case 'SliceExpr':
    case 'AssertExpr':
      return x.x;
    case 'CallExpr':
      return x.fun;
    default:
      return null;
  }
}

/**
 * Whether a name with the type x behind it reads as an expression: `P *T` reads as a product, `P *T | ~Q` cannot be
 * one.
 */
function combinesWithName(x: Expr): boolean {
  if (x.kind === 'ParenExpr') return !isTypeElem(x.x);
  if (x.kind !== 'Operation') return false;
  if (x.y === null) return x.op === '*' && !isTypeElem(x.x);
  return combinesWithName(x.x) && !isTypeElem(x.y);
}
