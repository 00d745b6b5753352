// Diagnostics of the front end as marks in an editor.

import { type Diagnostic, type SourceSet, tokenize } from '../../syntax/index.ts';
import type { Marker } from './protocol.ts';

/** The place in UTF-16 columns; a diagnostic that names only a point is widened to the token there. */
export function markerOf(diagnostic: Diagnostic, sources: SourceSet): Marker {
  const { severity, code, message } = diagnostic;
  const file = sources.file(diagnostic.pos);
  if (file === undefined) {
    return { file: '', line: 1, column: 1, endLine: 1, endColumn: 1, severity, code, message };
  }
  const start = file.offset(diagnostic.pos);
  const named = file.offset(diagnostic.end);
  const end = named > start && named <= file.text.length ? named : tokenEnd(file.text, start);
  const at = (offset: number) => {
    const line = file.lineAt(offset);
    return { line, column: offset - (file.lineStarts()[line - 1] ?? 0) + 1 };
  };
  const [from, to] = [at(start), at(end)];
  return {
    file: file.name,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    severity,
    code,
    message,
  };
}

/** The end of the token at an offset; one character on where there is none. */
function tokenEnd(text: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const line = text.slice(lineStart, newline < 0 ? text.length : newline);
  for (const token of tokenize(line)) {
    if (lineStart + token.start <= offset && offset < lineStart + token.end) return lineStart + token.end;
  }
  return Math.min(offset + 1, text.length);
}
