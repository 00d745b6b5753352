// npm run bench: bundles tests/bench/main.ts and runs it.
import { build } from 'esbuild';
import { buildCommand } from './command-bundle.mjs';
import './require-node.mjs';

await build({
  entryPoints: ['tests/bench/main.ts'],
  outfile: 'dist/bench/main.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
await buildCommand('dist/bench/command/tombstone.js');
await import('../dist/bench/main.mjs');
