// npm run bench: bundles tests/bench/main.ts and runs it.
import { build } from 'esbuild';
import './require-node.mjs';

await build({
  entryPoints: ['tests/bench/main.ts'],
  outfile: 'dist/bench/main.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
await import('../dist/bench/main.mjs');
