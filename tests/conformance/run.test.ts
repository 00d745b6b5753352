// Go's own test programs, where a Go with sources is installed: each plain `// run` program that imports only packages we
// have must end with status 0 and print what its .out file says, or nothing where there is none.
//
// run.skip.txt names the programs that do not yet, one a line with the reason. They are run all the same: one that passes
// must leave the list, so it may only shrink.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

/** Names of the programs in a folder that are to be run, relative to Go's test directory. */
function programsOf(testFolder: string, folder: string): string[] {
  const path = join(testFolder, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.go') && isProgram(read(join(path, name))))
    .map((name) => join(folder, name));
}

function isProgram(text: string): boolean {
  if (!/^\/\/ run\n/.test(text) || !constraintHolds(text.slice(0, text.search(/^package /m)))) return false;
  const imports = parseFile(new SourceSet().add('prog.go', text)).file.decls.filter((d) => d.kind === 'ImportDecl');
  return imports.every((d) => {
    const importPath = d.path.value.slice(1, -1);
    return importPath === 'unsafe' || importPath in stdSources();
  });
}

/** What is wrong with a run of this program; '' if nothing. */
function problemOf(name: string): string {
  const path = join(root ?? '', 'test', name);
  const built = build([{ name: `./${basename(name)}`, text: read(path) }], '1.26', { kind: 'main' });
  if (built.image === undefined) return formatDiagnostics(built.diagnostics, built.sources).split('\n')[0] ?? '';
  const machine = Machine.create(module, built.image, options);
  const end = runToEnd(machine, stepLimit);
  if (end.reason !== 'exited' || end.exitCode !== 0) {
    return `${end.reason}, status ${end.exitCode}: ${machine.text(2).split('\n')[0]}`;
  }
  const golden = path.replace(/\.go$/, '.out');
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  const printed = Buffer.concat(machine.outputs.map((output) => output.bytes)).toString('utf8');
  return printed === expected ? '' : `printed ${JSON.stringify(printed.slice(0, 200))}`;
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
