// Calls of functions marked //go:uintptrescapes or //go:uintptrkeepalive: what an argument uintptr(p) points to lives until the call
// returns, though nobody holds p any more. The pointer stays in a register that is read once more behind the call.

import { Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import { unparen } from '../../syntax/index.ts';
import type { Func, Package } from '../../types/index.ts';
import type { World } from '../types/world.ts';
import type { Reg } from './builder.ts';
import { lowerExpr } from './expr.ts';
import { declOf } from './functions.ts';
import type { Expr, Lowerer } from './lowerer.ts';

const marked = new WeakMap<Func, boolean>();

function keepsPointers(world: World, func: Func): boolean {
  let keeps = marked.get(func);
  if (keeps === undefined) {
    keeps = hasMark(world, func);
    marked.set(func, keeps);
  }
  return keeps;
}

function hasMark(world: World, func: Func): boolean {
  const decl = declOf(func);
  if (decl === null || !world.isLocal(func.pkg)) return false;
  const file = world.checked(func.pkg as Package).files.find((f) => f.decls.includes(decl));
  if (file === undefined) return false;
  const before = file.decls[file.decls.indexOf(decl) - 1]?.end ?? file.pkgName.end;
  return file.comments.some(
    ({ pos, text }) => pos > before && pos < decl.pos && /^\/\/go:uintptr(escapes|keepalive)$/.test(text.trim()),
  );
}

/** Before the arguments of a call are evaluated: puts the pointers behind uintptr(p) into registers of their own. */
export function keepPointers(f: Lowerer, func: Func | null, args: readonly Expr[]): Reg[] {
  if (func === null || !keepsPointers(f.world, func)) return [];
  const kept: Reg[] = [];
  for (const arg of args) {
    const e = unparen(arg);
    if (e.kind !== 'CallExpr' || f.info.types.get(e.fun)?.mode !== 'typexpr') continue;
    const [operand] = e.argList;
    if (operand === undefined || f.typeOf(operand).kind !== Kind.UnsafePointer) continue;
    const reg = f.word();
    lowerExpr(f, operand, reg);
    f.pre.set(operand, reg);
    kept.push(reg);
  }
  return kept;
}

/** Behind the call. */
export function releasePointers(f: Lowerer, kept: readonly Reg[]): void {
  for (const reg of kept) f.b.emit(Op.MOV, reg, reg);
}
