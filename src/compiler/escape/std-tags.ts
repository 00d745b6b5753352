// What the parameters of the standard library's functions leak, as recorded from gc: our library is written differently,
// and what a program sees depends on gc's.

import type { Fn } from './ir.ts';
import { Leaks } from './leaks.ts';
import { standardLeaks } from './std-data.ts';

interface Recorded {
  readonly cost: number;
  readonly leaks: readonly string[];
}

let table: Map<string, Recorded> | undefined;

function lookup(name: string): Recorded | undefined {
  if (table === undefined) {
    table = new Map();
    for (const line of standardLeaks.trim().split('\n')) {
      const [key = '', cost = '-1', ...leaks] = line.split(' ');
      table.set(key, { cost: Number(cost), leaks });
    }
  }
  return table.get(name);
}

/** The tags of a function of the standard library; null if gc's is not known. */
export function standardTags(fn: Fn): Leaks[] | null {
  const recorded = lookup(fn.name);
  if (recorded === undefined || recorded.leaks.length !== fn.params.length) return null;
  return recorded.leaks.map(parse);
}

/** Its cost for the inliner, -1 if it is not inlined. */
export const standardCost = (fn: Fn): number => lookup(fn.name)?.cost ?? -1;

function parse(text: string): Leaks {
  const leaks = new Leaks();
  for (const [, sink = '', derefs = '0'] of text.matchAll(/([a-z])(\d+)/g)) {
    const n = Number(derefs);
    if (sink === 'h') leaks.addHeap(n);
    else if (sink === 'm') leaks.addMutator(n);
    else if (sink === 'c') leaks.addCallee(n);
    else leaks.addResult(sink.charCodeAt(0) - 97, n);
  }
  return leaks;
}
