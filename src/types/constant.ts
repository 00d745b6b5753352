// Constant values of any precision (go/constant).
//
// Strings are byte strings: each UTF-16 unit holds one byte (0 to 255), so that len, indexing, concatenation and
// comparison are Go's. Use `utf8Bytes`/`utf8Text` at the edges.
//
// Integers are bigints. Floats are exact fractions as long as numerator and denominator stay under 4096 bits; beyond that
// they are rounded to a mantissa of 512 bits, as Go does, and kept as a fraction all the same.

import type { BinaryOperator, LitKind, UnaryOperator } from '../syntax/index.ts';
import { formatFloat, quote } from './constant-format.ts';
import { parseFloatLiteral, parseIntLiteral, unquoteRune, unquoteString } from './constant-literal.ts';
import type { Rational } from './rational.ts';
import * as rat from './rational.ts';

export type { Rational };

export type Constant =
  | { readonly kind: 'Unknown' }
  | { readonly kind: 'Bool'; readonly value: boolean }
  | { readonly kind: 'String'; readonly value: string }
  | { readonly kind: 'Int'; readonly value: bigint }
  | { readonly kind: 'Float'; readonly value: Rational }
  | { readonly kind: 'Complex'; readonly re: Rational; readonly im: Rational };

export type ConstantKind = Constant['kind'];

/** The operators of binaryOp; `/=` is division that stays within the integers. */
export type ConstantOp = Exclude<BinaryOperator, ComparisonOp | '<<' | '>>'> | '/=';
export type ComparisonOp = '==' | '!=' | '<' | '<=' | '>' | '>=';

// ------------------------------------------------------------------------------------------------------------- making

const unknown: Constant = { kind: 'Unknown' };
const constantTrue: Constant = { kind: 'Bool', value: true };
const constantFalse: Constant = { kind: 'Bool', value: false };

export function makeUnknown(): Constant {
  return unknown;
}

export function makeBool(value: boolean): Constant {
  return value ? constantTrue : constantFalse;
}

/** From a byte string; see utf8Bytes. */
export function makeString(value: string): Constant {
  return { kind: 'String', value };
}

export function intConstant(value: bigint): Constant {
  return { kind: 'Int', value };
}

export function makeInt64(value: number | bigint): Constant {
  return { kind: 'Int', value: BigInt(value) };
}

/** The exact value of a double; infinities and NaN are unknown. */
export function makeFloat64(value: number): Constant {
  return Number.isFinite(value) ? { kind: 'Float', value: rat.fromNumber(value) } : unknown;
}

function makeFloat(value: Rational): Constant {
  const kept = rat.limit(value);
  return kept === null ? unknown : { kind: 'Float', value: kept };
}

function makeComplex(re: Rational, im: Rational): Constant {
  const keptRe = rat.limit(re);
  const keptIm = rat.limit(im);
  return keptRe === null || keptIm === null ? unknown : { kind: 'Complex', re: keptRe, im: keptIm };
}

/** The value of a literal as the scanner delivers it; unknown if it is malformed or too large. */
export function makeFromLiteral(literal: string, kind: LitKind): Constant {
  switch (kind) {
    case 'Int': {
      const value = parseIntLiteral(literal);
      return value === null ? unknown : { kind: 'Int', value };
    }
    case 'Float': {
      const value = parseFloatLiteral(literal);
      return value === null ? unknown : makeFloat(value);
    }
    case 'Imag': {
      const im = parseFloatLiteral(literal.slice(0, -1));
      return im === null ? unknown : makeComplex(rat.zero, im);
    }
    case 'Rune': {
      const value = unquoteRune(literal);
      return value === null ? unknown : { kind: 'Int', value: BigInt(value) };
    }
    case 'String': {
      const value = unquoteString(literal);
      return value === null ? unknown : { kind: 'String', value };
    }
  }
}

/** i*x for a real x. */
export function makeImag(x: Constant): Constant {
  const im = asRational(x);
  return im === null ? unknown : { kind: 'Complex', re: rat.zero, im };
}

// ------------------------------------------------------------------------------------------------------------ reading

export function boolVal(x: Constant): boolean {
  return x.kind === 'Bool' && x.value;
}

/** The byte string of a string constant. */
export function stringVal(x: Constant): string {
  return x.kind === 'String' ? x.value : '';
}

/** The integer if it fits into an int64, else undefined. */
export function int64Val(x: Constant): bigint | undefined {
  return x.kind === 'Int' && BigInt.asIntN(64, x.value) === x.value ? x.value : undefined;
}

export function uint64Val(x: Constant): bigint | undefined {
  return x.kind === 'Int' && BigInt.asUintN(64, x.value) === x.value ? x.value : undefined;
}

/** The integer value as int64 wraps it around; 0 for anything that is no integer. */
export function constantToInt64(x: Constant): bigint {
  const value = toInt(x);
  return value.kind === 'Int' ? BigInt.asIntN(64, value.value) : 0n;
}

export function constantToUint64(x: Constant): bigint {
  return BigInt.asUintN(64, constantToInt64(x));
}

/** The nearest double; ±Infinity when out of range. x must be real. */
export function float64Val(x: Constant): number {
  const value = asRational(x);
  return value === null ? 0 : rat.toFloat64(value);
}

/** The nearest single; ±Infinity when out of range. x must be real. */
export function float32Val(x: Constant): number {
  const value = asRational(x);
  return value === null ? 0 : rat.toFloat32(value);
}

/** Bits of |x| for an integer. */
export function bitLen(x: Constant): number {
  return x.kind === 'Int' ? rat.bitLength(x.value) : 0;
}

/** -1, 0 or 1; for a complex number 0 only if both parts are; 1 for the unknown, so that it is no zero divisor. */
export function sign(x: Constant): number {
  switch (x.kind) {
    case 'Int':
      return signOf(x.value);
    case 'Float':
      return signOf(x.value.num);
    case 'Complex':
      return signOf(x.re.num) | signOf(x.im.num);
    case 'Unknown':
    case 'Bool':
    case 'String':
      return 1;
  }
}

function signOf(x: bigint): number {
  return x < 0n ? -1 : x > 0n ? 1 : 0;
}

export function real(x: Constant): Constant {
  return x.kind === 'Complex' ? { kind: 'Float', value: x.re } : x;
}

export function imag(x: Constant): Constant {
  if (x.kind === 'Unknown') return x;
  return x.kind === 'Complex' ? { kind: 'Float', value: x.im } : { kind: 'Int', value: 0n };
}

/** A real number as a fraction; null for anything else. */
function asRational(x: Constant): Rational | null {
  if (x.kind === 'Int') return rat.fromInt(x.value);
  return x.kind === 'Float' ? x.value : null;
}

// -------------------------------------------------------------------------------------------------------- conversions

/** x as an Int if that loses nothing, else unknown. */
export function toInt(x: Constant): Constant {
  switch (x.kind) {
    case 'Int':
      return x;
    case 'Float': {
      const value = rat.toInt(x.value);
      return value === null ? unknown : { kind: 'Int', value };
    }
    case 'Complex':
      return x.im.num === 0n ? toInt({ kind: 'Float', value: x.re }) : unknown;
    case 'Unknown':
    case 'Bool':
    case 'String':
      return unknown;
  }
}

export function toFloat(x: Constant): Constant {
  switch (x.kind) {
    case 'Int':
      return makeFloat(rat.fromInt(x.value));
    case 'Float':
      return x;
    case 'Complex':
      return x.im.num === 0n ? { kind: 'Float', value: x.re } : unknown;
    case 'Unknown':
    case 'Bool':
    case 'String':
      return unknown;
  }
}

export function toComplex(x: Constant): Constant {
  if (x.kind === 'Complex') return x;
  const re = asRational(x);
  return re === null ? unknown : { kind: 'Complex', re, im: rat.zero };
}

// --------------------------------------------------------------------------------------------------------- operations

/**
 * op y. For ^ on unsigned types, prec is the size in bits to which the result is cut; 0 leaves it signed.
 */
export function unaryOp(op: UnaryOperator, y: Constant, prec: number): Constant {
  if (y.kind === 'Unknown') return y;
  switch (op) {
    case '+':
      if (y.kind !== 'Bool' && y.kind !== 'String') return y;
      break;
    case '-':
      if (y.kind === 'Int') return { kind: 'Int', value: -y.value };
      if (y.kind === 'Float') return { kind: 'Float', value: rat.negate(y.value) };
      if (y.kind === 'Complex') return { kind: 'Complex', re: rat.negate(y.re), im: rat.negate(y.im) };
      break;
    case '^':
      if (y.kind === 'Int') return { kind: 'Int', value: prec > 0 ? BigInt.asUintN(prec, ~y.value) : ~y.value };
      break;
    case '!':
      if (y.kind === 'Bool') return makeBool(!y.value);
      break;
    case '<-':
    case '~':
    case '&':
    case '*':
      break;
  }
  throw new Error(`invalid unary operation ${op} on ${y.kind} constant`);
}

const rank: Readonly<Record<ConstantKind, number>> = { Unknown: 0, Bool: 1, String: 1, Int: 2, Float: 3, Complex: 4 };

/** Brings two numbers to the larger of their kinds; anything unknown makes both unknown. */
function match(x: Constant, y: Constant): [Constant, Constant] {
  if (x.kind === 'Unknown' || y.kind === 'Unknown') return [unknown, unknown];
  if (rank[x.kind] < rank[y.kind]) return [y.kind === 'Complex' ? toComplex(x) : exactFloat(x), y];
  if (rank[x.kind] > rank[y.kind]) return [x, x.kind === 'Complex' ? toComplex(y) : exactFloat(y)];
  return [x, y];
}

function exactFloat(x: Constant): Constant {
  const value = asRational(x);
  return value === null ? unknown : { kind: 'Float', value };
}

/** x op y, for operands that are both numbers, both strings or both booleans. Division by zero is the caller's to avoid. */
export function binaryOp(x: Constant, op: ConstantOp, y: Constant): Constant {
  const [a, b] = match(x, y);
  if (a.kind === 'Unknown') return a;
  if (a.kind === 'Bool' && b.kind === 'Bool') {
    if (op === '&&') return makeBool(a.value && b.value);
    if (op === '||') return makeBool(a.value || b.value);
  }
  if (a.kind === 'String' && b.kind === 'String' && op === '+') return { kind: 'String', value: a.value + b.value };
  if (a.kind === 'Int' && b.kind === 'Int') return intOp(a.value, op, b.value);
  if (a.kind === 'Float' && b.kind === 'Float') return makeFloat(rationalOp(a.value, op, b.value));
  if (a.kind === 'Complex' && b.kind === 'Complex') return complexOp(a.re, a.im, op, b.re, b.im);
  throw new Error(`invalid binary operation ${op} on ${x.kind} and ${y.kind} constants`);
}

function intOp(a: bigint, op: ConstantOp, b: bigint): Constant {
  switch (op) {
    case '+':
      return { kind: 'Int', value: a + b };
    case '-':
      return { kind: 'Int', value: a - b };
    case '*':
      return { kind: 'Int', value: a * b };
    case '/':
      return makeFloat(rat.make(a, b));
    case '/=':
      return { kind: 'Int', value: a / b };
    case '%':
      return { kind: 'Int', value: a % b };
    case '&':
      return { kind: 'Int', value: a & b };
    case '|':
      return { kind: 'Int', value: a | b };
    case '^':
      return { kind: 'Int', value: a ^ b };
    case '&^':
      return { kind: 'Int', value: a & ~b };
    case '&&':
    case '||':
      throw new Error(`invalid operation ${op} on integer constants`);
  }
}

function rationalOp(a: Rational, op: ConstantOp, b: Rational): Rational {
  if (op === '+') return rat.add(a, b);
  if (op === '-') return rat.subtract(a, b);
  if (op === '*') return rat.multiply(a, b);
  if (op === '/' || op === '/=') return rat.divide(a, b);
  throw new Error(`invalid operation ${op} on floating-point constants`);
}

function complexOp(a: Rational, b: Rational, op: ConstantOp, c: Rational, d: Rational): Constant {
  if (op === '+') return makeComplex(rat.add(a, c), rat.add(b, d));
  if (op === '-') return makeComplex(rat.subtract(a, c), rat.subtract(b, d));
  const ac = rat.multiply(a, c);
  const bd = rat.multiply(b, d);
  const bc = rat.multiply(b, c);
  const ad = rat.multiply(a, d);
  if (op === '*') return makeComplex(rat.subtract(ac, bd), rat.add(bc, ad));
  if (op === '/' || op === '/=') {
    const s = rat.add(rat.multiply(c, c), rat.multiply(d, d));
    return makeComplex(rat.divide(rat.add(ac, bd), s), rat.divide(rat.subtract(bc, ad), s));
  }
  throw new Error(`invalid operation ${op} on complex constants`);
}

/** x << s or x >> s for an integer x. */
export function shift(x: Constant, op: '<<' | '>>', s: number): Constant {
  if (x.kind === 'Unknown') return x;
  if (x.kind !== 'Int') throw new Error(`invalid shift of ${x.kind} constant`);
  return { kind: 'Int', value: op === '<<' ? x.value << BigInt(s) : x.value >> BigInt(s) };
}

/** x op y; false if either is unknown. */
export function compare(x: Constant, op: ComparisonOp, y: Constant): boolean {
  const [a, b] = match(x, y);
  if (a.kind === 'Unknown') return false;
  if (a.kind === 'Complex' && b.kind === 'Complex') {
    const equal = rat.compare(a.re, b.re) === 0 && rat.compare(a.im, b.im) === 0;
    return op === '==' ? equal : !equal;
  }
  if (a.kind === 'Float' && b.kind === 'Float') return holds(rat.compare(a.value, b.value), op);
  if ((a.kind === 'Int' && b.kind === 'Int') || (a.kind === 'String' && b.kind === 'String')) {
    return holds(a.value < b.value ? -1 : a.value > b.value ? 1 : 0, op);
  }
  if (a.kind === 'Bool' && b.kind === 'Bool') return op === '==' ? a.value === b.value : a.value !== b.value;
  throw new Error(`invalid comparison ${op} of ${x.kind} and ${y.kind} constants`);
}

function holds(order: number, op: ComparisonOp): boolean {
  switch (op) {
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

// ----------------------------------------------------------------------------------------------------------- printing

/** The value as gc's messages show it: floats to six digits, strings quoted and cut at 72 characters. */
export function constantString(x: Constant): string {
  switch (x.kind) {
    case 'Unknown':
      return 'unknown';
    case 'Bool':
      return String(x.value);
    case 'String':
      return shorten(quote(x.value));
    case 'Int':
      return x.value.toString();
    case 'Float':
      return formatFloat(x.value);
    case 'Complex':
      return `(${formatFloat(x.re)} + ${formatFloat(x.im)}i)`;
  }
}

/** Its name in go/constant. */
export { constantString as toString };

function shorten(text: string): string {
  const longest = 72;
  if (text.length <= longest) return text;
  const points = [...text];
  return points.length <= longest ? text : `${points.slice(0, longest - 3).join('')}...`;
}

// ----------------------------------------------------------------------------------------------------- byte strings

/** The UTF-8 bytes of a text as a byte string. Lone surrogates become U+FFFD. */
export function utf8Bytes(text: string): string {
  let bytes = '';
  for (const char of text) {
    const point = char.codePointAt(0) as number;
    bytes += encodeRune(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
  return bytes;
}

/** The text of a byte string; malformed UTF-8 becomes U+FFFD. */
export function utf8Text(bytes: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes, (unit) => unit.charCodeAt(0)));
}

/** UTF-8 of one code point as a byte string. */
export function encodeRune(point: number): string {
  if (point < 0x80) return String.fromCharCode(point);
  if (point < 0x800) return String.fromCharCode(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
  if (point < 0x10000) {
    return String.fromCharCode(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
  }
  return String.fromCharCode(
    0xf0 | (point >> 18),
    0x80 | ((point >> 12) & 0x3f),
    0x80 | ((point >> 6) & 0x3f),
    0x80 | (point & 0x3f),
  );
}
