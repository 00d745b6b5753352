// Cycles met while objects are being declared (the cycle half of types2 decl.go).

import type { Checker } from './checker.ts';
import { errorf, newError } from './errors.ts';
import { isAliasName, type Obj } from './object.ts';
import { isGeneric } from './predicates.ts';
import { packagePrefix } from './typestring.ts';
import { invalidType } from './universe.ts';
import { go1_24 } from './version.ts';

/** Reports whether the cycle that closes at obj, which is being declared, may be; complains if not. */
export function validCycle(check: Checker, obj: Obj): boolean {
  const start = check.objPathIdx.get(obj);
  if (start === undefined) throw new Error('no cycle');
  const cycle = check.objPath.slice(start);
  let values = 0;
  let definitions = 0;
  for (const o of cycle) {
    if (o.tag === 'Const' || o.tag === 'Var') values++;
    else if (o.tag === 'TypeName') {
      // Through a type parameter list: fine.
      if (check.inTParamList && o.type !== null && isGeneric(o.type)) return true;
      if (!isAliasName(o)) definitions++;
    }
  }
  // Constants and variables only: an initialisation cycle, reported with the initialisation order.
  if (values === cycle.length) return true;
  // Types only: at least one must be defined, aliases alone expand for ever.
  if (values === 0 && definitions > 0) return true;
  cycleError(check, cycle, firstInSrc(cycle));
  return false;
}

/** Reports the cycle, beginning with the object at index start. */
export function cycleError(check: Checker, cycle: readonly Obj[], start: number): void {
  const name = (o: Obj): string => packagePrefix(o.pkg, check.qualifier) + o.name;
  let obj = cycle[start] as Obj;
  const isType = obj.tag === 'TypeName';
  if (isType && obj.type?.tag === 'Alias') {
    obj.type.from = invalidType;
    obj.type.actual = null;
  }
  if (cycle.length === 1) {
    const what = isType ? 'invalid recursive type' : 'invalid cycle in declaration';
    errorf(check, obj, 'InvalidDeclCycle', `${what}: ${name(obj)} refers to itself`);
    return;
  }
  const err = newError(check, 'InvalidDeclCycle');
  err.addf(obj, isType ? `invalid recursive type ${name(obj)}` : `invalid cycle in declaration of ${name(obj)}`);
  for (let i = 0; i < cycle.length; i++) {
    const next = cycle[(start + i + 1) % cycle.length] as Obj;
    err.addf(obj, refersTo(check, name(obj), name(next)));
    obj = next;
  }
  if (check.toolchain < go1_24) err.addf(obj, name(obj));
  err.report();
}

/** A line of a cycle: before Go 1.24 each line left it to the next to say what is meant. */
export function refersTo(check: Checker, from: string, to: string): string {
  return check.toolchain < go1_24 ? `${from} refers to` : `${from} refers to ${to}`;
}

/** Index of the object that stands first in the source. */
export function firstInSrc(path: readonly Obj[]): number {
  let first = 0;
  path.forEach((o, i) => {
    if (o.pos < (path[first] as Obj).pos) first = i;
  });
  return first;
}
