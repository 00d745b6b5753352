// Programs of several packages, as processes: what the command prints is what `go1.26 run` printed.

import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorkplace, type Workplace } from './command.ts';
import { normalize, parts } from './packages/archive.mjs';

const folder = join(import.meta.dirname, 'packages');
let work: Workplace;
beforeAll(async () => {
  work = await makeWorkplace();
});
afterAll(() => work.remove());

describe('packages', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txtar'))) {
    const name = file.replace('.txtar', '');
    test(name, () => {
      const { args, files, want } = parts(readFileSync(join(folder, file), 'utf8'));
      mkdirSync(join(work.folder, name), { recursive: true });
      for (const source of files) work.write(join(name, source.name), source.text);
      const { stdout, stderr, status } = work.tombstone(args, '', name);
      const got = normalize(`${stdout}${stderr}`, join(work.folder, name));
      expect(`${got}${status === 0 ? '' : 'failed\n'}`).toBe(want);
    });
  }
});
