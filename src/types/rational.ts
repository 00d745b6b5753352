// Exact fractions of bigints, and their rounding to floats: the arithmetic under constant.ts (math/big's Rat and Float).

export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

export const zero: Rational = { num: 0n, den: 1n };

/** Fractions stay exact while numerator and denominator have fewer bits than this (go/constant maxExp). */
const exactBits = 4096;
/** Mantissa of what is larger (go/constant prec). */
const mantissaBits = 512;
/** Numbers beyond 2^±this are given up. */
const exponentLimit = 1 << 22;

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

export function negate(a: Rational): Rational {
  return { num: -a.num, den: a.den };
}

export function add(a: Rational, b: Rational): Rational {
  if (a.den === b.den) return make(a.num + b.num, a.den);
  return make(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return make(a.num * b.num, a.den * b.den);
}

export function divide(a: Rational, b: Rational): Rational {
  return make(a.num * b.den, a.den * b.num);
}

export function compare(a: Rational, b: Rational): number {
  const x = a.num * b.den;
  const y = b.num * a.den;
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The integer it is, or null. Rounding errors of numbers with 512-bit mantissas are forgiven, as in go/constant. */
export function toInt(x: Rational): bigint | null {
  if (x.den === 1n) return x.num;
  if (bitLength(x.num) < mantissaBits - 8) return null;
  const nearest = roundToMantissa(x, mantissaBits - 4);
  return nearest.den === 1n ? nearest.num : null;
}

/** x if it is small enough to stay exact, else rounded; null if it is out of any range. */
export function limit(x: Rational): Rational | null {
  const numBits = bitLength(x.num);
  const denBits = bitLength(x.den);
  if (numBits < exactBits && denBits < exactBits) return x;
  if (numBits - denBits > exponentLimit || denBits - numBits > exponentLimit) return null;
  return roundToMantissa(x, mantissaBits);
}

/**
 * digits * base^exponent. Small results are exact; large ones are computed with some more bits than are kept, because
 * the power itself may have millions. null beyond any range.
 */
export function scaled(digits: bigint, base: bigint, exponent: number): Rational | null {
  const power = Math.abs(exponent);
  const bits = power * Math.log2(Number(base));
  if (digits === 0n || bits + bitLength(digits) < 2 * exactBits) {
    return exponent >= 0 ? fromInt(digits * base ** BigInt(power)) : make(digits, base ** BigInt(power));
  }
  if (exponent < 0 && bits - bitLength(digits) > exponentLimit) return zero;
  if (bits > exponentLimit) return null;
  const large = bigPower(base, power);
  const shift = large.exponent * Math.sign(exponent);
  const [num, den] = exponent >= 0 ? [digits * large.mantissa, 1n] : [digits, large.mantissa];
  return roundToMantissa(
    shift >= 0 ? { num: num << BigInt(shift), den } : { num, den: den << BigInt(-shift) },
    mantissaBits,
  );
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
  if (exponent >= 0) return fromInt(signed << BigInt(exponent));
  return make(signed, 1n << BigInt(-exponent));
}

/**
 * |x| as mantissa * 2^exponent, rounded half to even: the mantissa has at most `bits` bits and the exponent is at least
 * `least` (for subnormal numbers).
 */
function round(x: Rational, bits: number, least: number): { mantissa: bigint; exponent: number } {
  const num = x.num < 0n ? -x.num : x.num;
  if (num === 0n) return { mantissa: 0n, exponent: 0 };
  // Two more bits than asked for, and the remainder, decide the rounding.
  const scale = bits + 2 - (bitLength(num) - bitLength(x.den));
  const [scaledNum, scaledDen] = scale >= 0 ? [num << BigInt(scale), x.den] : [num, x.den << BigInt(-scale)];
  const quotient = scaledNum / scaledDen;
  const inexact = quotient * scaledDen !== scaledNum;
  let drop = bitLength(quotient) - bits;
  if (drop - scale < least) drop = least + scale;
  if (drop <= 0) return { mantissa: quotient, exponent: -scale };
  const shift = BigInt(drop);
  let mantissa = quotient >> shift;
  const rest = quotient - (mantissa << shift);
  const half = 1n << (shift - 1n);
  if (rest > half || (rest === half && (inexact || (mantissa & 1n) === 1n))) mantissa += 1n;
  return { mantissa, exponent: drop - scale };
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
