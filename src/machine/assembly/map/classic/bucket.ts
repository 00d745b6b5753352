// Buckets: where their cells are, and making arrays and overflow buckets.

import { MapDesc } from '../../../tables/layout.ts';
import { Bmap, Hmap, MapBlock, MapExtra, Tophash } from '../../../tables/maps.ts';
import { roundUpSize } from '../../heap/sizes.ts';
import { draw } from '../hash.ts';
import { newExtra, newObject, newPointerSlice, newPointers, readPointer, writePointer } from '../memory.ts';
import { slotHasPointers } from '../type.ts';
import { extra, logBuckets } from './header.ts';

/** Cells of a bucket. */
export const CELLS: u32 = MapBlock.ENTRIES;

export function tophash(hash: u64): u32 {
  const top = u32(hash >> 56);
  return top < u32(Tophash.MIN) ? top + Tophash.MIN : top;
}

export function topAt(b: u32, i: u32): u32 {
  return load<u8>(b + i);
}

export function setTop(b: u32, i: u32, top: u32): void {
  store<u8>(b + i, top);
}

export function isEmpty(top: u32): bool {
  return top <= u32(Tophash.EMPTY_ONE);
}

/** A bucket is evacuated whole, so its first cell tells. */
export function evacuated(b: u32): bool {
  const top = topAt(b, 0);
  return top > u32(Tophash.EMPTY_ONE) && top < u32(Tophash.MIN);
}

export function bucketType(d: u32): u32 {
  return load<u32>(d, MapDesc.bucketType);
}

export function bucketSize(d: u32): u32 {
  return load<u32>(d, MapDesc.bucketSize);
}

export function keySlot(d: u32): u32 {
  return load<u32>(d, MapDesc.classicKeySlot);
}

export function elemSlot(d: u32): u32 {
  return load<u32>(d, MapDesc.classicElemSlot);
}

/** The i-th bucket of an array. */
export function bucketAt(d: u32, array: u32, i: u32): u32 {
  return array + i * bucketSize(d);
}

export function keyCell(d: u32, b: u32, i: u32): u32 {
  return b + Bmap.DATA + i * keySlot(d);
}

export function elemCell(d: u32, b: u32, i: u32): u32 {
  return b + Bmap.DATA + CELLS * keySlot(d) + i * elemSlot(d);
}

export function overflow(d: u32, b: u32): u32 {
  return readPointer(b + bucketSize(d) - 8);
}

export function setOverflow(d: u32, b: u32, next: u32): void {
  writePointer(b + bucketSize(d) - 8, next);
}

/** Buckets of an array of 2^B: from B = 4 on some more for overflow, up to what the size class holds. */
export function arrayLength(d: u32, B: u32): u64 {
  let n: u64 = (<u64>1) << B;
  if (B >= 4) {
    n += (<u64>1) << (B - 4);
    const size = n * bucketSize(d);
    const up = roundUpSize(size, !slotHasPointers(d));
    if (up != size) n = up / bucketSize(d);
  }
  return n;
}

/**
 * Marks the preallocated overflow buckets of a zeroed array and returns the first, 0 if there are none. The last one's
 * overflow pointer is set (to the array itself, as any address would do): a nil one means that another follows.
 */
export function reserveOverflow(d: u32, array: u32, B: u32): u32 {
  const base = (<u32>1) << B;
  const n = u32(arrayLength(d, B));
  if (n == base) return 0;
  setOverflow(d, bucketAt(d, array, n - 1), array);
  return bucketAt(d, array, base);
}

export function ensureExtra(h: u32): u32 {
  if (extra(h) == 0) writePointer(h + Hmap.extra, newExtra());
  return extra(h);
}

/** The list that keeps overflow buckets without pointers alive: nothing else that the collector sees points to them. */
export function createOverflow(h: u32): u32 {
  const x = ensureExtra(h);
  if (readPointer(x + MapExtra.overflow) == 0) writePointer(x + MapExtra.overflow, newPointerSlice());
  return readPointer(x + MapExtra.overflow);
}

/** Chains a new overflow bucket to b, a preallocated one if one is left. */
export function newOverflow(d: u32, h: u32, b: u32): u32 {
  const x = extra(h);
  let next: u32 = x == 0 ? 0 : readPointer(x + MapExtra.nextOverflow);
  if (next != 0) {
    if (overflow(d, next) == 0) {
      writePointer(x + MapExtra.nextOverflow, next + bucketSize(d));
    } else {
      setOverflow(d, next, 0);
      writePointer(x + MapExtra.nextOverflow, 0);
    }
  } else {
    next = newObject(bucketType(d));
  }
  countOverflow(h);
  if (!slotHasPointers(d)) appendPointer(createOverflow(h), next);
  setOverflow(d, b, next);
  return next;
}

/** noverflow is 16 bits: from B = 16 on it counts one in 2^(B-15), by chance. */
function countOverflow(h: u32): void {
  const B = logBuckets(h);
  if (B >= 16 && (u32(draw()) & (((<u32>1) << (B - 15)) - 1)) != 0) return;
  store<u16>(h, load<u16>(h, Hmap.noverflow) + 1, Hmap.noverflow);
}

/** append(*slice, value), growing as append does. */
function appendPointer(slice: u32, value: u32): void {
  const length = load<u32>(slice, 8);
  const capacity = load<u32>(slice, 16);
  if (length == capacity) {
    const wanted = capacity == 0 ? 1 : capacity < 256 ? 2 * capacity : capacity + (capacity + 768) / 4;
    const grown = u32(roundUpSize(u64(wanted) * 8, false) / 8);
    const array = newPointers(grown);
    memory.copy(array, readPointer(slice), length * 8);
    writePointer(slice, array);
    store<u64>(slice, grown, 16);
  }
  writePointer(readPointer(slice) + 8 * length, value);
  store<u64>(slice, length + 1, 8);
}
