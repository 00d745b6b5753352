// Reading Go sources for the command: files, a folder, a txtar, or standard input.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { parseTxtar, type SourceText } from '../host/index.ts';
import { decodeSource } from '../syntax/index.ts';
import { UsageError } from './usage.ts';

/** A source file larger than this is refused: nobody writes it, and it would only exhaust memory. */
const sizeLimit = 64 << 20;

/**
 * The sources an argument list names: one folder (its .go files without tests, and go.mod), `-` (standard input as
 * prog.go or txtar), or files (a .txtar or one with `-- name --` marks stands for several).
 */
export function readSources(paths: readonly string[]): SourceText[] {
  const [first] = paths;
  if (first === undefined) throw new UsageError('no Go files: name files, one folder, or - for standard input');
  if (first === '-') return parseTxtar(readText(0, 'standard input'), 'prog.go');
  if (paths.length === 1 && statSync(first, { throwIfNoEntry: false })?.isDirectory()) return readFolder(first);
  return paths.flatMap((path) => parseTxtar(readText(path, path), path));
}

function readFolder(folder: string): SourceText[] {
  const names = readdirSync(folder).sort();
  const wanted = names.filter((name) => (name.endsWith('.go') && !name.endsWith('_test.go')) || name === 'go.mod');
  if (!wanted.some((name) => name.endsWith('.go'))) throw new UsageError(`no Go files in ${folder}`);
  return wanted.map((name) => {
    const path = join(folder, name);
    return { name: name === 'go.mod' ? name : path, text: readText(path, path) };
  });
}

export function readText(source: string | 0, shown: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(source);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new UsageError(`no required module provides package ${shown}; no such file`);
    if (code === 'EISDIR') throw new UsageError(`${shown} is a folder; name it alone, without other files`);
    if (code === 'EACCES') throw new UsageError(`${shown} cannot be read: permission denied`);
    throw error;
  }
  if (bytes.length > sizeLimit) throw new UsageError(`${shown} has ${bytes.length} bytes; the limit is ${sizeLimit}`);
  return decodeSource(bytes);
}

/** A path as `go run` shows it in messages: relative where that is shorter, `./` before a file of this folder. */
export function shownPath(name: string): string {
  const absolute = resolve(name);
  const short = relative(process.cwd(), absolute);
  if (isAbsolute(name) && short.length >= absolute.length) return absolute;
  return short.includes('/') ? short : `./${short}`;
}
