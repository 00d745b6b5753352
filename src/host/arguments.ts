// Values of arguments in a traceback, in the notation of Go's (cmd/compile's traceback argument info): each word in hexadecimal,
// the parts of strings, slices, interfaces, structs and arrays in braces. At most ten words are shown, and braces five deep.
//
// Go shows what it finds in the argument's place, which may be old; here it is what the variable holds now.

import { type CType, type DebugFunction, fieldOffset, regSize, sizeOf } from '../compiler/index.ts';
import { Kind } from '../machine/tables/layout.ts';

const wordLimit = 10;
const depthLimit = 5;
const dots = ', ...';

/** `0x1, {0x2b00, 0x3}`; '' without arguments. */
export function formatArguments(view: DataView, fn: DebugFunction, fp: number): string {
  const writer = new ArgumentWriter(view);
  let at = 0;
  for (const { type, offset, boxed } of parameters(fn)) {
    // Parameters without a name have no variable.
    for (; at < offset; at += 8) writer.word(fp + at, 8);
    if (boxed) writer.value(view.getUint32(fp + offset, true), type, 0, false);
    else writer.value(fp + offset, type, 0, true);
    at = offset + (boxed ? 8 : regSize(type));
  }
  for (; at < fn.argSize; at += 8) writer.word(fp + at, 8);
  return writer.text();
}

function parameters(fn: DebugFunction): DebugFunction['variables'][number][] {
  const seen = new Set<number>();
  return fn.variables
    .filter(({ offset }) => offset < fn.argSize)
    .sort((a, b) => a.offset - b.offset || a.from - b.from)
    .filter(({ offset, type, boxed }) => (!boxed && regSize(type) === 0) || (!seen.has(offset) && seen.add(offset)));
}

class ArgumentWriter {
  readonly #view: DataView;
  readonly #parts: string[] = [];
  #words = 0;

  constructor(view: DataView) {
    this.#view = view;
  }

  text(): string {
    return this.#parts.join('').replace(/(^|\{), /g, '$1');
  }

  #put(text: string): void {
    this.#parts.push(`, ${text}`);
  }

  /** Whether there is room for another word; if not, dots say so, once in each pair of braces. */
  #room(): boolean {
    if (this.#words < wordLimit) return true;
    if (this.#parts.at(-1) !== dots) this.#parts.push(dots);
    return false;
  }

  word(address: number, size: number): void {
    if (!this.#room()) return;
    this.#words++;
    this.#put(`0x${this.#load(address, size).toString(16)}`);
  }

  #load(address: number, size: number): bigint {
    if (address + size > this.#view.byteLength) return 0n;
    switch (size) {
      case 1:
        return BigInt(this.#view.getUint8(address));
      case 2:
        return BigInt(this.#view.getUint16(address, true));
      case 4:
        return BigInt(this.#view.getUint32(address, true));
      default:
        return this.#view.getBigUint64(address, true);
    }
  }

  /** A value in register form, or as it stands in memory. */
  value(address: number, type: CType, depth: number, inRegister: boolean): void {
    switch (type.kind) {
      case Kind.String:
      case Kind.Interface:
        this.#words64(address, 2, depth);
        return;
      case Kind.Slice:
        this.#words64(address, 3, depth);
        return;
      case Kind.Complex64:
      case Kind.Complex128: {
        const part = sizeOf(type) / 2;
        this.#braces(depth, () => {
          for (const i of [0, 1]) this.#float(address + i * (inRegister ? 8 : part), part, inRegister);
        });
        return;
      }
      case Kind.Float32:
      case Kind.Float64:
        this.#float(address, sizeOf(type), inRegister);
        return;
      case Kind.Array:
        this.#braces(depth, () => {
          if (type.len === 0) this.#words++;
          const size = sizeOf(type.elem);
          for (let i = 0; i < type.len && this.#parts.at(-1) !== dots; i++)
            this.value(address + i * size, type.elem, depth + 1, false);
        });
        return;
      case Kind.Struct:
        this.#braces(depth, () => {
          if (type.fields.length === 0) this.#words++;
          for (const [i, field] of type.fields.entries()) {
            if (field.name !== '_') this.value(address + fieldOffset(type, i), field.type, depth + 1, false);
          }
        });
        return;
      default:
        this.word(address, sizeOf(type));
    }
  }

  #words64(address: number, count: number, depth: number): void {
    this.#braces(depth, () => {
      for (let i = 0; i < count; i++) this.word(address + i * 8, 8);
    });
  }

  /** A register holds a float32 as the bits of a float64. */
  #float(address: number, size: number, inRegister: boolean): void {
    if (size === 8 || !inRegister) {
      this.word(address, size);
      return;
    }
    if (!this.#room()) return;
    this.#words++;
    const bits = new DataView(new ArrayBuffer(4));
    bits.setFloat32(0, this.#view.getFloat64(address, true));
    this.#put(`0x${bits.getUint32(0).toString(16)}`);
  }

  #braces(depth: number, inside: () => void): void {
    if (!this.#room()) return;
    this.#parts.push(', {');
    if (depth + 1 >= depthLimit) {
      this.#words++;
      this.#parts.push(dots);
    } else {
      inside();
    }
    this.#parts.push('}');
  }
}
