// What a run depends on besides its program, and the limits that keep it inside the page.

export const goVersions = ['1.23', '1.24', '1.26'] as const;
export type GoVersion = (typeof goVersions)[number];

export const newestGo: GoVersion = '1.26';

/** The number the machine knows a version by (M.goVersion). */
export function machineVersion(version: GoVersion): number {
  return Number(version.replace('.', ''));
}

export function isGoVersion(text: string): text is GoVersion {
  return (goVersions as readonly string[]).includes(text);
}

export interface RunOptions {
  readonly goVersion: GoVersion;
  /** Feeds the schedule, map seeds and iteration starts. A run is a function of program, version and seed. */
  readonly seed: number;
  /** Report events (map operations, writes, switches) for the timeline. */
  readonly record: boolean;
  /** Report, with `record`, what orders goroutines too: enough to tell races (READY, ATOMIC, MAP_LEN events). */
  readonly recordOrder: boolean;
  /** Steps a goroutine runs at most before others may; 0: the scheduler's own choice, as long as on real processors. */
  readonly longestQuantum: number;
  /** Bytes of linear memory the program may use. */
  readonly memoryLimit: number;
  /** Bytes one goroutine's stack may grow to; growing needs the old stack and the new one at the same time. */
  readonly maxStack: number;
  /** Write a line about each collection to standard error, as GODEBUG=gctrace=1. */
  readonly gcTrace?: boolean;
  /** Standard input. */
  readonly input: Uint8Array;
  /** os.Args, the program's name first; not given: the name alone. */
  readonly args?: readonly string[];
}

export const defaultRunOptions: RunOptions = {
  goVersion: newestGo,
  seed: 1,
  record: false,
  recordOrder: false,
  longestQuantum: 0,
  memoryLimit: 256 << 20,
  maxStack: 64 << 20,
  input: new Uint8Array(0),
};
