// Type descriptors written by the host, for maps that no program declares. Layouts as the compiler emits them.

import { Kind, MapDesc, MapFast, MapFlag, T, TFlag } from '../../machine/tables/layout.ts';
import { Bmap, MapBlock, SwissGroup } from '../../machine/tables/maps.ts';
import type { MapMachine } from './map-machine.ts';

/** A type of keys or elems. */
export interface ValueType {
  /** As Go writes it. */
  readonly name: string;
  readonly kind: Kind;
  readonly size: number;
  readonly align: number;
  /** Indexes of the words that are pointers. */
  readonly pointers: readonly number[];
  /** k == k for every value. */
  readonly reflexive: boolean;
  /** Equal keys may differ in memory, so an assignment writes the key again. */
  readonly needUpdate: boolean;
  readonly elem?: ValueType;
  readonly length?: number;
}

function plain(name: string, kind: Kind, size: number): ValueType {
  return { name, kind, size, align: Math.max(1, Math.min(size, 8)), pointers: [], reflexive: true, needUpdate: false };
}

export const valueTypes = {
  uint8: plain('uint8', Kind.Uint8, 1),
  uint32: plain('uint32', Kind.Uint32, 4),
  uint64: plain('uint64', Kind.Uint64, 8),
  float64: { ...plain('float64', Kind.Float64, 8), reflexive: false, needUpdate: true },
  string: { ...plain('string', Kind.String, 16), align: 8, pointers: [0], needUpdate: true },
  pointer: { ...plain('*int', Kind.Pointer, 8), pointers: [0] },
  any: { ...plain('interface {}', Kind.Interface, 16), align: 8, pointers: [0, 1], reflexive: false, needUpdate: true },
  empty: { ...plain('struct {}', Kind.Struct, 0), align: 1 },
  /** [17]uint64: 136 bytes, so stored indirectly */
  big: arrayOf(plain('uint64', Kind.Uint64, 8), 17),
} satisfies Record<string, ValueType>;

export function arrayOf(elem: ValueType, length: number): ValueType {
  return {
    ...elem,
    name: `[${length}]${elem.name}`,
    kind: Kind.Array,
    size: elem.size * length,
    pointers: [],
    elem,
    length,
  };
}

/** Keys and elems of more bytes are stored as pointers. */
const maxInline = 128;

function alignUp(n: number, align: number): number {
  return (n + align - 1) & -align;
}

/** Which specialised functions gc calls for the map (walk.mapfast). */
function fastFor(key: ValueType, elem: ValueType): MapFast {
  if (elem.size > maxInline) return MapFast.NONE;
  if (key.kind === Kind.String) return MapFast.FASTSTR;
  if (!key.reflexive) return MapFast.NONE;
  if (key.size === 4) return MapFast.FAST32;
  if (key.size === 8) return key.pointers.length > 0 ? MapFast.FAST64PTR : MapFast.FAST64;
  return MapFast.NONE;
}

/** Writes the descriptor of map[key]elem; `generic` denies it the specialised functions. */
export function writeMapType(machine: MapMachine, key: ValueType, elem: ValueType, generic = false): number {
  const keyType = writeType(machine, key);
  const elemType = writeType(machine, elem);
  const indirectKey = key.size > maxInline;
  const indirectElem = elem.size > maxInline;
  const keySlot = indirectKey ? 8 : key.size;
  const elemSlot = indirectElem ? 8 : elem.size;
  const align = Math.max(indirectKey ? 8 : key.align, indirectElem ? 8 : elem.align);
  const elemOff = alignUp(keySlot, indirectElem ? 8 : elem.align);
  // A struct that ends in an empty field gets a byte more, so that the field's address is its own.
  const slotSize = alignUp(elemOff + elemSlot + (elemSlot === 0 && elemOff > 0 ? 1 : 0), align);
  const bucketSize = Bmap.DATA + MapBlock.ENTRIES * (keySlot + elemSlot) + 8;
  const groupSize = SwissGroup.DATA + MapBlock.ENTRIES * slotSize;
  const pointers = indirectKey || indirectElem || key.pointers.length > 0 || elem.pointers.length > 0;
  const flags =
    (indirectKey ? MapFlag.INDIRECT_KEY : 0) |
    (indirectElem ? MapFlag.INDIRECT_ELEM : 0) |
    (key.reflexive ? MapFlag.REFLEXIVE_KEY : 0) |
    (key.needUpdate ? MapFlag.NEED_KEY_UPDATE : 0) |
    (key.kind === Kind.Interface ? MapFlag.HASH_MIGHT_PANIC : 0) |
    (key.pointers.length > 0 ? MapFlag.KEY_POINTERS : 0) |
    (elem.pointers.length > 0 ? MapFlag.ELEM_POINTERS : 0);

  const desc = machine.allocate(MapDesc.SIZE);
  const bucketType = writeBlock(machine, bucketSize, pointers);
  const groupType = writeBlock(machine, groupSize, pointers);
  const u32 = (offset: number, value: number) => machine.view.setUint32(desc + offset, value, true);
  u32(MapDesc.keyType, keyType);
  u32(MapDesc.elemType, elemType);
  u32(MapDesc.keySize, key.size);
  u32(MapDesc.elemSize, elem.size);
  u32(MapDesc.flags, flags);
  u32(MapDesc.fast, generic ? MapFast.NONE : fastFor(key, elem));
  u32(MapDesc.classicKeySlot, keySlot);
  u32(MapDesc.classicElemSlot, elemSlot);
  u32(MapDesc.bucketSize, bucketSize);
  u32(MapDesc.bucketType, bucketType);
  u32(MapDesc.swissSlotSize, slotSize);
  u32(MapDesc.swissElemOff, elemOff);
  u32(MapDesc.groupSize, groupSize);
  u32(MapDesc.groupType, groupType);

  const type = writeType(machine, { ...plain(`map[${key.name}]${elem.name}`, Kind.Map, 8), pointers: [0] });
  machine.view.setBigUint64(type + T.key, BigInt(keyType), true);
  machine.view.setBigUint64(type + T.elem, BigInt(elemType), true);
  machine.view.setBigUint64(type + T.map, BigInt(desc), true);
  return type;
}

/** Writes the descriptor of a type of keys or elems. */
export function writeType(machine: MapMachine, type: ValueType): number {
  const elem = type.elem === undefined ? 0 : writeType(machine, type.elem);
  const at = machine.allocate(T.SIZE);
  const { view } = machine;
  view.setBigUint64(at + T.size, BigInt(type.size), true);
  const last = type.pointers.at(-1);
  view.setBigUint64(at + T.ptrBytes, last === undefined ? 0n : BigInt(8 * (last + 1)), true);
  view.setUint8(at + T.kind, type.kind);
  view.setUint8(at + T.align, type.align);
  const regular = type.reflexive && type.kind !== Kind.String ? TFlag.REGULAR_MEMORY : 0;
  view.setUint8(at + T.flags, TFlag.COMPARABLE | regular);
  view.setBigUint64(at + T.elem, BigInt(elem), true);
  view.setBigUint64(at + T.len, BigInt(type.length ?? 0), true);
  writeString(machine, at + T.str, type.name);
  writePointerMap(machine, at, type.pointers);
  return at;
}

/** A Go string: its bytes in memory of their own, address and length at `at`. */
export function writeString(machine: MapMachine, at: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  const start = machine.allocate(bytes.length);
  machine.bytes.set(bytes, start);
  machine.view.setBigUint64(at, BigInt(start), true);
  machine.view.setBigUint64(at + 8, BigInt(bytes.length), true);
}

function writePointerMap(machine: MapMachine, type: number, words: readonly number[]): void {
  const bits = machine.allocate(8);
  for (const word of words) {
    const at = bits + (word >> 3);
    machine.view.setUint8(at, machine.view.getUint8(at) | (1 << (word & 7)));
  }
  machine.view.setBigUint64(type + T.ptrMap, BigInt(bits), true);
}

/** A bucket or group, as far as the allocator is concerned. A machine without a program never collects. */
function writeBlock(machine: MapMachine, size: number, pointers: boolean): number {
  const type = writeType(machine, plain('', Kind.Struct, size));
  if (pointers) machine.view.setBigUint64(type + T.ptrBytes, BigInt(size), true);
  return type;
}
