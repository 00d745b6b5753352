// tombstone run and check, as processes.

import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorkplace, type Workplace } from './command.ts';

let work: Workplace;
beforeAll(async () => {
  work = await makeWorkplace();
});
afterAll(() => work.remove());

const hello = 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("hello")\n}\n';

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly args: readonly string[];
  readonly input?: string;
  readonly status: number;
  readonly stdout?: string;
  /** FOLDER stands for the folder of the test. */
  readonly stderr?: string;
}

const cases: readonly Case[] = [
  { name: 'a program', files: { 'a.go': hello }, args: ['run', 'a.go'], status: 0, stdout: 'hello\n', stderr: '' },
  {
    name: 'several files',
    files: { 'a.go': 'package main\n\nfunc main() { f() }\n', 'b.go': 'package main\n\nfunc f() { println("f") }\n' },
    args: ['run', 'a.go', 'b.go'],
    status: 0,
    stderr: 'f\n',
  },
  {
    name: 'a folder, without its tests',
    files: {
      'p/a.go': hello,
      'p/a_test.go': 'package main\n\nvar broken int = ""\n',
      'p/go.mod': 'module p\n\ngo 1.21\n',
    },
    args: ['run', './p'],
    status: 0,
    stdout: 'hello\n',
  },
  {
    name: 'txtar',
    files: { 'x.txtar': `-- prog.go --\n${hello}-- b.go --\npackage main\n\nfunc init() { println("init") }\n` },
    args: ['run', 'x.txtar'],
    status: 0,
    stdout: 'hello\n',
    stderr: 'init\n',
  },
  { name: 'standard input', files: {}, args: ['run', '-'], input: hello, status: 0, stdout: 'hello\n' },
  {
    name: 'a byte order mark',
    files: { 'a.go': `\ufeff${hello}` },
    args: ['run', 'a.go'],
    status: 0,
    stdout: 'hello\n',
  },
  {
    name: 'the program’s own input',
    files: {
      'a.go':
        'package main\n\nimport (\n\t"bufio"\n\t"fmt"\n\t"os"\n)\n\nfunc main() {\n\tline, _ := bufio.NewReader(os.Stdin).ReadString(\'\\n\')\n\tfmt.Printf("%q\\n", line)\n}\n',
    },
    args: ['run', 'a.go'],
    input: 'typed\nrest\n',
    status: 0,
    stdout: '"typed\\n"\n',
  },
  {
    name: 'exit status of the program',
    files: { 'a.go': 'package main\n\nimport "os"\n\nfunc main() {\n\tos.Exit(3)\n}\n' },
    args: ['run', 'a.go'],
    status: 3,
    stderr: 'exit status 3\n',
  },
  {
    name: 'a panic, with the path the runtime shows',
    files: { 'a.go': 'package main\n\nfunc main() {\n\tpanic("no")\n}\n' },
    args: ['run', 'a.go'],
    status: 2,
    stderr: 'panic: no\n\ngoroutine 1 [running]:\nmain.main()\n\tFOLDER/a.go:4\nexit status 2\n',
  },
  {
    name: 'type errors',
    files: { 'a.go': 'package main\n\nfunc main() {\n\tvar s string = 1\n}\n\nfunc main() {}\n' },
    args: ['run', 'a.go'],
    status: 1,
    stderr:
      '# command-line-arguments\n./a.go:4:6: declared and not used: s\n./a.go:4:17: cannot use 1 (untyped int constant) as string value in variable declaration\n./a.go:7:6: main redeclared in this block\n\t./a.go:3:6: other declaration of main\n',
  },
  {
    name: 'errors in a folder below',
    files: { 'q/a.go': 'package main\n\nfunc main() {\n\tx\n}\n' },
    args: ['run', 'q/a.go'],
    status: 1,
    stderr: '# command-line-arguments\nq/a.go:4:2: undefined: x\n',
  },
  {
    name: 'no main function',
    files: { 'a.go': 'package main\n' },
    args: ['run', 'a.go'],
    status: 1,
    stderr: '# command-line-arguments\nruntime.main_main·f: function main is undeclared in the main package\n',
  },
  {
    name: 'not package main',
    files: { 'a.go': 'package lib\n' },
    args: ['run', 'a.go'],
    status: 1,
    stderr: 'package command-line-arguments is not a main package\n',
  },
  {
    name: 'two packages',
    files: { 'a.go': hello, 'b.go': 'package lib\n' },
    args: ['run', 'a.go', 'b.go'],
    status: 1,
    stderr: 'found packages main (a.go) and lib (b.go) in FOLDER\n',
  },
  {
    name: 'imports that are nowhere',
    files: {
      'a.go': 'package main\n\nimport (\n\t_ "foo/bar"\n\t_ "example.com/x"\n\t_ "net/http"\n)\n\nfunc main() {}\n',
    },
    args: ['run', 'a.go'],
    status: 1,
    stderr:
      "a.go:5:2: no required module provides package example.com/x: go.mod file not found in current directory or any parent directory; see 'go help modules'\na.go:4:2: package foo/bar is not in std\na.go:6:2: package net/http of the standard library is not available here\n",
  },
  { name: 'an empty file', files: { 'a.go': '' }, args: ['run', 'a.go'], status: 1 },
  {
    name: 'binary garbage',
    files: { 'a.go': new Uint8Array([0x7f, 0x45, 0, 255, 254, 10, 200]) },
    args: ['run', 'a.go'],
    status: 1,
  },
  {
    name: 'a variable larger than gc allows',
    files: { 'a.go': 'package main\n\nvar big [1 << 33]byte\n\nfunc main() {\n\tbig[1] = 1\n}\n' },
    args: ['run', 'a.go'],
    status: 1,
    stderr: '# command-line-arguments\n./a.go:3:5: main.big: symbol too large (8589934592 bytes > 2000000000 bytes)\n',
  },
  {
    name: 'no file',
    files: {},
    args: ['run', 'nosuch.go'],
    status: 2,
    stderr: 'tombstone: stat nosuch.go: no such file or directory\n',
  },
  {
    name: 'not Go',
    files: { 'a.md': '# x\n' },
    args: ['run', 'a.md'],
    status: 2,
    stderr: 'tombstone: a.md: neither a .go file nor a txtar with one\n',
  },
  {
    name: 'nothing named',
    files: {},
    args: ['run'],
    status: 2,
    stderr: 'tombstone: no Go files: name files, one folder, or - for standard input\n',
  },
  {
    name: 'an unknown flag',
    files: {},
    args: ['run', '--nope', 'a.go'],
    status: 2,
    stderr: "tombstone: Unknown option '--nope'; tombstone help lists commands and flags\n",
  },
  {
    name: 'arguments of the program, flags among them',
    files: {
      'a.go': 'package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() { fmt.Printf("%q", os.Args[1:]) }\n',
    },
    args: ['run', '--seed', '3', 'a.go', 'x', '--seed', 'a b', 'z.go', ''],
    status: 0,
    stdout: '["x" "--seed" "a b" "z.go" ""]',
  },
  {
    name: 'an unknown Go version',
    files: { 'a.go': hello },
    args: ['run', '--go', '1.2', 'a.go'],
    status: 2,
    stderr: 'tombstone: --go 1.2: choose one of 1.23, 1.24, 1.26\n',
  },
  {
    name: 'a seed that is none',
    files: { 'a.go': hello },
    args: ['run', '--seed', 'x', 'a.go'],
    status: 2,
    stderr: 'tombstone: --seed x: give a whole number from 0 on\n',
  },
  {
    name: 'check prints errors on standard output',
    files: { 'a.go': 'package main\n\nfunc main() { x }\n' },
    args: ['check', 'a.go'],
    status: 1,
    stdout: 'a.go:3:15: undefined: x\n',
  },
  {
    name: 'check of a clean file',
    files: { 'a.go': hello },
    args: ['check', 'a.go'],
    status: 0,
    stdout: '',
    stderr: '',
  },
];

describe('tombstone', () => {
  for (const { name, files, args, input, status, stdout, stderr } of cases) {
    test(name, () => {
      for (const [file, text] of Object.entries(files)) work.write(file, text);
      const result = work.tombstone(args, input);
      if (stdout !== undefined) expect(result.stdout).toBe(stdout);
      if (stderr !== undefined)
        expect(result.stderr.replaceAll(work.folder, 'FOLDER').replace(/ \+0x[0-9a-f]+$/gm, '')).toBe(stderr);
      expect(result.status).toBe(status);
      expect(result.stderr).not.toContain('bug in tombstone');
    });
  }

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', () => {
    work.write('secret.go', hello);
    chmodSync(join(work.folder, 'secret.go'), 0);
    expect(work.tombstone(['run', 'secret.go'])).toMatchObject({
      status: 2,
      stderr: 'tombstone: open secret.go: permission denied\n',
    });
  });

  test('unknown commands and none at all', () => {
    expect(work.tombstone(['fly'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^tombstone: unknown command fly\n/),
    });
    expect(work.tombstone([])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Tombstone: /) });
  });

  test('--go and --seed choose the run', () => {
    const text =
      'package main\n\nimport (\n\t"fmt"\n\t"runtime"\n)\n\nfunc main() {\n\tm := map[int]int{}\n\tfor i := range 50 {\n\t\tm[i] = i\n\t}\n\tfor k := range m {\n\t\tfmt.Print(k, " ")\n\t}\n\tfmt.Println(runtime.NumGoroutine())\n}\n';
    work.write('m.go', text);
    const run = (...flags: string[]) => work.tombstone(['run', ...flags, 'm.go']).stdout;
    expect(run('--seed', '5')).toBe(run('--seed=5'));
    expect(run('--seed', '5')).not.toBe(run('--seed', '6'));
    expect(run('--go', '1.23')).not.toBe(run('--go', 'go1.26'));
  });

  test('a reader that has seen enough ends it quietly', () => {
    work.write('loud.go', 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfor {\n\t\tfmt.Println("again")\n\t}\n}\n');
    const shell = spawnSync('sh', ['-c', `"${process.execPath}" ../bin/tombstone.js run loud.go | head -1`], {
      cwd: work.folder,
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(shell).toMatchObject({ status: 0, stdout: 'again\n', stderr: '' });
  });
});
