// run --trace and run --dump-map: the text of a small program, both designs.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkplace, type Workplace } from './command.ts';

let work: Workplace;
beforeAll(async () => {
  work = await makeWorkplace();
  work.write('a.go', program);
});
afterAll(() => work.remove());

const program = `package main

func main() {
	m := map[int]string{}
	for i := range 5 {
		m[i] = "v"
	}
	delete(m, 2)
	delete(m, 3)
	delete(m, 4)
	delete(m, 9)
	m[0] = "w"
	var none map[string]bool
	delete(none, "x")
	println(len(m))
}
`;

/** Without steps, and without the hash's part of a control byte, which the seed makes. */
const shape = (text: string) =>
  text.replaceAll(/^\d+\tg1\t(\.\/)?/gm, '').replaceAll(/(tophash|control byte) [0-9a-f]{2}\b/g, '$1');

const inserted = [0, 1, 2, 3, 4];
const mark = { '1.23': 'tophash', '1.26': 'control byte' } as const;
const block = { '1.23': 'bucket', '1.26': 'group' } as const;
const deletes = {
  '1.23': [
    'a.go:8\tdelete m[2]: bucket 0 slot 2: tophash becomes emptyOne',
    'a.go:9\tdelete m[3]: bucket 0 slot 3: tophash becomes emptyOne',
    'a.go:10\tdelete m[4]: bucket 0 slot 4: tophash becomes emptyRest, so do slot 2, slot 3',
  ],
  '1.26': [
    'a.go:8\tdelete m[2]: group 0 slot 2: control byte becomes empty',
    'a.go:9\tdelete m[3]: group 0 slot 3: control byte becomes empty',
    'a.go:10\tdelete m[4]: group 0 slot 4: control byte becomes empty',
  ],
} as const;

test.each(['1.23', '1.26'] as const)('--trace, Go %s', (go) => {
  const { status, stderr } = work.tombstone(['run', '--go', go, '--trace', 'a.go']);
  expect(status).toBe(0);
  const lines = shape(stderr)
    .split('\n')
    .filter((line) => line.startsWith('a.go'));
  expect(lines).toEqual([
    'a.go:4\tmake map[int]string',
    ...inserted.map((i) => `a.go:6\tset m[${i}]: ${block[go]} 0 slot ${i}: ${i}: "v", ${mark[go]}`),
    ...deletes[go],
    `a.go:11\tdelete m[9]: no change`,
    `a.go:12\tset m[0]: ${block[go]} 0 slot 0: elem becomes "w"`,
    'a.go:14\tdelete nil map["x"]',
  ]);
});

test('--dump-map: the end of main, a map by name, a step', () => {
  const dump = (...args: string[]) => work.tombstone(['run', '--go', '1.23', ...args, 'a.go']);
  const cells = /bucket 0: \[0\] .. 0: "w"; \[1\] .. 1: "v"; \[2\] emptyRest, bytes of 2: "" left behind/;
  expect(dump('--dump-map').stderr).toMatch(cells);
  expect(dump('--dump-map').stderr).toMatch(/^none in main\.main, step \d+\n {2}map\[string\]bool: nil$/m);
  expect(dump('--dump-map=m').stderr).toMatch(cells);
  expect(dump('--dump-map=m').stderr).not.toContain('none in');
  expect(dump('--dump-map=q')).toMatchObject({ status: 2 });
  expect(dump('--dump-map=q').stderr).toMatch(/tombstone: --dump-map=q: no map of that name is in scope there\n$/);
  const step = /^(\d+)\tg1\t(?:\.\/)?a\.go:9/m.exec(dump('--trace').stderr)?.[1] ?? '';
  expect(dump('--dump-map=m', '--step', step).stderr).toMatch(/4 entries|3 entries/);
  expect(dump('--dump-map', '--step', 'x').stderr).toContain('--step x: give a whole number from 0 on');
  expect(dump('--step', '3').stderr).toContain('--step needs --dump-map');
});
