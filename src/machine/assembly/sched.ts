// The scheduler: one processor, a queue of runnable goroutines, and a virtual clock.
//
// Terms
//   runq      goroutines that can run, first in first out
//   runnext   the one that runs before them: the newest started or readied, which pushes the former one to the queue's tail
//   quantum   steps that a goroutine may run before it must let others run
//   sleepers  goroutines waiting for the clock, by deadline
//
// The order is that of a Go processor (runtime.proc: runqput, ready, schedule), so that a program whose goroutines are short prints here what it usually
// prints on real Go. What several processors do to longer ones is modelled by preemption: quanta are random numbers from the schedule's
// stream, and while other goroutines can run, a map operation may be interrupted between its micro-steps (mapPause), which
// is where unsynchronized programs die on real processors. A goroutine taken from runnext inherits the rest of the quantum: two
// that wake each other in turn cannot starve the others. Equal seeds give equal schedules. With Flag.NO_PREEMPT nothing is preempted.
//
// Time stands on M.now + M.steps: a step takes a nanosecond. When all goroutines wait and one of them sleeps, the clock jumps to the first
// deadline; when none sleeps, that is a deadlock.

import { EventKind, Flag, G, GStatus, M, Wait } from '../tables/layout';
import { record, recordOrder } from './host';
import { maddr, mget, mget64, mset, mset64, P } from './record';
import { schedBelow } from './random';
import { fatalError } from './fatal';
import { bubblePark, bubbleReady } from './bubble';
import { passTime, wakeSleepers } from './timers';

/** Quanta are uniform in [SHORTEST, SHORTEST + SPREAD), or in [1, M.longestQuantum] when the host says so. */
const SHORTEST: u32 = 2000;
const SPREAD: u32 = 30000;
/** One map micro-step in so many is interrupted: of a map that another goroutine has used too, and of any other. */
const PAUSE_SHARED: u32 = 4;
const PAUSE_OTHER: u32 = 32;
/** Nanoseconds that a yield takes when nobody else can run. */
const IDLE_YIELD: u64 = 20000;
const TOUCH_ENTRIES: u32 = 64;
/** In place of a goroutine id: several goroutines use this map. */
const SHARED: u32 = 0xffffffff;

export function pushTail(g: u32): void {
  store<u32>(g, 0, G.next);
  const tail = mget(M.runqTail);
  if (tail != 0) store<u32>(tail, g, G.next);
  else mset(M.runqHead, g);
  mset(M.runqTail, g);
}

/** Puts a runnable goroutine into runnext. */
export function enqueueNext(g: u32): void {
  bubbleReady(g);
  store<u32>(g, GStatus.RUNNABLE, G.status);
  store<u32>(g, Wait.NONE, G.waitReason);
  store<u32>(g, 0, G.waitOn);
  recordOrder(EventKind.READY, load<u32>(g, G.id));
  const kicked = mget(M.runnext);
  mset(M.runnext, g);
  if (kicked != 0) pushTail(kicked);
}

/** Makes a waiting goroutine runnable. */
export function ready(g: u32): void {
  enqueueNext(g);
}

export function othersRunnable(): bool {
  return mget(M.runnext) != 0 || mget(M.runqHead) != 0;
}

/** The running goroutine stops until `ready`. */
export function park(reason: Wait, waitOn: u32): void {
  const g = mget(M.currentG);
  store<u32>(g, GStatus.WAITING, G.status);
  store<u32>(g, reason, G.waitReason);
  store<u32>(g, waitOn, G.waitOn);
  record(EventKind.BLOCK, waitOn);
  bubblePark(g);
  schedule();
}

/** The running goroutine goes to the tail of the queue. One that finds nobody else waits for the clock: it passes faster then. */
export function yieldNow(): void {
  const g = mget(M.currentG);
  if (mget(P.sleepers) != 0 && !othersRunnable()) mset64(M.now, mget64(M.now) + IDLE_YIELD);
  store<u32>(g, GStatus.RUNNABLE, G.status);
  pushTail(g);
  schedule();
}

/** Not in run 0 of the explorer, and not while a dying program prints its panics. */
function preemptible(): bool {
  return !(mget(M.flags) & Flag.NO_PREEMPT) && !mget(P.dying);
}

/** The quantum is over. */
export function preempt(): void {
  wakeSleepers();
  if (!preemptible() || !othersRunnable()) {
    newQuantum();
    return;
  }
  newQuantum();
  yieldNow();
}

export function newQuantum(): void {
  const longest = mget(M.longestQuantum);
  const quantum = longest == 0 ? SHORTEST + schedBelow(SPREAD) : 1 + schedBelow(longest);
  mset64(P.quantumEnd, mget64(M.steps) + quantum);
}

/** Chooses who runs now; the former goroutine has been put where it belongs. */
export function schedule(): void {
  wakeSleepers();
  let g = mget(M.runnext);
  if (g != 0) {
    mset(M.runnext, 0);
  } else {
    g = mget(M.runqHead);
    if (g == 0) {
      if (!passTime()) {
        deadlock();
        return;
      }
      g = mget(M.runqHead);
    }
    mset(M.runqHead, load<u32>(g, G.next));
    if (mget(M.runqHead) == 0) mset(M.runqTail, 0);
    newQuantum();
  }
  store<u32>(g, 0, G.next);
  store<u32>(g, GStatus.RUNNING, G.status);
  const former = mget(M.currentG);
  mset(M.currentG, g);
  if (former != g) record(EventKind.SWITCH, former);
}

function deadlock(): void {
  const alone = mget(P.mainGone) && mget(M.gcount) == mget(P.systemGs);
  fatalError(
    alone ? 'no goroutines (main called runtime.Goexit) - deadlock!' : 'all goroutines are asleep - deadlock!',
  );
}

// ---- interruption inside map operations

/** Whether the running goroutine, between two micro-steps of an operation on this map, lets others run first. */
export function mapPause(map: u32): bool {
  if (!othersRunnable() || !preemptible()) return false;
  const id = load<u32>(mget(M.currentG), G.id);
  const entry = maddr(P.mapTouch) + ((map >> 4) & (TOUCH_ENTRIES - 1)) * 8;
  let shared = false;
  if (load<u32>(entry) != map) {
    store<u32>(entry, map);
    store<u32>(entry, id, 4);
  } else if (load<u32>(entry, 4) != id) {
    store<u32>(entry, SHARED, 4);
    shared = true;
  }
  return schedBelow(shared ? PAUSE_SHARED : PAUSE_OTHER) == 0;
}
