// Fuzzing compiler and machine: `npm run fuzz -- machine [--minutes 10] [--seed 1] [--out FOLDER]`.
//
// Three kinds of program: random well-typed ones (program.ts), mutated ones of a corpus (the project's own programs and, where
// real Go is installed, its test directory), and such with hostile sizes (mutate.ts). Each must end in Go's words: an exception
// of the host, a hang or, where real Go is installed, another output than Go's is a finding, written to the out folder. Programs
// whose output depends on the seed are compared only with themselves.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, defaultRunOptions, type GoVersion, Machine, runToEnd } from '../../src/host/index.ts';
import { corpus, machineModule } from './corpus.ts';
import { goPrograms, type NativeRun, realGo } from './go.ts';
import { hostile, mutated } from './mutate.ts';
import { randomProgram } from './program.ts';
import { Random } from './random.ts';

const stepLimit = 60_000_000;
/** Milliseconds of processor time one program may take here, compiling included: far more than any should need. */
const patience = 20_000;
const batchSize = 16;

const flag = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const deadline = performance.now() + Number(flag('minutes', '10')) * 60_000;
const seed = Number(flag('seed', '1'));
const out = flag('out', 'dist/fuzz/findings');

const module = machineModule();
const go = realGo();
const texts = corpus();
mkdirSync(out, { recursive: true });
console.log(
  `${texts.length} programs to mutate; ${go === null ? 'no real Go to compare with' : `compared with ${go}`}`,
);

interface Outcome {
  /** '': compiled and ran to an end of its own */
  readonly problem: '' | 'errors' | 'limit' | 'hang' | 'exception';
  readonly detail: string;
  readonly stdout: string;
  readonly status: number;
}

function runHere(text: string, goVersion: GoVersion, runSeed: number): Outcome {
  const start = process.cpuUsage();
  const failed = (problem: Outcome['problem'], detail: string): Outcome => ({ problem, detail, stdout: '', status: 0 });
  try {
    const built = build([{ name: 'prog.go', text }], goVersion, { kind: 'main' });
    if (built.image === undefined) return failed('errors', built.diagnostics[0]?.message ?? '');
    const machine = Machine.create(module, built.image, { ...defaultRunOptions, goVersion, seed: runSeed });
    const end = runToEnd(machine, stepLimit);
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    if (took > patience) return failed('hang', `${Math.round(took)} ms, ${end.steps} steps`);
    const limited = end.reason === 'step-limit' || end.reason === 'output-limit';
    return { problem: limited ? 'limit' : '', detail: machine.text(2), stdout: machine.text(1), status: end.exitCode };
  } catch (error) {
    return failed('exception', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const counts = { random: 0, mutated: 0, hostile: 0, ran: 0, compared: 0, findings: 0 };

function finding(kind: string, number: number, text: string, told: string): void {
  counts.findings++;
  const path = join(out, `${kind}-${number}.go`);
  writeFileSync(path, text);
  console.log(`FINDING ${path}\n  ${told.split('\n').slice(0, 4).join('\n  ')}`);
}

/** Runs a program under two seeds; the outcome if it is alike and complete, so that it can be compared with Go's. */
function examine(kind: string, number: number, text: string, goVersion: GoVersion): Outcome | null {
  const outcome = runHere(text, goVersion, 1);
  if (outcome.problem === 'exception' || outcome.problem === 'hang') {
    finding(kind, number, text, `${outcome.problem}: ${outcome.detail}`);
    return null;
  }
  if (outcome.problem === 'errors' && kind === 'random') finding(kind, number, text, `refused: ${outcome.detail}`);
  if (outcome.problem !== '') return null;
  counts.ran++;
  if (kind === 'hostile') return null; // the limits of the page are not Go's
  const again = runHere(text, goVersion, 2);
  return again.stdout === outcome.stdout && again.status === outcome.status ? outcome : null;
}

function compare(kind: string, waiting: readonly { number: number; text: string; outcome: Outcome }[]): void {
  if (go === null || waiting.length === 0) return;
  const native = goPrograms(
    go,
    waiting.map((w) => w.text),
  );
  waiting.forEach(({ number, text, outcome }, i) => {
    const theirs: NativeRun | null = native[i] ?? null;
    if (theirs === null) return;
    counts.compared++;
    if (theirs.refused !== undefined) finding(kind, number, text, `Go refuses: ${theirs.refused}`);
    else if (theirs.stdout !== outcome.stdout || theirs.status !== outcome.status) {
      finding(
        kind,
        number,
        text,
        `status ${outcome.status}, Go ${theirs.status}\n${firstDifference(outcome.stdout, theirs.stdout)}`,
      );
    }
  });
}

function firstDifference(ours: string, theirs: string): string {
  const [a, b] = [ours.split('\n'), theirs.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  return at < 0 ? `output ends at line ${a.length}, Go's at ${b.length}` : `line ${at + 1}: ${a[at]}\n    Go: ${b[at]}`;
}

for (let batch = 0; performance.now() < deadline; batch++) {
  const random = new Random(seed * 1_000_003 + batch);
  const waiting: { number: number; text: string; outcome: Outcome }[] = [];
  for (let i = 0; i < batchSize && performance.now() < deadline; i++) {
    const number = (seed * 100_000 + batch) * batchSize + i;
    counts.random++;
    const text = randomProgram(number);
    const outcome = examine('random', number, text, '1.26');
    if (outcome !== null) waiting.push({ number, text, outcome });
  }
  compare('random', waiting);
  waiting.length = 0;
  for (let i = 0; i < 12 * batchSize && texts.length > 0 && performance.now() < deadline; i++) {
    const number = (seed * 100_000 + batch) * 1000 + i;
    counts.mutated++;
    const { text: original, pure } = random.pick(texts);
    const text = mutated(original, random);
    const outcome = examine('mutated', number, text, '1.26');
    if (outcome !== null && pure && waiting.length < batchSize) waiting.push({ number, text, outcome });
  }
  compare('mutated', waiting);
  for (let i = 0; i < 3 && performance.now() < deadline; i++) {
    counts.hostile++;
    examine('hostile', (seed * 100_000 + batch) * 10 + i, hostile(random), random.pick(['1.23', '1.24', '1.26']));
  }
}
console.log(JSON.stringify(counts));
process.exitCode = counts.findings > 0 ? 1 : 0;
