// The control word of a group: one byte for each of its eight slots.
//
//   empty    1000 0000
//   deleted  1111 1110   (a tombstone)
//   full     0hhh hhhh   (h2: the low seven bits of the key's hash)
//
// Questions about all eight slots at once are asked with 64-bit arithmetic. An answer is a bitset with the top bit of
// each matching byte set, lowest slot first.

import { SwissGroup } from '../../../tables/maps.ts';

const lsb: u64 = 0x0101010101010101;
const msb: u64 = 0x8080808080808080;

/** The slot's index for the lowest match. */
export function first(match: u64): u32 {
  return u32(ctz(match)) >> 3;
}

export function removeFirst(match: u64): u64 {
  return match & (match - 1);
}

/** Drops the matches of slots before i. */
export function removeBelow(match: u64, i: u32): u64 {
  return match & ~(((<u64>1) << (8 * i)) - 1);
}

export function controls(group: u32): u64 {
  return load<u64>(group);
}

export function control(group: u32, i: u32): u32 {
  return load<u8>(group + i);
}

export function setControl(group: u32, i: u32, value: u32): void {
  store<u8>(group + i, value);
}

export function setEmpty(group: u32): void {
  store<u64>(group, lsb * SwissGroup.EMPTY);
}

export function isFull(byte: u32): bool {
  return byte < u32(SwissGroup.EMPTY);
}

/**
 * Slots whose control byte is h. May also report a full slot directly above a match whose byte differs in the lowest bit
 * only; comparing the keys sorts it out.
 */
export function matchH2(word: u64, h: u32): u64 {
  const v = word ^ (lsb * u64(h));
  return (v - lsb) & ~v & msb;
}

export function matchEmpty(word: u64): u64 {
  return word & ~(word << 6) & msb;
}

export function matchEmptyOrDeleted(word: u64): u64 {
  return word & msb;
}

export function matchFull(word: u64): u64 {
  return ~word & msb;
}

/** The part of the hash that starts the probe sequence. */
export function h1(hash: u64): u64 {
  return hash >> 7;
}

/** The part of the hash that the control byte keeps. */
export function h2(hash: u64): u32 {
  return u32(hash) & 0x7f;
}
