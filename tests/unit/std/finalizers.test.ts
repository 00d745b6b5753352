// What runtime.SetFinalizer and AddCleanup refuse, in Go's words (recorded with go1.26), and what statistics tell.

import { expect, test } from 'vitest';
import { runGo } from '../../support/run.ts';

const head = `package main

import (
	"fmt"
	"runtime"
)

type T struct{ p *int }

var _ fmt.Stringer

func main() {
	defer func() { fmt.Println("recovered", recover()) }()
`;

const set = 'fatal error: runtime.SetFinalizer: ';
const add = 'recovered runtime.AddCleanup: ';

test.each([
  ['runtime.SetFinalizer(nil, nil)', `${set}first argument is nil`],
  ['runtime.SetFinalizer(5, nil)', `${set}first argument is int, not pointer`],
  ['runtime.SetFinalizer(new(T), 7)', `${set}second argument is int, not a function`],
  ['runtime.SetFinalizer(new(T), func(x, y *T) {})', `${set}cannot pass *main.T to finalizer func(*main.T, *main.T)`],
  [
    'runtime.SetFinalizer(new(T), func(x ...*T) {})',
    `${set}cannot pass *main.T to finalizer func(...*main.T) because dotdotdot`,
  ],
  [
    't := new(T); runtime.SetFinalizer(t, func(*T) {}); runtime.SetFinalizer(t, func(*T) {})',
    `${set}finalizer already set`,
  ],
  [
    't := new([4]*int); runtime.SetFinalizer(&t[1], func(**int) {})',
    `${set}pointer not at beginning of allocated block`,
  ],
  ['runtime.SetFinalizer(new(T), func(x int) {})', `${set}cannot pass *main.T to finalizer func(int)`],
  [
    'runtime.SetFinalizer(new(T), func(x fmt.Stringer) {})',
    `${set}cannot pass *main.T to finalizer func(fmt.Stringer)`,
  ],
  ['var t *T; runtime.SetFinalizer(t, func(*T) {})', `${set}pointer not in allocated block`],
  ['runtime.AddCleanup((*T)(nil), func(int) {}, 1)', `${add}ptr is nil`],
  ['t := &T{}; runtime.AddCleanup(t, func(**int) {}, &t.p)', `${add}ptr is equal to arg, cleanup will never run`],
  [
    't := new(T); runtime.AddCleanup(t, func(int) { t.p = nil }, 1)',
    `${add}cleanup function closes over ptr, cleanup will never run`,
  ],
])('%s', (body, expected) => {
  const { stdout, stderr } = runGo(`${head}\t${body.replaceAll('; ', '\n\t')}\n}\n`);
  expect((stdout + stderr).split('\n')[0]).toBe(expected);
});
