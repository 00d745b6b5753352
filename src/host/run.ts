// Running a machine: in slices, so that it can be stopped, with checkpoints, so that any step can be seen again.

import { Status } from '../machine/tables/layout.ts';
import type { History } from './history.ts';
import { type Machine, outputLimit } from './machine.ts';

/** Steps between two looks at the clock, the output and the limits: at most, because long operations end a stretch too. */
const stretch = 100_000;
/** Milliseconds after which other work gets a turn: short enough that a Stop is answered at once. */
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
  for (;;) {
    const end = runSlice(machine, Number.POSITIVE_INFINITY, stepLimit, history);
    if (end !== null) return end;
  }
}

/** Runs to the end in slices, letting the event loop breathe between them. */
export async function runInSlices(machine: Machine, control: RunControl, history?: History): Promise<RunEnd> {
  for (;;) {
    const end = runSlice(machine, performance.now() + sliceTarget, control.stepLimit, history);
    control.onSlice(machine);
    if (end !== null) return end;
    if (control.stopRequested()) return { reason: 'stopped', exitCode: 0, steps: machine.steps };
    await nextTurn();
  }
}

/** Runs until the run is over, or the clock has passed `deadline`: then null. */
function runSlice(machine: Machine, deadline: number, stepLimit: number, history: History | undefined): RunEnd | null {
  const runner = history ?? machine;
  for (;;) {
    runner.advance(Math.min(machine.steps + stretch, stepLimit));
    const steps = machine.steps;
    if (machine.ended) return { reason: endReason(machine.status), exitCode: machine.exitCode, steps };
    if (machine.outputBytes > outputLimit) return { reason: 'output-limit', exitCode: 2, steps };
    if (steps >= stepLimit) return { reason: 'step-limit', exitCode: 2, steps };
    if (performance.now() >= deadline) return null;
  }
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
