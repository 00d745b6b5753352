// A run is a function of program, Go version and seed.

import { describe, expect, test } from 'vitest';
import { goVersions, runToEnd } from '../../../src/host/index.ts';
import { load, programs, stateOf } from './programs.ts';

const stepLimit = 50_000_000;

describe('the same program, version and seed', () => {
  for (const [name, text] of Object.entries(programs)) {
    for (const goVersion of goVersions) {
      test(`${name}, Go ${goVersion}: same output, steps and memory`, () => {
        const runs = [0, 1].map(() => {
          const machine = load(text, { goVersion, seed: 7, record: true });
          return { end: runToEnd(machine, stepLimit), ...stateOf(machine) };
        });
        expect(runs[0]?.end.reason).toMatch(/exited|panic/);
        expect(runs[1]).toEqual(runs[0]);
      });
    }
  }
});

test('slices of any length make the same run', () => {
  const whole = load(programs.goroutines as string);
  whole.runTo(stepLimit);
  const sliced = load(programs.goroutines as string);
  for (let step = 1; !sliced.ended; step += 1 + (step % 97)) sliced.runTo(step);
  expect(stateOf(sliced)).toEqual(stateOf(whole));
});

test('seeds differ in the order of maps', () => {
  const orders = [1, 2, 3, 4].map((seed) => {
    const machine = load(programs.maps as string, { seed });
    runToEnd(machine, stepLimit);
    return machine.text(1);
  });
  expect(new Set(orders).size).toBe(4);
  expect(new Set(orders.map((order) => order.split('\n').sort().join('\n'))).size).toBe(1);
});

test('seeds differ in the schedule: unlocked writes die under some of them', () => {
  const text = `package main

import "sync"

func main() {
	m := map[int]int{}
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 300 {
				m[i] = i
			}
		}()
	}
	wg.Wait()
}
`;
  const ends = Array.from({ length: 20 }, (_, seed) => {
    const machine = load(text, { seed });
    runToEnd(machine, stepLimit);
    return machine.text(2).split('\n')[0];
  });
  expect(ends).toContain('fatal error: concurrent map writes');
});

test('standard input is part of what a run depends on', () => {
  const text = `package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		fmt.Printf("%q\\n", lines.Text())
	}
}
`;
  const machine = load(text, { input: new TextEncoder().encode('one\ntwo 世界\n') });
  expect(runToEnd(machine, stepLimit)).toMatchObject({ reason: 'exited', exitCode: 0 });
  expect(machine.text(1)).toBe('"one"\n"two 世界"\n');
});
