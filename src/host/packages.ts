// Loading: which files make which packages of a program, and what the go command finds wrong with that before it calls the
// compiler (cmd/go/internal/load).
//
// Terms. A program's own packages are those of its module and of modules that `replace` puts into its folders; everything
// else is the standard library. The import stack is the way from the program to a package, which some errors show.

import {
  buildConstraintHolds,
  type Diagnostic,
  type File,
  fileNameMatches,
  isGoFileName,
  isTestFileName,
  noPos,
  type Pos,
  parseFile,
  type SourceSet,
} from '../syntax/index.ts';
import { laterApiOf, whyMissing } from '../types/index.ts';
import { type GoMod, minorOf, parseGoMod, unversioned } from './gomod.ts';
import { basename, inside, join } from './paths.ts';
import type { GoVersion } from './run-options.ts';
import type { ModuleTree, ProgramSource } from './tree.ts';
import type { SourceText } from './txtar.ts';

/** An error of the go command. */
export interface LoadProblem {
  /** noPos when no place is to blame. */
  readonly pos: Pos;
  /** Whether the command prints the place. */
  readonly showPos: boolean;
  /** Import paths from the program on, when the command prints them. */
  readonly stack: readonly string[];
  readonly message: string;
}

export interface LoadedPackage {
  /** Import path. The package that is compiled has the path main for the compiler, whatever it is here. */
  readonly path: string;
  readonly folder: string;
  readonly files: readonly File[];
  /** Syntax errors. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether gc would go on to type checking. */
  readonly checkable: boolean;
  /** Language version of its module, such as `go1.21`. */
  readonly goVersion: string;
  /** Own packages it imports, by import path. */
  readonly imports: ReadonlyMap<string, LoadedPackage>;
}

export interface Loaded {
  readonly main: LoadedPackage;
  /** Own packages, imports first; the last is main. */
  readonly packages: readonly LoadedPackage[];
  readonly problems: readonly LoadProblem[];
}

export interface LoadOptions {
  readonly goVersion: GoVersion;
  /** Test files of the package belong to it. */
  readonly tests: boolean;
  readonly sources: SourceSet;
  readonly isStandard: (path: string) => boolean;
}

/** The path of a package that is given by its files. */
export const namedFiles = 'command-line-arguments';

/** Finds and parses the packages of a program. */
export function load(program: ProgramSource, options: LoadOptions): Loaded {
  return new Loader(program.tree, options).program(program.target);
}

/** A module whose packages are the program's own. */
interface Module {
  readonly path: string;
  readonly folder: string;
  readonly goVersion: string;
}

interface Importing {
  readonly stack: readonly { readonly path: string; readonly from: string }[];
  readonly pos: Pos;
}

class Loader {
  readonly #packages: LoadedPackage[] = [];
  /** Packages met, with null for those that could not be loaded and `loading` for those on the stack. */
  readonly #met = new Map<string, LoadedPackage | null | 'loading'>();
  readonly #problems: LoadProblem[] = [];
  readonly #modules: Module[] = [];

  constructor(
    readonly tree: ModuleTree,
    readonly options: LoadOptions,
  ) {}

  program(target: ProgramSource['target']): Loaded {
    this.#readModules(target.kind === 'any');
    let main: LoadedPackage | null;
    if (target.kind === 'files') {
      main = this.#assemble(
        namedFiles,
        target.folder,
        [...target.files],
        `go${this.options.goVersion}`,
        start(namedFiles),
      );
    } else {
      const folder = target.kind === 'folder' ? target.folder : this.#mainFolder();
      const module = this.#moduleOf(folder);
      const path =
        module === null ? namedFiles : [module.path, inside(module.folder, folder)].filter(Boolean).join('/');
      this.#met.set(path, 'loading');
      main = this.#fromFolder(path, folder, module?.goVersion ?? `go${this.options.goVersion}`, start(path));
    }
    return {
      main: main ?? emptyPackage,
      packages: this.#packages,
      problems: this.#problems,
    };
  }

  // ----------------------------------------------------------------------------------------------------------- modules

  #readModules(several: boolean): void {
    const { goMod } = this.tree;
    const { goVersion } = this.options;
    if (goMod === null) {
      // As on the Go playground. Single files and folders are in no module.
      if (several) this.#modules.push({ path: 'play', folder: '', goVersion: `go${goVersion}` });
      return;
    }
    const mod = parseGoMod(goMod);
    this.#addModule(mod, '');
    for (const [path, target] of mod.replaced) {
      const folder = join(target);
      const source = this.tree.files(folder).find(({ name }) => basename(name) === 'go.mod');
      if (source !== undefined && folder !== '') this.#addModule({ ...parseGoMod(source), path }, folder);
    }
  }

  #addModule(mod: GoMod, folder: string): void {
    const { goVersion } = this.options;
    let problem = mod.problem;
    if (problem === '' && mod.go !== '' && minorOf(mod.go) > minorOf(goVersion)) {
      problem = `go: go.mod requires go >= ${mod.go} (running go ${goVersion}; GOTOOLCHAIN=local)`;
    }
    if (problem !== '') this.#problem({ pos: noPos, showPos: false, stack: [], message: problem });
    const version = mod.go === '' ? unversioned : `1.${minorOf(mod.go)}`;
    this.#modules.push({ path: mod.path, folder, goVersion: `go${version}` });
  }

  /** The module that a folder belongs to: the one deepest down. */
  #moduleOf(folder: string): Module | null {
    const holders = this.#modules.filter((module) => inside(module.folder, folder) !== null);
    return holders.sort((a, b) => b.folder.length - a.folder.length)[0] ?? null;
  }

  /** Where a package of the program's own modules, or one that is vendored, would be. */
  #place(path: string): { readonly module: Module; readonly folder: string } | null {
    const owners = this.#modules
      .filter((module) => module.path !== '' && inside(module.path, path) !== null)
      .sort((a, b) => b.path.length - a.path.length);
    for (const module of owners) {
      const folder = join(module.folder, inside(module.path, path) as string);
      if (this.#goFiles(folder).length > 0) return { module, folder };
    }
    const [first] = this.#modules;
    const vendored = `vendor/${path}`;
    return first !== undefined && this.#goFiles(vendored).length > 0 ? { module: first, folder: vendored } : null;
  }

  // ------------------------------------------------------------------------------------------------------------- files

  #goFiles(folder: string): SourceText[] {
    return this.tree.files(folder).filter(({ name }) => isGoFileName(basename(name)));
  }

  #belongs({ name, text }: SourceText): boolean {
    return fileNameMatches(basename(name)) && buildConstraintHolds(text, minorOf(this.options.goVersion));
  }

  /** The root if it holds a package, else the folder of the only package main; tests are looked for, if they are to run. */
  #mainFolder(): string {
    const { tests } = this.options;
    const wanted = ({ name, text }: SourceText) =>
      tests
        ? isTestFileName(name)
        : !isTestFileName(name) && packageClause(text) === 'main' && this.#belongs({ name, text });
    if (this.#goFiles('').some((file) => !tests || isTestFileName(file.name))) return '';
    const found = this.tree
      .folders()
      .filter((folder) => this.#goFiles(folder).some(wanted))
      .sort();
    if (found.length > 1 && !tests) {
      const list = found.map((folder) => `./${folder}`).join(', ');
      this.#problem({ pos: noPos, showPos: false, stack: [], message: `several packages main: ${list}; name one` });
    }
    return found[0] ?? '';
  }

  #fromFolder(path: string, folder: string, goVersion: string, importing: Importing): LoadedPackage | null {
    const all = this.#goFiles(folder);
    const isMain = importing.stack.length === 1;
    const files = all.filter((file) => (isMain && this.options.tests) || !isTestFileName(file.name));
    const built = files.filter((file) => this.#belongs(file));
    if (built.length > 0) return this.#assemble(path, folder, built, goVersion, importing);
    const stack = stackOf(importing);
    const shown = this.tree.shown(folder);
    if (all.length === 0) this.#problem({ ...nowhere, message: `no Go files in ${shown}` });
    else if (files.length === 0) this.#problem({ ...nowhere, message: `${path}: no non-test Go files in ${shown}` });
    else {
      const message = `build constraints exclude all Go files in ${shown}`;
      this.#problem({ pos: importing.pos, showPos: false, stack, message });
    }
    return null;
  }

  // ---------------------------------------------------------------------------------------------------------- packages

  #assemble(
    path: string,
    folder: string,
    texts: readonly SourceText[],
    goVersion: string,
    importing: Importing,
  ): LoadedPackage | null {
    const parsed = texts
      .filter(({ name }) => name.endsWith('.go'))
      .map(({ name, text }) => parseFile(this.options.sources.add(name, text)));
    const files = parsed.map(({ file }) => file);
    const faults = this.#comparePackageNames(files, folder, importing);
    const imports = new Map<string, LoadedPackage>();
    for (const { path: wanted, pos, file } of importsOf(files)) {
      const stack = importing.stack.map((entry, i) =>
        i === importing.stack.length - 1 ? { ...entry, from: basename(file.source.name) } : entry,
      );
      const entered: Importing = { stack: [...stack, { path: wanted, from: '' }], pos };
      const found = this.#import(wanted, entered);
      if (found !== null) imports.set(wanted, found);
      if (this.#isForeign(wanted, folder, path)) faults.push(internalProblem(wanted, entered));
    }
    // Of what is wrong with a package itself only the first is reported, after what is wrong with its imports.
    this.#problems.push(...faults.slice(0, 1));
    const loaded: LoadedPackage = {
      path,
      folder,
      files,
      diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
      checkable: parsed.every(({ checkable }) => checkable),
      goVersion,
      imports,
    };
    this.#met.set(path, loaded);
    this.#packages.push(loaded);
    return loaded;
  }

  #comparePackageNames(files: readonly File[], folder: string, { pos }: Importing): LoadProblem[] {
    const known = files.filter(({ pkgName }) => pkgName.value !== '' && pkgName.value !== '_');
    const [first] = known;
    const other = known.find(({ pkgName }) => pkgName.value !== first?.pkgName.value);
    if (first === undefined || other === undefined) return [];
    const show = ({ pkgName, source }: File) => `${pkgName.value} (${basename(source.name)})`;
    const message = `found packages ${show(first)} and ${show(other)} in ${this.tree.shown(folder)}`;
    return [{ pos: pos === noPos ? other.pkgName.pos : pos, showPos: pos !== noPos, stack: [], message }];
  }

  /** An own package; null for one of the standard library, and for one that cannot be had, which is a problem. */
  #import(path: string, importing: Importing): LoadedPackage | null {
    if (path === 'unsafe') return null;
    const { pos } = importing;
    const at = { pos, showPos: true, stack: [] };
    if (/^\.\.?(?:\/|$)/.test(path)) {
      const message = `"${path}" is relative, but relative import paths are not supported in module mode`;
      this.#problem({ ...at, message });
      return null;
    }
    const met = this.#met.get(path);
    if (met === 'loading') {
      this.#cycle(importing);
      return null;
    }
    const place = met === undefined ? this.#place(path) : null;
    if (met === undefined && place === null) {
      if (!this.options.isStandard(path)) {
        this.#met.set(path, null);
        this.#problem({ ...at, message: this.#missing(path) });
      }
      return null;
    }
    let found = met ?? null;
    if (place !== null) {
      this.#met.set(path, 'loading');
      found = this.#fromFolder(path, place.folder, place.module.goVersion, importing);
      this.#met.set(path, found);
    }
    if (found === null) return null;
    if (found.files.some(({ pkgName }) => pkgName.value === 'main')) {
      this.#problem({ ...at, message: `import "${path}" is a program, not an importable package` });
    }
    return found;
  }

  /** Whether a package is internal to others than the one that imports it. */
  #isForeign(imported: string, fromFolder: string, fromPath: string): boolean {
    const elements = imported.split('/');
    const at = elements.lastIndexOf('internal');
    if (at < 0 || this.#met.get(imported) === null) return false;
    const importer = fromPath === namedFiles ? (this.#pathOf(fromFolder) ?? fromPath) : fromPath;
    const root = elements.slice(0, at).join('/');
    return root === '' || inside(root, importer) === null;
  }

  #pathOf(folder: string): string | null {
    const module = this.#moduleOf(folder);
    return module === null ? null : join(module.path, inside(module.folder, folder) as string);
  }

  #missing(path: string): string {
    const why = whyMissing(path, laterApiOf(`go${this.options.goVersion}`));
    if (!why.startsWith('no required module')) return why;
    return this.tree.goMod === null
      ? `${why}: go.mod file not found in current directory or any parent directory; see 'go help modules'`
      : `${why}; to add it:\n\tgo get ${path}`;
  }

  #cycle({ stack, pos }: Importing): void {
    // Since Go 1.24 the files are named too.
    const named = minorOf(this.options.goVersion) >= 24;
    const shown = stack.map(({ path }, i) => {
      const from = stack[i - 1]?.from ?? '';
      return named && from !== '' ? `${path} from ${from}` : path;
    });
    this.#problem({ pos, showPos: false, stack: shown, message: 'import cycle not allowed' });
  }

  #problem(problem: LoadProblem): void {
    this.#problems.push(problem);
  }
}

const nowhere = { pos: noPos, showPos: false, stack: [] };

const emptyPackage: LoadedPackage = {
  path: namedFiles,
  folder: '',
  files: [],
  diagnostics: [],
  checkable: true,
  goVersion: '',
  imports: new Map(),
};

const start = (path: string): Importing => ({ stack: [{ path, from: '' }], pos: noPos });

const stackOf = ({ stack }: Importing): string[] => stack.map(({ path }) => path);

function internalProblem(path: string, importing: Importing): LoadProblem {
  const stack = stackOf(importing).slice(0, -1);
  return { pos: importing.pos, showPos: true, stack, message: `use of internal package ${path} not allowed` };
}

/** The imports of a package sorted by path, each where it is met first. */
function importsOf(files: readonly File[]): { path: string; pos: Pos; file: File }[] {
  const found = new Map<string, { path: string; pos: Pos; file: File }>();
  for (const file of files) {
    for (const decl of file.decls) {
      if (decl.kind !== 'ImportDecl' || decl.path.bad) continue;
      const path = decl.path.value.slice(1, -1);
      // What is no import path at all is for the compiler to say.
      if (path === '' || !/^[\p{L}\p{M}\p{N}/._~+@-]+$/u.test(path)) continue;
      if (!found.has(path)) found.set(path, { path, pos: (decl.localPkgName ?? decl.path).pos, file });
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The name in a file's package clause, found without parsing; '' if there is none. */
function packageClause(text: string): string {
  const code = text.replace(/^\ufeff?(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/, '');
  return /^package\s+([\p{L}_][\p{L}\p{Nd}_]*)/u.exec(code)?.[1] ?? '';
}
