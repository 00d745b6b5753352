// The verdict on a learner's code: does it compile, do the lab's rules stay silent, does each check pass under both map
// designs and many seeds. A check stops at its first failing run and says where and why.

import { type Finding, rules, runRules } from '../checklist/index.ts';
import {
  build,
  check,
  defaultRunOptions,
  type GoVersion,
  Machine,
  type RunOptions,
  runInSlices,
} from '../host/index.ts';
import { type Explanation, explain, explainRace } from './explain.ts';
import { checkFile, learnerFile, type Note, type Place } from './failure.ts';
import type { Lab } from './lab.ts';
import { explainCompile } from './signatures.ts';

/** The map designs every check runs under: buckets and Swiss tables. */
export const designs: readonly GoVersion[] = ['1.23', '1.26'];

/** Steps after which a check counts as an endless loop. The slowest check of a solution needs a fiftieth of it. */
const stepLimit = 50_000_000;

/** Bytes a check may print. */
const outputLimit = 1 << 20;

/** Runs of a check and design that are also searched for races, which do not depend much on the seed. */
const searchedSeeds = 2;

/**
 * Every second seed lets goroutines run for a few instructions only: what is not one step for the others is torn apart
 * there. The others run them as long as real processors do.
 */
const shortQuantum = 48;

export interface Failure {
  readonly kind: 'compile' | 'rule' | Explanation['kind'];
  /** Go's own words: the compile error, the rule's message, what t.Error said, the panic or fatal error. */
  readonly message: string;
  /** In the learner's file where known, else in the check. */
  readonly place: Place | null;
  /** What stands behind it, most important first. */
  readonly notes: readonly Note[];
  /** The run that failed; null where nothing ran. */
  readonly run: { readonly goVersion: GoVersion; readonly seed: number; readonly longestQuantum: number } | null;
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
  const code = texts[0]?.text ?? '';
  let runs = 0;
  for (const goVersion of designs) {
    const built = build(texts, goVersion, { kind: 'tests', names: [test] });
    const { image } = built;
    if (image === undefined) {
      const failure = { ...explainCompile(lab, code, built), run: null };
      return { check: 'compile', status: 'fail', failure, runs };
    }
    for (let seed = 1; seed <= lab.meta.seeds; seed++) {
      const searched = seed <= searchedSeeds;
      const longestQuantum = seed % 2 === 0 ? shortQuantum : 0;
      const options: RunOptions = { ...defaultRunOptions, goVersion, seed, longestQuantum };
      const recording = { ...options, record: true, recordOrder: true };
      const again = () => Machine.create(module, image, recording);
      const machine = Machine.create(module, image, searched ? recording : options);
      const end = await runInSlices(machine, {
        stopRequested: () => control.stopRequested() || machine.outputBytes > outputLimit,
        onSlice: () => {},
        stepLimit,
      });
      runs++;
      if (control.stopRequested()) return { check: test, status: 'stopped', failure: null, runs };
      const passed = end.reason === 'exited' && end.exitCode === 0;
      const explanation = !passed
        ? explain({ machine, reason: end.reason, again, code }, { steps: stepLimit, output: outputLimit })
        : searched
          ? explainRace(machine, again)
          : null;
      if (explanation === null) continue;
      const failure = { ...explanation, run: { goVersion, seed, longestQuantum } };
      return { check: test, status: 'fail', failure, runs };
    }
  }
  return { check: test, status: 'pass', failure: null, runs };
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
  return { kind: 'rule', message: finding.message, place: { file, line }, notes: [], run: null };
}
