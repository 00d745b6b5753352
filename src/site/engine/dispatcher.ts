// The worker's side of the protocol: takes requests, runs them on a backend, posts replies. Holds the last run so that its
// steps can be looked at. Knows nothing of workers, so that it is tested without one.

import type { Backend, HeldRun, JobControl } from './backend.ts';
import type { Reply, Request } from './protocol.ts';

/** Milliseconds between two progress messages. */
const progressInterval = 100;

export class Dispatcher {
  readonly #backend: Backend;
  readonly #post: (reply: Reply) => void;
  /** The long job under way, if any, and whether it was asked to stop. */
  #current: { readonly seq: number; stopping: boolean } | undefined;
  /** Long jobs run one after the other; this settles when the last one has. */
  #queue: Promise<void> = Promise.resolve();
  #held: { readonly seq: number; readonly run: HeldRun } | undefined;
  readonly #waiting = new Set<number>();
  readonly #cancelled = new Set<number>();

  constructor(backend: Backend, post: (reply: Reply) => void) {
    this.#backend = backend;
    this.#post = post;
  }

  handle(request: Request): void {
    const { seq } = request;
    switch (request.kind) {
      case 'check':
        this.#answer(seq, () => ({
          seq,
          kind: 'markers',
          markers: this.#backend.check(request.files, request.goVersion, request.rules),
        }));
        break;
      case 'seek':
        this.#answer(seq, () => ({
          seq,
          kind: 'views',
          views: this.#held?.seq === request.run ? this.#held.run.seek(request.step, request.language) : undefined,
        }));
        break;
      case 'stop':
        if (this.#current?.seq === request.job) this.#current.stopping = true;
        else if (this.#waiting.has(request.job)) this.#cancelled.add(request.job);
        break;
      case 'run':
        this.#enqueue(seq, async (control) => {
          this.#held = undefined;
          const run = await this.#backend.run(request, control);
          this.#held = { seq, run };
          this.#post({ seq, kind: 'ended', end: run.end });
        });
        break;
      case 'lab':
        this.#enqueue(seq, async (control) => {
          await this.#backend.lab(request.lab, request.code, {
            stopRequested: control.stopRequested,
            onCheck: (check) => this.#post({ seq, kind: 'checking', check }),
            onVerdict: (verdict) => this.#post({ seq, kind: 'verdict', verdict }),
          });
          this.#post({ seq, kind: 'judged' });
        });
        break;
      default:
        request satisfies never;
    }
  }

  #answer(seq: number, work: () => Reply): void {
    let reply: Reply;
    try {
      reply = work();
    } catch (error) {
      reply = { seq, kind: 'fault', message: wordsOf(error) };
    }
    this.#post(reply);
  }

  /** Stops the job under way and runs this one after it. */
  #enqueue(seq: number, work: (control: JobControl) => Promise<void>): void {
    if (this.#current !== undefined) this.#current.stopping = true;
    for (const older of this.#waiting) this.#cancelled.add(older);
    this.#waiting.add(seq);
    this.#queue = this.#queue.then(async () => {
      this.#waiting.delete(seq);
      const job = { seq, stopping: this.#cancelled.delete(seq) };
      this.#current = job;
      let lastProgress = 0;
      try {
        await work({
          stopRequested: () => job.stopping,
          onOutput: (chunks) => this.#post({ seq, kind: 'output', chunks }),
          onProgress: (steps) => {
            const now = performance.now();
            if (now - lastProgress < progressInterval) return;
            lastProgress = now;
            this.#post({ seq, kind: 'progress', steps });
          },
        });
      } catch (error) {
        this.#post({ seq, kind: 'fault', message: wordsOf(error) });
      }
      this.#current = undefined;
    });
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
