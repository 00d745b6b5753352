// The claims ledger and its programs, read from content/claims when the site is built. Never part of a page's scripts.

import { type Claim, type ProgramRecords, parseClaims, parseProgramRecords } from '../../course/index.ts';

const sections = import.meta.glob<string>('/content/claims/*.yaml', { query: '?raw', import: 'default', eager: true });
const recordings = import.meta.glob<string>('/content/claims/programs/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const programs = import.meta.glob<string>('/content/claims/programs/*.go', {
  query: '?raw',
  import: 'default',
  eager: true,
});

type ProgramRecord = ProgramRecords['programs'][number];

const claims = new Map<string, Claim>();
let recorded: ProgramRecords['recorded'] = { date: '', go: [] };
const records = new Map<string, ProgramRecord>();

for (const [path, yaml] of Object.entries(recordings)) {
  const chapter = parseProgramRecords(path.slice(1), yaml);
  recorded = chapter.recorded;
  for (const record of chapter.programs) records.set(record.file, record);
}
for (const [path, yaml] of Object.entries(sections)) {
  for (const claim of parseClaims(path.slice(1), yaml).claims) claims.set(claim.id, claim);
}

export function claimNamed(id: string): Claim {
  const claim = claims.get(id);
  if (claim === undefined) throw new Error(`the claims ledger has no ${id}`);
  return claim;
}

/** The text of a claim program; the name with or without .go. */
export function programNamed(name: string): string {
  const text = programs[`/content/claims/programs/${name.replace(/\.go$/, '')}.go`];
  if (text === undefined) throw new Error(`content/claims/programs has no ${name}`);
  return text;
}

/** What real Go did with a program that does not end the same way every time: one entry a version. */
export interface RacyRecord {
  readonly go: string;
  readonly died: number;
  readonly runs: number;
  readonly stderr: string;
}

export function racyRecords(name: string): readonly RacyRecord[] {
  const record = records.get(name);
  if (record === undefined || !('racy' in record)) return [];
  return Object.entries(record.racy).map(([go, outcome]) => ({ go: fullVersion(go), ...outcome }));
}

/** '1.23' as it was recorded: '1.23.5'. */
function fullVersion(go: string): string {
  return recorded.go.find((full) => full.startsWith(`${go}.`)) ?? go;
}
