// Order of evaluation. The spec fixes the order of calls, receives and the like and leaves the rest open; programs depend
// on what gc does all the same (cmd/compile/internal/walk/order.go): it evaluates calls, receives, map reads, assertions
// and slicings of a statement first, from left to right, into temporaries, and then everything else. hoist does that.

import { Kind } from '../../machine/tables/layout.ts';
import { type CompositeLit, type Expr, type Operation, unparen } from '../../syntax/index.ts';
import { under } from '../../types/index.ts';
import { isComplex, isDirect } from '../types/layout.ts';
import { mapEntries } from './data.ts';
import { lowerExpr } from './expr.ts';
import type { Lowerer } from './lowerer.ts';

/** Builtins that are operations to gc, not calls. */
const pureBuiltins = new Set(['Sizeof', 'Alignof', 'Offsetof', 'Add', 'String', 'StringData', 'Slice', 'SliceData']);

/** Is a call expression a conversion or an operation that stays in its place? */
function staysInPlace(f: Lowerer, e: Expr): boolean {
  const mode = f.info.types.get(e)?.mode;
  if (mode === 'typexpr') return !isCopyOfString(f, e);
  if (mode !== 'builtin') return false;
  const name = e.kind === 'Name' ? e.value : e.kind === 'SelectorExpr' ? e.sel.value : '';
  return pureBuiltins.has(name);
}

/** []byte or []rune as the type of a conversion: a call if a string is converted. */
function isCopyOfString(f: Lowerer, type: Expr): boolean {
  const tv = f.info.types.get(type);
  if (tv === undefined) return false;
  const t = under(tv.type);
  return t.tag === 'Slice' && under(t.elem).tag === 'Basic';
}

/** Is e a map read whose key is made from bytes? gc reads it at once, before the bytes can change. */
function isStringKeyRead(f: Lowerer, e: Expr & { kind: 'IndexExpr' }): boolean {
  const key = unparen(e.index);
  if (key.kind !== 'CallExpr' || !isMapIndex(f, e) || f.info.types.get(key.fun)?.mode !== 'typexpr') return false;
  const [x] = key.argList;
  const type = x === undefined ? undefined : f.info.types.get(x)?.type;
  return type !== undefined && under(type).tag === 'Slice';
}

const known = new WeakMap<Expr, boolean>();

/** Does e hold something that must run ahead of its surroundings? */
export function hasCalls(f: Lowerer, e: Expr): boolean {
  let answer = known.get(e);
  if (answer === undefined) {
    answer = compute(f, e);
    known.set(e, answer);
  }
  return answer;
}

function compute(f: Lowerer, e: Expr): boolean {
  const tv = f.info.types.get(e);
  if (tv !== undefined && (tv.value !== null || tv.mode === 'typexpr')) return false;
  switch (e.kind) {
    case 'CallExpr':
      return !staysInPlace(f, e.fun) || e.argList.some((a) => hasCalls(f, a));
    case 'ParenExpr':
    case 'SelectorExpr':
      return hasCalls(f, e.x);
    case 'IndexExpr':
      return isStringKeyRead(f, e) || hasCalls(f, e.x) || hasCalls(f, e.index);
    case 'SliceExpr':
      return true;
    case 'AssertExpr':
      return !isDirect(f.typeOf(e)) || hasCalls(f, e.x);
    case 'Operation':
      if (e.y === null) return e.op === '<-' || hasCalls(f, e.x);
      return isRuntimeCall(f, e) || hasCalls(f, e.x) || hasCalls(f, e.y);
    case 'CompositeLit':
      return isMadeEntryByEntry(f, e) || e.elemList.some((x) => hasCalls(f, x));
    case 'KeyValueExpr':
      return hasCalls(f, e.key) || hasCalls(f, e.value);
    case 'ListExpr':
      return e.elemList.some((x) => hasCalls(f, x));
    default:
      return false;
  }
}

/** Complex division is a call of the runtime: no frame address may be held across it. */
function isRuntimeCall(f: Lowerer, e: Operation): boolean {
  return e.op === '/' && isComplex(f.typeOf(e).kind);
}

function isMapIndex(f: Lowerer, e: Expr & { kind: 'IndexExpr' }): boolean {
  const tv = f.info.types.get(e.x);
  return tv !== undefined && tv.mode !== 'typexpr' && tv.mode !== 'builtin' && under(tv.type).tag === 'Map';
}

/** Is e a map literal with entries that are not static? gc makes the map and then sets those entries, one statement each. */
function isMadeEntryByEntry(f: Lowerer, e: CompositeLit): boolean {
  const type = f.typeOf(e);
  return type.kind === Kind.Map && mapEntries(f, e, type).dynamic;
}

/** Evaluates the calls in e to temporaries, which lowerExpr then finds. */
export function hoist(f: Lowerer, e: Expr): void {
  if (f.hoisted.has(e) || !hasCalls(f, e)) return;
  f.hoisted.add(e);
  // The result of a call stays where the call left it, in the temporaries of the statement.
  const evaluate = () => {
    f.pre.set(e, lowerExpr(f, e));
  };
  switch (e.kind) {
    case 'CallExpr':
      if (staysInPlace(f, e.fun)) for (const a of e.argList) hoist(f, a);
      else evaluate();
      return;
    case 'ParenExpr':
    case 'SelectorExpr':
      hoist(f, e.x);
      return;
    case 'IndexExpr':
      if (isStringKeyRead(f, e)) evaluate();
      else {
        hoist(f, e.x);
        hoist(f, e.index);
      }
      return;
    case 'SliceExpr':
      evaluate();
      return;
    case 'AssertExpr':
      // gc copies the result to a temporary unless it is the data word itself
      if (isDirect(f.typeOf(e))) hoist(f, e.x);
      else evaluate();
      return;
    case 'Operation':
      if (e.y === null) {
        if (e.op === '<-') evaluate();
        else hoist(f, e.x);
      } else if (e.op === '&&' || e.op === '||' || isRuntimeCall(f, e)) evaluate();
      else {
        hoist(f, e.x);
        hoist(f, e.y);
      }
      return;
    case 'CompositeLit':
      if (isMadeEntryByEntry(f, e)) evaluate();
      else for (const x of e.elemList) hoist(f, x);
      return;
    case 'KeyValueExpr':
      hoist(f, e.key);
      hoist(f, e.value);
      return;
    default:
      return;
  }
}

/** Evaluates the calls in the operands of something that is assigned to. */
export function hoistPlace(f: Lowerer, e: Expr): void {
  switch (e.kind) {
    case 'ParenExpr':
      hoistPlace(f, e.x);
      return;
    case 'SelectorExpr':
      hoist(f, e.x);
      return;
    case 'IndexExpr':
      hoist(f, e.x);
      hoist(f, e.index);
      return;
    case 'Operation':
      hoist(f, e.x);
      return;
    default:
      return;
  }
}

/** Prepares operands that are evaluated one after the other: needed as soon as a later one holds calls. */
export function hoistAll(f: Lowerer, list: readonly Expr[]): void {
  let last = -1;
  list.forEach((e, i) => {
    if (hasCalls(f, e)) last = i;
  });
  // A call that comes first runs first anyway.
  if (last <= 0 && !(last === 0 && list.length > 1 && !isCallItself(f, list[0] as Expr))) return;
  for (const e of list) hoist(f, e);
}

function isCallItself(f: Lowerer, e: Expr): boolean {
  return e.kind === 'CallExpr' && !staysInPlace(f, e.fun);
}
