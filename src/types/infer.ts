// Type inference for calls of generic functions (types2 infer.go).

import type { Pos } from '../syntax/index.ts';
import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import type { ErrorReport } from './errors.ts';
import { text } from './format.ts';
import { hasAllMethods } from './lookup.ts';
import { TypeName, type Var } from './object.ts';
import type { Cause, Operand } from './operand.ts';
import { defaultType, isTyped, maxType } from './predicates.ts';
import { cloneSignature, makeSubstMap, subst, substTuple } from './subst.ts';
import type { Tuple, Type, TypeParam } from './type.ts';
import { iface, newTypeParam, type SpecificTerm, typeParamIs } from './typeparam.ts';
import { typeSetOf } from './typeset.ts';
import { commonUnder } from './under.ts';
import { assign, exact, inexact, Unifier } from './unify.ts';
import { invalidType } from './universe.ts';
import { allowVersion, go1_21, go1_24 } from './version.ts';

/**
 * Infers the missing type arguments of targs (null, or beyond its end) for params tparams of a function called with args
 * for its parameters; null after adding the reason to err. reverse: the call is an assignment to a function variable.
 */
export function infer(
  check: Checker,
  pos: Pos,
  tparams: readonly TypeParam[],
  targs: readonly (Type | null)[],
  params: Tuple,
  args: readonly Operand[],
  reverse: boolean,
  err: ErrorReport,
): Type[] | null {
  const given = tparams.map((_, i) => targs[i] ?? null);
  if (given.every((t) => t !== null)) return given as Type[];
  if (args.some((arg) => arg.mode === 'invalid')) return null;

  // With the given arguments put in, messages speak of assignment rather than of inference.
  params = substTuple(check, params, makeSubstMap(tparams, given), check.context);
  const u = new Unifier(tparams, given, allowVersion(check, go1_21));
  const inference = new Inference(check, pos, tparams, u, reverse, err);
  const untyped = inference.fromArguments(params, args);
  if (untyped === null || !inference.fromConstraints() || !inference.fromUntyped(params, args, untyped)) return null;
  return inference.simplify(given);
}

class Inference {
  constructor(
    readonly check: Checker,
    readonly pos: Pos,
    readonly tparams: readonly TypeParam[],
    readonly u: Unifier,
    readonly reverse: boolean,
    readonly err: ErrorReport,
  ) {}

  /** Unifies parameter and argument types; returns the indices of untyped arguments for later, or null on failure. */
  fromArguments(params: Tuple, args: readonly Operand[]): number[] | null {
    const untyped: number[] = [];
    for (const [i, arg] of args.entries()) {
      const par = params.vars[i]?.type as Type;
      if (!isParameterized(this.tparams, par) && !isParameterized(this.tparams, arg.type)) continue;
      if (isTyped(arg.type)) {
        if (!this.u.unify(par, arg.type, assign)) {
          this.#mismatch(par, arg.type, arg);
          return null;
        }
      } else if (par.tag === 'TypeParam' && !arg.isNil) untyped.push(i);
    }
    return untyped;
  }

  #mismatch(tpar: Type, targ: Type, arg: Operand): void {
    const { check, err } = this;
    const s = text(check);
    const known = this.u.inferred(this.tparams);
    if (known.every((t) => t === null)) {
      const names = typeParamsString(this.tparams);
      err.addf(arg, s`type ${targ} of ${arg.expr} does not match ${tpar} (cannot infer ${names})`);
      return;
    }
    const inferred = subst(check, arg.pos, tpar, makeSubstMap(this.tparams, known), null, check.context);
    if (inferred === tpar) err.addf(arg, s`type ${targ} of ${arg.expr} does not match ${tpar}`);
    else if (this.reverse) {
      err.addf(arg, s`inferred type ${inferred} for ${tpar} does not match type ${targ} of ${arg.expr}`);
    } else err.addf(arg, s`type ${targ} of ${arg.expr} does not match inferred type ${inferred} for ${tpar}`);
  }

  /** Uses core types and methods of the constraints, as long as that finds something. */
  fromConstraints(): boolean {
    let before: number;
    do {
      before = this.u.unknowns();
      for (const p of this.tparams) if (!this.#fromConstraint(p)) return false;
    } while (this.u.unknowns() < before);
    return true;
  }

  #fromConstraint(p: TypeParam): boolean {
    const { check, u, err } = this;
    const s = text(check);
    const known = u.at(p);
    const core = coreTerm(p);
    if (core !== null) {
      if (known !== null) {
        if (!u.unify(known, core.term.type, inexact)) {
          err.addf(this.pos, s`${p} (type ${known}) does not satisfy ${p.constraint}`);
          return false;
        }
      } else if (core.single && !core.term.tilde) u.set(p, core.term.type);
    }
    // The methods of a type that is still parameterized are not final.
    if (known === null || isParameterized(this.tparams, known)) return true;
    const cause: Cause = { text: '' };
    if (hasAllMethods(check, known, iface(p), true, (x, y) => u.unify(x, y, exact), cause)) return true;
    err.addf(this.pos, s`${p} (type ${known}) does not satisfy ${p.constraint} ${cause.text}`);
    return false;
  }

  /** Parameters that only untyped constants speak for get the default type of the largest kind. */
  fromUntyped(params: Tuple, args: readonly Operand[], untyped: readonly number[]): boolean {
    const largest = new Map<TypeParam, Type>();
    for (const i of untyped) {
      const p = params.vars[i]?.type as TypeParam;
      if (this.u.at(p) !== null) continue;
      const arg = args[i] as Operand;
      const before = largest.get(p);
      const max = before === undefined ? arg.type : maxType(before, arg.type);
      if (max === null) {
        this.err.addf(arg, text(this.check)`mismatched types ${before ?? null} and ${arg.type} (cannot infer ${p})`);
        return false;
      }
      largest.set(p, max);
    }
    for (const [p, t] of largest) this.u.set(p, defaultType(t));
    return true;
  }

  /** Puts inferred types into each other until no type parameter is left in them. */
  simplify(given: readonly (Type | null)[]): Type[] | null {
    const { check, tparams } = this;
    const inferred = this.u.inferred(tparams);
    killCycles(tparams, inferred);
    let dirty = inferred.flatMap((t, i) => (t !== null && given[i] === null ? [i] : []));
    while (dirty.length > 0) {
      const map = makeSubstMap(tparams, inferred);
      dirty = dirty.filter((i) => {
        const before = inferred[i] as Type;
        let after = subst(check, 0, before, map, null, check.context);
        if (after === before) return false;
        // A generic function as argument is not generic once all its parameters are known.
        if (after.tag === 'Signature' && after.typeParams.length > 0 && !isParameterized(tparams, after)) {
          after = cloneSignature(after);
          after.typeParams = [];
        }
        inferred[i] = after;
        return true;
      });
    }
    for (const [i, t] of inferred.entries()) {
      if (t !== null && !isParameterized(tparams, t)) continue;
      const { obj } = tparams[i] as TypeParam;
      const declared = check.positionString(obj.pos);
      const where = check.toolchain < go1_24 ? declared : `declared at ${declared}`;
      this.err.addf(this.pos, `cannot infer ${obj.name} (${where})`);
      return null;
    }
    return inferred as Type[];
  }
}

/**
 * New type parameters instead of tparams in t. A recursive call uses the same parameters in its arguments as it infers;
 * renamed ones keep them apart.
 */
export function renameTParams(check: Checker, pos: Pos, tparams: readonly TypeParam[], t: Type): [TypeParam[], Type] {
  if (tparams.length === 0) return [[], t];
  const renamed = tparams.map((p) => {
    const copy = newTypeParam(check, new TypeName(p.obj.pos, p.obj.pkg, p.obj.name, null), invalidType);
    copy.index = p.index;
    return copy;
  });
  const map = makeSubstMap(tparams, renamed);
  for (const [i, p] of tparams.entries()) {
    (renamed[i] as TypeParam).constraint = subst(check, pos, p.constraint, map, null, check.context);
  }
  return [renamed, subst(check, pos, t, map, null, check.context)];
}

/** `P`, `P and Q`, `P, Q, and R` */
function typeParamsString(list: readonly TypeParam[]): string {
  const names = list.map((p) => p.obj.name);
  if (names.length <= 2) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

/** Reports whether t mentions one of the type parameters. */
export function isParameterized(tparams: readonly TypeParam[], t: Type): boolean {
  return new ParamFinder(tparams).in(t);
}

class ParamFinder {
  readonly #seen = new Map<Type, boolean>();

  constructor(readonly tparams: readonly TypeParam[]) {}

  in(t: Type): boolean {
    switch (t.tag) {
      case 'Basic':
        return false;
      case 'TypeParam':
        return this.tparams.includes(t);
      case 'Alias':
        return this.in(unalias(t));
      case 'Named':
        return t.typeArgs.some((arg) => this.in(arg));
      default: {
        const seen = this.#seen.get(t);
        if (seen !== undefined) return seen;
        this.#seen.set(t, false); // ends cycles
        const result = this.#inside(t);
        this.#seen.set(t, result);
        return result;
      }
    }
  }

  #inside(t: Type): boolean {
    switch (t.tag) {
      case 'Array':
      case 'Slice':
      case 'Chan':
        return this.in(t.elem);
      case 'Pointer':
        return this.in(t.base);
      case 'Map':
        return this.in(t.key) || this.in(t.elem);
      case 'Struct':
        return t.fields.some((f) => this.in(f.type as Type));
      case 'Tuple':
        return t.vars.some((v) => this.in(v.type as Type));
      case 'Signature':
        return (
          t.params.vars.some((v) => this.in(v.type as Type)) || t.results.vars.some((v) => this.in(v.type as Type))
        );
      case 'Interface': {
        const set = typeSetOf(t);
        if (set.methods.some((m) => this.in(m.type as Type))) return true;
        return set.hasTerms && set.terms.every((term) => term.type !== null && this.in(term.type));
      }
      default:
        return false;
    }
  }
}

/** The one type all types of p's set have in common, with ~ if one of them has; single: it is the only term. */
function coreTerm(p: TypeParam): { term: SpecificTerm; single: boolean } | null {
  const terms: SpecificTerm[] = [];
  typeParamIs(p, (term) => {
    if (term !== null) terms.push(term);
    return term !== null;
  });
  const [only] = terms;
  if (only === undefined) return null;
  if (terms.length === 1) return { term: only, single: true };
  const type = commonUnder(null, p, null).type;
  return type === null ? null : { term: { tilde: terms.some((term) => term.tilde), type }, single: false };
}

/** Forgets inferred types that contain their own parameter: putting them into themselves would never end. */
function killCycles(tparams: readonly TypeParam[], inferred: (Type | null)[]): void {
  const finder = new CycleFinder(tparams, inferred);
  for (const p of tparams) finder.visit(p);
}

class CycleFinder {
  readonly #path = new Set<Type>();

  constructor(
    readonly tparams: readonly TypeParam[],
    readonly inferred: (Type | null)[],
  ) {}

  readonly visit = (type: Type): void => {
    const t = unalias(type);
    if (this.#path.has(t)) {
      const i = t.tag === 'TypeParam' ? this.tparams.indexOf(t) : -1;
      if (i >= 0) this.inferred[i] = null;
      return;
    }
    this.#path.add(t);
    this.#parts(t);
    this.#path.delete(t);
  };

  #parts(t: ReturnType<typeof unalias>): void {
    switch (t.tag) {
      case 'Basic':
        return;
      case 'Array':
      case 'Slice':
      case 'Chan':
        this.visit(t.elem);
        return;
      case 'Pointer':
        this.visit(t.base);
        return;
      case 'Map':
        this.visit(t.key);
        this.visit(t.elem);
        return;
      case 'Struct':
        this.#vars(t.fields);
        return;
      case 'Tuple':
        this.#vars(t.vars);
        return;
      case 'Signature':
        this.#vars(t.params.vars);
        this.#vars(t.results.vars);
        return;
      case 'Union':
        for (const term of t.terms) this.visit(term.type);
        return;
      case 'Interface':
        for (const m of t.methods) this.visit(m.type as Type);
        t.embeddeds.forEach(this.visit);
        return;
      case 'Named':
        t.typeArgs.forEach(this.visit);
        return;
      case 'TypeParam': {
        const inferred = this.inferred[this.tparams.indexOf(t)] ?? null;
        if (inferred !== null) this.visit(inferred);
        return;
      }
    }
  }

  #vars(list: readonly Var[]): void {
    for (const v of list) this.visit(v.type as Type);
  }
}
