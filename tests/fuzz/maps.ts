// Random operations on the machine's maps: `npm run fuzz -- maps [--operations 1000000] [--seed 1] [--go 123,124,126]`.
//
// For each version of Go that many operations, beside a reference (tests/unit/map/reference.ts), with the structure's
// invariants checked after every one of them: all kinds of keys and elems in turn, in rounds that differ in seeds and hashes.

import type { MapGoVersion } from '../../src/host/replay/index.ts';
import { walks } from '../unit/map/kinds.ts';
import { addCoverage, noCoverage, walk } from '../unit/map/reference.ts';

const flag = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const operations = Number(flag('operations', '1000000'));
const firstRound = Number(flag('seed', '1'));
const versions = flag('go', '123,124,126').split(',').map(Number) as MapGoVersion[];
/** Steps of a walk: long enough for maps to fill and empty many times. */
const steps = 2000;

let findings = 0;
for (const version of versions) {
  const start = performance.now();
  const sum = noCoverage();
  for (let round = firstRound; sum.operations < operations; round++) {
    for (const [, options] of walks(version, steps, round)) {
      try {
        addCoverage(sum, walk({ ...options, checkEvery: 1 }));
      } catch (error) {
        findings++;
        console.log(`FINDING ${error instanceof Error ? error.message : String(error)}`);
        sum.operations += options.steps;
      }
      if (sum.operations >= operations) break;
    }
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`go ${version}: ${JSON.stringify(sum)}, ${findings} findings, ${seconds} s`);
}
process.exitCode = findings > 0 ? 1 : 0;
