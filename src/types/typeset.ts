// Computing type sets of interfaces and unions (types2 typeset.go; the data is in typeset-data.ts).

import type { Pos } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import { isImportedConstraint } from './decl.ts';
import { errorf, newError } from './errors.ts';
import { show, text } from './format.ts';
import { isLater } from './goapi.ts';
import { compareObjects, type Func, ObjSet } from './object.ts';
import { identical, incomparable, isValid } from './predicates.ts';
import { intersectTerms, unionTerms } from './termlist.ts';
import type { InterfaceType, Type, Union } from './type.ts';
import { allTerms, invalidTypeSet, type TermList, TypeSet, topTypeSet } from './typeset-data.ts';
import { under } from './under.ts';
import { maxTermCount } from './union.ts';
import { allowVersion, go1_14, go1_18, verifyVersionf } from './version.ts';

/** The type set of an interface, computed on first use. */
export function typeSetOf(t: InterfaceType): TypeSet {
  return t.typeSet ?? computeInterfaceTypeSet(t.check, t);
}

/** Reports whether every type of the set is strictly comparable. */
export function typeSetIsComparable(set: TypeSet, seen: Set<Type> | null): boolean {
  if (set.allTypes) return set.comparable;
  // No type at all is not a comparable type either.
  return set.hasTerms && set.terms.every((term) => term.type !== null && incomparable(term.type, false, seen) === null);
}

/** Methods in the order type sets keep them. */
export function sortMethods(list: Func[]): void {
  list.sort(compareObjects);
}

/** Computes and stores the type set; with a checker, reports duplicate methods and language versions. */
export function computeInterfaceTypeSet(check: Checker | null, ityp: InterfaceType): TypeSet {
  if (ityp.typeSet !== null) return ityp.typeSet;
  // Half an interface has no type set yet. The top set stands in for it and is not kept.
  if (!ityp.complete) return topTypeSet;

  // Interfaces that embed themselves are reported by validType; here they must only end.
  const set = new TypeSet([], allTerms, false);
  ityp.typeSet = set;

  const methods = new MethodCollector(check);
  for (const m of ityp.methods) methods.add(m.pos, m, true);

  let terms: TermList = allTerms;
  let comparable = false;
  ityp.embeddeds.forEach((type, i) => {
    const pos = ityp.embedPos?.[i] ?? 0;
    const element = elementTypeSet(check, pos, type);
    if (element === null) return;
    for (const m of element.methods) methods.add(pos, m, false);
    [terms, comparable] = intersectTermLists(terms, comparable, element.terms, element.comparable);
  });

  methods.end();
  sortMethods(methods.all);
  set.methods = methods.all;
  set.terms = terms;
  set.comparable = comparable;
  return set;
}

/** The type set of an embedded element, or null if it is to be ignored because of an error. */
function elementTypeSet(check: Checker | null, pos: Pos, type: Type): TypeSet | null {
  const needs = (what: string): boolean =>
    pos === 0 ||
    check === null ||
    allowVersion(check, go1_18) ||
    verifyVersionf(check, pos, go1_18, `${what} ${show(check, type)}`);
  const u = under(type);
  if (u.tag === 'Interface') {
    const set = computeInterfaceTypeSet(check, u);
    const old = pos !== 0 && check !== null && !allowVersion(check, go1_18);
    if (old && isImportedConstraint(check, type) && !needs('embedding constraint interface')) return null;
    return set;
  }
  if (u.tag === 'Union') {
    if (!needs('embedding interface element')) return null;
    const set = computeUnionTypeSet(check, check?.unionTypeSets ?? new Map(), pos, u);
    return set === invalidTypeSet ? null : set;
  }
  if (!isValid(u) || !needs('embedding non-interface type')) return null;
  return new TypeSet([], [{ tilde: false, type }], false);
}

/** Collects methods and complains about doubles. The same method may come by several embedded interfaces. */
class MethodCollector {
  readonly all: Func[] = [];
  readonly #seen = new ObjSet();
  /** Where the method was declared or embedded. */
  readonly #positions = new Map<Func, Pos>();
  /** Methods that the package must not see: they give way to others of their name. */
  readonly #later: Func[] = [];

  constructor(readonly check: Checker | null) {}

  add(pos: Pos, m: Func, explicit: boolean): void {
    if (this.check !== null && isLater(this.check.pkg, m, null)) {
      this.#later.push(m);
      return;
    }
    const other = this.#seen.insert(m) as Func | undefined;
    if (other === undefined) {
      this.all.push(m);
      this.#positions.set(m, pos);
      return;
    }
    const { check } = this;
    if (check === null) return;
    if (explicit) {
      this.#report(check, pos, m, other);
      return;
    }
    // Signatures can be compared when all types are there.
    check.later(() => {
      const overlapForbidden = pos !== 0 && !allowVersion(check, go1_14);
      if (overlapForbidden || !identical(m.type as Type, other.type as Type)) this.#report(check, pos, m, other);
    });
  }

  end(): void {
    for (const m of this.#later) if (this.#seen.insert(m) === undefined) this.all.push(m);
  }

  #report(check: Checker, pos: Pos, m: Func, other: Func): void {
    const err = newError(check, 'DuplicateDecl');
    err.addf(pos, `duplicate method ${m.name}`);
    err.addf(this.#positions.get(other) ?? 0, `other declaration of method ${m.name}`);
    err.report();
  }
}

/** Intersects two sets; xcomp and ycomp say that only comparable types belong to them. */
function intersectTermLists(xs: TermList, xcomp: boolean, ys: TermList, ycomp: boolean): [TermList, boolean] {
  const terms = intersectTerms(xs, ys);
  if (!xcomp && !ycomp) return [terms, false];
  if (terms.some((term) => term.type === null)) return [terms, true];
  return [terms.filter((term) => term.type !== null && incomparable(term.type, false, null) === null), false];
}

/** The type set of a union; invalidTypeSet if it has too many terms. */
export function computeUnionTypeSet(check: Checker | null, sets: Map<Union, TypeSet>, pos: Pos, union: Union): TypeSet {
  const known = sets.get(union);
  if (known !== undefined) return known;
  const set = new TypeSet([], [], false);
  sets.set(union, set); // ends recursion
  let terms: TermList = [];
  for (const term of union.terms) {
    const u = under(term.type);
    if (u.tag === 'Interface') terms = unionTerms(terms, computeInterfaceTypeSet(check, u).terms);
    else if (!isValid(u) || (term.tilde && !identical(term.type, u)))
      continue; // ~T of a defined type T is empty
    else terms = unionTerms(terms, [{ tilde: term.tilde, type: term.type }]);
    if (terms.length > maxTermCount) {
      if (check !== null) {
        errorf(
          check,
          pos,
          'InvalidUnion',
          text(check)`cannot handle more than ${maxTermCount} union terms (implementation limitation)`,
        );
      }
      sets.set(union, invalidTypeSet);
      return invalidTypeSet;
    }
  }
  set.terms = terms;
  return set;
}
