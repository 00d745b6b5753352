// Source texts and positions.
//
// A `Pos` is one number that names a place in any file of a program: the file's base plus the UTF-16 offset in it
// (the idea of go/token.FileSet). Zero is "no position". Files of the standard library live in a parent set that many
// programs share; a program forks that set and adds its own files, so nothing is kept between programs.

/** A place in a SourceSet; 0 means unknown. */
export type Pos = number;

export const noPos: Pos = 0;

/** A position as gc prints it: line and column count from 1, the column in UTF-8 bytes. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export class SourceFile {
  /** Offsets at which lines start; filled by the scanner's caller on first use. */
  #lineStarts: number[] | undefined;

  #text: string | undefined;
  readonly #read: (() => string) | undefined;

  constructor(
    /** The name as diagnostics print it, for instance `prog.go`. */
    readonly name: string,
    /** The text, or what reads it when it is asked for. */
    text: string | (() => string),
    /** Position of the first character. */
    readonly base: Pos,
    /** UTF-16 units of the text. */
    readonly length: number,
  ) {
    if (typeof text === 'string') this.#text = text;
    else this.#read = text;
  }

  get text(): string {
    this.#text ??= this.#read?.() ?? '';
    return this.#text;
  }

  pos(offset: number): Pos {
    return this.base + offset;
  }

  offset(pos: Pos): number {
    return pos - this.base;
  }

  /** Line (from 1) of a UTF-16 offset. */
  lineAt(offset: number): number {
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  lineStarts(): readonly number[] {
    if (this.#lineStarts === undefined) {
      const starts = [0];
      for (let i = this.text.indexOf('\n'); i >= 0; i = this.text.indexOf('\n', i + 1)) starts.push(i + 1);
      this.#lineStarts = starts;
    }
    return this.#lineStarts;
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    const start = this.lineStarts()[line - 1] as number;
    return { file: this.name, line, column: utf8Length(this.text, start, offset) + 1 };
  }
}

export class SourceSet {
  readonly #files: SourceFile[] = [];
  #next: Pos;

  constructor(readonly parent?: SourceSet) {
    this.#next = parent === undefined ? 1 : parent.#next;
  }

  /** A set that sees this one's files and grows on its own. */
  fork(): SourceSet {
    return new SourceSet(this);
  }

  add(name: string, text: string): SourceFile {
    return this.#add(new SourceFile(name, text, this.#next, text.length));
  }

  /** Adds a file of which only the length is known until something asks for its text. */
  addLazy(name: string, length: number, read: () => string): SourceFile {
    return this.#add(new SourceFile(name, read, this.#next, length));
  }

  #add(file: SourceFile): SourceFile {
    this.#next += file.length + 1;
    this.#files.push(file);
    return file;
  }

  file(pos: Pos): SourceFile | undefined {
    if (pos === noPos) return undefined;
    const first = this.#files[0];
    if (first === undefined || pos < first.base) return this.parent?.file(pos);
    let low = 0;
    let high = this.#files.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#files[middle] as SourceFile).base <= pos) low = middle;
      else high = middle - 1;
    }
    const file = this.#files[low] as SourceFile;
    return pos <= file.base + file.length ? file : undefined;
  }

  position(pos: Pos): Position {
    const file = this.file(pos);
    return file === undefined ? { file: '', line: 0, column: 0 } : file.position(file.offset(pos));
  }
}

/** Number of UTF-8 bytes of text[start, end). */
function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00) {
      bytes += 4;
      i++;
    } else bytes += unit >= 0xdc80 && unit <= 0xdcff ? 1 : 3;
  }
  return bytes;
}

/**
 * Decodes the bytes of a Go file. A byte that is not UTF-8 becomes the lone surrogate U+DC80 + (byte - 0x80), which the
 * scanner reports as invalid UTF-8 and position() counts as one byte.
 */
export function decodeSource(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return decodeInvalid(bytes);
  }
}

function decodeInvalid(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] as number;
    let end = i + 1;
    if (first < 0x80) {
      while (end < bytes.length && (bytes[end] as number) < 0x80) end++;
      parts.push(decoder.decode(bytes.subarray(i, end)));
    } else {
      end = i + (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2);
      try {
        parts.push(decoder.decode(bytes.subarray(i, end)));
      } catch {
        parts.push(String.fromCharCode(0xdc00 + first));
        end = i + 1;
      }
    }
    i = end;
  }
  return parts.join('');
}
