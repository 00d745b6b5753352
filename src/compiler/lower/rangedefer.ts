// defer in the body of a loop over an iterator function. The deferred call belongs to the function around the loop, not
// to the body function. So the control object keeps a list of closures, and the outer function defers one runner before
// the loop starts, which is where these calls stand among its own: they run last first when the function returns.
//
// The runner calls the closures itself, and as a wrapper it is transparent for recover. When one of them panics, the
// runner's own deferred runner goes on with the rest.

import { FnFlag, Kind, Placement } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import { type ForStmt, walk } from '../../syntax/index.ts';
import type { CType } from '../types/ctype.ts';
import { sizeOf } from '../types/layout.ts';
import type { World } from '../types/world.ts';
import type { Reg } from './builder.ts';
import { loadCaptures, makeClosure } from './closure.ts';
import { FnRef, type LoweredFn, Slot } from './code.ts';
import { closeFunction } from './function.ts';
import type { Lowerer } from './lowerer.ts';
import { synthetic } from './methodvalue.ts';

/** Offset of the list in the control object. */
export const deferredOffset = 8;

/** {closure; next} */
function nodeType(world: World): CType {
  const type = world.basic(Kind.UnsafePointer);
  const field = (name: string) => ({ name, type, embedded: false, tag: '', pkg: null });
  return world.structOf([field('Closure'), field('Next')]);
}

/** Does the body of the loop defer anything, nested function literals apart? */
function defersInBody(s: ForStmt): boolean {
  let found = false;
  walk(s.body, (node) => {
    if (node.kind === 'CallStmt' && node.tok === 'defer') found = true;
    return !found && node.kind !== 'FuncLit';
  });
  return found;
}

/** In the outer function, before the loop: defers the runner of the control object in R[control]. */
export function deferRunner(f: Lowerer, s: ForStmt, control: Reg): void {
  if (!defersInBody(s)) return;
  f.scratch(() => {
    const layout = f.world.basic(Kind.UnsafePointer);
    const closure = makeClosure(
      f,
      runnerRef(f.world),
      [{ reg: control, bytes: 8, layout }],
      undefined,
      Placement.FRAME,
    );
    f.b.emit(Op.DEFER, closure, 0, 0, 1);
  });
}

/** In the body: puts a closure in front of the list. */
export function deferInBody(f: Lowerer, closure: Reg): void {
  const { range } = f;
  if (range === null) throw new Error('not in a loop body');
  f.scratch(() => {
    const node = f.word();
    f.newBox(node, nodeType(f.world), null);
    f.b.emit(Op.ST64, node, closure);
    const next = f.word();
    f.b.emit(Op.LD64, next, range.reg, deferredOffset);
    f.b.emit(Op.ST64, node, next, sizeOf(f.world.basic(Kind.UnsafePointer)));
    f.b.emit(Op.ST64, range.reg, node, deferredOffset);
  });
}

export function runnerRef(world: World): FnRef {
  const name = 'runtime.rundefers';
  return world.fn(name, false, () => {
    const make = (w: World): LoweredFn => {
      const f = synthetic(w, name);
      f.epilogue = f.b.label();
      const [control] = loadCaptures(f, [8]);
      if (control === undefined) throw new Error('runner without a control object');
      const node = f.word();
      const closure = f.word();
      const area = f.b.callArea(0);
      const loop = f.b.label();
      f.b.emit(Op.LD64, node, control, deferredOffset);
      f.b.branch(Op.JEQI, f.epilogue, Slot.C, node, 0);
      f.b.emit(Op.CTX, closure);
      f.b.emit(Op.DEFER, closure, 0, 0, 1);
      f.b.bind(loop);
      f.b.emit(Op.LD64, node, control, deferredOffset);
      f.b.branch(Op.JEQI, f.epilogue, Slot.C, node, 0);
      f.b.emit(Op.LD64, closure, node, 8);
      f.b.emit(Op.ST64, control, closure, deferredOffset);
      f.b.emit(Op.LD64, closure, node);
      f.b.emit(Op.CALLC, area, closure);
      f.b.jump(loop);
      return closeFunction(f, { argSize: 0, resultSize: 0 }, FnFlag.WRAPPER);
    };
    return new FnRef(name, make, { kind: 'runner' });
  });
}
