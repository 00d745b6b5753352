// clear(m): the same bucket array, zeroed, with its overflow reserve as when it was new.

import { Hmap, HmapFlag, MapExtra, Tophash } from '../../../tables/maps.ts';
import { draw } from '../hash.ts';
import { writePointer } from '../memory.ts';
import { arrayLength, bucketAt, bucketSize, CELLS, overflow, reserveOverflow, setTop } from './bucket.ts';
import { buckets, count, extra, flags, logBuckets, oldBucketCount, oldBuckets, setCount, setFlags } from './header.ts';

export function classicClear(d: u32, h: u32): void {
  if (h == 0 || count(h) == 0) return;
  const B = logBuckets(h);
  // Iterators may hold buckets that are not zeroed below: overflow buckets and old ones.
  markEmpty(d, buckets(h), (<u32>1) << B);
  if (oldBuckets(h) != 0) markEmpty(d, oldBuckets(h), oldBucketCount(h));

  setFlags(h, flags(h) & ~HmapFlag.SAME_SIZE_GROW);
  writePointer(h + Hmap.oldbuckets, 0);
  store<u64>(h, 0, Hmap.nevacuate);
  store<u16>(h, 0, Hmap.noverflow);
  setCount(h, 0);
  store<u32>(h, u32(draw()), Hmap.hash0);
  const x = extra(h);
  if (x != 0) memory.fill(x, 0, MapExtra.SIZE);

  memory.fill(buckets(h), 0, u32(arrayLength(d, B)) * bucketSize(d));
  const reserve = reserveOverflow(d, buckets(h), B);
  // A map with a reserve got its extra when the array was made.
  if (reserve != 0) writePointer(x + MapExtra.nextOverflow, reserve);
}

function markEmpty(d: u32, array: u32, n: u32): void {
  for (let j: u32 = 0; j < n; j++) {
    for (let b = bucketAt(d, array, j); b != 0; b = overflow(d, b)) {
      for (let i: u32 = 0; i < CELLS; i++) setTop(b, i, Tophash.EMPTY_REST);
    }
  }
}
