// The checker against a real Go, where one is installed: its standard library must be without errors, and its own tests
// must give the errors they declare, on the lines where they declare them, and no others.
//
// types.skip.txt names what is not expected to pass, one file a line with the reason. It may only shrink.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, tokenize } from '../../src/syntax/index.ts';
import type { CheckedPackage } from '../../src/types/index.ts';
import { constraintHolds, findGoRoot, GoSource, packageFiles, read } from './gosource.ts';

const root = findGoRoot();
if (root === null) console.log('no Go 1.26 with sources found: the checker is not compared with it');
const go = new GoSource(root ?? '');

const skipped = new Map<string, string>();
for (const line of readFileSync(join(import.meta.dirname, 'types.skip.txt'), 'utf8').split('\n')) {
  const match = /^([^#\s]\S*)\s+(\S.*)$/.exec(line);
  if (match !== null) skipped.set(match[1] as string, match[2] as string);
}

describe.skipIf(root === null)('the standard library', () => {
  test('has no errors', () => {
    for (const path of stdPackages(join(go.root, 'src'))) go.importer(path);
    expect(go.diagnostics()).toEqual([]);
  });
});

function stdPackages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !/(?:^|\/)(?:testdata|_[^/]*|cmd|vendor|builtin)(?:\/|$)/.test(path))
    .filter((path) => packageFiles(join(folder, path)).length > 0);
}

// ------------------------------------------------------------------------------------------------- types2's own tests
// A comment /* ERROR "text" */ or /* ERRORx "regexp" */ follows the token where the error is reported.

interface Mark {
  readonly file: string;
  readonly line: number;
  readonly matches: (message: string) => boolean;
  readonly text: string;
}

function marksOf(file: string): Mark[] {
  const text = read(file);
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map((m) => m.index + 1)];
  const lineAt = (offset: number): number => lineStarts.findLastIndex((start) => start <= offset) + 1;
  const marks: Mark[] = [];
  let line = 1;
  for (const token of tokenize(text)) {
    if (token.kind !== 'comment') {
      line = lineAt(token.start);
      continue;
    }
    const comment = text.slice(token.start, token.end);
    const mark = /^\/[/*] (ERRORx?) ("(?:\\.|[^"\\])*"|`[^`]*`)/.exec(comment);
    if (mark === null) continue;
    const literal = mark[2] as string;
    const pattern = literal[0] === '`' ? literal.slice(1, -1) : (JSON.parse(literal) as string);
    const regexp = mark[1] === 'ERRORx' ? new RegExp(pattern) : null;
    marks.push({ file, line, text: pattern, matches: (m) => (regexp === null ? m.includes(pattern) : regexp.test(m)) });
  }
  return marks;
}

/** Errors nobody declared, and declared errors nobody reported. */
function compareMarks(files: readonly string[]): string[] {
  const flags = /^\/\/(.*)/.exec(read(files[0] as string))?.[1] ?? '';
  const lang = /-lang=(\S+)/.exec(flags)?.[1] ?? '';
  const marks = files.flatMap(marksOf);
  const met = new Set<Mark>();
  const problems: string[] = [];
  for (const d of go.check('p', files, lang, false).diagnostics) {
    // Functions of types2's test builds.
    if (/^undefined: (?:assert|trace)$/.test(d.message)) continue;
    const { file, line } = go.sources.position(d.pos);
    // The same error at the same place is reported once, and meets all marks that ask for it.
    const matching = marks.filter((m) => m.file === file && m.line === line && m.matches(d.message));
    if (matching.length === 0) problems.push(`no error expected: ${go.show(d)}`);
    for (const m of matching) met.add(m);
  }
  return [...problems, ...marks.filter((m) => !met.has(m)).map((m) => `missing error: ${m.file}:${m.line}: ${m.text}`)];
}

describe.skipIf(root === null)('internal/types/testdata', () => {
  const folder = join(go.root, 'src/internal/types/testdata');
  for (const part of ['check', 'examples', 'fixedbugs', 'spec']) {
    for (const entry of root === null ? [] : readdirSync(join(folder, part))) {
      const path = join(folder, part, entry);
      const name = `testdata/${part}/${entry}`;
      test.skipIf(skipped.has(name))(name, () => {
        const files = statSync(path).isDirectory() ? readdirSync(path).map((f) => join(path, f)) : [path];
        expect(compareMarks(files)).toEqual([]);
      });
    }
  }
});

// ------------------------------------------------------------------------------------------ gc's tests (GOROOT/test)
// A line with `// ERROR "rx" …` must have an error for each regexp, and each of its errors must match one.

interface Wanted {
  readonly file: string;
  readonly line: number;
  readonly regexp: RegExp;
}

function wantedErrors(file: string): Wanted[] {
  return read(file)
    .split('\n')
    .flatMap((text, i) => {
      const list = /\/\/ (?:GC_)?ERROR (.*)/.exec(text)?.[1];
      if (list === undefined || text.includes('////')) return [];
      return [...list.matchAll(/"([^"]*)"/g)].map((m) => {
        const source = m[1] as string;
        const placed = source.replace(/LINE(?:([+-])(\d+))?/g, (_, op: string | undefined, n: string) => {
          return `${basename(file)}:${i + 1 + (op === undefined ? 0 : Number(op + n))}`;
        });
        return { file, line: i + 1, regexp: new RegExp(placed) };
      });
    });
}

function compareWanted(files: readonly string[], diagnostics: readonly Diagnostic[]): string[] {
  // Texts with places name the file only.
  const folder = `${dirname(files[0] as string)}/`;
  const shown = diagnostics.map((d) => go.show(d).replaceAll(folder, ''));
  let left = [...new Set(shown)];
  const problems: string[] = [];
  for (const { file, line, regexp } of files.flatMap(wantedErrors)) {
    const prefix = `${basename(file)}:${line}:`;
    const here = shown.filter((d) => d.startsWith(prefix));
    const matching = here.filter((d) => regexp.test(d.slice(prefix.length).replace(/^\d+: /, '')));
    if (matching.length === 0) problems.push(`missing error: ${prefix} ${regexp.source} in ${JSON.stringify(here)}`);
    left = left.filter((d) => !matching.includes(d));
  }
  return [...problems, ...left.map((d) => `no error expected: ${d}`)];
}

/** The flags after `// errorcheck` if this harness understands them: -lang only. */
function errorcheckVersion(file: string, action: string): string | null {
  const text = read(file);
  if (!constraintHolds(text.slice(0, text.search(/^package /m)))) return null; // for another machine
  const first = text.split('\n', 1)[0] ?? '';
  const flags = new RegExp(`^// ${action}((?: \\S+)*)$`).exec(first)?.[1];
  if (flags === undefined) return null;
  const lang = /^ -lang=(go[\d.]+)$/.exec(flags)?.[1];
  return flags === '' ? 'go1.26' : (lang ?? null);
}

describe.skipIf(root === null)('GOROOT/test errorcheck', () => {
  const folder = join(go.root, 'test');
  const files = root === null ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of files.filter((f) => f.endsWith('.go') && !f.includes('.dir/')).sort()) {
    const path = join(folder, name);
    const version = errorcheckVersion(path, 'errorcheck');
    if (version !== null) {
      test.skipIf(skipped.has(`test/${name}`))(`test/${name}`, () => {
        expect(compareWanted([path], go.check('p', [path], version, true).diagnostics)).toEqual([]);
      });
    }
    const dirVersion = errorcheckVersion(path, 'errorcheckdir');
    if (dirVersion !== null) {
      test.skipIf(skipped.has(`test/${name}`))(`test/${name}`, () => {
        expect(compareDirectory(path.replace(/\.go$/, '.dir'), dirVersion)).toEqual([]);
      });
    }
  }

  /** The files of each package in the folder; later packages import earlier ones as ./file. */
  function compareDirectory(dir: string, version: string): string[] {
    const packages = new Map<string, string[]>();
    for (const file of readdirSync(dir).map((name) => join(dir, name))) {
      const name = /^package (\w+)/m.exec(read(file))?.[1] ?? '';
      packages.set(name, [...(packages.get(name) ?? []), file]);
    }
    const done = new Map<string, CheckedPackage>();
    return [...packages.values()].flatMap((files) => {
      const path = basename(files[0] as string, '.go');
      const local = (p: string): CheckedPackage | undefined =>
        p.startsWith('./') ? done.get(p.slice(2)) : go.importer(p);
      const { diagnostics, checked } = go.check(`test/${path}`, files, version, true, local);
      if (checked !== undefined) done.set(path, checked);
      return compareWanted(files, diagnostics);
    });
  }
});

test('the skip list names files that exist', () => {
  if (root === null) return;
  const missing = [...skipped.keys()].filter((name) => {
    const path = name.startsWith('test/') ? join(go.root, name) : join(go.root, 'src/internal/types', name);
    return !existsSync(path);
  });
  expect(missing).toEqual([]);
});
