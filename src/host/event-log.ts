// The events of a run as they come: numbers in a row, because there are many and a run should not wait for them. Objects are
// made of them when somebody looks.

/** One thing that happened, as the machine reported it (EventKind). */
export interface MachineEvent {
  readonly step: number;
  readonly kind: number;
  /** Id of the goroutine. */
  readonly goroutine: number;
  readonly pc: number;
  /** The object concerned: a map, a mutex, a goroutine record. */
  readonly address: number;
}

/** Numbers of an event. */
const width = 5;

export class EventLog {
  length = 0;
  #numbers = new Float64Array(256 * width);
  /** Objects for the first events. */
  readonly #shown: MachineEvent[] = [];

  push(step: number, kind: number, goroutine: number, pc: number, address: number): void {
    const at = this.length++ * width;
    if (at === this.#numbers.length) {
      const larger = new Float64Array(2 * at);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    const numbers = this.#numbers;
    numbers[at] = step;
    numbers[at + 1] = kind;
    numbers[at + 2] = goroutine;
    numbers[at + 3] = pc;
    numbers[at + 4] = address;
  }

  get events(): readonly MachineEvent[] {
    const numbers = this.#numbers;
    const number = (at: number) => numbers[at] as number;
    for (let i = this.#shown.length; i < this.length; i++) {
      const at = i * width;
      this.#shown.push({
        step: number(at),
        kind: number(at + 1),
        goroutine: number(at + 2),
        pc: number(at + 3),
        address: number(at + 4),
      });
    }
    return this.#shown;
  }

  /** Forgets what came after a step. */
  forgetAfter(step: number): void {
    while (this.length > 0 && (this.#numbers[(this.length - 1) * width] as number) > step) this.length--;
    if (this.#shown.length > this.length) this.#shown.length = this.length;
  }
}
