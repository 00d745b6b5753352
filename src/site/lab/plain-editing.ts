// Small text arithmetic of the plain editor.

/** The offset of a line and column (both from 1, UTF-16); places outside are moved to the nearest one inside. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const next = text.indexOf('\n', start);
    if (next < 0) return text.length;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + Math.max(0, column - 1), end < 0 ? text.length : end);
}

/** The tabs and spaces a new line begins with: those of the line at `offset`, one tab more after an opening bracket. */
export function indentOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const indent = /^[\t ]*/.exec(before)?.[0] ?? '';
  return /[{([]\s*$/.test(before) ? `${indent}\t` : indent;
}
