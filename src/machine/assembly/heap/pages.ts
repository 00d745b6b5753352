// Pages and spans.
//
// Memory above the image is cut into pages of 8 KiB. A span is a run of pages with one purpose:
//   free       waits in a bin by its length, merged with free neighbours
//   objects    slots of one size class, or one large object
//   manual     goroutine stacks, the machine's persistent records, the collector's work list: never swept
// A span's record lives in persistent memory. The page table maps each page of a used span, and the first and last page of
// a free one, to the record; it has two levels so that a small program's snapshot stays small.
//
// Side tables of an object span, one block of persistent memory reused by size class: bit tables `alloc` (slot is in use) and
// `mark` (reached by the collector), then for each slot when and by whom it was allocated (u64: step << 16 | goroutine, both capped),
// its type and its allocation site (u32 each).

import { Span, SpanState } from '../../tables/heap';
import { M } from '../../tables/layout';
import { maddr, mget, mget64, mset, mset64, P } from '../record';
import { finish } from '../fatal';
import { printText, printUint } from '../text';
import { Status } from '../../tables/layout';
import { classNPages, classSize, PAGE, PAGE_SHIFT } from './sizes';

export { Span, SpanState };

const LAST_BIN: u32 = 63;
/** Value of P.gcWanted: a collection must make room, or the program ends. */
export const LIMIT_PASSED: u32 = 2;
/** And: only what gc has in frames asks for a collection, which programs do not see. */
export const FRAMES_FULL: u32 = 3;
const WASM_PAGE: u32 = 65536;
/** Memory is asked of the engine in steps of 1 MiB. */
const GROW_STEP: u32 = 16;
const PERSISTENT_PAGES: u32 = 4;
const TABLE_BYTES: u32 = 2048;

// ---- page table

export function spanOf(address: u32): u32 {
  const table = load<u32>(maddr(P.pageTables) + ((address >> 22) << 2));
  return table == 0 ? 0 : load<u32>(table + (((address >> PAGE_SHIFT) & 511) << 2));
}

function setSpan(page: u32, span: u32): void {
  const entry = maddr(P.pageTables) + ((page >> 22) << 2);
  store<u32>(load<u32>(entry) + (((page >> PAGE_SHIFT) & 511) << 2), span);
}

// ---- getting memory

/** Out of memory, in Go's words. Unwinds the machine by a trap: no caller can go on without the memory it needs. */
function outOfMemory(bytes: u64): void {
  printText('runtime: out of memory: cannot allocate ');
  printUint(bytes);
  printText('-byte block (');
  printUint(mget64(P.heapLive));
  printText(' in use)\nfatal error: out of memory\n');
  finish(Status.FATAL, 2);
}

export function dieOutOfMemory(bytes: u64): void {
  outOfMemory(bytes);
  unreachable();
}

/** Whether an object of this size may be allocated at all; if not, the program has ended. For callers that can stop. */
export function affordable(bytes: u64): bool {
  if (bytes + PAGE <= <u64>mget(M.memoryLimit)) return true;
  outOfMemory(bytes);
  return false;
}

/** The limit was passed and a collection did not help: ends the program between two instructions. */
export function endOutOfMemory(): void {
  outOfMemory(<u64>PAGE * 512);
}

/** What the program uses: everything below M.top but free pages. */
export function usedMemory(): u64 {
  return <u64>mget(M.top) - <u64>mget(P.freePages) * PAGE;
}

/** Passing the limit is allowed for now: the collector runs before the next instruction and decides. */
function checkLimit(): void {
  if (usedMemory() <= <u64>mget(M.memoryLimit)) return;
  mset(P.gcWanted, LIMIT_PASSED);
  mset(P.attention, 1);
}

/** Raises M.top by whole pages. */
function raiseTop(bytes: u32): u32 {
  const top = mget(M.top);
  const end = <u64>top + bytes;
  if (<u64>bytes > <u64>mget(M.memoryLimit) || end > 0xfffe0000) dieOutOfMemory(bytes);
  const have = <u64>memory.size() * WASM_PAGE;
  if (end > have) {
    const missing = <u32>((end - have + WASM_PAGE - 1) / WASM_PAGE);
    if (memory.grow(max(missing, GROW_STEP)) < 0 && memory.grow(missing) < 0) dieOutOfMemory(bytes);
  }
  mset(M.top, <u32>end);
  for (let table = top >> 22; table <= (<u32>end - 1) >> 22; table++) {
    const entry = maddr(P.pageTables) + (table << 2);
    if (load<u32>(entry) == 0) {
      // The new table's own bytes come from the end of what was just raised, or from persistent memory if there is some.
      store<u32>(entry, newTable());
    }
  }
  return top;
}

/** A zeroed page table: taken straight from the top, because persistent memory itself needs page tables. */
function newTable(): u32 {
  const left = mget(P.persistentEnd) - mget(P.persistent);
  if (left >= TABLE_BYTES) return persistent(TABLE_BYTES);
  const page = mget(M.top);
  const end = <u64>page + PAGE;
  if (end > <u64>memory.size() * WASM_PAGE && memory.grow(GROW_STEP) < 0) dieOutOfMemory(PAGE);
  mset(M.top, <u32>end);
  mset(P.persistent, page);
  mset(P.persistentEnd, page + PAGE);
  return persistent(TABLE_BYTES);
}

/** Zeroed memory that is never given back: records, side tables. Its pages may be unknown to the page table. */
export function persistent(bytes: u32): u32 {
  bytes = (bytes + 7) & ~7;
  let at = mget(P.persistent);
  if (at + bytes > mget(P.persistentEnd)) {
    const need = max((bytes + PAGE - 1) & ~(PAGE - 1), PERSISTENT_PAGES * PAGE);
    at = raiseTop(need);
    mset(P.persistentEnd, at + need);
    checkLimit();
  }
  mset(P.persistent, at + bytes);
  memory.fill(at, 0, bytes);
  return at;
}

/** A record of `bytes` from a free list at P.list, linked through its first word; zeroed. */
export function takeRecord(list: i32, bytes: u32): u32 {
  const first = mget(list);
  if (first == 0) return persistent(bytes);
  mset(list, load<u32>(first));
  memory.fill(first, 0, bytes);
  return first;
}

export function giveRecord(list: i32, record: u32): void {
  store<u32>(record, mget(list));
  mset(list, record);
}

// ---- free runs

// @ts-ignore: decorator
@inline
function binOf(npages: u32): u32 {
  return min(npages, LAST_BIN);
}

function pushFree(span: u32): void {
  const npages = load<u32>(span, Span.npages);
  const start = load<u32>(span, Span.start);
  const bin = binOf(npages);
  mset(P.freePages, mget(P.freePages) + npages);
  const head = maddr(P.bins) + (bin << 2);
  const first = load<u32>(head);
  store<u32>(span, SpanState.FREE, Span.state);
  store<u32>(span, first, Span.next);
  store<u32>(span, 0, Span.prev);
  if (first) store<u32>(first, span, Span.prev);
  store<u32>(head, span);
  mset64(P.binMap, mget64(P.binMap) | (<u64>1 << bin));
  setSpan(start, span);
  setSpan(start + (npages - 1) * PAGE, span);
}

function unlinkFree(span: u32): void {
  mset(P.freePages, mget(P.freePages) - load<u32>(span, Span.npages));
  const bin = binOf(load<u32>(span, Span.npages));
  const head = maddr(P.bins) + (bin << 2);
  const next = load<u32>(span, Span.next);
  const prev = load<u32>(span, Span.prev);
  if (next) store<u32>(next, prev, Span.prev);
  if (prev) store<u32>(prev, next, Span.next);
  else store<u32>(head, next);
  if (load<u32>(head) == 0) mset64(P.binMap, mget64(P.binMap) & ~(<u64>1 << bin));
}

/** The free run to serve a request from: the shortest bin that fits, first fit among the long ones. */
function findFree(npages: u32): u32 {
  if (npages < LAST_BIN) {
    const fitting = mget64(P.binMap) & (~(<u64>0) << npages) & ~(<u64>1 << LAST_BIN);
    if (fitting != 0) return load<u32>(maddr(P.bins) + (<u32>ctz(fitting) << 2));
  }
  let span = load<u32>(maddr(P.bins) + (LAST_BIN << 2));
  while (span != 0 && load<u32>(span, Span.npages) < npages) span = load<u32>(span, Span.next);
  return span;
}

/** A span of pages in the given state, known to the page table throughout. Memory is not zeroed. */
export function takePages(npages: u32, state: SpanState): u32 {
  let span = findFree(npages);
  if (span == 0) {
    span = takeRecord(P.freeSpans, Span.SIZE);
    store<u32>(span, npages, Span.npages);
    store<u32>(span, raiseTop(npages * PAGE), Span.start);
  } else {
    unlinkFree(span);
    const have = load<u32>(span, Span.npages);
    if (have > npages) {
      const rest = takeRecord(P.freeSpans, Span.SIZE);
      store<u32>(rest, load<u32>(span, Span.start) + npages * PAGE, Span.start);
      store<u32>(rest, have - npages, Span.npages);
      pushFree(rest);
      store<u32>(span, npages, Span.npages);
    }
  }
  store<u32>(span, state, Span.state);
  const start = load<u32>(span, Span.start);
  for (let i: u32 = 0; i < npages; i++) setSpan(start + i * PAGE, span);
  checkLimit();
  return span;
}

/** Gives a span's pages back, merged with free neighbours. The record may be reused at once. */
export function givePages(span: u32): void {
  let start = load<u32>(span, Span.start);
  let npages = load<u32>(span, Span.npages);
  for (let i: u32 = 0; i < npages; i++) setSpan(start + i * PAGE, 0);
  const before = spanOf(start - 1);
  if (before != 0 && load<u32>(before, Span.state) == SpanState.FREE) {
    unlinkFree(before);
    start = load<u32>(before, Span.start);
    npages += load<u32>(before, Span.npages);
    forgetFree(before);
  }
  const end = start + npages * PAGE;
  const after = end < mget(M.top) ? spanOf(end) : 0;
  if (after != 0 && load<u32>(after, Span.state) == SpanState.FREE) {
    unlinkFree(after);
    npages += load<u32>(after, Span.npages);
    forgetFree(after);
  }
  store<u32>(span, start, Span.start);
  store<u32>(span, npages, Span.npages);
  pushFree(span);
}

function forgetFree(span: u32): void {
  const start = load<u32>(span, Span.start);
  setSpan(start, 0);
  setSpan(start + (load<u32>(span, Span.npages) - 1) * PAGE, 0);
  giveRecord(P.freeSpans, span);
}

// ---- object spans

/** Bytes of the two bit tables together. */
function bitBytes(nelems: u32): u32 {
  return ((nelems + 63) >> 6) << 3;
}

/** Makes a span ready for objects: side tables, free slots, membership in the list of all spans. */
export function newObjectSpan(sizeClass: u32, noscan: bool, npages: u32, elemSize: u32, inFrame: bool): u32 {
  const nelems: u32 = sizeClass == 0 ? 1 : (npages * PAGE) / elemSize;
  const bits = bitBytes(nelems);
  // Records first: takePages must not be followed by something that can fail half-way.
  const side = takeRecordSized(maddr(P.freeSides) + (sizeClass << 2), 2 * bits + 16 * nelems);
  const span = takePages(npages, SpanState.OBJECTS);
  store<u32>(span, (sizeClass << 1) | <u32>noscan, Span.spanClass);
  store<u32>(span, elemSize, Span.elemSize);
  store<u32>(span, nelems, Span.nelems);
  store<u32>(span, 0, Span.freeIndex);
  store<u32>(span, 0, Span.allocCount);
  store<u32>(span, 0, Span.largeSize);
  store<u32>(span, side, Span.alloc);
  store<u32>(span, side + bits, Span.mark);
  store<u32>(span, side + 2 * bits, Span.born);
  store<u32>(span, side + 2 * bits + 8 * nelems, Span.types);
  store<u32>(span, side + 2 * bits + 12 * nelems, Span.sites);
  store<u32>(span, 0, Span.specials);
  store<u32>(span, mget(P.allSpans), Span.allNext);
  mset(P.allSpans, span);
  store<u32>(span, <u32>inFrame, Span.inFrame);
  if (inFrame) mset(P.framePages, mget(P.framePages) + npages);
  else mset(P.pagesInUse, mget(P.pagesInUse) + npages);
  return span;
}

/** Gives back a span without objects; the caller has taken it out of all lists. */
export function freeObjectSpan(span: u32): void {
  const sizeClass = load<u32>(span, Span.spanClass) >> 1;
  const list = maddr(P.freeSides) + (sizeClass << 2);
  const side = load<u32>(span, Span.alloc);
  store<u32>(side, load<u32>(list));
  store<u32>(list, side);
  const count = load<u32>(span, Span.inFrame) ? P.framePages : P.pagesInUse;
  mset(count, mget(count) - load<u32>(span, Span.npages));
  givePages(span);
}

function takeRecordSized(list: u32, bytes: u32): u32 {
  const first = load<u32>(list);
  if (first == 0) return persistent(max<u32>(bytes, 8));
  store<u32>(list, load<u32>(first));
  memory.fill(first, 0, bytes);
  return first;
}

/** A span for a size class. */
export function newClassSpan(spanClass: u32, inFrame: bool): u32 {
  const sizeClass = spanClass >> 1;
  return newObjectSpan(sizeClass, (spanClass & 1) != 0, classNPages(sizeClass), classSize(sizeClass), inFrame);
}

export function initPages(): void {
  memory.fill(maddr(M.private_), 0, P.END - M.private_);
  mset(M.top, (mget(M.imageEnd) + PAGE - 1) & ~(PAGE - 1));
}
