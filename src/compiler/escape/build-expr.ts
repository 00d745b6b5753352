// Expressions of the checked tree as nodes of the analysis.

import { Kind } from '../../machine/tables/layout.ts';
import {
  type BinaryOperator,
  type CompositeLit,
  type Expr,
  type FuncLit,
  type Name as Ident,
  type IndexExpr,
  type Operation,
  type SelectorExpr,
  type SliceExpr,
  type Node as Syntax,
  unparen,
} from '../../syntax/index.ts';
import { Func, isExported, Nil, PkgName, type Signature, under, Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { fieldOffset } from '../types/layout.ts';
import { type MethodEntry, selectableMethods } from '../types/methods.ts';
import { methodId } from '../types/world.ts';
import { buildCall } from './build-call.ts';
import { buildBody } from './build-stmt.ts';
import type { Context } from './context.ts';
import { isBlank, Node } from './ir.ts';
import { outerValue } from './static.ts';

export const lit = (ast: Syntax | null, type: CType): Node => new Node('lit', ast, type);

/** The blank identifier as the target of an assignment. */
export const blank = (ast: Syntax | null): Node => new Node('name', ast, null);

export function buildExpr(c: Context, e: Expr): Node {
  const value = c.constant(e);
  if (value !== null) {
    const n = lit(e, c.typeOf(e));
    n.text = value.kind === 'Int' ? String(value.value) : value.kind;
    return n;
  }
  switch (e.kind) {
    case 'ParenExpr':
      return buildExpr(c, e.x);
    case 'Name':
      return buildName(c, e);
    case 'BasicLit':
      return lit(e, c.typeOf(e));
    case 'FuncLit':
      return buildFuncLit(c, e);
    case 'CompositeLit':
      return buildCompositeLit(c, e, c.typeOf(e));
    case 'SelectorExpr':
      return buildSelector(c, e);
    case 'IndexExpr':
      return buildIndex(c, e);
    case 'SliceExpr':
      return buildSlice(c, e);
    case 'AssertExpr':
      return new Node('dottype', e, c.typeOf(e), { x: buildExpr(c, e.x) });
    case 'Operation':
      return buildOperation(c, e);
    case 'CallExpr':
      return buildCall(c, e);
    case 'KeyValueExpr':
    case 'ListExpr':
    case 'TypeSwitchGuard':
    case 'BadExpr':
      throw new Error(`${e.kind} is no value`);
    case 'ArrayType':
    case 'SliceType':
    case 'DotsType':
    case 'StructType':
    case 'InterfaceType':
    case 'FuncType':
    case 'MapType':
    case 'ChanType':
      return new Node('type', e, null);
  }
}

/** e, converted to the type it is assigned to. */
export function buildTo(c: Context, e: Expr, to: CType): Node {
  return convert(buildExpr(c, e), to);
}

/** The implicit conversion of an assignment. */
export function convert(n: Node, to: CType): Node {
  const from = n.type;
  if (n.op === 'nil' || from === null || from === to) return n.op === 'nil' ? new Node('nil', n.ast, to) : n;
  if (to.kind === Kind.Interface) return new Node('conviface', n.ast, to, { x: n, flag: true });
  return new Node('conv', n.ast, to, { x: n });
}

function buildName(c: Context, e: Ident): Node {
  if (e.value === '_') return blank(e);
  const obj = c.info.uses.get(e) ?? c.info.defs.get(e);
  if (obj instanceof Var) {
    const name = c.names.get(obj);
    return name === undefined ? new Node('global', e, c.typeOf(e), { text: obj.name }) : c.node(name, e);
  }
  if (obj instanceof Nil) return new Node('nil', e, null);
  if (obj instanceof Func) return functionNode(c, e, obj, e);
  return new Node('type', e, null);
}

/** A declared function, instantiated as the identifier says. */
export function functionNode(c: Context, ast: Expr, func: Func, name: Ident): Node {
  const args = c.info.instances.get(name)?.typeArgs.map((t) => c.type(t)) ?? [];
  const type = c.checkedType(ast);
  return new Node('func', ast, type === null ? null : c.typeOf(ast), { fn: c.program.declared(func, args) });
}

function buildFuncLit(c: Context, e: FuncLit): Node {
  const type = c.typeOf(e);
  const fn = c.closure(e, 'func literal', (made) => {
    const sig = c.checkedType(e) as Signature;
    made.variadic = sig.variadic;
    for (const v of sig.params.vars) made.params.push(c.declare(v, 'param'));
    for (const v of sig.results.vars) made.results.push(c.declare(v, 'result'));
    made.body = buildBody(c, e.body.list);
  });
  return new Node('closure', e, type, { fn });
}

// ------------------------------------------------------------------------------------------------------- literals

export function buildCompositeLit(c: Context, e: CompositeLit, type: CType): Node {
  if (type.kind === Kind.Pointer) {
    const inner = buildCompositeLit(c, e, type.elem);
    return new Node('ptrlit', e, type, { x: inner });
  }
  const value = (x: Expr, to: CType): Node => {
    const inner = unparen(x);
    if (inner.kind === 'CompositeLit' && inner.type === null)
      return convert(buildCompositeLit(c, inner, c.typeOf(inner)), to);
    return buildTo(c, x, to);
  };
  switch (type.kind) {
    case Kind.Struct: {
      const list = e.elemList.map((x, i) => {
        if (x.kind !== 'KeyValueExpr') return value(x, (type.fields[i] as { type: CType }).type);
        const name = x.key.kind === 'Name' ? x.key.value : '';
        const field = type.fields.find((f) => f.name === name);
        return value(x.value, field?.type ?? c.typeOf(x.value));
      });
      return new Node('structlit', e, type, { list });
    }
    case Kind.Map: {
      const list: Node[] = [];
      for (const x of e.elemList) {
        if (x.kind !== 'KeyValueExpr') continue;
        list.push(value(x.key, type.key), value(x.value, type.elem));
      }
      return new Node('maplit', e, type, { list });
    }
    case Kind.Array:
    case Kind.Slice: {
      const list = e.elemList.map((x) => value(x.kind === 'KeyValueExpr' ? x.value : x, type.elem));
      return new Node(type.kind === Kind.Array ? 'arraylit' : 'slicelit', e, type, { list });
    }
    default:
      throw new Error(`composite literal of type ${type.str}`);
  }
}

// ------------------------------------------------------------------------------------------------------ selectors

/** x.f through embedded fields; pointers on the way are followed. */
export function followFields(x: Node, path: readonly number[], ast: Syntax): Node {
  let n = x;
  for (const index of path) {
    const from = n.type as CType;
    const pointer = from.kind === Kind.Pointer;
    const struct = pointer ? from.elem : from;
    const field = struct.fields[index];
    if (field === undefined) throw new Error('field expected');
    n = new Node(pointer ? 'dotptr' : 'dot', ast, field.type, {
      x: n,
      text: field.name,
      flag: fieldOffset(struct, index) === 0,
    });
  }
  return n;
}

function buildSelector(c: Context, e: SelectorExpr): Node {
  if (e.x.kind === 'Name' && c.info.uses.get(e.x) instanceof PkgName) {
    const obj = c.info.uses.get(e.sel);
    if (obj instanceof Func) return functionNode(c, e, obj, e.sel);
    return new Node('global', e, c.typeOf(e), { text: e.sel.value });
  }
  const selection = c.info.selections.get(e);
  if (selection === undefined) throw new Error('selector without a selection');
  switch (selection.kind) {
    case 'FieldVal':
      return followFields(buildExpr(c, e.x), selection.index, e);
    case 'MethodExpr':
      return buildMethodExpr(c, e);
    case 'MethodVal': {
      const target = methodTarget(c, e);
      const x = target === null ? buildExpr(c, e.x) : receiver(c, buildExpr(c, e.x), target, e);
      const fn = target?.func == null ? null : methodFn(c, target);
      return new Node('methvalue', e, c.typeOf(e), { x, fn, text: e.sel.value });
    }
  }
}

/** T.m as a value: only plain methods are known by name. */
function buildMethodExpr(c: Context, e: SelectorExpr): Node {
  const type = c.typeOf(e);
  const recv = c.typeOf(e.x);
  const entry = selectableMethods(recv).get(idOf(c, e));
  if (
    entry === undefined ||
    entry.func === null ||
    entry.path.length > 0 ||
    entry.func.hasPtrRecv !== (recv.kind === Kind.Pointer)
  )
    return new Node('methexpr', e, type);
  return new Node('methexpr', e, type, { fn: methodFn(c, entry) });
}

function idOf(c: Context, e: SelectorExpr): string {
  const name = e.sel.value;
  return methodId(name, isExported(name) ? null : (c.info.selections.get(e)?.obj.pkg ?? null));
}

/** The method that x.m calls; null where only the dictionary of a generic function knows. */
export function methodTarget(c: Context, e: SelectorExpr): MethodEntry | null {
  const checked = c.checkedType(e.x);
  if (checked !== null) {
    const base = checked.tag === 'Pointer' ? checked.base : checked;
    if (base.tag === 'TypeParam') return null;
  }
  return selectableMethods(c.typeOf(e.x)).get(idOf(c, e)) ?? null;
}

export function methodFn(c: Context, entry: MethodEntry) {
  const func = entry.func as Func;
  return c.program.declared(func.origin ?? func, entry.owner.named?.typeArgs ?? []);
}

/** The receiver argument of a method: x with embedded fields, & and * as needed. */
export function receiver(c: Context, x: Node, entry: MethodEntry, ast: Syntax): Node {
  let n = followFields(x, entry.path, ast);
  const type = n.type as CType;
  if (entry.func === null) return n;
  const pointer = type.kind === Kind.Pointer && type !== entry.owner;
  if (entry.func.hasPtrRecv && !pointer) n = addressOf(c, n, ast);
  else if (!entry.func.hasPtrRecv && pointer) n = new Node('deref', ast, type.elem, { x: n });
  return n;
}

/** &x */
export function addressOf(c: Context, x: Node, ast: Syntax): Node {
  const base = outerValue(x);
  if (base.op === 'name' && base.name !== null) base.name.addrtaken = true;
  const type = c.world.pointerTo(x.type as CType);
  const composite = x.op === 'structlit' || x.op === 'arraylit' || x.op === 'slicelit' || x.op === 'maplit';
  return new Node(composite ? 'ptrlit' : 'addr', ast, type, { x });
}

// ------------------------------------------------------------------------------------------------ index and slice

function buildIndex(c: Context, e: IndexExpr): Node {
  const mode = c.info.types.get(e.x)?.mode;
  const x = unparen(e.x);
  const ident = x.kind === 'Name' ? x : x.kind === 'SelectorExpr' ? x.sel : null;
  if (ident !== null && c.info.uses.get(ident) instanceof Func && c.info.instances.has(ident)) {
    return functionNode(c, e, c.info.uses.get(ident) as Func, ident);
  }
  if (mode === 'typexpr') return new Node('type', e, null);
  const base = buildExpr(c, e.x);
  const type = base.type as CType;
  if (type.kind === Kind.Map) return new Node('indexmap', e, type.elem, { x: base, y: buildTo(c, e.index, type.key) });
  const index = buildExpr(c, e.index);
  if (type.kind === Kind.Pointer) {
    const array = new Node('deref', e, type.elem, { x: base });
    return new Node('index', e, c.typeOf(e), { x: array, y: index });
  }
  return new Node('index', e, c.typeOf(e), { x: base, y: index });
}

function buildSlice(c: Context, e: SliceExpr): Node {
  let x = buildExpr(c, e.x);
  const array = (x.type as CType).kind === Kind.Array;
  if (array) x = addressOf(c, x, e);
  const bounds = e.index.map((i) => (i === null ? null : buildExpr(c, i)));
  const flag = array || (x.type as CType).kind === Kind.Pointer;
  const list = bounds.filter((b): b is Node => b !== null);
  const [low, high] = bounds;
  // `text` says which operands are superfluous, for the cost: low 0, high len(x).
  const zero = low?.op === 'lit' && low.text === '0' ? '0' : '';
  const whole = high?.op === 'len' && high.x?.op === 'name' && x.op === 'name' && high.x.name === x.name ? 'n' : '';
  return new Node('slice', e, c.typeOf(e), { x, list, flag, text: zero + whole });
}

// ----------------------------------------------------------------------------------------------------- operations

const logic: ReadonlySet<BinaryOperator> = new Set<BinaryOperator>(['&&', '||']);
const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

function buildOperation(c: Context, e: Operation): Node {
  if (e.y === null) return buildUnary(c, e);
  const type = c.typeOf(e);
  const text = e.op;
  if (logic.has(e.op as BinaryOperator)) {
    return new Node('logic', e, type, { x: buildExpr(c, e.x), y: buildExpr(c, e.y), text });
  }
  if (e.op === '+' && type.kind === Kind.String) return new Node('addstr', e, type, { list: addends(c, e) });
  let x = buildExpr(c, e.x);
  let y = buildExpr(c, e.y);
  if (comparisons.has(e.op)) {
    // Comparing an interface with a concrete value converts the value.
    if (x.type?.kind === Kind.Interface && y.op !== 'nil' && y.type?.kind !== Kind.Interface) y = convert(y, x.type);
    else if (y.type?.kind === Kind.Interface && x.op !== 'nil' && x.type?.kind !== Kind.Interface)
      x = convert(x, y.type);
  }
  return new Node('binary', e, type, { x, y, text });
}

function addends(c: Context, e: Operation): Node[] {
  const list: Node[] = [];
  const collect = (x: Expr): void => {
    const inner = unparen(x);
    if (inner.kind === 'Operation' && inner.op === '+' && inner.y !== null && c.constant(inner) === null) {
      collect(inner.x);
      collect(inner.y);
    } else list.push(buildExpr(c, x));
  };
  collect(e);
  return list;
}

function buildUnary(c: Context, e: Operation): Node {
  switch (e.op) {
    case '&': {
      const x = unparen(e.x);
      if (x.kind === 'CompositeLit') return addressOf(c, buildCompositeLit(c, x, c.typeOf(x)), e);
      const operand = buildExpr(c, e.x);
      return isBlank(operand) ? operand : addressOf(c, operand, e);
    }
    case '*':
      if (c.info.types.get(e)?.mode === 'typexpr') return new Node('type', e, null);
      return new Node('deref', e, c.typeOf(e), { x: buildExpr(c, e.x) });
    case '<-':
      return new Node('recv', e, (c.typeOf(e.x) as CType).elem, { x: buildExpr(c, e.x) });
    default:
      return new Node('unary', e, c.typeOf(e), { x: buildExpr(c, e.x), text: e.op });
  }
}

/** Is the type of x a function, so that a loop over it calls it? */
export function isIterator(c: Context, x: Expr): boolean {
  const t = c.checkedType(x);
  return t !== null && under(t).tag === 'Signature';
}
