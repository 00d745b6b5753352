// A library of packages from an object file: gives the checker packages to import and the compiler code to link.

import { type File, type FuncDecl, parseFile, type SourceFile } from '../../syntax/index.ts';
import {
  type CheckedPackage,
  checkBody,
  type Func,
  type Importer,
  newInfo,
  Package,
  Universe,
  unsafePackage,
  type Var,
} from '../../types/index.ts';
import type { LoweredFn } from '../lower/code.ts';
import type { CType } from '../types/ctype.ts';
import type { World } from '../types/world.ts';
import { LibraryFunc, LibraryScope } from './objects.ts';
import { type InitStep, registerLibraryPackage } from './package.ts';
import { CodeReader } from './read-code.ts';
import { type DebugTables, openDebugTables, openTables, TypeReader } from './read-types.ts';

/** A source file as the library knows it. */
export interface LibrarySource {
  /** Path of its package. */
  readonly path: string;
  readonly name: string;
  readonly length: number;
  readonly lineStarts: () => number[];
}

/** Makes the sources of a library known, in the order of their positions. */
export type AddSource = (source: LibrarySource) => SourceFile;

/** A package, read as far as it was asked for. */
interface Entry {
  readonly path: string;
  readonly name: string;
  readonly imports: readonly number[];
  readonly sources: readonly SourceFile[];
  /** Numbers of its package-level objects by name. */
  readonly directory: () => ReadonlyMap<string, number>;
  readonly initializes: boolean;
  readonly steps: readonly { readonly lhs: readonly number[]; readonly code: number }[];
}

const libraries = new WeakMap<Package, Library>();

/** Code of a function from the object file of its package; undefined if it has none there. */
export function libraryCode(world: World, func: Func, args: readonly CType[]): LoweredFn | undefined {
  if (!(func instanceof LibraryFunc) || func.pkg === null) return undefined;
  return libraries.get(func.pkg)?.code.declared(world, func, args);
}

export class Library {
  readonly #types: TypeReader;
  readonly code: CodeReader;
  readonly #numbers = new Map<string, number>();
  readonly #sources: SourceFile[][] = [];
  readonly #packages: (Package | undefined)[] = [];
  readonly #checked: (CheckedPackage | undefined)[] = [];
  readonly #entries: (Entry | undefined)[] = [];
  readonly #files = new Map<SourceFile, File>();

  #debug: DebugTables | undefined;

  constructor(
    bytes: Uint8Array,
    /** Reads the file for those who look at programs. */
    private readonly readDebug: () => Uint8Array,
    addSource: AddSource,
    private readonly sourceAt: (pos: number) => SourceFile | undefined,
  ) {
    const packageAt = (number: number) => (number === 0 ? null : this.#package(number - 1));
    this.#types = new TypeReader(openTables(bytes), packageAt, (func) => this.#decl(func));
    this.code = new CodeReader(this.#types, packageAt, () => this.#debugTables());
    const { packages } = this.#types.tables;
    for (let i = 0; i < packages.count; i++) {
      const r = packages.record(i);
      const path = this.#types.string(r.uint());
      this.#numbers.set(path, i);
      const source = (): LibrarySource => {
        const name = this.#types.string(r.uint());
        const length = r.uint();
        const lines = r.uint();
        return { path, name, length, lineStarts: () => this.#lineStarts(lines) };
      };
      this.#sources.push(r.list(() => addSource(source())));
    }
  }

  readonly importer: Importer = (path) => {
    if (path === 'unsafe') return unsafePackage;
    const number = this.#numbers.get(path);
    return number === undefined ? undefined : this.#checkedPackage(number);
  };

  #debugTables(): DebugTables {
    this.#debug ??= openDebugTables(this.readDebug());
    return this.#debug;
  }

  #entry(number: number): Entry {
    let entry = this.#entries[number];
    if (entry === undefined) {
      const r = this.#types.tables.packages.record(number);
      const path = this.#types.string(r.uint());
      r.list(() => r.uint() + r.uint() + r.uint());
      const name = this.#types.string(r.uint());
      let directory: ReadonlyMap<string, number> | undefined;
      entry = {
        path,
        name,
        imports: r.list(() => r.uint()),
        sources: this.#sources[number] as SourceFile[],
        initializes: r.flag(),
        steps: r.list(() => ({ lhs: r.list(() => r.uint()), code: r.uint() })),
        directory: () => {
          directory ??= new Map(r.list((): [string, number] => [this.#types.string(r.uint()), r.uint()]));
          return directory;
        },
      };
      this.#entries[number] = entry;
    }
    return entry;
  }

  #lineStarts(number: number): number[] {
    const r = this.#debugTables().files.record(number);
    let offset = 0;
    return r.list(() => {
      offset += r.uint();
      return offset;
    });
  }

  #package(number: number): Package {
    let pkg = this.#packages[number];
    if (pkg === undefined) {
      const { path, name, directory } = this.#entry(number);
      const scope = new LibraryScope(Universe, `package ${path}`, directory, (n) => this.#types.object(n));
      pkg = new Package(path, name, scope);
      pkg.complete = true;
      this.#packages[number] = pkg;
      libraries.set(pkg, this);
    }
    return pkg;
  }

  #checkedPackage(number: number): CheckedPackage {
    let checked = this.#checked[number];
    if (checked === undefined) {
      const { imports, sources, initializes, steps } = this.#entry(number);
      checked = {
        pkg: this.#package(number),
        files: [],
        info: newInfo(),
        diagnostics: [],
        reported: [],
        imports: imports.map((n) => this.#checkedPackage(n)),
      };
      checked.pkg.imports = checked.imports.map(({ pkg }) => pkg);
      this.#checked[number] = checked;
      registerLibraryPackage(checked, { sources, initializes, steps: steps.map((step) => this.#step(step)) });
    }
    return checked;
  }

  #step({ lhs, code }: Entry['steps'][number]): InitStep {
    let ref: ReturnType<InitStep['fn']> | undefined;
    return {
      always: lhs.length === 0,
      lhs: () => lhs.flatMap((n) => (this.#types.known(n) as Var | undefined) ?? []),
      fn: () => {
        ref ??= this.code.ref(code);
        return ref;
      },
    };
  }

  /** Parses the file of a function and checks its body. */
  #decl(func: LibraryFunc): FuncDecl | null {
    const source = this.sourceAt(func.pos);
    const number = func.pkg === null ? undefined : this.#numbers.get(func.pkg.path);
    if (source === undefined || number === undefined) return null;
    const checked = this.#checkedPackage(number);
    let file = this.#files.get(source);
    if (file === undefined) {
      file = parseFile(source).file;
      this.#files.set(source, file);
    }
    const decl = file.decls.find((d): d is FuncDecl => d.kind === 'FuncDecl' && d.name.pos === func.pos);
    if (decl === undefined) throw new Error(`${func.symbol} is not where it was`);
    checkBody(checked, file, decl, func, this.importer);
    return decl;
  }
}
