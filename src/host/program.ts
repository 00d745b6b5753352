// From source texts to an image: load, check, compile. A program's own sources live in a fork of the library's SourceSet.

import { compile, type EntryPoint, type Image } from '../compiler/index.ts';
import type { Diagnostic, File, SourceSet } from '../syntax/index.ts';
import { type CheckedPackage, checkPackage, laterApiOf } from '../types/index.ts';
import { type Loaded, type LoadedPackage, type LoadProblem, load } from './packages.ts';
import type { GoVersion } from './run-options.ts';
import { library } from './standard-library.ts';
import { type ProgramSource, programOf } from './tree.ts';
import type { SourceText } from './txtar.ts';

/** What is wrong with one of a program's own packages. */
export interface PackageErrors {
  /** Import path, as the go command heads its errors with it. */
  readonly path: string;
  /** In the order gc finds them; `firstErrors` says what of them it shows. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Checked {
  readonly sources: SourceSet;
  /** Import path of the package that is compiled, as the go command knows it. */
  readonly path: string;
  /** Files of the package that is compiled. */
  readonly files: readonly File[];
  /** The package that is compiled; it knows what could be learned of broken code too. */
  readonly checked: CheckedPackage;
  /** Further packages of the program, imports first. */
  readonly imported: readonly CheckedPackage[];
  /** What keeps the go command from calling the compiler. */
  readonly problems: readonly LoadProblem[];
  /** Errors by package, for packages whose imports are without errors. */
  readonly errors: readonly PackageErrors[];
  /** All of it in one list: problems first, then the errors of the packages. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Built extends Checked {
  /** undefined when there are errors. */
  readonly image: Image | undefined;
}

/** Parses and checks a program, which may have several packages; `tests` takes in the test files of the one compiled. */
export function checkProgram(program: ProgramSource, goVersion: GoVersion, tests: boolean): Checked {
  const sources = library.fork();
  const later = laterApiOf(`go${goVersion}`);
  const isStandard = (path: string) => !later?.hasPackage(path) && library.importer(path) !== undefined;
  const loaded = load(program, { goVersion, tests, sources, isStandard });
  const done = new Map<LoadedPackage, CheckedPackage>();
  const failed = new Set<LoadedPackage>();
  const errors: PackageErrors[] = [];
  for (const one of loaded.packages) {
    const checked = checkLoaded(one, loaded, sources, done, goVersion);
    done.set(one, checked);
    // gc does not judge types while a file cannot be parsed, but what the checker learned still serves the editor.
    const diagnostics = [...one.diagnostics, ...(one.checkable ? checked.reported : [])].filter(
      // the loader said why
      ({ code }) => code !== 'BrokenImport' || loaded.problems.length === 0,
    );
    const broken = [...one.imports.values()].some((imported) => failed.has(imported));
    if (broken || diagnostics.length > 0) failed.add(one);
    if (!broken && diagnostics.length > 0) errors.push({ path: one.path, diagnostics });
  }
  const main = done.get(loaded.main) ?? checkLoaded(loaded.main, loaded, sources, done, goVersion);
  return {
    sources,
    path: loaded.main.path,
    files: loaded.main.files,
    checked: main,
    imported: [...done.values()].filter((checked) => checked !== main),
    problems: loaded.problems,
    errors,
    diagnostics: [...loaded.problems.map(problemDiagnostic), ...errors.flatMap(({ diagnostics }) => diagnostics)],
  };
}

function checkLoaded(
  one: LoadedPackage,
  { main }: Loaded,
  sources: SourceSet,
  done: ReadonlyMap<LoadedPackage, CheckedPackage>,
  toolchain: GoVersion,
): CheckedPackage {
  const importer = (path: string): CheckedPackage | undefined => {
    const own = one.imports.get(path);
    return own === undefined ? library.importer(path) : done.get(own);
  };
  return checkPackage(one === main ? 'main' : one.path, one.files, sources, importer, {
    goVersion: one.goVersion,
    tolerant: false,
    allowNoBody: false,
    toolchain: `go${toolchain}`,
  });
}

function problemDiagnostic({ pos, stack, message }: LoadProblem): Diagnostic {
  const lead = stack.length === 0 ? '' : `package ${stack.join('\n\timports ')}: `;
  return { pos, end: pos, severity: 'error', code: 'Load', message: lead + message };
}

/** Checks and compiles a program; `entry` says whether its main function or its tests run. */
export function buildProgram(program: ProgramSource, goVersion: GoVersion, entry: EntryPoint): Built {
  const result = checkProgram(program, goVersion, entry.kind === 'tests');
  if (result.diagnostics.length > 0) return { ...result, image: undefined };
  const { checked, imported: own } = result;
  const compiled = compile(checked, { goVersion, entry, importer: library.importer, own });
  if ('image' in compiled) return { ...result, image: compiled.image };
  const { diagnostics } = compiled;
  return { ...result, diagnostics, errors: [{ path: result.path, diagnostics }], image: undefined };
}

/** checkProgram for texts, test files among them. */
export function check(texts: readonly SourceText[], goVersion: GoVersion): Checked {
  return checkProgram(programOf(texts), goVersion, false);
}

/** buildProgram for texts. */
export function build(texts: readonly SourceText[], goVersion: GoVersion, entry: EntryPoint): Built {
  return buildProgram(programOf(texts), goVersion, entry);
}
