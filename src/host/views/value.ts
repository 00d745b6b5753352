// Values in machine memory as short Go text: what %v prints, strings quoted, long values cut with an ellipsis. For
// pictures and descriptions, not for output of programs.

import { Field, Kind, T } from '../../machine/tables/layout.ts';

const maxRunes = 24;
const maxParts = 8;
const maxDepth = 3;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A Go string in memory (address, length). Unreadable ones, such as a string of which a delete cleared the pointer, are empty. */
export function readString(view: DataView, at: number): string {
  const start = view.getUint32(at, true);
  const length = view.getUint32(at + 8, true);
  if (start === 0 || start + length > view.byteLength) return '';
  return decoder.decode(new Uint8Array(view.buffer, start, length));
}

/** A type's text: `map[string]int`. */
export function typeText(view: DataView, type: number): string {
  return readString(view, type + T.str);
}

/** The value of a type at an address. */
export function valueText(view: DataView, type: number, at: number, depth = 0): string {
  const kind: Kind = view.getUint8(type + T.kind);
  switch (kind) {
    case Kind.Bool:
      return view.getUint8(at) === 0 ? 'false' : 'true';
    case Kind.Int8:
      return String(view.getInt8(at));
    case Kind.Int16:
      return String(view.getInt16(at, true));
    case Kind.Int32:
      return String(view.getInt32(at, true));
    case Kind.Int:
    case Kind.Int64:
      return view.getBigInt64(at, true).toString();
    case Kind.Uint8:
      return String(view.getUint8(at));
    case Kind.Uint16:
      return String(view.getUint16(at, true));
    case Kind.Uint32:
      return String(view.getUint32(at, true));
    case Kind.Uint:
    case Kind.Uint64:
    case Kind.Uintptr:
      return view.getBigUint64(at, true).toString();
    case Kind.Float32:
      return floatText(view.getFloat32(at, true), true);
    case Kind.Float64:
      return floatText(view.getFloat64(at, true), false);
    case Kind.Complex64:
      return complexText(view.getFloat32(at, true), view.getFloat32(at + 4, true), true);
    case Kind.Complex128:
      return complexText(view.getFloat64(at, true), view.getFloat64(at + 8, true), false);
    case Kind.String:
      return quote(readString(view, at));
    case Kind.Pointer:
    case Kind.UnsafePointer:
    case Kind.Chan:
    case Kind.Func:
    case Kind.Map:
      return pointerText(view, at);
    case Kind.Interface:
      return interfaceText(view, at, depth);
    case Kind.Slice:
      return sequence(view, type, view.getUint32(at, true), view.getUint32(at + 8, true), depth);
    case Kind.Array:
      return sequence(view, type, at, view.getUint32(type + T.len, true), depth);
    case Kind.Struct:
      return structText(view, type, at, depth);
    case Kind.Invalid:
      return '?';
    default: {
      const never: never = kind;
      return never;
    }
  }
}

/** strconv's shortest form, as %v prints it: exponents below -4 and from 21 on. */
export function floatText(value: number, single: boolean): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  let digits = 17;
  if (single) for (digits = 1; digits < 9 && Math.fround(Number(value.toPrecision(digits))) !== value; digits++);
  const shortest = single ? Number(value.toPrecision(digits)) : value;
  const [mantissa = '', exponent = '0'] = shortest.toExponential().split('e');
  const e = Number(exponent);
  if (e >= -4 && e < 21) return String(shortest);
  return `${mantissa}e${e < 0 ? '-' : '+'}${String(Math.abs(e)).padStart(2, '0')}`;
}

function complexText(real: number, imaginary: number, single: boolean): string {
  const text = floatText(imaginary, single);
  return `(${floatText(real, single)}${/^[+-]/.test(text) ? '' : '+'}${text}i)`;
}

function quote(text: string): string {
  const runes = [...text];
  const cut = runes.length > maxRunes;
  const body = JSON.stringify(cut ? runes.slice(0, maxRunes).join('') : text);
  return cut ? `${body}…` : body;
}

function pointerText(view: DataView, at: number): string {
  const address = view.getUint32(at, true);
  return address === 0 ? 'nil' : `0x${address.toString(16)}`;
}

function interfaceText(view: DataView, at: number, depth: number): string {
  const dynamic = view.getUint32(at, true);
  if (dynamic === 0) return 'nil';
  if (depth >= maxDepth) return '…';
  const data = view.getUint32(at + 8, true);
  // Pointer-shaped values stand in the data word itself (TFlag.DIRECT): bit 0 of the flags.
  const direct = (view.getUint8(dynamic + T.flags) & 1) !== 0;
  return valueText(view, dynamic, direct ? at + 8 : data, depth + 1);
}

function sequence(view: DataView, type: number, first: number, length: number, depth: number): string {
  if (depth >= maxDepth) return '[…]';
  const elem = view.getUint32(type + T.elem, true);
  const size = view.getUint32(elem + T.size, true);
  const parts: string[] = [];
  for (let i = 0; i < Math.min(length, maxParts); i++) {
    const at = first + i * size;
    if (at + size > view.byteLength) return '[…]';
    parts.push(valueText(view, elem, at, depth + 1));
  }
  if (length > maxParts) parts.push('…');
  return `[${parts.join(' ')}]`;
}

function structText(view: DataView, type: number, at: number, depth: number): string {
  if (depth >= maxDepth) return '{…}';
  const fields = view.getUint32(type + T.fields, true);
  const length = view.getUint32(type + T.fields + 8, true);
  const parts: string[] = [];
  for (let i = 0; i < Math.min(length, maxParts); i++) {
    const field = fields + i * Field.SIZE;
    const name = readString(view, field + Field.name);
    const offset = view.getUint32(field + Field.offset, true);
    parts.push(`${name}:${valueText(view, view.getUint32(field + Field.type, true), at + offset, depth + 1)}`);
  }
  if (length > maxParts) parts.push('…');
  return `{${parts.join(' ')}}`;
}
