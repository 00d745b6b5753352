// Features that need a newer language than the module or file asks for.

import { describe, expect, test } from 'vitest';
import { messages } from './helpers.ts';

const rows: readonly (readonly [version: string, text: string, position: string, what: string, needs: string])[] = [
  ['go1.12', 'var x = 0b11', '1:9', 'binary literal', 'go1.13'],
  ['go1.12', 'var x = 1_000', '1:9', 'underscore in numeric literal', 'go1.13'],
  [
    'go1.12',
    'var n int; var x = 1 << n',
    '1:25',
    'invalid operation: signed shift count n (variable of type int)',
    'go1.13',
  ],
  ['go1.17', 'func f[T any](x T) {}', '1:8', 'type parameter', 'go1.18'],
  ['go1.20', 'func f(m map[int]int) { clear(m) }', '1:25', 'clear', 'go1.21'],
  ['go1.20', 'var x = min(1, 2)', '1:9', 'built-in min', 'go1.21'],
  ['go1.21', 'func f() { for range 3 {} }', '1:22', 'cannot range over 3 (untyped int constant):', 'go1.22'],
  [
    'go1.22',
    'func f(s func(func() bool)) { for range s {} }',
    '1:41',
    'cannot range over s (variable of type func(func() bool)):',
    'go1.23',
  ],
  ['go1.25', 'var x = new(1)', '1:9', 'new(1)', 'go1.26'],
];

describe('language versions', () => {
  for (const [version, text, position, what, needs] of rows) {
    test(`${what} with ${version}`, () => {
      const hint = `(-lang was set to ${version}; check go.mod)`;
      expect(messages(text, { goVersion: version })).toContain(
        `${position}: ${what} requires ${needs} or later ${hint}`,
      );
    });
    test(`${what} with ${needs}`, () => {
      expect(messages(text, { goVersion: needs })).toEqual([]);
    });
  }

  test('a file may ask for an older language', () => {
    const text = '//go:build go1.21\n\npackage p\n\nfunc f() { for range 3 {} }';
    const message =
      'cannot range over 3 (untyped int constant): requires go1.22 or later (file declares //go:build go1.21)';
    expect(messages(text, { goVersion: 'go1.26' })).toEqual([`5:22: ${message}`]);
  });
});

describe('texts of older toolchains', () => {
  const named = 'type T struct{}; type N int; var t T; var n N; var s string';
  test.each([
    ['go1.23', `${named} = t`, '1:63: cannot use t (variable of type T) as string value in variable declaration'],
    [
      'go1.24',
      `${named} = t`,
      '1:63: cannot use t (variable of struct type T) as string value in variable declaration',
    ],
    ['go1.24', `${named} = n`, '1:63: cannot use n (variable of type N) as string value in variable declaration'],
    ['go1.26', `${named} = n`, '1:63: cannot use n (variable of int type N) as string value in variable declaration'],
    ['go1.23', 'var x int; var y x', '1:18: x is not a type'],
    ['go1.26', 'var x int; var y x', '1:18: x (package-level variable) is not a type'],
    [
      'go1.23',
      'type A [1]B; type B [1]A',
      '1:6: invalid recursive type A\n\tx.go:1:17: A refers to\n\tx.go:1:30: B refers to\n\tx.go:1:17: A',
    ],
    [
      'go1.26',
      'type A [1]B; type B [1]A',
      '1:6: invalid recursive type A\n\tx.go:1:17: A refers to B\n\tx.go:1:30: B refers to A',
    ],
  ])('%s %s', (toolchain, text, message) => expect(messages(text, { toolchain })).toEqual([message]));
});
