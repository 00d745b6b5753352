// Reading Go sources for the command: files, a folder, a txtar, or standard input.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
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
  if (first === '-' && paths.length === 1) return parseTxtar(readText(0, 'standard input'), 'prog.go');
  if (paths.length === 1 && statSync(first, { throwIfNoEntry: false })?.isDirectory()) return readFolder(first);
  return paths.flatMap((path) => {
    const texts = parseTxtar(readText(path, path), path);
    if (texts.length > 0 && texts.every(({ name }) => !name.endsWith('.go') && name !== 'go.mod')) {
      throw new UsageError(`${path}: neither a .go file nor a txtar with one`);
    }
    return texts;
  });
}

function readFolder(folder: string): SourceText[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    throw new UsageError(
      `open ${folder}: ${(error as NodeJS.ErrnoException).code === 'EACCES' ? 'permission denied' : 'cannot be read'}`,
    );
  }
  const wanted = names.filter((name) => (name.endsWith('.go') && !name.endsWith('_test.go')) || name === 'go.mod');
  if (!wanted.some((name) => name.endsWith('.go'))) throw new UsageError(`no Go files in ${folder}`);
  return wanted.map((name) => {
    const path = join(folder, name);
    return { name: name === 'go.mod' ? name : path, text: readText(path, path) };
  });
}

/** All of standard input; a program that reads gets it whole before it starts. */
export function readInput(): Uint8Array {
  try {
    return readFileSync(0);
  } catch (error) {
    // A closed standard input, or a terminal that is set not to wait.
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EBADF' || code === 'EAGAIN' || code === 'EISDIR') return new Uint8Array(0);
    throw error;
  }
}

export function readText(source: string | 0, shown: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(source);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UsageError(`stat ${shown}: no such file or directory`);
    if (code === 'EISDIR') throw new UsageError(`${shown} is a folder; name it alone, without other files`);
    if (code === 'EACCES') throw new UsageError(`open ${shown}: permission denied`);
    throw error;
  }
  if (bytes.length > sizeLimit) throw new UsageError(`${shown} has ${bytes.length} bytes; the limit is ${sizeLimit}`);
  return decodeSource(bytes);
}

/** An absolute path as `go run` shows it in compile errors: relative where that is shorter, `./` before a file of this folder. */
export function shownPath(absolute: string): string {
  const short = relative(process.cwd(), absolute);
  if (short.length >= absolute.length) return absolute;
  return short.includes('/') ? short : `./${short}`;
}
