// How long collections stopped the program: modelled, for the machine's own clock does not advance while it collects. A pause of
// gc's concurrent collector is some tens of microseconds whatever the heap's size, and a little more with its roots.

import { mget, mget64, mset, mset64, P } from '../record';
import { now } from '../goroutine';
import { persistent } from './pages';

/** MemStats.PauseNs has so many. */
const KEPT: u32 = 256;
const LEAST: u64 = 20_000;
/** One more nanosecond for so many bytes of stacks and live heap. */
const PER_STACK: u64 = 16;
const PER_HEAP: u64 = 1024;

/** Remembers the collection that has just finished. */
export function recordPause(): void {
  let ring = mget(P.pauses);
  if (ring == 0) {
    ring = persistent(KEPT * 16);
    mset(P.pauses, ring);
  }
  const pause = LEAST + mget(P.stackBytes) / PER_STACK + mget64(P.heapLive) / PER_HEAP;
  const at = ring + ((mget(P.numGC) - 1) & (KEPT - 1)) * 16;
  store<u64>(at, pause);
  store<i64>(at, now(), 8);
  mset64(P.lastGC, <u64>now());
  mset64(P.pauseTotal, mget64(P.pauseTotal) + pause);
}

/** Nanoseconds of the newest pause. */
export function lastPause(): u64 {
  return load<u64>(mget(P.pauses) + ((mget(P.numGC) - 1) & (KEPT - 1)) * 16);
}

/** (pause, end) of collection i at `results`, zeros for one that was not or is forgotten. */
export function gcPause(i: u32, results: u32): void {
  const known = i < mget(P.numGC) && i + KEPT >= mget(P.numGC);
  const at = mget(P.pauses) + (i & (KEPT - 1)) * 16;
  store<u64>(results, known ? load<u64>(at) : 0);
  store<u64>(results, known ? load<u64>(at, 8) : 0, 8);
}
