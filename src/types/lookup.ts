// Finding fields and methods, and judging whether a type has the methods of an interface (types2 lookup.go).

import { asNamed, unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import { objDecl } from './decl.ts';
import { text } from './format.ts';
import { isLater } from './goapi.ts';
import { lookupMethod } from './named.ts';
import { type Func, type Package, type Selection, sameId, type Var } from './object.ts';
import type { Cause } from './operand.ts';
import { identical, isInterface, isTypeParam, isValid } from './predicates.ts';
import type { Named, Signature, StructType, Type } from './type.ts';
import { typeSetOf } from './typeset.ts';
import { funcTypeString } from './typestring.ts';
import { under } from './under.ts';

export interface Lookup {
  readonly obj: Var | Func | null;
  /** Path to obj; if obj is null and the path isn't, the selector is ambiguous. */
  readonly index: readonly number[] | null;
  /** A pointer was followed; if obj is null, the method needs a pointer receiver. */
  readonly indirect: boolean;
}

const notFound: Lookup = { obj: null, index: null, indirect: false };

/**
 * Looks for a field or method `name` in T and in what it embeds, the shallowest depth first. pkg is the package in which
 * the selector stands, for unexported names. addressable: methods with pointer receivers may be called on a T.
 */
export function lookupFieldOrMethod(
  T: Type,
  addressable: boolean,
  pkg: Package | null,
  name: string,
  foldCase = false,
): Lookup {
  // A defined pointer type has no methods of its own, but fields can be selected through it.
  const named = asNamed(T);
  if (named !== null) {
    const u = under(named);
    if (u.tag === 'Pointer') {
      const found = lookupFieldOrMethodImpl(u, false, pkg, name, foldCase);
      return found.obj?.tag === 'Func' ? notFound : found;
    }
  }
  return lookupFieldOrMethodImpl(T, addressable, pkg, name, foldCase);
}

/** A type to search, at some depth. */
interface Embedded {
  readonly type: Type;
  readonly index: readonly number[];
  readonly indirect: boolean;
  /** The type appears more than once at this depth: anything found in it is ambiguous. */
  readonly multiples: boolean;
}

export function lookupFieldOrMethodImpl(
  T: Type,
  addressable: boolean,
  pkg: Package | null,
  name: string,
  foldCase: boolean,
): Lookup {
  if (name === '_') return notFound;
  // under must wait until after deref: the methods of a named pointer's base are not those of the pointer.
  const [type, isPtr] = deref(T);
  if (isPtr && under(type).tag === 'Interface') return notFound;

  const direct = lookupDirect(type, pkg, name, foldCase);
  if (direct !== null) return usable({ ...direct, indirect: isPtr }, addressable);

  let current: Embedded[] = [{ type, index: [], indirect: isPtr, multiples: false }];
  const seen: Named[] = [];
  while (current.length > 0) {
    const level = searchLevel(current, seen, pkg, name, foldCase);
    if (level.collision !== null) return { obj: null, index: level.collision, indirect: false };
    if (level.found !== null) return usable(level.found, addressable);
    current = consolidateMultiples(level.next);
  }
  return notFound;
}

/** What was found, unless it is a method that needs a pointer and has none. */
function usable(found: Lookup, addressable: boolean): Lookup {
  const needsPointer = found.obj?.tag === 'Func' && hasPtrRecv(found.obj);
  return needsPointer && !found.indirect && !addressable ? { obj: null, index: null, indirect: true } : found;
}

/** The field or method of t itself: nothing embedded can hide or double it. Most lookups end here. */
function lookupDirect(
  t: Type,
  pkg: Package | null,
  name: string,
  foldCase: boolean,
): { obj: Var | Func; index: readonly number[] } | null {
  const named = asNamed(t);
  if (named !== null) {
    const method = lookupMethod(named, pkg, name, foldCase);
    if (method !== null && !isLater(pkg, method.obj, named)) return { obj: method.obj, index: [method.index] };
  }
  const u = under(t);
  if (u.tag === 'Struct') {
    const i = fieldIndex(u.fields, pkg, name, foldCase);
    return i < 0 ? null : { obj: u.fields[i] as Var, index: [i] };
  }
  if (u.tag !== 'Interface') return null;
  const { methods } = typeSetOf(u);
  const i = methodIndex(methods, pkg, name, foldCase);
  return i < 0 || isLater(pkg, methods[i] as Func, null) ? null : { obj: methods[i] as Func, index: [i] };
}

interface Level {
  found: Lookup | null;
  /** Path to a second thing of that name at the same depth. */
  collision: readonly number[] | null;
  readonly next: Embedded[];
}

function searchLevel(
  current: readonly Embedded[],
  seen: Named[],
  pkg: Package | null,
  name: string,
  foldCase: boolean,
): Level {
  const level: Level = { found: null, collision: null, next: [] };
  /** Takes obj as the result; false if it collides with another. */
  const take = (e: Embedded, obj: Var | Func, i: number): boolean => {
    const index = [...e.index, i];
    if (level.found !== null || e.multiples) {
      level.collision = index;
      return false;
    }
    level.found = { obj, index, indirect: e.indirect };
    return true;
  };

  for (const e of current) {
    const named = asNamed(e.type);
    if (named !== null) {
      // At a shallower depth it would have been found; identity, because instances may be identical but not equal.
      if (seen.some((other) => identical(other, named))) continue;
      seen.push(named);
      const method = lookupMethod(named, pkg, name, foldCase);
      if (method !== null && !isLater(pkg, method.obj, named)) {
        if (!take(e, method.obj, method.index)) return level;
        continue;
      }
    }
    const u = under(e.type);
    if (u.tag === 'Struct') {
      for (let i = 0; i < u.fields.length; i++) {
        const f = u.fields[i] as Var;
        if (sameId(f, pkg, name, foldCase)) {
          if (!take(e, f, i)) return level;
          continue;
        }
        // Deeper levels matter only as long as nothing was found.
        if (level.found !== null || !f.embedded) continue;
        const [type, isPtr] = deref(f.type as Type);
        level.next.push({ type, index: [...e.index, i], indirect: e.indirect || isPtr, multiples: e.multiples });
      }
    } else if (u.tag === 'Interface') {
      const { methods } = typeSetOf(u);
      const i = methodIndex(methods, pkg, name, foldCase);
      const m = methods[i];
      if (m !== undefined && !isLater(pkg, m, null) && !take(e, m, i)) return level;
    }
  }
  return level;
}

/** Merges identical types of one depth. */
function consolidateMultiples(list: readonly Embedded[]): Embedded[] {
  if (list.length <= 1) return [...list];
  const result: Embedded[] = [];
  for (const e of list) {
    const i = result.findIndex((other) => identical(other.type, e.type));
    if (i < 0) result.push(e);
    else result[i] = { ...(result[i] as Embedded), multiples: true };
  }
  return result;
}

/** The selection x.name for an x of type T, or null. */
export function lookupSelection(T: Type, addressable: boolean, pkg: Package | null, name: string): Selection | null {
  const { obj, index, indirect } = lookupFieldOrMethod(T, addressable, pkg, name);
  if (obj === null || index === null) return null;
  return { kind: obj.tag === 'Func' ? 'MethodVal' : 'FieldVal', recv: T, obj, index, indirect };
}

/** The receiver is a pointer. Before a method has its signature the declaration's shape says so. */
export function hasPtrRecv(method: Func): boolean {
  const recv = (method.type as Signature | null)?.recv?.type ?? null;
  return recv === null ? method.hasPtrRecv : deref(recv)[1];
}

// ---------------------------------------------------------------------------------------------------- missing methods

type Missing = 'notFound' | 'wrongName' | 'unexported' | 'wrongSig' | 'ambiguous' | 'ptrRecv' | 'field';

export interface MissingMethod {
  readonly method: Func | null;
  /** V has the method, but with another signature or a pointer receiver. */
  readonly wrongType: boolean;
}

/**
 * The first method of interface T that V does not have. If V is an interface and not static, a method that V merely
 * doesn't mention is not missing: a dynamic type may have it. equivalent compares signatures.
 */
export function missingMethod(
  check: Checker | null,
  V: Type,
  T: Type,
  isStatic: boolean,
  equivalent: (x: Type, y: Type) => boolean,
  cause: Cause | null,
): MissingMethod {
  const iface = under(T);
  const methods = iface.tag === 'Interface' ? typeSetOf(iface).methods : [];
  for (const m of methods) {
    if (check !== null && isLater(check.pkg, m, null)) continue;
    const failure = missing(check, V, m, isStatic, equivalent);
    if (failure === null) continue;
    if (cause !== null && check !== null) cause.text = missingMethodCause(check, V, T, m, failure);
    return { method: m, wrongType: failure.why === 'wrongSig' || failure.why === 'ptrRecv' };
  }
  return { method: null, wrongType: false };
}

interface Failure {
  readonly why: Missing;
  /** What V has instead. */
  readonly have: Func | null;
}

function missing(
  check: Checker | null,
  V: Type,
  m: Func,
  isStatic: boolean,
  equivalent: (x: Type, y: Type) => boolean,
): Failure | null {
  // Exported names are the same from everywhere, but only the package that is checked knows what it may see.
  const from = check !== null && m.exported ? check.pkg : m.pkg;
  const Vu = under(V);
  if (Vu.tag === 'Interface') {
    const { methods } = typeSetOf(Vu);
    const f = methods[methodIndex(methods, m.pkg, m.name, false)];
    if (f === undefined || isLater(from, f, null)) return isStatic ? { why: 'notFound', have: null } : null;
    return equivalent(f.type as Type, m.type as Type) ? null : { why: 'wrongSig', have: f };
  }
  const { obj, index, indirect } = lookupFieldOrMethodImpl(V, false, from, m.name, false);
  if (obj === null) {
    if (index !== null) return { why: 'ambiguous', have: null };
    if (indirect) return { why: 'ptrRecv', have: null };
    const similar = lookupFieldOrMethodImpl(V, false, from, m.name, true).obj;
    if (similar?.tag !== 'Func') return { why: 'notFound', have: null };
    // The same name and yet not found: it must be unexported and of another package.
    return { why: similar.name === m.name ? 'unexported' : 'wrongName', have: similar };
  }
  if (obj.tag !== 'Func') return { why: 'field', have: null };
  if (check !== null) objDecl(check, obj); // it may not have its signature yet
  return equivalent(obj.type as Type, m.type as Type) ? null : { why: 'wrongSig', have: obj };
}

function missingMethodCause(check: Checker, V: Type, T: Type, m: Func, { why, have }: Failure): string {
  if (have !== null) objDecl(check, have);
  const s = text(check);
  switch (why) {
    case 'notFound':
      if (isInterfacePtr(V)) return `(${interfacePtrError(check, V)})`;
      if (isInterfacePtr(T)) return `(${interfacePtrError(check, T)})`;
      return `(missing method ${m.name})`;
    case 'wrongName':
      return `(missing method ${m.name})\n\t\thave ${funcString(check, have, false)}\n\t\twant ${funcString(check, m, false)}`;
    case 'unexported':
      return `(unexported method ${m.name})`;
    case 'wrongSig': {
      let has = funcString(check, have, false);
      let wants = funcString(check, m, false);
      if (has === wants) {
        has = funcString(check, have, true);
        wants = funcString(check, m, true);
      }
      // Type parameters of the same name, most likely: what differs cannot be seen.
      if (has === wants) return `(wrong type for method ${m.name})`;
      return `(wrong type for method ${m.name})\n\t\thave ${has}\n\t\twant ${wants}`;
    }
    case 'ambiguous':
      return s`(ambiguous selector ${V}.${m.name})`;
    case 'ptrRecv':
      return `(method ${m.name} has pointer receiver)`;
    case 'field':
      return s`(${V}.${m.name} is a field, not a method)`;
  }
}

/** Like missingMethod, but lenient with types that contain errors. */
export function hasAllMethods(
  check: Checker | null,
  V: Type,
  T: Type,
  isStatic: boolean,
  equivalent: (x: Type, y: Type) => boolean,
  cause: Cause | null,
): boolean {
  if (!isValid(V)) return true;
  const { method } = missingMethod(check, V, T, isStatic, equivalent, cause);
  return method === null || hasInvalidEmbeddedFields(V, new Set());
}

/** An embedded field of unknown type may have any method. */
function hasInvalidEmbeddedFields(T: Type, seen: Set<StructType>): boolean {
  const s = under(derefStructPtr(T));
  if (s.tag !== 'Struct' || seen.has(s)) return false;
  seen.add(s);
  return s.fields.some(
    (f) => f.embedded && (!isValid(f.type as Type) || hasInvalidEmbeddedFields(f.type as Type, seen)),
  );
}

export function isInterfacePtr(T: Type): boolean {
  const p = under(T);
  return p.tag === 'Pointer' && isInterface(p.base);
}

export function interfacePtrError(check: Checker, T: Type): string {
  const p = under(T);
  if (p.tag === 'Pointer' && isTypeParam(p.base)) {
    return text(check)`type ${T} is pointer to type parameter, not type parameter`;
  }
  return text(check)`type ${T} is pointer to interface, not interface`;
}

function funcString(check: Checker, f: Func | null, pkgInfo: boolean): string {
  return f === null ? '' : funcTypeString(f.name, f.type as Signature, check.qualifier, pkgInfo);
}

/** Reports whether an interface value of type V may hold a T. */
export function assertableTo(check: Checker | null, V: Type, T: Type, cause: Cause | null): boolean {
  // Whether a dynamic type implements an interface is only known when it runs.
  return isInterface(T) || hasAllMethods(check, T, V, false, identical, cause);
}

// ----------------------------------------------------------------------------------------------------------- helpers

/** The base of an unnamed pointer type and true, or t itself and false. */
export function deref(t: Type): [Type, boolean] {
  const p = unalias(t);
  return p.tag === 'Pointer' ? [p.base, true] : [t, false];
}

/** The struct behind a pointer to one, or t itself. */
export function derefStructPtr(t: Type): Type {
  const p = under(t);
  return p.tag === 'Pointer' && under(p.base).tag === 'Struct' ? p.base : t;
}

export function fieldIndex(fields: readonly Var[], pkg: Package | null, name: string, foldCase: boolean): number {
  return name === '_' ? -1 : fields.findIndex((f) => sameId(f, pkg, name, foldCase));
}

function methodIndex(methods: readonly Func[], pkg: Package | null, name: string, foldCase: boolean): number {
  return name === '_' ? -1 : methods.findIndex((m) => sameId(m, pkg, name, foldCase));
}
