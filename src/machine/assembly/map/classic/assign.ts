// Assigning: update in place, or fill the first free cell of the chain, growing first if the map is due.

import { Hmap, Tophash } from '../../../tables/maps.ts';
import { hashKey, keysEqual } from '../hash.ts';
import { newFirst, newObject, writePointer } from '../memory.ts';
import { elemType, indirectElem, indirectKey, keySize, keyType, needKeyUpdate } from '../type.ts';
import { elemAddress, keyAddress } from './access.ts';
import {
  bucketAt,
  bucketType,
  CELLS,
  elemCell,
  isEmpty,
  keyCell,
  newOverflow,
  overflow,
  setTop,
  topAt,
  tophash,
} from './bucket.ts';
import { growWork } from './evacuate.ts';
import { hashGrow } from './grow.ts';
import {
  bucketMask,
  buckets,
  count,
  growing,
  hashSeed,
  logBuckets,
  overLoadFactor,
  setCount,
  tooManyOverflowBuckets,
} from './header.ts';
import { copyBytes } from '../../bytes.ts';

/** The address where the elem of key must be stored. */
export function classicSet(d: u32, h: u32, key: u32): u32 {
  const hash = hashKey(d, key, hashSeed(h));
  if (buckets(h) == 0) writePointer(h + Hmap.buckets, newFirst(bucketType(d), h));
  let elem: u32 = 0;
  while (elem == 0) elem = assign(d, h, hash, key);
  return elem;
}

/** 0 when the map began to grow instead, which invalidates everything found. */
function assign(d: u32, h: u32, hash: u64, key: u32): u32 {
  const top = tophash(hash);
  const index = u32(hash & bucketMask(logBuckets(h)));
  if (growing(h)) growWork(d, h, index);
  let b = bucketAt(d, buckets(h), index);
  let freeBucket: u32 = 0;
  let freeIndex: u32 = 0;
  let ended = false;
  while (!ended) {
    for (let i: u32 = 0; i < CELLS && !ended; i++) {
      const t = topAt(b, i);
      if (t == top) {
        const k = keyAddress(d, b, i);
        if (!keysEqual(d, key, k)) continue;
        if (needKeyUpdate(d)) copyBytes(k, key, keySize(d));
        return elemAddress(d, b, i);
      }
      if (isEmpty(t) && freeBucket == 0) {
        freeBucket = b;
        freeIndex = i;
      }
      ended = t == Tophash.EMPTY_REST;
    }
    const next: u32 = ended ? 0 : overflow(d, b);
    if (next == 0) ended = true;
    else b = next;
  }
  if (!growing(h) && growthDue(h)) {
    hashGrow(d, h);
    return 0;
  }
  if (freeBucket == 0) {
    freeBucket = newOverflow(d, h, b);
    freeIndex = 0;
  }
  return fill(d, h, freeBucket, freeIndex, top, key);
}

/** Whether one more entry makes a map grow that is not growing yet. */
export function growthDue(h: u32): bool {
  return (
    overLoadFactor(i64(count(h)) + 1, logBuckets(h)) ||
    tooManyOverflowBuckets(load<u16>(h, Hmap.noverflow), logBuckets(h))
  );
}

function fill(d: u32, h: u32, b: u32, i: u32, top: u32, key: u32): u32 {
  if (indirectKey(d)) writePointer(keyCell(d, b, i), newObject(keyType(d)));
  if (indirectElem(d)) writePointer(elemCell(d, b, i), newObject(elemType(d)));
  copyBytes(keyAddress(d, b, i), key, keySize(d));
  setTop(b, i, top);
  setCount(h, count(h) + 1);
  return elemAddress(d, b, i);
}
