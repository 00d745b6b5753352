// The first line of an uncaught panic.

import { expect, test } from 'vitest';
import { runGo } from '../../support/run.ts';

const setup = `package main

type code int

func (c code) Error() string { return "code" }

type text string

func main() {
`;

test.each([
  ['panic(nil)', 'panic: panic called with nil argument'],
  ['var err error; panic(err)', 'panic: panic called with nil argument'],
  ['panic("two\\nlines")', 'panic: two'],
  ['panic(text("hi"))', 'panic: main.text("hi")'],
  ['panic(code(3))', 'panic: code'],
  ['panic(int8(-5))', 'panic: -5'],
  ['panic(2.5)', 'panic: 2.5'],
])('%s', (statement, line) => {
  const { stderr, exit } = runGo(`${setup}\t${statement}\n}\n`);
  expect(exit).toBe(2);
  expect(stderr.split('\n')[0]).toBe(line);
});

test.each([
  ['Foo(int)', 'interface conversion: main.code is not main.wanted: missing method Foo'],
  ['Error() int', 'interface conversion: main.code is not main.wanted: missing method Error'],
  ['Error() string; foo()', 'interface conversion: main.code is not main.wanted: missing method foo'],
  ['Bar(); Error() int', 'interface conversion: main.code is not main.wanted: missing method Bar'],
])('a type assertion to interface { %s }', (methods, line) => {
  const body = `type wanted interface { ${methods} }\n\tvar x any = code(1)\n\t_ = x.(wanted)`;
  expect(runGo(`${setup}\t${body}\n}\n`).stderr.split('\n')[0]).toContain(line);
});
