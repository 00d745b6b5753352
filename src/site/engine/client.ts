// The page's side of the protocol: starts the worker when it is first needed, numbers jobs, drops late replies, and
// replaces a worker that does not answer a stop.

import type { Language } from '../i18n/index.ts';
import {
  type GoVersion,
  isFinal,
  type Lab,
  type Marker,
  type OutputChunk,
  type Reply,
  type Request,
  type RunEnd,
  type RunRequest,
  type SourceText,
  type StepViews,
  type Verdict,
} from './protocol.ts';

/** The part of Worker that is used, so that tests can bring their own. */
export interface WorkerLike {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: { data: Reply }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

export interface RunHandlers {
  readonly onOutput: (chunks: readonly OutputChunk[]) => void;
  readonly onProgress: (steps: number) => void;
}

export interface LabHandlers {
  readonly onCheck: (check: string) => void;
  readonly onVerdict: (verdict: Verdict) => void;
}

export interface Job<T> {
  readonly seq: number;
  readonly done: Promise<T>;
  readonly stop: () => void;
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'seq'> : never;

/** Milliseconds the worker has to answer a stop before it is replaced. */
const stopPatience = 200;

export class EngineClient {
  readonly #makeWorker: () => WorkerLike;
  #worker: WorkerLike | undefined;
  #seq = 0;
  readonly #jobs = new Map<
    number,
    { readonly take: (reply: Reply) => void; readonly fail: (message: string) => void }
  >();

  constructor(makeWorker: () => WorkerLike) {
    this.#makeWorker = makeWorker;
  }

  /** Starts the worker ahead of the first job, so that the first answer comes sooner. */
  warm(): void {
    this.#start();
  }

  async check(
    files: readonly SourceText[],
    goVersion: GoVersion,
    rules: readonly string[],
  ): Promise<readonly Marker[]> {
    const reply = await this.#ask({ kind: 'check', files, goVersion, rules }).done;
    return reply.kind === 'markers' ? reply.markers : [];
  }

  /** The state of run `run` at a step; undefined when a newer run has replaced it. */
  async seek(run: number, step: number, language: Language): Promise<StepViews | undefined> {
    const reply = await this.#ask({ kind: 'seek', run, step, language }).done;
    return reply.kind === 'views' ? reply.views : undefined;
  }

  run(request: RunRequest, handlers: RunHandlers): Job<RunEnd> {
    const job = this.#ask({ kind: 'run', ...request }, (reply) => {
      if (reply.kind === 'output') handlers.onOutput(reply.chunks);
      else if (reply.kind === 'progress') handlers.onProgress(reply.steps);
    });
    const stopped: RunEnd = { status: 'stopped', exitCode: 0, steps: 0, markers: [], timeline: [] };
    return this.#stoppable(job, stopped, (reply) => {
      if (reply.kind === 'ended') return reply.end;
      const message = reply.kind === 'fault' ? reply.message : reply.kind;
      return { ...stopped, status: 'engine-fault', exitCode: 2, message };
    });
  }

  /** Judges a program by a lab's checks. Resolves when all verdicts are given, or to the words of a fault of ours. */
  lab(lab: Lab, code: string, handlers: LabHandlers): Job<string | undefined> {
    const job = this.#ask({ kind: 'lab', lab, code }, (reply) => {
      if (reply.kind === 'checking') handlers.onCheck(reply.check);
      else if (reply.kind === 'verdict') handlers.onVerdict(reply.verdict);
    });
    return this.#stoppable(job, undefined, (reply) => (reply.kind === 'fault' ? reply.message : undefined));
  }

  #start(): WorkerLike {
    if (this.#worker === undefined) {
      const worker = this.#makeWorker();
      worker.onmessage = ({ data }) => {
        const job = this.#jobs.get(data.seq);
        if (job === undefined) return;
        if (isFinal(data)) this.#jobs.delete(data.seq);
        job.take(data);
      };
      worker.onerror = ({ message }) => this.#replace(message ?? 'worker error');
      this.#worker = worker;
    }
    return this.#worker;
  }

  /** Ends the worker; every job it still had fails. The next job starts a new one. */
  #replace(message: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    for (const job of jobs) job.fail(message);
  }

  #ask(request: Unnumbered<Request>, onReply: (reply: Reply) => void = () => {}): Omit<Job<Reply>, 'stop'> {
    const seq = ++this.#seq;
    const done = new Promise<Reply>((resolve) => {
      this.#jobs.set(seq, {
        take: (reply) => (isFinal(reply) ? resolve(reply) : onReply(reply)),
        fail: (message) => resolve({ seq, kind: 'fault', message }),
      });
    });
    this.#start().postMessage({ seq, ...request });
    return { seq, done };
  }

  #stoppable<T>(job: Omit<Job<Reply>, 'stop'>, whenKilled: T, read: (reply: Reply) => T): Job<T> {
    let killed = false;
    const done = job.done.then((reply) => (killed ? whenKilled : read(reply)));
    return {
      seq: job.seq,
      done,
      stop: () => {
        if (!this.#jobs.has(job.seq)) return;
        this.#worker?.postMessage({ seq: ++this.#seq, kind: 'stop', job: job.seq });
        setTimeout(() => {
          if (!this.#jobs.has(job.seq)) return;
          killed = true;
          this.#replace('stopped');
        }, stopPatience);
      },
    };
  }
}
