// The driver of one machine: loads an image into linear memory, runs it in slices, takes and restores snapshots.
//
// The machine's whole state is its memory, so a snapshot is a copy of [Address.MACHINE, M.top). Output and events are
// kept here with the step that made them; going back to an earlier step forgets what came after it.

import type { Image } from '../compiler/index.ts';
import { Address, Flag, M, Status } from '../machine/tables/layout.ts';
import { EventLog, type MachineEvent } from './event-log.ts';
import { machineVersion, type RunOptions } from './run-options.ts';

/** One write of the program. */
export interface Output {
  readonly step: number;
  readonly fd: number;
  readonly bytes: Uint8Array;
}

export type { MachineEvent };

interface Exports {
  readonly memory: WebAssembly.Memory;
  init(): void;
  run(): number;
}

/** Events beyond this many are counted, not kept: a timeline that long serves nobody. */
export const eventLimit = 50_000;
/** Bytes of output beyond this end the run. */
export const outputLimit = 10 << 20;

const pageSize = 65_536;

/** The functions that all reading of standard input goes through. */
const stdinReaders: ReadonlySet<string> = new Set(['os.(*File).Read', 'internal/stdio.input.Read']);

/** Whether a program can read standard input at all: code that nothing reaches is not in the image. */
export function readsInput(image: Image): boolean {
  return image.debug.functions.some(({ name }) => stdinReaders.has(name));
}

const stackOverflow = 'runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n';

export class Machine {
  readonly outputs: Output[] = [];
  /** Events that did not fit in `events`. */
  droppedEvents = 0;
  outputBytes = 0;
  readonly #log = new EventLog();
  readonly #exports: Exports;
  #view: DataView;

  private constructor(
    instantiate: (imports: WebAssembly.Imports) => WebAssembly.Instance,
    readonly image: Image,
    readonly options: RunOptions,
  ) {
    const instance = instantiate({
      env: {
        write: (fd: number, pointer: number, length: number) => this.#write(fd, pointer, length),
        event: (kind: number, goroutine: number, pc: number, address: number, step: number) =>
          this.#event(kind, goroutine, pc, address, step),
      },
    });
    this.#exports = instance.exports as unknown as Exports;
    this.#view = new DataView(this.#exports.memory.buffer);
    this.#load();
  }

  /** A machine ready to run `image`. The module is src/machine/build/machine.wasm, compiled. */
  static create(module: WebAssembly.Module, image: Image, options: RunOptions): Machine {
    return new Machine((imports) => new WebAssembly.Instance(module, imports), image, options);
  }

  /** What happened so far, as far as it was kept. */
  get events(): readonly MachineEvent[] {
    return this.#log.events;
  }

  get memory(): WebAssembly.Memory {
    return this.#exports.memory;
  }

  /** The current memory; made anew after memory grew, so do not keep it across run(). */
  get view(): DataView {
    if (this.#view.buffer !== this.#exports.memory.buffer) this.#view = new DataView(this.#exports.memory.buffer);
    return this.#view;
  }

  field(offset: M): number {
    return this.view.getUint32(Address.MACHINE + offset, true);
  }

  get steps(): number {
    return Number(this.view.getBigUint64(Address.MACHINE + M.steps, true));
  }

  get status(): Status {
    return this.field(M.status);
  }

  get exitCode(): number {
    return this.field(M.exitCode);
  }

  get ended(): boolean {
    return this.status > Status.PAUSED;
  }

  /** Runs until `step` is reached or the program ends. */
  runTo(step: number): void {
    while (!this.ended && this.steps < step) this.advance(step);
  }

  /** Runs towards `step`; comes back earlier, between two instructions, when these have moved many megabytes. */
  advance(step: number): void {
    if (this.ended || step <= this.steps) return;
    this.view.setBigUint64(Address.MACHINE + M.stepLimit, BigInt(step), true);
    try {
      this.#exports.run();
    } catch (error) {
      this.#trapped(error);
    }
    // Where the run was to pause is no part of its state.
    this.view.setBigUint64(Address.MACHINE + M.stepLimit, 0n, true);
  }

  /**
   * A trap of WebAssembly. Out of memory, the machine has said so and leaves that way; out of the engine's own stack, inside
   * a comparison or a hash of a deeply nested value, it dies as Go does there. Anything else is a bug of ours.
   */
  #trapped(error: unknown): void {
    if (error instanceof WebAssembly.RuntimeError && this.ended) return;
    if (!(error instanceof RangeError)) throw error;
    this.#keepOutput(2, new TextEncoder().encode(stackOverflow));
    this.view.setUint32(Address.MACHINE + M.status, Status.FATAL, true);
    this.view.setUint32(Address.MACHINE + M.exitCode, 2, true);
  }

  /** How large a snapshot is now. */
  get snapshotBytes(): number {
    return this.field(M.top) - Address.MACHINE;
  }

  snapshot(): Uint8Array {
    return new Uint8Array(this.memory.buffer.slice(Address.MACHINE, this.field(M.top)));
  }

  /** Puts the machine back to a snapshot and forgets output and events that came after it. */
  restore(snapshot: Uint8Array): void {
    const memory = new Uint8Array(this.memory.buffer);
    // Memory above M.top is zero, as it is in a run that never was further: the collector may look at what a stack once held.
    memory.fill(0, Address.MACHINE + snapshot.length, this.field(M.top));
    memory.set(snapshot, Address.MACHINE);
    const step = this.steps;
    while ((this.outputs.at(-1)?.step ?? -1) > step) this.outputBytes -= this.outputs.pop()?.bytes.length ?? 0;
    this.#log.forgetAfter(step);
  }

  /** What the program wrote to a file descriptor so far. */
  text(fd: number): string {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let text = '';
    for (const output of this.outputs) if (output.fd === fd) text += decoder.decode(output.bytes, { stream: true });
    return text + decoder.decode();
  }

  #load(): void {
    const { image, options } = this;
    const imageEnd = Address.IMAGE + image.bytes.length;
    const args = new TextEncoder().encode((options.args ?? ['prog']).map((arg) => `${arg}\0`).join(''));
    const inputEnd = imageEnd + options.input.length;
    const needed = inputEnd + args.length;
    const missing = Math.ceil((needed - this.memory.buffer.byteLength) / pageSize);
    if (missing > 0) this.memory.grow(missing);
    new Uint8Array(this.memory.buffer).set(image.bytes, Address.IMAGE);
    new Uint8Array(this.memory.buffer).set(options.input, imageEnd);
    new Uint8Array(this.memory.buffer).set(args, inputEnd);
    const view = this.view;
    const set = (offset: M, value: number) => view.setUint32(Address.MACHINE + offset, value, true);
    for (const [field, value] of Object.entries(image.fields)) set(M[field as keyof typeof M], value);
    set(M.goVersion, machineVersion(options.goVersion));
    const trace = options.gcTrace === true ? Flag.GC_TRACE : 0;
    set(M.flags, (options.record ? Flag.RECORD : 0) | (options.recordOrder ? Flag.ORDER : 0) | trace);
    set(M.longestQuantum, options.longestQuantum);
    set(M.memoryLimit, options.memoryLimit);
    set(M.maxStack, options.maxStack);
    set(M.input, imageEnd);
    set(M.inputEnd, inputEnd);
    set(M.args, inputEnd);
    set(M.argsEnd, needed);
    set(M.imageEnd, needed);
    view.setBigUint64(Address.MACHINE + M.schedRng, seedState(options.seed, 0x9e3779b97f4a7c15n), true);
    view.setBigUint64(Address.MACHINE + M.rng, seedState(options.seed, 0xd1b54a32d192ed03n), true);
    view.setBigInt64(Address.MACHINE + M.now, startOfTime, true);
    this.#exports.init();
  }

  #write(fd: number, pointer: number, length: number): void {
    this.#keepOutput(fd, new Uint8Array(this.memory.buffer.slice(pointer, pointer + length)));
  }

  #keepOutput(fd: number, bytes: Uint8Array): void {
    this.outputs.push({ step: this.steps, fd, bytes });
    this.outputBytes += bytes.length;
  }

  #event(kind: number, goroutine: number, pc: number, address: number, step: number): void {
    if (this.#log.length >= eventLimit) this.droppedEvents++;
    else this.#log.push(step, kind, goroutine, pc, address);
  }
}

/** 2009-11-10 23:00:00 UTC, where the Go playground's clock starts. */
const startOfTime = 1_257_894_000_000_000_000n;

/** Two independent 64-bit generator states from one seed (splitmix64's finaliser). */
function seedState(seed: number, stream: bigint): bigint {
  let z = BigInt.asUintN(64, BigInt(seed) * 0x9e3779b97f4a7c15n + stream);
  z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return (z ^ (z >> 31n)) | 1n;
}
