// The common path for keys of eight bytes without pointers, as gc has it in functions of their own: one word is the key, nothing is
// indirect. The eight tophashes of a bucket are looked at together. Whatever is not common (a growth under way or due, a full chain) is left
// to the general functions, before anything has changed.

import { Bmap } from '../../../tables/maps.ts';
import { hashKey } from '../hash.ts';
import { bucketAt, CELLS, elemSlot, overflow, setTop, tophash } from './bucket.ts';
import { home } from './access.ts';
import { classicSet, growthDue } from './assign.ts';
import { classicDelete, removeCell } from './delete.ts';
import { bucketMask, buckets, count, growing, hashSeed, logBuckets, setCount } from './header.ts';

const lsb: u64 = 0x0101010101010101;
const low7: u64 = 0x7f7f7f7f7f7f7f7f;
const KEY: u32 = 8;

/** The top bit of each byte that is zero. */
// @ts-ignore: decorator
@inline
function zeros(word: u64): u64 {
  return ~(((word & low7) + low7) | word | low7);
}

/** Index of the key's cell in a bucket with these tophashes, -1 when it is not there. */
// @ts-ignore: decorator
@inline
function cellOf(b: u32, tops: u64, top: u32, key: u64): i32 {
  for (let match = zeros(tops ^ (lsb * <u64>top)); match != 0; match &= match - 1) {
    const i = u32(ctz(match)) >> 3;
    if (load<u64>(b + i * KEY, Bmap.DATA) == key) return <i32>i;
  }
  return -1;
}

// @ts-ignore: decorator
@inline
function elemOf(d: u32, b: u32, i: u32): u32 {
  return b + Bmap.DATA + CELLS * KEY + i * elemSlot(d);
}

export function classicGet64(d: u32, h: u32, key: u32): u32 {
  if (h == 0 || count(h) == 0) return 0;
  const hash = hashKey(d, key, hashSeed(h));
  const word = load<u64>(key);
  const top = tophash(hash);
  for (let b = home(d, h, hash); b != 0; b = overflow(d, b)) {
    const tops = load<u64>(b);
    const i = cellOf(b, tops, top, word);
    if (i >= 0) return elemOf(d, b, i);
    if (zeros(tops) != 0) return 0;
  }
  return 0;
}

export function classicSet64(d: u32, h: u32, key: u32): u32 {
  if (growing(h) || buckets(h) == 0) return classicSet(d, h, key);
  const hash = hashKey(d, key, hashSeed(h));
  const word = load<u64>(key);
  const top = tophash(hash);
  let freeBucket: u32 = 0;
  let freeIndex: u32 = 0;
  for (let b = bucketAt(d, buckets(h), u32(hash & bucketMask(logBuckets(h)))); b != 0; b = overflow(d, b)) {
    const tops = load<u64>(b);
    const i = cellOf(b, tops, top, word);
    if (i >= 0) return elemOf(d, b, i);
    if (freeBucket == 0) {
      // Both kinds of empty cells differ in the lowest bit only.
      const free = zeros(tops & ~lsb);
      if (free != 0) {
        freeBucket = b;
        freeIndex = u32(ctz(free)) >> 3;
      }
    }
    if (zeros(tops) != 0) break;
  }
  if (freeBucket == 0 || growthDue(h)) return classicSet(d, h, key);
  store<u64>(freeBucket + freeIndex * KEY, word, Bmap.DATA);
  setTop(freeBucket, freeIndex, top);
  setCount(h, count(h) + 1);
  return elemOf(d, freeBucket, freeIndex);
}

export function classicDelete64(d: u32, h: u32, key: u32): void {
  if (h == 0 || count(h) == 0) return;
  if (growing(h)) {
    classicDelete(d, h, key);
    return;
  }
  const hash = hashKey(d, key, hashSeed(h));
  const word = load<u64>(key);
  const top = tophash(hash);
  const start = bucketAt(d, buckets(h), u32(hash & bucketMask(logBuckets(h))));
  for (let b = start; b != 0; b = overflow(d, b)) {
    const tops = load<u64>(b);
    const i = cellOf(b, tops, top, word);
    if (i >= 0) {
      removeCell(d, h, start, b, i);
      return;
    }
    if (zeros(tops) != 0) return;
  }
}
