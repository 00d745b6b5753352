// Sets of types as lists of terms (types2 termlist.go, typeterm.go; the data is in typeset-data.ts).

import type { Package } from './object.ts';
import { identical } from './predicates.ts';
import type { Type } from './type.ts';
import { allTerms, type TermList, type TypeTerm } from './typeset-data.ts';
import { typeString } from './typestring.ts';
import { under } from './under.ts';

// Two terms with specific types are either disjoint or one includes the other.

function disjoint(x: TypeTerm & { type: Type }, y: TypeTerm & { type: Type }): boolean {
  return !identical(y.tilde ? under(x.type) : x.type, x.tilde ? under(y.type) : y.type);
}

function specific(x: TypeTerm): x is TypeTerm & { type: Type } {
  return x.type !== null;
}

/** Reports whether terms x and y overlap. */
export function overlap(x: TypeTerm, y: TypeTerm): boolean {
  return !specific(x) || !specific(y) || !disjoint(x, y);
}

/** The union of two terms if one term can express it. */
function unionTerm(x: TypeTerm, y: TypeTerm): TypeTerm | null {
  if (!specific(x)) return x;
  if (!specific(y)) return y;
  if (disjoint(x, y)) return null;
  return x.tilde || !y.tilde ? x : y;
}

function intersectTerm(x: TypeTerm, y: TypeTerm): TypeTerm | null {
  if (!specific(x)) return y;
  if (!specific(y)) return x;
  if (disjoint(x, y)) return null;
  return !x.tilde || y.tilde ? x : y;
}

function subsetTerm(x: TypeTerm, y: TypeTerm): boolean {
  if (!specific(y)) return true;
  if (!specific(x)) return false;
  return !disjoint(x, y) && (!x.tilde || y.tilde);
}

/** Reports whether t belongs to the term's set. */
export function includesType(term: TypeTerm, t: Type): boolean {
  return !specific(term) || identical(term.type, term.tilde ? under(t) : t);
}

function isAll(list: TermList): boolean {
  return list.some((term) => term.type === null);
}

/** Merges terms that one term can express. */
function normal(list: TermList): TermList {
  const result: TypeTerm[] = [];
  const used = new Set<number>();
  for (let i = 0; i < list.length; i++) {
    if (used.has(i)) continue;
    let term = list[i] as TypeTerm;
    for (let j = i + 1; j < list.length; j++) {
      if (used.has(j)) continue;
      const merged = unionTerm(term, list[j] as TypeTerm);
      if (merged === null) continue;
      if (merged.type === null) return allTerms;
      term = merged;
      used.add(j);
    }
    result.push(term);
  }
  return result;
}

export function unionTerms(xs: TermList, ys: TermList): TermList {
  return normal([...xs, ...ys]);
}

export function intersectTerms(xs: TermList, ys: TermList): TermList {
  if (isAll(xs)) return ys;
  if (isAll(ys)) return xs;
  const result: TypeTerm[] = [];
  for (const x of xs) {
    for (const y of ys) {
      const term = intersectTerm(x, y);
      if (term !== null) result.push(term);
    }
  }
  return normal(result);
}

export function subsetOfTerms(xs: TermList, ys: TermList): boolean {
  if (ys.length === 0) return xs.length === 0;
  return xs.every((x) => ys.some((y) => subsetTerm(x, y)));
}

export function equalTerms(xs: TermList, ys: TermList): boolean {
  return xs === ys || (subsetOfTerms(xs, ys) && subsetOfTerms(ys, xs));
}

export function termListString(list: TermList, qualifier: (pkg: Package) => string): string {
  if (list.length === 0) return '∅';
  return list
    .map((term) => (term.type === null ? '𝓤' : (term.tilde ? '~' : '') + typeString(term.type, qualifier)))
    .join(' | ');
}
