// The machine: what it offers its host. The host writes the image and the public fields of the machine record (M) into
// memory, calls init, then run again and again until M.status says that the program has ended. An abnormal end in the
// middle of an instruction (out of memory) leaves `run` by a WebAssembly trap with M.status already set.

import { M, Status } from '../tables/layout';
import { initHeap } from './heap/alloc';
import { mget, mset } from './record';
import { fuseAll } from './fuse';
import { newGoroutine } from './goroutine';
import { newQuantum, schedule } from './sched';
import { P } from './record';

export { run } from './interp';
export { checkHeap } from './heap/check';
export { rolesOf } from './heap/effects';
export { isLive, liveBits } from './heap/live';
export { objectAt, objectBirth, objectSite, objectSize, objectType } from './heap/alloc';
export { typeEqual, typeHash } from './iface/hash';
// Maps without a program: replays of recorded traces, property tests.
export * from './map/replay';

/** Sets up the heap and the main goroutine, which calls the closure M.entry. */
export function init(): void {
  initHeap();
  mset(M.status, Status.READY);
  const small = mget(M.smallInts);
  if (small != 0) for (let k: u32 = 0; k < 256; k++) store<u64>(small + (k << 3), k);
  mset(P.mainG, newGoroutine(mget(M.entry), 0));
  fuseAll();
  newQuantum();
  schedule();
}
