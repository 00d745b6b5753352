// The interpreter.
//
// The inner loop keeps pc, fp and the steps left in locals. It executes the hot instructions itself and leaves for the
// others (cold.ts), which find the goroutine's registers in its record and may change goroutine, frame or stack; the outer loop then takes them up
// again. So whatever an instruction does, one place decides about collections, preemption and the step limit.
//
// A cold instruction sees G.pc behind itself. To be executed again it moves G.pc back.

import { Address, EventKind, Flag, Fn, Frame, G, M, Status, T, WellKnown } from '../tables/layout';
import { Op } from '../tables/ops';
import { record } from './host';
import { mget, mget64, mset, mset64, P, typeAt } from './record';
import { ensureStack, SLACK } from './stack';
import { preempt } from './sched';
import { trap, trap1, trap2 } from './trap';
import { coldOp } from './cold';
import { mapDeleteOp, mapGetOp, mapSetOp } from './mapops';
import { Fused, FUSED_MOST } from './fuse';
import { findMethod } from './iface/methods';
import { stringEqual } from './iface/hash';
import { allocate, allocatePlaced } from './heap/alloc';
import { collect } from './heap/collect';
import { ended, fatalError } from './fatal';
import { charge, LONG, rested, tired } from './work';
import { copyBytes } from './bytes';
import { floatToInt, floatToInt32 } from './math';

const NIL: u32 = Address.NIL_LIMIT;
/** The inner loop's longest stretch. */
const STRETCH: u64 = 1 << 30;

// Operands of the instruction at i: fields, addresses of registers, values.

// @ts-ignore: decorator
@inline
function a(i: u32): u32 {
  return load<u32>(i, 4);
}

// @ts-ignore: decorator
@inline
function b(i: u32): u32 {
  return load<u32>(i, 8);
}

// @ts-ignore: decorator
@inline
function c(i: u32): u32 {
  return load<u32>(i, 12);
}

// @ts-ignore: decorator
@inline
function d(i: u32): u32 {
  return load<u16>(i, 2);
}

// @ts-ignore: decorator
@inline
function rb(i: u32, fp: u32): i64 {
  return load<i64>(fp + b(i));
}

// @ts-ignore: decorator
@inline
function rc(i: u32, fp: u32): i64 {
  return load<i64>(fp + c(i));
}

// @ts-ignore: decorator
@inline
function ra(i: u32, fp: u32): i64 {
  return load<i64>(fp + a(i));
}

// @ts-ignore: decorator
@inline
function setA(i: u32, fp: u32, value: i64): void {
  store<i64>(fp + a(i), value);
}

/** The immediate c, b as a 64-bit number. */
// @ts-ignore: decorator
@inline
function ic(i: u32): i64 {
  return <i64>load<i32>(i, 12);
}

// @ts-ignore: decorator
@inline
function ib(i: u32): i64 {
  return <i64>load<i32>(i, 8);
}

// @ts-ignore: decorator
@inline
function fb(i: u32, fp: u32): f64 {
  return load<f64>(fp + b(i));
}

// @ts-ignore: decorator
@inline
function fc(i: u32, fp: u32): f64 {
  return load<f64>(fp + c(i));
}

// @ts-ignore: decorator
@inline
function setF(i: u32, fp: u32, value: f64): void {
  store<f64>(fp + a(i), value);
}

/** Two words; source and target may overlap. */
// @ts-ignore: decorator
@inline
function copy2(to: u32, from: u32): void {
  const first = load<u64>(from);
  const second = load<u64>(from, 8);
  store<u64>(to, first);
  store<u64>(to, second, 8);
}

// @ts-ignore: decorator
@inline
function copy3(to: u32, from: u32): void {
  const first = load<u64>(from);
  const second = load<u64>(from, 8);
  const third = load<u64>(from, 16);
  store<u64>(to, first);
  store<u64>(to, second, 8);
  store<u64>(to, third, 16);
}

// @ts-ignore: decorator
@inline
function save(g: u32, pc: u32, fp: u32, steps: u64): void {
  store<u32>(g, pc, G.pc);
  store<u32>(g, fp, G.fp);
  mset64(M.steps, steps);
}

// Calls of package runtime for a failing instruction; pc points after it.

function fault(g: u32, pc: u32, fp: u32, steps: u64, which: WellKnown): void {
  save(g, pc, fp, steps);
  trap(which);
}

function fault1(g: u32, pc: u32, fp: u32, steps: u64, which: WellKnown, x: u64): void {
  save(g, pc, fp, steps);
  trap1(which, x);
}

function fault2(g: u32, pc: u32, fp: u32, steps: u64, which: WellKnown, x: u64, y: u64): void {
  save(g, pc, fp, steps);
  trap2(which, x, y);
}

/** A call needs more stack; it is executed again on the new one. */
function more(g: u32, pc: u32, fp: u32, steps: u64, needed: u32): void {
  save(g, pc, fp, steps);
  ensureStack(g, needed);
}

/** After an instruction that may do anything: whether the inner loop can go on with the next one. */
// @ts-ignore: decorator
@inline
function undisturbed(g: u32, pc: u32, fp: u32, end: u64): bool {
  return (
    load<u32>(g, G.pc) == pc &&
    load<u32>(g, G.fp) == fp &&
    mget(M.currentG) == g &&
    mget(P.attention) == 0 &&
    mget64(P.quantumEnd) >= end
  );
}

/** Before the inner loop: collections, preemption, the step limit. Answers the steps to execute, 0 to stop. */
function prepare(): u32 {
  if (ended()) return 0;
  if (mget(P.attention)) {
    mset(P.attention, 0);
    if (mget(P.gcWanted)) {
      const finished = collect();
      if (ended()) return 0;
      if (!finished) {
        mset(M.status, Status.PAUSED);
        return 0;
      }
    }
  }
  const steps = mget64(M.steps);
  const limit = mget64(M.stepLimit);
  if (steps >= limit || tired()) {
    mset(M.status, Status.PAUSED);
    return 0;
  }
  if (steps >= mget64(P.quantumEnd)) {
    preempt();
    if (ended()) return 0;
  }
  return <u32>min(min(limit, mget64(P.quantumEnd)) - steps, STRETCH);
}

/** Runs until M.steps reaches M.stepLimit, earlier after much work within few steps, or the program ends; answers M.status. */
export function run(): i32 {
  if (ended()) return mget(M.status);
  mset(M.status, Status.READY);
  while (true) {
    let left = prepare();
    if (left == 0) {
      mset(M.quantum, <u32>(mget64(P.quantumEnd) - mget64(M.steps)));
      rested();
      return mget(M.status);
    }
    const end = mget64(M.steps) + left;
    const g = mget(M.currentG);
    let pc = load<u32>(g, G.pc);
    let fp = load<u32>(g, G.fp);
    const limit = load<u32>(g, G.stackLimit) - SLACK;
    while (true) {
      if (left == 0) {
        save(g, pc, fp, end);
        break;
      }
      const i = pc;
      const code = left < FUSED_MOST ? load<u8>(i) : load<u8>(i, 1);
      left--;
      pc += 16;
      switch (<i32>code) {
        case Op.MOV: setA(i, fp, rb(i, fp)); continue;
        case Op.MOV2: copy2(fp + a(i), fp + b(i)); continue;
        case Op.MOV3: copy3(fp + a(i), fp + b(i)); continue;
        case Op.MOVN:
          copyBytes(fp + a(i), fp + b(i), c(i));
          if (c(i) >= LONG) {
            charge(c(i));
            save(g, pc, fp, end - left);
            break;
          }
          continue;
        case Op.LDI: setA(i, fp, load<i64>(i, 8)); continue;
        case Op.ZERO: {
          let at = fp + a(i);
          const stop = at + b(i);
          while (at < stop) {
            store<u64>(at, 0);
            at += 8;
          }
          continue;
        }
        case Op.FADDR: setA(i, fp, <i64>(fp + b(i))); continue;
        case Op.CTX: setA(i, fp, load<i64>(fp + Frame.ctx)); continue;

        case Op.ADD: setA(i, fp, rb(i, fp) + rc(i, fp)); continue;
        case Op.SUB: setA(i, fp, rb(i, fp) - rc(i, fp)); continue;
        case Op.MUL: setA(i, fp, rb(i, fp) * rc(i, fp)); continue;
        case Op.AND: setA(i, fp, rb(i, fp) & rc(i, fp)); continue;
        case Op.OR: setA(i, fp, rb(i, fp) | rc(i, fp)); continue;
        case Op.XOR: setA(i, fp, rb(i, fp) ^ rc(i, fp)); continue;
        case Op.ANDNOT: setA(i, fp, rb(i, fp) & ~rc(i, fp)); continue;
        case Op.SHL: {
          const count = <u64>rc(i, fp);
          setA(i, fp, count < 64 ? rb(i, fp) << <i64>count : 0);
          continue;
        }
        case Op.SHR: {
          const count = <u64>rc(i, fp);
          setA(i, fp, count < 64 ? <i64>(<u64>rb(i, fp) >> count) : 0);
          continue;
        }
        case Op.SAR: {
          const count = <u64>rc(i, fp);
          setA(i, fp, rb(i, fp) >> <i64>min<u64>(count, 63));
          continue;
        }
        case Op.ADDI: setA(i, fp, rb(i, fp) + ic(i)); continue;
        case Op.MULI: setA(i, fp, rb(i, fp) * ic(i)); continue;
        case Op.ANDI: setA(i, fp, rb(i, fp) & ic(i)); continue;
        case Op.SHLI: setA(i, fp, c(i) < 64 ? rb(i, fp) << ic(i) : 0); continue;
        case Op.SHRI: setA(i, fp, c(i) < 64 ? <i64>(<u64>rb(i, fp) >> <u64>c(i)) : 0); continue;
        case Op.SARI: setA(i, fp, rb(i, fp) >> <i64>min<u32>(c(i), 63)); continue;
        case Op.DIVS: {
          const divisor = rc(i, fp);
          if (divisor == 0) { fault(g, pc, fp, end - left, WellKnown.panicdivide); break; }
          setA(i, fp, divisor == -1 ? -rb(i, fp) : rb(i, fp) / divisor);
          continue;
        }
        case Op.DIVU: {
          const divisor = <u64>rc(i, fp);
          if (divisor == 0) { fault(g, pc, fp, end - left, WellKnown.panicdivide); break; }
          setA(i, fp, <i64>(<u64>rb(i, fp) / divisor));
          continue;
        }
        case Op.REMS: {
          const divisor = rc(i, fp);
          if (divisor == 0) { fault(g, pc, fp, end - left, WellKnown.panicdivide); break; }
          setA(i, fp, divisor == -1 ? 0 : rb(i, fp) % divisor);
          continue;
        }
        case Op.REMU: {
          const divisor = <u64>rc(i, fp);
          if (divisor == 0) { fault(g, pc, fp, end - left, WellKnown.panicdivide); break; }
          setA(i, fp, <i64>(<u64>rb(i, fp) % divisor));
          continue;
        }
        case Op.NEG: setA(i, fp, -rb(i, fp)); continue;
        case Op.NOT: setA(i, fp, ~rb(i, fp)); continue;
        case Op.LNOT: setA(i, fp, <i64>(rb(i, fp) == 0)); continue;
        case Op.SEXT8: setA(i, fp, <i64>load<i8>(fp + b(i))); continue;
        case Op.SEXT16: setA(i, fp, <i64>load<i16>(fp + b(i))); continue;
        case Op.SEXT32: setA(i, fp, <i64>load<i32>(fp + b(i))); continue;
        case Op.ZEXT8: setA(i, fp, <i64>load<u8>(fp + b(i))); continue;
        case Op.ZEXT16: setA(i, fp, <i64>load<u16>(fp + b(i))); continue;
        case Op.ZEXT32: setA(i, fp, <i64>load<u32>(fp + b(i))); continue;
        case Op.CHKSHIFT:
          if (ra(i, fp) < 0) { fault(g, pc, fp, end - left, WellKnown.panicshift); break; }
          continue;

        case Op.FADD: setF(i, fp, fb(i, fp) + fc(i, fp)); continue;
        case Op.FSUB: setF(i, fp, fb(i, fp) - fc(i, fp)); continue;
        case Op.FMUL: setF(i, fp, fb(i, fp) * fc(i, fp)); continue;
        case Op.FDIV: setF(i, fp, fb(i, fp) / fc(i, fp)); continue;
        case Op.FNEG: setF(i, fp, -fb(i, fp)); continue;
        case Op.FROUND: setF(i, fp, <f64>(<f32>fb(i, fp))); continue;
        case Op.I2F: setF(i, fp, <f64>rb(i, fp)); continue;
        case Op.F2I: setA(i, fp, d(i) == 32 ? floatToInt32(fb(i, fp)) : floatToInt(fb(i, fp))); continue;

        case Op.EQ: setA(i, fp, <i64>(rb(i, fp) == rc(i, fp))); continue;
        case Op.NE: setA(i, fp, <i64>(rb(i, fp) != rc(i, fp))); continue;
        case Op.LT: setA(i, fp, <i64>(rb(i, fp) < rc(i, fp))); continue;
        case Op.LE: setA(i, fp, <i64>(rb(i, fp) <= rc(i, fp))); continue;
        case Op.LTU: setA(i, fp, <i64>(<u64>rb(i, fp) < <u64>rc(i, fp))); continue;
        case Op.LEU: setA(i, fp, <i64>(<u64>rb(i, fp) <= <u64>rc(i, fp))); continue;
        case Op.EQI: setA(i, fp, <i64>(rb(i, fp) == ic(i))); continue;
        case Op.NEI: setA(i, fp, <i64>(rb(i, fp) != ic(i))); continue;
        case Op.LTI: setA(i, fp, <i64>(rb(i, fp) < ic(i))); continue;
        case Op.LEI: setA(i, fp, <i64>(rb(i, fp) <= ic(i))); continue;
        case Op.GTI: setA(i, fp, <i64>(rb(i, fp) > ic(i))); continue;
        case Op.GEI: setA(i, fp, <i64>(rb(i, fp) >= ic(i))); continue;
        case Op.FEQ: setA(i, fp, <i64>(fb(i, fp) == fc(i, fp))); continue;
        case Op.FNE: setA(i, fp, <i64>(fb(i, fp) != fc(i, fp))); continue;
        case Op.FLT: setA(i, fp, <i64>(fb(i, fp) < fc(i, fp))); continue;
        case Op.FLE: setA(i, fp, <i64>(fb(i, fp) <= fc(i, fp))); continue;

        case Op.JMP: pc = a(i); continue;
        case Op.JT: if (ra(i, fp) != 0) pc = b(i); continue;
        case Op.JF: if (ra(i, fp) == 0) pc = b(i); continue;
        case Op.JEQ: if (ra(i, fp) == rb(i, fp)) pc = c(i); continue;
        case Op.JNE: if (ra(i, fp) != rb(i, fp)) pc = c(i); continue;
        case Op.JLT: if (ra(i, fp) < rb(i, fp)) pc = c(i); continue;
        case Op.JLE: if (ra(i, fp) <= rb(i, fp)) pc = c(i); continue;
        case Op.JLTU: if (<u64>ra(i, fp) < <u64>rb(i, fp)) pc = c(i); continue;
        case Op.JLEU: if (<u64>ra(i, fp) <= <u64>rb(i, fp)) pc = c(i); continue;
        case Op.JEQI: if (ra(i, fp) == ib(i)) pc = c(i); continue;
        case Op.JNEI: if (ra(i, fp) != ib(i)) pc = c(i); continue;
        case Op.JLTI: if (ra(i, fp) < ib(i)) pc = c(i); continue;
        case Op.JLEI: if (ra(i, fp) <= ib(i)) pc = c(i); continue;
        case Op.JGTI: if (ra(i, fp) > ib(i)) pc = c(i); continue;
        case Op.JGEI: if (ra(i, fp) >= ib(i)) pc = c(i); continue;
        case Op.JTAB: if (<u64>ra(i, fp) < <u64>b(i)) pc = load<u32>(c(i) + (<u32>ra(i, fp) << 2)); continue;

        case Op.LD8S: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          setA(i, fp, <i64>load<i8>(base + c(i)));
          continue;
        }
        case Op.LD8U: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          setA(i, fp, <i64>load<u8>(base + c(i)));
          continue;
        }
        case Op.LD16S: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          setA(i, fp, <i64>load<i16>(base + c(i)));
          continue;
        }
        case Op.LD16U: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          setA(i, fp, <i64>load<u16>(base + c(i)));
          continue;
        }
        case Op.LD32S: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          setA(i, fp, <i64>load<i32>(base + c(i)));
          continue;
        }
        case Op.LD32U: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          setA(i, fp, <i64>load<u32>(base + c(i)));
          continue;
        }
        case Op.LD64: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          setA(i, fp, <i64>load<i64>(base + c(i)));
          continue;
        }
        case Op.LDF32: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          setF(i, fp, <f64>load<f32>(base + c(i)));
          continue;
        }
        case Op.ST8: {
          const base = <u32>ra(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          store<u8>(base + c(i), load<u8>(fp + b(i)));
          continue;
        }
        case Op.ST16: {
          const base = <u32>ra(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          store<u16>(base + c(i), load<u16>(fp + b(i)));
          continue;
        }
        case Op.ST32: {
          const base = <u32>ra(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          store<u32>(base + c(i), load<u32>(fp + b(i)));
          continue;
        }
        case Op.ST64: {
          const base = <u32>ra(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          store<u64>(base + c(i), load<u64>(fp + b(i)));
          continue;
        }
        case Op.STF32: {
          const base = <u32>ra(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          store<f32>(base + c(i), <f32>fb(i, fp));
          continue;
        }
        case Op.LD128: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          copy2(fp + a(i), base + c(i));
          continue;
        }
        case Op.LD192: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          copy3(fp + a(i), base + c(i));
          continue;
        }
        case Op.ST128: {
          const base = <u32>ra(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          copy2(base + c(i), fp + b(i));
          continue;
        }
        case Op.ST192: {
          const base = <u32>ra(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          copy3(base + c(i), fp + b(i));
          continue;
        }
        case Op.LDN: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          const size = d(i);
          const to = fp + a(i);
          if (size & 7) store<u64>(to + (size & ~7), 0);
          copyBytes(to, base + c(i), size);
          continue;
        }
        case Op.STN: {
          const base = <u32>ra(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          copyBytes(base + c(i), fp + b(i), d(i));
          continue;
        }
        case Op.NILCHK:
          if (<u32>ra(i, fp) < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, <u32>ra(i, fp)); break; }
          continue;

        case Op.LDL8S: setA(i, fp, <i64>load<i8>(fp + b(i))); continue;
        case Op.LDL8U: setA(i, fp, <i64>load<u8>(fp + b(i))); continue;
        case Op.LDL16S: setA(i, fp, <i64>load<i16>(fp + b(i))); continue;
        case Op.LDL16U: setA(i, fp, <i64>load<u16>(fp + b(i))); continue;
        case Op.LDL32S: setA(i, fp, <i64>load<i32>(fp + b(i))); continue;
        case Op.LDL32U: setA(i, fp, <i64>load<u32>(fp + b(i))); continue;
        case Op.LDLF32: setF(i, fp, <f64>load<f32>(fp + b(i))); continue;
        case Op.STL8: store<u8>(fp + a(i), load<u8>(fp + b(i))); continue;
        case Op.STL16: store<u16>(fp + a(i), load<u16>(fp + b(i))); continue;
        case Op.STL32: store<u32>(fp + a(i), load<u32>(fp + b(i))); continue;
        case Op.STLF32: store<f32>(fp + a(i), <f32>fb(i, fp)); continue;

        case Op.BOUND:
          if (<u64>ra(i, fp) >= <u64>ib(i)) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, ra(i, fp), ib(i)); break; }
          continue;
        case Op.IDX: {
          const at = fp + b(i);
          const index = rc(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          setA(i, fp, <i64>(load<u32>(at) + <u32>index * d(i)));
          continue;
        }
        case Op.ELEM: setA(i, fp, <i64>(<u32>rb(i, fp) + <u32>rc(i, fp) * d(i))); continue;
        case Op.LDX8S: {
          const at = fp + b(i);
          const index = rc(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          setA(i, fp, <i64>load<i8>(load<u32>(at) + <u32>index));
          continue;
        }
        case Op.LDX8U: {
          const at = fp + b(i);
          const index = rc(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          setA(i, fp, <i64>load<u8>(load<u32>(at) + <u32>index));
          continue;
        }
        case Op.LDX16S: {
          const at = fp + b(i);
          const index = rc(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          setA(i, fp, <i64>load<i16>(load<u32>(at) + (<u32>index << 1)));
          continue;
        }
        case Op.LDX16U: {
          const at = fp + b(i);
          const index = rc(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          setA(i, fp, <i64>load<u16>(load<u32>(at) + (<u32>index << 1)));
          continue;
        }
        case Op.LDX32S: {
          const at = fp + b(i);
          const index = rc(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          setA(i, fp, <i64>load<i32>(load<u32>(at) + (<u32>index << 2)));
          continue;
        }
        case Op.LDX32U: {
          const at = fp + b(i);
          const index = rc(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          setA(i, fp, <i64>load<u32>(load<u32>(at) + (<u32>index << 2)));
          continue;
        }
        case Op.LDX64: {
          const at = fp + b(i);
          const index = rc(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          setA(i, fp, <i64>load<i64>(load<u32>(at) + (<u32>index << 3)));
          continue;
        }
        case Op.LDXF32: {
          const at = fp + b(i);
          const index = rc(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          setF(i, fp, <f64>load<f32>(load<u32>(at) + (<u32>index << 2)));
          continue;
        }
        case Op.STX8: {
          const at = fp + a(i);
          const index = rb(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          store<u8>(load<u32>(at) + <u32>index, load<u8>(fp + c(i)));
          continue;
        }
        case Op.STX16: {
          const at = fp + a(i);
          const index = rb(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          store<u16>(load<u32>(at) + (<u32>index << 1), load<u16>(fp + c(i)));
          continue;
        }
        case Op.STX32: {
          const at = fp + a(i);
          const index = rb(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          store<u32>(load<u32>(at) + (<u32>index << 2), load<u32>(fp + c(i)));
          continue;
        }
        case Op.STX64: {
          const at = fp + a(i);
          const index = rb(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          store<u64>(load<u32>(at) + (<u32>index << 3), load<u64>(fp + c(i)));
          continue;
        }
        case Op.STXF32: {
          const at = fp + a(i);
          const index = rb(i, fp);
          const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          store<f32>(load<u32>(at) + (<u32>index << 2), <f32>fc(i, fp));
          continue;
        }

        case Op.CALL: {
          const func = b(i);
          const callee = fp + a(i);
          if (callee + load<u32>(func, Fn.frameSize) > limit) {
            left++;
            more(g, i, fp, end - left, callee + load<u32>(func, Fn.frameSize));
            break;
          }
          store<u64>(callee + Frame.callerDelta, a(i));
          store<u64>(callee + Frame.returnPc, <u64>pc | (<u64>func << 32));
          store<u64>(callee + Frame.ctx, 0);
          fp = callee;
          pc = load<u32>(func, Fn.entry);
          continue;
        }
        case Op.CALLC: {
          const closure = <u32>rb(i, fp);
          if (closure < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, closure); break; }
          const func = load<u32>(closure);
          const callee = fp + a(i);
          if (callee + load<u32>(func, Fn.frameSize) > limit) {
            left++;
            more(g, i, fp, end - left, callee + load<u32>(func, Fn.frameSize));
            break;
          }
          store<u64>(callee + Frame.callerDelta, a(i));
          store<u64>(callee + Frame.returnPc, <u64>pc | (<u64>func << 32));
          store<u64>(callee + Frame.ctx, closure);
          fp = callee;
          pc = load<u32>(func, Fn.entry);
          continue;
        }
        case Op.CALLI: {
          const type = <u32>rb(i, fp);
          if (type == 0) { fault1(g, pc, fp, end - left, WellKnown.panicmem, 0); break; }
          const func = findMethod(type, c(i));
          if (func == 0) { save(g, pc, fp, end - left); fatalError('method missing in the image'); break; }
          const callee = fp + a(i);
          if (callee + load<u32>(func, Fn.frameSize) > limit) {
            left++;
            more(g, i, fp, end - left, callee + load<u32>(func, Fn.frameSize));
            break;
          }
          store<u64>(callee, load<u64>(fp + b(i), 8));
          store<u64>(callee + Frame.callerDelta, a(i));
          store<u64>(callee + Frame.returnPc, <u64>pc | (<u64>func << 32));
          store<u64>(callee + Frame.ctx, 0);
          fp = callee;
          pc = load<u32>(func, Fn.entry);
          continue;
        }
        case Op.RET:
          pc = load<u32>(fp + Frame.returnPc);
          fp -= load<u32>(fp + Frame.callerDelta);
          continue;

        case Op.NEW: {
          const type = b(i);
          mset(P.site, i);
          mset64(M.steps, end - left);
          setA(
            i,
            fp,
            <i64>(
              (d(i) == 0
                ? allocate(load<u32>(type, T.size), type)
                : allocatePlaced(load<u32>(type, T.size), type, d(i), fp))
            ),
          );
          if (mget(P.attention)) {
            save(g, pc, fp, end - left);
            break;
          }
          continue;
        }
        case Op.STREQ: {
          const x = fp + b(i);
          const y = fp + c(i);
          setA(i, fp, <i64>stringEqual(load<u32>(x), load<u32>(x, 8), load<u32>(y), load<u32>(y, 8)));
          if (load<u32>(x, 8) >= LONG) {
            charge(load<u32>(x, 8));
            save(g, pc, fp, end - left);
            break;
          }
          continue;
        }
        case Op.STRNE: {
          const x = fp + b(i);
          const y = fp + c(i);
          setA(i, fp, <i64>!stringEqual(load<u32>(x), load<u32>(x, 8), load<u32>(y), load<u32>(y, 8)));
          if (load<u32>(x, 8) >= LONG) {
            charge(load<u32>(x, 8));
            save(g, pc, fp, end - left);
            break;
          }
          continue;
        }
        case Op.ISTYPE: setA(i, fp, <i64>(<u32>rb(i, fp) == c(i))); continue;
        case Op.MAPGET:
          save(g, pc, fp, end - left);
          mset(P.site, i);
          mapGetOp(fp + a(i), typeAt(d(i)), <u32>rb(i, fp), fp + c(i));
          if (undisturbed(g, pc, fp, end)) continue;
          break;
        case Op.MAPSET:
          save(g, pc, fp, end - left);
          mset(P.site, i);
          mapSetOp(fp + a(i), typeAt(d(i)), <u32>rb(i, fp), fp + c(i));
          if (undisturbed(g, pc, fp, end)) continue;
          break;
        case Op.MAPDEL:
          save(g, pc, fp, end - left);
          mset(P.site, i);
          mapDeleteOp(typeAt(d(i)), <u32>rb(i, fp), fp + c(i));
          if (undisturbed(g, pc, fp, end)) continue;
          break;
        case Op.MAPLEN: {
          const object = <u32>rb(i, fp);
          if (mget(M.flags) & Flag.ORDER) {
            save(g, pc, fp, end - left);
            mset(P.site, i);
            record(EventKind.MAP_LEN, object);
          }
          setA(i, fp, object == 0 ? 0 : load<i64>(object));
          continue;
        }

        case Fused.ADD_ADDI_JLTI: {
          setA(i, fp, rb(i, fp) + rc(i, fp)); const value = rb(i + 16, fp) + ic(i + 16); setA(i + 16, fp, value);
          left -= 2; pc = value < ib(i + 32) ? c(i + 32) : i + 48; continue;
        }
        case Fused.ADD_ADDI_JLT: {
          setA(i, fp, rb(i, fp) + rc(i, fp)); const value = rb(i + 16, fp) + ic(i + 16); setA(i + 16, fp, value);
          left -= 2; pc = value < rb(i + 32, fp) ? c(i + 32) : i + 48; continue;
        }
        case Fused.XOR_ADDI_JLTI: {
          setA(i, fp, rb(i, fp) ^ rc(i, fp)); const value = rb(i + 16, fp) + ic(i + 16); setA(i + 16, fp, value);
          left -= 2; pc = value < ib(i + 32) ? c(i + 32) : i + 48; continue;
        }
        case Fused.ADDI_JLTI: {
          const value = rb(i, fp) + ic(i); setA(i, fp, value); left--; pc = value < ib(pc) ? c(pc) : i + 32; continue;
        }
        case Fused.ADDI_JLT: {
          const value = rb(i, fp) + ic(i); setA(i, fp, value); left--; pc = value < rb(pc, fp) ? c(pc) : i + 32;
          continue;
        }
        case Fused.ADD_JLT: {
          const value = rb(i, fp) + rc(i, fp); setA(i, fp, value); left--; pc = value < rb(pc, fp) ? c(pc) : i + 32;
          continue;
        }
        case Fused.ADD_JLEI: {
          const value = rb(i, fp) + rc(i, fp); setA(i, fp, value); left--; pc = value <= ib(pc) ? c(pc) : i + 32;
          continue;
        }
        case Fused.JEQI_JEQI: {
          if (ra(i, fp) == ib(i)) { pc = c(i); continue; } left--; pc = ra(pc, fp) == ib(pc) ? c(pc) : i + 32;
          continue;
        }
        case Fused.MOV_MOV: {
          setA(i, fp, rb(i, fp)); setA(pc, fp, rb(pc, fp)); left--; pc = i + 32; continue;
        }
        case Fused.MOV_LDI: {
          setA(i, fp, rb(i, fp)); setA(pc, fp, load<i64>(pc, 8)); left--; pc = i + 32; continue;
        }
        case Fused.LDI_MOV: {
          setA(i, fp, load<i64>(i, 8)); setA(pc, fp, rb(pc, fp)); left--; pc = i + 32; continue;
        }
        case Fused.LDI_LDI: {
          setA(i, fp, load<i64>(i, 8)); setA(pc, fp, load<i64>(pc, 8)); left--; pc = i + 32; continue;
        }
        case Fused.MOV_ADD: {
          setA(i, fp, rb(i, fp)); setA(pc, fp, rb(pc, fp) + rc(pc, fp)); left--; pc = i + 32; continue;
        }
        case Fused.MOV_ADDI: {
          setA(i, fp, rb(i, fp)); setA(pc, fp, rb(pc, fp) + ic(pc)); left--; pc = i + 32; continue;
        }
        case Fused.MOV_XOR: {
          setA(i, fp, rb(i, fp)); setA(pc, fp, rb(pc, fp) ^ rc(pc, fp)); left--; pc = i + 32; continue;
        }
        case Fused.MOV2_MOV: {
          copy2(fp + a(i), fp + b(i)); setA(pc, fp, rb(pc, fp)); left--; pc = i + 32; continue;
        }
        case Fused.ADDI_ADD: {
          setA(i, fp, rb(i, fp) + ic(i)); setA(pc, fp, rb(pc, fp) + rc(pc, fp)); left--; pc = i + 32; continue;
        }
        case Fused.ADDI_MOV: {
          setA(i, fp, rb(i, fp) + ic(i)); setA(pc, fp, rb(pc, fp)); left--; pc = i + 32; continue;
        }
        case Fused.ADD_ADD: {
          setA(i, fp, rb(i, fp) + rc(i, fp)); setA(pc, fp, rb(pc, fp) + rc(pc, fp)); left--; pc = i + 32; continue;
        }
        case Fused.ADD_ADDI: {
          setA(i, fp, rb(i, fp) + rc(i, fp)); setA(pc, fp, rb(pc, fp) + ic(pc)); left--; pc = i + 32; continue;
        }
        case Fused.MUL_ADD: {
          const value = rb(i, fp) * rc(i, fp); setA(i, fp, value); setA(pc, fp, value + rc(pc, fp)); left--;
          pc = i + 32; continue;
        }
        case Fused.MUL_ANDI: {
          setA(i, fp, rb(i, fp) * rc(i, fp)); setA(pc, fp, rb(pc, fp) & ic(pc)); left--; pc = i + 32; continue;
        }
        case Fused.ANDI_SUB: {
          const value = rb(i, fp) & ic(i); setA(i, fp, value); setA(pc, fp, rb(pc, fp) - value); left--; pc = i + 32;
          continue;
        }
        case Fused.SUB_ADD: {
          const value = rb(i, fp) - rc(i, fp); setA(i, fp, value); setA(pc, fp, rb(pc, fp) + value); left--;
          pc = i + 32; continue;
        }
        case Fused.SHRI_XOR: {
          const value = c(i) < 64 ? <i64>(<u64>rb(i, fp) >> <u64>c(i)) : 0; setA(i, fp, value);
          setA(pc, fp, rb(pc, fp) ^ value); left--; pc = i + 32; continue;
        }
        case Fused.XOR_ADD: {
          setA(i, fp, rb(i, fp) ^ rc(i, fp)); setA(pc, fp, rb(pc, fp) + rc(pc, fp)); left--; pc = i + 32; continue;
        }
        case Fused.FMUL_FADD: {
          const value = fb(i, fp) * fc(i, fp); setF(i, fp, value); setF(pc, fp, fb(pc, fp) + value); left--;
          pc = i + 32; continue;
        }
        case Fused.FMUL_FMUL: {
          setF(i, fp, fb(i, fp) * fc(i, fp)); setF(pc, fp, fb(pc, fp) * fc(pc, fp)); left--; pc = i + 32; continue;
        }
        case Fused.FMUL_FSUB: {
          const value = fb(i, fp) * fc(i, fp); setF(i, fp, value); setF(pc, fp, fb(pc, fp) - value); left--;
          pc = i + 32; continue;
        }
        case Fused.FADD_ADDI: {
          setF(i, fp, fb(i, fp) + fc(i, fp)); setA(pc, fp, rb(pc, fp) + ic(pc)); left--; pc = i + 32; continue;
        }
        case Fused.MOV_RET: {
          setA(i, fp, rb(i, fp)); left--; pc = load<u32>(fp + Frame.returnPc);
          fp -= load<u32>(fp + Frame.callerDelta); continue;
        }
        case Fused.LDI_RET: {
          setA(i, fp, load<i64>(i, 8)); left--; pc = load<u32>(fp + Frame.returnPc);
          fp -= load<u32>(fp + Frame.callerDelta); continue;
        }
        case Fused.ADD_RET: {
          setA(i, fp, rb(i, fp) + rc(i, fp)); left--; pc = load<u32>(fp + Frame.returnPc);
          fp -= load<u32>(fp + Frame.callerDelta); continue;
        }
        case Fused.MOV_CALL: {
          setA(i, fp, rb(i, fp)); const func = b(pc); const callee = fp + a(pc);
          if (callee + load<u32>(func, Fn.frameSize) > limit) continue; left--;
          store<u64>(callee + Frame.callerDelta, a(pc));
          store<u64>(callee + Frame.returnPc, <u64>(i + 32) | (<u64>func << 32)); store<u64>(callee + Frame.ctx, 0);
          fp = callee; pc = load<u32>(func, Fn.entry); continue;
        }
        case Fused.LDI_CALL: {
          setA(i, fp, load<i64>(i, 8)); const func = b(pc); const callee = fp + a(pc);
          if (callee + load<u32>(func, Fn.frameSize) > limit) continue; left--;
          store<u64>(callee + Frame.callerDelta, a(pc));
          store<u64>(callee + Frame.returnPc, <u64>(i + 32) | (<u64>func << 32)); store<u64>(callee + Frame.ctx, 0);
          fp = callee; pc = load<u32>(func, Fn.entry); continue;
        }
        case Fused.ADDI_CALL: {
          setA(i, fp, rb(i, fp) + ic(i)); const func = b(pc); const callee = fp + a(pc);
          if (callee + load<u32>(func, Fn.frameSize) > limit) continue; left--;
          store<u64>(callee + Frame.callerDelta, a(pc));
          store<u64>(callee + Frame.returnPc, <u64>(i + 32) | (<u64>func << 32)); store<u64>(callee + Frame.ctx, 0);
          fp = callee; pc = load<u32>(func, Fn.entry); continue;
        }
        case Fused.LDI_STX8: {
          setA(i, fp, load<i64>(i, 8)); const at2 = fp + a(pc); const index2 = rb(pc, fp);
          const length2 = load<u64>(at2, 8); if (<u64>index2 >= length2) continue;
          store<u8>(load<u32>(at2) + <u32>index2, load<u8>(fp + c(pc))); left--; pc = i + 32; continue;
        }
        case Fused.CTX_LD64: {
          setA(i, fp, load<i64>(fp + Frame.ctx)); const base2 = <u32>rb(pc, fp); if (base2 < NIL) continue;
          setA(pc, fp, <i64>load<i64>(base2 + c(pc))); left--; pc = i + 32; continue;
        }
        case Fused.MOV_LD64: {
          setA(i, fp, rb(i, fp)); const base2 = <u32>rb(pc, fp); if (base2 < NIL) continue;
          setA(pc, fp, <i64>load<i64>(base2 + c(pc))); left--; pc = i + 32; continue;
        }
        case Fused.LD64_LD64: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          setA(i, fp, <i64>load<i64>(base + c(i))); const base2 = <u32>rb(pc, fp); if (base2 < NIL) continue;
          setA(pc, fp, <i64>load<i64>(base2 + c(pc))); left--; pc = i + 32; continue;
        }
        case Fused.LD64_MOV: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          setA(i, fp, <i64>load<i64>(base + c(i))); setA(pc, fp, rb(pc, fp)); left--; pc = i + 32; continue;
        }
        case Fused.LD64_ADD: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          const value = <i64>load<i64>(base + c(i)); setA(i, fp, value); setA(pc, fp, rb(pc, fp) + value); left--;
          pc = i + 32; continue;
        }
        case Fused.LD64_ADDI: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          const value = <i64>load<i64>(base + c(i)); setA(i, fp, value); setA(pc, fp, value + ic(pc)); left--;
          pc = i + 32; continue;
        }
        case Fused.LD64_FMUL: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          setA(i, fp, <i64>load<i64>(base + c(i))); setF(pc, fp, fb(pc, fp) * fc(pc, fp)); left--; pc = i + 32;
          continue;
        }
        case Fused.LD64_JNEI: {
          const base = <u32>rb(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          const value = <i64>load<i64>(base + c(i)); setA(i, fp, value); left--;
          pc = value != ib(pc) ? c(pc) : i + 32; continue;
        }
        case Fused.ST64_LD64: {
          const base = <u32>ra(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          store<u64>(base + c(i), load<u64>(fp + b(i))); const base2 = <u32>rb(pc, fp); if (base2 < NIL) continue;
          setA(pc, fp, <i64>load<i64>(base2 + c(pc))); left--; pc = i + 32; continue;
        }
        case Fused.ST64_MOV: {
          const base = <u32>ra(i, fp);
          if (base < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, base + c(i)); break; }
          store<u64>(base + c(i), load<u64>(fp + b(i))); setA(pc, fp, rb(pc, fp)); left--; pc = i + 32; continue;
        }
        case Fused.ADD_ST64: {
          const value = rb(i, fp) + rc(i, fp); setA(i, fp, value); const base2 = <u32>ra(pc, fp);
          if (base2 < NIL) continue; store<u64>(base2 + c(pc), value); left--; pc = i + 32; continue;
        }
        case Fused.ADDI_ST64: {
          const value = rb(i, fp) + ic(i); setA(i, fp, value); const base2 = <u32>ra(pc, fp);
          if (base2 < NIL) continue; store<u64>(base2 + c(pc), value); left--; pc = i + 32; continue;
        }
        case Fused.NILCHK_MOV: {
          if (<u32>ra(i, fp) < NIL) { fault1(g, pc, fp, end - left, WellKnown.panicmem, <u32>ra(i, fp)); break; }
          setA(pc, fp, rb(pc, fp)); left--; pc = i + 32; continue;
        }
        case Fused.BOUND_ELEM: {
          if (<u64>ra(i, fp) >= <u64>ib(i)) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, ra(i, fp), ib(i)); break; }
          setA(pc, fp, <i64>(<u32>rb(pc, fp) + <u32>rc(pc, fp) * d(pc))); left--; pc = i + 32; continue;
        }
        case Fused.IDX_LD128: {
          const at = fp + b(i); const index = rc(i, fp); const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          setA(i, fp, <i64>(load<u32>(at) + <u32>index * d(i))); const base2 = <u32>rb(pc, fp);
          if (base2 < NIL) continue; copy2(fp + a(pc), base2 + c(pc)); left--; pc = i + 32; continue;
        }
        case Fused.LDX64_ADD: {
          const at = fp + b(i); const index = rc(i, fp); const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          const value = <i64>load<i64>(load<u32>(at) + (<u32>index << 3)); setA(i, fp, value);
          setA(pc, fp, rb(pc, fp) + value); left--; pc = i + 32; continue;
        }
        case Fused.LDX8U_JNEI: {
          const at = fp + b(i); const index = rc(i, fp); const length = load<u64>(at, 8);
          if (<u64>index >= length) { fault2(g, pc, fp, end - left, WellKnown.panicIndex, index, length); break; }
          const value = <i64>load<u8>(load<u32>(at) + <u32>index); setA(i, fp, value); left--;
          pc = value != ib(pc) ? c(pc) : i + 32; continue;
        }

        default:
          save(g, pc, fp, end - left);
          mset(P.site, i);
          coldOp(i, fp);
          if (undisturbed(g, pc, fp, end)) continue;
          break;
      }
      break;
    }
  }
}
