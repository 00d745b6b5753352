// The scanner: Go text to tokens.
//
// `next` advances to the next token and leaves it in the fields tok, start, lit, op, prec. Semicolons that Go's rule
// inserts come as Semi tokens with lit 'newline' or 'EOF'. Comments are collected on the way. The scanner never gives
// up: what is no token is reported and skipped.

import { codePointAt, isIdent, isLetter, isUnicodeDigit, isUnicodeLetter, unicodeName } from './chars.ts';
import { LiteralScanner } from './literals.ts';
import type { Comment, Operator } from './nodes.ts';
import { keywordAt, Prec, Token } from './tokens.ts';

/** Characters that must not stand anywhere in Go source; a lone surrogate is what invalid UTF-8 would be. */
const strayCharacters = /[\0\ufeff]|\p{Surrogate}/gu;

export abstract class Scanner extends LiteralScanner {
  /** The operator of an Operator, Star, AssignOp or IncOp. */
  op: Operator = '!';
  prec: Prec = Prec.None;
  /** End of the token before the current one. */
  protected prevEnd = 0;
  readonly comments: Comment[] = [];

  /** The next stray character: it is reported when scanning has come to it. */
  #nextStray: number;

  constructor(
    text: string,
    protected readonly base: number,
  ) {
    super(text);
    // a byte order mark may open the file
    this.#nextStray = this.findStray(text.startsWith('\ufeff') ? 1 : 0);
  }

  private findStray(from: number): number {
    strayCharacters.lastIndex = from;
    return strayCharacters.exec(this.text)?.index ?? Number.POSITIVE_INFINITY;
  }

  /** Advances to the next token. */
  next(): void {
    const text = this.text;
    const length = text.length;
    const nlsemi = this.nlsemi;
    this.nlsemi = false;
    let r = this.r;
    this.prevEnd = r;

    for (;;) {
      let c = -1;
      while (r < length) {
        c = text.charCodeAt(r);
        if (c !== 0x20 && c !== 0x09 && c !== 0x0d && (c !== 0x0a || nlsemi)) break;
        r++;
        c = -1;
      }
      this.start = r;

      if (isLetter(c)) {
        do r++;
        while (r < length && isIdent(text.charCodeAt(r)));
        this.r = r;
        c = r < length ? text.charCodeAt(r) : -1;
        if (c >= 0x80 || c === 0) this.unicodeIdent();
        this.ident();
      } else if (c >= 0x80) {
        this.r = r;
        this.unicodeIdent();
        if (this.start === this.r) {
          this.r = ++r; // a stray character
          continue;
        }
        this.ident();
      } else if (c < 0) {
        this.r = length;
        if (nlsemi) this.semi('EOF');
        else this.tok = Token.EOF;
      } else if (c === 0x2f && (this.at(r + 1) === 0x2f || this.at(r + 1) === 0x2a)) {
        this.r = r;
        const multiline = this.comment();
        r = this.r;
        // A comment over several lines acts like a newline.
        if (!multiline || !nlsemi) continue;
        this.lit = 'newline';
        this.tok = Token.Semi;
      } else {
        this.r = r + 1;
        if (!this.punctuation(c)) {
          r = this.r;
          continue;
        }
      }
      break;
    }
    if (this.#nextStray <= this.r) this.reportStray();
  }

  // identifier = letter { letter | unicode_digit } .
  private ident(): void {
    const keyword = keywordAt(this.text, this.start, this.r);
    if (keyword !== Token.None) {
      this.nlsemi =
        keyword === Token.Break ||
        keyword === Token.Continue ||
        keyword === Token.Fallthrough ||
        keyword === Token.Return;
      this.tok = keyword;
      return;
    }
    this.nlsemi = true;
    this.lit = this.text.slice(this.start, this.r);
    this.tok = Token.Name;
  }

  /** Reads on in an identifier that holds characters beyond ASCII. */
  private unicodeIdent(): void {
    for (;;) {
      const c = codePointAt(this.text, this.r);
      if (c < 0x80) {
        if (!isIdent(c) && c !== 0) return;
      } else if (c === 0xfeff || (c >= 0xd800 && c < 0xe000)) {
        // stray, reported apart: as if it were not there
        if (this.r === this.start) return;
      } else {
        const end = this.r + (c > 0xffff ? 2 : 1);
        if (isUnicodeDigit(c)) {
          if (this.r === this.start) {
            const message = `identifier cannot begin with digit ${unicodeName(c)}`;
            this.lexicalError(this.r, end, 'SyntaxInvalidCharacter', message);
          }
        } else if (!isUnicodeLetter(c)) {
          const message = `invalid character ${unicodeName(c)} in identifier`;
          this.lexicalError(this.r, end, 'SyntaxInvalidCharacter', message);
        }
      }
      this.r += c > 0xffff ? 2 : 1;
    }
  }

  /** Scans the comment at `r`; reports whether it spans several lines. */
  private comment(): boolean {
    const { text, start } = this;
    let multiline = false;
    if (text.charCodeAt(start + 1) === 0x2f) {
      const newline = text.indexOf('\n', start);
      this.r = newline < 0 ? text.length : newline; // the newline may yet be a semicolon
    } else {
      const close = text.indexOf('*/', start + 2);
      this.r = close < 0 ? text.length : close + 2;
      if (close < 0) this.lexicalError(start, this.r, 'SyntaxUnterminatedComment', 'comment not terminated');
      multiline = text.slice(start, this.r).includes('\n');
    }
    let end = this.r;
    if (text.charCodeAt(start + 1) === 0x2f && text.charCodeAt(end - 1) === 0x0d) end--;
    this.comments.push({
      kind: 'Comment',
      pos: this.base + start,
      end: this.base + end,
      text: text.slice(start, end),
    });
    const c = text.charCodeAt(start + 2);
    if (c === 0x67 || c === 0x6c) this.directive(start, end); // go:, line
    return multiline;
  }

  /** Called for comments that may be directives, when they are scanned. */
  protected directive(_start: number, _end: number): void {}

  private reportStray(): void {
    while (this.#nextStray <= this.r) {
      const offset = this.#nextStray;
      const c = this.text.charCodeAt(offset);
      if (c === 0) this.lexicalError(offset, offset + 1, 'SyntaxInvalidCharacter', 'invalid NUL character');
      else if (c === 0xfeff) {
        this.lexicalError(offset, offset + 1, 'SyntaxInvalidCharacter', 'invalid BOM in the middle of the file');
      } else this.lexicalError(offset, offset + 1, 'SyntaxInvalidCharacter', 'invalid UTF-8 encoding');
      this.#nextStray = Math.max(this.#nextStray, this.findStray(offset + 1));
    }
  }

  /** Makes the end of the file the current token: all productions under way come to their end. */
  protected skipToEnd(): void {
    this.r = this.text.length;
    this.start = this.r;
    this.nlsemi = false;
    this.tok = Token.EOF;
    this.#nextStray = Number.POSITIVE_INFINITY;
  }

  /** op, or op= when `=` follows. */
  private operator(op: Operator, prec: Prec): true {
    this.op = op;
    this.prec = prec;
    if (this.at(this.r) === 0x3d) {
      this.r++;
      this.tok = Token.AssignOp;
    } else this.tok = Token.Operator;
    return true;
  }

  /** An operator that has no op= form. */
  private plainOperator(op: Operator, prec: Prec, width: number): true {
    this.op = op;
    this.prec = prec;
    this.r += width;
    this.tok = Token.Operator;
    return true;
  }

  private token(tok: Token, width: number, nlsemi: boolean): true {
    this.tok = tok;
    this.r += width;
    this.nlsemi = nlsemi;
    return true;
  }

  private semi(lit: 'semicolon' | 'newline' | 'EOF'): true {
    this.lit = lit;
    this.tok = Token.Semi;
    return true;
  }

  /** Scans the token that begins with c, already consumed; false when it was none. */
  private punctuation(c: number): boolean {
    const second = this.at(this.r);
    switch (c) {
      case 0x0a: // only seen when it stands for a semicolon
        return this.semi('newline');
      case 0x30:
      case 0x31:
      case 0x32:
      case 0x33:
      case 0x34:
      case 0x35:
      case 0x36:
      case 0x37:
      case 0x38:
      case 0x39:
        this.r--;
        this.number(false);
        return true;
      case 0x22: // "
        this.r--;
        this.stdString();
        return true;
      case 0x60: // `
        this.rawString();
        return true;
      case 0x27: // '
        this.r--;
        this.rune();
        return true;
      case 0x28: // (
        return this.token(Token.Lparen, 0, false);
      case 0x5b: // [
        return this.token(Token.Lbrack, 0, false);
      case 0x7b: // {
        return this.token(Token.Lbrace, 0, false);
      case 0x2c: // ,
        return this.token(Token.Comma, 0, false);
      case 0x3b: // ;
        return this.semi('semicolon');
      case 0x29: // )
        return this.token(Token.Rparen, 0, true);
      case 0x5d: // ]
        return this.token(Token.Rbrack, 0, true);
      case 0x7d: // }
        return this.token(Token.Rbrace, 0, true);
      case 0x3a: // :
        return second === 0x3d ? this.token(Token.Define, 1, false) : this.token(Token.Colon, 0, false);
      case 0x2e: // .
        if (second >= 0x30 && second <= 0x39) {
          this.number(true);
          return true;
        }
        if (second === 0x2e && this.at(this.r + 1) === 0x2e) return this.token(Token.DotDotDot, 2, false);
        return this.token(Token.Dot, 0, false);
      case 0x2b: // +
        if (second !== 0x2b) return this.operator('+', Prec.Add);
        this.op = '+';
        this.prec = Prec.Add;
        return this.token(Token.IncOp, 1, true);
      case 0x2d: // -
        if (second !== 0x2d) return this.operator('-', Prec.Add);
        this.op = '-';
        this.prec = Prec.Add;
        return this.token(Token.IncOp, 1, true);
      case 0x2a: // *
        this.op = '*';
        this.prec = Prec.Mul;
        return second === 0x3d ? this.token(Token.AssignOp, 1, false) : this.token(Token.Star, 0, false);
      case 0x2f: // /
        return this.operator('/', Prec.Mul);
      case 0x25: // %
        return this.operator('%', Prec.Mul);
      case 0x26: // &
        if (second === 0x26) return this.plainOperator('&&', Prec.AndAnd, 1);
        if (second !== 0x5e) return this.operator('&', Prec.Mul);
        this.r++;
        return this.operator('&^', Prec.Mul);
      case 0x7c: // |
        return second === 0x7c ? this.plainOperator('||', Prec.OrOr, 1) : this.operator('|', Prec.Add);
      case 0x5e: // ^
        return this.operator('^', Prec.Add);
      case 0x3c: // <
        if (second === 0x3d) return this.plainOperator('<=', Prec.Cmp, 1);
        if (second === 0x2d) return this.token(Token.Arrow, 1, false);
        if (second !== 0x3c) return this.plainOperator('<', Prec.Cmp, 0);
        this.r++;
        return this.operator('<<', Prec.Mul);
      case 0x3e: // >
        if (second === 0x3d) return this.plainOperator('>=', Prec.Cmp, 1);
        if (second !== 0x3e) return this.plainOperator('>', Prec.Cmp, 0);
        this.r++;
        return this.operator('>>', Prec.Mul);
      case 0x3d: // =
        return second === 0x3d ? this.plainOperator('==', Prec.Cmp, 1) : this.token(Token.Assign, 0, false);
      case 0x21: // !
        return second === 0x3d ? this.plainOperator('!=', Prec.Cmp, 1) : this.plainOperator('!', Prec.None, 0);
      case 0x7e: // ~
        return this.plainOperator('~', Prec.None, 0);
      case 0: // stray, reported apart
        return false;
      default: {
        const message = `invalid character ${unicodeName(c)}`;
        this.lexicalError(this.start, this.r, 'SyntaxInvalidCharacter', message);
        return false;
      }
    }
  }
}
