// tombstone run: compiles and runs like `go run`.
//
// As there, the compiler sees absolute paths, which tracebacks and runtime.Caller show, and compile errors name files
// relative to the current folder; what keeps the compiler from being called at all (imports that do not exist, no package
// main) is said without the header of compile errors.

import { parseArgs } from 'node:util';
import { defaultRunOptions, Machine, type RunEnd, runToEnd, traceback } from '../../host/index.ts';
import { findProgram, keepProgram } from '../builds.ts';
import { goVersionFlag, seedFlag, stepFlag } from '../flags.ts';
import { machineModule } from '../machine.ts';
import { writeAll } from '../output.ts';
import { readProgram, splitArguments } from '../program.ts';
import { readInput } from '../sources.ts';
import { UsageError } from '../usage.ts';

/** What a program may use here; the page allows less. */
const limits = { memoryLimit: 1 << 30, maxStack: 256 << 20 };

/** Steps after which output goes out. */
const flushSteps = 2_000_000;

export async function runCommand(args: string[]): Promise<number> {
  const { own, given } = splitArguments(args, ['--go', '--seed', '--step']);
  const { values, positionals } = parseArgs({
    // An optional value: --dump-map alone means all maps.
    args: own.map((arg) => (arg === '--dump-map' ? '--dump-map=' : arg)),
    allowPositionals: true,
    options: {
      go: { type: 'string' },
      seed: { type: 'string' },
      trace: { type: 'boolean' },
      'dump-map': { type: 'string' },
      step: { type: 'string' },
    },
  });
  const step = stepFlag(values.step);
  const dump = values['dump-map'];
  if (step !== undefined && dump === undefined) throw new UsageError('--step needs --dump-map');
  const goVersion = goVersionFlag(values.go);
  const seed = seedFlag(values.seed);
  const source = readProgram(positionals, (absolute) => absolute);
  let program = findProgram(source, goVersion);
  if (program === undefined) {
    const { compileProgram } = await import('../compiler.ts');
    const compiled = compileProgram(source, goVersion);
    if ('report' in compiled) {
      writeAll(2, compiled.report);
      return 1;
    }
    program = keepProgram(source, goVersion, compiled.image);
  }
  const input = program.readsInput ? readInput() : defaultRunOptions.input;
  const gcTrace = /(^|,)gctrace=[1-9]/.test(process.env.GODEBUG ?? '');
  const record = values.trace === true;
  const options = {
    ...defaultRunOptions,
    ...limits,
    goVersion,
    seed,
    input,
    gcTrace,
    record,
    args: ['prog', ...given],
  };
  const machine = Machine.create(machineModule(), program.image, options);
  const end = runStreaming(machine);
  if (end.reason === 'panic' || end.reason === 'fatal') {
    await program.prepareDebug();
    writeAll(2, traceback(machine, end.reason === 'fatal'));
  }
  if (record || dump !== undefined) {
    await program.prepareDebug();
    const more = await import('../more.ts');
    const again = () => Machine.create(machineModule(), program.image, options);
    if (record) more.printTrace(machine, again());
    if (dump !== undefined) more.dumpMaps(again(), { end: machine.steps, step, name: dump });
  }
  const status = end.exitCode & 255;
  if (status !== 0) writeAll(2, `exit status ${status}\n`);
  return status;
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
