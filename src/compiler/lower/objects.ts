// Where objects are placed: on the heap as gc's escape analysis sees it, or with the objects that gc would keep in a frame
// (escape/objects.ts). For the machine that is an operand of the allocating instruction. The analysis costs as much as the rest of the
// lowering, so it is made only for programs that can see what the heap holds.

import { Placement } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { CallExpr, Node as Syntax } from '../../syntax/index.ts';
import type { Func, Var } from '../../types/index.ts';
import { type ObjectPlan, objectPlan } from '../escape/index.ts';
import type { CType } from '../types/ctype.ts';
import type { World } from '../types/world.ts';
import type { Lowerer } from './lowerer.ts';

const plans = new WeakMap<Lowerer, ObjectPlan>();

/** At the start of a declared function. */
export function enterObjects(f: Lowerer, func: Func, args: readonly CType[]): void {
  if (!seesHeap(f.world)) return;
  const plan = objectPlan(f.world, func, args);
  if (plan !== null) plans.set(f, plan);
}

const seeing = new WeakMap<World, boolean>();

/** What shows a program how much is allocated: runtime's and debug's statistics, what testing measures. */
const statistics =
  /\b(?:\w*MemStats|\w*GCStats|AllocsPer\w+|ReportAllocs|MemProfile\w*|AllocedBytes\w*|HeapAlloc|gctrace)\b/;

function seesHeap(world: World): boolean {
  let sees = seeing.get(world);
  if (sees === undefined) {
    sees = world.files().some((file) => !file.name.startsWith('$GOROOT') && statistics.test(file.text));
    seeing.set(world, sees);
  }
  return sees;
}

function planOf(f: Lowerer): ObjectPlan | undefined {
  for (let at: Lowerer | null = f; at !== null; at = at.parent) {
    const plan = plans.get(at);
    if (plan !== undefined) return plan;
  }
  return undefined;
}

/** Placement of the object that a piece of syntax makes. */
export function placementOf(f: Lowerer, key: Syntax, ...kinds: Parameters<ObjectPlan['placement']>[1][]): number {
  return planOf(f)?.placement(key, ...kinds) ?? Placement.HEAP;
}

/** Placement of a variable's object; `null`: one that no source names. */
export function placementOfVariable(f: Lowerer, v: Var | null): number {
  if (v === null) return Placement.FRAME;
  return planOf(f)?.placement(v, 'variable') ?? Placement.HEAP;
}

/** After the instruction of a call: tells which objects of the function gc would keep in this frame. */
export function passPlacements(f: Lowerer, e: CallExpr): void {
  const mask = planOf(f)?.masks.get(e) ?? 0;
  const last = f.b.size - 1;
  if (mask !== 0 && f.b.opAt(last) === Op.CALL) f.b.patchD(last, mask);
}
