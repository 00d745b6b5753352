// Memory as the map code sees it: 8-byte pointers of which only the low half can be set, and objects that the collector
// knows: elements by their type descriptor, the runtime's own structures by a tag.

import { T } from '../../tables/layout.ts';
import { Hmap, MapExtra, SwissMap, SwissTable } from '../../tables/maps.ts';
import { allocate, allocateArray, isInFrame, ObjectTag } from '../heap/alloc.ts';
import { mset, P } from '../record.ts';

export function readPointer(address: u32): u32 {
  return load<u32>(address);
}

export function writePointer(address: u32, value: u32): void {
  store<u64>(address, value);
}

export function newObject(type: u32): u32 {
  return allocate(load<u32>(type, T.size), type);
}

/** An array of n elements; one larger than memory is the allocator's to refuse. */
export function newArray(type: u32, n: u64): u32 {
  return allocateArray(type, n > u32.MAX_VALUE ? u32.MAX_VALUE : u32(n));
}

/** A map's header; only it is placed as its instruction says (Placement), not what a larger map begins with. */
function newHeader(size: u32, tag: ObjectTag): u32 {
  const header = allocate(size, tag);
  mset(P.inFrame, 0);
  return header;
}

/** The first bucket or group of a small map: where its header is. */
export function newFirst(type: u32, map: u32): u32 {
  mset(P.inFrame, <u32>isInFrame(map));
  const first = newObject(type);
  mset(P.inFrame, 0);
  return first;
}

export function newHmap(): u32 {
  return newHeader(Hmap.SIZE, ObjectTag.HMAP);
}

export function newExtra(): u32 {
  return allocate(MapExtra.SIZE, ObjectTag.MAP_EXTRA);
}

/** A slice header in memory, of pointers. */
export function newPointerSlice(): u32 {
  return allocate(24, ObjectTag.WORDS);
}

export function newPointers(n: u32): u32 {
  return allocate(8 * n, ObjectTag.WORDS);
}

export function newSwissMap(): u32 {
  return newHeader(SwissMap.SIZE, ObjectTag.SWISS_MAP);
}

export function newSwissTable(): u32 {
  return allocate(SwissTable.SIZE, ObjectTag.SWISS_TABLE);
}

export function newDirectory(n: u32): u32 {
  return allocate(8 * n, ObjectTag.SWISS_DIRECTORY);
}
