// What parseLab says to whoever writes a lab wrongly: the file, the field, the reason.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { labJsonSchema, parseLab } from '../../../src/course/index.ts';
import { readTree } from '../../support/project.ts';

const good = readTree('labs/nil-map-delete');

type Meta = Record<string, unknown>;

/** The lab with its lab.yaml changed. */
function withMeta(change: (meta: Meta) => void): Record<string, string> {
  const meta = parse(good['lab.yaml'] ?? '') as Meta;
  change(meta);
  return { ...good, 'lab.yaml': stringify(meta) };
}

function without(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
}

describe('a lab that cannot be read', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['no lab.yaml', without('lab.yaml'), /labs\/x: lab\.yaml is missing/],
    ['no starter', without('starter.go'), /labs\/x: starter\.go is missing/],
    ['no solution', without('solution.go'), /labs\/x: solution\.go is missing/],
    ['no checks', without('check_test.go'), /labs\/x: check_test\.go is missing/],
    ['a wrong solution is missing', without('wrong/stores-a-zero.go'), /wrong\/stores-a-zero\.go is missing/],
    ['unknown field', withMeta((meta) => Object.assign(meta, { minuts: 3 })), /minuts/],
    ['another schema', withMeta((meta) => Object.assign(meta, { schema: 2 })), /schema: /],
    ['one language only', withMeta((meta) => Object.assign(meta, { goal: { en: 'x' } })), /goal\.zh-cn: /],
    ['two hints', withMeta((meta) => (meta.hints as unknown[]).pop()), /hints: /],
    ['two wrong solutions', withMeta((meta) => (meta.wrong as unknown[]).splice(2)), /wrong: /],
    ['a rule that is no id', withMeta((meta) => Object.assign(meta, { rules: ['guard'] })), /rules\.0: /],
    [
      'two right answers',
      withMeta((meta) => {
        const { options } = meta.prediction as { options: Meta[] };
        for (const option of options) option.output = 'x';
      }),
      /exactly one option has output or stderr/,
    ],
    [
      'a check without its function',
      withMeta((meta) => Object.assign((meta.checks as Meta[])[0] ?? {}, { test: 'TestNowhere' })),
      /lists TestNowhere, but check_test\.go has no such function/,
    ],
  ])('%s', (_, files, message) => {
    expect(() => parseLab('x', files)).toThrow(message);
  });
});

test('a good lab is read whole', () => {
  const lab = parseLab('nil-map-delete', good);
  expect(lab.meta.seeds).toBe(20);
  expect(lab.solution).toBe(readFileSync('labs/nil-map-delete/solution.go', 'utf8'));
  expect([...lab.wrong.keys()]).toEqual(lab.meta.wrong.map(({ file }) => file));
});

test('editors get a JSON schema', () => {
  expect(labJsonSchema()).toMatchObject({ type: 'object', properties: { checks: { type: 'array' } } });
});
