// Sizes, alignment and pointers of types on amd64, and the form their values take in registers (machine/tables/ops.ts).

import { Kind } from '../../machine/tables/layout.ts';
import type { CType, Layout, Shape } from './ctype.ts';

export const roundUp = (n: number, align: number): number => Math.ceil(n / align) * align;

const word: Layout = { size: 8, align: 8, offsets: [], ptrBytes: 0 };
const pointer: Layout = { size: 8, align: 8, offsets: [], ptrBytes: 8 };
const plain = (size: number): Layout => ({ size, align: size, offsets: [], ptrBytes: 0 });

function computeLayout(shape: Shape): Layout {
  switch (shape.kind) {
    case Kind.Bool:
    case Kind.Int8:
    case Kind.Uint8:
      return plain(1);
    case Kind.Int16:
    case Kind.Uint16:
      return plain(2);
    case Kind.Int32:
    case Kind.Uint32:
    case Kind.Float32:
      return plain(4);
    case Kind.Int:
    case Kind.Int64:
    case Kind.Uint:
    case Kind.Uint64:
    case Kind.Uintptr:
    case Kind.Float64:
      return word;
    case Kind.Complex64:
      return { size: 8, align: 4, offsets: [], ptrBytes: 0 };
    case Kind.Complex128:
      return { size: 16, align: 8, offsets: [], ptrBytes: 0 };
    case Kind.Chan:
    case Kind.Func:
    case Kind.Map:
    case Kind.Pointer:
    case Kind.UnsafePointer:
      return pointer;
    case Kind.String:
      return { size: 16, align: 8, offsets: [], ptrBytes: 8 };
    case Kind.Slice:
      return { size: 24, align: 8, offsets: [], ptrBytes: 8 };
    case Kind.Interface:
      return { size: 16, align: 8, offsets: [], ptrBytes: 16 };
    case Kind.Array: {
      const elem = layoutOf(shape.elem);
      const ptrBytes = shape.len > 0 && elem.ptrBytes > 0 ? elem.size * (shape.len - 1) + elem.ptrBytes : 0;
      return { size: elem.size * shape.len, align: elem.align, offsets: [], ptrBytes };
    }
    case Kind.Struct: {
      const offsets: number[] = [];
      let offset = 0;
      let align = 1;
      let ptrBytes = 0;
      let lastSize = 1;
      for (const field of shape.fields) {
        const layout = layoutOf(field.type);
        offset = roundUp(offset, layout.align);
        offsets.push(offset);
        if (layout.ptrBytes > 0) ptrBytes = offset + layout.ptrBytes;
        offset += layout.size;
        align = Math.max(align, layout.align);
        lastSize = layout.size;
      }
      // A pointer to a last field of size zero must not point past the object.
      if (lastSize === 0 && offset > 0) offset++;
      return { size: roundUp(offset, align), align, offsets, ptrBytes };
    }
    case Kind.Invalid:
      return plain(0);
  }
}

export function layoutOf(t: CType): Layout {
  const shape = t.shape;
  shape.layout ??= computeLayout(shape);
  return shape.layout;
}

export const sizeOf = (t: CType): number => layoutOf(t).size;

export function fieldOffset(t: CType, index: number): number {
  return layoutOf(t).offsets[index] as number;
}

export const hasPointers = (t: CType): boolean => layoutOf(t).ptrBytes > 0;

/** Bytes of a value in register form: a multiple of 8. */
export function regSize(t: CType): number {
  switch (t.kind) {
    case Kind.Complex64:
      return 16;
    case Kind.Struct:
    case Kind.Array:
      return roundUp(sizeOf(t), 8);
    default:
      return Math.max(8, sizeOf(t));
  }
}

/** Register form and memory form are the same full words. */
export function isWords(t: CType): boolean {
  return t.kind !== Kind.Complex64 && sizeOf(t) % 8 === 0;
}

/** The interface data word holds the value itself (gc's IsDirectIface). */
export function isDirect(t: CType): boolean {
  const layout = layoutOf(t);
  return layout.size === 8 && layout.ptrBytes === 8;
}

/** One bit per word of the pointer prefix. */
export function pointerMap(t: CType): Uint8Array {
  const words = layoutOf(t).ptrBytes / 8;
  const map = new Uint8Array(Math.ceil(words / 8));
  markPointers(t, 0, map);
  return map;
}

function markPointers(t: CType, offset: number, map: Uint8Array): void {
  const layout = layoutOf(t);
  if (layout.ptrBytes === 0) return;
  const mark = (at: number) => {
    const bit = at / 8;
    map[bit >> 3] = (map[bit >> 3] as number) | (1 << (bit & 7));
  };
  switch (t.kind) {
    case Kind.Array:
      for (let i = 0; i < t.len; i++) markPointers(t.elem, offset + i * sizeOf(t.elem), map);
      break;
    case Kind.Struct:
      t.fields.forEach((f, i) => {
        markPointers(f.type, offset + (layout.offsets[i] as number), map);
      });
      break;
    case Kind.Interface:
      // The type word points to a descriptor in the image, which is never collected.
      mark(offset + 8);
      break;
    default:
      mark(offset);
  }
}

export function isUnsigned(kind: Kind): boolean {
  return kind >= Kind.Uint && kind <= Kind.Uintptr;
}
export function isInteger(kind: Kind): boolean {
  return kind >= Kind.Int && kind <= Kind.Uintptr;
}
export function isFloat(kind: Kind): boolean {
  return kind === Kind.Float32 || kind === Kind.Float64;
}
export function isComplex(kind: Kind): boolean {
  return kind === Kind.Complex64 || kind === Kind.Complex128;
}
/** Compared, passed and branched on as one integer register. */
export function isIntLike(kind: Kind): boolean {
  return (
    kind === Kind.Bool ||
    isInteger(kind) ||
    kind === Kind.Pointer ||
    kind === Kind.UnsafePointer ||
    kind === Kind.Chan ||
    kind === Kind.Map ||
    kind === Kind.Func
  );
}
