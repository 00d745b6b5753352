// What verdicts point at: lines of the learner's file or of the checks, and sentences about them.

import type { Text } from './lab.ts';

/** The learner's file in compile errors, tracebacks and verdicts. */
export const learnerFile = 'prog.go';
export const checkFile = 'check_test.go';

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One sentence behind a failure, with the line it is about. */
export interface Note {
  readonly place: Place | null;
  readonly text: Text;
}
