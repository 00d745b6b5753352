// Growing: a small map becomes a table; a table doubles, up to 1024 slots, by rehashing into a new one; a table of 1024
// splits into two by the next bit of the hash, which may double the directory. The old table stays as it is, with index
// -1, for the iterators that walk it.

import { SwissMap } from '../../../tables/maps.ts';
import { hashKey } from '../hash.ts';
import { newDirectory, newFirst, readPointer, writePointer } from '../memory.ts';
import { control, isFull, setEmpty } from './control.ts';
import { groupType, SLOTS, slotAt, slotKey, slotSize } from './group.ts';
import { directoryAt, dirLength, globalDepth, seedOf, setDirectory } from './map.ts';
import {
  capacity,
  groupAt,
  groupMask,
  localDepth,
  maxTableCapacity,
  newTable,
  setTableIndex,
  tableIndex,
  tablePutUnchecked,
} from './table.ts';

/** The first insertion into a map without memory: its only group. */
export function growToSmall(d: u32, m: u32): void {
  const group = newFirst(groupType(d), m);
  writePointer(m + SwissMap.dirPtr, group);
  setEmpty(group);
}

/** The ninth insertion into a small map: a table of 16 slots in a directory of one. */
export function growToTable(d: u32, m: u32): void {
  const t = newTable(d, 2 * SLOTS, 0, 0);
  moveGroup(d, m, readPointer(m + SwissMap.dirPtr), t, t, 0);
  const directory = newDirectory(1);
  writePointer(directory, t);
  setDirectory(m, directory, 1, 0);
}

export function rehash(d: u32, m: u32, t: u32): void {
  const wanted: u32 = 2 * capacity(t);
  if (wanted <= maxTableCapacity) grow(d, m, t, wanted);
  else split(d, m, t);
}

function grow(d: u32, m: u32, t: u32, wanted: u32): void {
  const larger = newTable(d, wanted, tableIndex(t), localDepth(t));
  for (let i: u32 = 0; i <= groupMask(t); i++) moveGroup(d, m, groupAt(d, t, i), larger, larger, 0);
  replaceTable(m, larger);
  setTableIndex(t, -1);
}

function split(d: u32, m: u32, t: u32): void {
  const depth = localDepth(t) + 1;
  const left = newTable(d, maxTableCapacity, -1, depth);
  const right = newTable(d, maxTableCapacity, -1, depth);
  const bit: u64 = (<u64>1) << (64 - depth);
  for (let i: u32 = 0; i <= groupMask(t); i++) moveGroup(d, m, groupAt(d, t, i), left, right, bit);
  installSplit(m, t, left, right);
  setTableIndex(t, -1);
}

/** Rehashes a group's entries into `left`, or into `right` those whose hash has the bit. */
function moveGroup(d: u32, m: u32, group: u32, left: u32, right: u32, bit: u64): void {
  const bytes = slotSize(d);
  for (let i: u32 = 0; i < SLOTS; i++) {
    if (!isFull(control(group, i))) continue;
    const slot = slotAt(d, group, i);
    const hash = hashKey(d, slotKey(d, slot), seedOf(m));
    tablePutUnchecked(d, (hash & bit) == 0 ? left : right, hash, slot, bytes);
  }
}

/** Sets every directory entry of a table: twice as many for each level that the directory is deeper than the table. */
function replaceTable(m: u32, t: u32): void {
  const directory = readPointer(m + SwissMap.dirPtr);
  const entries = (<u32>1) << (globalDepth(m) - localDepth(t));
  const start = u32(tableIndex(t));
  for (let i: u32 = 0; i < entries; i++) writePointer(directory + 8 * (start + i), t);
}

function installSplit(m: u32, old: u32, left: u32, right: u32): void {
  if (localDepth(old) == globalDepth(m)) {
    const n = dirLength(m);
    const directory = newDirectory(2 * n);
    for (let i: u32 = 0; i < n; i++) {
      const t = directoryAt(m, i);
      writePointer(directory + 16 * i, t);
      writePointer(directory + 16 * i + 8, t);
      // A table in several entries is renumbered once, at its first.
      if (tableIndex(t) == i64(i)) setTableIndex(t, 2 * i);
    }
    setDirectory(m, directory, 2 * n, globalDepth(m) + 1);
  }
  setTableIndex(left, tableIndex(old));
  replaceTable(m, left);
  setTableIndex(right, tableIndex(left) + i64((<u32>1) << (globalDepth(m) - localDepth(left))));
  replaceTable(m, right);
}
