// Type sets as data: methods, terms and comparability of an interface (types2 typeset.go, termlist.go, typeterm.go).
//
// A term is a set of types: `null` type stands for all types (𝓤), a tilde term ~t for all types whose underlying type
// is t, and t for itself. A term list is the union of its terms; no terms mean the empty set. Computing and judging
// them is in typeset.ts and termlist.ts; this module depends on nothing so that the universe can be built first.

import type { Func } from './object.ts';
import type { Type } from './type.ts';

export interface TypeTerm {
  readonly tilde: boolean;
  /** null: all types. */
  readonly type: Type | null;
}

export type TermList = readonly TypeTerm[];

export const allTerms: TermList = [{ tilde: false, type: null }];

export class TypeSet {
  constructor(
    /** All methods, embedded ones included, sorted by compareObjects. */
    public methods: readonly Func[],
    public terms: TermList,
    /** Only comparable types belong to it; implies that terms are all types. */
    public comparable: boolean,
  ) {}

  get isEmpty(): boolean {
    return this.terms.length === 0;
  }

  /** All types belong to it: the type set of `any`. */
  get isAll(): boolean {
    return this.isMethodSet && this.methods.length === 0;
  }

  /** It says nothing about types but the methods they have. */
  get isMethodSet(): boolean {
    return !this.comparable && this.allTypes;
  }

  get allTypes(): boolean {
    for (const term of this.terms) if (term.type === null) return true;
    return false;
  }

  /** There are specific types in it. */
  get hasTerms(): boolean {
    return this.terms.length > 0 && !this.allTypes;
  }
}

export const topTypeSet = new TypeSet([], allTerms, false);
export const comparableTypeSet = new TypeSet([], allTerms, true);
/** Stands for a union with an error; also a valid empty set. */
export const invalidTypeSet = new TypeSet([], [], false);
