// Method sets (go/types methodset.go): all methods that can be called on a value of a type, embedded ones included.

import { asNamed, unalias } from './alias.ts';
import { deref, lookupFieldOrMethodImpl } from './lookup.ts';
import { methodAt, numMethods } from './named.ts';
import { compareObjects, type Func, objectId } from './object.ts';
import type { Type } from './type.ts';
import { typeSetOf } from './typeset.ts';
import { under } from './under.ts';

export interface MethodEntry {
  readonly obj: Func;
  /** Path of field indices to the method; the last one is the method's. */
  readonly index: readonly number[];
  /** A pointer is followed on the way. */
  readonly indirect: boolean;
}

/** The methods of T, sorted by name as method tables are. For pointers, those of the base with pointer receivers too. */
export function methodSet(T: Type): MethodEntry[] {
  const candidates = new Map<string, Func>();
  collect(T, candidates, new Set());
  const entries: MethodEntry[] = [];
  for (const m of candidates.values()) {
    const { obj, index, indirect } = lookupFieldOrMethodImpl(T, false, m.pkg, m.name, false);
    if (obj?.tag === 'Func' && index !== null) entries.push({ obj, index, indirect });
  }
  return entries.sort((a, b) => compareObjects(a.obj, b.obj));
}

/** Names of all methods in T and what it embeds; which of them T has is for lookup to say. */
function collect(T: Type, candidates: Map<string, Func>, seen: Set<Type>): void {
  const [base] = deref(T);
  const type = unalias(base);
  if (seen.has(type)) return;
  seen.add(type);
  const add = (m: Func): void => {
    const key = objectId(m.pkg, m.name);
    if (!candidates.has(key)) candidates.set(key, m);
  };
  const named = asNamed(type);
  if (named !== null) for (let i = 0; i < numMethods(named); i++) add(methodAt(named, i));
  const u = under(type);
  if (u.tag === 'Interface') for (const m of typeSetOf(u).methods) add(m);
  if (u.tag === 'Struct') {
    for (const f of u.fields) if (f.embedded) collect(f.type as Type, candidates, seen);
  }
}
