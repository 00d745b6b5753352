// Map functions for a host that works on maps without a program: replays of recorded traces, property tests, pictures.
// The host writes type descriptors and keys into memory that it gets from replayAllocate.

import { allocate, initHeap } from '../heap/alloc.ts';
import {
  checkInvariants,
  makeMap,
  mapClear,
  mapClone,
  mapDelete,
  mapGet,
  mapIterInit,
  mapIterNext,
  mapSet,
} from './index.ts';

/** Prepares the heap of a machine that has no image: M.top and M.memoryLimit are set. */
export function replayInit(): void {
  initHeap();
}

/** Zeroed memory that the collector does not look into. */
export function replayAllocate(size: u32): u32 {
  return allocate(size, 0);
}

export function replayMake(type: u32, hint: f64): u32 {
  return makeMap(type, i64(hint));
}

export function replayGet(type: u32, m: u32, key: u32): u32 {
  return mapGet(type, m, key);
}

export function replaySet(type: u32, m: u32, key: u32): u32 {
  return mapSet(type, m, key);
}

export function replayDelete(type: u32, m: u32, key: u32): void {
  mapDelete(type, m, key);
}

export function replayClear(type: u32, m: u32): void {
  mapClear(type, m);
}

export function replayClone(type: u32, m: u32): u32 {
  return mapClone(type, m);
}

export function replayIterInit(type: u32, m: u32, it: u32): void {
  mapIterInit(type, m, it);
}

export function replayIterNext(it: u32): void {
  mapIterNext(it);
}

export function replayCheck(type: u32, m: u32): i32 {
  return checkInvariants(type, m);
}

/** Stores the FNV-1a 64 digest of [address, address + length) at `out`. */
export function replayDigest(address: u32, length: u32, out: u32): void {
  let h: u64 = 14695981039346656037;
  for (let i: u32 = 0; i < length; i++) h = (h ^ u64(load<u8>(address + i))) * 1099511628211;
  store<u64>(out, h);
}
