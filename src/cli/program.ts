// The program that the arguments of a command name, read from disk when the loader asks for a folder.

import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type ModuleTree, type ProgramSource, programOf, type SourceText } from '../host/index.ts';
import { readSources, readText } from './sources.ts';
import { UsageError } from './usage.ts';

/** Folders that a search for packages main looks at, at most. */
const folderLimit = 20_000;

/**
 * One folder, `-` (standard input as prog.go or txtar), or files (a .txtar or one with `-- name --` marks stands for
 * several). Imports of the module that is around them are found. `name` makes of an absolute path what messages show.
 */
export function readProgram(paths: readonly string[], name: (absolute: string) => string): ProgramSource {
  const [first] = paths;
  if (first !== undefined && first !== '-' && paths.length === 1) {
    if (statSync(first, { throwIfNoEntry: false })?.isDirectory()) return folderProgram(resolve(first), first, name);
  }
  const texts = readSources(paths);
  const test = paths.find((path) => path.endsWith('_test.go'));
  if (test !== undefined) throw new UsageError(`cannot run *_test.go files (${test})`);
  const program = programOf(texts.map((source) => ({ ...source, name: name(resolve(source.name)) })));
  if (first === '-' || texts.length !== paths.length) return program;
  const folders = [...new Set(paths.map((path) => dirname(path)))];
  if (folders.length > 1) {
    throw new UsageError(`named files must all be in one directory; have ${folders.map(plain).join(' and ')}`);
  }
  if (program.target.kind !== 'files') return program;
  const folder = resolve(folders[0] as string);
  const root = moduleRoot(folder);
  if (root === null) return program;
  return { tree: diskTree(root, name), target: { ...program.target, folder: relative(root, folder) } };
}

const plain = (folder: string) => folder.replace(/^\.\/(?=.)/, '');

function folderProgram(folder: string, given: string, name: (absolute: string) => string): ProgramSource {
  const names = entriesOf(folder);
  if (names === null) {
    throw new UsageError(`open ${given}: cannot be read`);
  }
  const root = moduleRoot(folder);
  const holdsGo = names.some((entry) => entry.name.endsWith('.go'));
  if (!holdsGo && root !== folder) throw new UsageError(`no Go files in ${given}`);
  if (!holdsGo) return { tree: diskTree(folder, name), target: { kind: 'any' } };
  return { tree: diskTree(root ?? folder, name), target: { kind: 'folder', folder: relative(root ?? folder, folder) } };
}

/** The folder with the go.mod that rules `folder`. */
function moduleRoot(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'go.mod'))) return at;
    if (dirname(at) === at) return null;
  }
}

function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}

function diskTree(root: string, name: (absolute: string) => string): ModuleTree {
  const known = new Map<string, SourceText[]>();
  const read = (folder: string): SourceText[] =>
    (entriesOf(join(root, folder)) ?? [])
      .filter((entry) => !entry.isDirectory() && (entry.name.endsWith('.go') || entry.name === 'go.mod'))
      .map((entry) => {
        const path = join(root, folder, entry.name);
        return { name: name(path), text: readText(path, path) };
      });
  const files = (folder: string): SourceText[] => {
    let list = known.get(folder);
    if (list === undefined) {
      list = read(folder);
      known.set(folder, list);
    }
    return list;
  };
  return {
    goMod: files('').find((file) => basename(file.name) === 'go.mod') ?? null,
    files,
    folders: () => packageFolders(root),
    shown: (folder) => join(root, folder),
  };
}

/** The folders that the go command's `./...` stands for. */
function packageFolders(root: string): string[] {
  const found = [''];
  for (let i = 0; i < found.length && found.length < folderLimit; i++) {
    const folder = found[i] as string;
    for (const entry of entriesOf(join(root, folder)) ?? []) {
      if (!entry.isDirectory() || /^(?:[._].*|testdata|vendor|node_modules)$/.test(entry.name)) continue;
      if (!existsSync(join(root, folder, entry.name, 'go.mod'))) found.push(join(folder, entry.name));
    }
  }
  return found;
}

/**
 * The arguments of `run`: `own` are the command's flags and what it is to run, `given` the rest, which goes to the program. As
 * with go run, a list of .go files ends at the first argument that is none, and a folder or `-` is one argument.
 * `withValue`: flags whose value may be the next argument.
 */
export function splitArguments(
  args: readonly string[],
  withValue: readonly string[],
): { own: string[]; given: string[] } {
  let at = 0;
  while (at < args.length && args[at]?.startsWith('-') && args[at] !== '-' && args[at] !== '--') {
    at += withValue.includes(args[at] as string) ? 2 : 1;
  }
  const isFile = (arg: string | undefined) => /\.(?:go|txtar|txt)$/.test(arg ?? '');
  if (isFile(args[at])) while (isFile(args[at])) at++;
  else at++;
  return { own: args.slice(0, at), given: args.slice(at) };
}
