// tombstone run: compiles and runs like `go run`.
//
// As there, the compiler sees absolute paths, which tracebacks and runtime.Caller show, and compile errors name files
// relative to the current folder; what keeps the compiler from being called at all (imports that do not exist, no package
// main) is said without the header of compile errors.

import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Built,
  build,
  defaultRunOptions,
  formatDiagnostics,
  Machine,
  type RunEnd,
  readsInput,
  runToEnd,
  type SourceText,
  traceback,
} from '../../host/index.ts';
import type { Diagnostic, SourceSet } from '../../syntax/index.ts';
import { machineModule } from '../engine.ts';
import { goVersionFlag, seedFlag } from '../flags.ts';
import { writeAll } from '../output.ts';
import { readInput, readSources, shownPath } from '../sources.ts';

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
  const texts = readSources(positionals).map(
    ({ name, text }): SourceText => ({ name: name.endsWith('.go') ? resolve(name) : name, text }),
  );
  const built = build(texts, goVersion, { kind: 'main' });
  const problem = loadProblem(built);
  if (problem !== '') {
    writeAll(2, problem);
    return 1;
  }
  if (built.image === undefined) {
    writeAll(2, shorten(`# command-line-arguments\n${formatDiagnostics(built.diagnostics, built.sources)}`, texts));
    return 1;
  }
  const input = readsInput(built.image) ? readInput() : defaultRunOptions.input;
  const options = { ...defaultRunOptions, ...limits, goVersion, seed, input };
  const machine = Machine.create(machineModule(), built.image, options);
  const end = runStreaming(machine);
  if (end.reason === 'panic' || end.reason === 'fatal') writeAll(2, traceback(machine, end.reason === 'fatal'));
  const status = end.exitCode & 255;
  if (status !== 0) writeAll(2, `exit status ${status}\n`);
  return status;
}

/** What the go command finds wrong before it compiles; '' when nothing is. */
function loadProblem({ files, diagnostics, sources }: Built): string {
  const other = files.find((file) => file.pkgName.value !== files[0]?.pkgName.value);
  const [first] = files;
  if (first !== undefined && other !== undefined && first.pkgName.value !== '' && other.pkgName.value !== '') {
    const name = (file: typeof first) => `${file.pkgName.value} (${file.source.name.replace(/.*\//, '')})`;
    return `found packages ${name(first)} and ${name(other)} in ${first.source.name.replace(/\/[^/]*$/, '')}\n`;
  }
  const broken = diagnostics.filter(({ code }) => code === 'BrokenImport');
  if (broken.length > 0) return broken.map((diagnostic) => missingImport(diagnostic, sources)).join('');
  if (first !== undefined && !['main', '', '_'].includes(first.pkgName.value)) {
    return 'package command-line-arguments is not a main package\n';
  }
  return '';
}

function missingImport({ pos, message }: Diagnostic, sources: SourceSet): string {
  const { file, line, column } = sources.position(pos);
  const words = message.replace(/^could not import \S+ \((.*)\)$/, '$1');
  return `${relative(process.cwd(), file)}:${line}:${column}: ${words}\n`;
}

/** Names the program's files in messages as the go command does. */
function shorten(message: string, texts: readonly SourceText[]): string {
  let short = message;
  for (const { name } of texts) short = short.replaceAll(`${name}:`, `${shownPath(name)}:`);
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
