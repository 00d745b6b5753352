// From source texts to an image: parse, check, compile. A program's own sources live in a fork of the library's SourceSet.

import { compile, type EntryPoint, type Image } from '../compiler/index.ts';
import { type Diagnostic, type File, parseFile, type SourceSet } from '../syntax/index.ts';
import { type CheckedPackage, checkPackage } from '../types/index.ts';
import type { GoVersion } from './run-options.ts';
import { library } from './standard-library.ts';
import type { SourceText } from './txtar.ts';

export interface Checked {
  readonly sources: SourceSet;
  readonly files: readonly File[];
  readonly checked: CheckedPackage;
  /** Errors of parser and checker, in the order gc finds them; `printed` says what of it gc shows. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Built extends Checked {
  /** undefined when there are errors. */
  readonly image: Image | undefined;
}

/** The language version of a program: the go line of its go.mod, else the version it runs on. */
function languageVersion(files: readonly SourceText[], goVersion: GoVersion): string {
  const module = files.find((file) => file.name === 'go.mod');
  const line = module === undefined ? null : /^go\s+(\d+\.\d+)/m.exec(module.text);
  return `go${line?.[1] ?? goVersion}`;
}

/** Parses and checks the Go files of one package main (other files are ignored). */
export function check(texts: readonly SourceText[], goVersion: GoVersion): Checked {
  const sources = library.fork();
  const diagnostics: Diagnostic[] = [];
  const files: File[] = [];
  let checkable = true;
  for (const text of texts) {
    if (!text.name.endsWith('.go')) continue;
    const parsed = parseFile(sources.add(text.name, text.text));
    files.push(parsed.file);
    diagnostics.push(...parsed.diagnostics);
    checkable &&= parsed.checkable;
  }
  const checked = checkPackage('main', files, sources, library.importer, {
    goVersion: languageVersion(texts, goVersion),
    tolerant: false,
    allowNoBody: false,
  });
  // gc does not judge types while a file cannot be parsed, but what the checker learned still serves the editor.
  if (checkable) diagnostics.push(...checked.reported);
  return { sources, files, checked, diagnostics };
}

/** Checks and compiles a package; `entry` says whether its main function or its tests run. */
export function build(texts: readonly SourceText[], goVersion: GoVersion, entry: EntryPoint): Built {
  const result = check(texts, goVersion);
  if (result.diagnostics.length > 0) return { ...result, image: undefined };
  const compiled = compile(result.checked, { goVersion, entry, importer: library.importer });
  if ('diagnostics' in compiled) return { ...result, diagnostics: compiled.diagnostics, image: undefined };
  return { ...result, image: compiled.image };
}
