// Programs that use the library print on the machine what they printed with real Go: go1.26 unless a file says otherwise.
// `programs/*.out` and panics.json were recorded with `go run prog.go`; standins.out is what the machine
// printed, read through: the packages it stands in for are not part of Go.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runGo } from '../../support/run.ts';

const folder = join(import.meta.dirname, 'programs');

test.each(readdirSync(folder).filter((name) => name.endsWith('.go')))('%s', (name) => {
  const result = runGo(readFileSync(join(folder, name), 'utf8'));
  const expected = readFileSync(join(folder, name.replace('.go', '.out')), 'utf8').split('\n');
  const actual = result.stdout.split('\n');
  const first = actual.findIndex((line, i) => line !== expected[i]);
  if (first >= 0) expect(`${first + 1}: ${actual[first]}`).toBe(`${first + 1}: ${expected[first]}`);
  expect(actual.length).toBe(expected.length);
  expect(result.exit).toBe(0);
});

test('goroutines may meet anywhere in the library', () => {
  const source = readFileSync(join(folder, 'concurrent.go'), 'utf8');
  const expected = readFileSync(join(folder, 'concurrent.out'), 'utf8');
  for (let seed = 1; seed <= 8; seed++) {
    const { stdout, stderr } = runGo(source, seed % 2 === 0 ? '1.26' : '1.23', seed);
    expect(stdout).toBe(expected);
    expect(stderr.split('\n').filter((line) => /^line \d \d$/.test(line)).length).toBe(80);
  }
});

interface Recording {
  readonly body: string;
  /** Output and error output without tracebacks and addresses, and the exit status. */
  readonly go: string;
  readonly 'go1.23'?: string;
}

const recordings: { readonly head: string; readonly cases: readonly Recording[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'panics.json'), 'utf8'),
);

function plain(text: string): string {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .join('\n')
    .replace(/pc=0x[0-9a-f]+/g, 'pc=…')
    .replace(/0x[0-9a-f]{4,}/g, '0x…');
}

test.each(recordings.cases)('$body', ({ body, go, 'go1.23': go123 }) => {
  const source = `${recordings.head}func main() {\n\t${body}\n}\n`;
  for (const version of ['1.26', '1.23'] as const) {
    const { stdout, stderr, exit } = runGo(source, version);
    const status = exit === 0 ? '' : `\nexit status ${exit}`;
    expect(plain(stdout + stderr + status)).toBe(version === '1.23' ? (go123 ?? go) : go);
  }
});
