// The standard library that programs are compiled against: Go sources by import path and file name, as scripts/build-std.mjs
// collects them. Functions without a body are natives of the machine (machine/tables/natives.ts).

import sources from './build/std.json' with { type: 'json' };

/** `stdSources['fmt']['print.go']` is Go text. */
export const stdSources: Readonly<Record<string, Readonly<Record<string, string>>>> = sources;
