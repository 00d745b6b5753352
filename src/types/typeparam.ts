// Type parameters and their constraints (types2 typeparam.go).

import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import type { TypeName } from './object.ts';
import { isValid } from './predicates.ts';
import { InterfaceType, type Type, TypeParam } from './type.ts';
import { computeInterfaceTypeSet, typeSetOf } from './typeset.ts';
import { type Underlying, under } from './under.ts';
import { emptyInterface } from './universe.ts';

/** A term with a specific type: T, or ~T. */
export interface SpecificTerm {
  readonly tilde: boolean;
  readonly type: Type;
}

export function newTypeParam(check: Checker | null, obj: TypeName, constraint: Type): TypeParam {
  const p = new TypeParam(obj, -1, constraint);
  p.check = check;
  if (obj.type === null) obj.type = p;
  check?.needsCleanup(p);
  return p;
}

/** Gives type parameters their indices. */
export function bindTParams(list: readonly TypeParam[]): readonly TypeParam[] {
  list.forEach((p, i) => {
    p.index = i;
  });
  return list;
}

/** The constraint as an interface; a constraint like ~int becomes the implicit interface{ ~int }. */
export function iface(p: TypeParam): InterfaceType {
  const bound = p.constraint;
  const u = under(bound);
  let ityp: InterfaceType;
  if (u.tag === 'Interface') {
    // A type parameter as constraint was reported where it was written.
    if (unalias(bound).tag === 'TypeParam') return emptyInterface;
    ityp = u;
  } else {
    if (!isValid(u)) return emptyInterface;
    ityp = new InterfaceType([], [bound], true);
    p.constraint = ityp;
  }
  if (ityp.typeSet === null) computeInterfaceTypeSet(p.check, ityp);
  return ityp;
}

/** Calls f with each specific term of p's type set, or once with null if there are none; true if f always was. */
export function typeParamIs(p: TypeParam, f: (term: SpecificTerm | null) => boolean): boolean {
  const set = typeSetOf(iface(p));
  if (!set.hasTerms) return f(null);
  for (const term of set.terms) if (!f(term as SpecificTerm)) return false;
  return true;
}

/** Like typeParamIs, with each type and its underlying type. */
export function typeParamTypeset(p: TypeParam, f: (t: Type | null, u: Underlying | null) => boolean): boolean {
  const set = typeSetOf(iface(p));
  if (!set.hasTerms) return f(null, null);
  for (const term of set.terms) {
    const type = term.type as Type;
    // The type of a tilde term is its own underlying type.
    if (!f(type, under(type))) return false;
  }
  return true;
}
