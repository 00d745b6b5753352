// Sizes, alignments and offsets as gc lays things out on linux/amd64 (types2: gcsizes.go, sizes.go).
//
// All functions give -1 for types too large for the address space.

import { asNamed } from './alias.ts';
import type { Var } from './object.ts';
import { BasicInfo, BasicKind, type StructType, type Type } from './type.ts';
import { under } from './under.ts';

const wordSize = 8;
const maxAlign = 8;
/** Sizes beyond this are too large; they would not be exact numbers here either. */
const limit = Number.MAX_SAFE_INTEGER;

const basicSizes: Partial<Record<BasicKind, number>> = {
  [BasicKind.Bool]: 1,
  [BasicKind.Int8]: 1,
  [BasicKind.Int16]: 2,
  [BasicKind.Int32]: 4,
  [BasicKind.Int64]: 8,
  [BasicKind.Uint8]: 1,
  [BasicKind.Uint16]: 2,
  [BasicKind.Uint32]: 4,
  [BasicKind.Uint64]: 8,
  [BasicKind.Float32]: 4,
  [BasicKind.Float64]: 8,
  [BasicKind.Complex64]: 8,
  [BasicKind.Complex128]: 16,
  [BasicKind.String]: 2 * wordSize,
};

export function align(x: number, a: number): number {
  const rest = x % a;
  return rest === 0 ? x : x + a - rest;
}

export function alignof(t: Type): number {
  const u = under(t);
  switch (u.tag) {
    case 'Array':
      return alignof(u.elem);
    case 'Struct':
      if (u.fields.length === 0 && isSyncAtomicAlign64(t)) return 8;
      return u.fields.reduce((max, f) => Math.max(max, alignof(f.type as Type)), 1);
    case 'Slice':
    case 'Interface':
      return wordSize;
    case 'Basic':
      if ((u.info & BasicInfo.String) !== 0) return wordSize;
      // A complex number is aligned like its parts.
      return Math.min(maxAlign, Math.max(1, (u.info & BasicInfo.Complex) !== 0 ? sizeof(u) / 2 : sizeof(u)));
    default:
      return wordSize;
  }
}

/** sync/atomic marks structs that need 64-bit alignment with an empty field of this type. */
function isSyncAtomicAlign64(t: Type): boolean {
  const obj = asNamed(t)?.obj;
  if (obj === undefined || obj.name !== 'align64' || obj.pkg === null) return false;
  return obj.pkg.path === 'sync/atomic' || obj.pkg.path === 'internal/runtime/atomic';
}

export function offsetsof(fields: readonly Var[]): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const f of fields) {
    const type = f.type as Type;
    if (offset >= 0) offset = align(offset, alignof(type));
    offsets.push(offset);
    const size = sizeof(type);
    offset = offset < 0 || size < 0 || offset + size > limit ? -1 : offset + size;
  }
  return offsets;
}

export function sizeof(t: Type): number {
  const u = under(t);
  switch (u.tag) {
    case 'Basic':
      return basicSizes[u.kind] ?? wordSize;
    case 'Array': {
      if (u.len <= 0) return 0;
      const size = sizeof(u.elem);
      return size < 0 || size * u.len > limit ? -1 : size * u.len;
    }
    case 'Slice':
      return 3 * wordSize;
    case 'Struct':
      return sizeofStruct(u);
    case 'Interface':
      return 2 * wordSize;
    default:
      return wordSize;
  }
}

function sizeofStruct(t: StructType): number {
  const last = t.fields[t.fields.length - 1];
  if (last === undefined) return 0;
  const offset = offsetsof(t.fields)[t.fields.length - 1] as number;
  let size = sizeof(last.type as Type);
  if (offset < 0 || size < 0) return -1;
  // A pointer to a last field of size 0 must not point behind the struct.
  if (offset > 0 && size === 0) size = 1;
  return align(offset + size, alignof(t));
}

/** The offset of a field that is reached by a path of field indices without following pointers. */
export function offsetof(t: Type, index: readonly number[]): number {
  let offset = 0;
  for (const i of index) {
    const u = under(t);
    if (u.tag !== 'Struct') throw new Error('field path leaves the struct');
    const o = offsetsof(u.fields)[i] as number;
    if (o < 0 || offset + o > limit) return -1;
    offset += o;
    t = (u.fields[i] as Var).type as Type;
  }
  return offset;
}
