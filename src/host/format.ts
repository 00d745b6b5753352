// Diagnostics as gc prints them: `file:line:col: message`, further lines indented by a tab.

import type { Diagnostic, SourceSet } from '../syntax/index.ts';

/** gc stops after ten errors and says so. */
const errorLimit = 10;

export function formatDiagnostic(diagnostic: Diagnostic, sources: SourceSet): string {
  const { file, line, column } = sources.position(diagnostic.pos);
  const related = (diagnostic.related ?? []).map((r) => {
    const place = sources.position(r.pos);
    return `\n\t${place.file}:${place.line}:${place.column}: ${r.message}`;
  });
  return `${file}:${line}:${column}: ${diagnostic.message}${related.join('')}`;
}

/** All errors, a line each, cut as gc cuts them. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], sources: SourceSet): string {
  const shown = diagnostics.slice(0, errorLimit).map((d) => formatDiagnostic(d, sources));
  if (diagnostics.length > errorLimit) shown.push('too many errors');
  return shown.map((line) => `${line}\n`).join('');
}
