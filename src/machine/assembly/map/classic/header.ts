// The map of Go 1.23 and earlier: an array of buckets that grows a little with every write.
//
// Terms
//   hmap            the header a map value points to: count, flags, B, hash seed, bucket arrays
//   bucket (bmap)   eight cells: eight tophash bytes, then eight keys, then eight elems, then the overflow pointer.
//                   Keys stand together so that a map[int64]int8 needs no padding
//   cell            one key and one elem of a bucket, with its tophash
//   tophash         the hash's top byte, at least 5; smaller values say why a cell is empty or where its entry went
//   overflow bucket a further bucket chained to a full one. Buckets of arrays with B >= 4 come with some preallocated
//   old buckets     the previous array, present while a growth goes on
//   evacuation      moving one old bucket's entries to the new array: x keeps the index, y adds the old array's length
//
// Finding. The low B bits of the hash choose the bucket, the top byte is compared with the tophash of each cell, and
// only on a match the keys themselves. Cells are filled from the front, so emptyRest ("nothing further in this chain")
// ends the search, while emptyOne (a hole that a delete left) does not.
//
// Deleting leaves emptyOne; when nothing follows, that cell and the holes before it become emptyRest, back across the
// chain. The key's memory is cleared only if it holds pointers, the elem's always: a delete leaves plain keys readable.
// Buckets are never given back: not by delete, not by clear.
//
// Growing. An insertion that would exceed 6.5 entries a bucket doubles the array; one that meets too many overflow
// buckets starts a growth of the same size, which packs chains that deletes have thinned. Either way only a new array is
// made at once. Every later assignment and delete first evacuates the old bucket it is about to touch and one more, and
// lookups go to an old bucket until it has been evacuated.
//
// Iterating walks the buckets of the array that was current when the loop began, from a random bucket and a random cell
// offset. Where a growth has happened since, an evacuated entry is looked up again in today's map, so a deleted key does
// not appear and an updated one shows its new elem.
//
// Keys that are not equal to themselves (NaN) hash differently each time. They can be added, seen and cleared, nothing
// else; the low bit of their tophash decides where an evacuation sends them, so that an iterator decides alike.

import { Hmap, HmapFlag } from '../../../tables/maps.ts';
import { readPointer } from '../memory.ts';

export function count(h: u32): u32 {
  return load<u32>(h, Hmap.count);
}

export function setCount(h: u32, n: u32): void {
  store<u64>(h, n, Hmap.count);
}

export function flags(h: u32): u32 {
  return load<u8>(h, Hmap.flags);
}

export function setFlags(h: u32, value: u32): void {
  store<u8>(h, value, Hmap.flags);
}

/** log2 of the number of buckets. */
export function logBuckets(h: u32): u32 {
  return load<u8>(h, Hmap.B);
}

export function hashSeed(h: u32): u64 {
  return load<u32>(h, Hmap.hash0);
}

export function buckets(h: u32): u32 {
  return readPointer(h + Hmap.buckets);
}

export function oldBuckets(h: u32): u32 {
  return readPointer(h + Hmap.oldbuckets);
}

export function extra(h: u32): u32 {
  return readPointer(h + Hmap.extra);
}

export function bucketMask(B: u32): u64 {
  return ((<u64>1) << B) - 1;
}

export function growing(h: u32): bool {
  return oldBuckets(h) != 0;
}

export function sameSizeGrow(h: u32): bool {
  return (flags(h) & HmapFlag.SAME_SIZE_GROW) != 0;
}

/** Number of buckets before the growth in progress. */
export function oldBucketCount(h: u32): u32 {
  return (<u32>1) << (sameSizeGrow(h) ? logBuckets(h) : logBuckets(h) - 1);
}

/** More than 6.5 entries a bucket, once there are more than one bucket holds. */
export function overLoadFactor(n: i64, B: u32): bool {
  return n > 8 && u64(n) > 13 * (((<u64>1) << B) / 2);
}

/** About as many overflow buckets as buckets: with a lower load they must be sparse. */
export function tooManyOverflowBuckets(noverflow: u32, B: u32): bool {
  return noverflow >= (<u32>1) << (B > 15 ? 15 : B);
}
