// The heap's structures that the machine and the host's views share: spans and their side tables, and what an object's memory holds.
// Offsets in bytes; fields are u32 unless a comment says otherwise. Enums of plain integers only.

/** Fields of the machine record, from Address.MACHINE. */
export enum HeapRecord {
  /** first span that holds objects; all are linked through Span.allNext */
  allSpans = 620,
  /** 1024 addresses of page tables (512 x span), one for each 4 MiB */
  pageTables = 2560,
}

/** A span record. */
export enum Span {
  start = 0,
  npages = 4,
  state = 8,
  /** size class * 2 + noscan; large objects have size class 0 */
  spanClass = 12,
  /** bytes of a slot; of a large object all its pages */
  elemSize = 16,
  nelems = 20,
  /** slots below are in use */
  freeIndex = 24,
  allocCount = 28,
  alloc = 32,
  mark = 36,
  types = 40,
  sites = 44,
  next = 48,
  prev = 52,
  allNext = 56,
  /** bytes asked for, of a large object */
  largeSize = 60,
  /** finalizers, cleanups and weak handles of its objects, by address (specials.ts) */
  specials = 64,
  born = 68,
  /** 1: objects that gc keeps in frames */
  inFrame = 72,
  SIZE = 80,
}

export enum SpanState {
  FREE = 0,
  OBJECTS = 1,
  MANUAL = 2,
}

/** Types of objects that no descriptor describes; all but NOSCAN are scanned word by word. */
export enum ObjectTag {
  NOSCAN = 0,
  /** anything with pointers */
  WORDS = 8,
  HCHAN = 16,
  HMAP = 24,
  MAP_EXTRA = 32,
  SWISS_MAP = 40,
  SWISS_TABLE = 48,
  SWISS_DIRECTORY = 56,
  /** a channel whose buffer, behind it, holds no pointers */
  HCHAN_NOSCAN = 64,
}

/** How an object's type is told: a tag below FIRST, or a descriptor's address, + ARRAY for a run of elements. */
export enum ObjectType {
  ARRAY = 1,
  FIRST = 4096,
}
