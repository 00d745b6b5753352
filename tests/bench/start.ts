// What starting costs: hello world by the command against an empty Node start, and an edited lab program from text to output
// in an engine that has run programs before.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, check, defaultRunOptions, Machine, runToEnd } from '../../src/host/index.ts';

const rounds = 15;
/** Times an empty Node start that hello world may take. */
const ratioBudget = 3;
/** Milliseconds that a warm lab program may take from edit to output. */
const warmBudget = 60;

const programs: Record<string, string> = {
  'hello world': 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("hello")\n}\n',
  'sync, time, sort': `package main

import (
	"fmt"
	"sort"
	"strings"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	words := strings.Fields("c a b")
	wg.Add(1)
	go func() {
		defer wg.Done()
		sort.Strings(words)
	}()
	wg.Wait()
	fmt.Println(words, time.Second)
}
`,
};

/** Milliseconds of the fastest of several; the commands take turns, so that a busy moment hits all. */
function fastest(runs: readonly (() => void)[]): number[] {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of runs.entries()) {
      const start = performance.now();
      run();
      best[i] = Math.min(best[i] as number, performance.now() - start);
    }
  }
  return best;
}

function start(node: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  const { status, stderr } = spawnSync(node, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function benchCommand(node: string, command: string): void {
  const home = mkdtempSync(join(tmpdir(), 'tombstone-start-'));
  const env = { ...process.env, XDG_CACHE_HOME: join(home, 'cache') };
  const runs = [() => start(node, ['-e', '0'], env)];
  const labels: string[] = [];
  for (const [name, text] of Object.entries(programs)) {
    const file = join(home, `${labels.length}.go`);
    let edits = 0;
    labels.push(name, `${name}, edited`);
    runs.push(
      () => {
        writeFileSync(file, text);
        start(node, [command, 'run', file], env);
      },
      () => {
        writeFileSync(file, `${text}\n// edit ${edits++}\n`);
        start(node, [command, 'run', file], env);
      },
    );
  }
  const [empty = 0, ...others] = fastest(runs);
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`\nstart (Node ${version}, empty start ${empty.toFixed(1)} ms, at most ${ratioBudget} times that)`);
  for (const [i, ms] of others.entries()) {
    const ratio = ms / empty;
    console.log(`${(labels[i] as string).padEnd(26)}${ms.toFixed(1).padStart(7)} ms ${ratio.toFixed(2).padStart(6)}x`);
    if (i === 0 && ratio > ratioBudget) console.log('hello world takes longer than it may');
  }
  rmSync(home, { recursive: true });
}

/** A lab as it is after a keystroke: each round is another text. */
function benchWarm(module: WebAssembly.Module): void {
  const text = readFileSync('labs/unlocked-delete/solution.go', 'utf8');
  const goVersion = defaultRunOptions.goVersion;
  const phases = { check: 0, compile: 0, run: 0 };
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const files = [{ name: 'prog.go', text: `${text}\n// edit ${round}\n` }];
    const start = performance.now();
    check(files, goVersion);
    const checked = performance.now();
    const { image, diagnostics } = build(files, goVersion, { kind: 'main' });
    if (image === undefined) throw new Error(diagnostics[0]?.message);
    const built = performance.now();
    runToEnd(Machine.create(module, image, defaultRunOptions), 100_000_000);
    const end = performance.now();
    if (end - start >= best) continue;
    best = end - start;
    Object.assign(phases, { check: checked - start, compile: built - checked, run: end - built });
  }
  const parts = Object.entries(phases).map(([name, ms]) => `${name} ${ms.toFixed(1)}`);
  console.log(`warm edit to output ${best.toFixed(1)} ms (${parts.join(', ')}), at most ${warmBudget} ms`);
  if (best > warmBudget) console.log('a warm edit takes longer than it may');
}

export function benchStart(module: WebAssembly.Module, command: string): void {
  // Other versions of Node to measure, as paths with colons between them.
  const others = (process.env.BENCH_NODES ?? '').split(':').filter((path) => path !== '');
  for (const node of [process.execPath, ...others]) benchCommand(node, command);
  benchWarm(module);
}
