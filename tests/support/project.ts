// Reading the project's own content in tests.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  type ClaimSection,
  type Lab,
  type ProgramRecords,
  parseClaims,
  parseLab,
  parseProgramRecords,
} from '../../src/course/index.ts';

/** The machine, compiled once per test file. */
export const machineModule = new WebAssembly.Module(readFileSync('src/machine/build/machine.wasm'));

/** Texts of all files under a folder, by path relative to it. */
export function readTree(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path)] = readFileSync(path, 'utf8');
  }
  return files;
}

export function readLabs(): Lab[] {
  return readdirSync('labs')
    .sort()
    .map((slug) => parseLab(slug, readTree(join('labs', slug))));
}

export function readClaims(): ClaimSection[] {
  return readdirSync('content/claims')
    .filter((name) => /^[ab]-.*\.yaml$/.test(name))
    .sort()
    .map((name) => parseClaims(name, readFileSync(join('content/claims', name), 'utf8')));
}

/** What real Go did with the claim programs, of all chapters. */
export function readProgramRecords(): ProgramRecords['programs'] {
  const folder = 'content/claims/programs';
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => parseProgramRecords(name, readFileSync(join(folder, name), 'utf8')).programs);
}
