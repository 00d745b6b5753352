// Tokens for those who want no tree: colouring in the editor, diffs.
//
// Semicolons that the scanner inserts are left out; comments come as tokens. Nothing is reported: text that is no
// token is passed over.

import { Scanner } from './scanner.ts';
import { isKeyword, Token } from './tokens.ts';

export type TokenKind = 'comment' | 'keyword' | 'name' | 'number' | 'rune' | 'string' | 'operator' | 'delimiter';

export interface SourceToken {
  readonly kind: TokenKind;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

class TokenScanner extends Scanner {
  #comments = 0;
  /** The last token was a raw string without its end. */
  openRawString = false;

  protected override lexicalError(): void {}

  /** Comments since the last call. */
  *newComments(): IterableIterator<SourceToken> {
    for (; this.#comments < this.comments.length; this.#comments++) {
      const comment = this.comments[this.#comments];
      if (comment !== undefined) yield { kind: 'comment', start: comment.pos, end: comment.end };
    }
  }

  current(): SourceToken | null {
    const kind = this.kind();
    this.openRawString = kind === 'string' && this.bad && this.text.charCodeAt(this.start) === 0x60;
    return kind === null ? null : { kind, start: this.start, end: this.r };
  }

  private kind(): TokenKind | null {
    if (isKeyword(this.tok)) return 'keyword';
    switch (this.tok) {
      case Token.Semi:
        return this.lit === 'semicolon' ? 'delimiter' : null;
      case Token.Name:
        return 'name';
      case Token.Literal:
        if (this.litKind === 'String') return 'string';
        return this.litKind === 'Rune' ? 'rune' : 'number';
      case Token.Operator:
      case Token.AssignOp:
      case Token.IncOp:
      case Token.Assign:
      case Token.Define:
      case Token.Arrow:
      case Token.Star:
        return 'operator';
      default:
        return 'delimiter';
    }
  }
}

function* scan(scanner: TokenScanner): IterableIterator<SourceToken> {
  do {
    scanner.next();
    yield* scanner.newComments();
    const token = scanner.tok === Token.EOF ? null : scanner.current();
    if (token !== null) yield token;
  } while (scanner.tok !== Token.EOF);
}

/** The tokens and comments of a text, in order. */
export function tokenize(text: string): IterableIterator<SourceToken> {
  return scan(new TokenScanner(text, 0));
}

/** What a line begins in: code, or a comment or raw string begun on a line above. */
export type LineState = 'code' | 'comment' | 'rawString';

/** The tokens of one line, without its newline, and what the next line begins in. */
export function tokenizeLine(line: string, state: LineState): { tokens: SourceToken[]; state: LineState } {
  const tokens: SourceToken[] = [];
  let start = 0;
  if (state !== 'code') {
    const close = state === 'comment' ? '*/' : '`';
    const at = line.indexOf(close);
    start = at < 0 ? line.length : at + close.length;
    if (start > 0) tokens.push({ kind: state === 'comment' ? 'comment' : 'string', start: 0, end: start });
    if (at < 0) return { tokens, state };
  }

  const scanner = new TokenScanner(line.slice(start), 0);
  for (const token of scan(scanner)) {
    tokens.push({ kind: token.kind, start: token.start + start, end: token.end + start });
    if (scanner.openRawString) return { tokens, state: 'rawString' };
  }
  const comment = scanner.comments.at(-1)?.text;
  const open = comment?.startsWith('/*') && (comment.length < 4 || !comment.endsWith('*/'));
  return { tokens, state: open === true ? 'comment' : 'code' };
}
