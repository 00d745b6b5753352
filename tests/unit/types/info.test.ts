// What the checker records: final types of untyped expressions, pairs, nil, builtins, implicit objects, instances.
//
// A row names an expression by its text and says `mode type [value]` as recorded; the last one with that text counts.

import { describe, expect, test } from 'vitest';
import { type Expr, startPos } from '../../../src/syntax/index.ts';
import { constantString, typeString } from '../../../src/types/index.ts';
import { check } from './helpers.ts';

const qualifier = (): string => '';

function recorded(text: string, wanted: string): string {
  const { checked, sources, diagnostics } = check(text);
  expect(diagnostics).toEqual([]);
  let found = 'nothing';
  for (const [e, { mode, type, value }] of checked.info.types) {
    if (textOf(e) !== wanted) continue;
    found = `${mode} ${typeString(type, qualifier)}${value === null ? '' : ` ${constantString(value)}`}`;
  }
  return found;

  function textOf(e: Expr): string {
    const source = sources.file(e.pos);
    return source === undefined ? '' : source.text.slice(source.offset(startPos(e)), source.offset(e.end));
  }
}

const rows: readonly (readonly [text: string, expr: string, recorded: string])[] = [
  // constants take the type of their context
  ['var x float64 = 1', '1', 'constant float64 1'],
  ['var x = 1', '1', 'constant int 1'],
  ["var x = 'a'", "'a'", 'constant rune 97'],
  ['var x any = 1.5', '1.5', 'constant float64 1.5'],
  ['var b byte; var x = b + 1', '1', 'constant byte 1'],
  ['const c = 1 + 2; var x int8 = c * 3', 'c * 3', 'constant int8 9'],
  ['const c = 1 + 2', '1 + 2', 'constant untyped int 3'],
  ['func f(x ...any) {}; func g() { f("s", 2) }', '"s"', 'constant string "s"'],
  ['var m map[string]uint8; func f() { m["k"] = 200 }', '200', 'constant uint8 200'],
  ['type T int; const c T = 1; var x = c << 2', 'c << 2', 'constant T 4'],
  // delayed shifts
  ['func f(s uint) { var x int64 = 1 << s; _ = x }', '1 << s', 'value int64'],
  ['func f(s uint) { var x int64 = 1 << s; _ = x }', '1', 'constant int64 1'],
  ['func f(s uint) { var x = 1 << s; _ = x }', '1 << s', 'value int'],
  ['func f(s uint) uint32 { return 1<<s + 2 }', '1<<s', 'value uint32'],
  // comparisons
  ['func f(a, b int) bool { return a < b }', 'a < b', 'value bool'],
  ['func f(a int) any { return a == 1 }', 'a == 1', 'value bool'],
  ['type B bool; func f(a int) B { return a == 1 }', 'a == 1', 'value B'],
  ['func f(a int) bool { return a == 1 && !(a == 2) }', '!(a == 2)', 'value bool'],
  ['func f(e error) bool { return e == nil }', 'nil', 'nilvalue error'],
  ['var p *int = nil', 'nil', 'nilvalue *int'],
  // value categories
  ['var m map[string]int; var x = m["a"]', 'm["a"]', 'mapindex int'],
  ['func f(m map[string]int) { v, ok := m["a"]; _, _ = v, ok }', 'm["a"]', 'mapindex (int, bool)'],
  ['func f(c chan int) { v, ok := (<-c); _, _ = v, ok }', '<-c', 'commaok (int, bool)'],
  ['func f(x any) { v, ok := x.(int); _, _ = v, ok }', 'x.(int)', 'commaok (int, bool)'],
  ['func f(x any) { v := x.(int); _ = v }', 'x.(int)', 'commaok int'],
  ['func f(s []int) { _ = s[0] }', 's[0]', 'variable int'],
  ['func f() {}; func g() { f() }', 'f()', 'novalue ()'],
  ['func f() (int, error) { return 0, nil }; func g() { _, _ = f() }', 'f()', 'value (int, error)'],
  ['type T struct{ x int }; func f(t T) { _ = &t.x }', 't.x', 'variable int'],
  // builtins have the signature of the call
  ['func f(s []int) { s = append(s, 1) }', 'append', 'builtin func([]int, ...int) []int'],
  ['func f(m map[string]int) { delete(m, "a") }', 'delete', 'builtin func(map[string]int, string)'],
  ['func f(m map[string]int) int { return len(m) }', 'len', 'builtin func(map[string]int) int'],
  ['var a [3]int; const n = len(a)', 'len(a)', 'constant int 3'],
  ['var a [3]int; func f() { for range a {} }', 'a', 'constant int 3'],
  ['func f(s []byte) { s = append(s, "x"...) }', 'append', 'builtin func([]byte, string...) []byte'],
  ['func f(x int) int { return min(x, 2) }', '2', 'constant int 2'],
  // conversions
  ['var x = []byte("ab")', '"ab"', 'constant string "ab"'],
  ['var x = float32(1)', '1', 'constant float32 1'],
  ['var x = string(rune(65))', 'string(rune(65))', 'constant string "A"'],
  // generic calls
  ['func id[T any](x T) T { return x }; var x = id(1)', 'id', 'value func(x int) int'],
  ['func id[T any](x T) T { return x }; var x = id[string]', 'id[string]', 'value func(x string) string'],
  ['func f[T any](x func(T)) {}; func g[T any](T) {}; var _ = func() { f[int](g) }', 'g', 'value func(int)'],
];

describe('recorded types', () => {
  for (const [text, e, wanted] of rows) test(`${e} in ${text}`, () => expect(recorded(text, e)).toBe(wanted));
});

test('a clause of a type switch has a variable of its own', () => {
  const { checked } = check(
    'func f(x any) { switch y := x.(type) { case int: _ = y; case string, bool: _ = y; default: _ = y } }',
  );
  const types = [...checked.info.implicits.values()].map((obj) => obj.type && typeString(obj.type, qualifier));
  expect(types).toEqual(['int', 'any', 'any']);
});

test('instances are recorded at the name', () => {
  const { checked } = check('func f[K comparable, V any](m map[K]V) {}; var _ = func() { f(map[string]int{}) }');
  const found = [...checked.info.instances].map(([name, { typeArgs }]) => [
    name.value,
    ...typeArgs.map((t) => typeString(t, qualifier)),
  ]);
  expect(found).toEqual([['f', 'string', 'int']]);
});

test('selections tell the way to a promoted field', () => {
  const { checked } = check('type A struct { b, c int }; type B struct { x int; *A }; func f(v B) int { return v.c }');
  const [selection] = checked.info.selections.values();
  expect(selection).toMatchObject({ kind: 'FieldVal', index: [1, 1], indirect: true });
});

test('labels are objects', () => {
  const { checked } = check('func f() { L: for { if true { continue L }; break L } }');
  expect([...checked.info.defs.values()].filter((obj) => obj?.tag === 'Label')).toHaveLength(1);
  expect([...checked.info.uses.values()].filter((obj) => obj.tag === 'Label')).toHaveLength(2);
});
