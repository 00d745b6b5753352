// Scanning of number, rune and string literals.
//
// A malformed literal is still one Literal token, marked `bad`, so that one slip gives one message.

import { codePointAt, isDecimal, isHex, lower, quoteRune, unicodeName } from './chars.ts';
import type { SyntaxCode } from './codes.ts';
import type { LitKind } from './nodes.ts';
import { Token } from './tokens.ts';

const enum Char {
  Newline = 10,
  DoubleQuote = 0x22,
  SingleQuote = 0x27,
  Plus = 0x2b,
  Minus = 0x2d,
  Dot = 0x2e,
  Zero = 0x30,
  Underscore = 0x5f,
  Backslash = 0x5c,
  BackQuote = 0x60,
  a = 0x61,
  b = 0x62,
  e = 0x65,
  f = 0x66,
  i = 0x69,
  o = 0x6f,
  p = 0x70,
  x = 0x78,
}

/** What a run of digits held. */
const enum Run {
  Digits = 1,
  Separators = 2,
}

export abstract class LiteralScanner {
  /** Offset of the next character to read; after next(), the end of the token. */
  protected r = 0;
  /** Offset of the current token. */
  start = 0;
  tok: Token = Token.None;
  /** Text of a Name or Literal; for a Semi, what stood there: 'semicolon', 'newline' or 'EOF'. */
  lit = '';
  /** The Literal is malformed (and reported). */
  bad = false;
  litKind: LitKind = 'Int';
  /** A newline or the end of the file that follows is a semicolon. */
  protected nlsemi = false;

  constructor(readonly text: string) {}

  /** Reports a malformed token; offsets are those of the text concerned. */
  protected abstract lexicalError(offset: number, end: number, code: SyntaxCode, message: string): void;

  /** Code unit at an offset, or -1 past the end. */
  protected at(offset: number): number {
    return offset < this.text.length ? this.text.charCodeAt(offset) : -1;
  }

  private errorHere(code: SyntaxCode, message: string): void {
    this.lexicalError(this.r, this.r < this.text.length ? this.r + 1 : this.r, code, message);
  }

  private setLit(kind: LitKind, ok: boolean): void {
    this.nlsemi = true;
    this.tok = Token.Literal;
    this.lit = this.text.slice(this.start, this.r);
    this.bad = !ok;
    this.litKind = kind;
  }

  // ------------------------------------------------------------------------------------------------------ numbers

  /** First digit too large for its base, relative to the literal, or -1. */
  #invalidDigit = -1;

  // digits = { digit | "_" } .
  private digits(base: number): number {
    let run = 0;
    for (;;) {
      const c = this.at(this.r);
      if (c === Char.Underscore) run |= Run.Separators;
      else if (base <= 10 ? isDecimal(c) : isHex(c)) {
        if (base <= 10 && c >= Char.Zero + base && this.#invalidDigit < 0) this.#invalidDigit = this.r - this.start;
        run |= Run.Digits;
      } else return run;
      this.r++;
    }
  }

  // int_lit | float_lit | imaginary_lit .
  // seenPoint: a leading "." has been consumed.
  protected number(seenPoint: boolean): void {
    const code = 'SyntaxInvalidNumber';
    let ok = true;
    let kind: LitKind = 'Int';
    let base = 10;
    let prefix = 0; // 0 for decimal, '0' for legacy octal, 'x', 'o' or 'b'
    let run = 0;
    this.#invalidDigit = -1;

    // integer part
    if (!seenPoint) {
      if (this.at(this.r) === Char.Zero) {
        this.r++;
        prefix = lower(this.at(this.r));
        if (prefix === Char.x) base = 16;
        else if (prefix === Char.o) base = 8;
        else if (prefix === Char.b) base = 2;
        if (base !== 10) this.r++;
        else {
          base = 8;
          prefix = Char.Zero;
          run = Run.Digits; // the leading 0
        }
      }
      run |= this.digits(base);
      if (this.at(this.r) === Char.Dot) {
        if (prefix === Char.o || prefix === Char.b) {
          this.errorHere(code, `invalid radix point in ${baseName(base)} literal`);
          ok = false;
        }
        this.r++;
        seenPoint = true;
      }
    }

    // fractional part
    if (seenPoint) {
      kind = 'Float';
      run |= this.digits(base);
    }
    if ((run & Run.Digits) === 0 && ok) {
      this.errorHere(code, `${baseName(base)} literal has no digits`);
      ok = false;
    }

    // exponent
    const c = this.at(this.r);
    const e = c < 0 ? 0 : lower(c);
    if (e === Char.e || e === Char.p) {
      if (ok) {
        if (e === Char.e && prefix !== 0 && prefix !== Char.Zero) {
          this.errorHere(code, `${quoteRune(c)} exponent requires decimal mantissa`);
          ok = false;
        } else if (e === Char.p && prefix !== Char.x) {
          this.errorHere(code, `${quoteRune(c)} exponent requires hexadecimal mantissa`);
          ok = false;
        }
      }
      this.r++;
      kind = 'Float';
      const sign = this.at(this.r);
      if (sign === Char.Plus || sign === Char.Minus) this.r++;
      run = this.digits(10) | (run & Run.Separators);
      if ((run & Run.Digits) === 0 && ok) {
        this.errorHere(code, 'exponent has no digits');
        ok = false;
      }
    } else if (prefix === Char.x && kind === 'Float' && ok) {
      this.errorHere(code, "hexadecimal mantissa requires a 'p' exponent");
      ok = false;
    }

    if (this.at(this.r) === Char.i) {
      kind = 'Imag';
      this.r++;
    }

    this.setLit(kind, ok);
    const invalid = this.#invalidDigit;
    if (kind === 'Int' && invalid >= 0 && ok) {
      const digit = quoteRune(this.lit.charCodeAt(invalid));
      this.numberErrorAt(invalid, `invalid digit ${digit} in ${baseName(base)} literal`);
    } else if ((run & Run.Separators) !== 0 && ok) {
      const i = invalidSeparator(this.lit);
      if (i >= 0) this.numberErrorAt(i, "'_' must separate successive digits");
    }
  }

  private numberErrorAt(index: number, message: string): void {
    const offset = this.start + index;
    this.lexicalError(offset, offset + 1, 'SyntaxInvalidNumber', message);
    this.bad = true;
  }

  // ---------------------------------------------------------------------------------------------- runes and strings

  // rune_lit = "'" ( unicode_value | byte_value ) "'" .
  protected rune(): void {
    const code = 'SyntaxInvalidRune';
    let ok = true;
    this.r++;
    for (let n = 0; ; n++) {
      const c = codePointAt(this.text, this.r);
      if (c === Char.SingleQuote) {
        if (ok && n === 0) {
          this.errorHere(code, "empty rune literal or unescaped '");
          ok = false;
        } else if (ok && n !== 1) {
          this.lexicalError(this.start, this.r + 1, code, 'more than one character in rune literal');
          ok = false;
        }
        this.r++;
        break;
      }
      if (c === Char.Backslash) {
        this.r++;
        if (!this.escape(Char.SingleQuote)) ok = false;
        continue;
      }
      if (c === Char.Newline) {
        if (ok) this.errorHere(code, 'newline in rune literal');
        ok = false;
        break;
      }
      if (c < 0) {
        if (ok) this.lexicalError(this.start, this.r, code, 'rune literal not terminated');
        ok = false;
        break;
      }
      this.r += c > 0xffff ? 2 : 1;
    }
    this.setLit('Rune', ok);
  }

  // interpreted_string_lit = `"` { unicode_value | byte_value } `"` .
  protected stdString(): void {
    const code = 'SyntaxInvalidString';
    let ok = true;
    this.r++;
    for (;;) {
      const c = this.at(this.r);
      if (c === Char.DoubleQuote) {
        this.r++;
        break;
      }
      if (c === Char.Backslash) {
        this.r++;
        if (!this.escape(Char.DoubleQuote)) ok = false;
        continue;
      }
      if (c === Char.Newline) {
        this.errorHere(code, 'newline in string');
        ok = false;
        break;
      }
      if (c < 0) {
        this.lexicalError(this.start, this.r, code, 'string not terminated');
        ok = false;
        break;
      }
      this.r++;
    }
    this.setLit('String', ok);
  }

  // raw_string_lit = "`" { unicode_char | newline } "`" .
  // Carriage returns stay in the literal, though they are not part of its value.
  protected rawString(): void {
    const close = this.text.indexOf('`', this.start + 1);
    this.r = close < 0 ? this.text.length : close + 1;
    if (close < 0) this.lexicalError(this.start, this.r, 'SyntaxInvalidString', 'string not terminated');
    this.setLit('String', close >= 0);
  }

  // The backslash has been consumed. Whoever calls reports an end of file.
  private escape(quote: number): boolean {
    const code = 'SyntaxInvalidEscape';
    const first = this.at(this.r);
    if (first === quote || (first >= 0 && 'abfnrtv\\'.includes(String.fromCharCode(first)))) {
      this.r++;
      return true;
    }
    let n: number;
    let base = 16;
    let max = 0x10ffff;
    if (first >= Char.Zero && first <= Char.Zero + 7) {
      n = 3;
      base = 8;
      max = 255;
    } else if (first === Char.x) {
      n = 2;
      max = 255;
    } else if (first === 0x75) n = 4;
    else if (first === 0x55) n = 8;
    else {
      if (first < 0) return true;
      this.errorHere(code, 'unknown escape');
      return false;
    }
    if (base === 16) this.r++;

    let value = 0;
    for (; n > 0; n--) {
      const c = codePointAt(this.text, this.r);
      if (c < 0) return true;
      let digit = base;
      if (isDecimal(c)) digit = c - Char.Zero;
      else if (isHex(c)) digit = lower(c) - Char.a + 10;
      if (digit >= base) {
        this.errorHere(code, `invalid character ${quoteRune(c)} in ${baseName(base)} escape`);
        return false;
      }
      value = value * base + digit;
      this.r++;
    }
    if (value > max && base === 8) {
      this.errorHere(code, `octal escape value ${value} > 255`);
      return false;
    }
    if (value > max || (value >= 0xd800 && value < 0xe000)) {
      this.errorHere(code, `escape is invalid Unicode code point ${unicodeName(value)}`);
      return false;
    }
    return true;
  }
}

function baseName(base: number): string {
  switch (base) {
    case 2:
      return 'binary';
    case 8:
      return 'octal';
    case 10:
      return 'decimal';
    default:
      return 'hexadecimal';
  }
}

/** Index of the first `_` that does not stand between digits (a base prefix counts as one), or -1. */
function invalidSeparator(lit: string): number {
  const prefix = lit.charCodeAt(0) === Char.Zero ? lower(lit.charCodeAt(1)) : 0;
  const prefixed = prefix === Char.x || prefix === Char.o || prefix === Char.b;
  let before: 'digit' | 'separator' | 'other' = prefixed ? 'digit' : 'other';
  for (let i = prefixed ? 2 : 0; i < lit.length; i++) {
    const c = lit.charCodeAt(i);
    if (c === Char.Underscore) {
      if (before !== 'digit') return i;
      before = 'separator';
    } else if (isDecimal(c) || (prefix === Char.x && isHex(c))) before = 'digit';
    else {
      if (before === 'separator') return i - 1;
      before = 'other';
    }
  }
  return before === 'separator' ? lit.length - 1 : -1;
}
