// The map instructions and natives around map/index.ts: nil maps, keys that cannot be hashed, and the marks by which the
// runtime notices unsynchronized use.
//
// A write is four micro-steps, as in runtime.mapassign: check that nobody writes; set the mark (by exclusive or: two writers undo each other); do the
// work; check that the mark is still set and clear it. Between them the scheduler may let others run. The step to go on with
// stands in G.phase, and the instruction is executed again.

import { EventKind, G, Iter, M, MapDesc, MapFlag, T, WellKnown } from '../tables/layout';
import { Native } from '../tables/natives';
import { record } from './host';
import { mget } from './record';
import { affordable } from './heap/pages';
import { fatalError } from './fatal';
import { mapPause, othersRunnable, yieldNow } from './sched';
import { trap, trap2 } from './trap';
import { hashable, takeBadType } from './iface/hash';
import {
  makeMap,
  mapClear,
  mapClearIdle,
  mapClone,
  mapDelete,
  mapGet,
  mapIterInit,
  mapIterNext,
  mapSet,
  mapToggleWriting,
  mapWriting,
} from './map/index';

/** Offset of the map in an iterator of either design. */
const ITER_MAP: u32 = 24;
const INSTRUCTION: u32 = 16;

enum Phase {
  CHECK = 0,
  MARK = 1,
  WORK = 2,
  UNMARK = 3,
}

enum Write {
  SET,
  DELETE,
  CLEAR,
}

/** Traps when the key holds a value that cannot be hashed; since Go 1.24 the text tells whether an empty map was looked up. */
// @ts-ignore: decorator
@inline
function unhashable(type: u32, m: u32, key: u32, looksUp: bool): bool {
  const desc = load<u32>(type, T.map);
  if (!(load<u32>(desc, MapDesc.flags) & MapFlag.HASH_MIGHT_PANIC)) return false;
  return refused(desc, m, key, looksUp);
}

function refused(desc: u32, m: u32, key: u32, looksUp: bool): bool {
  if (hashable(load<u32>(desc, MapDesc.keyType), key)) return false;
  const empty = looksUp && mget(M.goVersion) >= 124 && (m == 0 || load<u64>(m) == 0);
  trap2(WellKnown.panicunhashable, takeBadType(), <u64>empty);
  return true;
}

/** Lets others run before the given micro-step, or not. */
function pauses(m: u32, phase: Phase): bool {
  if (!mapPause(m)) return false;
  const g = mget(M.currentG);
  store<u32>(g, phase, G.phase);
  store<u32>(g, load<u32>(g, G.pc) - INSTRUCTION, G.pc);
  yieldNow();
  return true;
}

// @ts-ignore: decorator
@inline
function work(kind: Write, type: u32, m: u32, key: u32, target: u32): void {
  if (kind == Write.SET) store<u64>(target, mapSet(type, m, key));
  else if (kind == Write.DELETE) mapDelete(type, m, key);
  else mapClear(type, m);
}

function write(kind: Write, type: u32, m: u32, key: u32, target: u32): void {
  const g = mget(M.currentG);
  let phase: u32 = load<u32>(g, G.phase);
  if (phase == Phase.CHECK && !othersRunnable()) {
    // Nobody can come in between: all steps at once.
    if (mapWriting(m)) fatalError('concurrent map writes');
    else if (kind == Write.CLEAR || !unhashable(type, m, key, kind == Write.DELETE)) {
      mapToggleWriting(m);
      work(kind, type, m, key, target);
      mapToggleWriting(m);
    }
    return;
  }
  if (phase == Phase.CHECK) {
    if (mapWriting(m)) {
      fatalError('concurrent map writes');
      return;
    }
    if (kind != Write.CLEAR && unhashable(type, m, key, kind == Write.DELETE)) return;
    if (pauses(m, Phase.MARK)) return;
    phase = Phase.MARK;
  }
  if (phase == Phase.MARK) {
    mapToggleWriting(m);
    if (pauses(m, Phase.WORK)) return;
    phase = Phase.WORK;
  }
  if (phase == Phase.WORK) {
    work(kind, type, m, key, target);
    if (pauses(m, Phase.UNMARK)) return;
  }
  store<u32>(g, 0, G.phase);
  if (!mapWriting(m)) {
    fatalError('concurrent map writes');
    return;
  }
  mapToggleWriting(m);
}

/** gc's limit on an allocation; a hint beyond it is ignored. */
const MAX_ALLOC: u64 = 1 << 48;

export function makeMapOp(target: u32, type: u32, hint: i64): void {
  const desc = load<u32>(type, T.map);
  const slot = <u64>(load<u32>(desc, MapDesc.keySize) + load<u32>(desc, MapDesc.elemSize));
  if (hint > 0 && slot > 0 && <u64>hint < MAX_ALLOC / slot && !affordable(<u64>hint * slot)) return;
  const m = makeMap(type, hint);
  store<u64>(target, m);
  record(EventKind.MAP_MAKE, m);
}

/** The elem's address, or 0; -1 when a trap or the end of the program is under way. */
function lookUp(type: u32, m: u32, key: u32): i32 {
  record(EventKind.MAP_GET, m);
  if (unhashable(type, m, key, true)) return -1;
  if (m == 0 || load<u64>(m) == 0) return 0;
  if (mapWriting(m)) {
    fatalError('concurrent map read and map write');
    return -1;
  }
  return mapGet(type, m, key);
}

export function mapGetOp(target: u32, type: u32, m: u32, key: u32): void {
  const elem = lookUp(type, m, key);
  if (elem == -1) return;
  store<u64>(target, elem == 0 ? mget(M.zeroValue) : <u32>elem);
  store<u64>(target, <u64>(elem != 0), 8);
}

export function mapSetOp(target: u32, type: u32, m: u32, key: u32): void {
  if (m == 0) {
    trap(WellKnown.panicnilmap);
    return;
  }
  if (load<u32>(mget(M.currentG), G.phase) == Phase.CHECK) record(EventKind.MAP_SET, m);
  write(Write.SET, type, m, key, target);
}

export function mapDeleteOp(type: u32, m: u32, key: u32): void {
  if (load<u32>(mget(M.currentG), G.phase) == Phase.CHECK) {
    record(EventKind.MAP_DELETE, m);
    if (m == 0 || load<u64>(m) == 0) {
      unhashable(type, m, key, true);
      return;
    }
  }
  write(Write.DELETE, type, m, key, 0);
}

export function mapClearOp(type: u32, m: u32): void {
  if (load<u32>(mget(M.currentG), G.phase) == Phase.CHECK) {
    record(EventKind.MAP_CLEAR, m);
    if (m == 0 || mapClearIdle(m)) return;
  }
  write(Write.CLEAR, type, m, 0, 0);
}

export function mapIterOp(it: u32, type: u32, m: u32): void {
  record(EventKind.MAP_ITER, m);
  memory.fill(it, 0, Iter.SIZE);
  mapIterInit(type, m, it);
}

export function mapNextOp(it: u32): void {
  const m = load<u32>(it + ITER_MAP);
  record(EventKind.MAP_NEXT, m);
  if (mapWriting(m)) {
    fatalError('concurrent map iteration and map write');
    return;
  }
  mapIterNext(it);
}

/** Whether a write was under way. Go 1.24 clones by iterating; before Go 1.26 nobody looks at an empty map. */
function cloneCaught(m: u32): bool {
  if (!mapWriting(m)) return false;
  const version = mget(M.goVersion);
  if (version < 126 && load<u64>(m) == 0) return false;
  if (version == 124) fatalError('concurrent map iteration and map write');
  else fatalError('concurrent map clone and map write');
  return true;
}

/** The natives for package reflect and maps.Clone. Keys and elems are given by address. */
export function mapNative(which: i32, at: u32): void {
  const type = load<u32>(at);
  const m = load<u32>(at, 8);
  switch (which) {
    case Native.runtime_makemap:
      makeMapOp(at + 16, type, load<i64>(at, 8));
      return;
    case Native.runtime_mapaccess: {
      const elem = lookUp(type, m, load<u32>(at, 16));
      if (elem != -1) store<u64>(at, <u32>elem, 24);
      return;
    }
    case Native.runtime_mapassign:
      mapSetOp(at + 24, type, m, load<u32>(at, 16));
      return;
    case Native.runtime_mapdelete:
      mapDeleteOp(type, m, load<u32>(at, 16));
      return;
    case Native.runtime_mapclear:
      mapClearOp(type, m);
      return;
    case Native.runtime_mapiterinit:
      mapIterOp(load<u32>(at, 16), type, m);
      mapNextOp(load<u32>(at, 16));
      return;
    case Native.runtime_mapiternext:
      mapNextOp(type);
      return;
    default: {
      // runtime_mapclone
      if (!cloneCaught(m)) store<u64>(at, m == 0 ? 0 : mapClone(type, m), 16);
    }
  }
}
