// Compiles and runs Go sources for the compiler's tests: std from src/std, the machine from src/machine/build.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Compiled, compile, type EntryPoint, type Image } from '../../src/compiler/index.ts';
import { defaultRunOptions, type GoVersion, Machine } from '../../src/host/index.ts';
import { type Diagnostic, type File, parseFile, SourceSet } from '../../src/syntax/index.ts';
import { type CheckedPackage, checkPackage, type Importer } from '../../src/types/index.ts';

const root = join(process.env.TOMB_ROOT ?? join(import.meta.dirname, '../..'));
const stdSources = new SourceSet();
const packages = new Map<string, CheckedPackage | undefined>();
(globalThis as Record<string, unknown>).__std = packages;

export const importer: Importer = (path) => {
  if (!packages.has(path)) {
    packages.set(path, undefined);
    packages.set(path, checkStd(path));
  }
  return packages.get(path);
};

function checkStd(path: string): CheckedPackage | undefined {
  const folder = join(root, 'src/std', path);
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'));
  } catch {
    return undefined;
  }
  if (names.length === 0) return undefined;
  const files = names.sort().map((name) => {
    const parsed = parseFile(stdSources.add(`${path}/${name}`, readFileSync(join(folder, name), 'utf8')));
    fail(parsed.diagnostics, stdSources);
    return parsed.file;
  });
  const checked = checkPackage(path, files, stdSources, importer, {
    goVersion: '',
    tolerant: false,
    allowNoBody: true,
  });
  fail(checked.diagnostics, stdSources);
  return checked;
}

export function formatDiagnostic(d: Diagnostic, sources: SourceSet): string {
  const { file, line, column } = sources.position(d.pos);
  return `${file}:${line}:${column}: ${d.message}`;
}

function fail(diagnostics: readonly Diagnostic[], sources: SourceSet): void {
  if (diagnostics.length > 0) throw new Error(diagnostics.map((d) => formatDiagnostic(d, sources)).join('\n'));
}

const allStd = [
  'runtime',
  'fmt',
  'errors',
  'strings',
  'sort',
  'sync',
  'testing',
  'time',
  'os',
  'math',
  'strconv',
  'unicode/utf8',
  'context',
  'slices',
  'maps',
  'bytes',
  'sync/atomic',
  'cmp',
  'bufio',
  'io',
  'log',
  'container/list',
  'container/heap',
  'math/rand',
  'math/bits',
  'unsafe',
  'iter',
];
let loaded = false;

export interface Program {
  readonly checked: CheckedPackage;
  readonly sources: SourceSet;
}

export function checkSource(texts: Readonly<Record<string, string>>, goVersion = 'go1.26'): Program {
  if (!loaded) {
    // Forks of the standard library's set see only what was added before them.
    loaded = true;
    for (const path of allStd) if (path !== 'unsafe') importer(path);
  }
  const sources = stdSources.fork();
  const files: File[] = Object.entries(texts).map(([name, text]) => {
    const parsed = parseFile(sources.add(name, text));
    fail(parsed.diagnostics, sources);
    return parsed.file;
  });
  const checked = checkPackage('main', files, sources, importer, { goVersion, tolerant: false, allowNoBody: false });
  fail(checked.diagnostics, sources);
  return { checked, sources };
}

export function compileSource(
  source: string,
  goVersion: GoVersion = '1.26',
  entry: EntryPoint = { kind: 'main' },
): Compiled {
  const { checked } = checkSource({ 'prog.go': source }, `go${goVersion}`);
  return compile(checked, { goVersion, entry, importer });
}

export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
  readonly steps: number;
  readonly machine: Machine;
}

let wasm: WebAssembly.Module | undefined;

export function runImage(image: Image, goVersion: GoVersion = '1.26', seed = 1, limit = 2e9): RunResult {
  wasm ??= new WebAssembly.Module(readFileSync(join(root, 'src/machine/build/machine.wasm')));
  const machine = Machine.create(wasm, image, { ...defaultRunOptions, goVersion, seed });
  for (let step = 1 << 20; !machine.ended && step < limit; step *= 4) machine.runTo(step);
  return {
    stdout: machine.text(1),
    stderr: machine.text(2),
    exit: machine.ended ? machine.exitCode : -1,
    steps: machine.steps,
    machine,
  };
}

/** Compiles and runs one file. Throws on errors of the front end, or of the compiler. */
export function runGo(source: string, goVersion: GoVersion = '1.26', seed = 1, limit = 2e9): RunResult {
  const { checked, sources } = checkSource({ 'prog.go': source }, `go${goVersion}`);
  const compiled = compile(checked, { goVersion, entry: { kind: 'main' }, importer });
  if ('diagnostics' in compiled)
    throw new Error(compiled.diagnostics.map((d) => formatDiagnostic(d, sources)).join('\n'));
  return runImage(compiled.image, goVersion, seed, limit);
}
