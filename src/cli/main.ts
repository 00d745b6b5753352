// The command `tombstone`: finds the subcommand, turns wrong usage into exit status 2.

import { runCommand } from './commands/run.ts';
import { writeAll } from './output.ts';
import { UsageError, usage, usageErrorCode } from './usage.ts';

type Command = (args: string[]) => number | Promise<number>;

/** Commands that are not needed to run a program are loaded when they are called: loading takes longer than hello world. */
const later =
  (name: 'labCommand' | 'replayCommand'): Command =>
  async (args) => {
    const more = await import('./more.ts');
    return more[name](args);
  };

const commands: Record<string, Command> = {
  run: runCommand,
  check: async (args) => (await import('./compiler.ts')).checkCommand(args),
  lab: later('labCommand'),
  replay: later('replayCommand'),
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
    if (code === usageErrorCode) {
      writeAll(2, `tombstone: ${(error as Error).message}\n`);
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
