// Language versions: which one a file speaks, and which one a feature needs.
//
// A GoVersion is 1000 times the major plus the minor number; 0 means none was given, which allows everything.

import type { Checker } from './checker.ts';
import { type Poser, versionErrorf } from './errors.ts';

export type GoVersion = number;

export const go1_9 = 1009;
export const go1_13 = 1013;
export const go1_14 = 1014;
export const go1_16 = 1016;
export const go1_17 = 1017;
export const go1_18 = 1018;
export const go1_20 = 1020;
export const go1_21 = 1021;
export const go1_22 = 1022;
export const go1_23 = 1023;
export const go1_24 = 1024;
export const go1_25 = 1025;
export const go1_26 = 1026;

/** The newest language this checker knows. */
export const goCurrent = 1026;

/** Reads `go1.21`, `go1.21.3` or `go1.21rc2`; anything else is 0. */
export function asGoVersion(text: string): GoVersion {
  const match = /^go(\d+)(?:\.(\d+)(?:\.\d+|(?:rc|beta|alpha)\d+)?)?$/.exec(text);
  if (match === null) return 0;
  return Number(match[1]) * 1000 + Number(match[2] ?? 0);
}

export function versionString(v: GoVersion): string {
  return `go${Math.floor(v / 1000)}.${v % 1000}`;
}

/** Reports whether the version in force where the checker stands has the features of `want`. */
export function allowVersion(check: Checker, want: GoVersion): boolean {
  return check.version === 0 || check.version >= want;
}

/** Like allowVersion, and complains that `what` needs a newer language. */
export function verifyVersionf(check: Checker, at: Poser, v: GoVersion, what: string | (() => string)): boolean {
  if (allowVersion(check, v)) return true;
  versionErrorf(check, at, v, typeof what === 'string' ? what : what());
  return false;
}
