// The collector: mark and sweep, the world stopped, between two instructions.
//
// Terms
//   root      a place outside the heap that may hold pointers: the pointer words of package variables (M.globalPtrs), the stacks of all goroutines, the
//             closures and values in their defer and panic records
//   grey      marked but not yet scanned: the work list, blocks of a page in manual spans
//   precise   an object with a descriptor is scanned at the words its pointer map names, repeated for each element
//   words     objects that only a tag describes, and stacks, are scanned word by word: whatever looks like an address of
//             the heap keeps that object
//
// Any address inside an object keeps it. Goroutines that wait for ever keep what they reach, as in Go. Because frames
// are scanned whole, a dead variable may keep its object longer than in Go; gc's liveness maps have no counterpart yet.
//
// A collection starts when the live heap has doubled since the last (GOGC=100, at least 4 MiB), when runtime.GC is called, and when the
// memory limit is passed; if it still is afterwards, the program ends with Go's words.

import { EventKind, Fn, Frame, G, GStatus, M, T } from '../../tables/layout';
import { record } from '../host';
import { maddr, mget, mget64, mset, mset64, P } from '../record';
import { DeferRecord, PanicRecord } from '../records';
import { ARRAY, FIRST_TYPE, MIN_TRIGGER, ObjectTag } from './alloc';
import { charge } from '../work';
import {
  endOutOfMemory,
  freeObjectSpan,
  givePages,
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

export function collect(): void {
  const limit = <u64>mget(M.memoryLimit);
  // Near the limit a collection that frees next to nothing would be followed by the next: that program is out of memory, too.
  const allowed = mget(P.gcWanted) == LIMIT_PASSED ? limit - limit / SPARE : limit;
  markRoots();
  drain();
  sweep();
  // The work list itself may have passed the memory limit and asked for a collection.
  mset(P.gcWanted, 0);
  mset(P.attention, 0);
  mset(P.numGC, mget(P.numGC) + 1);
  const live = mget64(P.heapLive);
  mset64(P.heapTrigger, max(live * 2, MIN_TRIGGER));
  record(EventKind.GC, 0);
  // Marking costs about as much as copying what it marks.
  charge(live);
  if (usedMemory() > allowed) endOutOfMemory();
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

function markWords(start: u32, end: u32): void {
  for (let at = start; at < end; at += 8) mark(load<u64>(at));
}

function drain(): void {
  for (let object = pop(); object != 0; object = pop()) scan(object);
}

function scan(object: u32): void {
  const span = spanOf(object);
  const slot = (object - load<u32>(span, Span.start)) / load<u32>(span, Span.elemSize);
  const type = load<u32>(load<u32>(span, Span.types) + (slot << 2));
  const end = object + load<u32>(span, Span.elemSize);
  const base = type & ~ARRAY;
  if (base < FIRST_TYPE) {
    if (base != ObjectTag.NOSCAN) markWords(object, end);
    return;
  }
  const size = load<u32>(base, T.size);
  const ptrBytes = load<u32>(base, T.ptrBytes);
  const map = load<u32>(base, T.ptrMap);
  let element = object;
  do {
    for (let word: u32 = 0; word < ptrBytes >> 3; word++) {
      if (load<u8>(map + (word >> 3)) & (1 << (word & 7))) mark(load<u64>(element + (word << 3)));
    }
    element += size;
  } while (type & ARRAY && element + ptrBytes <= end);
}

function markRoots(): void {
  const globals = mget(M.globalPtrs);
  if (globals != 0) {
    const n = load<u32>(globals);
    for (let k: u32 = 1; k <= n; k++) mark(load<u64>(load<u32>(globals + (k << 2))));
  }
  for (let g = mget(M.allgs); g != 0; g = load<u32>(g, G.allNext)) {
    if (load<u32>(g, G.status) != GStatus.DEAD) markGoroutine(g);
  }
}

function markGoroutine(g: u32): void {
  const fp = load<u32>(g, G.fp);
  const func = load<u32>(fp + Frame.func);
  markWords(load<u32>(g, G.stackBase), min(fp + load<u32>(func, Fn.frameSize), load<u32>(g, G.stackLimit)));
  for (let d = load<u32>(g, G.defer_); d != 0; d = load<u32>(d, DeferRecord.link)) {
    mark(load<u32>(d, DeferRecord.closure));
  }
  for (let p = load<u32>(g, G.panic_); p != 0; p = load<u32>(p, PanicRecord.link)) {
    mark(load<u64>(p, PanicRecord.value + 8));
  }
}

// ---- sweeping

/** Frees what is not marked: spans without objects go back to the pages, the others to their class's list of partly free ones. */
function sweep(): void {
  memory.fill(maddr(P.current), 0, CLASSES * 8);
  memory.fill(maddr(P.partial), 0, CLASSES * 8);
  let live: u64 = 0;
  let freed: u64 = 0;
  let kept: u32 = 0;
  let span = mget(P.allSpans);
  mset(P.allSpans, 0);
  while (span != 0) {
    const next = load<u32>(span, Span.allNext);
    const count = settle(span);
    freed += load<u32>(span, Span.allocCount) - count;
    if (count == 0) {
      freeObjectSpan(span);
    } else {
      store<u32>(span, count, Span.allocCount);
      store<u32>(span, 0, Span.freeIndex);
      live += <u64>count * load<u32>(span, Span.elemSize);
      store<u32>(span, 0, Span.allNext);
      if (kept == 0) mset(P.allSpans, span);
      else store<u32>(kept, span, Span.allNext);
      kept = span;
      if (count < load<u32>(span, Span.nelems)) {
        const list = maddr(P.partial) + (load<u32>(span, Span.spanClass) << 2);
        store<u32>(span, load<u32>(list), Span.next);
        store<u32>(list, span);
      }
    }
    span = next;
  }
  mset64(P.heapLive, live);
  mset64(P.frees, mget64(P.frees) + freed);
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
