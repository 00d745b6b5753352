// The standard library that programs are checked against, shared by all programs.
//
// It comes from an object file, which the build makes of it (write-library.ts): then packages are there at once, and the
// sources serve only those who look at them. Without one, a package is parsed and checked when a program first imports it.
// Programs cannot tell the difference.

import { Library } from '../compiler/index.ts';
import { stdSources } from '../std/index.ts';
import { type File, parseFile, type SourceFile, SourceSet } from '../syntax/index.ts';
import { type CheckedPackage, checkPackage, type Importer } from '../types/index.ts';
import { libraryPrefix } from './library.ts';

/** Where packages of the standard library come from. */
interface Origin {
  readonly importer: Importer;
  /** A set for a program's own files. */
  fork(): SourceSet;
}

/** The standard library checked from source. */
export class SourceLibrary implements Origin {
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

  files(path: string): readonly SourceFile[] {
    return this.#added().get(path) ?? [];
  }

  /** All files get their positions in one go, because forks of the set see only what was there before them. */
  #added(): ReadonlyMap<string, SourceFile[]> {
    this.#texts ??= new Map(
      Object.entries(stdSources()).map(([path, files]) => [
        path,
        Object.entries(files).map(([name, text]) => this.sources.add(`${libraryPrefix}${path}/${name}`, text)),
      ]),
    );
    return this.#texts;
  }

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

/** The standard library from an object file. */
class ObjectLibrary implements Origin {
  readonly #sources = new SourceSet();
  readonly #library: Library;

  constructor({ objects, debug }: ObjectFiles) {
    this.#library = new Library(
      objects(),
      debug,
      ({ path, name, length, lineStarts }) => {
        const read = () => stdSources()[path]?.[name.slice(name.lastIndexOf('/') + 1)] ?? '';
        return this.#sources.addLazy(name, length, read, lineStarts);
      },
      (pos) => this.#sources.file(pos),
    );
  }

  get importer(): Importer {
    return this.#library.importer;
  }

  fork(): SourceSet {
    return this.#sources.fork();
  }
}

class StandardLibrary implements Origin {
  /** By where they come from; null: from source. */
  readonly #origins = new Map<ObjectFiles | null, Origin>();
  #files: ObjectFiles | null = null;

  get #origin(): Origin {
    let origin = this.#origins.get(this.#files);
    if (origin === undefined) {
      origin = this.#files === null ? new SourceLibrary() : new ObjectLibrary(this.#files);
      this.#origins.set(this.#files, origin);
    }
    return origin;
  }

  get importer(): Importer {
    return this.#origin.importer;
  }

  fork(): SourceSet {
    return this.#origin.fork();
  }

  use(files: ObjectFiles | null): void {
    this.#files = files;
  }
}

export const library = new StandardLibrary();

/** The object files of the standard library, as scripts/build-std.mjs makes them. */
export interface ObjectFiles {
  readonly objects: () => Uint8Array;
  /** Read when a program is looked at: positions, variables. */
  readonly debug: () => Uint8Array;
}

/** Takes the standard library from object files from now on; null: from source. */
export function useObjectFiles(files: ObjectFiles | null): void {
  library.use(files);
}
