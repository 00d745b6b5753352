// PANIC, RECOVER, Goexit.
//
// A panic is a record on its goroutine. Deferred calls run on top of the stack of the frame that panicked, newest first, whatever frame deferred
// them; each returns to M.panicRet, where `afterDeferred` looks whether it has recovered the panic. If so, the stack is cut to the frame
// that deferred the call, and that frame goes on at its deferReturn: the rest of its deferred calls, then its return.
//
// A panic raised inside a deferred call is a record above the first. It takes over the remaining deferred calls; the first
// is over ("aborted") when the second, recovered, cuts the stack below the frame that had raised the first. runtime.Goexit is a record that
// nothing recovers; a recovered panic that would cut past it leaves it to go on with the deferred calls.
//
// recover() is valid only in a function that the machine itself called as a deferred call for the newest panic: its frame
// returns to M.panicRet and is the one the record names. Frames of the compiler's wrappers between are looked through.
//
// With no deferred call left, Go's own runtime.fatalpanic prints all panics of the goroutine.

import { EventKind, Fn, FnFlag, Frame, G, M, Status, WellKnown } from '../tables/layout';
import { record } from './host';
import { mget, mset, P } from './record';
import { giveRecord, takeRecord } from './heap/pages';
import { trap, trapOn } from './trap';
import { callDeferred, deferReturn } from './defer';
import { DeferRecord, FrameFlag, PanicFlag, PanicRecord } from './records';
import { exitGoroutine } from './goroutine';
import { finish } from './fatal';

/** PANIC: the running goroutine, whose G.pc and G.fp are stored, panics with this interface. */
export function startPanic(type: u64, data: u64): void {
  if (type == 0) {
    trap(WellKnown.panicnil);
    return;
  }
  const p = pushPanic(0);
  store<u64>(p, type, PanicRecord.value);
  store<u64>(p, data, PanicRecord.value + 8);
  record(EventKind.PANIC, p);
  nextDeferred(p);
}

/** runtime.Goexit. */
export function startGoexit(): void {
  nextDeferred(pushPanic(PanicFlag.GOEXIT));
}

function pushPanic(flags: u32): u32 {
  const g = mget(M.currentG);
  const p = takeRecord(P.freePanics, PanicRecord.SIZE);
  store<u32>(p, load<u32>(g, G.panic_), PanicRecord.link);
  store<u32>(p, flags, PanicRecord.flags);
  store<u32>(p, load<u32>(g, G.fp) - load<u32>(g, G.stackBase), PanicRecord.frame);
  store<u32>(p, load<u32>(g, G.pc), PanicRecord.pc);
  store<u32>(g, p, G.panic_);
  return p;
}

/** Runs the goroutine's newest deferred call for panic p; G.fp is the frame that panicked. */
function nextDeferred(p: u32): void {
  const g = mget(M.currentG);
  const d = load<u32>(g, G.defer_);
  if (d == 0) {
    if (load<u32>(p, PanicRecord.flags) & PanicFlag.GOEXIT) {
      exitGoroutine();
      return;
    }
    store<u32>(g, load<u32>(p, PanicRecord.pc), G.pc);
    mset(P.dying, 1);
    trapOn(g, WellKnown.fatalpanic, 0, 0, 0);
    return;
  }
  store<u32>(p, load<u32>(d, DeferRecord.frame), PanicRecord.deferFrame);
  if (callDeferred(g, mget(M.panicRet))) {
    store<u32>(p, load<u32>(g, G.fp) - load<u32>(g, G.stackBase), PanicRecord.running);
  }
}

/** PANICRET: a deferred call that a panic made has returned; G.fp is the frame that panicked. */
export function afterDeferred(): void {
  const g = mget(M.currentG);
  const p = load<u32>(g, G.panic_);
  store<u32>(p, 0, PanicRecord.running);
  if (load<u32>(p, PanicRecord.flags) & PanicFlag.RECOVERED) recovered(g, p);
  else nextDeferred(p);
}

function recovered(g: u32, p: u32): void {
  const frame = load<u32>(p, PanicRecord.deferFrame);
  popPanic(g, p);
  // Older panics whose frames are cut off are over; Goexit cannot be.
  let older = load<u32>(g, G.panic_);
  while (older != 0 && load<u32>(older, PanicRecord.frame) >= frame) {
    if (load<u32>(older, PanicRecord.flags) & PanicFlag.GOEXIT) {
      store<u32>(g, load<u32>(g, G.stackBase) + load<u32>(older, PanicRecord.frame), G.fp);
      nextDeferred(older);
      return;
    }
    popPanic(g, older);
    older = load<u32>(g, G.panic_);
  }
  const fp = load<u32>(g, G.stackBase) + frame;
  store<u32>(g, fp, G.fp);
  store<u32>(g, deferReturn(fp), G.pc);
}

function popPanic(g: u32, p: u32): void {
  store<u32>(g, load<u32>(p, PanicRecord.link), G.panic_);
  giveRecord(P.freePanics, p);
}

/** RECOVER in the frame at fp; stores the interface at `result`. */
export function recoverPanic(fp: u32, result: u32): void {
  const g = mget(M.currentG);
  const p = load<u32>(g, G.panic_);
  store<u64>(result, 0);
  store<u64>(result, 0, 8);
  if (p == 0 || load<u32>(p, PanicRecord.flags) != 0) return;
  const running = load<u32>(p, PanicRecord.running);
  if (running == 0) return;
  const wanted = load<u32>(g, G.stackBase) + running;
  let at = fp;
  while (at != wanted) {
    if (at < wanted) return;
    at -= load<u32>(at + Frame.callerDelta);
    if (!isWrapper(at)) return;
  }
  store<u32>(p, PanicFlag.RECOVERED, PanicRecord.flags);
  store<u64>(result, load<u64>(p, PanicRecord.value));
  store<u64>(result, load<u64>(p, PanicRecord.value + 8), 8);
  record(EventKind.RECOVER, p);
}

function isWrapper(fp: u32): bool {
  return (
    (load<u32>(fp + Frame.flags) & FrameFlag.WRAPPER) != 0 ||
    (load<u32>(load<u32>(fp + Frame.func), Fn.flags) & FnFlag.WRAPPER) != 0
  );
}

/** Native panicinfo: the n-th newest panic of the running goroutine into the five results. */
export function panicInfo(n: u64, results: u32): void {
  let p = load<u32>(mget(M.currentG), G.panic_);
  while (p != 0 && n > 0) {
    p = load<u32>(p, PanicRecord.link);
    n--;
  }
  const flags = p == 0 ? 0 : load<u32>(p, PanicRecord.flags);
  store<u64>(results, p == 0 ? 0 : load<u64>(p, PanicRecord.value));
  store<u64>(results, p == 0 ? 0 : load<u64>(p, PanicRecord.value + 8), 8);
  store<u64>(results, (flags & PanicFlag.RECOVERED) != 0 ? 1 : 0, 16);
  store<u64>(results, (flags & PanicFlag.GOEXIT) != 0 ? 1 : 0, 24);
  store<u64>(results, p == 0 ? 0 : 1, 32);
}

/** Native fatalpanicexit: the panics have been printed. */
export function fatalPanicExit(): void {
  finish(Status.PANICKED, 2);
}
