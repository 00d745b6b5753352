// The state of one lab on a page: the program being edited, its problems, the prediction, the checks' verdicts, hints and
// solution. Every change of the program is kept in the browser at once.

import type { EngineClient, Job } from '../engine/client.ts';
import type { Marker, Verdict } from '../engine/protocol.ts';
import type { Language } from '../i18n/index.ts';
import { type LabData, labOf } from './data.ts';
import { contentHash, type KeepResult, type KeepStorage, type Kept, keepKey, load, save } from './keep.ts';
import { learnerFile, RunState } from './run-state.svelte.ts';

/** Milliseconds without typing before the program is checked. */
const checkDelay = 350;

export type CheckState = 'waiting' | 'checking' | Verdict['status'] | 'not-run';

export interface CheckLine {
  readonly name: string;
  readonly state: CheckState;
  readonly verdict: Verdict | undefined;
}

export class LabState {
  readonly data: LabData;
  readonly run: RunState;
  readonly #engine: EngineClient;
  readonly #storage: KeepStorage | undefined;
  readonly #key: string;

  code = $state('');
  kept = $state<KeepResult>('saved');
  dirty: boolean = $derived.by(() => this.code !== this.data.starter);
  /** What reset removed, until the next edit. */
  beforeReset = $state<string | undefined>();
  markers = $state.raw<readonly Marker[]>([]);
  /** Index of the option; -1 when skipped; null while not asked. */
  prediction = $state<number | null>(null);
  attempted = $state(false);
  hints = $state(0);
  verdicts = $state.raw<readonly Verdict[]>([]);
  checkingNow = $state<string | undefined>();
  judging = $state(false);
  /** The program the verdicts belong to. */
  judgedCode = $state<string | undefined>();
  fault = $state<string | undefined>();

  #judgeJob: Job<string | undefined> | undefined;
  #checkTimer: ReturnType<typeof setTimeout> | undefined;
  #checkCount = 0;

  constructor(data: LabData, language: Language, engine: EngineClient, storage: KeepStorage | undefined) {
    this.data = data;
    this.run = new RunState(engine, language);
    this.#engine = engine;
    this.#storage = storage;
    this.#key = keepKey(data.slug, contentHash(data.starter, data.checkTest));
    const kept = load(storage, this.#key);
    this.code = kept?.code ?? data.starter;
    this.prediction = kept?.prediction ?? null;
    this.attempted = kept?.attempted ?? false;
    this.hints = Math.min(kept?.hints ?? 0, data.meta.hints.length);
    this.#checkSoon(0);
  }

  get busy(): boolean {
    return this.run.busy || this.judging;
  }

  /** The checks in the lab's order, then its rules, with what is known of each. */
  get checks(): readonly CheckLine[] {
    const names = [...this.data.meta.checks.map((check) => check.test), ...this.data.meta.rules];
    const compile = this.verdicts.find((verdict) => verdict.check === 'compile');
    return names.map((name) => {
      const verdict = this.verdicts.find((given) => given.check === name);
      return { name, verdict, state: verdict?.status ?? this.#stateWithoutVerdict(name, compile !== undefined) };
    });
  }

  #stateWithoutVerdict(name: string, notCompiled: boolean): CheckState {
    if (this.checkingNow === name) return 'checking';
    if (this.judging) return 'waiting';
    return notCompiled || this.verdicts.length > 0 ? 'not-run' : 'waiting';
  }

  /** The verdict that says the program with its checks does not compile. */
  get compileVerdict(): Verdict | undefined {
    return this.verdicts.find((verdict) => verdict.check === 'compile');
  }

  edit(code: string): void {
    if (code === this.code) return;
    this.code = code;
    this.beforeReset = undefined;
    this.#keep();
    this.#checkSoon(checkDelay);
  }

  reset(): void {
    const before = this.code;
    this.edit(this.data.starter);
    this.beforeReset = before;
  }

  undoReset(): void {
    if (this.beforeReset !== undefined) this.edit(this.beforeReset);
  }

  predict(option: number): void {
    this.prediction = option;
    this.#keep();
  }

  showHint(): void {
    this.hints = Math.min(this.hints + 1, this.data.meta.hints.length);
    this.#keep();
  }

  /** Runs the program, then the checks. */
  async runAll(): Promise<void> {
    const code = this.code;
    this.#judgeJob = undefined;
    this.attempted = true;
    this.#keep();
    this.verdicts = [];
    this.checkingNow = undefined;
    this.fault = undefined;
    this.judging = true;
    this.judgedCode = code;
    const end = await this.run.run(code);
    if (this.judgedCode !== code || !this.judging) return;
    if (end.status === 'build-failed') this.markers = end.markers;
    if (end.status === 'stopped' || end.status === 'engine-fault') {
      this.judging = false;
      return;
    }
    const job = this.#engine.lab(labOf($state.snapshot(this.data) as LabData), code, {
      onCheck: (check) => {
        if (this.#judgeJob === job) this.checkingNow = check;
      },
      onVerdict: (verdict) => {
        if (this.#judgeJob === job) this.verdicts = [...this.verdicts, verdict];
      },
    });
    this.#judgeJob = job;
    const fault = await job.done;
    if (this.#judgeJob !== job) return;
    this.fault = fault;
    this.checkingNow = undefined;
    this.judging = false;
  }

  stop(): void {
    if (this.run.busy) this.run.stop();
    else this.#judgeJob?.stop();
  }

  #keep(): void {
    const { code, prediction, attempted, hints } = this;
    const kept: Kept = { code, prediction, attempted, hints };
    this.kept = save(this.#storage, this.#key, kept);
  }

  #checkSoon(delay: number): void {
    clearTimeout(this.#checkTimer);
    const count = ++this.#checkCount;
    this.#checkTimer = setTimeout(async () => {
      const files = [{ name: learnerFile, text: this.code }];
      const markers = await this.#engine.check(files, this.run.goVersion, this.data.meta.rules);
      if (count === this.#checkCount) this.markers = markers;
    }, delay);
  }
}
