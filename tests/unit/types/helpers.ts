// One-line checks of programs: expectOk, expectError.
//
// A text without a package clause is put into `package p`, on the same line, so that columns stay easy to count: they
// are those of the text after the clause.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Diagnostic, parseFile, SourceSet } from '../../../src/syntax/index.ts';
import { type CheckedPackage, checkPackage, type Importer } from '../../../src/types/index.ts';

export interface Checked {
  readonly checked: CheckedPackage;
  readonly sources: SourceSet;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Options {
  readonly goVersion?: string;
  /** The Go whose texts are wanted. */
  readonly toolchain?: string;
  readonly tolerant?: boolean;
  readonly allowNoBody?: boolean;
  /** Sources of further packages by path. */
  readonly packages?: Readonly<Record<string, string>>;
}

const clause = 'package p; ';

/** Checks one file, or several of a package. */
export function check(text: string | readonly string[], options: Options = {}): Checked {
  const sources = new SourceSet();
  const done = new Map<string, CheckedPackage>();
  const settings = { goVersion: options.goVersion ?? '', tolerant: options.tolerant ?? false };
  const importer: Importer = (path) => {
    const known = done.get(path);
    if (known !== undefined) return known;
    const source = options.packages?.[path];
    const texts = source === undefined ? projectStd(path) : [source];
    if (texts === null) return undefined;
    const files = texts.map((t, i) => parseFile(sources.add(`${path}/${i}.go`, t)).file);
    const result = checkPackage(path, files, sources, importer, { ...settings, allowNoBody: true });
    done.set(path, result);
    return result;
  };
  const texts = typeof text === 'string' ? [text] : text;
  const parsed = texts.map((t, i) => {
    const name = i === 0 ? 'x.go' : `x${i}.go`;
    return parseFile(sources.add(name, /^\s*(?:\/\/.*\n\s*)*package\b/.test(t) ? t : clause + t));
  });
  const syntax = parsed.flatMap((p) => p.diagnostics);
  const files = parsed.map((p) => p.file);
  const checked = checkPackage('p', files, sources, importer, {
    ...settings,
    allowNoBody: options.allowNoBody ?? true,
    ...(options.toolchain === undefined ? {} : { toolchain: options.toolchain }),
  });
  return { checked, sources, diagnostics: syntax.length > 0 ? syntax : checked.diagnostics };
}

/** Go files of a package of the project's own standard library. */
function projectStd(path: string): string[] | null {
  const folder = join('src/std', path);
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'));
  return names.length === 0 ? null : names.map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** `line:column: message` of each diagnostic. */
export function messages(text: string | readonly string[], options: Options = {}): string[] {
  const { sources, diagnostics } = check(text, options);
  return diagnostics.map((d) => {
    const { file, line, column } = sources.position(d.pos);
    const source = sources.file(d.pos)?.text ?? '';
    const shift = line === 1 && source.startsWith(clause) && file.startsWith('x') ? clause.length : 0;
    return `${line}:${column - shift}: ${d.message}`;
  });
}

export function expectOk(text: string | readonly string[], options: Options = {}): void {
  expect(messages(text, options)).toEqual([]);
}

/** Exactly these errors, in gc's order. */
export function expectError(text: string | readonly string[], ...wanted: string[]): void {
  expect(messages(text)).toEqual(wanted);
}
