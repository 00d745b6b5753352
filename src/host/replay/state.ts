// A map's memory as the recorders describe it: the state of either design as compact JSON text, byte for byte what Go's
// encoder writes, so that digests can be compared.

import {
  Bmap,
  Hiter,
  Hmap,
  HmapFlag,
  MapBlock,
  MapExtra,
  SwissGroup,
  SwissIter,
  SwissMap,
  SwissTable,
} from '../../machine/tables/maps.ts';
import type { MapType } from '../views/map-type.ts';
import { bucketArrayLength } from '../views/size-class.ts';
import { hex64, type MapMachine } from './map-machine.ts';

export type KeyKind = 'u64' | 'str' | 'f64' | 'big';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads states of one map, and keeps what names its overflow buckets: the order in which they were first seen. */
export class StateReader {
  readonly #heapIds = new Map<number, number>();
  readonly #slotTexts = new Map<number, { readonly words: Uint32Array; readonly text: string }>();

  constructor(
    readonly machine: MapMachine,
    readonly type: MapType,
    readonly kind: KeyKind,
  ) {}

  state(map: number): string {
    return this.machine.goVersion === 123 ? this.#classic(map) : this.#swiss(map);
  }

  /** The iterator's own state. */
  iterator(it: number): string {
    return this.machine.goVersion === 123 ? this.#classicIterator(it) : this.#swissIterator(it);
  }

  #u8(at: number): number {
    return this.machine.view.getUint8(at);
  }

  #u16(at: number): number {
    return this.machine.view.getUint16(at, true);
  }

  #pointer(at: number): number {
    return this.machine.view.getUint32(at, true);
  }

  /** A 64-bit int, in decimal. */
  #int(at: number): string {
    return this.machine.view.getBigInt64(at, true).toString();
  }

  #hex(at: number): string {
    return `"${hex64(this.machine.view.getBigUint64(at, true))}"`;
  }

  // ---- cells

  /** A key's or elem's memory, whatever its control byte says: what a delete leaves behind is part of the state. */
  #cell(at: number, indirect: boolean, isKey: boolean): string {
    const { view } = this.machine;
    if (indirect) {
      at = this.#pointer(at);
      if (at === 0) return 'null';
    }
    if (this.kind === 'str') return this.#string(at);
    if (this.kind === 'f64' && isKey) return floatText(view.getFloat64(at, true));
    const high = view.getUint32(at + 4, true);
    return high === 0 ? String(view.getUint32(at, true)) : view.getBigUint64(at, true).toString();
  }

  #string(at: number): string {
    const start = this.#pointer(at);
    if (start === 0) return '""';
    const bytes = this.machine.bytes.subarray(start, start + this.#pointer(at + 8));
    return JSON.stringify(decoder.decode(bytes));
  }

  key(at: number): string {
    return this.#cell(at, false, true);
  }

  elem(at: number): string {
    return this.#cell(at, false, false);
  }

  #cells(first: number, step: number, indirect: boolean, isKey: boolean): string {
    let text = '[';
    for (let i = 0; i < 8; i++) text += (i === 0 ? '' : ',') + this.#cell(first + i * step, indirect, isKey);
    return `${text}]`;
  }

  /** Eight tophash or control bytes. */
  #controls(at: number): string {
    let text = '"';
    for (let i = 0; i < 8; i++)
      text += this.#u8(at + i)
        .toString(16)
        .padStart(2, '0');
    return `${text}"`;
  }

  /**
   * The slots of a bucket or group as text. Most are as they were a step ago: then the text is kept. (Elems behind
   * pointers change unseen.)
   */
  #slots(at: number, size: number, write: () => string): string {
    if (this.type.indirectElem || (at & 3) !== 0) return write();
    const words = new Uint32Array(this.machine.memory.buffer, at, size >> 2);
    const known = this.#slotTexts.get(at);
    if (known !== undefined && sameWords(known.words, words)) return known.text;
    const text = write();
    this.#slotTexts.set(at, { words: words.slice(), text });
    return text;
  }

  // ---- classic

  #classic(h: number): string {
    const B = this.#u8(h + Hmap.B);
    const flags = this.#u8(h + Hmap.flags);
    const buckets = this.#pointer(h + Hmap.buckets);
    const old = this.#pointer(h + Hmap.oldbuckets);
    const extra = this.#pointer(h + Hmap.extra);
    let next = -1;
    let free = 0;
    if (extra !== 0 && this.#pointer(extra + MapExtra.nextOverflow) !== 0) {
      let b = this.#pointer(extra + MapExtra.nextOverflow);
      next = (b - buckets) / this.type.bucketSize;
      for (free = 1; this.#overflow(b) === 0; free++) b += this.type.bucketSize;
    }
    const oldLength = (flags & HmapFlag.SAME_SIZE_GROW) === 0 ? 2 ** (B - 1) : 2 ** B;
    return (
      `{"count":${this.#int(h + Hmap.count)},"flags":${flags},"B":${B},"noverflow":${this.#u16(h + Hmap.noverflow)},` +
      `"hash0":"${this.machine.view
        .getUint32(h + Hmap.hash0, true)
        .toString(16)
        .padStart(16, '0')}",` +
      `"nevacuate":${this.#int(h + Hmap.nevacuate)},"nextOverflow":${next},"freeOverflow":${free},` +
      `"buckets":${this.#chains(buckets, 2 ** B)},"old":${this.#chains(old, oldLength)}}`
    );
  }

  #overflow(b: number): number {
    return this.#pointer(b + this.type.bucketSize - 8);
  }

  #chains(array: number, n: number): string {
    if (array === 0) return 'null';
    const parts: string[] = [];
    for (let i = 0; i < n; i++) {
      let text = '[';
      for (let b = array + i * this.type.bucketSize; b !== 0; b = this.#overflow(b)) {
        text += (text === '[' ? '' : ',') + this.#bucket(array, n, b);
      }
      parts.push(`${text}]`);
    }
    return `[${parts.join(',')}]`;
  }

  #bucket(array: number, n: number, b: number): string {
    const { keySlot, elemSlot, indirectKey, indirectElem } = this.type;
    const keys = b + Bmap.DATA;
    const slots = this.#slots(
      b,
      this.type.bucketSize,
      () =>
        `"top":${this.#controls(b)},"k":${this.#cells(keys, keySlot, indirectKey, true)},` +
        `"v":${this.#cells(keys + MapBlock.ENTRIES * keySlot, elemSlot, indirectElem, false)}`,
    );
    return `{"at":"${this.#place(array, n, b)}",${slots}}`;
  }

  /** `b<i>`: the i-th of the array, preallocated overflow buckets included; `h<n>`: the n-th met that is not. */
  #place(array: number, n: number, b: number): string {
    const size = this.type.bucketSize;
    const index = (b - array) / size;
    if (index >= 0 && Number.isInteger(index) && index < bucketArrayLength(n, size, true)) return `b${index}`;
    let id = this.#heapIds.get(b);
    if (id === undefined) {
      id = this.#heapIds.size;
      this.#heapIds.set(b, id);
    }
    return `h${id}`;
  }

  #classicIterator(it: number): string {
    return (
      `{"startBucket":${this.#int(it + Hiter.startBucket)},"offset":${this.#u8(it + Hiter.offset)},` +
      `"wrapped":${this.#u8(it + Hiter.wrapped) !== 0},"B":${this.#u8(it + Hiter.B)},"i":${this.#u8(it + Hiter.i)},` +
      `"bucket":${this.#int(it + Hiter.bucket)},"checkBucket":${this.#int(it + Hiter.checkBucket)}}`
    );
  }

  // ---- swiss

  #swiss(m: number): string {
    const dir = this.#pointer(m + SwissMap.dirPtr);
    const dirLen = this.#pointer(m + SwissMap.dirLen);
    const tombstone = this.machine.goVersion < 126 ? null : this.#u8(m + SwissMap.tombstonePossible) !== 0;
    return (
      `{"used":${this.#int(m + SwissMap.used)},"seed":${this.#hex(m + SwissMap.seed)},"dirLen":${dirLen},` +
      `"globalDepth":${this.#u8(m + SwissMap.globalDepth)},"globalShift":${this.#u8(m + SwissMap.globalShift)},` +
      `"writing":${this.#u8(m + SwissMap.writing)},"tombstonePossible":${tombstone},` +
      `"clearSeq":${this.#int(m + SwissMap.clearSeq)},"small":${dirLen === 0 && dir !== 0 ? this.#group(dir) : null},` +
      `${this.#directory(dir, dirLen)}}`
    );
  }

  #directory(dir: number, dirLen: number): string {
    if (dirLen === 0) return '"dir":null,"tables":null';
    const indexes: number[] = [];
    const tables: string[] = [];
    let last = 0;
    for (let i = 0; i < dirLen; i++) {
      const table = this.#pointer(dir + 8 * i);
      if (table !== last) tables.push(this.#table(table));
      last = table;
      indexes.push(tables.length - 1);
    }
    return `"dir":[${indexes.join(',')}],"tables":[${tables.join(',')}]`;
  }

  #table(t: number): string {
    const data = this.#pointer(t + SwissTable.groups);
    const groups: string[] = [];
    for (let i = 0; i <= this.#pointer(t + SwissTable.lengthMask); i++) {
      groups.push(this.#group(data + i * this.type.groupSize));
    }
    return (
      `{"used":${this.#u16(t + SwissTable.used)},"capacity":${this.#u16(t + SwissTable.capacity)},` +
      `"growthLeft":${this.#u16(t + SwissTable.growthLeft)},"localDepth":${this.#u8(t + SwissTable.localDepth)},` +
      `"index":${this.#int(t + SwissTable.index)},"groups":[${groups.join(',')}]}`
    );
  }

  #group(g: number): string {
    const { slotSize, elemOff, indirectKey, indirectElem } = this.type;
    const slots = g + SwissGroup.DATA;
    return this.#slots(
      g,
      this.type.groupSize,
      () =>
        `{"c":${this.#controls(g)},"k":${this.#cells(slots, slotSize, indirectKey, true)},` +
        `"v":${this.#cells(slots + elemOff, slotSize, indirectElem, false)}}`,
    );
  }

  #swissIterator(it: number): string {
    const table = this.#pointer(it + SwissIter.tab);
    const stale = table !== 0 && this.machine.view.getBigInt64(table + SwissTable.index, true) === -1n;
    return (
      `{"entryOffset":${this.#hex(it + SwissIter.entryOffset)},"dirOffset":${this.#hex(it + SwissIter.dirOffset)},` +
      `"clearSeq":${this.#int(it + SwissIter.clearSeq)},"globalDepth":${this.#u8(it + SwissIter.globalDepth)},` +
      `"dirIdx":${this.#int(it + SwissIter.dirIdx)},"entryIdx":${this.#int(it + SwissIter.entryIdx)},"stale":${stale}}`
    );
  }
}

function sameWords(a: Uint32Array, b: Uint32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

/** A float64 as the recorders write it. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return '"nan"';
  return Object.is(value, -0) ? '-0' : String(value);
}
