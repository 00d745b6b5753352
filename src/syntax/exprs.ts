// Small questions about expressions.

import type { Expr } from './nodes.ts';

/** x without parentheses around it. */
export function unparen(x: Expr): Expr {
  while (x.kind === 'ParenExpr') x = x.x;
  return x;
}

/** The elements of a list, an expression alone, or nothing. */
export function unpackListExpr(x: Expr | null): readonly Expr[] {
  if (x === null) return [];
  return x.kind === 'ListExpr' ? x.elemList : [x];
}

/** Whether x must be the element of a type set, not a value; false if it may be either. */
export function isTypeElem(x: Expr): boolean {
  switch (x.kind) {
    case 'ArrayType':
    case 'StructType':
    case 'FuncType':
    case 'InterfaceType':
    case 'SliceType':
    case 'MapType':
    case 'ChanType':
      return true;
    case 'Operation':
      // chains grow to the left
      for (;;) {
        if (x.op === '~' || (x.y !== null && isTypeElem(x.y))) return true;
        if (x.x.kind !== 'Operation') return isTypeElem(x.x);
        x = x.x;
      }
    case 'ParenExpr':
      return isTypeElem(x.x);
    default:
      return false;
  }
}
