// Writes src/types/goapi-data.ts: what of the names that src/std has came after the oldest Go that the checker speaks for.
//
//	node scripts/api-versions.mjs $(go env GOROOT)/api
//
// Run by hand where Go is installed, after src/std got new names. The facts are those of Go's own lists, one a version.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [api] = process.argv.slice(2);
if (api === undefined) throw new Error('usage: node scripts/api-versions.mjs GOROOT/api');

const oldest = 23;
const target = join(root, 'src/types/goapi-data.ts');

/** The lists as { minor, pkg, what }; deprecations say nothing new. */
const lines = readdirSync(api).flatMap((file) => {
  const minor = /^go1(?:\.(\d+))?\.txt$/.exec(file);
  if (minor === null) return [];
  return readFileSync(join(api, file), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const parts = /^pkg ([^,\s]+)(?: \([^)]*\))?, (.*?)(?: #\d+)?$/.exec(line);
      if (parts === null || parts[2].includes('//deprecated')) return [];
      return [{ minor: Number(minor[1] ?? 0), pkg: parts[1], what: parts[2] }];
    });
});
const before = lines.filter(({ minor }) => minor <= oldest);
const oldPackages = new Set(before.map(({ pkg }) => pkg));
const declared = /^(?:func|type|var|const) (\w+)/;
const oldNames = new Set(before.map(({ pkg, what }) => `${pkg}.${declared.exec(what)?.[1]}`));

const { importer, lookup, scopeNames } = await checkedStandardLibrary();
const table = new Map();

/** The first version that has a name counts. */
function add(pkg, name, minor) {
  const names = table.get(pkg) ?? new Map();
  table.set(pkg, names);
  names.set(name, Math.min(minor, names.get(name) ?? minor));
}

for (const { minor, pkg, what } of lines.filter((line) => line.minor > oldest)) {
  if (!oldPackages.has(pkg)) {
    add(pkg, '', minor);
    continue;
  }
  const std = importer(pkg);
  if (std === undefined) continue;
  const method = /^method \(\*?(\w+)(?:\[[^\]]*\])?\) (\w+)/.exec(what);
  const member = /^type (\w+)(?:\[[^\]]*\])? (struct|interface), (?:embedded )?(\w+)/.exec(what);
  const [, type, name] = method ?? (member === null ? [] : [null, member[1], member[3]]);
  if (type === undefined) {
    const top = declared.exec(what)?.[1];
    if (top !== undefined && !oldNames.has(`${pkg}.${top}`) && scopeNames(std).includes(top)) add(pkg, top, minor);
    continue;
  }
  // The members of a new type are not seen without it.
  if (!oldNames.has(`${pkg}.${type}`) || !scopeNames(std).includes(type)) continue;
  if (member?.[2] === 'struct') throw new Error(`${pkg}.${type}.${name}: the checker gates no fields`);
  const owner = lookup(std, type, name);
  if (owner !== null) add(pkg, `${member === null ? owner : 'interface'}.${name}`, minor);
}

const quoted = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`);
const sorted = (map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
const body = sorted(table)
  .map(([pkg, names]) => {
    const entries = sorted(names).map(([name, minor]) => `${quoted(name)}: ${minor}`);
    return `  ${quoted(pkg)}: { ${entries.join(', ')} },\n`;
  })
  .join('');
writeFileSync(
  target,
  `// What came to Go's standard library after 1.${oldest}, as far as src/std has it. Made by scripts/api-versions.mjs.

/**
 * Minor versions by import path and name: \`Name\`, \`Type.Method\` with the type that declares the method,
 * \`interface.Method\` for a method of one of the package's interface types, '' for the package itself.
 */
export const addedIn: Readonly<Record<string, Readonly<Record<string, number>>>> = {
${body}};
`,
);
execFileSync('npx', ['biome', 'check', '--write', target], { cwd: root, stdio: 'inherit' });

/** Ways to ask for what src/std declares. */
async function checkedStandardLibrary() {
  const entry = `
    import { library } from './src/host/standard-library.ts';
    import { deref, lookupFieldOrMethod } from './src/types/index.ts';
    export const importer = library.importer;
    export const scopeNames = ({ pkg }) => pkg.scope.names();
    /** Name of the type that declares a method of a type; null if there is none. */
    export function lookup({ pkg }, type, name) {
      const { obj } = lookupFieldOrMethod(pkg.scope.lookup(type).type, true, pkg, name);
      if (obj?.tag !== 'Func') return null;
      const [base] = deref(obj.type.recv.type);
      return (base.origin ?? base).obj.name;
    }`;
  const outfile = join(tmpdir(), `api-versions-${process.pid}.mjs`);
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
