// Fused instructions (assembly/fuse.ts) are those instructions: a machine that goes step by step, and so never fuses any, is
// in the same state as one that runs through.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load, programs, stateOf } from './programs.ts';

const folder = join(import.meta.dirname, '../../bench/programs');
const benches = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return [file, `${text}\nfunc main() { println(bench()) }\n`] as const;
});

/** Faults and ends of functions in the middle of what is fused. */
const traps = `package main

type pair struct{ next *pair; n int }

func sum(xs []int, to int) (s int) {
	defer func() { s += len(recover().(error).Error()) }()
	for i := 0; i < to; i++ {
		s += xs[i]
	}
	return s
}

func walk(p *pair) (n int) {
	defer func() { recover() }()
	for {
		n += p.n
		p = p.next
	}
}

func deep(n int) int {
	if n == 0 {
		return 1
	}
	return deep(n-1) + n
}

func text(s string) (n int) {
	defer func() { recover() }()
	for i := 0; ; i++ {
		if s[i] != 'x' {
			n++
		}
	}
}

func main() {
	xs := []int{1, 2, 3, 4, 5}
	for i := 0; i < 20; i++ {
		println(sum(xs, i), walk(&pair{&pair{nil, i}, 2}), deep(i*20), text("axb"))
	}
	var grid [4][4]float64
	total := 0.0
	for i := 0; i < 64; i++ {
		grid[i&3][i>>4] += float64(i)
		total += grid[i&3][i>>4] * 0.5
	}
	println(total)
}
`;

describe('fused instructions', () => {
  for (const [name, text] of [...Object.entries(programs), ...benches, ['traps', traps] as const]) {
    test(name, () => {
      const [single, through] = [load(text), load(text)];
      const stride = 997;
      for (let step = 1; step < 20_000 && !single.ended; step++) {
        single.advance(step);
        if (step % stride !== 0 && !single.ended) continue;
        through.runTo(single.steps);
        expect(stateOf(through), `at step ${step}`).toEqual(stateOf(single));
      }
    });
  }
});
