// What a program is made of before anything is parsed: the folders of its module, and which package of it is meant.

import { basename, commonFolder, dirname, inside } from './paths.ts';
import type { SourceText } from './txtar.ts';

/** The folders of the main module. Folders are named relative to its root, which is ''. */
export interface ModuleTree {
  /** go.mod of the root; null when there is none. */
  readonly goMod: SourceText | null;
  /** The .go files and go.mod of a folder; none when there is no such folder. */
  files(folder: string): readonly SourceText[];
  /** All folders that may hold packages, the root too. */
  folders(): readonly string[];
  /** A folder's name as messages show it. */
  shown(folder: string): string;
}

/** Which package is compiled. */
export type Target =
  /** These files, as in `go run a.go b.go`, whatever their build constraints; `folder` is where they are. */
  | { readonly kind: 'files'; readonly files: readonly SourceText[]; readonly folder: string }
  /** The package of a folder, as in `go run ./cmd/x`. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** The one at the root, else the only package main there is. */
  | { readonly kind: 'any' };

export interface ProgramSource {
  readonly tree: ModuleTree;
  readonly target: Target;
}

/**
 * Texts as a program: with a go.mod, or in several folders, they are a module (without go.mod called `play`, as on the
 * Go playground); else they are the files of one package.
 */
export function programOf(texts: readonly SourceText[]): ProgramSource {
  const sources = texts.filter(({ name }) => name.endsWith('.go') || basename(name) === 'go.mod');
  const mods = sources.filter(({ name }) => basename(name) === 'go.mod');
  const goMod = mods.reduce<SourceText | null>(
    (best, mod) => (best === null || dirname(mod.name).length < dirname(best.name).length ? mod : best),
    null,
  );
  const folders = [...new Set(sources.map(({ name }) => dirname(name)))];
  const root = goMod === null ? commonFolder(folders) : dirname(goMod.name);
  const byFolder = new Map<string, SourceText[]>();
  for (const source of sources) {
    const folder = inside(root, dirname(source.name));
    if (folder === null) continue;
    const known = byFolder.get(folder);
    if (known === undefined) byFolder.set(folder, [source]);
    else known.push(source);
  }
  const tree: ModuleTree = {
    goMod,
    files: (folder) => byFolder.get(folder) ?? [],
    folders: () => [...byFolder.keys()],
    shown: (folder) => [root, folder].filter((part) => part !== '').join('/') || '.',
  };
  if (goMod === null && folders.length <= 1) return { tree, target: { kind: 'files', files: sources, folder: '' } };
  return { tree, target: { kind: 'any' } };
}
