// Programs that want more than there is end with Go's words and status 2, never with an exception of the host.

import { describe, expect, test } from 'vitest';
import { runToEnd, traceback } from '../../../src/host/index.ts';
import { load } from './programs.ts';

const outOfMemory =
  /^runtime: out of memory: cannot allocate \d+-byte block \(\d+ in use\)\nfatal error: out of memory\n$/;
const stackOverflow =
  /^runtime: goroutine stack exceeds 1000000000-byte limit\nruntime: sp=0x[0-9a-f]+ stack=\[0x[0-9a-f]+, 0x[0-9a-f]+\]\nfatal error: stack overflow\n$/;

const bombs: readonly [name: string, words: RegExp, text: string][] = [
  ['append', outOfMemory, 'func main() {\n\tvar s []int\n\tfor {\n\t\ts = append(s, 1)\n\t}\n}'],
  [
    'a linked list',
    outOfMemory,
    'type n struct{ next *n }\n\nvar head *n\n\nfunc main() {\n\tfor {\n\t\thead = &n{head}\n\t}\n}',
  ],
  ['boxes', outOfMemory, 'var all []any\n\nfunc main() {\n\tfor i := 1000; ; i++ {\n\t\tall = append(all, i)\n\t}\n}'],
  [
    'closures',
    outOfMemory,
    'var all []func()\n\nfunc main() {\n\tfor i := 0; ; i++ {\n\t\tall = append(all, func() { i++ })\n\t}\n}',
  ],
  ['a map', outOfMemory, 'func main() {\n\tm := map[int]int{}\n\tfor i := 0; ; i++ {\n\t\tm[i] = i\n\t}\n}'],
  ['a string', outOfMemory, 'func main() {\n\ts := "x"\n\tfor {\n\t\ts += s\n\t}\n}'],
  ['one huge slice', outOfMemory, 'func main() {\n\tn := 1 << 40\n\tprintln(len(make([]byte, n)))\n}'],
  ['one huge channel', outOfMemory, 'func main() {\n\tn := 1 << 40\n\tprintln(cap(make(chan int, n)))\n}'],
  [
    'channels',
    outOfMemory,
    'func main() {\n\tvar all []chan int\n\tfor {\n\t\tall = append(all, make(chan int, 1000))\n\t}\n}',
  ],
  ['goroutines', outOfMemory, 'func main() {\n\tfor {\n\t\tgo func() { select {} }()\n\t}\n}'],
  ['defers', outOfMemory, 'func main() {\n\tfor {\n\t\tdefer func() {}()\n\t}\n}'],
  [
    'large arrays',
    outOfMemory,
    'var all []*[1 << 20]byte\n\nfunc main() {\n\tfor {\n\t\tall = append(all, new([1 << 20]byte))\n\t}\n}',
  ],
  ['recursion', stackOverflow, 'func f(n int) int { return f(n+1) + 1 }\n\nfunc main() {\n\tprintln(f(0))\n}'],
  [
    'recursion in a goroutine',
    stackOverflow,
    'func f(n int) int { return f(n+1) + 1 }\n\nfunc main() {\n\tgo f(0)\n\tselect {}\n}',
  ],
  ['panics in defers', stackOverflow, 'func f() {\n\tdefer f()\n\tpanic(1)\n}\n\nfunc main() {\n\tf()\n}'],
  [
    'a slice longer than memory has addresses',
    /^panic: runtime error: makeslice: len out of range\n$/,
    'func main() {\n\tn := 1 << 62\n\tprintln(len(make([]byte, n)))\n}',
  ],
];

describe('bombs', () => {
  for (const [name, words, body] of bombs) {
    test(name, () => {
      const machine = load(`package main\n\n${body}\n`, { memoryLimit: 24 << 20, maxStack: 4 << 20 });
      const end = runToEnd(machine, 1e9);
      expect(machine.text(2)).toMatch(words);
      expect(end).toMatchObject({ reason: words.source.startsWith('^panic') ? 'panic' : 'fatal', exitCode: 2 });
      expect(traceback(machine, true).length).toBeLessThan(50_000);
      // The limit is the program's; fragmentation and what was being copied come on top.
      expect(machine.memory.buffer.byteLength).toBeLessThan(64 << 20);
    });
  }

  test('a program that frees what it takes stays below the limit', () => {
    const text =
      'package main\n\nvar keep [8][]byte\n\nfunc main() {\n\tfor i := range 4000 {\n\t\tkeep[i&7] = make([]byte, 1<<20)\n\t}\n}\n';
    const machine = load(text, { memoryLimit: 24 << 20 });
    expect(runToEnd(machine, 1e9).reason).toBe('exited');
  });

  test('an equality deeper than the engine’s own stack is a stack overflow', () => {
    const text = `package main

type pair struct{ first, rest any }

func nest(n int) any {
	var v any = 1
	for range n {
		v = pair{v, 1}
	}
	return v
}

func main() {
	println(nest(1_000_000) == nest(1_000_000))
}
`;
    const machine = load(text);
    const end = runToEnd(machine, 1e9);
    expect(end).toMatchObject({ reason: 'fatal', exitCode: 2 });
    expect(machine.text(2)).toBe(
      'runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n',
    );
    expect(traceback(machine, false)).toMatch(/\nmain\.main\(\)\n\tprog\.go:14 \+0x[0-9a-f]+\n/);
  });
});
