// Declarations: scopes, cycles, iota, methods, initialisation order, imports, language versions.

import { describe, expect, test } from 'vitest';
import { type Const, constantString, packageInitOrder } from '../../../src/types/index.ts';
import { check, expectError, expectOk, messages } from './helpers.ts';

describe('scopes', () => {
  test.each([
    ['func f() { x := 1; { x := 2; _ = x }; _ = x }'],
    ['func f() { x := 1; x, y := 2, 3; _, _ = x, y }'],
    ['func f(x int) { if x := x; x > 0 { _ = x } }'],
    ['type T struct { next *T }'],
    ['type ( A []B; B map[string]A )'],
    ['func f() { type T struct { next *T }; var t T; _ = t }'],
    ['func init() {}; func init() {}'],
    ['var _, _ = 1, 2; func _() {}; func _() {}'],
    ['type T int; func (T) _() {}; func (T) _() {}'],
    ['func f() { var x = func() int { return x }; _ = x }; var x = 1'],
  ])('%s', (text) => expectOk(text));

  test.each([
    ['var x = y', '1:9: undefined: y'],
    ['func f() { y = 1 }', '1:12: undefined: y'],
    ['func f() { x := 1 }', '1:12: declared and not used: x'],
    ['func f() { var x int; x = 1 }', '1:16: declared and not used: x'],
    [
      'func f() (x int) { { x := 1; return } }',
      '1:22: declared and not used: x',
      '1:30: result parameter x not in scope at return\n\tx.go:1:33: inner declaration of var x int',
    ],
    ['func f(a int, a string) {}', '1:15: a redeclared in this block\n\tx.go:1:19: other declaration of a'],
    ['type T struct { a int; a string }', '1:24: a redeclared\n\tx.go:1:28: other declaration of a'],
    ['var a int; func a() {}', '1:17: a redeclared in this block\n\tx.go:1:16: other declaration of a'],
    ['func f() { _ = _ }', '1:16: cannot use _ as value or type'],
    ['var x int; var y x', '1:18: x (package-level variable) is not a type'],
    ['var init = 1', '1:5: cannot declare init - must be func'],
    ['func init(x int) {}', '1:6: func init must have no arguments and no return values'],
  ])('%s', (text, ...wanted) => expectError(text, ...wanted));

  test('main', () => {
    expectError(
      'package main; func main() int { return 1 }',
      '1:20: func main must have no arguments and no return values',
    );
    expectError('package main; var main = 1', '1:19: cannot declare main - must be func');
  });
});

describe('constants', () => {
  const values = (text: string, ...names: string[]): string[] => {
    const { checked, diagnostics } = check(text);
    expect(diagnostics.map((d) => d.message)).toEqual([]);
    return names.map((name) => constantString((checked.pkg.scope.lookup(name) as Const).value ?? { kind: 'Unknown' }));
  };

  test('iota', () => {
    expect(
      values('const ( a = iota; b; _; c; d = "x"; e; f = iota * 10; g )', 'a', 'b', 'c', 'd', 'e', 'f', 'g'),
    ).toEqual(['0', '1', '3', '"x"', '"x"', '60', '70']);
    expect(values('const ( a, b = iota, -iota; c, d )', 'c', 'd')).toEqual(['1', '-1']);
    expect(values('const a = iota; const b = iota', 'a', 'b')).toEqual(['0', '0']);
    expect(values('const ( a = 1 << (10 * iota); b; c )', 'c')).toEqual(['1048576']);
  });

  test.each([
    ['const ( a = 1; b, c )', '1:19: missing init expr for c'],
    ['const ( a, b = 1, 2; c )', '1:22: extra init expr at x.go:1:30'],
    ['const a', '1:7: missing init expr for a'],
    ['const a []int = nil', '1:9: invalid constant type []int'],
    ['var v = 1; const c = v', '1:22: v (variable of type int) is not constant'],
    [
      'const ( a int8 = 100 << iota; b )',
      '1:31: cannot use 100 << iota (untyped int constant 200) as int8 value in constant declaration (overflows)',
    ],
  ])('%s', (text, ...wanted) => expectError(text, ...wanted));
});

describe('cycles', () => {
  test.each([
    ['type T T', '1:6: invalid recursive type: T refers to itself'],
    ['type T struct { t T }', '1:6: invalid recursive type: T refers to itself'],
    ['type T [2]T', '1:6: invalid recursive type: T refers to itself'],
    [
      'type ( A struct { b B }; B [1]A )',
      '1:8: invalid recursive type A\n\tx.go:1:18: A refers to B\n\tx.go:1:36: B refers to A',
    ],
    ['type ( A = B; B = A )', '1:8: invalid recursive type A\n\tx.go:1:18: A refers to B\n\tx.go:1:25: B refers to A'],
    ['type I interface { I }', '1:6: invalid recursive type: I refers to itself'],
    [
      'const a = b; const b = a',
      '1:7: initialization cycle for a\n\tx.go:1:17: a refers to b\n\tx.go:1:30: b refers to a',
    ],
    ['var x = x', '1:5: initialization cycle: x refers to itself'],
    [
      'var x = f(); func f() int { return x }',
      '1:5: initialization cycle for x\n\tx.go:1:15: x refers to f\n\tx.go:1:29: f refers to x',
    ],
    ['type T[P any] struct { f *T[T[P]] }', '1:8: instantiation cycle:\n\tx.go:1:39: P instantiated as T[P]'],
    ['func f[P any]() { f[*P]() }', '1:8: instantiation cycle:\n\tx.go:1:31: P instantiated as *P'],
    ['type A = interface { m() interface { A } }', '1:6: invalid recursive type: A refers to itself'],
  ])('%s', (text, ...wanted) => expect(messages(text).map(shortened)).toEqual(wanted.map(shortened)));

  test.each([
    ['type T struct { t *T; s []T; m map[string]T; f func(T) T; c chan T; i interface { m(T) } }'],
    ['type ( F func() F; S []S; P *P; M map[string]M )'],
    ['type ( A = []B; B struct { a A } )'],
    ['var x = f; func f() { g() }; func g() { f() }'],
    ['type T[P any] struct { next *T[P] }'],
    ['type A = interface { m() interface { B } }; type B = interface { n() }'],
    ['type N[T Node[T]] struct{}; type Node[T any] interface { children() []T }'],
  ])('fine: %s', (text) => expectOk(text));
});

/** The first line, which all versions of gc agree on. */
function shortened(message: string): string {
  return message.split('\n')[0] as string;
}

describe('methods', () => {
  test.each([
    ['func (int) m() {}', '1:7: cannot define new methods on non-local type int'],
    ['type P *int; func (P) m() {}', '1:20: invalid receiver type P (pointer or interface type)'],
    ['type I interface{}; func (I) m() {}', '1:27: invalid receiver type I (pointer or interface type)'],
    ['type T int; func (**T) m() {}', '1:20: invalid receiver type **T'],
    ['func ([]int) m() {}', '1:7: invalid receiver type []int'],
    [
      'type T struct { m int }; func (T) m() {}',
      '1:35: field and method with the same name m\n\tx.go:1:28: other declaration of m',
    ],
    ['type T int; func (T) m() {}; func (*T) m() {}', '1:40: method T.m already declared at x.go:1:33'],
    ['func (U) m() {}', '1:7: undefined: U'],
    ['type T[P any] int; func (T) m() {}', '1:26: cannot use generic type T[P any] without instantiation'],
    [
      'type T[P any] int; func (T[A, B]) m() {}',
      '1:26: receiver declares 2 type parameters, but receiver base type declares 1',
    ],
    ['type A = []int; func (A) m() {}', '1:23: invalid receiver type A'],
  ])('%s', (text, ...wanted) => expectError(text, ...wanted));
});

describe('initialisation order', () => {
  test.each([
    ['var a = b; var b = c; var c = 1', 'c b a'],
    ['var a = f(); var b = 1; func f() int { return b }', 'b a'],
    ['var x, y = g(); var z = x; func g() (int, int) { return w, w }; var w = 2', 'w x,y z'],
    ['var a = c + b; var b = f(); var c = f(); var d = 3; func f() int { d++; return d }', 'd b c a'],
    ['type T int; func (T) m() int { return v }; var u = T(0).m(); var v = 7', 'v u'],
    ['var _ = p; var p = q; var q = 1', 'q p _'],
  ])('%s', (text, order) => {
    const { checked, diagnostics } = check(text);
    expect(diagnostics).toEqual([]);
    expect(checked.info.initOrder.map(({ lhs }) => lhs.map((v) => v.name).join(',')).join(' ')).toBe(order);
  });
});

test('packages are initialised by path among those whose imports are done', () => {
  const { checked } = check('import ( _ "a"; _ "b" )', {
    packages: { a: 'package a; import _ "z"', b: 'package b', z: 'package z' },
  });
  expect(packageInitOrder(checked, () => true).map(({ pkg }) => pkg.path)).toEqual(['b', 'z', 'a', 'p']);
});

describe('imports', () => {
  const packages = {
    'a/b': 'package b; var X int; var y int; type T struct { F, g int }',
    'x/d': 'package d; func D() {}',
  };

  test.each([
    ['import "a/b"; var v = b.X'],
    ['import c "a/b"; var v c.T'],
    ['import . "a/b"; var v T'],
    ['import _ "a/b"'],
    ['import "unsafe"; var p unsafe.Pointer'],
  ])('%s', (text) => expectOk(text, { packages }));

  test.each([
    ['import "a/b"', '1:8: "a/b" imported and not used'],
    ['import c "a/b"', '1:8: "a/b" imported as c and not used'],
    ['import . "a/b"', '1:8: "a/b" imported and not used'],
    ['import "a/b"; var v = b', '1:8: "a/b" imported and not used', '1:23: use of package b not in selector'],
    ['import "a/b"; var v = b.Y', '1:25: undefined: b.Y'],
    [
      'import "a/b"; var b int',
      '1:8: "a/b" imported and not used',
      '1:19: b already declared through import of package b ("a/b")',
    ],
    ['import "a/b"; func f(t b.T) { _ = t.g }', '1:37: t.g undefined (cannot refer to unexported field g)'],
    ['import "no/such"; var x = such.X', '1:8: could not import no/such (package no/such is not in std)'],
    ['import ""', '1:8: invalid import path (empty string)'],
    ['import "a b"', "1:8: invalid import path (invalid character U+0020 ' ')"],
  ])('%s', (text, ...wanted) => {
    expect(messages(text, { packages }).map(shortened)).toEqual(wanted);
  });

  test('several files', () => {
    expectOk(['package p; import "a/b"; var v = b.X', 'package p; var w = v'], { packages });
    expectError(['package p; var a int', 'package q; var b int'], '1:9: package q; expected package p');
  });
});

describe('language versions', () => {
  test.each([
    [
      'go1.17',
      'type T[P interface{}] struct{}',
      '1:8: type parameter requires go1.18 or later (-lang was set to go1.17; check go.mod)',
    ],
    ['go1.17', 'var x any', '1:7: predeclared any requires go1.18 or later (-lang was set to go1.17; check go.mod)'],
    [
      'go1.21',
      'func f() { for range 3 {} }',
      '1:22: cannot range over 3 (untyped int constant): requires go1.22 or later',
    ],
    [
      'go1.22',
      'type A[P any] = []P',
      '1:8: generic type alias requires go1.23 or later (-lang was set to go1.22; check go.mod)',
    ],
    [
      'go1.12',
      'const x = 0b1',
      '1:11: binary literal requires go1.13 or later (-lang was set to go1.12; check go.mod)',
    ],
  ])('%s: %s', (goVersion, text, message) => {
    expect(messages(text, { goVersion })).toEqual([expect.stringContaining(message)]);
    expectOk(text.replace('const x', 'const X'), { goVersion: 'go1.26' });
  });

  test('a file may lower the version', () => {
    const text = '//go:build go1.21\n\npackage p\n\nfunc f() { for range 3 {} }';
    expect(messages(text, { goVersion: 'go1.26' })).toEqual([expect.stringContaining('requires go1.22 or later')]);
  });
});
