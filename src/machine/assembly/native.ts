// The natives of natives.ts: functions of the standard library that only the machine can give. Arguments stand at `at`,
// results after them, all in register form. G.pc is stored and points after the instruction; a native that must wait moves it back
// to be executed again.

import { Native } from '../tables/natives';
import { record, recordOrder, write } from './host';
import { mget, mget64, mset, mset64, P } from './record';
import { PAGE } from './heap/sizes';
import { rand64 } from './random';
import { ended, fatalBytes, fatalError, finish } from './fatal';
import { EventKind, G, M, Status, T, WellKnown } from '../tables/layout';
import { allocate } from './heap/alloc';
import { makeArray } from './slices';
import { yieldNow } from './sched';
import { indexByte } from './bytes';
import { sleep } from './timers';
import { now } from './goroutine';
import { fatalPanicExit, panicInfo, startGoexit } from './panic';
import { takeBadType, typeEqual } from './iface/hash';
import { implementsInterface } from './iface/methods';
import { trap1 } from './trap';
import { semacquire, semrelease } from './sync/sema';
import { mutexLock, mutexTryLock, mutexUnlock } from './sync/mutex';
import {
  rwLock,
  rwReadLock,
  rwReadUnlock,
  rwTryLock,
  rwTryReadLock,
  rwUnlock,
} from './sync/rwmutex';
import { atomicNative } from './sync/atomic';
import { mathNative } from './math';
import { mapNative } from './mapops';
import { panicmemIfNil } from './nil';
import { callerFunc, callerLine, functionInfo, lineOf, otherFrame } from './callers';
import { setTrigger } from './heap/collect';
import { gcPause } from './heap/pauses';
import { addSpecial, findObject, nextDue, removeSpecial, specialData } from './heap/specials';
import { bubbleNative } from './bubble';
import { charge } from './work';
import { reflectNative } from './reflect';

/** The Int64 native that does what a pointer native does. */
function sameOnInt64(which: i32): i32 {
  switch (which) {
    case Native.atomic_LoadPointer:
      return Native.atomic_LoadInt64;
    case Native.atomic_StorePointer:
      return Native.atomic_StoreInt64;
    case Native.atomic_SwapPointer:
      return Native.atomic_SwapInt64;
    default:
      return Native.atomic_CompareAndSwapInt64;
  }
}

export function callNative(which: i32, at: u32): void {
  if (which >= Native.atomic_LoadInt32 && which <= Native.atomic_OrInt64) {
    recordOrder(EventKind.ATOMIC, load<u32>(at));
    atomicNative(which, at);
    return;
  }
  if (which >= Native.atomic_LoadPointer && which <= Native.atomic_CompareAndSwapPointer) {
    recordOrder(EventKind.ATOMIC, load<u32>(at));
    atomicNative(sameOnInt64(which), at);
    return;
  }
  if (which >= Native.math_Float64bits && which <= Native.math_FMA) {
    mathNative(which, at);
    return;
  }
  if (which >= Native.runtime_makemap && which <= Native.runtime_mapiternext) {
    mapNative(which, at);
    return;
  }
  switch (which) {
    case Native.runtime_write:
      record(EventKind.WRITE, load<u32>(at));
      write(load<i32>(at), load<u32>(at, 8), load<u32>(at, 16));
      charge(load<u32>(at, 16));
      return;
    case Native.runtime_exit:
      finish(Status.EXITED, load<i32>(at));
      return;
    case Native.runtime_throw:
      fatalBytes(load<u32>(at), load<u32>(at, 8));
      return;
    case Native.runtime_fatalpanicexit:
      fatalPanicExit();
      return;
    case Native.runtime_Gosched:
      yieldNow();
      return;
    case Native.runtime_Goexit:
      startGoexit();
      return;
    case Native.runtime_NumGoroutine:
      store<u64>(at, mget(M.gcount) - mget(P.systemGs));
      return;
    case Native.runtime_GC:
      mset(P.forcedGC, mget(P.forcedGC) + 1);
      mset(P.gcForced, 1);
      mset(P.gcWanted, 1);
      mset(P.attention, 1);
      return;
    case Native.runtime_nanotime:
      store<i64>(at, now());
      return;
    case Native.runtime_rand:
      store<u64>(at, rand64());
      return;
    case Native.runtime_goid:
      store<u64>(at, load<u32>(mget(M.currentG), G.id));
      return;
    case Native.runtime_semacquire:
      if (panicmemIfNil(load<u32>(at))) return;
      recordOrder(EventKind.ATOMIC, load<u32>(at));
      semacquire(load<u32>(at), load<i32>(at, 8));
      return;
    case Native.runtime_semrelease:
      if (panicmemIfNil(load<u32>(at))) return;
      recordOrder(EventKind.ATOMIC, load<u32>(at));
      semrelease(load<u32>(at), false);
      return;
    case Native.runtime_panicinfo:
      panicInfo(load<u64>(at), at + 8);
      return;
    case Native.runtime_newobject: {
      const type = load<u32>(at);
      store<u64>(at, allocate(load<u32>(type, T.size), type), 8);
      return;
    }
    case Native.runtime_newarray:
      makeArray(at + 16, load<u32>(at), load<i64>(at, 8));
      return;
    case Native.runtime_memmove:
      memory.copy(load<u32>(at), load<u32>(at, 8), load<u32>(at, 16));
      charge(load<u32>(at, 16));
      return;
    case Native.runtime_memclr:
      memory.fill(load<u32>(at), 0, load<u32>(at, 8));
      charge(load<u32>(at, 8));
      return;
    case Native.runtime_valequal: {
      store<u64>(at, <u64>typeEqual(load<u32>(at), load<u32>(at, 8), load<u32>(at, 16)), 24);
      const bad = takeBadType();
      if (bad != 0) trap1(WellKnown.panicuncomparable, bad);
      return;
    }
    case Native.runtime_implements:
      store<u64>(at, <u64>implementsInterface(load<u32>(at), load<u32>(at, 8)), 16);
      return;
    case Native.sync_Mutex_Lock:
      if (panicmemIfNil(load<u32>(at))) return;
      mutexLock(load<u32>(at));
      return;
    case Native.sync_Mutex_TryLock:
      if (panicmemIfNil(load<u32>(at))) return;
      store<u64>(at, <u64>mutexTryLock(load<u32>(at)), 8);
      return;
    case Native.sync_Mutex_Unlock:
      if (panicmemIfNil(load<u32>(at))) return;
      mutexUnlock(load<u32>(at));
      return;
    case Native.sync_RWMutex_Lock:
      if (panicmemIfNil(load<u32>(at))) return;
      rwLock(load<u32>(at));
      return;
    case Native.sync_RWMutex_TryLock:
      if (panicmemIfNil(load<u32>(at))) return;
      store<u64>(at, <u64>rwTryLock(load<u32>(at)), 8);
      return;
    case Native.sync_RWMutex_Unlock:
      if (panicmemIfNil(load<u32>(at))) return;
      rwUnlock(load<u32>(at));
      return;
    case Native.sync_RWMutex_RLock:
      if (panicmemIfNil(load<u32>(at))) return;
      rwReadLock(load<u32>(at));
      return;
    case Native.sync_RWMutex_TryRLock:
      if (panicmemIfNil(load<u32>(at))) return;
      store<u64>(at, <u64>rwTryReadLock(load<u32>(at)), 8);
      return;
    case Native.sync_RWMutex_RUnlock:
      if (panicmemIfNil(load<u32>(at))) return;
      rwReadUnlock(load<u32>(at));
      return;
    case Native.runtime_sleep:
      sleep(load<i64>(at));
      return;
    case Native.runtime_callerline:
      callerLine(load<u64>(at), at + 8);
      return;
    case Native.runtime_callerfunc:
      callerFunc(load<u64>(at), at + 8);
      return;
    case Native.runtime_read:
      store<u64>(at, readInput(load<i64>(at) < 0 ? M.args : M.input, load<u32>(at, 8), load<u32>(at, 16)), 24);
      return;
    case Native.strings_IndexByte: {
      const length = load<u32>(at, 8);
      store<i64>(at, indexByte(load<u32>(at), length, load<u8>(at, 16)), 24);
      charge(length);
      return;
    }
    case Native.runtime_memstat:
      store<u64>(at, memoryStatistic(load<i32>(at)), 8);
      return;
    case Native.runtime_mapclone:
      mapNative(which, at);
      return;
    case Native.runtime_findobject:
      findObject(load<u32>(at), at + 8);
      return;
    case Native.runtime_addspecial:
      store<u64>(at, addSpecial(load<u32>(at), load<u32>(at, 8), load<u32>(at, 16)), 24);
      return;
    case Native.runtime_removespecial:
      store<u64>(at, <u64>removeSpecial(load<u32>(at), load<u32>(at, 8), load<u32>(at, 16)), 24);
      return;
    case Native.runtime_specialdata:
      store<u64>(at, specialData(load<u32>(at), load<u32>(at, 8)), 16);
      return;
    case Native.runtime_nextdue:
      nextDue(load<u32>(at), at + 8);
      return;
    case Native.runtime_gcparam:
      collectorParameter(load<i32>(at), load<i64>(at, 8), at + 16);
      return;
    case Native.runtime_gcpause:
      gcPause(load<u32>(at), at + 8);
      return;
    case Native.runtime_goframe:
      otherFrame(load<u32>(at), load<i64>(at, 8), at + 16);
      return;
    case Native.runtime_funcinfo:
      functionInfo(load<u32>(at), at + 8);
      return;
    case Native.runtime_pcline:
      lineOf(load<u32>(at), at + 8);
      return;
    case Native.runtime_goversion:
      store<u64>(at, mget(M.goVersion));
      return;
    default:
      if (which >= Native.runtime_hash && which <= Native.runtime_bubbleid) {
        bubbleNative(which, at);
        return;
      }
      if (which >= Native.runtime_typeat && which <= Native.runtime_chanselect) {
        reflectNative(which, at);
        return;
      }
      if (!ended()) fatalError('the machine has no such native function');
  }
}

/** Bytes the host gave the run: `from` is M.input or M.args, whose end follows it; answers how many, 0 at the end. */
function readInput(from: u32, target: u32, length: u32): u32 {
  const at = mget(from);
  const n = min(length, mget(from + 4) - at);
  memory.copy(target, at, n);
  mset(from, at + n);
  return n;
}

/** Sets GOGC or the memory limit; the old value at `result`. */
function collectorParameter(which: i32, value: i64, result: u32): void {
  if (which == 0) {
    store<i64>(result, <i64>(<i32>mget(P.gcPercent)));
    mset(P.gcPercent, <u32>(<i32>max<i64>(-1, min<i64>(value, i32.MAX_VALUE))));
  } else {
    store<u64>(result, mget64(P.gcLimit));
    if (value >= 0) mset64(P.gcLimit, <u64>value);
  }
  setTrigger();
}

/** What runtime.ReadMemStats asks for; see runtime_memstat. */
function memoryStatistic(which: i32): u64 {
  switch (which) {
    case 0:
      return mget64(P.heapLive);
    case 1:
      return mget64(P.mallocs);
    case 2:
      return mget64(P.frees);
    case 3:
      return mget64(P.totalAlloc);
    case 4:
      return mget(P.numGC);
    case 5:
      return <u64>mget(P.pagesInUse) * PAGE;
    case 6:
      return mget(M.top);
    case 7:
      return mget(P.stackBytes) + <u64>mget(P.framePages) * PAGE;
    case 9:
      return mget(P.forcedGC);
    case 10:
      return mget64(P.pauseTotal);
    case 11:
      return mget64(P.lastGC);
    case 12:
      return mget(P.systemGs);
    default:
      return mget64(P.heapTrigger);
  }
}
