// Allocations that are on the heap however they are used: too large for the stack.

import { Kind } from '../../machine/tables/layout.ts';
import type { CType } from '../types/ctype.ts';
import { sizeOf } from '../types/layout.ts';
import type { Location } from './graph.ts';
import type { Node } from './ir.ts';
import { staticValue } from './static.ts';

/** Largest variable with a declaration on the stack. */
const maxStackVar = 128 * 1024;
/** Largest object that new, & or make puts on the stack. */
const maxImplicit = 64 * 1024;

/** Why a location must be on the heap, '' if it need not. */
export function heapReason(loc: Location): string {
  const { name, node } = loc;
  if (name !== null) return name.cls === 'auto' && sizeOf(name.type) > maxStackVar ? 'too large for stack' : '';
  if (node === null || node.type === null) return '';
  if (sizeOf(node.type) > maxStackVar) return 'too large for stack';
  if (node.op === 'new' || node.op === 'ptrlit')
    return sizeOf(node.type.elem) > maxImplicit ? 'too large for stack' : '';
  return node.op === 'makeslice' ? makeReason(node, node.type) : '';
}

function makeReason(n: Node, type: CType): string {
  const size = sizeOf(type.elem);
  if (size === 0) return 'zero-sized element';
  const cap = constantSize(n.y ?? n.x);
  return cap !== null && cap > BigInt(Math.floor(maxImplicit / size)) ? 'too large for stack' : '';
}

/** A size that is known when compiling. */
function constantSize(n: Node | null): bigint | null {
  if (n === null) return null;
  const v = staticValue(n);
  if (v.op === 'lit' && /^\d+$/.test(v.text)) return BigInt(v.text);
  if (v.op !== 'len' || v.x === null) return null;
  const x = staticValue(v.x);
  return x.op === 'slicelit' && x.type?.kind === Kind.Slice ? BigInt(x.list.length) : null;
}
