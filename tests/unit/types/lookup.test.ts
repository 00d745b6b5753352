// Fields and methods: paths, ambiguity, method sets, missing methods; and what is recorded about selectors.

import { describe, expect, test } from 'vitest';
import {
  comparable,
  hasNil,
  identical,
  lookupFieldOrMethod,
  methodSet,
  PointerType,
  type Type,
  typeString,
} from '../../../src/types/index.ts';
import { check, expectError } from './helpers.ts';

const text = `
type A struct { x int; y string }
func (A) va() {}
func (*A) pa() {}
type B struct { A; z int }
type C struct { *B }
type I interface { m(); n() }
type D struct { I; A }
type E struct { A; B }
type G[T any] struct { v T }
func (g *G[T]) get() T { return g.v }
type H struct { G[string] }
`;
const { checked } = check(`package p${text}`);
const type = (name: string): Type => checked.pkg.scope.lookup(name)?.type as Type;
const pointer = (name: string): Type => new PointerType(type(name));

describe('lookupFieldOrMethod', () => {
  test.each([
    ['A', 'x', '0', false],
    ['B', 'x', '0,0', false],
    ['B', 'A', '0', false],
    ['C', 'y', '0,0,1', true],
    ['C', 'pa', '0,0,1', true],
    ['B', 'va', '0,0', false],
    ['D', 'n', '0,1', false],
    ['H', 'v', '0,0', false],
    ['E', 'z', '1,1', false],
  ])('%s.%s', (name, selector, index, indirect) => {
    const found = lookupFieldOrMethod(type(name), true, checked.pkg, selector);
    expect([found.index?.join(), found.indirect]).toEqual([index, indirect]);
    expect(found.obj?.name).toBe(selector);
  });

  test('a method with pointer receiver needs an addressable operand', () => {
    expect(lookupFieldOrMethod(type('A'), false, checked.pkg, 'pa')).toEqual({
      obj: null,
      index: null,
      indirect: true,
    });
    expect(lookupFieldOrMethod(pointer('A'), false, checked.pkg, 'pa').obj?.name).toBe('pa');
  });

  test('ambiguous at the same depth', () => {
    const found = check('type A struct { x int }; type B struct { x int }; type C struct { A; B }').checked;
    const c = found.pkg.scope.lookup('C')?.type as Type;
    const { obj, index } = lookupFieldOrMethod(c, true, found.pkg, 'x');
    expect([obj, index !== null]).toEqual([null, true]);
  });

  test('signatures of instances are substituted', () => {
    const { obj } = lookupFieldOrMethod(type('H'), true, checked.pkg, 'get');
    expect(typeString(obj?.type as Type)).toBe('func() string');
  });
});

test.each([
  ['A', 'va'],
  ['*A', 'pa va'],
  ['B', 'va'],
  ['*B', 'pa va'],
  ['C', 'pa va'],
  ['I', 'm n'],
  ['D', 'm n va'],
  ['H', ''],
  ['*H', 'get'],
])('method set of %s: %s', (name, methods) => {
  const t = name.startsWith('*') ? pointer(name.slice(1)) : type(name);
  expect(
    methodSet(t)
      .map((m) => m.obj.name)
      .join(' '),
  ).toBe(methods);
});

describe('missing methods', () => {
  const decls = 'type I interface { m(int) }; type T struct{}; ';
  test.each([
    ['var _ I = T{}', '(missing method m)'],
    ['func (T) M(int) {}; var _ I = T{}', '(missing method m)\n\t\thave M(int)\n\t\twant m(int)'],
    ['func (T) m() {}; var _ I = T{}', '(wrong type for method m)\n\t\thave m()\n\t\twant m(int)'],
    ['func (*T) m(int) {}; var _ I = T{}', '(method m has pointer receiver)'],
    ['type U struct { m int }; var _ I = U{}', '(U.m is a field, not a method)'],
    ['var _ I = new(I)', '(type *I is pointer to interface, not interface)'],
  ])('%s', (program, cause) => {
    const [first] = check(decls + program).diagnostics;
    expect(first?.message).toContain(cause);
  });

  test('an interface value may hold the type: no error', () => {
    expect(check(`${decls} type J interface { n() }; var j J; var i = j.(I)`).diagnostics).toEqual([]);
    expectError(
      `${decls}var i I; var t = i.(T)`,
      '1:64: impossible type assertion: i.(T)\n\tT does not implement I (missing method m)',
    );
  });
});

test('predicates', () => {
  const { checked: p } = check(
    'type ( S []int; T struct { f func() }; U struct { a, b any }; V [2]S; W map[string]int; E interface{} )',
  );
  const t = (name: string): Type => p.pkg.scope.lookup(name)?.type as Type;
  expect(['S', 'T', 'U', 'V', 'W', 'E'].map((name) => comparable(t(name)))).toEqual([
    false,
    false,
    true,
    false,
    false,
    true,
  ]);
  expect(['S', 'T', 'W', 'E'].map((name) => hasNil(t(name)))).toEqual([true, false, true, true]);
  expect(identical(t('S'), t('S'))).toBe(true);
  expect(identical(t('S'), t('W'))).toBe(false);
});

test('selections say how the selected thing is reached', () => {
  const { checked: p, diagnostics } = check(
    'type A struct { x int }; func (*A) m() {}; type B struct { *A }; func f(b B) { _ = b.x; b.m(); _ = (*A).m; _ = b.A.x }',
  );
  expect(diagnostics).toEqual([]);
  const shown = [...p.info.selections.values()].map(
    (s) => `${s.kind} ${typeString(s.recv)} ${s.index.join()} ${s.indirect}`,
  );
  expect(shown.sort()).toEqual([
    'FieldVal *p.A 0 true',
    'FieldVal p.B 0 false',
    'FieldVal p.B 0,0 true',
    'MethodExpr *p.A 0 true',
    'MethodVal p.B 0,0 true',
  ]);
});
