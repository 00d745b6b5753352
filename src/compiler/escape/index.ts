// Escape analysis: what of a program gc would put on the heap, and what it would say about it (`go build -gcflags=-m`).

import { type Pos, type Node as Syntax, walk } from '../../syntax/index.ts';
import { type CheckedPackage, Func, type Package } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import type { World } from '../types/world.ts';
import { type BufferPlan, planBuffers } from './buffers.ts';
import type { Batch } from './graph.ts';
import { type Note, notesOf } from './notes.ts';
import { programOf } from './program.ts';

export type { Buffer, BufferPlan, Move, Passed } from './buffers.ts';
export type { Note } from './notes.ts';
export { ObjectPlan, objectPlan } from './objects.ts';

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
      const fn = program.declared(func, []);
      const batch = program.analysed(fn);
      batches.add(batch);
      // Literals without captures stay functions although all their calls were inlined.
      for (const literal of fn.literals.values()) {
        const gone = !batch.members.has(literal) && literal.closureVars.length === 0 && !literal.wrapper;
        if (gone) batches.add(program.inlinedAway(literal));
      }
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
  if (fn.external || fn.ast === null) return noPlans;
  // Functions that it calls may be inlined, appends and all.
  const appends = appendBuffers && world.checked(func.pkg as Package).files.some((file) => find(file, isAppend));
  if (!find(fn.ast, (n) => isTextConversion(n) || (appends && n.kind === 'CallExpr'))) return noPlans;
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

const found = new WeakMap<Syntax, boolean>();

/** Is there a call of something named append? */
const isAppend = (n: Syntax): boolean => n.kind === 'CallExpr' && n.fun.kind === 'Name' && n.fun.value === 'append';
const isTextConversion = (n: Syntax): boolean => n.kind === 'CallExpr' && n.fun.kind === 'SliceType';

function find(node: Syntax, wanted: (n: Syntax) => boolean): boolean {
  let is = node.kind === 'File' ? found.get(node) : undefined;
  if (is !== undefined) return is;
  is = false;
  walk(node, (n) => {
    if (wanted(n)) is = true;
    return is !== true;
  });
  if (node.kind === 'File') found.set(node, is);
  return is;
}
