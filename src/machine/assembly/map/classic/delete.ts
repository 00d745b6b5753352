// Deleting: empty the cell, and let the chain end earlier when nothing follows.

import { MapFast } from '../../../tables/layout.ts';
import { Hmap, Tophash } from '../../../tables/maps.ts';
import { draw, hashKey, keysEqual } from '../hash.ts';
import { writePointer } from '../memory.ts';
import { elemSize, fast, hashMightPanic, indirectElem, indirectKey, keyHasPointers, keySize } from '../type.ts';
import { keyAddress } from './access.ts';
import { bucketAt, CELLS, elemCell, keyCell, overflow, setTop, topAt, tophash } from './bucket.ts';
import { growWork } from './evacuate.ts';
import { bucketMask, buckets, count, growing, hashSeed, logBuckets, setCount } from './header.ts';
import { zeroBytes } from '../../bytes.ts';

export function classicDelete(d: u32, h: u32, key: u32): void {
  if (h == 0 || count(h) == 0) {
    if (hashMightPanic(d)) hashKey(d, key, 0);
    return;
  }
  const hash = hashKey(d, key, hashSeed(h));
  const index = u32(hash & bucketMask(logBuckets(h)));
  if (growing(h)) growWork(d, h, index);
  const first = bucketAt(d, buckets(h), index);
  const top = tophash(hash);
  for (let b = first; b != 0; b = overflow(d, b)) {
    for (let i: u32 = 0; i < CELLS; i++) {
      const t = topAt(b, i);
      if (t != top) {
        if (t == Tophash.EMPTY_REST) return;
        continue;
      }
      if (!keysEqual(d, key, keyAddress(d, b, i))) continue;
      removeCell(d, h, first, b, i);
      return;
    }
  }
}

/** Empties cell i of bucket b, in the chain that begins at `first`. */
export function removeCell(d: u32, h: u32, first: u32, b: u32, i: u32): void {
  clearCell(d, b, i);
  setTop(b, i, Tophash.EMPTY_ONE);
  if (lastInChain(d, b, i)) shortenChain(d, first, b, i);
  setCount(h, count(h) - 1);
  // A new seed each time the map becomes empty, against guessed collisions.
  if (count(h) == 0) store<u32>(h, u32(draw()), Hmap.hash0);
}

/** Keys are cleared for the collector's sake, so only if they hold pointers; elems always, for m[k] += x. */
function clearCell(d: u32, b: u32, i: u32): void {
  const k = keyCell(d, b, i);
  if (indirectKey(d)) writePointer(k, 0);
  else if (fast(d) == MapFast.FASTSTR)
    writePointer(k, 0); // the string's length stays
  else if (keyHasPointers(d)) zeroBytes(k, keySize(d));
  const e = elemCell(d, b, i);
  if (indirectElem(d)) writePointer(e, 0);
  else zeroBytes(e, elemSize(d));
}

function lastInChain(d: u32, b: u32, i: u32): bool {
  if (i < CELLS - 1) return topAt(b, i + 1) == Tophash.EMPTY_REST;
  const next = overflow(d, b);
  return next == 0 || topAt(next, 0) == Tophash.EMPTY_REST;
}

/** Turns the cell and the holes before it into emptyRest, back to the chain's first bucket. */
function shortenChain(d: u32, first: u32, b: u32, i: u32): void {
  while (true) {
    setTop(b, i, Tophash.EMPTY_REST);
    if (i == 0) {
      if (b == first) return;
      let before = first;
      while (overflow(d, before) != b) before = overflow(d, before);
      b = before;
      i = CELLS - 1;
    } else {
      i--;
    }
    if (topAt(b, i) != Tophash.EMPTY_ONE) return;
  }
}
