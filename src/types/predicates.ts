// Questions about types with a yes or no (types2 predicates.go).
//
// is… asks about one type; a type parameter is none of basic types. all… asks about each type of a type parameter's set.

import { asNamed, unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import { Context } from './context.ts';
import { objectId, sameId } from './object.ts';
import { makeSubstMap, subst, substTuple } from './subst.ts';
import { equalTerms } from './termlist.ts';
import {
  BasicInfo,
  BasicKind,
  type InterfaceType,
  type Named,
  type Signature,
  type StructType,
  type Tuple,
  type Type,
} from './type.ts';
import { typeParamIs } from './typeparam.ts';
import { computeUnionTypeSet, typeSetIsComparable, typeSetOf } from './typeset.ts';
import { typeString } from './typestring.ts';
import { safeUnderlying, under, underIs } from './under.ts';
import { invalidType, Typ, universeRune } from './universe.ts';

export function isValid(t: Type): boolean {
  return unalias(t) !== invalidType;
}

// -------------------------------------------------------------------------------------------------------- basic types

function isBasic(t: Type, info: number): boolean {
  const u = t.tag === 'Basic' ? t : under(t);
  return u.tag === 'Basic' && (u.info & info) !== 0;
}

export const isBoolean = (t: Type): boolean => isBasic(t, BasicInfo.Boolean);
export const isInteger = (t: Type): boolean => isBasic(t, BasicInfo.Integer);
export const isUnsigned = (t: Type): boolean => isBasic(t, BasicInfo.Unsigned);
export const isFloat = (t: Type): boolean => isBasic(t, BasicInfo.Float);
export const isComplex = (t: Type): boolean => isBasic(t, BasicInfo.Complex);
export const isNumeric = (t: Type): boolean => isBasic(t, BasicInfo.Numeric);
export const isString = (t: Type): boolean => isBasic(t, BasicInfo.String);
export const isIntegerOrFloat = (t: Type): boolean => isBasic(t, BasicInfo.Integer | BasicInfo.Float);
export const isConstType = (t: Type): boolean => isBasic(t, BasicInfo.ConstType);

function allBasic(t: Type, info: number): boolean {
  const actual = unalias(t);
  if (actual.tag === 'TypeParam') return typeParamIs(actual, (term) => term !== null && isBasic(term.type, info));
  return isBasic(actual, info);
}

export const allBoolean = (t: Type): boolean => allBasic(t, BasicInfo.Boolean);
export const allInteger = (t: Type): boolean => allBasic(t, BasicInfo.Integer);
export const allUnsigned = (t: Type): boolean => allBasic(t, BasicInfo.Unsigned);
export const allNumeric = (t: Type): boolean => allBasic(t, BasicInfo.Numeric);
export const allString = (t: Type): boolean => allBasic(t, BasicInfo.String);
export const allOrdered = (t: Type): boolean => allBasic(t, BasicInfo.Ordered);
export const allNumericOrString = (t: Type): boolean => allBasic(t, BasicInfo.Numeric | BasicInfo.String);

// Untyped types have no other names, so there is nothing to look through here.

export function isTyped(t: Type): boolean {
  return t.tag !== 'Basic' || (t.info & BasicInfo.Untyped) === 0;
}

export function isUntyped(t: Type): boolean {
  return t.tag === 'Basic' && (t.info & BasicInfo.Untyped) !== 0;
}

function isUntypedNumeric(t: Type): boolean {
  return t.tag === 'Basic' && (t.info & BasicInfo.Untyped) !== 0 && (t.info & BasicInfo.Numeric) !== 0;
}

// ------------------------------------------------------------------------------------------------------ kinds of types

/** Predeclared types, defined types and type parameters have names. */
export function hasName(t: Type): boolean {
  const { tag } = unalias(t);
  return tag === 'Basic' || tag === 'Named' || tag === 'TypeParam';
}

/** Neither defined nor a type parameter. */
export function isTypeLit(t: Type): boolean {
  const { tag } = unalias(t);
  return tag !== 'Named' && tag !== 'TypeParam';
}

export function isInterface(t: Type): boolean {
  return under(t).tag === 'Interface';
}

export function isTypeParam(t: Type): boolean {
  return unalias(t).tag === 'TypeParam';
}

export function isNonTypeParamInterface(t: Type): boolean {
  return !isTypeParam(t) && isInterface(t);
}

export function isPointer(t: Type): boolean {
  return under(t).tag === 'Pointer';
}

/** A type parameter whose type set is known to be empty. */
export function hasEmptyTypeset(t: Type): boolean {
  const actual = unalias(t);
  if (actual.tag !== 'TypeParam') return false;
  const bound = safeUnderlying(actual.constraint);
  return bound.tag === 'Interface' && bound.typeSet !== null && bound.typeSet.isEmpty;
}

/** Has type parameters and no type arguments. */
export function isGeneric(t: Type): boolean {
  if (t.tag === 'Alias' && t.typeParams.length > 0 && t.typeArgs.length === 0) return true;
  const named = asNamed(t);
  return named !== null && named.origin === null && named.typeParams.length > 0;
}

export function hasNil(t: Type): boolean {
  const u = under(t);
  switch (u.tag) {
    case 'Basic':
      return u.kind === BasicKind.UnsafePointer;
    case 'Slice':
    case 'Pointer':
    case 'Signature':
    case 'Map':
    case 'Chan':
      return true;
    case 'Interface':
      return !isTypeParam(t) || underIs(t, (u) => u !== null && hasNil(u));
    default:
      return false;
  }
}

// ------------------------------------------------------------------------------------------------------- comparability

/** Values of the type may be compared with ==, which may panic for interfaces. */
export function comparable(t: Type): boolean {
  return incomparable(t, true, null) === null;
}

/** Explains an incomparable type, given a way to print types. */
type Explain = (show: (t: Type) => string) => string;

const unexplained: Explain = () => '';

/**
 * null if values of the type are comparable, else the reason, '' if there is nothing to add. With dynamic, interfaces
 * count as comparable although a comparison may panic.
 */
export function comparableType(check: Checker | null, t: Type, dynamic: boolean): string | null {
  const why = incomparable(t, dynamic, null);
  return why === null ? null : why((type) => typeString(type, check?.qualifier));
}

export function incomparable(t: Type, dynamic: boolean, seen: Set<Type> | null): Explain | null {
  const u = under(t);
  if (u.tag === 'Basic') return u.kind === BasicKind.UntypedNil ? unexplained : null;
  if (u.tag === 'Pointer' || u.tag === 'Chan') return null;
  if (seen?.has(t)) return null;
  seen = (seen ?? new Set()).add(t);
  switch (u.tag) {
    case 'Struct':
      for (const field of u.fields) {
        if (incomparable(field.type as Type, dynamic, seen) !== null) {
          return (show) => `struct containing ${show(field.type as Type)} cannot be compared`;
        }
      }
      return null;
    case 'Array':
      return incomparable(u.elem, dynamic, seen) === null ? null : (show) => `${show(t)} cannot be compared`;
    case 'Interface': {
      if (dynamic && !isTypeParam(t)) return null;
      const set = typeSetOf(u);
      if (typeSetIsComparable(set, seen)) return null;
      return () => (set.isEmpty ? 'empty type set' : 'incomparable types in type set');
    }
    default:
      return unexplained;
  }
}

// ----------------------------------------------------------------------------------------------------------- identity

/** A pair of interfaces being compared, to end comparisons of interfaces that mention themselves. */
export interface IfacePair {
  readonly x: InterfaceType;
  readonly y: InterfaceType;
  readonly prev: IfacePair | null;
}

export function seenPair(pair: IfacePair | null, x: InterfaceType, y: InterfaceType): boolean {
  for (let p = pair; p !== null; p = p.prev) {
    if ((p.x === x && p.y === y) || (p.x === y && p.y === x)) return true;
  }
  return false;
}

export function identical(x: Type, y: Type): boolean {
  return x === y || identicalTypes(x, y, false, null);
}

export function identicalIgnoreTags(x: Type, y: Type): boolean {
  return x === y || identicalTypes(x, y, true, null);
}

function identicalTypes(x: Type, y: Type, ignoreTags: boolean, pairs: IfacePair | null): boolean {
  x = unalias(x);
  y = unalias(y);
  if (x === y) return true;
  switch (x.tag) {
    case 'Basic':
      // Singletons but for byte and rune.
      return y.tag === 'Basic' && x.kind === y.kind && isValid(x) === isValid(y);
    case 'Array':
      // Unknown lengths come from errors and fit everything.
      return (
        y.tag === 'Array' &&
        (x.len < 0 || y.len < 0 || x.len === y.len) &&
        identicalTypes(x.elem, y.elem, ignoreTags, pairs)
      );
    case 'Slice':
      return y.tag === 'Slice' && identicalTypes(x.elem, y.elem, ignoreTags, pairs);
    case 'Struct':
      return y.tag === 'Struct' && identicalStructs(x, y, ignoreTags, pairs);
    case 'Pointer':
      return y.tag === 'Pointer' && identicalTypes(x.base, y.base, ignoreTags, pairs);
    case 'Tuple':
      return y.tag === 'Tuple' && identicalTuples(x, y, ignoreTags, pairs);
    case 'Signature':
      return y.tag === 'Signature' && identicalSignatures(x, y, ignoreTags, pairs);
    case 'Union': {
      if (y.tag !== 'Union') return false;
      const sets = new Map();
      return equalTerms(computeUnionTypeSet(null, sets, 0, x).terms, computeUnionTypeSet(null, sets, 0, y).terms);
    }
    case 'Interface':
      return y.tag === 'Interface' && identicalInterfaces(x, y, ignoreTags, pairs);
    case 'Map':
      return (
        y.tag === 'Map' &&
        identicalTypes(x.key, y.key, ignoreTags, pairs) &&
        identicalTypes(x.elem, y.elem, ignoreTags, pairs)
      );
    case 'Chan':
      return y.tag === 'Chan' && x.dir === y.dir && identicalTypes(x.elem, y.elem, ignoreTags, pairs);
    case 'Named':
      return y.tag === 'Named' && identicalOrigin(x, y) && identicalLists(x.typeArgs, y.typeArgs);
    case 'TypeParam':
      return false;
  }
}

function identicalStructs(x: StructType, y: StructType, ignoreTags: boolean, pairs: IfacePair | null): boolean {
  if (x.fields.length !== y.fields.length) return false;
  return x.fields.every((f, i) => {
    const g = y.fields[i] as (typeof y.fields)[number];
    return (
      f.embedded === g.embedded &&
      (ignoreTags || x.tags[i] === y.tags[i]) &&
      sameId(f, g.pkg, g.name, false) &&
      identicalTypes(f.type as Type, g.type as Type, ignoreTags, pairs)
    );
  });
}

function identicalTuples(x: Tuple, y: Tuple, ignoreTags: boolean, pairs: IfacePair | null): boolean {
  if (x.vars.length !== y.vars.length) return false;
  for (let i = 0; i < x.vars.length; i++) {
    const v = x.vars[i] as (typeof x.vars)[number];
    const w = y.vars[i] as (typeof y.vars)[number];
    if (!identicalTypes(v.type as Type, w.type as Type, ignoreTags, pairs)) return false;
  }
  return true;
}

/** Parameter names don't matter; type parameters are compared up to their names. */
function identicalSignatures(x: Signature, y: Signature, ignoreTags: boolean, pairs: IfacePair | null): boolean {
  if (x.typeParams.length !== y.typeParams.length || x.variadic !== y.variadic) return false;
  if (x.typeParams.length === 0) {
    return (
      identicalTuples(x.params, y.params, ignoreTags, pairs) && identicalTuples(x.results, y.results, ignoreTags, pairs)
    );
  }
  const map = makeSubstMap(y.typeParams, x.typeParams);
  const context = new Context();
  for (let i = 0; i < x.typeParams.length; i++) {
    const p = x.typeParams[i] as (typeof x.typeParams)[number];
    const q = y.typeParams[i] as (typeof y.typeParams)[number];
    const bound = subst(null, 0, q.constraint, map, null, context);
    if (!identicalTypes(p.constraint, bound, ignoreTags, pairs)) return false;
  }
  return (
    identicalTuples(x.params, substTuple(null, y.params, map, context), ignoreTags, pairs) &&
    identicalTuples(x.results, substTuple(null, y.results, map, context), ignoreTags, pairs)
  );
}

/** Interfaces are identical if their type sets are, in whatever way they were written. */
function identicalInterfaces(
  x: InterfaceType,
  y: InterfaceType,
  ignoreTags: boolean,
  pairs: IfacePair | null,
): boolean {
  const a = typeSetOf(x);
  const b = typeSetOf(y);
  if (a.comparable !== b.comparable || a.methods.length !== b.methods.length || !equalTerms(a.terms, b.terms)) {
    return false;
  }
  if (seenPair(pairs, x, y)) return true; // would have stopped if they differed
  const nested = { x, y, prev: pairs };
  for (let i = 0; i < a.methods.length; i++) {
    const f = a.methods[i] as (typeof a.methods)[number];
    const g = b.methods[i] as (typeof b.methods)[number];
    if (f === g) continue;
    if (f.name !== g.name || objectId(f.pkg, f.name) !== objectId(g.pkg, g.name)) return false;
    if (!identicalTypes(f.type as Type, g.type as Type, ignoreTags, nested)) return false;
  }
  return true;
}

/** Declared by the same declaration. */
export function identicalOrigin(x: Named, y: Named): boolean {
  return (x.origin ?? x) === (y.origin ?? y);
}

function identicalLists(xs: readonly Type[], ys: readonly Type[]): boolean {
  return xs.length === ys.length && xs.every((x, i) => identical(x, ys[i] as Type));
}

// ------------------------------------------------------------------------------------------------------ untyped values

/** The type an untyped value gets where nothing asks for another; other types stay themselves. */
export function defaultType(t: Type): Type {
  if (t.tag !== 'Basic') return t;
  switch (t.kind) {
    case BasicKind.UntypedBool:
      return Typ[BasicKind.Bool];
    case BasicKind.UntypedInt:
      return Typ[BasicKind.Int];
    case BasicKind.UntypedRune:
      return universeRune;
    case BasicKind.UntypedFloat:
      return Typ[BasicKind.Float64];
    case BasicKind.UntypedComplex:
      return Typ[BasicKind.Complex128];
    case BasicKind.UntypedString:
      return Typ[BasicKind.String];
    default:
      return t;
  }
}

/** The larger of two untyped numeric kinds, or the type they both are; null if neither. */
export function maxType(x: Type, y: Type): Type | null {
  if (x === y) return x;
  if (!isUntypedNumeric(x) || !isUntypedNumeric(y) || x.tag !== 'Basic' || y.tag !== 'Basic') return null;
  return x.kind > y.kind ? x : y;
}

/** Reports whether s is an identifier; the parser makes up others for what it could not read. */
export function isValidName(s: string): boolean {
  return /^[\p{L}_][\p{L}_\p{Nd}]*$/u.test(s);
}
