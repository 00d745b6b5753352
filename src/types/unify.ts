// Type unification (types2 unify.go): makes two types structurally equal by choosing types for type parameters.
//
// Bound type parameters are those being inferred. Each has a handle that holds its type once known; parameters found to
// be equal share a handle. Two types that unify need not be identical: a defined type unifies with its underlying type,
// channel directions and missing interface methods are forgiven, unless exactness is asked for. Whether the inferred
// types really fit is decided by assignment and constraint satisfaction afterwards.

import { asNamed, unalias } from './alias.ts';
import { lookupFieldOrMethod } from './lookup.ts';
import { objectId, sameId } from './object.ts';
import {
  type IfacePair,
  identical,
  identicalOrigin,
  isInterface,
  isTypeLit,
  isTypeParam,
  seenPair,
} from './predicates.ts';
import { equalTerms } from './termlist.ts';
import type { InterfaceType, StructType, Tuple, Type, TypeParam } from './type.ts';
import { typeSetOf } from './typeset.ts';
import { commonUnder, under } from './under.ts';

/** Deeper nesting than this is an endless recursion, and a failure. */
const depthLimit = 50;

export interface UnifyMode {
  /** Types in an assignment: they may differ as above at the top, their elements must match exactly. */
  readonly assign: boolean;
  /** They must be identical. */
  readonly exact: boolean;
}

export const inexact: UnifyMode = { assign: false, exact: false };
export const assign: UnifyMode = { assign: true, exact: false };
export const exact: UnifyMode = { assign: false, exact: true };
const assignExact: UnifyMode = { assign: true, exact: true };

interface Handle {
  type: Type | null;
}

export class Unifier {
  readonly #handles = new Map<TypeParam, Handle>();
  #depth = 0;

  constructor(
    params: readonly TypeParam[],
    args: readonly (Type | null)[],
    /** Infer from methods that interfaces share (Go 1.21). */
    readonly interfaceInference: boolean,
  ) {
    params.forEach((p, i) => {
      this.#handles.set(p, { type: args[i] ?? null });
    });
  }

  unify(x: Type, y: Type, mode: UnifyMode): boolean {
    return this.#nify(x, y, mode, null);
  }

  /** The type found for p, or null. */
  at(p: TypeParam): Type | null {
    return this.#handle(p).type;
  }

  set(p: TypeParam, t: Type): void {
    this.#handle(p).type = t;
  }

  /** Number of parameters without a type. */
  unknowns(): number {
    let n = 0;
    for (const handle of this.#handles.values()) if (handle.type === null) n++;
    return n;
  }

  inferred(params: readonly TypeParam[]): (Type | null)[] {
    return params.map((p) => this.at(p));
  }

  #handle(p: TypeParam): Handle {
    const handle = this.#handles.get(p);
    if (handle === undefined) throw new Error(`type parameter ${p.obj.name} is not bound`);
    return handle;
  }

  /** Makes x and y share one handle; false if both have types already. */
  #join(x: TypeParam, y: TypeParam): boolean {
    const hx = this.#handle(x);
    const hy = this.#handle(y);
    if (hx === hy) return true;
    if (hx.type !== null && hy.type !== null) return false;
    const [from, to] = hx.type !== null ? [hy, hx] : [hx, hy];
    for (const [p, handle] of this.#handles) if (handle === from) this.#handles.set(p, to);
    return true;
  }

  #asBound(t: Type): TypeParam | null {
    const actual = unalias(t);
    return actual.tag === 'TypeParam' && this.#handles.has(actual) ? actual : null;
  }

  #nify(x: Type, y: Type, mode: UnifyMode, pairs: IfacePair | null): boolean {
    if (x === y || unalias(x) === unalias(y)) return true;
    if (this.#depth >= depthLimit) return false;
    this.#depth++;
    const result = this.#unifyDistinct(x, y, mode, pairs);
    this.#depth--;
    return result;
  }

  #unifyDistinct(x: Type, y: Type, mode: UnifyMode, pairs: IfacePair | null): boolean {
    // If there is a defined type, one is in y; if there is a bound type parameter, one is in x.
    if (asNamed(x) !== null || this.#asBound(y) !== null) [x, y] = [y, x];

    // A defined type and a type literal: go on with the underlying type.
    const named = asNamed(y);
    if (!mode.exact && named !== null && isTypeLit(x) && !(this.interfaceInference && isInterface(x))) {
      y = under(named);
      if (x === y || unalias(x) === y) return true;
    }

    const px = this.#asBound(x);
    const py = this.#asBound(y);
    if (px !== null && py !== null) {
      if (this.#join(px, py)) return true;
      return this.#nify(this.at(px) as Type, this.at(py) as Type, mode, pairs);
    }
    if (px !== null) return this.#unifyParam(px, y, mode, pairs);

    if (this.interfaceInference && !mode.exact) {
      const result = this.#unifyInterfaces(x, y, pairs);
      if (result !== null) return result;
    }
    // An unbound type parameter goes to x.
    if (isTypeParam(y)) [x, y] = [y, x];
    const elemMode = mode.assign ? assignExact : mode;
    return this.#unifyStructure(unalias(x), y, mode, elemMode, pairs);
  }

  /** A bound parameter and a type that is none. */
  #unifyParam(p: TypeParam, y: Type, mode: UnifyMode, pairs: IfacePair | null): boolean {
    const x = this.at(p);
    if (x === null) {
      this.set(p, y);
      return true;
    }
    if (!this.#nify(x, y, mode, pairs)) return false;
    const xi = asInterface(x);
    const yi = asInterface(y);
    const xNamed = asNamed(x) !== null;
    const yNamed = asNamed(y) !== null;
    if (xi !== null && yi !== null) {
      // Which of two names is right cannot be known; and neither which of two method sets.
      if (xNamed && yNamed) return identical(x, y);
      if (typeSetOf(xi).methods.length !== typeSetOf(yi).methods.length) return false;
    } else if (xi !== null || yi !== null) {
      // Either could be meant, depending on the order.
      return false;
    }
    if (!mode.exact && !xNamed) {
      // Defined types and directed channels win, in whatever order they come.
      const u = under(y);
      if (yNamed || (u.tag === 'Chan' && u.dir !== 'both')) this.set(p, y);
    }
    return true;
  }

  /** One or two interfaces: the methods they share must unify. null if neither is one. */
  #unifyInterfaces(x: Type, y: Type, pairs: IfacePair | null): boolean | null {
    const xi = asInterface(x);
    const yi = asInterface(y);
    if (xi !== null && yi !== null) {
      const xset = typeSetOf(xi);
      const yset = typeSetOf(yi);
      if (xset.comparable !== yset.comparable || !equalTerms(xset.terms, yset.terms)) return false;
      if (seenPair(pairs, xi, yi)) return true;
      const nested = { x: xi, y: yi, prev: pairs };
      // One set of methods must contain the other.
      const [few, many] =
        xset.methods.length > yset.methods.length ? [yset.methods, xset.methods] : [xset.methods, yset.methods];
      const byId = new Map(many.map((m) => [objectId(m.pkg, m.name), m]));
      return few.every((m) => {
        const other = byId.get(objectId(m.pkg, m.name));
        return other !== undefined && this.#nify(m.type as Type, other.type as Type, exact, nested);
      });
    }
    const iface = xi ?? yi;
    if (iface === null) return null;
    const other = xi === null ? x : y;
    return typeSetOf(iface).methods.every((m) => {
      const { obj } = lookupFieldOrMethod(other, false, m.pkg, m.name);
      return obj?.tag === 'Func' && this.#nify(m.type as Type, obj.type as Type, exact, pairs);
    });
  }

  #unifyStructure(
    x: ReturnType<typeof unalias>,
    yOriginal: Type,
    mode: UnifyMode,
    elemMode: UnifyMode,
    pairs: IfacePair | null,
  ): boolean {
    const y = unalias(yOriginal);
    switch (x.tag) {
      case 'Basic':
        return y.tag === 'Basic' && x.kind === y.kind;
      case 'Array':
        return (
          y.tag === 'Array' &&
          (x.len < 0 || y.len < 0 || x.len === y.len) &&
          this.#nify(x.elem, y.elem, elemMode, pairs)
        );
      case 'Slice':
        return y.tag === 'Slice' && this.#nify(x.elem, y.elem, elemMode, pairs);
      case 'Struct':
        return y.tag === 'Struct' && this.#unifyStructs(x, y, elemMode, pairs);
      case 'Pointer':
        return y.tag === 'Pointer' && this.#nify(x.base, y.base, elemMode, pairs);
      case 'Tuple':
        return y.tag === 'Tuple' && this.#unifyTuples(x, y, mode, pairs);
      case 'Signature':
        return (
          y.tag === 'Signature' &&
          x.variadic === y.variadic &&
          this.#unifyTuples(x.params, y.params, elemMode, pairs) &&
          this.#unifyTuples(x.results, y.results, elemMode, pairs)
        );
      case 'Union':
        return false;
      case 'Interface':
        return y.tag === 'Interface' && this.#unifyEqualInterfaces(x, y, pairs);
      case 'Map':
        return (
          y.tag === 'Map' && this.#nify(x.key, y.key, elemMode, pairs) && this.#nify(x.elem, y.elem, elemMode, pairs)
        );
      case 'Chan':
        return y.tag === 'Chan' && (!mode.exact || x.dir === y.dir) && this.#nify(x.elem, y.elem, elemMode, pairs);
      case 'Named':
        // Arguments before origins: messages show what was inferred.
        return (
          y.tag === 'Named' &&
          x.typeArgs.length === y.typeArgs.length &&
          x.typeArgs.every((arg, i) => this.#nify(arg, y.typeArgs[i] as Type, mode, pairs)) &&
          identicalOrigin(x, y)
        );
      case 'TypeParam': {
        // Not bound. Whatever its arguments will be, their common underlying type is known.
        const core = commonUnder(null, x, null).type;
        return core !== null && this.#nify(core, yOriginal, assign, pairs);
      }
    }
  }

  #unifyStructs(x: StructType, y: StructType, mode: UnifyMode, pairs: IfacePair | null): boolean {
    if (x.fields.length !== y.fields.length) return false;
    return x.fields.every((f, i) => {
      const g = y.fields[i] as (typeof y.fields)[number];
      return (
        f.embedded === g.embedded &&
        x.tags[i] === y.tags[i] &&
        sameId(f, g.pkg, g.name, false) &&
        this.#nify(f.type as Type, g.type as Type, mode, pairs)
      );
    });
  }

  #unifyTuples(x: Tuple, y: Tuple, mode: UnifyMode, pairs: IfacePair | null): boolean {
    return (
      x.vars.length === y.vars.length &&
      x.vars.every((v, i) => this.#nify(v.type as Type, y.vars[i]?.type as Type, mode, pairs))
    );
  }

  #unifyEqualInterfaces(x: InterfaceType, y: InterfaceType, pairs: IfacePair | null): boolean {
    const a = typeSetOf(x);
    const b = typeSetOf(y);
    if (a.comparable !== b.comparable || a.methods.length !== b.methods.length) return false;
    if (!equalTerms(a.terms, b.terms)) return false;
    if (seenPair(pairs, x, y)) return true;
    const nested = { x, y, prev: pairs };
    return a.methods.every((f, i) => {
      const g = b.methods[i] as (typeof b.methods)[number];
      return (
        objectId(f.pkg, f.name) === objectId(g.pkg, g.name) && this.#nify(f.type as Type, g.type as Type, exact, nested)
      );
    });
  }
}

/** The interface under t, unless t is a type parameter. */
function asInterface(t: Type): InterfaceType | null {
  const actual = unalias(t);
  if (actual.tag === 'TypeParam') return null;
  const u = under(actual);
  return u.tag === 'Interface' ? u : null;
}
