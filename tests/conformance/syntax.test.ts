// The parser against a real Go, where one is installed: its source must parse and survive printing, its own syntax
// tests must give the errors they declare, and gc must say of our error table what we say.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeSource, parseFile, printFile, SourceSet, syntaxCodes, tokenize } from '../../src/syntax/index.ts';
import { treeDifference } from '../support/tree.ts';
import { allErrors } from '../unit/syntax/errors.ts';
import { messages } from '../unit/syntax/helpers.ts';

const environment = { ...process.env, GO111MODULE: 'off', GOFLAGS: '', GOTOOLCHAIN: 'local' };

function findGo(): { command: string; root: string } | null {
  for (const command of ['go1.26', 'go']) {
    try {
      const version = execFileSync(command, ['env', 'GOVERSION'], { env: environment, encoding: 'utf8' });
      if (!version.startsWith('go1.26')) continue;
      const root = execFileSync(command, ['env', 'GOROOT'], { env: environment, encoding: 'utf8' }).trim();
      if (existsSync(join(root, 'src'))) return { command, root };
    } catch {
      // not installed
    }
  }
  return null;
}

const go = findGo();
if (go === null) console.log('no Go 1.26 with sources found: the comparison with gc is skipped');
const root = go?.root ?? '';

function goFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'testdata' ? [] : goFiles(path);
    return entry.name.endsWith('.go') ? [path] : [];
  });
}

describe.skipIf(go === null)('GOROOT/src', () => {
  const files = go === null ? [] : goFiles(join(root, 'src'));
  const read = (path: string): string => decodeSource(readFileSync(path));

  test('parses without errors, and to the same tree when printed', () => {
    expect(files.length).toBeGreaterThan(5000);
    const failed: string[] = [];
    for (const path of files) {
      const { file, diagnostics } = parseFile(new SourceSet().add(path, read(path)));
      const again = parseFile(new SourceSet().add(path, printFile(file)));
      const [error] = [...diagnostics, ...again.diagnostics];
      const problem = error?.message ?? treeDifference(file, again.file);
      if (problem !== '') failed.push(`${path}: ${problem}`);
    }
    expect(failed).toEqual([]);
  }, 240_000);
});

const testdata = join(root, 'src/cmd/compile/internal/syntax/testdata');

describe.skipIf(go === null || !existsSync(testdata))("gc's syntax tests", () => {
  const files = existsSync(testdata) ? readdirSync(testdata).filter((name) => name.endsWith('.go')) : [];

  test.each(files)('%s', (name) => {
    const text = decodeSource(readFileSync(join(testdata, name)));
    const source = new SourceSet().add(name, text);
    const declared = declaredErrors(text);
    const declaredLines = new Set(declared.map(({ at }) => source.lineAt(at)));
    const { diagnostics } = parseFile(source);
    const reportedLines = new Set<number>();

    for (const { pos, message } of diagnostics) {
      const line = source.lineAt(source.offset(pos));
      reportedLines.add(line);
      const here = declared.filter(({ at, exact }) => (exact ? source.pos(at) === pos : source.lineAt(at) === line));
      expect(
        here.some(({ pattern }) => pattern.test(message)),
        `${name}:${line}: ${message}`,
      ).toBe(true);
    }
    // of several syntax errors on a line only the first is kept
    expect(reportedLines).toEqual(declaredLines);
  });
});

interface DeclaredError {
  readonly at: number;
  /** The error is reported exactly there, not just on that line. */
  readonly exact: boolean;
  readonly pattern: RegExp;
}

/** Errors declared as `// ERROR rx`, on that line, or as `/* ERROR rx *` + `/`, at the next token. */
function declaredErrors(text: string): DeclaredError[] {
  const errors: DeclaredError[] = [];
  let pending: { end: number; pattern: RegExp } | null = null;
  for (const { kind, start, end } of [...tokenize(text), { kind: 'end', start: text.length, end: text.length }]) {
    if (kind !== 'comment') {
      if (pending !== null) {
        // A newline may be the token meant.
        const newline = text.slice(pending.end, start).indexOf('\n');
        if (newline < 0) errors.push({ at: start, exact: true, pattern: pending.pattern });
        else errors.push({ at: pending.end + newline, exact: false, pattern: pending.pattern });
      }
      pending = null;
      continue;
    }
    const comment = text.slice(start, end);
    const pattern = /^(?:\/\/|\/\*) ERROR (.*?)\s*(?:\*\/)?$/s.exec(comment)?.[1];
    if (pattern === undefined) continue;
    if (comment.startsWith('//')) errors.push({ at: start, exact: false, pattern: new RegExp(pattern.trim()) });
    else pending = { end, pattern: new RegExp(pattern.trim()) };
  }
  return errors;
}

describe.skipIf(go === null)('gc says the same', () => {
  // gc deletes its output when there are errors: it must be a file of our own
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'syntax-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const compile = (source: string): string[] => {
    writeFileSync(join(folder, 'prog.go'), source);
    const args = ['tool', 'compile', '-o', join(folder, 'prog.o'), 'prog.go'];
    const { stdout, stderr } = spawnSync(go?.command ?? '', args, { cwd: folder, env: environment, encoding: 'utf8' });
    return `${stdout}${stderr}`.split('\n').flatMap((line) => /^prog\.go:(.*)$/.exec(line)?.[1] ?? []);
  };

  const codeExamples = Object.entries(syntaxCodes)
    .filter(([code]) => code !== 'SyntaxNesting') // a limit of ours
    .map(([, { example }]) => example);

  test.each([...allErrors.map(([source]) => source), ...codeExamples])('%j', (source) => {
    const ours = messages(source);
    const theirs = compile(source);
    // behind errors that are no syntax errors gc goes on to check types
    const checked = !ours.some((message) => message.includes('syntax error'));
    expect(checked ? theirs.filter((message) => ours.includes(message)) : theirs).toEqual(ours);
  });
});
