// Goroutines and the heap in words.

import { expect, test } from 'vitest';
import { describeGoroutines, describeHeap, runToEnd } from '../../../src/host/index.ts';
import { load } from './programs.ts';

const program = `package main

type node struct{ next *node; data [12]int }

var list *node

func main() {
	for range 3 {
		list = &node{next: list}
	}
	ch := make(chan string)
	name := "waiting"
	go func() { println(name); ch <- name }()
	for i := 0; i < 10; i++ {
	}
	panic(<-ch + <-ch)
}
`;

test('at a deadlock', () => {
  const machine = load(program);
  runToEnd(machine, 1_000_000);
  expect(describeGoroutines(machine)).toMatch(
    /^goroutine 1 \[chan receive\]\n {2}main\.main, line 16\n {4}ch = 0x[0-9a-f]+\n {4}name = "waiting"$/m,
  );
  expect(describeHeap(machine)).toMatch(/^336 bytes in 3 objects of main\.node, allocated by main\.main:9$/m);
});
