// The byte format of object files: numbers in as few bytes as they need, lists after their length, records of a table
// found by number without reading those before.

export class ByteWriter {
  #bytes = new Uint8Array(256);
  size = 0;

  byte(value: number): void {
    if (this.size === this.#bytes.length) this.#grow(1);
    this.#bytes[this.size++] = value;
  }

  /** A number from 0 to 2^53, seven bits a byte, low ones first. */
  uint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  /** A 32-bit number of either sign, small ones short. */
  int(value: number): void {
    this.uint(((value << 1) ^ (value >> 31)) >>> 0);
  }

  flag(value: boolean): void {
    this.byte(value ? 1 : 0);
  }

  bytes(bytes: Uint8Array): void {
    if (this.size + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.size);
    this.size += bytes.length;
  }

  list<T>(items: readonly T[], write: (item: T) => void): void {
    this.uint(items.length);
    items.forEach(write);
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.size);
  }

  #grow(more: number): void {
    const grown = new Uint8Array(Math.max(this.size + more, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.size));
    this.#bytes = grown;
  }
}

export class ByteReader {
  constructor(
    readonly data: Uint8Array,
    public at: number,
  ) {}

  byte(): number {
    return this.data[this.at++] as number;
  }

  uint(): number {
    let byte = this.data[this.at++] as number;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let scale = 0x80;
    do {
      byte = this.data[this.at++] as number;
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
    } while (byte >= 0x80);
    return value;
  }

  int(): number {
    const value = this.uint();
    return (value >>> 1) ^ -(value & 1);
  }

  flag(): boolean {
    return this.byte() !== 0;
  }

  bytes(length: number): Uint8Array {
    const start = this.at;
    this.at += length;
    return this.data.subarray(start, this.at);
  }

  list<T>(read: () => T): T[] {
    const items = new Array<T>(this.uint());
    for (let i = 0; i < items.length; i++) items[i] = read();
    return items;
  }
}

/** A table being written: records by number. */
export class TableWriter {
  readonly records: Uint8Array[] = [];

  add(record: Uint8Array): number {
    this.records.push(record);
    return this.records.length - 1;
  }

  write(out: ByteWriter): void {
    out.list(this.records, (record) => out.uint(record.length));
    for (const record of this.records) out.bytes(record);
  }
}

/** A table of a file, read from where the reader stands. */
export class Table {
  readonly #starts: Uint32Array;
  readonly #data: Uint8Array;

  constructor(r: ByteReader) {
    const { data } = r;
    const count = r.uint();
    const starts = new Uint32Array(count + 1);
    // Thousands of lengths, nearly all of one or two bytes: worth a loop of its own.
    let { at } = r;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      starts[i] = sum;
      let byte = data[at++] as number;
      sum += byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = data[at++] as number;
        sum += (byte & 0x7f) << shift;
      }
    }
    starts[count] = sum;
    this.#starts = starts;
    this.#data = data.subarray(at, at + sum);
    r.at = at + sum;
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  /** A reader at the start of a record. */
  record(i: number): ByteReader {
    return new ByteReader(this.#data, this.#starts[i] as number);
  }

  /** The bytes of a record. */
  bytes(i: number): Uint8Array {
    return this.#data.subarray(this.#starts[i], this.#starts[i + 1]);
  }
}

/** The units of a text, seven bits a byte: byte strings and names of any script alike, one byte each where they are ASCII. */
export function packUnits(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i);
    for (; unit >= 0x80; unit >>>= 7) bytes.push((unit & 0x7f) | 0x80);
    bytes.push(unit);
  }
  return Uint8Array.from(bytes);
}

/** The text that packUnits packed. */
export function unpackUnits(bytes: Uint8Array): string {
  if (bytes.every((byte) => byte < 0x80)) return unpackAscii(bytes);
  const parts: string[] = [];
  let units: number[] = [];
  let unit = 0;
  let shift = 0;
  for (const byte of bytes) {
    unit |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    units.push(unit);
    unit = 0;
    shift = 0;
    if (units.length === 4096) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  return parts.join('');
}

const ascii = new TextDecoder();

function unpackAscii(bytes: Uint8Array): string {
  if (bytes.length > 24) return ascii.decode(bytes);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
