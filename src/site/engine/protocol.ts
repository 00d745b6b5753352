// The messages between a page and the worker that owns the engine.
//
// Terms: a *job* is one request and all its replies; its `seq` never repeats within a page, so that late replies of an
// older job are recognised and dropped. A job ends with exactly one *final* reply. At most one program runs at a time:
// a run or a lab job stops the one before it. `check` and `seek` are short and interrupt nothing.

import type { Failure, Lab, Verdict } from '../../course/index.ts';
import type { GoVersion, MapView, SourceText } from '../../host/index.ts';
import type { Language } from '../i18n/index.ts';

export type { Failure, GoVersion, Lab, MapView, SourceText, Verdict };

/** A place in a learner's file, counted as an editor counts (UTF-16, from 1). */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something said about a place: a compile error or a finding of a checklist rule. */
export interface Marker extends Place {
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: 'error' | 'warning' | 'info';
  /** gc's error code, or the rule (`MD101`). */
  readonly code: string;
  readonly message: string;
  /** Set for findings of the checklist. */
  readonly rule?: string;
}

/** What a timeline tells of; the machine's EventKind in words. */
export const eventKinds = [
  'map-make',
  'map-get',
  'map-set',
  'map-delete',
  'map-clear',
  'map-range',
  'map-next',
  'write',
  'go',
  'go-end',
  'switch',
  'lock',
  'unlock',
  'block',
  'panic',
  'recover',
  'defer',
  'gc',
  'chan',
  'fatal',
] as const;
export type TimelineKind = (typeof eventKinds)[number];

/** One thing that happened in a run, in order of steps. */
export interface TimelineEvent {
  /** Seeking here shows the state right after the event. */
  readonly step: number;
  readonly kind: TimelineKind;
  readonly goroutine: number;
  /** Line in the learner's file, 0 when the event has none. */
  readonly line: number;
  /** Address of the map, lock or channel concerned; 0 for none. */
  readonly object: number;
}

export interface OutputChunk {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

export type RunStatus =
  | 'exited'
  | 'panic'
  | 'fatal'
  | 'stopped'
  | 'step-limit'
  | 'output-limit'
  | 'build-failed'
  | 'engine-fault';

export interface RunEnd {
  readonly status: RunStatus;
  readonly exitCode: number;
  readonly steps: number;
  /** Compile errors when the status is 'build-failed'. */
  readonly markers: readonly Marker[];
  readonly timeline: readonly TimelineEvent[];
  /** Text of an engine fault. */
  readonly message?: string;
}

/** A map that a variable of the program holds. */
export interface MapAt {
  /** The variable, as the program names it; several when they hold the same map. */
  readonly name: string;
  readonly view: MapView;
  /** The view in words, in the language asked for. */
  readonly text: string;
}

export interface GoroutineAt {
  readonly id: number;
  readonly running: boolean;
  /** As a traceback says it: `running`, `sync.Mutex.Lock`. */
  readonly status: string;
  /** Where it stands; absent before its first instruction. */
  readonly function?: string;
  readonly line?: number;
}

/** What can be seen at a step. */
export interface StepViews {
  readonly step: number;
  /** Line the running goroutine is at, 0 when unknown. */
  readonly line: number;
  readonly maps: readonly MapAt[];
  readonly goroutines: readonly GoroutineAt[];
}

export interface RunRequest {
  readonly files: readonly SourceText[];
  readonly goVersion: GoVersion;
  readonly seed: number;
}

export type Request = { readonly seq: number } & (
  | {
      readonly kind: 'check';
      readonly files: readonly SourceText[];
      readonly goVersion: GoVersion;
      readonly rules: readonly string[];
    }
  | ({ readonly kind: 'run' } & RunRequest)
  /** The state at a step of run `run`, moved on to the end of the statement that is under way there. */
  | { readonly kind: 'seek'; readonly run: number; readonly step: number; readonly language: Language }
  | { readonly kind: 'lab'; readonly lab: Lab; readonly code: string }
  /** Stops the job `job`; its final reply still comes. */
  | { readonly kind: 'stop'; readonly job: number }
);

export type Reply = { readonly seq: number } & (
  | { readonly kind: 'output'; readonly chunks: readonly OutputChunk[] }
  | { readonly kind: 'progress'; readonly steps: number }
  /** A check of a lab begins. */
  | { readonly kind: 'checking'; readonly check: string }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  // Final replies.
  | { readonly kind: 'markers'; readonly markers: readonly Marker[] }
  | { readonly kind: 'ended'; readonly end: RunEnd }
  /** undefined when the run asked about is no longer held. */
  | { readonly kind: 'views'; readonly views: StepViews | undefined }
  | { readonly kind: 'judged' }
  /** A bug of ours, in words for a bug report. */
  | { readonly kind: 'fault'; readonly message: string }
);

/** Whether a reply ends its job. */
export function isFinal(reply: Reply): boolean {
  switch (reply.kind) {
    case 'output':
    case 'progress':
    case 'checking':
    case 'verdict':
      return false;
    case 'markers':
    case 'ended':
    case 'views':
    case 'judged':
    case 'fault':
      return true;
    default:
      return reply satisfies never;
  }
}
