// Go's own test programs, where a Go with sources is installed: each `// run`, `// rundir` and `// runoutput` program that
// imports only packages we have must end with status 0 and print what its .out file says, or nothing where there is none.
//
// run.skip.txt names the programs that do not yet, one a line with the reason. They are run all the same: one that passes
// must leave the list, so it may only shrink.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, defaultRunOptions, formatDiagnostics, Machine, runToEnd } from '../../src/host/index.ts';
import { stdSources } from '../../src/std/index.ts';
import { parseFile, SourceSet } from '../../src/syntax/index.ts';
import { constraintHolds, findGoRoot, read } from './gosource.ts';

/** The folders of Go's test directory whose files are programs of their own. */
const folders = ['.', 'ken', 'chan', 'interface', 'syntax', 'fixedbugs', 'abi', 'typeparam', 'typeparam/mdempsky'];

/** A program that needs more steps than this is not for this test. */
const stepLimit = 500_000_000;

const options = { ...defaultRunOptions, memoryLimit: 512 << 20, maxStack: 128 << 20 };

const root = findGoRoot();
const programs = root === null ? [] : folders.flatMap((folder) => programsOf(join(root, 'test'), folder));
if (programs.length === 0) console.log('no Go 1.26 with its test directory found: its programs are not run');

const skipped = new Map<string, string>();
for (const line of readFileSync(join(import.meta.dirname, 'run.skip.txt'), 'utf8').split('\n')) {
  const match = /^([^#\s]\S*)\s+(\S.*)$/.exec(line);
  if (match !== null) skipped.set(match[1] as string, match[2] as string);
}

const module = new WebAssembly.Module(readFileSync(join(import.meta.dirname, '../../src/machine/build/machine.wasm')));

/** How a program is run: its own kind (`// run`, `// rundir`, `// runoutput`) and its flags and arguments. */
interface Recipe {
  readonly action: 'run' | 'rundir' | 'runindir' | 'runoutput';
  readonly flags: readonly string[];
  readonly args: readonly string[];
}

/** Names of the programs in a folder that are to be run, relative to Go's test directory. */
function programsOf(testFolder: string, folder: string): string[] {
  const path = join(testFolder, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.go') && isProgram(path, name))
    .map((name) => join(folder, name));
}

function isProgram(folder: string, name: string): boolean {
  const text = read(join(folder, name));
  const recipe = recipeOf(text);
  if (recipe === null || !constraintHolds(text.slice(0, text.search(/^package /m)))) return false;
  return sourcesOf(folder, name, recipe).every(({ text }) => importsOf(text).every(isKnown));
}

function recipeOf(text: string): Recipe | null {
  const match = /^\/\/ (run|rundir|runindir|runoutput)((?: .*)?)\n/.exec(text);
  if (match === null) return null;
  const words = (match[2] as string).match(/'[^']*'|\S+/g) ?? [];
  const firstArg = words.findIndex(
    (word, i) => !word.startsWith('-') && !/^-(?:ldflags|gomodversion|k)$/.test(words[i - 1] ?? ''),
  );
  const end = firstArg < 0 ? words.length : firstArg;
  return { action: match[1] as Recipe['action'], flags: words.slice(0, end), args: words.slice(end) };
}

function isKnown(path: string): boolean {
  return path === 'unsafe' || path in stdSources() || /^(?:\.\/|test\/)/.test(path);
}

function importsOf(text: string): string[] {
  const decls = parseFile(new SourceSet().add('prog.go', text)).file.decls;
  return decls.flatMap((d) => (d.kind === 'ImportDecl' ? [d.path.value.slice(1, -1)] : []));
}

/** The texts of a program. Those of a `rundir` become a module: each file's package a folder, called as its first file is. */
function sourcesOf(folder: string, name: string, { action, args }: Recipe): { name: string; text: string }[] {
  if (action === 'run' || action === 'runoutput') {
    const further = args.filter((arg) => arg.endsWith('.go')).map((arg) => basename(arg));
    return [name, ...further].map((file) => ({ name: `./${file}`, text: read(join(folder, file)) }));
  }
  const inner = join(folder, name.replace(/\.go$/, '.dir'));
  const files = readdirSync(inner).filter((file) => file.endsWith('.go') && constraintHolds(headOf(join(inner, file))));
  const folders = new Map<string, string>();
  const sources = files.sort().map((file) => {
    const text = read(join(inner, file));
    const packageName = /^package (\w+)/m.exec(text)?.[1] ?? '';
    if (!folders.has(packageName)) folders.set(packageName, packageName === 'main' ? '.' : file.replace(/\.go$/, ''));
    const path = text.replace(/^((?:import)?\s*(?:[\w.]+ )?)"\.\/(\w+)"/gm, '$1"test/$2"');
    // gc takes files called as tests too, when they are named.
    return {
      name: join(folders.get(packageName) as string, file.replace(/_test\.go$/, '.go').replace(/^[._]/, '')),
      text: path,
    };
  });
  return [{ name: 'go.mod', text: 'module test\n\ngo 1.26\n' }, ...sources];
}

function headOf(path: string): string {
  const text = read(path);
  return text.slice(0, text.search(/^package /m));
}

/** What a program prints, or what is wrong with its run. */
function outcome(
  sources: readonly { name: string; text: string }[],
  args: readonly string[],
): { printed: string } | { problem: string } {
  const built = build(sources, '1.26', { kind: 'main' });
  if (built.image === undefined) {
    return { problem: formatDiagnostics(built.diagnostics, built.sources).split('\n')[0] ?? '' };
  }
  const machine = Machine.create(module, built.image, { ...options, args: ['prog', ...args] });
  const end = runToEnd(machine, stepLimit);
  if (end.reason !== 'exited' || end.exitCode !== 0) {
    return { problem: `${end.reason}, status ${end.exitCode}: ${machine.text(2).split('\n')[0]}` };
  }
  return { printed: Buffer.concat(machine.outputs.map((output) => output.bytes)).toString('utf8') };
}

/** What is wrong with a run of this program; '' if nothing. */
function problemOf(name: string): string {
  const path = join(root ?? '', 'test', name);
  const recipe = recipeOf(read(path)) as Recipe;
  let end = outcome(sourcesOf(dirname(path), basename(path), recipe), recipe.args);
  // What such a program prints is a program.
  if (recipe.action === 'runoutput' && 'printed' in end) end = outcome([{ name: './out.go', text: end.printed }], []);
  if ('problem' in end) return end.problem;
  const golden = path.replace(/\.go$/, '.out');
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  return end.printed === expected ? '' : `printed ${JSON.stringify(end.printed.slice(0, 200))}`;
}

describe.skipIf(programs.length === 0)("Go's test programs", () => {
  test.each(programs.filter((name) => !skipped.has(name)))('%s', (name) => {
    expect(problemOf(name)).toBe('');
  });

  test.each([...skipped.keys()])('%s is still skipped for a reason', (name) => {
    expect(programs).toContain(name);
    expect(problemOf(name)).not.toBe('');
  });
});
