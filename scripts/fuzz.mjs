// npm run fuzz -- machine|frontend|maps [--minutes N] [--seed N]: bundles tests/fuzz/NAME.ts and runs it.
import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import './require-node.mjs';

const name = process.argv[2] ?? '';
const entry = `tests/fuzz/${name}.ts`;
if (!/^\w+$/.test(name) || !existsSync(entry)) {
  console.error('usage: npm run fuzz -- machine|frontend|maps [--minutes N] [--seed N] [--out FOLDER]');
  process.exit(2);
}
await build({
  entryPoints: [entry],
  outfile: `dist/fuzz/${name}.mjs`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
await import(`../dist/fuzz/${name}.mjs`);
