// Each rule against its fixtures: a line with `// want MD101 "rx"` must be reported with a matching message, every
// other line must stay silent (`// ok` marks the tempting ones).

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules, runRules } from '../../../src/checklist/index.ts';
import { check } from '../../../src/host/index.ts';

/** Fixtures are packages of their own name; as package main they need no main function to be checked. */
function findings(rule: (typeof rules)[number], text: string) {
  const result = check([{ name: 'fixture.go', text }], '1.26');
  expect(result.diagnostics).toEqual([]);
  return runRules(result.checked, result.sources, [rule]).map((finding) => ({
    ...finding,
    line: result.sources.position(finding.pos).line,
  }));
}

function wants(text: string): { line: number; rule: string; message: RegExp }[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/\/\/ want (MD\d{3}) "([^"]*)"/g)].map((match) => ({
      line: index + 1,
      rule: match[1] as string,
      message: new RegExp(match[2] as string),
    })),
  );
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const folder = join('src/checklist/rules', id.toLowerCase(), 'fixtures');
  test.each(readdirSync(folder).filter((name) => name.endsWith('.go')))('%s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const found = findings(rule, text);
    const expected = wants(text).filter((want) => want.rule === id);
    expect(found.map(({ line }) => line)).toEqual(expected.map(({ line }) => line));
    for (const [i, want] of expected.entries()) expect(found[i]?.message).toMatch(want.message);
  });

  test('has at least four lines to report and four to leave alone', () => {
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(texts.flatMap(wants).length).toBeGreaterThanOrEqual(4);
    expect(texts.join('\n').split('// ok').length - 1).toBeGreaterThanOrEqual(4);
  });
});

test('safe fix of MD101 leaves the delete, dedented', () => {
  const md101 = rules.find(({ id }) => id === 'MD101');
  if (md101 === undefined) throw new Error('MD101 is gone');
  const text = 'package p\n\nfunc f(m map[int]int) {\n\tif _, ok := m[1]; ok {\n\t\t// why\n\t\tdelete(m, 1)\n\t}\n}\n';
  const edit = findings(md101, text)[0]?.fix?.edits[0];
  expect(edit?.text).toBe('// why\n\tdelete(m, 1)');
});
