// Escape analysis: what of a program gc would put on the heap, and what it would say about it (`go build -gcflags=-m`).

import type { Pos } from '../../syntax/index.ts';
import { type CheckedPackage, Func } from '../../types/index.ts';
import type { World } from '../types/world.ts';
import type { Batch } from './graph.ts';
import { type Note, notesOf } from './notes.ts';
import { programOf } from './program.ts';

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
