// A map in memory as data for pictures and text: header, buckets or tables and groups, every cell with its control byte,
// what that byte means, and the raw bytes of key and elem, also those that a delete left behind.

import { Address, M } from '../../machine/tables/layout.ts';
import {
  Bmap,
  Hmap,
  HmapFlag,
  MapBlock,
  MapExtra,
  SwissGroup,
  SwissMap,
  SwissTable,
  Tophash,
} from '../../machine/tables/maps.ts';
import { type MapType, readMapType } from './map-type.ts';
import { bucketArrayLength } from './size-class.ts';
import { typeText, valueText } from './value.ts';

/** What a tophash says. */
export type TophashMeaning = 'full' | 'emptyRest' | 'emptyOne' | 'evacuatedX' | 'evacuatedY' | 'evacuatedEmpty';
/** What a control byte says. */
export type ControlMeaning = 'full' | 'empty' | 'deleted';

export interface ValueView {
  /** Where it stands: in the cell, or behind the cell's pointer. */
  readonly address: number;
  readonly bytes: Uint8Array;
  /** Go text; of memory that holds no entry, of what the bytes would be. */
  readonly text: string;
}

export interface CellView<Meaning> {
  /** Tophash or control byte. */
  readonly control: number;
  readonly meaning: Meaning;
  readonly key: ValueView;
  readonly elem: ValueView;
  /** No entry is here, but not all bytes are zero: a delete (or a sparse clear) left them. */
  readonly residual: boolean;
}

export interface BucketView {
  readonly address: number;
  /** Index in its array, preallocated overflow buckets included; -1 when allocated by itself. */
  readonly index: number;
  readonly cells: readonly CellView<TophashMeaning>[];
}

/** A bucket and its overflow buckets. */
export interface ChainView {
  readonly evacuated: boolean;
  readonly buckets: readonly BucketView[];
}

export interface ClassicView {
  readonly design: 'classic';
  readonly type: string;
  readonly address: number;
  readonly count: number;
  readonly flags: { iterator: boolean; oldIterator: boolean; hashWriting: boolean; sameSizeGrow: boolean };
  readonly B: number;
  readonly noverflow: number;
  readonly hash0: number;
  readonly nevacuate: number;
  /** undefined: not allocated yet */
  readonly buckets: readonly ChainView[] | undefined;
  /** The previous array, while a growth goes on. */
  readonly oldBuckets: readonly ChainView[] | undefined;
  /** Preallocated overflow buckets not used yet. */
  readonly overflowReserve: number;
  /** Chains that the view leaves out. */
  readonly omitted: number;
}

export interface GroupView {
  readonly address: number;
  readonly slots: readonly CellView<ControlMeaning>[];
}

export interface TableView {
  readonly address: number;
  readonly used: number;
  readonly capacity: number;
  readonly growthLeft: number;
  readonly localDepth: number;
  readonly index: number;
  readonly tombstones: number;
  readonly groups: readonly GroupView[];
}

export interface SwissView {
  readonly design: 'swiss';
  readonly type: string;
  readonly address: number;
  readonly used: number;
  readonly seed: bigint;
  readonly globalDepth: number;
  readonly globalShift: number;
  readonly writing: boolean;
  /** undefined before Go 1.26 */
  readonly tombstonePossible: boolean | undefined;
  readonly clearSeq: number;
  /** The group of a small map; undefined: not allocated yet, or a map with tables. */
  readonly small: GroupView | undefined;
  /** For each directory entry its table's position in `tables`; empty in a small map. */
  readonly directory: readonly number[];
  readonly tables: readonly TableView[];
  /** Groups that the view leaves out. */
  readonly omitted: number;
}

/** A nil map has no memory. */
export interface NilView {
  readonly design: 'nil';
  readonly type: string;
}

export type MapView = ClassicView | SwissView | NilView;

/** Buckets or groups that a view shows at most: a picture of more helps nobody. */
export const viewLimit = 512;

/** Reads the map at `address` (0: nil) of the map type whose descriptor is at `type`. */
export function readMap(memory: WebAssembly.Memory, type: number, address: number): MapView {
  const view = new DataView(memory.buffer);
  if (address === 0) return { design: 'nil', type: typeText(view, type) };
  const classic = view.getUint32(Address.MACHINE + M.goVersion, true) < 124;
  const reader = new Reader(view, readMapType(view, type));
  return classic ? reader.classic(address) : reader.swiss(address);
}

class Reader {
  #shown = 0;
  #omitted = 0;

  constructor(
    readonly view: DataView,
    readonly type: MapType,
  ) {}

  classic(h: number): ClassicView {
    const { view } = this;
    const B = view.getUint8(h + Hmap.B);
    const flags = view.getUint8(h + Hmap.flags);
    const array = this.#pointer(h + Hmap.buckets);
    const old = this.#pointer(h + Hmap.oldbuckets);
    const sameSizeGrow = (flags & HmapFlag.SAME_SIZE_GROW) !== 0;
    const oldBuckets = old === 0 ? undefined : this.#chains(old, sameSizeGrow ? 2 ** B : 2 ** (B - 1));
    const buckets = array === 0 ? undefined : this.#chains(array, 2 ** B);
    return {
      design: 'classic',
      type: typeText(view, this.type.address),
      address: h,
      count: Number(view.getBigInt64(h + Hmap.count, true)),
      flags: {
        iterator: (flags & HmapFlag.ITERATOR) !== 0,
        oldIterator: (flags & HmapFlag.OLD_ITERATOR) !== 0,
        hashWriting: (flags & HmapFlag.HASH_WRITING) !== 0,
        sameSizeGrow,
      },
      B,
      noverflow: view.getUint16(h + Hmap.noverflow, true),
      hash0: view.getUint32(h + Hmap.hash0, true),
      nevacuate: Number(view.getBigInt64(h + Hmap.nevacuate, true)),
      buckets,
      oldBuckets,
      overflowReserve: this.#reserve(h),
      omitted: this.#omitted,
    };
  }

  swiss(m: number): SwissView {
    const { view } = this;
    const directoryAt = this.#pointer(m + SwissMap.dirPtr);
    const dirLen = this.#pointer(m + SwissMap.dirLen);
    const directory: number[] = [];
    const tables: TableView[] = [];
    for (let i = 0; i < dirLen; i++) {
      const table = this.#pointer(directoryAt + 8 * i);
      if (tables.at(-1)?.address !== table) tables.push(this.#table(table));
      directory.push(tables.length - 1);
    }
    return {
      design: 'swiss',
      type: typeText(view, this.type.address),
      address: m,
      used: Number(view.getBigUint64(m + SwissMap.used, true)),
      seed: view.getBigUint64(m + SwissMap.seed, true),
      globalDepth: view.getUint8(m + SwissMap.globalDepth),
      globalShift: view.getUint8(m + SwissMap.globalShift),
      writing: view.getUint8(m + SwissMap.writing) !== 0,
      tombstonePossible:
        view.getUint32(Address.MACHINE + M.goVersion, true) < 126
          ? undefined
          : view.getUint8(m + SwissMap.tombstonePossible) !== 0,
      clearSeq: Number(view.getBigUint64(m + SwissMap.clearSeq, true)),
      small: dirLen === 0 && directoryAt !== 0 ? this.#group(directoryAt) : undefined,
      directory,
      tables,
      omitted: this.#omitted,
    };
  }

  #pointer(at: number): number {
    return this.view.getUint32(at, true);
  }

  #room(): boolean {
    if (this.#shown < viewLimit) {
      this.#shown++;
      return true;
    }
    this.#omitted++;
    return false;
  }

  // ---- buckets

  #overflow(b: number): number {
    return this.#pointer(b + this.type.bucketSize - 8);
  }

  /** Unused preallocated overflow buckets: the last one's overflow pointer is set. */
  #reserve(h: number): number {
    const extra = this.#pointer(h + Hmap.extra);
    let b = extra === 0 ? 0 : this.#pointer(extra + MapExtra.nextOverflow);
    if (b === 0) return 0;
    let length = 1;
    for (; this.#overflow(b) === 0; length++) b += this.type.bucketSize;
    return length;
  }

  #chains(array: number, n: number): ChainView[] {
    const { bucketSize, hasPointers } = this.type;
    const length = bucketArrayLength(n, bucketSize, !hasPointers);
    const chains: ChainView[] = [];
    for (let i = 0; i < n; i++) {
      if (!this.#room()) continue;
      const first = array + i * bucketSize;
      const top = this.view.getUint8(first);
      const buckets: BucketView[] = [];
      for (let b = first; b !== 0; b = this.#overflow(b)) buckets.push(this.#bucket(array, length, b));
      chains.push({ evacuated: top > Tophash.EMPTY_ONE && top < Tophash.MIN, buckets });
    }
    return chains;
  }

  #bucket(array: number, length: number, b: number): BucketView {
    const { keySlot, elemSlot, bucketSize } = this.type;
    const index = (b - array) / bucketSize;
    const inArray = index >= 0 && Number.isInteger(index) && index < length;
    const keys = b + Bmap.DATA;
    const elems = keys + MapBlock.ENTRIES * keySlot;
    const cells: CellView<TophashMeaning>[] = [];
    for (let i = 0; i < MapBlock.ENTRIES; i++) {
      const control = this.view.getUint8(b + i);
      cells.push(this.#cell(control, tophashMeaning(control), keys + i * keySlot, elems + i * elemSlot));
    }
    return { address: b, index: inArray ? index : -1, cells };
  }

  // ---- tables

  #table(t: number): TableView {
    const { view } = this;
    const data = this.#pointer(t + SwissTable.groups);
    const capacity = view.getUint16(t + SwissTable.capacity, true);
    const used = view.getUint16(t + SwissTable.used, true);
    const growthLeft = view.getUint16(t + SwissTable.growthLeft, true);
    const groups: GroupView[] = [];
    for (let i = 0; i < capacity / MapBlock.ENTRIES; i++) {
      if (this.#room()) groups.push(this.#group(data + i * this.type.groupSize));
    }
    return {
      address: t,
      used,
      capacity,
      growthLeft,
      localDepth: view.getUint8(t + SwissTable.localDepth),
      index: Number(view.getBigInt64(t + SwissTable.index, true)),
      tombstones: (capacity * 7) / 8 - used - growthLeft,
      groups,
    };
  }

  #group(g: number): GroupView {
    const { slotSize, elemOff } = this.type;
    const slots: CellView<ControlMeaning>[] = [];
    for (let i = 0; i < MapBlock.ENTRIES; i++) {
      const control = this.view.getUint8(g + i);
      const slot = g + SwissGroup.DATA + i * slotSize;
      slots.push(this.#cell(control, controlMeaning(control), slot, slot + elemOff));
    }
    return { address: g, slots };
  }

  // ---- cells

  #cell<Meaning extends string>(control: number, meaning: Meaning, keyAt: number, elemAt: number): CellView<Meaning> {
    const { keyType, elemType, keySize, elemSize, indirectKey, indirectElem } = this.type;
    const key = this.#value(keyType, keyAt, keySize, indirectKey);
    const elem = this.#value(elemType, elemAt, elemSize, indirectElem);
    const holds = meaning === 'full' || meaning === 'evacuatedX' || meaning === 'evacuatedY';
    const left = (value: ValueView) => value.bytes.some((byte) => byte !== 0);
    return { control, meaning, key, elem, residual: !holds && (left(key) || left(elem)) };
  }

  #value(type: number, at: number, size: number, indirect: boolean): ValueView {
    const address = indirect ? this.#pointer(at) : at;
    if (address === 0) return { address, bytes: new Uint8Array(), text: 'nil' };
    return {
      address,
      bytes: new Uint8Array(this.view.buffer, address, size).slice(),
      text: valueText(this.view, type, address),
    };
  }
}

function tophashMeaning(top: number): TophashMeaning {
  switch (top) {
    case Tophash.EMPTY_REST:
      return 'emptyRest';
    case Tophash.EMPTY_ONE:
      return 'emptyOne';
    case Tophash.EVACUATED_X:
      return 'evacuatedX';
    case Tophash.EVACUATED_Y:
      return 'evacuatedY';
    case Tophash.EVACUATED_EMPTY:
      return 'evacuatedEmpty';
    default:
      return 'full';
  }
}

function controlMeaning(control: number): ControlMeaning {
  if (control === SwissGroup.EMPTY) return 'empty';
  return control === SwissGroup.DELETED ? 'deleted' : 'full';
}
