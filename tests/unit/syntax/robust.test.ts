// The parser must not throw or hang, whatever it is given.

import { describe, expect, test } from 'vitest';
import { printFile, SourceSet, tokenize, walk } from '../../../src/syntax/index.ts';
import { parse } from './helpers.ts';

/** Parses, visits every node and checks what holds for any input. */
function survive(text: string): ReturnType<typeof parse> {
  const result = parse(text);
  const { base } = result.source;
  walk(result.file, (node) => {
    const { pos, end } = node;
    if (!(pos >= base && pos <= end && end <= base + text.length)) throw new Error(`${node.kind} at ${pos} to ${end}`);
  });
  for (const { pos, end } of result.diagnostics) expect(pos).toBeLessThanOrEqual(end);
  return result;
}

/** A linear congruential generator: the same mutations in each run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const sample = `//go:build go1.20

// Package p holds a bit of everything.
package p

import (
	"fmt"
	. "os"
)

const (
	a, b = iota, 0x1p-2
	c, d
)

type T[P any, Q *P | ~int] struct {
	x, y []P \`tag\`
	*U[Q]
}

type I interface {
	m(a, b int, c ...string) (err error)
	~int | string
}

func (t *T[P, Q]) m(ch chan<- (<-chan int)) (r map[string][2 * 3]int) {
	defer func() { recover() }()
L:
	for i, v := range [...]T{{x: 1}, 2: {}} {
		switch y := any(v).(type) {
		case int, []func(int) error:
			continue L
		default:
			break
		}
		select {
		case x, ok := <-c:
			goto L
		case ch <- 'a':
		}
		if x := f[int](i, v...); x > 1 && !y || z[1:2:3] == "s\\n" {
			x++
		} else if y {
			x &^= -1 << 3
		} else {
			go fmt.Println(&struct{}{}, 1.5e3i, *p.q)
		}
	}
	return nil
}
`;

describe('mutations', () => {
  const tokens = [...tokenize(sample)].map(({ start, end }) => sample.slice(start, end));
  const alien = ['\n', '"', "'", '`', '/*', '#', '\0', '\ud800', '…', '...', '0x', '~', ':=', '}', '{', ')', ']', '('];

  test.each([1, 2, 3, 4])('seed %i', (seed) => {
    const random = generator(seed);
    for (let round = 0; round < 400; round++) {
      const mutated = [...tokens];
      for (let n = random(6); n >= 0; n--) {
        const i = random(mutated.length);
        const other = mutated[random(mutated.length)] ?? '';
        const insert = random(2) === 0 ? other : (alien[random(alien.length)] ?? '');
        mutated.splice(i, random(2), ...(random(3) === 0 ? [] : [insert]));
      }
      if (random(10) === 0) mutated.length = random(mutated.length);
      survive(mutated.join(' '));
    }
  });

  test('every prefix', () => {
    for (let length = 0; length < sample.length; length += 3) survive(sample.slice(0, length));
  });
});

describe('deep nesting', () => {
  const depth = 100_000;
  const inFunc = 'package p; func f() { x = ';
  const nested: [string, string, string][] = [
    ['parentheses', inFunc, '('],
    ['calls', inFunc, 'f('],
    ['indices', inFunc, 'a['],
    ['composite literals', `${inFunc}T`, '{'],
    ['operators', inFunc, '- '],
    ['receives', inFunc, '<-'],
    ['function literals', inFunc, 'func() { x = '],
    ['conversions', inFunc, '[]int('],
    ['blocks', 'package p; func f() ', '{'],
    ['if statements', 'package p; func f() {', 'if x {'],
    ['else branches', 'package p; func f() { if x {}', ' else if x {}'],
    ['labels', 'package p; func f() {', 'L: '],
    ['switches', 'package p; func f() {', 'switch x { case y: '],
    ['pointers', 'package p; var x ', '*'],
    ['slices', 'package p; var x ', '[]'],
    ['channels', 'package p; var x ', 'chan '],
    ['maps', 'package p; var x ', 'map['],
    ['functions', 'package p; var x ', 'func('],
    ['results', 'package p; var x ', 'func() '],
    ['structs', 'package p; type T ', 'struct { x '],
    ['interfaces', 'package p; type T ', 'interface { '],
    ['methods', 'package p; type T ', 'interface { m('],
    ['instances', 'package p; var x ', 'T['],
    ['type parameters', 'package p; func f', '[P interface { m'],
    ['array lengths', 'package p; type T ', '[f('],
    ['sums', inFunc, 'a + '],
    ['selectors', `${inFunc} a`, '.b'],
    ['call chains', `${inFunc} a`, '()'],
    ['unions', 'package p; type T interface { a', ' | a'],
  ];
  test.each(nested)('%s', (_name, head, repeated) => {
    const { diagnostics } = survive(head + repeated.repeat(depth));
    expect(diagnostics.map(({ code }) => code)).toContain('SyntaxNesting');
  });

  test('what is within the limit can be printed', () => {
    const sum = `package p; var x = ${'a + '.repeat(9000)}a`;
    const calls = `package p; var x = a${'.b(1)'.repeat(4500)}`;
    const parens = `package p; var x = ${'('.repeat(900)}a${')'.repeat(900)}`;
    const blocks = `package p; func f() ${'{'.repeat(900)}${'}'.repeat(900)}`;
    const elses = `package p; func f() { if x {}${' else if x {}'.repeat(900)} }`;
    for (const text of [sum, calls, parens, blocks, elses]) {
      const { file, diagnostics } = survive(text);
      expect(diagnostics).toEqual([]);
      expect(parse(printFile(file)).diagnostics).toEqual([]);
    }
  });
});

describe('nothing behind a keyword', () => {
  const texts = [
    'package p\ntype ',
    'package p\nimport\n\n',
    'package p;const/*',
    'package p\ntype A interface{ !',
    'package n\nfunc {for\n\n',
    'package p\n``func ',
    'package p; func f() { if /* */',
    'package p; var x = func',
  ];
  test.each(texts)('%j', (text) => {
    expect(survive(text).diagnostics.length).toBeGreaterThan(0);
  });
});

test('columns of a very long line', () => {
  const source = new SourceSet().add('x.go', `package p; var s = "${'\u00e9a\u{1f600}'.repeat(5000)}"\nx`);
  const bytes = (offset: number) => Buffer.byteLength(source.text.slice(0, offset));
  for (const offset of [0, 4095, 4096, 8192, 12_290, 16_400, 5, 20_018]) {
    const { line, column } = source.position(offset);
    const split = /[\ud800-\udbff]$/.test(source.text.slice(0, offset));
    expect({ offset, line, column }).toEqual({ offset, line: 1, column: bytes(offset) + (split ? 2 : 1) });
  }
});

describe('10 MB', () => {
  const size = 10_000_000;
  const pastes: [string, string][] = [
    ['no Go at all', 'lorem ipsum dolor sit amet\n'],
    ['a package clause and prose', 'package p\nlorem, ipsum: "dolor" sit amet\n'],
    ['statements', `package p\nfunc f() {\n${'x = f(a, b) + 1\n'.repeat(40)}}\n`],
    ['one line', 'x = 1; '],
    ['quotes', '"'],
    ['slashes', '/'],
    ['comments on one line', '/* */'],
    ['stray characters', '\0#\ud800'],
    ['letters', 'a'],
    ['digits', '1'],
    ['unions and brackets', '[a|'],
  ];
  test.each(pastes)('%s', (_name, part) => {
    const text = (part.startsWith('package') ? '' : 'package p; func f() { ') + part.repeat(size / part.length);
    const start = performance.now();
    parse(text);
    // generous: a loaded machine must not fail it, quadratic behaviour must
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test('little stack is left', () => {
  const text = `package p; func g() {}; func f() { x = ${'('.repeat(900)}a${')'.repeat(900)} }`;
  // Goes down until the stack is full, then back up until parsing comes about at all.
  const dive = (): ReturnType<typeof parse> => {
    try {
      return dive();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return parse(text);
    }
  };
  const { diagnostics } = dive();
  expect(diagnostics.map(({ code }) => code)).toEqual(['SyntaxNesting']);
});
