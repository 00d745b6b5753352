// String instructions. Operands and results are addresses in the running frame; nothing here can trap.

import { allocate, ObjectTag } from './heap/alloc';
import { decodeRune, encodeRune, runeLength } from './utf8';
import { affordable } from './heap/pages';
import { roundUpSize } from './heap/sizes';
import { TextCapacity } from '../tables/layout';
import { charge } from './work';
import { copyBytes } from './bytes';

/** Stores a string or the first two words of a slice. */
// @ts-ignore: decorator
@inline
function setPair(at: u32, address: u32, length: u64): void {
  store<u64>(at, address);
  store<u64>(at, length, 8);
}

/** New memory for a text, 0 when the program has run out of memory. */
function bytes(length: u64): u32 {
  return affordable(length) ? allocate(<u32>length, ObjectTag.NOSCAN) : 0;
}

/** runtime.concatstrings: with a single non-empty operand the result is that operand. */
export function concat(target: u32, source: u32, n: u32): void {
  let total: u64 = 0;
  let filled: u32 = 0;
  let last: u32 = source;
  for (let i: u32 = 0; i < n; i++) {
    const length = load<u64>(source + (i << 4), 8);
    if (length == 0) continue;
    total += length;
    filled++;
    last = source + (i << 4);
  }
  if (filled <= 1) {
    setPair(target, filled == 0 ? 0 : load<u32>(last), total);
    return;
  }
  const start = bytes(total);
  if (start == 0) return;
  let at = start;
  for (let i: u32 = 0; i < n; i++) {
    const length = load<u32>(source + (i << 4), 8);
    copyBytes(at, load<u32>(source + (i << 4)), length);
    at += length;
  }
  setPair(target, start, total);
}

/** Negative, zero or positive, by bytes. */
export function compareStrings(a: u32, b: u32): i32 {
  const aLength = load<u32>(a, 8);
  const bLength = load<u32>(b, 8);
  charge(min(aLength, bLength));
  const order = memory.compare(load<u32>(a), load<u32>(b), min(aLength, bLength));
  return order != 0 ? order : aLength < bLength ? -1 : aLength > bLength ? 1 : 0;
}

export function runeAt(target: u32, text: u32, index: u32): void {
  const decoded = decodeRune(load<u32>(text) + index, load<u32>(text, 8) - index);
  store<u64>(target, decoded & 0xffffffff);
  store<u64>(target, decoded >> 32, 8);
}

export function runeToString(target: u32, rune: i64): void {
  const start = bytes(4);
  if (start == 0) return;
  setPair(target, start, encodeRune(start, rune));
}

export function bytesToString(target: u32, source: u32): void {
  const length = load<u64>(source, 8);
  const from = load<u32>(source);
  if (length == 0) {
    setPair(target, 0, 0);
    return;
  }
  const start = bytes(length);
  if (start == 0) return;
  copyBytes(start, from, <u32>length);
  setPair(target, start, length);
}

/** Elements of the frame's buffer for a converted string. */
const TEXT_BUFFER: u64 = 32;

/** Capacity of a slice of n elements made from a string. */
export function textCapacity(n: u64, size: u64, how: u32): u64 {
  if (how == TextCapacity.EXACT) return n;
  if (how == TextCapacity.BUFFER && n <= TEXT_BUFFER) return TEXT_BUFFER;
  return roundUpSize(n * size, true) / size;
}

export function stringToBytes(target: u32, source: u32, capacity: u64): void {
  const length = load<u64>(source, 8);
  const from = load<u32>(source);
  const start = bytes(capacity);
  if (start == 0) return;
  copyBytes(start, from, <u32>length);
  setPair(target, start, length);
  store<u64>(target, capacity, 16);
}

export function runesToString(target: u32, source: u32): void {
  const from = load<u32>(source);
  const n = load<u32>(source, 8);
  let total: u64 = 0;
  for (let i: u32 = 0; i < n; i++) total += runeLength(load<i32>(from + (i << 2)));
  if (total == 0) {
    setPair(target, 0, 0);
    return;
  }
  const start = bytes(total);
  if (start == 0) return;
  let at = start;
  for (let i: u32 = 0; i < n; i++) at += encodeRune(at, load<i32>(from + (i << 2)));
  setPair(target, start, total);
}

export function countRunes(source: u32): u64 {
  let at = load<u32>(source);
  const end = at + load<u32>(source, 8);
  let n: u64 = 0;
  charge(end - at);
  while (at < end) {
    at += <u32>(decodeRune(at, end - at) >> 32);
    n++;
  }
  return n;
}

export function stringToRunes(target: u32, source: u32, n: u64, capacity: u64): void {
  let at = load<u32>(source);
  const end = at + load<u32>(source, 8);
  const start = bytes(capacity * 4);
  if (start == 0) return;
  let to = start;
  while (at < end) {
    const decoded = decodeRune(at, end - at);
    store<u32>(to, <u32>decoded);
    to += 4;
    at += <u32>(decoded >> 32);
  }
  setPair(target, start, n);
  store<u64>(target, capacity, 16);
}
