// go and defer. The machine takes a closure without arguments. A call of one is handed over as it is; for all others
// the function, receiver and arguments are evaluated now and captured by a wrapper that makes the call later.

import { FnFlag, Kind, Placement } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import { type CallExpr, type CallStmt, unparen } from '../../syntax/index.ts';
import { Func } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { regSize } from '../types/layout.ts';
import type { Reg } from './builder.ts';
import { builtinName, lowerBuiltin } from './builtin.ts';
import { callLayout, lowerArguments, recvSize, resolveCallee } from './call.ts';
import { loadCaptures, makeClosure, valueCapture } from './closure.ts';
import { FnRef, Slot } from './code.ts';
import { constantValue } from './constant.ts';
import { isNil, lowerExpr } from './expr.ts';
import { closeFunction } from './function.ts';
import { functionRef } from './functions.ts';
import { Lowerer } from './lowerer.ts';
import { hoistAll } from './order.ts';
import { deferInBody } from './rangedefer.ts';

export function lowerGoDefer(f: Lowerer, s: CallStmt): void {
  const e = unparen(s.call);
  if (e.kind !== 'CallExpr') throw new Error('call expected');
  f.scratch(() => {
    if (f.info.types.get(e.fun)?.mode === 'builtin') startBuiltin(f, s, e);
    else startCall(f, s, e);
  });
}

function start(f: Lowerer, s: CallStmt, closure: Reg, wrapper: boolean): void {
  f.b.at(s.pos);
  if (s.tok === 'go') f.b.emit(Op.GO, closure);
  else if (f.isRangeBody) deferInBody(f, closure);
  else f.b.emit(Op.DEFER, closure, 0, 0, wrapper ? 1 : 0);
}

function wrapperFor(f: Lowerer, s: CallStmt, captured: readonly CType[]): { child: Lowerer; regs: Reg[] } {
  let owner = f;
  while (owner.isRangeBody && owner.parent !== null) owner = owner.parent;
  owner.closureNames.wrappers++;
  const name = `${owner.name}.${s.tok}wrap${owner.closureNames.wrappers}`;
  const child = new Lowerer(f.world, f.checked, f.env, f.escapes, name, f, f.perIteration);
  child.b.at(s.pos);
  return { child, regs: loadCaptures(child, captured.map(regSize)) };
}

function finishWrapper(child: Lowerer): FnRef {
  const lowered = closeFunction(child, { argSize: 0, resultSize: 0 }, FnFlag.WRAPPER);
  return new FnRef(child.name, () => lowered);
}

/** gc keeps what a defer statement outside of loops evaluates in the frame. */
function wrapperPlacement(f: Lowerer, s: CallStmt): Placement {
  const once = s.tok === 'defer' && !f.isRangeBody && f.targets.every((t) => t.continueTo === null);
  return once ? Placement.FRAME : Placement.HEAP;
}

/** A closure that can be started as it is: it takes nothing, and its descriptor is not needed for recover. */
function directClosure(f: Lowerer, e: CallExpr): Reg | undefined {
  const fun = unparen(e.fun);
  const signature = f.typeOf(e.fun);
  if (signature.params.length > 0) return undefined;
  if (fun.kind === 'SelectorExpr' && f.info.selections.get(fun)?.kind === 'MethodVal') return undefined;
  const name = fun.kind === 'SelectorExpr' ? fun.sel : fun;
  if (name.kind === 'Name') {
    const func = f.info.uses.get(name);
    if (func instanceof Func) {
      const reg = f.word();
      f.b.loadAddress(reg, { kind: 'closure', fn: functionRef(f, func, name) });
      return reg;
    }
  }
  return lowerExpr(f, e.fun);
}

function startCall(f: Lowerer, s: CallStmt, e: CallExpr): void {
  const direct = directClosure(f, e);
  if (direct !== undefined) {
    start(f, s, direct, false);
    return;
  }
  const callee = resolveCallee(f, e.fun);
  const { signature, recv, dynamic } = callee;
  const layout = callLayout(recvSize(callee), signature.params, []);
  hoistAll(f, callee.operand === null ? e.argList : [callee.operand, ...e.argList]);
  const area = f.b.alloc(layout.argSize);
  const target = callee.prepare(area);
  if (dynamic !== null) checkDynamic(f, s, dynamic, target);
  lowerArguments(f, e, signature, (i) => area + (layout.args[i] as number));

  // Captures: the func value or interface, the receiver, the arguments.
  const captured: { type: CType; reg: Reg; to: number }[] = [];
  if (dynamic !== null) captured.push({ type: dynamic, reg: target, to: -1 });
  if (recv !== null && dynamic?.kind !== Kind.Interface) captured.push({ type: recv, reg: area, to: 0 });
  signature.params.forEach((type, i) => {
    const to = layout.args[i] as number;
    captured.push({ type, reg: area + to, to });
  });
  const { child, regs } = wrapperFor(
    f,
    s,
    captured.map((c) => c.type),
  );
  const full = callLayout(recvSize(callee), signature.params, signature.results);
  const frame = child.b.callArea(full.argSize + full.resultSize);
  let inner: Reg = -1;
  captured.forEach(({ type, to }, i) => {
    if (to < 0) inner = regs[i] as Reg;
    else child.b.mov(frame + to, regs[i] as Reg, regSize(type));
  });
  child.b.at(e.pos);
  callee.emit(child, frame, inner);
  const fn = finishWrapper(child);
  const closure = makeClosure(
    f,
    fn,
    captured.map(({ type, reg }) => valueCapture(f, reg, type)),
    undefined,
    wrapperPlacement(f, s),
  );
  start(f, s, closure, true);
}

/** A nil interface faults at the statement; a nil func value does so for go only, and when it is called for defer. */
function checkDynamic(f: Lowerer, s: CallStmt, type: CType, reg: Reg): void {
  f.b.at(s.pos);
  if (type.kind === Kind.Interface) f.b.emit(Op.NILCHK, reg);
  else if (s.tok === 'go') {
    const ok = f.b.label();
    f.b.branch(Op.JNEI, ok, Slot.C, reg, 0);
    f.b.emit(Op.GO, reg);
    f.b.bind(ok);
  }
}

/** go and defer of a builtin: the wrapper finds the operands' values where it would evaluate them. */
function startBuiltin(f: Lowerer, s: CallStmt, e: CallExpr): void {
  hoistAll(f, e.argList);
  const operands = e.argList.filter((x) => constantValue(f, x) === null && !isNil(f, x));
  const types = operands.map((x) => f.typeOf(x));
  const captures = operands.map((x, i) => valueCapture(f, lowerExpr(f, x), types[i] as CType));
  const { child, regs } = wrapperFor(f, s, types);
  operands.forEach((x, i) => {
    child.pre.set(x, regs[i] as Reg);
    child.hoisted.add(x);
  });
  // recover counts as called by the function that defers it.
  if (builtinName(f, e) === 'recover') child.b.emit(Op.RECOVER, child.b.alloc(16), 0, 0, 1);
  else lowerBuiltin(child, e);
  start(f, s, makeClosure(f, finishWrapper(child), captures, undefined, wrapperPlacement(f, s)), true);
}
