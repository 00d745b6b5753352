// Iterating over a Swiss map that may grow, split, lose and gain entries meanwhile.
//
// The iterator walks slots (entryIdx, shifted by the random entryOffset) of one table after the other (dirIdx, shifted by
// dirOffset). It keeps the table it is in: when that has been replaced, its slots still say which keys to visit, so that
// none comes twice, and the key's entry is looked up in today's map. A key that is not found there has been deleted, if
// it is one that can be found at all: one that differs from itself (NaN) leaves a map only by clear.

import { SwissIter, SwissMap } from '../../../tables/maps.ts';
import { draw, reflexive } from '../hash.ts';
import { readPointer, writePointer } from '../memory.ts';
import { descriptor } from '../type.ts';
import { control, controls, first, isFull, matchFull, removeBelow } from './control.ts';
import { SLOTS, slotAt, slotElem, slotKey } from './group.ts';
import { directoryAt, dirLength, find, globalDepth, used } from './map.ts';
import { capacity, groupAt, localDepth, tableIndex } from './table.ts';

/** Where to start; the first entry comes with the first swissIterNext. */
export function swissIterInit(type: u32, m: u32, it: u32): void {
  memory.fill(it, 0, SwissIter.entryIdx + 8);
  writePointer(it + SwissIter.typ, type);
  if (m == 0 || used(m) == 0) return;
  writePointer(it + SwissIter.m, m);
  store<u64>(it, draw(), SwissIter.entryOffset);
  store<u64>(it, draw(), SwissIter.dirOffset);
  store<u64>(it, load<u64>(m, SwissMap.clearSeq), SwissIter.clearSeq);
  store<u8>(it, globalDepth(m), SwissIter.globalDepth);
  if (dirLength(m) == 0) {
    store<i64>(it, -1, SwissIter.dirIdx);
    writePointer(it + SwissIter.group, readPointer(m + SwissMap.dirPtr));
  }
}

export function swissIterNext(it: u32): void {
  const m = readPointer(it + SwissIter.m);
  const d = descriptor(readPointer(it + SwissIter.typ));
  if (m == 0) {
    finish(it, 0, 0);
  } else if (load<i64>(it, SwissIter.dirIdx) < 0) {
    nextSmall(d, m, it);
  } else {
    followDirectory(m, it);
    nextInTables(d, m, it);
  }
}

function finish(it: u32, key: u32, elem: u32): void {
  writePointer(it + SwissIter.key, key);
  writePointer(it + SwissIter.elem, elem);
}

function entryIndex(it: u32): u64 {
  return load<u64>(it, SwissIter.entryIdx);
}

function setEntryIndex(it: u32, i: u64): void {
  store<u64>(it, i, SwissIter.entryIdx);
}

/** A map that was small when the iteration began: its group, whatever the map has become. */
function nextSmall(d: u32, m: u32, it: u32): void {
  const group = readPointer(it + SwissIter.group);
  const offset = load<u64>(it, SwissIter.entryOffset);
  while (entryIndex(it) < SLOTS) {
    const i = u32(entryIndex(it) + offset) & 7;
    if (isFull(control(group, i)) && visit(d, m, it, slotAt(d, group, i), dirLength(m) > 0)) {
      setEntryIndex(it, entryIndex(it) + 1);
      return;
    }
    setEntryIndex(it, entryIndex(it) + 1);
  }
  finish(it, 0, 0);
}

/** Makes a full slot the iterator's present entry; false when that entry does not exist any more. */
function visit(d: u32, m: u32, it: u32, slot: u32, grown: bool): bool {
  if (!grown) {
    finish(it, slotKey(d, slot), slotElem(d, slot));
    return true;
  }
  const key = slotKey(d, slot);
  const today: u32 = used(m) == 0 ? 0 : find(d, m, key);
  if (today != 0) {
    finish(it, slotKey(d, today), slotElem(d, today));
    return true;
  }
  if (load<u64>(it, SwissIter.clearSeq) != load<u64>(m, SwissMap.clearSeq) || reflexive(d, key)) return false;
  finish(it, key, slotElem(d, slot));
  return true;
}

/** A directory that has doubled since the last step has its entries at twice the index. */
function followDirectory(m: u32, it: u32): void {
  const orders = globalDepth(m) - u32(load<u8>(it, SwissIter.globalDepth));
  if (orders == 0) return;
  store<i64>(it, load<i64>(it, SwissIter.dirIdx) << orders, SwissIter.dirIdx);
  store<u64>(it, load<u64>(it, SwissIter.dirOffset) << orders, SwissIter.dirOffset);
  store<u8>(it, globalDepth(m), SwissIter.globalDepth);
}

function nextInTables(d: u32, m: u32, it: u32): void {
  while (load<i64>(it, SwissIter.dirIdx) < i64(dirLength(m))) {
    if (readPointer(it + SwissIter.tab) == 0) enterTable(m, it);
    if (nextInTable(d, m, it, readPointer(it + SwissIter.tab))) return;
    leaveTable(m, it);
  }
  finish(it, 0, 0);
}

function enterTable(m: u32, it: u32): void {
  const offset = load<u64>(it, SwissIter.dirOffset);
  const i = u32((load<u64>(it, SwissIter.dirIdx) + offset) & (u64(dirLength(m)) - 1));
  const t = directoryAt(m, i);
  // The random start may fall into the middle of a table's entries: shift the whole walk to their first.
  if (tableIndex(t) != i64(i)) store<u64>(it, offset - (u64(i) - u64(tableIndex(t))), SwissIter.dirOffset);
  writePointer(it + SwissIter.tab, t);
}

/** On to the first directory entry after the table's, also when the table has split since: it covered both halves. */
function leaveTable(m: u32, it: u32): void {
  const entries = (<i64>1) << (globalDepth(m) - localDepth(readPointer(it + SwissIter.tab)));
  store<i64>(it, load<i64>(it, SwissIter.dirIdx) + entries, SwissIter.dirIdx);
  writePointer(it + SwissIter.tab, 0);
  writePointer(it + SwissIter.group, 0);
  setEntryIndex(it, 0);
}

/** The next entry of table t; false at its end. */
function nextInTable(d: u32, m: u32, it: u32, t: u32): bool {
  const mask = u64(capacity(t)) - 1;
  if (entryIndex(it) > mask) return false;
  const grown = tableIndex(t) == -1;
  // The slot that is next by index, without looking for a full one.
  if (visitAt(d, m, it, t, mask, grown)) {
    setEntryIndex(it, entryIndex(it) + 1);
    return true;
  }
  setEntryIndex(it, entryIndex(it) + 1);
  // From here on full slots only: after each entry the index stands on the group's next full slot, or on the next group.
  while (entryIndex(it) <= mask) {
    const i = slotIndex(it, mask);
    const group = groupFor(d, it, t, mask);
    const full = removeBelow(matchFull(controls(group)), i);
    if (full == 0) {
      setEntryIndex(it, entryIndex(it) + SLOTS - i);
      continue;
    }
    const j = first(full);
    setEntryIndex(it, entryIndex(it) + j - i);
    if (entryIndex(it) > mask) return false;
    const visited = visit(d, m, it, slotAt(d, group, j), grown);
    const rest = full & (full - 1);
    setEntryIndex(it, entryIndex(it) + (rest == 0 ? SLOTS - j : first(rest) - j));
    if (visited) return true;
  }
  return false;
}

function slotIndex(it: u32, mask: u64): u32 {
  return u32((entryIndex(it) + load<u64>(it, SwissIter.entryOffset)) & mask) & 7;
}

/** The group of the present index; kept while the walk stays in it. */
function groupFor(d: u32, it: u32, t: u32, mask: u64): u32 {
  if (slotIndex(it, mask) == 0 || readPointer(it + SwissIter.group) == 0) {
    const entry = (entryIndex(it) + load<u64>(it, SwissIter.entryOffset)) & mask;
    writePointer(it + SwissIter.group, groupAt(d, t, u32(entry >> 3)));
  }
  return readPointer(it + SwissIter.group);
}

function visitAt(d: u32, m: u32, it: u32, t: u32, mask: u64, grown: bool): bool {
  const group = groupFor(d, it, t, mask);
  const i = slotIndex(it, mask);
  return isFull(control(group, i)) && visit(d, m, it, slotAt(d, group, i), grown);
}
