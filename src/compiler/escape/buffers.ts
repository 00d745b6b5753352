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
}

/** What the code of one function, closures apart, does with buffers. */
export interface BufferPlan {
  readonly buffers: Buffer[];
  readonly appends: Map<Syntax, Buffer>;
  /** Capacities of slices made from strings; rounded up where they are missing. */
  readonly conversions: Map<Syntax, TextCapacity>;
  /** By the statement before which it happens. */
  readonly moves: Map<Syntax, Move[]>;
}

export function planBuffers(b: Batch, fn: Fn, appendBuffers: boolean): BufferPlan {
  const plan: BufferPlan = { buffers: [], appends: new Map(), conversions: new Map(), moves: new Map() };
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
  const byName = new Map<Name, Buffer>();
  const take = (n: Node): void => {
    const [slice] = n.list;
    const size = sizeOf((n.type as CType).elem);
    if (slice === undefined || n.ast === null || size === 0 || size > bufferSize) return;
    const known = slice.name === null ? undefined : byName.get(slice.name);
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
    if (append !== null && sameSafe(n.x, append.list[0] ?? null) && !inRegisters(b, fn, n.x as Node))
      inPlace.add(append);
  };
  fn.body.forEach(walk);
  const collect = (n: Node): void => {
    forEachChild(n, collect);
    if (n.op === 'append' && !n.flag && n.list.length > 1 && onStack.has(n) && !inPlace.has(n)) take(n);
  };
  fn.body.forEach(collect);
  for (const { name, transition, capUsed } of exclusive) {
    const buffer = byName.get(name);
    if (buffer === undefined || name.variable === null || transition.ast === null) continue;
    const list = plan.moves.get(transition.ast) ?? [];
    list.push({ variable: name.variable, buffer, keepCapacity: capUsed });
    plan.moves.set(transition.ast, list);
  }
  return plan;
}

/** string to []byte and []rune: bytes that nobody writes to need no copy. */
function planConversions(b: Batch, fn: Fn, plan: BufferPlan): void {
  for (const loc of b.locations) {
    const n = loc.node;
    if (n?.op !== 'strconv' || n.ast === null || loc.fn !== fn) continue;
    if (n.text === 'bytes' && !loc.has(Attr.MUTATES)) plan.conversions.set(n.ast, TextCapacity.EXACT);
    else if ((n.text === 'bytes' || n.text === 'runes') && !loc.has(Attr.ESCAPES)) {
      plan.conversions.set(n.ast, TextCapacity.BUFFER);
    }
  }
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
