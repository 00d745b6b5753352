// Cycles among type declarations (types2 cycles.go).

import type { Expr } from '../syntax/index.ts';
import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import { cycleError, firstInSrc } from './declcycles.ts';
import type { Obj, TypeName } from './object.ts';
import type { Type } from './type.ts';
import { invalidType } from './universe.ts';

/** Finds declarations that are nothing but each other's names: `type A B; type B A`. */
export function directCycles(check: Checker): void {
  const done = new Set<TypeName>();
  for (const obj of check.objMap.keys()) if (obj.tag === 'TypeName') directCycle(check, obj, done);
}

function directCycle(check: Checker, first: TypeName, done: Set<TypeName>): void {
  const path: TypeName[] = [];
  let name: TypeName | null = first;
  while (name !== null && !done.has(name)) {
    const start = path.indexOf(name);
    if (start >= 0) {
      name.type = invalidType;
      const cycle = path.slice(start);
      cycleError(check, cycle, firstInSrc(cycle));
      break;
    }
    path.push(name);
    // Aliases or not, what matters is whether the right side is a name declared in this package.
    const rhs: Expr | undefined = check.objMap.get(name)?.tdecl?.type;
    const next: Obj | undefined = rhs?.kind === 'Name' ? check.pkg.scope.lookup(rhs.value) : undefined;
    name = next?.tag === 'TypeName' ? next : null;
  }
  for (const visited of path) done.add(visited);
}

/** Reports whether values of t have a bounded size, and complains about the cycle if not. */
export function finiteSize(check: Checker, t: Type): boolean {
  const actual = unalias(t);
  switch (actual.tag) {
    case 'Named': {
      if (actual.finite !== undefined) return actual.finite;
      const i = check.objPathIdx.get(actual.obj);
      if (i !== undefined) {
        const cycle = check.objPath.slice(i);
        cycleError(check, cycle, firstInSrc(cycle));
        return false;
      }
      if (actual.fromRHS === null) return true; // an instance nobody looked into, or still being declared
      check.push(actual.obj);
      const finite = finiteSize(check, actual.fromRHS);
      check.pop();
      actual.finite ??= finite;
      return finite;
    }
    case 'Array':
      return finiteSize(check, actual.elem);
    case 'Struct':
      return actual.fields.every((f) => finiteSize(check, f.type as Type));
    default:
      return true;
  }
}
