// The entrance of the parser.

import { Parser } from './declarations.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { File } from './nodes.ts';
import type { SourceFile } from './source.ts';

export interface ParseResult {
  /** The whole tree, or what could be made of broken code. */
  readonly file: File;
  /** In source order, one syntax error a line. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Whether gc would go on to type checking: there is no message that begins with "syntax error". Malformed literals,
   * misplaced branches and the like don't stop it; their messages come together with those of the checker.
   */
  readonly checkable: boolean;
}

/** Parses a file; never throws. */
export function parseFile(source: SourceFile): ParseResult {
  const parser = new Parser(source);
  const file = parser.file();
  const diagnostics = sorted(parser.diagnostics);
  return { file, diagnostics, checkable: !parser.stopped && !diagnostics.some(isSyntaxError) };
}

/** Whether gc counts a diagnostic as syntax error, of which it shows one a line. */
export function isSyntaxError(diagnostic: Diagnostic): boolean {
  return diagnostic.message.startsWith('syntax error');
}

/** Sorts by position and drops repetitions, as gc does before it prints. */
function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const list = [...diagnostics].sort((a, b) => a.pos - b.pos);
  return list.filter((diagnostic, i) => {
    const prev = list[i - 1];
    return prev === undefined || prev.pos !== diagnostic.pos || prev.message !== diagnostic.message;
  });
}
