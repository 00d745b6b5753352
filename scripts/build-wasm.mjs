// Builds the machine: src/machine/assembly to src/machine/build/machine.wasm. Does nothing when that is newer than all
// its sources; `--force` builds anyway, `--text` writes machine.wat beside it.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const machine = join(root, 'src/machine');
const output = join(machine, 'build/machine.wasm');

/** The newest change of a file or of anything below a folder. */
function newest(path) {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function upToDate() {
  const built = statSync(output, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = [
    join(machine, 'assembly'),
    join(machine, 'tables'),
    join(machine, 'asconfig.json'),
    fileURLToPath(import.meta.url),
  ];
  return sources.every((path) => newest(path) < built);
}

if (process.argv.includes('--force') || !upToDate()) {
  mkdirSync(dirname(output), { recursive: true });
  const asc = join(dirname(createRequire(import.meta.url).resolve('assemblyscript/package.json')), 'bin/asc.js');
  // Others may be reading or building at the same time: the new module takes its place in one step.
  const partial = `${output}.${process.pid}`;
  const args = [asc, 'src/machine/assembly/index.ts', '--config', 'src/machine/asconfig.json', '--target', 'release'];
  args.push('--outFile', partial);
  if (process.argv.includes('--text')) args.push('--textFile', 'src/machine/build/machine.wat');
  const result = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (result.status === 0) renameSync(partial, output);
  process.exit(result.status ?? 1);
}
