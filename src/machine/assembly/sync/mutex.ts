// sync.Mutex {state int32; sema uint32}: Go's algorithm on Go's state bits, without spinning.
//
// Bits of state: 1 locked, 2 woken (an unlocker need not wake another), 4 starving (unlock hands over to the first waiter), the
// number of waiters above. In normal mode a woken waiter competes with newcomers; one that has waited for more than a
// millisecond makes the mutex starving.
//
// Lock is executed again each time its goroutine is released from the semaphore; G.phase is 1 then.

import { G, M, Wait } from '../../tables/layout';
import { mget } from '../record';
import { fatalError } from '../fatal';
import { Gp, now } from '../goroutine';
import { recordLock, semPark, semrelease, semTake } from './sema';

const LOCKED: i32 = 1;
const WOKEN: i32 = 2;
const STARVING: i32 = 4;
const WAITER_SHIFT: i32 = 3;
const WAITER: i32 = 8;
const STARVATION_THRESHOLD: i64 = 1000000;
const SEMA: u32 = 4;
/** Phase of a goroutine that has waited for a mutex. */
export const MUTEX_WAITED: u32 = 1;

export function mutexLock(m: u32): void {
  if (acquire(m, Wait.MUTEX_LOCK)) recordLock(true, m);
}

/** One attempt; false when the goroutine waits and the instruction will be executed again. */
export function acquire(m: u32, reason: Wait): bool {
  const g = mget(M.currentG);
  let starving = false;
  let awoke = false;
  if (load<u32>(g, G.phase) != MUTEX_WAITED) {
    if (load<i32>(m) == 0) {
      store<i32>(m, LOCKED);
      return true;
    }
    store<i64>(g, 0, Gp.waitStart);
  } else {
    if (!semTake(m + SEMA)) {
      semPark(m + SEMA, false, reason, MUTEX_WAITED);
      return false;
    }
    starving = now() - load<i64>(g, Gp.waitStart) > STARVATION_THRESHOLD;
    const old = load<i32>(m);
    if (old & STARVING) {
      let delta = LOCKED - WAITER;
      if (!starving || old >> WAITER_SHIFT == 1) delta -= STARVING;
      store<i32>(m, old + delta);
      store<u32>(g, 0, G.phase);
      return true;
    }
    awoke = true;
  }
  const old = load<i32>(m);
  let next = old;
  if (!(old & STARVING)) next |= LOCKED;
  if (old & (LOCKED | STARVING)) next += WAITER;
  if (starving && old & LOCKED) next |= STARVING;
  if (awoke) next &= ~WOKEN;
  store<i32>(m, next);
  if (!(old & (LOCKED | STARVING))) {
    store<u32>(g, 0, G.phase);
    return true;
  }
  const queueFirst = load<i64>(g, Gp.waitStart) != 0;
  if (!queueFirst) store<i64>(g, now(), Gp.waitStart);
  semPark(m + SEMA, queueFirst, reason, MUTEX_WAITED);
  return false;
}

export function mutexTryLock(m: u32): bool {
  const old = load<i32>(m);
  if (old & (LOCKED | STARVING)) return false;
  store<i32>(m, old | LOCKED);
  recordLock(true, m);
  return true;
}

export function mutexUnlock(m: u32): void {
  recordLock(false, m);
  release(m);
}

export function release(m: u32): void {
  const old = load<i32>(m);
  const next = old - LOCKED;
  if (!(old & LOCKED)) {
    fatalError('sync: unlock of unlocked mutex');
    return;
  }
  store<i32>(m, next);
  if (next == 0) return;
  if (next & STARVING) {
    semrelease(m + SEMA, true);
    return;
  }
  if (next >> WAITER_SHIFT == 0 || next & (LOCKED | WOKEN | STARVING)) return;
  store<i32>(m, (next - WAITER) | WOKEN);
  semrelease(m + SEMA, false);
}
