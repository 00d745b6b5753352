// What Node runs first: the start of the bundled command (scripts/command-bundle.mjs).
//
// The command's code and data stand behind this in the same file, in comments, which Node skips faster than it reads code.
// The code is compiled with the help of V8's code cache from the user's cache folder. The cache is only a help: where it is
// missing, cannot be written, belongs to another build or version of Node, or is damaged, the code is compiled afresh.

import {
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Put in by the bundler: a name for this build, and where each part stands, counted from the end of the file. */
declare const buildId: string;
declare const places: Readonly<Record<string, readonly [fromEnd: number, length: number]>>;

/** Code of a part: a function that gives its exports. */
type Part = (load: typeof require, part: (name: string) => Uint8Array, given: typeof cache) => unknown;

const descriptor = openSync(__filename, 'r');
const { size } = fstatSync(descriptor);

function text(name: string): string {
  const [fromEnd, length] = places[name] as readonly [number, number];
  const bytes = Buffer.allocUnsafeSlow(length);
  readSync(descriptor, bytes, 0, length, size - fromEnd);
  return bytes.toString('latin1');
}

function part(name: string): Uint8Array {
  const { buffer, byteOffset, length } = Buffer.from(text(name), 'base64');
  return new Uint8Array(buffer, byteOffset, length);
}

/** Which functions are compiled depends on the command. */
const command = ['run', 'check'].find((name) => name === process.argv[2]);
const prefix = 'code-';
const cacheName = `${prefix}${buildId}-${command}-${process.version}-${process.arch}`;

function cacheFolder(): string {
  const { env, platform } = process;
  const base =
    platform === 'win32'
      ? env.LOCALAPPDATA
      : env.XDG_CACHE_HOME || join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache');
  return base === undefined || base === '' ? '' : join(base, 'tombstone');
}

/** The data stands in the file twice: V8 does not look for damage itself, and comparing takes less time than a checksum. */
function readCache(path: string): Buffer | undefined {
  try {
    const stored = readFileSync(path);
    const half = stored.length / 2;
    const data = stored.subarray(0, half);
    if (half > 0 && data.equals(stored.subarray(half))) return data;
  } catch {
    // not there
  }
  return undefined;
}

/** The folder and the one around it. Not further: in /proc, say, Node's recursive mkdir does not come back. */
function makeFolder(folder: string): void {
  for (const path of [dirname(folder), folder]) if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
}

/** Under another name first, so that nobody reads half of it; caches of other builds go. */
function writeCache(folder: string, data: Buffer): void {
  try {
    makeFolder(folder);
    for (const name of readdirSync(folder)) {
      if (name.startsWith(prefix) && !name.startsWith(`${prefix}${buildId}-`)) rmSync(join(folder, name));
    }
    const temporary = join(folder, `${cacheName}.${process.pid}`);
    writeFileSync(temporary, Buffer.concat([data, data]), { mode: 0o600 });
    renameSync(temporary, join(folder, cacheName));
  } catch {
    // next time then
  }
}

const folder = command === undefined ? '' : cacheFolder();

/** Code that is a part, on one line: line ends are written as zeros. */
function code(name: string): string {
  return text(name).replaceAll('\0', '\n');
}

/** The compiler, which is too much to be compiled at each start. */
function loadCompiler(): unknown {
  const cachedData = folder === '' ? undefined : readCache(join(folder, cacheName));
  const options = { filename: __filename, ...(cachedData === undefined ? {} : { cachedData }) };
  const script = new Script(code('compiler'), options);
  if (folder !== '' && (cachedData === undefined || script.cachedDataRejected === true)) {
    process.once('exit', (status) => {
      if (status === 0) writeCache(folder, script.createCachedData());
    });
  }
  return (script.runInThisContext() as Part)(require, part, cache);
}

const cache = { folder, buildId, makeFolder: () => makeFolder(folder), loadCompiler };
const main = new Script(code('main'), { filename: __filename });
(main.runInThisContext() as Part)(require, part, cache);
