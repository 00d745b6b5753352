// Texts for the front end: mutated files of a corpus, cut and spliced ones, random tokens, deep nesting, long chains, and
// pastes of ten megabytes.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeSource, tokenize } from '../../src/syntax/index.ts';
import { findGoRoot } from '../conformance/gosource.ts';
import { mutated } from './mutate.ts';
import type { Random } from './random.ts';

const largestFile = 60_000;
const pasteSize = 10_000_000;

/** Go files of the project and, where Go is installed, of its library, tests and the testdata of its compiler. */
export function goFiles(): string[] {
  const goRoot = findGoRoot();
  const folders = ['labs', 'src/std', 'tests/unit', 'tests/bench/programs'];
  if (goRoot !== null) {
    const parts = [
      'test',
      'src/internal/types/testdata',
      'src/cmd/compile/internal/syntax',
      'src/go',
      'src/net',
      'src/slices',
    ];
    folders.push(...parts.map((part) => join(goRoot, part)));
  }
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.go'))
    .map((entry) => decodeSource(readFileSync(join(entry.parentPath, entry.name))))
    .filter((text) => text.length <= largestFile);
}

const words = (
  'break case chan const continue default defer else fallthrough for func go goto if import interface map package range ' +
  'return select struct switch type var a b T x any int string nil iota _ 0 1 0x1p-2 1e9 07 0b2 \'a\' "s" `r` + - * / % & | ^ ' +
  '<< >> &^ += == != <= >= && || <- ++ = := ... ( ) [ ] { } , ; : . ~ ! \n \n \n // /* */ 1i [T any] \u00e9 \ufeff @ # $ ? \\ " \' `'
)
  .split(' ')
  .filter((word) => word !== '');

const heads = [
  '',
  'package p\n',
  'package p\nfunc f() {\n',
  'package p\nvar x = ',
  'package p\ntype T ',
  'package p\ntype T[P any] ',
];

/** What opens and what closes it, with something in the middle. */
const nests: readonly (readonly [head: string, open: string, middle: string, close: string])[] = [
  ['var x = ', '(', '1', ')'],
  ['var x = ', '[]any{', '', '}'],
  ['var x = ', 'f(', '1', ')'],
  ['var x = ', 'a[', '1', ']'],
  ['var x = ', 'func() {', '', '}'],
  ['var x = ', '-', '1', ''],
  ['var x = ', '<-', 'c', ''],
  ['var x = ', '&', 'y', ''],
  ['var x = ', 'T{a: ', '1', '}'],
  ['var x = 1', '+1', '', ''],
  ['var x = 1', '+(1', '', ')'],
  ['var x = a', '.b', '', ''],
  ['var x = a', '()', '', ''],
  ['var x = a', '[0]', '', ''],
  ['var x = a', '.(T)', '', ''],
  ['var x = "a"', '+"b"', '', ''],
  ['var x = 1', '<<1', '', ''],
  ['const x = 1', '*1e9', '', ''],
  ['type T ', '[]', 'int', ''],
  ['type T ', '*', 'int', ''],
  ['type T ', '[1]', 'int', ''],
  ['type T ', 'map[int]', 'int', ''],
  ['type T ', 'map[', 'int', ']int'],
  ['type T ', 'chan ', 'int', ''],
  ['type T ', '<-chan ', 'int', ''],
  ['type T ', 'func(', 'int', ')'],
  ['type T ', 'func() ', 'int', ''],
  ['type T ', 'struct{ a ', 'int', '}'],
  ['type T ', 'interface{ m(', 'int', ')}'],
  ['type T ', 'interface{ ', '', '}'],
  ['type G[P any] struct{}\ntype T ', 'G[', 'int', ']'],
  ['type G[P any] struct{ x *G[G[P]] }\ntype T ', 'G[', 'int', ']'],
  ['type T interface{ int', '|int', '', '}'],
  ['func f() ', '{', '', '}'],
  ['func f() {', 'if x {', '', '}'],
  ['func f() {', 'if x {} else ', '{}', ''],
  ['func f() {', 'for {', '', '}'],
  ['func f() {', 'switch {case x:', '', '}'],
  ['func f() {', 'select {default:', '', '}'],
  ['func f() {', 'go func() {', '', '}()'],
  ['func f() {', 'L: ', '', ''],
  ['func f() { a', ', a', '= 1', ''],
  ['func f() {', 'x := 1;', '', ''],
  ['', '/*', '', '*/'],
  ['', 'import "fmt"\n', '', ''],
  ['', 'var a int\n', '', ''],
  ['', 'func f() {}\n', '', ''],
  ['type T struct {', 'a int;', '', '}'],
  ['type T struct {', 'T;', '', '}'],
  ['const (a = iota\n', 'a\n', '', ')'],
  ['var x = map[int]int{', '1: 1,', '', '}'],
  ['func f(x int) { switch x {', 'case 1:\n', '', '}}'],
  ['func f(', 'a int,', '', ')'],
  ['func f[', 'P any,', '', ']()'],
];

/** One text; of a thousand about one is a paste of ten megabytes. */
export function nextCase(corpus: readonly string[], random: Random): string {
  return random.weighted<() => string>([
    [40, () => mutated(random.pick(corpus), random)],
    [20, () => scratched(random.pick(corpus), random)],
    [8, () => cut(random.pick(corpus), random)],
    [8, () => spliced(random.pick(corpus), random.pick(corpus), random)],
    [12, () => randomTokens(random)],
    [6, () => mixed(corpus, random)],
    [6, () => nested(random, random.pick([10, 100, 1000]))],
    [1, () => nested(random, random.pick([10_000, 100_000]))],
    [0.1, () => paste(corpus, random)],
  ])();
}

/** Characters taken out, put in, doubled, turned. */
function scratched(text: string, random: Random): string {
  let result = text;
  for (let i = 1 + random.below(6); i > 0; i--) {
    const at = random.below(result.length + 1);
    const end = Math.min(result.length, at + random.pick([0, 1, 1, 2, 5, 40]));
    const put = random.pick([
      '',
      random.pick(words),
      String.fromCharCode(random.below(128)),
      result.slice(at, end).repeat(2),
    ]);
    result = result.slice(0, at) + put + result.slice(end);
  }
  return result;
}

function cut(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return random.chance(0.7) ? text.slice(0, at) : text.slice(at);
}

function spliced(a: string, b: string, random: Random): string {
  return a.slice(0, random.below(a.length + 1)) + b.slice(random.below(b.length + 1));
}

function randomTokens(random: Random): string {
  const list = Array.from({ length: random.pick([3, 10, 30, 100, 1000]) }, () => random.pick(words));
  return random.pick(heads) + list.join(random.pick([' ', ' ', '\n', '']));
}

/** The tokens of a file in another order, a few at a time. */
function mixed(corpus: readonly string[], random: Random): string {
  const text = random.pick(corpus);
  const tokens = [...tokenize(text)].map(({ start, end }) => text.slice(start, end));
  const list: string[] = [];
  for (let i = 0; i < 300 && tokens.length > 0; i++) {
    const at = random.below(tokens.length);
    list.push(...tokens.slice(at, at + 1 + random.below(8)));
  }
  return `${random.pick(heads)}${list.join(random.pick([' ', '\n']))}`;
}

function nested(random: Random, depth: number): string {
  const [head, open, middle, close] = random.pick(nests);
  return `package p\n${head}${open.repeat(depth)}${middle}${random.chance(0.6) ? close.repeat(depth) : ''}`;
}

function paste(corpus: readonly string[], random: Random): string {
  const times = (unit: string) => unit.repeat(Math.ceil(pasteSize / unit.length));
  return random.pick([
    () => times(random.pick(corpus)),
    () => times(random.pick(words)),
    () =>
      `package p\n${times(random.pick([' ', '\n', 'x', '1', '{', '(', '"', '//', '/*', '\u0000', '\udc80', ';', 'a ', '0x', '`']))}`,
    () => `package p\nvar s = "${times('long ')}"`,
    () => `package p\nvar n = ${times('9')}`,
    () => Array.from({ length: 500_000 }, (_, i) => (i === 0 ? 'package p' : `var v${i} = v${i - 1}`)).join('\n'),
  ])();
}
