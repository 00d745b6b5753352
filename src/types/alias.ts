// Alias types (types2 alias.go): declared names for types that keep the name for messages.

import type { Pos } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import type { Context } from './context.ts';
import { TypeName } from './object.ts';
import { makeSubstMap, subst } from './subst.ts';
import { Alias, type Named, type Type } from './type.ts';
import { pendingAlias } from './universe.ts';

/** The type that t names, through any number of aliases. */
export function unalias(t: Type): Exclude<Type, Alias> {
  return t.tag === 'Alias' ? unaliasSlow(t) : t;
}

function unaliasSlow(alias: Alias): Exclude<Type, Alias> {
  if (alias.actual !== null) return alias.actual;
  let t: Type = alias;
  while (t.tag === 'Alias') t = t.from;
  if (t !== pendingAlias) alias.actual = t;
  return t;
}

/** The Named type that t is or stands for, or null. */
export function asNamed(t: Type | null): Named | null {
  if (t === null) return null;
  const actual = unalias(t);
  return actual.tag === 'Named' ? actual : null;
}

export function newAlias(check: Checker | null, obj: TypeName, from: Type): Alias {
  const alias = new Alias(obj, from);
  if (obj.type === null) obj.type = alias;
  check?.needsCleanup(alias);
  return alias;
}

export function newAliasInstance(
  check: Checker | null,
  pos: Pos,
  origin: Alias,
  typeArgs: readonly Type[],
  expanding: Named | null,
  context: Context,
): Alias {
  const obj = new TypeName(pos, origin.obj.pkg, origin.obj.name, null);
  const from = subst(check, pos, origin.from, makeSubstMap(origin.typeParams, typeArgs), expanding, context);
  const alias = newAlias(check, obj, from);
  alias.origin = origin;
  alias.typeParams = origin.typeParams;
  alias.typeArgs = typeArgs;
  return alias;
}
