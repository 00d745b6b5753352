// The common path for keys of eight bytes without pointers, as gc has it in functions of their own: one word is the key, nothing is
// indirect. Whatever is not common (no table yet, growth) is left to map.ts, before anything has changed.

import { Address, M } from '../../../tables/layout.ts';
import { SwissGroup, SwissMap, SwissTable } from '../../../tables/maps.ts';
import { zeroBytes } from '../../bytes.ts';
import { hashKey } from '../hash.ts';
import { readPointer } from '../memory.ts';
import { elemSize } from '../type.ts';
import { controls, first, h1, h2, matchEmpty, matchEmptyOrDeleted, matchH2, removeFirst, setControl } from './control.ts';
import { elemPlace, groupSize, nextProbe, slotAt } from './group.ts';
import { dirLength, reseed, seedOf, swissDelete, swissSet, tableOf, used } from './map.ts';
import { groupMask, growthLeft, setGrowthLeft, setTableUsed, tableUsed } from './table.ts';

/** The index of a key's slot in a group with this control word, -1 when it is not there. */
// @ts-ignore: decorator
@inline
function indexOf(d: u32, group: u32, word: u64, tag: u32, key: u64): i32 {
  for (let match = matchH2(word, tag); match != 0; match = removeFirst(match)) {
    const i = first(match);
    if (load<u64>(slotAt(d, group, i)) == key) return <i32>i;
  }
  return -1;
}

// @ts-ignore: decorator
@inline
function elemOf(d: u32, group: u32, i: u32): u32 {
  return elemPlace(d, slotAt(d, group, i));
}

export function swissGet64(d: u32, m: u32, key: u32): u32 {
  if (m == 0 || used(m) == 0) return 0;
  const hash = hashKey(d, key, seedOf(m));
  const word = load<u64>(key);
  const tag = h2(hash);
  if (dirLength(m) == 0) {
    const group = readPointer(m + SwissMap.dirPtr);
    const i = indexOf(d, group, controls(group), tag, word);
    return i < 0 ? 0 : elemOf(d, group, i);
  }
  const t = tableOf(m, hash);
  const mask = groupMask(t);
  const groups = readPointer(t + SwissTable.groups);
  let offset = u32(h1(hash)) & mask;
  let step: u32 = 1;
  while (true) {
    const group = groups + offset * groupSize(d);
    const control = controls(group);
    const i = indexOf(d, group, control, tag, word);
    if (i >= 0) return elemOf(d, group, i);
    if (matchEmpty(control) != 0) return 0;
    offset = nextProbe(offset, step++, mask);
  }
}

export function swissSet64(d: u32, m: u32, key: u32): u32 {
  if (dirLength(m) == 0) return swissSet(d, m, key);
  const hash = hashKey(d, key, seedOf(m));
  const word = load<u64>(key);
  const tag = h2(hash);
  const t = tableOf(m, hash);
  const mask = groupMask(t);
  const groups = readPointer(t + SwissTable.groups);
  let offset = u32(h1(hash)) & mask;
  let step: u32 = 1;
  // The first tombstone on the way: its group and index.
  let place: u32 = 0;
  let index: u32 = 0;
  while (true) {
    const group = groups + offset * groupSize(d);
    const control = controls(group);
    const i = indexOf(d, group, control, tag, word);
    if (i >= 0) return elemOf(d, group, i);
    const free = matchEmptyOrDeleted(control);
    if (free != 0) {
      // A group holds empty slots or tombstones, never both.
      if (matchEmpty(control) != 0) {
        if (place == 0) {
          if (growthLeft(t) == 0) return swissSet(d, m, key);
          setGrowthLeft(t, growthLeft(t) - 1);
          place = group;
          index = first(free);
        }
        store<u64>(slotAt(d, place, index), word);
        setControl(place, index, tag);
        setTableUsed(t, tableUsed(t) + 1);
        store<u64>(m, load<u64>(m, SwissMap.used) + 1, SwissMap.used);
        return elemOf(d, place, index);
      }
      if (place == 0) {
        place = group;
        index = first(free);
      }
    }
    offset = nextProbe(offset, step++, mask);
  }
}

export function swissDelete64(d: u32, m: u32, key: u32): void {
  if (m == 0 || used(m) == 0) return;
  if (dirLength(m) == 0) {
    swissDelete(d, m, key);
    return;
  }
  const hash = hashKey(d, key, seedOf(m));
  const word = load<u64>(key);
  const tag = h2(hash);
  const t = tableOf(m, hash);
  const mask = groupMask(t);
  const groups = readPointer(t + SwissTable.groups);
  let offset = u32(h1(hash)) & mask;
  let step: u32 = 1;
  while (true) {
    const group = groups + offset * groupSize(d);
    const control = controls(group);
    const i = indexOf(d, group, control, tag, word);
    const hasEmpty = matchEmpty(control) != 0;
    if (i >= 0) {
      setTableUsed(t, tableUsed(t) - 1);
      store<u64>(m, load<u64>(m, SwissMap.used) - 1, SwissMap.used);
      zeroBytes(elemOf(d, group, i), elemSize(d));
      setControl(group, i, hasEmpty ? SwissGroup.EMPTY : SwissGroup.DELETED);
      if (hasEmpty) setGrowthLeft(t, growthLeft(t) + 1);
      else if (load<u32>(Address.MACHINE, M.goVersion) >= 126) store<u8>(m, 1, SwissMap.tombstonePossible);
      if (used(m) == 0) reseed(m);
      return;
    }
    if (hasEmpty) return;
    offset = nextProbe(offset, step++, mask);
  }
}
