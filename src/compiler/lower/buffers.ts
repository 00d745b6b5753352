// Buffers in the frame for slices that grow by append (see escape/buffers.ts). The machine keeps the elements in an
// object of its own; what a program sees of it is the capacity. Each buffer has a word in the frame with its state: see
// GROWBUF in machine/tables/ops.ts.

import { BufferState, Kind, Placement, TextCapacity } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { CallExpr, Node as Syntax } from '../../syntax/index.ts';
import type { Func } from '../../types/index.ts';
import { type Buffer, type BufferPlan, bufferPlans, type Passed } from '../escape/index.ts';
import type { CType } from '../types/ctype.ts';
import type { Reg } from './builder.ts';
import { Slot } from './code.ts';
import type { Lowerer } from './lowerer.ts';
import { typed } from './place.ts';

interface Buffers {
  readonly plan: BufferPlan;
  readonly words: ReadonlyMap<Buffer, Reg>;
  /** Slot with the record that the caller passed, 0 in it if none; -1 in functions that are passed nothing. */
  readonly passed: Reg;
  /** Records for inlined calls. */
  readonly records: ReadonlyMap<Syntax, Reg>;
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
    words.set(buffer, f.int(buffer.mode === 'first' ? BufferState.FREE_MOVING : BufferState.FREE_STEPWISE));
  }
  const passed = plan.slots.size > 0 ? f.word() : -1;
  if (passed >= 0) f.b.emit(Op.PASSED, passed);
  const records = new Map<Syntax, Reg>();
  for (const [call, record] of plan.passed) records.set(call, makeRecord(f, record));
  for (const [node, slot] of plan.slots) {
    if (!slot.call) continue;
    // An inlined call in a function that is inlined itself takes what the caller passes for it.
    const own = records.get(node);
    const reg = own ?? f.int(0);
    records.set(node, reg);
    const none = f.b.label();
    f.b.branch(Op.JF, none, Slot.B, passed);
    f.b.emit(Op.LD64, reg, passed, slot.index * 8);
    f.b.bind(none);
  }
  ofFunction.set(f, { plan, words, plans, passed, records });
}

const states = {
  own: BufferState.OWN,
  none: BufferState.NONE,
  first: BufferState.FREE,
  moving: BufferState.FREE_MOVING,
  nothing: 0,
} as const;

/** The record that an inlined call passes: a word for each slot of the function. */
function makeRecord(f: Lowerer, record: Passed): Reg {
  const reg = f.word();
  const type = f.world.arrayOf(f.world.basic(Kind.UnsafePointer), record.entries.length);
  typed(f, f.b.emit(Op.NEW, reg, 0, 0, Placement.FRAME), Slot.B, type);
  record.entries.forEach((entry, i) => {
    f.scratch(() => {
      const value = typeof entry === 'object' ? makeRecord(f, entry) : f.int(states[entry]);
      f.b.emit(Op.ST64, reg, value, i * 8);
    });
  });
  return reg;
}

/** After the instruction of a call: gives the function the buffers that it has in this frame. */
export function passBuffers(f: Lowerer, e: CallExpr): void {
  const reg = ofFunction.get(f)?.records.get(e);
  const last = f.b.size - 1;
  if (reg === undefined || (f.b.opAt(last) !== Op.CALL && f.b.opAt(last) !== Op.CALLC)) return;
  f.b.patchC(last, reg + 1);
}

/** R[to..] = the slice at R[slice] with room for n values more; gives a free register. */
export function emitGrow(f: Lowerer, e: CallExpr, to: Reg, slice: Reg, n: number, elem: CType): Reg {
  const own = ofFunction.get(f);
  const buffer = own?.plan.appends.get(e);
  const word = buffer === undefined ? undefined : own?.words.get(buffer);
  const slot = own?.plan.slots.get(e);
  const count = f.b.alloc(16);
  f.b.loadInt(count, n);
  const standalone = (): void => {
    if (word === undefined) {
      typed(f, f.b.emit(Op.GROW, to, slice, count), Slot.D, elem);
      return;
    }
    f.b.mov(count + 8, word, 8);
    typed(f, f.b.emit(Op.GROWBUF, to, slice, count), Slot.D, elem);
    f.b.mov(word, count + 8, 8);
  };
  if (own === undefined || slot === undefined) {
    standalone();
    return count;
  }
  const plain = f.b.label();
  const done = f.b.label();
  f.b.branch(Op.JF, plain, Slot.B, own.passed);
  f.b.emit(Op.LD64, count + 8, own.passed, slot.index * 8);
  f.b.branch(Op.JEQI, plain, Slot.C, count + 8, BufferState.OWN);
  typed(f, f.b.emit(Op.GROWBUF, to, slice, count), Slot.D, elem);
  f.b.emit(Op.ST64, own.passed, count + 8, slot.index * 8);
  f.b.jump(done);
  f.b.bind(plain);
  standalone();
  f.b.bind(done);
  return count;
}

/** Before a statement: moves to the heap what becomes known outside the frame with it. */
export function moveBuffers(f: Lowerer, s: Syntax): void {
  const own = ofFunction.get(f);
  for (const { variable, buffer, keepCapacity, slots } of own?.plan.moves.get(s) ?? []) {
    const binding = f.bindings.get(variable);
    const word = own?.words.get(buffer);
    if (own === undefined || binding === undefined || word === undefined || binding.boxed) continue;
    const move = (from: Reg): void => {
      typed(f, f.b.emit(Op.MOVEBUF, binding.reg, from, keepCapacity ? 1 : 0), Slot.D, binding.type.elem);
    };
    move(word);
    if (slots.length === 0) continue;
    const plain = f.b.label();
    f.b.branch(Op.JF, plain, Slot.B, own.passed);
    f.scratch(() => {
      const passed = f.word();
      for (const slot of slots) {
        f.b.emit(Op.LD64, passed, own.passed, slot * 8);
        move(passed);
      }
    });
    f.b.bind(plain);
  }
}

/** Capacity of the slice that a conversion from a string makes. */
export function conversionCapacity(f: Lowerer, e: CallExpr): TextCapacity {
  return ofFunction.get(f)?.plan.conversions.get(e) ?? TextCapacity.ROUNDED;
}
