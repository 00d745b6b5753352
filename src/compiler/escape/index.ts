// Escape analysis: what of a program gc would put on the heap, and what it would say about it (`go build -gcflags=-m`).

import { type Pos, type Node as Syntax, walk } from '../../syntax/index.ts';
import { type CheckedPackage, Func } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import type { World } from '../types/world.ts';
import { type BufferPlan, planBuffers } from './buffers.ts';
import type { Batch } from './graph.ts';
import { type Note, notesOf } from './notes.ts';
import { programOf } from './program.ts';

export type { Buffer, BufferPlan, Move, Passed } from './buffers.ts';
export type { Note } from './notes.ts';

/** Notes on all functions of a package, by position. */
export function escapeNotes(world: World, checked: CheckedPackage): Note[] {
  const program = programOf(world);
  const batches = new Set<Batch>();
  for (const file of checked.files) {
    for (const d of file.decls) {
      if (d.kind !== 'FuncDecl' || d.body === null || d.tparamList.length > 0) continue;
      const func = checked.info.defs.get(d.name);
      if (!(func instanceof Func)) continue;
      if (func.type?.tag === 'Signature' && func.type.recvTypeParams.length > 0) continue;
      batches.add(program.analysed(program.declared(func, [])));
    }
  }
  return [...batches].flatMap(notesOf).sort((a: { pos: Pos }, b: { pos: Pos }) => a.pos - b.pos);
}

const noPlans: ReadonlyMap<Syntax, BufferPlan> = new Map();

/** What a declared function and the literals in it do with buffers of their frames, by their nodes. */
export function bufferPlans(world: World, func: Func, args: readonly CType[]): ReadonlyMap<Syntax, BufferPlan> {
  if (!world.isLocal(func.pkg)) return noPlans;
  const program = programOf(world);
  const fn = program.declared(func, args);
  const appendBuffers = world.goVersion >= 126;
  if (fn.external || !matters(fn.ast, appendBuffers)) return noPlans;
  const batch = program.analysed(fn);
  const plans = new Map<Syntax, BufferPlan>();
  for (const member of batch.members) {
    let root = member;
    while (root.parent !== null) root = root.parent;
    if (root === fn && member.origin === null && member.ast !== null)
      plans.set(member.ast, planBuffers(batch, member, appendBuffers));
  }
  for (const [node, literal] of fn.literals) {
    if (plans.has(node) || literal.wrapper) continue;
    plans.set(node, planBuffers(program.inlinedAway(literal), literal, appendBuffers));
  }
  return plans;
}

/** Is there anything in the text of a function that a plan says something of: append, a conversion to a slice? */
function matters(node: Syntax | null, appendBuffers: boolean): boolean {
  let found = false;
  if (node === null) return false;
  walk(node, (n) => {
    if (n.kind === 'CallExpr') {
      if (n.fun.kind === 'Name') found ||= appendBuffers && n.fun.value === 'append';
      else if (n.fun.kind === 'SliceType') found = true;
    }
    return !found;
  });
  return found;
}
