// Go colours for the plain editor and for short listings: a text cut into spans with a class each, by the front end's own
// scanner. It never fails, and the spans joined are the text.

import { type SourceToken, type TokenKind, tokenize } from '../../syntax/index.ts';

export type TokenClass = 'comment' | 'string' | 'number' | 'keyword' | 'builtin' | 'plain';

export interface Span {
  readonly class: TokenClass;
  readonly text: string;
}

/** Predeclared identifiers (Go spec, "Predeclared identifiers"). */
const predeclared = new Set(
  (
    'any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint ' +
    'uint8 uint16 uint32 uint64 uintptr true false iota nil append cap clear close complex copy delete imag len make ' +
    'max min new panic print println real recover'
  ).split(' '),
);

const classes: Readonly<Record<TokenKind, TokenClass>> = {
  comment: 'comment',
  keyword: 'keyword',
  name: 'plain',
  number: 'number',
  rune: 'string',
  string: 'string',
  operator: 'plain',
  delimiter: 'plain',
};

/** The class of a token of `text`. */
export function classOf(token: SourceToken, text: string): TokenClass {
  if (token.kind === 'name' && predeclared.has(text.slice(token.start, token.end))) return 'builtin';
  return classes[token.kind];
}

export function highlight(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  const push = (kind: TokenClass, to: number): void => {
    if (to <= end) return;
    const last = spans.at(-1);
    const part = text.slice(end, to);
    if (last !== undefined && last.class === kind) spans[spans.length - 1] = { class: kind, text: last.text + part };
    else spans.push({ class: kind, text: part });
    end = to;
  };
  for (const token of tokenize(text)) {
    push('plain', token.start);
    push(classOf(token, text), token.end);
  }
  push('plain', text.length);
  return spans;
}

/** The same, line by line: spans never cross a line end. */
export function highlightLines(text: string): Span[][] {
  const lines: Span[][] = [[]];
  for (const span of highlight(text)) {
    span.text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ class: span.class, text: part });
    });
  }
  return lines;
}
