// clear(m): all slots empty, same tables, same directory, a new seed. clearSeq tells iterators.

import { Address, M } from '../../../tables/layout.ts';
import { SwissMap } from '../../../tables/maps.ts';
import { readPointer } from '../memory.ts';
import { controls, matchFull, setEmpty } from './control.ts';
import { groupSize, slotSize } from './group.ts';
import { directoryAt, dirLength, reseed, used } from './map.ts';
import { groupAt, groupMask, growthLeft, maxGrowthLeft, setGrowthLeft, setTableUsed, tableUsed } from './table.ts';

export function swissClear(d: u32, m: u32): void {
  if (m == 0) return;
  // Go 1.24 leaves the tombstones of an empty map; Go 1.26 remembers that there may be some.
  if (used(m) == 0 && load<u8>(m, SwissMap.tombstonePossible) == 0) return;
  if (dirLength(m) == 0) {
    clearGroup(d, readPointer(m + SwissMap.dirPtr));
  } else {
    let last: u32 = 0;
    for (let i: u32 = 0; i < dirLength(m); i++) {
      const t = directoryAt(m, i);
      if (t != last) clearTable(d, t);
      last = t;
    }
    store<u8>(m, 0, SwissMap.tombstonePossible);
  }
  store<u64>(m, 0, SwissMap.used);
  store<u64>(m, load<u64>(m, SwissMap.clearSeq) + 1, SwissMap.clearSeq);
  reseed(m);
}

function clearGroup(d: u32, group: u32): void {
  memory.fill(group, 0, groupSize(d));
  setEmpty(group);
}

/** Go 1.26 skips clean tables and, when that is likely to save writing, the slots of groups without entries. */
function clearTable(d: u32, t: u32): void {
  let sparse = false;
  if (load<u32>(Address.MACHINE, M.goVersion) >= 126) {
    if (tableUsed(t) == 0 && growthLeft(t) == maxGrowthLeft(t)) return;
    sparse = tableUsed(t) * 4 <= groupMask(t) || slotSize(d) > 32;
  }
  for (let i: u32 = 0; i <= groupMask(t); i++) {
    const group = groupAt(d, t, i);
    if (!sparse || matchFull(controls(group)) != 0) clearGroup(d, group);
    else setEmpty(group);
  }
  setTableUsed(t, 0);
  setGrowthLeft(t, maxGrowthLeft(t));
}
