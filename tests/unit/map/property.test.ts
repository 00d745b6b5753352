// Random operations on the machine's maps against a reference: the three versions, many kinds of keys and elems, several hash
// functions, iteration while the map changes. MAP_STEPS sets the steps of each walk (default 1500); the full million of
// operations for each version is `npm run fuzz -- maps`.

import { describe, expect, test } from 'vitest';
import type { MapGoVersion } from '../../../src/host/replay/index.ts';
import { walks } from './kinds.ts';
import { addCoverage, noCoverage, walk } from './reference.ts';

const steps = Number(process.env.MAP_STEPS ?? 1500);
const versions: MapGoVersion[] = [123, 124, 126];

describe('random operations', () => {
  for (const version of versions) {
    const coverage = noCoverage();
    for (const [name, options] of walks(version, steps, 0)) {
      test(`${version} ${name}`, () => addCoverage(coverage, walk(options)));
    }
    test(`${version}: every mechanism was at work`, () => {
      const { growing, sameSize, tables, splits, visited, clones, clears } = coverage;
      expect(Math.min(visited / 1000, clones, clears)).toBeGreaterThan(10);
      if (version === 123) expect(Math.min(growing / 100, sameSize)).toBeGreaterThan(5);
      else expect(Math.min(tables / 1000, splits)).toBeGreaterThan(1);
    });
  }
});
