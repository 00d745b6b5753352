// Inlining, as far as it decides what escapes: calls become the bodies of their functions, with the arguments in
// variables of the caller. Then variables are dropped that nobody reads any more, such as closures whose calls have all
// been inlined (cmd/compile/internal/deadlocals).

import { isInlined } from './cost.ts';
import { dcl, Fn, forEachChild, Name, Node, visit } from './ir.ts';
import { staticCallee } from './static.ts';

/** A call that was inlined, and the one whose body it stands in. */
export interface Site {
  readonly call: Node;
  readonly callee: Fn;
  readonly parent: Site | null;
}

/** A function's body before anything was inlined into it. */
export interface Template {
  readonly params: readonly Name[];
  readonly results: readonly Name[];
  readonly dcl: readonly Name[];
  readonly body: readonly Node[];
}

export function makeTemplate(fn: Fn): Template {
  const copier = new Copier(fn, null);
  const names = (list: readonly Name[]) => list.map((v) => copier.rename(v, v.cls));
  return {
    params: names(fn.params),
    results: names(fn.results),
    dcl: names(fn.dcl),
    body: fn.body.map((n) => copier.copy(n)),
  };
}

/** Copies trees with other variables. */
class Copier {
  readonly #names = new Map<Name, Name>();
  constructor(
    private fn: Fn,
    private readonly site: Site | null,
  ) {}

  rename(v: Name, cls: Name['cls']): Name {
    const made = new Name(v.text, v.type, cls, this.fn, v.ast, v.pos, v.variable);
    made.addrtaken = v.addrtaken;
    made.reassigned = v.reassigned;
    made.perIteration = v.perIteration;
    made.site = this.site;
    this.#names.set(v, made);
    return made;
  }

  copy(n: Node): Node {
    const all = (list: readonly Node[]) => list.map((c) => this.copy(c));
    const made = new Node(n.op, n.ast, n.type, { text: n.text, flag: n.flag });
    made.site = this.site;
    // Declarations first: the rest mentions their variables.
    made.name = n.name === null ? null : (this.#names.get(n.name) ?? n.name);
    if (n.name?.defn === n && made.name !== null) made.name.defn = made;
    made.init = all(n.init);
    made.x = n.x === null ? null : this.copy(n.x);
    made.y = n.y === null ? null : this.copy(n.y);
    made.list = all(n.list);
    made.rhs = all(n.rhs);
    made.body = all(n.body);
    made.els = all(n.els);
    made.fn = n.op === 'closure' && n.fn !== null ? this.#closure(n.fn) : n.fn;
    for (const d of n.init) {
      if (d.op === 'dcl' && d.name?.defn === n) (this.#names.get(d.name) ?? d.name).defn = made;
    }
    return made;
  }

  #closure(fn: Fn): Fn {
    const outer = this.fn;
    const made = new Fn(fn.name, outer, fn.ast);
    this.fn = made;
    made.variadic = fn.variadic;
    made.wrapper = fn.wrapper;
    made.hasDefer = fn.hasDefer;
    made.cost = fn.cost;
    made.params.push(...fn.params.map((v) => this.rename(v, 'param')));
    made.results.push(...fn.results.map((v) => this.rename(v, 'result')));
    made.dcl.push(...fn.dcl.map((v) => this.rename(v, 'auto')));
    made.closureVars.push(...fn.closureVars.map((v) => this.#names.get(v) ?? v));
    made.body = fn.body.map((n) => this.copy(n));
    made.origin = fn.origin ?? fn;
    if (fn.template !== null) made.template = makeTemplate(made);
    this.fn = outer;
    return made;
  }

  /** An inlined body: its parameters and results are variables of the caller. */
  static inline(caller: Fn, site: Site, t: Template): { params: Name[]; results: Name[]; body: Node[] } {
    const copier = new Copier(caller, site);
    const names = (list: readonly Name[]) => list.map((v) => copier.rename(v, 'auto'));
    const params = names(t.params);
    const results = names(t.results);
    const locals = names(t.dcl);
    caller.dcl.push(...params, ...results, ...locals);
    return { params, results, body: t.body.map((n) => copier.copy(n)) };
  }
}

export class Inliner {
  /** Calls of each closure. */
  readonly #uses = new Map<Fn, number>();

  /** Inlines calls in fn and the closures in it. */
  run(fn: Fn): void {
    for (const s of fn.body) {
      visit(
        s,
        (n) => {
          const callee = n.op === 'call' ? staticCallee(n.x as Node) : null;
          if (callee !== null && callee.parent !== null) this.#uses.set(callee, (this.#uses.get(callee) ?? 0) + 1);
        },
        true,
      );
    }
    this.#edit(fn, fn.body);
  }

  #edit(fn: Fn, list: readonly Node[]): void {
    for (const n of list) this.#node(fn, n);
  }

  #node(fn: Fn, n: Node): void {
    if (n.op === 'closure' && n.fn !== null) this.#edit(n.fn, n.fn.body);
    forEachChild(n, (c) => this.#node(fn, c));
    if (n.op === 'call') this.#call(fn, n);
    if (n.op === 'as2func' && n.rhs[0]?.op === 'inlcall') {
      const [call] = n.rhs;
      n.op = 'as2';
      n.init = [...n.init, ...call.init, ...call.body];
      n.rhs = call.list;
    }
  }

  #call(fn: Fn, n: Node): void {
    const callee = staticCallee(n.x as Node);
    if (callee === null || callee.external || !isInlined(callee, this.#uses.get(callee) === 1)) return;
    if (callee === fn) return;
    if (callee.parent !== null && callee.closureVars.length > 0 && callee.parent !== fn) return;
    for (let s = n.site; s !== null; s = s.parent) if (s.callee === callee) return;
    const { template } = callee;
    if (template === null) return;
    const site: Site = { call: n, callee, parent: n.site };
    const { params, results, body } = Copier.inline(fn, site, template);
    const single = template.results.every((r) => r.text === '') && returnsOnce(template.body);
    // Parameters = arguments.
    const targets = params.map((p) => new Node('name', n.ast, p.type, { name: isUnnamed(p) ? null : p }));
    const named = params.filter((p) => !isUnnamed(p));
    const as2 = new Node('as2', n.ast, null, { list: targets, rhs: n.list, init: named.map(dcl) });
    for (const p of named) p.defn = as2;
    const init: Node[] = [...n.init, as2];
    const use = (r: Name) => new Node('name', n.ast, r.type, { name: r });
    if (!single) for (const r of results) init.push(dcl(r), new Node('as', n.ast, null, { x: use(r) }));
    n.op = 'inlcall';
    n.fn = callee.origin ?? callee;
    n.x = null;
    n.init = init;
    n.list = results.map(use);
    n.body = body.map((s) => replaceReturns(s, results, single));
    this.#edit(fn, n.body);
  }
}

const isUnnamed = (p: Name): boolean => p.text === '' || p.text === '_';

function returnsOnce(body: readonly Node[]): boolean {
  let count = 0;
  for (const s of body) {
    visit(s, (n) => {
      if (n.op === 'return') count += n.list.length === 0 ? 2 : 1;
    });
  }
  return count === 1;
}

/** return a, b becomes the assignment of the results. */
function replaceReturns(n: Node, results: readonly Name[], declare: boolean): Node {
  visit(n, (r) => {
    if (r.op !== 'return') return;
    r.op = r.list.length === 0 ? 'block' : 'as2';
    if (r.list.length === 0) return;
    r.rhs = r.list;
    r.list = results.map((v) => new Node('name', r.ast, v.type, { name: v }));
    if (declare) r.init = [...r.init, ...results.map(dcl)];
    if (declare) for (const v of results) v.defn = r;
  });
  return n;
}

// ---------------------------------------------------------------------------------------------------- dead locals

/** Drops assignments without effects to variables that are never read. */
export function dropDeadLocals(fn: Fn): void {
  const pending = new Map<Name, { node: Node; i: number }[] | null>();
  const use = (name: Name): void => {
    const waiting = pending.get(name);
    pending.set(name, null);
    for (const { node, i } of waiting ?? []) walk(node.op === 'as' ? (node.y as Node) : (node.rhs[i] as Node));
  };
  const assign = (node: Node, x: Node, y: Node | null, i: number, blankCounts: boolean): void => {
    const local = x.op === 'name' && (x.name === null ? blankCounts : x.name.cls !== 'result');
    if (x.op !== 'name') walk(x);
    else if (local && x.name !== null && y !== null && !hasEffects(y) && pending.get(x.name) !== null) {
      pending.set(x.name, [...(pending.get(x.name) ?? []), { node, i }]);
      return;
    }
    if (y !== null) walk(y);
  };
  const walk = (n: Node): void => {
    switch (n.op) {
      case 'dcl':
        return;
      case 'name':
        if (n.name !== null) use(n.name);
        return;
      case 'closure':
        for (const c of n.fn?.body ?? []) walk(c);
        return;
      case 'as':
        for (const c of n.init) walk(c);
        assign(n, n.x as Node, n.y, 0, false);
        return;
      case 'as2':
        for (const c of n.init) walk(c);
        n.list.forEach((x, i) => {
          assign(n, x, n.rhs[i] ?? null, i, true);
        });
        return;
      default:
        forEachChild(n, walk);
    }
  };
  fn.body.forEach(walk);
  const zero = (n: Node) => new Node('lit', n.ast, null);
  for (const [name, list] of pending) {
    for (const { node, i } of list ?? []) {
      const blank = new Node('name', node.ast, null);
      if (node.op === 'as') {
        node.x = blank;
        node.y = zero(node);
      } else {
        node.list = node.list.map((x, j) => (j === i ? blank : x));
        node.rhs = node.rhs.map((y, j) => (j === i ? zero(node) : y));
      }
      if (list !== null) name.defn = null;
    }
  }
}

function hasEffects(n: Node): boolean {
  return n.init.length > 0 || !(n.op === 'name' || n.op === 'lit' || n.op === 'nil' || n.op === 'closure');
}
