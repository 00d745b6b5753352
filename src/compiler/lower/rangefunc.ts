// Loops over iterator functions (cmd/compile/internal/rangefunc). The body becomes a function that the iterator calls.
//
// A break, goto or return that leaves the loop stores a code in the function's control object (and the results, for a
// return), and makes the body function answer false. When the iterator has returned, the code says where to go on. One
// control object serves all loops of a function, however nested. Each loop has a state word that finds iterators which
// call the body when they must not.

import { Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import {
  type BranchStmt,
  type Expr,
  type ForStmt,
  type RangeClause,
  type ReturnStmt,
  walk,
} from '../../syntax/index.ts';
import { Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { fieldOffset, regSize } from '../types/layout.ts';
import { declareFrom, lowerMulti } from './assign.ts';
import { gotoLabel, withTarget } from './branch.ts';
import { enterBuffers } from './buffers.ts';
import type { Label, Reg } from './builder.ts';
import { callLayout, callRuntime, convertReg, isSpread } from './call.ts';
import { bindCaptures, capturesOf, makeClosure } from './closure.ts';
import { FnRef, Slot } from './code.ts';
import { lowerExpr, lowerInto, lowerPlace } from './expr.ts';
import { closeFunction } from './function.ts';
import { Lowerer, type RangeControl, type RangeExit } from './lowerer.ts';
import { placementOf } from './objects.ts';
import { hoistAll } from './order.ts';
import { load, memory, store, storeMemory } from './place.ts';
import { deferRunner } from './rangedefer.ts';
import { leave, lowerBlock, resultPlace } from './stmt.ts';

/** States of a loop (internal/abi: RF_State). */
enum State {
  DONE = 0,
  READY = 1,
  PANIC = 2,
  EXHAUSTED = 3,
  MISSING_PANIC = 4,
}

/** Index of the first result in the control object. */
const firstResult = 2;

/** The function whose loops these are. */
function rootOf(f: Lowerer): Lowerer {
  let root = f;
  while (root.isRangeBody && root.parent !== null) root = root.parent;
  return root;
}

/** {next int; deferred calls; results …} */
function controlType(f: Lowerer): CType {
  const field = (name: string, type: CType) => ({ name, type, embedded: false, tag: '', pkg: null });
  const { results } = rootOf(f);
  return f.world.structOf([
    field('Next', f.world.basic(Kind.Int)),
    field('Deferred', f.world.basic(Kind.UnsafePointer)),
    ...results.map((r, i) => field(`Result${i}`, r.type)),
  ]);
}

function newControl(f: Lowerer): RangeControl {
  const type = controlType(f);
  const reg = f.word();
  f.newBox(reg, type, null);
  return { reg, type, state: -1, exits: [] };
}

function setWord(f: Lowerer, base: Reg, value: number): void {
  f.scratch(() => f.b.emit(Op.ST64, base, f.int(value)));
}

export function lowerRangeFunc(f: Lowerer, s: ForStmt, clause: RangeClause, type: CType, label: string | null): void {
  const yieldType = type.params[0] as CType;
  const captures = f.escapes.captures.get(s);
  if (captures === undefined) f.unsupported(clause, 'UnsupportedRange', 'cannot range over this iterator type');
  const iterator = f.word();
  lowerExpr(f, clause.x, iterator);
  const control = f.range ?? newControl(f);
  if (f.range === null) deferRunner(f, s, control.reg);
  const state = f.word();
  f.newBox(state, f.world.basic(Kind.Int), null);
  setWord(f, state, State.READY);

  const body = lowerBody(f, s, clause, yieldType, label, control, captures);
  const pointer = f.world.basic(Kind.UnsafePointer);
  const captured = [
    ...capturesOf(f, captures),
    { reg: control.reg, bytes: 8, layout: pointer },
    { reg: state, bytes: 8, layout: pointer },
  ];
  const closure = makeClosure(f, body, captured, undefined, placementOf(f, s, 'closure'));
  const area = f.b.callArea(8);
  f.b.mov(area, closure, 8);
  f.b.at(clause.pos);
  f.b.emit(Op.CALLC, area, iterator, 0, 1);
  afterLoop(f, control, state);
}

/** What happens when the iterator has returned. */
function afterLoop(f: Lowerer, control: RangeControl, state: Reg): void {
  f.scratch(() => {
    const word = f.word();
    const fine = f.b.label();
    f.b.emit(Op.LD64, word, state);
    f.b.branch(Op.JNEI, fine, Slot.C, word, State.PANIC);
    callRuntime(f, 'panicrangestate', [f.int(State.MISSING_PANIC)]);
    f.b.bind(fine);
    setWord(f, state, State.EXHAUSTED);
    if (control.exits.length === 0) return;
    const done = f.b.label();
    f.b.emit(Op.LD64, word, control.reg);
    f.b.branch(Op.JEQI, done, Slot.C, word, 0);
    control.exits.forEach((exit, i) => {
      if (exit.kind === 'branch' ? exit.owner !== f : f.isRangeBody) return;
      const next = f.b.label();
      f.b.branch(Op.JNEI, next, Slot.C, word, i + 1);
      setWord(f, control.reg, 0);
      if (exit.kind === 'branch') f.b.jump(exit.to);
      else finishReturn(f, control, exit.bare);
      f.b.bind(next);
    });
    // Everything else lies further out.
    if (f.isRangeBody) answer(f, false, State.DONE);
    f.b.bind(done);
  });
}

function finishReturn(f: Lowerer, control: RangeControl, bare: boolean): void {
  if (!bare) {
    f.results.forEach((r, i) => {
      f.scratch(() => {
        const value = load(f, memory(control.reg, fieldOffset(control.type, i + firstResult), r.type));
        store(f, resultPlace(f, r), value);
      });
    });
  }
  leave(f);
}

/** Ends a call of the body function. */
function answer(f: Lowerer, more: boolean, state: State): void {
  const [result] = f.results;
  if (f.range === null || result === undefined) throw new Error('not in a loop body');
  setWord(f, f.range.state, state);
  f.b.loadInt(result.slot, more ? 1 : 0);
  f.b.emit(Op.RET);
}

function lowerBody(
  f: Lowerer,
  s: ForStmt,
  clause: RangeClause,
  yieldType: CType,
  label: string | null,
  control: RangeControl,
  captures: readonly Var[],
): FnRef {
  const root = rootOf(f);
  root.closureNames.ranges++;
  const name = `${root.name}-range${root.closureNames.ranges}`;
  const child = new Lowerer(f.world, f.checked, f.env, f.escapes, name, f, f.perIteration);
  child.b.statement(clause.pos);
  const bool = f.world.basic(Kind.Bool);
  const layout = callLayout(0, yieldType.params, [bool]);
  child.b.alloc(layout.argSize + layout.resultSize);
  child.results = [{ type: bool, slot: layout.argSize, variable: null, named: false }];
  const controlReg = child.b.alloc(8);
  const stateReg = child.b.alloc(8);
  loadControl(child, f, captures, controlReg, stateReg);
  enterBuffers(child, s, null);
  child.ownLabels = labelsIn(s);
  child.range = { reg: controlReg, type: control.type, state: stateReg, exits: control.exits };

  child.scratch(() => {
    const word = child.word();
    const ready = child.b.label();
    child.b.emit(Op.LD64, word, stateReg);
    child.b.branch(Op.JEQI, ready, Slot.C, word, State.READY);
    callRuntime(child, 'panicrangestate', [word]);
    child.b.bind(ready);
    setWord(child, stateReg, State.PANIC);
  });
  const next = child.b.label();
  const stop = child.b.label();
  child.block(() => {
    assignHeads(child, clause, yieldType.params, layout.args);
    withTarget(child, { label, breakTo: stop, continueTo: next }, () => lowerBlock(child, s.body));
  });
  child.b.bind(next);
  answer(child, true, State.READY);
  child.b.bind(stop);
  answer(child, false, State.DONE);
  const lowered = closeFunction(child, { argSize: layout.argSize, resultSize: layout.resultSize });
  return new FnRef(name, () => lowered);
}

/** Loads captured variables, and behind them the addresses of the control object and the state. */
function loadControl(child: Lowerer, parent: Lowerer, captures: readonly Var[], control: Reg, state: Reg): void {
  bindCaptures(child, parent, captures);
  const bytes = capturesOf(parent, captures).reduce((sum, c) => sum + c.bytes, 8);
  child.scratch(() => {
    const ctx = child.word();
    child.b.emit(Op.CTX, ctx);
    child.b.emit(Op.LD64, control, ctx, bytes);
    child.b.emit(Op.LD64, state, ctx, bytes + 8);
  });
}

function assignHeads(f: Lowerer, clause: RangeClause, params: readonly CType[], slots: readonly number[]): void {
  if (clause.lhs === null) return;
  const list: readonly Expr[] = clause.lhs.kind === 'ListExpr' ? clause.lhs.elemList : [clause.lhs];
  list.forEach((e, i) => {
    if (e.kind === 'Name' && e.value === '_') return;
    const type = params[i] as CType;
    const slot = slots[i] as number;
    const v = clause.def && e.kind === 'Name' ? f.info.defs.get(e) : undefined;
    if (v instanceof Var) declareFrom(f, v, slot, type);
    else {
      f.scratch(() => {
        const place = lowerPlace(f, e);
        store(f, place, convertReg(f, slot, type, place.type));
      });
    }
  });
}

// -------------------------------------------------------------------------------------------------- leaving a body

function exitCode(control: RangeControl, exit: RangeExit): number {
  const index = control.exits.findIndex((x) =>
    x.kind === 'branch' ? exit.kind === 'branch' && x.to === exit.to : exit.kind === 'return' && x.bare === exit.bare,
  );
  if (index >= 0) return index + 1;
  control.exits.push(exit);
  return control.exits.length;
}

function leaveWith(f: Lowerer, exit: RangeExit): void {
  if (f.range === null) throw new Error('not in a loop body');
  setWord(f, f.range.reg, exitCode(f.range, exit));
  answer(f, false, State.DONE);
}

/** break, continue or goto to something outside of this body function. */
export function leaveRange(f: Lowerer, s: BranchStmt, label: string | null): void {
  if (s.tok === 'goto') {
    if (f.ownLabels.has(label ?? '')) {
      f.b.jump(gotoLabel(f, label ?? ''));
      return;
    }
    const root = rootOf(f);
    leaveWith(f, { kind: 'branch', owner: root, to: gotoLabel(root, label ?? '') });
    return;
  }
  for (let owner = f.parent; owner !== null; owner = owner.parent) {
    for (let i = owner.targets.length - 1; i >= 0; i--) {
      const target = owner.targets[i];
      if (target === undefined || (label !== null && target.label !== label)) continue;
      const to: Label | null = s.tok === 'break' ? target.breakTo : target.continueTo;
      if (to === null) continue;
      leaveWith(f, { kind: 'branch', owner, to });
      return;
    }
    if (!owner.isRangeBody) break;
  }
  throw new Error(`${s.tok} outside of a loop`);
}

function labelsIn(s: ForStmt): Set<string> {
  const labels = new Set<string>();
  walk(s.body, (node) => {
    if (node.kind === 'LabeledStmt') labels.add(node.label.value);
    return node.kind !== 'FuncLit';
  });
  return labels;
}

export function returnFromRange(f: Lowerer, s: ReturnStmt): void {
  const control = f.range;
  if (control === null) throw new Error('not in a loop body');
  if (s.results === null) {
    leaveWith(f, { kind: 'return', bare: true });
    return;
  }
  const list = s.results.kind === 'ListExpr' ? s.results.elemList : [s.results];
  const { results } = rootOf(f);
  f.scratch(() => {
    const put = (i: number, reg: Reg, type: CType) =>
      storeMemory(f, control.reg, fieldOffset(control.type, i + firstResult), type, reg);
    if (isSpread(f, list) && results.length > 1) {
      const values = lowerMulti(f, list[0] as Expr, results.length);
      results.forEach((r, i) => {
        const value = values[i];
        if (value?.reg !== undefined) put(i, convertReg(f, value.reg, value.type, r.type), r.type);
      });
    } else {
      hoistAll(f, list);
      const values = results.map((r, i) => {
        const reg = f.b.alloc(regSize(r.type));
        return lowerInto(f, list[i] as Expr, r.type, reg);
      });
      results.forEach((r, i) => {
        put(i, values[i] as Reg, r.type);
      });
    }
  });
  leaveWith(f, { kind: 'return', bare: false });
}
