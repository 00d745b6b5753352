// The values of Go's literals (the parsing half of go/constant and strconv.Unquote).

import { encodeRune, utf8Bytes } from './constant.ts';
import { fromInt, type Rational, scaled } from './rational.ts';

/** `12`, `0x1F`, `0b11`, `0o17`, `017`, with underscores; null if malformed. */
export function parseIntLiteral(literal: string): bigint | null {
  let text = literal.includes('_') ? literal.replaceAll('_', '') : literal;
  if (/^0[0-7]+$/.test(text)) text = `0o${text.slice(1)}`;
  if (!/^(?:0|[1-9]\d*|0[xX][\da-fA-F]+|0[bB][01]+|0[oO][0-7]+)$/.test(text)) return null;
  return BigInt(text);
}

/** Decimal and hexadecimal floats, and integers as the digits of an imaginary literal; null if malformed or too large. */
export function parseFloatLiteral(literal: string): Rational | null {
  const text = literal.replaceAll('_', '');
  const hex = /^0[xX]([\da-fA-F]*)(?:\.([\da-fA-F]*))?(?:[pP]([+-]?\d+))?$/.exec(text);
  if (hex !== null) {
    const whole = hex[1] ?? '';
    const fraction = hex[2] ?? '';
    if (whole === '' && fraction === '') return null;
    const exponent = Number(hex[3] ?? 0) - 4 * fraction.length;
    return scaled(BigInt(`0x${whole}${fraction}`), 2n, exponent);
  }
  if (/^0[bBoO]/.test(text)) {
    const value = parseIntLiteral(text);
    return value === null ? null : fromInt(value);
  }
  const decimal = /^(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (decimal === null) return null;
  const whole = decimal[1] ?? '';
  const fraction = decimal[2] ?? '';
  if (whole === '' && fraction === '') return null;
  return scaled(BigInt(whole + fraction), 10n, Number(decimal[3] ?? 0) - fraction.length);
}

/** The code point of a rune literal, quotes included; null if malformed. */
export function unquoteRune(literal: string): number | null {
  const body = literal.slice(1, -1);
  if (body === '') return null;
  if (body[0] !== '\\') {
    const point = body.codePointAt(0) as number;
    return body.length === (point > 0xffff ? 2 : 1) ? point : null;
  }
  const found = readEscape(body, 0);
  return found === null || found.next !== body.length ? null : found.value;
}

/** The byte string of a string literal, quotes included; null if malformed. */
export function unquoteString(literal: string): string | null {
  const body = literal.slice(1, -1);
  if (literal[0] === '`') return utf8Bytes(body.includes('\r') ? body.replaceAll('\r', '') : body);
  if (!body.includes('\\')) return utf8Bytes(body);
  let bytes = '';
  let i = 0;
  while (i < body.length) {
    const backslash = body.indexOf('\\', i);
    if (backslash < 0) return bytes + utf8Bytes(body.slice(i));
    bytes += utf8Bytes(body.slice(i, backslash));
    const found = readEscape(body, backslash);
    if (found === null) return null;
    bytes += found.isByte ? String.fromCharCode(found.value) : encodeRune(found.value);
    i = found.next;
  }
  return bytes;
}

const simpleEscapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
  "'": 39,
  '"': 34,
};

/** Reads the escape at text[i] = '\'. isByte: \x and octal escapes stand for one byte in a string. */
function readEscape(text: string, i: number): { value: number; isByte: boolean; next: number } | null {
  const letter = text[i + 1] ?? '';
  const simple = simpleEscapes[letter];
  if (simple !== undefined) return { value: simple, isByte: true, next: i + 2 };
  const [start, length, radix] =
    letter === 'x' ? [i + 2, 2, 16] : letter === 'u' ? [i + 2, 4, 16] : letter === 'U' ? [i + 2, 8, 16] : [i + 1, 3, 8];
  const digits = text.slice(start, start + length);
  if (digits.length !== length || !(radix === 16 ? /^[\da-fA-F]+$/ : /^[0-7]+$/).test(digits)) return null;
  const value = Number.parseInt(digits, radix);
  const isByte = radix === 8 || letter === 'x';
  if (isByte ? value > 255 : value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return null;
  return { value, isByte, next: start + length };
}
