// Invariants of a classic map, for tests: 0 when all hold, else the number of the one that does not.

import { Hmap, MapExtra, Tophash } from '../../../tables/maps.ts';
import { hashKey, reflexive } from '../hash.ts';
import { readPointer } from '../memory.ts';
import { keyAddress, locate } from './access.ts';
import { bucketAt, CELLS, evacuated, isEmpty, overflow, topAt, tophash } from './bucket.ts';
import {
  bucketMask,
  buckets,
  count,
  extra,
  growing,
  hashSeed,
  logBuckets,
  oldBucketCount,
  oldBuckets,
  sameSizeGrow,
} from './header.ts';

enum Broken {
  NONE,
  /** count is not the number of filled cells */
  COUNT,
  /** a cell after emptyRest is not emptyRest */
  EMPTY_REST,
  /** a bucket is evacuated in part, or holds evacuation marks outside a growth */
  EVACUATION,
  /** the tophash is not that of the key's hash */
  TOPHASH,
  /** an entry stands in a bucket that its hash does not choose */
  BUCKET,
  /** an entry cannot be found by its key */
  LOST,
  /** noverflow is not the number of overflow buckets (B < 16) */
  NOVERFLOW,
  /** nevacuate passes a bucket that is not evacuated */
  MARK,
  /** a same-size flag without a growth */
  FLAGS,
  /** a new bucket has entries before its old one is evacuated */
  EARLY,
  /** no bucket array in a map with entries */
  BUCKETS,
}

export function classicCheck(d: u32, h: u32): i32 {
  if (h == 0) return Broken.NONE;
  if (buckets(h) == 0) return count(h) == 0 && !growing(h) ? Broken.NONE : Broken.BUCKETS;
  if (sameSizeGrow(h) && !growing(h)) return Broken.FLAGS;
  const B = logBuckets(h);
  let entries: u32 = 0;
  let overflows: u32 = 0;
  for (let j: u32 = 0; j < (<u32>1) << B; j++) {
    const first = bucketAt(d, buckets(h), j);
    const broken = checkChain(d, h, first, j, bucketMask(B));
    if (broken != Broken.NONE) return broken;
    const filled = countFilled(d, first);
    entries += filled;
    for (let b = overflow(d, first); b != 0; b = overflow(d, b)) overflows++;
    if (growing(h) && filled != 0 && !evacuated(bucketAt(d, oldBuckets(h), j & (oldBucketCount(h) - 1)))) {
      return Broken.EARLY;
    }
  }
  if (B < 16 && overflows != u32(load<u16>(h, Hmap.noverflow))) return Broken.NOVERFLOW;
  if (growing(h)) {
    const mark = load<u64>(h, Hmap.nevacuate);
    for (let j: u32 = 0; j < oldBucketCount(h); j++) {
      const first = bucketAt(d, oldBuckets(h), j);
      if (evacuated(first)) {
        if (!evacuatedWhole(d, first)) return Broken.EVACUATION;
        continue;
      }
      if (u64(j) < mark) return Broken.MARK;
      const broken = checkChain(d, h, first, j, u64(oldBucketCount(h) - 1));
      if (broken != Broken.NONE) return broken;
      entries += countFilled(d, first);
    }
  } else if (extra(h) != 0 && readPointer(extra(h) + MapExtra.oldoverflow) != 0) {
    return Broken.FLAGS;
  }
  return entries == count(h) ? Broken.NONE : Broken.COUNT;
}

function countFilled(d: u32, first: u32): u32 {
  let n: u32 = 0;
  for (let b = first; b != 0; b = overflow(d, b)) {
    for (let i: u32 = 0; i < CELLS; i++) if (!isEmpty(topAt(b, i))) n++;
  }
  return n;
}

function evacuatedWhole(d: u32, first: u32): bool {
  for (let b = first; b != 0; b = overflow(d, b)) {
    for (let i: u32 = 0; i < CELLS; i++) {
      const top = topAt(b, i);
      if (top < u32(Tophash.EVACUATED_X) || top > u32(Tophash.EVACUATED_EMPTY)) return false;
    }
  }
  return true;
}

/** A chain that holds live entries, the index-th under `mask`. */
function checkChain(d: u32, h: u32, first: u32, index: u32, mask: u64): i32 {
  let ended = false;
  for (let b = first; b != 0; b = overflow(d, b)) {
    for (let i: u32 = 0; i < CELLS; i++) {
      const top = topAt(b, i);
      if (ended && top != Tophash.EMPTY_REST) return Broken.EMPTY_REST;
      if (top == Tophash.EMPTY_REST) ended = true;
      if (isEmpty(top)) continue;
      if (top < u32(Tophash.MIN)) return Broken.EVACUATION;
      const k = keyAddress(d, b, i);
      if (!reflexive(d, k)) continue;
      const hash = hashKey(d, k, hashSeed(h));
      if (tophash(hash) != top) return Broken.TOPHASH;
      if ((hash & mask) != u64(index)) return Broken.BUCKET;
      const at = locate(d, h, k);
      if (at != ((u64(b) << 32) | i)) return Broken.LOST;
    }
  }
  return Broken.NONE;
}
