// Entry by tests: testing.runTests gets the functions named.

import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compiler/index.ts';
import { checkSource, importer, runImage } from '../../support/run.ts';

const files = {
  'main.go':
    'package main\n\nvar n = 1\n\nfunc init() { n++ }\n\nfunc Double(x int) int { return x * n }\n\nfunc main() { panic("not run") }\n',
  'check_test.go':
    'package main\n\nimport "testing"\n\nfunc TestGood(t *testing.T) {\n\tif Double(4) != 8 {\n\t\tt.Fatal("no")\n\t}\n}\n\nfunc TestBad(t *testing.T) {\n\tt.Errorf("got %d", Double(3))\n}\n',
};

describe('tests as entry', () => {
  const run = (names: string[]) => {
    const { checked } = checkSource(files);
    const compiled = compile(checked, { goVersion: '1.26', entry: { kind: 'tests', names }, importer });
    if ('diagnostics' in compiled) throw new Error(compiled.diagnostics[0]?.message);
    return runImage(compiled.image);
  };
  it('passes', () => {
    expect(run(['TestGood']).exit).toBe(0);
  });
  it('fails with the message', () => {
    const { stdout, exit } = run(['TestGood', 'TestBad']);
    expect(stdout).toContain('got 6');
    expect(exit).not.toBe(0);
  });
  it('accepts no tests at all', () => {
    expect(run([]).exit).toBe(0);
  });
});
