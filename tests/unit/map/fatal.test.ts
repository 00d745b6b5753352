// What Go's runtime notices of unsynchronized use of maps: each pair of operations that two goroutines do at the same time dies
// under some seed in the runtime's words, and in no other words; with a mutex around them it never does.

import { describe, expect, test } from 'vitest';
import { defaultRunOptions, type GoVersion, goVersions, Machine, runToEnd } from '../../../src/host/index.ts';
import { load, machineModule } from '../host/programs.ts';

/** Operations on a map `m` that has entries 0 to 3. */
const operations = {
  get: 'sink += m[1]',
  'get, ok': 'if _, ok := m[2]; ok { sink++ }',
  set: 'm[2] = 7',
  update: 'm[2] += 7',
  insert: 'm[9] = 9',
  delete: 'delete(m, 3)',
  clear: 'clear(m)',
  range: 'for k := range m { sink += k }',
  clone: 'sink += len(maps.Clone(m))',
} as const;
type Operation = keyof typeof operations;

const writers: readonly Operation[] = ['set', 'update', 'insert', 'delete', 'clear'];
const readers: readonly Operation[] = ['get', 'get, ok', 'range', 'clone'];

/** What two operations at once die of. An update is one assignment to gc: it looks the key up itself. */
function textOf(a: Operation, b: Operation, go: GoVersion): string {
  if (writers.includes(a) && writers.includes(b)) return 'concurrent map writes';
  const reader = writers.includes(a) ? b : a;
  const iterates = reader === 'range' || (reader === 'clone' && go === '1.24');
  if (iterates) return 'concurrent map iteration and map write';
  return reader === 'clone' ? 'concurrent map clone and map write' : 'concurrent map read and map write';
}

const pairs: [Operation, Operation][] = [
  ...writers.flatMap((a, i) => writers.slice(i).map((b): [Operation, Operation] => [a, b])),
  ...readers.flatMap((a) => writers.map((b): [Operation, Operation] => [a, b])),
];
const peaceful: [Operation, Operation][] = readers.flatMap((a, i) =>
  readers.slice(i).map((b): [Operation, Operation] => [a, b]),
);

/** Two goroutines go through many maps, which are written once: those of a pair meet on some of them. */
function program(a: Operation, b: Operation, locked: boolean): string {
  const worker = (name: string, operation: Operation) => `
func ${name}() {
	defer wg.Done()
	sink := 0
	for _, m := range all {
		${locked ? 'mu.Lock()' : ''}
		${operations[operation]}
		${locked ? 'mu.Unlock()' : ''}
	}
	_ = sink
}
`;
  return `package main

import (
	"maps"
	"sync"
)

var (
	all [60]map[int]int
	wg  sync.WaitGroup
	mu  sync.Mutex
	_   = maps.Clone[map[int]int]
)
${worker('first', a)}${worker('second', b)}
func main() {
	for i := range all {
		all[i] = map[int]int{0: 0, 1: 1, 2: 2, 3: 3}
	}
	wg.Add(2)
	go first()
	go second()
	wg.Wait()
}
`;
}

/** How runs under seeds 1 to `seeds` end: texts of fatal errors, '' for a good end. Stops after the first fatal error if told so. */
function ends(text: string, goVersion: GoVersion, seeds: number, untilFatal: boolean): string[] {
  const { image } = load(text, { goVersion });
  const found = new Set<string>();
  for (let seed = 1; seed <= seeds; seed++) {
    const machine = Machine.create(machineModule, image, { ...defaultRunOptions, goVersion, seed });
    const end = runToEnd(machine, 1_000_000);
    const message = /^fatal error: (.*)$/m.exec(machine.text(2))?.[1];
    found.add(message ?? (end.reason === 'exited' ? '' : end.reason));
    if (untilFatal && message !== undefined) break;
  }
  return [...found].sort();
}

describe.each(goVersions)('Go %s', (go) => {
  for (const [a, b] of pairs) {
    const text = textOf(a, b, go);
    test(`${a} with ${b}: ${text}`, () => {
      expect(ends(program(a, b, false), go, 100, true)).toContain(text);
      expect(['', text]).toEqual(expect.arrayContaining(ends(program(a, b, false), go, 10, false)));
      expect(ends(program(a, b, true), go, 10, false)).toEqual(['']);
    });
  }
  for (const [a, b] of peaceful) {
    test(`${a} with ${b}`, () => {
      expect(ends(program(a, b, false), go, 10, false)).toEqual(['']);
    });
  }
});
