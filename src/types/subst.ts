// Substitution of types for type parameters (types2 subst.go).
//
// A type in which nothing changes is returned itself, so that callers can compare with ===.

import type { Pos } from '../syntax/index.ts';
import { newAliasInstance } from './alias.ts';
import type { Checker } from './checker.ts';
import type { Context } from './context.ts';
import { instance } from './instantiate.ts';
import { newInterface } from './interface.ts';
import { Func, Var } from './object.ts';
import {
  ArrayType,
  ChanType,
  type InterfaceType,
  MapType,
  type Named,
  PointerType,
  Signature,
  SliceType,
  StructType,
  type Term,
  Tuple,
  type Type,
  type TypeParam,
  Union,
} from './type.ts';
import { typeSetOf } from './typeset.ts';
import { invalidType } from './universe.ts';

export type SubstMap = ReadonlyMap<TypeParam, Type>;

/** Maps parameters to arguments; arguments that are null stay as they are. */
export function makeSubstMap(params: readonly TypeParam[], args: readonly (Type | null)[]): SubstMap {
  const map = new Map<TypeParam, Type>();
  params.forEach((p, i) => {
    const arg = args[i] ?? null;
    if (arg !== null) map.set(p, arg);
  });
  return map;
}

/**
 * Substitutes in t. expanding is the instance whose right side this is, for cycles; instances found on the way are
 * looked up in its context, else in the given one.
 */
export function subst(
  check: Checker | null,
  pos: Pos,
  t: Type,
  map: SubstMap,
  expanding: Named | null,
  context: Context,
): Type {
  if (map.size === 0 || t.tag === 'Basic') return t;
  if (t.tag === 'TypeParam') return map.get(t) ?? t;
  return new Subster(check, pos, map, expanding, context).type(t);
}

export function substTuple(check: Checker | null, t: Tuple, map: SubstMap, context: Context): Tuple {
  return map.size === 0 ? t : new Subster(check, 0, map, null, context).tuple(t);
}

export function cloneVar(v: Var, type: Type): Var {
  const copy = new Var(v.pos, v.pkg, v.name, type);
  copy.kind = v.kind;
  copy.embedded = v.embedded;
  copy.parent = v.parent;
  copy.origin = v.origin ?? v;
  return copy;
}

export function cloneFunc(f: Func, type: Type): Func {
  const copy = new Func(f.pos, f.pkg, f.name, type);
  copy.hasPtrRecv = f.hasPtrRecv;
  copy.parent = f.parent;
  copy.origin = f.origin ?? f;
  return copy;
}

export function cloneSignature(sig: Signature): Signature {
  const copy = new Signature(sig.recv, sig.recvTypeParams, sig.typeParams, sig.params, sig.results, sig.variadic);
  copy.scope = sig.scope;
  return copy;
}

/** The list with f applied, or null if that changes nothing. */
function substList<T>(list: readonly T[], f: (item: T) => T): T[] | null {
  let result: T[] | null = null;
  for (let i = 0; i < list.length; i++) {
    const item = list[i] as T;
    const changed = f(item);
    if (changed === item) continue;
    result ??= list.slice();
    result[i] = changed;
  }
  return result;
}

class Subster {
  constructor(
    readonly check: Checker | null,
    readonly pos: Pos,
    readonly map: SubstMap,
    readonly expanding: Named | null,
    readonly context: Context,
  ) {}

  readonly type = (t: Type): Type => {
    switch (t.tag) {
      case 'Basic':
        return t;
      case 'TypeParam':
        return this.map.get(t) ?? t;
      case 'Alias': {
        const origin = t.origin ?? t;
        if (origin.typeParams.length === 0) return t;
        if (t.typeArgs.length !== origin.typeParams.length) return invalidType; // reported elsewhere
        const args = substList(t.typeArgs, this.type);
        return args === null ? t : newAliasInstance(this.check, this.pos, origin, args, this.expanding, this.context);
      }
      case 'Array': {
        const elem = this.type(t.elem);
        return elem === t.elem ? t : new ArrayType(t.len, elem);
      }
      case 'Slice': {
        const elem = this.type(t.elem);
        return elem === t.elem ? t : new SliceType(elem);
      }
      case 'Struct': {
        const fields = substList(t.fields, this.var);
        return fields === null ? t : new StructType(fields, t.tags);
      }
      case 'Pointer': {
        const base = this.type(t.base);
        return base === t.base ? t : new PointerType(base);
      }
      case 'Tuple':
        return this.tuple(t);
      case 'Signature': {
        // The receiver is left alone: interfaces and named types replace it, and going into it might never end.
        const params = this.tuple(t.params);
        const results = this.tuple(t.results);
        if (params === t.params && results === t.results) return t;
        return new Signature(t.recv, t.recvTypeParams, t.typeParams, params, results, t.variadic);
      }
      case 'Union': {
        const terms = substList(t.terms, this.term);
        return terms === null ? t : new Union(terms);
      }
      case 'Interface':
        return this.#interface(t);
      case 'Map': {
        const key = this.type(t.key);
        const elem = this.type(t.elem);
        return key === t.key && elem === t.elem ? t : new MapType(key, elem);
      }
      case 'Chan': {
        const elem = this.type(t.elem);
        return elem === t.elem ? t : new ChanType(t.dir, elem);
      }
      case 'Named': {
        // Nothing here may look into t: it may be the very type that is being expanded.
        const origin = t.origin ?? t;
        if (origin.typeParams.length === 0) return t;
        if (t.typeArgs.length !== origin.typeParams.length) return invalidType; // reported elsewhere
        const args = substList(t.typeArgs, this.type);
        return args === null ? t : instance(this.check, this.pos, origin, args, this.expanding, this.context);
      }
    }
  };

  readonly var = (v: Var): Var => {
    const before = v.type as Type;
    const type = this.type(before);
    return type === before ? v : cloneVar(v, type);
  };

  readonly func = (f: Func): Func => {
    const before = f.type as Type;
    const type = this.type(before);
    return type === before ? f : cloneFunc(f, type);
  };

  readonly term = (t: Term): Term => {
    const type = this.type(t.type);
    return type === t.type ? t : { tilde: t.tilde, type };
  };

  tuple(t: Tuple): Tuple {
    const vars = substList(t.vars, this.var);
    return vars === null ? t : new Tuple(vars);
  }

  #interface(t: InterfaceType): InterfaceType {
    const methods = substList(t.methods, this.func);
    const embeddeds = substList(t.embeddeds, this.type);
    if (methods === null && embeddeds === null) return t;
    const result = newInterface(this.check);
    result.embeddeds = embeddeds ?? t.embeddeds;
    result.embedPos = t.embedPos;
    result.implicit = t.implicit;
    result.complete = t.complete;
    result.methods = replaceRecvType(methods ?? t.methods, t, result) ?? methods ?? t.methods;
    if (this.check === null) typeSetOf(result);
    return result;
  }
}

/** The methods with receivers of type `before` made `after`; null if there are none. */
export function replaceRecvType(methods: readonly Func[], before: Type, after: Type): Func[] | null {
  return substList(methods, (method) => {
    const sig = method.type as Signature;
    if (sig.recv === null || sig.recv.type !== before) return method;
    const copy = cloneSignature(sig);
    copy.recv = cloneVar(sig.recv, after);
    return cloneFunc(method, copy);
  });
}
