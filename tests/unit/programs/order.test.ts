// What gc evaluates first where the language leaves the order open.

import { describe, expect, test } from 'vitest';
import { runGo } from '../../support/run.ts';

const setup = `package main

type stack []int

func (s *stack) pop() int { *s = (*s)[:len(*s)-1]; return 7 }

func show(a ...int) {
	for _, x := range a {
		print(x, " ")
	}
}

func main() {
	s, x, m, c := stack{1, 2, 3, 4}, 1, map[string]int{"a": 1}, complex(1, 2)
	inc := func() int { x++; m["a"]++; c += 1; return 0 }
	_, _, _, _ = s, x, m, inc
`;

describe('order of evaluation', () => {
  test.each([
    ['show(len(s), s.pop(), len(s))', '4 7 3 '],
    ['show(cap(s), s.pop(), len(s)+1)', '4 7 4 '],
    ['show(len(s) + s.pop())', '11 '],
    ['show(s[0], len(s), s.pop())', '1 4 7 '],
    ['show(x, inc(), x)', '2 0 2 '],
    ['show(m["a"], inc(), m["a"])', '2 0 2 '],
    ['show(m["a"] + inc() + m["a"])', '4 '],
    ['show(m[string([]byte("a"))], inc(), m["a"])', '1 0 2 '],
    ['show(int(real(c)), inc(), int(real(c)))', '1 0 2 '],
    ['show(min(x, 9), inc(), x)', '1 0 2 '],
    ['a := []int{x, inc(), x, len(s), s.pop()}; show(a...)', '2 0 2 4 7 '],
  ])('%s', (statement, out) => {
    expect(runGo(`${setup}\t${statement}\n}\n`).stderr).toBe(out);
  });
});
