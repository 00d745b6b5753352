// The standard library that programs are compiled against: Go sources by import path and file name, as scripts/build-std.mjs
// collects them. Functions without a body are natives of the machine (machine/tables/natives.ts).

import sources from './build/std.json' with { type: 'json' };

/** `stdSources().fmt['print.go']` is Go text. A function, because the command unpacks the sources only when it is called. */
export function stdSources(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return sources;
}
