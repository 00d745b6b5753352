// What the command keeps in the user's cache folder is a help and never more: whatever stands there, the output is the same.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildCommand } from '../../../scripts/command-bundle.mjs';

const home = mkdtempSync(join(tmpdir(), 'tombstone-cache-'));
const bundle = join(home, 'bin/tombstone.js');
const caches = join(home, 'caches');
const folder = join(caches, 'tombstone');

beforeAll(() => buildCommand(bundle));
beforeEach(() => rmSync(caches, { recursive: true, force: true }));
afterAll(() => rmSync(home, { recursive: true }));

const program = (body: string, imports = 'fmt') =>
  `package main\n\nimport (\n${imports.replace(/\S+/g, '\t"$&"').replaceAll(' ', '\n')}\n)\n\nfunc main() {\n${body}\n}\n`;

function run(text: string, args: readonly string[] = [], env: Record<string, string> = { XDG_CACHE_HOME: caches }) {
  const file = join(home, 'prog.go');
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, 'run', ...args, file], {
    encoding: 'utf8',
    input: 'one two\n',
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, stdout, stderr };
}

const names = (start: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(start)) : [];
const hello = program('\tfmt.Println("hello")');
const greeting = { status: 0, stdout: 'hello\n', stderr: '' };

test('the code and the program are kept, and used', () => {
  expect(run(hello)).toEqual(greeting);
  expect([names('code-').length, names('program-').length]).toEqual([1, 1]);
  const kept = names('').map((name) => readFileSync(join(folder, name)));
  expect(run(hello)).toEqual(greeting);
  expect(names('').map((name) => readFileSync(join(folder, name)))).toEqual(kept);
});

test('a changed program is another program', () => {
  run(hello);
  expect(run(hello.replace('hello', 'jello'))).toEqual({ ...greeting, stdout: 'jello\n' });
  expect(run(hello)).toEqual(greeting);
  expect(names('program-').length).toBe(2);
});

test('so is the same one for another version of Go', () => {
  const text = program('\tfmt.Println(runtime.Version())', 'fmt runtime');
  const versions = ['1.23', '1.26', '1.23'].map((version) => run(text, ['--go', version]).stdout.slice(0, 6));
  expect(versions).toEqual(['go1.23', 'go1.26', 'go1.23']);
});

test('a panic of a kept program has its traceback', () => {
  const text = program('\tvar m map[string]int\n\tfmt.Println(len(m))\n\tm["x"] = 1');
  const first = run(text);
  expect(first.stderr).toContain('prog.go:10');
  expect(run(text)).toEqual(first);
  expect(run(text)).toEqual(first);
});

test('a kept program reads its input', () => {
  const text = program('\tvar a, b string\n\tfmt.Scan(&a, &b)\n\tfmt.Println(b, a)');
  expect([run(text).stdout, run(text).stdout]).toEqual(['two one\n', 'two one\n']);
});

test('errors are not kept', () => {
  const text = program('\tfmt.Printline()');
  const first = run(text);
  expect(first.status).toBe(1);
  expect(run(text)).toEqual(first);
  expect(names('program-')).toEqual([]);
});

const damages: Record<string, (bytes: Buffer) => Buffer> = {
  emptied: () => Buffer.alloc(0),
  truncated: (bytes) => bytes.subarray(0, bytes.length - 100),
  halved: (bytes) => bytes.subarray(0, bytes.length / 2),
  'with a bit changed': (bytes) => {
    bytes[bytes.length >> 2] = (bytes[bytes.length >> 2] as number) ^ 1;
    return bytes;
  },
  'replaced by text': () => Buffer.from('no cache'),
};
for (const [how, damage] of Object.entries(damages)) {
  test(`files that were ${how}`, () => {
    run(hello);
    for (const name of names('')) writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))));
    expect(run(hello)).toEqual(greeting);
    expect(run(hello)).toEqual(greeting);
  });
}

test('what other builds left behind goes', () => {
  mkdirSync(folder, { recursive: true });
  for (const name of ['code-0000-run-v20.0.0-x64', 'program-0000-1-1']) writeFileSync(join(folder, name), 'old');
  run(hello);
  expect(names('').some((name) => name.includes('-0000-'))).toBe(false);
});

test('a folder that cannot be made or written', () => {
  writeFileSync(caches, 'a file');
  expect(run(hello)).toEqual(greeting);
  rmSync(caches);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o500);
  expect(run(hello)).toEqual(greeting);
  chmodSync(folder, 0o700);
});

test('no folder at all', () => {
  expect(run(hello, [], {})).toEqual(greeting);
  expect(run(hello, [], { HOME: '/nowhere' })).toEqual(greeting);
});
