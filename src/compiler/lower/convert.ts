// Conversions T(x).

import { Kind, Placement, TextCapacity } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { CallExpr } from '../../syntax/index.ts';
import type { CType } from '../types/ctype.ts';
import { isComplex, isFloat, isInteger, isUnsigned, regSize, sizeOf } from '../types/layout.ts';
import { extension } from './arith.ts';
import { conversionCapacity } from './buffers.ts';
import type { Reg } from './builder.ts';
import { constantValue, lowerConstant } from './constant.ts';
import { isNil, lowerExpr } from './expr.ts';
import { toInterface } from './interface.ts';
import type { Lowerer } from './lowerer.ts';
import { placementOf } from './objects.ts';
import { loadMemory } from './place.ts';

export function lowerConversion(f: Lowerer, e: CallExpr, dst?: Reg): Reg {
  const to = f.typeOf(e);
  const [x] = e.argList;
  if (x === undefined) throw new Error('conversion without an operand');
  if (to.kind === Kind.Interface) return toInterface(f, x, to, dst);
  if (isNil(f, x)) {
    const reg = f.into(to, dst);
    f.b.zero(reg, regSize(to));
    return reg;
  }
  const from = f.typeOf(x);
  const value = constantValue(f, x);
  // In generic code the type converted to is known only now.
  if (value !== null && isNumeric(from.kind) && (isNumeric(to.kind) || to.kind === Kind.UnsafePointer)) {
    return lowerConstant(f, value, to, dst);
  }
  if (sameForm(from, to)) return lowerExpr(f, x, dst);
  const reg = f.into(to, dst);
  f.scratch(() => {
    const operand = lowerExpr(f, x);
    f.b.at(e.pos);
    emitConversion(f, from, to, operand, reg, e, value);
  });
  return reg;
}

const isNumeric = (kind: Kind): boolean => isInteger(kind) || isFloat(kind) || isComplex(kind);

/** Values of both types look the same in registers. */
function sameForm(from: CType, to: CType): boolean {
  if (from.shape === to.shape) return true;
  const [a, b] = [from.kind, to.kind];
  if (isInteger(a) && isInteger(b)) return fits(a, b);
  if (isInteger(a) || isInteger(b)) return isPointerLike(a) || isPointerLike(b);
  if (a === Kind.Float32 && b === Kind.Float64) return true;
  if (a === Kind.Complex64 && b === Kind.Complex128) return true;
  if (isPointerLike(a) && isPointerLike(b)) return true;
  return a === b && !isFloat(a) && !isComplex(a);
}

function isPointerLike(kind: Kind): boolean {
  return kind === Kind.Pointer || kind === Kind.UnsafePointer || kind === Kind.Chan;
}

const bits: Partial<Record<Kind, number>> = {
  [Kind.Int8]: 8,
  [Kind.Uint8]: 8,
  [Kind.Int16]: 16,
  [Kind.Uint16]: 16,
  [Kind.Int32]: 32,
  [Kind.Uint32]: 32,
};

/** Is the canonical form of every value of kind a also its canonical form converted to kind b? */
function fits(a: Kind, b: Kind): boolean {
  const from = bits[a] ?? 64;
  const to = bits[b] ?? 64;
  if (to === 64) return true;
  if (isUnsigned(a)) return isUnsigned(b) ? from <= to : from < to;
  return !isUnsigned(b) && from <= to;
}

function emitConversion(f: Lowerer, from: CType, to: CType, x: Reg, reg: Reg, e: CallExpr, value: unknown): void {
  const [a, b] = [from.kind, to.kind];
  if (isInteger(a) && isInteger(b)) {
    const op = extension(b);
    if (op === undefined) f.b.mov(reg, x, 8);
    else f.b.emit(op, reg, x);
  } else if (isInteger(a) && isFloat(b)) intToFloat(f, a, b, x, reg);
  else if (isFloat(a) && isInteger(b)) {
    // Narrow types take the low bits, as on amd64: those of an int32, uint32 those of an int64.
    const wide = isUnsigned(b) && extension(b) === undefined ? Op.F2U : Op.F2I;
    f.b.emit(wide, reg, x, 0, extension(b) !== undefined && b !== Kind.Uint32 ? 32 : 0);
    const op = extension(b);
    if (op !== undefined) f.b.emit(op, reg, reg);
  } else if (isFloat(a) && isFloat(b)) {
    f.b.emit(b === Kind.Float32 ? Op.FROUND : Op.MOV, reg, x);
  } else if (isComplex(a) && isComplex(b)) {
    f.b.emit(Op.FROUND, reg, x);
    f.b.emit(Op.FROUND, reg + 8, x + 8);
  } else if (b === Kind.String) toStringConversion(f, from, x, reg, placementOf(f, e, 'strconv'));
  else if (a === Kind.String && b === Kind.Slice) {
    const capacity = value !== null ? TextCapacity.EXACT : conversionCapacity(f, e);
    const found = placementOf(f, e, 'strconv', 'slicelit');
    const placement = value !== null || found === Placement.HEAP ? found : found | Placement.SHORT;
    f.b.emit(sizeOf(to.elem) === 1 ? Op.STR2BYTES : Op.STR2RUNES, reg, x, placement, capacity);
  } else if (a === Kind.Slice && b === Kind.Pointer) f.b.emit(Op.SLICE2ARR, reg, x, to.elem.len);
  else if (a === Kind.Slice && b === Kind.Array) {
    const pointer = f.word();
    f.b.emit(Op.SLICE2ARR, pointer, x, to.len);
    if (sizeOf(to) > 0) loadMemory(f, pointer, 0, to, reg);
  } else if (regSize(from) === regSize(to)) f.b.mov(reg, x, regSize(to));
  else f.unsupported(e, 'UnsupportedConversion', `conversion from ${from.str} to ${to.str} is not supported`);
}

function toStringConversion(f: Lowerer, from: CType, x: Reg, reg: Reg, placement: number): void {
  if (isInteger(from.kind)) f.b.emit(Op.RUNE2STR, reg, x, 0, placement);
  else f.b.emit(sizeOf(from.elem) === 1 ? Op.BYTES2STR : Op.RUNES2STR, reg, x, 0, placement);
}

function intToFloat(f: Lowerer, from: Kind, to: Kind, x: Reg, reg: Reg): void {
  const unsigned = isUnsigned(from) && extension(from) === undefined;
  const convert = unsigned ? Op.U2F : Op.I2F;
  if (to !== Kind.Float32 || extension(from) !== undefined) {
    f.b.emit(convert, reg, x);
    if (to === Kind.Float32) f.b.emit(Op.FROUND, reg, reg);
    return;
  }
  // A 64-bit integer rounded to float64 and then to float32 would be rounded twice: what lies below the low 11 bits
  // is made sticky first, when the number has more than 53 bits.
  const t = f.b.alloc(24);
  const small = f.b.label();
  f.b.mov(t, x, 8);
  f.b.emit(unsigned ? Op.SHRI : Op.SARI, t + 8, x, 53);
  f.b.emit(Op.ADDI, t + 8, t + 8, 1);
  f.b.loadInt(t + 16, 2);
  f.b.branch(Op.JLTU, small, 3, t + 8, t + 16);
  f.b.emit(Op.ANDI, t + 8, x, 2047);
  f.b.emit(Op.ADDI, t + 8, t + 8, 2047);
  f.b.emit(Op.OR, t, x, t + 8);
  f.b.emit(Op.ANDI, t, t, -2048);
  f.b.bind(small);
  f.b.emit(convert, reg, t);
  f.b.emit(Op.FROUND, reg, reg);
}
