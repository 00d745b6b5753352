// Types that would contain themselves (types2 validtype.go).
//
// nest holds the defined types within which t lies directly, so that its memory is part of theirs; path holds all types
// looked at on the way and is what an error shows. For a type parameter the search goes on with the argument of the
// innermost instance, outside of that instance: nest gets shorter there, path does not.

import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import { cycleError } from './declcycles.ts';
import { rhsOf, typeParamsOf } from './named.ts';
import { identical } from './predicates.ts';
import type { Named, Type } from './type.ts';
import { invalidType } from './universe.ts';

/** Complains if t contains itself, and makes it invalid. */
export function validType(check: Checker, t: Named): void {
  validType0(check, t, [], []);
}

function validType0(check: Checker, t: Type | null, nest: readonly Named[], path: readonly Named[]): boolean {
  if (t === null) return true;
  const actual = unalias(t);
  switch (actual.tag) {
    case 'Array':
      return validType0(check, actual.elem, nest, path);
    case 'Struct':
      return actual.fields.every((f) => validType0(check, f.type, nest, path));
    case 'Union':
      return actual.terms.every((term) => validType0(check, term.type, nest, path));
    case 'Interface':
      return actual.embeddeds.every((e) => validType0(check, e, nest, path));
    case 'Named': {
      const origin = actual.origin ?? actual;
      // Types of other packages were checked there, and cannot contain ours but by type arguments.
      if (nest.some((e) => identical(e, actual))) {
        origin.fromRHS = invalidType;
        origin.underlying = invalidType;
        actual.underlying = invalidType;
        const start = path.findIndex((p) => identical(p, actual));
        cycleError(
          check,
          path.slice(start).map((p) => p.obj),
          0,
        );
        return false;
      }
      if (origin.obj.pkg !== check.pkg && actual.typeArgs.length === 0) return true;
      return validType0(check, rhsOf(origin), [...nest, actual], [...path, actual]);
    }
    case 'TypeParam': {
      const inst = nest.at(-1);
      if (inst === undefined) return true;
      const arg = inst.typeArgs[typeParamsOf(inst).indexOf(actual)];
      return arg === undefined || validType0(check, arg, nest.slice(0, -1), path);
    }
    default:
      return true;
  }
}
