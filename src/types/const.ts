// Constant operands: which values a basic type can hold, and what is said of those it cannot (types2: const.go).

import type { BinaryOperator, Expr, Pos, UnaryOperator } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import type { Code } from './codes.ts';
import type { Constant } from './constant.ts';
import * as constant from './constant.ts';
import { errorf } from './errors.ts';
import { type Operand, operandString } from './operand.ts';
import { isInteger, isNumeric, isTyped, isTypeParam } from './predicates.ts';
import { type Basic, BasicInfo, BasicKind, type Type } from './type.ts';
import { typeString } from './typestring.ts';
import { under } from './under.ts';
import { implicitTypeAndValue, updateExprType, updateExprVal } from './untyped.ts';

/** Untyped integers may not need more bits than this. */
const maxUntypedBits = 512n;
const untypedLimit = 1n << maxUntypedBits;

/** Checks that the constant x fits its type and, if untyped, doesn't grow without bound. */
export function overflow(check: Checker, x: Operand, opPos: Pos): void {
  const value = x.constant();
  if (value.kind === 'Unknown') {
    errorf(check, opPos, 'InvalidConstVal', 'constant result is not representable');
    return;
  }
  if (isTyped(x.type)) {
    representable(check, x, under(x.type) as Basic);
    return;
  }
  if (value.kind === 'Int' && (value.value >= untypedLimit || value.value <= -untypedLimit)) {
    const name = opName(x.expr);
    errorf(check, opPos, 'InvalidConstVal', `constant ${name === '' ? '' : `${name} `}overflow`);
    x.value = constant.makeUnknown();
  }
}

const unaryNames: Partial<Record<UnaryOperator, string>> = { '^': 'bitwise complement' };
const binaryNames: Partial<Record<BinaryOperator, string>> = {
  '+': 'addition',
  '-': 'subtraction',
  '^': 'bitwise XOR',
  '*': 'multiplication',
  '<<': 'shift',
};

/** What an operation that can overflow is called; '' for everything else. */
function opName(x: Expr | null): string {
  if (x === null || x.kind !== 'Operation') return '';
  const name = x.y === null ? unaryNames[x.op as UnaryOperator] : binaryNames[x.op as BinaryOperator];
  return name ?? '';
}

/** Smallest and largest value of each integer kind on amd64. */
const integerRanges: Partial<Record<BasicKind, readonly [bigint, bigint]>> = {
  [BasicKind.Int]: [-(1n << 63n), (1n << 63n) - 1n],
  [BasicKind.Int8]: [-128n, 127n],
  [BasicKind.Int16]: [-32768n, 32767n],
  [BasicKind.Int32]: [-(1n << 31n), (1n << 31n) - 1n],
  [BasicKind.Int64]: [-(1n << 63n), (1n << 63n) - 1n],
  [BasicKind.Uint]: [0n, (1n << 64n) - 1n],
  [BasicKind.Uint8]: [0n, 255n],
  [BasicKind.Uint16]: [0n, 65535n],
  [BasicKind.Uint32]: [0n, (1n << 32n) - 1n],
  [BasicKind.Uint64]: [0n, (1n << 64n) - 1n],
  [BasicKind.Uintptr]: [0n, (1n << 64n) - 1n],
};

/** x as a value of the basic type, rounded if it is a float, or null if the type cannot represent it. */
export function representableConst(x: Constant, type: Basic): Constant | null {
  if (x.kind === 'Unknown') return x; // reported already

  if ((type.info & BasicInfo.Integer) !== 0) {
    const int = constant.toInt(x);
    if (int.kind !== 'Int') return null;
    const range = integerRanges[type.kind];
    if (range === undefined) return int; // untyped
    return range[0] <= int.value && int.value <= range[1] ? int : null;
  }

  if ((type.info & BasicInfo.Float) !== 0) {
    const float = constant.toFloat(x);
    if (float.kind !== 'Float') return null;
    if (type.kind === BasicKind.UntypedFloat) return float;
    return type.kind === BasicKind.Float32 ? roundFloat32(float) : roundFloat64(float);
  }

  if ((type.info & BasicInfo.Complex) !== 0) {
    const complex = constant.toComplex(x);
    if (complex.kind !== 'Complex') return null;
    if (type.kind === BasicKind.UntypedComplex) return complex;
    const round = type.kind === BasicKind.Complex64 ? roundFloat32 : roundFloat64;
    const re = round(constant.real(complex));
    const im = round(constant.imag(complex));
    if (re === null || im === null) return null;
    return constant.binaryOp(re, '+', constant.makeImag(im));
  }

  if ((type.info & BasicInfo.String) !== 0) return x.kind === 'String' ? x : null;
  if ((type.info & BasicInfo.Boolean) !== 0) return x.kind === 'Bool' ? x : null;
  return null;
}

function roundFloat32(x: Constant): Constant | null {
  const f = constant.float32Val(x);
  return Number.isFinite(f) ? constant.makeFloat64(f) : null;
}

function roundFloat64(x: Constant): Constant | null {
  const f = constant.float64Val(x);
  return Number.isFinite(f) ? constant.makeFloat64(f) : null;
}

/** Turns the value of x into one of the basic type, or reports that it cannot be and invalidates x. */
export function representable(check: Checker, x: Operand, type: Basic): void {
  const value = representation(x, type);
  if (typeof value === 'string') {
    invalidConversion(check, value, x, type);
    x.mode = 'invalid';
    return;
  }
  x.value = value;
}

/** The value of the constant x as a value of the basic type, or the code of the error. */
export function representation(x: Operand, type: Basic): Constant | Code {
  const value = representableConst(x.constant(), type);
  if (value !== null) return value;
  if (!isNumeric(x.type) || !isNumeric(type)) return 'InvalidConstVal';
  return !isInteger(x.type) && isInteger(type) ? 'TruncatedFloat' : 'NumericOverflow';
}

export function invalidConversion(check: Checker, code: Code, x: Operand, target: Type): void {
  const what = operandString(check, x);
  const type = typeString(target, check.qualifier);
  let message = `cannot convert ${what} to type ${type}`;
  if (code === 'TruncatedFloat') message = `${what} truncated to ${type}`;
  else if (code === 'NumericOverflow') message = `${what} overflows ${type}`;
  errorf(check, x, code, message);
}

/** Gives the untyped x the target type, or reports that it cannot have it and invalidates x. */
export function convertUntyped(check: Checker, x: Operand, target: Type): void {
  const { type, value, code } = implicitTypeAndValue(check, x, target);
  if (type === null) {
    invalidConversion(check, code, x, isTypeParam(target) ? target : under(target));
    x.mode = 'invalid';
    return;
  }
  if (value !== null) {
    x.value = value;
    if (x.expr !== null) updateExprVal(check, x.expr, value);
  }
  if (type !== x.type) {
    x.type = type;
    if (x.expr !== null) updateExprType(check, x.expr, type, false);
  }
}
