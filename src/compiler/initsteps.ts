// What a package does before main runs: its variables in order, then its functions init.

import { type CheckedPackage, Func } from '../types/index.ts';
import { FnRef } from './lower/code.ts';
import { initializerRef, lowerDeclaration } from './lower/function.ts';
import { symbolPath } from './lower/functions.ts';
import { type InitStep, libraryPackage } from './object/package.ts';
import { objectNumber, type World } from './types/world.ts';

export function initSteps(world: World, checked: CheckedPackage): readonly InitStep[] {
  const library = libraryPackage(checked);
  if (library !== undefined) return library.steps;
  const { pkg } = checked;
  const local = world.isLocal(pkg);
  const steps = checked.info.initOrder.map((init): InitStep => {
    const fn = world.fn(`i${objectNumber(init)}`, local, () => initializerRef(pkg, init));
    // The standard library's initialisers have no effects but their variables.
    const always = local || init.lhs.some((v) => v.name === '_');
    return { always, lhs: () => (always ? [] : init.lhs), fn: () => fn };
  });
  let count = 0;
  for (const file of checked.files) {
    for (const decl of file.decls) {
      if (decl.kind !== 'FuncDecl' || decl.recv !== null || decl.name.value !== 'init') continue;
      const func = checked.info.defs.get(decl.name);
      if (!(func instanceof Func)) continue;
      const name = `${symbolPath(pkg.path)}.init.${count++}`;
      const make = (w: World) => lowerDeclaration(w, func, [], name);
      const fn = world.fn(`I${objectNumber(func)}`, local, () => new FnRef(name, make));
      steps.push({ always: true, lhs: () => [], fn: () => fn });
    }
  }
  return steps;
}
