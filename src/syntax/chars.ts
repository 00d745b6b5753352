// Character classes of Go's lexical grammar and the forms in which error messages quote a character.

const enum Class {
  Letter = 1, // a-z, A-Z, _
  Digit = 2, // 0-9
  Hex = 4, // 0-9, a-f, A-F
}

const classes = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const text = String.fromCharCode(c);
  if (/[A-Za-z_]/.test(text)) classes[c] = (classes[c] as number) | Class.Letter;
  if (/[0-9]/.test(text)) classes[c] = (classes[c] as number) | Class.Digit;
  if (/[0-9A-Fa-f]/.test(text)) classes[c] = (classes[c] as number) | Class.Hex;
}

function has(c: number, mask: number): boolean {
  return c >= 0 && c < 128 && ((classes[c] as number) & mask) !== 0;
}

export const isLetter = (c: number): boolean => has(c, Class.Letter);
export const isDecimal = (c: number): boolean => c >= 0x30 && c <= 0x39;
export const isHex = (c: number): boolean => has(c, Class.Hex);
export const isIdent = (c: number): boolean => has(c, Class.Letter | Class.Digit);

/** Lower case of an ASCII letter; other characters give some other character that is no letter. */
export const lower = (c: number): number => c | 0x20;

const unicodeLetter = /^\p{L}$/u;
const unicodeDigit = /^\p{Nd}$/u;
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

export const isUnicodeLetter = (c: number): boolean => unicodeLetter.test(String.fromCodePoint(c));
export const isUnicodeDigit = (c: number): boolean => unicodeDigit.test(String.fromCodePoint(c));

/** Code point at an offset, or -1 past the end. */
export function codePointAt(text: string, offset: number): number {
  return text.codePointAt(offset) ?? -1;
}

/** fmt's %#U: `U+0040 '@'`, the character only when it can be printed. */
export function unicodeName(c: number): string {
  const hex = `U+${c.toString(16).toUpperCase().padStart(4, '0')}`;
  if (c > 0x10ffff || (c >= 0xd800 && c < 0xe000)) return hex;
  const text = String.fromCodePoint(c);
  return printable.test(text) ? `${hex} '${text}'` : hex;
}

const namedEscapes: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  39: "\\'",
  92: '\\\\',
};

/** fmt's %q of a character: a rune literal. */
export function quoteRune(c: number): string {
  const named = namedEscapes[c];
  if (named !== undefined) return `'${named}'`;
  const text = String.fromCodePoint(c);
  if (printable.test(text)) return `'${text}'`;
  if (c < 0x80) return `'\\x${c.toString(16).padStart(2, '0')}'`;
  if (c < 0x10000) return `'\\u${c.toString(16).padStart(4, '0')}'`;
  return `'\\U${c.toString(16).padStart(8, '0')}'`;
}
