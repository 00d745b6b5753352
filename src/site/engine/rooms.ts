// The product's backend: the rooms of the engine (host, course, checklist) behind the dispatcher's interface. Runs in the
// worker, one program at a time.

import { findingDiagnostic, rules, runRules } from '../../checklist/index.ts';
import { judge } from '../../course/index.ts';
import {
  build,
  check,
  currentPlace,
  defaultRunOptions,
  type EndReason,
  goroutines,
  History,
  Machine,
  runInSlices,
  traceback,
} from '../../host/index.ts';
import type { Backend, HeldRun, JobControl } from './backend.ts';
import { markerOf } from './markers.ts';
import type {
  GoVersion,
  Marker,
  OutputChunk,
  RunEnd,
  RunRequest,
  RunStatus,
  SourceText,
  StepViews,
} from './protocol.ts';
import { mapsAt } from './step-maps.ts';
import { settle, timelineOf } from './timeline.ts';

/** Instructions after which a program counts as endless: some ten seconds. A reader stops it earlier. */
const stepLimit = 1_000_000_000;
/** Memory a program may use in the page. */
const memoryLimit = 256 << 20;

export function roomsBackend(module: WebAssembly.Module): Backend {
  return {
    check: (files, goVersion, ruleIds) => checkFiles(files, goVersion, ruleIds),
    run: (request, control) => runProgram(module, request, control),
    lab: async (lab, code, control) => {
      const verdicts = judge(lab, code, module, {
        stopRequested: control.stopRequested,
        onCheck: control.onCheck,
      });
      for await (const verdict of verdicts) control.onVerdict(verdict);
    },
  };
}

/** Compile errors; without any, the findings of the rules. */
function checkFiles(files: readonly SourceText[], goVersion: GoVersion, ruleIds: readonly string[]): Marker[] {
  const { checked, sources, diagnostics } = check(files, goVersion);
  if (diagnostics.length > 0) return diagnostics.map((diagnostic) => markerOf(diagnostic, sources));
  const wanted = rules.filter((rule) => ruleIds.includes(rule.id));
  return runRules(checked, sources, wanted).map((finding) => ({
    ...markerOf(findingDiagnostic(finding), sources),
    severity: 'warning',
    rule: finding.rule,
  }));
}

async function runProgram(module: WebAssembly.Module, request: RunRequest, control: JobControl): Promise<HeldRun> {
  const { files, goVersion, seed } = request;
  const built = build(files, goVersion, { kind: 'main' });
  if (built.image === undefined) {
    const markers = built.diagnostics.map((diagnostic) => markerOf(diagnostic, built.sources));
    return held({ status: 'build-failed', exitCode: 1, steps: 0, markers, timeline: [] }, noViews);
  }
  const machine = Machine.create(module, built.image, {
    ...defaultRunOptions,
    goVersion,
    seed,
    memoryLimit,
    record: true,
  });
  const history = new History(machine);
  const stream = new OutputStream(machine, control.onOutput);
  const end = await runInSlices(
    machine,
    {
      stopRequested: control.stopRequested,
      onSlice: () => {
        stream.flush();
        control.onProgress(machine.steps);
      },
      stepLimit,
    },
    history,
  );
  stream.flush();
  if (end.reason === 'panic' || end.reason === 'fatal') {
    control.onOutput([{ stream: 'stderr', text: traceback(machine, end.reason === 'fatal') }]);
  }
  const timeline = timelineOf(machine);
  const ended: RunEnd = {
    status: statusOf(end.reason),
    exitCode: end.exitCode,
    steps: end.steps,
    markers: [],
    timeline,
  };
  return held(ended, (step, language) => {
    const event = timeline.find((one) => one.step === step);
    history.seek(step);
    const line = currentPlace(machine)?.line ?? 0;
    if (event !== undefined) settle(machine, history, event, timeline[timeline.indexOf(event) + 1]);
    return {
      step: machine.steps,
      line,
      maps: mapsAt(machine, language),
      goroutines: goroutines(machine).map(({ id, running, status, frames }) => {
        const frame = frames[0];
        return {
          id,
          running,
          status,
          ...(frame === undefined ? {} : { function: frame.function, line: frame.line }),
        };
      }),
    };
  });
}

const noViews = (): StepViews => ({ step: 0, line: 0, maps: [], goroutines: [] });

function held(end: RunEnd, seek: HeldRun['seek']): HeldRun {
  return { end, seek };
}

function statusOf(reason: EndReason): RunStatus {
  return reason;
}

/** Posts what the program wrote since the last time. */
class OutputStream {
  #sent = 0;
  readonly #decoders = {
    stdout: new TextDecoder('utf-8', { ignoreBOM: true }),
    stderr: new TextDecoder('utf-8', { ignoreBOM: true }),
  };

  constructor(
    readonly machine: Machine,
    readonly post: (chunks: readonly OutputChunk[]) => void,
  ) {}

  flush(): void {
    const chunks: OutputChunk[] = [];
    for (const { fd, bytes } of this.machine.outputs.slice(this.#sent)) {
      const stream = fd === 2 ? 'stderr' : 'stdout';
      const text = this.#decoders[stream].decode(bytes, { stream: true });
      if (text !== '') chunks.push({ stream, text });
    }
    this.#sent = this.machine.outputs.length;
    if (chunks.length > 0) this.post(chunks);
  }
}
