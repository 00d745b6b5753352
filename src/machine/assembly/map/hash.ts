// Hashing and comparing keys, and the map code's random numbers.
//
// In an ordinary run the machine's own functions answer. A replay of a recorded trace sets the replay block
// (tables/maps.ts): then the hash is one of the recorder's scripted ones over the key's `number`, and random draws come
// from the trace, so that every structure comes out as it was on real Go.

import { Kind, MapFast, T } from '../../tables/layout.ts';
import { HashKind, Replay } from '../../tables/maps.ts';
import { hashBytes, hashWord, stringEqual, typeEqual, typeHash } from '../iface/hash.ts';
import { rand64 } from '../random.ts';
import { fast, keySize, keyType, reflexiveType } from './type.ts';

const block: u32 = Replay.ADDRESS;

export function hashKey(d: u32, key: u32, seed: u64): u64 {
  const kind = load<u32>(block, Replay.hashKind);
  if (kind == HashKind.NATIVE) {
    const type = keyType(d);
    switch (<i32>load<u8>(type, T.kind)) {
      case Kind.Int:
        return hashWord(load<u64>(key), seed);
      case Kind.String:
        return hashBytes(load<u32>(key), load<u32>(key, 8), seed);
      default:
        return typeHash(type, key, seed);
    }
  }
  return scriptedHash(d, key, seed, kind);
}

// @ts-ignore: decorator
@inline
export function keysEqual(d: u32, a: u32, b: u32): bool {
  const f = fast(d);
  if (f == MapFast.FAST64) return load<u64>(a) == load<u64>(b);
  return otherKeysEqual(d, f, a, b);
}

function otherKeysEqual(d: u32, f: u32, a: u32, b: u32): bool {
  if (f == MapFast.FASTSTR) return stringEqual(load<u32>(a), load<u32>(a, 8), load<u32>(b), load<u32>(b, 8));
  if (f != MapFast.NONE) return keySize(d) == 8 ? load<u64>(a) == load<u64>(b) : load<u32>(a) == load<u32>(b);
  return typeEqual(keyType(d), a, b);
}

/** Whether key == key: false for NaN and for what contains one. */
export function reflexive(d: u32, key: u32): bool {
  return reflexiveType(d) || keysEqual(d, key, key);
}

/** The runtime's rand(): seeds, iteration starts, overflow counting. */
export function draw(): u64 {
  const left = load<u32>(block, Replay.draws);
  if (left == 0) return rand64();
  const next = load<u32>(block, Replay.nextDraw);
  store<u32>(block, left - 1, Replay.draws);
  store<u32>(block, next + 1, Replay.nextDraw);
  return load<u64>(block + Replay.drawValues + 8 * (next & 3));
}

/** The finaliser of splitmix64. */
function mix(x: u64): u64 {
  x ^= x >> 30;
  x *= 0xbf58476d1ce4e5b9;
  x ^= x >> 27;
  x *= 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

function scriptedHash(d: u32, key: u32, seed: u64, kind: u32): u64 {
  if (load<u8>(keyType(d), T.kind) == Kind.Float64) {
    const f = load<f64>(key);
    if (f != f) {
      const n = load<u64>(block, Replay.nanCount) + 1;
      store<u64>(block, n, Replay.nanCount);
      return mix(n * 0x9e3779b97f4a7c15);
    }
  }
  const n = keyNumber(d, key);
  switch (kind) {
    case HashKind.LOW:
      return mix((n & 7) + seed);
    case HashKind.SAME:
      return mix(seed);
    case HashKind.TABLE:
      return recordedHash(n);
    default:
      return mix(n + seed);
  }
}

/** The number that the recorders make of a key: its first word, FNV-1a of a string, the bits of a float (zeros alike). */
function keyNumber(d: u32, key: u32): u64 {
  switch (i32(load<u8>(keyType(d), T.kind))) {
    case Kind.String: {
      let n: u64 = 14695981039346656037;
      const start = load<u32>(key);
      const end = start + load<u32>(key, 8);
      for (let p = start; p < end; p++) n = (n ^ u64(load<u8>(p))) * 1099511628211;
      return n;
    }
    case Kind.Float64:
      return load<f64>(key) == 0 ? 0 : load<u64>(key);
    default:
      return keySize(d) >= 8 ? load<u64>(key) : load<u64>(key) & (((<u64>1) << (8 * keySize(d))) - 1);
  }
}

/** A key that was never recorded under this seed is in no map with this seed: any hash misses it. */
function recordedHash(n: u64): u64 {
  const table = load<u32>(block, Replay.table);
  const mask = load<u32>(block, Replay.tableMask);
  let i = u32(mix(n)) & mask;
  while (true) {
    const entry = table + 16 * i;
    const tag = load<u64>(entry);
    if (tag == 0) return mix(n);
    if (tag == n + 1) return load<u64>(entry, 8);
    i = (i + 1) & mask;
  }
}
