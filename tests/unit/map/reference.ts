// A random walk over one map of the machine beside a JavaScript Map that says what it must hold: invariants after every
// step, and iterations open meanwhile, held to what the Go specification promises of them.

import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type MapGoVersion, MapMachine, type ValueType, writeMapType } from '../../../src/host/replay/index.ts';

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
  readonly seed: number;
  readonly steps: number;
  /** Keys to choose from. */
  readonly keys: number;
  /** Steps between two checks of the invariants, which look at every entry; 1 if not given. */
  readonly checkEvery?: number;
}

interface OpenIterator {
  readonly at: number;
  /** Entries that must come: there from the start, never deleted. */
  readonly must: Set<string>;
  /** Entries that came and must not come again. */
  readonly came: Set<string>;
}

export function walk(options: Walk): void {
  new Walker(options).run();
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

  constructor(readonly options: Walk) {
    this.machine = new MapMachine(machineModule(), options.version, BigInt(options.seed));
    this.type = writeMapType(this.machine, options.key.type, options.elem.type, options.generic);
    this.key = this.machine.allocate(Math.max(8, options.key.type.size));
    this.random = generator(options.seed);
    this.map = this.machine.make(this.type, this.random(2) * this.random(options.keys));
  }

  run(): void {
    for (let step = 0; step < this.options.steps; step++) {
      this.step();
      if (step % (this.options.checkEvery ?? 1) !== 0) continue;
      const broken = this.machine.check(this.type, this.map);
      const length = Number(this.machine.view.getBigUint64(this.map, true));
      if (broken !== 0 || length !== this.entries.size) {
        expect({ step, broken, length }).toEqual({ step, broken: 0, length: this.entries.size });
      }
    }
    for (const it of this.open) while (this.advance(it)) {}
  }

  step(): void {
    const { random } = this;
    if (random(this.options.keys > 1000 ? 2000 : 80) === 0) this.filling = !this.filling;
    const x = random(100);
    if (x < 50) {
      if (this.filling === x < 40) this.assign();
      else this.delete();
    } else if (x < 60) {
      this.lookUp();
    } else if (x < 65) {
      this.iterate();
    } else if (x === 98 && random(6) === 0) {
      this.clear();
    } else if (x === 99 && random(6) === 0) {
      this.clone();
    } else if (this.open.length > 0) {
      const i = random(this.open.length);
      const it = this.open[i] as OpenIterator;
      for (let n = random(4) === 0 ? 20 : 1; n > 0; n--) {
        if (!this.advance(it)) {
          this.open.splice(i, 1);
          break;
        }
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

  delete(): void {
    const n = this.chooseKey();
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
    expect(found).toBe(n === nan ? undefined : this.entries.get(`${n}`));
  }

  iterate(): void {
    if (this.open.length === 4) this.open.shift();
    this.open.push({
      at: this.machine.iterate(this.type, this.map),
      must: new Set(this.entries.keys()),
      came: new Set(),
    });
  }

  clear(): void {
    this.machine.clear(this.type, this.map);
    this.entries.clear();
    for (const it of this.open) {
      it.must.clear();
      it.came.clear();
    }
  }

  clone(): void {
    this.map = this.machine.clone(this.type, this.map);
    this.open = [];
  }

  /** Takes the iterator's next entry; false at the end. */
  advance(it: OpenIterator): boolean {
    const entry = this.machine.next(it.at);
    if (entry === undefined) {
      expect([...it.must].filter((name) => !it.came.has(name))).toEqual([]);
      return false;
    }
    const n = this.options.key.read(this.machine, entry.key);
    const elem = this.options.elem.read(this.machine, entry.elem);
    const name = n === nan ? `nan${elem}` : `${n}`;
    if (this.entries.get(name) !== elem || it.came.has(name)) {
      expect({ name, elem, again: it.came.has(name) }).toEqual({ name, elem: this.entries.get(name), again: false });
    }
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
