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

/** Records between two whose place is written down. */
const block = 16;

/** A table being written: records by number. */
export class TableWriter {
  readonly records: Uint8Array[] = [];

  add(record: Uint8Array): number {
    this.records.push(record);
    return this.records.length - 1;
  }

  write(out: ByteWriter): void {
    const lengths = new ByteWriter();
    const places: number[] = [];
    let start = 0;
    this.records.forEach((record, i) => {
      if (i % block === 0) places.push(lengths.size, start);
      lengths.uint(record.length);
      start += record.length;
    });
    out.uint(this.records.length);
    out.uint(lengths.size);
    out.uint(start);
    out.bytes(new Uint8Array(Uint32Array.from(places).buffer));
    out.bytes(lengths.finish());
    for (const record of this.records) out.bytes(record);
  }
}

/** A table of a file, read from where the reader stands. */
export class Table {
  readonly count: number;
  readonly #data: Uint8Array;
  readonly #places: DataView;
  /** Where lengths and records start. */
  readonly #lengths: number;
  readonly #records: number;

  constructor(r: ByteReader) {
    this.count = r.uint();
    const lengthBytes = r.uint();
    const recordBytes = r.uint();
    const places = Math.ceil(this.count / block) * 8;
    this.#data = r.data;
    this.#places = new DataView(r.data.buffer, r.data.byteOffset + r.at, places);
    this.#lengths = r.at + places;
    this.#records = this.#lengths + lengthBytes;
    r.at = this.#records + recordBytes;
  }

  /** A reader at the start of a record. */
  record(i: number): ByteReader {
    return new ByteReader(this.#data, this.#find(i).start);
  }

  /** The bytes of a record. */
  bytes(i: number): Uint8Array {
    const { start, length } = this.#find(i);
    return this.#data.subarray(start, start + length);
  }

  #find(i: number): { start: number; length: number } {
    const place = (i - (i % block)) / 2;
    const r = new ByteReader(this.#data, this.#lengths + this.#places.getUint32(place, true));
    let start = this.#records + this.#places.getUint32(place + 4, true);
    for (let n = i % block; n > 0; n--) start += r.uint();
    return { start, length: r.uint() };
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
