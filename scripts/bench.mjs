// npm run bench: bundles tests/bench/main.ts and runs it.
import { build } from 'esbuild';
import { buildCommand } from './command-bundle.mjs';
import './require-node.mjs';

// `npm run bench -- mix FILE.go`: the instructions a program executes.
const tool = process.argv[2] === 'mix' ? 'mix' : 'main';

await build({
  entryPoints: [`tests/bench/${tool}.ts`],
  outfile: `dist/bench/${tool}.mjs`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
if (tool === 'main') await buildCommand('dist/bench/command/tombstone.js');
await import(`../dist/bench/${tool}.mjs`);
