// What the map code asks of a map type. `d` is always the address of its MapDesc.

import { MapDesc, MapFast, MapFlag, T } from '../../tables/layout.ts';

export function descriptor(type: u32): u32 {
  return load<u32>(type, T.map);
}

function flag(d: u32, bit: u32): bool {
  return (load<u32>(d, MapDesc.flags) & bit) != 0;
}

export function indirectKey(d: u32): bool {
  return flag(d, MapFlag.INDIRECT_KEY);
}

export function indirectElem(d: u32): bool {
  return flag(d, MapFlag.INDIRECT_ELEM);
}

export function needKeyUpdate(d: u32): bool {
  return flag(d, MapFlag.NEED_KEY_UPDATE);
}

export function reflexiveType(d: u32): bool {
  return flag(d, MapFlag.REFLEXIVE_KEY);
}

export function hashMightPanic(d: u32): bool {
  return flag(d, MapFlag.HASH_MIGHT_PANIC);
}

export function keyHasPointers(d: u32): bool {
  return flag(d, MapFlag.KEY_POINTERS);
}

/** Whether a bucket or group holds pointers besides the overflow link. */
export function slotHasPointers(d: u32): bool {
  return flag(d, MapFlag.KEY_POINTERS | MapFlag.ELEM_POINTERS | MapFlag.INDIRECT_KEY | MapFlag.INDIRECT_ELEM);
}

export function keyType(d: u32): u32 {
  return load<u32>(d, MapDesc.keyType);
}

export function elemType(d: u32): u32 {
  return load<u32>(d, MapDesc.elemType);
}

export function keySize(d: u32): u32 {
  return load<u32>(d, MapDesc.keySize);
}

export function elemSize(d: u32): u32 {
  return load<u32>(d, MapDesc.elemSize);
}

/** Which of gc's specialised functions a program would call: MapFast. */
export function fast(d: u32): u32 {
  return load<u32>(d, MapDesc.fast);
}
