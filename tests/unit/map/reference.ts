// A random walk over one map of the machine beside a JavaScript Map that says what it must hold: invariants after every
// step, and iterations open meanwhile, held to what the Go specification promises of them. What is wrong is thrown.

import { readFileSync } from 'node:fs';
import { type MapGoVersion, MapMachine, type ValueType, writeMapType } from '../../../src/host/replay/index.ts';
import { HashKind, Hmap, HmapFlag, Replay, SwissMap } from '../../../src/machine/tables/maps.ts';

/** How key number n of a kind is written to memory and read back; undefined: it has fewer keys. */
export interface KeyKind {
  readonly type: ValueType;
  readonly count: number;
  write(machine: MapMachine, at: number, n: number): void;
  read(machine: MapMachine, at: number): number;
}

export interface ElemKind {
  readonly type: ValueType;
  /** Elems are numbers below this. */
  readonly limit: number;
  write(machine: MapMachine, at: number, n: number): void;
  read(machine: MapMachine, at: number): number;
}

/** The number of all NaN keys; each is an entry of its own, told apart by its elem. */
export const nan = -1;

export interface Walk {
  readonly version: MapGoVersion;
  readonly key: KeyKind;
  readonly elem: ElemKind;
  readonly generic?: boolean;
  readonly withNaN?: boolean;
  /** HashKind.LOW and SAME make long chains; the machine's own hash if not given. */
  readonly hash?: HashKind;
  readonly seed: number;
  readonly steps: number;
  /** Keys to choose from. */
  readonly keys: number;
  /** Steps on average for which the map is filled, or emptied; 80 if not given. */
  readonly phase?: number;
  /** Steps between two checks of the invariants, which look at every entry; 1 if not given. */
  readonly checkEvery?: number;
}

const keyNumber = (name: string) => (name.startsWith('nan') ? nan : Number(name));

/** How often a walk saw a map of these. */
export interface Coverage {
  operations: number;
  /** Steps after which a growth was under way, and one to the same size (classic). */
  growing: number;
  sameSize: number;
  /** Steps with several tables, and changes of the directory's length (swiss). */
  tables: number;
  splits: number;
  /** Entries that open iterators gave. */
  visited: number;
  clones: number;
  clears: number;
}

/** Steps between two comparisons of all entries. */
const compareEvery = 997;

interface OpenIterator {
  readonly at: number;
  /** Entries that must come: there from the start, never deleted. */
  readonly must: Set<string>;
  /** Entries that came and must not come again. */
  readonly came: Set<string>;
  /**
   * NaN entries that a clear removed: in Go 1.23 an iterator over a bucket array that was replaced long ago still gives them
   * (clear does not reach that array, and no lookup tells).
   */
  readonly mayCome: Set<string>;
}

export function walk(options: Walk): Coverage {
  const walker = new Walker(options);
  walker.run();
  return walker.coverage;
}

export function addCoverage(sum: Coverage, more: Coverage): void {
  for (const name of Object.keys(sum) as (keyof Coverage)[]) sum[name] += more[name];
}

export function noCoverage(): Coverage {
  return { operations: 0, growing: 0, sameSize: 0, tables: 0, splits: 0, visited: 0, clones: 0, clears: 0 };
}

class Walker {
  readonly machine: MapMachine;
  readonly type: number;
  readonly key: number;
  readonly random: (n: number) => number;
  /** Elems by key: `12`, or `nan7` for the NaN entry with elem 7. */
  entries = new Map<string, number>();
  map: number;
  open: OpenIterator[] = [];
  stamp = 0;
  filling = true;
  /** Keys that are deleted next. */
  doomed: number[] = [];
  readonly coverage = noCoverage();
  #tables = 0;

  constructor(readonly options: Walk) {
    this.machine = new MapMachine(machineModule(), options.version, BigInt(options.seed));
    this.type = writeMapType(this.machine, options.key.type, options.elem.type, options.generic);
    this.key = this.machine.allocate(Math.max(8, options.key.type.size));
    this.random = generator(options.seed);
    this.machine.view.setUint32(Replay.ADDRESS + Replay.hashKind, options.hash ?? HashKind.NATIVE, true);
    this.map = this.machine.make(this.type, this.random(2) * this.random(options.keys));
  }

  run(): void {
    for (let step = 0; step < this.options.steps; step++) {
      this.step();
      this.look();
      if (step % (this.options.checkEvery ?? 1) === 0) {
        const broken = this.machine.check(this.type, this.map);
        if (broken !== 0) this.fail(`invariant ${broken} after step ${step}`);
        const length = Number(this.machine.view.getBigUint64(this.map, true));
        if (length !== this.entries.size) this.fail(`length ${length} after step ${step}, not ${this.entries.size}`);
      }
      if (step % compareEvery === 0) this.compareAll();
    }
    for (const it of this.open) while (this.advance(it)) {}
    this.compareAll();
  }

  fail(what: string): never {
    const { version, key, elem, seed } = this.options;
    throw new Error(`go ${version}, map[${key.type.name}]${elem.type.name}, seed ${seed}: ${what}`);
  }

  /** Notes what state the map is in. */
  look(): void {
    const { coverage, map } = this;
    const { view } = this.machine;
    coverage.operations++;
    if (this.options.version === 123) {
      if (view.getUint32(map + Hmap.oldbuckets, true) === 0) return;
      coverage.growing++;
      if ((view.getUint8(map + Hmap.flags) & HmapFlag.SAME_SIZE_GROW) !== 0) coverage.sameSize++;
    } else {
      const tables = view.getUint32(map + SwissMap.dirLen, true);
      if (tables > 1) coverage.tables++;
      if (tables > this.#tables && this.#tables > 0) coverage.splits++;
      this.#tables = tables;
    }
  }

  /** Every entry of the reference is found, with its elem; a full iteration gives as many. */
  compareAll(): void {
    for (const [name, elem] of this.entries) {
      if (name.startsWith('nan')) continue;
      this.options.key.write(this.machine, this.key, Number(name));
      const at = this.machine.get(this.type, this.map, this.key);
      if (at === 0 || this.options.elem.read(this.machine, at) !== elem) this.fail(`entry ${name} is lost`);
    }
    const it = this.machine.iterate(this.type, this.map);
    let n = 0;
    while (this.machine.next(it) !== undefined) n++;
    if (n !== this.entries.size) this.fail(`an iteration gives ${n} of ${this.entries.size} entries`);
  }

  step(): void {
    const { random } = this;
    // Maps that take long to fill are cleared and copied more seldom.
    const rare = Math.ceil((this.options.phase ?? 80) / 20);
    const doomed = this.doomed.pop();
    if (doomed !== undefined) {
      this.delete(doomed);
      if (random(3) === 0) this.advanceSome();
      return;
    }
    // A map that is emptied key by key draws a new seed and keeps its overflow buckets: growths to the same size.
    if (random(100 * rare) === 0) this.doomed = [...this.entries.keys()].map(keyNumber).sort(() => random(2) - 0.5);
    if (random(this.options.phase ?? 80) === 0) this.filling = !this.filling;
    const x = random(100);
    if (x < 50) {
      if (this.filling === x < 40) this.assign();
      else this.delete(this.chooseKey());
    } else if (x < 60) {
      this.lookUp();
    } else if (x < 65) {
      this.iterate();
    } else if (x === 98 && random(rare) === 0) {
      this.clear();
    } else if (x === 99 && random(rare) === 0) {
      this.clone();
    } else {
      this.advanceSome();
    }
  }

  /** Walks on with one of the open iterators. */
  advanceSome(): void {
    if (this.open.length === 0) return;
    const { random } = this;
    const i = random(this.open.length);
    const it = this.open[i] as OpenIterator;
    for (let n = random(4) === 0 ? 20 : 1; n > 0; n--) {
      if (!this.advance(it)) {
        this.open.splice(i, 1);
        break;
      }
    }
  }

  chooseKey(): number {
    if (this.options.withNaN === true && this.random(10) === 0) return nan;
    return this.random(Math.min(this.options.keys, this.options.key.count));
  }

  assign(): void {
    const n = this.chooseKey();
    const elem = this.stamp++ % this.options.elem.limit;
    this.options.key.write(this.machine, this.key, n);
    this.options.elem.write(this.machine, this.machine.set(this.type, this.map, this.key), elem);
    this.entries.set(n === nan ? `nan${elem}` : `${n}`, elem);
  }

  delete(n: number): void {
    this.options.key.write(this.machine, this.key, n);
    this.machine.delete(this.type, this.map, this.key);
    if (n === nan) return;
    this.entries.delete(`${n}`);
    for (const it of this.open) {
      it.must.delete(`${n}`);
      it.came.delete(`${n}`); // put back, it is another entry
    }
  }

  lookUp(): void {
    const n = this.chooseKey();
    this.options.key.write(this.machine, this.key, n);
    const at = this.machine.get(this.type, this.map, this.key);
    const found = at === 0 ? undefined : this.options.elem.read(this.machine, at);
    const wanted = n === nan ? undefined : this.entries.get(`${n}`);
    if (found !== wanted) this.fail(`key ${n} has elem ${found}, not ${wanted}`);
  }

  iterate(): void {
    if (this.open.length === 4) this.open.shift();
    this.open.push({
      at: this.machine.iterate(this.type, this.map),
      must: new Set(this.entries.keys()),
      came: new Set(),
      mayCome: new Set(),
    });
  }

  clear(): void {
    this.coverage.clears++;
    this.machine.clear(this.type, this.map);
    const nans = this.options.version === 123 ? [...this.entries.keys()].filter((name) => name.startsWith('nan')) : [];
    this.entries.clear();
    for (const it of this.open) {
      for (const name of nans) if (!it.came.has(name)) it.mayCome.add(name);
      it.must.clear();
      it.came.clear();
    }
  }

  clone(): void {
    this.coverage.clones++;
    this.#tables = 0;
    this.map = this.machine.clone(this.type, this.map);
    this.open = [];
  }

  /** Takes the iterator's next entry; false at the end. */
  advance(it: OpenIterator): boolean {
    const entry = this.machine.next(it.at);
    if (entry === undefined) {
      const missed = [...it.must].filter((name) => !it.came.has(name));
      if (missed.length > 0) this.fail(`an iteration ended without ${missed.slice(0, 5).join(', ')}`);
      return false;
    }
    const n = this.options.key.read(this.machine, entry.key);
    const elem = this.options.elem.read(this.machine, entry.elem);
    const name = n === nan ? `nan${elem}` : `${n}`;
    if (it.mayCome.delete(name)) return true;
    if (this.entries.get(name) !== elem || it.came.has(name)) {
      const wanted = this.entries.get(name);
      this.fail(
        `an iteration gives ${name}: ${elem}${it.came.has(name) ? ' again' : ''}; the map has ${wanted ?? 'none'}`,
      );
    }
    this.coverage.visited++;
    it.came.add(name);
    return true;
  }
}

let compiled: WebAssembly.Module | undefined;

function machineModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(readFileSync('src/machine/build/machine.wasm'));
  return compiled;
}

/** Numbers below n: a linear congruential generator, the upper bits. */
function generator(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}
