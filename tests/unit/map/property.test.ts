// Random operations on the machine's maps against a reference: both designs, many kinds of keys and elems, several hash
// functions, iteration while the map changes. MAP_STEPS sets the steps of each walk (default 1500).

import { describe, test } from 'vitest';
import {
  arrayOf,
  type MapGoVersion,
  type MapMachine,
  valueTypes,
  writeString,
} from '../../../src/host/replay/index.ts';
import { type ElemKind, type KeyKind, nan, walk } from './reference.ts';

const steps = Number(process.env.MAP_STEPS ?? 1500);

const unlimited = 1 << 30;
const word = {
  write: (m: MapMachine, at: number, n: number) => m.view.setBigUint64(at, BigInt(n), true),
  read: (m: MapMachine, at: number) => Number(m.view.getBigUint64(at, true)),
};

function readText(m: MapMachine, at: number): string {
  const start = m.view.getUint32(at, true);
  return new TextDecoder().decode(m.bytes.subarray(start, start + m.view.getUint32(at + 8, true)));
}

const keys: Record<string, KeyKind> = {
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
  'struct{}': { type: valueTypes.empty, count: 1, write: () => undefined, read: () => 0 },
  '[2]uint64': {
    type: arrayOf(valueTypes.uint64, 2),
    count: unlimited,
    write: (m, at, n) => word.write(m, at + 8, n),
    read: (m, at) => word.read(m, at + 8),
  },
  '[17]uint64': { type: valueTypes.big, count: unlimited, ...word },
};

const elems: Record<string, ElemKind> = {
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

const versions: MapGoVersion[] = [123, 124, 126];

describe('random operations', () => {
  for (const version of versions) {
    for (const [keyName, key] of Object.entries(keys)) {
      for (const [elemName, elem] of Object.entries(elems)) {
        test(`${version} map[${keyName}]${elemName}`, () => {
          for (const seed of [1, 2]) {
            walk({
              version,
              key,
              elem,
              seed: seed * 1000 + keyName.length * 10 + elemName.length,
              steps,
              keys: seed === 1 ? 40 : 300,
              // NaN entries are told apart by their elems.
              withNaN: keyName === 'float64' && elem.limit === unlimited,
            });
          }
        });
      }
    }
    test(`${version} map[uint64]uint64 by the generic functions`, () => {
      walk({
        version,
        key: keys.uint64 as KeyKind,
        elem: elems.uint64 as ElemKind,
        generic: true,
        seed: 5,
        steps,
        keys: 200,
      });
    });
    test(`${version}: thousands of entries`, () => {
      for (const key of [keys.uint64, keys.string] as KeyKind[]) {
        walk({
          version,
          key,
          elem: elems.uint64 as ElemKind,
          seed: 6,
          steps: 8 * steps,
          keys: 5000,
          checkEvery: 100,
        });
      }
    });
  }
});
