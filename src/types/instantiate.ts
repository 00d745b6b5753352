// Instances of generic types and functions, and whether types satisfy constraints (types2 instantiate.go).

import type { Pos } from '../syntax/index.ts';
import { newAliasInstance } from './alias.ts';
import type { Checker } from './checker.ts';
import type { Context } from './context.ts';
import { errorf } from './errors.ts';
import { type Shown, text } from './format.ts';
import { hasAllMethods, isInterfacePtr } from './lookup.ts';
import { newNamedInstance } from './named.ts';
import type { Cause } from './operand.ts';
import { identical, incomparable, isValid } from './predicates.ts';
import { cloneSignature, makeSubstMap, subst } from './subst.ts';
import { includesType, subsetOfTerms, termListString } from './termlist.ts';
import type { Alias, Named, Signature, Type, TypeParam } from './type.ts';
import { iface } from './typeparam.ts';
import { typeSetIsComparable, typeSetOf } from './typeset.ts';
import type { TermList } from './typeset-data.ts';
import { typeString } from './typestring.ts';
import { under } from './under.ts';
import { invalidType } from './universe.ts';
import { allowVersion, go1_20 } from './version.ts';

export type GenericType = Named | Alias | Signature;

/**
 * The instance origin[typeArgs]; the same object for identical arguments. Neither the number of arguments of a Named nor
 * any constraint is verified here.
 */
export function instance(
  check: Checker | null,
  pos: Pos,
  origin: GenericType,
  typeArgs: readonly Type[],
  expanding: Named | null,
  context: Context,
): Type {
  // The context of the type being expanded comes first: it ends cycles.
  const contexts = expanding !== null && expanding.context !== null ? [expanding.context, context] : [context];
  for (const c of contexts) {
    const known = c.lookup(origin, typeArgs);
    if (known !== undefined) return remember(contexts, origin, typeArgs, known);
  }
  switch (origin.tag) {
    case 'Named':
      return remember(contexts, origin, typeArgs, newNamedInstance(check, pos, origin, typeArgs, expanding, context));
    case 'Alias':
      if (!validateTArgLen(check, pos, origin.obj.name, origin.typeParams.length, typeArgs.length)) return invalidType;
      if (origin.typeParams.length === 0) return origin;
      return remember(contexts, origin, typeArgs, newAliasInstance(check, pos, origin, typeArgs, expanding, context));
    case 'Signature': {
      const params = origin.typeParams;
      if (params.length !== typeArgs.length) {
        validateTArgLen(check, pos, typeString(origin, check?.qualifier), params.length, typeArgs.length);
        return invalidType;
      }
      if (params.length === 0) return origin;
      let sig = subst(check, pos, origin, makeSubstMap(params, typeArgs), null, context) as Signature;
      if (sig === origin) sig = cloneSignature(sig);
      sig.typeParams = [];
      return remember(contexts, origin, typeArgs, sig);
    }
  }
}

function remember(contexts: readonly Context[], origin: GenericType, typeArgs: readonly Type[], t: Type): Type {
  let result = t;
  for (let i = contexts.length - 1; i >= 0; i--) result = (contexts[i] as Context).update(origin, typeArgs, result);
  return result;
}

/** Complains about a wrong number of type arguments. */
export function validateTArgLen(check: Checker | null, pos: Pos, name: string, want: number, got: number): boolean {
  if (want === got) return true;
  const few = got < want ? 'not enough' : 'too many';
  const message = `${few} type arguments for type ${name}: have ${got}, want ${want}`;
  if (check === null) throw new Error(message);
  errorf(check, pos, 'WrongTypeArgCount', message);
  return false;
}

/** The first type argument that does not satisfy its constraint, with the reason; null if all do. */
export function verify(
  check: Checker | null,
  pos: Pos,
  params: readonly TypeParam[],
  typeArgs: readonly Type[],
  context: Context,
): { index: number; cause: string } | null {
  const map = makeSubstMap(params, typeArgs);
  for (const [index, p] of params.entries()) {
    iface(p); // wraps ~T and A|B into an interface
    const bound = subst(check, pos, p.constraint, map, null, context);
    const cause: Cause = { text: '' };
    if (!implements_(check, typeArgs[index] as Type, bound, true, cause)) return { index, cause: cause.text };
  }
  return null;
}

/** Reports whether V implements interface T; with constraint, whether V satisfies T. */
export function implements_(
  check: Checker | null,
  V: Type,
  T: Type,
  constraint: boolean,
  cause: Cause | null,
): boolean {
  const Vu = under(V);
  const Tu = under(T);
  if (!isValid(Vu) || !isValid(Tu)) return true;
  if (Vu.tag === 'Pointer' && !isValid(under(Vu.base))) return true;

  const verb = constraint ? 'satisfy' : 'implement';
  const fail = (message: () => string): false => {
    if (cause !== null && check !== null) cause.text = message();
    return false;
  };
  const s = (strings: TemplateStringsArray, ...args: Shown[]): string =>
    check === null ? '' : text(check)(strings, ...args);

  if (Tu.tag !== 'Interface') {
    return fail(() => {
      const detail = isInterfacePtr(Tu)
        ? s`type ${T} is pointer to interface, not interface`
        : s`${T} is not an interface`;
      return s`${V} does not ${verb} ${T} (${detail})`;
    });
  }
  const Tset = typeSetOf(Tu);
  if (Tset.isAll) return true;

  // The empty set is a subset of every set, and contains no set but itself.
  const Vset = Vu.tag === 'Interface' ? typeSetOf(Vu) : null;
  if (Vset?.isEmpty) return true;
  if (Tset.isEmpty) return fail(() => s`cannot ${verb} ${T} (empty type set)`);

  const missing: Cause | null = cause === null ? null : { text: '' };
  if (!hasAllMethods(check, V, T, true, identical, missing)) {
    return fail(() => s`${V} does not ${verb} ${T} ${missing?.text ?? ''}`);
  }

  const comparableEnough = (): boolean => {
    if (!typeSetIsComparable(Tset, null)) return true;
    if (incomparable(V, false, null) === null) return true;
    // Since Go 1.20 ordinary interfaces satisfy comparable, though a comparison may panic.
    if (constraint && incomparable(V, true, null) === null) {
      if (check === null || allowVersion(check, go1_20)) return true;
      return fail(() => s`${V} to ${verb} comparable requires go1.20 or later`);
    }
    return fail(() => s`${V} does not ${verb} comparable`);
  };

  if (!Tset.hasTerms) return comparableEnough();
  if (Vset !== null) {
    if (!subsetOfTerms(Vset.terms, Tset.terms)) return fail(() => s`${V} does not ${verb} ${T}`);
    return comparableEnough();
  }
  if (!Tset.terms.some((term) => includesType(term, V))) {
    return fail(() => {
      const alt = tildeWouldHelp(Tset.terms, V);
      let detail = s`${V} missing in ${termListString(Tset.terms, (pkg) => pkg.path)}`;
      if (alt !== null) detail = s`possibly missing ~ for ${alt} in ${T}`;
      else if (mentions(Tu, V)) detail = s`${T} mentions ${V}, but ${V} is not in the type set of ${T}`;
      return s`${V} does not ${verb} ${T} (${detail})`;
    });
  }
  return comparableEnough();
}

/** The type t of a term such that ~t would include V. */
function tildeWouldHelp(terms: TermList, V: Type): Type | null {
  for (const { tilde, type } of terms) {
    if (!tilde && type !== null && identical(type, under(type)) && includesType({ tilde: true, type }, V)) return type;
  }
  return null;
}

/** Reports whether the text of T names the type t. */
function mentions(T: Type, t: Type): boolean {
  if (T.tag === 'Interface') return T.embeddeds.some((e) => mentions(e, t));
  if (T.tag === 'Union') return T.terms.some((term) => mentions(term.type, t));
  return identical(T, t);
}
