// Makes the object file of the standard library; scripts/build-std.mjs calls it.

import { type LibraryFiles, writeLibrary } from '../compiler/index.ts';
import { stdSources } from '../std/index.ts';
import { parseFile } from '../syntax/index.ts';
import { type CheckedPackage, checkPackage } from '../types/index.ts';
import { SourceLibrary } from './standard-library.ts';

/** `leftOut` is told of packages that do not check; programs cannot import them. */
export function writeStandardLibrary(leftOut: (path: string, why: string) => void): LibraryFiles {
  const library = new SourceLibrary();
  const sources = library.fork();
  const packages = Object.keys(stdSources()).flatMap((path): CheckedPackage[] => {
    try {
      const checked = library.importer(path);
      return checked === undefined ? [] : [checked];
    } catch (error) {
      leftOut(path, (error as Error).message);
      return [];
    }
  });
  const { file } = parseFile(sources.add('main.go', 'package main\n'));
  const options = { goVersion: '', tolerant: false, allowNoBody: true };
  const program = checkPackage('main', [file], sources, library.importer, options);
  return writeLibrary({ packages, program, files: ({ pkg }) => library.files(pkg.path) });
}
