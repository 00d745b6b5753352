// What each instruction reads and writes of its frame, for liveness (live.ts).
//
// Most instructions name registers of fixed widths: `rolesOf` gives them as one nibble an operand. The others (runs of words whose
// length an operand tells, calls) are SPECIAL: live.ts knows them. An operation that stands here nowhere is UNKNOWN, and functions that contain it are
// scanned whole: a new one is safe before it is described, and a test asks for the description.

import { Op } from '../../tables/ops';

/** A role of an operand: how many words it reads (U) or writes (D); 0: it is no register. */
const U1: i32 = 1;
const U2: i32 = 2;
const U3: i32 = 3;
const D1: i32 = 5;
const D2: i32 = 6;
const D3: i32 = 7;
/** Set in roles that write. */
export const WRITES: i32 = 4;
/** Shifts of the operands' nibbles. */
const B: i32 = 4;
const C: i32 = 8;
export const SPECIAL: i32 = 0x10000;
export const UNKNOWN: i32 = 0x20000;

export function rolesOf(op: i32): i32 {
  switch (op) {
    case Op.INVALID:
    case Op.JMP:
    case Op.RUNDEFERS:
    case Op.PANICRET:
    case Op.GOEND:
    case Op.EXIT:
    case Op.THROW:
      return 0;
    case Op.MOV:
    case Op.ADDI:
    case Op.MULI:
    case Op.ANDI:
    case Op.SHLI:
    case Op.SHRI:
    case Op.SARI:
    case Op.NEG:
    case Op.NOT:
    case Op.LNOT:
    case Op.SEXT8:
    case Op.SEXT16:
    case Op.SEXT32:
    case Op.ZEXT8:
    case Op.ZEXT16:
    case Op.ZEXT32:
    case Op.FNEG:
    case Op.FROUND:
    case Op.I2F:
    case Op.U2F:
    case Op.F2I:
    case Op.F2U:
    case Op.F2BITS32:
    case Op.BITS2F32:
    case Op.FSQRT:
    case Op.FFLOOR:
    case Op.FCEIL:
    case Op.FTRUNC:
    case Op.FABS:
    case Op.EQI:
    case Op.NEI:
    case Op.LTI:
    case Op.LEI:
    case Op.GTI:
    case Op.GEI:
    case Op.LD8S:
    case Op.LD8U:
    case Op.LD16S:
    case Op.LD16U:
    case Op.LD32S:
    case Op.LD32U:
    case Op.LD64:
    case Op.LDF32:
    case Op.LDL8S:
    case Op.LDL8U:
    case Op.LDL16S:
    case Op.LDL16U:
    case Op.LDL32S:
    case Op.LDL32U:
    case Op.LDLF32:
    case Op.STL8:
    case Op.STL16:
    case Op.STL32:
    case Op.STLF32:
    case Op.ISTYPE:
    case Op.IMPL:
    case Op.MAPLEN:
    case Op.CHANCAP:
      return D1 | (U1 << B);
    case Op.MOV2:
    case Op.RUNE2STR:
      return op == Op.MOV2 ? D2 | (U2 << B) : D2 | (U1 << B);
    case Op.MOV3:
      return D3 | (U3 << B);
    case Op.LDI:
    case Op.NEW:
    case Op.PASSED:
      return D1;
    case Op.ADD:
    case Op.SUB:
    case Op.MUL:
    case Op.AND:
    case Op.OR:
    case Op.XOR:
    case Op.ANDNOT:
    case Op.SHL:
    case Op.SHR:
    case Op.SAR:
    case Op.DIVS:
    case Op.DIVU:
    case Op.REMS:
    case Op.REMU:
    case Op.FADD:
    case Op.FSUB:
    case Op.FMUL:
    case Op.FDIV:
    case Op.FCOPYSIGN:
    case Op.EQ:
    case Op.NE:
    case Op.LT:
    case Op.LE:
    case Op.LTU:
    case Op.LEU:
    case Op.FEQ:
    case Op.FNE:
    case Op.FLT:
    case Op.FLE:
    case Op.ELEM:
    case Op.VALEQ:
      return D1 | (U1 << B) | (U1 << C);
    case Op.CHKSHIFT:
    case Op.JT:
    case Op.JF:
    case Op.JEQI:
    case Op.JNEI:
    case Op.JLTI:
    case Op.JLEI:
    case Op.JGTI:
    case Op.JGEI:
    case Op.JTAB:
    case Op.CLR:
    case Op.NILCHK:
    case Op.BOUND:
    case Op.GO:
    case Op.DEFER:
    case Op.CLOSE:
      return U1;
    case Op.JEQ:
    case Op.JNE:
    case Op.JLT:
    case Op.JLE:
    case Op.JLTU:
    case Op.JLEU:
    case Op.ST8:
    case Op.ST16:
    case Op.ST32:
    case Op.ST64:
    case Op.STF32:
    case Op.COPY:
      return U1 | (U1 << B);
    case Op.LD128:
      return D2 | (U1 << B);
    case Op.LD192:
      return D3 | (U1 << B);
    case Op.ST128:
      return U1 | (U2 << B);
    case Op.ST192:
      return U1 | (U3 << B);
    case Op.IDX:
    case Op.LDX8S:
    case Op.LDX8U:
    case Op.LDX16S:
    case Op.LDX16U:
    case Op.LDX32S:
    case Op.LDX32U:
    case Op.LDX64:
    case Op.LDXF32:
      return D1 | (U2 << B) | (U1 << C);
    case Op.STX8:
    case Op.STX16:
    case Op.STX32:
    case Op.STX64:
    case Op.STXF32:
      return U2 | (U1 << B) | (U1 << C);
    case Op.PANIC:
      return U2;
    case Op.RECOVER:
      return D2;
    case Op.NEWARRAY:
    case Op.MAKEMAP:
    case Op.MAKECHAN:
      return D1 | (U1 << C);
    case Op.MAKESLICE:
      return D3 | (U2 << C);
    case Op.STREQ:
    case Op.STRNE:
    case Op.STRLT:
    case Op.STRLE:
    case Op.IFEQ:
    case Op.COPYSLICE:
      return D1 | (U2 << B) | (U2 << C);
    case Op.DECODERUNE:
      return D2 | (U2 << B) | (U1 << C);
    case Op.BYTES2STR:
    case Op.RUNES2STR:
      return D2 | (U3 << B);
    case Op.STR2BYTES:
    case Op.STR2RUNES:
      return D3 | (U2 << B);
    case Op.APPEND:
      return D3 | (U3 << B) | (U2 << C);
    case Op.GROW:
      return D3 | (U3 << B) | (U1 << C);
    case Op.GROWBUF:
      return D3 | (U3 << B) | (U2 << C);
    case Op.MOVEBUF:
      return U3 | (U1 << B);
    case Op.SLICE2ARR:
      return D1 | (U2 << B);
    case Op.PANICASSERT:
    case Op.MAPCLEAR:
      return U1 << B;
    case Op.MOVN:
    case Op.ZERO:
    case Op.CTX:
    case Op.FADDR:
    case Op.LDN:
    case Op.STN:
    case Op.CALL:
    case Op.CALLC:
    case Op.CALLI:
    case Op.NATIVE:
    case Op.RET:
    case Op.CLOSURE:
    case Op.BOX:
    case Op.CONCAT:
    case Op.SLICE:
    case Op.MAPGET:
    case Op.MAPSET:
    case Op.MAPDEL:
    case Op.MAPITER:
    case Op.MAPNEXT:
    case Op.SEND:
    case Op.RECV:
    case Op.SELECT:
      return SPECIAL;
    default:
      return UNKNOWN;
  }
}

/** Whether the next instruction is not reached from this one by falling through. */
export function leaves(op: i32): bool {
  return (
    op == Op.JMP ||
    op == Op.RET ||
    op == Op.PANIC ||
    op == Op.PANICASSERT ||
    op == Op.EXIT ||
    op == Op.THROW ||
    op == Op.GOEND ||
    op == Op.PANICRET ||
    op == Op.INVALID
  );
}

/** Offset of the operand with a branch's target; 0: no branch; tables apart. */
export function targetOperand(op: i32): u32 {
  switch (op) {
    case Op.JMP:
      return 4;
    case Op.JT:
    case Op.JF:
      return 8;
    case Op.JEQ:
    case Op.JNE:
    case Op.JLT:
    case Op.JLE:
    case Op.JLTU:
    case Op.JLEU:
    case Op.JEQI:
    case Op.JNEI:
    case Op.JLTI:
    case Op.JLEI:
    case Op.JGTI:
    case Op.JGEI:
      return 12;
    default:
      return 0;
  }
}
