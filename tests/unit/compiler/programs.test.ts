// Whole programs: stdout, exit status and first line of stderr must be what real Go 1.26 gave (record.sh).

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runGo } from '../../support/run.ts';

const folder = join(import.meta.dirname, 'programs');

describe('programs', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.go'))) {
    const source = readFileSync(join(folder, file), 'utf8');
    const want = readFileSync(join(folder, file.replace(/\.go$/, '.out')), 'utf8');
    for (const goVersion of ['1.26', '1.23'] as const) {
      it(`${file} on ${goVersion} maps`, () => {
        const { stdout, stderr, exit } = runGo(source, goVersion);
        // The language stays that of 1.26: only the machine's maps differ.
        expect(`${stdout}-- exit ${exit}\n-- ${stderr.split('\n')[0]}\n`).toBe(want);
      });
    }
  }
});
