import { describe, expect, test } from 'vitest';
import { children, endPos, exprString, type Node, printFile, startPos, walk } from '../../../src/syntax/index.ts';
import { parse, parseExpr, parseOk, shape } from './helpers.ts';

describe('exprString', () => {
  // [as written, as gc's messages show it], or one text for both
  const rows: (readonly [string, string?])[] = [
    ['x'],
    ['3.14i'],
    ['`a\nb`'],
    ['(a+b)*-c', '(a + b) * -c'],
    ['- -x', '--x'],
    ['&T{1, 2}', '&T{…}'],
    ['[]int{}'],
    ['func(x, y int, z ...string) (r error) { return }', 'func(x, y int, z ...string) (r error) {…}'],
    ['func() {}'],
    ['x.y.z[i].(T)'],
    ['f(a, b...)'],
    ['s[i:j:k]'],
    ['s[ : ]', 's[:]'],
    ['G[int, map[K]V](x)'],
    ['x.(struct{ x int; y, z float32 `t`; E; *F })', 'x.(struct{x int; y, z float32 `t`; E; *F})'],
    ['x.(interface{ m(); ~int | string; E })', 'x.(interface{m(); ~int | string; E})'],
    ['x.([...]int)'],
    ['x.(chan (<-chan int))'],
    ['x.(chan<- chan int)'],
    ['x.(func(int, T) (a, b int))'],
    ['x.(type)'],
  ];
  for (const [text, shown = text] of rows) {
    test(text, () => expect(exprString(parseExpr(text) as never)).toBe(shown));
  }
});

describe('printFile', () => {
  const body = (text: string): string => `package p\n\nfunc f() {\n\t${text.replaceAll('\n', '\n\t')}\n}\n`;

  // printed as written
  test.each([
    'package p\n\nimport "a"\n\nimport (\n\tb "c"\n\t. "d"\n)\n',
    'package p\n\nconst (\n\ta, b int = iota, 1\n\tc, d\n)\n\nvar x = 1\n\ntype (\n\tA = B\n\tC[P any] int\n)\n',
    'package p\n\ntype T[P *Q,] struct {\n\ta, b int `t`\n\t*U\n}\n',
    'package p\n\ntype T[P *[]Q] interface {\n\tm(x, y int) error\n\t~int | string\n}\n',
    'package p\n\nfunc (t *T[P]) m[Q any](a, b int, c ...string) (x, y int)\n',
    body('x := func(a int) {\n\treturn a, b\n}'),
    body('if x := 1; y {} else if z {} else {\n\tx++\n}'),
    body('for i := 0; i < n; i++ {}\nfor ; ; i++ {}\nfor x {}\nfor {}\nfor range c {}\nfor k, v = range m {}'),
    body('switch x := y.(type) {\ncase int, nil:\n\tf()\n\tfallthrough\ndefault:\n}'),
    body('select {\ncase c <- 1:\ncase x, ok = <-c:\ndefault:\n}'),
    body('go f()\ndefer g()\ngoto L\nbreak\nx &^= -1 << 3\nc <- x\n;'),
    body('x = - -y + & ^z\nf(0 ...)\n_ = 1 .x'),
    body('if x == &(T{}) {}\nif f(func() {\n\t_ = &T{}\n}) {}'),
  ])('%s', (text) => {
    const { file } = parse(text);
    expect(printFile(file)).toBe(text);
    expect(shape(parse(printFile(file)).file)).toBe(shape(file));
  });

  // not printed as written, but to the same tree
  test.each([
    'package p; func f() { L: for {}; M: ; N: }',
    'package p; func f() { ; ; x; ; }',
    'package p; func f() { if ; x {}; for ; x ; {}; switch ; {} }',
    'package p; func f() { var (); const (a = 1); var x, y int }',
    'package p; var (); type T [P((Q))]int; type U[P (Q),] int',
    'package p; func f() { switch { case x: ; default: {} } }',
    'package p; func f() { g(&(a < b), c > (d)) }',
  ])('%s', (text) => {
    const { file } = parse(text);
    expect(shape(parse(printFile(file)).file)).toBe(shape(file));
  });
});

describe('nodes', () => {
  const text = 'package p; func (r T) f(a, b int) { x := a.b[1](c) + -d; if x == T{}.y { return } }';

  test('walk visits in source order, with parents', () => {
    const names: string[] = [];
    walk(parse(text).file, (node) => {
      if (node.kind === 'Name') names.push(node.value);
    });
    expect(names.join(' ')).toMatch(/^p r T f a int b int x a b c d x/);
  });

  test('walk enters and leaves, and skips on demand', () => {
    const log: string[] = [];
    walk(parseExpr('f(x, g(y))'), {
      enter: (node) => {
        log.push(`+${node.kind}`);
        return !(node.kind === 'CallExpr' && node.argList.length === 1);
      },
      leave: (node, parent) => log.push(`-${node.kind} in ${parent?.kind}`),
    });
    expect(log).toEqual([
      '+CallExpr',
      '+Name',
      '-Name in CallExpr',
      '+Name',
      '-Name in CallExpr',
      '+CallExpr',
      '-CallExpr in undefined',
    ]);
  });

  test('children lie within their parents', () => {
    const check = (node: Node): void => {
      for (const child of children(node)) {
        if (node.kind !== 'File') expect(startPos(child)).toBeGreaterThanOrEqual(startPos(node));
        expect(child.end).toBeLessThanOrEqual(node.end);
        check(child);
      }
    };
    check(parseOk('package p; func (r T) f(x int) { x := a.b[1](c) + -d; for i := range x { return } }'));
  });

  test('startPos, pos, endPos and end', () => {
    const { source, file } = parse('package p; var x = (a.f)(b) + c[d]');
    const [decl] = file.decls;
    const sum = decl?.kind === 'VarDecl' ? decl.values : null;
    if (sum === null || sum === undefined) throw new Error('no sum');
    const places = [startPos(sum), sum.pos, endPos(sum), sum.end].map((pos) => source.offset(pos));
    expect(places).toEqual([19, 28, 33, 34]);
  });
});
