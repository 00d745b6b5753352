import { describe, expect, test } from 'vitest';
import { allErrors, lineErrors } from './errors.ts';
import { lisp, messages, parse, parseExpr, parseOk } from './helpers.ts';

const inFunc = (body: string): string => `package p\nfunc f() {\n${body}\n}\n`;
const ok = (body: string): void => void parseOk(inFunc(body));

describe('expressions', () => {
  test.each([
    ['a + b * c', '(+ a (* b c))'],
    ['a - b - c', '(- (- a b) c)'],
    ['a || b && c == d + e * f', '(|| a (&& b (== c (+ d (* e f)))))'],
    ['a &^ b << c % d', '(% (<< (&^ a b) c) d)'],
    ['-a * ^b', '(* (- a) (^ b))'],
    ['!<-c', '(! (<- c))'],
    ['&T{}', '(& T{})'],
    ['&(T{})', '(& T{})'],
    ['*p.x', '(* p.x)'],
    ['(a + b) * c', '(* (paren (+ a b)) c)'],
    ['<-chan int(x)', '(<- chan int(x))'],
  ])('%s', (text, expected) => expect(lisp(parseExpr(text))).toBe(expected));

  test.each([
    ['x.y', 'SelectorExpr'],
    ['x.(T)', 'AssertExpr'],
    ['x[i]', 'IndexExpr'],
    ['x[i,]', 'IndexExpr'],
    ['x[[]int]', 'IndexExpr'],
    ['x[int, map[K]V]', 'IndexExpr'],
    ['x[:]', 'SliceExpr'],
    ['x[i:j:k]', 'SliceExpr'],
    ['f(x...)', 'CallExpr'],
    ['f(a, b,)', 'CallExpr'],
    ['T{}', 'CompositeLit'],
    ['p.T[int]{1, 2}', 'CompositeLit'],
    ['[...]int{0: 1, 2}', 'CompositeLit'],
    ['map[K]V{{1}: {2}}', 'CompositeLit'],
    ['struct{ x int }{1}', 'CompositeLit'],
    ['func(x int) int { return x }', 'FuncLit'],
    ['func(int) (a, b string)', 'FuncType'],
    ['(<-chan int)(nil)', 'CallExpr'],
    ['[]byte("x")', 'CallExpr'],
    ['interface{}(x)', 'CallExpr'],
    ['x.(type)', 'TypeSwitchGuard'],
  ])('%s', (text, kind) => expect(parseExpr(text).kind).toBe(kind));

  test('composite literals and blocks', () => {
    ok('if x == (T{}) {}');
    ok('for _, v := range []T{{1}} {}');
    ok('switch f(T{1}) {}');
    ok('if x[T{}.i] {}');
    ok('if f(func() T { return T{} }) {}');
  });
});

describe('types', () => {
  test.each([
    'int',
    'p.T',
    'p.T[int]',
    '*T',
    '(T)',
    '[]T',
    '[...]T',
    '[2 * n]T',
    'map[string][]T',
    'chan T',
    '<-chan T',
    'chan<- T',
    'chan (<-chan T)',
    'chan<- chan T',
    'func()',
    'func(a, b int, c ...string) (x, y error)',
    'func(T, p.T) T',
    'func(func(int), ...int)',
    'struct{}',
    'struct{ a, b int; T; *p.T; c []T `tag`; G[int]; a [n]int; b []int }',
    'interface{}',
    'interface{ M(); p.I; N(x int) error; ~int | *T | []byte; G[int]; G[a, b]; int }',
  ])('%s', (type) => void parseOk(`package p; var x ${type}`));

  test('type parameters and array lengths', () => {
    const kinds = (decl: string): string => {
      const [d] = parseOk(`package p; type ${decl}`).decls;
      if (d?.kind !== 'TypeDecl') return 'none';
      return d.tparamList.length > 0 ? `params ${d.tparamList.length}` : d.type.kind;
    };
    expect(kinds('T [n]int')).toBe('ArrayType');
    expect(kinds('T [n * m]int')).toBe('ArrayType');
    expect(kinds('T [n(x)]int')).toBe('ArrayType');
    expect(kinds('T []int')).toBe('SliceType');
    expect(kinds('T [...]int')).toBe('ArrayType');
    expect(kinds('T[P any] int')).toBe('params 1');
    expect(kinds('T[P *Q,] int')).toBe('params 1');
    expect(kinds('T[P *struct{}] int')).toBe('params 1');
    expect(kinds('T[P *Q | ~int] int')).toBe('params 1');
    expect(kinds('T[P []E, E any] int')).toBe('params 2');
    expect(kinds('T[P, Q any] int')).toBe('params 2');
    expect(kinds('T[P interface{ M() }] = int')).toBe('params 1');
    expect(kinds('T[P ~int | string] int')).toBe('params 1');
    expect(kinds('T[P (C)] int')).toBe('ArrayType');
  });
});

describe('declarations', () => {
  test.each([
    'import "a"; import b "c"; import . "d"; import _ "e"; import ("f"; g "h")',
    'const a = 1; const b, c int = 1, 2; const (d = iota; e; f, g = 1, 2); const ()',
    'var a int; var b, c = 1, 2; var d T = x; var (e int; f = 2)',
    'type A = B; type (C int; D = C); type E[T any] = F[T]',
    'func f(); func g() {}; func (r *T) m() {}; func (T[P]) n(int) (x int) { return }; func h[P any, Q ~int](P) Q { panic(0) }',
  ])('%s', (text) => void parseOk(`package p; ${text}`));

  test("positions are gc's", () => {
    const { source, file } = parse('package p\nfunc f() { x = a + b }');
    const [decl] = file.decls;
    const stmt = decl?.kind === 'FuncDecl' ? decl.body?.list[0] : undefined;
    if (stmt?.kind !== 'AssignStmt' || stmt.rhs === null) throw new Error('no assignment');
    const column = (pos: number): number => source.position(source.offset(pos)).column;
    expect([decl?.pos ?? 0, stmt.pos, stmt.end, stmt.rhs.pos].map(column)).toEqual([6, 14, 21, 18]);
  });

  test('a partial tree of broken code', () => {
    const { file } = parse('package p\nfunc f() { x = }\nfunc g() {}\ntype T struct { a }');
    expect(file.decls.map((decl) => decl.kind)).toEqual(['FuncDecl', 'FuncDecl', 'TypeDecl']);
  });
});

describe('statements', () => {
  test.each([
    'x',
    'x = 1',
    'x, y = y, x',
    'x := 1',
    'x, y := f()',
    'x += 1',
    'x &^= y',
    'x <<= 2',
    'x++',
    'x--',
    'c <- x',
    '<-c',
    '*p = 1',
    '(x) = 1',
    'f()',
    'go f()',
    'defer func() {}()',
    'return',
    'return a, b',
    '{}',
    '{ x; y }',
    ';',
    ';;',
    'L: x',
    'L: ;',
    'L: {}; goto L',
    'L: for { break L; continue L }',
    'goto L; L:',
    'if x {}',
    'if x := f(); x > 0 {} else if y {} else {}',
    'if ; x {}',
    'for {}',
    'for x {}',
    'for i := 0; i < n; i++ {}',
    'for ; ; {}',
    'for ;x; {}',
    'for i := range n {}',
    'for range c {}',
    'for k, v = range m {}',
    'for a[i] = range f {}',
    'for i = 0; ; {}',
    'switch {}',
    'switch x {}',
    'switch x := f(); {}',
    'switch x := f(); x {}',
    'switch x {\ncase 1, 2: f(); fallthrough\ncase 3:\ndefault:\n}',
    'switch x.(type) {}',
    'switch y := x.(type) {\ncase int, []T, nil:\n}',
    'switch f(); y := x.(type) {}',
    'select {}',
    'select {\ncase c <- x:\ncase x := <-c:\ncase x, ok = <-c:\ncase <-c: break\ndefault:\n}',
    'var x, y int',
    'const a = 1',
    'type T struct{}',
    'var (x = 1; y = 2)',
    'struct{}{}.f()',
    '[]int{1}[0]++',
    'map[int]int{}[1] = 2',
    'func() {}()',
    'interface{}(x).f()',
    'chan int(c) <- 1',
  ])('%s', (body) => {
    const { diagnostics } = parse(inFunc(body));
    expect(diagnostics.filter(({ code }) => code !== 'UnusedLabel' && code !== 'UndeclaredLabel')).toEqual([]);
  });
});

describe('labels and branches', () => {
  test('valid', () => {
    ok('L: for { for { break L } }');
    ok('L: switch { case x: break L }');
    ok('L: select { case <-c: for { break L } }');
    ok('L: for { switch { case x: continue L } }');
    ok('goto L; L: x');
    ok('L: x; { goto L }');
    ok('goto L; { x := 1; _ = x }; L:');
    ok('switch { case x: fallthrough; default: }');
    ok('switch { case x: fallthrough;;; default: }');
    ok('_: x; _: y');
    ok('L: for { func() { L: for { break L } }(); break L }');
  });
});

describe('go version', () => {
  test.each([
    ['//go:build go1.21', 'go1.21'],
    ['//go:build go1.18 && linux', 'go1.18'],
    ['//go:build go1.18 || go1.20', 'go1.18'],
    ['//go:build go1.18 && (go1.20 || linux) && go1.19', 'go1.19'],
    ['//go:build !go1.18', ''],
    ['//go:build !(linux || !go1.21)', 'go1.21'],
    ['//go:build linux', ''],
    ['//go:build go1', 'go1'],
    ['//go:build go1.21 &&', ''],
    ['// go:build go1.21', ''],
    ['//go:build ignore\n\n//go:build go1.20', 'go1.20'],
  ])('%s', (line, version) => expect(parseOk(`${line}\n\npackage p`).goVersion).toBe(version));
  test('below the package clause', () => expect(parse('package p\n//go:build go1.21\n').file.goVersion).toBe(''));
});

describe('errors', () => {
  test.each([...allErrors, ...lineErrors])('%j', (source, ...expected) => expect(messages(source)).toEqual(expected));
});
