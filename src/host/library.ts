// How files of the standard library are named, so that they can be told from a program's own.

/** What stands before the names of the library's files, as in gc's messages. */
export const libraryPrefix = '$GOROOT/src/';

/** Whether a file is the program's own. */
export function isOwnFile(file: string): boolean {
  return file !== '' && !file.startsWith(libraryPrefix);
}
