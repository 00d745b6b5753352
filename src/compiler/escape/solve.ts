// The solution of the graph (cmd/compile/internal/escape/solve.go): what outlives what. From each location the graph is
// walked against its edges, with the fewest dereferences; a location whose address reaches one that outlives it escapes.

import { Attr, allAttrs, type Batch, type Location } from './graph.ts';
import type { Fn } from './ir.ts';

export function solve(b: Batch): void {
  const escaping: Location[] = [b.heap, b.callee, b.mutator];
  const others: Location[] = [...b.locations].reverse();
  const enqueue = (loc: Location): void => {
    if (loc.queuedAll) return;
    loc.queuedAll = true;
    (loc.has(Attr.ESCAPES) ? escaping : others).push(loc);
  };
  for (const loc of escaping) loc.queuedAll = true;
  for (const loc of others) loc.queuedAll = true;
  let walk = 0;
  let next = 0;
  for (;;) {
    const root = escaping.pop() ?? others[next++];
    if (root === undefined) return;
    root.queuedAll = false;
    walkOne(b, root, ++walk, enqueue);
  }
}

function walkOne(b: Batch, root: Location, walk: number, enqueue: (loc: Location) => void): void {
  root.walk = walk;
  root.derefs = 0;
  const closure = root.node?.op === 'closure' ? root.node.fn : null;
  if (root.has(Attr.CALLS) && closure !== null && b.members.has(closure) && !closure.resultsLost) {
    closure.resultsLost = true;
    for (const result of closure.results) enqueue(b.location(result));
  }
  const todo: Location[] = [root];
  for (let i = 0; i < todo.length; i++) {
    const l = todo[i] as Location;
    l.queuedOne = 0;
    let { derefs } = l;
    let added = 0;
    if (derefs < 0) {
      // root = &l; l = x: the address of l flows to root, that of x does not.
      derefs = 0;
      if (outlives(b, root, l)) added |= allAttrs;
      else if (root.has(Attr.PERSISTS)) added |= Attr.PERSISTS;
    }
    if (derefs === 0) added |= root.attrs & (Attr.MUTATES | Attr.CALLS);
    if (l.isParam) {
      if (outlives(b, root, l)) l.leakTo(root, derefs);
      if (root.has(Attr.MUTATES)) l.leaks.addMutator(derefs);
      if (root.has(Attr.CALLS)) l.leaks.addCallee(derefs);
    }
    if ((added & ~l.attrs) !== 0) {
      l.attrs |= added;
      enqueue(l);
      if (l.has(Attr.ESCAPES)) continue;
    }
    for (const { src, derefs: more } of l.edges) {
      if (src.has(Attr.ESCAPES)) continue;
      const d = derefs + more;
      if (src.walk === walk && src.derefs <= d) continue;
      src.walk = walk;
      src.derefs = d;
      if (src.queuedOne === walk) continue;
      src.queuedOne = walk;
      todo.push(src);
    }
  }
}

/** Is `inner` a closure somewhere in outer? */
function containsClosure(outer: Fn | null, inner: Fn | null): boolean {
  if (outer === null || inner === null || outer === inner) return false;
  for (let fn = inner.parent; fn !== null; fn = fn.parent) if (fn === outer) return true;
  return false;
}

/** May a value stored in l live longer than `other`? */
function outlives(b: Batch, l: Location, other: Location): boolean {
  if (l.has(Attr.ESCAPES)) return true;
  if (l === b.mutator || l === b.callee) return false;
  if (l.isResult) {
    // A closure may give back what lives outside of it, as long as all its callers are known.
    return !(containsClosure(other.fn, l.fn) && l.fn?.resultsLost === false);
  }
  if (l.fn === other.fn && l.loopDepth < other.loopDepth) return true;
  return containsClosure(l.fn, other.fn);
}
