// tombstone run: compiles and runs like `go run`.
//
// As there, the compiler sees absolute paths, which tracebacks and runtime.Caller show, and compile errors name files
// relative to the current folder; what keeps the compiler from being called at all (imports that do not exist, no package
// main) is said without the header of compile errors.

import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Built,
  buildProgram,
  defaultRunOptions,
  formatDiagnostics,
  formatProblems,
  Machine,
  type PackageErrors,
  type RunEnd,
  runToEnd,
  traceback,
} from '../../host/index.ts';
import { findProgram, keepProgram } from '../builds.ts';
import { machineModule } from '../engine.ts';
import { goVersionFlag, seedFlag } from '../flags.ts';
import { writeAll } from '../output.ts';
import { readProgram } from '../program.ts';
import { readInput, shownPath } from '../sources.ts';

/** What a program may use here; the page allows less. */
const limits = { memoryLimit: 1 << 30, maxStack: 256 << 20 };

/** Steps after which output goes out. */
const flushSteps = 2_000_000;

export function runCommand(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { go: { type: 'string' }, seed: { type: 'string' } },
  });
  const goVersion = goVersionFlag(values.go);
  const seed = seedFlag(values.seed);
  const source = readProgram(positionals, (absolute) => absolute);
  let program = findProgram(source, goVersion);
  if (program === undefined) {
    const built = buildProgram(source, goVersion, { kind: 'main' });
    const problem = notRunnable(built);
    if (problem !== '') {
      writeAll(2, problem);
      return 1;
    }
    if (built.image === undefined) {
      const report = built.errors.map((one) => formatPackage(one, built)).join('');
      writeAll(2, shorten(report, built));
      return 1;
    }
    program = keepProgram(source, goVersion, built.image);
  }
  const input = program.readsInput ? readInput() : defaultRunOptions.input;
  const gcTrace = /(^|,)gctrace=[1-9]/.test(process.env.GODEBUG ?? '');
  const options = { ...defaultRunOptions, ...limits, goVersion, seed, input, gcTrace };
  const machine = Machine.create(machineModule(), program.image, options);
  const end = runStreaming(machine);
  if (end.reason === 'panic' || end.reason === 'fatal') writeAll(2, traceback(machine, end.reason === 'fatal'));
  const status = end.exitCode & 255;
  if (status !== 0) writeAll(2, `exit status ${status}\n`);
  return status;
}

/** What the go command finds wrong before it compiles; '' when nothing is. */
function notRunnable({ problems, files, path, sources }: Built): string {
  const problem = formatProblems(problems, sources, (file) => relative(process.cwd(), file));
  const name = files[0]?.pkgName.value ?? '';
  if (problem !== '' || ['main', '', '_'].includes(name)) return problem;
  return `package ${path} is not a main package\n`;
}

function formatPackage({ path, diagnostics }: PackageErrors, { sources }: Built): string {
  return `# ${path}\n${formatDiagnostics(diagnostics, sources)}`;
}

/** Names the program's files in messages as the go command does. */
function shorten(message: string, { files, imported }: Built): string {
  let short = message;
  for (const { source } of [...files, ...imported.flatMap((checked) => checked.files)]) {
    short = short.replaceAll(`${source.name}:`, `${shownPath(source.name)}:`);
  }
  return short;
}

/** Output goes out as it comes, and is not kept. */
function runStreaming(machine: Machine): RunEnd {
  for (;;) {
    const end = runToEnd(machine, machine.steps + flushSteps);
    flush(machine);
    if (end.reason !== 'step-limit' && end.reason !== 'output-limit') return end;
  }
}

/** Writes of the program in its order, those in a row to the same file as one. */
function flush(machine: Machine): void {
  let pending: Uint8Array[] = [];
  let pendingFd = 1;
  const send = () => writeAll(pendingFd === 2 ? 2 : 1, Buffer.concat(pending));
  for (const { fd, bytes } of machine.outputs.splice(0)) {
    if (fd !== pendingFd) {
      send();
      pending = [];
      pendingFd = fd;
    }
    pending.push(bytes);
  }
  send();
  machine.outputBytes = 0;
}
