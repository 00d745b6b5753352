// Recognising `delete(m, k)`: the predeclared function, not somebody's own.

import { type CallExpr, type Expr, type Stmt, unparen } from '../../syntax/index.ts';
import type { Info } from '../../types/index.ts';

export interface DeleteCall {
  readonly call: CallExpr;
  readonly map: Expr;
  readonly key: Expr;
}

export function deleteCall(x: Expr, info: Info): DeleteCall | null {
  const call = unparen(x);
  if (call.kind !== 'CallExpr' || call.argList.length !== 2 || call.hasDots) return null;
  const fun = unparen(call.fun);
  if (fun.kind !== 'Name' || fun.value !== 'delete' || info.uses.get(fun)?.tag !== 'Builtin') return null;
  return { call, map: call.argList[0] as Expr, key: call.argList[1] as Expr };
}

/** The delete that is the whole of a statement. */
export function deleteStatement(stmt: Stmt | undefined, info: Info): DeleteCall | null {
  return stmt?.kind === 'ExprStmt' ? deleteCall(stmt.x, info) : null;
}
