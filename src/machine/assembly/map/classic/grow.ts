// Starting a growth: a new bucket array, twice as long or, when overflow buckets are many but entries few, as long as
// before. Entries move later, bucket by bucket (evacuate.ts).

import { Hmap, HmapFlag, MapExtra } from '../../../tables/maps.ts';
import { newArray, readPointer, writePointer } from '../memory.ts';
import { arrayLength, bucketType, ensureExtra, reserveOverflow } from './bucket.ts';
import { buckets, count, extra, flags, logBuckets, overLoadFactor, setFlags } from './header.ts';

export function hashGrow(d: u32, h: u32): void {
  const bigger = overLoadFactor(i64(count(h)) + 1, logBuckets(h));
  if (!bigger) setFlags(h, flags(h) | HmapFlag.SAME_SIZE_GROW);
  const B = logBuckets(h) + u32(bigger);
  const array = newArray(bucketType(d), arrayLength(d, B));
  const reserve = reserveOverflow(d, array, B);

  // Iterators of the present buckets become iterators of the old ones.
  let f = flags(h) & ~(HmapFlag.ITERATOR | HmapFlag.OLD_ITERATOR);
  if ((flags(h) & HmapFlag.ITERATOR) != 0) f |= HmapFlag.OLD_ITERATOR;
  setFlags(h, f);
  store<u8>(h, B, Hmap.B);
  writePointer(h + Hmap.oldbuckets, buckets(h));
  writePointer(h + Hmap.buckets, array);
  store<u64>(h, 0, Hmap.nevacuate);
  store<u16>(h, 0, Hmap.noverflow);

  const x = extra(h);
  if (x != 0 && readPointer(x + MapExtra.overflow) != 0) {
    writePointer(x + MapExtra.oldoverflow, readPointer(x + MapExtra.overflow));
    writePointer(x + MapExtra.overflow, 0);
  }
  if (reserve != 0) writePointer(ensureExtra(h) + MapExtra.nextOverflow, reserve);
}
