// A growing piece of the image at a known address.

export class Segment {
  #bytes: Uint8Array;
  #view: DataView;
  size = 0;

  constructor(
    /** Address of its first byte in the machine's memory. */
    readonly base: number,
    capacity = 1 << 16,
  ) {
    this.#bytes = new Uint8Array(capacity);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** Makes room for bytes and gives their address. */
  reserve(bytes: number, align: number): number {
    const start = Math.ceil(this.size / align) * align;
    this.size = start + bytes;
    if (this.size > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.size, this.#bytes.length * 2));
      grown.set(this.#bytes);
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    return this.base + start;
  }

  u8(address: number, value: number): void {
    this.#view.setUint8(address - this.base, value);
  }
  u32(address: number, value: number): void {
    this.#view.setUint32(address - this.base, value, true);
  }
  /** A 64-bit word that holds a small number or an address. */
  u64(address: number, value: number): void {
    this.#view.setUint32(address - this.base, value >>> 0, true);
    this.#view.setUint32(address - this.base + 4, Math.floor(value / 2 ** 32), true);
  }
  copy(address: number, bytes: Uint8Array): void {
    this.#bytes.set(bytes, address - this.base);
  }
  /** Writes a string that has one byte per unit. */
  bytes(address: number, text: string): void {
    const at = address - this.base;
    for (let i = 0; i < text.length; i++) this.#bytes[at + i] = text.charCodeAt(i);
  }
  /** The words of code at an address. */
  words(address: number, count: number): Int32Array {
    return new Int32Array(this.#bytes.buffer, address - this.base, count);
  }
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.size);
  }
}
