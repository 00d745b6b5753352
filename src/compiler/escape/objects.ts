// Which allocations of a function gc would keep in the frame. Our machine puts every one into its heap; those that are gc's stack objects
// are told apart, so that its statistics count what Go's heap would hold.
//
// A function whose calls gc inlines may allocate on the stack of one caller and on the heap for another. Its allocations that escape are
// numbered; a call of it has a mask of those that stay in the frame of this caller.

import type { Node as Syntax } from '../../syntax/index.ts';
import type { Func, Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import type { World } from '../types/world.ts';
import { Attr, type Batch, type Location } from './graph.ts';
import type { Site } from './inline.ts';
import type { Fn, Op } from './ir.ts';
import { type Program, programOf } from './program.ts';

/** Where an object goes: Placement of machine/tables/layout.ts, or CALLER plus its number. */
const heap = 0;
const frame = 1;
const caller = 2;
/** Bits of a call's mask. */
const maskBits = 14;

type Kind = Op | 'variable';

interface Entry {
  readonly kind: Kind;
  code: number;
}

export class ObjectPlan {
  readonly #entries = new Map<Syntax | Var, Entry[]>();
  readonly masks = new Map<Syntax, number>();

  entry(key: Syntax | Var, kind: Kind): Entry | undefined {
    return this.#entries.get(key)?.find((e) => e.kind === kind);
  }
  add(key: Syntax | Var, kind: Kind, code: number): void {
    const list = this.#entries.get(key) ?? [];
    list.push({ kind, code });
    this.#entries.set(key, list);
  }
  /** The placement of what a piece of syntax allocates; the heap if nobody knows. */
  placement(key: Syntax | Var, ...kinds: Kind[]): number {
    // A closure that the analysis does not have has been inlined away: gc makes none.
    if (kinds[0] === 'closure' && this.entry(key, 'closure') === undefined) return frame;
    for (const kind of kinds) {
      const found = this.entry(key, kind);
      if (found !== undefined) return found.code;
    }
    return heap;
  }
}

const plans = new WeakMap<Fn, ObjectPlan>();

/** The plan of a declared function of the program, with the literals in it; null for others. */
export function objectPlan(world: World, func: Func, args: readonly CType[]): ObjectPlan | null {
  if (!world.isLocal(func.pkg) && args.length === 0) return null;
  const program = programOf(world);
  const fn = program.declared(func, args);
  return fn.external || fn.ast === null ? null : planOf(program, fn);
}

function planOf(program: Program, fn: Fn): ObjectPlan {
  let plan = plans.get(fn);
  if (plan !== undefined) return plan;
  plan = new ObjectPlan();
  plans.set(fn, plan);
  const batch = program.analysed(fn);
  addLocations(program, plan, batch, fn, (member) => rootOf(member) === fn && member.origin === null);
  for (const literal of fn.literals.values()) {
    if (batch.members.has(literal) || literal.wrapper) continue;
    addLocations(program, plan, program.inlinedAway(literal), fn, (member) => member === literal);
  }
  return plan;
}

function rootOf(fn: Fn): Fn {
  let root = fn;
  while (root.parent !== null) root = root.parent;
  return root;
}

function addLocations(program: Program, plan: ObjectPlan, batch: Batch, fn: Fn, own: (member: Fn) => boolean): void {
  let numbered = 0;
  const kept = new Map<Site, Map<number, boolean>>();
  for (const loc of batch.locations) {
    const key = keyOf(loc);
    if (key === null || loc.fn === null || !own(loc.fn)) continue;
    const escapes = loc.has(Attr.ESCAPES);
    const kind: Kind = loc.node?.op ?? 'variable';
    const site = loc.node?.site ?? loc.name?.site ?? null;
    if (site === null) {
      const known = plan.entry(key, kind);
      if (known !== undefined) {
        if (escapes) known.code = heap;
        continue;
      }
      const numbers = escapes && loc.fn === fn && numbered < maskBits;
      plan.add(key, kind, !escapes ? frame : numbers ? caller + numbered++ : heap);
      continue;
    }
    if (site.parent !== null || site.call.ast === null || site.callee.parent !== null) continue;
    const code = planOf(program, site.callee).placement(key, kind);
    if (code < caller) continue;
    const bits = kept.get(site) ?? new Map<number, boolean>();
    bits.set(code - caller, (bits.get(code - caller) ?? true) && !escapes);
    kept.set(site, bits);
  }
  for (const [site, bits] of kept) {
    let mask = 0;
    for (const [bit, stays] of bits) if (stays) mask |= 1 << bit;
    const call = site.call.ast as Syntax;
    plan.masks.set(call, plan.masks.has(call) ? (plan.masks.get(call) as number) & mask : mask);
  }
}

function keyOf(loc: Location): Syntax | Var | null {
  return loc.name !== null ? loc.name.variable : (loc.node?.ast ?? null);
}
