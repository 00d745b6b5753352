// How gc's messages print constants: floats with six digits, strings as Go source (the String methods of go/constant).

import { bitLength, mantissaExponent, type Rational, toFloat64 } from './rational.ts';

/** %.6g, with more digits for fractions that would look like integers, and any exponent. */
export function formatFloat(x: Rational): string {
  if (x.num === 0n) return '0';
  const value = toFloat64(x);
  if (value !== 0 && Number.isFinite(value)) {
    const text = roundedDecimal(x, 6);
    return x.den !== 1n && !text.includes('.') ? shortest(value) : text;
  }
  return beyondFloat64(x);
}

/** An approximation by floats, as Go makes it: the exact decimal would take long. */
function beyondFloat64(x: Rational): string {
  const { mantissa, exponent } = mantissaExponent(x);
  const decimal = exponent * (Math.LN2 / Math.LN10);
  let e = Math.trunc(decimal);
  let m = mantissa * 10 ** (decimal - e);
  if (Math.abs(m) < 1 - 0.5e-6) {
    m *= 10;
    e--;
  } else if (Math.abs(m) >= 10) {
    m /= 10;
    e++;
  }
  return `${Number(m.toPrecision(6))}e${e < 0 ? '-' : '+'}${Math.abs(e)}`;
}

/** x rounded half to even to so many significant digits, printed as %g does. */
function roundedDecimal(x: Rational, digits: number): string {
  const negative = x.num < 0n;
  const num = negative ? -x.num : x.num;
  let exponent = decimalExponent(num, x.den);
  let mantissa = divideRounded(num, x.den, digits - 1 - exponent);
  if (mantissa.toString().length > digits) {
    exponent++;
    mantissa = divideRounded(num, x.den, digits - 1 - exponent);
  }
  return (negative ? '-' : '') + layout(mantissa.toString().replace(/0+$/, ''), exponent, digits);
}

/** floor(log10(num/den)) for a positive fraction. */
function decimalExponent(num: bigint, den: bigint): number {
  let guess = Math.floor((bitLength(num) - bitLength(den)) * Math.LOG10E * Math.LN2);
  while (compareToPower(num, den, guess) < 0) guess--;
  while (compareToPower(num, den, guess + 1) >= 0) guess++;
  return guess;
}

/** Sign of num/den - 10^exponent. */
function compareToPower(num: bigint, den: bigint, exponent: number): number {
  const [a, b] = exponent >= 0 ? [num, den * 10n ** BigInt(exponent)] : [num * 10n ** BigInt(-exponent), den];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** num/den * 10^shift, rounded half to even. */
function divideRounded(num: bigint, den: bigint, shift: number): bigint {
  if (shift >= 0) num *= 10n ** BigInt(shift);
  else den *= 10n ** BigInt(-shift);
  const quotient = num / den;
  const twice = (num - quotient * den) * 2n;
  return twice > den || (twice === den && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** Digits d1d2d3… for d1.d2d3… * 10^exponent, as %g with the given precision lays them out. */
function layout(digits: string, exponent: number, precision: number): string {
  if (exponent < -4 || exponent >= precision) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    const magnitude = Math.abs(exponent).toString().padStart(2, '0');
    return `${digits[0]}${fraction}e${exponent < 0 ? '-' : '+'}${magnitude}`;
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return digits.padEnd(exponent + 1, '0');
  return `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}

/** %g: the fewest digits that name this double. */
function shortest(x: number): string {
  const [mantissa, exponent] = Math.abs(x).toExponential().split('e') as [string, string];
  const digits = mantissa.replace('.', '');
  return (x < 0 ? '-' : '') + layout(digits, Number(exponent), 6);
}

const quoteEscapes: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
};

/** A byte string as a Go string literal (strconv.Quote). */
export function quote(bytes: string): string {
  let text = '"';
  let i = 0;
  while (i < bytes.length) {
    const unit = bytes.charCodeAt(i);
    if (unit < 0x80) {
      text += quoteEscapes[unit] ?? (unit < 0x20 || unit === 0x7f ? hexEscape(unit) : String.fromCharCode(unit));
      i++;
      continue;
    }
    const rune = decodeRune(bytes, i);
    if (rune === null) {
      text += hexEscape(unit);
      i++;
    } else {
      const char = String.fromCodePoint(rune.point);
      text += /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(char) ? char : unicodeEscape(rune.point);
      i += rune.size;
    }
  }
  return `${text}"`;
}

function hexEscape(unit: number): string {
  return `\\x${unit.toString(16).padStart(2, '0')}`;
}

function unicodeEscape(point: number): string {
  return point > 0xffff ? `\\U${point.toString(16).padStart(8, '0')}` : `\\u${point.toString(16).padStart(4, '0')}`;
}

/** The code point encoded at bytes[i], or null if that is not valid UTF-8. */
export function decodeRune(bytes: string, i: number): { point: number; size: number } | null {
  const first = bytes.charCodeAt(i);
  if (first < 0x80) return { point: first, size: 1 };
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return null;
  let point = first & (0x7f >> size);
  for (let k = 1; k < size; k++) {
    const unit = bytes.charCodeAt(i + k);
    if (!(unit >= 0x80 && unit < 0xc0)) return null;
    point = (point << 6) | (unit & 0x3f);
  }
  const least = size === 2 ? 0x80 : size === 3 ? 0x800 : 0x10000;
  if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
  return { point, size };
}
