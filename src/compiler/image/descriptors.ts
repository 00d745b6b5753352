// Writes type descriptors (machine/tables/layout.ts: T, Field, Method, MapDesc) into the image.

import { Field, Kind, MapDesc, Method, T } from '../../machine/tables/layout.ts';
import { utf8Bytes } from '../../types/index.ts';
import type { FnRef } from '../lower/code.ts';
import type { CField, CType } from '../types/ctype.ts';
import { fieldOffset, layoutOf, pointerMap, sizeOf } from '../types/layout.ts';
import type { MethodEntry } from '../types/methods.ts';
import { isPredeclared, mapFast, mapFlags, maxInline, typeFlags } from '../types/traits.ts';
import type { World } from '../types/world.ts';
import type { Segment } from './segment.ts';

/** What descriptors refer to: addresses the linker knows. */
export interface Addresses {
  type(t: CType): number;
  fn(ref: FnRef): number;
  string(bytes: string): number;
  methodNumber(id: string): number;
}

/** A method that an interface may ask a type for. */
export interface TypeMethod {
  readonly entry: MethodEntry;
  /** Null if no interface calls it: only that it is there counts. */
  readonly fn: FnRef | null;
  readonly type: CType;
}

/** The types of a map's bucket (classic) and group (swiss), which the collector needs. */
export function mapParts(world: World, t: CType): { bucket: CType; group: CType; slot: CType } {
  const pointerTo = (x: CType) => (sizeOf(x) > maxInline ? world.pointerTo(x) : x);
  const key = pointerTo(t.key);
  const elem = pointerTo(t.elem);
  const field = (name: string, type: CType): CField => ({ name, type, embedded: false, tag: '', pkg: null });
  const hasPtr = layoutOf(key).ptrBytes > 0 || layoutOf(elem).ptrBytes > 0;
  const bucket = world.structOf([
    field('Tophash', world.arrayOf(world.basic(Kind.Uint8), 8)),
    field('Keys', world.arrayOf(key, 8)),
    field('Elems', world.arrayOf(elem, 8)),
    // Buckets without pointers are not scanned: the map keeps its overflow buckets alive in another way.
    field('Overflow', world.basic(hasPtr ? Kind.UnsafePointer : Kind.Uintptr)),
  ]);
  const slot = world.structOf([field('Key', key), field('Elem', elem)]);
  const group = world.structOf([field('Ctrl', world.basic(Kind.Uint64)), field('Slots', world.arrayOf(slot, 8))]);
  return { bucket, group, slot };
}

/** Other types that a descriptor mentions. */
export function typeParts(world: World, t: CType): CType[] {
  const parts: CType[] = [];
  if (t.shape.hasElem) parts.push(t.elem);
  if (t.kind === Kind.Map) {
    const { bucket, group } = mapParts(world, t);
    parts.push(t.key, bucket, group);
  }
  for (const f of t.fields) parts.push(f.type);
  parts.push(...t.params, ...t.results);
  for (const m of t.methods) parts.push(m.type);
  return parts;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export class DescriptorWriter {
  constructor(
    private readonly world: World,
    private readonly out: Segment,
    private readonly addresses: Addresses,
  ) {}

  #string(at: number, text: string): void {
    const bytes = utf8Bytes(text);
    this.out.u64(at, bytes === '' ? 0 : this.addresses.string(bytes));
    this.out.u64(at + 8, bytes.length);
  }

  #slice(at: number, address: number, length: number): void {
    this.out.u64(at, length === 0 ? 0 : address);
    this.out.u64(at + 8, length);
    this.out.u64(at + 16, length);
  }

  write(
    at: number,
    t: CType,
    index: number,
    methods: readonly TypeMethod[],
    pointer: CType | undefined,
    numMethod: number,
  ): void {
    const { out, addresses } = this;
    const layout = layoutOf(t);
    const path = t.named?.pkg?.path ?? '';
    out.u64(at + T.size, layout.size);
    out.u64(at + T.ptrBytes, layout.ptrBytes);
    out.u32(at + T.hash, hashOf(`${path} ${t.str}`));
    out.u8(at + T.kind, t.kind);
    out.u8(at + T.align, layout.align);
    out.u8(at + T.flags, typeFlags(t));
    out.u8(at + T.extra, t.kind === Kind.Chan ? t.shape.dir : t.variadic ? 1 : 0);
    this.#string(at + T.str, t.str);
    if (t.shape.hasElem) out.u64(at + T.elem, addresses.type(t.elem));
    if (t.kind === Kind.Map) out.u64(at + T.key, addresses.type(t.key));
    out.u64(at + T.len, t.kind === Kind.Func ? t.params.length : t.len);
    this.#fields(at, t);
    this.#methods(at, methods);
    if (t.named !== null) this.#string(at + T.name, t.named.name);
    else if (isPredeclared(t)) this.#string(at + T.name, t.kind === Kind.UnsafePointer ? 'Pointer' : t.str);
    this.#string(at + T.pkgPath, path);
    if (pointer !== undefined) out.u64(at + T.ptrToThis, addresses.type(pointer));
    if (layout.ptrBytes > 0) {
      const map = pointerMap(t);
      const address = out.reserve(map.length, 8);
      out.copy(address, map);
      out.u64(at + T.ptrMap, address);
    }
    if (t.kind === Kind.Map) this.#map(at, t);
    out.u32(at + T.index, index);
    out.u32(at + T.numMethod, numMethod);
  }

  #fields(at: number, t: CType): void {
    const { out, addresses } = this;
    const pkgPath = (pkg: { path: string } | null) => pkg?.path ?? '';
    const entries =
      t.kind === Kind.Interface
        ? t.methods.map((m) => ({ ...m, offset: addresses.methodNumber(m.id), tag: '', embedded: false }))
        : t.kind === Kind.Func
          ? [...t.params, ...t.results].map((type) => ({
              name: '',
              type,
              pkg: null,
              offset: 0,
              tag: '',
              embedded: false,
            }))
          : t.fields.map((f, i) => ({ ...f, offset: fieldOffset(t, i) }));
    const address = out.reserve(entries.length * Field.SIZE, 8);
    this.#slice(at + T.fields, address, entries.length);
    entries.forEach((f, i) => {
      const to = address + i * Field.SIZE;
      this.#string(to + Field.name, f.name);
      out.u64(to + Field.type, addresses.type(f.type));
      out.u64(to + Field.offset, f.offset);
      this.#string(to + Field.tag, f.tag);
      this.#string(to + Field.pkgPath, pkgPath(f.pkg));
      out.u64(to + Field.embedded, f.embedded ? 1 : 0);
    });
  }

  #methods(at: number, methods: readonly TypeMethod[]): void {
    const { out, addresses } = this;
    const sorted = methods
      .map((m) => ({ ...m, number: addresses.methodNumber(m.entry.id) }))
      .sort((a, b) => a.number - b.number);
    const address = out.reserve(sorted.length * Method.SIZE, 8);
    this.#slice(at + T.methods, address, sorted.length);
    sorted.forEach((m, i) => {
      const to = address + i * Method.SIZE;
      out.u64(to + Method.id, m.number);
      out.u64(to + Method.func, m.fn === null ? 0 : addresses.fn(m.fn));
      this.#string(to + Method.name, m.entry.name);
      out.u64(to + Method.type, addresses.type(m.type));
    });
  }

  #map(at: number, t: CType): void {
    const { out, addresses } = this;
    const { bucket, group, slot } = mapParts(this.world, t);
    const to = out.reserve(MapDesc.SIZE, 8);
    out.u64(at + T.map, to);
    out.u32(to + MapDesc.keyType, addresses.type(t.key));
    out.u32(to + MapDesc.elemType, addresses.type(t.elem));
    out.u32(to + MapDesc.keySize, sizeOf(t.key));
    out.u32(to + MapDesc.elemSize, sizeOf(t.elem));
    out.u32(to + MapDesc.flags, mapFlags(t.key, t.elem));
    out.u32(to + MapDesc.fast, mapFast(t.key, t.elem));
    const inline = (x: CType) => (sizeOf(x) > maxInline ? 8 : sizeOf(x));
    out.u32(to + MapDesc.classicKeySlot, inline(t.key));
    out.u32(to + MapDesc.classicElemSlot, inline(t.elem));
    out.u32(to + MapDesc.bucketSize, sizeOf(bucket));
    out.u32(to + MapDesc.bucketType, addresses.type(bucket));
    out.u32(to + MapDesc.swissSlotSize, sizeOf(slot));
    out.u32(to + MapDesc.swissElemOff, fieldOffset(slot, 1));
    out.u32(to + MapDesc.groupSize, sizeOf(group));
    out.u32(to + MapDesc.groupType, addresses.type(group));
  }
}
