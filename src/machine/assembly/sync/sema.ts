// Semaphores: a counter anywhere in memory, and goroutines waiting for it by its address, first come first served
// (runtime.semacquire, semrelease). A released waiter competes with whoever comes by, and waits again when it loses,
// unless the counter was handed over to it.

import { EventKind, G, M, Wait } from '../../tables/layout';
import { record } from '../host';
import { maddr, mget, P } from '../record';
import { park, ready, yieldNow } from '../sched';
import { Gp } from '../goroutine';

const BUCKETS: u32 = 64;
const INSTRUCTION: u32 = 16;

// @ts-ignore: decorator
@inline
function bucket(address: u32): u32 {
  return maddr(P.semaTable) + (((address >> 2) ^ (address >> 8)) & (BUCKETS - 1)) * 8;
}

/** Takes one from the counter if it can. */
export function semTry(address: u32): bool {
  const value = load<u32>(address);
  if (value == 0) return false;
  store<u32>(address, value - 1);
  return true;
}

/** Takes what a releaser left for the running goroutine, which has waited. */
export function semTake(address: u32): bool {
  const g = mget(M.currentG);
  if (load<u32>(g, Gp.ticket) != 0) {
    store<u32>(g, 0, Gp.ticket);
    return true;
  }
  return semTry(address);
}

/** The running goroutine waits; its instruction is executed again when it is released, with this phase. */
export function semPark(address: u32, first: bool, reason: Wait, phase: u32): void {
  const g = mget(M.currentG);
  const b = bucket(address);
  store<u32>(g, phase, G.phase);
  store<u32>(g, load<u32>(g, G.pc) - INSTRUCTION, G.pc);
  const head = load<u32>(b);
  if (head == 0) {
    store<u32>(g, 0, G.next);
    store<u32>(b, g);
    store<u32>(b, g, 4);
  } else if (first) {
    store<u32>(g, head, G.next);
    store<u32>(b, g);
  } else {
    store<u32>(g, 0, G.next);
    store<u32>(load<u32>(b, 4), g, G.next);
    store<u32>(b, g, 4);
  }
  park(reason, address);
}

/** The native: waits until the counter is positive, then takes one. */
export function semacquire(address: u32, reason: i32): void {
  const g = mget(M.currentG);
  const waited = load<u32>(g, G.phase) != 0;
  if (waited ? semTake(address) : semTry(address)) {
    store<u32>(g, 0, G.phase);
    return;
  }
  semPark(address, false, reason == 0 ? Wait.SEMACQUIRE : reason, 1);
}

/** Adds one and wakes the first waiter. With handoff it gets the counter itself and runs at once. */
export function semrelease(address: u32, handoff: bool): void {
  store<u32>(address, load<u32>(address) + 1);
  const b = bucket(address);
  let before: u32 = 0;
  let g = load<u32>(b);
  while (g != 0 && load<u32>(g, G.waitOn) != address) {
    before = g;
    g = load<u32>(g, G.next);
  }
  if (g == 0) return;
  const next = load<u32>(g, G.next);
  if (before != 0) store<u32>(before, next, G.next);
  else store<u32>(b, next);
  if (next == 0) store<u32>(b, before, 4);
  store<u32>(g, <u32>(handoff && semTry(address)), Gp.ticket);
  ready(g);
  if (load<u32>(g, Gp.ticket) != 0) yieldNow();
}

/** Tells a recording host about a lock taken or given back. */
export function recordLock(taken: bool, address: u32): void {
  record(taken ? EventKind.LOCK : EventKind.UNLOCK, address);
}
