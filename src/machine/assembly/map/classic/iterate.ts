// Iterating over a classic map that may grow, lose and gain entries meanwhile. See the essay in header.ts.

import { Hiter, HmapFlag, MapExtra, Tophash } from '../../../tables/maps.ts';
import { draw, hashKey, reflexive } from '../hash.ts';
import { readPointer, writePointer } from '../memory.ts';
import { descriptor, slotHasPointers } from '../type.ts';
import { cellBucket, cellIndex, elemAddress, keyAddress, locate } from './access.ts';
import { bucketAt, CELLS, createOverflow, evacuated, isEmpty, overflow, topAt } from './bucket.ts';
import {
  bucketMask,
  buckets,
  count,
  extra,
  flags,
  growing,
  hashSeed,
  logBuckets,
  oldBucketCount,
  oldBuckets,
  sameSizeGrow,
  setFlags,
} from './header.ts';

/** Value of checkBucket: every entry of the bucket belongs to the iteration. */
const noCheck = u64.MAX_VALUE;

/** Where to start; the first entry comes with the first classicNext. */
export function classicIterInit(type: u32, h: u32, it: u32): void {
  memory.fill(it, 0, Hiter.checkBucket + 8);
  writePointer(it + Hiter.t, type);
  if (h == 0 || count(h) == 0) return;
  writePointer(it + Hiter.h, h);
  store<u8>(it, logBuckets(h), Hiter.B);
  writePointer(it + Hiter.buckets, buckets(h));
  if (!slotHasPointers(descriptor(type))) {
    writePointer(it + Hiter.overflow, createOverflow(h));
    writePointer(it + Hiter.oldoverflow, readPointer(extra(h) + MapExtra.oldoverflow));
  }
  const r = draw();
  const B = logBuckets(h);
  store<u64>(it, r & bucketMask(B), Hiter.startBucket);
  store<u8>(it, u32(r >> B) & 7, Hiter.offset);
  store<u64>(it, r & bucketMask(B), Hiter.bucket);
  // Growth must keep what this iterator may still read.
  setFlags(h, flags(h) | HmapFlag.ITERATOR | HmapFlag.OLD_ITERATOR);
}

export function classicIterNext(it: u32): void {
  const h = readPointer(it + Hiter.h);
  if (h == 0) {
    finish(it, 0, 0);
    return;
  }
  const d = descriptor(readPointer(it + Hiter.t));
  const B = u32(load<u8>(it, Hiter.B));
  const offset = u32(load<u8>(it, Hiter.offset));
  let bucket = load<u64>(it, Hiter.bucket);
  let b = readPointer(it + Hiter.bptr);
  let i = u32(load<u8>(it, Hiter.i));
  let checkBucket = load<u64>(it, Hiter.checkBucket);
  while (true) {
    if (b == 0) {
      if (bucket == load<u64>(it, Hiter.startBucket) && load<u8>(it, Hiter.wrapped) != 0) {
        finish(it, 0, 0);
        return;
      }
      b = unevacuated(d, h, B, bucket);
      if (b != 0) {
        // Its entries go to two new buckets: keep those of this one.
        checkBucket = bucket;
      } else {
        b = bucketAt(d, readPointer(it + Hiter.buckets), u32(bucket));
        checkBucket = noCheck;
      }
      bucket++;
      if (bucket == (<u64>1) << B) {
        bucket = 0;
        store<u8>(it, 1, Hiter.wrapped);
      }
      i = 0;
    }
    for (; i < CELLS; i++) {
      const j = (i + offset) & 7;
      const top = topAt(b, j);
      if (isEmpty(top) || top == Tophash.EVACUATED_EMPTY) continue;
      const k = keyAddress(d, b, j);
      if (checkBucket != noCheck && !sameSizeGrow(h) && !belongs(d, h, B, checkBucket, k, top)) continue;
      if ((top != Tophash.EVACUATED_X && top != Tophash.EVACUATED_Y) || !reflexive(d, k)) {
        finish(it, k, elemAddress(d, b, j));
      } else {
        // Evacuated since: only today's map knows whether the key is still there, and with which elem.
        const at = count(h) == 0 ? 0 : locate(d, h, k);
        if (at == 0) continue;
        finish(it, keyAddress(d, cellBucket(at), cellIndex(at)), elemAddress(d, cellBucket(at), cellIndex(at)));
      }
      store<u64>(it, bucket, Hiter.bucket);
      writePointer(it + Hiter.bptr, b);
      store<u8>(it, i + 1, Hiter.i);
      store<u64>(it, checkBucket, Hiter.checkBucket);
      return;
    }
    b = overflow(d, b);
    i = 0;
  }
}

function finish(it: u32, key: u32, elem: u32): void {
  writePointer(it + Hiter.key, key);
  writePointer(it + Hiter.elem, elem);
}

/** The old bucket behind a bucket of a map whose growth was under way when the iteration began, until it is evacuated. */
function unevacuated(d: u32, h: u32, B: u32, bucket: u64): u32 {
  if (!growing(h) || B != logBuckets(h)) return 0;
  const b = bucketAt(d, oldBuckets(h), u32(bucket) & (oldBucketCount(h) - 1));
  return evacuated(b) ? 0 : b;
}

/** Whether an entry of an old bucket is going to the new bucket `checkBucket`: the same decision as an evacuation's. */
function belongs(d: u32, h: u32, B: u32, checkBucket: u64, key: u32, top: u32): bool {
  if (reflexive(d, key)) return (hashKey(d, key, hashSeed(h)) & bucketMask(B)) == checkBucket;
  return checkBucket >> (B - 1) == u64(top & 1);
}
