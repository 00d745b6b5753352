// The collector: mark and sweep, the world stopped, between two instructions.
//
// Terms
//   root      a place outside the heap that may hold pointers: the pointer words of package variables (M.globalPtrs), the live words of all
//             frames (live.ts), the closures and values in defer and panic records, specials (specials.ts)
//   grey      marked but not yet scanned: the work list, blocks of a page in manual spans
//   precise   an object with a descriptor is scanned at the words its pointer map names, repeated for each element
//   words     objects that only a tag describes are scanned word by word: whatever looks like an address of the heap keeps that object
//   slice     so much of a collection as `run` does at once: no instruction is executed between two, but the host can answer a Stop.
//             All that a slice leaves for the next is in the machine record, so that snapshots between them are sound
//
// Any address inside an object keeps it. Goroutines that wait for ever keep what they reach, as in Go.
//
// A collection starts when the live heap has grown by GOGC percent since the last (at least 4 MiB at 100), when runtime.GC is called, and when the
// memory limit is passed; if it still is afterwards, the program ends with Go's words.

import { EventKind, Flag, Fn, Frame, G, GStatus, M, T, Wait } from '../../tables/layout';
import { Op } from '../../tables/ops';
import { record } from '../host';
import { maddr, mget, mget64, mset, mset64, P } from '../record';
import { DeferRecord, FrameFlag, PanicRecord } from '../records';
import { ARRAY, FIRST_TYPE, MIN_TRIGGER, ObjectTag } from './alloc';
import { isLive, liveBits } from './live';
import { recordPause } from './pauses';
import { traceCollection } from './trace';
import { markSpecials, settleSpecials } from './specials';
import { charge } from '../work';
import {
  endOutOfMemory,
  freeObjectSpan,
  givePages,
  FRAMES_FULL,
  LIMIT_PASSED,
  Span,
  spanOf,
  SpanState,
  takePages,
  usedMemory,
} from './pages';
import { CLASSES, PAGE } from './sizes';

/** When the limit was passed, this part of it must be free afterwards. */
const SPARE: u64 = 32;
/** Entries of a work list block; its first 8 bytes are the link. */
const BLOCK_ENTRIES: u32 = (8192 - 8) / 4;
/** Bytes that a slice scans, and spans that it sweeps: some milliseconds. */
const SLICE_BYTES: i32 = 4 << 20;
const SLICE_SPANS: i32 = 4096;
/** What a frame and an object cost beyond their words. */
const FRAME_COST: i32 = 128;
const OBJECT_COST: i32 = 32;

enum Phase {
  IDLE,
  STACKS,
  MARK,
  SWEEP,
}

/** Does a slice of the collection that is due; false when more is to do. */
export function collect(): bool {
  if (mget(P.gcPhase) == Phase.IDLE) {
    mset64(P.heapBefore, mget64(P.heapLive));
    markGlobals();
    markSpecials(mark, scanWhole);
    mset(P.gcGoroutine, mget(M.allgs));
    mset(P.gcFrame, 0);
    mset(P.gcPhase, Phase.STACKS);
  }
  if (mget(P.gcPhase) == Phase.STACKS && !markStacks()) return more();
  if (mget(P.gcPhase) == Phase.MARK && !drain()) return more();
  if (mget(P.gcPhase) == Phase.SWEEP && !sweep()) return more();
  finishCollection();
  return true;
}

function more(): bool {
  mset(P.attention, 1);
  return false;
}

function finishCollection(): void {
  const limit = <u64>mget(M.memoryLimit);
  // Near the limit a collection that frees next to nothing would be followed by the next: that program is out of memory, too.
  const allowed = mget(P.gcWanted) == LIMIT_PASSED ? limit - limit / SPARE : limit;
  const counts = mget(P.gcWanted) != FRAMES_FULL;
  mset(P.gcPhase, Phase.IDLE);
  // The work list itself may have passed the memory limit and asked for a collection.
  mset(P.gcWanted, 0);
  mset(P.attention, 0);
  mset64(P.frameTrigger, max(mget64(P.frameLive) * 2, MIN_TRIGGER));
  if (counts) {
    mset(P.numGC, mget(P.numGC) + 1);
    recordPause();
    record(EventKind.GC, 0);
    if (mget(M.flags) & Flag.GC_TRACE) {
      traceCollection(mget64(P.heapBefore), mget64(P.heapTrigger), mget(P.gcForced) != 0);
    }
    mset(P.gcForced, 0);
  }
  setTrigger();
  // Marking costs about as much as copying what it marks.
  charge(min(mget64(P.heapLive), <u64>SLICE_BYTES));
  if (usedMemory() > allowed) endOutOfMemory();
}

/** Bytes of the goroutines' stacks that are in use. */
function stacksInUse(): u64 {
  let bytes: u64 = 0;
  for (let g = mget(M.allgs); g != 0; g = load<u32>(g, G.allNext)) {
    if (load<u32>(g, G.status) != GStatus.DEAD) bytes += load<u32>(g, G.fp) - load<u32>(g, G.stackBase);
  }
  return bytes;
}

/**
 * When the next collection starts, by GOGC and the memory limit. Stacks count as what a collection has to scan (mgcpacer.go:
 * lastStackScan), so that a deep recursion that allocates is not scanned again and again.
 */
export function setTrigger(): void {
  const live = mget64(P.heapLive);
  const percent = <i32>mget(P.gcPercent);
  let trigger: u64 = u64.MAX_VALUE;
  if (percent >= 0) trigger = max(live + ((live + stacksInUse()) * percent) / 100, (MIN_TRIGGER * percent) / 100);
  const limit = mget64(P.gcLimit);
  // A program at its limit collects often, but not at every allocation.
  if (limit < trigger) trigger = max(limit, live + live / 16 + 65536);
  mset64(P.heapTrigger, trigger);
}

// ---- marking

function push(object: u32): void {
  let block = mget(P.markBlock);
  let count = mget(P.markCount);
  if (block == 0 || count == BLOCK_ENTRIES) {
    const fresh = load<u32>(takePages(1, SpanState.MANUAL), Span.start);
    store<u32>(fresh, block);
    mset(P.markBlock, fresh);
    block = fresh;
    count = 0;
  }
  store<u32>(block + 8 + (count << 2), object);
  mset(P.markCount, count + 1);
}

/** Takes a grey object off the work list, 0 when there is none. */
function pop(): u32 {
  const block = mget(P.markBlock);
  if (block == 0) return 0;
  const count = mget(P.markCount) - 1;
  const object = load<u32>(block + 8 + (count << 2));
  if (count == 0) {
    const older = load<u32>(block);
    mset(P.markBlock, older);
    mset(P.markCount, older == 0 ? 0 : BLOCK_ENTRIES);
    givePages(spanOf(block));
  } else {
    mset(P.markCount, count);
  }
  return object;
}

/** Marks the object that a word points into, if it does. */
function mark(word: u64): void {
  if (word >> 32 != 0) return;
  const span = spanOf(<u32>word);
  if (span == 0 || load<u32>(span, Span.state) != SpanState.OBJECTS) return;
  const start = load<u32>(span, Span.start);
  const elemSize = load<u32>(span, Span.elemSize);
  const slot = (<u32>word - start) / elemSize;
  if (slot >= load<u32>(span, Span.nelems)) return;
  const bit: u8 = <u8>(<u32>1 << (slot & 7));
  if (!(load<u8>(load<u32>(span, Span.alloc) + (slot >> 3)) & bit)) return;
  const marks = load<u32>(span, Span.mark) + (slot >> 3);
  const byte = load<u8>(marks);
  if (byte & bit) return;
  store<u8>(marks, byte | bit);
  if (!(load<u32>(span, Span.spanClass) & 1)) push(start + slot * elemSize);
}

// ---- roots

function markGlobals(): void {
  const globals = mget(M.globalPtrs);
  if (globals == 0) return;
  const n = load<u32>(globals);
  for (let k: u32 = 1; k <= n; k++) mark(load<u64>(load<u32>(globals + (k << 2))));
}

/** Marks from the stacks, frame by frame; false when the slice is over. */
function markStacks(): bool {
  let budget = SLICE_BYTES;
  let g = mget(P.gcGoroutine);
  let fp = mget(P.gcFrame);
  let pc = mget(P.gcPc);
  while (g != 0) {
    if (load<u32>(g, G.status) == GStatus.DEAD) {
      g = load<u32>(g, G.allNext);
      continue;
    }
    if (fp == 0) {
      markRecords(g);
      fp = load<u32>(g, G.fp);
      pc = inProgress(g);
      const waits = pc != load<u32>(g, G.pc);
      budget -= markFrame(fp, pc, u32.MAX_VALUE, waits ? pc : 0);
    }
    while (true) {
      const delta = load<u32>(fp + Frame.callerDelta);
      if (delta == 0) break;
      if (budget <= 0) {
        mset(P.gcGoroutine, g);
        mset(P.gcFrame, fp);
        mset(P.gcPc, pc);
        return false;
      }
      const header = fp + Frame.callerDelta;
      pc = load<u32>(fp + Frame.returnPc);
      const deferred = (load<u32>(fp + Frame.flags) & FrameFlag.DEFERRED) != 0;
      fp -= delta;
      passedWord(fp, deferred ? 0 : pc - 16);
      budget -= markFrame(fp, pc, header, 0);
    }
    fp = 0;
    g = load<u32>(g, G.allNext);
  }
  mset(P.gcGoroutine, 0);
  mset(P.gcPhase, Phase.MARK);
  return true;
}

/**
 * The pc whose live words a goroutine's newest frame holds. One that waits on a channel stands behind its instruction, whose operands
 * are in use and whose results are not there yet.
 */
function inProgress(g: u32): u32 {
  const pc = load<u32>(g, G.pc);
  if (load<u32>(g, G.status) != GStatus.WAITING) return pc;
  switch (<i32>load<u32>(g, G.waitReason)) {
    case Wait.CHAN_RECEIVE:
    case Wait.CHAN_SEND:
    case Wait.SELECT:
    case Wait.SELECT_NO_CASES:
    case Wait.CHAN_RECEIVE_NIL:
    case Wait.CHAN_SEND_NIL:
      return pc - 16;
    default:
      return pc;
  }
}

/** What a call passes to its function beside the arguments (Op.PASSED). */
function passedWord(fp: u32, call: u32): void {
  if (call == 0) return;
  const func = load<u32>(fp + Frame.func);
  if (call - load<u32>(func, Fn.entry) >= load<u32>(func, Fn.codeBytes)) return;
  const op = <Op>load<u8>(call);
  const at = load<u32>(call, 12);
  if (at != 0 && (op == Op.CALL || op == Op.CALLC)) mark(load<u64>(fp + at - 1));
}

/** Marks the live words of a frame below `end`; `waiting`: the channel instruction it waits in. Answers what that cost. */
function markFrame(fp: u32, pc: u32, end: u32, waiting: u32): i32 {
  const func = load<u32>(fp + Frame.func);
  const words = load<u32>(func, Fn.frameSize) >> 3;
  const bits = liveBits(func, pc);
  if (bits == 0) {
    mark(load<u64>(fp + Frame.ctx));
    const stop = min(fp + words * 8, end);
    for (let at = fp; at < stop; at += 8) mark(load<u64>(at));
    return FRAME_COST + 8 * <i32>words;
  }
  if (isLive(bits, 0)) mark(load<u64>(fp + Frame.ctx));
  const select = waiting != 0 && load<u8>(waiting) == Op.SELECT ? waiting : 0;
  for (let word: u32 = 0; word < words; word += 64) {
    // Bit 0 is the closure, so the bits of 64 words begin at an odd place.
    const low = load<u64>(bits + (word >> 3)) >> 1;
    const high = word + 63 < words ? load<u64>(bits + (word >> 3) + 8) << 63 : 0;
    let live = low | high;
    while (live != 0) {
      const at = fp + ((word + <u32>ctz(live)) << 3);
      live &= live - 1;
      if (at >= end || (select != 0 && isReceived(fp, select, at))) continue;
      mark(load<u64>(at));
    }
  }
  return FRAME_COST + <i32>words;
}

/** Whether a word is where a waiting select would put a value: what stands there is of no use. */
function isReceived(fp: u32, select: u32, at: u32): bool {
  const cases = fp + load<u32>(select, 12);
  for (let k: u32 = 0; k < load<u32>(select, 8); k++) {
    const entry = cases + 24 * k;
    if (load<u64>(entry, 8) != 1 || load<u32>(entry) == 0) continue;
    const value = fp + load<u32>(entry, 16);
    if (at >= value && at < value + <u32>load<u16>(load<u32>(entry), 24)) return true;
  }
  return false;
}

function markRecords(g: u32): void {
  for (let d = load<u32>(g, G.defer_); d != 0; d = load<u32>(d, DeferRecord.link)) {
    mark(load<u32>(d, DeferRecord.closure));
  }
  for (let p = load<u32>(g, G.panic_); p != 0; p = load<u32>(p, PanicRecord.link)) {
    mark(load<u64>(p, PanicRecord.value + 8));
  }
}

// ---- the work list

/** Scans what is grey; false when the slice is over. */
function drain(): bool {
  let budget = SLICE_BYTES;
  while (budget > 0) {
    let object = mget(P.gcScan);
    let from: u32 = mget(P.gcScanned);
    if (object == 0) {
      object = pop();
      if (object == 0) {
        settleSpecials();
        startSweep();
        return true;
      }
      from = object;
    }
    const at = scan(object, from, <u32>budget);
    budget -= <i32>(at - from) + OBJECT_COST;
    const over = at >= object + load<u32>(spanOf(object), Span.elemSize);
    mset(P.gcScan, over ? 0 : object);
    mset(P.gcScanned, over ? 0 : at);
  }
  return false;
}

function scanWhole(object: u32): void {
  scan(object, object, u32.MAX_VALUE);
}

/** Marks what an object's words from `from` on point to, about `budget` bytes of them; answers where it stopped. */
function scan(object: u32, from: u32, budget: u32): u32 {
  const span = spanOf(object);
  const slot = (object - load<u32>(span, Span.start)) / load<u32>(span, Span.elemSize);
  const type = load<u32>(load<u32>(span, Span.types) + (slot << 2));
  const end = object + load<u32>(span, Span.elemSize);
  const base = type & ~ARRAY;
  const stop = budget < end - from ? from + budget : end;
  if (base < FIRST_TYPE) {
    if (base == ObjectTag.NOSCAN) return end;
    let at = from;
    for (; at < stop; at += 8) mark(load<u64>(at));
    return at;
  }
  const size = load<u32>(base, T.size);
  const ptrBytes = load<u32>(base, T.ptrBytes);
  const map = load<u32>(base, T.ptrMap);
  let element = from;
  do {
    for (let word: u32 = 0; word < ptrBytes >> 3; word++) {
      if (load<u8>(map + (word >> 3)) & (1 << (word & 7))) mark(load<u64>(element + (word << 3)));
    }
    element += size;
    if (!(type & ARRAY) || element + ptrBytes > end) return end;
  } while (element < stop);
  return element;
}

// ---- sweeping

function startSweep(): void {
  memory.fill(maddr(P.current), 0, CLASSES * 8);
  memory.fill(maddr(P.partial), 0, CLASSES * 8);
  memory.fill(mget(P.frameSpans), 0, CLASSES * 16);
  mset(P.tiny, 0);
  mset(P.tinyOffset, 0);
  mset64(P.sweptFrameLive, 0);
  mset64(P.sweptLive, 0);
  mset64(P.sweptFrees, 0);
  mset(P.sweepKept, 0);
  mset(P.sweepNext, mget(P.allSpans));
  mset(P.allSpans, 0);
  mset(P.gcPhase, Phase.SWEEP);
}

/**
 * Frees what is not marked: spans without objects go back to the pages, the others to their class's list of partly free ones. False when
 * the slice is over.
 */
function sweep(): bool {
  let live = mget64(P.sweptLive);
  let frameLive = mget64(P.sweptFrameLive);
  let freed = mget64(P.sweptFrees);
  let kept = mget(P.sweepKept);
  let span = mget(P.sweepNext);
  let budget = SLICE_SPANS;
  while (span != 0 && budget-- > 0) {
    const next = load<u32>(span, Span.allNext);
    const count = settle(span);
    const inFrame = load<u32>(span, Span.inFrame) != 0;
    if (!inFrame) freed += load<u32>(span, Span.allocCount) - count;
    if (count == 0) {
      freeObjectSpan(span);
    } else {
      store<u32>(span, count, Span.allocCount);
      store<u32>(span, 0, Span.freeIndex);
      if (inFrame) frameLive += <u64>count * load<u32>(span, Span.elemSize);
      else live += <u64>count * load<u32>(span, Span.elemSize);
      store<u32>(span, 0, Span.allNext);
      if (kept == 0) mset(P.allSpans, span);
      else store<u32>(kept, span, Span.allNext);
      kept = span;
      if (count < load<u32>(span, Span.nelems)) {
        const lists = inFrame ? mget(P.frameSpans) + CLASSES * 8 : maddr(P.partial);
        const list = lists + (load<u32>(span, Span.spanClass) << 2);
        store<u32>(span, load<u32>(list), Span.next);
        store<u32>(list, span);
      }
    }
    span = next;
  }
  mset64(P.sweptLive, live);
  mset64(P.sweptFrameLive, frameLive);
  mset64(P.sweptFrees, freed);
  mset(P.sweepKept, kept);
  mset(P.sweepNext, span);
  if (span != 0) return false;
  mset64(P.heapLive, live);
  mset64(P.frameLive, frameLive);
  mset64(P.frees, mget64(P.frees) + freed);
  return true;
}

/** Makes the marks of a span its allocation bits; answers how many objects live. */
function settle(span: u32): u32 {
  const bytes = ((load<u32>(span, Span.nelems) + 63) >> 6) << 3;
  const alloc = load<u32>(span, Span.alloc);
  const marks = load<u32>(span, Span.mark);
  let count: u32 = 0;
  for (let k: u32 = 0; k < bytes; k += 8) {
    const word = load<u64>(marks + k);
    count += <u32>popcnt(word);
    store<u64>(alloc + k, word);
    store<u64>(marks + k, 0);
  }
  return count;
}
