// Buffers in the frame for slices that grow by append (see escape/buffers.ts). The machine keeps the elements in an
// object of its own; what a program sees of it is the capacity. Each buffer has a word in the frame with its state: see
// GROWBUF in machine/tables/ops.ts.

import { BufferState, TextCapacity } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { CallExpr, Node as Syntax } from '../../syntax/index.ts';
import type { Func } from '../../types/index.ts';
import { type Buffer, type BufferPlan, bufferPlans } from '../escape/index.ts';
import type { CType } from '../types/ctype.ts';
import type { Reg } from './builder.ts';
import { Slot } from './code.ts';
import type { Lowerer } from './lowerer.ts';
import { typed } from './place.ts';

interface Buffers {
  readonly plan: BufferPlan;
  readonly words: ReadonlyMap<Buffer, Reg>;
  /** Plans of the declaration's function literals, by their nodes. */
  readonly plans: ReadonlyMap<Syntax, BufferPlan>;
}

const ofFunction = new WeakMap<Lowerer, Buffers>();

/** At the start of a function: makes its buffers' words. `func` names a declaration, null a literal of f.parent. */
export function enterBuffers(f: Lowerer, node: Syntax, func: { func: Func; args: readonly CType[] } | null): void {
  let plans: ReadonlyMap<Syntax, BufferPlan> | undefined;
  if (func !== null) plans = bufferPlans(f.world, func.func, func.args);
  else if (f.parent !== null) plans = ofFunction.get(f.parent)?.plans;
  const plan = plans?.get(node);
  if (plans === undefined || plan === undefined) return;
  const words = new Map<Buffer, Reg>();
  for (const buffer of plan.buffers) {
    words.set(buffer, f.int(buffer.mode === 'first' ? BufferState.FREE : BufferState.FREE_STEPWISE));
  }
  ofFunction.set(f, { plan, words, plans });
}

/** R[to..] = the slice at R[slice] with room for n values more; the word n is followed by another. */
export function emitGrow(f: Lowerer, e: CallExpr, to: Reg, slice: Reg, n: number, elem: CType): Reg {
  const own = ofFunction.get(f);
  const buffer = own?.plan.appends.get(e);
  const word = buffer === undefined ? undefined : own?.words.get(buffer);
  if (word === undefined) {
    const count = f.int(n);
    typed(f, f.b.emit(Op.GROW, to, slice, count), Slot.D, elem);
    return count;
  }
  const count = f.b.alloc(16);
  f.b.loadInt(count, n);
  f.b.mov(count + 8, word, 8);
  typed(f, f.b.emit(Op.GROWBUF, to, slice, count), Slot.D, elem);
  f.b.mov(word, count + 8, 8);
  return count;
}

/** Before a statement: moves to the heap what becomes known outside the frame with it. */
export function moveBuffers(f: Lowerer, s: Syntax): void {
  const own = ofFunction.get(f);
  for (const { variable, buffer, keepCapacity } of own?.plan.moves.get(s) ?? []) {
    const binding = f.bindings.get(variable);
    const word = own?.words.get(buffer);
    if (binding === undefined || word === undefined || binding.boxed) continue;
    typed(f, f.b.emit(Op.MOVEBUF, binding.reg, word, keepCapacity ? 1 : 0), Slot.D, binding.type.elem);
  }
}

/** Capacity of the slice that a conversion from a string makes. */
export function conversionCapacity(f: Lowerer, e: CallExpr): TextCapacity {
  return ofFunction.get(f)?.plan.conversions.get(e) ?? TextCapacity.ROUNDED;
}
