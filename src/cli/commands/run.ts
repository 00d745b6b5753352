// tombstone run: compiles and runs like `go run`.

import { parseArgs } from 'node:util';
import {
  build,
  defaultRunOptions,
  formatDiagnostics,
  Machine,
  type RunEnd,
  runToEnd,
  type SourceText,
  traceback,
} from '../../host/index.ts';
import { machineModule } from '../engine.ts';
import { goVersionFlag, seedFlag } from '../flags.ts';
import { writeAll } from '../output.ts';
import { readSources, shownPath } from '../sources.ts';

export function runCommand(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { go: { type: 'string' }, seed: { type: 'string' } },
  });
  const goVersion = goVersionFlag(values.go);
  const seed = seedFlag(values.seed);
  const texts = readSources(positionals).map(
    ({ name, text }): SourceText => ({ name: name.endsWith('.go') ? shownPath(name) : name, text }),
  );
  const built = build(texts, goVersion, { kind: 'main' });
  if (built.image === undefined) {
    writeAll(2, `# command-line-arguments\n${formatDiagnostics(built.diagnostics, built.sources)}`);
    return 1;
  }
  const machine = Machine.create(machineModule(), built.image, { ...defaultRunOptions, goVersion, seed });
  const end = runStreaming(machine);
  if (end.reason === 'panic' || end.reason === 'fatal') writeAll(2, traceback(machine, end.reason === 'fatal'));
  if (end.exitCode !== 0) writeAll(2, `exit status ${end.exitCode}\n`);
  return end.exitCode;
}

/** Output goes out as it comes, and is not kept. */
function runStreaming(machine: Machine): RunEnd {
  for (;;) {
    const end = runToEnd(machine, machine.steps + 2_000_000);
    for (const { fd, bytes } of machine.outputs.splice(0)) writeAll(fd === 2 ? 2 : 1, bytes);
    machine.outputBytes = 0;
    if (end.reason !== 'step-limit' && end.reason !== 'output-limit') return end;
  }
}
