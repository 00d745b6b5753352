// The map since Go 1.24: a Swiss table, cut into tables of bounded size so that no insertion has to move many entries.
//
// Terms
//   slot          room for one key and one elem
//   group         eight slots and a control word
//   control word  eight bytes, one a slot: empty, deleted, or full with seven bits of the hash (control.ts)
//   h1, h2        the hash's upper 57 bits, which start the probe sequence, and its lower 7, which the control byte keeps
//   table         one or more groups, a power of two, up to 1024 slots: open addressing over groups (table.ts)
//   directory     array of 2^globalDepth table pointers, indexed by the hash's top bits. A table that has split less
//                 often than the deepest one stands in several neighbouring entries
//   localDepth    how many top bits the keys of one table share
//   tombstone     a slot deleted in a full group: lookups must go on past it
//   small map     up to eight entries in a single group without table or directory
//
// Finding. The directory entry by the top bits, then groups in probe order: the eight control bytes are compared with h2
// at once, keys only where one matches, until a group has an empty slot.
//
// Deleting clears the elem always and the key only if it holds pointers. The slot becomes empty, or a tombstone when its
// group has no empty slot. In a small map there is nothing to probe: a deleted slot is simply empty. Memory is not given
// back: not by delete, not by clear.
//
// Growing concerns one table at a time and happens at once: a table doubles, and at 1024 slots it splits (grow.ts).
// Before that, Go 1.26 tries to make tombstones empty again (prune.ts).
//
// Iterating walks the tables that the directory names when they are reached, slots from a random offset. A table that is
// replaced meanwhile is walked to its end all the same, and each of its keys looked up in today's map (iterate.ts).

import { Address, M } from '../../../tables/layout.ts';
import { SwissGroup, SwissMap } from '../../../tables/maps.ts';
import { draw, hashKey } from '../hash.ts';
import { newDirectory, newSwissMap, readPointer, writePointer } from '../memory.ts';
import { hashMightPanic, keySize, needKeyUpdate } from '../type.ts';
import { controls, first, h2, matchEmptyOrDeleted, setControl } from './control.ts';
import { clearSlot, fillSlot, groupSize, newGroups, SLOTS, slotAt, slotElem, slotKey } from './group.ts';
import { growToSmall, growToTable } from './grow.ts';
import {
  alignUpPow2,
  indexInGroup,
  maxTableCapacity,
  newTable,
  slotInGroup,
  tableDelete,
  tableFind,
  tablePut,
} from './table.ts';
import { copyBytes } from '../../bytes.ts';

/** runtime.maxAlloc on amd64: hints that could never be satisfied count as none. */
const maxAlloc: u64 = 1 << 48;

export function used(m: u32): u32 {
  return load<u32>(m, SwissMap.used);
}

export function seedOf(m: u32): u64 {
  return load<u64>(m, SwissMap.seed);
}

/** 0 in a small map. */
export function dirLength(m: u32): u32 {
  return load<u32>(m, SwissMap.dirLen);
}

export function globalDepth(m: u32): u32 {
  return load<u8>(m, SwissMap.globalDepth);
}

export function directoryAt(m: u32, i: u32): u32 {
  return readPointer(readPointer(m + SwissMap.dirPtr) + 8 * i);
}

export function setDirectory(m: u32, directory: u32, n: u32, depth: u32): void {
  writePointer(m + SwissMap.dirPtr, directory);
  store<u64>(m, n, SwissMap.dirLen);
  store<u8>(m, depth, SwissMap.globalDepth);
  store<u8>(m, 64 - depth, SwissMap.globalShift);
}

export function reseed(m: u32): void {
  store<u64>(m, draw(), SwissMap.seed);
}

export function tableOf(m: u32, hash: u64): u32 {
  if (dirLength(m) == 1) return directoryAt(m, 0);
  return directoryAt(m, u32(hash >> load<u8>(m, SwissMap.globalShift)));
}

export function swissMake(d: u32, hint: i64): u32 {
  const m = newSwissMap();
  reseed(m);
  // Up to eight entries fit the small map, whose group comes with the first insertion.
  if (hint <= i64(SLOTS)) return m;
  const target = (u64(hint) * SLOTS) / 7;
  if (u64(hint) > maxAlloc) return m;
  const tables = alignUpPow2((target + maxTableCapacity - 1) / maxTableCapacity);
  if (tables * maxTableCapacity > maxAlloc / groupSize(d)) return m;
  if (tables * (maxTableCapacity / SLOTS) > u64(u32.MAX_VALUE) / groupSize(d)) {
    newGroups(d, u32.MAX_VALUE); // more than memory holds: the allocator ends the program
    return m;
  }
  const depth = u32(ctz(tables));
  const directory = newDirectory(u32(tables));
  for (let i: u32 = 0; i < u32(tables); i++) {
    writePointer(directory + 8 * i, newTable(d, target / tables, i, depth));
  }
  setDirectory(m, directory, u32(tables), depth);
  return m;
}

/** The slot of a key in a map that is not empty, 0 when absent. */
export function find(d: u32, m: u32, key: u32): u32 {
  const hash = hashKey(d, key, seedOf(m));
  if (dirLength(m) == 0) return slotInGroup(d, readPointer(m + SwissMap.dirPtr), h2(hash), key);
  return tableFind(d, tableOf(m, hash), hash, key);
}

export function swissGet(d: u32, m: u32, key: u32): u32 {
  if (m == 0 || used(m) == 0) {
    if (hashMightPanic(d)) hashKey(d, key, 0);
    return 0;
  }
  const slot = find(d, m, key);
  return slot == 0 ? 0 : slotElem(d, slot);
}

/** The address where the elem of key must be stored. */
export function swissSet(d: u32, m: u32, key: u32): u32 {
  const hash = hashKey(d, key, seedOf(m));
  if (readPointer(m + SwissMap.dirPtr) == 0) growToSmall(d, m);
  if (dirLength(m) == 0) {
    if (used(m) < SLOTS) return slotElem(d, putSmall(d, m, hash, key));
    growToTable(d, m); // even for a key that is present
  }
  let slot: u32 = 0;
  while (slot == 0) slot = tablePut(d, m, tableOf(m, hash), hash, key);
  return slotElem(d, slot);
}

function putSmall(d: u32, m: u32, hash: u64, key: u32): u32 {
  const group = readPointer(m + SwissMap.dirPtr);
  const present = slotInGroup(d, group, h2(hash), key);
  if (present != 0) {
    if (needKeyUpdate(d)) copyBytes(slotKey(d, present), key, keySize(d));
    return present;
  }
  const slot = fillSlot(d, group, first(matchEmptyOrDeleted(controls(group))), h2(hash), key);
  store<u64>(m, used(m) + 1, SwissMap.used);
  return slot;
}

export function swissDelete(d: u32, m: u32, key: u32): void {
  if (m == 0 || used(m) == 0) {
    if (hashMightPanic(d)) hashKey(d, key, 0);
    return;
  }
  const hash = hashKey(d, key, seedOf(m));
  if (dirLength(m) == 0) {
    deleteSmall(d, m, hash, key);
  } else if (tableDelete(d, m, tableOf(m, hash), hash, key) && load<u32>(Address.MACHINE, M.goVersion) >= 126) {
    store<u8>(m, 1, SwissMap.tombstonePossible);
  }
  // A new seed each time the map is empty, against guessed collisions.
  if (used(m) == 0) reseed(m);
}

function deleteSmall(d: u32, m: u32, hash: u64, key: u32): void {
  const group = readPointer(m + SwissMap.dirPtr);
  const i = indexInGroup(d, group, h2(hash), key);
  if (i < 0) return;
  store<u64>(m, used(m) - 1, SwissMap.used);
  clearSlot(d, slotAt(d, group, i));
  setControl(group, i, SwissGroup.EMPTY);
}
