// The product's backend on the real engine: output, ends, marks, timelines, and maps at each step under both designs.

import { describe, expect, test } from 'vitest';
import type { GoVersion, OutputChunk } from '../../../src/site/engine/protocol.ts';
import { roomsBackend } from '../../../src/site/engine/rooms.ts';
import { machineModule } from '../../support/project.ts';

const backend = roomsBackend(machineModule);
const prog = (text: string) => [{ name: 'prog.go', text }];

async function run(text: string, goVersion: GoVersion = '1.26', stop = () => false) {
  const chunks: OutputChunk[] = [];
  const held = await backend.run(
    { files: prog(text), goVersion, seed: 1 },
    { stopRequested: stop, onOutput: (given) => chunks.push(...given), onProgress: () => {} },
  );
  const written = (stream: string) =>
    chunks
      .filter((chunk) => chunk.stream === stream)
      .map((chunk) => chunk.text)
      .join('');
  return { ...held, stdout: written('stdout'), stderr: written('stderr') };
}

const deleting = `package main

import "fmt"

func main() {
	ages := map[string]int{"ada": 36}
	ages["bob"] = 41
	ages["eve"] = 29
	delete(ages, "bob")
	fmt.Println(len(ages))
}
`;

describe('run', () => {
  test('an orderly end', async () => {
    const { end, stdout } = await run(deleting);
    expect(end).toMatchObject({ status: 'exited', exitCode: 0 });
    expect(stdout).toBe('2\n');
  });
  test('compile errors are marks', async () => {
    const { end } = await run('package main\n\nfunc main() {\n\tundefinedName()\n}\n');
    expect(end).toMatchObject({ status: 'build-failed', exitCode: 1 });
    expect(end.markers).toMatchObject([
      { file: 'prog.go', line: 4, column: 2, endLine: 4, endColumn: 15, message: 'undefined: undefinedName' },
    ]);
  });
  test('a panic ends with its text and traceback', async () => {
    const { end, stderr } = await run('package main\n\nfunc main() {\n\tvar m map[string]int\n\tm["a"] = 1\n}\n');
    expect(end).toMatchObject({ status: 'panic', exitCode: 2 });
    expect(stderr).toMatch(
      /^panic: assignment to entry in nil map\n\ngoroutine 1 \[running\]:\nmain\.main\([^)]*\)\n\tprog\.go:5/,
    );
  });
  test('an endless program is stopped', async () => {
    const begun = Date.now();
    const { end } = await run(
      'package main\n\nfunc main() {\n\tfor {\n\t}\n}\n',
      '1.26',
      () => Date.now() - begun > 50,
    );
    expect(end.status).toBe('stopped');
    expect(Date.now() - begun).toBeLessThan(2_000);
  });
});

describe.each(['1.23', '1.26'] as const)('the timeline, Go %s', (goVersion) => {
  test('tells what the program did, line by line', async () => {
    const { end } = await run(deleting, goVersion);
    const told = end.timeline.map(({ kind, line }) => `${line} ${kind}`);
    expect(told.slice(0, 5)).toEqual(['6 map-make', '6 map-set', '7 map-set', '8 map-set', '9 map-delete']);
    expect(told.some((event) => event.endsWith('write'))).toBe(true);
  });

  test('shows the map after each event, in any order', async () => {
    const { end, seek } = await run(deleting, goVersion);
    const seen = (index: number) => {
      const { maps } = seek(end.timeline[index]?.step ?? 0, 'en');
      const view = maps.find((map) => map.name === 'ages')?.view;
      if (view === undefined || view.design === 'nil') return undefined;
      const cells =
        view.design === 'swiss'
          ? (view.small?.slots ?? [])
          : (view.buckets ?? []).flatMap((chain) => chain.buckets.flatMap((bucket) => bucket.cells));
      return cells.filter((cell) => cell.meaning === 'full').map((cell) => `${cell.key.text}=${cell.elem.text}`);
    };
    const [all, deleted] = [
      ['"ada"=36', '"bob"=41', '"eve"=29'],
      ['"ada"=36', '"eve"=29'],
    ];
    for (let pass = 0; pass < 2; pass++) {
      expect(seen(4)).toEqual(deleted);
      expect(seen(3)).toEqual(all);
      expect(seen(2)).toEqual(all.slice(0, 2));
    }
    const write = end.timeline.findIndex((event) => event.kind === 'write');
    expect(seen(write)).toEqual(deleted);
  });
});

test('the last statement of a function is shown before its variables go', async () => {
  const text = 'package main\n\nfunc main() {\n\tm := map[int]int{1: 2}\n\tdelete(m, 1)\n}\n';
  const { end, seek } = await run(text);
  const { maps } = seek(end.timeline.find((event) => event.kind === 'map-delete')?.step ?? 0, 'en');
  expect(maps).toMatchObject([{ name: 'm', view: { used: 0 } }]);
});

test('the line of a library event is that of the call in the program', async () => {
  const { end, seek } = await run(deleting);
  const write = end.timeline.find((event) => event.kind === 'write');
  expect(seek(write?.step ?? 0, 'en').line).toBe(10);
});

describe('check', () => {
  test('errors come alone', () => {
    const text =
      'package main\n\nfunc main() {\n\tm := map[int]int{}\n\tif m != nil {\n\t\tdelete(m, 1)\n\t}\n\tx\n}\n';
    expect(backend.check(prog(text), '1.26', ['MD101']).map((marker) => marker.severity)).toEqual(['error']);
  });
  test('findings of the wanted rules', () => {
    const text = 'package main\n\nfunc main() {\n\tm := map[int]int{}\n\tif m != nil {\n\t\tdelete(m, 1)\n\t}\n}\n';
    expect(backend.check(prog(text), '1.26', ['MD101'])).toMatchObject([
      { line: 5, column: 2, endLine: 7, endColumn: 3, severity: 'warning', rule: 'MD101' },
    ]);
    expect(backend.check(prog(text), '1.26', [])).toEqual([]);
  });
  test('columns count UTF-16 units', () => {
    const text = 'package main\n\nfunc main() {\n\t_ = "键𝄞" + y\n}\n';
    expect(backend.check(prog(text), '1.26', [])).toMatchObject([{ line: 4, column: 14, endColumn: 15 }]);
  });
});
