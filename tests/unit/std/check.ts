// Checks packages of the standard library with our own front end.

import { stdSources } from '../../../src/std/index.ts';
import { type File, parseFile, SourceSet } from '../../../src/syntax/index.ts';
import { type CheckedPackage, checkPackage, unsafePackage } from '../../../src/types/index.ts';

export const sources = new SourceSet();

const checked = new Map<string, CheckedPackage | undefined>([['unsafe', unsafePackage]]);

/** Messages of the parser, by package. */
export const syntaxErrors = new Map<string, string[]>();

/** The package and, first, what it imports; undefined when the library has none of that name. */
export function checkStd(path: string): CheckedPackage | undefined {
  if (checked.has(path)) return checked.get(path);
  const texts = stdSources()[path];
  if (texts === undefined) return undefined;
  const files: File[] = [];
  const errors: string[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const { file, diagnostics } = parseFile(sources.add(`${path}/${name}`, text));
    files.push(file);
    for (const d of diagnostics) errors.push(d.message);
  }
  syntaxErrors.set(path, errors);
  const options = { goVersion: 'go1.26', tolerant: false, allowNoBody: true };
  const result = checkPackage(path, files, sources, checkStd, options);
  checked.set(path, result);
  return result;
}
