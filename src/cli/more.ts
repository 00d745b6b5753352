// The commands that main.ts loads when they are called. The bundle keeps them packed, see scripts/command-bundle.mjs.

export { labCommand } from './commands/lab.ts';
export { replayCommand } from './commands/replay.ts';
export { dumpMaps, printTrace } from './commands/trace.ts';
