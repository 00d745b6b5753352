// The private part of the machine record, and short accessors for the public part.
//
// Nothing of a run's state may live in an AssemblyScript global: it must be in memory so that a snapshot holds it. What
// the machine's own helpers need (allocator, free lists, caches) therefore has a fixed place here, behind M.private_.

import { HeapRecord } from '../tables/heap';
import { Address, M } from '../tables/layout';

/** Offsets from Address.MACHINE, all u32 unless a comment says otherwise. */
export enum P {
  /** not 0: the interpreter must leave its inner loop after this instruction (collection due, program ended) */
  attention = 256,
  /** a collection is due: 1, or LIMIT_PASSED of heap/pages.ts */
  gcWanted = 260,
  /** pc of the last instruction that was not executed by the interpreter's loop alone: allocation site, place of events */
  site = 264,
  /** type descriptor that an equality or hash found uncomparable, 0 when none; see iface/trapping.ts */
  badType = 268,
  /** u64: value of M.steps at which the running goroutine is preempted */
  quantumEnd = 288,
  /** u64 each */
  heapLive = 296,
  heapTrigger = 304,
  mallocs = 312,
  frees = 320,
  totalAlloc = 328,
  numGC = 336,
  /** pages in spans that hold objects */
  pagesInUse = 340,
  /** u64: bit n set when page bin n is not empty */
  binMap = 344,
  /** 64 x u32: free page runs of n pages; the last bin holds all longer ones */
  bins = 352,
  /** free span records */
  freeSpans = 608,
  /** persistent memory: [persistent, persistentEnd) */
  persistent = 612,
  persistentEnd = 616,
  /** first span record; all spans are linked through Span.allNext */
  allSpans = HeapRecord.allSpans,
  /** 136 x u32 each, by span class (size class * 2 + noscan) */
  current = 624,
  partial = 1168,
  /** 4 x u32: free stacks of 2, 4, 8, 16 KiB */
  freeStacks = 1712,
  freeDefers = 1728,
  freePanics = 1732,
  freeSudogs = 1736,
  freeGs = 1740,
  /** goroutines asleep, by deadline */
  sleepers = 1744,
  /** the collector's work list: newest block and entries in it */
  markBlock = 1748,
  markCount = 1752,
  freeMarkBlocks = 1756,
  /** G of the main goroutine */
  mainG = 1760,
  /** the main goroutine has called runtime.Goexit */
  mainGone = 1764,
  /** fatalpanic is printing: nothing is preempted any more */
  dying = 1800,
  /** pages in free spans */
  freePages = 1804,
  /** u64: bytes that long operations have moved since run() was entered; 0 outside it (work.ts) */
  work = 1808,
  /** goroutine stacks in use, bytes */
  stackBytes = 1768,
  lastG = 1772,
  /** liveness maps found so far: hash table by pc (heap/live.ts) */
  liveTable = 1816,
  /** the collection under way: its phase (heap/collect.ts: Phase), and where it stands in each */
  gcPhase = 1820,
  gcGoroutine = 1824,
  gcFrame = 1828,
  gcPc = 1832,
  gcScan = 1836,
  gcScanned = 1840,
  sweepNext = 1844,
  sweepKept = 1848,
  /** i32: GOGC, -1: off */
  gcPercent = 1852,
  /** u64 each: live bytes and freed objects that the sweep has counted so far */
  sweptLive = 1856,
  sweptFrees = 1864,
  /** u64: runtime/debug.SetMemoryLimit */
  gcLimit = 1872,
  /** collections that runtime.GC asked for */
  forcedGC = 1880,
  /** finalizers and cleanups that are due, first and last of each (heap/specials.ts) */
  finqFirst = 1884,
  finqLast = 1888,
  cleanqFirst = 1892,
  cleanqLast = 1896,
  freeSpecials = 1900,
  /** number given to the last cleanup */
  cleanupId = 1904,
  /** the goroutines that run finalizers and cleanups, 0: none; and closures of their functions */
  finG = 1908,
  cleanG = 1912,
  finClosure = 1916,
  cleanClosure = 1920,
  /** goroutines of the machine's own that NumGoroutine does not count */
  systemGs = 1924,
  /** finalizers, cleanups and weak handles in all */
  specialCount = 1928,
  /** 256 x {u64 pause, u64 end}: the last collections (heap/pauses.ts) */
  pauses = 1932,
  /** u64 each: nanoseconds */
  pauseTotal = 1936,
  lastGC = 1944,
  /** objects that gc keeps in frames: 136 x u32 current, 136 x u32 partial spans; u64 live bytes and trigger; pages */
  frameSpans = 1952,
  framePages = 1956,
  frameLive = 1960,
  frameTrigger = 1968,
  sweptFrameLive = 1976,
  /** not 0: the next allocations are such objects */
  inFrame = 1984,
  /** the tiny allocator's block, and the bytes used of it */
  tiny = 1988,
  tinyOffset = 1992,
  /** u64: the clock when the run began */
  startTime = 2000,
  /** u64: live bytes when the collection under way began */
  heapBefore = 2008,
  /** the collection under way was asked for by runtime.GC */
  gcForced = 2016,
  /** 24 zero bytes: address of all zero-sized objects, box of empty strings and slices; the compiler's M.zeroBase */
  zeroBase = 1776,
  /** timers and bubbles made so far */
  timerNumber = 2288,
  bubbles = 2292,
  /** 64 bytes: the map code's replay block (tables/maps.ts: Replay) */
  replay = 2304,
  /** 1024 x u32: for each 4 MiB of memory the address of its page table (512 x span), or 0 */
  pageTables = HeapRecord.pageTables,
  /** 64 x {first, last} goroutine waiting on semaphores */
  semaTable = 6656,
  /** 128 x {type, method id, function, 0} */
  methodCache = 7168,
  /** 64 x {type, interface type, answer + 1, 0} */
  implCache = 9216,
  /** 64 x {map, goroutine id}: who touched a map last */
  mapTouch = 10240,
  /** 512 bytes for building texts */
  text = 10752,
  /** 68 x u32: free side tables by size class */
  freeSides = 11264,
  /** u8 tables: size class by (size + 7) / 8 up to 1024 (129 entries), by (size - 1024 + 127) / 128 above (249) */
  classBySize = 11536,
  classBySize128 = 11672,
  END = 12288,
}

/** A u32 of the machine record. */
// @ts-ignore: decorator
@inline
export function mget(field: i32): u32 {
  return load<u32>(Address.MACHINE + field);
}

// @ts-ignore: decorator
@inline
export function mset(field: i32, value: u32): void {
  store<u32>(Address.MACHINE + field, value);
}

// @ts-ignore: decorator
@inline
export function mget64(field: i32): u64 {
  return load<u64>(Address.MACHINE + field);
}

// @ts-ignore: decorator
@inline
export function mset64(field: i32, value: u64): void {
  store<u64>(Address.MACHINE + field, value);
}

/** Address of a field of the machine record. */
// @ts-ignore: decorator
@inline
export function maddr(field: i32): u32 {
  return Address.MACHINE + field;
}

/** The descriptor of the type with this index. */
// @ts-ignore: decorator
@inline
export function typeAt(index: u32): u32 {
  return load<u32>(mget(M.typeTable) + (index << 2));
}
