// Fuzzing the front end: `npm run fuzz -- frontend [--minutes 10] [--seed 1] [--out FOLDER]`.
//
// Cases (frontend-cases.ts) are examined (frontend-check.ts) in a worker that is ended when one takes too long. A crash, a
// hang or a broken promise is a finding: it is made as small as a few seconds allow, printed, and written to the out folder.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { goFiles, nextCase } from './frontend-cases.ts';
import { examine } from './frontend-check.ts';
import { Random } from './random.ts';

/** Milliseconds for a text of `size` characters. */
const patience = (size: number) => 20_000 + size / 50;
const startTime = 120_000;
const minimizing = 30_000;
const memoryLimit = 2_000; // MB
const warmUp = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println() }\n';

const flag = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};

/** Runs in the worker: answers each text with '' or with what is wrong. */
function answer(text: string): string {
  try {
    examine(text);
    return '';
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

class Examiner {
  #worker: Worker | null = null;
  /** Takes the answer that is waited for. */
  #answered: (problem: string, usable: boolean) => void = () => {};

  /** '' when all is well with the text. */
  async ask(text: string): Promise<string> {
    if (this.#worker === null) {
      this.#worker = this.#start();
      // The standard library is loaded with the first program, which takes its time.
      const problem = await this.#send(this.#worker, warmUp, startTime);
      if (problem !== '') throw new Error(`the examiner does not start: ${problem}`);
    }
    return this.#send(this.#worker, text, patience(text.length));
  }

  #start(): Worker {
    const worker = new Worker(new URL(import.meta.url), {
      argv: process.argv.slice(2),
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    });
    const report = (problem: string, usable: boolean) => {
      if (this.#worker === worker) this.#answered(problem, usable);
    };
    worker.on('message', (problem: string) => report(problem, true));
    worker.on('error', (error: Error) => report(`worker: ${error.message}`, false));
    worker.on('exit', () => report('worker: ended', false));
    return worker;
  }

  #send(worker: Worker, text: string, limit: number): Promise<string> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#answered(`hang: more than ${Math.round(limit)} ms`, false), limit);
      this.#answered = (problem, usable) => {
        clearTimeout(timer);
        this.#answered = () => {};
        if (!usable) {
          this.#worker = null;
          void worker.terminate();
        }
        resolve(problem);
      };
      worker.postMessage(text);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

/** What makes two findings the same: the first lines of the stack without positions. */
function signature(problem: string): string {
  return problem.split('\n').slice(0, 4).join('|').replace(/\d+/g, 'N').replace(/".*"/g, '""');
}

/** Takes out halves, quarters and so on of lines, then of characters, while the problem stays the same. */
async function minimized(text: string, problem: string, examiner: Examiner): Promise<string> {
  const until = performance.now() + minimizing;
  const wanted = signature(problem);
  let small = text;
  for (const separator of ['\n', '']) {
    let parts = separator === '' && small.length > 5_000 ? [small] : small.split(separator);
    for (let size = parts.length >> 1; size >= 1; size >>= 1) {
      for (let at = 0; at < parts.length && performance.now() < until; ) {
        const rest = [...parts.slice(0, at), ...parts.slice(at + size)];
        if (rest.length > 0 && signature(await examiner.ask(rest.join(separator))) === wanted) parts = rest;
        else at += size;
      }
    }
    small = parts.join(separator);
  }
  return small;
}

async function main(): Promise<void> {
  const deadline = performance.now() + Number(flag('minutes', '10')) * 60_000;
  const seed = Number(flag('seed', '1'));
  const out = flag('out', 'dist/fuzz/findings');
  mkdirSync(out, { recursive: true });
  const corpus = goFiles();
  const random = new Random(seed);
  const examiner = new Examiner();
  const known = new Set<string>();
  let count = 0;
  let bytes = 0;
  let slowest = 0;
  const progress = setInterval(() => console.log(`${count} texts, ${known.size} findings`), 60_000);
  console.log(`${corpus.length} files to mutate, seed ${seed}`);
  while (performance.now() < deadline) {
    const text = nextCase(corpus, random);
    const start = performance.now();
    const problem = await examiner.ask(text);
    slowest = Math.max(slowest, performance.now() - start);
    count++;
    bytes += text.length;
    if (problem === '' || known.has(signature(problem))) continue;
    known.add(signature(problem));
    const small = await minimized(text, problem, examiner);
    const path = join(out, `frontend-${seed}-${count}.go`);
    writeFileSync(path, small);
    console.log(`\n${path}: ${problem.split('\n').slice(0, 6).join('\n')}\n${small.slice(0, 600)}`);
  }
  clearInterval(progress);
  await examiner.close();
  const size = (bytes / 1e6).toFixed(0);
  console.log(`${count} texts, ${size} MB, slowest ${Math.round(slowest)} ms, ${known.size} findings`);
  if (known.size > 0) process.exitCode = 1;
}

if (isMainThread) await main();
else parentPort?.on('message', (text: string) => parentPort?.postMessage(answer(text)));
