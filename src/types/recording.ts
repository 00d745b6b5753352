// What the checker writes into Info (types2: recording.go).
//
// Untyped expressions are remembered in check.untyped until their final type is known: at the latest when the whole
// package was checked, by recordUntyped.

import type { CaseClause, Expr, Field, ImportDecl, Name, Node, SelectorExpr } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import type { Constant } from './constant.ts';
import { type Func, type Mode, type Obj, type Scope, type SelectionKind, Var } from './object.ts';
import type { Operand } from './operand.ts';
import { isUntyped } from './predicates.ts';
import { type Basic, type Signature, Tuple, type Type } from './type.ts';

const noResults = new Tuple([]);

export function record(check: Checker, x: Operand): void {
  if (x.expr === null) throw new Error('operand without an expression');
  if (x.mode === 'invalid') return;
  const type = x.mode === 'novalue' ? noResults : x.type;
  const value = x.mode === 'constant' ? x.value : null;
  if (isUntyped(type)) {
    check.untyped.set(x.expr, { isLhs: false, mode: x.mode, type: type as Basic, value });
  } else {
    recordTypeAndValue(check, x.expr, x.mode, type, value);
  }
}

/** Gives the expressions that nothing ever typed their untyped types for good. */
export function recordUntyped(check: Checker): void {
  for (const [expr, info] of check.untyped) recordTypeAndValue(check, expr, info.mode, info.type, info.value);
  check.untyped.clear();
}

export function recordTypeAndValue(check: Checker, x: Expr, mode: Mode, type: Type, value: Constant | null): void {
  if (mode !== 'invalid') check.info.types.set(x, { mode, type, value });
}

/** Records the signature of a builtin for the (perhaps qualified, perhaps parenthesised) name that is called. */
export function recordBuiltinType(check: Checker, f: Expr, sig: Signature): void {
  for (;;) {
    recordTypeAndValue(check, f, 'builtin', sig, null);
    if (f.kind !== 'ParenExpr') return;
    f = f.x;
  }
}

/** x is used as `v, ok = x`: its type becomes the pair. */
export function recordCommaOkTypes(check: Checker, x: Expr, a: readonly [Operand, Operand]): void {
  if (a[0].mode === 'invalid') return;
  for (;;) {
    const before = check.info.types.get(x);
    if (before === undefined) throw new Error('comma-ok expression was not recorded');
    const pair = new Tuple([new Var(x.pos, check.pkg, '', a[0].type), new Var(x.pos, check.pkg, '', a[1].type)]);
    check.info.types.set(x, { ...before, type: pair });
    if (x.kind !== 'ParenExpr') return;
    x = x.x;
  }
}

export function recordInstance(check: Checker, expr: Expr, typeArgs: readonly Type[], type: Type): void {
  check.info.instances.set(instantiatedIdent(expr), { typeArgs, type });
}

/** The identifier that names what an instantiation instantiates. */
function instantiatedIdent(expr: Expr): Name {
  let x = expr;
  if (x.kind === 'IndexExpr') x = x.x;
  while (x.kind === 'ParenExpr') x = x.x;
  if (x.kind === 'Name') return x;
  if (x.kind === 'SelectorExpr') return x.sel;
  throw new Error('instantiated expression has no name');
}

export function recordDef(check: Checker, id: Name, obj: Obj | null): void {
  check.info.defs.set(id, obj);
}

export function recordUse(check: Checker, id: Name, obj: Obj): void {
  check.info.uses.set(id, obj);
}

export function recordImplicit(check: Checker, node: ImportDecl | CaseClause | Field, obj: Obj): void {
  check.info.implicits.set(node, obj);
}

export function recordSelection(
  check: Checker,
  x: SelectorExpr,
  kind: SelectionKind,
  recv: Type,
  obj: Var | Func,
  index: readonly number[],
  indirect: boolean,
): void {
  recordUse(check, x.sel, obj);
  check.info.selections.set(x, { kind, recv, obj, index, indirect });
}

export function recordScope(check: Checker, node: Node, scope: Scope): void {
  check.info.scopes.set(node, scope);
}
