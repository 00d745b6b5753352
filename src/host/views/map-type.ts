// What a reader of map memory needs to know of a map type: its MapDesc as values.

import { MapDesc, MapFlag, T } from '../../machine/tables/layout.ts';

export interface MapType {
  /** Address of the map type's descriptor. */
  readonly address: number;
  /** Addresses of the key's and the elem's descriptors. */
  readonly keyType: number;
  readonly elemType: number;
  readonly keySize: number;
  readonly elemSize: number;
  /** Stored as pointers, because larger than 128 bytes. */
  readonly indirectKey: boolean;
  readonly indirectElem: boolean;
  /** A bucket or group holds pointers besides the overflow link. */
  readonly hasPointers: boolean;
  // classic
  readonly keySlot: number;
  readonly elemSlot: number;
  readonly bucketSize: number;
  // swiss
  readonly slotSize: number;
  readonly elemOff: number;
  readonly groupSize: number;
}

export function readMapType(view: DataView, address: number): MapType {
  const desc = view.getUint32(address + T.map, true);
  const u32 = (offset: number) => view.getUint32(desc + offset, true);
  const flags = u32(MapDesc.flags);
  return {
    address,
    keyType: u32(MapDesc.keyType),
    elemType: u32(MapDesc.elemType),
    keySize: u32(MapDesc.keySize),
    elemSize: u32(MapDesc.elemSize),
    indirectKey: (flags & MapFlag.INDIRECT_KEY) !== 0,
    indirectElem: (flags & MapFlag.INDIRECT_ELEM) !== 0,
    hasPointers:
      (flags & (MapFlag.KEY_POINTERS | MapFlag.ELEM_POINTERS | MapFlag.INDIRECT_KEY | MapFlag.INDIRECT_ELEM)) !== 0,
    keySlot: u32(MapDesc.classicKeySlot),
    elemSlot: u32(MapDesc.classicElemSlot),
    bucketSize: u32(MapDesc.bucketSize),
    slotSize: u32(MapDesc.swissSlotSize),
    elemOff: u32(MapDesc.swissElemOff),
    groupSize: u32(MapDesc.groupSize),
  };
}
