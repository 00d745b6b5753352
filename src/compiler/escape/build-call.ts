// Calls, conversions and builtins as nodes of the analysis.

import { Kind } from '../../machine/tables/layout.ts';
import { type CallExpr, type Expr, type Name as Ident, type SelectorExpr, unparen } from '../../syntax/index.ts';
import { Builtin, Nil, Tuple } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { isInteger } from '../types/layout.ts';
import { buildExpr, buildTo, convert, lit, methodFn, methodTarget, receiver } from './build-expr.ts';
import type { Context } from './context.ts';
import { dcl, type Name, Node } from './ir.ts';

export function buildCall(c: Context, e: CallExpr): Node {
  const mode = c.info.types.get(e.fun)?.mode;
  if (mode === 'typexpr') return buildConversion(c, e);
  if (mode === 'builtin') return buildBuiltin(c, e);
  const fun = unparen(e.fun);
  const sigType = c.typeOf(e.fun);
  const resultType = sigType.results.length === 1 ? (sigType.results[0] as CType) : null;
  if (fun.kind === 'SelectorExpr' && c.info.selections.get(fun)?.kind === 'MethodVal') {
    return buildMethodCall(c, e, fun, sigType, resultType);
  }
  const x = buildExpr(c, e.fun);
  const init: Node[] = [];
  const list = buildArguments(c, e, sigType, init);
  return new Node('call', e, resultType, { x, list, init });
}

function buildMethodCall(c: Context, e: CallExpr, fun: SelectorExpr, sig: CType, result: CType | null): Node {
  const target = methodTarget(c, fun);
  const base = buildExpr(c, fun.x);
  const init: Node[] = [];
  if (target === null) {
    // A method of a type parameter: called through the dictionary.
    const x = new Node('methexpr', fun, sig);
    return new Node('call', e, result, { x, list: [base, ...buildArguments(c, e, sig, init)], init });
  }
  const recv = receiver(c, base, target, fun);
  const list = buildArguments(c, e, sig, init);
  if (target.func === null) return new Node('callinter', e, result, { x: recv, list, init });
  const x = new Node('methexpr', fun, sig, { fn: methodFn(c, target) });
  return new Node('call', e, result, { x, list: [recv, ...list], init });
}

/** Arguments as the callee takes them: those of `...T` packed into a slice. */
function buildArguments(c: Context, e: CallExpr, sig: CType, init: Node[]): Node[] {
  const values = spread(c, e.argList, init) ?? e.argList.map((x) => buildExpr(c, x));
  const { params } = sig;
  if (!sig.variadic || e.hasDots) return values.map((v, i) => convert(v, params[i] as CType));
  const fixed = params.length - 1;
  const list = values.slice(0, fixed).map((v, i) => convert(v, params[i] as CType));
  const slice = params[fixed] as CType;
  const rest = values.slice(fixed).map((v) => convert(v, slice.elem));
  list.push(
    rest.length === 0
      ? new Node('nil', e, slice)
      : new Node('slicelit', e, slice, { list: rest, text: '... argument' }),
  );
  return list;
}

/** f(g()) with several results: they go through temporaries. */
export function spread(c: Context, list: readonly Expr[], init: Node[]): Node[] | null {
  const [only] = list;
  if (list.length !== 1 || only === undefined) return null;
  const type = c.info.types.get(only)?.type;
  if (!(type instanceof Tuple) || unparen(only).kind !== 'CallExpr') return null;
  const temps = type.vars.map((v) => c.temp(c.type(v.type as NonNullable<typeof v.type>)));
  const nodes = () => temps.map((t: Name) => c.node(t, only));
  init.push(new Node('as2func', only, null, { list: nodes(), rhs: [buildExpr(c, only)], init: temps.map(dcl) }));
  return nodes();
}

// ---------------------------------------------------------------------------------------------------- conversions

const isText = (t: CType): boolean => t.kind === Kind.String;
const isChars = (t: CType): boolean =>
  t.kind === Kind.Slice && (t.elem.kind === Kind.Uint8 || t.elem.kind === Kind.Int32);

function buildConversion(c: Context, e: CallExpr): Node {
  const [arg] = e.argList;
  if (arg === undefined) throw new Error('conversion without an operand');
  const to = c.typeOf(e);
  const x = buildExpr(c, arg);
  const from = x.type;
  if (x.op === 'nil' || from === null) return new Node('conv', e, to, { x: new Node('nil', arg, to) });
  if (to.kind === Kind.Interface) return new Node('conviface', e, to, { x });
  if (isText(to) && isChars(from)) return new Node('strconv', e, to, { x, text: 'string' });
  if (isText(to) && isInteger(from.kind)) return new Node('strconv', e, to, { x, text: 'rune' });
  if (isChars(to) && isText(from)) {
    const bytes = to.elem.kind === Kind.Uint8;
    // []rune("…") is a literal.
    if (!bytes && x.op === 'lit') return new Node('slicelit', e, to);
    return new Node('strconv', e, to, { x, text: bytes ? 'bytes' : 'runes' });
  }
  if (from.kind === Kind.Slice && to.kind === Kind.Array) return new Node('deref', e, to, { x });
  return new Node('conv', e, to, { x });
}

// ------------------------------------------------------------------------------------------------------- builtins

function builtinName(c: Context, e: Expr): string {
  const fun = unparen(e);
  const name: Ident | null = fun.kind === 'Name' ? fun : fun.kind === 'SelectorExpr' ? fun.sel : null;
  const obj = name === null ? undefined : c.info.uses.get(name);
  if (!(obj instanceof Builtin)) throw new Error('builtin expected');
  return obj.name;
}

function buildBuiltin(c: Context, e: CallExpr): Node {
  const name = builtinName(c, e.fun);
  const args = e.argList;
  const type = c.checkedType(e) === null ? null : c.typeOf(e);
  if (name === 'append') return buildAppend(c, e, type as CType);
  const init: Node[] = [];
  // complex(f()), copy(f()): the results of f are the operands.
  const results = spread(c, args, init);
  const arg = (i: number): Node => results?.[i] ?? buildExpr(c, args[i] as Expr);
  switch (name) {
    case 'make': {
      const [x = null, y = null] = args.slice(1).map((a) => buildExpr(c, a));
      const kind = (type as CType).kind;
      const op = kind === Kind.Slice ? 'makeslice' : kind === Kind.Map ? 'makemap' : 'makechan';
      return new Node(op, e, type, { x, y });
    }
    case 'new':
      return buildNew(c, e, type as CType);
    case 'len':
      return new Node('len', e, type, { x: arg(0) });
    case 'cap':
      return new Node('cap', e, type, { x: arg(0) });
    case 'copy':
      return new Node('copy', e, type, { x: arg(0), y: arg(1), init });
    case 'min':
    case 'max':
      return new Node('min', e, type, { list: args.map((a) => buildTo(c, a, type as CType)) });
    case 'complex':
      return new Node('complex', e, type, { x: arg(0), y: arg(1), init });
    case 'real':
    case 'imag':
      return new Node('real', e, type, { x: arg(0) });
    case 'panic':
      return new Node('panic', e, null, { x: convert(panicOperand(c, args[0] as Expr), c.world.emptyInterface) });
    case 'recover':
      return new Node('recover', e, type);
    case 'print':
    case 'println':
      return new Node('print', e, null, { list: results ?? args.map((a) => buildExpr(c, a)), init });
    case 'delete': {
      const m = arg(0);
      return new Node('delete', e, null, { list: [m, convert(arg(1), (m.type as CType).key)], init });
    }
    case 'clear':
      return new Node('clear', e, null, { x: arg(0) });
    case 'close':
      return new Node('close', e, null, { x: arg(0) });
    case 'Add':
    case 'Slice':
    case 'String':
    case 'StringData':
    case 'SliceData':
      return new Node('min', e, type, { list: args.map((_, i) => arg(i)) });
    default:
      // Sizeof and its like, when they are not constant.
      return lit(e, type as CType);
  }
}

function panicOperand(c: Context, e: Expr): Node {
  const x = buildExpr(c, e);
  return x.op === 'nil' ? new Node('nil', e, c.world.emptyInterface) : x;
}

/** new(T), and since Go 1.26 new(x): a variable that starts as x. */
function buildNew(c: Context, e: CallExpr, type: CType): Node {
  const [arg] = e.argList;
  if (arg === undefined || c.info.types.get(arg)?.mode === 'typexpr') return new Node('new', e, type);
  return new Node('ptrlit', e, type, { x: buildTo(c, arg, type.elem) });
}

function buildAppend(c: Context, e: CallExpr, type: CType): Node {
  const init: Node[] = [];
  const values = spread(c, e.argList, init) ?? e.argList.map((x) => buildExpr(c, x));
  const list = values.map((v, i) => {
    if (i === 0) return v.op === 'nil' || isNilIdent(c, e.argList[0]) ? new Node('nil', v.ast, type) : v;
    return e.hasDots ? v : convert(v, type.elem);
  });
  return new Node('append', e, type, { list, init, flag: e.hasDots });
}

function isNilIdent(c: Context, e: Expr | undefined): boolean {
  return e !== undefined && e.kind === 'Name' && c.info.uses.get(e) instanceof Nil;
}
