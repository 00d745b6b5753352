// The programs that settled the claims of both articles: what each printed on real Go 1.23 and 1.26 (claims/recorded.yaml), the
// machine must print too. claims/skipped.txt names those that cannot be compared, with the reason.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseProgramRecords } from '../../src/course/index.ts';
import { build, defaultRunOptions, Machine, runToEnd } from '../../src/host/index.ts';
import { machineModule } from '../support/project.ts';

const folder = join(import.meta.dirname, 'claims');
const { programs } = parseProgramRecords('recorded.yaml', readFileSync(join(folder, 'recorded.yaml'), 'utf8'));

describe.each(programs.map((program) => [program.file, program] as const))('%s', (file, program) => {
  const text = readFileSync(join(folder, file), 'utf8');
  test.each(['1.23', '1.26'] as const)('prints what Go %s printed', (goVersion) => {
    if (!('expect' in program)) throw new Error('only programs with one output stand here');
    const { image, diagnostics } = build([{ name: file, text }], goVersion, { kind: 'main' });
    if (image === undefined) throw new Error(diagnostics[0]?.message);
    const machine = Machine.create(machineModule, image, { ...defaultRunOptions, goVersion, memoryLimit: 1 << 30 });
    const { exitCode } = runToEnd(machine, 3_000_000_000);
    expect({ stdout: machine.text(1), exit: exitCode }).toEqual(program.expect[goVersion]);
  });
});
