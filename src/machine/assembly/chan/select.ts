// SELECT: among the cases that can proceed one is chosen at random (by the schedule's stream); without any the goroutine
// waits on all channels at once.

import { EventKind, M, Wait, WellKnown } from '../../tables/layout';
import { record } from '../host';
import { mget } from '../record';
import { schedBelow } from '../random';
import { park } from '../sched';
import { Sudog } from '../records';
import { trap } from '../trap';
import { fatalError } from '../fatal';
import { enqueue, Hchan, newSudog, Outcome, outsideBubble, tryReceive, trySend } from './chan';

/** A case in the frame: channel, kind, offset of the value. */
const CASE: u32 = 24;
const RECEIVE: u64 = 1;

/** Whether the case would not have to wait. */
function isReady(ch: u32, isReceive: bool): bool {
  if (load<u32>(ch, Hchan.closed)) return true;
  const count = load<u64>(ch, Hchan.qcount);
  if (isReceive) return count > 0 || load<u32>(ch, Hchan.sendFirst) != 0;
  return count < load<u64>(ch, Hchan.dataqsiz) || load<u32>(ch, Hchan.recvFirst) != 0;
}

export function select(result: u32, n: u32, cases: u32, hasDefault: bool, fp: u32): void {
  let readyCases: u32 = 0;
  let channels: u32 = 0;
  for (let k: u32 = 0; k < n; k++) {
    const ch = load<u32>(cases + k * CASE);
    if (ch == 0) continue;
    if (outsideBubble(ch)) {
      fatalError('select on synctest channel from outside bubble');
      return;
    }
    channels++;
    if (isReady(ch, load<u64>(cases + k * CASE, 8) == RECEIVE)) readyCases++;
  }
  if (readyCases > 0) {
    let skip = readyCases > 1 ? schedBelow(readyCases) : 0;
    for (let k: u32 = 0; k < n; k++) {
      const at = cases + k * CASE;
      const ch = load<u32>(at);
      if (ch == 0 || !isReady(ch, load<u64>(at, 8) == RECEIVE)) continue;
      if (skip-- == 0) {
        proceed(result, k, at, fp);
        return;
      }
    }
  }
  if (hasDefault) {
    store<i64>(result, -1);
    store<u64>(result, 0, 8);
    return;
  }
  const g = mget(M.currentG);
  for (let k: u32 = 0; k < n; k++) {
    const at = cases + k * CASE;
    const ch = load<u32>(at);
    if (ch == 0) continue;
    const isSend = load<u64>(at, 8) != RECEIVE;
    const sudog = newSudog(g, ch, isSend, load<u32>(at, 16), -1);
    store<u32>(sudog, k, Sudog.caseIndex);
    store<u32>(sudog, result - fp, Sudog.result);
    enqueue(ch, isSend ? Hchan.sendFirst : Hchan.recvFirst, sudog);
  }
  park(n == 0 ? Wait.SELECT_NO_CASES : Wait.SELECT, 0);
}

function proceed(result: u32, k: u32, at: u32, fp: u32): void {
  const ch = load<u32>(at);
  const value = fp + load<u32>(at, 16);
  record(EventKind.CHAN, ch);
  if (load<u64>(at, 8) != RECEIVE) {
    if (trySend(ch, value) == Outcome.CLOSED) {
      trap(WellKnown.panicsend);
      return;
    }
    store<u64>(result, 0, 8);
  } else {
    store<u64>(result, <u64>(tryReceive(ch, value) == Outcome.DONE), 8);
  }
  store<u64>(result, k);
}
