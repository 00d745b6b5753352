// DEFER and RUNDEFERS: deferred calls of frames that return.

import { EventKind, Fn, Frame, G, M, WellKnown } from '../tables/layout';
import { record } from './host';
import { mget, P } from './record';
import { giveRecord, takeRecord } from './heap/pages';
import { pushFrame } from './stack';
import { trap } from './trap';
import { DeferRecord, FrameFlag } from './records';

/** Pushes a deferred call of the running frame. A nil closure panics when it is called. */
export function pushDefer(closure: u32, flags: u32, fp: u32, pc: u32): void {
  const g = mget(M.currentG);
  const d = takeRecord(P.freeDefers, DeferRecord.SIZE);
  store<u32>(d, load<u32>(g, G.defer_), DeferRecord.link);
  store<u32>(d, fp - load<u32>(g, G.stackBase), DeferRecord.frame);
  store<u32>(d, closure, DeferRecord.closure);
  store<u32>(d, flags, DeferRecord.flags);
  store<u32>(d, pc, DeferRecord.pc);
  store<u32>(g, d, G.defer_);
  record(EventKind.DEFER, closure);
}

/** Whether a call is deferred by the frame. */
export function hasDefer(fp: u32): bool {
  const g = mget(M.currentG);
  const d = load<u32>(g, G.defer_);
  return d != 0 && load<u32>(d, DeferRecord.frame) == fp - load<u32>(g, G.stackBase);
}

/** Runs the newest deferred call of the running frame; it returns to the RUNDEFERS instruction, which looks again. */
export function runDefer(pc: u32): void {
  const g = mget(M.currentG);
  callDeferred(g, pc);
}

/**
 * Takes g's newest deferred call off and pushes its frame above the one at G.fp, to return to returnPc. False when the
 * call could not be made: a panic for its nil function, or the end of the program, is under way instead.
 */
export function callDeferred(g: u32, returnPc: u32): bool {
  const d = load<u32>(g, G.defer_);
  const closure = load<u32>(d, DeferRecord.closure);
  const flags = load<u32>(d, DeferRecord.flags);
  store<u32>(g, load<u32>(d, DeferRecord.link), G.defer_);
  giveRecord(P.freeDefers, d);
  if (closure == 0) {
    store<u32>(g, returnPc, G.pc);
    trap(WellKnown.panicmem);
    return false;
  }
  if (!pushFrame(g, load<u32>(closure), closure, returnPc)) return false;
  store<u32>(load<u32>(g, G.fp) + Frame.flags, FrameFlag.DEFERRED | (flags & 1 ? FrameFlag.WRAPPER : 0));
  return true;
}

/** Where a frame goes on after a deferred call has recovered its panic. */
export function deferReturn(fp: u32): u32 {
  return load<u32>(load<u32>(fp + Frame.func), Fn.deferReturn);
}
