// Arithmetic: unary and binary operators on values in registers.

import { Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { BinaryOperator, Operation } from '../../syntax/index.ts';
import type { CType } from '../types/ctype.ts';
import { isComplex, isFloat, isInteger, isUnsigned } from '../types/layout.ts';
import type { Reg } from './builder.ts';
import { callRuntime } from './call.ts';
import { lowerComparison, materialise } from './compare.ts';
import { constantValue, immediate, intOf } from './constant.ts';
import { lowerExpr } from './expr.ts';
import type { Expr, Lowerer } from './lowerer.ts';
import { placementOf } from './objects.ts';
import { hoistAll } from './order.ts';

/** Extends R[reg] from the low bits that type t keeps. */
export function extend(f: Lowerer, kind: Kind, reg: Reg): void {
  const op = extension(kind);
  if (op !== undefined) f.b.emit(op, reg, reg);
}

export function extension(kind: Kind): Op | undefined {
  switch (kind) {
    case Kind.Int8:
      return Op.SEXT8;
    case Kind.Int16:
      return Op.SEXT16;
    case Kind.Int32:
      return Op.SEXT32;
    case Kind.Uint8:
    case Kind.Bool:
      return Op.ZEXT8;
    case Kind.Uint16:
      return Op.ZEXT16;
    case Kind.Uint32:
      return Op.ZEXT32;
    default:
      return undefined;
  }
}

export function lowerOperation(f: Lowerer, e: Operation, dst?: Reg): Reg {
  const { op, y } = e;
  if (y === null) throw new Error('unary operation');
  switch (op) {
    case '&&':
    case '||':
    case '!':
      return materialise(f, e, dst);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return lowerComparison(f, e, dst);
    case '<<':
    case '>>':
      return lowerShift(f, e, dst);
    default:
      return lowerBinary(f, e, dst);
  }
}

function lowerBinary(f: Lowerer, e: Operation, dst?: Reg): Reg {
  const type = f.typeOf(e);
  const op = e.op as BinaryOperator;
  if (type.kind === Kind.String) return lowerConcat(f, e, dst);
  const y = e.y as Expr;
  hoistAll(f, [e.x, y]);
  const to = f.into(type, dst);
  f.scratch(() => {
    let right: number | undefined;
    if (isInteger(type.kind)) {
      right = immediate(f, y);
      if (right !== undefined && hasImmediateForm(op)) {
        const x = lowerExpr(f, e.x);
        f.b.at(e.pos);
        emitImmediate(f, op, type, to, x, right);
        return;
      }
      const left = immediate(f, e.x);
      if (left !== undefined && (op === '+' || op === '*' || op === '&')) {
        const x = lowerExpr(f, y);
        f.b.at(e.pos);
        emitImmediate(f, op, type, to, x, left);
        return;
      }
    }
    const a = lowerExpr(f, e.x);
    const b = lowerExpr(f, y);
    f.b.at(e.pos);
    emitBinary(f, op, type, to, a, b);
  });
  return to;
}

function hasImmediateForm(op: BinaryOperator): boolean {
  return op === '+' || op === '-' || op === '*' || op === '&' || op === '&^';
}

function emitImmediate(f: Lowerer, op: BinaryOperator, type: CType, to: Reg, x: Reg, value: number): void {
  if (op === '+') f.b.emit(Op.ADDI, to, x, value);
  else if (op === '*') f.b.emit(Op.MULI, to, x, value);
  else if (op === '&') {
    f.b.emit(Op.ANDI, to, x, value);
    return;
  } else if (op === '&^') {
    f.b.emit(Op.ANDI, to, x, ~value);
    return;
  } else if (value === -0x80000000) {
    const y = f.int(value);
    f.b.emit(Op.SUB, to, x, y);
  } else f.b.emit(Op.ADDI, to, x, -value);
  extend(f, type.kind, to);
}

/** R[to] = R[x] + value, for an integer type. */
export function emitImmediateAdd(f: Lowerer, type: CType, to: Reg, x: Reg, value: number): void {
  f.b.emit(Op.ADDI, to, x, value);
  extend(f, type.kind, to);
}

const floatOps: Partial<Record<BinaryOperator, Op>> = { '+': Op.FADD, '-': Op.FSUB, '*': Op.FMUL, '/': Op.FDIV };
const intOps: Partial<Record<BinaryOperator, Op>> = {
  '+': Op.ADD,
  '-': Op.SUB,
  '*': Op.MUL,
  '&': Op.AND,
  '|': Op.OR,
  '^': Op.XOR,
  '&^': Op.ANDNOT,
};

/** R[to] = R[x] op R[y]; to may be x or y. */
export function emitBinary(f: Lowerer, op: BinaryOperator, type: CType, to: Reg, x: Reg, y: Reg): void {
  const { kind } = type;
  if (kind === Kind.String) {
    f.scratch(() => {
      const both = f.b.alloc(32);
      f.b.mov(both, x, 16);
      f.b.mov(both + 16, y, 16);
      f.b.emit(Op.CONCAT, to, both, 2);
    });
    return;
  }
  if (isFloat(kind)) {
    f.b.emit(floatOps[op] as Op, to, x, y);
    if (kind === Kind.Float32) f.b.emit(Op.FROUND, to, to);
    return;
  }
  if (isComplex(kind)) {
    emitComplex(f, op, type, to, x, y);
    return;
  }
  if (op === '/' || op === '%') {
    const unsigned = isUnsigned(kind);
    f.b.emit(op === '/' ? (unsigned ? Op.DIVU : Op.DIVS) : unsigned ? Op.REMU : Op.REMS, to, x, y);
    if (op === '/' && !unsigned) extend(f, kind, to);
    return;
  }
  f.b.emit(intOps[op] as Op, to, x, y);
  if (op === '+' || op === '-' || op === '*') extend(f, kind, to);
}

function emitComplex(f: Lowerer, op: BinaryOperator, type: CType, to: Reg, x: Reg, y: Reg): void {
  const round = (reg: Reg) => {
    if (type.kind === Kind.Complex64) f.b.emit(Op.FROUND, reg, reg);
  };
  if (op === '+' || op === '-') {
    const each = op === '+' ? Op.FADD : Op.FSUB;
    const result = f.b.alloc(16);
    f.b.emit(each, result, x, y);
    f.b.emit(each, result + 8, x + 8, y + 8);
    round(result);
    round(result + 8);
    f.b.mov(to, result, 16);
  } else if (op === '*') {
    const t = f.b.alloc(32);
    f.b.emit(Op.FMUL, t, x, y);
    f.b.emit(Op.FMUL, t + 8, x + 8, y + 8);
    f.b.emit(Op.FSUB, t + 16, t, t + 8);
    f.b.emit(Op.FMUL, t, x, y + 8);
    f.b.emit(Op.FMUL, t + 8, x + 8, y);
    f.b.emit(Op.FADD, t + 24, t, t + 8);
    round(t + 16);
    round(t + 24);
    f.b.mov(to, t + 16, 16);
  } else {
    // Division follows C99's rules for infinities and NaN; the runtime knows them.
    callRuntime(f, 'complex128div', [x, y], to);
    round(to);
    round(to + 8);
  }
}

/** a + b + c as one concatenation. */
function lowerConcat(f: Lowerer, e: Operation, dst?: Reg): Reg {
  const operands: Expr[] = [];
  const collect = (x: Expr): void => {
    const inner = x.kind === 'ParenExpr' ? x.x : x;
    if (inner.kind === 'Operation' && inner.op === '+' && inner.y !== null && constantValue(f, inner) === null) {
      if (f.pre.has(x)) operands.push(x);
      else {
        collect(inner.x);
        collect(inner.y);
      }
    } else operands.push(x);
  };
  collect(e);
  hoistAll(f, operands);
  const type = f.typeOf(e);
  const to = f.into(type, dst);
  f.scratch(() => {
    const at = f.b.alloc(operands.length * 16);
    operands.forEach((x, i) => {
      lowerExpr(f, x, at + i * 16);
    });
    f.b.at(e.pos);
    f.b.emit(Op.CONCAT, to, at, operands.length, placementOf(f, e, 'addstr'));
  });
  return to;
}

function lowerShift(f: Lowerer, e: Operation, dst?: Reg): Reg {
  const type = f.typeOf(e);
  const y = e.y as Expr;
  hoistAll(f, [e.x, y]);
  const to = f.into(type, dst);
  f.scratch(() => {
    const x = lowerExpr(f, e.x);
    f.b.at(e.pos);
    emitShift(f, e.op as BinaryOperator, type, to, x, y);
  });
  return to;
}

/** R[to] = R[x] << y or >> y. */
export function emitShift(f: Lowerer, op: BinaryOperator, type: CType, to: Reg, x: Reg, y: Expr): void {
  const { kind } = type;
  const left = op === '<<';
  const unsigned = isUnsigned(kind);
  const value = constantValue(f, y);
  if (value !== null) {
    const count = intOf(value);
    if (count >= 64n) {
      if (left || unsigned) f.b.loadInt(to, 0);
      else f.b.emit(Op.SARI, to, x, 63);
    } else f.b.emit(left ? Op.SHLI : unsigned ? Op.SHRI : Op.SARI, to, x, Number(count));
  } else {
    const count = lowerExpr(f, y);
    if (!isUnsigned(f.typeOf(y).kind)) f.b.emit(Op.CHKSHIFT, count);
    f.b.emit(left ? Op.SHL : unsigned ? Op.SHR : Op.SAR, to, x, count);
  }
  if (left) extend(f, kind, to);
}

export function lowerUnary(f: Lowerer, e: Operation, dst?: Reg): Reg {
  const type = f.typeOf(e);
  const { kind } = type;
  if (e.op === '!') return materialise(f, e, dst);
  if (e.op === '+') return lowerExpr(f, e.x, dst);
  const to = f.into(type, dst);
  f.scratch(() => {
    const x = lowerExpr(f, e.x);
    f.b.at(e.pos);
    if (e.op === '-') {
      if (isFloat(kind)) f.b.emit(Op.FNEG, to, x);
      else if (isComplex(kind)) {
        f.b.emit(Op.FNEG, to, x);
        f.b.emit(Op.FNEG, to + 8, x + 8);
      } else {
        f.b.emit(Op.NEG, to, x);
        extend(f, kind, to);
      }
    } else if (e.op === '^') {
      f.b.emit(Op.NOT, to, x);
      if (isUnsigned(kind)) extend(f, kind, to);
    } else f.unsupported(e, 'UnsupportedOperator', `operator ${e.op} is not supported`);
  });
  return to;
}
