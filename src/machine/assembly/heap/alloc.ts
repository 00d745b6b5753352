// The allocator: objects of Go's size classes in spans.
//
// Terms
//   noscan      without pointers; such objects live in spans of their own, which the collector never scans
//   type        what an object's memory holds, kept beside it: 0 bytes without pointers, a type descriptor's address, that
//               address + ARRAY when the object is a run of elements of the type, or a tag of ObjectTag below
//   site        the pc of the instruction that allocated it
//   span class  size class * 2 + noscan; for each there is a current span, and a list of partly free ones
//
// An object is found as in Go: each span has a bit per slot and an index below which all slots are in use. Objects are zeroed when
// allocated (memory above M.top may hold leavings of a run that was rewound). Objects above 32 KiB have a span of their own.
//
// Objects that gc would keep in frames (Placement) have spans of their own, which statistics leave out.
//
// Nothing is collected inside an allocation: the caller may hold addresses that no root knows yet. The allocator asks for attention and the
// collector runs before the next instruction (collect.ts), when everything alive is reachable from memory.

import { ObjectTag, ObjectType } from '../../tables/heap';
import { Frame, G, M, Placement, T } from '../../tables/layout';
import { Op } from '../../tables/ops';
import { FrameFlag } from '../../tables/records';
import { maddr, mget, mget64, mset, mset64, P } from '../record';
import {
  dieOutOfMemory,
  FRAMES_FULL,
  initPages,
  newClassSpan,
  newObjectSpan,
  persistent,
  Span,
  spanOf,
  SpanState,
} from './pages';
import { charge } from '../work';
import { CLASSES, initSizes, MAX_SMALL, PAGE, sizeClassOf, withHeader } from './sizes';

export { ObjectTag };

/** Pointer-free objects below this size share blocks (runtime.maxTinySize). */
const TINY: u32 = 16;

/** Added to a descriptor's address for runs of elements. */
export const ARRAY: u32 = ObjectType.ARRAY;
/** Types below are tags. */
export const FIRST_TYPE: u32 = ObjectType.FIRST;

/** GOGC's minimum heap: the first collection starts here. */
export const MIN_TRIGGER: u64 = 4 << 20;
/** Value of P.gcLimit when no limit is set: math.MaxInt64, as runtime/debug has it. */
const NO_LIMIT: u64 = i64.MAX_VALUE;

export function initHeap(): void {
  initPages();
  initSizes();
  mset64(P.heapTrigger, MIN_TRIGGER);
  mset(P.gcPercent, 100);
  mset64(P.gcLimit, NO_LIMIT);
  mset64(P.frameTrigger, MIN_TRIGGER);
  mset64(P.startTime, mget64(M.now));
  mset(P.frameSpans, persistent(CLASSES * 16));
}

/** Whether memory of this type has no pointers. */
// @ts-ignore: decorator
@inline
export function isNoscan(type: u32): bool {
  const base = type & ~ARRAY;
  return base < FIRST_TYPE ? base == ObjectTag.NOSCAN || base == ObjectTag.HCHAN_NOSCAN : load<u32>(base, T.ptrBytes) == 0;
}

/** A new zeroed object. */
export function allocate(size: u32, type: u32): u32 {
  if (size == 0) return maddr(P.zeroBase);
  const noscan = isNoscan(type);
  if (mget(P.inFrame)) return allocateIn(size, type, noscan, true);
  if (noscan && size < TINY) return allocateTiny(size, type);
  return allocateIn(size, type, noscan, false);
}

/** A new zeroed object with this Placement; fp is the frame of the function that asks. */
export function allocatePlaced(size: u32, type: u32, placement: u32, fp: u32): u32 {
  if (!staysInFrame(placement, fp) || size == 0) return allocate(size, type);
  return allocateIn(size, type, isNoscan(type), true);
}

/** Whether gc would keep an object of this Placement in a frame. */
export function staysInFrame(placement: u32, fp: u32): bool {
  if (placement < <u32>Placement.CALLER) return placement == <u32>Placement.FRAME;
  const call = load<u32>(fp + Frame.returnPc) - 16;
  if (load<u8>(call) != Op.CALL || load<u32>(fp + Frame.flags) & FrameFlag.DEFERRED) return false;
  return ((<u32>load<u16>(call, 2) >> (placement - Placement.CALLER)) & 1) != 0;
}

/**
 * gc's tiny allocator: pointer-free objects below 16 bytes share blocks of that size. The block has the type and site of the object that
 * began it; the last block is given up when a collection begins.
 */
function allocateTiny(size: u32, type: u32): u32 {
  const align: u32 = size & 7 ? (size & 3 ? (size & 1 ? 1 : 2) : 4) : 8;
  const offset = (mget(P.tinyOffset) + align - 1) & ~(align - 1);
  const block = mget(P.tiny);
  if (block != 0 && offset + size <= TINY) {
    mset(P.tinyOffset, offset + size);
    mset64(P.mallocs, mget64(P.mallocs) + 1);
    mset64(P.frees, mget64(P.frees) + 1);
    return block + offset;
  }
  const fresh = allocateIn(TINY, type, true, false);
  if (size < mget(P.tinyOffset) || block == 0) {
    mset(P.tiny, fresh);
    mset(P.tinyOffset, size);
  }
  return fresh;
}

// @ts-ignore: decorator
@inline
function allocateIn(size: u32, type: u32, noscan: bool, inFrame: bool): u32 {
  const wanted = withHeader(size, noscan);
  if (wanted > MAX_SMALL) return allocateLarge(size, type, noscan, inFrame);
  const spanClass = (sizeClassOf(wanted) << 1) | <u32>noscan;
  const head = (inFrame ? mget(P.frameSpans) : maddr(P.current)) + (spanClass << 2);
  let span = load<u32>(head);
  let slot = span == 0 ? -1 : nextFree(span);
  while (slot < 0) {
    span = nextSpan(spanClass, inFrame);
    store<u32>(head, span);
    slot = nextFree(span);
  }
  const elemSize = load<u32>(span, Span.elemSize);
  const address = load<u32>(span, Span.start) + <u32>slot * elemSize;
  setBit(load<u32>(span, Span.alloc), slot);
  store<u32>(load<u32>(span, Span.types) + ((<u32>slot) << 2), type);
  store<u32>(load<u32>(span, Span.sites) + ((<u32>slot) << 2), mget(P.site));
  store<u64>(load<u32>(span, Span.born) + ((<u32>slot) << 3), birth());
  store<u32>(span, <u32>slot + 1, Span.freeIndex);
  store<u32>(span, load<u32>(span, Span.allocCount) + 1, Span.allocCount);
  zero(address, elemSize);
  if (inFrame) accountFrame(elemSize);
  else account(elemSize);
  return address;
}

/** A new zeroed run of n elements. */
export function allocateArray(type: u32, n: u32): u32 {
  const bytes = load<u64>(type, T.size) * <u64>n;
  if (bytes > 0xffffffff) {
    dieOutOfMemory(bytes);
    return 0;
  }
  return allocate(<u32>bytes, type | ARRAY);
}

function allocateLarge(size: u32, type: u32, noscan: bool, inFrame: bool): u32 {
  const npages = (size + (PAGE - 1)) / PAGE;
  if (<u64>size + PAGE > 0xffffffff) dieOutOfMemory(size);
  const bytes = npages * PAGE;
  const span = newObjectSpan(0, noscan, npages, bytes, inFrame);
  store<u32>(span, size, Span.largeSize);
  store<u32>(span, 1, Span.freeIndex);
  store<u32>(span, 1, Span.allocCount);
  setBit(load<u32>(span, Span.alloc), 0);
  store<u32>(load<u32>(span, Span.types), type);
  store<u32>(load<u32>(span, Span.sites), mget(P.site));
  store<u64>(load<u32>(span, Span.born), birth());
  const address = load<u32>(span, Span.start);
  memory.fill(address, 0, bytes);
  charge(bytes);
  if (inFrame) accountFrame(bytes);
  else account(bytes);
  return address;
}

/** Who allocates, and when: step << 16 | goroutine. */
// @ts-ignore: decorator
@inline
function birth(): u64 {
  const g = mget(M.currentG);
  const id = g == 0 ? 0 : load<u32>(g, G.id);
  return (mget64(M.steps) << 16) | <u64>(id < 0xffff ? id : 0xffff);
}

function account(bytes: u32): void {
  const live = mget64(P.heapLive) + bytes;
  mset64(P.heapLive, live);
  mset64(P.totalAlloc, mget64(P.totalAlloc) + bytes);
  mset64(P.mallocs, mget64(P.mallocs) + 1);
  if (live >= mget64(P.heapTrigger)) {
    mset(P.gcWanted, 1);
    mset(P.attention, 1);
  }
}

/** What gc has in frames it neither counts nor collects; here it becomes garbage like all else. */
function accountFrame(bytes: u32): void {
  const live = mget64(P.frameLive) + bytes;
  mset64(P.frameLive, live);
  if (live >= mget64(P.frameTrigger) && mget(P.gcWanted) == 0) {
    mset(P.gcWanted, FRAMES_FULL);
    mset(P.attention, 1);
  }
}

/** The next free slot at or after freeIndex, or -1. */
function nextFree(span: u32): i32 {
  const nelems = load<u32>(span, Span.nelems);
  const bits = load<u32>(span, Span.alloc);
  let slot = load<u32>(span, Span.freeIndex);
  while (slot < nelems) {
    const free = ~load<u64>(bits + ((slot >> 6) << 3)) >> (slot & 63);
    if (free == 0) {
      slot = (slot | 63) + 1;
      continue;
    }
    slot += <u32>ctz(free);
    return slot < nelems ? slot : -1;
  }
  return -1;
}

/** A span with room: one the collector left partly free, or a new one. */
function nextSpan(spanClass: u32, inFrame: bool): u32 {
  const list = (inFrame ? mget(P.frameSpans) + CLASSES * 8 : maddr(P.partial)) + (spanClass << 2);
  const span = load<u32>(list);
  if (span == 0) return newClassSpan(spanClass, inFrame);
  store<u32>(list, load<u32>(span, Span.next));
  return span;
}

// @ts-ignore: decorator
@inline
function setBit(bits: u32, slot: u32): void {
  const at = bits + (slot >> 3);
  store<u8>(at, load<u8>(at) | <u8>(<u32>1 << (slot & 7)));
}

// @ts-ignore: decorator
@inline
function zero(address: u32, bytes: u32): void {
  if (bytes > 128) {
    memory.fill(address, 0, bytes);
    return;
  }
  const end = address + bytes;
  while (address < end) {
    store<u64>(address, 0);
    address += 8;
  }
}

// ---- reading the heap: for the collector, views and tests

/** Whether gc would keep this object in a frame. */
export function isInFrame(object: u32): bool {
  const span = spanOf(object);
  return span != 0 && load<u32>(span, Span.inFrame) != 0;
}

/** The object that an address points into, or 0. */
export function objectAt(address: u32): u32 {
  const span = spanOf(address);
  if (span == 0 || load<u32>(span, Span.state) != SpanState.OBJECTS) return 0;
  const slot = (address - load<u32>(span, Span.start)) / load<u32>(span, Span.elemSize);
  if (slot >= load<u32>(span, Span.nelems)) return 0;
  if (!(load<u8>(load<u32>(span, Span.alloc) + (slot >> 3)) & (1 << (slot & 7)))) return 0;
  return load<u32>(span, Span.start) + slot * load<u32>(span, Span.elemSize);
}

function slotOf(object: u32, span: u32): u32 {
  return (object - load<u32>(span, Span.start)) / load<u32>(span, Span.elemSize);
}

export function objectType(object: u32): u32 {
  const span = spanOf(object);
  return load<u32>(load<u32>(span, Span.types) + (slotOf(object, span) << 2));
}

export function objectSite(object: u32): u32 {
  const span = spanOf(object);
  return load<u32>(load<u32>(span, Span.sites) + (slotOf(object, span) << 2));
}

/** When and by whom it was allocated: step << 16 | goroutine id (65535: that or a later one). */
export function objectBirth(object: u32): u64 {
  const span = spanOf(object);
  return load<u64>(load<u32>(span, Span.born) + (slotOf(object, span) << 3));
}

/** Bytes of an object's slot (the size class). */
export function objectSize(object: u32): u32 {
  return load<u32>(spanOf(object), Span.elemSize);
}
