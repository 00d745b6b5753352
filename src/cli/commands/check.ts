// tombstone check: syntax and type errors as gc prints them.

import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkProgram, formatErrors } from '../../host/index.ts';
import { goVersionFlag } from '../flags.ts';
import { writeAll } from '../output.ts';
import { readProgram } from '../program.ts';

export function checkCommand(args: string[]): number {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { go: { type: 'string' } } });
  const result = checkProgram(readProgram(positionals, nearer), goVersionFlag(values.go), false);
  writeAll(1, formatErrors(result));
  return result.diagnostics.length > 0 ? 1 : 0;
}

/** The path from here, where that is shorter. */
function nearer(absolute: string): string {
  const short = relative(process.cwd(), absolute);
  return short.length < absolute.length ? short : absolute;
}
