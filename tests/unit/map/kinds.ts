// Kinds of keys and elems for random operations on maps: how key number n is written to memory and read back.

import {
  arrayOf,
  type MapGoVersion,
  type MapMachine,
  valueTypes,
  writeString,
  writeType,
} from '../../../src/host/replay/index.ts';
import { HashKind } from '../../../src/machine/tables/maps.ts';
import { type ElemKind, type KeyKind, nan, type Walk } from './reference.ts';

/** The machine's own hash more often than those with which many keys or all collide. */
const hashes = [HashKind.NATIVE, HashKind.LOW, HashKind.NATIVE, HashKind.SAME, HashKind.NATIVE];

const unlimited = 1 << 30;
const word = {
  write: (m: MapMachine, at: number, n: number) => m.view.setBigUint64(at, BigInt(n), true),
  read: (m: MapMachine, at: number) => Number(m.view.getBigUint64(at, true)),
};

function readText(m: MapMachine, at: number): string {
  const start = m.view.getUint32(at, true);
  return new TextDecoder().decode(m.bytes.subarray(start, start + m.view.getUint32(at + 8, true)));
}

/** Dynamic types of interface keys, whose descriptors every machine has for itself. */
const dynamic = ['uint64', 'string', 'float64'] as const;
const descriptors = new WeakMap<MapMachine, readonly number[]>();

function dynamicTypes(m: MapMachine): readonly number[] {
  let types = descriptors.get(m);
  if (types === undefined) {
    types = dynamic.map((name) => writeType(m, valueTypes[name]));
    descriptors.set(m, types);
  }
  return types;
}

/** Key n is a number, a text or a float by turns, in an object of its own. */
function writeAny(m: MapMachine, at: number, n: number): void {
  const which = n === nan ? 2 : n % 3;
  const data = m.allocate(16);
  if (which === 0) word.write(m, data, n);
  else if (which === 1) writeString(m, data, `${n}`);
  else m.view.setFloat64(data, n === nan ? Number.NaN : n, true);
  m.view.setBigUint64(at, BigInt(dynamicTypes(m)[which] ?? 0), true);
  m.view.setBigUint64(at + 8, BigInt(data), true);
}

function readAny(m: MapMachine, at: number): number {
  const data = m.view.getUint32(at + 8, true);
  const which = dynamicTypes(m).indexOf(m.view.getUint32(at, true));
  if (which === 0) return word.read(m, data);
  if (which === 1) return Number(readText(m, data));
  const f = m.view.getFloat64(data, true);
  return Number.isNaN(f) ? nan : f;
}

export const keys: Record<string, KeyKind> = {
  uint8: {
    type: valueTypes.uint8,
    count: 256,
    write: (m, at, n) => m.view.setUint8(at, n),
    read: (m, at) => m.view.getUint8(at),
  },
  uint32: {
    type: valueTypes.uint32,
    count: unlimited,
    write: (m, at, n) => m.view.setUint32(at, n, true),
    read: (m, at) => m.view.getUint32(at, true),
  },
  uint64: { type: valueTypes.uint64, count: unlimited, ...word },
  pointer: { type: valueTypes.pointer, count: unlimited, ...word },
  string: {
    type: valueTypes.string,
    count: unlimited,
    // Some are long: their comparison has a way of its own in Go.
    write: (m, at, n) => writeString(m, at, n % 3 === 0 ? `${'long '.repeat(20)}${n}` : `${n}`),
    read: (m, at) => Number(readText(m, at).replace(/.* /, '')),
  },
  float64: {
    type: valueTypes.float64,
    count: unlimited,
    // Key 0 is +0 or -0 by turns: equal keys that differ in memory.
    write: (m, at, n) => {
      const zero = Object.is(m.view.getFloat64(at, true), 0) ? -0 : 0;
      m.view.setFloat64(at, n === nan ? Number.NaN : n === 0 ? zero : n / 8, true);
    },
    read: (m, at) => {
      const f = m.view.getFloat64(at, true);
      return Number.isNaN(f) ? nan : Math.abs(f * 8);
    },
  },
  any: {
    type: valueTypes.any,
    count: unlimited,
    write: writeAny,
    read: readAny,
  },
  'struct{}': { type: valueTypes.empty, count: 1, write: () => undefined, read: () => 0 },
  '[2]uint64': {
    type: arrayOf(valueTypes.uint64, 2),
    count: unlimited,
    write: (m, at, n) => word.write(m, at + 8, n),
    read: (m, at) => word.read(m, at + 8),
  },
  '[17]uint64': { type: valueTypes.big, count: unlimited, ...word },
};

export const elems: Record<string, ElemKind> = {
  uint64: { type: valueTypes.uint64, limit: unlimited, ...word },
  uint8: {
    type: valueTypes.uint8,
    limit: 256,
    write: (m, at, n) => m.view.setUint8(at, n),
    read: (m, at) => m.view.getUint8(at),
  },
  string: {
    type: valueTypes.string,
    limit: unlimited,
    write: (m, at, n) => writeString(m, at, `${n}`),
    read: (m, at) => Number(readText(m, at)),
  },
  'struct{}': { type: valueTypes.empty, limit: 1, write: () => undefined, read: () => 0 },
  '[17]uint64': {
    type: valueTypes.big,
    limit: unlimited,
    write: (m, at, n) => word.write(m, at + 128, n),
    read: (m, at) => word.read(m, at + 128),
  },
};

/** Walks over maps of every kind, by name; `round` gives others. Each has `steps` steps, those of large maps more. */
export function* walks(version: MapGoVersion, steps: number, round: number): Generator<[string, Walk]> {
  for (const [keyName, key] of Object.entries(keys)) {
    for (const [elemName, elem] of Object.entries(elems)) {
      for (const number of [1, 2]) {
        const hash = hashes[(keyName.length + elemName.length + number + round) % hashes.length] as HashKind;
        yield [
          `map[${keyName}]${elemName} (${number})`,
          {
            version,
            key,
            elem,
            hash,
            seed: (2 * round + number) * 1000 + keyName.length * 10 + elemName.length,
            steps,
            keys: number === 1 ? 40 : 300,
            // NaN entries are told apart by their elems.
            withNaN: (keyName === 'float64' || keyName === 'any') && elem.limit === unlimited,
          },
        ];
      }
    }
  }
  const {
    uint64,
    string,
    float64,
    '[17]uint64': big,
  } = keys as Record<string, KeyKind> & Record<'uint64' | 'string' | 'float64' | '[17]uint64', KeyKind>;
  const elem = elems.uint64 as ElemKind;
  const seed = 5 + 100 * round;
  yield [
    'map[uint64]uint64 by the generic functions',
    { version, key: uint64, elem, generic: true, seed, steps, keys: 200 },
  ];
  for (const [key, hash] of [
    [uint64, HashKind.SAME],
    [string, HashKind.LOW],
    [float64, HashKind.SAME],
    [big, HashKind.LOW],
  ] as const) {
    const chains = { version, key, elem, hash, seed: seed + 2, steps: 3 * steps, keys: 150, phase: 500 };
    yield [`chains that come and go, ${key.type.name}`, { ...chains, withNaN: key === float64 }];
  }
  for (const key of [uint64, string]) {
    const large = { version, key, elem, seed: seed + 1, steps: 8 * steps, keys: 5000, phase: 6000, checkEvery: 100 };
    yield [`thousands of ${key.type.name} keys`, large];
  }
}
