// Liveness: which words of a frame may still be read, so that a variable keeps nothing alive after its last use (as gc's
// stack maps do it).
//
// The answer is computed from the code itself, when the collector first meets a frame that stands at some pc, and kept: plain runs pay
// nothing. It is the classical backward analysis over basic blocks, on one bit a word.
//
// Terms
//   bit 0      the closure of the call (Frame.ctx); bit k + 1: word k of the frame
//   live(pc)   what may be read before it is written from pc on, or from the function's deferReturn on: any call and any trap may
//              panic, and a recovered panic continues there
//   region     words that a FADDR gives an address of: live before it and up to the next call
//
// Words that hold a variable without pointers (Fn.words) are left out. A map is a record {next, pc, known, function, bits…} in a hash table: stubs of the linker are shared by all functions.

import { Fn, Iter, Kind, T, WordRange } from '../../tables/layout';
import { Op } from '../../tables/ops';
import { maddr, mget, mset, P, typeAt } from '../record';
import { givePages, persistent, Span, spanOf, SpanState, takePages } from './pages';
import { PAGE } from './sizes';
import { leaves, rolesOf, SPECIAL, targetOperand, UNKNOWN, WRITES } from './effects';

const INSTRUCTION: u32 = 16;
const BUCKETS: u32 = 256;
/** Fields of a map's record after its link and pc: whether there are bits, the function, and the bits. */
const KNOWN: u32 = 8;
const FUNC: u32 = 12;
const BITS: u32 = 16;
/** Functions that need more for their analysis are scanned whole. */
const MAX_SCRATCH: u64 = 16 << 20;
const MAX_PASSES: u32 = 200;

/** Address of the bits for a frame of `func` whose next instruction is `pc`; 0: take the whole frame. */
export function liveBits(func: u32, pc: u32): u32 {
  let table = mget(P.liveTable);
  if (table == 0) {
    table = persistent(BUCKETS * 4);
    mset(P.liveTable, table);
  }
  const bucket = table + ((pc >> 4) & (BUCKETS - 1)) * 4;
  for (let at = load<u32>(bucket); at != 0; at = load<u32>(at)) {
    if (load<u32>(at, 4) == pc && load<u32>(at, FUNC) == func) return load<u32>(at, KNOWN) ? at + BITS : 0;
  }
  const bytes = bitBytes(func);
  const record = persistent(BITS + bytes);
  store<u32>(record, load<u32>(bucket));
  store<u32>(record, pc, 4);
  store<u32>(record, func, FUNC);
  store<u32>(bucket, record);
  if (!analyse(func, pc, record + BITS)) return 0;
  store<u32>(record, 1, KNOWN);
  return record + BITS;
}

export function isLive(bits: u32, bit: u32): bool {
  return (load<u8>(bits + (bit >> 3)) & (1 << (bit & 7))) != 0;
}

/** Bytes of a bit set for this function, a multiple of 8. */
function bitBytes(func: u32): u32 {
  return ((load<u32>(func, Fn.frameSize) / 8 + 1 + 63) >> 6) << 3;
}

// ---- bit sets: `set` is an address, `n` of bits stands in `limit`

// @ts-ignore: decorator
@inline
function setBit(set: u32, bit: u32): void {
  store<u8>(set + (bit >> 3), load<u8>(set + (bit >> 3)) | <u8>(<u32>1 << (bit & 7)));
}

// @ts-ignore: decorator
@inline
function clearBit(set: u32, bit: u32): void {
  store<u8>(set + (bit >> 3), load<u8>(set + (bit >> 3)) & ~(<u8>(<u32>1 << (bit & 7))));
}

/** Words from a byte offset of the frame on are read, clipped to the frame. */
function use(set: u32, limit: u32, offset: u32, words: u32): void {
  const first = (offset >> 3) + 1;
  const end = min(first + words, limit);
  for (let bit = first; bit < end; bit++) setBit(set, bit);
}

function define(set: u32, limit: u32, offset: u32, words: u32): void {
  const first = (offset >> 3) + 1;
  const end = min<u64>(<u64>first + words, limit);
  for (let bit = first; bit < end; bit++) clearBit(set, bit);
}

// @ts-ignore: decorator
@inline
function wordsOf(bytes: u32): u32 {
  return (bytes + 7) >> 3;
}

/** Words of a value of this type in register form. */
function registerWords(type: u32): u32 {
  if (load<u8>(type, T.kind) == Kind.Complex64) return 2;
  return wordsOf(load<u32>(type, T.size));
}

// ---- one instruction, backwards

function step(set: u32, limit: u32, i: u32, func: u32): void {
  const op = <i32>load<u8>(i);
  const roles = rolesOf(op);
  if (roles & SPECIAL) {
    special(set, limit, i, op, func);
    return;
  }
  for (let k = 0; k < 3; k++) {
    const role = (roles >> (4 * k)) & 15;
    if (role & WRITES) define(set, limit, load<u32>(i + 4 * k, 4), role & 3);
  }
  for (let k = 0; k < 3; k++) {
    const role = (roles >> (4 * k)) & 15;
    if (role != 0 && !(role & WRITES)) use(set, limit, load<u32>(i + 4 * k, 4), role);
  }
}

/** A call: everything above the callee's header is gone; the arguments were there. */
function call(set: u32, limit: u32, area: u32, words: u32): void {
  define(set, limit, area - 24, u32.MAX_VALUE >> 4);
  use(set, limit, area, words);
}

function special(set: u32, limit: u32, i: u32, op: i32, func: u32): void {
  const a = load<u32>(i, 4);
  const b = load<u32>(i, 8);
  const c = load<u32>(i, 12);
  const d: u32 = load<u16>(i, 2);
  switch (op) {
    case Op.MOVN:
      define(set, limit, a, c >> 3);
      use(set, limit, b, c >> 3);
      return;
    case Op.ZERO:
      define(set, limit, a, b >> 3);
      return;
    case Op.CTX:
      define(set, limit, a, 1);
      setBit(set, 0);
      return;
    case Op.FADDR:
      define(set, limit, a, 1);
      useRegion(set, limit, i);
      return;
    case Op.LDN:
      define(set, limit, a, wordsOf(d));
      use(set, limit, b, 1);
      return;
    case Op.STN:
      use(set, limit, a, 1);
      use(set, limit, b, wordsOf(d));
      return;
    case Op.CALL:
      call(set, limit, a, wordsOf(load<u32>(b, Fn.argSize)));
      if (c != 0) use(set, limit, c - 1, 1);
      return;
    case Op.CALLC:
      call(set, limit, a, d);
      use(set, limit, b, 1);
      if (c != 0) use(set, limit, c - 1, 1);
      return;
    case Op.CALLI:
      call(set, limit, a, 0);
      use(set, limit, a + 8, d);
      use(set, limit, b, 2);
      return;
    case Op.NATIVE:
      define(set, limit, a + 8 * d, c);
      use(set, limit, a, d);
      return;
    case Op.RET:
      memory.fill(set, 0, bitBytes(func));
      use(set, limit, load<u32>(func, Fn.argSize), wordsOf(load<u32>(func, Fn.resultSize)));
      return;
    case Op.CLOSURE:
      define(set, limit, a, 1);
      use(set, limit, a + 8, wordsOf(c & 0xffffff));
      return;
    case Op.BOX:
      define(set, limit, a, 1);
      use(set, limit, b, registerWords(typeAt(d)));
      return;
    case Op.CONCAT:
      define(set, limit, a, 2);
      use(set, limit, b, 2 * c);
      return;
    case Op.SLICE:
      define(set, limit, a, d & 4 ? 2 : 3);
      use(set, limit, b, d & 8 ? 1 : d & 4 ? 2 : 3);
      use(set, limit, c, 1);
      if (d & 1) use(set, limit, c + 8, 1);
      if (d & 2) use(set, limit, c + 16, 1);
      use(set, limit, c + 24, d & 8 ? 2 : 1);
      return;
    case Op.MAPGET:
      define(set, limit, a, 2);
      use(set, limit, b, 1);
      use(set, limit, c, keyWords(d));
      return;
    case Op.MAPSET:
      define(set, limit, a, 1);
      use(set, limit, b, 1);
      use(set, limit, c, keyWords(d));
      return;
    case Op.MAPDEL:
      use(set, limit, b, 1);
      use(set, limit, c, keyWords(d));
      return;
    case Op.MAPITER:
      define(set, limit, a, Iter.SIZE / 8);
      use(set, limit, b, 1);
      return;
    case Op.MAPNEXT:
      use(set, limit, a, Iter.SIZE / 8);
      return;
    case Op.SEND:
      use(set, limit, a, 1);
      use(set, limit, c, wordsOf(load<u32>(typeAt(d), T.size)));
      return;
    case Op.RECV:
      define(set, limit, a, wordsOf(load<u32>(typeAt(d), T.size)));
      if (<i32>c >= 0) define(set, limit, c, 1);
      use(set, limit, b, 1);
      return;
    case Op.SELECT:
      define(set, limit, a, 2);
      use(set, limit, c, max(3 * b, d >> 1));
      return;
    default:
      return;
  }
}

function keyWords(mapType: u32): u32 {
  return wordsOf(load<u32>(load<u32>(typeAt(mapType), T.key), T.size));
}

// ---- a function

/** Writes live(pc) to `to`; false when the code holds what nobody has described, or is too large. */
function analyse(func: u32, pc: u32, to: u32): bool {
  const entry = load<u32>(func, Fn.entry);
  const n = load<u32>(func, Fn.codeBytes) / INSTRUCTION;
  if (n == 0) return false;
  const bytes = bitBytes(func);
  for (let k: u32 = 0; k < n; k++) if (rolesOf(<i32>load<u8>(entry + k * INSTRUCTION)) & UNKNOWN) return false;
  // Scratch: for each instruction the number of the block it starts, + 1; the blocks' first instructions; their live sets.
  const starts = 4 * n;
  let scratch = <u64>starts + 4 * (n + 1);
  // Blocks are counted before their sets are placed, so the pages are taken for the worst case of one block in three.
  const blocksAtMost = countBlocks(entry, n);
  scratch += <u64>(blocksAtMost + 2) * bytes;
  if (scratch > MAX_SCRATCH) return false;
  const pages = takePages(<u32>((scratch + PAGE - 1) / PAGE), SpanState.MANUAL);
  const base = load<u32>(pages, Span.start);
  memory.fill(base, 0, <u32>scratch);
  const sets = (base + starts + 4 * (n + 1) + 7) & ~7;
  const done = flow(func, entry, n, base, base + starts, sets, bytes);
  if (done) {
    const limit = load<u32>(func, Fn.frameSize) / 8 + 1;
    const set = to;
    const deferReturn = load<u32>(func, Fn.deferReturn);
    const inside = pc >= entry && pc < entry + n * INSTRUCTION;
    if (inside) before(func, entry, n, base, base + starts, sets, bytes, (pc - entry) / INSTRUCTION, set);
    if (deferReturn != 0) {
      const other = sets + countBlocks(entry, n) * bytes;
      before(func, entry, n, base, base + starts, sets, bytes, (deferReturn - entry) / INSTRUCTION, other);
      for (let k: u32 = 0; k < bytes; k += 8) store<u64>(set + k, load<u64>(set + k) | load<u64>(other + k));
    }
    if (inside) regions(entry, (pc - entry) / INSTRUCTION, limit, set);
    if (inside) leaveOut(func, (pc - entry) / INSTRUCTION, limit, set);
  }
  givePages(spanOf(base));
  return done;
}

/** An upper bound of the number of blocks. */
function countBlocks(entry: u32, n: u32): u32 {
  let count: u32 = 2;
  for (let k: u32 = 0; k < n; k++) {
    const i = entry + k * INSTRUCTION;
    const op = <i32>load<u8>(i);
    if (op == Op.JTAB) count += load<u32>(i, 8) + 1;
    else if (targetOperand(op) != 0) count += 2;
    else if (leaves(op)) count++;
  }
  return count;
}

/** Finds the blocks and iterates until nothing changes. */
function flow(func: u32, entry: u32, n: u32, blockAt: u32, starts: u32, sets: u32, bytes: u32): bool {
  store<u32>(blockAt, 1);
  for (let k: u32 = 0; k < n; k++) {
    const i = entry + k * INSTRUCTION;
    const op = <i32>load<u8>(i);
    const operand = targetOperand(op);
    if (operand != 0) lead(blockAt, entry, n, load<u32>(i + operand));
    if (op == Op.JTAB) {
      const table = load<u32>(i, 12);
      for (let t: u32 = 0; t < load<u32>(i, 8); t++) lead(blockAt, entry, n, load<u32>(table + 4 * t));
    }
    if ((operand != 0 || op == Op.JTAB || leaves(op)) && k + 1 < n) store<u32>(blockAt + 4 * (k + 1), 1);
  }
  let blocks: u32 = 0;
  for (let k: u32 = 0; k < n; k++) {
    if (load<u32>(blockAt + 4 * k) == 0) continue;
    store<u32>(starts + 4 * blocks, k);
    store<u32>(blockAt + 4 * k, ++blocks);
  }
  store<u32>(starts + 4 * blocks, n);
  const set = sets + countBlocks(entry, n) * bytes;
  for (let pass: u32 = 0; pass < MAX_PASSES; pass++) {
    let changed = false;
    for (let block = blocks; block > 0; block--) {
      const first = load<u32>(starts + 4 * (block - 1));
      before(func, entry, n, blockAt, starts, sets, bytes, first, set);
      const known = sets + (block - 1) * bytes;
      for (let k: u32 = 0; k < bytes; k += 8) {
        if (load<u64>(known + k) == load<u64>(set + k)) continue;
        changed = true;
        store<u64>(known + k, load<u64>(set + k));
      }
    }
    if (!changed) return true;
  }
  return false;
}

/** An instruction outside, a jump to nowhere, leads nothing. */
function lead(blockAt: u32, entry: u32, n: u32, target: u32): void {
  const k = (target - entry) / INSTRUCTION;
  if (k < n) store<u32>(blockAt + 4 * k, 1);
}

/** `set` = what is live before instruction `first`, by the live sets of the blocks that follow its own. */
function before(func: u32, entry: u32, n: u32, blockAt: u32, starts: u32, sets: u32, bytes: u32, first: u32, set: u32): void {
  memory.fill(set, 0, bytes);
  const limit = load<u32>(func, Fn.frameSize) / 8 + 1;
  let end = first + 1;
  while (end < n && load<u32>(blockAt + 4 * end) == 0) end++;
  const last = entry + (end - 1) * INSTRUCTION;
  const op = <i32>load<u8>(last);
  const operand = targetOperand(op);
  if (operand != 0) follow(blockAt, entry, n, sets, bytes, load<u32>(last + operand), set);
  if (op == Op.JTAB) {
    const table = load<u32>(last, 12);
    for (let t: u32 = 0; t < load<u32>(last, 8); t++) {
      follow(blockAt, entry, n, sets, bytes, load<u32>(table + 4 * t), set);
    }
  }
  if (!leaves(op)) follow(blockAt, entry, n, sets, bytes, entry + end * INSTRUCTION, set);
  for (let k = end; k > first; k--) step(set, limit, entry + (k - 1) * INSTRUCTION, func);
}

function follow(blockAt: u32, entry: u32, n: u32, sets: u32, bytes: u32, target: u32, set: u32): void {
  const k = (target - entry) / INSTRUCTION;
  if (k >= n) return;
  const known = sets + (load<u32>(blockAt + 4 * k) - 1) * bytes;
  for (let at: u32 = 0; at < bytes; at += 8) store<u64>(set + at, load<u64>(set + at) | load<u64>(known + at));
}

/** The regions whose addresses may be in use before instruction k: an address of the frame is valid until the next call. */
function regions(entry: u32, k: u32, limit: u32, set: u32): void {
  while (k-- > 0) {
    const i = entry + k * INSTRUCTION;
    const op = <i32>load<u8>(i);
    if (op == Op.CALL || op == Op.CALLC || op == Op.CALLI || op == Op.RET) return;
    if (op == Op.FADDR) useRegion(set, limit, i);
  }
}

function useRegion(set: u32, limit: u32, i: u32): void {
  const size = load<u32>(i, 12);
  use(set, limit, load<u32>(i, 8), size == 0 ? limit : wordsOf(size));
}

/** Variables without pointers. */
function leaveOut(func: u32, k: u32, limit: u32, set: u32): void {
  const table = load<u32>(func, Fn.words);
  if (table == 0) return;
  const end = table + 4 + load<u32>(table) * WordRange.SIZE;
  for (let at = table + 4; at < end; at += WordRange.SIZE) {
    if (k < load<u16>(at, WordRange.from) || k >= load<u16>(at, WordRange.to)) continue;
    define(set, limit, <u32>load<u16>(at, WordRange.first) << 3, load<u16>(at, WordRange.count));
  }
}
