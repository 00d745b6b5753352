// The protocol from both sides: a client and a dispatcher joined by a wire that a test can cut.

import { describe, expect, test, vi } from 'vitest';
import type { Backend, JobControl } from '../../../src/site/engine/backend.ts';
import { EngineClient, type WorkerLike } from '../../../src/site/engine/client.ts';
import { Dispatcher } from '../../../src/site/engine/dispatcher.ts';
import type { Lab, Reply, Request, RunEnd, StepViews } from '../../../src/site/engine/protocol.ts';

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const end = (over: Partial<RunEnd> = {}): RunEnd => ({
  status: 'exited',
  exitCode: 0,
  steps: 10,
  markers: [],
  timeline: [],
  ...over,
});
const views = (step: number): StepViews => ({ step, line: 1, maps: [], goroutines: [] });
const request = (text: string) => ({ files: [{ name: 'prog.go', text }], goVersion: '1.26' as const, seed: 1 });
const noHandlers = { onOutput: () => {}, onProgress: () => {} };

/** A backend whose programs are 'loop' (until stopped), 'throw', or print themselves. */
function backend(): Backend {
  const loop = async (control: Pick<JobControl, 'stopRequested'>) => {
    while (!control.stopRequested()) await turn();
  };
  return {
    check: (files) => [
      {
        file: 'prog.go',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 2,
        severity: 'error',
        code: 'X',
        message: files[0]?.text ?? '',
      },
    ],
    run: async ({ files }, control) => {
      const text = files[0]?.text ?? '';
      if (text === 'throw') throw new Error('broken');
      control.onOutput([{ stream: 'stdout', text }]);
      if (text === 'loop') {
        await loop(control);
        return { end: end({ status: 'stopped' }), seek: views };
      }
      await turn();
      return { end: end(), seek: views };
    },
    lab: async (_lab, code, control) => {
      control.onCheck('TestA');
      if (code === 'loop') await loop(control);
      control.onVerdict({
        check: 'TestA',
        status: control.stopRequested() ? 'stopped' : 'pass',
        failure: null,
        runs: 1,
      });
    },
  };
}

/** A worker made of a dispatcher; `deaf` ones take messages and never answer. */
class FakeWorker implements WorkerLike {
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: ((event: { message?: string }) => void) | null = null;
  terminated = false;
  readonly #dispatcher = new Dispatcher(backend(), (reply) => {
    if (!this.terminated) this.onmessage?.({ data: structuredClone(reply) });
  });
  constructor(readonly deaf = false) {}
  postMessage(message: Request): void {
    const copy = structuredClone(message);
    if (!this.deaf) setTimeout(() => this.#dispatcher.handle(copy), 0);
  }
  terminate(): void {
    this.terminated = true;
  }
}

function clientOf(...workers: FakeWorker[]) {
  const made: FakeWorker[] = [];
  const client = new EngineClient(() => {
    const worker = workers[made.length] ?? new FakeWorker();
    made.push(worker);
    return worker;
  });
  return { client, made };
}

const lab = { slug: 'x' } as unknown as Lab;

describe('client and dispatcher', () => {
  test('a run streams its output and ends', async () => {
    const { client } = clientOf();
    const output: string[] = [];
    const job = client.run(request('hello'), {
      ...noHandlers,
      onOutput: (chunks) => output.push(...chunks.map((chunk) => chunk.text)),
    });
    expect(await job.done).toEqual(end());
    expect(output).toEqual(['hello']);
  });

  test('steps of the last run can be seen, those of an older one not', async () => {
    const { client } = clientOf();
    const first = client.run(request('a'), noHandlers);
    await first.done;
    expect(await client.seek(first.seq, 4, 'en')).toEqual(views(4));
    const second = client.run(request('b'), noHandlers);
    await second.done;
    expect(await client.seek(first.seq, 4, 'en')).toBeUndefined();
    expect(await client.seek(second.seq, 5, 'en')).toEqual(views(5));
  });

  test('stop ends an endless program', async () => {
    const { client, made } = clientOf();
    const job = client.run(request('loop'), noHandlers);
    await turn();
    await turn();
    job.stop();
    expect((await job.done).status).toBe('stopped');
    expect(made).toHaveLength(1);
  });

  test('a new run ends the one before it', async () => {
    const { client } = clientOf();
    const first = client.run(request('loop'), noHandlers);
    await turn();
    const second = client.run(request('b'), noHandlers);
    expect((await first.done).status).toBe('stopped');
    expect(await second.done).toEqual(end());
  });

  test('of several waiting jobs only the last runs on', async () => {
    const { client } = clientOf();
    const jobs = ['loop', 'loop', 'loop', 'z'].map((text) => client.run(request(text), noHandlers));
    expect((await Promise.all(jobs.map((job) => job.done))).map((given) => given.status)).toEqual([
      'stopped',
      'stopped',
      'stopped',
      'exited',
    ]);
  });

  test('a worker that does not answer a stop is replaced, and the next run works', async () => {
    vi.useFakeTimers();
    const { client, made } = clientOf(new FakeWorker(true));
    const job = client.run(request('loop'), noHandlers);
    job.stop();
    await vi.advanceTimersByTimeAsync(250);
    expect((await job.done).status).toBe('stopped');
    expect(made[0]?.terminated).toBe(true);
    vi.useRealTimers();
    expect(await client.run(request('again'), noHandlers).done).toEqual(end());
    expect(made).toHaveLength(2);
  });

  test('a fault of ours is told as one', async () => {
    const { client } = clientOf();
    expect(await client.run(request('throw'), noHandlers).done).toMatchObject({
      status: 'engine-fault',
      message: 'broken',
    });
    expect(await client.run(request('after'), noHandlers).done).toEqual(end());
  });

  test('a worker that dies fails its jobs', async () => {
    const { client, made } = clientOf(new FakeWorker(true));
    const job = client.run(request('x'), noHandlers);
    const check = client.check(request('x').files, '1.26', []);
    made[0]?.onerror?.({ message: 'gone' });
    expect(await job.done).toMatchObject({ status: 'engine-fault', message: 'gone' });
    expect(await check).toEqual([]);
  });

  test('late replies of a finished job are dropped', async () => {
    const { client, made } = clientOf();
    const output: string[] = [];
    const job = client.run(request('a'), {
      ...noHandlers,
      onOutput: (chunks) => output.push(...chunks.map((chunk) => chunk.text)),
    });
    await job.done;
    made[0]?.onmessage?.({ data: { seq: job.seq, kind: 'output', chunks: [{ stream: 'stdout', text: 'late' }] } });
    expect(output).toEqual(['a']);
  });

  test('a check is answered while a program runs', async () => {
    const { client } = clientOf();
    const job = client.run(request('loop'), noHandlers);
    expect((await client.check(request('m').files, '1.26', []))[0]?.message).toBe('m');
    job.stop();
    expect((await job.done).status).toBe('stopped');
  });

  test('a lab tells each check and its verdict', async () => {
    const { client } = clientOf();
    const told: string[] = [];
    const handlers = {
      onCheck: (check: string) => told.push(check),
      onVerdict: (verdict: { status: string }) => told.push(verdict.status),
    };
    expect(await client.lab(lab, 'x', handlers).done).toBeUndefined();
    expect(told).toEqual(['TestA', 'pass']);
    const looping = client.lab(lab, 'loop', handlers);
    await turn();
    looping.stop();
    await looping.done;
    expect(told).toEqual(['TestA', 'pass', 'TestA', 'stopped']);
  });
});
