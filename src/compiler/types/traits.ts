// Properties of types that descriptors carry: comparability, and what maps need to know of keys and elems. The rules are
// gc's (types/alg.go, types/size.go, reflectdata, walk/walk.go: mapfast).

import { Kind, MapFast, MapFlag, TFlag } from '../../machine/tables/layout.ts';
import type { CType } from './ctype.ts';
import { fieldOffset, hasPointers, isDirect, sizeOf } from './layout.ts';

export function isComparable(t: CType): boolean {
  switch (t.kind) {
    case Kind.Slice:
    case Kind.Map:
    case Kind.Func:
      return false;
    case Kind.Array:
      return isComparable(t.elem);
    case Kind.Struct:
      return t.fields.every((f) => isComparable(f.type));
    default:
      return true;
  }
}

/** How gc compares and hashes values of a type. */
enum Alg {
  NONE,
  MEMORY,
  STRING,
  SPECIAL,
}

function algOf(t: CType): Alg {
  switch (t.kind) {
    case Kind.Slice:
    case Kind.Map:
    case Kind.Func:
      return Alg.NONE;
    case Kind.String:
      return Alg.STRING;
    case Kind.Float32:
    case Kind.Float64:
    case Kind.Complex64:
    case Kind.Complex128:
    case Kind.Interface:
      return Alg.SPECIAL;
    case Kind.Array: {
      const alg = algOf(t.elem);
      if (alg === Alg.MEMORY || alg === Alg.NONE || t.len === 1) return alg;
      return t.len === 0 ? Alg.MEMORY : Alg.SPECIAL;
    }
    case Kind.Struct: {
      const [only] = t.fields;
      if (t.fields.length === 1 && only !== undefined && only.name !== '_') return algOf(only.type);
      let result = Alg.MEMORY;
      t.fields.forEach((f, i) => {
        const alg = algOf(f.type);
        if (alg === Alg.NONE) result = Alg.NONE;
        else if (result !== Alg.NONE && (alg !== Alg.MEMORY || f.name === '_' || isPadded(t, i))) result = Alg.SPECIAL;
      });
      return result;
    }
    default:
      return Alg.MEMORY;
  }
}

function isPadded(t: CType, index: number): boolean {
  const field = t.fields[index];
  if (field === undefined) return false;
  const end = index + 1 < t.fields.length ? fieldOffset(t, index + 1) : sizeOf(t);
  return fieldOffset(t, index) + sizeOf(field.type) !== end;
}

function mentionsInterface(t: CType): boolean {
  switch (t.kind) {
    case Kind.Interface:
      return true;
    case Kind.Array:
      return mentionsInterface(t.elem);
    case Kind.Struct:
      return t.fields.some((f) => mentionsInterface(f.type));
    default:
      return false;
  }
}

export function typeFlags(t: CType): number {
  let flags = 0;
  if (isDirect(t)) flags |= TFlag.DIRECT;
  if (isComparable(t)) flags |= TFlag.COMPARABLE;
  // Predeclared types have names, too; only their package is missing.
  if (t.named !== null || isPredeclared(t)) flags |= TFlag.NAMED;
  if (algOf(t) === Alg.MEMORY) flags |= TFlag.REGULAR_MEMORY;
  if (isComparable(t) && mentionsInterface(t)) flags |= TFlag.MIGHT_PANIC;
  return flags;
}

export function isPredeclared(t: CType): boolean {
  return t.named === null && (t.kind <= Kind.Complex128 || t.kind === Kind.String || t.kind === Kind.UnsafePointer);
}

// --------------------------------------------------------------------------------------------------------- maps

/** Keys and elems above this many bytes are stored as pointers (internal/abi: MapMaxKeyBytes, MapMaxElemBytes). */
export const maxInline = 128;

/** k == k for every value of the type (gc: types.IsReflexive). */
export function isReflexive(t: CType): boolean {
  switch (t.kind) {
    case Kind.Float32:
    case Kind.Float64:
    case Kind.Complex64:
    case Kind.Complex128:
    case Kind.Interface:
      return false;
    case Kind.Array:
      return isReflexive(t.elem);
    case Kind.Struct:
      return t.fields.every((f) => isReflexive(f.type));
    default:
      return true;
  }
}

function needKeyUpdate(t: CType): boolean {
  switch (t.kind) {
    case Kind.Float32:
    case Kind.Float64:
    case Kind.Complex64:
    case Kind.Complex128:
    case Kind.Interface:
    case Kind.String:
      return true;
    case Kind.Array:
      return needKeyUpdate(t.elem);
    case Kind.Struct:
      return t.fields.some((f) => needKeyUpdate(f.type));
    default:
      return false;
  }
}

export function mapFlags(key: CType, elem: CType): number {
  let flags = 0;
  if (sizeOf(key) > maxInline) flags |= MapFlag.INDIRECT_KEY;
  if (sizeOf(elem) > maxInline) flags |= MapFlag.INDIRECT_ELEM;
  if (isReflexive(key)) flags |= MapFlag.REFLEXIVE_KEY;
  if (needKeyUpdate(key)) flags |= MapFlag.NEED_KEY_UPDATE;
  if (mentionsInterface(key)) flags |= MapFlag.HASH_MIGHT_PANIC;
  if (hasPointers(key)) flags |= MapFlag.KEY_POINTERS;
  if (hasPointers(elem)) flags |= MapFlag.ELEM_POINTERS;
  return flags;
}

export function mapFast(key: CType, elem: CType): MapFast {
  if (sizeOf(elem) > maxInline) return MapFast.NONE;
  const alg = algOf(key);
  if (alg === Alg.STRING) return MapFast.FASTSTR;
  if (alg !== Alg.MEMORY) return MapFast.NONE;
  const size = sizeOf(key);
  if (size === 4) return MapFast.FAST32;
  if (size === 8) return hasPointers(key) ? MapFast.FAST64PTR : MapFast.FAST64;
  return MapFast.NONE;
}
