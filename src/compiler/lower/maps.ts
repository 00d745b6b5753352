// Map reads. Keys are handed to the machine in memory form.

import { Op } from '../../machine/tables/ops.ts';
import type { IndexExpr } from '../../syntax/index.ts';
import type { CType } from '../types/ctype.ts';
import { sizeOf } from '../types/layout.ts';
import type { Reg } from './builder.ts';
import { lowerExpr, lowerInto } from './expr.ts';
import type { Expr, Lowerer } from './lowerer.ts';
import { hoistAll } from './order.ts';
import { loadMemory, mapOp, memoryForm } from './place.ts';

/** The key's memory form in the frame. */
export function memoryKey(f: Lowerer, e: Expr, keyType: CType): Reg {
  return memoryForm(f, lowerInto(f, e, keyType), keyType);
}

export function lowerMapIndex(f: Lowerer, e: IndexExpr, type: CType, dst?: Reg): Reg {
  const to = f.into(type.elem, dst);
  lookup(f, e, type, to, undefined);
  return to;
}

/** v, ok = m[k] */
export function lowerMapIndexOk(f: Lowerer, e: IndexExpr, to: Reg | undefined, ok: Reg | undefined): void {
  lookup(f, e, f.typeOf(e.x), to, ok);
}

function lookup(f: Lowerer, e: IndexExpr, type: CType, to: Reg | undefined, ok: Reg | undefined): void {
  hoistAll(f, [e.x, e.index]);
  f.scratch(() => {
    const map = lowerExpr(f, e.x);
    const key = memoryKey(f, e.index, type.key);
    const found = f.b.alloc(16);
    f.b.at(e.pos);
    mapOp(f, Op.MAPGET, found, map, key, type);
    if (to !== undefined && sizeOf(type.elem) > 0) loadMemory(f, found, 0, type.elem, to);
    if (ok !== undefined) f.b.mov(ok, found + 8, 8);
  });
}
