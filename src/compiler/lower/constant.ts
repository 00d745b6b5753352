// Constants: from the checker's exact values to registers and to bytes in the image.

import { Kind } from '../../machine/tables/layout.ts';
import { type Constant, float32Val, float64Val, imag, real, toFloat, toInt } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { isComplex, isFloat, isInteger } from '../types/layout.ts';
import type { Reg } from './builder.ts';
import type { Expr, Lowerer } from './lowerer.ts';

const bits = new DataView(new ArrayBuffer(8));

export function floatBits(value: number): bigint {
  bits.setFloat64(0, value);
  return bits.getBigUint64(0);
}

function floatOf(value: Constant, single: boolean): number {
  const v = toFloat(value);
  return single ? float32Val(v) : float64Val(v);
}

/** The integer value of a constant, if it is one. */
export function intOf(value: Constant): bigint {
  const v = toInt(value);
  if (v.kind !== 'Int') throw new Error('constant is not an integer');
  return v.value;
}

/** The register bits of a constant of one register. */
export function constantBits(value: Constant, type: CType): bigint {
  if (isFloat(type.kind)) return floatBits(floatOf(value, type.kind === Kind.Float32));
  return BigInt.asUintN(64, intOf(value));
}

export function lowerConstant(f: Lowerer, value: Constant, type: CType, dst?: Reg): Reg {
  if (dst === undefined && f.constants.size > 0 && (isInteger(type.kind) || isFloat(type.kind))) {
    const reg = f.constants.get(String(constantBits(value, type)));
    if (reg !== undefined) return reg;
  }
  const to = f.into(type, dst);
  const { kind } = type;
  if (value.kind === 'Bool') f.b.loadInt(to, value.value ? 1 : 0);
  else if (value.kind === 'String') {
    lowerString(f, value.value, to);
  } else if (isInteger(kind) || kind === Kind.UnsafePointer || kind === Kind.Pointer) f.b.loadInt(to, intOf(value));
  else if (isFloat(kind)) f.b.loadInt(to, floatBits(floatOf(value, kind === Kind.Float32)));
  else if (isComplex(kind)) {
    const single = kind === Kind.Complex64;
    f.b.loadInt(to, floatBits(floatOf(real(value), single)));
    f.b.loadInt(to + 8, floatBits(floatOf(imag(value), single)));
  } else throw new Error(`constant of type ${type.str}`);
  return to;
}

/** Loads a string given as one byte per unit. */
export function lowerString(f: Lowerer, bytes: string, to: Reg): void {
  if (bytes === '') f.b.zero(to, 16);
  else {
    f.b.loadAddress(to, { kind: 'string', bytes });
    f.b.loadInt(to + 8, bytes.length);
  }
}

/** Writes the memory form of a constant; strings are references, so the caller handles them. */
export function writeConstant(view: DataView, at: number, value: Constant, type: CType): boolean {
  switch (type.kind) {
    case Kind.Bool:
      view.setUint8(at, value.kind === 'Bool' && value.value ? 1 : 0);
      return true;
    case Kind.Int8:
    case Kind.Uint8:
      view.setUint8(at, Number(BigInt.asUintN(8, intOf(value))));
      return true;
    case Kind.Int16:
    case Kind.Uint16:
      view.setUint16(at, Number(BigInt.asUintN(16, intOf(value))), true);
      return true;
    case Kind.Int32:
    case Kind.Uint32:
      view.setUint32(at, Number(BigInt.asUintN(32, intOf(value))), true);
      return true;
    case Kind.Int:
    case Kind.Int64:
    case Kind.Uint:
    case Kind.Uint64:
    case Kind.Uintptr:
      view.setBigUint64(at, BigInt.asUintN(64, intOf(value)), true);
      return true;
    case Kind.Float32:
      view.setFloat32(at, floatOf(value, true), true);
      return true;
    case Kind.Float64:
      view.setFloat64(at, floatOf(value, false), true);
      return true;
    case Kind.Complex64:
      view.setFloat32(at, floatOf(real(value), true), true);
      view.setFloat32(at + 4, floatOf(imag(value), true), true);
      return true;
    case Kind.Complex128:
      view.setFloat64(at, floatOf(real(value), false), true);
      view.setFloat64(at + 8, floatOf(imag(value), false), true);
      return true;
    default:
      return false;
  }
}

/** The value of a constant expression. */
export function constantValue(f: Lowerer, e: Expr): Constant | null {
  return f.info.types.get(e)?.value ?? null;
}

/** The value of a constant integer expression that fits an immediate operand. */
export function immediate(f: Lowerer, e: Expr): number | undefined {
  const value = constantValue(f, e);
  if (value === null) return undefined;
  if (value.kind === 'Bool') return value.value ? 1 : 0;
  const kind = f.typeOf(e).kind;
  if (!isInteger(kind)) return undefined;
  const v = BigInt.asIntN(64, intOf(value));
  return v === BigInt.asIntN(32, v) ? Number(v) : undefined;
}
