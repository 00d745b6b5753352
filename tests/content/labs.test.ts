// Every lab is honest: the starter fails, the solution passes, each wrong solution fails with the check it names, under
// both map designs and all seeds of the lab; right solutions of other kinds (fixtures) pass; its prediction's answer is what the program does.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRight, judge, neverStop, type Verdict } from '../../src/course/index.ts';
import { build, defaultRunOptions, Machine, runToEnd } from '../../src/host/index.ts';
import { machineModule, readLabs } from '../support/project.ts';

async function verdictsOf(lab: Parameters<typeof judge>[0], code: string): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for await (const verdict of judge(lab, code, machineModule, neverStop)) verdicts.push(verdict);
  return verdicts;
}

/** `TestX` for each failed check, with its message for a readable diff. */
function failed(verdicts: readonly Verdict[]): string[] {
  return verdicts.filter(({ status }) => status !== 'pass').map(({ check }) => check);
}

describe.each(readLabs().map((lab) => [lab.slug, lab] as const))('lab %s', (_, lab) => {
  test('starter fails', async () => {
    const verdicts = await verdictsOf(lab, lab.starter);
    expect(failed(verdicts)).not.toEqual([]);
    expect(failed(verdicts)).not.toContain('compile');
  });

  test('solution passes', async () => {
    const verdicts = await verdictsOf(lab, lab.solution);
    expect(verdicts.filter(({ status }) => status !== 'pass')).toEqual([]);
    expect(verdicts.length).toBe(lab.meta.checks.length + lab.meta.rules.length);
  });

  test.each(lab.meta.wrong.map(({ file, fails }) => [file, fails]))('wrong/%s fails %s', async (file, fails) => {
    const verdicts = await verdictsOf(lab, lab.wrong.get(file) ?? '');
    expect(failed(verdicts)).toContain(fails);
    expect(failed(verdicts)).not.toContain('compile');
  });

  const others = join('tests/content/fixtures', lab.slug);
  test.each(existsSync(others) ? readdirSync(others) : [])('another right solution: %s', async (file) => {
    const verdicts = await verdictsOf(lab, readFileSync(join(others, file), 'utf8'));
    expect(verdicts.filter(({ status }) => status !== 'pass')).toEqual([]);
  });

  test('the prediction is what happens', () => {
    const { prediction } = lab.meta;
    const right = prediction.options.find(isRight);
    for (const goVersion of ['1.23', '1.26'] as const) {
      const built = build([{ name: 'prog.go', text: prediction.program }], goVersion, { kind: 'main' });
      expect(built.diagnostics).toEqual([]);
      if (built.image === undefined) throw new Error('unreachable: no diagnostics, no image');
      for (let seed = 1; seed <= lab.meta.seeds; seed++) {
        const machine = Machine.create(machineModule, built.image, { ...defaultRunOptions, goVersion, seed });
        runToEnd(machine, 100_000_000);
        if (right?.output !== undefined) expect(machine.text(1)).toBe(right.output);
        if (right?.stderr !== undefined) expect(machine.text(2).split('\n')[0]).toBe(right.stderr);
      }
    }
  });
});
