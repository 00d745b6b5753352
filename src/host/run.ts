// Running a machine: in slices, so that it can be stopped, with checkpoints, so that any step can be seen again.

import { Status } from '../machine/tables/layout.ts';
import { type Machine, outputLimit } from './machine.ts';

/** Steps of the first slice; slices grow until they take about as long as `sliceTarget`. */
const firstSlice = 20_000;
/** Milliseconds a slice should take: short enough that a Stop is answered at once. */
const sliceTarget = 8;

export type EndReason =
  | 'exited' // main returned or os.Exit
  | 'panic'
  | 'fatal'
  | 'stopped' // by the caller
  | 'step-limit'
  | 'output-limit';

export interface RunEnd {
  readonly reason: EndReason;
  readonly exitCode: number;
  readonly steps: number;
}

export interface RunControl {
  /** Called between slices; true stops the run. */
  readonly stopRequested: () => boolean;
  /** Called between slices, for progress and streamed output. */
  readonly onSlice: (machine: Machine) => void;
  readonly stepLimit: number;
}

/** Runs to the end without giving other work a turn. */
export function runToEnd(machine: Machine, stepLimit: number, history?: History): RunEnd {
  let slice = firstSlice;
  for (;;) {
    const end = runSlice(machine, slice, stepLimit, history);
    if (end !== null) return end;
    slice = Math.min(slice * 2, 4_000_000);
  }
}

/** Runs to the end in slices, letting the event loop breathe between them. */
export async function runInSlices(machine: Machine, control: RunControl, history?: History): Promise<RunEnd> {
  let slice = firstSlice;
  for (;;) {
    const before = performance.now();
    const end = runSlice(machine, slice, control.stepLimit, history);
    control.onSlice(machine);
    if (end !== null) return end;
    if (control.stopRequested()) return { reason: 'stopped', exitCode: 0, steps: machine.steps };
    const took = performance.now() - before;
    if (took < sliceTarget / 2) slice = Math.min(slice * 2, 4_000_000);
    else if (took > sliceTarget * 2) slice = Math.max(firstSlice, slice >> 1);
    await nextTurn();
  }
}

function runSlice(machine: Machine, slice: number, stepLimit: number, history: History | undefined): RunEnd | null {
  const target = Math.min(machine.steps + slice, stepLimit);
  if (history === undefined) machine.runTo(target);
  else history.runTo(target);
  const steps = machine.steps;
  if (machine.ended) return { reason: endReason(machine.status), exitCode: machine.exitCode, steps };
  if (machine.outputBytes > outputLimit) return { reason: 'output-limit', exitCode: 2, steps };
  if (steps >= stepLimit) return { reason: 'step-limit', exitCode: 2, steps };
  return null;
}

function endReason(status: Status): EndReason {
  switch (status) {
    case Status.PANICKED:
      return 'panic';
    case Status.FATAL:
      return 'fatal';
    default:
      return 'exited';
  }
}

/** Lets messages in: setTimeout would be clamped to 4 ms, a MessageChannel is not. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Checkpoints of a run, for going to any step. Snapshots are taken every `interval` steps; when they need more than
 * `budget` bytes every second one is dropped and the interval doubles.
 */
export class History {
  readonly #snapshots: { step: number; bytes: Uint8Array }[] = [];
  #interval = 1 << 14;
  #held = 0;

  constructor(
    readonly machine: Machine,
    readonly budget = 96 << 20,
  ) {
    this.#take();
  }

  runTo(step: number): void {
    while (!this.machine.ended && this.machine.steps < step) {
      const next = (this.#snapshots.at(-1)?.step ?? 0) + this.#interval;
      this.machine.runTo(Math.min(step, Math.max(next, this.machine.steps + 1)));
      if (this.machine.steps >= next && !this.machine.ended) this.#take();
    }
  }

  /** Brings the machine to a step: the nearest checkpoint at or before it, then forward. */
  seek(step: number): void {
    if (step < this.machine.steps) {
      let index = this.#snapshots.length - 1;
      while (index > 0 && (this.#snapshots[index]?.step ?? 0) > step) index--;
      const snapshot = this.#snapshots[index];
      if (snapshot !== undefined) this.machine.restore(snapshot.bytes);
    }
    this.machine.runTo(step);
  }

  #take(): void {
    const step = this.machine.steps;
    if ((this.#snapshots.at(-1)?.step ?? -1) >= step) return;
    const bytes = this.machine.snapshot();
    this.#snapshots.push({ step, bytes });
    this.#held += bytes.length;
    while (this.#held > this.budget && this.#snapshots.length > 2) {
      for (let i = this.#snapshots.length - 1; i > 0; i -= 2) {
        this.#held -= this.#snapshots[i]?.bytes.length ?? 0;
        this.#snapshots.splice(i, 1);
      }
      this.#interval *= 2;
    }
  }
}
