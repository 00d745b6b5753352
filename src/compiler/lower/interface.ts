// Interface values: making them, and taking them apart by assertion.

import { Kind, Placement } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import { type AssertExpr, unparen } from '../../syntax/index.ts';
import type { CType } from '../types/ctype.ts';
import { isDirect, regSize, sizeOf } from '../types/layout.ts';
import type { Label, Reg } from './builder.ts';
import { Slot } from './code.ts';
import { constantValue } from './constant.ts';
import { constantData } from './data.ts';
import { isNil, lowerExpr, lowerPlace } from './expr.ts';
import type { Expr, Lowerer } from './lowerer.ts';
import { placementOf } from './objects.ts';
import { load, loadMemory, memory, transfer, typed } from './place.ts';

/** The value of e as an interface value of type target (of which only the kind matters: there are no method tables). */
export function toInterface(f: Lowerer, e: Expr, target: CType, dst?: Reg): Reg {
  if (isNil(f, e)) {
    const to = f.into(target, dst);
    f.b.zero(to, 16);
    return to;
  }
  const own = f.typeOf(e);
  if (own.kind === Kind.Interface) return lowerExpr(f, e, dst);
  const to = f.into(target, dst);
  const value = constantValue(f, e);
  if (value !== null && !isDirect(own)) {
    // gc keeps the values of constants in read-only data, too.
    f.b.loadAddress(to, { kind: 'type', type: own });
    f.b.loadAddress(to + 8, { kind: 'data', data: constantData(value, own), offset: 0 });
    return to;
  }
  f.scratch(() => {
    if (sizeOf(own) > maxBoxed && unparen(e).kind === 'Operation') boxPlace(f, e, own, to);
    else box(f, lowerExpr(f, e), own, to, placementOf(f, e, 'conviface'));
  });
  return to;
}

/** Values above this size do not go through the frame on their way into an interface. */
const maxBoxed = 0xffff;

function boxPlace(f: Lowerer, e: Expr, t: CType, to: Reg): void {
  const place = lowerPlace(f, e);
  if (place.kind !== 'memory') {
    box(f, load(f, place), t, to, placementOf(f, e, 'conviface'));
    return;
  }
  f.b.emit(Op.NILCHK, place.base);
  const object = f.word();
  typed(f, f.b.emit(Op.NEW, object, 0, 0, placementOf(f, e, 'conviface')), Slot.B, t);
  transfer(f, place, memory(object, 0, t));
  f.b.mov(to + 8, object, 8);
  f.b.loadAddress(to, { kind: 'type', type: t });
}

/** R[to], R[to+8] = interface value that holds the value of type t at x. */
export function box(f: Lowerer, x: Reg, t: CType, to: Reg, placement: number = Placement.HEAP): void {
  if (isDirect(t)) f.b.mov(to + 8, x, 8);
  else typed(f, f.b.emit(Op.BOX, to + 8, x, placement), Slot.D, t);
  f.b.loadAddress(to, { kind: 'type', type: t });
}

/** R[to] = the value of type t in the interface value whose data word is R[data]. */
export function unbox(f: Lowerer, data: Reg, t: CType, to: Reg): void {
  if (isDirect(t)) f.b.mov(to, data, 8);
  else if (sizeOf(t) > 0) loadMemory(f, data, 0, t, to);
}

/** Goes to `no` unless the interface value at x holds a t. */
export function jumpUnlessType(f: Lowerer, x: Reg, t: CType, no: Label): void {
  if (t.kind === Kind.Interface) {
    f.scratch(() => {
      const ok = f.word();
      typed(f, f.b.emit(Op.IMPL, ok, x), Slot.C, t);
      f.b.branch(Op.JF, no, Slot.B, ok);
    });
    return;
  }
  f.b.reloc(f.b.size, Slot.B, { kind: 'type', type: t });
  f.b.branch(Op.JNEI, no, Slot.C, x);
}

/** x.(T), which panics when it fails. */
export function lowerAssert(f: Lowerer, e: AssertExpr, dst?: Reg): Reg {
  const t = assertedType(f, e);
  const to = f.into(t, dst);
  f.scratch(() => {
    const iface = f.typeOf(e.x);
    const x = lowerExpr(f, e.x);
    f.b.at(e.pos);
    const fail = f.b.label();
    const done = f.b.label();
    jumpUnlessType(f, x, t, fail);
    take(f, x, t, to);
    f.b.jump(done);
    f.b.bind(fail);
    const instr = f.b.emit(Op.PANICASSERT, 0, x);
    typed(f, instr, Slot.C, t);
    typed(f, instr, Slot.D, iface);
    f.b.bind(done);
  });
  return to;
}

function take(f: Lowerer, x: Reg, t: CType, to: Reg): void {
  if (t.kind === Kind.Interface) f.b.mov(to, x, 16);
  else unbox(f, x + 8, t, to);
}

/** v, ok = x.(T): the value at R[to], ok at R[ok]. */
export function lowerAssertOk(f: Lowerer, e: AssertExpr, to: Reg | undefined, ok: Reg | undefined): void {
  const t = assertedType(f, e);
  f.scratch(() => {
    const x = lowerExpr(f, e.x);
    f.b.at(e.pos);
    const fail = f.b.label();
    const done = f.b.label();
    jumpUnlessType(f, x, t, fail);
    if (to !== undefined) take(f, x, t, to);
    if (ok !== undefined) f.b.loadInt(ok, 1);
    f.b.jump(done);
    f.b.bind(fail);
    if (to !== undefined) f.b.zero(to, regSize(t));
    if (ok !== undefined) f.b.loadInt(ok, 0);
    f.b.bind(done);
  });
}

/** The asserted type; with comma-ok the expression's own type is a pair. */
function assertedType(f: Lowerer, e: AssertExpr): CType {
  return f.typeOf(e.type);
}
