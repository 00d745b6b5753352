// The instructions of the machine. Shared by the compiler, the machine (AssemblyScript) and the host.
//
// An instruction is 16 bytes: op u8, u8 (0 in an image; the machine's own, see assembly/fuse.ts), d u16, a i32, b i32, c i32, little-endian. `a`, `b`, `c` written as R are byte
// offsets of registers from the frame pointer fp (always multiples of 8); R[a] is the 8 bytes at fp+a. `pc` values and
// branch targets are absolute addresses in linear memory (the linker resolves them).
//
// Values in registers:
//   bool, ints      one register, extended to 64 bits by their own signedness (canonical form)
//   float32/64      one register, as the bits of a float64 (float32 values are kept exact, rounded by FROUND)
//   pointers, maps, chans, funcs, unsafe.Pointer   one register
//   string          two registers: address, length
//   slice           three: address, length, capacity
//   interface       two: type descriptor, data word
//   complex         two: real, imaginary (float64 bits)
//   struct, array   their amd64 memory layout, size rounded up to 8, at the register's address
// In memory everything has Go's amd64 layout (pointers are 8 bytes). `frame address` means fp + R: it is valid only
// until the next call, because stacks move when they grow.
//
// This file must stay valid both as TypeScript and as AssemblyScript: enums of plain integers only.

export enum Op {
  /** Never emitted: catches jumps into zeroed memory. */
  INVALID,

  // ---- moves
  /** R[a] = R[b] */
  MOV,
  /** 16 bytes */
  MOV2,
  /** 24 bytes */
  MOV3,
  /** c bytes (multiple of 8) from frame b to frame a; may overlap */
  MOVN,
  /** R[a] = i64(b low word, c high word) */
  LDI,
  /** zero b bytes (multiple of 8) at frame a */
  ZERO,
  /** R[a] = fp + b: a frame address (see above) of c bytes; 0: of unknown size */
  FADDR,
  /** R[a] = the closure of this call (captures follow its first word) */
  CTX,

  // ---- integer arithmetic on 64 bits; narrower types are extended afterwards
  ADD,
  SUB,
  MUL,
  AND,
  OR,
  XOR,
  ANDNOT,
  /** shifts: count R[c] is unsigned; 64 and more give 0 (SAR: the sign) */
  SHL,
  SHR,
  SAR,
  /** R[a] = R[b] op i64(c) (c sign-extended) */
  ADDI,
  MULI,
  ANDI,
  SHLI,
  SHRI,
  SARI,
  /** signed and unsigned division; a zero divisor traps panicdivide; MinInt64 / -1 wraps */
  DIVS,
  DIVU,
  REMS,
  REMU,
  /** R[a] = -R[b], ^R[b], !R[b] */
  NEG,
  NOT,
  LNOT,
  /** R[a] = R[b] extended from its low bits */
  SEXT8,
  SEXT16,
  SEXT32,
  ZEXT8,
  ZEXT16,
  ZEXT32,
  /** traps panicshift when R[a] < 0 (signed shift counts) */
  CHKSHIFT,

  // ---- floating point (float64 bits)
  FADD,
  FSUB,
  FMUL,
  FDIV,
  FNEG,
  /** R[a] = R[b] rounded to float32 precision */
  FROUND,
  /** conversions with amd64's results out of range; F2I with d = 32: to int32 and narrower, as CVTTSD2SL */
  I2F,
  U2F,
  F2I,
  F2U,
  /** R[a] = bits of R[b] as float32 (low 32 bits, zero-extended), and back */
  F2BITS32,
  BITS2F32,
  FSQRT,
  FFLOOR,
  FCEIL,
  FTRUNC,
  FABS,
  FCOPYSIGN,

  // ---- comparisons: R[a] = 0 or 1
  EQ,
  NE,
  LT,
  LE,
  LTU,
  LEU,
  /** R[a] = R[b] op i64(c) */
  EQI,
  NEI,
  LTI,
  LEI,
  GTI,
  GEI,
  FEQ,
  FNE,
  FLT,
  FLE,

  // ---- control; targets are absolute pcs
  /** goto a */
  JMP,
  /** if R[a] != 0 goto b */
  JT,
  /** if R[a] == 0 goto b */
  JF,
  /** if R[a] op R[b] goto c */
  JEQ,
  JNE,
  JLT,
  JLE,
  JLTU,
  JLEU,
  /** if R[a] op i64(b) goto c */
  JEQI,
  JNEI,
  JLTI,
  JLEI,
  JGTI,
  JGEI,
  /** jump table: if R[a] <u b goto the u32 at c + 4*R[a], else fall through */
  JTAB,

  // ---- memory through pointers: address = R[b] + c; addresses below 4096 trap panicmem
  LD8S,
  LD8U,
  LD16S,
  LD16U,
  LD32S,
  LD32U,
  LD64,
  /** float32 in memory to register form */
  LDF32,
  /** 16 bytes, 24 bytes */
  LD128,
  LD192,
  /** d bytes from R[b] + c to frame a (padding to 8 is zeroed) */
  LDN,
  /** [R[a] + c] = R[b] */
  ST8,
  ST16,
  ST32,
  ST64,
  STF32,
  ST128,
  ST192,
  /** d bytes from frame b to R[a] + c */
  STN,
  /** copy c bytes from [R[b]] to [R[a]]; both checked for nil; overlap allowed */
  COPY,
  /** zero c bytes at [R[a]] */
  CLR,
  /** traps panicmem when R[a] < 4096 */
  NILCHK,

  // ---- parts of structs and arrays in the frame: address = fp + b (loads), fp + a (stores), any byte offset
  LDL8S,
  LDL8U,
  LDL16S,
  LDL16U,
  LDL32S,
  LDL32U,
  LDLF32,
  STL8,
  STL16,
  STL32,
  STLF32,

  // ---- indexing with bounds checks (trap panicIndex(index, length)); R[c] is an int index
  /** traps when R[a] >=u i64(b) */
  BOUND,
  /** R[a] = address of element R[c] (size d) of the slice or string at R[b], R[b+8] */
  IDX,
  /** R[a] = R[b] + R[c]*d, no check */
  ELEM,
  /** R[a] = element R[c] of the slice or string at R[b] */
  LDX8S,
  LDX8U,
  LDX16S,
  LDX16U,
  LDX32S,
  LDX32U,
  LDX64,
  LDXF32,
  /** element R[b] of the slice at R[a] = R[c] */
  STX8,
  STX16,
  STX32,
  STX64,
  STXF32,

  // ---- calls; see layout.ts for frames
  /** call the function descriptor b with its frame at fp + a (arguments stored there, results follow them); c: see PASSED; d: mask of Placement.CALLER */
  CALL,
  /** call the closure in R[b] (nil traps panicmem), frame at fp + a; d: words of arguments */
  CALLC,
  /** call method c (method id) of the interface at R[b]; its data word is stored at fp + a (nil traps panicmem); d: words of arguments behind it */
  CALLI,
  /** native b with arguments and results at fp + a (natives.ts); d: words of arguments; c: words of results */
  NATIVE,
  RET,
  /** start a goroutine that calls the argumentless closure R[a] (nil: "go of nil func value") */
  GO,
  /** push a defer record for the argumentless closure R[a]; d = 1: the closure is a compiler's wrapper */
  DEFER,
  /** run this frame's deferred calls, last first; continues when none is left */
  RUNDEFERS,
  /** panic with the interface at R[a], R[a+8] */
  PANIC,
  /** R[a], R[a+8] = recover(); d = 1: as if the caller of this frame called it */
  RECOVER,
  /** the address deferred calls return to while panicking; emitted once by the linker */
  PANICRET,
  /** ends the goroutine (its entry returned); emitted once by the linker */
  GOEND,
  /** ends the program with status a */
  EXIT,
  /** throws the fatal error whose text is string constant a, length b */
  THROW,

  // ---- allocation; Placement of layout.ts says where gc has the object
  /** R[a] = new zeroed object of type b (descriptor address); d: Placement */
  NEW,
  /** R[a] = address of R[c] (an int, checked: trap panicmakeslicelen) zeroed elements of type b */
  NEWARRAY,
  /** R[a..a+16] = make([]b, R[c], R[c+8]) with both checks; d: Placement */
  MAKESLICE,
  /** R[a] = closure object: function descriptor b and c & 0xffffff bytes of captures copied from frame a+8 on; d = type index of its layout; c >> 24: Placement */
  CLOSURE,
  /** R[a] = data word for a non-direct value of type index d at frame b (allocated, or static for small values as in gc); c: Placement */
  BOX,

  // ---- strings
  /** R[a..] = concatenation of c strings at frame b on; d: Placement of a result of up to 32 bytes */
  CONCAT,
  STREQ,
  STRNE,
  STRLT,
  STRLE,
  /** R[a], R[a+8] = rune and width of the string at R[b] at byte index R[c] (in range) */
  DECODERUNE,
  /** string(rune): R[a..] from R[b] */
  RUNE2STR,
  BYTES2STR,
  /** d says what capacity the slice gets: TextCapacity; c: Placement; for STR2RUNES too. d of the conversions to string: Placement of a short one */
  STR2BYTES,
  RUNES2STR,
  STR2RUNES,

  // ---- slices
  /**
   * R[a..a+16] = slice or string b cut by indices low R[c], high R[c+8], max R[c+16], element size R[c+24].
   * d bits: 1 high given, 2 max given, 4 string, 8 b is a pointer to an array whose length is in R[c+32].
   * Traps panicSlice… as gc does. low is always given (0 when absent).
   */
  SLICE,
  /** R[a..] = append(slice b, slice c...) for elements of type index d; grows as runtime.growslice */
  APPEND,
  /** R[a..] = slice b grown by R[c] elements (len increased, new ones not yet set): append(s, x, y) stores afterwards; d = elem type index */
  GROW,
  /**
   * GROW with a buffer in the frame, of which only the capacity is real: the word R[c+8] says whether it is free
   * (BufferState) or where its object is.
   */
  GROWBUF,
  /** R[a] = what the CALL or CALLC of this frame passes: R[c - 1] of the caller if its operand c is not 0, else 0 */
  PASSED,
  /** moves the slice at R[a] to the heap if it is in the buffer whose word is R[b]; c = 1 keeps its capacity; d = elem type index */
  MOVEBUF,
  /** R[a] = copy(slice b, slice or string c), elements of d bytes */
  COPYSLICE,
  /** slice to array pointer: traps panicSliceConvert when R[b+8] < c; R[a] = R[b] */
  SLICE2ARR,

  // ---- interfaces; a type descriptor's address identifies a type
  /** R[a] = (R[b] == type c) */
  ISTYPE,
  /** R[a] = dynamic type of the interface at R[b] is not nil and implements interface type c */
  IMPL,
  /** x.(T) failed: calls panicdottype(have = R[b], want = c, static interface type = type index d) */
  PANICASSERT,
  /** R[a] = equality of the interfaces at R[b] and R[c]; may trap uncomparable */
  IFEQ,
  /** R[a] = equality of values of type index d at the addresses R[b], R[c] */
  VALEQ,

  // ---- maps; d = type index of the map type; keys and elems in memory form. See map/ for the structures.
  /** R[a] = make(map, hint R[c]); b: Placement of a small one */
  MAKEMAP,
  /** R[a] = address of the elem for the key at frame c (of zero memory when absent), R[a+8] = found */
  MAPGET,
  /** R[a] = address where the elem for the key at frame c must be stored (inserted when absent) */
  MAPSET,
  /** delete(R[b], key at frame c) */
  MAPDEL,
  /** clear(R[b]) */
  MAPCLEAR,
  /** R[a] = len(R[b]) of a map or channel (first word of the object; 0 for nil) */
  MAPLEN,
  /** iterator at frame a (ITER_SIZE bytes) over map R[b] */
  MAPITER,
  /** advance the iterator at frame a: its first word is the key's address, 0 at the end; the second the elem's */
  MAPNEXT,

  // ---- channels; d = type index of the elem type
  /** R[a] = make(chan, size R[c]) */
  MAKECHAN,
  /** send the value at frame c on R[a] */
  SEND,
  /** receive from R[b] into frame a (memory form); R[c] = ok when c >= 0 */
  RECV,
  CLOSE,
  /** R[a] = cap(R[b]); when c is 1 len(R[b]) */
  CHANCAP,
  /**
   * select over b cases described at frame c, 24 bytes each: channel, kind (0 send, 1 receive), offset from fp of the
   * value's memory form; d bit 0: has default, the rest: words from c on in which the cases and their values stand. R[a] = chosen index (-1 default), R[a+8] = ok of a receive.
   */
  SELECT,

  /** number of operations */
  COUNT,
}
