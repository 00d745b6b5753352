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
    ['go1.23', 'var _ = append(1)', '1:16: first argument to append must be a slice; have 1 (untyped int constant)'],
    ['go1.23', 'var _ = append(nil)', '1:16: first argument to append must be a slice; have untyped nil'],
    ['go1.26', 'var _ = append(nil)', '1:16: invalid append: argument must be a slice; have untyped nil'],
    [
      'go1.23',
      'func f[P any](x P) { _ = append(x) }',
      '1:33: first argument to append must be a slice; x (variable of type P constrained by any) has no core type',
    ],
    [
      'go1.23',
      'var a []int; var n = copy(a, 1)',
      '1:27: invalid argument: copy expects slice arguments; found a (variable of type []int) and 1 (untyped int constant)',
    ],
    [
      'go1.23',
      'var a []int; var n = copy(a, "x")',
      '1:27: invalid argument: arguments to copy a (variable of type []int) and "x" (untyped string constant) have different element types int and byte',
    ],
    ['go1.23', 'var _ = make(int)', '1:14: invalid argument: cannot make int; type must be slice, map, or channel'],
    ['go1.23', 'var x int; var _ = x()', '1:20: invalid operation: cannot call non-function x (variable of type int)'],
    [
      'go1.23',
      'var x int; var _ = <-x',
      '1:22: invalid operation: cannot receive from non-channel x (variable of type int)',
    ],
    [
      'go1.23',
      'func f[P int | string](x P) { for range x {} }',
      '1:41: cannot range over x (variable of type P constrained by int | string): no core type',
    ],
    ['go1.23', 'func g[P any]() {}; func f() { g() }', '1:33: in call to g, cannot infer P (x.go:1:19)'],
    ['go1.26', 'func g[P any]() {}; func f() { g() }', '1:33: in call to g, cannot infer P (declared at x.go:1:19)'],
    [
      'go1.23',
      'func f[P any](x, y P) bool { return x < y }',
      '1:37: invalid operation: x < y (type parameter P is not comparable with <)',
    ],
    ['go1.23', 'type A[P any] = []P', '1:6: generic type alias requires GOEXPERIMENT=aliastypeparams'],
    ['go1.23', 'func init()', '1:6: missing function body'],
    ['go1.26', 'func init()', '1:6: func init must have a body'],
    ['go1.23', 'var _ = new(1)', '1:13: 1 is not a type'],
    [
      'go1.23',
      'func f(x ...int) {}; func g() { var s []int; f(1, s...) }',
      '1:51: too many arguments in call to f\n\thave (number, []int)\n\twant (...int)',
    ],
    ['go1.23', 'var _ = len.x', '1:12: cannot select on len (built-in)'],
    ['go1.23', 'import "errors"; var _ = errors.NEW', '1:33: undefined: errors.NEW'],
  ])('%s %s', (toolchain, text, message) => expect(messages(text, { toolchain })).toEqual([message]));
});

describe('the standard library of older toolchains', () => {
  const missing = (name: string) => `${name} undefined (type sync.WaitGroup has no field or method Go)`;
  const rows: readonly (readonly [since: string, text: string, ...errors: string[]])[] = [
    ['go1.24', 'import "strings"; var _ = strings.Lines', '1:35: undefined: strings.Lines'],
    ['go1.24', 'import "strings"; var _ = strings.lines', '1:35: undefined: strings.lines'],
    ['go1.24', 'import . "strings"; var _ = ToUpper; var _ = Lines', '1:46: undefined: Lines'],
    ['go1.26', 'import "errors"; var _, _ = errors.AsType[error](nil)', '1:36: undefined: errors.AsType'],
    ['go1.25', 'import "sync"; var g sync.WaitGroup; func f() { g.Go(nil) }', `1:51: ${missing('g.Go')}`],
    [
      'go1.25',
      'import "sync"; type W = sync.WaitGroup; var g W; func f() { g.Go(nil) }',
      `1:63: ${missing('g.Go').replace('sync.WaitGroup', 'W')}`,
    ],
    [
      'go1.25',
      'import "sync"; type S struct{ *sync.WaitGroup }; var g S; func f() { g.Go(nil) }',
      '1:72: g.Go undefined (type S has no field or method Go)',
    ],
    [
      'go1.25',
      'import "sync"; var g interface{ Go(func()) } = new(sync.WaitGroup)',
      '1:48: cannot use new(sync.WaitGroup) (value of type *sync.WaitGroup) as interface{Go(func())} value in variable declaration: *sync.WaitGroup does not implement interface{Go(func())} (missing method Go)',
    ],
    [
      'go1.26',
      'import "reflect"; func f(t reflect.Type) { t.Fields() }',
      '1:46: t.Fields undefined (type reflect.Type has no field or method Fields)',
    ],
    ['go1.24', 'import "weak"; var _ weak.Pointer[int]', '1:8: could not import weak (package weak is not in std)'],
  ];
  const before = (since: string) => (since === 'go1.24' ? 'go1.23' : 'go1.24');
  for (const [since, text, ...errors] of rows) {
    test(`before ${since}: ${text}`, () => expect(messages(text, { toolchain: before(since) })).toEqual(errors));
    const now = errors.some((e) => e.endsWith('strings.lines'))
      ? ['1:35: undefined: strings.lines (but have Lines)']
      : [];
    test(`${since}: ${text}`, () => expect(messages(text, { toolchain: 'go1.26' })).toEqual(now));
  }

  const own = 'type O struct{}; func (O) Output() string { return "" }';
  test.each([
    ['hides nothing', `import "sync"; ${own}; type S struct { sync.WaitGroup; O }; var _ = S{}.Output()`],
    [
      'gives way to what is embedded beside it',
      `import "bytes"; type P struct{}; func (P) Peek() {}; type B struct { *bytes.Buffer; P }; var b B; func f() { b.Peek() }`,
    ],
    [
      'gives way in interfaces',
      'import "reflect"; type T interface { reflect.Type; Fields() string }; func f(t T) string { return t.Fields() }',
    ],
    [
      'is no method that a type must have',
      'import "reflect"; type T struct { reflect.Type }; func f(t reflect.Type) reflect.Type { return T{t} }',
    ],
  ])('what came later %s', (_, text) => expect(messages(text, { toolchain: 'go1.23' })).toEqual([]));
});
