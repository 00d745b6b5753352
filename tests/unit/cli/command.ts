// The command's bundle, built once into a folder of its own, as a user has it: one file.

import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildCommand } from '../../../scripts/command-bundle.mjs';

export interface Workplace {
  /** A folder with the files of a test. */
  readonly folder: string;
  /** Runs the command in `below`, a folder in the folder. */
  tombstone(args: readonly string[], input?: string, below?: string): SpawnSyncReturns<string>;
  write(name: string, text: string | Uint8Array): void;
  remove(): void;
}

export async function makeWorkplace(): Promise<Workplace> {
  const home = mkdtempSync(join(tmpdir(), 'tombstone-cli-'));
  const bundle = join(home, 'bin/tombstone.js');
  await buildCommand(bundle);
  const folder = join(home, 'work');
  mkdirSync(folder);
  return {
    folder,
    tombstone: (args, input = '', below = '') =>
      spawnSync(process.execPath, [bundle, ...args], {
        cwd: join(folder, below),
        input,
        encoding: 'utf8',
        env: { ...process.env, XDG_CACHE_HOME: join(home, 'cache') },
        timeout: 60_000,
      }),
    write: (name, text) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    remove: () => rmSync(home, { recursive: true }),
  };
}
