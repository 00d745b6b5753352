// Underlying types, of one type or of all types of a type parameter's set (types2 under.go).

import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import { resolveUnderlying } from './named.ts';
import { identical } from './predicates.ts';
import type { Alias, Named, Type, TypeParam } from './type.ts';
import { iface, typeParamTypeset } from './typeparam.ts';
import { typeString } from './typestring.ts';

/** What an underlying type can be: a type literal or a predeclared type. */
export type Underlying = Exclude<Type, Alias | Named | TypeParam>;

/** The underlying type of t; that of a type parameter is its constraint interface. */
export function under(t: Type): Underlying {
  switch (t.tag) {
    case 'Named':
      return (t.underlying as Underlying | null) ?? resolveUnderlying(t);
    case 'Alias':
      return under(unalias(t));
    case 'TypeParam':
      return iface(t);
    default:
      return t;
  }
}

/** Like under, but never expands an instance that nobody has looked into yet. */
export function safeUnderlying(t: Type): Type {
  const actual = unalias(t);
  if (actual.tag === 'Named') return actual.underlying ?? actual;
  return under(actual);
}

/**
 * Calls f with t and its underlying type, or for a type parameter with each type of its set; with nulls if the set has no
 * specific types. Stops at the first false and reports whether f was always true.
 */
export function typeset(t: Type, f: (t: Type | null, u: Underlying | null) => boolean): boolean {
  const actual = unalias(t);
  if (actual.tag === 'TypeParam') return typeParamTypeset(actual, f);
  return f(t, under(actual));
}

/** Like typeset, for the underlying types only. */
export function underIs(t: Type, f: (u: Underlying | null) => boolean): boolean {
  return typeset(t, (_, u) => f(u));
}

export interface CommonUnder {
  /** null if there is no common underlying type. */
  readonly type: Underlying | null;
  /** Why not. */
  readonly cause: string;
}

/**
 * The underlying type that all types of t's set share. Channels may differ in direction: the restricted one counts. With
 * cond, each type must pass it: it returns null or the cause of its refusal. check is needed for the causes only.
 */
export function commonUnder(
  check: Checker | null,
  t: Type,
  cond: ((t: Type | null, u: Underlying | null) => string | null) | null,
): CommonUnder {
  let commonType: Type | null = null;
  let common: Underlying | null = null;
  let cause = '';
  const show = (x: Type | null): string => (x === null ? 'nil' : typeString(x, check?.qualifier));
  const ok = typeset(t, (t, u) => {
    const refusal = cond === null ? null : cond(t, u);
    if (refusal !== null) {
      cause = refusal;
      return false;
    }
    if (u === null) {
      cause = 'no specific type';
      return false;
    }
    if (common === null) {
      commonType = t;
      common = u;
      return true;
    }
    if (common.tag === 'Chan' && u.tag === 'Chan') {
      if (!identical(common.elem, u.elem)) {
        cause = `channels ${show(commonType)} and ${show(t)} have different element types`;
        return false;
      }
      if (common.dir === u.dir || u.dir === 'both') return true;
      if (common.dir === 'both') {
        commonType = t;
        common = u;
        return true;
      }
      cause = `channels ${show(commonType)} and ${show(t)} have conflicting directions`;
      return false;
    }
    if (!identical(common, u)) {
      cause = `${show(commonType)} and ${show(t)} have different underlying types`;
      return false;
    }
    return true;
  });
  return ok ? { type: common, cause } : { type: null, cause };
}
