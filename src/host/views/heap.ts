// The heap in memory as data for pictures and text: every object with its size, type, and who allocated it when and where;
// and what keeps one alive.
//
// Terms
//   root      a package variable, or a variable in scope of a function that has been called
//   path      from a root along pointers to an object; the shortest one is given
// Tiny objects without pointers share a block, which has the type of the first. A variable behind its last use is still in scope, so a
// path may begin with one from which the collector no longer starts.

import { layoutOf, regSize } from '../../compiler/index.ts';
import { HeapRecord, ObjectTag, ObjectType, Span, SpanState } from '../../machine/tables/heap.ts';
import { Address, T } from '../../machine/tables/layout.ts';
import { goroutines } from '../goroutines.ts';
import type { Machine } from '../machine.ts';
import { typeText } from './value.ts';

export interface HeapObject {
  readonly address: number;
  /** Bytes of its slot: the size class. */
  readonly size: number;
  /** Go text of its type; elements of an array of unknown length as `[]T`; what it is to the runtime for objects of its own. */
  readonly type: string;
  /** Where it was allocated; file '' when nobody knows. */
  readonly site: { readonly function: string; readonly file: string; readonly line: number; readonly pc: number };
  /** Id of the goroutine that allocated it; ids from 65535 on are all 65535. */
  readonly goroutine: number;
  readonly step: number;
  /** gc would keep it in a frame: no part of Go's heap. */
  readonly inFrame: boolean;
}

export interface Retention {
  /** `main.cache`, or `goroutine 1: main.main: m`. */
  readonly root: string;
  /** From the root's object to the one in question; `offset` says where in the one before (or in the root) the pointer stands. */
  readonly path: readonly { readonly object: HeapObject; readonly offset: number }[];
}

export interface HeapGroup {
  readonly type: string;
  readonly site: HeapObject['site'];
  readonly count: number;
  readonly bytes: number;
}

const tagTexts: Record<ObjectTag, string> = {
  [ObjectTag.NOSCAN]: 'bytes without pointers',
  [ObjectTag.WORDS]: 'words',
  [ObjectTag.HCHAN]: 'runtime.hchan',
  [ObjectTag.HCHAN_NOSCAN]: 'runtime.hchan',
  [ObjectTag.HMAP]: 'runtime.hmap',
  [ObjectTag.MAP_EXTRA]: 'runtime.mapextra',
  [ObjectTag.SWISS_MAP]: 'maps.Map',
  [ObjectTag.SWISS_TABLE]: 'maps.table',
  [ObjectTag.SWISS_DIRECTORY]: '[]*maps.table',
};

/** Reads spans and objects of one machine at its present step. */
class Heap {
  readonly view: DataView;
  constructor(readonly machine: Machine) {
    this.view = machine.view;
  }

  u32(at: number): number {
    return this.view.getUint32(at, true);
  }

  *spans(): Generator<number> {
    for (let s = this.u32(Address.MACHINE + HeapRecord.allSpans); s !== 0; s = this.u32(s + Span.allNext)) yield s;
  }

  inUse(span: number, slot: number): boolean {
    return (this.view.getUint8(this.u32(span + Span.alloc) + (slot >> 3)) & (1 << (slot & 7))) !== 0;
  }

  object(span: number, slot: number): HeapObject {
    const size = this.u32(span + Span.elemSize);
    const born = this.view.getBigUint64(this.u32(span + Span.born) + slot * 8, true);
    return {
      address: this.u32(span + Span.start) + slot * size,
      size,
      type: this.#typeText(this.typeOf(span, slot)),
      site: this.#site(this.u32(this.u32(span + Span.sites) + slot * 4)),
      goroutine: Number(born & 0xffffn),
      step: Number(born >> 16n),
      inFrame: this.u32(span + Span.inFrame) !== 0,
    };
  }

  typeOf(span: number, slot: number): number {
    return this.u32(this.u32(span + Span.types) + slot * 4);
  }

  #typeText(type: number): string {
    const base = type & ~ObjectType.ARRAY;
    if (base < ObjectType.FIRST) return tagTexts[base as ObjectTag] ?? 'words';
    const text = typeText(this.view, base);
    return (type & ObjectType.ARRAY) === 0 ? text : `[]${text}`;
  }

  #site(pc: number): HeapObject['site'] {
    const { debug } = this.machine.image;
    const position = debug.positionAt(pc);
    const place = position === undefined ? undefined : debug.locate(position.pos);
    return { function: position?.fn.name ?? '', file: place?.file ?? '', line: place?.line ?? 0, pc };
  }

  /** The span and slot that an address points into. */
  find(address: number): { span: number; slot: number } | undefined {
    const table = this.u32(Address.MACHINE + HeapRecord.pageTables + (address >>> 22) * 4);
    const span = table === 0 ? 0 : this.u32(table + ((address >>> 13) & 511) * 4);
    if (span === 0 || this.u32(span + Span.state) !== SpanState.OBJECTS) return undefined;
    const slot = Math.floor((address - this.u32(span + Span.start)) / this.u32(span + Span.elemSize));
    return slot < this.u32(span + Span.nelems) && this.inUse(span, slot) ? { span, slot } : undefined;
  }

  /** Offsets of the words of an object that may be pointers. */
  *pointers(span: number, slot: number): Generator<number> {
    const size = this.u32(span + Span.elemSize);
    const type = this.typeOf(span, slot);
    const base = type & ~ObjectType.ARRAY;
    if (base < ObjectType.FIRST) {
      if (base !== ObjectTag.NOSCAN && base !== ObjectTag.HCHAN_NOSCAN) for (let at = 0; at < size; at += 8) yield at;
      return;
    }
    const step = this.u32(base + T.size);
    const bytes = this.u32(base + T.ptrBytes);
    const map = this.u32(base + T.ptrMap);
    if (bytes === 0 || step === 0) return;
    for (let element = 0; element + bytes <= size; element += step) {
      for (let at = 0; at < bytes; at += 8) {
        if ((this.view.getUint8(map + (at >> 6)) & (1 << ((at >> 3) & 7))) !== 0) yield element + at;
      }
      if ((type & ObjectType.ARRAY) === 0) return;
    }
  }

  /** Name and address of each word that roots the heap. */
  *roots(): Generator<{ name: string; base: number; offset: number }> {
    const { debug } = this.machine.image;
    for (const { name, type, address } of debug.globals) {
      for (let at = 0; at < layoutOf(type).ptrBytes; at += 8) yield { name, base: address, offset: at };
    }
    for (const { id, frames } of goroutines(this.machine)) {
      for (const { fn, fp, pc } of frames) {
        for (const v of fn.variables) {
          if (pc < v.from || pc >= v.to) continue;
          const bytes = v.boxed ? 8 : regSize(v.type);
          const name = `goroutine ${id}: ${fn.name}: ${v.name}`;
          for (let at = 0; at < bytes; at += 8) yield { name, base: fp + v.offset, offset: at };
        }
      }
    }
  }
}

/** All objects, by address; at most `limit` of them. */
export function heapObjects(machine: Machine, limit = 100_000): HeapObject[] {
  const heap = new Heap(machine);
  const objects: HeapObject[] = [];
  for (const span of heap.spans()) {
    for (let slot = 0; slot < heap.u32(span + Span.nelems) && objects.length < limit; slot++) {
      if (heap.inUse(span, slot)) objects.push(heap.object(span, slot));
    }
  }
  return objects.sort((a, b) => a.address - b.address);
}

/** The object that an address points into, undefined if none is there. */
export function heapObject(machine: Machine, address: number): HeapObject | undefined {
  const heap = new Heap(machine);
  const found = heap.find(address);
  return found === undefined ? undefined : heap.object(found.span, found.slot);
}

/** What Go's heap holds by type and place of allocation, the most bytes first. */
export function heapGroups(machine: Machine): HeapGroup[] {
  const groups = new Map<string, { type: string; site: HeapObject['site']; count: number; bytes: number }>();
  for (const { type, site, size, inFrame } of heapObjects(machine, Number.POSITIVE_INFINITY)) {
    if (inFrame) continue;
    const key = `${site.pc} ${type}`;
    const group = groups.get(key) ?? { type, site, count: 0, bytes: 0 };
    group.count++;
    group.bytes += size;
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.bytes - a.bytes || a.site.pc - b.site.pc);
}

interface Step {
  readonly address: number;
  readonly offset: number;
  readonly from: Step | null;
  readonly root: string;
}

/** The shortest path from a root to the object at an address, undefined when nothing keeps it. */
export function retainedBy(machine: Machine, address: number): Retention | undefined {
  const heap = new Heap(machine);
  const wanted = heap.find(address);
  if (wanted === undefined) return undefined;
  const goal = heap.object(wanted.span, wanted.slot).address;
  const seen = new Set<number>();
  const queue: Step[] = [];
  const reach = (word: number, offset: number, from: Step | null, root: string): void => {
    if (heap.u32(word + 4) !== 0) return;
    const found = heap.find(heap.u32(word));
    if (found === undefined) return;
    const start = heap.u32(found.span + Span.start) + found.slot * heap.u32(found.span + Span.elemSize);
    if (seen.has(start)) return;
    seen.add(start);
    queue.push({ address: start, offset, from, root });
  };
  for (const { name, base, offset } of heap.roots()) reach(base + offset, offset, null, name);
  for (let i = 0; i < queue.length; i++) {
    const step = queue[i] as Step;
    if (step.address === goal) return retention(heap, step);
    const found = heap.find(step.address);
    if (found === undefined) continue;
    for (const offset of heap.pointers(found.span, found.slot)) reach(step.address + offset, offset, step, step.root);
  }
  return undefined;
}

function retention(heap: Heap, last: Step): Retention {
  const path: { object: HeapObject; offset: number }[] = [];
  for (let step: Step | null = last; step !== null; step = step.from) {
    const found = heap.find(step.address);
    if (found !== undefined) path.unshift({ object: heap.object(found.span, found.slot), offset: step.offset });
  }
  return { root: last.root, path };
}
