// The functions of a program as the analysis sees them: built on demand, analysed with those they call, callees first.

import type { FuncDecl } from '../../syntax/index.ts';
import type { CheckedPackage, Func, Signature } from '../../types/index.ts';
import { declOf, originOf, tracebackName } from '../lower/functions.ts';
import type { CType } from '../types/ctype.ts';
import { hasPointers, sizeOf } from '../types/layout.ts';
import { Env, objectNumber, type World } from '../types/world.ts';
import { buildBody } from './build-stmt.ts';
import { Context, type Declared } from './context.ts';
import { computeCost } from './cost.ts';
import { Flow } from './flow.ts';
import { address, Batch, into } from './graph.ts';
import { dropDeadLocals, Inliner, makeTemplate } from './inline.ts';
import { Fn, Name, type Node, visit } from './ir.ts';
import { Leaks } from './leaks.ts';
import { heapReason } from './size.ts';
import { solve } from './solve.ts';
import { markReassigned } from './static.ts';
import { standardTags } from './std-tags.ts';

/** A declared function with everything that is known about it. */
interface Declaration {
  readonly fn: Fn;
  readonly func: Func;
  readonly env: Env | null;
  /** Functions of the batch it was analysed in; null before. */
  batch: Batch | null;
}

export class Program implements Declared {
  readonly #byKey = new Map<string, Declaration>();
  readonly #byFn = new Map<Fn, Declaration>();
  readonly #callees = new Map<Fn, readonly Fn[]>();

  constructor(readonly world: World) {}

  declared(func: Func, args: readonly CType[]): Fn {
    const origin = originOf(func);
    const key = `${objectNumber(origin)}[${args.map((t) => t.id).join(',')}]`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known.fn;
    const sig = origin.type as Signature;
    const env = Env.of(sig.recvTypeParams.length > 0 ? sig.recvTypeParams : sig.typeParams, args);
    const decl = declOf(origin);
    const fn = new Fn(tracebackName(origin, args.length > 0), null, decl);
    const made: Declaration = { fn, func: origin, env, batch: null };
    this.#byKey.set(key, made);
    this.#byFn.set(fn, made);
    const names = [...(sig.recv === null ? [] : [sig.recv]), ...sig.params.vars];
    // The body's own Names replace these when it is built.
    for (const v of names)
      fn.params.push(new Name(v.name, this.world.type(v.type as NonNullable<typeof v.type>, env), 'param', fn, null));
    fn.variadic = sig.variadic;
    fn.hasRecv = sig.recv !== null;
    const standard = origin.pkg !== null && !this.world.isLocal(origin.pkg) && args.length === 0;
    if (standard || decl === null || decl.body === null) {
      fn.external = true;
      fn.tags = standardTags(fn) ?? fn.params.map((p) => (hasPointers(p.type) ? Leaks.toHeap() : new Leaks()));
    }
    return fn;
  }

  /** The batch in which the function is analysed. */
  analysed(fn: Fn): Batch {
    const d = this.#byFn.get(fn);
    if (d === undefined) throw new Error(`${fn.name} is not declared here`);
    if (d.batch === null) {
      this.#components(
        fn,
        (f) => f.cost !== null,
        (f) => this.#calleesOf(f),
        (members) => this.#inline(members),
      );
      const inlined = new Map<Fn, readonly Fn[]>();
      const callees = (f: Fn): readonly Fn[] => {
        const found = inlined.get(f) ?? this.#mentions(f);
        inlined.set(f, found);
        return found;
      };
      this.#components(
        fn,
        (f) => f.tags !== null,
        callees,
        (members) => this.#analyse(members),
      );
    }
    return d.batch as unknown as Batch;
  }

  /** A literal all of whose calls were inlined: analysed on its own, what it captures being variables like others. */
  inlinedAway(literal: Fn): Batch {
    const b = new Batch(new Set([literal]));
    for (const v of literal.closureVars) b.add(v, null, v.fn, 1, true);
    Flow.init(b, literal);
    for (const s of literal.body) {
      visit(s, (n) => {
        if (n.op === 'closure' && n.fn !== null && n.fn !== literal) this.#initClosures(b, n.fn);
      });
    }
    new Flow(b, literal).walk();
    solve(b);
    return b;
  }

  #initClosures(b: Batch, fn: Fn): void {
    Flow.init(b, fn);
    for (const s of fn.body) visit(s, (n) => n.op === 'closure' && n.fn !== null && this.#initClosures(b, n.fn));
  }

  #build(d: Declaration): void {
    const { fn, func, env } = d;
    const decl = fn.ast as FuncDecl;
    const pkg = func.pkg as NonNullable<typeof func.pkg>;
    const c = new Context(this.world, this.world.checked(pkg), env, this, fn);
    const sig = func.type as Signature;
    fn.params.length = 0;
    for (const v of [...(sig.recv === null ? [] : [sig.recv]), ...sig.params.vars])
      fn.params.push(c.declare(v, 'param'));
    for (const v of sig.results.vars) fn.results.push(c.declare(v, 'result'));
    fn.noinline = isNoInline(c.checked, decl);
    fn.body = buildBody(c, decl.body?.list ?? []);
    fn.literals = c.literals;
    markReassigned(fn);
  }

  /** Declared functions that fn or a closure in it mentions. */
  #calleesOf(fn: Fn): readonly Fn[] {
    let found = this.#callees.get(fn);
    if (found === undefined) {
      this.#build(this.#byFn.get(fn) as Declaration);
      found = this.#mentions(fn);
      this.#callees.set(fn, found);
    }
    return found;
  }

  #mentions(fn: Fn): readonly Fn[] {
    const set = new Set<Fn>();
    for (const s of fn.body) visit(s, (n: Node) => n.fn !== null && this.#byFn.has(n.fn) && set.add(n.fn), true);
    return [...set].filter((f) => !f.external);
  }

  /** Inlines calls into the functions of a component; those they call have been through it. */
  #inline(component: readonly Fn[]): void {
    for (const fn of component) {
      const recursive = component.length === 1 && this.#calleesOf(fn).includes(fn);
      for (const s of fn.body)
        visit(s, (n) => n.op === 'closure' && n.fn !== null && this.#template(n.fn, false), true);
      this.#template(fn, recursive);
    }
    const inliner = new Inliner();
    for (const fn of component) {
      inliner.run(fn);
      dropDeadLocals(fn);
    }
  }

  #template(fn: Fn, recursive: boolean): void {
    computeCost(fn, recursive);
    if (fn.cost !== null && fn.cost >= 0) fn.template = makeTemplate(fn);
  }

  /** Tarjan's components, callees first; functions that are `done` are left out. */
  #components(
    start: Fn,
    done: (fn: Fn) => boolean,
    callees: (fn: Fn) => readonly Fn[],
    finish: (component: readonly Fn[]) => void,
  ): void {
    if (done(start)) return;
    const index = new Map<Fn, number>();
    const low = new Map<Fn, number>();
    const stack: Fn[] = [];
    const onStack = new Set<Fn>();
    // An explicit stack: call chains of programs may be long.
    const work: { fn: Fn; next: number }[] = [];
    const enter = (fn: Fn): void => {
      index.set(fn, index.size);
      low.set(fn, index.get(fn) as number);
      stack.push(fn);
      onStack.add(fn);
      work.push({ fn, next: 0 });
    };
    enter(start);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const { fn } = top;
      const callee = callees(fn)[top.next++];
      if (callee !== undefined) {
        if (done(callee)) continue;
        if (!index.has(callee)) enter(callee);
        else if (onStack.has(callee)) low.set(fn, Math.min(low.get(fn) as number, index.get(callee) as number));
        continue;
      }
      work.pop();
      const parent = work.at(-1)?.fn;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) as number, low.get(fn) as number));
      if (low.get(fn) !== index.get(fn)) continue;
      const component = stack.splice(stack.indexOf(fn));
      for (const member of component) onStack.delete(member);
      finish(component);
    }
  }

  #analyse(component: readonly Fn[]): void {
    const members = new Set<Fn>();
    const addMember = (fn: Fn): void => {
      members.add(fn);
      for (const s of fn.body) visit(s, (n) => n.op === 'closure' && n.fn !== null && addMember(n.fn));
    };
    component.forEach(addMember);
    const b = new Batch(members);
    for (const fn of members) Flow.init(b, fn);
    for (const fn of component) new Flow(b, fn).walk();
    for (const { hole, fn } of b.closures) {
      for (const v of fn.closureVars) {
        const loc = b.location(v);
        const byValue = !loc.addrtaken && !loc.reassigned && sizeOf(v.type) <= 128;
        if (!byValue) v.addrtaken = true;
        b.flow(byValue ? hole : address(hole), loc);
      }
    }
    for (const loc of b.locations) if (heapReason(loc) !== '') b.flow(address(into(b.heap)), loc);
    solve(b);
    for (const fn of members) {
      fn.tags = fn.params.map((p) => {
        if (p.text === '' || p.text === '_' || !hasPointers(p.type)) return new Leaks();
        const { leaks } = b.location(p);
        leaks.optimize();
        return leaks;
      });
      const d = this.#byFn.get(fn);
      if (d !== undefined) d.batch = b;
    }
  }
}

/** Does `//go:noinline` stand before the declaration? */
function isNoInline(checked: CheckedPackage, decl: FuncDecl): boolean {
  const file = checked.files.find((f) => f.decls.includes(decl));
  if (file === undefined) return false;
  const before = file.decls[file.decls.indexOf(decl) - 1]?.end ?? file.pkgName.end;
  return file.comments.some((c) => c.pos > before && c.pos < decl.pos && c.text.trim() === '//go:noinline');
}

const programs = new WeakMap<World, Program>();

export function programOf(world: World): Program {
  let program = programs.get(world);
  if (program === undefined) {
    program = new Program(world);
    programs.set(world, program);
  }
  return program;
}
