// Evacuation: moving the entries of one old bucket, its chain included, to the new array. Order is kept and holes are
// left out. In a doubling an entry goes to x (same index) or y (index plus the old length) by the next bit of its hash.

import { Bmap, Hmap, HmapFlag, MapExtra, Tophash } from '../../../tables/maps.ts';
import { hashKey, reflexive } from '../hash.ts';
import { writePointer } from '../memory.ts';
import { reflexiveType, slotHasPointers } from '../type.ts';
import { keyAddress } from './access.ts';
import {
  bucketAt,
  bucketSize,
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
  tophash,
} from './bucket.ts';
import {
  buckets,
  extra,
  flags,
  growing,
  hashSeed,
  oldBucketCount,
  oldBuckets,
  sameSizeGrow,
  setFlags,
} from './header.ts';
import { copyBytes, zeroBytes } from '../../bytes.ts';

/** How far one advance of the evacuation mark looks, so that no single write pays for many buckets. */
const markLimit: u64 = 1024;

/** What every write during a growth pays: the old bucket behind `index`, and one more. */
export function growWork(d: u32, h: u32, index: u32): void {
  evacuate(d, h, index & (oldBucketCount(h) - 1));
  if (growing(h)) evacuate(d, h, u32(load<u64>(h, Hmap.nevacuate)));
}

function evacuate(d: u32, h: u32, index: u32): void {
  const old = bucketAt(d, oldBuckets(h), index);
  const newBit = oldBucketCount(h);
  if (!evacuated(old)) {
    moveChain(d, h, old, index, newBit);
    // Help the collector: unlink overflow buckets and drop entries, if no iterator may read them. Tophashes stay, they
    // say where entries went.
    if ((flags(h) & HmapFlag.OLD_ITERATOR) == 0 && slotHasPointers(d)) {
      zeroBytes(old + Bmap.DATA, bucketSize(d) - Bmap.DATA);
    }
  }
  if (u64(index) == load<u64>(h, Hmap.nevacuate)) advanceMark(d, h, newBit);
}

function moveChain(d: u32, h: u32, old: u32, index: u32, newBit: u32): void {
  const bigger = !sameSizeGrow(h);
  let xBucket = bucketAt(d, buckets(h), index);
  let xNext: u32 = 0;
  let yBucket: u32 = bigger ? bucketAt(d, buckets(h), index + newBit) : 0;
  let yNext: u32 = 0;
  for (let b = old; b != 0; b = overflow(d, b)) {
    for (let i: u32 = 0; i < CELLS; i++) {
      let top = topAt(b, i);
      if (isEmpty(top)) {
        setTop(b, i, Tophash.EVACUATED_EMPTY);
        continue;
      }
      let useY: u32 = 0;
      if (bigger) {
        const k = keyAddress(d, b, i);
        const hash = hashKey(d, k, hashSeed(h));
        if ((flags(h) & HmapFlag.ITERATOR) != 0 && !reflexiveType(d) && !reflexive(d, k)) {
          // A NaN: an iterator must be able to tell where it goes, so the old tophash decides; a new one is drawn for
          // the next level, that NaNs may spread over all buckets in the end.
          useY = top & 1;
          top = tophash(hash);
        } else if ((hash & newBit) != 0) {
          useY = 1;
        }
      }
      setTop(b, i, Tophash.EVACUATED_X + useY);
      if (useY == 0) {
        if (xNext == CELLS) {
          xBucket = newOverflow(d, h, xBucket);
          xNext = 0;
        }
        moveEntry(d, b, i, xBucket, xNext++, top);
      } else {
        if (yNext == CELLS) {
          yBucket = newOverflow(d, h, yBucket);
          yNext = 0;
        }
        moveEntry(d, b, i, yBucket, yNext++, top);
      }
    }
  }
}

/** Slots as they are: of indirect keys and elems the pointers. */
function moveEntry(d: u32, from: u32, i: u32, to: u32, j: u32, top: u32): void {
  setTop(to, j, top);
  copyBytes(keyCell(d, to, j), keyCell(d, from, i), keySlot(d));
  copyBytes(elemCell(d, to, j), elemCell(d, from, i), elemSlot(d));
}

function advanceMark(d: u32, h: u32, newBit: u32): void {
  let mark = load<u64>(h, Hmap.nevacuate) + 1;
  let stop = mark + markLimit;
  if (stop > newBit) stop = newBit;
  while (mark != stop && evacuated(bucketAt(d, oldBuckets(h), u32(mark)))) mark++;
  store<u64>(h, mark, Hmap.nevacuate);
  if (mark == newBit) {
    // The growth is done.
    writePointer(h + Hmap.oldbuckets, 0);
    if (extra(h) != 0) writePointer(extra(h) + MapExtra.oldoverflow, 0);
    setFlags(h, flags(h) & ~HmapFlag.SAME_SIZE_GROW);
  }
}
