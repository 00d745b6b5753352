// What looking back costs: a snapshot of a lab-sized machine, and seeks all over a run of ten million steps.

import { build, defaultRunOptions, History, Machine, runToEnd } from '../../src/host/index.ts';

const steps = 10_000_000;

/** A store behind a lock, several writers: the kind of program a lab is about. */
const text = `package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	m := map[string]int{}
	for g := range 4 {
		go func() {
			for i := 0; ; i++ {
				mu.Lock()
				m[fmt.Sprint(g, i%500)] = i
				delete(m, fmt.Sprint(g, i%77))
				mu.Unlock()
			}
		}()
	}
	select {}
}
`;

export function benchSeek(module: WebAssembly.Module): void {
  const { image } = build([{ name: 'prog.go', text }], defaultRunOptions.goVersion, { kind: 'main' });
  if (image === undefined) throw new Error('the program of the seek benchmark does not compile');
  const plain = Machine.create(module, image, defaultRunOptions);
  const runMs = timed(() => runToEnd(plain, steps));
  const machine = Machine.create(module, image, { ...defaultRunOptions, record: true });
  const history = new History(machine);
  const recordedMs = timed(() => runToEnd(machine, steps, history));
  const snapshots = Array.from({ length: 50 }, () => timed(() => machine.snapshot()));
  const seeks = Array.from({ length: 60 }, (_, i) => timed(() => history.seek((i * 7_919_777) % steps)));
  console.log(
    `\n${steps / 1e6} million steps: ${ms(runMs)}, recorded with checkpoints ${ms(recordedMs)} (${mib(history.heldBytes)} held)`,
  );
  console.log(`snapshot of ${mib(machine.snapshotBytes)}: median ${ms(median(snapshots))}`);
  console.log(`seek to any step: median ${ms(median(seeks))}, worst ${ms(Math.max(...seeks))}`);
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

const ms = (value: number) => `${value.toFixed(2)} ms`;
const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
