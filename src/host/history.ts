// Going to any step of a run: checkpoints on the way, the nearest one restored, and then forward.
//
// The distance between checkpoints doubles as a run gets longer, and they are dropped when they need too much memory: what
// a seek costs stays bounded by what there is to hold, not by how long the run was. Large memories are copied less often,
// so that taking checkpoints does not slow a run by more than about the time it takes anyway.

import type { Machine } from './machine.ts';

interface Checkpoint {
  readonly step: number;
  readonly bytes: Uint8Array;
  readonly droppedEvents: number;
}

/** Steps between the first checkpoints. */
const firstInterval = 1 << 14;
/** Bytes that are copied at most for each step of the run: a checkpoint then takes no longer than the steps before it. */
const bytesPerStep = 2;
/** Checkpoints held at most: more would not make a seek feel faster. */
const countLimit = 256;

export class History {
  readonly #checkpoints: Checkpoint[] = [];
  #interval = firstInterval;
  #held = 0;

  constructor(
    readonly machine: Machine,
    /** Bytes that all checkpoints together may take. The first one, at the start, is always held. */
    readonly budget = 96 << 20,
  ) {
    this.#take();
  }

  /** Bytes that the checkpoints take. */
  get heldBytes(): number {
    return this.#held;
  }

  /** Runs to a step, further than ever before or not, taking checkpoints. */
  runTo(step: number): void {
    while (!this.machine.ended && this.machine.steps < step) this.advance(step);
  }

  /** As Machine.advance: comes back earlier when the way is long or heavy. */
  advance(step: number): void {
    const { machine } = this;
    const distance = Math.max(this.#interval, Math.ceil(machine.snapshotBytes / bytesPerStep));
    const next = (this.#checkpoints.at(-1)?.step ?? 0) + distance;
    machine.advance(Math.min(step, Math.max(next, machine.steps + 1)));
    if (machine.steps >= next && !machine.ended) this.#take();
  }

  /** Brings the machine to a step. */
  seek(step: number): void {
    if (step < this.machine.steps) this.#restore(step);
    this.runTo(step);
  }

  /** The last checkpoint at or before a step. */
  #restore(step: number): void {
    const checkpoint = this.#checkpoints.findLast((one) => one.step <= step) ?? this.#checkpoints[0];
    if (checkpoint === undefined) return;
    this.machine.restore(checkpoint.bytes);
    this.machine.droppedEvents = checkpoint.droppedEvents;
  }

  #take(): void {
    const { machine } = this;
    if (this.#checkpoints.length > 0 && machine.snapshotBytes > this.budget / 2) {
      // Two of these do not fit: this part of the run is reached from the last checkpoint before it.
      this.#interval *= 2;
      return;
    }
    const bytes = machine.snapshot();
    this.#checkpoints.push({ step: machine.steps, bytes, droppedEvents: machine.droppedEvents });
    this.#held += bytes.length;
    while (this.#checkpoints.length > 2 && (this.#held > this.budget || this.#checkpoints.length > countLimit)) {
      this.#thin();
    }
  }

  /** Drops every second checkpoint but the first. */
  #thin(): void {
    for (let i = this.#checkpoints.length - 2; i > 0; i -= 2) {
      this.#held -= this.#checkpoints[i]?.bytes.length ?? 0;
      this.#checkpoints.splice(i, 1);
    }
    this.#interval *= 2;
  }
}
