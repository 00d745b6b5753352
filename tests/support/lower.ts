// One function of a Go source, lowered, for tests that look at code.

import type { LoweredFn } from '../../src/compiler/lower/code.ts';
import { declaredRef } from '../../src/compiler/lower/functions.ts';
import { World } from '../../src/compiler/types/world.ts';
import { Func } from '../../src/types/index.ts';
import { checkSource } from './run.ts';

export function lowerFunction(source: string, name: string): LoweredFn {
  const { checked } = checkSource({ 'prog.go': source });
  const world = new World(checked, [], 126);
  const func = checked.pkg.scope.lookup(name);
  if (!(func instanceof Func)) throw new Error(`no function ${name}`);
  return declaredRef(world, func, []).lowered(world);
}
