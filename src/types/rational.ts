// Exact fractions of bigints, and their rounding to floats: the arithmetic under constant.ts (math/big's Rat and Float).

/** num/den * 2^exp; den > 0. Only numbers far from 1 have an exp: written out they would take megabytes. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
  readonly exp?: number;
}

export const zero: Rational = { num: 0n, den: 1n };

/** Fractions stay exact while numerator and denominator have fewer bits than this (go/constant maxExp). */
const exactBits = 4096;
/** Mantissa of what is larger (go/constant prec). */
const mantissaBits = 512;
/** Numbers beyond 2^this are out of any range, those below 2^-this are zero (big.MaxExp). */
const exponentLimit = 2 ** 31 - 1;
/** Numbers beyond 2^±this have an exp. */
const hugeBits = 1 << 14;

export function bitLength(x: bigint): number {
  const a = x < 0n ? -x : x;
  if (a === 0n) return 0;
  if (a <= 0xffffffffn) return 32 - Math.clz32(Number(a));
  const hex = a.toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0] as string, 16)) + 28;
}

/** Number of zero bits at the end of a number that isn't 0. */
function trailingZeros(x: bigint): number {
  return bitLength(x & -x) - 1;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

export function fromInt(x: bigint): Rational {
  return { num: x, den: 1n };
}

/** num/den in lowest terms; den must not be 0. */
export function make(num: bigint, den: bigint): Rational {
  if (den < 0n) {
    num = -num;
    den = -den;
  }
  if (den === 1n) return { num, den };
  if (num === 0n) return zero;
  // Rounded numbers have denominators that are powers of two; Euclid would take long for large ones.
  const bits = trailingZeros(den);
  if (den >> BigInt(bits) === 1n) {
    const shift = BigInt(Math.min(bits, trailingZeros(num)));
    return { num: num >> shift, den: den >> shift };
  }
  const divisor = gcd(num, den);
  return divisor === 1n ? { num, den } : { num: num / divisor, den: den / divisor };
}

/** num/den * 2^exp. */
function makeScaled(num: bigint, den: bigint, exp: number): Rational {
  return exp === 0 ? make(num, den) : { ...make(num, den), exp };
}

/** The exponent e of |x| = m * 2^e with m about 1. */
function magnitude({ num, den, exp = 0 }: Rational): number {
  return bitLength(num) - bitLength(den) + exp;
}

export function negate(a: Rational): Rational {
  return { ...a, num: -a.num };
}

export function add(a: Rational, b: Rational): Rational {
  if (a.exp !== undefined || b.exp !== undefined) return addHuge(a, b);
  if (a.den === b.den) return make(a.num + b.num, a.den);
  return make(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** What lies below the mantissa of the larger number is lost. */
function addHuge(a: Rational, b: Rational): Rational {
  if (a.num === 0n) return b;
  if (b.num === 0n) return a;
  const apart = magnitude(a) - magnitude(b);
  if (Math.abs(apart) > 2 * mantissaBits) return apart > 0 ? a : b;
  const [ea, eb] = [a.exp ?? 0, b.exp ?? 0];
  const exp = Math.min(ea, eb);
  const [x, y] = [a.num << BigInt(ea - exp), b.num << BigInt(eb - exp)];
  return makeScaled(x * b.den + y * a.den, a.den * b.den, exp);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return makeScaled(a.num * b.num, a.den * b.den, (a.exp ?? 0) + (b.exp ?? 0));
}

export function divide(a: Rational, b: Rational): Rational {
  return makeScaled(a.num * b.den, a.den * b.num, (a.exp ?? 0) - (b.exp ?? 0));
}

export function compare(a: Rational, b: Rational): number {
  if (a.exp !== undefined || b.exp !== undefined) {
    const { num } = subtract(a, b);
    return num < 0n ? -1 : num > 0n ? 1 : 0;
  }
  const x = a.num * b.den;
  const y = b.num * a.den;
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The integer it is, or null. Rounding errors of numbers with 512-bit mantissas are forgiven, as in go/constant. */
export function toInt(x: Rational): bigint | null {
  if (x.exp !== undefined) return null; // huge integers are of no use
  if (x.den === 1n) return x.num;
  if (bitLength(x.num) < mantissaBits - 8) return null;
  const nearest = roundToMantissa(x, mantissaBits - 4);
  return nearest.den === 1n ? nearest.num : null;
}

/** x if it is small enough to stay exact, else rounded; null if it is too large for any range. */
export function limit(x: Rational): Rational | null {
  if (x.exp === undefined && bitLength(x.num) < exactBits && bitLength(x.den) < exactBits) return x;
  const rounded = roundToMantissa(x, mantissaBits);
  if (rounded.exp === undefined) return rounded;
  const size = bitLength(rounded.num) + rounded.exp;
  if (size > exponentLimit) return null;
  return size < -exponentLimit ? zero : rounded;
}

/**
 * digits * base^exponent. Small results are exact; large ones are computed with some more bits than are kept, because
 * the power itself may have millions. null beyond any range.
 */
export function scaled(digits: bigint, base: bigint, exponent: number): Rational | null {
  if (digits === 0n) return zero;
  const power = Math.abs(exponent);
  const bits = power * Math.log2(Number(base));
  if (bits + bitLength(digits) < 2 * exactBits) {
    return exponent >= 0 ? fromInt(digits * base ** BigInt(power)) : make(digits, base ** BigInt(power));
  }
  const size = bitLength(digits) + bits * Math.sign(exponent);
  if (size > exponentLimit + 1) return null;
  if (size < -exponentLimit) return zero;
  const large = bigPower(base, power);
  const [num, den] = exponent >= 0 ? [digits * large.mantissa, 1n] : [digits, large.mantissa];
  return roundToMantissa(makeScaled(num, den, large.exponent * Math.sign(exponent)), mantissaBits);
}

/** base^power as mantissa * 2^exponent, by squaring, with a mantissa cut to a working precision. */
function bigPower(base: bigint, power: number): { mantissa: bigint; exponent: number } {
  const precision = mantissaBits + 128;
  const cut = (mantissa: bigint, exponent: number): { mantissa: bigint; exponent: number } => {
    const drop = bitLength(mantissa) - precision;
    return drop <= 0 ? { mantissa, exponent } : { mantissa: mantissa >> BigInt(drop), exponent: exponent + drop };
  };
  let result = { mantissa: 1n, exponent: 0 };
  for (let bit = 2 ** Math.floor(Math.log2(power)); bit >= 1; bit /= 2) {
    result = cut(result.mantissa * result.mantissa, 2 * result.exponent);
    if (Math.floor(power / bit) % 2 === 1) result = cut(result.mantissa * base, result.exponent);
  }
  return result;
}

/** Rounds half to even to a mantissa of so many bits. */
function roundToMantissa(x: Rational, bits: number): Rational {
  const { mantissa, exponent } = round(x, bits, Number.NEGATIVE_INFINITY);
  const signed = x.num < 0n ? -mantissa : mantissa;
  if (Math.abs(bitLength(mantissa) + exponent) > hugeBits) return { num: signed, den: 1n, exp: exponent };
  if (exponent >= 0) return fromInt(signed << BigInt(exponent));
  return make(signed, 1n << BigInt(-exponent));
}

/**
 * |x| as mantissa * 2^exponent, rounded half to even: the mantissa has at most `bits` bits and the exponent is at least
 * `least` (for subnormal numbers).
 */
function round(x: Rational, bits: number, least: number): { mantissa: bigint; exponent: number } {
  const num = x.num < 0n ? -x.num : x.num;
  const exp = x.exp ?? 0;
  if (num === 0n) return { mantissa: 0n, exponent: 0 };
  // Two more bits than asked for, and the remainder, decide the rounding.
  const scale = bits + 2 - (bitLength(num) - bitLength(x.den));
  const [scaledNum, scaledDen] = scale >= 0 ? [num << BigInt(scale), x.den] : [num, x.den << BigInt(-scale)];
  const quotient = scaledNum / scaledDen;
  const inexact = quotient * scaledDen !== scaledNum;
  let drop = bitLength(quotient) - bits;
  if (drop - scale + exp < least) drop = least + scale - exp;
  if (drop <= 0) return { mantissa: quotient, exponent: exp - scale };
  if (drop > bitLength(quotient) + 1) return { mantissa: 0n, exponent: 0 };
  const shift = BigInt(drop);
  let mantissa = quotient >> shift;
  const rest = quotient - (mantissa << shift);
  const half = 1n << (shift - 1n);
  if (rest > half || (rest === half && (inexact || (mantissa & 1n) === 1n))) mantissa += 1n;
  return { mantissa, exponent: drop - scale + exp };
}

/** x as mantissa * 2^exponent with 1/2 <= |mantissa| < 1; x must not be 0. */
export function mantissaExponent(x: Rational): { mantissa: number; exponent: number } {
  const { mantissa, exponent } = round(x, 53, Number.NEGATIVE_INFINITY);
  const size = bitLength(mantissa);
  const fraction = Number(mantissa) / 2 ** size;
  return { mantissa: x.num < 0n ? -fraction : fraction, exponent: exponent + size };
}

export function toFloat64(x: Rational): number {
  const { mantissa, exponent } = round(x, 53, -1074);
  return toNumber(x.num < 0n, mantissa, exponent, 1024);
}

export function toFloat32(x: Rational): number {
  const { mantissa, exponent } = round(x, 24, -149);
  return toNumber(x.num < 0n, mantissa, exponent, 128);
}

function toNumber(negative: boolean, mantissa: bigint, exponent: number, overflow: number): number {
  if (mantissa === 0n) return 0;
  const magnitude =
    bitLength(mantissa) + exponent > overflow ? Number.POSITIVE_INFINITY : scale2(Number(mantissa), exponent);
  return negative ? -magnitude : magnitude;
}

/** x * 2^exponent where the result is exact; in two steps, because 2^exponent alone may overflow. */
function scale2(x: number, exponent: number): number {
  if (exponent < -1000) return x * 2 ** -1000 * 2 ** (exponent + 1000);
  return x * 2 ** exponent;
}

/** The exact value of a finite double. */
export function fromNumber(x: number): Rational {
  if (Number.isInteger(x)) return fromInt(BigInt(x));
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = field === 0 ? fraction : fraction | 0x10000000000000n;
  const exponent = (field === 0 ? 1 : field) - 1075;
  const signed = x < 0 ? -mantissa : mantissa;
  return exponent >= 0 ? fromInt(signed << BigInt(exponent)) : make(signed, 1n << BigInt(-exponent));
}
