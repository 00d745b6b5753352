// for statements with conditions. The condition stands at the end, so an iteration takes one branch.
//
// Since Go 1.22 each iteration has its own variables. That matters for boxed ones only: before the post statement the
// value moves to a new box.

import type { ForStmt } from '../../syntax/index.ts';
import { Var } from '../../types/index.ts';
import { takeLabel, withTarget } from './branch.ts';
import { jumpIf } from './compare.ts';
import { loadLoopConstants } from './loopconst.ts';
import type { Binding, Lowerer } from './lowerer.ts';
import { load, memory, storeMemory } from './place.ts';
import { lowerRange } from './range.ts';
import { lowerBlock, lowerSimple } from './stmt.ts';

export function lowerFor(f: Lowerer, s: ForStmt): void {
  const label = takeLabel(f);
  if (s.init !== null && s.init.kind === 'RangeClause') {
    f.block(() => {
      const endConstants = loadLoopConstants(f, s);
      lowerRange(f, s, label);
      endConstants();
    });
    return;
  }
  f.block(() => {
    if (s.init !== null) lowerSimple(f, s.init);
    const endConstants = loadLoopConstants(f, s);
    const boxes = f.perIteration ? loopBoxes(f, s) : [];
    const body = f.b.label();
    const next = f.b.label();
    const done = f.b.label();
    const test = f.b.label();
    if (s.cond !== null) f.b.jump(test);
    f.b.bind(body);
    withTarget(f, { label, breakTo: done, continueTo: next }, () => lowerBlock(f, s.body));
    f.b.bind(next);
    for (const box of boxes) renew(f, box);
    if (s.post !== null) lowerSimple(f, s.post);
    f.b.bind(test);
    if (s.cond === null) f.b.jump(body);
    else {
      f.b.statement(s.cond.pos);
      jumpIf(f, s.cond, body, true);
    }
    f.b.bind(done);
    endConstants();
  });
}

/** Boxed variables that the init statement declares. */
function loopBoxes(f: Lowerer, s: ForStmt): { v: Var; binding: Binding }[] {
  const { init } = s;
  if (init === null || init.kind !== 'AssignStmt' || init.op !== ':=') return [];
  const boxes: { v: Var; binding: Binding }[] = [];
  for (const e of init.lhs.kind === 'ListExpr' ? init.lhs.elemList : [init.lhs]) {
    const v = e.kind === 'Name' ? f.info.defs.get(e) : undefined;
    const binding = v instanceof Var ? f.bindings.get(v) : undefined;
    if (v instanceof Var && binding?.boxed === true) boxes.push({ v, binding });
  }
  return boxes;
}

function renew(f: Lowerer, { v, binding }: { v: Var; binding: Binding }): void {
  f.scratch(() => {
    const value = load(f, memory(binding.reg, 0, binding.type));
    f.newBox(binding.reg, binding.type, v);
    storeMemory(f, binding.reg, 0, binding.type, value);
  });
}
