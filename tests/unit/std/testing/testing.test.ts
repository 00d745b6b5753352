// Programs of tests print what their test binaries print with real Go: NAME.v.out with -test.v, NAME.q.out without; recorded
// with go1.26 from `go test -c`. What stands on standard error is not compared, but for the first line of a panic.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../../src/compiler/index.ts';
import { checkSource, importer, type RunResult, runImage } from '../../../support/run.ts';

const folder = import.meta.dirname;

function runTests(name: string, quiet: boolean, seed: number): RunResult {
  const text = readFileSync(join(folder, name), 'utf8');
  const names = [...text.matchAll(/^func ((?:Test|Benchmark|Fuzz|Example)\w*)\(/gm)]
    .map((match) => match[1] as string)
    .filter((found) => found !== 'TestMain');
  const { checked } = checkSource({ [name]: text });
  const compiled = compile(checked, { goVersion: '1.26', entry: { kind: 'tests', names, quiet }, importer });
  if ('diagnostics' in compiled) throw new Error(compiled.diagnostics[0]?.message);
  return runImage(compiled.image, '1.26', seed);
}

/** Parallel tests end in any order, and a real clock has its own last digit. */
function comparable(name: string, text: string): string {
  const rounded = text.replace(/\((\d+\.\d)\ds\)/g, '($1s)');
  return name.startsWith('parallel') ? rounded.split('\n').sort().join('\n') : rounded;
}

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('_test.go'))
  .flatMap((name) => [
    { name, mode: 'v', seed: 1 },
    { name, mode: 'q', seed: 2 },
  ])
  .filter(({ name, mode }) => existsSync(join(folder, name.replace('_test.go', `.${mode}.out`))));

test.each(cases)('$name -$mode', ({ name, mode, seed }) => {
  const expected = readFileSync(join(folder, name.replace('_test.go', `.${mode}.out`)), 'utf8');
  const { stdout, stderr, exit } = runTests(name, mode === 'q', seed);
  const first = stderr.startsWith('panic: ') ? `${stderr.split('\n')[0]}\n` : '';
  expect(comparable(name, `${stdout}${first}exit ${exit}\n`)).toBe(comparable(name, expected));
});

const benchmarks = `package main

import "testing"

var sink []byte

func BenchmarkN(b *testing.B) {
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		sink = make([]byte, 100)
	}
}

func BenchmarkLoop(b *testing.B) {
	n := 0
	for b.Loop() {
		n++
	}
	b.ReportMetric(float64(n)/float64(b.N), "ratio")
}

func BenchmarkFail(b *testing.B) { b.Fatal("no") }
`;

test('benchmarks count instructions', () => {
  const { checked } = checkSource({ 'bench_test.go': benchmarks });
  const names = ['BenchmarkN', 'BenchmarkLoop', 'BenchmarkFail'];
  const compiled = compile(checked, { goVersion: '1.26', entry: { kind: 'tests', names, quiet: true }, importer });
  if ('diagnostics' in compiled) throw new Error(compiled.diagnostics[0]?.message);
  const runs = [1, 2].map((seed) => runImage(compiled.image, '1.26', seed));
  expect(runs[0]?.stdout.replaceAll(/ +/g, ' ')).toMatch(
    /^goos: linux\ngoarch: amd64\nBenchmarkN \t \d+\t [\d.]+ ns\/op\t 112 B\/op\t 1 allocs\/op\nBenchmarkLoop \t \d+\t [\d.]+ ns\/op\t 1\.000 ratio\n--- FAIL: BenchmarkFail\n {1}bench_test\.go:22: no\nFAIL\n$/,
  );
  expect(runs[0]?.exit).toBe(1);
});
