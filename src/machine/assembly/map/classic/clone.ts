// maps.Clone of a classic map: bucket by bucket with the same seed, holes left out, a growth in progress completed.

import { Hmap } from '../../../tables/maps.ts';
import { newObject, readPointer, writePointer } from '../memory.ts';
import { elemSize, elemType, indirectElem, indirectKey, keySize, keyType, needKeyUpdate } from '../type.ts';
import { classicMake, elemAddress, keyAddress } from './access.ts';
import { classicSet } from './assign.ts';
import {
  bucketAt,
  bucketSize,
  bucketType,
  CELLS,
  elemCell,
  elemSlot,
  evacuated,
  isEmpty,
  keyCell,
  keySlot,
  newOverflow,
  overflow,
  setTop,
  topAt,
} from './bucket.ts';
import { buckets, count, logBuckets, oldBucketCount, oldBuckets, overLoadFactor, setCount } from './header.ts';
import { copyBytes } from '../../bytes.ts';

export function classicClone(d: u32, src: u32): u32 {
  let hint = u64(count(src));
  // A map can be overloaded during a same-size growth; its clone must not get more buckets than it has.
  if (overLoadFactor(hint, logBuckets(src))) hint = 13 * (((<u64>1) << logBuckets(src)) / 2);
  const dst = classicMake(d, hint);
  store<u32>(dst, load<u32>(src, Hmap.hash0), Hmap.hash0);
  if (count(src) == 0) return dst;
  if (buckets(dst) == 0) writePointer(dst + Hmap.buckets, newObject(bucketType(d)));
  if (logBuckets(src) == 0 && !(indirectKey(d) && needKeyUpdate(d)) && !indirectElem(d)) {
    setCount(dst, count(src));
    copyBytes(buckets(dst), buckets(src), bucketSize(d));
    return dst;
  }
  const dstLength = (<u32>1) << logBuckets(dst);
  const srcLength = (<u32>1) << logBuckets(src);
  for (let i: u32 = 0; i < dstLength; i++) {
    let at = u64(bucketAt(d, buckets(dst), i)) << 32;
    for (let j: u32 = 0; j < srcLength; j += dstLength) at = copyChain(d, dst, at, bucketAt(d, buckets(src), i + j));
  }
  if (oldBuckets(src) == 0) return dst;
  const oldLength = oldBucketCount(src);
  for (let i: u32 = 0; i < oldLength; i++) {
    const b = bucketAt(d, oldBuckets(src), i);
    if (evacuated(b)) continue;
    if (oldLength >= dstLength) {
      let last = bucketAt(d, buckets(dst), i & (dstLength - 1));
      while (overflow(d, last) != 0) last = overflow(d, last);
      copyChain(d, dst, u64(last) << 32, b);
    } else {
      assignChain(d, dst, b);
    }
  }
  return dst;
}

/** Copies a chain's entries to the free cells from `at` (bucket, next index) on; returns where the next one goes. */
function copyChain(d: u32, dst: u32, at: u64, chain: u32): u64 {
  let to = u32(at >> 32);
  let j = u32(at);
  for (let b = chain; b != 0; b = overflow(d, b)) {
    for (let i: u32 = 0; i < CELLS; i++) {
      if (isEmpty(topAt(b, i))) continue;
      while (j < CELLS && !isEmpty(topAt(to, j))) j++;
      if (j == CELLS) {
        to = newOverflow(d, dst, to);
        j = 0;
      }
      setTop(to, j, topAt(b, i));
      copyBytes(keyCell(d, to, j), keyCell(d, b, i), keySlot(d));
      copyBytes(elemCell(d, to, j), elemCell(d, b, i), elemSlot(d));
      // Indirect keys that are never overwritten can be shared.
      if (indirectKey(d) && needKeyUpdate(d)) ownCopy(keyCell(d, to, j), keyType(d), keySize(d));
      if (indirectElem(d)) ownCopy(elemCell(d, to, j), elemType(d), elemSize(d));
      setCount(dst, count(dst) + 1);
      j++;
    }
  }
  return (u64(to) << 32) | j;
}

function ownCopy(place: u32, type: u32, size: u32): void {
  const copy = newObject(type);
  copyBytes(copy, readPointer(place), size);
  writePointer(place, copy);
}

function assignChain(d: u32, dst: u32, chain: u32): void {
  for (let b = chain; b != 0; b = overflow(d, b)) {
    for (let i: u32 = 0; i < CELLS; i++) {
      if (isEmpty(topAt(b, i))) continue;
      const elem = classicSet(d, dst, keyAddress(d, b, i));
      copyBytes(elem, elemAddress(d, b, i), elemSize(d));
    }
  }
}
