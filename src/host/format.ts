// Diagnostics as gc prints them: `file:line:col: message`, further lines indented by a tab.

import { type Diagnostic, noPos, type Pos, type SourceSet } from '../syntax/index.ts';
import { firstErrors } from '../types/index.ts';

/** gc's positions have no room for columns from here on, and it leaves them out. */
const columnLimit = 255;

function place(pos: Pos, sources: SourceSet): string {
  const { file, line, column } = sources.position(pos);
  return column < columnLimit ? `${file}:${line}:${column}` : `${file}:${line}`;
}

export function formatDiagnostic(diagnostic: Diagnostic, sources: SourceSet): string {
  return diagnostic.pos === noPos ? diagnostic.message : `${place(diagnostic.pos, sources)}: ${diagnostic.message}`;
}

/** What gc prints of errors, given in the order they were found. */
export function formatDiagnostics(found: readonly Diagnostic[], sources: SourceSet): string {
  const { shown, tooMany } = firstErrors(found);
  const lines = shown.map((diagnostic) => formatDiagnostic(diagnostic, sources));
  if (tooMany !== noPos) lines.push(`${place(tooMany, sources)}: too many errors`);
  return lines.map((line) => `${line}\n`).join('');
}
