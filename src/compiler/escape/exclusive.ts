// Slices that only one variable knows (cmd/compile/internal/slice, since Go 1.26): while that holds, their elements may
// stay in a buffer of the frame although the slice escapes in the end. Before the statement with which it becomes known
// elsewhere, the elements move to the heap.

import { Kind } from '../../machine/tables/layout.ts';
import { sizeOf } from '../types/layout.ts';
import { type Fn, forEachChild, type Name, type Node } from './ir.ts';
import { outerValue, staticCallee } from './static.ts';

/** Bytes of a buffer in the frame. */
export const bufferSize = 32;

/** An exclusive slice whose appends use a buffer. */
export interface Exclusive {
  readonly name: Name;
  /** The statement before which the elements move. */
  readonly transition: Node;
  readonly appends: readonly Node[];
  /** The program may look at the capacity: it must survive the move. */
  readonly capUsed: boolean;
}

class Tracked {
  understood = 0;
  uses = 0;
  transition: Node | null = null;
  readonly appends: Node[] = [];
  /** Appends count more in loops; fewer than two are not worth it. */
  weight = 0;
  depth = 0;
  capUsed = false;
}

export function exclusiveSlices(fn: Fn): Exclusive[] {
  const variables = [...fn.params, ...fn.results, ...fn.dcl];
  const pass = new Pass(fn);
  for (const v of variables) {
    if (v.type.kind === Kind.Slice && sizeOf(v.type.elem) <= bufferSize) pass.tracked.set(v, new Tracked());
  }
  if (pass.tracked.size === 0) return [];
  for (const s of fn.body) pass.visit(s);
  const found: Exclusive[] = [];
  for (const [name, t] of pass.tracked) {
    const { transition, appends, capUsed } = t;
    if (t.understood !== t.uses || transition === null || t.weight < 2) continue;
    found.push({ name, transition, appends, capUsed });
  }
  return found;
}

class Pass {
  readonly tracked = new Map<Name, Tracked>();
  #loops = 0;

  constructor(private readonly fn: Fn) {}

  #of(n: Node | null): Tracked | null {
    return n === null || n.op !== 'name' || n.name === null ? null : (this.tracked.get(n.name) ?? null);
  }

  #leaves(n: Node, t: Tracked, where: Node): void {
    // More than one such place, or one in a loop that the variable outlives, costs more than it saves.
    if (t.transition !== null || this.#loops > t.depth) this.tracked.delete(n.name as Name);
    else t.transition = where;
  }

  #assign(x: Node | null, y: Node | null, where: Node): void {
    const t = this.#of(x);
    if (t !== null) {
      if (y === null || y.op === 'nil') t.understood++;
      else if (y.op === 'slicelit') {
        t.understood++;
        t.capUsed = true;
      } else if (y.op === 'slice' && this.#of(y.x) === t) {
        t.understood += 2;
        t.capUsed = true;
      } else if (y.op === 'append' && this.#of(y.list[0] ?? null) === t) {
        t.understood += 2;
        t.appends.push(y);
        t.weight += 1 + this.#loops - t.depth;
      }
    }
    const from = this.#of(y);
    if (from !== null) {
      from.understood++;
      this.#leaves(y as Node, from, where);
    }
  }

  #return(n: Node): void {
    for (const x of n.list) {
      const t = this.#of(x);
      if (t === null) continue;
      t.understood++;
      this.#leaves(x, t, n);
    }
    if (n.list.length > 0) return;
    for (const r of this.fn.results) {
      const t = this.tracked.get(r);
      if (t === undefined) continue;
      if (t.transition !== null || this.#loops > t.depth) this.tracked.delete(r);
      else t.transition = n;
    }
  }

  visit(n: Node): void {
    switch (n.op) {
      case 'name': {
        const t = this.#of(n);
        if (t !== null) t.uses++;
        break;
      }
      case 'dcl': {
        const t = n.name === null ? undefined : this.tracked.get(n.name);
        if (t !== undefined) t.depth = this.#loops;
        break;
      }
      case 'index':
      case 'len':
      case 'cap': {
        const t = this.#of(n.x);
        if (t !== null) {
          t.understood++;
          if (n.op === 'cap') t.capUsed = true;
        }
        break;
      }
      case 'addr': {
        // &s[i] and &s[i].f point into the elements.
        const x = outerValue(n.x as Node);
        if (x.op === 'index' && this.#of(x.x) !== null) this.tracked.delete(x.x?.name as Name);
        break;
      }
      case 'return':
        this.#return(n);
        break;
      case 'call': {
        const callee = staticCallee(n.x as Node);
        n.list.forEach((arg, i) => {
          const t = this.#of(arg);
          if (t === null || callee === null || callee.tags?.[i]?.any !== false) return;
          t.understood++;
          t.capUsed = true;
        });
        break;
      }
      case 'range': {
        const t = this.#of(n.x);
        if (t !== null) {
          t.understood++;
          this.#leaves(n.x as Node, t, n);
        }
        break;
      }
      case 'as':
        this.#assign(n.x, n.y, n);
        break;
      case 'as2':
        n.list.forEach((x, i) => {
          this.#assign(x, n.rhs[i] ?? null, n);
        });
        break;
      case 'closure':
        for (const v of n.fn?.closureVars ?? []) {
          const t = this.tracked.get(v);
          if (t !== undefined) t.uses++;
        }
        break;
      default:
    }
    const loop = n.op === 'for' || n.op === 'range';
    if (loop) this.#loops++;
    forEachChild(n, (c) => this.visit(c));
    if (loop) this.#loops--;
  }
}
