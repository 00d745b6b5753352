// From a function's tree to the graph: which value flows where (cmd/compile/internal/escape: expr.go, assign.go,
// stmt.go, call.go).

import { Kind } from '../../machine/tables/layout.ts';
import type { CType } from '../types/ctype.ts';
import { hasPointers, isDirect } from '../types/layout.ts';
import { address, type Batch, deref, type Hole, into, type Location, shift } from './graph.ts';
import { type Fn, isBlank, type Name, type Node, visit } from './ir.ts';
import { maxTagResults } from './leaks.ts';
import { isSelfAssign, staticCallee } from './static.ts';

export class Flow {
  #loopDepth = 1;
  /** Labels: true once a later goto was seen to jump back to it. */
  readonly #loopLabels = new Set<string>();

  constructor(
    private readonly b: Batch,
    private readonly fn: Fn,
  ) {}

  /** Gives the function's variables their locations. */
  static init(b: Batch, fn: Fn): void {
    for (const v of [...fn.params, ...fn.results, ...fn.dcl]) b.add(v, null, fn, 1, true);
    fn.results.forEach((v, i) => {
      b.location(v).resultIndex = i + 1;
    });
  }

  walk(): void {
    const seen = new Set<string>();
    for (const s of this.fn.body) {
      visit(s, (n) => {
        if (n.op === 'label') seen.add(n.text);
        else if (n.op === 'branch' && n.text.startsWith('goto ') && seen.has(n.text.slice(5))) {
          this.#loopLabels.add(n.text.slice(5));
        }
      });
    }
    this.#block(this.fn.body);
  }

  // ------------------------------------------------------------------------------------------------------- holes

  get #heap(): Hole {
    return into(this.b.heap);
  }
  get #mutator(): Hole {
    return into(this.b.mutator);
  }
  get #discardHole(): Hole {
    return into(this.b.blank);
  }

  #tee(...holes: Hole[]): Hole {
    const [first] = holes;
    if (first === undefined) return this.#discardHole;
    if (holes.length === 1) return first;
    const loc = this.b.add(null, null, this.fn, this.#loopDepth, false);
    for (const k of holes) this.b.flow(k, loc);
    return into(loc);
  }

  /** An allocation whose address flows to k. */
  #spill(k: Hole, n: Node): { hole: Hole; loc: Location } {
    const loc = this.b.add(null, n, this.fn, this.#loopDepth, false);
    this.b.flow(address(k), loc);
    return { hole: into(loc), loc };
  }

  // -------------------------------------------------------------------------------------------------- expressions

  #discard(n: Node | null): void {
    this.#expr(this.#discardHole, n);
  }
  #discards(list: readonly Node[]): void {
    for (const n of list) this.#discard(n);
  }

  #expr(to: Hole, n: Node | null): void {
    if (n === null) return;
    this.#stmts(n.init);
    let k = to;
    if (k.derefs >= 0 && n.type !== null && !hasPointers(n.type)) k = { ...k, dst: this.b.blank };
    switch (n.op) {
      case 'lit':
      case 'nil':
      case 'global':
      case 'func':
      case 'methexpr':
      case 'type':
      case 'recover':
        return;
      case 'name':
        if (n.name !== null) this.b.flow(k, this.b.location(n.name));
        return;
      case 'unary':
      case 'recv':
      case 'len':
      case 'cap':
      case 'real':
        this.#discard(n.x);
        return;
      case 'binary':
      case 'logic':
      case 'complex':
      case 'indexmap':
        this.#discard(n.x);
        this.#discard(n.y);
        return;
      case 'addr':
        this.#expr(address(k), n.x);
        return;
      case 'deref':
      case 'dotptr':
        this.#expr(deref(k), n.x);
        return;
      case 'dot':
      case 'conv':
        this.#expr(k, n.x);
        return;
      case 'dottype':
        this.#expr(this.#dotType(k, n.type as CType), n.x);
        return;
      case 'index':
        this.#expr(n.x?.type?.kind === Kind.Array ? k : deref(k), n.x);
        this.#discard(n.y);
        return;
      case 'slice':
        this.#expr(k, n.x);
        this.#discards(n.list);
        return;
      case 'conviface': {
        const from = n.x?.type as CType;
        const indirect = from.kind !== Kind.Interface && !isDirect(from);
        this.#expr(indirect ? this.#spill(k, n).hole : k, n.x);
        return;
      }
      case 'call':
      case 'callinter':
      case 'inlcall':
      case 'append':
      case 'copy':
      case 'min':
        this.#call([k], n);
        return;
      case 'new':
        this.#spill(k, n);
        return;
      case 'makeslice':
      case 'makemap':
        this.#spill(k, n);
        this.#discard(n.x);
        this.#discard(n.y);
        return;
      case 'makechan':
        this.#discard(n.x);
        return;
      case 'methvalue': {
        const closure = this.#spill(k, n).hole;
        // Nobody knows the callers, so the results flow to the heap.
        const lost = new Array<Hole>(maxTagResults).fill(this.#heap);
        this.#expr(this.#tee(this.#tagHole(lost, n.fn, 0), closure), n.x);
        return;
      }
      case 'ptrlit':
        this.#expr(this.#spill(k, n).hole, n.x);
        return;
      case 'arraylit':
      case 'structlit':
        for (const e of n.list) this.#expr(k, e);
        return;
      case 'slicelit': {
        const { hole } = this.#spill(k, n);
        for (const e of n.list) this.#expr(hole, e);
        return;
      }
      case 'maplit':
        this.#spill(k, n);
        for (const e of n.list) this.#expr(this.#heap, e);
        return;
      case 'closure':
        this.#closure(k, n);
        return;
      case 'strconv':
        this.#spill(k, n);
        this.#discard(n.x);
        return;
      case 'addstr':
        this.#spill(k, n);
        this.#discards(n.list);
        return;
      default:
        throw new Error(`escape analysis: ${n.op} is no expression`);
    }
  }

  #dotType(k: Hole, t: CType): Hole {
    return t.kind !== Kind.Interface && !isDirect(t) ? deref(k) : k;
  }

  #closure(k: Hole, n: Node): void {
    const { hole } = this.#spill(k, n);
    const fn = n.fn as Fn;
    this.b.closures.push({ hole, fn });
    for (const v of fn.closureVars) {
      const loc = this.b.location(v);
      if (loc.captured) continue;
      loc.captured = true;
      // Assignments before the first capture do not matter to the closure.
      if (loc.loopDepth === this.#loopDepth) loc.reassigned = false;
    }
    new Flow(this.b, fn).walk();
  }

  // -------------------------------------------------------------------------------------------------- assignments

  /** Where an assignment to n goes. */
  #target(n: Node | null): Hole {
    if (n === null || isBlank(n)) return this.#discardHole;
    switch (n.op) {
      case 'name':
        return into(this.b.location(n.name as Name));
      case 'dot':
        return this.#target(n.x);
      case 'index':
        this.#discard(n.y);
        if (n.x?.type?.kind === Kind.Array) return this.#target(n.x);
        this.#expr(this.#mutator, n.x);
        return this.#heap;
      case 'deref':
      case 'dotptr':
        this.#expr(this.#mutator, n.x);
        return this.#heap;
      case 'indexmap':
        this.#discard(n.x);
        this.#expr(this.#heap, n.y);
        return this.#heap;
      default:
        return this.#heap;
    }
  }

  #assign(dsts: readonly Node[], srcs: readonly (Node | null)[], where: Node): void {
    const holes = dsts.map((d) => this.#target(d));
    holes.forEach((k, i) => {
      const src = srcs[i] ?? null;
      const dst = dsts[i] as Node;
      this.#expr(src !== null && isSelfAssign(dst, src) ? this.#discardHole : k, src);
    });
    this.#reassigned(holes, where);
  }

  #reassigned(holes: readonly Hole[], where: Node): void {
    // var x T: its zero value is its first.
    if (where.op === 'as' && where.y === null && where.x?.name?.defn === null) return;
    for (const { dst } of holes) {
      if (dst.name?.defn === where && where.op !== 'range') continue;
      dst.reassigned = true;
    }
  }

  // --------------------------------------------------------------------------------------------------- statements

  #stmts(list: readonly Node[]): void {
    for (const n of list) this.#stmt(n);
  }
  #block(list: readonly Node[]): void {
    const depth = this.#loopDepth;
    this.#stmts(list);
    this.#loopDepth = depth;
  }

  #declare(name: Name): void {
    this.b.location(name).loopDepth = this.#loopDepth + (name.perIteration ? 1 : 0);
  }

  #stmt(n: Node): void {
    switch (n.op) {
      case 'dcl':
        this.#declare(n.name as Name);
        return;
      case 'as':
        this.#stmts(n.init);
        this.#assign([n.x as Node], [n.y], n);
        return;
      case 'asop':
        this.#stmts(n.init);
        this.#assign([n.x as Node], [n.y], n);
        return;
      case 'as2':
      case 'as2comma':
        this.#stmts(n.init);
        this.#assign(n.list, n.rhs, n);
        return;
      case 'as2func': {
        this.#stmts(n.init);
        const call = n.rhs[0] as Node;
        this.#stmts(call.init);
        const holes = n.list.map((d) => this.#target(d));
        this.#call(holes, call);
        this.#reassigned(holes, n);
        return;
      }
      case 'if':
        this.#stmts(n.init);
        this.#discard(n.x);
        this.#block(n.body);
        this.#block(n.els);
        return;
      case 'for':
        this.#stmts(n.init);
        this.#loopDepth++;
        this.#discard(n.x);
        this.#stmts(n.els);
        this.#block(n.body);
        this.#loopDepth--;
        return;
      case 'range': {
        this.#stmts(n.init);
        const temp = this.b.add(null, null, this.fn, this.#loopDepth, true);
        this.#expr(into(temp), n.x);
        this.#loopDepth++;
        const holes = [this.#target(n.list[0] ?? null), this.#target(n.list[1] ?? null)];
        const value = holes[1] as Hole;
        this.b.flow(n.x?.type?.kind === Kind.Array ? value : deref(value), temp);
        this.#reassigned(holes, n);
        this.#block(n.body);
        this.#loopDepth--;
        return;
      }
      case 'switch':
        this.#stmts(n.init);
        this.#discard(n.x);
        for (const clause of n.list) {
          this.#discards(clause.list);
          this.#block(clause.body);
        }
        return;
      case 'typeswitch':
        this.#typeSwitch(n);
        return;
      case 'select':
        this.#stmts(n.init);
        for (const clause of n.list) {
          this.#stmts(clause.init);
          this.#block(clause.body);
        }
        return;
      case 'send':
        this.#stmts(n.init);
        this.#discard(n.x);
        this.#expr(this.#heap, n.y);
        return;
      case 'return':
        this.#stmts(n.init);
        if (n.list.length > 0) this.#return(n);
        return;
      case 'go':
      case 'defer':
        this.#goDefer(n);
        return;
      case 'label':
        if (this.#loopLabels.has(n.text)) this.#loopDepth++;
        return;
      case 'block':
        this.#stmts(n.body);
        return;
      case 'branch':
      case 'move2heap':
        return;
      default:
        this.#stmts(n.init);
        this.#call(null, n);
    }
  }

  #typeSwitch(n: Node): void {
    this.#stmts(n.init);
    const holes: Hole[] = [];
    for (const { name } of n.list) {
      if (name === null) continue;
      this.#declare(name);
      if (hasPointers(name.type)) holes.push(this.#dotType(into(this.b.location(name)), name.type));
    }
    this.#expr(this.#tee(...holes), n.x);
    for (const clause of n.list) this.#block(clause.body);
  }

  #return(n: Node): void {
    const holes = this.fn.results.map((r) => into(this.b.location(r)));
    holes.forEach((k, i) => {
      this.#expr(k, n.list[i] ?? null);
    });
    this.#reassigned(holes, n);
  }

  #goDefer(n: Node): void {
    this.#stmts(n.init);
    let k = this.#heap;
    if (n.op === 'defer' && this.#loopDepth === 1) {
      // Operands of a top-level defer live until it runs, not longer than the function.
      const later = this.b.add(null, null, this.fn, this.#loopDepth, true);
      this.b.flow(this.#discardHole, later);
      k = into(later);
    }
    this.#expr(k, n.x);
  }

  // -------------------------------------------------------------------------------------------------------- calls

  #call(ks: readonly Hole[] | null, n: Node): void {
    switch (n.op) {
      case 'call':
      case 'callinter':
        this.#function(ks, n);
        return;
      case 'inlcall':
        this.#stmts(n.body);
        n.list.forEach((result, i) => {
          this.#expr(ks?.[i] ?? this.#discardHole, result);
        });
        return;
      case 'append':
        this.#append(ks?.[0] ?? this.#discardHole, n);
        return;
      case 'copy': {
        this.#expr(this.#mutator, n.x);
        const from = n.y?.type as CType;
        const content = from.kind === Kind.Slice && hasPointers(from.elem);
        this.#expr(content ? deref(this.#heap) : this.#discardHole, n.y);
        return;
      }
      case 'panic':
        this.#expr(this.#heap, n.x);
        return;
      case 'delete':
      case 'print':
        this.#discards(n.list);
        return;
      case 'recover':
        return;
      case 'min':
        for (const e of n.list) this.#expr(ks?.[0] ?? this.#discardHole, e);
        return;
      case 'close':
        this.#discard(n.x);
        return;
      case 'clear':
        this.#expr(this.#mutator, n.x);
        return;
      default:
        // An expression for its effects: <-c, or one that a conversion wraps.
        this.#discard(n);
    }
  }

  #append(k: Hole, n: Node): void {
    const [slice, ...added] = n.list as [Node, ...Node[]];
    const elem = (n.type as CType).elem;
    let appendee = this.#tee(k, this.#mutator);
    if (hasPointers(elem)) appendee = this.#tee(appendee, deref(this.#heap));
    this.#expr(appendee, slice);
    for (const e of added) {
      if (!n.flag) this.#expr(this.#heap, e);
      else {
        const content = e.type?.kind === Kind.Slice && hasPointers(e.type.elem);
        this.#expr(content ? deref(this.#heap) : this.#discardHole, e);
      }
    }
    // A flag in the frame keeps the buffer from being used twice, so loops do not matter.
    this.#spill(k, n).loc.loopDepth = 0;
  }

  #function(ks: readonly Hole[] | null, n: Node): void {
    const callee = n.op === 'call' ? staticCallee(n.x as Node) : null;
    if (ks !== null && callee !== null && this.b.members.has(callee)) {
      callee.results.forEach((r, i) => {
        const k = ks[i];
        if (k !== undefined && hasPointers(r.type)) this.b.flow(k, this.b.location(r));
      });
    }
    if (n.op === 'callinter') this.#expr(this.#heap, n.x);
    else {
      const lost = callee === null && (ks ?? []).some((k) => k.dst !== this.b.blank);
      this.#expr(lost ? into(this.b.callee) : this.#discardHole, n.x);
    }
    n.list.forEach((arg, i) => {
      this.#expr(this.#tagHole(ks, callee, i), arg);
    });
  }

  /** Where an argument goes that is passed for parameter i. */
  #tagHole(ks: readonly Hole[] | null, fn: Fn | null, i: number): Hole {
    if (fn === null) return this.#heap;
    const param = fn.params[i];
    if (this.b.members.has(fn)) {
      if (param === undefined) return this.#heap;
      return param.text === '' || param.text === '_' ? this.#discardHole : into(this.b.location(param));
    }
    const leaks = fn.tags?.[i];
    if (leaks === undefined) return this.#heap;
    const holes: Hole[] = [];
    if (leaks.heap >= 0) holes.push(shift(this.#heap, leaks.heap));
    if (leaks.mutator >= 0) holes.push(shift(this.#mutator, leaks.mutator));
    if (leaks.callee >= 0) holes.push(shift(into(this.b.callee), leaks.callee));
    for (let r = 0; r < maxTagResults; r++) {
      const derefs = leaks.result(r);
      const k = ks?.[r];
      if (derefs >= 0 && k !== undefined) holes.push(shift(k, derefs));
    }
    return this.#tee(...holes);
  }
}
