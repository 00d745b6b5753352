// Mutants against a real gc, where one is installed: programs of Go's own tests with a token or a piece of the tree
// changed must give gc's messages, line by line, and none where gc has none.
//
// MUTANTS and SEED choose how many and which; the same numbers give the same mutants.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/host/format.ts';
import { type Node, parseFile, SourceSet, startPos, tokenize, walk } from '../../src/syntax/index.ts';
import { checkPackage } from '../../src/types/index.ts';
import { findGoRoot, GoSource, read } from './gosource.ts';

const root = findGoRoot();
const count = Number(process.env.MUTANTS ?? 60);
const imports = ['errors', 'fmt', 'math', 'os', 'reflect', 'runtime', 'sort', 'strconv', 'strings', 'sync', 'time'];
const environment = { ...process.env, GO111MODULE: 'off', GOFLAGS: '', GOTOOLCHAIN: 'local' };

let state = Number(process.env.SEED ?? 1) * 2_654_435_761;
/** xorshift: a number below n. */
function random(n: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % n;
}

function pick<T>(list: readonly T[]): T {
  return list[random(list.length)] as T;
}

const tokens =
  '( ) [ ] { } , ; : := = . ... + * & <- ~ | ! == ++ func var type if for range return struct map 1 "s" x'.split(' ');
const expressions = [
  'nil',
  '1.5',
  '"s"',
  '-1',
  'iota',
  'f()',
  'x.(int)',
  '[]int{1, 2}',
  '1 << 70',
  'int',
  '_',
  'len',
  '<-c',
];
const types = ['int', 'string', '[]int', 'func()', 'error', 'any', 'chan int', '*int', 'T', '~int', 'interface{ M() }'];
const statements = [
  'return',
  'return 1',
  'break',
  'goto L',
  'L:',
  'x := 1',
  'defer f',
  'x++',
  'var x int',
  'fallthrough',
  '1',
];
const isStatement = /Stmt$/;
const isExpression = /^(?:Name|BasicLit|CompositeLit|FuncLit|ParenExpr|SelectorExpr|IndexExpr|Operation|CallExpr)$/;
const isType = /^(?:Array|Slice|Struct|Interface|Func|Map|Chan)Type$/;

/** The text with one change. */
function mutant(text: string): string {
  const source = new SourceSet().add('x.go', text);
  const nodes: Node[] = [];
  walk(parseFile(source).file, (node) => nodes.push(node));
  const replace = (start: number, end: number, by: string): string => text.slice(0, start) + by + text.slice(end);
  const put = (kinds: RegExp, by: string): string => {
    const found = nodes.filter(({ kind }) => kinds.test(kind));
    if (found.length === 0) return text;
    const node = pick(found);
    return replace(source.offset(startPos(node)), source.offset(node.end), by);
  };
  const other = (kinds: RegExp): string => {
    const node = pick(nodes.filter(({ kind }) => kinds.test(kind)));
    return node === undefined ? '' : text.slice(source.offset(startPos(node)), source.offset(node.end));
  };
  const token = pick([...tokenize(text)].filter(({ kind }) => kind !== 'comment'));
  const changes: (() => string)[] = [
    () => replace(token.start, token.end, ''),
    () => replace(token.start, token.end, pick(tokens)),
    () => replace(token.start, token.start, `${pick(tokens)} `),
    () => put(/^Name$/, other(/^Name$/)),
    () => put(/^Name$/, 'undefinedName'),
    () => put(isExpression, other(isExpression)),
    () => put(isExpression, pick(expressions)),
    () => put(isType, pick(types)),
    () => put(isStatement, ''),
    () => put(isStatement, pick(statements)),
    () => put(isStatement, other(isStatement)),
    () => put(/Decl$/, ''),
    () => put(/^(?:CaseClause|CommClause|Field)$/, ''),
  ];
  return pick(changes)();
}

describe.skipIf(root === null)('mutants', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mutants-'));
    const format = '{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}';
    const list = execFileSync('go1.26', ['list', '-export', '-deps', '-f', format, ...imports], { env: environment });
    writeFileSync(join(folder, 'import.cfg'), list);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const go = new GoSource(root ?? '');

  const gc = (text: string): string => {
    writeFileSync(join(folder, 'x.go'), text);
    const args = ['tool', 'compile', '-e', '-p', 'main', '-complete', '-importcfg', 'import.cfg', '-o', 'x.o', 'x.go'];
    const { stdout, stderr } = spawnSync('go1.26', args, { cwd: folder, env: environment, encoding: 'utf8' });
    return stdout + stderr;
  };

  const ours = (text: string): string => {
    const sources = go.sources.fork();
    const { file, diagnostics, checkable } = parseFile(sources.add('x.go', text));
    const options = { goVersion: '', tolerant: false, allowNoBody: false };
    const checked = checkable ? checkPackage('main', [file], sources, go.importer, options).reported : [];
    const lines = sources.sortByPos([...diagnostics, ...checked]).map((d) => `${formatDiagnostic(d, sources)}\n`);
    return lines.filter((line, i) => line !== lines[i - 1]).join('');
  };

  /** Right programs of one file that import little. */
  function programs(): string[] {
    const tests = join(go.root, 'test');
    const names = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.go'));
    return names.sort().flatMap((name) => {
      const text = read(join(tests, name));
      if (!text.startsWith('// run\n') || text.length > 8000) return [];
      const used = [...text.matchAll(/^(?:import |\t)(?:[\w.]+ )?"([^"]+)"$/gm)].map((m) => m[1] as string);
      return used.every((path) => imports.includes(path)) ? [text] : [];
    });
  }

  test(`${count} of them`, { timeout: 600_000 }, () => {
    const texts = programs();
    for (let i = 0; i < count; i++) {
      const text = mutant(pick(texts));
      expect(ours(text), text).toBe(gc(text));
    }
  });
});
