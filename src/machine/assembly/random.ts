// The two random streams of a run, both SplitMix64: `rand64` is the program's (map seeds, iteration starts, NaN hashes,
// runtime.rand), `schedRandom` the schedule's (quanta, select choices). Equal seeds give equal runs.

import { M } from '../tables/layout';
import { mget64, mset64 } from './record';

function next(field: i32): u64 {
  const state = mget64(field) + 0x9e3779b97f4a7c15;
  mset64(field, state);
  let z = state;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

export function rand64(): u64 {
  return next(M.rng);
}

export function schedRandom(): u64 {
  return next(M.schedRng);
}

/** A number below n (n > 0) from the schedule's stream. */
export function schedBelow(n: u32): u32 {
  return <u32>(((schedRandom() >> 32) * <u64>n) >> 32);
}
