// The graph of escape analysis (cmd/compile/internal/escape/graph.go): locations are variables and allocations, an edge
// says that a location's value, after so many dereferences, flows to another. -1 dereferences take the address.

import type { Fn, Name, Node } from './ir.ts';
import { Leaks, maxTagResults } from './leaks.ts';

export enum Attr {
  /** The location must be on the heap. */
  ESCAPES = 1,
  /** Its address outlives the statement. */
  PERSISTS = 2,
  /** What it points to may be written. */
  MUTATES = 4,
  /** Closures reached from it may be called. */
  CALLS = 8,
}

const all = Attr.ESCAPES | Attr.PERSISTS | Attr.MUTATES | Attr.CALLS;

export interface Edge {
  readonly src: Location;
  readonly derefs: number;
}

export class Location {
  readonly edges: Edge[] = [];
  attrs = 0;
  /** 1 + index of the result it is. */
  resultIndex = 0;
  captured = false;
  reassigned = false;
  addrtaken = false;
  readonly leaks = new Leaks();
  // State of the solver.
  derefs = 0;
  walk = 0;
  queuedOne = 0;
  queuedAll = false;
  constructor(
    /** null for what has no name: the heap, temporaries. */
    readonly name: Name | null,
    readonly node: Node | null,
    readonly fn: Fn | null,
    public loopDepth: number,
  ) {}
  has(attr: Attr): boolean {
    return (this.attrs & attr) !== 0;
  }
  get isParam(): boolean {
    return this.name?.cls === 'param';
  }
  get isResult(): boolean {
    return this.name?.cls === 'result';
  }
  /** Records that this parameter leaks to sink. */
  leakTo(sink: Location, derefs: number): void {
    const index = sink.resultIndex - 1;
    if (!sink.has(Attr.ESCAPES) && sink.isResult && sink.fn === this.fn && index < maxTagResults) {
      this.leaks.addResult(index, derefs);
    } else this.leaks.addHeap(derefs);
  }
}

/** Where the value of an expression goes. */
export interface Hole {
  readonly dst: Location;
  readonly derefs: number;
  /** The expression's address is taken, stored or not. */
  readonly addrtaken: boolean;
}

export const shift = (k: Hole, delta: number): Hole => ({
  dst: k.dst,
  derefs: k.derefs + delta,
  addrtaken: delta < 0,
});
export const deref = (k: Hole): Hole => shift(k, 1);
export const address = (k: Hole): Hole => shift(k, -1);
export const into = (dst: Location): Hole => ({ dst, derefs: 0, addrtaken: false });

/** One strongly connected component of the call graph: its functions are analysed together. */
export class Batch {
  readonly locations: Location[] = [];
  readonly ofName = new Map<Name, Location>();
  readonly closures: { readonly hole: Hole; readonly fn: Fn }[] = [];
  readonly heap = new Location(null, null, null, 0);
  readonly mutator = new Location(null, null, null, 0);
  readonly callee = new Location(null, null, null, 0);
  readonly blank = new Location(null, null, null, 0);
  constructor(
    /** The functions of the batch, closures included. */
    readonly members: ReadonlySet<Fn>,
  ) {
    this.heap.attrs = all;
    this.mutator.attrs = Attr.MUTATES;
    this.callee.attrs = Attr.CALLS;
  }

  add(name: Name | null, node: Node | null, fn: Fn | null, loopDepth: number, persists: boolean): Location {
    const loc = new Location(name, node, fn, loopDepth);
    if (persists) loc.attrs |= Attr.PERSISTS;
    this.locations.push(loc);
    if (name !== null) this.ofName.set(name, loc);
    return loc;
  }

  location(name: Name): Location {
    const loc = this.ofName.get(name);
    if (loc === undefined) throw new Error(`variable ${name.text} has no location`);
    return loc;
  }

  flow(k: Hole, src: Location): void {
    if (k.addrtaken) src.addrtaken = true;
    const { dst } = k;
    if (dst === this.blank) return;
    if (dst === src && k.derefs >= 0) return;
    if (dst.has(Attr.ESCAPES) && k.derefs < 0) {
      src.attrs |= all;
      return;
    }
    dst.edges.push({ src, derefs: k.derefs });
  }
}

export { all as allAttrs };
