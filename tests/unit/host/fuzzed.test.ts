// Programs that mutation of Go's own tests once broke the pipeline with, reduced.

import { expect, test } from 'vitest';
import { runToEnd } from '../../../src/host/index.ts';
import { load } from './programs.ts';

const cases: readonly [name: string, body: string, stdout: string][] = [
  [
    'complex of a call',
    'func f() (float64, float64) { return 5, 7 }\n\nfunc main() { fmt.Println(complex(f())) }',
    '(5+7i)\n',
  ],
  [
    'append of a call',
    'func f() ([]int, int, int) { return []int{1}, 2, 3 }\n\nfunc main() { fmt.Println(append(f())) }',
    '[1 2 3]\n',
  ],
  [
    'copy of a call',
    'var b = make([]byte, 2)\n\nfunc f() ([]byte, string) { return b, "hey" }\n\nfunc main() { fmt.Println(copy(f()), string(b)) }',
    '2 he\n',
  ],
  [
    'delete of a call',
    'var m = map[string]int{"a": 1, "b": 2}\n\nfunc f() (map[string]int, string) { return m, "a" }\n\nfunc main() { delete(f()); fmt.Println(m) }',
    'map[b:2]\n',
  ],
];

for (const [name, body, stdout] of cases) {
  test(name, () => {
    const machine = load(`package main\n\nimport "fmt"\n\n${body}\n`);
    expect(runToEnd(machine, 1e7).exitCode).toBe(0);
    expect(machine.text(1)).toBe(stdout);
  });
}
