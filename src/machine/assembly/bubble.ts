// The bubbles of testing/synctest (runtime/synctest.go), and other natives of packages sync and time.
//
// A bubble is a set of goroutines with a clock of its own. A goroutine is durably blocked when only another of its bubble can wake it:
// in a sleep, on channels made in the bubble, in Cond.Wait, in the Wait of a WaitGroup of the bubble. When all are, the one
// in synctest.Wait goes on; without one the clock moves to the next deadline; without a deadline, or when the first goroutine
// has ended, the root goes on, which finds a deadlock if goroutines are left.

import { G, M, T, Wait, WellKnown } from '../tables/layout';
import { BubbleRecord } from '../tables/records';
import { Native } from '../tables/natives';
import { mget, mset, P } from './record';
import { persistent } from './heap/pages';
import { hashWord, isDirect, takeBadType, typeHash } from './iface/hash';
import { trap2 } from './trap';
import { Gp } from './goroutine';
import { park, ready } from './sched';
import { Hchan } from './chan/chan';
import { Sudog } from './records';
import { drop, startTimer, stopTimer, wakeDue } from './timers';

const INSTRUCTION: u32 = 16;
/** 2000-01-01 00:00:00 UTC */
const START_OF_TIME: i64 = 946684800000000000;

function add(bubble: u32, field: i32, delta: i32): i32 {
  const value = load<i32>(bubble + field) + delta;
  store<i32>(bubble + field, value);
  return value;
}

/** A goroutine joins the bubble of the one that starts it. */
export function bubbleGo(g: u32): void {
  const bubble = load<u32>(mget(M.currentG), G.bubble);
  if (bubble == 0) return;
  store<u32>(g, bubble, G.bubble);
  if (load<u32>(bubble, BubbleRecord.main) == 0) store<u32>(bubble, g, BubbleRecord.main);
  bubbleStart(g);
}

/** A goroutine of a bubble begins. */
export function bubbleStart(g: u32): void {
  const bubble = load<u32>(g, G.bubble);
  if (bubble == 0) return;
  add(bubble, BubbleRecord.total, 1);
  add(bubble, BubbleRecord.running, 1);
}

/** A goroutine has ended. */
export function bubbleEnd(g: u32): void {
  const bubble = load<u32>(g, G.bubble);
  if (bubble == 0) return;
  if (load<u32>(bubble, BubbleRecord.main) == g) store<u32>(bubble, 1, BubbleRecord.done);
  add(bubble, BubbleRecord.total, -1);
  if (add(bubble, BubbleRecord.running, -1) == 0) idle(bubble);
}

/** A goroutine begins to wait. */
export function bubblePark(g: u32): void {
  const bubble = load<u32>(g, G.bubble);
  if (bubble == 0 || !isDurable(g, bubble)) return;
  store<u32>(g, 1, G.durable);
  if (add(bubble, BubbleRecord.running, -1) == 0) idle(bubble);
}

/** A goroutine will run again. */
export function bubbleReady(g: u32): void {
  if (load<u32>(g, G.durable) == 0) return;
  store<u32>(g, 0, G.durable);
  add(load<u32>(g, G.bubble), BubbleRecord.running, 1);
}

function isDurable(g: u32, bubble: u32): bool {
  switch (<i32>load<u32>(g, G.waitReason)) {
    case Wait.CHAN_RECEIVE:
    case Wait.CHAN_SEND:
    case Wait.SELECT:
      for (let s = load<u32>(g, Gp.sudogs); s != 0; s = load<u32>(s, Sudog.gNext)) {
        if (load<u32>(load<u32>(s, Sudog.channel), Hchan.bubble) != bubble) return false;
      }
      return true;
    case Wait.SELECT_NO_CASES:
    case Wait.CHAN_RECEIVE_NIL:
    case Wait.CHAN_SEND_NIL:
    case Wait.SLEEP:
    case Wait.COND_WAIT:
    case Wait.SYNCTEST_RUN:
    case Wait.SYNCTEST_WAIT:
    case Wait.WAITGROUP_BUBBLE:
      return true;
    default:
      return false;
  }
}

/** All goroutines are durably blocked. */
function idle(bubble: u32): void {
  const list = bubble + BubbleRecord.sleepers;
  if (wakeDue(list, load<i64>(bubble, BubbleRecord.now))) return;
  const waiter = load<u32>(bubble, BubbleRecord.waiter);
  if (waiter != 0) {
    ready(waiter);
    return;
  }
  const first = load<u32>(list);
  if (first != 0 && !load<u32>(bubble, BubbleRecord.done)) {
    const time = load<i64>(first, Gp.deadline);
    store<i64>(bubble, time, BubbleRecord.now);
    wakeDue(list, time);
    return;
  }
  ready(load<u32>(bubble, BubbleRecord.root));
}

function enter(g: u32): bool {
  if (load<u32>(g, G.bubble) != 0) return false;
  const bubble = persistent(BubbleRecord.SIZE);
  const id = mget(P.bubbles) + 1;
  mset(P.bubbles, id);
  store<u32>(bubble, id, BubbleRecord.id);
  store<u32>(bubble, g, BubbleRecord.root);
  store<u32>(bubble, 1, BubbleRecord.total);
  store<u32>(bubble, 1, BubbleRecord.running);
  store<i64>(bubble, START_OF_TIME, BubbleRecord.now);
  store<u32>(g, bubble, G.bubble);
  return true;
}

/** The running goroutine waits; its instruction is executed again. */
function wait(g: u32, reason: Wait): void {
  store<u32>(g, 1, G.phase);
  store<u32>(g, load<u32>(g, G.pc) - INSTRUCTION, G.pc);
  park(reason, 0);
}

function runBubble(g: u32, result: u32): void {
  if (load<u32>(g, G.phase) == 0) {
    wait(g, Wait.SYNCTEST_RUN);
    return;
  }
  store<u32>(g, 0, G.phase);
  const bubble = load<u32>(g, G.bubble);
  store<u64>(result, load<u32>(bubble, BubbleRecord.total) == 1 ? 0 : 1 + load<u32>(bubble, BubbleRecord.done));
}

/** The root leaves; timers that are left will not fire. */
function leave(g: u32): void {
  const bubble = load<u32>(g, G.bubble);
  store<u32>(g, 0, G.bubble);
  for (let timer = load<u32>(bubble, BubbleRecord.sleepers); timer != 0; ) {
    const next = load<u32>(timer, G.next);
    if (load<u32>(timer, Gp.timer) == 1) drop(timer);
    timer = next;
  }
  store<u32>(bubble, 0, BubbleRecord.sleepers);
}

function waitForOthers(g: u32, result: u32): void {
  const bubble = load<u32>(g, G.bubble);
  if (load<u32>(g, G.phase) != 0) {
    store<u32>(g, 0, G.phase);
    store<u32>(bubble, 0, BubbleRecord.waiter);
    store<u64>(result, 0);
  } else if (bubble == 0) {
    store<u64>(result, 1);
  } else if (load<u32>(bubble, BubbleRecord.waiter) != 0) {
    store<u64>(result, 2);
  } else {
    store<u32>(bubble, g, BubbleRecord.waiter);
    wait(g, Wait.SYNCTEST_WAIT);
  }
}

/** The hash of the interface at `at`. */
function hash(at: u32, seed: u64, result: u32): void {
  const type = load<u32>(at);
  const mixed = type == 0 ? 0 : load<u32>(type, T.hash);
  let h = hashWord(mixed, seed);
  if (type != 0) h = typeHash(type, isDirect(type) ? at + 8 : load<u32>(at, 8), h);
  store<u64>(result, h);
  const bad = takeBadType();
  if (bad != 0) trap2(WellKnown.panicunhashable, bad, 0);
}

export function bubbleNative(which: i32, at: u32): void {
  const g = mget(M.currentG);
  switch (which) {
    case Native.runtime_hash:
      hash(at, load<u64>(at, 16), at + 24);
      return;
    case Native.runtime_starttimer:
      store<u64>(at, startTimer(load<u32>(at), load<i64>(at, 8), load<u64>(at, 16) != 0), 24);
      return;
    case Native.runtime_stoptimer:
      store<u64>(at, <u64>stopTimer(load<u64>(at)), 8);
      return;
    case Native.runtime_bubbleenter:
      store<u64>(at, <u64>enter(g));
      return;
    case Native.runtime_bubblerun:
      runBubble(g, at);
      return;
    case Native.runtime_bubbleleave:
      leave(g);
      return;
    case Native.runtime_bubblewait:
      waitForOthers(g, at);
      return;
    case Native.runtime_timerchan:
      store<u32>(load<u32>(at), 1, Hchan.timer);
      return;
    default: {
      const bubble = load<u32>(g, G.bubble);
      store<u64>(at, bubble == 0 ? 0 : load<u32>(bubble, BubbleRecord.id));
    }
  }
}
