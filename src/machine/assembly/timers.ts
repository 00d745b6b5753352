// What waits for the clock: goroutines asleep, and timers.
//
// Both stand in a list by deadline, the machine's or their bubble's. A timer is a goroutine that has not started: it has neither a number nor
// a place in the count of goroutines until its time comes. The function of a channel's timer never counts: Go's runtime runs it
// without a goroutine.

import { EventKind, G, GStatus, M, Wait } from '../tables/layout';
import { BubbleRecord } from '../tables/records';
import { record } from './host';
import { maddr, mget, mget64, mset, mset64, P } from './record';
import { bubblePark, bubbleReady, bubbleStart } from './bubble';
import { Gp, machineNow, makeGoroutine, now, release } from './goroutine';
import { pushTail, schedule, yieldNow } from './sched';

/** Gp.timer */
const PENDING: u32 = 1;
const FIRED: u32 = 2;

/** Where the list of sleepers that g belongs to begins. */
function listOf(g: u32): u32 {
  const bubble = load<u32>(g, G.bubble);
  return bubble == 0 ? maddr(P.sleepers) : bubble + BubbleRecord.sleepers;
}

/** Puts g into its list, behind others of the same deadline. */
function insert(g: u32, deadline: i64): void {
  store<i64>(g, deadline, Gp.deadline);
  let link = listOf(g);
  let at = load<u32>(link);
  while (at != 0 && load<i64>(at, Gp.deadline) <= deadline) {
    link = at + G.next;
    at = load<u32>(link);
  }
  store<u32>(g, at, G.next);
  store<u32>(link, g);
}

/** time.Sleep of the running goroutine. */
export function sleep(nanoseconds: i64): void {
  if (nanoseconds <= 0) {
    yieldNow();
    return;
  }
  const g = mget(M.currentG);
  const start = now();
  insert(g, nanoseconds > i64.MAX_VALUE - start ? i64.MAX_VALUE : start + nanoseconds);
  store<u32>(g, GStatus.WAITING, G.status);
  store<u32>(g, Wait.SLEEP, G.waitReason);
  record(EventKind.BLOCK, 0);
  bubblePark(g);
  schedule();
}

/** Makes those runnable whose time has come; answers whether there were any. */
export function wakeDue(list: u32, time: i64): bool {
  let g = load<u32>(list);
  if (g == 0 || load<i64>(g, Gp.deadline) > time) return false;
  while (g != 0 && load<i64>(g, Gp.deadline) <= time) {
    const next = load<u32>(g, G.next);
    if (load<u32>(g, Gp.timer) == PENDING) fire(g);
    bubbleReady(g);
    store<u32>(g, GStatus.RUNNABLE, G.status);
    store<u32>(g, Wait.NONE, G.waitReason);
    pushTail(g);
    g = next;
  }
  store<u32>(list, g);
  return true;
}

export function wakeSleepers(): void {
  if (mget(P.sleepers) != 0) wakeDue(maddr(P.sleepers), machineNow());
}

/** Nothing can run: moves the clock to the first deadline. False when nobody sleeps. */
export function passTime(): bool {
  const g = mget(P.sleepers);
  if (g == 0) return false;
  mset64(M.now, <u64>(load<i64>(g, Gp.deadline)) - mget64(M.steps));
  wakeSleepers();
  return true;
}

/** Native starttimer. */
export function startTimer(closure: u32, when: i64, counted: bool): u64 {
  const g = makeGoroutine(closure, 0);
  const number = mget(P.timerNumber) + 1;
  mset(P.timerNumber, number);
  store<u32>(g, number, Gp.timerNumber);
  store<u32>(g, PENDING, Gp.timer);
  store<u32>(g, <u32>!counted, Gp.system);
  store<u32>(g, load<u32>(mget(M.currentG), G.bubble), G.bubble);
  mset(M.gcount, mget(M.gcount) - 1);
  insert(g, when);
  return <u64>g | (<u64>number << 32);
}

/** A timer becomes a goroutine. */
function fire(g: u32): void {
  store<u32>(g, FIRED, Gp.timer);
  mset(M.gcount, mget(M.gcount) + 1);
  if (load<u32>(g, Gp.system)) {
    mset(P.systemGs, mget(P.systemGs) + 1);
  } else {
    const id = mget(M.goidNext) + 1;
    mset(M.goidNext, id);
    store<u32>(g, id, G.id);
  }
  bubbleStart(g);
}

/** Native stoptimer. */
export function stopTimer(timer: u64): bool {
  const g = <u32>timer;
  if (g == 0 || load<u32>(g, Gp.timerNumber) != <u32>(timer >> 32) || load<u32>(g, Gp.timer) != PENDING) return false;
  let link = listOf(g);
  while (load<u32>(link) != g) link = load<u32>(link) + G.next;
  store<u32>(link, load<u32>(g, G.next));
  drop(g);
  return true;
}

/** Gives back a timer that will not fire. */
export function drop(g: u32): void {
  mset(M.gcount, mget(M.gcount) + 1);
  store<u32>(g, 0, Gp.system);
  release(g);
}
