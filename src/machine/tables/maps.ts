// Layouts of the runtime's map structures in memory, both designs, as they are on amd64: field offsets in bytes, pointers
// and ints 8 bytes wide. Shared by the machine (assembly/map) and by the host, which reads them for pictures and replays.
//
// This file must stay valid both as TypeScript and as AssemblyScript: enums of plain integers only.

/** runtime.hmap of Go 1.23. */
export enum Hmap {
  /** int */
  count = 0,
  /** u8: HmapFlag bits */
  flags = 8,
  /** u8: log2 of the number of buckets */
  B = 9,
  /** u16 */
  noverflow = 10,
  /** u32 */
  hash0 = 12,
  buckets = 16,
  oldbuckets = 24,
  /** uintptr */
  nevacuate = 32,
  extra = 40,
  SIZE = 48,
}

export enum HmapFlag {
  /** there may be an iterator using buckets */
  ITERATOR = 1,
  /** there may be an iterator using oldbuckets */
  OLD_ITERATOR = 2,
  /** a goroutine is writing to the map */
  HASH_WRITING = 4,
  /** the growth in progress keeps the number of buckets */
  SAME_SIZE_GROW = 8,
}

/** runtime.mapextra. */
export enum MapExtra {
  /** *[]*bmap */
  overflow = 0,
  oldoverflow = 8,
  /** *bmap */
  nextOverflow = 16,
  SIZE = 24,
}

/** runtime.bmap: tophash bytes, key slots, elem slots, overflow pointer (offset bucketSize - 8). */
export enum Bmap {
  /** keys begin here */
  DATA = 8,
}

/** Cells of a bucket, slots of a group. */
export enum MapBlock {
  ENTRIES = 8,
}

/** Tophash values below a filled cell's. */
export enum Tophash {
  EMPTY_REST = 0,
  EMPTY_ONE = 1,
  EVACUATED_X = 2,
  EVACUATED_Y = 3,
  EVACUATED_EMPTY = 4,
  MIN = 5,
}

/** runtime.hiter. */
export enum Hiter {
  key = 0,
  elem = 8,
  t = 16,
  h = 24,
  /** the bucket array when the iteration began */
  buckets = 32,
  /** current bucket */
  bptr = 40,
  overflow = 48,
  oldoverflow = 56,
  /** uintptr */
  startBucket = 64,
  /** u8 */
  offset = 72,
  /** u8 */
  wrapped = 73,
  /** u8 */
  B = 74,
  /** u8 */
  i = 75,
  /** uintptr */
  bucket = 80,
  /** uintptr; all ones: noCheck */
  checkBucket = 88,
}

/** internal/runtime/maps.Map. */
export enum SwissMap {
  /** u64 */
  used = 0,
  /** u64 */
  seed = 8,
  /** array of table pointers, or the only group of a small map */
  dirPtr = 16,
  /** int; 0 in a small map */
  dirLen = 24,
  /** u8 */
  globalDepth = 32,
  /** u8 */
  globalShift = 33,
  /** u8 */
  writing = 34,
  /** u8, since Go 1.26 */
  tombstonePossible = 35,
  /** u64 */
  clearSeq = 40,
  SIZE = 48,
}

/** internal/runtime/maps.table. */
export enum SwissTable {
  /** u16 */
  used = 0,
  /** u16 */
  capacity = 2,
  /** u16 */
  growthLeft = 4,
  /** u8 */
  localDepth = 6,
  /** int: first directory entry; -1 when replaced */
  index = 8,
  /** groups.data */
  groups = 16,
  /** u64: groups.lengthMask */
  lengthMask = 24,
  SIZE = 32,
}

/** A group: control word, then the slots. */
export enum SwissGroup {
  /** slots begin here */
  DATA = 8,
  /** control bytes; below 0x80: full, the value is h2 */
  EMPTY = 0x80,
  DELETED = 0xfe,
}

/** internal/runtime/maps.Iter. */
export enum SwissIter {
  key = 0,
  elem = 8,
  typ = 16,
  m = 24,
  /** u64 */
  entryOffset = 32,
  /** u64 */
  dirOffset = 40,
  /** u64 */
  clearSeq = 48,
  /** u8 */
  globalDepth = 56,
  /** int; -1: the map was small when the iteration began */
  dirIdx = 64,
  tab = 72,
  group = 80,
  /** u64 */
  entryIdx = 88,
}

/**
 * The replay block in the machine record's private part: makes a map's hash and random draws those of a recorded trace.
 * All zero in an ordinary run. Offsets from Replay.ADDRESS.
 */
export enum Replay {
  /** Address.MACHINE + 2304 */
  ADDRESS = 6400,
  /** HashKind */
  hashKind = 0,
  /** forced draws not yet used, and the next one's index */
  draws = 4,
  nextDraw = 8,
  /** HashKind.TABLE: address and length - 1 (a power of two, less one) of entries {u64 number + 1, u64 hash} */
  table = 12,
  tableMask = 16,
  /** u64: NaN hashes drawn so far */
  nanCount = 24,
  /** 4 u64: the forced draws */
  drawValues = 32,
  SIZE = 64,
}

/** Which hash a map uses. The scripted ones are those of the recorders in tests/golden. */
export enum HashKind {
  /** the machine's own */
  NATIVE,
  /** splitmix64 of the key's number plus the seed */
  MIX64,
  /** only the low three bits of the key's number matter */
  LOW,
  /** every key collides */
  SAME,
  /** looked up by the key's number: a recording of another engine's hashes */
  TABLE,
}
