// npm run bench: the engine against native Go and yaegi, where these are installed, as ratios within one run. Nothing is
// asserted here; figures from a shared machine are compared only with figures of the same run.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, defaultRunOptions, type GoVersion, Machine, runToEnd } from '../../src/host/index.ts';
import { benchFrontend } from './frontend.ts';
import { benchKeystrokes } from './keystrokes.ts';
import { benchSeek } from './seek.ts';
import { benchStart } from './start.ts';

/** Programs, and how often each is measured: the six that the bar is set on, and others that each ask for one thing. */
const tables = [
  { folder: 'tests/bench/programs', rounds: 3 },
  { folder: 'tests/bench/more', rounds: 1 },
] as const;
const module = new WebAssembly.Module(readFileSync('src/machine/build/machine.wasm'));

/** Prints the result on standard output and the nanoseconds it took on standard error. */
const timedMain = `package main

import (
	"fmt"
	"os"
	"time"
)

func main() {
	start := time.Now()
	result := bench()
	fmt.Fprintln(os.Stderr, time.Since(start).Nanoseconds())
	fmt.Println(result)
}
`;

interface Measurement {
  readonly ms: number;
  readonly result: string;
}

function best(rounds: number, measure: () => Measurement | null): Measurement | null {
  let fastest: Measurement | null = null;
  for (let i = 0; i < rounds; i++) {
    const measured = measure();
    if (measured !== null && (fastest === null || measured.ms < fastest.ms)) fastest = measured;
  }
  return fastest;
}

/** The run alone; compiling and loading are not counted, as they are not for the others. */
function onMachine(text: string, goVersion: GoVersion): Measurement | null {
  const main = 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println(bench())\n}\n';
  const texts = [
    { name: 'bench.go', text },
    { name: 'main.go', text: main },
  ];
  const { image, diagnostics } = build(texts, goVersion, { kind: 'main' });
  if (image === undefined) {
    console.error(diagnostics[0]?.message);
    return null;
  }
  const machine = Machine.create(module, image, { ...defaultRunOptions, goVersion });
  const start = performance.now();
  runToEnd(machine, Number.MAX_SAFE_INTEGER);
  return { ms: performance.now() - start, result: machine.text(1).trim() };
}

function byCommand(command: string, args: readonly string[]): Measurement | null {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, GO111MODULE: 'off' },
  });
  const nanoseconds = Number(stderr.trim().split('\n').at(-1));
  return status === 0 && nanoseconds > 0 ? { ms: nanoseconds / 1e6, result: stdout.trim() } : null;
}

function installed(command: string, probe: string): boolean {
  return spawnSync(command, [probe]).error === undefined;
}

const scratch = mkdtempSync(join(tmpdir(), 'tombstone-bench-'));
const go = ['go1.26', 'go'].find((command) => installed(command, 'version'));
const yaegi = installed('yaegi', 'version');
if (go === undefined) console.log('native Go is not installed: its column stays empty');
if (!yaegi) console.log('yaegi is not installed: its column stays empty');

const pad = (cell: string) => cell.padStart(12);
const ms = (measured: Measurement | null) => pad(measured === null ? '–' : `${measured.ms.toFixed(2)} ms`);
const ratio = (over: Measurement | null, under: Measurement | null) =>
  pad(over === null || under === null ? '–' : `${(over.ms / under.ms).toFixed(2)}x`);

/** yaegi takes one file: the timed main with the bench function after it. */
function inOneFile(text: string): string {
  const imported = /^import "([\w/]+)"\n/m.exec(text)?.[1];
  const imports = imported === undefined || timedMain.includes(`"${imported}"`) ? '' : `\n\t"${imported}"`;
  return (
    timedMain.replace('"time"', `"time"${imports}`) + text.replace(/^package main\n/, '').replace(/^import .*\n/m, '')
  );
}

/** Measures the programs of a folder; gives how many times faster than yaegi each is. */
function printTable(folder: string, rounds: number): number[] {
  console.log(`${'program'.padEnd(14)}${['machine', 'native', 'yaegi', 'to native', 'yaegi to it'].map(pad).join('')}`);
  const speedups: number[] = [];
  for (const file of readdirSync(folder).sort()) {
    const name = file.replace('.go', '');
    const text = readFileSync(join(folder, file), 'utf8');
    const single = join(scratch, 'single.go');
    writeFileSync(single, inOneFile(text));
    const binary = join(scratch, name);
    const compiled =
      go !== undefined &&
      spawnSync(go, ['build', '-o', binary, single], { env: { ...process.env, GO111MODULE: 'off' } }).status === 0;
    const versions: GoVersion[] = name === 'map' ? ['1.26', '1.23'] : ['1.26'];
    const native = compiled ? best(rounds, () => byCommand(binary, [])) : null;
    const interpreted = yaegi ? best(rounds, () => byCommand('yaegi', ['run', single])) : null;
    for (const version of versions) {
      // The engine compiles the machine's code better after a while: the first run is not the fastest.
      const machine = best(rounds + 4, () => onMachine(text, version));
      const label = versions.length > 1 ? `${name} ${version}` : name;
      console.log(
        `${label.padEnd(14)}${ms(machine)}${ms(native)}${ms(interpreted)}${ratio(machine, native)}${ratio(interpreted, machine)}`,
      );
      if (machine !== null && interpreted !== null) speedups.push(interpreted.ms / machine.ms);
      for (const other of [native, interpreted]) {
        if (machine !== null && other !== null && other.result !== machine.result) {
          console.log(`${label}: results differ: ${machine.result} here, ${other.result} there`);
          process.exitCode = 1;
        }
      }
    }
  }
  return speedups;
}

for (const { folder, rounds } of tables) {
  const speedups = printTable(folder, rounds);
  if (speedups.length === 0) continue;
  const mean = Math.exp(speedups.reduce((sum, x) => sum + Math.log(x), 0) / speedups.length);
  console.log(`geometric mean: ${mean.toFixed(1)} times yaegi\n`);
}
rmSync(scratch, { recursive: true });

benchSeek(module);
benchStart(module, 'dist/bench/command/tombstone.js');
benchKeystrokes();
await benchFrontend();
