// Bundles the command into one file that runs on Node 20 without node_modules. It is CommonJS, so that it works wherever it
// is copied; the package.json beside it says so where the surrounding project's says otherwise.
//
// Most of the time hello world takes is Node reading the file. So the file is a short start (src/cli/start.ts) and, in
// comments, parts that it takes from itself when they are needed: code that runs programs, the compiler; in base64 the machine,
// the standard library, and deflated what those rarely need: the other commands, sources and debug tables of the library.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const settings = {
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
};

const deflate = (text) => deflateRawSync(text, { level: 9 });
const inflated = (name) => `require('node:zlib').inflateRawSync(part('${name}')).toString()`;

/** The machine and the object file of the standard library, as bytes. */
function binaries(parts) {
  return {
    name: 'binaries',
    setup(bundler) {
      bundler.onLoad({ filter: /\.(wasm|bin)$/ }, ({ path }) => {
        const name = basename(path);
        parts.set(name, readFileSync(path));
        return { loader: 'js', contents: `export default ${name.endsWith('.bin') ? '() => ' : ''}part('${name}');` };
      });
      bundler.onLoad({ filter: /\.debug$/ }, ({ path }) => {
        parts.set('debug', deflate(readFileSync(path)));
        return { loader: 'js', contents: `export default () => require('node:zlib').inflateRawSync(part('debug'));` };
      });
    },
  };
}

/** Sources of the standard library: a module whose exports, one a package, unpack them all when one is read. */
function packedSources(parts) {
  return {
    name: 'packed-sources',
    setup(bundler) {
      bundler.onLoad({ filter: /std\/build\/std\.json$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        parts.set('std.json', deflate(text));
        return {
          loader: 'js',
          contents: `let sources;
for (const path of ${JSON.stringify(Object.keys(JSON.parse(text)))}) {
  const get = () => (sources ??= JSON.parse(${inflated('std.json')}))[path];
  Object.defineProperty(exports, path, { enumerable: true, get });
}`,
        };
      });
    },
  };
}

/** A function that gets what start.ts gives: Node's require, the parts of the file, the cache. As an expression. */
const wrapped = (code) =>
  `(function (require, part, cache) { 'use strict'; const module = { exports: {} }, { exports } = module;\n${code}\nreturn module.exports; })`;

/** `import('./more.ts')`: code of its own, compiled when it is asked for. */
function packedCommands(parts) {
  return {
    name: 'packed-commands',
    setup(bundler) {
      bundler.onResolve({ filter: /\/more\.ts$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path),
        namespace: 'packed',
      }));
      bundler.onLoad({ filter: /.*/, namespace: 'packed' }, async ({ path }) => {
        const plugins = [binaries(parts), packedSources(parts)];
        const { outputFiles } = await build({ ...settings, entryPoints: [path], plugins });
        parts.set('more', deflate(wrapped(outputFiles[0].text)));
        const code = `new (require('node:vm').Script)(${inflated('more')}, { filename: 'more.js' })`;
        return { loader: 'js', contents: `module.exports = ${code}.runInThisContext()(require, part, cache);` };
      });
    },
  };
}

/** Code as a comment of one line. */
function commented(code) {
  if (/[\0\r\u0080-\uffff]/.test(code)) throw new Error('this code cannot stand in a comment of one line');
  return code.replaceAll('\n', '\0');
}

/** `import('./compiler.ts')`: start.ts loads it. */
const loadedCompiler = {
  name: 'loaded-compiler',
  setup(bundler) {
    bundler.onResolve({ filter: /\/compiler\.ts$/ }, () => ({ path: 'compiler', namespace: 'loaded' }));
    bundler.onLoad({ filter: /.*/, namespace: 'loaded' }, () => ({
      loader: 'js',
      contents: 'module.exports = cache.loadCompiler();',
    }));
  },
};

/** Leaves out modules of which nothing is used: ours do nothing by being there. */
const shaken = {
  name: 'shaken',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      sideEffects: false,
    }));
  },
};

/** @param {string} outfile */
export async function buildCommand(outfile) {
  const parts = new Map();
  const engine = [binaries(parts), packedSources(parts)];
  const bundle = async (entry, plugins) => {
    const { outputFiles } = await build({ ...settings, entryPoints: [join(root, entry)], plugins });
    return commented(wrapped(outputFiles[0].text));
  };
  const compiler = await bundle('src/cli/compiler.ts', engine);
  const main = await bundle('src/cli/main.ts', [...engine, packedCommands(parts), loadedCompiler, shaken]);
  const comments = new Map([
    ['main', main],
    ['compiler', compiler],
  ]);
  for (const [name, bytes] of parts) comments.set(name, bytes.toString('base64'));
  const places = {};
  let text = '';
  for (const [name, comment] of comments) {
    text = `//${comment}\n${text}`;
    places[name] = [text.length - 2, comment.length];
  }
  const buildId = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const define = { buildId: JSON.stringify(buildId), places: JSON.stringify(places) };
  const start = await build({ ...settings, entryPoints: [join(root, 'src/cli/start.ts')], define });
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(join(dirname(outfile), 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(outfile, `#!/usr/bin/env node\n${start.outputFiles[0].text}${text}`);
}
