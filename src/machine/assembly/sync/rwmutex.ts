// sync.RWMutex {w Mutex; writerSem, readerSem uint32; readerCount, readerWait int32}: Go's algorithm on Go's fields.
// A pending writer makes readerCount negative by MAX_READERS; readers that come then wait for readerSem.

import { G, M, Wait } from '../../tables/layout';
import { mget } from '../record';
import { fatalError } from '../fatal';
import { acquire, mutexTryLock, release } from './mutex';
import { recordLock, semPark, semrelease, semTake } from './sema';

const WRITER_SEM: u32 = 8;
const READER_SEM: u32 = 12;
const READER_COUNT: u32 = 16;
const READER_WAIT: u32 = 20;
const MAX_READERS: i32 = 1 << 30;
const STATE_LOCKED: i32 = 1;
/** Phases: 1 waits for w (as mutex.ts), 2 for the readers to leave, 3 for the writer to leave. */
const READERS_LEAVING: u32 = 2;
const WRITER_LEAVING: u32 = 3;

// @ts-ignore: decorator
@inline
function add(address: u32, delta: i32): i32 {
  const value = load<i32>(address) + delta;
  store<i32>(address, value);
  return value;
}

function setPhase(phase: u32): void {
  store<u32>(mget(M.currentG), phase, G.phase);
}

export function rwReadLock(m: u32): void {
  if (load<u32>(mget(M.currentG), G.phase) == WRITER_LEAVING) {
    if (!semTake(m + READER_SEM)) {
      semPark(m + READER_SEM, false, Wait.RWMUTEX_RLOCK, WRITER_LEAVING);
      return;
    }
    setPhase(0);
  } else if (add(m + READER_COUNT, 1) < 0) {
    if (!waitFor(m + READER_SEM, Wait.RWMUTEX_RLOCK, WRITER_LEAVING)) return;
  }
  recordLock(true, m);
}

/** runtime_Semacquire: takes the counter at once, or waits with this phase and answers false. */
function waitFor(sema: u32, reason: Wait, phase: u32): bool {
  const value = load<u32>(sema);
  if (value > 0) {
    store<u32>(sema, value - 1);
    return true;
  }
  semPark(sema, false, reason, phase);
  return false;
}

export function rwTryReadLock(m: u32): bool {
  if (load<i32>(m + READER_COUNT) < 0) return false;
  add(m + READER_COUNT, 1);
  recordLock(true, m);
  return true;
}

export function rwReadUnlock(m: u32): void {
  recordLock(false, m);
  const r = add(m + READER_COUNT, -1);
  if (r >= 0) return;
  if (r + 1 == 0 || r + 1 == -MAX_READERS) {
    fatalError('sync: RUnlock of unlocked RWMutex');
    return;
  }
  if (add(m + READER_WAIT, -1) == 0) semrelease(m + WRITER_SEM, false);
}

export function rwLock(m: u32): void {
  if (load<u32>(mget(M.currentG), G.phase) == READERS_LEAVING) {
    if (!semTake(m + WRITER_SEM)) {
      semPark(m + WRITER_SEM, false, Wait.RWMUTEX_LOCK, READERS_LEAVING);
      return;
    }
    setPhase(0);
    recordLock(true, m);
    return;
  }
  if (!acquire(m, Wait.MUTEX_LOCK)) return;
  const r = add(m + READER_COUNT, -MAX_READERS) + MAX_READERS;
  if (r != 0 && add(m + READER_WAIT, r) != 0) {
    if (!waitFor(m + WRITER_SEM, Wait.RWMUTEX_LOCK, READERS_LEAVING)) return;
  }
  recordLock(true, m);
}

export function rwTryLock(m: u32): bool {
  if (load<i32>(m) & STATE_LOCKED || load<i32>(m + READER_COUNT) != 0 || !mutexTryLock(m)) return false;
  store<i32>(m + READER_COUNT, -MAX_READERS);
  return true;
}

export function rwUnlock(m: u32): void {
  recordLock(false, m);
  const r = add(m + READER_COUNT, MAX_READERS);
  if (r >= MAX_READERS) {
    fatalError('sync: Unlock of unlocked RWMutex');
    return;
  }
  for (let i = 0; i < r; i++) semrelease(m + READER_SEM, false);
  release(m);
}
