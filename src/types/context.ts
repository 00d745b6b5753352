// Instances that exist already, so that the same type arguments give the same type again (types2 context.go).
//
// Entries are found by origin and, to keep lists short, by a cheap hash of the type arguments; identity decides.

import { unalias } from './alias.ts';
import { identical } from './predicates.ts';
import type { Alias, Named, Signature, Type } from './type.ts';

type Origin = Named | Alias | Signature;

interface Entry {
  readonly typeArgs: readonly Type[];
  readonly instance: Type;
}

export class Context {
  readonly #byOrigin = new Map<Origin, Map<string, Entry[]>>();

  lookup(origin: Origin, typeArgs: readonly Type[]): Type | undefined {
    const entries = this.#byOrigin.get(origin)?.get(hash(typeArgs));
    return entries?.find((e) => sameArgs(e.typeArgs, typeArgs))?.instance;
  }

  /** Remembers instance, or returns the one that was remembered before. */
  update(origin: Origin, typeArgs: readonly Type[], instance: Type): Type {
    let byHash = this.#byOrigin.get(origin);
    if (byHash === undefined) {
      byHash = new Map();
      this.#byOrigin.set(origin, byHash);
    }
    const key = hash(typeArgs);
    const entries = byHash.get(key);
    const before = entries?.find((e) => sameArgs(e.typeArgs, typeArgs));
    if (before !== undefined) return before.instance;
    if (entries === undefined) byHash.set(key, [{ typeArgs, instance }]);
    else entries.push({ typeArgs, instance });
    return instance;
  }
}

function sameArgs(xs: readonly Type[], ys: readonly Type[]): boolean {
  return xs.length === ys.length && xs.every((x, i) => identical(x, ys[i] as Type));
}

/** Equal for identical lists. Types are told apart by kind and name only. */
function hash(typeArgs: readonly Type[]): string {
  let key = '';
  for (const arg of typeArgs) {
    const t = unalias(arg);
    if (t.tag === 'Basic') key += `b${t.kind}`;
    else if (t.tag === 'Named') key += `n${(t.origin ?? t).obj.name}`;
    else if (t.tag === 'TypeParam') key += `p${t.id}`;
    else key += t.tag;
    key += ';';
  }
  return key;
}
