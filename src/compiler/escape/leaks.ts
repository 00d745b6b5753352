// What a parameter leaks: the fewest dereferences with which it flows to the heap, to memory that is written, to a
// function that is called, and to each of the first results (cmd/compile/internal/escape/leaks.go).

/** Results that a tag can name; flows to later ones count as flows to the heap. */
export const maxTagResults = 5;

const HEAP = 0;
const MUTATOR = 1;
const CALLEE = 2;
const RESULT = 3;
const size = RESULT + maxTagResults;

export class Leaks {
  /** Dereferences by sink, -1 for none. */
  readonly #at: number[] = new Array<number>(size).fill(-1);

  get heap(): number {
    return this.#get(HEAP);
  }
  get mutator(): number {
    return this.#get(MUTATOR);
  }
  get callee(): number {
    return this.#get(CALLEE);
  }
  result(i: number): number {
    return this.#get(RESULT + i);
  }
  addHeap(derefs: number): void {
    this.#add(HEAP, derefs);
  }
  addMutator(derefs: number): void {
    this.#add(MUTATOR, derefs);
  }
  addCallee(derefs: number): void {
    this.#add(CALLEE, derefs);
  }
  addResult(i: number, derefs: number): void {
    this.#add(RESULT + i, derefs);
  }
  get any(): boolean {
    return this.#at.some((d) => d >= 0);
  }

  /** Drops what the flow to the heap implies. */
  optimize(): void {
    const heap = this.heap;
    if (heap < 0) return;
    for (let i = 1; i < size; i++) if (this.#get(i) >= heap) this.#at[i] = -1;
  }

  #get(i: number): number {
    return this.#at[i] as number;
  }
  #add(i: number, derefs: number): void {
    const old = this.#get(i);
    if (old < 0 || derefs < old) this.#at[i] = derefs;
  }

  static toHeap(): Leaks {
    const leaks = new Leaks();
    leaks.addHeap(0);
    return leaks;
  }
}
