// What to say when a field or method is not there but a similar one is (types2: errsupport.go).

import type { Checker } from './checker.ts';
import { deref } from './lookup.ts';
import { type Func, isExported, type Var } from './object.ts';
import { isValid } from './predicates.ts';
import type { Type } from './type.ts';
import { typeString } from './typestring.ts';
import { under } from './under.ts';

/** How the object that was found with a looser spelling relates to the selector that was written. */
type Likeness =
  | 'missing' // nothing similar
  | 'misspelled'
  | 'unexported' // differs in the first letter only and belongs to another package
  | 'inaccessible'; // the very name, but of another package

function likeness(check: Checker, sel: string, obj: Var | Func | null): Likeness {
  if (obj === null) return 'missing';
  if (obj.pkg === check.pkg) return 'misspelled';
  const sameTail = tail(sel) === tail(obj.name);
  if (isExported(sel)) {
    if (isExported(obj.name)) return 'misspelled';
    return sameTail ? 'unexported' : 'missing';
  }
  if (isExported(obj.name)) return sameTail ? 'misspelled' : 'missing';
  return sel === obj.name ? 'inaccessible' : 'missing';
}

/** The reason why sel was not found in t. obj is what a lookup that ignores case found; structLit: in a literal. */
export function lookupError(check: Checker, t: Type, sel: string, obj: Var | Func | null, structLit: boolean): string {
  const type = typeString(t, check.qualifier);
  const kind = likeness(check, sel, obj);
  const alt = obj?.name ?? '';
  if (structLit) {
    const unknown = `unknown field ${sel} in struct literal of type ${type}`;
    switch (kind) {
      case 'missing':
        return unknown;
      case 'misspelled':
        return `${unknown}, but does have ${alt}`;
      case 'unexported':
        return `${unknown}, but does have unexported ${alt}`;
      case 'inaccessible':
        return `cannot refer to unexported field ${alt} in struct literal of type ${type}`;
    }
  }
  const what = obj?.tag === 'Func' ? 'method' : 'field';
  const missing = `type ${type} has no field or method ${sel}`;
  switch (kind) {
    case 'missing':
      return missing;
    case 'misspelled':
      return `${missing}, but does have ${what} ${alt}`;
    case 'unexported':
      return `${missing}, but does have unexported ${what} ${alt}`;
    case 'inaccessible':
      return `cannot refer to unexported ${what} ${alt}`;
  }
}

/**
 * Whether something unknown is embedded in t (or what it points to), which may have any field or method. Only where
 * unknown imports are tolerated; otherwise they were reported, and gc reports what is missing as well.
 */
export function embedsUnknown(check: Checker, t: Type): boolean {
  return check.conf.tolerant && hasUnknown(deref(t)[0], new Set());
}

function hasUnknown(t: Type, seen: Set<Type>): boolean {
  const u = under(t);
  if (!isValid(u)) return true;
  if (seen.has(u)) return false;
  seen.add(u);
  if (u.tag === 'Interface') return u.embeddeds.some((e) => hasUnknown(e, seen));
  if (u.tag !== 'Struct') return false;
  return u.fields.some((f) => f.embedded && f.type !== null && hasUnknown(deref(f.type)[0], seen));
}

/** The string without its first character. */
function tail(s: string): string {
  const first = s.codePointAt(0);
  return first === undefined ? s : s.slice(String.fromCodePoint(first).length);
}
