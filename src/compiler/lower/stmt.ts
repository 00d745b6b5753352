// Statements: the dispatch and the simple ones. Loops, switches, select, go and defer have files of their own.

import { Op } from '../../machine/tables/ops.ts';
import {
  type BlockStmt,
  type IfStmt,
  type ReturnStmt,
  type SendStmt,
  type SimpleStmt,
  type Stmt,
  unparen,
} from '../../syntax/index.ts';
import { regSize } from '../types/layout.ts';
import { lowerAssign, lowerMulti, lowerVarDecl } from './assign.ts';
import { lowerBranch, lowerLabeled } from './branch.ts';
import { moveBuffers } from './buffers.ts';
import type { Reg } from './builder.ts';
import { convertReg, isSpread, lowerCallStatement } from './call.ts';
import { Slot } from './code.ts';
import { jumpIf } from './compare.ts';
import { lowerExpr, lowerInto } from './expr.ts';
import { lowerFor } from './for.ts';
import { loadBoxedResults } from './function.ts';
import { lowerGoDefer } from './godefer.ts';
import type { Expr, Lowerer, Result } from './lowerer.ts';
import { hoistAll } from './order.ts';
import { frame, memory, memoryForm, type Place, store, typed } from './place.ts';
import { returnFromRange } from './rangefunc.ts';
import { lowerSelect } from './select.ts';
import { lowerSwitch } from './switch.ts';

export function lowerBlock(f: Lowerer, block: BlockStmt): void {
  f.block(() => lowerList(f, block.list));
}

export function lowerList(f: Lowerer, list: readonly Stmt[]): void {
  for (const s of list) lowerStmt(f, s);
}

export function lowerStmt(f: Lowerer, s: Stmt): void {
  switch (s.kind) {
    case 'BlockStmt':
      lowerBlock(f, s);
      return;
    case 'LabeledStmt':
      lowerLabeled(f, s);
      return;
    default:
  }
  f.b.statement(s.pos);
  moveBuffers(f, s);
  switch (s.kind) {
    case 'EmptyStmt':
      return;
    case 'ExprStmt':
      lowerExprStmt(f, s.x);
      return;
    case 'SendStmt':
      lowerSend(f, s);
      return;
    case 'DeclStmt':
      for (const d of s.declList) {
        if (d.kind !== 'VarDecl') continue;
        moveBuffers(f, d);
        lowerVarDecl(f, d);
      }
      return;
    case 'AssignStmt':
      lowerAssign(f, s);
      return;
    case 'BranchStmt':
      lowerBranch(f, s);
      return;
    case 'CallStmt':
      lowerGoDefer(f, s);
      return;
    case 'ReturnStmt':
      lowerReturn(f, s);
      return;
    case 'IfStmt':
      lowerIf(f, s);
      return;
    case 'ForStmt':
      lowerFor(f, s);
      return;
    case 'SwitchStmt':
      lowerSwitch(f, s);
      return;
    case 'SelectStmt':
      lowerSelect(f, s);
      return;
  }
}

export function lowerSimple(f: Lowerer, s: SimpleStmt): void {
  if (s.kind === 'RangeClause') throw new Error('range clause outside of a for statement');
  lowerStmt(f, s);
}

function lowerExprStmt(f: Lowerer, x: Expr): void {
  const e = unparen(x);
  if (e.kind === 'CallExpr') lowerCallStatement(f, e);
  else f.scratch(() => lowerExpr(f, e));
}

/** ch <- v */
function lowerSend(f: Lowerer, s: SendStmt): void {
  f.scratch(() => {
    hoistAll(f, [s.chan, s.value]);
    const elem = f.typeOf(s.chan).elem;
    const ch = lowerExpr(f, s.chan);
    const value = memoryForm(f, lowerInto(f, s.value, elem), elem);
    f.b.at(s.pos);
    typed(f, f.b.emit(Op.SEND, ch, 0, value), Slot.D, elem);
  });
}

function lowerIf(f: Lowerer, s: IfStmt): void {
  f.block(() => {
    if (s.init !== null) lowerSimple(f, s.init);
    const otherwise = f.b.label();
    jumpIf(f, s.cond, otherwise, false);
    lowerBlock(f, s.then);
    if (s.else === null) {
      f.b.bind(otherwise);
      return;
    }
    const done = f.b.label();
    if (f.b.reachable) f.b.jump(done);
    f.b.bind(otherwise);
    lowerStmt(f, s.else);
    f.b.bind(done);
  });
}

// -------------------------------------------------------------------------------------------------------- return

/** Where a result is assigned: its variable, or the slot it is returned in. */
export function resultPlace(f: Lowerer, r: Result): Place {
  const binding = r.variable === null ? undefined : f.bindings.get(r.variable);
  return binding?.boxed === true ? memory(binding.reg, 0, r.type) : frame(r.slot, r.type);
}

function lowerReturn(f: Lowerer, s: ReturnStmt): void {
  if (f.isRangeBody) {
    returnFromRange(f, s);
    return;
  }
  if (s.results !== null) assignResults(f, s.results);
  leave(f);
}

/** Goes to the end of the function with the results assigned. */
export function leave(f: Lowerer): void {
  if (f.epilogue !== null) {
    f.b.jump(f.epilogue);
    return;
  }
  loadBoxedResults(f);
  f.b.emit(Op.RET);
}

function assignResults(f: Lowerer, e: Expr): void {
  const list = e.kind === 'ListExpr' ? e.elemList : [e];
  const { results } = f;
  f.scratch(() => {
    if (list.length === 1 && results.length === 1) {
      const [r] = results as [Result];
      const x = list[0] as Expr;
      const place = resultPlace(f, r);
      // Unnamed results are nobody's until the function returns; named ones may be read by the expression.
      if (place.kind === 'frame' && r.variable === null && f.epilogue === null) lowerInto(f, x, r.type, r.slot);
      else if (place.kind === 'frame') f.b.mov(r.slot, lowerInto(f, x, r.type), regSize(r.type));
      else store(f, place, lowerInto(f, x, r.type));
      return;
    }
    if (isSpread(f, list)) {
      const values = lowerMulti(f, list[0] as Expr, results.length);
      results.forEach((r, i) => {
        const value = values[i];
        if (value?.reg !== undefined) store(f, resultPlace(f, r), convertReg(f, value.reg, value.type, r.type));
      });
      return;
    }
    hoistAll(f, list);
    const simple = f.epilogue === null && results.every((r) => r.variable === null);
    if (simple) {
      results.forEach((r, i) => {
        f.scratch(() => lowerInto(f, list[i] as Expr, r.type, r.slot));
      });
      return;
    }
    const values = results.map((r, i): Reg => lowerInto(f, list[i] as Expr, r.type, f.temp(r.type)));
    results.forEach((r, i) => {
      store(f, resultPlace(f, r), values[i] as Reg);
    });
  });
}
