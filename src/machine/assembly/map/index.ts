// Maps: the functions behind the map instructions, on the design that the machine's Go version has: buckets up to
// Go 1.23 (classic/header.ts), Swiss tables since Go 1.24 (swiss/map.ts).
//
// They do the work alone. That a map is being written is the caller's to check and mark (mapWriting, mapToggleWriting),
// so that it can be interrupted in between; assigning to a nil map, too, is trapped there.

import { Address, M, MapFast } from '../../tables/layout.ts';
import { Hmap, HmapFlag, SwissMap } from '../../tables/maps.ts';
import { classicGet, classicMake } from './classic/access.ts';
import { classicSet } from './classic/assign.ts';
import { classicCheck } from './classic/check.ts';
import { classicClear } from './classic/clear.ts';
import { classicClone } from './classic/clone.ts';
import { classicDelete } from './classic/delete.ts';
import { classicDelete64, classicGet64, classicSet64 } from './classic/fast64.ts';
import { classicIterInit, classicIterNext } from './classic/iterate.ts';
import { swissCheck } from './swiss/check.ts';
import { swissClear } from './swiss/clear.ts';
import { swissClone } from './swiss/clone.ts';
import { swissDelete64, swissGet64, swissSet64 } from './swiss/fast64.ts';
import { swissIterInit, swissIterNext } from './swiss/iterate.ts';
import { swissDelete, swissGet, swissMake, swissSet } from './swiss/map.ts';
import { descriptor, fast } from './type.ts';

function classic(): bool {
  return load<u32>(Address.MACHINE, M.goVersion) < 124;
}

export function makeMap(type: u32, hint: i64): u32 {
  return classic() ? classicMake(descriptor(type), hint) : swissMake(descriptor(type), hint);
}

/** The elem's address, 0 when the key is absent. A nil map has no keys. */
export function mapGet(type: u32, m: u32, key: u32): u32 {
  const d = descriptor(type);
  if (fast(d) == MapFast.FAST64) return classic() ? classicGet64(d, m, key) : swissGet64(d, m, key);
  return classic() ? classicGet(d, m, key) : swissGet(d, m, key);
}

/** The address where the elem must be stored; the key is inserted when absent. */
export function mapSet(type: u32, m: u32, key: u32): u32 {
  const d = descriptor(type);
  if (fast(d) == MapFast.FAST64) return classic() ? classicSet64(d, m, key) : swissSet64(d, m, key);
  return classic() ? classicSet(d, m, key) : swissSet(d, m, key);
}

export function mapDelete(type: u32, m: u32, key: u32): void {
  const d = descriptor(type);
  const word = fast(d) == MapFast.FAST64;
  if (classic()) {
    if (word) classicDelete64(d, m, key);
    else classicDelete(d, m, key);
  } else if (word) swissDelete64(d, m, key);
  else swissDelete(d, m, key);
}

export function mapClear(type: u32, m: u32): void {
  if (classic()) classicClear(descriptor(type), m);
  else swissClear(descriptor(type), m);
}

/** Whether clear has nothing to do, not even to look whether somebody writes. Go 1.26 also sweeps tombstones of an empty map. */
export function mapClearIdle(m: u32): bool {
  if (load<u64>(m) != 0) return false;
  return classic() || load<u8>(m, SwissMap.tombstonePossible) == 0;
}

/** Prepares the iterator at `it` (Iter.SIZE bytes); mapIterNext brings the first entry. */
export function mapIterInit(type: u32, m: u32, it: u32): void {
  if (classic()) classicIterInit(type, m, it);
  else swissIterInit(type, m, it);
}

/** Sets Iter.key and Iter.elem to the next entry, to 0 at the end. */
export function mapIterNext(it: u32): void {
  if (classic()) classicIterNext(it);
  else swissIterNext(it);
}

/** maps.Clone of a map that is not nil. */
export function mapClone(type: u32, m: u32): u32 {
  return classic() ? classicClone(descriptor(type), m) : swissClone(type, m);
}

/** Whether a write is under way; never for a nil map. */
export function mapWriting(m: u32): bool {
  if (m == 0) return false;
  if (classic()) return (load<u8>(m, Hmap.flags) & HmapFlag.HASH_WRITING) != 0;
  return load<u8>(m, SwissMap.writing) != 0;
}

/** Begins or ends a write. Two writers at once undo each other's mark: that is how they are noticed. */
export function mapToggleWriting(m: u32): void {
  if (classic()) store<u8>(m, load<u8>(m, Hmap.flags) ^ HmapFlag.HASH_WRITING, Hmap.flags);
  else store<u8>(m, load<u8>(m, SwissMap.writing) ^ 1, SwissMap.writing);
}

/** 0 when the structure is sound, else the number of the broken invariant (check.ts of the design). */
export function checkInvariants(type: u32, m: u32): i32 {
  return classic() ? classicCheck(descriptor(type), m) : swissCheck(descriptor(type), m);
}
