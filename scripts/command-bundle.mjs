// Bundles the command into one file that runs on Node 20 without node_modules. It is CommonJS, so that it works wherever it
// is copied; the package.json beside it says so where the surrounding project's says otherwise.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} outfile */
export async function buildCommand(outfile) {
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(join(dirname(outfile), 'package.json'), '{ "type": "commonjs" }\n');
  await build({
    entryPoints: [join(root, 'src/cli/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    loader: { '.wasm': 'binary' },
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
}
