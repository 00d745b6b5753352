// Collects the Go sources of src/std into src/std/build/std.json: { import path: { file: text } }. Comments are left out, line
// numbers stay. Then checks and compiles them into an object files, src/std/build/std.bin and std.debug.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../src/std');
const out = join(root, 'build');

// A comment, or a literal that may hold what looks like one.
const token = /[ \t]*\/\/[^\n]*|\/\*[\s\S]*?\*\/|`[^`]*`|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;

function withoutComments(text) {
  return text
    .replace(token, (t) => (t.trimStart().startsWith('/') ? t.replace(/[^\n]+/g, '') : t))
    .replace(/\s+$/, '\n');
}

const packages = {};
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const folder = entry.parentPath.slice(root.length + 1).replaceAll('\\', '/');
  if (!entry.isFile() || !entry.name.endsWith('.go') || folder === '' || folder === 'build') continue;
  packages[folder] ??= {};
  packages[folder][entry.name] = withoutComments(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
const result = sorted(packages);
for (const path of Object.keys(result)) result[path] = sorted(result[path]);

mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'std.json'), JSON.stringify(result));

const writer = join(out, 'write-library.mjs');
await build({
  entryPoints: [join(root, '../host/write-library.ts')],
  outfile: writer,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { writeStandardLibrary } = await import(pathToFileURL(writer).href);
const { objects, debug } = writeStandardLibrary((path, why) => console.warn(`std: ${path} is left out: ${why}`));
writeFileSync(join(out, 'std.bin'), objects);
writeFileSync(join(out, 'std.debug'), debug);

const kib = (bytes) => `${Math.round(bytes / 1024)} KiB`;
console.log(
  `std: ${Object.keys(result).length} packages, sources ${kib(JSON.stringify(result).length)}, objects ${kib(objects.length)}, debug ${kib(debug.length)}`,
);
