// Channels: runtime.hchan in Go's layout, and sending, receiving, closing.
//
// A goroutine that must wait queues a sudog on the channel. The one that comes later does the work for both: it copies the value from or to
// the waiting goroutine's frame, tells it what happened, and makes it runnable; so a waiting instruction is never
// executed again. A sudog of a select stands for one case; whoever takes it removes the other ones.

import { EventKind, G, M, T, Wait, WellKnown } from '../../tables/layout';
import { record } from '../host';
import { mget, P } from '../record';
import { allocate, ARRAY, ObjectTag } from '../heap/alloc';
import { affordable, giveRecord, takeRecord } from '../heap/pages';
import { fatalError } from '../fatal';
import { park, ready } from '../sched';
import { Gp } from '../goroutine';
import { Sudog } from '../records';
import { trap, trapOn } from '../trap';

/** runtime.hchan. The waiting queues hold sudogs of the machine. */
export enum Hchan {
  qcount = 0,
  dataqsiz = 8,
  buf = 16,
  /** u16 */
  elemsize = 24,
  /** u32 */
  closed = 28,
  /** u32: the bubble it was made in, 0: none; gc's is a pointer to a timer */
  bubble = 32,
  /** u32, 1: a timer's, which seems to have no buffer since Go 1.23 */
  timer = 36,
  elemtype = 40,
  sendx = 48,
  recvx = 56,
  recvFirst = 64,
  recvLast = 72,
  sendFirst = 80,
  sendLast = 88,
  SIZE = 104,
}

const MAX_ALLOC: u64 = 1 << 48;
const NO_CASE: i32 = -1;

/** make(chan elem, size). */
export function makeChan(target: u32, elem: u32, size: i64): void {
  const elemSize = load<u64>(elem, T.size);
  if (size < 0 || (elemSize != 0 && <u64>size > (MAX_ALLOC - Hchan.SIZE) / elemSize)) {
    trap(WellKnown.panicmakechan);
    return;
  }
  const bytes = <u64>size * elemSize;
  if (!affordable(bytes)) return;
  let ch: u32;
  if (bytes == 0 || load<u64>(elem, T.ptrBytes) == 0) {
    ch = allocate(Hchan.SIZE + <u32>bytes, ObjectTag.HCHAN_NOSCAN);
    store<u64>(ch, ch + Hchan.SIZE, Hchan.buf);
  } else {
    ch = allocate(Hchan.SIZE, ObjectTag.HCHAN);
    store<u64>(ch, allocate(<u32>bytes, elem | ARRAY), Hchan.buf);
  }
  store<u64>(ch, size, Hchan.dataqsiz);
  store<u16>(ch, <u16>elemSize, Hchan.elemsize);
  store<u64>(ch, elem, Hchan.elemtype);
  store<u32>(ch, load<u32>(mget(M.currentG), G.bubble), Hchan.bubble);
  store<u64>(target, ch);
}

/** Whether the channel belongs to a bubble that the running goroutine is not in. */
// @ts-ignore: decorator
@inline
export function outsideBubble(ch: u32): bool {
  const bubble = load<u32>(ch, Hchan.bubble);
  return bubble != 0 && bubble != load<u32>(mget(M.currentG), G.bubble);
}

export function elemSizeOf(ch: u32): u32 {
  return load<u32>(load<u32>(ch, Hchan.elemtype), T.size);
}

// ---- queues of sudogs: `first` is Hchan.recvFirst or Hchan.sendFirst

export function enqueue(ch: u32, first: i32, sudog: u32): void {
  const queue = ch + first;
  const last = load<u32>(queue, 8);
  store<u32>(sudog, 0, Sudog.next);
  store<u32>(sudog, last, Sudog.prev);
  if (last != 0) store<u32>(last, sudog, Sudog.next);
  else store<u64>(queue, sudog);
  store<u64>(queue, sudog, 8);
}

function unlink(ch: u32, first: i32, sudog: u32): void {
  const queue = ch + first;
  const next = load<u32>(sudog, Sudog.next);
  const prev = load<u32>(sudog, Sudog.prev);
  if (prev != 0) store<u32>(prev, next, Sudog.next);
  else store<u64>(queue, next);
  if (next != 0) store<u32>(next, prev, Sudog.prev);
  else store<u64>(queue, prev, 8);
}

/** A new sudog of goroutine g, linked to its others. */
export function newSudog(g: u32, ch: u32, isSend: bool, value: u32, ok: i32): u32 {
  const sudog = takeRecord(P.freeSudogs, Sudog.SIZE);
  store<u32>(sudog, g, Sudog.g);
  store<u32>(sudog, value, Sudog.value);
  store<u32>(sudog, ch, Sudog.channel);
  store<i32>(sudog, NO_CASE, Sudog.caseIndex);
  store<i32>(sudog, ok, Sudog.ok);
  store<u32>(sudog, <u32>isSend, Sudog.isSend);
  store<u32>(sudog, load<u32>(g, Gp.sudogs), Sudog.gNext);
  store<u32>(g, sudog, Gp.sudogs);
  return sudog;
}

/** Takes all waits of a goroutine out of their channels. */
function dropSudogs(g: u32): void {
  let sudog = load<u32>(g, Gp.sudogs);
  while (sudog != 0) {
    const next = load<u32>(sudog, Sudog.gNext);
    const first = load<u32>(sudog, Sudog.isSend) ? Hchan.sendFirst : Hchan.recvFirst;
    unlink(load<u32>(sudog, Sudog.channel), first, sudog);
    giveRecord(P.freeSudogs, sudog);
    sudog = next;
  }
  store<u32>(g, 0, Gp.sudogs);
}

/** Lets a waiting goroutine go on: writes the chosen case and success to its frame. */
function complete(sudog: u32, success: bool): void {
  const g = load<u32>(sudog, Sudog.g);
  const fp = load<u32>(g, G.fp);
  const caseIndex = load<i32>(sudog, Sudog.caseIndex);
  if (caseIndex != NO_CASE) {
    const result = fp + load<u32>(sudog, Sudog.result);
    store<i64>(result, caseIndex);
    store<u64>(result, <u64>success, 8);
  } else {
    const ok = load<i32>(sudog, Sudog.ok);
    if (ok >= 0) store<u64>(fp + ok, <u64>success);
  }
  dropSudogs(g);
  ready(g);
}

function valueOf(sudog: u32): u32 {
  return load<u32>(load<u32>(sudog, Sudog.g), G.fp) + load<u32>(sudog, Sudog.value);
}

// ---- the buffer

// @ts-ignore: decorator
@inline
function slot(ch: u32, index: i32, size: u32): u32 {
  return load<u32>(ch, Hchan.buf) + load<u32>(ch + index) * size;
}

function advance(ch: u32, index: i32): void {
  const next = load<u64>(ch + index) + 1;
  store<u64>(ch + index, next == load<u64>(ch, Hchan.dataqsiz) ? 0 : next);
}

// ---- attempts that do not wait; also used by select

export enum Outcome {
  WOULD_WAIT,
  DONE,
  /** the channel is closed: a receive got the zero value, a send must panic */
  CLOSED,
}

export function trySend(ch: u32, value: u32): Outcome {
  if (load<u32>(ch, Hchan.closed)) return Outcome.CLOSED;
  const size = elemSizeOf(ch);
  const receiver = load<u32>(ch, Hchan.recvFirst);
  if (receiver != 0) {
    memory.copy(valueOf(receiver), value, size);
    complete(receiver, true);
    return Outcome.DONE;
  }
  if (load<u64>(ch, Hchan.qcount) >= load<u64>(ch, Hchan.dataqsiz)) return Outcome.WOULD_WAIT;
  memory.copy(slot(ch, Hchan.sendx, size), value, size);
  advance(ch, Hchan.sendx);
  store<u64>(ch, load<u64>(ch, Hchan.qcount) + 1, Hchan.qcount);
  return Outcome.DONE;
}

export function tryReceive(ch: u32, target: u32): Outcome {
  const size = elemSizeOf(ch);
  const count = load<u64>(ch, Hchan.qcount);
  if (load<u32>(ch, Hchan.closed) && count == 0) {
    memory.fill(target, 0, size);
    return Outcome.CLOSED;
  }
  const sender = load<u32>(ch, Hchan.sendFirst);
  if (count == 0) {
    if (sender == 0) return Outcome.WOULD_WAIT;
    memory.copy(target, valueOf(sender), size);
    complete(sender, true);
    return Outcome.DONE;
  }
  const at = slot(ch, Hchan.recvx, size);
  memory.copy(target, at, size);
  advance(ch, Hchan.recvx);
  if (sender != 0) {
    // The buffer is full: the sender's value takes the place that was just freed, at the tail.
    memory.copy(at, valueOf(sender), size);
    store<u64>(ch, load<u64>(ch, Hchan.recvx), Hchan.sendx);
    complete(sender, true);
  } else {
    memory.fill(at, 0, size);
    store<u64>(ch, count - 1, Hchan.qcount);
  }
  return Outcome.DONE;
}

// ---- the instructions

export function send(ch: u32, value: u32, fp: u32): void {
  if (ch == 0) {
    park(Wait.CHAN_SEND_NIL, 0);
    return;
  }
  if (outsideBubble(ch)) {
    fatalError('send on synctest channel from outside bubble');
    return;
  }
  record(EventKind.CHAN, ch);
  const outcome = trySend(ch, value);
  if (outcome == Outcome.CLOSED) {
    trap(WellKnown.panicsend);
  } else if (outcome == Outcome.WOULD_WAIT) {
    const sudog = newSudog(mget(M.currentG), ch, true, value - fp, -1);
    enqueue(ch, Hchan.sendFirst, sudog);
    park(Wait.CHAN_SEND, ch);
  }
}

/** `ok` is the offset of the success register, negative when nobody asks. */
export function receive(ch: u32, target: u32, ok: i32, fp: u32): void {
  if (ch == 0) {
    park(Wait.CHAN_RECEIVE_NIL, 0);
    return;
  }
  if (outsideBubble(ch)) {
    fatalError('receive on synctest channel from outside bubble');
    return;
  }
  record(EventKind.CHAN, ch);
  const outcome = tryReceive(ch, target);
  if (outcome == Outcome.WOULD_WAIT) {
    const sudog = newSudog(mget(M.currentG), ch, false, target - fp, ok);
    enqueue(ch, Hchan.recvFirst, sudog);
    park(Wait.CHAN_RECEIVE, ch);
    return;
  }
  if (ok >= 0) store<u64>(fp + ok, <u64>(outcome == Outcome.DONE));
}

/** Waiting receivers get the zero value, waiting senders panic. */
export function closeChan(ch: u32): void {
  if (ch == 0) {
    trap(WellKnown.panicclosenil);
    return;
  }
  if (outsideBubble(ch)) {
    fatalError('close of synctest channel from outside bubble');
    return;
  }
  if (load<u32>(ch, Hchan.closed)) {
    trap(WellKnown.panicclosed);
    return;
  }
  record(EventKind.CHAN, ch);
  store<u32>(ch, 1, Hchan.closed);
  const size = elemSizeOf(ch);
  while (load<u32>(ch, Hchan.recvFirst)) {
    const receiver = load<u32>(ch, Hchan.recvFirst);
    memory.fill(valueOf(receiver), 0, size);
    complete(receiver, false);
  }
  while (load<u32>(ch, Hchan.sendFirst)) {
    const sender = load<u32>(ch, Hchan.sendFirst);
    const g = load<u32>(sender, Sudog.g);
    complete(sender, false);
    trapOn(g, WellKnown.panicsend, 0, 0, 0);
  }
}

export function chanCap(ch: u32): u64 {
  return ch == 0 || load<u32>(ch, Hchan.timer) != 0 ? 0 : load<u64>(ch, Hchan.dataqsiz);
}

export function chanLen(ch: u32): u64 {
  return ch == 0 || load<u32>(ch, Hchan.timer) != 0 ? 0 : load<u64>(ch, Hchan.qcount);
}
