// Makes the object file of the standard library; scripts/build-std.mjs calls it.

import { writeLibrary } from '../compiler/index.ts';
import { stdSources } from '../std/index.ts';
import { parseFile } from '../syntax/index.ts';
import { type CheckedPackage, checkPackage } from '../types/index.ts';
import { SourceLibrary } from './standard-library.ts';

export function writeStandardLibrary(): Uint8Array {
  const library = new SourceLibrary();
  const sources = library.fork();
  const packages = Object.keys(stdSources).flatMap((path): CheckedPackage[] => {
    const checked = library.importer(path);
    return checked === undefined ? [] : [checked];
  });
  const { file } = parseFile(sources.add('main.go', 'package main\n'));
  const options = { goVersion: '', tolerant: false, allowNoBody: true };
  const program = checkPackage('main', [file], sources, library.importer, options);
  return writeLibrary({ packages, program, files: ({ pkg }) => library.files(pkg.path) });
}
