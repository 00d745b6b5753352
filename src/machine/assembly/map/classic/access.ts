// Making and reading a classic map.

import { Hmap, MapExtra, Tophash } from '../../../tables/maps.ts';
import { draw, hashKey, keysEqual } from '../hash.ts';
import { newArray, newHmap, readPointer, writePointer } from '../memory.ts';
import { hashMightPanic, indirectElem, indirectKey } from '../type.ts';
import {
  arrayLength,
  bucketAt,
  bucketSize,
  bucketType,
  CELLS,
  elemCell,
  ensureExtra,
  evacuated,
  keyCell,
  overflow,
  reserveOverflow,
  topAt,
  tophash,
} from './bucket.ts';
import {
  bucketMask,
  buckets,
  count,
  hashSeed,
  logBuckets,
  oldBuckets,
  overLoadFactor,
  sameSizeGrow,
} from './header.ts';

/** runtime.maxAlloc on amd64: hints that could never be satisfied count as none. */
const maxAlloc: u64 = 1 << 48;

export function classicMake(d: u32, hint: i64): u32 {
  if (hint < 0 || u64(hint) > maxAlloc / bucketSize(d)) hint = 0;
  const h = newHmap();
  store<u32>(h, u32(draw()), Hmap.hash0);
  let B: u32 = 0;
  while (overLoadFactor(hint, B)) B++;
  store<u8>(h, B, Hmap.B);
  // With one bucket the array comes with the first assignment.
  if (B != 0) {
    const array = newArray(bucketType(d), arrayLength(d, B));
    writePointer(h + Hmap.buckets, array);
    const reserve = reserveOverflow(d, array, B);
    if (reserve != 0) writePointer(ensureExtra(h) + MapExtra.nextOverflow, reserve);
  }
  return h;
}

/** The key's memory: through the pointer when keys are stored indirectly. */
export function keyAddress(d: u32, b: u32, i: u32): u32 {
  const k = keyCell(d, b, i);
  return indirectKey(d) ? readPointer(k) : k;
}

export function elemAddress(d: u32, b: u32, i: u32): u32 {
  const e = elemCell(d, b, i);
  return indirectElem(d) ? readPointer(e) : e;
}

/** A cell as one value: the bucket's address and the index below it; 0 is no cell. */
export function cell(b: u32, i: u32): u64 {
  return (u64(b) << 32) | i;
}

export function cellBucket(at: u64): u32 {
  return u32(at >> 32);
}

export function cellIndex(at: u64): u32 {
  return u32(at);
}

/** The first bucket of the chain that holds entries with this hash today: an old one until it is evacuated. */
export function home(d: u32, h: u32, hash: u64): u32 {
  let mask = bucketMask(logBuckets(h));
  const old = oldBuckets(h);
  if (old != 0) {
    const oldMask = sameSizeGrow(h) ? mask : mask >> 1;
    const b = bucketAt(d, old, u32(hash & oldMask));
    if (!evacuated(b)) return b;
  }
  return bucketAt(d, buckets(h), u32(hash & mask));
}

/** The cell of a key in a map that is not empty, 0 when absent. */
export function locate(d: u32, h: u32, key: u32): u64 {
  const hash = hashKey(d, key, hashSeed(h));
  const top = tophash(hash);
  for (let b = home(d, h, hash); b != 0; b = overflow(d, b)) {
    for (let i: u32 = 0; i < CELLS; i++) {
      const t = topAt(b, i);
      if (t != top) {
        if (t == Tophash.EMPTY_REST) return 0;
        continue;
      }
      if (keysEqual(d, key, keyAddress(d, b, i))) return cell(b, i);
    }
  }
  return 0;
}

export function classicGet(d: u32, h: u32, key: u32): u32 {
  if (h == 0 || count(h) == 0) {
    if (hashMightPanic(d)) hashKey(d, key, 0);
    return 0;
  }
  const at = locate(d, h, key);
  return at == 0 ? 0 : elemAddress(d, cellBucket(at), cellIndex(at));
}
