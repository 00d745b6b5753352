// Line directives: `//line file:line:col` at the start of a line, `/*line file:line:col*/` anywhere.
//
// They say where the text behind them comes from; messages and tracebacks name that place.

/** gc's largest line and column. */
const posMax = 2 ** 30;

export type LineDirective =
  | { readonly kind: 'none' }
  /** `at` is the offset of the number in the text. */
  | { readonly kind: 'invalid'; readonly at: number; readonly message: string }
  /** file is null for the one named before, column 0 if there is none. */
  | { readonly kind: 'line'; readonly file: string | null; readonly line: number; readonly column: number };

/** Reads what follows `line ` in the comment. */
export function parseLineDirective(text: string): LineDirective {
  const last = trailingNumber(text);
  if (last === null) return { kind: 'none' };
  if (last.value === null) return invalid('line', text, last.at);
  const before = trailingNumber(text.slice(0, last.at - 1));
  if (before === null || before.value === null) {
    if (outOfRange(last.value)) return invalid('line', text, last.at);
    return { kind: 'line', file: text.slice(0, last.at - 1), line: last.value, column: 0 };
  }
  if (outOfRange(last.value)) return invalid('column', text, last.at);
  const rest = text.slice(0, last.at - 1);
  if (outOfRange(before.value)) return invalid('line', rest, before.at);
  const file = rest.slice(0, before.at - 1);
  return { kind: 'line', file: file === '' ? null : file, line: before.value, column: last.value };
}

function outOfRange(value: number): boolean {
  return value === 0 || value > posMax;
}

function invalid(what: 'line' | 'column', text: string, at: number): LineDirective {
  return { kind: 'invalid', at, message: `invalid ${what} number: ${text.slice(at)}` };
}

/** The number behind the last colon; value is null if it is none. */
function trailingNumber(text: string): { at: number; value: number | null } | null {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return null;
  const digits = text.slice(colon + 1);
  const fits = /^\d+$/.test(digits) && BigInt(digits) < 1n << 64n;
  return { at: colon + 1, value: fits ? Number(digits) : null };
}
