// Any step can be reached, forward and back, and is the same as in a fresh run.

import { describe, expect, test } from 'vitest';
import { goroutines, History, namedMaps, runToEnd, traceback } from '../../../src/host/index.ts';
import { load, programs, someNumbers, stateAt, stateOf } from './programs.ts';

const stepLimit = 50_000_000;

describe('seek', () => {
  for (const [name, text] of Object.entries(programs)) {
    test(`${name}: every visited step is that of a fresh run`, () => {
      const machine = load(text, { record: true });
      const history = new History(machine, 4 << 20);
      const { steps } = runToEnd(machine, stepLimit, history);
      const end = stateOf(machine);
      for (const step of [0, 1, ...someNumbers(12, steps), steps - 1]) {
        const fresh = load(text, { record: true });
        fresh.runTo(step);
        expect(stateAt(history, step)).toEqual(stateOf(fresh));
      }
      expect(stateAt(history, steps)).toEqual(end);
    });
  }

  test('beyond the end stays at the end', () => {
    const history = new History(load(programs.maps as string));
    const { steps } = runToEnd(history.machine, stepLimit, history);
    history.seek(steps + 1_000_000);
    expect(history.machine.steps).toBe(steps);
    expect(history.machine.ended).toBe(true);
  });

  test('step by step forward and back', () => {
    const history = new History(load(programs.maps as string));
    const seen = new Map<number, string>();
    for (let step = 3000; step < 3040; step++) seen.set(step, stateAt(history, step).memory);
    for (let step = 3039; step >= 3000; step--) expect(stateAt(history, step).memory).toBe(seen.get(step));
  });

  test('events that did not fit are counted again', () => {
    const text =
      'package main\n\nfunc main() {\n\tm := map[int]int{}\n\tfor i := range 60_000 {\n\t\tm[i&7] = i\n\t}\n}\n';
    const history = new History(load(text, { record: true }));
    const { steps } = runToEnd(history.machine, stepLimit, history);
    const end = stateOf(history.machine);
    expect(end.dropped).toBeGreaterThan(0);
    history.seek(steps - 100);
    expect(stateAt(history, steps)).toEqual(end);
    history.seek(10);
    expect(stateAt(history, steps)).toEqual(end);
  });

  test('checkpoints keep to their budget, also of a large heap', () => {
    const text = `package main

func main() {
	var all [][]byte
	for range 64 {
		all = append(all, make([]byte, 1<<20))
		for range 20_000 {
		}
	}
	println(len(all))
}
`;
    const history = new History(load(text), 8 << 20);
    const { steps } = runToEnd(history.machine, stepLimit, history);
    const end = stateOf(history.machine);
    expect(history.heldBytes).toBeLessThanOrEqual(8 << 20);
    history.seek(steps >> 1);
    expect(stateAt(history, steps)).toEqual(end);
  });
});

describe('views at random steps', () => {
  for (const [name, text] of Object.entries(programs)) {
    test(`${name}: goroutines, maps and tracebacks can be read`, () => {
      const history = new History(load(text));
      const { steps } = runToEnd(history.machine, stepLimit, history);
      for (const step of someNumbers(400, steps)) {
        history.seek(step);
        const running = goroutines(history.machine);
        expect(running.length).toBeGreaterThan(0);
        for (const { frames } of running) for (const { line } of frames) expect(line).toBeGreaterThanOrEqual(0);
        for (const map of namedMaps(history.machine)) expect(map.name).toMatch(/^[\w.]+$/);
        expect(traceback(history.machine, true)).toMatch(/^\ngoroutine \d+ \[/);
      }
    });
  }

  test('a map is found by its name, in frames, fields and package variables', () => {
    const text = `package main

type cache struct{ entries map[string]int }

var counts = map[int]int{1: 2}

func fill(m map[string]bool) {
	m["a"] = true
	println(len(m))
}

func main() {
	c := &cache{entries: map[string]int{"x": 1}}
	local := map[string]bool{}
	fill(local)
	println(len(c.entries), len(local), len(counts))
}
`;
    const history = new History(load(text));
    runToEnd(history.machine, stepLimit, history);
    const printed = history.machine.outputs[0]?.step ?? 0;
    history.seek(printed);
    const found = namedMaps(history.machine).map(({ name, function: fn }) => `${fn} ${name}`);
    expect(found).toContain('main.fill m');
    expect(found).toContain('main.main c.entries');
    expect(found).toContain(' counts');
  });
});
