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

const panics = `package main

import "fmt"

type pair struct {
	m map[int]int
	n int64
}

func told(n int) int { fmt.Print("told ", n, "; "); return n }

func main() {
	var a any = int8(3)
	e, i := []int{}, 3
	_, _, _ = a, e, i
	defer func() { fmt.Print(recover()) }()
`;

describe('what panics first', () => {
  test.each([
    ['_ = pair{a.(map[int]int), a.(int64)}', 'interface conversion: interface {} is int8, not int64'],
    ['_ = map[int]int{1: e[i], 2: told(2)}', 'runtime error: index out of range [3] with length 0'],
    ['_ = map[int]int{1: told(1), 2: e[i], 3: told(3)}', 'told 1; runtime error: index out of range [3] with length 0'],
    ['_ = []int{e[i], told(2)}', 'told 2; runtime error: index out of range [3] with length 0'],
  ])('%s', (statement, out) => {
    expect(runGo(`${panics}\t${statement}\n}\n`).stdout).toBe(out);
  });
});

test('static entries of a map literal are set before the others, as the memory of the map shows', () => {
  const program = `package main

import "fmt"

func main() {
	one := 1
	m := map[string]int{"a": one, "b": 2, "c": one, "d": 4}
	for round := 0; round < 100; round++ {
		order := ""
		for k := range m {
			order += k
		}
		if order == "bdac" {
			fmt.Print("found")
			return
		}
	}
}
`;
  expect(runGo(program).stdout).toBe('found');
});
