// Goroutines: making them, ending them, and the fields of their records that only the machine uses.

import { EventKind, Fn, Frame, G, GStatus, M, Status } from '../tables/layout';
import { BubbleRecord } from '../tables/records';
import { record } from './host';
import { mget, mget64, mset, P } from './record';
import { giveRecord, persistent } from './heap/pages';
import { giveStack, initStack, writeHeader } from './stack';
import { fatalError, finish } from './fatal';
import { enqueueNext, schedule } from './sched';
import { bubbleGo, bubbleEnd } from './bubble';
import { DeferRecord, PanicRecord } from './records';

/** Private fields of a goroutine record, after G.hash. */
export enum Gp {
  /** i64: when a sleeper wakes; when a wait for a mutex began */
  deadline = 72,
  waitStart = 80,
  /** channel waits, linked through Sudog.gNext */
  sudogs = 88,
  /** the semaphore was handed over by its releaser */
  ticket = 92,
  /** channel wait: what the waker did, Woken */
  woken = 96,
  /** it runs finalizers or cleanups: NumGoroutine does not count it */
  system = 100,
  /** G.bubble and G.durable are between: 1: a timer that is to start, 2: one that has; and its number */
  timer = 112,
  timerNumber = 116,
}

/** Starts a goroutine for an argumentless closure; it runs next, as in Go. */
export function newGoroutine(closure: u32, createdAt: u32): u32 {
  const g = makeGoroutine(closure, createdAt);
  const id = mget(M.goidNext) + 1;
  mset(M.goidNext, id);
  store<u32>(g, id, G.id);
  enqueueNext(g);
  return g;
}

/** A goroutine that does not run yet and has no number. */
export function makeGoroutine(closure: u32, createdAt: u32): u32 {
  const func = load<u32>(closure);
  const parent = mget(M.currentG);
  let g = mget(P.freeGs);
  if (g != 0) {
    mset(P.freeGs, load<u32>(g, G.next));
    const allNext = load<u32>(g, G.allNext);
    memory.fill(g, 0, G.SIZE);
    store<u32>(g, allNext, G.allNext);
  } else {
    g = persistent(G.SIZE);
    const last = mget(P.lastG);
    if (last != 0) store<u32>(last, g, G.allNext);
    else mset(M.allgs, g);
    mset(P.lastG, g);
  }
  mset(M.gcount, mget(M.gcount) + 1);
  store<u32>(g, parent ? load<u32>(parent, G.id) : 0, G.parentId);
  store<u32>(g, createdAt, G.createdAt);
  initStack(g, load<u32>(func, Fn.frameSize));
  const fp = load<u32>(g, G.stackBase) + Frame.HEADER;
  writeHeader(fp, 0, mget(M.goEnd), func, closure);
  store<u32>(g, fp, G.fp);
  store<u32>(g, load<u32>(func, Fn.entry), G.pc);
  return g;
}

/** GO: the go statement of the running goroutine. */
export function goStatement(closure: u32, pc: u32): void {
  if (closure == 0) {
    fatalError('go of nil func value');
    return;
  }
  const g = newGoroutine(closure, pc);
  bubbleGo(g);
  record(EventKind.GO, g);
}

/** GOEND: the running goroutine is finished. */
export function endGoroutine(): void {
  const g = mget(M.currentG);
  if (g == mget(P.mainG) && !mget(P.mainGone)) {
    finish(Status.EXITED, 0);
    return;
  }
  retire(g);
}

/** runtime.Goexit has run all deferred calls. */
export function exitGoroutine(): void {
  const g = mget(M.currentG);
  if (g == mget(P.mainG)) mset(P.mainGone, 1);
  retire(g);
}

function retire(g: u32): void {
  record(EventKind.GOEND, g);
  release(g);
  bubbleEnd(g);
  schedule();
}

/** Gives back what a goroutine has; it may be used for another. */
export function release(g: u32): void {
  while (load<u32>(g, G.panic_)) {
    const panic = load<u32>(g, G.panic_);
    store<u32>(g, load<u32>(panic, PanicRecord.link), G.panic_);
    giveRecord(P.freePanics, panic);
  }
  while (load<u32>(g, G.defer_)) {
    const d = load<u32>(g, G.defer_);
    store<u32>(g, load<u32>(d, DeferRecord.link), G.defer_);
    giveRecord(P.freeDefers, d);
  }
  if (load<u32>(g, Gp.system)) {
    mset(P.systemGs, mget(P.systemGs) - 1);
    // One that a finalizer ended by runtime.Goexit.
    if (mget(P.finG) == g) mset(P.finG, 0);
    if (mget(P.cleanG) == g) mset(P.cleanG, 0);
  }
  const base = load<u32>(g, G.stackBase);
  giveStack(base, load<u32>(g, G.stackLimit) - base);
  store<u32>(g, 0, G.stackBase);
  store<u32>(g, 0, G.stackLimit);
  store<u32>(g, 0, G.fp);
  store<u32>(g, GStatus.DEAD, G.status);
  store<u32>(g, mget(P.freeGs), G.next);
  mset(P.freeGs, g);
  mset(M.gcount, mget(M.gcount) - 1);
}

/** The virtual clock: a step is a nanosecond, and sleeping time passes when nothing can run. That of a bubble stands while it is busy. */
export function now(): i64 {
  const g = mget(M.currentG);
  const bubble = g == 0 ? 0 : load<u32>(g, G.bubble);
  return bubble == 0 ? machineNow() : load<i64>(bubble, BubbleRecord.now);
}

/** The clock outside of bubbles. */
export function machineNow(): i64 {
  return <i64>(mget64(M.now) + mget64(M.steps));
}
