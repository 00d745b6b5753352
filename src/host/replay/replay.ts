// Replaying a recorded trace on the machine's maps, state for state.
//
// The machine's maps do every operation themselves. Given from the trace are only what real Go drew at random: hash seeds
// (the recorders replace them by a fixed sequence), where iterations start, and, for a native hash, the hashes. Compared
// after each step: the digest of the whole state, what lookups and iterators returned, the iterators' own state, and that
// a new seed was drawn exactly when Go drew one.

import { HashKind, Hmap, Replay, SwissMap } from '../../machine/tables/maps.ts';
import { type MapType, readMapType } from '../views/map-type.ts';
import { type ValueType, valueTypes, writeMapType, writeString } from './descriptors.ts';
import { hex64, type MapGoVersion, MapMachine } from './map-machine.ts';
import { type KeyKind, StateReader } from './state.ts';
import { type Json, type Step, type Trace, TraceError } from './trace.ts';

export interface Difference {
  /** Index of the step. */
  readonly step: number;
  /** The step as a script line: `d 12`. */
  readonly operation: string;
  /** The field that differs, as a path: `state.tables[0].groups[3].c`. */
  readonly field: string;
  readonly recorded: string;
  readonly machine: string;
}

export interface ReplayResult {
  readonly steps: number;
  /** Steps whose state is that of real Go: all, or those before the difference. */
  readonly equal: number;
  readonly difference?: Difference;
}

export function replayTrace(module: WebAssembly.Module, trace: Trace): ReplayResult {
  const run = new Run(module, trace);
  for (const [index, step] of trace.steps.entries()) {
    const difference = run.step(step);
    if (difference !== undefined) {
      const operation = [step.op, step.arg, step.val].filter((part) => part !== undefined).join(' ');
      return { steps: trace.steps.length, equal: index, difference: { step: index, operation, ...difference } };
    }
  }
  return { steps: trace.steps.length, equal: trace.steps.length };
}

/** `N/N states equal`, or the first difference. */
export function formatReplay(result: ReplayResult): string {
  const summary = `${result.equal}/${result.steps} states equal`;
  const d = result.difference;
  if (d === undefined) return summary;
  return `${summary}\nstep ${d.step} (${d.operation}): ${d.field}\n  recorded ${d.recorded}\n  machine  ${d.machine}`;
}

function goVersion(trace: Trace): MapGoVersion {
  const match = /^go1\.(\d+)/.exec(trace.go);
  const minor = match === null ? Number.NaN : Number(match[1]);
  if (trace.flavour === 'classic' && minor <= 23) return 123;
  if (trace.flavour === 'swiss' && minor === 24) return 124;
  if (trace.flavour === 'swiss' && minor >= 26) return 126;
  throw new TraceError(`${trace.flavour} maps of ${trace.go} are not among those the machine has`);
}

const keyTypes: Record<KeyKind, ValueType> = {
  u64: valueTypes.uint64,
  str: valueTypes.string,
  f64: valueTypes.float64,
  big: valueTypes.big,
};

const hashKinds: Record<Trace['hash'], HashKind> = {
  mix64: HashKind.MIX64,
  low: HashKind.LOW,
  same: HashKind.SAME,
  native: HashKind.TABLE,
};

type Finding = Omit<Difference, 'step' | 'operation'>;

class Run {
  readonly #machine: MapMachine;
  readonly #type: MapType;
  readonly #reader: StateReader;
  readonly #key: number;
  readonly #iterators = new Map<string, number>();
  readonly #hashes: HashTable | undefined;
  #map = 0;

  constructor(
    module: WebAssembly.Module,
    readonly trace: Trace,
  ) {
    this.#machine = new MapMachine(module, goVersion(trace));
    const elem = trace.key === 'str' ? valueTypes.string : valueTypes.uint64;
    const address = writeMapType(this.#machine, keyTypes[trace.key], elem, trace.generic);
    this.#type = readMapType(this.#machine.view, address);
    this.#reader = new StateReader(this.#machine, this.#type, trace.key);
    this.#key = this.#machine.allocate(keyTypes[trace.key].size);
    this.#machine.view.setUint32(Replay.ADDRESS + Replay.hashKind, hashKinds[trace.hash], true);
    if (trace.hash === 'native') this.#hashes = new HashTable(this.#machine);
  }

  step(step: Step): Finding | undefined {
    const seedBefore = this.#map === 0 ? undefined : this.#seed();
    const nansBefore = this.#nanCount();
    const found = this.#operate(step);
    if (found !== undefined) return found;
    if (seedBefore !== undefined) {
      const drawn = this.#seed() !== seedBefore;
      if (drawn !== (step.reseed !== undefined)) {
        return finding('seed', drawn ? 'kept' : 'drawn anew', drawn ? 'drawn anew' : 'kept');
      }
    }
    if (step.reseed !== undefined) {
      this.#setSeed(BigInt(`0x${step.reseed}`));
      this.#hashes?.clear();
    }
    if (this.trace.hash !== 'native') {
      const nans = this.#nanCount() - nansBefore;
      if (nans !== (step.nan?.length ?? 0)) return finding('nan', `${step.nan?.length ?? 0} hashes`, `${nans} hashes`);
    }
    return this.#compareState(step);
  }

  #compareState(step: Step): Finding | undefined {
    const text = this.#reader.state(this.#map);
    const digest = this.#machine.digest(text);
    if (digest === step.digest) return undefined;
    if (step.state === undefined) {
      return finding('digest of the state (the trace has no full state here)', step.digest, digest);
    }
    return compare('state', step.state, JSON.parse(text) as Json) ?? finding('digest', step.digest, digest);
  }

  #operate(step: Step): Finding | undefined {
    const type = this.#type.address;
    const machine = this.#machine;
    switch (step.op) {
      case 'new':
        this.#map = machine.make(type, Number(step.arg));
        return undefined;
      case 'a': {
        this.#writeKey(step);
        this.#writeElem(machine.set(type, this.#map, this.#key), step.val ?? 0);
        return undefined;
      }
      case 'd':
        this.#writeKey(step);
        machine.delete(type, this.#map, this.#key);
        return undefined;
      case 'g': {
        this.#writeKey(step);
        const elem = machine.get(type, this.#map, this.#key);
        if ((elem !== 0) !== step.found) return finding('found', String(step.found), String(elem !== 0));
        return elem === 0 ? undefined : compareText('got', step.got, this.#reader.elem(elem));
      }
      case 'c':
        machine.clear(type, this.#map);
        return undefined;
      case 'i':
        this.#startIterator(step);
        return this.#advance(step);
      case 'n':
        return this.#advance(step);
      default: {
        const never: never = step.op;
        throw new TraceError(`unknown operation ${never}`);
      }
    }
  }

  /** The iterator starts where the recorded one did. */
  #startIterator(step: Step): void {
    const machine = this.#machine;
    const it = step.iter ?? {};
    // The count is the map's first word in both designs; iterating over an empty map draws nothing.
    if (machine.view.getBigUint64(this.#map, true) !== 0n) {
      const integers = [it.startBucket, it.offset].every((n) => Number.isSafeInteger(n) && (n as number) >= 0);
      const words = [it.entryOffset, it.dirOffset].every((n) => typeof n === 'string' && /^[0-9a-f]{1,16}$/.test(n));
      if (machine.goVersion === 123 ? !integers : !words) {
        throw new TraceError(`the state of iterator ${step.arg} does not say where it starts`);
      }
      if (machine.goVersion === 123) {
        const B = BigInt(machine.view.getUint8(this.#map + Hmap.B));
        machine.forceDraws(BigInt(it.startBucket as number) | (BigInt(it.offset as number) << B));
      } else {
        machine.forceDraws(BigInt(`0x${it.entryOffset}`), BigInt(`0x${it.dirOffset}`));
      }
    }
    this.#iterators.set(step.arg ?? '', machine.iterate(this.#type.address, this.#map));
    machine.forceDraws();
  }

  #advance(step: Step): Finding | undefined {
    const it = this.#iterators.get(step.arg ?? '');
    if (it === undefined) throw new TraceError(`iterator ${step.arg} was never started`);
    const entry = this.#machine.next(it);
    return (
      compareText('key', step.key, entry && this.#reader.key(entry.key)) ??
      compareText('got', step.got, entry && this.#reader.elem(entry.elem)) ??
      compare('iter', step.iter ?? null, JSON.parse(this.#reader.iterator(it)) as Json)
    );
  }

  // ---- keys, elems, seeds

  #writeKey(step: Step): void {
    const { view } = this.#machine;
    const arg = step.arg ?? '';
    switch (this.trace.key) {
      case 'u64':
      case 'big':
        view.setBigUint64(this.#key, BigInt(arg), true);
        break;
      case 'str':
        writeString(this.#machine, this.#key, `k${arg}`);
        break;
      case 'f64':
        view.setFloat64(this.#key, arg === 'nan' ? Number.NaN : Number(arg), true);
        break;
    }
    if (step.hash !== undefined) this.#hashes?.add(this.#keyNumber(), BigInt(`0x${step.hash}`));
  }

  #writeElem(at: number, value: Json): void {
    if (typeof value === 'string') writeString(this.#machine, at, value);
    else this.#machine.view.setBigUint64(at, BigInt(value as number), true);
  }

  /** What the machine's scripted hashes make of the key (assembly/map/hash.ts: keyNumber). */
  #keyNumber(): bigint {
    const { view, bytes } = this.#machine;
    if (this.trace.key === 'str') {
      const start = view.getUint32(this.#key, true);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        bytes.subarray(start, start + view.getUint32(this.#key + 8, true)),
      );
      return BigInt(`0x${this.#machine.digest(text)}`);
    }
    if (this.trace.key === 'f64' && view.getFloat64(this.#key, true) === 0) return 0n;
    return view.getBigUint64(this.#key, true);
  }

  #nanCount(): number {
    return Number(this.#machine.view.getBigUint64(Replay.ADDRESS + Replay.nanCount, true));
  }

  #seed(): string {
    const { view } = this.#machine;
    if (this.#machine.goVersion === 123) return hex64(BigInt(view.getUint32(this.#map + Hmap.hash0, true)));
    return hex64(view.getBigUint64(this.#map + SwissMap.seed, true));
  }

  #setSeed(seed: bigint): void {
    const { view } = this.#machine;
    if (this.#machine.goVersion === 123) view.setUint32(this.#map + Hmap.hash0, Number(seed & 0xffff_ffffn), true);
    else view.setBigUint64(this.#map + SwissMap.seed, seed, true);
  }
}

/** Recorded hashes by key number, where the machine looks them up: an open-addressing table (assembly/map/hash.ts). */
class HashTable {
  #capacity = 0;
  #table = 0;
  readonly #entries = new Map<bigint, bigint>();

  constructor(readonly machine: MapMachine) {
    this.#allocate(1024);
  }

  /** A new seed: everything hashes anew. */
  clear(): void {
    this.#entries.clear();
    this.machine.bytes.fill(0, this.#table, this.#table + 16 * this.#capacity);
  }

  add(key: bigint, hash: bigint): void {
    if (this.#entries.has(key)) return;
    this.#entries.set(key, hash);
    if (this.#entries.size * 2 > this.#capacity) {
      this.#allocate(2 * this.#capacity);
      for (const [k, h] of this.#entries) this.#insert(k, h);
    } else {
      this.#insert(key, hash);
    }
  }

  #allocate(capacity: number): void {
    this.#capacity = capacity;
    this.#table = this.machine.allocate(16 * capacity);
    this.machine.view.setUint32(Replay.ADDRESS + Replay.table, this.#table, true);
    this.machine.view.setUint32(Replay.ADDRESS + Replay.tableMask, capacity - 1, true);
  }

  #insert(key: bigint, hash: bigint): void {
    const { view } = this.machine;
    let i = Number(mix(key) & BigInt(this.#capacity - 1));
    while (view.getBigUint64(this.#table + 16 * i, true) !== 0n) i = (i + 1) & (this.#capacity - 1);
    view.setBigUint64(this.#table + 16 * i, BigInt.asUintN(64, key + 1n), true);
    view.setBigUint64(this.#table + 16 * i + 8, hash, true);
  }
}

/** The finaliser of splitmix64. */
function mix(x: bigint): bigint {
  x ^= x >> 30n;
  x = BigInt.asUintN(64, x * 0xbf58476d1ce4e5b9n);
  x ^= x >> 27n;
  x = BigInt.asUintN(64, x * 0x94d049bb133111ebn);
  return x ^ (x >> 31n);
}

function finding(field: string, recorded: string, machine: string): Finding {
  return { field, recorded, machine };
}

/** A recorded value against the machine's text; both undefined at the end of an iteration. */
function compareText(field: string, recorded: Json | undefined, machine: string | undefined): Finding | undefined {
  const text = recorded === undefined ? undefined : JSON.stringify(recorded);
  return text === machine ? undefined : finding(field, text ?? 'nothing', machine ?? 'nothing');
}

/** The first field, in the recorder's order, in which two values differ. */
function compare(path: string, recorded: Json, machine: Json): Finding | undefined {
  if (Array.isArray(recorded) && Array.isArray(machine)) {
    for (let i = 0; i < Math.min(recorded.length, machine.length); i++) {
      const difference = compare(`${path}[${i}]`, recorded[i] as Json, machine[i] as Json);
      if (difference !== undefined) return difference;
    }
    if (recorded.length === machine.length) return undefined;
    return finding(`length of ${path}`, String(recorded.length), String(machine.length));
  }
  if (isObject(recorded) && isObject(machine)) {
    for (const name of new Set([...Object.keys(recorded), ...Object.keys(machine)])) {
      const difference = compare(`${path}.${name}`, recorded[name] ?? null, machine[name] ?? null);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  return recorded === machine ? undefined : finding(path, JSON.stringify(recorded), JSON.stringify(machine));
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
