// runtime.Caller and its like: which function called, and where. Reads the frames of the running goroutine and the tables that
// the linker leaves in the image (M.lines, M.funcNames).

import { Fn, FnFlag, Frame, G, M } from '../tables/layout';
import { FrameFlag } from '../tables/records';
import { mget } from './record';

const LINE_RECORD: u32 = 16;
const INSTRUCTION: u32 = 16;

/** The frame of the skip-th caller, wrappers not counted; 0 beyond the goroutine's first. */
function frameOf(skip: u64): u32 {
  let fp = load<u32>(mget(M.currentG), G.fp);
  while (true) {
    const func = load<u32>(fp + Frame.func);
    if (!(load<u32>(func, Fn.flags) & FnFlag.WRAPPER)) {
      if (skip == 0) return fp;
      skip--;
    }
    const delta = load<u32>(fp + Frame.callerDelta);
    if (delta == 0) return 0;
    fp -= delta;
  }
}

/** The pc of the instruction that a frame is executing; `fp` is not the newest frame's when it has called one. */
function pcOf(fp: u32): u32 {
  const g = mget(M.currentG);
  let at = load<u32>(g, G.fp);
  let pc = load<u32>(g, G.pc) - INSTRUCTION;
  while (at != fp) {
    pc = load<u32>(at + Frame.returnPc);
    if (!(load<u32>(at + Frame.flags) & FrameFlag.DEFERRED)) pc -= INSTRUCTION;
    at -= load<u32>(at + Frame.callerDelta);
  }
  return pc;
}

/** (file string, line int, ok bool) at `results`. */
export function callerLine(skip: u64, results: u32): void {
  const fp = frameOf(skip);
  lineOf(fp == 0 ? 0 : pcOf(fp), results);
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

/** (name string, entry uintptr, ok bool) at `results`, of an instruction or of a function's descriptor. */
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
  store<u64>(results, 1, 24);
}

/** (name string, pc uintptr, ok bool) at `results`. */
export function callerFunc(skip: u64, results: u32): void {
  memory.fill(results, 0, 32);
  const fp = frameOf(skip);
  if (fp == 0) return;
  const table = mget(M.funcNames);
  if (table != 0) {
    const entry = table + load<u32>(load<u32>(fp + Frame.func), Fn.id) * 8;
    store<u64>(results, load<u32>(entry));
    store<u64>(results, load<u32>(entry, 4), 8);
  }
  store<u64>(results, pcOf(fp), 16);
  store<u64>(results, 1, 24);
}
