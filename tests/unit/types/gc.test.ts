// What go1.26 says about wrong programs, line by line.
//
// gc/*.go are programs full of the mistakes people make; gc/*.txt is what `go tool compile -e -p main` printed for them.
// gc/std declares as much of the standard library as they use.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseFile, SourceSet } from '../../../src/syntax/index.ts';
import { type CheckedPackage, checkPackage, firstErrors, type Importer } from '../../../src/types/index.ts';

const folder = join(import.meta.dirname, 'gc');

function gcOutput(name: string): string {
  const sources = new SourceSet();
  const options = { goVersion: '', tolerant: false, allowNoBody: true };
  const done = new Map<string, CheckedPackage>();
  const importer: Importer = (path) => {
    const known = done.get(path);
    if (known !== undefined) return known;
    const text = readFileSync(join(folder, 'std', `${path}.go`), 'utf8');
    const { file } = parseFile(sources.add(`${path}.go`, text));
    const checked = checkPackage(path, [file], sources, importer, options);
    expect(checked.diagnostics).toEqual([]);
    done.set(path, checked);
    return checked;
  };

  const { file, diagnostics } = parseFile(sources.add(name, readFileSync(join(folder, name), 'utf8')));
  const checked = checkPackage('main', [file], sources, importer, { ...options, allowNoBody: false });
  return [...diagnostics, ...checked.diagnostics]
    .sort((a, b) => a.pos - b.pos)
    .map((d) => {
      const { line, column } = sources.position(d.pos);
      return `${name}:${line}:${column}: ${d.message}\n`;
    })
    .join('');
}

describe('errors as gc prints them', () => {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.go'))) {
    test(name, () => {
      expect(gcOutput(name)).toBe(readFileSync(join(folder, name.replace('.go', '.txt')), 'utf8'));
    });
  }
});

test('gc stops at the tenth error it finds', () => {
  const sources = new SourceSet();
  const bad = (n: number): string => Array.from({ length: n }, (_, i) => `\ty${i}`).join('\n');
  const text = `package main\n\nfunc main() {\n\tx := 1\n${bad(9)}\n}\n\nvar p string = 1\n`;
  const { file } = parseFile(sources.add('x.go', text));
  const options = { goVersion: '', tolerant: false, allowNoBody: false };
  const { reported, diagnostics } = checkPackage('main', [file], sources, () => undefined, options);
  expect(diagnostics).toHaveLength(11);
  const { shown, tooMany } = firstErrors(reported, sources);
  // The declaration of p is checked before the body of main, and x is missed at its end only.
  expect(shown.map((d) => sources.position(d.pos).line)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 16]);
  expect(sources.position(tooMany)).toMatchObject({ line: 13, column: 2 });
});
