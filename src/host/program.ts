// From source texts to an image: parse, check, compile. A package of the standard library is parsed and checked when the first
// program imports it, and shared by all programs; a program's own sources live in a fork of the library's SourceSet.

import { compile, type EntryPoint, type Image } from '../compiler/index.ts';
import { stdSources } from '../std/index.ts';
import { type Diagnostic, type File, parseFile, type SourceFile, SourceSet } from '../syntax/index.ts';
import { type CheckedPackage, checkPackage, type Importer } from '../types/index.ts';
import { libraryPrefix } from './library.ts';
import type { GoVersion } from './run-options.ts';
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

/** The checked standard library. */
class StandardLibrary {
  readonly sources = new SourceSet();
  readonly #packages = new Map<string, CheckedPackage | undefined>();
  #texts: ReadonlyMap<string, SourceFile[]> | undefined;

  readonly importer: Importer = (path) => {
    if (!this.#packages.has(path)) {
      this.#packages.set(path, undefined); // an import cycle in std would be our bug: it ends as "not found"
      this.#packages.set(path, this.#check(path));
    }
    return this.#packages.get(path);
  };

  #check(path: string): CheckedPackage | undefined {
    const files = this.#added().get(path)?.map(parseLibraryFile);
    if (files === undefined) return undefined;
    const checked = checkPackage(path, files, this.sources, this.importer, {
      goVersion: '',
      tolerant: false,
      allowNoBody: true,
    });
    const first = checked.diagnostics[0];
    if (first !== undefined) {
      const { file, line, column } = this.sources.position(first.pos);
      throw new Error(`the standard library does not check: ${file}:${line}:${column}: ${first.message}`);
    }
    return checked;
  }

  /** All files get their positions in one go, because forks of the set see only what was there before them. */
  #added(): ReadonlyMap<string, SourceFile[]> {
    this.#texts ??= new Map(
      Object.entries(stdSources).map(([path, files]) => [
        path,
        Object.entries(files).map(([name, text]) => this.sources.add(`${libraryPrefix}${path}/${name}`, text)),
      ]),
    );
    return this.#texts;
  }

  /** A set for a program's own files. */
  fork(): SourceSet {
    this.#added();
    return this.sources.fork();
  }
}

function parseLibraryFile(source: SourceFile): File {
  const { file, diagnostics } = parseFile(source);
  const first = diagnostics[0];
  if (first !== undefined) throw new Error(`the standard library does not parse: ${source.name}: ${first.message}`);
  return file;
}

const library = new StandardLibrary();

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
