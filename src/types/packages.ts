// The order in which the packages of a program are initialised (spec "Program initialization", cmd/link inittask.go).

import type { CheckedPackage } from './api.ts';

/**
 * All packages that program needs and program itself: always the first by path of those whose imports are done. Packages
 * with nothing to initialise, in themselves or in what they import, keep nobody waiting: they stand in front.
 */
export function packageInitOrder(
  program: CheckedPackage,
  hasInitialization: (checked: CheckedPackage) => boolean,
): CheckedPackage[] {
  const order: CheckedPackage[] = [];
  const waiting = new Set<CheckedPackage>();
  const seen = new Set<CheckedPackage>();
  const collect = (p: CheckedPackage): void => {
    if (seen.has(p)) return;
    seen.add(p);
    p.imports.forEach(collect);
    if (hasInitialization(p) || p.imports.some((i) => waiting.has(i))) waiting.add(p);
    else order.push(p);
  };
  collect(program);

  const sorted = [...waiting].sort((a, b) => (a.pkg.path < b.pkg.path ? -1 : 1));
  while (waiting.size > 0) {
    const next = sorted.find((p) => waiting.has(p) && !p.imports.some((i) => waiting.has(i)));
    if (next === undefined) throw new Error('import cycle');
    waiting.delete(next);
    order.push(next);
  }
  return order;
}
