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
