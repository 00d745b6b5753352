// Specials: what is to happen when an object dies. As in Go (runtime.mheap: special), they hang on the object's span, sorted by address and kind.
//
//   finalizer   the object lives on for one more cycle: it is queued with its function, whose goroutine is Go code (std/runtime/mfinal.go)
//   cleanup     the object dies, its cleanups are queued; an object may have several
//   weak        a handle (8 bytes without pointers that hold the address) is set to 0: before finalizers run
//
// As roots: whatever an object with a finalizer reaches, but not the object itself, so that finalizers run in the order of dependency and
// cycles keep themselves alive; the functions and arguments of finalizers and cleanups; the handles; all that is queued.

import { M, WellKnown } from '../../tables/layout';
import { mget, mset, P } from '../record';
import { giveRecord, persistent, Span, spanOf, takeRecord } from './pages';
import { ARRAY, FIRST_TYPE, objectAt, objectType } from './alloc';
import { Gp, newGoroutine } from '../goroutine';

/** A record; fields are u32. */
export enum Special {
  next = 0,
  /** the address it was set for: of an object, or into one */
  address = 4,
  kind = 8,
  /** what the Go code gave: a record with the function and what it needs; the handle */
  data = 12,
  id = 16,
  SIZE = 24,
}

export enum SpecialKind {
  FINALIZER = 1,
  WEAK = 2,
  CLEANUP = 3,
}

function slotStart(span: u32, address: u32): u32 {
  const start = load<u32>(span, Span.start);
  const size = load<u32>(span, Span.elemSize);
  return start + ((address - start) / size) * size;
}

/** The special of this kind at exactly this address, 0 if none. */
function find(address: u32, kind: u32): u32 {
  for (let s = load<u32>(spanOf(address), Span.specials); s != 0; s = load<u32>(s)) {
    if (load<u32>(s, Special.address) == address && load<u32>(s, Special.kind) == kind) return s;
  }
  return 0;
}

/** Natives. Address of the object, its size and type at `results`; zeros for what is no object. */
export function findObject(address: u32, results: u32): void {
  const object = objectAt(address);
  store<u64>(results, object);
  store<u64>(results, object == 0 ? 0 : load<u32>(spanOf(object), Span.elemSize), 8);
  const type: u32 = object == 0 ? 0 : objectType(object) & ~ARRAY;
  store<u64>(results, type < FIRST_TYPE ? 0 : type, 16);
}

/** Whether a special stands before a new one: of two cleanups of an object the later does. */
function precedes(s: u32, address: u32, kind: u32): bool {
  const at = load<u32>(s, Special.address);
  return at == address ? load<u32>(s, Special.kind) < kind : at < address;
}

/** A new special's number; 0 when the object has one of that kind already, of which there may be only one. */
export function addSpecial(address: u32, kind: u32, data: u32): u32 {
  const span = spanOf(address);
  if (kind != SpecialKind.CLEANUP && find(address, kind) != 0) return 0;
  const s = takeRecord(P.freeSpecials, Special.SIZE);
  const id = mget(P.cleanupId) + 1;
  mset(P.cleanupId, id);
  store<u32>(s, address, Special.address);
  store<u32>(s, kind, Special.kind);
  store<u32>(s, data, Special.data);
  store<u32>(s, id, Special.id);
  let link = span + Span.specials;
  while (load<u32>(link) != 0 && precedes(load<u32>(link), address, kind)) link = load<u32>(link);
  store<u32>(s, load<u32>(link));
  store<u32>(link, s);
  mset(P.specialCount, mget(P.specialCount) + 1);
  return id;
}

/** The data of the special of a kind at an address, 0 if there is none. */
export function specialData(address: u32, kind: u32): u32 {
  const s = find(address, kind);
  return s == 0 ? 0 : load<u32>(s, Special.data);
}

/** Takes the special of a kind (a cleanup: with this number) off an object that is alive. */
export function removeSpecial(address: u32, kind: u32, id: u32): bool {
  const object = objectAt(address);
  if (object == 0) return false;
  let link = spanOf(object) + Span.specials;
  while (load<u32>(link) != 0) {
    const s = load<u32>(link);
    const same = load<u32>(s, Special.address) == address && load<u32>(s, Special.kind) == kind;
    if (same && (kind != SpecialKind.CLEANUP || load<u32>(s, Special.id) == id)) {
      store<u32>(link, load<u32>(s));
      drop(s);
      return true;
    }
    link = s;
  }
  return false;
}

function drop(s: u32): void {
  mset(P.specialCount, mget(P.specialCount) - 1);
  giveRecord(P.freeSpecials, s);
}

/** The next due special of a queue: object and data at `results`, zeros when there is none. */
export function nextDue(kind: u32, results: u32): void {
  const first = kind == SpecialKind.FINALIZER ? P.finqFirst : P.cleanqFirst;
  const s = mget(first);
  store<u64>(results, 0);
  store<u64>(results, 0, 8);
  if (s == 0) {
    // The goroutine that asked ends now; what comes later gets a new one.
    mset(kind == SpecialKind.FINALIZER ? P.finG : P.cleanG, 0);
    return;
  }
  store<u64>(results, kind == SpecialKind.FINALIZER ? load<u32>(s, Special.address) : 0);
  store<u64>(results, load<u32>(s, Special.data), 8);
  mset(first, load<u32>(s));
  if (load<u32>(s) == 0) mset(kind == SpecialKind.FINALIZER ? P.finqLast : P.cleanqLast, 0);
  giveRecord(P.freeSpecials, s);
}

/** Go runs finalizers last queued first, cleanups in order. */
function enqueue(s: u32, kind: u32): void {
  const first = kind == SpecialKind.FINALIZER ? P.finqFirst : P.cleanqFirst;
  const last = kind == SpecialKind.FINALIZER ? P.finqLast : P.cleanqLast;
  if (kind == SpecialKind.FINALIZER || mget(first) == 0) {
    store<u32>(s, mget(first));
    if (mget(first) == 0) mset(last, s);
    mset(first, s);
    return;
  }
  store<u32>(s, 0);
  store<u32>(mget(last), s);
  mset(last, s);
}

// ---- for the collector

/** Calls back for each special of the heap and each that is due; `due` ones name objects that live. */
export function markSpecials(mark: (word: u64) => void, scan: (object: u32) => void): void {
  for (let s = mget(P.finqFirst); s != 0; s = load<u32>(s)) {
    mark(load<u32>(s, Special.address));
    mark(load<u32>(s, Special.data));
  }
  for (let s = mget(P.cleanqFirst); s != 0; s = load<u32>(s)) mark(load<u32>(s, Special.data));
  if (mget(P.specialCount) == 0) return;
  for (let span = mget(P.allSpans); span != 0; span = load<u32>(span, Span.allNext)) {
    for (let s = load<u32>(span, Span.specials); s != 0; s = load<u32>(s)) {
      mark(load<u32>(s, Special.data));
      const noscan = load<u32>(span, Span.spanClass) & 1;
      if (load<u32>(s, Special.kind) == SpecialKind.FINALIZER && !noscan) {
        scan(slotStart(span, load<u32>(s, Special.address)));
      }
    }
  }
}

function isMarked(span: u32, object: u32): bool {
  const slot = (object - load<u32>(span, Span.start)) / load<u32>(span, Span.elemSize);
  return (load<u8>(load<u32>(span, Span.mark) + (slot >> 3)) & (1 << (slot & 7))) != 0;
}

/** Marking is over: what happens to objects that nothing reaches. Those with finalizers are marked. */
export function settleSpecials(): void {
  if (mget(P.specialCount) == 0) return;
  for (let span = mget(P.allSpans); span != 0; span = load<u32>(span, Span.allNext)) settleSpan(span);
  wakeHelpers();
}

function settleSpan(span: u32): void {
  let link = span + Span.specials;
  while (load<u32>(link) != 0) {
    const object = slotStart(span, load<u32>(load<u32>(link), Special.address));
    const end = object + load<u32>(span, Span.elemSize);
    const dead = !isMarked(span, object);
    let finalizes = false;
    for (let s = load<u32>(link); s != 0 && load<u32>(s, Special.address) < end; s = load<u32>(s)) {
      if (load<u32>(s, Special.kind) == SpecialKind.FINALIZER) finalizes = true;
    }
    while (load<u32>(link) != 0 && load<u32>(load<u32>(link), Special.address) < end) {
      const s = load<u32>(link);
      const kind = load<u32>(s, Special.kind);
      // With a finalizer the object lives on, and so do its cleanups; weak pointers to it are gone all the same.
      if (!dead || (finalizes && kind == SpecialKind.CLEANUP)) {
        link = s;
        continue;
      }
      store<u32>(link, load<u32>(s));
      if (kind == SpecialKind.WEAK) {
        store<u64>(load<u32>(s, Special.data), 0);
        drop(s);
        continue;
      }
      mset(P.specialCount, mget(P.specialCount) - 1);
      enqueue(s, kind);
    }
    if (dead && finalizes) {
      const slot = (object - load<u32>(span, Span.start)) / load<u32>(span, Span.elemSize);
      const at = load<u32>(span, Span.mark) + (slot >> 3);
      store<u8>(at, load<u8>(at) | <u8>(<u32>1 << (slot & 7)));
    }
  }
}

// ---- the goroutines that run them: there while there is something to run

function wakeHelpers(): void {
  if (mget(P.finqFirst) != 0 && mget(P.finG) == 0) mset(P.finG, startHelper(P.finClosure, WellKnown.runfinq));
  if (mget(P.cleanqFirst) != 0 && mget(P.cleanG) == 0) mset(P.cleanG, startHelper(P.cleanClosure, WellKnown.runcleanups));
}

function startHelper(cell: i32, which: WellKnown): u32 {
  const func = load<u32>(mget(M.wellKnown) + (which << 2));
  if (func == 0) return 0;
  let closure = mget(cell);
  if (closure == 0) {
    closure = persistent(8);
    store<u64>(closure, func);
    mset(cell, closure);
  }
  mset(P.systemGs, mget(P.systemGs) + 1);
  const g = newGoroutine(closure, 0);
  store<u32>(g, 1, Gp.system);
  return g;
}

