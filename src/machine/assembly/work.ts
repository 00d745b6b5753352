// Operations of unbounded length: a copy of a gigabyte is one step, too. They count their bytes here, and `run` returns to its host,
// paused before its step limit, when much has come together: the host can answer a Stop between any two instructions.
// The count is no part of the run's state (it is 0 outside of run), so slices of any length give the same run.

import { mget64, mset, mset64, P } from './record';

/** Bytes after which `run` returns: some milliseconds of copying. */
const WORK_LIMIT: u64 = 32 << 20;
/** Shorter operations do not count. */
export const LONG: u32 = 8192;

export function charge(bytes: u64): void {
  if (bytes < LONG) return;
  const work = mget64(P.work) + bytes;
  mset64(P.work, work);
  if (work > WORK_LIMIT) mset(P.attention, 1);
}

export function tired(): bool {
  return mget64(P.work) > WORK_LIMIT;
}

export function rested(): void {
  mset64(P.work, 0);
}
