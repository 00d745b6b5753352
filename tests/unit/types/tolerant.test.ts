// Tolerant mode: packages that cannot be found are unknown, and what is unknown is never to blame.

import { describe, expect, test } from 'vitest';
import { messages } from './helpers.ts';

const header = 'package p\nimport "e.com/ext"\n';

function tolerant(text: string): string[] {
  return messages(text, { tolerant: true, allowNoBody: true });
}

describe('nothing is said of unknown packages', () => {
  const quiet = [
    'var x ext.T',
    'var x = ext.F(1)("x").y[2]',
    'type S struct { ext.Model }; func f(s S) { s.ID++; s.Save(); _ = S{ID: 1}; _ = &S{ext.Model{}} }',
    'type E struct { *ext.DB }; func f(e *E) { e.Query("x").Do(); var err error = e; _ = err }',
    'type I interface { ext.Base; M() }; func f(i I) { i.Other(); i.M() }',
    'func f(m map[ext.K]ext.V, k ext.K) { delete(m, k); m[k].f = 1; v, ok := m[k]; _, _ = v, ok }',
    'func f() { for k, v := range ext.All() { _ = k + 1; v.x() } }',
    'func f(x any) { switch y := x.(type) { case ext.A: y.z(); case *ext.B, int: _ = y } }',
    'const c = ext.C + 1; var a [ext.N]int; func f() { a[100] = 1 }',
    'type G[T ext.Constraint] struct { x T }; var g G[int]',
    'func f() error { if err := ext.Check(); err != nil { return err }; return ext.Err{} }',
    'func f() { go ext.Run(); defer ext.Close(); ch := make(chan ext.T, ext.N); v := <-ch; v.f() }',
    'type S struct { t ext.T }; func f(s *S) { s.t[0]++; s.t.x.y(); _ = s.t.(int); for range s.t {}; s.t(1); *s.t = 2; s.t <- 1 }',
    'func f() (ext.T, error) { x := g(ext.F()); return h(x) }; func g(x ext.T) ext.T; func h(x ext.T) (ext.T, error)',
    'type B [ext.N / 8]uint64; func (b *B) f(i int) { b[i] = 1; _ = b[1:2]; for range b {} }',
    'func f(x int) int { switch x { case 1: return 1; default: panic(ext.Sprint(x)) } }',
    'func f() ext.T { return ext.T{"a": {1, 2}, "b": {}} }; var m = map[ext.K]struct{ a, b int }{ext.A: {1, 2}}',
    'type C interface { ext.A | ext.B }; func f[T C](x T) uint64 { var y T = 3; return uint64(x + y) }',
    'func f[P ext.Point[P]](p P) { p.Add(p); _ = p == p; var q P = nil; _ = q }',
    'type tt *ext.T; func f(v any) bool { switch a := v.(type) { case tt: return a == nil }; return tt(nil) == nil }',
    'func f(xs ...int) { m := xs[0]; m = max(m, ext.N); x, y := ext.Two(), m; ext.Use(x, y); g(ext.Many()) }; func g(a, b int)',
  ];
  for (const text of quiet) test(text, () => expect(tolerant(header + text)).toEqual([]));

  test('names of a dot-import', () => {
    expect(tolerant('package p\nimport . "e.com/ext"\nvar x = Foo(1); var y Bar')).toEqual([]);
  });
});

describe('real mistakes are still found', () => {
  const wrong: readonly (readonly [string, string])[] = [
    [
      'var x int = "s"; var y ext.T',
      '3:13: cannot use "s" (untyped string constant) as int value in variable declaration',
    ],
    ['var x = ext.X; var y = undefinedName', '3:24: undefined: undefinedName'],
    ['type S struct { f ext.T }; var s S; var x = s.g', '3:47: s.g undefined (type S has no field or method g)'],
    ['func f() { x := ext.F() }', '3:12: declared and not used: x'],
  ];
  for (const [text, message] of wrong) test(text, () => expect(tolerant(header + text)).toEqual([message]));
});

test('thousands of errors in one statement', () => {
  const start = performance.now();
  expect(tolerant(`package p; func f(x int) { switch x { ${'case 1:\n'.repeat(20_000)} } }`)).toHaveLength(19_999);
  expect(performance.now() - start).toBeLessThan(10_000);
});
