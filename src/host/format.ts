// Diagnostics as gc prints them: `file:line:col: message`, further lines indented by a tab.

import { type Diagnostic, noPos, type Pos, type SourceSet } from '../syntax/index.ts';
import { firstErrors } from '../types/index.ts';
import type { LoadProblem } from './packages.ts';
import type { Checked } from './program.ts';

/** gc's positions have no room for columns from here on, and it leaves them out. */
const columnLimit = 255;

function place(pos: Pos, sources: SourceSet): string {
  const { file, line, column } = sources.position(pos);
  return column > 0 && column < columnLimit ? `${file}:${line}:${column}` : `${file}:${line}`;
}

export function formatDiagnostic(diagnostic: Diagnostic, sources: SourceSet): string {
  return diagnostic.pos === noPos ? diagnostic.message : `${place(diagnostic.pos, sources)}: ${diagnostic.message}`;
}

/** What gc prints of errors, given in the order they were found. */
export function formatDiagnostics(found: readonly Diagnostic[], sources: SourceSet): string {
  const { shown, tooMany } = firstErrors(found, sources);
  const lines = shown.map((diagnostic) => formatDiagnostic(diagnostic, sources));
  if (tooMany !== noPos) lines.push(`${place(tooMany, sources)}: too many errors`);
  return lines.map((line) => `${line}\n`).join('');
}

/** What the go command prints of problems that keep it from compiling; `shown` shortens the names of files. */
export function formatProblems(
  problems: readonly LoadProblem[],
  sources: SourceSet,
  shown: (file: string) => string,
): string {
  const lines = problems.map(({ pos, showPos, stack, message }) => {
    const { file, line, column } = sources.position(pos);
    const at = showPos ? `${shown(file)}:${line}:${column}` : '';
    if (stack.length === 0) return showPos ? `${at}: ${message}` : message;
    return `package ${stack.join('\n\timports ')}${showPos ? `\n\t${at}` : ''}: ${message}`;
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** All errors of a program: the problems of loading it, or those of its packages. */
export function formatErrors({ problems, errors, sources }: Checked): string {
  if (problems.length > 0) return formatProblems(problems, sources, (file) => file);
  return errors.map(({ diagnostics }) => formatDiagnostics(diagnostics, sources)).join('');
}
