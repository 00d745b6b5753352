// Slice instructions: cutting, growing, copying. Operands and results are addresses in the running frame.

import { Frame, T, WellKnown } from '../tables/layout';
import { Op } from '../tables/ops';
import { maddr, mset, P } from './record';
import { allocate, ARRAY } from './heap/alloc';
import { affordable } from './heap/pages';
import { roundUpSize } from './heap/sizes';
import { trap, trap2 } from './trap';
import { charge } from './work';
import { copyBytes, zeroBytes } from './bytes';

/** gc's limit on an allocation: the amd64 address space. */
const MAX_ALLOC: u64 = 1 << 48;

export enum SliceFlag {
  HIGH = 1,
  MAX = 2,
  STRING = 4,
  ARRAY = 8,
}

/** Bytes of n elements; all ones when that overflows or exceeds the address space. */
function totalSize(size: u64, n: u64): u64 {
  if (size == 0 || n == 0) return 0;
  return n > MAX_ALLOC / size ? u64.MAX_VALUE : size * n;
}

/** The array of a slice, 0 when the program has run out of memory. */
function newBacking(elem: u32, bytes: u64): u32 {
  return affordable(bytes) ? allocate(<u32>bytes, elem | ARRAY) : 0;
}

// @ts-ignore: decorator
@inline
function setSlice(at: u32, address: u32, length: u64, capacity: u64): void {
  store<u64>(at, address);
  store<u64>(at, length, 8);
  store<u64>(at, capacity, 16);
}

/** make([]elem, length, capacity). */
export function makeSlice(target: u32, elem: u32, length: i64, capacity: i64): void {
  const size = load<u64>(elem, T.size);
  const bytes = capacity < 0 ? u64.MAX_VALUE : totalSize(size, capacity);
  if (bytes == u64.MAX_VALUE || length < 0 || length > capacity) {
    const lengthFits = length >= 0 && totalSize(size, length) != u64.MAX_VALUE;
    trap(lengthFits ? WellKnown.panicmakeslicecap : WellKnown.panicmakeslicelen);
    return;
  }
  setSlice(target, newBacking(elem, bytes), length, capacity);
}

/** The address of n new elements; traps when n is no length. */
export function makeArray(target: u32, elem: u32, n: i64): void {
  const bytes = n < 0 ? u64.MAX_VALUE : totalSize(load<u64>(elem, T.size), n);
  if (bytes == u64.MAX_VALUE) {
    trap(WellKnown.panicmakeslicelen);
    return;
  }
  store<u64>(target, newBacking(elem, bytes));
}

/** runtime.nextslicecap. */
function nextCapacity(newLength: u64, oldCapacity: u64): u64 {
  const double = oldCapacity * 2;
  if (newLength > double) return newLength;
  if (oldCapacity < 256) return double;
  let capacity = oldCapacity;
  do capacity += (capacity + 3 * 256) >> 2;
  while (capacity < newLength);
  return capacity;
}

/**
 * runtime.growslice: writes the slice at `source` with its length increased by n to `target`, in a new array if need
 * be. The new elements are zero only when the array is new. False when it trapped.
 */
export function grow(target: u32, source: u32, n: u64, elem: u32): bool {
  const from = load<u32>(source);
  const oldLength = load<u64>(source, 8);
  const oldCapacity = load<u64>(source, 16);
  const length = oldLength + n;
  if (length <= oldCapacity) {
    setSlice(target, from, length, oldCapacity);
    return true;
  }
  const size = load<u64>(elem, T.size);
  if (length > <u64>i64.MAX_VALUE) {
    trap(WellKnown.panicgrowslice);
    return false;
  }
  if (size == 0) {
    setSlice(target, maddr(P.zeroBase), length, length);
    return true;
  }
  const noscan = load<u64>(elem, T.ptrBytes) == 0;
  const wanted = totalSize(size, nextCapacity(length, oldCapacity));
  if (wanted == u64.MAX_VALUE) {
    trap(WellKnown.panicgrowslice);
    return false;
  }
  const capacity = roundUpSize(wanted, noscan) / size;
  const backing = newBacking(elem, capacity * size);
  if (backing == 0) return false;
  copyBytes(backing, from, <u32>(oldLength * size));
  setSlice(target, backing, length, capacity);
  return true;
}

/** Bytes of a slice's buffer in the frame. */
const BUFFER: u64 = 32;

/** grow with the buffer whose word is at `word`. */
export function growInBuffer(target: u32, source: u32, n: u64, word: u32, elem: u32): void {
  const from = load<u32>(source);
  const oldLength = load<u64>(source, 8);
  const length = oldLength + n;
  const state = load<u32>(word);
  const size = load<u64>(elem, T.size);
  const room = size == 0 ? 0 : BUFFER / size;
  const stepwise = (state & 1) != 0;
  let buffer = state & ~3;
  const usable = stepwise || (buffer == 0 && oldLength == 0);
  if (!usable || length <= load<u64>(source, 16) || length > room) {
    grow(target, source, n, elem);
    return;
  }
  if (buffer == 0) {
    mset(P.inFrame, 1);
    buffer = newBacking(elem, room * size);
    mset(P.inFrame, 0);
    if (buffer == 0) return;
    store<u64>(word, buffer | (state & 3));
  }
  let capacity = room;
  if (stepwise) {
    if (from != buffer) copyBytes(buffer, from, <u32>(oldLength * size));
    capacity = roundUpSize(length * size, load<u64>(elem, T.ptrBytes) == 0) / size;
    zeroBytes(buffer + <u32>(length * size), <u32>((capacity - length) * size));
  }
  setSlice(target, buffer, length, capacity);
}

/** The word that the call of the frame at fp passes, 0 if none. */
export function passed(fp: u32): u64 {
  const call = load<u32>(fp + Frame.returnPc) - 16;
  const op = <Op>load<u8>(call);
  const at = load<u32>(call, 12);
  if (at == 0 || (op != Op.CALL && op != Op.CALLC)) return 0;
  return load<u64>(fp - load<u32>(fp + Frame.callerDelta) + at - 1);
}

/** runtime.moveSlice and its like: the slice moves to the heap if it is in the buffer of this word. */
export function moveFromBuffer(slice: u32, word: u32, keepCapacity: bool, elem: u32): void {
  const from = load<u32>(slice);
  if (word < 4096 || (word & 2) == 0 || from != (word & ~3)) return;
  const length = load<u64>(slice, 8);
  const size = load<u64>(elem, T.size);
  const noscan = load<u64>(elem, T.ptrBytes) == 0;
  const capacity = keepCapacity ? load<u64>(slice, 16) : roundUpSize(length * size, noscan) / size;
  if (capacity == 0) {
    setSlice(slice, maddr(P.zeroBase), 0, 0);
    return;
  }
  const backing = newBacking(elem, capacity * size);
  if (backing == 0) return;
  copyBytes(backing, from, <u32>((keepCapacity ? capacity : length) * size));
  setSlice(slice, backing, length, capacity);
}

/** append(slice, slice...); the second operand may be a string. */
export function appendSlice(target: u32, slice: u32, added: u32, elem: u32): void {
  const size = load<u32>(elem, T.size);
  const n = load<u64>(added, 8);
  const from = load<u32>(added);
  const oldLength = load<u32>(slice, 8);
  if (!grow(target, slice, n, elem)) return;
  copyBytes(load<u32>(target) + oldLength * size, from, <u32>n * size);
  charge(n * size);
}

export function copySlice(target: u32, to: u32, from: u32, size: u32): void {
  const n = min(load<u64>(to, 8), load<u64>(from, 8));
  copyBytes(load<u32>(to), load<u32>(from), <u32>n * size);
  charge(n * size);
  store<u64>(target, n);
}

/** SLICE; see ops.ts. */
export function cut(target: u32, source: u32, indices: u32, flags: u32): void {
  const base = load<u32>(source);
  let length: u64;
  let capacity: u64;
  if (flags & SliceFlag.ARRAY) {
    if (base < 4096) {
      trap2(WellKnown.panicmem, base, 0);
      return;
    }
    length = load<u64>(indices, 32);
    capacity = length;
  } else {
    length = load<u64>(source, 8);
    capacity = flags & SliceFlag.STRING ? length : load<u64>(source, 16);
  }
  const fixed = (flags & (SliceFlag.STRING | SliceFlag.ARRAY)) != 0;
  const low = load<u64>(indices);
  let high = flags & SliceFlag.HIGH ? load<u64>(indices, 8) : length;
  let limit = capacity;
  if (flags & SliceFlag.MAX) {
    limit = load<u64>(indices, 16);
    if (limit > capacity) {
      trap2(fixed ? WellKnown.panicSlice3Alen : WellKnown.panicSlice3Acap, limit, capacity);
      return;
    }
    if (high > limit) {
      trap2(WellKnown.panicSlice3B, high, limit);
      return;
    }
    if (low > high) {
      trap2(WellKnown.panicSlice3C, low, high);
      return;
    }
  } else {
    if (flags & SliceFlag.HIGH && high > capacity) {
      trap2(fixed ? WellKnown.panicSliceAlen : WellKnown.panicSliceAcap, high, capacity);
      return;
    }
    if (low > high) {
      trap2(WellKnown.panicSliceB, low, high);
      return;
    }
  }
  // The address of an empty rest stays at the base: it must not point past the array.
  const rest = flags & SliceFlag.STRING ? high - low : limit - low;
  const address = rest == 0 ? base : base + <u32>low * load<u32>(indices, 24);
  store<u64>(target, address);
  store<u64>(target, high - low, 8);
  if (!(flags & SliceFlag.STRING)) store<u64>(target, limit - low, 16);
}
