// When two expressions denote the same value, evaluated one after the other: same objects all the way, no side effects.
// Text is not compared: a shadowed name is another object.

import { type Expr, unparen } from '../../syntax/index.ts';
import type { Info, Obj } from '../../types/index.ts';

/** Identifiers, selectors, constants, conversions, dereferences and indexing by such: no call, no receive. */
export function isPure(x: Expr, info: Info): boolean {
  const e = unparen(x);
  if (info.types.get(e)?.value) return true;
  switch (e.kind) {
    case 'Name':
    case 'BasicLit':
      return true;
    case 'SelectorExpr':
      return isPure(e.x, info);
    case 'IndexExpr':
      return isPure(e.x, info) && isPure(e.index, info);
    case 'Operation':
      return e.op !== '<-' && isPure(e.x, info) && (e.y === null || isPure(e.y, info));
    case 'CompositeLit':
      return e.elemList.every((elem) =>
        elem.kind === 'KeyValueExpr' ? isPure(elem.key, info) && isPure(elem.value, info) : isPure(elem, info),
      );
    case 'CallExpr':
      return info.types.get(unparen(e.fun))?.mode === 'typexpr' && e.argList.every((arg) => isPure(arg, info));
    default:
      return false;
  }
}

/** Both expressions are pure and name the same value. */
export function sameValue(a: Expr, b: Expr, info: Info): boolean {
  return isPure(a, info) && isPure(b, info) && sameShape(unparen(a), unparen(b), info);
}

function sameShape(a: Expr, b: Expr, info: Info): boolean {
  const valueA = info.types.get(a)?.value;
  const valueB = info.types.get(b)?.value;
  if (valueA && valueB) return valueA.kind === valueB.kind && constantKey(valueA) === constantKey(valueB);
  if (a.kind !== b.kind) return false;
  const same = (x: Expr, y: Expr) => sameShape(unparen(x), unparen(y), info);
  switch (a.kind) {
    case 'Name': {
      const object = objectOf(a, info);
      return object !== undefined && b.kind === 'Name' && object === objectOf(b, info);
    }
    case 'SelectorExpr':
      return b.kind === 'SelectorExpr' && objectOf(a.sel, info) === objectOf(b.sel, info) && same(a.x, b.x);
    case 'IndexExpr':
      return b.kind === 'IndexExpr' && same(a.x, b.x) && same(a.index, b.index);
    case 'Operation':
      return (
        b.kind === 'Operation' &&
        a.op === b.op &&
        same(a.x, b.x) &&
        (a.y === null ? b.y === null : b.y !== null && same(a.y, b.y))
      );
    case 'CompositeLit':
      return b.kind === 'CompositeLit' && sameList(a.elemList, b.elemList, same) && sameType(a, b, info);
    case 'KeyValueExpr':
      return b.kind === 'KeyValueExpr' && same(a.key, b.key) && same(a.value, b.value);
    case 'CallExpr':
      return b.kind === 'CallExpr' && sameList(a.argList, b.argList, same) && sameType(a, b, info);
    default:
      return false;
  }
}

function sameList(a: readonly Expr[], b: readonly Expr[], same: (x: Expr, y: Expr) => boolean): boolean {
  return a.length === b.length && a.every((x, i) => same(x, b[i] as Expr));
}

function sameType(a: Expr, b: Expr, info: Info): boolean {
  const typeA = info.types.get(a)?.type;
  return typeA !== undefined && typeA === info.types.get(b)?.type;
}

function objectOf(name: Expr, info: Info): Obj | undefined {
  return name.kind === 'Name' ? (info.uses.get(name) ?? info.defs.get(name) ?? undefined) : undefined;
}

function constantKey(value: object): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));
}
