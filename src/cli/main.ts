// The command `tombstone`: finds the subcommand, turns wrong usage into exit status 2.

import { checkCommand } from './commands/check.ts';
import { labCommand } from './commands/lab.ts';
import { replayCommand } from './commands/replay.ts';
import { runCommand } from './commands/run.ts';
import { writeAll } from './output.ts';
import { UsageError, usage } from './usage.ts';

const commands: Record<string, (args: string[]) => number | Promise<number>> = {
  run: runCommand,
  check: checkCommand,
  lab: labCommand,
  replay: replayCommand,
  help: () => {
    writeAll(1, usage);
    return 0;
  },
};

async function main(args: string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  const command = commands[name.replace(/^(--help|-h)$/, 'help')];
  if (command === undefined) throw new UsageError(`unknown command ${name}\n\n${usage}`);
  return command(rest);
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const code = (error as { code?: string }).code ?? '';
    if (error instanceof UsageError) {
      writeAll(2, `tombstone: ${error.message}\n`);
      process.exitCode = 2;
    } else if (code.startsWith('ERR_PARSE_ARGS')) {
      const [what] = (error as Error).message.split('. ');
      writeAll(2, `tombstone: ${what}; tombstone help lists commands and flags\n`);
      process.exitCode = 2;
    } else {
      writeAll(2, `tombstone: this is a bug in tombstone, not in your program\n${(error as Error).stack}\n`);
      process.exitCode = 70;
    }
  },
);
