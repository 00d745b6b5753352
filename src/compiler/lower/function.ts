// Whole functions: declarations, literals, package initialisers. Sets up the frame, lowers the body, writes the epilogue.
//
// Frame: receiver and parameters, results, then variables and temporaries. A function with defers returns through its
// epilogue, which runs them; a recovered panic continues there too.

import { Op } from '../../machine/tables/ops.ts';
import { type BlockStmt, type Node, walk } from '../../syntax/index.ts';
import type { Func, Initializer, Package, Signature, Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { regSize } from '../types/layout.ts';
import { Env, type World } from '../types/world.ts';
import { assignVariables } from './assign.ts';
import { enterBuffers } from './buffers.ts';
import { requireNative } from './call.ts';
import { FnRef, type LoweredFn } from './code.ts';
import { escapeInfo } from './escape.ts';
import { declOf, symbolPath } from './functions.ts';
import { Lowerer, type Result } from './lowerer.ts';
import { enterObjects } from './objects.ts';
import { load, memory, storeMemory } from './place.ts';
import { lowerBlock } from './stmt.ts';

/** Does file version (`go1.21`, '' for the newest) have loop variables per iteration? */
export function perIterationLoops(version: string): boolean {
  const match = /^go1\.(\d+)/.exec(version);
  return match === null || Number(match[1]) >= 22;
}

/** Is there a defer statement in this body, nested function literals apart? */
export function hasDefer(body: BlockStmt): boolean {
  let found = false;
  walk(body, (node: Node) => {
    if (node.kind === 'CallStmt' && node.tok === 'defer') found = true;
    return !found && node.kind !== 'FuncLit';
  });
  return found;
}

function versionAt(world: World, pkg: Package, pos: number): boolean {
  const { files, info } = world.checked(pkg);
  const file = files.find((f) => f.source.base <= pos && pos <= f.source.base + f.source.text.length);
  return perIterationLoops(file === undefined ? '' : (info.fileVersions.get(file) ?? ''));
}

/** Parameters, receiver first. */
function parametersOf(sig: Signature): Var[] {
  return [...(sig.recv === null ? [] : [sig.recv]), ...sig.params.vars];
}

/** Lays out parameters and results at the start of the frame and makes boxes for those that need them. */
export function enterFunction(
  f: Lowerer,
  params: readonly Var[],
  results: readonly Var[],
): { argSize: number; resultSize: number } {
  const slots = params.map((v) => {
    const type = f.varType(v);
    return { v, type, reg: f.temp(type) };
  });
  const argSize = f.b.mark();
  const resultSlots = results.map((v): Result => {
    const type = f.varType(v);
    return { type, slot: f.temp(type), variable: v.name === '' || v.name === '_' ? null : v, named: v.name !== '' };
  });
  f.results = resultSlots;
  const resultSize = f.b.mark() - argSize;
  for (const { v, type, reg } of slots) {
    if (v.name === '' || v.name === '_') continue;
    if (!f.isBoxed(v, type)) f.bind(v, { boxed: false, reg, type });
    else {
      const box = f.word();
      f.newBox(box, type, v);
      storeMemory(f, box, 0, type, reg);
      f.bind(v, { boxed: true, reg: box, type });
    }
  }
  return { argSize, resultSize };
}

/** Zeroes named results (all of them in functions that a recovered panic may leave early) and binds them. */
export function bindResults(f: Lowerer): void {
  for (const { type, slot, variable, named } of f.results) {
    if (variable !== null && f.isBoxed(variable, type)) {
      const box = f.word();
      f.newBox(box, type, variable);
      f.bind(variable, { boxed: true, reg: box, type });
      if (f.epilogue !== null) f.b.zero(slot, regSize(type));
    } else {
      if (variable !== null) f.bind(variable, { boxed: false, reg: slot, type });
      if (named || f.epilogue !== null) f.b.zero(slot, regSize(type));
    }
  }
}

/** Copies boxed results to the slots they are returned in. */
export function loadBoxedResults(f: Lowerer): void {
  for (const { type, slot, variable } of f.results) {
    const binding = variable === null ? undefined : f.bindings.get(variable);
    if (binding?.boxed === true) load(f, memory(binding.reg, 0, type), slot);
  }
}

/** Lowers a body and closes the function. */
export function finishFunction(
  f: Lowerer,
  body: BlockStmt,
  sizes: { argSize: number; resultSize: number },
  flags = 0,
): LoweredFn {
  bindResults(f);
  lowerBlock(f, body);
  f.b.statement(body.rbrace);
  return closeFunction(f, sizes, flags);
}

export function closeFunction(f: Lowerer, sizes: { argSize: number; resultSize: number }, flags = 0): LoweredFn {
  let deferReturn = -1;
  if (f.epilogue === null) {
    if (f.b.reachable) {
      loadBoxedResults(f);
      f.b.emit(Op.RET);
    }
  } else {
    f.b.bind(f.epilogue);
    deferReturn = f.b.size;
    f.b.emit(Op.RUNDEFERS);
    loadBoxedResults(f);
    f.b.emit(Op.RET);
  }
  f.endVariables(0);
  const { code, branches, lines } = f.b.finish();
  return {
    name: f.name,
    code,
    branches,
    relocs: f.b.relocs,
    frameSize: f.b.frameSize,
    argSize: sizes.argSize,
    resultSize: sizes.resultSize,
    flags,
    deferReturn,
    lines,
    variables: f.variables,
    escapes: f.notes,
  };
}

export function lowerDeclaration(world: World, func: Func, args: readonly CType[], name: string): LoweredFn {
  const decl = declOf(func);
  const { pkg } = func;
  if (decl === null || pkg === null) throw new Error(`function ${name} has no declaration`);
  const sig = func.type as Signature;
  const env = Env.of(sig.recvTypeParams.length > 0 ? sig.recvTypeParams : sig.typeParams, args);
  const perIteration = versionAt(world, pkg, decl.pos);
  const checked = world.checked(pkg);
  const f = new Lowerer(world, checked, env, escapeInfo(checked, decl, perIteration), name, null, perIteration);
  enterObjects(f, func, args);
  f.b.at(decl.pos);
  const sizes = enterFunction(f, parametersOf(sig), sig.results.vars);
  if (decl.body === null) return lowerNativeBody(f, name, sizes);
  enterBuffers(f, decl, { func, args });
  if (hasDefer(decl.body)) f.epilogue = f.b.label();
  return finishFunction(f, decl.body, sizes);
}

/** A native used as a value: its arguments are already where the native wants them. */
function lowerNativeBody(f: Lowerer, name: string, sizes: { argSize: number; resultSize: number }): LoweredFn {
  f.b.emit(Op.NATIVE, 0, requireNative(f, name), sizes.resultSize / 8, sizes.argSize / 8);
  return closeFunction(f, sizes);
}

/** Initialises package variables: `var a, b = f()`. */
export function initializerRef(pkg: Package, init: Initializer): FnRef {
  const name = `${symbolPath(pkg.path)}.init`;
  return new FnRef(name, (w) => {
    const checked = w.checked(pkg);
    const perIteration = versionAt(w, pkg, init.rhs.pos);
    const f = new Lowerer(w, checked, null, escapeInfo(checked, init.rhs, perIteration), name, null, perIteration);
    f.b.statement(init.lhs[0]?.pos ?? init.rhs.pos);
    assignVariables(f, init.lhs, init.rhs);
    return closeFunction(f, { argSize: 0, resultSize: 0 });
  });
}
