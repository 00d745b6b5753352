// Views of the heap, and collections in slices.

import { expect, test } from 'vitest';
import { heapGroups, heapObjects, retainedBy, runToEnd } from '../../../src/host/index.ts';
import { load } from './programs.ts';

const retaining = `package main

import "runtime"

type entry struct {
	name string
	next *entry
	pad  [64]byte
}

var cache = map[string]*entry{}

func add(name string) {
	cache[name] = &entry{name: name, next: &entry{name: "behind"}}
}

func main() {
	add("kept")
	local := &entry{name: "local"}
	runtime.GC()
	for {
		runtime.Gosched()
		local.pad[0]++
	}
}
`;

test('objects know their type, their place and their birth; a path says what keeps them', () => {
  const machine = load(retaining);
  machine.runTo(20_000);
  const entries = heapObjects(machine).filter(({ type }) => type === 'main.entry');
  expect(entries.map(({ size, site, goroutine }) => [size, site.function, site.line, goroutine])).toEqual(
    expect.arrayContaining([
      [96, 'main.add', 14, 1],
      [96, 'main.main', 19, 1],
    ]),
  );
  expect(entries.length).toBe(3);
  expect(entries.every(({ step, address }) => step > 0 && address > 0)).toBe(true);

  const roots = entries.map(({ address }) => retainedBy(machine, address));
  const lengths = roots.map((r) => `${r?.root} ${r?.path.length}`).sort();
  expect(lengths[0]).toBe('goroutine 1: main.main: local 1');
  // The map, its group, the entry; and the entry behind it, at the field next.
  expect(lengths.slice(1)).toEqual(['main.cache 3', 'main.cache 4']);
  const behind = roots.find((r) => r?.path.length === 4);
  expect(behind?.path.at(-1)?.offset).toBe(16);
  expect(retainedBy(machine, 0)).toBeUndefined();
});

test('groups add up by type and place', () => {
  const machine = load(
    'package main\n\nvar all []*[100]byte\n\nfunc main() {\n\tfor i := 0; i < 50; i++ {\n\t\tall = append(all, new([100]byte))\n\t}\n\tfor {\n\t}\n}\n',
  );
  machine.runTo(20_000);
  const group = heapGroups(machine).find(({ type }) => type === '[100]uint8');
  expect(group).toMatchObject({ count: 50, bytes: 50 * 112 });
});

const big = `package main

import "runtime"

type node struct{ left, right *node }

func tree(depth int) *node {
	if depth == 0 {
		return &node{}
	}
	return &node{tree(depth - 1), tree(depth - 1)}
}

func main() {
	t := tree(17)
	runtime.GC()
	runtime.GC()
	n := 0
	for x := t; x != nil; x = x.left {
		n++
	}
	println(n)
}
`;

test('a collection is done in slices: the run pauses in the middle of one and can go on from a snapshot', () => {
  const machine = load(big);
  const plain = load(big);
  runToEnd(plain, 1e9);
  let paused = 0;
  while (!machine.ended) {
    const before = machine.steps;
    machine.advance(before + 1_000_000);
    if (machine.steps !== before || machine.ended) continue;
    // No step was made: a slice of a collection.
    paused++;
    const snapshot = machine.snapshot();
    machine.advance(before + 500);
    machine.restore(snapshot);
  }
  expect(paused).toBeGreaterThan(1);
  expect(machine.text(2)).toBe('18\n');
  expect(machine.steps).toBe(plain.steps);
});

test('gctrace lines have the form of Go’s', () => {
  const machine = load(big, { gcTrace: true });
  runToEnd(machine, 1e9);
  const lines = machine.text(2).trim().split('\n').slice(0, -1);
  expect(lines.length).toBeGreaterThan(2);
  const number = String.raw`\d+(\.\d+)?`;
  const form = new RegExp(
    `^gc \\d+ @${number}s \\d+%: ${number}\\+${number}\\+${number} ms clock, ${number}\\+${number}/${number}/${number}\\+${number} ms cpu, ` +
      String.raw`\d+->\d+->\d+ MB, \d+ MB goal, \d+ MB stacks, \d+ MB globals, 1 P( \(forced\))?$`,
  );
  for (const line of lines) expect(line).toMatch(form);
  expect(lines.filter((line) => line.endsWith('(forced)')).length).toBe(2);
});
