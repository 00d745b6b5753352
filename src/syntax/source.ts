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

/** From an offset on, text is said to come from elsewhere: the parser found a line directive. */
interface LineBase {
  readonly offset: number;
  readonly file: string;
  readonly line: number;
  /** 0 if the directive gives none: then columns are unknown. */
  readonly column: number;
}

/** Characters between two places of a long line whose columns are kept. */
const markDistance = 4096;

export class SourceFile {
  /** Of the long line last asked for: UTF-8 bytes before each place. */
  #marks: { readonly start: number; readonly bytes: number[] } = { start: -1, bytes: [] };
  /** Offsets at which lines start; filled by the scanner's caller on first use. */
  #lineStarts: number[] | undefined;
  /** In source order. */
  readonly #lineBases: LineBase[] = [];

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
    /** Gives the offsets at which lines start, where they are known without the text. */
    private readonly starts: (() => number[]) | null = null,
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
    if (this.#lineStarts === undefined && this.starts !== null) this.#lineStarts = this.starts();
    if (this.#lineStarts === undefined) {
      const starts = [0];
      for (let i = this.text.indexOf('\n'); i >= 0; i = this.text.indexOf('\n', i + 1)) starts.push(i + 1);
      this.#lineStarts = starts;
    }
    return this.#lineStarts;
  }

  /** Where an offset is in this text, whatever line directives say. */
  rawPosition(offset: number): Position {
    const line = this.lineAt(offset);
    const start = this.lineStarts()[line - 1] as number;
    return { file: this.name, line, column: this.#bytesBefore(start, offset) + 1 };
  }

  /** UTF-8 bytes of a line before an offset. Many places of one very long line are asked for in errors about it. */
  #bytesBefore(start: number, offset: number): number {
    const index = Math.floor((offset - start) / markDistance);
    if (index === 0) return utf8Length(this.text, start, offset);
    if (this.#marks.start !== start) this.#marks = { start, bytes: [0] };
    const { bytes } = this.#marks;
    for (let i = bytes.length; i <= index; i++) {
      const from = start + (i - 1) * markDistance;
      bytes.push((bytes[i - 1] as number) + utf8Length(this.text, from, from + markDistance));
    }
    return (bytes[index] as number) + utf8Length(this.text, start + index * markDistance, offset);
  }

  /** Where an offset is as messages and tracebacks name it: line directives count. A column of 0 is unknown. */
  position(offset: number): Position {
    const raw = this.rawPosition(offset);
    const index = this.lineBaseAt(offset);
    const base = this.#lineBases[index - 1];
    if (base === undefined) return raw;
    const from = this.rawPosition(base.offset);
    const line = base.line + raw.line - from.line;
    if (base.column === 0) return { file: base.file, line, column: 0 };
    return {
      file: base.file,
      line,
      column: raw.line === from.line ? base.column + raw.column - from.column : raw.column,
    };
  }

  /** A place within a message: where a line directive counts, that in this text too. */
  placeString(offset: number): string {
    const named = positionString(this.position(offset));
    const raw = positionString(this.rawPosition(offset));
    return named === raw ? named : `${named}[${raw}]`;
  }

  /** How many line directives stand before an offset. */
  lineBaseAt(offset: number): number {
    let index = this.#lineBases.length;
    while (index > 0 && (this.#lineBases[index - 1] as LineBase).offset > offset) index--;
    return index;
  }

  /** Notes a line directive; without a file name it means the one before. Reading a text again adds nothing. */
  addLineBase(offset: number, file: string | null, line: number, column: number): void {
    const last = this.#lineBases.at(-1);
    if (last !== undefined && last.offset >= offset) return;
    this.#lineBases.push({ offset, file: file ?? last?.file ?? this.name, line, column });
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

  /** Adds a file whose text is read when something asks for it. */
  addLazy(name: string, length: number, read: () => string, lineStarts: () => number[]): SourceFile {
    return this.#add(new SourceFile(name, read, this.#next, length, lineStarts));
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

  /** The place as messages name it: line directives count. */
  position(pos: Pos): Position {
    const file = this.file(pos);
    return file === undefined ? { file: '', line: 0, column: 0 } : file.position(file.offset(pos));
  }

  /** The place in the text that was added, for editors. */
  rawPosition(pos: Pos): Position {
    const file = this.file(pos);
    return file === undefined ? { file: '', line: 0, column: 0 } : file.rawPosition(file.offset(pos));
  }

  /**
   * Sorts as gc does: the stretches of text that have a name of their own (files, and what follows a line directive)
   * in the order in which the list comes to them first, each by position.
   */
  sortByPos<T extends { readonly pos: Pos }>(list: readonly T[]): T[] {
    const order = new Map<SourceFile | undefined, number[]>();
    let count = 0;
    const ranked = list.map((item) => {
      const file = this.file(item.pos);
      let ranks = order.get(file);
      if (ranks === undefined) {
        ranks = [];
        order.set(file, ranks);
      }
      const base = file === undefined ? 0 : file.lineBaseAt(file.offset(item.pos));
      // Places that are unknown come first.
      ranks[base] ??= file === undefined ? -1 : count++;
      return { item, rank: ranks[base] as number };
    });
    return ranked.sort((a, b) => a.rank - b.rank || a.item.pos - b.item.pos).map(({ item }) => item);
  }
}

function positionString({ file, line, column }: Position): string {
  return column === 0 ? `${file}:${line}` : `${file}:${line}:${column}`;
}

/** Number of UTF-8 bytes of text[start, end). */
function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  // The second half of a surrogate pair was counted with the first.
  const inPair = (text.charCodeAt(start) & 0xfc00) === 0xdc00 && (text.charCodeAt(start - 1) & 0xfc00) === 0xd800;
  for (let i = inPair ? start + 1 : start; i < end; i++) {
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
