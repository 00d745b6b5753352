// The tokens of Go, their texts, and the operator precedences.
//
// Tokens are grouped as gc groups them: all binary operators but `*` share the token Operator and are told apart by
// `op` and `prec`; `*` has its own token because it also begins types.

export const enum Token {
  None,
  EOF,

  // names and literals
  Name,
  Literal,

  // operators and operations
  Operator,
  AssignOp,
  IncOp,
  Assign,
  Define,
  Arrow,
  Star,

  // delimiters
  Lparen,
  Lbrack,
  Lbrace,
  Rparen,
  Rbrack,
  Rbrace,
  Comma,
  Semi,
  Colon,
  Dot,
  DotDotDot,

  // keywords, from Break to Var
  Break,
  Case,
  Chan,
  Const,
  Continue,
  Default,
  Defer,
  Else,
  Fallthrough,
  For,
  Func,
  Go,
  Goto,
  If,
  Import,
  Interface,
  Map,
  Package,
  Range,
  Return,
  Select,
  Struct,
  Switch,
  Type,
  Var,
}

/** Operator precedences; a higher one binds tighter, 0 is for purely unary operators. */
export const enum Prec {
  None,
  OrOr,
  AndAnd,
  Cmp,
  Add,
  Mul,
}

const tokenTexts: readonly string[] = [
  '',
  'EOF',
  'name',
  'literal',
  'op',
  'op=',
  'opop',
  '=',
  ':=',
  '<-',
  '*',
  '(',
  '[',
  '{',
  ')',
  ']',
  '}',
  ',',
  ';',
  ':',
  '.',
  '...',
  'break',
  'case',
  'chan',
  'const',
  'continue',
  'default',
  'defer',
  'else',
  'fallthrough',
  'for',
  'func',
  'go',
  'goto',
  'if',
  'import',
  'interface',
  'map',
  'package',
  'range',
  'return',
  'select',
  'struct',
  'switch',
  'type',
  'var',
];

export function isKeyword(token: Token): boolean {
  return token >= Token.Break && token <= Token.Var;
}

/** The token as written. */
export function tokenText(token: Token): string {
  return tokenTexts[token] as string;
}

/** The token as error messages name it. */
export function tokenName(token: Token): string {
  if (token === Token.Comma) return 'comma';
  if (token === Token.Semi) return 'semicolon or newline';
  const text = tokenText(token);
  return isKeyword(token) ? `keyword ${text}` : text;
}

// A perfect hash of the keywords over their first two characters and their length: most names are told from keywords
// without building a string.
const keywordTable: Token[] = new Array<Token>(64).fill(Token.None);

function keywordHash(first: number, second: number, length: number): number {
  return (((first << 4) ^ second) + length) & 63;
}

for (let token: Token = Token.Break; token <= Token.Var; token++) {
  const text = tokenText(token);
  keywordTable[keywordHash(text.charCodeAt(0), text.charCodeAt(1), text.length)] = token;
}

/** The keyword that text[start, end) is, or Token.None. */
export function keywordAt(text: string, start: number, end: number): Token {
  const length = end - start;
  if (length < 2 || length > 11) return Token.None;
  const hash = keywordHash(text.charCodeAt(start), text.charCodeAt(start + 1), length);
  const token = keywordTable[hash] as Token;
  if (token === Token.None) return Token.None;
  const keyword = tokenTexts[token] as string;
  return keyword.length === length && text.startsWith(keyword, start) ? token : Token.None;
}
