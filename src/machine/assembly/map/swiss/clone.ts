// maps.Clone. Go 1.26 copies the structure, tombstones and seed included; Go 1.24 fills a new map in iteration order.

import { Address, Iter, M } from '../../../tables/layout.ts';
import { SwissIter, SwissMap, SwissTable } from '../../../tables/maps.ts';
import { allocate } from '../../heap/alloc.ts';
import { newDirectory, newObject, newSwissMap, newSwissTable, readPointer, writePointer } from '../memory.ts';
import { descriptor, elemSize, elemType, indirectElem, indirectKey, keySize, keyType } from '../type.ts';
import { elemPlace, groupSize, newGroups, SLOTS, slotAt } from './group.ts';
import { swissIterInit, swissIterNext } from './iterate.ts';
import { directoryAt, dirLength, swissMake, swissSet, used } from './map.ts';
import { groupMask } from './table.ts';
import { copyBytes } from '../../bytes.ts';

export function swissClone(type: u32, m: u32): u32 {
  return load<u32>(Address.MACHINE, M.goVersion) >= 126 ? copyMap(descriptor(type), m) : refill(type, m);
}

function refill(type: u32, m: u32): u32 {
  const d = descriptor(type);
  const clone = swissMake(d, used(m));
  const it = allocate(Iter.SIZE, 0);
  swissIterInit(type, m, it);
  while (true) {
    swissIterNext(it);
    const key = readPointer(it + SwissIter.key);
    if (key == 0) return clone;
    const elem = swissSet(d, clone, key);
    copyBytes(elem, readPointer(it + SwissIter.elem), elemSize(d));
  }
}

function copyMap(d: u32, m: u32): u32 {
  const clone = newSwissMap();
  copyBytes(clone, m, SwissMap.SIZE);
  const dir = readPointer(m + SwissMap.dirPtr);
  if (dir == 0) return clone;
  if (dirLength(m) == 0) {
    writePointer(clone + SwissMap.dirPtr, copyGroups(d, dir, 1));
    return clone;
  }
  const directory = newDirectory(dirLength(m));
  for (let i: u32 = 0; i < dirLength(m); i++) {
    const shared = i > 0 && directoryAt(m, i) == directoryAt(m, i - 1);
    writePointer(directory + 8 * i, shared ? readPointer(directory + 8 * (i - 1)) : copyTable(d, directoryAt(m, i)));
  }
  writePointer(clone + SwissMap.dirPtr, directory);
  return clone;
}

function copyTable(d: u32, t: u32): u32 {
  const clone = newSwissTable();
  copyBytes(clone, t, SwissTable.SIZE);
  writePointer(clone + SwissTable.groups, copyGroups(d, readPointer(t + SwissTable.groups), groupMask(t) + 1));
  return clone;
}

function copyGroups(d: u32, groups: u32, n: u32): u32 {
  const copy = newGroups(d, n);
  copyBytes(copy, groups, n * groupSize(d));
  for (let i: u32 = 0; i < n; i++) {
    for (let j: u32 = 0; j < SLOTS; j++) {
      const slot = slotAt(d, copy + i * groupSize(d), j);
      if (indirectKey(d)) copyIndirect(slot, keyType(d), keySize(d));
      if (indirectElem(d)) copyIndirect(elemPlace(d, slot), elemType(d), elemSize(d));
    }
  }
  return copy;
}

/** Gives a copied pointer an object of its own. */
function copyIndirect(place: u32, type: u32, size: u32): void {
  const original = readPointer(place);
  if (original == 0) return;
  const copy = newObject(type);
  copyBytes(copy, original, size);
  writePointer(place, copy);
}
