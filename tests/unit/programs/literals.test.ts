// Composite literals.

import { expect, test } from 'vitest';
import { runGo } from '../../support/run.ts';

const setup = `package main

import "fmt"

type blank struct{ a, _, c int }

var global = blank{1, 2, 3}
var large = struct{ a, _, c, d, e, f, g, h, i int }{1, 2, 3, 4, 5, 6, 7, 8, 9}

func say(n int) int { fmt.Print(n, " "); return n }

func main() {
`;

test.each([
  ['fmt.Print(blank{1, 2, 3}, global)', '{1 0 3} {1 0 3}'],
  ['fmt.Print(*&blank{say(1), say(2), say(3)})', '1 2 3 {1 0 3}'],
  ['fmt.Print([]blank{{4, 5, 6}}, map[blank]int{{1, 2, 3}: 1})', '[{4 0 6}] map[{1 0 3}:1]'],
  ['fmt.Print(large)', '{1 0 3 4 5 6 7 8 9}'],
  [
    'fmt.Print(map[any]int{true: 1, "a": 1, int8(8): 1, [2]int{}: 1, 1.5: 1, nil: 1, 2: 1})',
    'map[<nil>:1 a:1 8:1 2:1 1.5:1 true:1 [0 0]:1]',
  ],
])('%s', (statement, out) => {
  expect(runGo(`${setup}\t${statement}\n}\n`).stdout).toBe(out);
});
