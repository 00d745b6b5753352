// Mutations of Go programs, token by token, and programs with hostile sizes.

import { type SourceToken, tokenize } from '../../src/syntax/index.ts';
import type { Random } from './random.ts';

const numbers = [
  '0',
  '1',
  '-1',
  '2',
  '7',
  '63',
  '64',
  '255',
  '256',
  '1<<20',
  '1<<31',
  '1<<62',
  '-1<<63',
  '1<<40',
  '0.5',
  '1e9',
];
const operators = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '&',
  '|',
  '^',
  '<<',
  '>>',
  '&^',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '&&',
  '||',
];
const types = [
  'int',
  'uint8',
  'int8',
  'int64',
  'uint32',
  'string',
  'float64',
  'any',
  'bool',
  '[]int',
  'map[int]int',
  '*int',
  'error',
];

/** The program with one to four of its tokens changed: most do not compile, the rest do strange things. */
export function mutated(text: string, random: Random): string {
  let result = text;
  for (let i = 1 + random.below(4); i > 0; i--) result = mutatedOnce(result, random);
  return result;
}

function mutatedOnce(text: string, random: Random): string {
  const tokens = [...tokenize(text)].filter((t) => t.kind !== 'comment');
  if (tokens.length === 0) return text;
  const token = random.pick(tokens);
  const other = random.pick(tokens);
  const word = (t: SourceToken) => text.slice(t.start, t.end);
  const put = (t: SourceToken, by: string) => text.slice(0, t.start) + by + text.slice(t.end);
  if (token.kind === 'number' && random.chance(0.8)) return put(token, random.pick(numbers));
  if (token.kind === 'operator' && random.chance(0.7)) return put(token, random.pick(operators));
  if (types.includes(word(token)) && random.chance(0.7)) return put(token, random.pick(types));
  return random.pick([
    () => put(token, ''),
    () => put(token, `${word(token)} ${word(token)}`),
    () => put(token, word(other)),
    () => put(token, word(random.pick(tokens.filter((t) => t.kind === token.kind)))),
  ])();
}

/** A program that asks for more than there is, in one of the ways there are. */
export function hostile(random: Random): string {
  const size = () =>
    random.pick(['1<<20', '1<<28', '1<<31', '1<<33', '1<<47', '1<<62', '-1', '0', '1<<63-1', '3', '1000000']);
  const element = () =>
    random.pick(['byte', 'int', 'string', 'struct{}', '[100]int', '[1<<20]byte', 'map[int]int', 'any', 'func()']);
  const body = random.pick([
    () => `s := make([]${element()}, n)\nfmt.Println(len(s))`,
    () => `s := make([]${element()}, n, m)\nfmt.Println(len(s), cap(s))`,
    () => `s := make(map[int]${element()}, n)\ns[1] = *new(${element()})\nfmt.Println(len(s))`,
    () => `c := make(chan ${random.pick(['byte', 'struct{}', '[100]int'])}, n)\nfmt.Println(cap(c))`,
    () => `s := []${element()}{}\nfor { s = append(s, s...)\nvar z ${element()}\ns = append(s, z) }`,
    () => 'x := "a"\nfor range n { x += x }\nfmt.Println(len(x))',
    () => `fmt.Println(len(strings.Repeat("ab", n)))`,
    () => 'var f func(int) int\nf = func(i int) int { return f(i+1) + 1 }\nfmt.Println(f(n))',
    () =>
      `m := map[${random.pick(['int', 'string', 'any', 'float64'])}]${element()}{}\n_ = m\nfor i := 0; ; i++ { go func() { select {} }() }`,
    () => 'for i := 0; ; i++ { defer func() { fmt.Print() }() }',
    () =>
      `var a [${random.pick(['1<<10', '1<<20', '1<<26', '1<<30'])}]${random.pick(['byte', 'int'])}\nb := a\nb[m&1023] = 1\nfmt.Println(a == b)`,
    () => 'fmt.Printf("%*d|%.*f\\n", n, 1, m, 2.0)',
    () => 'c := make(chan int)\nfor range 100000 { go func() { c <- 1 }() }\nfmt.Println(<-c)',
    () => 's := make([]int, 5)\nfmt.Println(s[n:m], s[n:], s[:m], s[n])',
    () => 'copyOf := append([]byte(nil), make([]byte, n)...)\nfmt.Println(len(copyOf))',
    () => 'panic(strings.Repeat("x", n))',
    () => 'type node struct { next *node; pad [1000]int }\nvar head *node\nfor { head = &node{next: head} }',
    () => 'for range n { fmt.Println("out") }',
  ])();
  return `package main\n\nimport (\n\t"fmt"\n\t"strings"\n)\n\nvar n, m = ${size()}, ${size()}\n\nfunc main() {\n\t_ = strings.ToUpper\n\tfmt.Println("start")\n${body}\n}\n`;
}
