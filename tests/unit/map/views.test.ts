// Maps as views and text: what each operation leaves in memory, on both designs.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type MapGoVersion,
  MapMachine,
  type ValueType,
  valueTypes,
  writeMapType,
  writeString,
} from '../../../src/host/replay/index.ts';
import {
  type ClassicView,
  describeMap,
  floatText,
  type MapView,
  readMap,
  type SwissView,
} from '../../../src/host/views/index.ts';

const module = new WebAssembly.Module(readFileSync('src/machine/build/machine.wasm'));

/** One map and operations on numbered keys; string keys are `k<n>`, other elems than strings are numbers. */
class Bench {
  readonly machine: MapMachine;
  readonly type: number;
  readonly map: number;
  readonly #key: number;

  constructor(
    version: MapGoVersion,
    readonly key: ValueType,
    readonly elem: ValueType = valueTypes.uint64,
    hint = 0,
    generic = false,
  ) {
    this.machine = new MapMachine(module, version, 7n);
    this.type = writeMapType(this.machine, key, elem, generic);
    this.map = this.machine.make(this.type, hint);
    this.#key = this.machine.allocate(Math.max(16, key.size));
  }

  #write(n: number): number {
    if (this.key === valueTypes.string) writeString(this.machine, this.#key, `k${n}`);
    else if (this.key === valueTypes.float64) this.machine.view.setFloat64(this.#key, n, true);
    else this.machine.view.setBigUint64(this.#key, BigInt(n), true);
    return this.#key;
  }

  set(n: number, value = 10 * n): this {
    const at = this.machine.set(this.type, this.map, this.#write(n));
    if (this.elem.size >= 8) this.machine.view.setBigUint64(at, BigInt(value), true);
    return this;
  }

  setAll(from: number, to: number): this {
    for (let n = from; n <= to; n++) this.set(n);
    return this;
  }

  delete(...keys: number[]): this {
    for (const n of keys) this.machine.delete(this.type, this.map, this.#write(n));
    return this;
  }

  clear(): this {
    this.machine.clear(this.type, this.map);
    return this;
  }

  get(n: number): boolean {
    return this.machine.get(this.type, this.map, this.#write(n)) !== 0;
  }

  get view(): MapView {
    return readMap(this.machine.memory, this.type, this.map);
  }

  get classic(): ClassicView {
    return this.view as ClassicView;
  }

  get swiss(): SwissView {
    return this.view as SwissView;
  }
}

/** `meaning key=elem`, with ~ before residual bytes; clean empty cells left out. */
function cells(list: readonly { meaning: string; key: { text: string }; elem: { text: string }; residual: boolean }[]) {
  return list
    .filter((c) => c.residual || !/^empty(Rest)?$/.test(c.meaning))
    .map((c) => `${c.meaning} ${c.residual ? '~' : ''}${c.key.text}=${c.elem.text}`);
}

const bucket = (b: Bench, i = 0) => cells(b.classic.buckets?.[i]?.buckets[0]?.cells ?? []);
const small = (b: Bench) => cells(b.swiss.small?.slots ?? []);

describe('a delete', () => {
  test('leaves the bytes of plain keys, clears elems', () => {
    const ops = (b: Bench) => b.set(1).set(2).set(3).delete(2);
    expect(bucket(ops(new Bench(123, valueTypes.uint64)))).toEqual(['full 1=10', 'emptyOne ~2=0', 'full 3=30']);
    expect(small(ops(new Bench(126, valueTypes.uint64)))).toEqual(['full 1=10', 'empty ~2=0', 'full 3=30']);
  });

  test('at the end of a chain makes emptyRest, back over the holes before it', () => {
    const b = new Bench(123, valueTypes.uint64).setAll(1, 4).delete(2).delete(3);
    expect(bucket(b)).toEqual(['full 1=10', 'emptyOne ~2=0', 'emptyOne ~3=0', 'full 4=40']);
    expect(bucket(b.delete(4))).toEqual(['full 1=10', 'emptyRest ~2=0', 'emptyRest ~3=0', 'emptyRest ~4=0']);
  });

  test('of a string clears its pointer; the length stays in buckets only', () => {
    const key = (b: Bench, at: number) => [b.machine.view.getUint32(at, true), b.machine.view.getUint32(at + 8, true)];
    const classic = new Bench(123, valueTypes.string).set(1).set(2).delete(1);
    expect(key(classic, classic.classic.buckets?.[0]?.buckets[0]?.cells[0]?.key.address ?? 0)).toEqual([0, 2]);
    const swiss = new Bench(126, valueTypes.string).set(1).set(2).delete(1);
    expect(key(swiss, swiss.swiss.small?.slots[0]?.key.address ?? 0)).toEqual([0, 0]);
  });

  test('drops keys and elems that stand behind pointers', () => {
    const b = new Bench(126, valueTypes.big, valueTypes.big).set(1).set(2).delete(1);
    expect(b.swiss.small?.slots[0]).toMatchObject({
      meaning: 'empty',
      residual: false,
      key: { text: 'nil' },
      elem: { text: 'nil' },
    });
    expect(b.swiss.small?.slots[1]?.key.bytes.length).toBe(136);
  });

  test('of the last entry draws a new seed', () => {
    const classic = new Bench(123, valueTypes.uint64).set(1);
    const { hash0 } = classic.classic;
    expect(classic.delete(1).classic.hash0).not.toBe(hash0);
    const swiss = new Bench(124, valueTypes.uint64).set(1);
    const { seed } = swiss.swiss;
    expect(swiss.delete(1).swiss.seed).not.toBe(seed);
  });

  test('never gives memory back', () => {
    const keys = Array.from({ length: 1000 }, (_, i) => i + 1);
    const classic = new Bench(123, valueTypes.uint64).setAll(1, 1000);
    const { B } = classic.classic;
    expect(classic.delete(...keys).classic).toMatchObject({ count: 0, B });
    const swiss = new Bench(126, valueTypes.uint64).setAll(1, 1000);
    const capacity = swiss.swiss.tables.map((t) => t.capacity);
    expect(swiss.delete(...keys).swiss.tables.map((t) => t.capacity)).toEqual(capacity);
  });

  for (const version of [123, 124, 126] as const) {
    test(`${version}: from a nil map does nothing, and a nil map is empty`, () => {
      const b = new Bench(version, valueTypes.uint64);
      const key = b.machine.allocate(8);
      b.machine.delete(b.type, 0, key);
      b.machine.clear(b.type, 0);
      expect(b.machine.get(b.type, 0, key)).toBe(0);
      expect(b.machine.next(b.machine.iterate(b.type, 0))).toBeUndefined();
      expect(readMap(b.machine.memory, b.type, 0)).toEqual({ design: 'nil', type: 'map[uint64]uint64' });
    });
  }
});

describe('tables', () => {
  /** A table whose groups are full enough for deletes to leave tombstones. */
  const crowded = (version: MapGoVersion) => new Bench(version, valueTypes.uint64, valueTypes.uint64, 0).setAll(1, 14);
  const tombstones = (b: Bench) => b.swiss.tables.reduce((sum, t) => sum + t.tombstones, 0);
  const deleted = (b: Bench) =>
    b.swiss.tables.flatMap((t) => t.groups.flatMap((g) => g.slots.filter((s) => s.meaning === 'deleted')));

  test('a full group keeps tombstones, which stay when the map is empty', () => {
    const b = crowded(126);
    expect(b.swiss.tables.map((t) => [t.used, t.capacity, t.growthLeft])).toEqual([[14, 16, 0]]);
    b.delete(...Array.from({ length: 14 }, (_, i) => i + 1));
    expect(b.swiss.used).toBe(0);
    expect(tombstones(b)).toBeGreaterThan(0);
    expect(deleted(b).length).toBe(tombstones(b));
    expect(deleted(b).every((slot) => slot.residual && slot.elem.text === '0')).toBe(true);
    expect(b.swiss.tombstonePossible).toBe(true);
  });

  test('clear of an empty map sweeps tombstones in 1.26, leaves them in 1.24', () => {
    for (const [version, left] of [
      [124, true],
      [126, false],
    ] as const) {
      const b = crowded(version);
      b.delete(...Array.from({ length: 14 }, (_, i) => i + 1)).clear();
      expect(tombstones(b) > 0).toBe(left);
      expect(b.swiss.clearSeq).toBe(left ? 0 : 1);
    }
  });

  test('the ninth insertion makes a table, even when it updates a key', () => {
    const b = new Bench(126, valueTypes.uint64).setAll(1, 8);
    expect(b.swiss.tables.length).toBe(0);
    expect(b.set(3).swiss).toMatchObject({ used: 8, directory: [0], small: undefined });
  });

  test('a hint sizes the directory', () => {
    expect(new Bench(126, valueTypes.uint64, valueTypes.uint64, 8).swiss.tables.length).toBe(0);
    expect(new Bench(126, valueTypes.uint64, valueTypes.uint64, 100).swiss.tables.map((t) => t.capacity)).toEqual([
      128,
    ]);
    expect(new Bench(126, valueTypes.uint64, valueTypes.uint64, 3000).swiss).toMatchObject({
      globalDepth: 2,
      directory: [0, 1, 2, 3],
    });
  });
});

describe('buckets', () => {
  test('grow in steps: old buckets are shown until they are evacuated', () => {
    const b = new Bench(123, valueTypes.uint64).setAll(1, 27);
    expect(b.classic).toMatchObject({ count: 27, B: 3, flags: { sameSizeGrow: false } });
    expect(b.classic.oldBuckets?.map((chain) => chain.evacuated).filter(Boolean).length).toBe(2);
    const moved = b.classic.oldBuckets?.find((chain) => chain.evacuated)?.buckets[0]?.cells ?? [];
    expect(moved.every((cell) => /^evacuated/.test(cell.meaning))).toBe(true);
    for (let n = 100; b.classic.oldBuckets !== undefined; n++) b.delete(n);
    expect(b.classic.nevacuate).toBe(4);
  });

  test('have overflow buckets in reserve from 16 on, up to the size class', () => {
    expect(new Bench(123, valueTypes.uint64, valueTypes.uint64, 52).classic).toMatchObject({
      B: 3,
      overflowReserve: 0,
    });
    // 17 buckets of 144 bytes are 2448; the size class above is 2688: 18 buckets
    expect(new Bench(123, valueTypes.uint64, valueTypes.uint64, 100).classic).toMatchObject({
      B: 4,
      overflowReserve: 2,
    });
  });

  test('clear keeps the array', () => {
    const b = new Bench(123, valueTypes.uint64).setAll(1, 100);
    const { B } = b.classic;
    expect(b.clear().classic).toMatchObject({ count: 0, B, oldBuckets: undefined, noverflow: 0 });
    expect(b.classic.buckets?.every((chain) => chain.buckets.every((x) => cells(x.cells).length === 0))).toBe(true);
  });
});

describe('NaN', () => {
  for (const version of [123, 124, 126] as const) {
    test(`${version}: is never found, never deleted, but cleared`, () => {
      const b = new Bench(version, valueTypes.float64).set(Number.NaN, 1).set(Number.NaN, 2).delete(Number.NaN);
      expect(b.get(Number.NaN)).toBe(false);
      const length = () => Number(b.machine.view.getBigUint64(b.map, true));
      expect(length()).toBe(2);
      b.clear();
      expect(length()).toBe(0);
    });
  }

  test('equal zeros are one key, the newer one', () => {
    const b = new Bench(126, valueTypes.float64).set(0, 1).set(-0, 2);
    expect(small(b)).toEqual(['full -0=2']);
  });
});

describe('as text', () => {
  test('a small map with residual bytes', () => {
    const b = new Bench(126, valueTypes.uint64).set(1).set(2).delete(2);
    expect(describeMap(b.view, 'en').split('\n').slice(1)).toEqual([
      'small map: one group, no tables',
      expect.stringMatching(/^group 0: \[0\] [0-7][0-9a-f] 1: 10; \[1\] empty, bytes of 2: 0 left behind$/),
    ]);
    expect(describeMap(b.view, 'zh-cn')).toMatch(/小 map：只有一个组，没有表\n组 0: .*empty，残留字节 2: 0/);
  });

  test('buckets in growth', () => {
    const text = describeMap(new Bench(123, valueTypes.string).setAll(1, 27).view, 'en');
    expect(text).toMatch(
      /^map\[string\]uint64: 27 entries; B 3, noverflow \d+, hash0 0x[0-9a-f]+, flags 0\ngrowing, nevacuate \d/,
    );
    expect(text).toMatch(/old bucket \d \(evacuated\): \[0\] evacuated[XY]/);
    expect(text).toContain('"k1": 10');
  });

  test('nothing allocated yet, and nil', () => {
    const b = new Bench(126, valueTypes.uint64);
    expect(describeMap(b.view, 'en')).toContain('no memory yet');
    expect(describeMap(readMap(b.machine.memory, b.type, 0), 'en')).toBe('map[uint64]uint64: nil');
  });
});

describe('floats print as %v prints them', () => {
  const table: [number, boolean, string][] = [
    [0.1, false, '0.1'],
    [Math.fround(0.1), true, '0.1'],
    [1e21, false, '1e+21'],
    [1e20, false, '100000000000000000000'],
    [0.00001, false, '1e-05'],
    [0.0001, false, '0.0001'],
    [1.5e-7, false, '1.5e-07'],
    [-0, false, '-0'],
    [Number.POSITIVE_INFINITY, false, '+Inf'],
    [Number.NaN, true, 'NaN'],
  ];
  for (const [value, single, text] of table) test(text, () => expect(floatText(value, single)).toBe(text));
});
