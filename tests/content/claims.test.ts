// The ledger tells the truth: every claim's evidence exists, and the machine does with each program what real Go did.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build, defaultRunOptions, formatDiagnostics, Machine, runToEnd } from '../../src/host/index.ts';
import { machineModule, readClaims, readProgramRecords } from '../support/project.ts';

const records = readProgramRecords();
const claims = readClaims().flatMap((section) =>
  section.claims.map((claim) => ({ ...claim, section: section.section })),
);

function run(file: string, goVersion: '1.23' | '1.26', seed: number) {
  const text = readFileSync(`content/claims/programs/${file}`, 'utf8');
  const built = build([{ name: file, text }], goVersion, { kind: 'main' });
  if (built.image === undefined) {
    return { compileError: formatDiagnostics(built.diagnostics, built.sources).trim() };
  }
  const machine = Machine.create(machineModule, built.image, { ...defaultRunOptions, goVersion, seed });
  const end = runToEnd(machine, 200_000_000);
  return {
    stdout: machine.text(1),
    stderr: machine.text(2).split('\n')[0] ?? '',
    exit: end.exitCode,
    reason: end.reason,
  };
}

describe.each(claims.map((claim) => [claim.id, claim] as const))('claim %s', (id, claim) => {
  test('stands in its section and names evidence that exists', () => {
    expect(id.startsWith(`${claim.section}-`)).toBe(true);
    for (const evidence of claim.evidence) {
      if (!('program' in evidence)) continue;
      expect(existsSync(`content/claims/programs/${evidence.program}`)).toBe(true);
      expect(records.map(({ file }) => file)).toContain(evidence.program);
    }
  });
});

describe.each(records.map((program) => [program.file, program] as const))('program %s', (file, program) => {
  test.each(['1.23', '1.26'] as const)('does on the machine what it did on Go %s', (goVersion) => {
    if ('expect' in program) {
      const expected = program.expect[goVersion];
      expect(run(file, goVersion, 1)).toMatchObject(expected);
      return;
    }
    // A racy program dies in some schedules with Go's text and in no other way; if real Go survived most runs, so may we.
    const { died, runs, stderr } = program.racy[goVersion];
    const seeds = Array.from({ length: 20 }, (_, i) => run(file, goVersion, i + 1));
    for (const result of seeds) {
      if (result.reason === 'exited') expect(result.exit).toBe(0);
      else expect(result).toMatchObject({ reason: 'fatal', exit: 2, stderr });
    }
    if (died > runs / 2) expect(seeds.some(({ reason }) => reason === 'fatal')).toBe(true);
    else expect(seeds.some(({ reason }) => reason === 'exited')).toBe(true);
  });
});
