// The verdict on a learner's code: does it compile, do the lab's rules stay silent, does each check pass under both map
// designs and many seeds. A check stops at its first failing run and says where and why.

import { type Finding, rules, runRules } from '../checklist/index.ts';
import {
  build,
  check,
  defaultRunOptions,
  type EndReason,
  formatDiagnostic,
  type GoVersion,
  goroutines,
  Machine,
  runInSlices,
} from '../host/index.ts';
import type { Lab } from './lab.ts';

/** The map designs every check runs under: buckets and Swiss tables. */
export const designs: readonly GoVersion[] = ['1.23', '1.26'];

/** The learner's file in compile errors, tracebacks and verdicts. */
export const learnerFile = 'prog.go';
export const checkFile = 'check_test.go';

/** Steps after which a check counts as an endless loop. The slowest check of a solution needs a thousandth of it. */
const stepLimit = 200_000_000;

export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface Failure {
  readonly kind: 'compile' | 'rule' | 'failed' | 'panic' | 'fatal' | 'exit' | 'endless';
  /** Go's own words: the compile error, the rule's message, what t.Error said, the panic or fatal error. */
  readonly message: string;
  /** In the learner's file where known, else in the check. */
  readonly place: Place | null;
  /** The run that failed; null where nothing ran. */
  readonly run: { readonly goVersion: GoVersion; readonly seed: number } | null;
}

export interface Verdict {
  /** Test name, rule id, or `compile`. */
  readonly check: string;
  readonly status: 'pass' | 'fail' | 'stopped';
  readonly failure: Failure | null;
  /** Runs that were made. */
  readonly runs: number;
}

export interface VerdictControl {
  readonly stopRequested: () => boolean;
  /** Called before a check begins. */
  readonly onCheck: (check: string) => void;
}

export const neverStop: VerdictControl = { stopRequested: () => false, onCheck: () => {} };

/** Judges `code` (the learner's prog.go). Verdicts come in the order of lab.yaml, rules last; a compile error ends it. */
export async function* judge(
  lab: Lab,
  code: string,
  module: WebAssembly.Module,
  control: VerdictControl,
): AsyncGenerator<Verdict> {
  const texts = [
    { name: learnerFile, text: code },
    { name: checkFile, text: lab.checkTest },
  ];
  for (const { test } of lab.meta.checks) {
    control.onCheck(test);
    const verdict = await judgeTest(lab, texts, test, module, control);
    yield verdict;
    if (verdict.check === 'compile' || verdict.status === 'stopped') return;
  }
  yield* judgeRules(lab, code);
}

async function judgeTest(
  lab: Lab,
  texts: readonly { name: string; text: string }[],
  test: string,
  module: WebAssembly.Module,
  control: VerdictControl,
): Promise<Verdict> {
  let runs = 0;
  for (const goVersion of designs) {
    const built = build(texts, goVersion, { kind: 'tests', names: [test] });
    const first = built.diagnostics[0];
    if (built.image === undefined) {
      const message = first === undefined ? 'does not compile' : formatDiagnostic(first, built.sources);
      const position = first === undefined ? null : built.sources.position(first.pos);
      const place = position === null ? null : { file: position.file, line: position.line };
      return {
        check: 'compile',
        status: 'fail',
        failure: { kind: 'compile', message, place, run: null },
        runs,
      };
    }
    for (let seed = 1; seed <= lab.meta.seeds; seed++) {
      const machine = Machine.create(module, built.image, { ...defaultRunOptions, goVersion, seed });
      const end = await runInSlices(machine, {
        stopRequested: control.stopRequested,
        onSlice: () => {},
        stepLimit,
      });
      runs++;
      if (end.reason === 'stopped') return { check: test, status: 'stopped', failure: null, runs };
      if (end.reason === 'exited' && end.exitCode === 0) continue;
      const failure = { ...explain(machine, end.reason), run: { goVersion, seed } };
      return { check: test, status: 'fail', failure, runs };
    }
  }
  return { check: test, status: 'pass', failure: null, runs };
}

/** Says in Go's words what went wrong in a run that did not exit with 0. */
function explain(machine: Machine, reason: EndReason): Omit<Failure, 'run'> {
  switch (reason) {
    case 'panic':
    case 'fatal': {
      const lines = machine.text(2).split('\n');
      const message = lines.find((line) => /^(panic|fatal error): /.test(line)) ?? lines[0] ?? '';
      return { kind: reason, message, place: learnersPlace(machine) };
    }
    case 'step-limit':
    case 'output-limit':
    case 'stopped':
      return {
        kind: 'endless',
        message:
          reason === 'output-limit' ? 'the check printed more than 10 MB' : `no end after ${stepLimit} instructions`,
        place: learnersPlace(machine),
      };
    case 'exited':
      return explainTestLog(machine.text(1), machine.exitCode);
  }
}

/** The first message of t.Error or t.Fatal in the output of `go test -v`. */
function explainTestLog(output: string, exitCode: number): Omit<Failure, 'run'> {
  const line = /^ +(\w+\.go):(\d+): (.*(?:\n {8}.*)*)/m.exec(output);
  if (line === null) {
    const failed = /^--- FAIL/m.test(output);
    const message = failed ? 'the check failed without a message' : `the program exited with status ${exitCode}`;
    return { kind: failed ? 'failed' : 'exit', message, place: null };
  }
  const [, file, number, message] = line as unknown as [string, string, string, string];
  return { kind: 'failed', message: message.replace(/\n {8}/g, '\n'), place: { file, line: Number(number) } };
}

/** The innermost line of the learner's file: of the goroutine that failed, else of any other. */
function learnersPlace(machine: Machine): Place | null {
  for (const goroutine of goroutines(machine)) {
    const frame = goroutine.frames.find(({ file }) => file === learnerFile);
    if (frame !== undefined) return { file: frame.file, line: frame.line };
  }
  return null;
}

function* judgeRules(lab: Lab, code: string): Generator<Verdict> {
  if (lab.meta.rules.length === 0) return;
  const result = check([{ name: learnerFile, text: code }], '1.26');
  for (const id of lab.meta.rules) {
    const rule = rules.find((known) => known.id === id);
    if (rule === undefined) throw new Error(`labs/${lab.slug}: lab.yaml names the rule ${id}, which does not exist`);
    const finding = runRules(result.checked, result.sources, [rule]).find((found) => found.tier === 'F');
    yield {
      check: id,
      status: finding === undefined ? 'pass' : 'fail',
      failure: finding === undefined ? null : ruleFailure(finding, result.sources),
      runs: 0,
    };
  }
}

function ruleFailure(finding: Finding, sources: ReturnType<typeof check>['sources']): Failure {
  const { file, line } = sources.position(finding.pos);
  return { kind: 'rule', message: finding.message, place: { file, line }, run: null };
}
