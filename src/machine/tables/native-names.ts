// Names for the numbers of natives.ts and layout.ts, for the compiler only (strings have no place in the machine).

import { WellKnown } from './layout.ts';
import { Native } from './natives.ts';

/**
 * `sync.(*Mutex).Lock` -> Native.sync_Mutex_Lock; undefined when there is no such native. Other packages of std reach the
 * runtime's natives under a name that says so: `sync.runtime_semacquire` is Native.runtime_semacquire.
 */
export function nativeNumber(qualifiedName: string): number | undefined {
  const own = /\.(runtime_\w+)$/.exec(qualifiedName)?.[1];
  const flat = (own ?? qualifiedName)
    .replace('sync/atomic.', 'atomic.')
    .replace('(*', '')
    .replace(')', '')
    .replace('.', '_')
    .replace('.', '_');
  const number = (Native as unknown as Record<string, number | string>)[flat];
  return typeof number === 'number' ? number : undefined;
}

/** Functions of package runtime that the linker must keep, in the order of their numbers. */
export const wellKnownNames: readonly string[] = Array.from(
  { length: WellKnown.COUNT },
  (_, i) => WellKnown[i] as string,
);
