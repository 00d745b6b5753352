// Groups: a control word and eight slots of a key and an elem each; and the probe sequence over a table's groups.

import { MapDesc } from '../../../tables/layout.ts';
import { MapBlock, SwissGroup } from '../../../tables/maps.ts';
import { newArray, newObject, readPointer, writePointer } from '../memory.ts';
import { elemSize, elemType, indirectElem, indirectKey, keyHasPointers, keySize, keyType } from '../type.ts';
import { setControl } from './control.ts';
import { copyBytes, zeroBytes } from '../../bytes.ts';

/** Slots of a group. */
export const SLOTS: u32 = MapBlock.ENTRIES;

export function groupType(d: u32): u32 {
  return load<u32>(d, MapDesc.groupType);
}

export function groupSize(d: u32): u32 {
  return load<u32>(d, MapDesc.groupSize);
}

export function slotSize(d: u32): u32 {
  return load<u32>(d, MapDesc.swissSlotSize);
}

export function newGroups(d: u32, n: u64): u32 {
  return newArray(groupType(d), n);
}

/** The i-th slot: the key's place in it. */
export function slotAt(d: u32, group: u32, i: u32): u32 {
  return group + SwissGroup.DATA + i * slotSize(d);
}

/** The elem's place in a slot. */
export function elemPlace(d: u32, slot: u32): u32 {
  return slot + load<u32>(d, MapDesc.swissElemOff);
}

/** The key's memory: through the pointer when keys are stored indirectly. */
export function slotKey(d: u32, slot: u32): u32 {
  return indirectKey(d) ? readPointer(slot) : slot;
}

export function slotElem(d: u32, slot: u32): u32 {
  const e = elemPlace(d, slot);
  return indirectElem(d) ? readPointer(e) : e;
}

/** Puts a key that the map did not have into slot i; its elem's memory is left as it is (a free slot's is zero). */
export function fillSlot(d: u32, group: u32, i: u32, h2: u32, key: u32): u32 {
  const slot = slotAt(d, group, i);
  if (indirectKey(d)) writePointer(slot, newObject(keyType(d)));
  if (indirectElem(d)) writePointer(elemPlace(d, slot), newObject(elemType(d)));
  copyBytes(slotKey(d, slot), key, keySize(d));
  setControl(group, i, h2);
  return slot;
}

/** A delete clears keys for the collector's sake, so only if they hold pointers; elems always, for m[k] += x. */
export function clearSlot(d: u32, slot: u32): void {
  if (indirectKey(d)) writePointer(slot, 0);
  else if (keyHasPointers(d)) zeroBytes(slot, keySize(d));
  const e = elemPlace(d, slot);
  if (indirectElem(d)) writePointer(e, 0);
  else zeroBytes(e, elemSize(d));
}

/** The next group of a probe sequence: offsets 0, 1, 3, 6, 10, … from the start, which meet every group once. */
export function nextProbe(offset: u32, step: u32, mask: u32): u32 {
  return (offset + step) & mask;
}
