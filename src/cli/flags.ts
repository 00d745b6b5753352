// Flags that several commands share.

import { type GoVersion, goVersions, isGoVersion, newestGo } from '../host/index.ts';
import { UsageError } from './usage.ts';

export function goVersionFlag(value: string | undefined): GoVersion {
  if (value === undefined) return newestGo;
  const version = value.replace(/^go/, '');
  if (!isGoVersion(version)) throw new UsageError(`--go ${value}: choose one of ${goVersions.join(', ')}`);
  return version;
}

export function seedFlag(value: string | undefined): number {
  if (value === undefined) return 1;
  const seed = Number(value);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new UsageError(`--seed ${value}: give a whole number from 0 on`);
  return seed;
}

/** The step of `--step`; undefined when it is not given. */
export function stepFlag(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const step = Number(value);
  if (value === '' || !Number.isSafeInteger(step) || step < 0) {
    throw new UsageError(`--step ${value}: give a whole number from 0 on`);
  }
  return step;
}
