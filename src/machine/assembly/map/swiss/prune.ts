// Pruning tombstones (Go 1.26): a table that has no growth left may turn tombstones back into empty slots instead of
// growing, where no probe sequence of a present key crosses them.
//
// It is done group by group: a group's tombstones must stay if some key's probe sequence passes over the group. The work
// is worth it only if a tenth of the slots are tombstones, and is put into effect only if it regains a tenth.
//
// Only some of the runtime's assignment functions call it: those for 4-byte and 8-byte keys without pointers and for
// strings. Maps with other keys grow.

import { Address, M, MapFast } from '../../../tables/layout.ts';
import { SwissGroup } from '../../../tables/maps.ts';
import { hashKey, reflexive } from '../hash.ts';
import { fast } from '../type.ts';
import { controls, first, h1, matchEmpty, matchEmptyOrDeleted, matchFull, removeFirst, setControl } from './control.ts';
import { nextProbe, slotAt, slotKey } from './group.ts';
import { seedOf } from './map.ts';
import { capacity, groupAt, groupMask, growthLeft, setGrowthLeft, tableUsed } from './table.ts';

export function prunes(d: u32): bool {
  if (load<u32>(Address.MACHINE, M.goVersion) < 126) return false;
  const f = fast(d);
  return f == MapFast.FAST32 || f == MapFast.FAST64 || f == MapFast.FASTSTR;
}

export function tombstones(t: u32): u32 {
  return (capacity(t) * 7) / 8 - tableUsed(t) - growthLeft(t);
}

export function prune(d: u32, m: u32, t: u32): void {
  if (tombstones(t) * 10 < capacity(t)) return;
  const mask = groupMask(t);
  // One bit for each group whose tombstones must stay, or that has none: at most 128 groups.
  let neededLow: u64 = 0;
  let neededHigh: u64 = 0;
  for (let i: u32 = 0; i <= mask; i++) {
    const group = groupAt(d, t, i);
    for (let match = matchFull(controls(group)); match != 0; match = removeFirst(match)) {
      const key = slotKey(d, slotAt(d, group, first(match)));
      if (!reflexive(d, key)) continue; // never looked up
      let offset = u32(h1(hashKey(d, key, seedOf(m)))) & mask;
      for (let step: u32 = 1; offset != i; step++) {
        if (matchEmptyOrDeleted(controls(groupAt(d, t, offset))) != 0) {
          if (offset < 64) neededLow |= (<u64>1) << offset;
          else neededHigh |= (<u64>1) << (offset - 64);
        }
        offset = nextProbe(offset, step, mask);
      }
    }
    if (matchEmpty(controls(group)) != 0) {
      if (i < 64) neededLow |= (<u64>1) << i;
      else neededHigh |= (<u64>1) << (i - 64);
    }
  }
  let regained: u32 = 0;
  for (let i: u32 = 0; i <= mask; i++) {
    if (!needed(neededLow, neededHigh, i)) regained += u32(popcnt(matchEmptyOrDeleted(controls(groupAt(d, t, i)))));
  }
  if (regained * 10 < capacity(t)) return;
  for (let i: u32 = 0; i <= mask; i++) {
    if (needed(neededLow, neededHigh, i)) continue;
    const group = groupAt(d, t, i);
    for (let match = matchEmptyOrDeleted(controls(group)); match != 0; match = removeFirst(match)) {
      setControl(group, first(match), SwissGroup.EMPTY);
    }
  }
  setGrowthLeft(t, growthLeft(t) + regained);
}

function needed(low: u64, high: u64, i: u32): bool {
  return (((i < 64 ? low >> i : high >> (i - 64)) & 1) as u32) != 0;
}
