// Bundles the command into dist/cli/tombstone.js, which runs on Node 20 without node_modules. It is CommonJS, so that
// the file works wherever it is copied; the package.json beside it says so where this project's says otherwise.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

mkdirSync('dist/cli', { recursive: true });
writeFileSync('dist/cli/package.json', '{ "type": "commonjs" }\n');
await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli/tombstone.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: true,
  loader: { '.wasm': 'binary' },
  banner: { js: '#!/usr/bin/env node' },
  logLevel: 'warning',
});
