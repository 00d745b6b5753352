// Memory lessons: what stays on the heap, in KiB, as real Go has it. Go's own figures contain 5 KiB of its runtime's that come with
// the first use; classic maps depend on hashes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runGo } from '../../support/run.ts';

const source = (name: string) => readFileSync(join(import.meta.dirname, 'memory', name), 'utf8');

test.each([
  ['1.26', [8559, 2309, 0]],
  ['1.24', [8559, 2309, 0]],
] as const)('100,000 deleted map entries: Go %s', (version, expected) => {
  const { stdout } = runGo(source('deleted.go'), version);
  expect(stdout.trim().split(' ').map(Number)).toEqual(expected);
});

test('100,000 deleted map entries: Go 1.23, within its overflow buckets', () => {
  const { stdout } = runGo(source('deleted.go'), '1.23');
  const [full = 0, deleted = 0, rebuilt] = stdout.trim().split(' ').map(Number);
  // (2^14 + 2^10) buckets of 144 bytes, about 1,570 chained ones, and the values.
  expect(Math.abs(deleted - 2669)).toBeLessThan(30);
  expect(full - deleted).toBe(6250);
  expect(rebuilt).toBe(0);
});

test.each([
  ['1.26', [1024, 0, 1024, 0, 0, 3843, 3843, 2593, 2593, 289, 0, 125, 0, 512, 0]],
  ['1.23', [1024, 0, 1024, 0, 0, 3920, 3920, 2670, 2670, 312, 0, 125, 0, 512, 0]],
] as const)('what keeps memory: Go %s', (version, expected) => {
  const { stdout } = runGo(source('retention.go'), version);
  const got = stdout
    .split('\n')
    .map((line) => /(\d+) KiB/.exec(line))
    .filter((match) => match !== null)
    .map((match) => Number(match[1]));
  expect(got.length).toBe(expected.length);
  got.forEach((kib, i) => {
    expect(Math.abs(kib - (expected[i] as number))).toBeLessThanOrEqual(version === '1.23' ? 12 : 0);
  });
});
