// Which appends find a buffer in the frame (cmd/compile/internal/ssagen, since Go 1.25): those whose result does not
// escape, that add a fixed number of values, and that do not write back to a place in memory.
//
// There are two ways. `first`: the first append to an empty slice takes the whole buffer, once in the life of the frame;
// only the first append to each variable is compiled so. `step`: the slice moves to the heap later and its capacity
// can be seen, so it grows inside the buffer one size class at a time.

import { Kind, TextCapacity } from '../../machine/tables/layout.ts';
import type { Node as Syntax } from '../../syntax/index.ts';
import type { Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { isDirect, sizeOf } from '../types/layout.ts';
import { bufferSize, exclusiveSlices } from './exclusive.ts';
import { Attr, type Batch } from './graph.ts';
import type { Site } from './inline.ts';
import { type Fn, forEachChild, type Name, type Node } from './ir.ts';
import { sameSafe } from './static.ts';

export type Mode = 'first' | 'step';

/** A buffer in the frame of a function. */
export interface Buffer {
  readonly mode: Mode;
}

/** The elements of a variable move to the heap. */
export interface Move {
  readonly variable: Var;
  readonly buffer: Buffer;
  readonly keepCapacity: boolean;
  /** Slots of the appends to the variable. */
  readonly slots: readonly number[];
}

/**
 * What a call that gc inlines passes to its function: the body's appends have buffers in the caller's frame, for the life
 * of that frame. One entry for each of the function's slots.
 */
export interface Passed {
  readonly entries: readonly Entry[];
}

/** own: as if the function was not inlined; none and first: what it has instead. For calls: a record, or nothing. */
export type Entry = 'own' | 'none' | 'first' | 'moving' | 'nothing' | Passed;

/** Appends of a function that may have a buffer in the frame of a caller, and inlined calls of such functions. */
export type Slots = ReadonlyMap<Syntax, { readonly index: number; readonly call: boolean }>;

/** What the code of one function, closures apart, does with buffers. */
export interface BufferPlan {
  readonly slots: Slots;
  readonly passed: Map<Syntax, Passed>;
  readonly buffers: Buffer[];
  readonly appends: Map<Syntax, Buffer>;
  /** Capacities of slices made from strings; rounded up where they are missing. */
  readonly conversions: Map<Syntax, TextCapacity>;
  /** By the statement before which it happens. */
  readonly moves: Map<Syntax, Move[]>;
}

export function planBuffers(b: Batch, fn: Fn, appendBuffers: boolean): BufferPlan {
  const slots: Slots = appendBuffers ? slotsOf(fn) : new Map();
  const plan: BufferPlan = {
    slots,
    passed: new Map(),
    buffers: [],
    appends: new Map(),
    conversions: new Map(),
    moves: new Map(),
  };
  planConversions(b, fn, plan);
  if (!appendBuffers) return plan;
  const onStack = new Set<Node>();
  for (const loc of b.locations) {
    if (loc.node?.op === 'append' && loc.fn === fn && !loc.has(Attr.ESCAPES)) onStack.add(loc.node);
  }
  const stepping = new Set<Node>();
  const exclusive = exclusiveSlices(fn);
  for (const { appends, capUsed } of exclusive) {
    for (const n of appends) {
      onStack.add(n);
      if (capUsed) stepping.add(n);
    }
  }
  const moving = new Set(exclusive.flatMap((e) => e.appends));
  const byName = new Map<Name, Buffer>();
  const inlined = new Set<Node>();
  const take = (n: Node): void => {
    const [slice] = n.list;
    const size = sizeOf((n.type as CType).elem);
    if (slice === undefined || n.ast === null || size === 0 || size > bufferSize) return;
    const known = slice.name === null ? undefined : byName.get(slice.name);
    if (n.site !== null) {
      // An inlined body: the buffer is passed to it.
      if (stepping.has(n) || known !== undefined) return;
      if (slice.name !== null) byName.set(slice.name, { mode: 'first' });
      inlined.add(n);
      return;
    }
    const mode: Mode = stepping.has(n) ? 'step' : 'first';
    if (known !== undefined && mode === 'first') return;
    const buffer = known ?? { mode };
    if (known === undefined) {
      plan.buffers.push(buffer);
      if (slice.name !== null) byName.set(slice.name, buffer);
    }
    plan.appends.set(n.ast, buffer);
  };
  const inPlace = new Set<Node>();
  const walk = (n: Node): void => {
    forEachChild(n, walk);
    const append = n.op === 'as' && n.y?.op === 'append' ? n.y : null;
    if (
      append !== null &&
      sameSafe(n.x, append.list[0] ?? null) &&
      isPlain(n.x as Node) &&
      !inRegisters(b, fn, n.x as Node)
    )
      inPlace.add(append);
  };
  fn.body.forEach(walk);
  const collect = (n: Node): void => {
    forEachChild(n, collect);
    if (n.op === 'append' && !n.flag && n.list.length > 1 && onStack.has(n) && !inPlace.has(n)) take(n);
  };
  fn.body.forEach(collect);
  planPassed(fn, inlined, moving, plan);
  for (const { name, transition, capUsed, appends } of exclusive) {
    const buffer = byName.get(name);
    if (buffer === undefined || name.variable === null || transition.ast === null || transition.site !== null) continue;
    const list = plan.moves.get(transition.ast) ?? [];
    list.push({
      variable: name.variable,
      buffer,
      keepCapacity: capUsed,
      slots: appends.flatMap((n) => (n.ast === null ? [] : (slots.get(n.ast)?.index ?? []))),
    });
    plan.moves.set(transition.ast, list);
  }
  return plan;
}

const slotsCache = new WeakMap<Fn, Slots>();

function slotsOf(fn: Fn): Slots {
  const known = slotsCache.get(fn);
  if (known !== undefined) return known;
  const slots = new Map<Syntax, { index: number; call: boolean }>();
  slotsCache.set(fn, slots);
  if ((fn.cost ?? -1) < 0) return slots;
  const heap = new Set<Node>();
  const find = (n: Node): void => {
    if (n.op === 'as' && n.y !== null && n.x !== null && isHeapPlace(n.x)) heap.add(n.y);
    forEachChild(n, find);
    if (n.site !== null || n.ast === null || heap.has(n)) return;
    const inlinedCall = n.op === 'inlcall' && n.fn !== null && slotsOf(n.fn).size > 0;
    const append = n.op === 'append' && !n.flag && n.list.length > 1 && hasBuffer(n);
    if (inlinedCall || append) slots.set(n.ast, { index: slots.size, call: inlinedCall });
  };
  fn.body.forEach(find);
  return slots;
}

function hasBuffer(n: Node): boolean {
  const size = sizeOf((n.type as CType).elem);
  return size > 0 && size <= bufferSize;
}

/** What is assigned here is on the heap. */
function isHeapPlace(n: Node): boolean {
  if (n.op === 'dot') return isHeapPlace(n.x as Node);
  if (n.op === 'index') return n.x?.type?.kind !== Kind.Array || isHeapPlace(n.x);
  return n.op === 'deref' || n.op === 'dotptr' || n.op === 'global' || n.op === 'indexmap';
}

/** What inlined calls pass, for those where it matters. */
function planPassed(fn: Fn, inlined: ReadonlySet<Node>, exclusive: ReadonlySet<Node>, plan: BufferPlan): void {
  const records = new Map<Site, { entries: Entry[] }>();
  const record = (site: Site): { entries: Entry[] } => {
    let made = records.get(site);
    if (made === undefined) {
      made = { entries: [...slotsOf(calleeOf(site)).values()].map((slot) => (slot.call ? 'nothing' : 'own')) };
      records.set(site, made);
      const { parent, call } = site;
      if (call.ast !== null && parent === null) plan.passed.set(call.ast, made);
      else if (call.ast !== null && parent !== null) set(parent, call.ast, made);
    }
    return made;
  };
  const set = (site: Site, ast: Syntax, entry: Entry): void => {
    const slot = slotsOf(calleeOf(site)).get(ast);
    if (slot !== undefined) record(site).entries[slot.index] = entry;
  };
  const find = (n: Node): void => {
    forEachChild(n, find);
    if (n.site === null || n.ast === null || n.op !== 'append') return;
    if (inlined.has(n)) set(n.site, n.ast, exclusive.has(n) ? 'moving' : 'first');
    else if (exclusive.has(n)) return;
    else if (ownAppends(calleeOf(n.site)).has(n.ast)) set(n.site, n.ast, 'none');
  };
  fn.body.forEach(find);
}

const calleeOf = (site: Site): Fn => site.callee.origin ?? site.callee;

/** Appends to exclusive slices of a function, which have buffers when it is not inlined. */
function ownAppends(fn: Fn): ReadonlySet<Syntax> {
  return new Set(exclusiveSlices(fn).flatMap((e) => e.appends.flatMap((n) => (n.ast === null ? [] : [n.ast]))));
}

/** string to []byte and []rune: bytes that nobody writes to need no copy. */
function planConversions(b: Batch, fn: Fn, plan: BufferPlan): void {
  for (const loc of b.locations) {
    const n = loc.node;
    if (n?.op !== 'strconv' || n.ast === null || loc.fn !== fn || n.site !== null) continue;
    if (n.text === 'bytes' && !loc.has(Attr.MUTATES)) plan.conversions.set(n.ast, TextCapacity.EXACT);
    else if ((n.text === 'bytes' || n.text === 'runes') && !loc.has(Attr.ESCAPES)) {
      plan.conversions.set(n.ast, TextCapacity.BUFFER);
    }
  }
}

/** Computed indices are held in temporaries, and so is not seen that both places are the same. */
function isPlain(n: Node): boolean {
  if (n.op === 'binary' || n.op === 'unary' || n.op === 'conv') return false;
  return (n.x === null || isPlain(n.x)) && (n.y === null || isPlain(n.y));
}

/** Does the compiler keep this place in registers (ssagen: canSSA)? */
function inRegisters(b: Batch, fn: Fn, n: Node): boolean {
  let x = n;
  while (x.x !== null && (x.op === 'dot' || (x.op === 'index' && x.x.type?.kind === Kind.Array))) x = x.x;
  const { name } = x;
  if (x.op !== 'name' || name === null || name.addrtaken || b.location(name).has(Attr.ESCAPES)) return false;
  if (name.cls === 'result' && fn.hasDefer) return false;
  return fitsRegisters(name.type);
}

const maxFields = 4;

function fitsRegisters(t: CType): boolean {
  if (sizeOf(t) === 0) return true;
  if (sizeOf(t) > maxFields * 8) return false;
  if (t.kind === Kind.Array) return t.len <= 1 && fitsRegisters(t.elem);
  if (t.kind !== Kind.Struct) return true;
  return isDirect(t) || (t.fields.length <= maxFields && t.fields.every((f) => fitsRegisters(f.type)));
}
