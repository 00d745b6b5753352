// The standard library that programs are checked against: a package is parsed and checked when the first program imports
// it, and shared by all programs.

import { stdSources } from '../std/index.ts';
import { type File, parseFile, type SourceFile, SourceSet } from '../syntax/index.ts';
import { type CheckedPackage, checkPackage, type Importer } from '../types/index.ts';
import { libraryPrefix } from './library.ts';

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

export const library = new StandardLibrary();
