// Go colours for the plain editor and for short listings: a text cut into spans with a class each. Lexical only; it never
// fails, and the spans joined are the text. (Monaco and the static listings bring their own.)

export type TokenClass = 'comment' | 'string' | 'number' | 'keyword' | 'builtin' | 'plain';

export interface Token {
  readonly class: TokenClass;
  readonly text: string;
}

const keywords = new Set(
  (
    'break case chan const continue default defer else fallthrough for func go goto if import interface map package ' +
    'range return select struct switch type var'
  ).split(' '),
);

/** Predeclared identifiers (Go spec, "Predeclared identifiers"). */
const builtins = new Set(
  (
    'any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 ' +
    'uint16 uint32 uint64 uintptr true false iota nil append cap clear close complex copy delete imag len make max min new ' +
    'panic print println real recover'
  ).split(' '),
);

const lexeme =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>"(?:\\.|[^"\\\n])*"?|`[^`]*`?|'(?:\\.|[^'\\\n])*'?)|(?<number>(?:\d|\.\d)(?:[eEpP][+-]|[\w.])*)|(?<word>[\p{L}_][\p{L}\p{Nd}_]*)/gu;

export function highlight(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  const push = (kind: TokenClass, from: number, to: number): void => {
    if (to <= from) return;
    const last = tokens.at(-1);
    if (last?.class === kind && kind === 'plain')
      tokens[tokens.length - 1] = { class: kind, text: last.text + text.slice(from, to) };
    else tokens.push({ class: kind, text: text.slice(from, to) });
  };
  for (const match of text.matchAll(lexeme)) {
    const from = match.index;
    const to = from + match[0].length;
    push('plain', end, from);
    push(classOf(match), from, to);
    end = to;
  }
  push('plain', end, text.length);
  return tokens;
}

function classOf(match: RegExpExecArray): TokenClass {
  const groups = match.groups ?? {};
  if (groups.comment !== undefined) return 'comment';
  if (groups.string !== undefined) return 'string';
  if (groups.number !== undefined) return 'number';
  const word = groups.word ?? '';
  if (keywords.has(word)) return 'keyword';
  return builtins.has(word) ? 'builtin' : 'plain';
}

/** The same, line by line: spans never cross a line end. */
export function highlightLines(text: string): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of highlight(text)) {
    token.text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ class: token.class, text: part });
    });
  }
  return lines;
}
