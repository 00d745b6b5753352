// What the compiler knows of a package that comes from an object file and not from source.

import type { SourceFile } from '../../syntax/index.ts';
import type { CheckedPackage, Var } from '../../types/index.ts';
import type { FnRef } from '../lower/code.ts';

/** A step of a package's initialisation. */
export interface InitStep {
  /** Runs in any case. Others are needed only if the program reaches one of the variables they set. */
  readonly always: boolean;
  /** Variables that it sets; of a library's only those that something has asked for. */
  lhs(): readonly Var[];
  fn(): FnRef;
}

export interface LibraryPackage {
  /** All its source files; `files` of the checked package has only those that were parsed. */
  readonly sources: readonly SourceFile[];
  /** It has something to do before main runs. */
  readonly initializes: boolean;
  readonly steps: readonly InitStep[];
}

const packages = new WeakMap<CheckedPackage, LibraryPackage>();

export function registerLibraryPackage(checked: CheckedPackage, library: LibraryPackage): void {
  packages.set(checked, library);
}

/** undefined for packages that were checked from source. */
export function libraryPackage(checked: CheckedPackage): LibraryPackage | undefined {
  return packages.get(checked);
}
