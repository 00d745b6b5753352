// A table: a complete open-addressing hash table of up to 1024 slots in groups of eight.
//
// Lookups walk the probe sequence from group h1 mod groups and end at a group with an empty slot, so a table always keeps
// an empty slot. growthLeft counts how many empty slots may still be filled: 7/8 of all slots may be full or deleted
// together. An insertion takes the first tombstone it passed, at no cost, or else an empty slot.
//
// A delete makes the slot empty again if its group has another empty slot: no probe sequence passes such a group. In a
// full group it leaves a tombstone, so that keys behind are still found.

import { SwissGroup, SwissMap, SwissTable } from '../../../tables/maps.ts';
import { keysEqual } from '../hash.ts';
import { newSwissTable, readPointer, writePointer } from '../memory.ts';
import { keySize, needKeyUpdate } from '../type.ts';
import {
  control,
  controls,
  first,
  h1,
  h2,
  matchEmpty,
  matchEmptyOrDeleted,
  matchH2,
  removeFirst,
  setControl,
  setEmpty,
} from './control.ts';
import { clearSlot, fillSlot, groupSize, newGroups, nextProbe, SLOTS, slotAt, slotKey } from './group.ts';
import { rehash } from './grow.ts';
import { prune, prunes } from './prune.ts';
import { copyBytes } from '../../bytes.ts';

/** A table with more is split. */
export const maxTableCapacity: u32 = 1024;

export function tableUsed(t: u32): u32 {
  return load<u16>(t, SwissTable.used);
}

export function setTableUsed(t: u32, n: u32): void {
  store<u16>(t, n, SwissTable.used);
}

export function capacity(t: u32): u32 {
  return load<u16>(t, SwissTable.capacity);
}

export function growthLeft(t: u32): u32 {
  return load<u16>(t, SwissTable.growthLeft);
}

export function setGrowthLeft(t: u32, n: u32): void {
  store<u16>(t, n, SwissTable.growthLeft);
}

export function localDepth(t: u32): u32 {
  return load<u8>(t, SwissTable.localDepth);
}

/** The first directory entry of the table; -1 once it has been replaced. */
export function tableIndex(t: u32): i64 {
  return load<i64>(t, SwissTable.index);
}

export function setTableIndex(t: u32, i: i64): void {
  store<i64>(t, i, SwissTable.index);
}

/** Number of groups less one. */
export function groupMask(t: u32): u32 {
  return load<u32>(t, SwissTable.lengthMask);
}

export function groupAt(d: u32, t: u32, i: u32): u32 {
  return readPointer(t + SwissTable.groups) + i * groupSize(d);
}

export function maxGrowthLeft(t: u32): u32 {
  const c = capacity(t);
  return c <= SLOTS ? c - 1 : (c * 7) / 8;
}

export function alignUpPow2(n: u64): u64 {
  return n <= 1 ? n : (<u64>1) << (64 - clz(n - 1));
}

export function newTable(d: u32, wanted: u64, index: i64, depth: u32): u32 {
  const t = newSwissTable();
  setTableIndex(t, index);
  store<u8>(t, depth, SwissTable.localDepth);
  const c = u32(alignUpPow2(wanted < SLOTS ? SLOTS : wanted));
  const groups = c / SLOTS;
  writePointer(t + SwissTable.groups, newGroups(d, groups));
  store<u64>(t, groups - 1, SwissTable.lengthMask);
  store<u16>(t, c, SwissTable.capacity);
  setGrowthLeft(t, maxGrowthLeft(t));
  for (let i: u32 = 0; i < groups; i++) setEmpty(groupAt(d, t, i));
  return t;
}

/** The index of a key's slot in one group, -1 when it is not there. */
export function indexInGroup(d: u32, group: u32, tag: u32, key: u32): i32 {
  for (let match = matchH2(controls(group), tag); match != 0; match = removeFirst(match)) {
    const i = first(match);
    if (keysEqual(d, key, slotKey(d, slotAt(d, group, i)))) return i;
  }
  return -1;
}

/** The slot of a key in one group, 0 when it is not there. */
export function slotInGroup(d: u32, group: u32, tag: u32, key: u32): u32 {
  const i = indexInGroup(d, group, tag, key);
  return i < 0 ? 0 : slotAt(d, group, i);
}

/** The slot of a key, 0 when absent. */
export function tableFind(d: u32, t: u32, hash: u64, key: u32): u32 {
  const mask = groupMask(t);
  const tag = h2(hash);
  let offset = u32(h1(hash)) & mask;
  let step: u32 = 1;
  while (true) {
    const group = groupAt(d, t, offset);
    const slot = slotInGroup(d, group, tag, key);
    if (slot != 0) return slot;
    if (matchEmpty(controls(group)) != 0) return 0;
    offset = nextProbe(offset, step++, mask);
  }
}

/** The key's slot, filled if the key is new; 0 when the table had to be replaced: choose the table again. */
export function tablePut(d: u32, m: u32, t: u32, hash: u64, key: u32): u32 {
  const mask = groupMask(t);
  const tag = h2(hash);
  let offset = u32(h1(hash)) & mask;
  let tombstoneGroup: u32 = 0;
  let tombstoneSlot: u32 = 0;
  let step: u32 = 1;
  while (true) {
    let group = groupAt(d, t, offset);
    const present = slotInGroup(d, group, tag, key);
    if (present != 0) {
      if (needKeyUpdate(d)) copyBytes(slotKey(d, present), key, keySize(d));
      return present;
    }
    // A group holds empty slots or tombstones, never both.
    const free = matchEmptyOrDeleted(controls(group));
    if (free != 0) {
      let i = first(free);
      if (control(group, i) != SwissGroup.DELETED) {
        if (tombstoneGroup != 0) {
          group = tombstoneGroup;
          i = tombstoneSlot;
          setGrowthLeft(t, growthLeft(t) + 1); // a tombstone costs nothing: taken back below
        }
        if (growthLeft(t) == 0 && prunes(d)) prune(d, m, t);
        if (growthLeft(t) == 0) {
          rehash(d, m, t);
          return 0;
        }
        const slot = fillSlot(d, group, i, tag, key);
        setGrowthLeft(t, growthLeft(t) - 1);
        setTableUsed(t, tableUsed(t) + 1);
        store<u64>(m, load<u64>(m, SwissMap.used) + 1, SwissMap.used);
        return slot;
      }
      if (tombstoneGroup == 0) {
        tombstoneGroup = group;
        tombstoneSlot = i;
      }
    }
    offset = nextProbe(offset, step++, mask);
  }
}

/** Puts a slot of another table, known to be new here, into a table without tombstones; pointers are shared. */
export function tablePutUnchecked(d: u32, t: u32, hash: u64, slot: u32, bytes: u32): void {
  const mask = groupMask(t);
  let offset = u32(h1(hash)) & mask;
  let step: u32 = 1;
  while (true) {
    const group = groupAt(d, t, offset);
    const free = matchEmptyOrDeleted(controls(group));
    if (free != 0) {
      const i = first(free);
      copyBytes(slotAt(d, group, i), slot, bytes);
      setControl(group, i, h2(hash));
      setGrowthLeft(t, growthLeft(t) - 1);
      setTableUsed(t, tableUsed(t) + 1);
      return;
    }
    offset = nextProbe(offset, step++, mask);
  }
}

/** Deletes a key; whether that left a tombstone. */
export function tableDelete(d: u32, m: u32, t: u32, hash: u64, key: u32): bool {
  const mask = groupMask(t);
  const tag = h2(hash);
  let offset = u32(h1(hash)) & mask;
  let step: u32 = 1;
  while (true) {
    const group = groupAt(d, t, offset);
    const i = indexInGroup(d, group, tag, key);
    const hasEmpty = matchEmpty(controls(group)) != 0;
    if (i >= 0) {
      setTableUsed(t, tableUsed(t) - 1);
      store<u64>(m, load<u64>(m, SwissMap.used) - 1, SwissMap.used);
      clearSlot(d, slotAt(d, group, i));
      setControl(group, i, hasEmpty ? SwissGroup.EMPTY : SwissGroup.DELETED);
      if (hasEmpty) setGrowthLeft(t, growthLeft(t) + 1);
      return !hasEmpty;
    }
    if (hasEmpty) return false;
    offset = nextProbe(offset, step++, mask);
  }
}
