// One program's runs: its version and seed, what it printed, how it ended, and where on its timeline the reader is.
// Views are asked of the engine for a position; while one question is open only the latest wish is kept.

import type { EngineClient, Job } from '../engine/client.ts';
import type { GoVersion, RunEnd, RunRequest, StepViews, TimelineEvent } from '../engine/protocol.ts';
import type { Language } from '../i18n/index.ts';
import { appendOutput, emptyOutput } from './output.ts';
import { firstPosition, moved, type ScrubMove } from './scrub.ts';

export type RunPhase = 'idle' | 'running' | 'stopping' | 'done';

export const learnerFile = 'prog.go';

export class RunState {
  readonly #engine: EngineClient;
  readonly #language: Language;
  goVersion = $state<GoVersion>('1.26');
  seed = $state(1);
  phase = $state<RunPhase>('idle');
  steps = $state(0);
  output = $state.raw(emptyOutput);
  end = $state.raw<RunEnd | undefined>();
  /** The program the output and the views belong to. */
  ranCode = $state<string | undefined>();
  /** Index into the timeline; -1 is before the first event. */
  position = $state(-1);
  views = $state.raw<StepViews | undefined>();
  readonly timeline: readonly TimelineEvent[] = $derived(this.end?.timeline ?? []);
  readonly event: TimelineEvent | undefined = $derived(this.timeline[this.position]);
  /** Line to mark in the program: that of the event, or where the run stands; 0 for none. */
  readonly line: number = $derived(this.event?.line || (this.views?.line ?? 0));
  readonly busy: boolean = $derived(this.phase === 'running' || this.phase === 'stopping');

  #job: Job<RunEnd> | undefined;
  #run = 0;
  #request: RunRequest | undefined;
  #seeking = false;
  #wanted: number | undefined;

  constructor(engine: EngineClient, language: Language) {
    this.#engine = engine;
    this.#language = language;
  }

  /** Runs a program; resolves when it has ended and its last state is shown. */
  async run(code: string): Promise<RunEnd> {
    this.phase = 'running';
    this.steps = 0;
    this.output = emptyOutput;
    this.end = undefined;
    this.views = undefined;
    this.position = -1;
    this.ranCode = code;
    const request = { files: [{ name: learnerFile, text: code }], goVersion: this.goVersion, seed: this.seed };
    this.#request = request;
    const job = this.#engine.run(request, {
      onOutput: (chunks) => {
        if (this.#job === job) this.output = appendOutput(this.output, chunks);
      },
      onProgress: (steps) => {
        if (this.#job === job) this.steps = steps;
      },
    });
    this.#job = job;
    const end = await job.done;
    if (this.#job !== job) return end;
    this.#run = job.seq;
    this.steps = end.steps;
    this.end = end;
    this.phase = 'done';
    await this.go(firstPosition(end));
    return end;
  }

  stop(): void {
    if (this.phase !== 'running') return;
    this.phase = 'stopping';
    this.#job?.stop();
  }

  move(move: ScrubMove): Promise<void> {
    return this.go(moved(this.position, move, this.timeline.length));
  }

  /** Goes to a position of the timeline and shows the state there. */
  async go(position: number): Promise<void> {
    this.position = position;
    this.#wanted = position;
    if (this.#seeking) return;
    this.#seeking = true;
    while (this.#wanted !== undefined) {
      const wanted = this.#wanted;
      this.#wanted = undefined;
      if (this.end === undefined || this.end.steps === 0) break;
      const step = this.timeline[wanted]?.step ?? (this.timeline.length === 0 ? this.end.steps : 0);
      const job = this.#job;
      const views = await this.#viewsAt(step);
      if (views !== undefined && job === this.#job) this.views = views;
    }
    this.#seeking = false;
  }

  /**
   * The engine holds the last run of the page. When that is another program's by now, this one is run again: a run is a function
   * of program, version and seed, so its steps are the same.
   */
  async #viewsAt(step: number): Promise<StepViews | undefined> {
    const views = await this.#engine.seek(this.#run, step, this.#language);
    const ended = this.end?.status;
    if (views !== undefined || this.#request === undefined || ended === 'stopped' || ended === 'step-limit')
      return views;
    const again = this.#engine.run(this.#request, { onOutput: () => {}, onProgress: () => {} });
    const end = await again.done;
    if (end.steps !== this.end?.steps) return undefined;
    this.#run = again.seq;
    return this.#engine.seek(again.seq, step, this.#language);
  }
}
