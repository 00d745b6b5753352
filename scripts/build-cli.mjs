// npm run build:cli: the command as dist/cli/tombstone.js.
import { buildCommand } from './command-bundle.mjs';

await buildCommand('dist/cli/tombstone.js');
