// Tolerant mode over a real Go's source, where one is installed: with every import unknown, nothing may be said of code
// that is without errors. Each package is checked on its own, as the audit does.

import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseFile, SourceSet } from '../../src/syntax/index.ts';
import { checkPackage } from '../../src/types/index.ts';
import { findGoRoot, packageFiles, read } from './gosource.ts';

const root = findGoRoot();

function packagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(?:testdata|_[^/]*|builtin)(?:\/|$)/.test(path) && packageFiles(path).length > 0);
}

/** Errors of a package none of whose imports is known. */
function errorsOf(folder: string): string[] {
  const sources = new SourceSet();
  const files = packageFiles(folder).map((path) => parseFile(sources.add(path, read(path))).file);
  const options = { goVersion: 'go1.26', tolerant: true, allowNoBody: true, std: true };
  return checkPackage(folder, files, sources, () => undefined, options).diagnostics.map(({ pos, message }) => {
    const { file, line, column } = sources.position(pos);
    return `${file}:${line}:${column}: ${message}`;
  });
}

describe.skipIf(root === null)('with all imports unknown', () => {
  const src = join(root ?? '', 'src');
  const all = root === null ? [] : packagesIn(src);
  const std = all.filter((path) => !/^(?:cmd|vendor)\b/.test(relative(src, path)));
  const cmd = all.filter((path) => relative(src, path).startsWith('cmd/'));

  test('nothing is said of std', () => {
    expect(std.flatMap(errorsOf)).toEqual([]);
  }, 120_000);

  test('nothing is said of cmd, a sample', () => {
    expect(cmd.filter((_, i) => i % 4 === 0).flatMap(errorsOf)).toEqual([]);
  }, 120_000);
});
