// Bounds of every form, as programs see them.

import { describe, expect, test } from 'vitest';
import { runGo } from '../../support/run.ts';

/** Runs the statement and prints what it panics with. */
function panicOf(setup: string, statement: string): string {
  const source = `package main

func main() {
	defer func() { print(recover().(error).Error()) }()
	${setup}
	${statement}
}
`;
  return runGo(source).stderr;
}

const unsigned = 's, str, arr, u := make([]int, 3, 5), "hello", [4]int{}, ^uint(0); _, _, _, _ = s, str, arr, u';

describe('unsigned indices no int can hold', () => {
  test.each([
    ['s[u] = 1', 'index out of range [18446744073709551615] with length 3'],
    ['_ = str[u]', 'index out of range [18446744073709551615] with length 5'],
    ['_ = arr[u]', 'index out of range [18446744073709551615] with length 4'],
    ['_ = s[:u]', 'slice bounds out of range [:18446744073709551615] with capacity 5'],
    ['_ = s[u:]', 'slice bounds out of range [18446744073709551615:3]'],
    ['_ = s[u:4]', 'slice bounds out of range [18446744073709551615:4]'],
    ['_ = s[0:1:u]', 'slice bounds out of range [::18446744073709551615] with capacity 5'],
    ['_ = s[0:u:4]', 'slice bounds out of range [:18446744073709551615:4]'],
    ['_ = s[u:2:4]', 'slice bounds out of range [18446744073709551615:2:]'],
    ['_ = str[:u]', 'slice bounds out of range [:18446744073709551615] with length 5'],
  ])('%s', (statement, message) => {
    expect(panicOf(unsigned, statement)).toBe(`runtime error: ${message}`);
  });
});

describe('an array without elements', () => {
  test.each([
    ['var a [0]int; i := -5', '_ = a[i]', 'index out of range [0] with length 0'],
    ['var a [0]string; i := 7', 'a[i] = "x"', 'index out of range [0] with length 0'],
  ])('%s; %s', (setup, statement, message) => {
    expect(panicOf(setup, statement)).toBe(`runtime error: ${message}`);
  });
});
