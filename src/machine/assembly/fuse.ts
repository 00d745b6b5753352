// Fusing: instructions that often follow each other are executed by one turn of the interpreter's loop.
//
// Nothing about the program changes. An instruction keeps its place, its operands and its own step; only the byte behind its opcode, by
// which the interpreter chooses what to do, says how many of those that follow are done in the same turn. A jump into the middle
// finds the rest as it always was. Near the end of a stretch the interpreter goes by the opcode alone (interp.ts), so a run can
// stop between any two instructions.

import { Fn, M } from '../tables/layout';
import { Op } from '../tables/ops';
import { mget } from './record';

const INSTRUCTION: u32 = 16;

/** What one turn of the loop can do beyond single instructions. */
export enum Fused {
  ADD_ADDI_JLTI = Op.COUNT,
  ADD_ADDI_JLT,
  XOR_ADDI_JLTI,
  ADDI_JLTI,
  ADDI_JLT,
  ADD_JLT,
  ADD_JLEI,
  JEQI_JEQI,
  MOV_MOV,
  MOV_LDI,
  LDI_MOV,
  LDI_LDI,
  MOV_ADD,
  MOV_ADDI,
  MOV_XOR,
  MOV2_MOV,
  ADDI_ADD,
  ADDI_MOV,
  ADD_ADD,
  ADD_ADDI,
  MUL_ADD,
  MUL_ANDI,
  ANDI_SUB,
  SUB_ADD,
  SHRI_XOR,
  XOR_ADD,
  FMUL_FADD,
  FMUL_FMUL,
  FMUL_FSUB,
  FADD_ADDI,
  MOV_RET,
  LDI_RET,
  ADD_RET,
  MOV_CALL,
  LDI_CALL,
  ADDI_CALL,
  LDI_STX8,
  CTX_LD64,
  MOV_LD64,
  LD64_LD64,
  LD64_MOV,
  LD64_ADD,
  LD64_ADDI,
  LD64_FMUL,
  LD64_JNEI,
  ST64_LD64,
  ST64_MOV,
  ADD_ST64,
  ADDI_ST64,
  NILCHK_MOV,
  BOUND_ELEM,
  IDX_LD128,
  LDX64_ADD,
  LDX8U_JNEI,
}

/** The most instructions that one turn executes. */
export const FUSED_MOST: u32 = 3;

/** Chooses for each instruction of the image what the loop does when it comes there. */
export function fuseAll(): void {
  const first = mget(M.functions);
  const end = first + mget(M.functionCount) * Fn.SIZE;
  for (let func = first; func < end; func += Fn.SIZE) {
    const entry = load<u32>(func, Fn.entry);
    const stop = entry + load<u32>(func, Fn.codeBytes);
    for (let i = entry; i < stop; i += INSTRUCTION) {
      const second = i + INSTRUCTION < stop ? <i32>load<u8>(i, INSTRUCTION) : Op.INVALID;
      const third = i + 2 * INSTRUCTION < stop ? <i32>load<u8>(i, 2 * INSTRUCTION) : Op.INVALID;
      store<u8>(i, choose(i, <i32>load<u8>(i), second, third), 1);
    }
  }
}

/** Whether the second of two instructions has the first one's result as operand a, b, c: then it need not wait for memory. */
function readsA(i: u32): bool {
  return load<u32>(i, 4) == load<u32>(i, INSTRUCTION + 4);
}

function readsB(i: u32): bool {
  return load<u32>(i, 4) == load<u32>(i, INSTRUCTION + 8);
}

function readsC(i: u32): bool {
  return load<u32>(i, 4) == load<u32>(i, INSTRUCTION + 12);
}

function choose(i: u32, op: i32, second: i32, third: i32): u32 {
  switch (op) {
    case Op.ADD:
      if (second == Op.ADDI && third == Op.JLTI && readsA(i + 16)) return Fused.ADD_ADDI_JLTI;
      if (second == Op.ADDI && third == Op.JLT && readsA(i + 16)) return Fused.ADD_ADDI_JLT;
      if (second == Op.JLT && readsA(i)) return Fused.ADD_JLT;
      if (second == Op.JLEI && readsA(i)) return Fused.ADD_JLEI;
      if (second == Op.ADD) return Fused.ADD_ADD;
      if (second == Op.ADDI) return Fused.ADD_ADDI;
      if (second == Op.RET) return Fused.ADD_RET;
      if (second == Op.ST64 && readsB(i)) return Fused.ADD_ST64;
      break;
    case Op.XOR:
      if (second == Op.ADDI && third == Op.JLTI && readsA(i + 16)) return Fused.XOR_ADDI_JLTI;
      if (second == Op.ADD) return Fused.XOR_ADD;
      break;
    case Op.ADDI:
      if (second == Op.JLTI && readsA(i)) return Fused.ADDI_JLTI;
      if (second == Op.JLT && readsA(i)) return Fused.ADDI_JLT;
      if (second == Op.ADD) return Fused.ADDI_ADD;
      if (second == Op.MOV) return Fused.ADDI_MOV;
      if (second == Op.CALL) return Fused.ADDI_CALL;
      if (second == Op.ST64 && readsB(i)) return Fused.ADDI_ST64;
      break;
    case Op.JEQI:
      if (second == Op.JEQI) return Fused.JEQI_JEQI;
      break;
    case Op.MOV:
      if (second == Op.MOV) return Fused.MOV_MOV;
      if (second == Op.LDI) return Fused.MOV_LDI;
      if (second == Op.ADD) return Fused.MOV_ADD;
      if (second == Op.ADDI) return Fused.MOV_ADDI;
      if (second == Op.XOR) return Fused.MOV_XOR;
      if (second == Op.RET) return Fused.MOV_RET;
      if (second == Op.CALL) return Fused.MOV_CALL;
      if (second == Op.LD64) return Fused.MOV_LD64;
      break;
    case Op.LDI:
      if (second == Op.MOV) return Fused.LDI_MOV;
      if (second == Op.LDI) return Fused.LDI_LDI;
      if (second == Op.RET) return Fused.LDI_RET;
      if (second == Op.CALL) return Fused.LDI_CALL;
      if (second == Op.STX8) return Fused.LDI_STX8;
      break;
    case Op.MOV2:
      if (second == Op.MOV) return Fused.MOV2_MOV;
      break;
    case Op.MUL:
      if (second == Op.ADD && readsB(i)) return Fused.MUL_ADD;
      if (second == Op.ANDI) return Fused.MUL_ANDI;
      break;
    case Op.ANDI:
      if (second == Op.SUB && readsC(i)) return Fused.ANDI_SUB;
      break;
    case Op.SUB:
      if (second == Op.ADD && readsC(i)) return Fused.SUB_ADD;
      break;
    case Op.SHRI:
      if (second == Op.XOR && readsC(i)) return Fused.SHRI_XOR;
      break;
    case Op.FMUL:
      if (second == Op.FADD && readsC(i)) return Fused.FMUL_FADD;
      if (second == Op.FMUL) return Fused.FMUL_FMUL;
      if (second == Op.FSUB && readsC(i)) return Fused.FMUL_FSUB;
      break;
    case Op.FADD:
      if (second == Op.ADDI) return Fused.FADD_ADDI;
      break;
    case Op.CTX:
      if (second == Op.LD64) return Fused.CTX_LD64;
      break;
    case Op.LD64:
      if (second == Op.LD64) return Fused.LD64_LD64;
      if (second == Op.MOV) return Fused.LD64_MOV;
      if (second == Op.ADD && readsC(i)) return Fused.LD64_ADD;
      if (second == Op.ADDI && readsB(i)) return Fused.LD64_ADDI;
      if (second == Op.FMUL) return Fused.LD64_FMUL;
      if (second == Op.JNEI && readsA(i)) return Fused.LD64_JNEI;
      break;
    case Op.ST64:
      if (second == Op.LD64) return Fused.ST64_LD64;
      if (second == Op.MOV) return Fused.ST64_MOV;
      break;
    case Op.NILCHK:
      if (second == Op.MOV) return Fused.NILCHK_MOV;
      break;
    case Op.BOUND:
      if (second == Op.ELEM) return Fused.BOUND_ELEM;
      break;
    case Op.IDX:
      if (second == Op.LD128) return Fused.IDX_LD128;
      break;
    case Op.LDX64:
      if (second == Op.ADD && readsC(i)) return Fused.LDX64_ADD;
      break;
    case Op.LDX8U:
      if (second == Op.JNEI && readsA(i)) return Fused.LDX8U_JNEI;
      break;
    default:
      break;
  }
  return op;
}
