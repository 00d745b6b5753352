// Generic types and functions: constraints, inference, instances.

import { describe, expect, test } from 'vitest';
import { type Named, type TypeName, typeString, under } from '../../../src/types/index.ts';
import { check, expectError, expectOk, messages } from './helpers.ts';

describe('inference', () => {
  const decls = `
type Number interface { ~int | ~float64 }
type Ints []int
type F func(int) string
func id[T any](x T) T { return x }
func pair[K comparable, V any](k K, v V) map[K]V { return nil }
func mapf[S ~[]E, E, R any](s S, f func(E) R) []R { return nil }
func sum[T Number](xs ...T) T { var t T; for _, x := range xs { t += x }; return t }
func ptr[T any, P interface { *T; set(string) }](s string) T { var t T; P(&t).set(s); return t }
func apply[A, B any](a A, f func(A) B) B { return f(a) }
type Settable int
func (p *Settable) set(s string) {}
`;
  const typeOf = (expr: string): string => {
    const { checked, diagnostics } = check(`package p${decls}\nvar v = ${expr}`);
    expect(diagnostics.map((d) => d.message)).toEqual([]);
    return typeString(checked.pkg.scope.lookup('v')?.type ?? fail(), (pkg) => (pkg === checked.pkg ? '' : pkg.name));
  };
  const fail = (): never => {
    throw new Error('no type');
  };

  test.each([
    ['id(1)', 'int'],
    ["id('a')", 'rune'],
    ['id("s")', 'string'],
    ['id[any](1)', 'any'],
    ['id[int]', 'func(x int) int'],
    ['pair("a", 1.5)', 'map[string]float64'],
    ['sum(1, 2.5)', 'float64'],
    ['sum[float64](1, 2)', 'float64'],
    ['mapf(Ints{}, func(x int) bool { return true })', '[]bool'],
    ['mapf([]string{}, func(s string) []byte { return nil })', '[][]byte'],
    ['ptr[Settable]("x")', 'Settable'],
    ['apply(1, id[int])', 'int'],
    ['apply(1, id)', 'int'],
    ['apply(Ints(nil), func(x Ints) F { return nil })', 'F'],
    ['func() func(int) int { return id }()', 'func(int) int'],
  ])('%s: %s', (expr, want) => expect(typeOf(expr)).toBe(want));

  test.each([
    ['func f[T any]() {}; func g() { f() }', '1:33: in call to f, cannot infer T (declared at x.go:1:18)'],
    [
      'func f[T any](a, b T) {}; func g() { f(1, "a") }',
      '1:43: mismatched types untyped int and untyped string (cannot infer T)',
    ],
    [
      'func f[T any](a, b T) {}; func g(x int, y string) { f(x, y) }',
      '1:58: in call to f, type string of y does not match inferred type int for T',
    ],
    ['func f[T any](a []T) {}; func g() { f(1) }', '1:38: in call to f, cannot infer T (declared at x.go:1:18)'],
    ['func f[T ~string](T) {}; func g() { f(1) }', '1:37: int does not satisfy ~string (int missing in ~string)'],
    ['func f[T comparable](T) {}; func g(x []int) { f(x) }', '1:47: []int does not satisfy comparable'],
    ['func f[T any](T) {}; func g() { f[int, string](1) }', '1:40: got 2 type arguments but want 1'],
    ['func f[T any](T) {}; var x = f', '1:30: cannot use generic function f without instantiation'],
  ])('%s', (text, ...wanted) => {
    // Where exactly T is declared does not matter here.
    const text0 = (m: string): string => m.replace(/^1:\d+: (?:in call to f, )?/, '').replace(/ \(declared.*/, '');
    expect(messages(text).map(text0)).toEqual(wanted.map(text0));
  });
});

describe('constraints', () => {
  test.each([
    ['type I interface { ~int | string }; func f[T I](x T) T { return x + x }'],
    ['func f[T ~[]byte | ~string](x T) int { return len(x) }'],
    ['func f[T interface { ~[]E }, E any](x T) E { return x[0] }'],
    ['func f[K comparable, V any](m map[K]V, k K) V { return m[k] }'],
    ['func f[T any](x any) T { return x.(T) }'],
    ['func f[T fmt](x T) string { return x.String() }; type fmt interface { String() string }'],
    ['func f[T ~int8 | ~int16](x T) int { return int(x) << 2 }'],
    ['func f[T chan int | chan<- int](c T) { c <- 1 }'],
    ['func f[T *int | *string](p T) bool { return p == nil }'],
    ['func f[P interface { *T }, T any](p P) T { return *p }'],
    ['func f[T any](xs []T) { for i, x := range xs { _, _ = i, x } }'],
    ['func f[T ~func(int) bool](g T) bool { return g(1) }'],
    ['type S[T any] struct { x T }; func (s *S[T]) get() T { return s.x }; var v int = (&S[int]{1}).get()'],
    [
      'type L[T any] struct { head *N[T] }; type N[T any] struct { v T; next *N[T] }; var l L[string]; var s = l.head.next.v + "x"',
    ],
    ['type A[P any] = map[string]P; var m A[int] = map[string]int{}'],
  ])('%s', (text) => expectOk(text));

  test.each([
    [
      'func f[T any](x T) T { return x + x }',
      '1:31: invalid operation: operator + not defined on x (variable of type T constrained by any)',
    ],
    [
      'func f[T any](x, y T) bool { return x == y }',
      '1:37: invalid operation: x == y (incomparable types in type set)',
    ],
    ['type T[P any] struct{}; var x T', '1:31: cannot use generic type T[P any] without instantiation'],
    ['type T[P any] struct{}; var x T[int, int]', '1:31: too many type arguments for type T: have 2, want 1'],
    ['type T[P ~int] struct{}; var x T[string]', '1:34: string does not satisfy ~int (string missing in ~int)'],
    [
      'type M int; type T[P int] struct{}; var x T[M]',
      '1:45: M does not satisfy int (possibly missing ~ for int in int)',
    ],
    [
      'type T[P interface { m() }] struct{}; var x T[int]',
      '1:47: int does not satisfy interface{m()} (missing method m)',
    ],
    [
      'type T[P interface { int; string }] struct{}; var x T[int]',
      '1:55: cannot satisfy interface{int; string} (empty type set)',
    ],
    [
      'type I interface { ~int }; var x I',
      '1:34: cannot use type I outside a type constraint: interface contains type constraints',
    ],
    [
      'var x comparable',
      '1:7: cannot use type comparable outside a type constraint: interface is (or embeds) comparable',
    ],
    ['type I interface { int | int }', '1:26: overlapping terms int and int'],
    ['type M int; type I interface { ~M }', '1:32: invalid use of ~ (underlying type of M is int)'],
    ['type T[P any] P', '1:15: cannot use a type parameter as RHS in type declaration'],
    ['type T[P Q, Q any] struct{}', '1:10: cannot use a type parameter as constraint'],
    [
      'func f[P any](x P) { type T struct { P } }',
      '1:38: embedded field type cannot be a (pointer to a) type parameter',
    ],
    ['var x int[string]', '1:7: invalid operation: int[string] (int is not a generic type)'],
  ])('%s', (text, ...wanted) => {
    expectError(text, ...wanted);
  });
});

describe('instances', () => {
  test('are the same type for the same arguments', () => {
    const { checked, diagnostics } = check('type T[P any] struct { f P }; var a T[int]; var b T[int]; var c T[string]');
    expect(diagnostics).toEqual([]);
    const type = (name: string): unknown => checked.pkg.scope.lookup(name)?.type;
    expect(type('a')).toBe(type('b'));
    expect(type('a')).not.toBe(type('c'));
    expect(typeString(under(type('c') as Named))).toBe('struct{f string}');
  });

  test('are recorded by the name that is instantiated', () => {
    const { checked } = check('func f[A, B any](a A, b B) {}; func g() { f(1, "x"); f[bool](true, 2.5) }');
    const shown = [...checked.info.instances.values()].map(({ typeArgs }) => typeArgs.map((t) => typeString(t)).join());
    expect(shown.sort()).toEqual(['bool,float64', 'int,string']);
  });

  test('print with their arguments', () => {
    const { checked } = check('type T[P, Q any, R ~int] struct{}; type U = T[int, []string, int]');
    expect(typeString((checked.pkg.scope.lookup('T') as TypeName).type as Named)).toBe('p.T[P, Q any, R ~int]');
    expect(typeString(((checked.pkg.scope.lookup('U') as TypeName).type as Named) ?? null)).toBe('p.U');
  });
});

test('errors are those of the generic code, reported once', () => {
  expectError(
    'func f[T any](x T) { var y int = x; _ = y }; func g() { f(1); f("a") }',
    '1:34: cannot use x (variable of type T constrained by any) as int value in variable declaration',
  );
});
