// Compiling a checked program: the entry function, package initialisation, linking.

import { Op } from '../machine/tables/ops.ts';
import type { Diagnostic, Pos } from '../syntax/index.ts';
import { type CheckedPackage, Func, type Importer, type Package, packageInitOrder } from '../types/index.ts';
import { initSteps } from './initsteps.ts';
import { hasInitialization } from './inittask.ts';
import { type Image, Linker } from './link.ts';
import { FnRef, Slot } from './lower/code.ts';
import { closeFunction } from './lower/function.ts';
import { declaredRef } from './lower/functions.ts';
import { Unsupported } from './lower/lowerer.ts';
import { synthetic } from './lower/methodvalue.ts';
import { type TestTable, testMain, testTable } from './testtable.ts';
import { World } from './types/world.ts';

export type EntryPoint =
  | { readonly kind: 'main' }
  /**
   * Runs these functions of the package (tests, benchmarks, fuzz tests, examples) through std's testing package, and its TestMain
   * if it has one. `quiet` prints as go test does without -v.
   */
  | { readonly kind: 'tests'; readonly names: readonly string[]; readonly quiet?: boolean };

export interface CompileOptions {
  readonly goVersion: '1.23' | '1.24' | '1.26';
  readonly entry: EntryPoint;
  /** Finds packages that every program needs although it does not import them: runtime. */
  readonly importer: Importer;
  /** Packages of the program besides the one that is compiled; others belong to the standard library. */
  readonly own?: readonly CheckedPackage[];
}

export type Compiled = { readonly image: Image } | { readonly diagnostics: readonly Diagnostic[] };

const machineVersions = { '1.23': 123, '1.24': 124, '1.26': 126 } as const;

export function compile(program: CheckedPackage, options: CompileOptions): Compiled {
  const runtime = options.importer('runtime');
  const others = runtime === undefined ? [] : [runtime];
  const world = new World(program, others, machineVersions[options.goVersion], options.own);
  try {
    return { image: link(world, program, options.entry) };
  } catch (error) {
    if (error instanceof Unsupported) return { diagnostics: [unsupported(error)] };
    throw error;
  }
}

function unsupported(error: Unsupported): Diagnostic {
  const { pos, code, message } = error;
  return { pos, end: pos, severity: 'error', code, message };
}

/** Packages in the order they are initialised: runtime and what it imports first. */
function initOrder(world: World, program: CheckedPackage): CheckedPackage[] {
  const runtime = world.packageByPath('runtime');
  const first = runtime === undefined ? [] : packageInitOrder(runtime, hasInitialization);
  return [...new Set([...first, ...packageInitOrder(program, hasInitialization)])];
}

function functionNamed(world: World, pkg: Package, name: string): FnRef {
  const func = pkg.scope.lookup(name);
  if (!(func instanceof Func)) {
    const words =
      name === 'main' ? 'runtime.main_main·f: function main is undeclared in the main package' : `undefined: ${name}`;
    throw new Unsupported(noPos, 'UnsupportedEntry', words);
  }
  return declaredRef(world, func, []);
}

const noPos: Pos = 0;

function link(world: World, program: CheckedPackage, entry: EntryPoint): Image {
  const linker = new Linker(world);
  const steps = initOrder(world, program).flatMap((checked) => initSteps(world, checked));
  const main = entry.kind === 'main' ? functionNamed(world, program.pkg, 'main') : testMain(world, functionNamed);
  const tests = entry.kind === 'tests' ? testTable(world, program, entry, functionNamed) : null;
  linker.fn(main);
  if (tests !== null) linker.data(tests.data);
  for (const step of steps) if (step.always) linker.fn(step.fn());
  linker.wellKnown();
  const pending = new Set(steps.filter((step) => !step.always));
  for (;;) {
    linker.settle();
    const reached = [...pending].filter((step) => step.lhs().some((v) => linker.globals.has(v)));
    if (reached.length === 0) break;
    for (const step of reached) {
      pending.delete(step);
      linker.fn(step.fn());
    }
  }
  const run = steps.filter((step) => !pending.has(step)).map((step) => step.fn());
  return linker.link(entryFunction(world, run, main, tests));
}

/** The function of goroutine 1: initialises the packages, calls main and ends the program. */
function entryFunction(world: World, init: readonly FnRef[], main: FnRef, tests: TestTable | null): FnRef {
  return new FnRef('runtime.main', () => {
    const f = synthetic(world, 'runtime.main');
    const area = f.b.callArea(32);
    const call = (fn: FnRef) => f.b.reloc(f.b.emit(Op.CALL, area), Slot.B, { kind: 'fn', fn });
    for (const fn of init) call(fn);
    if (tests !== null) {
      if (tests.count === 0) f.b.zero(area, 24);
      else {
        f.b.loadAddress(area, { kind: 'data', data: tests.data, offset: 0 });
        f.b.loadInt(area + 8, tests.count);
        f.b.loadInt(area + 16, tests.count);
      }
      f.b.loadInt(area + 24, tests.quiet ? 0 : 1);
    }
    call(main);
    f.b.emit(Op.EXIT, 0);
    return closeFunction(f, { argSize: 0, resultSize: 0 });
  });
}
