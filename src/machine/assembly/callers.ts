// runtime.Caller and its like: which function called, and where. Reads the frames of the running goroutine and the tables that
// the linker leaves in the image (M.lines, M.funcNames).

import { Fn, FnFlag, Frame, G, GStatus, M, Wait } from '../tables/layout';
import { FrameFlag, PanicRecord } from '../tables/records';
import { Gp } from './goroutine';
import { mget } from './record';

const LINE_RECORD: u32 = 16;
const INSTRUCTION: u32 = 16;

/** In place of a frame: the runtime's own, between a deferred call that a panic runs and the function that panicked. */
const GOPANIC: u32 = 1;
const gopanic = memory.data<u8>([
  // runtime.gopanic
  0x72, 0x75, 0x6e, 0x74, 0x69, 0x6d, 0x65, 0x2e, 0x67, 0x6f, 0x70, 0x61, 0x6e, 0x69, 0x63,
]);
const GOPANIC_LENGTH: u64 = 15;

/** The frame of the skip-th caller, wrappers not counted; 0 beyond the goroutine's first. */
function frameOf(g: u32, skip: u64): u32 {
  let fp = load<u32>(g, G.fp);
  while (true) {
    const func = load<u32>(fp + Frame.func);
    if (!(load<u32>(func, Fn.flags) & FnFlag.WRAPPER)) {
      if (skip == 0) return fp;
      skip--;
    }
    const delta = load<u32>(fp + Frame.callerDelta);
    if (delta == 0) return 0;
    if (load<u32>(fp + Frame.returnPc) == mget(M.panicRet) && skip-- == 0) return GOPANIC;
    fp -= delta;
  }
}

/** The instruction that a goroutine's newest frame is executing: one that waits for its turn has not begun it. */
function newestPc(g: u32): u32 {
  const pc = load<u32>(g, G.pc);
  if (g == mget(M.currentG)) return pc - INSTRUCTION;
  if (load<u32>(g, G.status) != GStatus.WAITING) return pc;
  switch (<i32>load<u32>(g, G.waitReason)) {
    case Wait.CHAN_RECEIVE:
    case Wait.CHAN_SEND:
    case Wait.SELECT:
    case Wait.SELECT_NO_CASES:
    case Wait.CHAN_RECEIVE_NIL:
    case Wait.CHAN_SEND_NIL:
    case Wait.SLEEP:
      return pc - INSTRUCTION;
    default:
      return pc;
  }
}

/** The pc of the instruction that a frame is executing; `fp` is not the newest frame's when it has called one. */
function pcOf(g: u32, fp: u32): u32 {
  let at = load<u32>(g, G.fp);
  let pc = newestPc(g);
  while (at != fp) {
    pc = load<u32>(at + Frame.returnPc);
    if (!(load<u32>(at + Frame.flags) & FrameFlag.DEFERRED)) pc -= INSTRUCTION;
    const panicked = pc == mget(M.panicRet) || pc + INSTRUCTION == mget(M.panicRet);
    at -= load<u32>(at + Frame.callerDelta);
    if (panicked) pc = panicPc(g, at - load<u32>(g, G.stackBase)) - INSTRUCTION;
  }
  return pc;
}

/** The pc behind the instruction at which the frame at this offset panicked. */
function panicPc(g: u32, frame: u32): u32 {
  let p = load<u32>(g, G.panic_);
  while (p != 0 && load<u32>(p, PanicRecord.frame) != frame) p = load<u32>(p);
  return p == 0 ? 0 : load<u32>(p, PanicRecord.pc);
}

/** (file string, line int, ok bool) at `results`. */
export function callerLine(skip: u64, results: u32): void {
  const g = mget(M.currentG);
  const fp = frameOf(g, skip);
  lineOf(fp <= GOPANIC ? 0 : pcOf(g, fp), results);
  if (fp == GOPANIC) store<u64>(results, 1, 24);
}

/** The same of an instruction. */
export function lineOf(pc: u32, results: u32): void {
  memory.fill(results, 0, 32);
  const table = mget(M.lines);
  if (table == 0 || functionOf(pc) == 0) return;
  let low: u32 = 0;
  let high = load<u32>(table);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(table + 4 + middle * LINE_RECORD) <= pc) low = middle + 1;
    else high = middle;
  }
  if (low == 0) return;
  const found = table + 4 + (low - 1) * LINE_RECORD;
  store<u64>(results, load<u32>(found, 8));
  store<u64>(results, load<u32>(found, 12), 8);
  store<u64>(results, load<u32>(found, 4), 16);
  store<u64>(results, 1, 24);
}

/** The descriptor of the function that an instruction belongs to, 0 if none does. */
function functionOf(pc: u32): u32 {
  const table = mget(M.functions);
  let low: u32 = 0;
  let high = mget(M.functionCount);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(table + middle * Fn.SIZE, Fn.entry) <= pc) low = middle + 1;
    else high = middle;
  }
  if (low == 0) return 0;
  const func = table + (low - 1) * Fn.SIZE;
  return pc - load<u32>(func, Fn.entry) < load<u32>(func, Fn.codeBytes) ? func : 0;
}

/** (name string, entry, descriptor uintptr) at `results`, of an instruction or of a function's descriptor. */
export function functionInfo(pc: u32, results: u32): void {
  memory.fill(results, 0, 32);
  const table = mget(M.functions);
  const isDescriptor = pc - table < mget(M.functionCount) * Fn.SIZE && (pc - table) % Fn.SIZE == 0;
  const func = isDescriptor ? pc : functionOf(pc);
  const names = mget(M.funcNames);
  if (func == 0 || names == 0) return;
  const entry = names + load<u32>(func, Fn.id) * 8;
  store<u64>(results, load<u32>(entry));
  store<u64>(results, load<u32>(entry, 4), 8);
  store<u64>(results, load<u32>(func, Fn.entry), 16);
  store<u64>(results, func, 24);
}

/** (name string, pc uintptr, ok bool) at `results`. */
export function callerFunc(skip: u64, results: u32): void {
  callOf(mget(M.currentG), skip, results);
}

function callOf(g: u32, skip: u64, results: u32): void {
  memory.fill(results, 0, 32);
  const fp = frameOf(g, skip);
  if (fp == 0) return;
  if (fp == GOPANIC) {
    store<u64>(results, gopanic);
    store<u64>(results, GOPANIC_LENGTH, 8);
    store<u64>(results, mget(M.panicRet), 16);
    store<u64>(results, 1, 24);
    return;
  }
  const table = mget(M.funcNames);
  if (table != 0) {
    const entry = table + load<u32>(load<u32>(fp + Frame.func), Fn.id) * 8;
    store<u64>(results, load<u32>(entry));
    store<u64>(results, load<u32>(entry, 4), 8);
  }
  store<u64>(results, pcOf(g, fp), 16);
  store<u64>(results, 1, 24);
}

/** Native goframe: (name string, pc uintptr, id, reason int, ok bool) at `results`. */
export function otherFrame(n: u32, skip: i64, results: u32): void {
  memory.fill(results, 0, 48);
  let g = mget(M.allgs);
  for (; g != 0; g = load<u32>(g, G.allNext)) {
    const status = load<u32>(g, G.status);
    if (g == mget(M.currentG) || status == GStatus.DEAD || status == GStatus.IDLE || load<u32>(g, Gp.system)) continue;
    if (n-- == 0) break;
  }
  if (g == 0) return;
  if (skip < 0) {
    const created = load<u32>(g, G.createdAt);
    functionInfo(created, results);
    store<u64>(results, created, 16);
    store<u64>(results, load<u32>(g, G.parentId), 24);
    store<u64>(results, <u64>(created != 0), 40);
    return;
  }
  callOf(g, <u64>skip, results);
  store<u64>(results, load<u64>(results, 24), 40);
  store<u64>(results, load<u32>(g, G.id), 24);
  const waits = load<u32>(g, G.status) == GStatus.WAITING;
  store<i64>(results, waits ? <i64>load<u32>(g, G.waitReason) : -1, 32);
}
