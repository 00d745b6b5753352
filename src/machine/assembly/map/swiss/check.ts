// Invariants of a Swiss map, for tests: 0 when all hold, else the number of the one that does not.

import { Address, M } from '../../../tables/layout.ts';
import { SwissGroup, SwissMap } from '../../../tables/maps.ts';
import { hashKey, reflexive } from '../hash.ts';
import { readPointer } from '../memory.ts';
import { control, h2, isFull } from './control.ts';
import { SLOTS, slotAt, slotKey } from './group.ts';
import { directoryAt, dirLength, find, globalDepth, seedOf, used } from './map.ts';
import {
  capacity,
  groupAt,
  groupMask,
  growthLeft,
  localDepth,
  maxTableCapacity,
  tableIndex,
  tableUsed,
} from './table.ts';

enum Broken {
  NONE,
  /** used is not the number of full slots */
  USED,
  /** growthLeft is not what full and deleted slots leave */
  GROWTH_LEFT,
  /** no empty slot: lookups would not end */
  NO_EMPTY,
  /** a control byte is none of empty, deleted, h2 of the key */
  CONTROL,
  /** an entry cannot be found by its key */
  LOST,
  /** a group has both empty and deleted slots, or a small map deleted ones */
  TOMBSTONE,
  /** tombstones that tombstonePossible denies */
  DENIED,
  /** directory length, depths, indexes or a table's entries do not agree */
  DIRECTORY,
  /** capacity is not a power of two in range */
  CAPACITY,
  /** an entry is in a table that its hash does not choose */
  TABLE,
}

export function swissCheck(d: u32, m: u32): i32 {
  if (m == 0) return Broken.NONE;
  const dir = readPointer(m + SwissMap.dirPtr);
  if (dir == 0) return used(m) == 0 && dirLength(m) == 0 ? Broken.NONE : Broken.USED;
  if (dirLength(m) == 0) {
    const broken = checkGroup(d, m, dir, 0, 0);
    if (broken != Broken.NONE) return broken;
    if (countControls(dir, SwissGroup.DELETED) != 0) return Broken.TOMBSTONE;
    return countFull(dir) == used(m) ? Broken.NONE : Broken.USED;
  }
  if (dirLength(m) != (<u32>1) << globalDepth(m)) return Broken.DIRECTORY;
  let entries: u32 = 0;
  let i: u32 = 0;
  while (i < dirLength(m)) {
    const t = directoryAt(m, i);
    if (tableIndex(t) != i64(i) || localDepth(t) > globalDepth(m)) return Broken.DIRECTORY;
    const run = (<u32>1) << (globalDepth(m) - localDepth(t));
    if ((i & (run - 1)) != 0 || i + run > dirLength(m)) return Broken.DIRECTORY;
    for (let j: u32 = 0; j < run; j++) if (directoryAt(m, i + j) != t) return Broken.DIRECTORY;
    const broken = checkTable(d, m, t);
    if (broken != Broken.NONE) return broken;
    entries += tableUsed(t);
    i += run;
  }
  return entries == used(m) ? Broken.NONE : Broken.USED;
}

function countControls(group: u32, value: u32): u32 {
  let n: u32 = 0;
  for (let i: u32 = 0; i < SLOTS; i++) if (control(group, i) == value) n++;
  return n;
}

function countFull(group: u32): u32 {
  let n: u32 = 0;
  for (let i: u32 = 0; i < SLOTS; i++) if (isFull(control(group, i))) n++;
  return n;
}

function checkTable(d: u32, m: u32, t: u32): i32 {
  const c = capacity(t);
  if (c < SLOTS || c > maxTableCapacity || popcnt(c) != 1 || (groupMask(t) + 1) * 8 != c) {
    return Broken.CAPACITY;
  }
  let full: u32 = 0;
  let deleted: u32 = 0;
  for (let i: u32 = 0; i <= groupMask(t); i++) {
    const group = groupAt(d, t, i);
    const broken = checkGroup(d, m, group, u32(tableIndex(t)) >> (globalDepth(m) - localDepth(t)), localDepth(t));
    if (broken != Broken.NONE) return broken;
    const tombs = countControls(group, SwissGroup.DELETED);
    if (tombs != 0 && countControls(group, SwissGroup.EMPTY) != 0) return Broken.TOMBSTONE;
    full += countFull(group);
    deleted += tombs;
  }
  if (full != tableUsed(t)) return Broken.USED;
  if ((c * 7) / 8 - full - deleted != growthLeft(t)) return Broken.GROWTH_LEFT;
  if (full + deleted >= c) return Broken.NO_EMPTY;
  const remembers = load<u32>(Address.MACHINE, M.goVersion) >= 126;
  if (deleted != 0 && remembers && load<u8>(m, SwissMap.tombstonePossible) == 0) return Broken.DENIED;
  return Broken.NONE;
}

/** Entries of a table's group: `prefix` is the table's number among those of its depth. */
function checkGroup(d: u32, m: u32, group: u32, prefix: u32, depth: u32): i32 {
  for (let i: u32 = 0; i < SLOTS; i++) {
    const byte = control(group, i);
    if (!isFull(byte)) {
      if (byte != SwissGroup.EMPTY && byte != SwissGroup.DELETED) return Broken.CONTROL;
      continue;
    }
    const slot = slotAt(d, group, i);
    const key = slotKey(d, slot);
    if (!reflexive(d, key)) continue;
    const hash = hashKey(d, key, seedOf(m));
    if (h2(hash) != byte) return Broken.CONTROL;
    if (depth != 0 && u32(hash >> (64 - depth)) != prefix) return Broken.TABLE;
    if (find(d, m, key) != slot) return Broken.LOST;
  }
  return Broken.NONE;
}
