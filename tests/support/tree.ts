// Comparing two trees of the parser, positions aside.

import type { Node } from '../../src/syntax/index.ts';

/** Properties that say where something stands, or how the text looked. */
const places = new Set(['pos', 'end', 'source', 'comments', 'eof', 'lbrace', 'rbrace', 'colon', 'goVersion']);

/** The way to the first difference, such as `decls.2.body: object, null`; '' if the trees are the same. */
export function treeDifference(a: Node, b: Node): string {
  // Groups have no content: those that one tree tells apart the other must tell apart.
  const groups = new Map<object, object>();
  const pending: { a: unknown; b: unknown; key: string; parent: Place | null }[] = [{ a, b, key: '', parent: null }];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const { a, b } = pair;
    if (a === b) continue;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return shown(pair);
    if (!Array.isArray(a) && !('kind' in a)) {
      const known = groups.get(a);
      if (known !== undefined && known !== b) return shown(pair);
      groups.set(a, b);
      continue;
    }
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return shown(pair);
    for (const key of keys) {
      if (places.has(key)) continue;
      const [x, y] = [(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]];
      if (x !== y) pending.push({ a: x, b: y, key, parent: pair });
    }
  }
  return '';
}

interface Place {
  readonly key: string;
  readonly parent: Place | null;
}

function shown({ a, b, key, parent }: Place & { readonly a: unknown; readonly b: unknown }): string {
  const way: string[] = [key];
  for (let at = parent; at !== null; at = at.parent) way.unshift(at.key);
  const short = (x: unknown) => (typeof x === 'object' && x !== null ? 'object' : JSON.stringify(x));
  return `${way.filter((part) => part !== '').join('.')}: ${short(a)}, ${short(b)}`;
}
