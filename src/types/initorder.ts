// The order in which package-level variables are initialised (types2 initorder.go).
//
// Nodes are constants, variables and functions; an edge leads to what an initialiser or body mentions. Functions are
// taken out, their callers depending on what they depend on. Then the node with the fewest open dependencies comes next,
// in source order among equals.

import type { Checker, DeclInfo } from './checker.ts';
import { refersTo } from './declcycles.ts';
import { errorf, newError } from './errors.ts';
import type { Const, Func, Obj, Var } from './object.ts';
import { go1_24 } from './version.ts';

interface GraphNode {
  readonly obj: Const | Var | Func;
  /** Who depends on it. */
  readonly pred: Set<GraphNode>;
  /** What it depends on. */
  readonly succ: Set<GraphNode>;
  ndeps: number;
}

export function initOrder(check: Checker): void {
  const queue = new NodeQueue(dependencyGraph(check.objMap));
  const emitted = new Set<DeclInfo>();
  for (let n = queue.pop(); n !== undefined; n = queue.pop()) {
    if (n.ndeps > 0) {
      // Only what lies on a cycle itself is to be blamed.
      const cycle = findPath(check.objMap, n.obj, n.obj, new Set());
      if (cycle !== null) reportCycle(check, cycle);
    }
    for (const p of n.pred) {
      p.ndeps--;
      queue.fix(p);
    }
    if (n.obj.tag !== 'Var') continue;
    const info = check.objMap.get(n.obj);
    // `a, b = f()` is one initialiser for two nodes.
    if (info === undefined || info.init === null || emitted.has(info)) continue;
    emitted.add(info);
    check.info.initOrder.push({ lhs: info.lhs ?? [n.obj], rhs: info.init });
  }
}

/** Objects on a way from `from` to `to`, last one first. */
function findPath(objMap: ReadonlyMap<Obj, DeclInfo>, from: Obj, to: Obj, seen: Set<Obj>): Obj[] | null {
  if (seen.has(from)) return null;
  seen.add(from);
  const deps = [...(objMap.get(from)?.deps ?? [])].sort((a, b) => a.order - b.order);
  for (const d of deps) {
    if (d === to) return [d];
    const path = findPath(objMap, d, to, seen);
    if (path !== null) return [...path, d];
  }
  return null;
}

function reportCycle(check: Checker, cycle: readonly Obj[]): void {
  let obj = cycle[0] as Obj;
  if (cycle.length === 1) {
    errorf(check, obj, 'InvalidInitCycle', `initialization cycle: ${obj.name} refers to itself`);
    return;
  }
  const err = newError(check, 'InvalidInitCycle');
  err.addf(obj, `initialization cycle for ${obj.name}`);
  for (let i = cycle.length - 1; i >= 0; i--) {
    const next = cycle[i] as Obj;
    err.addf(obj, refersTo(check, obj.name, next.name));
    obj = next;
  }
  if (check.toolchain < go1_24) err.addf(obj, obj.name);
  err.report();
}

function dependencyGraph(objMap: ReadonlyMap<Obj, DeclInfo>): GraphNode[] {
  const nodes = new Map<Obj, GraphNode>();
  for (const obj of objMap.keys()) {
    if (obj.tag === 'Const' || obj.tag === 'Var' || obj.tag === 'Func') {
      nodes.set(obj, { obj, pred: new Set(), succ: new Set(), ndeps: 0 });
    }
  }
  for (const [obj, node] of nodes) {
    for (const dep of objMap.get(obj)?.deps ?? []) {
      const to = nodes.get(dep);
      if (to === undefined) continue;
      node.succ.add(to);
      to.pred.add(node);
    }
  }
  // Taking out a function connects its neighbours: the cheap ones first.
  const functions = [...nodes.values()].filter((n) => n.obj.tag === 'Func');
  functions.sort((a, b) => a.pred.size * a.succ.size - b.pred.size * b.succ.size);
  for (const f of functions) {
    for (const p of f.pred) {
      if (p === f) continue;
      for (const s of f.succ) {
        if (s === f) continue;
        p.succ.add(s);
        s.pred.add(p);
      }
      p.succ.delete(f);
    }
    for (const s of f.succ) s.pred.delete(f);
  }
  const rest = [...nodes.values()].filter((n) => n.obj.tag !== 'Func');
  for (const n of rest) n.ndeps = n.succ.size;
  return rest;
}

/** A binary heap that knows where each node is, so that a node whose dependencies shrank can rise. */
class NodeQueue {
  readonly #heap: GraphNode[];
  readonly #index = new Map<GraphNode, number>();

  constructor(nodes: GraphNode[]) {
    this.#heap = nodes;
    nodes.forEach((n, i) => {
      this.#index.set(n, i);
    });
    for (let i = (nodes.length >> 1) - 1; i >= 0; i--) this.#down(i);
  }

  pop(): GraphNode | undefined {
    const top = this.#heap[0];
    const last = this.#heap.pop();
    if (top === undefined || last === undefined) return undefined;
    this.#index.delete(top);
    if (top !== last) {
      this.#put(0, last);
      this.#down(0);
    }
    return top;
  }

  /** Restores the order after n.ndeps changed. */
  fix(n: GraphNode): void {
    const i = this.#index.get(n);
    if (i === undefined) return;
    this.#up(i);
    this.#down(this.#index.get(n) as number);
  }

  #put(i: number, n: GraphNode): void {
    this.#heap[i] = n;
    this.#index.set(n, i);
  }

  #up(i: number): void {
    const n = this.#heap[i] as GraphNode;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const p = this.#heap[parent] as GraphNode;
      if (!before(n, p)) break;
      this.#put(i, p);
      i = parent;
    }
    this.#put(i, n);
  }

  #down(i: number): void {
    const n = this.#heap[i] as GraphNode;
    for (;;) {
      let child = 2 * i + 1;
      const left = this.#heap[child];
      if (left === undefined) break;
      const right = this.#heap[child + 1];
      if (right !== undefined && before(right, left)) child++;
      const c = this.#heap[child] as GraphNode;
      if (!before(c, n)) break;
      this.#put(i, c);
      i = child;
    }
    this.#put(i, n);
  }
}

/** Constants first, then by number of open dependencies, then in source order. */
function before(x: GraphNode, y: GraphNode): boolean {
  const xConst = x.obj.tag === 'Const';
  if (xConst !== (y.obj.tag === 'Const')) return xConst;
  return x.ndeps !== y.ndeps ? x.ndeps < y.ndeps : x.obj.order < y.obj.order;
}
