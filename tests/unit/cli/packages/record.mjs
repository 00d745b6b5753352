// Records what real Go prints of the programs in this folder: node record.mjs [NAME...], with go1.26 installed.
//
// A program is a txtar. Its section `args` holds the arguments of go; `want` what it printed and its exit status, made
// comparable by `normalize` of ../packages.test.ts (addresses and the paths of this machine taken out).

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { normalize, parts } from './archive.mjs';

const here = import.meta.dirname;
const env = { ...process.env, GO111MODULE: 'on', GOFLAGS: '', GOPROXY: 'off', GOTOOLCHAIN: 'local' };
const wanted = process.argv.slice(2);
for (const file of readdirSync(here).filter((name) => name.endsWith('.txtar'))) {
  if (wanted.length > 0 && !wanted.includes(file.replace('.txtar', ''))) continue;
  const folder = mkdtempSync(join(tmpdir(), 'packages-'));
  const { args, files } = parts(readFileSync(join(here, file), 'utf8'));
  for (const { name, text } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { stdout, stderr, status } = spawnSync('go1.26', args, { cwd: folder, env, encoding: 'utf8' });
  const want = normalize(`${stdout}${stderr}`, folder);
  const sections = files.map(({ name, text }) => `-- ${name} --\n${text}`).join('');
  // go run exits with 1 whatever the program's own status is
  const head = `-- args --\n${args.join(' ')}\n`;
  writeFileSync(join(here, file), `${head}${sections}-- want --\n${want}${status === 0 ? '' : 'failed\n'}`);
  rmSync(folder, { recursive: true });
}
