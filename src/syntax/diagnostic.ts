// What the front end and the rules have to say about a place in the source.

import type { Pos } from './source.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A second place that explains a diagnostic ("other declaration of x"). */
export interface Related {
  readonly pos: Pos;
  readonly message: string;
}

export interface Diagnostic {
  readonly pos: Pos;
  /** One past the last character concerned; equal to pos when only a point is known. */
  readonly end: Pos;
  readonly severity: Severity;
  /** Stable code: `Syntax…` for the parser, types2's names (`UndeclaredName`) for the checker, `MD101` for rules. */
  readonly code: string;
  /** gc's text, without position. Further lines start with a tab, as gc indents them. */
  readonly message: string;
  readonly related?: readonly Related[];
}
