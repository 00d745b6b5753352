// tombstone check: syntax and type errors as gc prints them.

import { parseArgs } from 'node:util';
import { check, formatDiagnostics } from '../../host/index.ts';
import { goVersionFlag } from '../flags.ts';
import { writeAll } from '../output.ts';
import { readSources } from '../sources.ts';

export function checkCommand(args: string[]): number {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { go: { type: 'string' } } });
  const result = check(readSources(positionals), goVersionFlag(values.go));
  writeAll(1, formatDiagnostics(result.diagnostics, result.sources));
  return result.diagnostics.length > 0 ? 1 : 0;
}
