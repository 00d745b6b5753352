// Layouts in the machine's memory: the machine's own records, frames, and the type descriptors that the compiler emits.
// Shared by the compiler, the machine (AssemblyScript) and the host; see ops.ts for what values look like.
// All offsets in bytes. Fields are u32 unless a comment says otherwise. Enums of plain integers only.

/** Fixed addresses. */
export enum Address {
  /** Addresses below are nil. */
  NIL_LIMIT = 4096,
  /** The machine record. */
  MACHINE = 4096,
  /** Static data of the AssemblyScript module (asc memoryBase). */
  STATIC = 16384,
  /** The image: functions, code, data. */
  IMAGE = 65536,
}

/** The machine record. The whole state of a run is here and in what it points to. */
export enum M {
  status = 0,
  exitCode = 4,
  /** 123, 124 or 126. */
  goVersion = 8,
  flags = 12,
  /** u64: instructions executed. */
  steps = 16,
  /** u64: run until steps reaches this. */
  stepLimit = 24,
  /** u64: state of the schedule's random numbers. */
  schedRng = 32,
  /** u64: state of the runtime's random numbers (map seeds, iteration starts). */
  rng = 40,
  /** i64: virtual clock, nanoseconds since the Unix epoch. */
  now = 48,
  currentG = 56,
  allgs = 60,
  runqHead = 64,
  runqTail = 68,
  runnext = 72,
  goidNext = 76,
  gcount = 80,
  /** steps left before the running goroutine is preempted */
  quantum = 84,
  /** first address after the image; the heap begins at the next page */
  imageEnd = 88,
  /** end of used memory: a snapshot copies [0, top) */
  top = 92,
  /** bytes the program may use before "out of memory" */
  memoryLimit = 96,
  /** address of u32 type descriptor addresses, by type index; 0 ends them */
  typeTable = 100,
  /** address of u32 function descriptor addresses, by WellKnown */
  wellKnown = 104,
  /** address of the PANICRET and GOEND instructions */
  panicRet = 108,
  goEnd = 112,
  /** zeroed memory as large as the largest map elem */
  zeroValue = 116,
  /** package variables: [start, end), scanned by pointer words listed at globalPtrs (u32 count, then u32 addresses) */
  globals = 120,
  globalsEnd = 124,
  globalPtrs = 128,
  maxStack = 132,
  /** closure of the entry function */
  entry = 136,
  /** address of the static closure-free data for small boxed values (256 u64), filled at start */
  smallInts = 140,
  /**
   * For runtime.Caller, 0 when the image has none. Lines: u32 count, then {pc, line, file address, file length} by
   * ascending pc; a record holds from its pc on. Functions: {name address, name length} by Fn.id.
   */
  lines = 144,
  funcNames = 148,
  /** the program's standard input: next byte and end; the host puts the bytes below imageEnd */
  input = 152,
  inputEnd = 156,
  /** quanta are at most so many steps; 0: the scheduler's own choice */
  longestQuantum = 160,
  /** function descriptors, by ascending entry, and how many there are */
  functions = 164,
  functionCount = 168,
  /** the command line: next byte and end, a zero byte after each argument; the host puts the bytes below imageEnd */
  args = 172,
  argsEnd = 176,
  /** 24 zero bytes: address of all zero-sized objects and variables, box of empty strings and slices */
  zeroBase = 1776,
  /** the machine's helpers own the rest up to Address.STATIC (allocator, semaphores, timers) */
  private_ = 256,
}

export enum Status {
  READY = 0,
  /** stopped because steps reached stepLimit */
  PAUSED = 1,
  /** program called os.Exit or main returned: exitCode */
  EXITED = 2,
  /** uncaught panic: exitCode 2, message already written */
  PANICKED = 3,
  /** fatal error: exitCode 2, message already written; includes deadlock, out of memory, stack overflow */
  FATAL = 4,
}

/** M.flags */
export enum Flag {
  /** report events to the host (import `event`) */
  RECORD = 1,
  /** never preempt; run goroutines in Go's order (run 0 of the explorer) */
  NO_PREEMPT = 2,
  /** report what orders goroutines, too: READY, ATOMIC, MAP_LEN */
  ORDER = 4,
  /** write a line to standard error after each collection (GODEBUG=gctrace=1) */
  GC_TRACE = 8,
}

/** A goroutine record. */
export enum G {
  pc = 0,
  fp = 4,
  stackBase = 8,
  stackLimit = 12,
  status = 16,
  waitReason = 20,
  id = 24,
  parentId = 28,
  /** pc of the go statement */
  createdAt = 32,
  /** newest defer record */
  defer_ = 36,
  /** newest panic record */
  panic_ = 40,
  /** links: all goroutines; the queue it waits in */
  allNext = 44,
  next = 48,
  /** what it waits for: address of the semaphore, channel, … */
  waitOn = 52,
  /** micro-step of the map operation in progress, and its hash (u64 at 64) */
  phase = 56,
  waitValue = 60,
  hash = 64,
  /** the synctest bubble it belongs to (BubbleRecord), 0: none */
  bubble = 104,
  /** 1: it waits for what only its bubble can bring about */
  durable = 108,
  SIZE = 128,
}

export enum GStatus {
  IDLE = 0,
  RUNNABLE = 1,
  RUNNING = 2,
  WAITING = 3,
  DEAD = 4,
}

/** Why a goroutine waits; texts as in a traceback stand in host. */
export enum Wait {
  NONE = 0,
  MUTEX_LOCK = 1,
  RWMUTEX_RLOCK = 2,
  RWMUTEX_LOCK = 3,
  WAITGROUP = 4,
  SEMACQUIRE = 5,
  CHAN_RECEIVE = 6,
  CHAN_SEND = 7,
  SELECT = 8,
  SELECT_NO_CASES = 9,
  CHAN_RECEIVE_NIL = 10,
  CHAN_SEND_NIL = 11,
  SLEEP = 12,
  COND_WAIT = 13,
  SYNCTEST_RUN = 14,
  SYNCTEST_WAIT = 15,
  /** of a WaitGroup of the goroutine's bubble */
  WAITGROUP_BUBBLE = 16,
}

/**
 * A frame. Arguments start at fp, results follow (each value in register form, 8-byte slots), then locals, then the
 * frames of callees. The header stands below fp:
 */
export enum Frame {
  /** bytes between the callers' outgoing area and fp: a callee's fp is at least fp + used + HEADER */
  HEADER = 24,
  /** fp - 24: this fp minus the caller's fp (relative: stacks move) */
  callerDelta = -24,
  flags = -20,
  /** pc to return to */
  returnPc = -16,
  /** function descriptor, for tracebacks and defers */
  func = -12,
  /** u64: closure of this call, 0 for plain functions */
  ctx = -8,
}

/** A function descriptor (in the image). A func value points to a closure object whose first word (u64) is the address of one. */
export enum Fn {
  entry = 0,
  /** bytes from fp that the function uses, outgoing areas included */
  frameSize = 4,
  argSize = 8,
  resultSize = 12,
  /** pc of `RUNDEFERS; …; RET` that a recovered frame continues at; 0 when it defers nothing */
  deferReturn = 16,
  /** index in the debug information */
  id = 20,
  /** FnFlag bits */
  flags = 24,
  /** bytes of its instructions */
  codeBytes = 28,
  /** words of the frame that hold no pointer: address of u32 count, then WordRange records; 0: none are known */
  words = 32,
  SIZE = 40,
}

/** Words of a frame in which a variable without pointers stands while pc is in [from, to). Fields are u16. */
export enum WordRange {
  /** first word, counted from fp, and how many */
  first = 0,
  count = 2,
  /** instructions, counted from the entry */
  from = 4,
  to = 6,
  SIZE = 8,
}

/**
 * The word of a slice's buffer in the frame. Anything from 4096 is the address of the buffer's object, with the lowest
 * bits of its free state: 1 the slice grows in the buffer by size classes, as often as it fits; 2 it moves to the heap
 * before others see it.
 */
export enum BufferState {
  /** the next append to an empty slice takes the whole buffer, once */
  FREE = 0,
  FREE_MOVING = 2,
  FREE_STEPWISE = 3,
  /** there is no buffer: the slice grows on the heap */
  NONE = 4,
  /** in what a call passes: the function uses the buffer of its own frame, if it has one */
  OWN = 8,
}

/** Operand of allocating instructions: what gc does with the object. */
export enum Placement {
  HEAP = 0,
  /** gc keeps it in the frame: statistics do not count it */
  FRAME = 1,
  /** CALLER + k: bit k of operand d of the CALL of this frame says that gc inlines the call and keeps the object in that frame */
  CALLER = 2,
  /** added: only if it is short (gc has a buffer of 32 bytes, or 32 elements of text, for it) */
  SHORT = 0x8000,
}

/** Capacity of a slice made from a string: operand d of STR2BYTES and STR2RUNES. */
export enum TextCapacity {
  /** an allocation of its own: rounded up to a size class */
  ROUNDED = 0,
  /** the length: a constant's, or bytes that nobody writes to and that stay where they are */
  EXACT = 1,
  /** 32 where that is enough: a buffer in the frame */
  BUFFER = 2,
}

export enum FnFlag {
  /** compiler's wrapper: transparent for recover and tracebacks */
  WRAPPER = 1,
}

/** Go functions of package runtime that the machine itself calls; names in wellKnownNames of natives.ts. */
export enum WellKnown {
  panicIndex, // (i int, n int)
  panicSliceAlen, // (high int, len int)            s[:x] slice
  panicSliceAcap, // (high int, cap int)
  panicSliceB, // (low int, high int)               s[x:y]
  panicSlice3Alen, // (max, len)
  panicSlice3Acap, // (max, cap)
  panicSlice3B, // (high, max)
  panicSlice3C, // (low, high)
  panicSliceConvert, // (have, want)
  panicdivide, // ()
  panicshift, // ()
  panicmem, // (address)
  panicnilmap, // ()
  panicmakeslicelen, // ()
  panicmakeslicecap, // ()
  panicmakechan, // ()
  panicunhashable, // (t *Type, empty bool)  hash of unhashable type; empty: looked up in an empty map, Go 1.24 or later
  panicuncomparable, // (t *Type) comparing uncomparable type
  panicdottype, // (have, want, iface *Type)
  panicclosenil, // ()
  panicclosed, // ()      close of closed channel
  panicsend, // ()        send on closed channel
  panicwaitgroup, // ()
  fatalpanic, // ()  prints the goroutine's panics and ends the program with status 2
  panicnil, // ()  panic(nil): panics with *PanicNilError
  panicgrowslice, // ()  append past the address space
  runfinq, // ()  runs the finalizers that are due
  runcleanups, // ()  runs the cleanups that are due
  COUNT,
}

/** A type descriptor; read by the machine and by package internal/abi of std (type Type struct there has this layout). */
export enum T {
  /** u64 */
  size = 0,
  /** u64: bytes of the prefix that may hold pointers; 0: none */
  ptrBytes = 8,
  hash = 16,
  /** u8: reflect.Kind */
  kind = 20,
  /** u8 */
  align = 21,
  /** u8: TFlag bits */
  flags = 22,
  /** u8: channel direction (1 recv, 2 send, 3 both); 1 for a variadic func */
  extra = 23,
  /** string (u64 address, u64 length): as reflect's Type.String: `main.T`, `map[string]int` */
  str = 24,
  /** u64 *Type: element of pointer, slice, array, chan, map */
  elem = 40,
  /** u64 *Type: key of a map */
  key = 48,
  /** u64: array length; number of parameters of a func */
  len = 56,
  /** slice of Field (24 bytes header): struct fields; parameters then results of a func; methods of an interface */
  fields = 64,
  /** slice of Method (24 bytes header), sorted by method id: what dynamic calls on a value of this type reach */
  methods = 88,
  /** string: name of a named type, '' otherwise */
  name = 112,
  /** string: import path of a named type */
  pkgPath = 128,
  /** u64 *Type: pointer to this type, 0 if the program has none */
  ptrToThis = 144,
  /** u64: address of one bit per 8-byte word of ptrBytes, low bit first */
  ptrMap = 152,
  /** u64: MapDesc of a map type */
  map = 160,
  /** type index (the d operand of instructions) */
  index = 168,
  /** number of exported methods, whether the program can call them or not; counted for programs with package reflect */
  numMethod = 172,
  SIZE = 176,
}

export enum TFlag {
  /** the interface data word is the value itself (pointer-shaped) */
  DIRECT = 1,
  COMPARABLE = 2,
  NAMED = 4,
  /** equality is memory equality (no floats, strings, interfaces, padding) */
  REGULAR_MEMORY = 8,
  /** comparable but hashing or comparing may panic (holds an interface) */
  MIGHT_PANIC = 16,
}

/** reflect.Kind */
export enum Kind {
  Invalid,
  Bool,
  Int,
  Int8,
  Int16,
  Int32,
  Int64,
  Uint,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Uintptr,
  Float32,
  Float64,
  Complex64,
  Complex128,
  Array,
  Chan,
  Func,
  Interface,
  Map,
  Pointer,
  Slice,
  String,
  Struct,
  UnsafePointer,
}

/** A struct field, a parameter or result, or an interface method (offset = method id, type = its func type). */
export enum Field {
  /** string */
  name = 0,
  /** u64 *Type */
  type = 16,
  /** u64: offset in bytes; method id for interface methods */
  offset = 24,
  /** string: struct tag */
  tag = 32,
  /** string: package path for unexported names, '' for exported ones */
  pkgPath = 48,
  /** u64: 1 = embedded */
  embedded = 64,
  SIZE = 72,
}

/** An entry of a method table. */
export enum Method {
  /** u64: method id, unique by name (and package, if unexported) in the image */
  id = 0,
  /** u64: function descriptor that takes the data word as receiver; 0: the program calls it through no interface */
  func = 8,
  /** string */
  name = 16,
  /** u64 *Type: func type without receiver */
  type = 32,
  SIZE = 40,
}

/** What the map code needs to know of a map type, for both designs. */
export enum MapDesc {
  /** *Type */
  keyType = 0,
  elemType = 4,
  keySize = 8,
  elemSize = 12,
  /** MapFlag bits */
  flags = 16,
  /** MapFast: which specialised access functions gc would call */
  fast = 20,
  // classic (bmap): 8 tophash, 8 key slots, 8 elem slots, overflow pointer
  /** size of a key or elem slot in a bucket (8 when indirect) */
  classicKeySlot = 24,
  classicElemSlot = 28,
  bucketSize = 32,
  /** *Type of the bucket, for the collector */
  bucketType = 36,
  // swiss: 8 control bytes, 8 slots of key and elem with Go's alignment
  swissSlotSize = 40,
  swissElemOff = 44,
  groupSize = 48,
  groupType = 52,
  SIZE = 56,
}

export enum MapFlag {
  /** keys over 128 bytes are stored as pointers */
  INDIRECT_KEY = 1,
  INDIRECT_ELEM = 2,
  /** k == k always (no floats, interfaces) */
  REFLEXIVE_KEY = 4,
  /** assigning to a present key must overwrite it (floats, strings, interfaces) */
  NEED_KEY_UPDATE = 8,
  /** hashing may panic (interfaces) */
  HASH_MIGHT_PANIC = 16,
  /** key, elem contain pointers */
  KEY_POINTERS = 32,
  ELEM_POINTERS = 64,
}

export enum MapFast {
  NONE,
  FAST32,
  FAST32PTR,
  FAST64,
  FAST64PTR,
  FASTSTR,
}

/** Bytes the compiler reserves in a frame for a map iterator, either design. */
export enum Iter {
  key = 0,
  elem = 8,
  SIZE = 160,
}

/** Kinds of event that a recording run reports to the host. */
export enum EventKind {
  MAP_MAKE = 1,
  MAP_GET = 2,
  MAP_SET = 3,
  MAP_DELETE = 4,
  MAP_CLEAR = 5,
  MAP_ITER = 6,
  MAP_NEXT = 7,
  WRITE = 8,
  GO = 9,
  GOEND = 10,
  SWITCH = 11,
  LOCK = 12,
  UNLOCK = 13,
  BLOCK = 14,
  PANIC = 15,
  RECOVER = 16,
  DEFER = 17,
  GC = 18,
  CHAN = 19,
  FATAL = 20,
  /** only with Flag.ORDER: a goroutine made runnable (address: its id), an atomic operation, len of a map */
  READY = 21,
  ATOMIC = 22,
  MAP_LEN = 23,
}
