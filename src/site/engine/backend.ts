// What the worker's dispatcher asks of the engine. The product's backend is rooms.ts; tests of the dispatcher bring their own.

import type { Language } from '../i18n/index.ts';
import type {
  GoVersion,
  Lab,
  Marker,
  OutputChunk,
  RunEnd,
  RunRequest,
  SourceText,
  StepViews,
  Verdict,
} from './protocol.ts';

/** How a long job talks with the dispatcher while it works. It must give the event loop a turn every few milliseconds. */
export interface JobControl {
  readonly stopRequested: () => boolean;
  readonly onOutput: (chunks: readonly OutputChunk[]) => void;
  readonly onProgress: (steps: number) => void;
}

/** The same for judging a lab. */
export interface LabControl {
  readonly stopRequested: () => boolean;
  readonly onCheck: (check: string) => void;
  readonly onVerdict: (verdict: Verdict) => void;
}

/** A finished run that can be looked at. */
export interface HeldRun {
  readonly end: RunEnd;
  readonly seek: (step: number, language: Language) => StepViews;
}

export interface Backend {
  readonly check: (files: readonly SourceText[], goVersion: GoVersion, rules: readonly string[]) => readonly Marker[];
  readonly run: (request: RunRequest, control: JobControl) => Promise<HeldRun>;
  readonly lab: (lab: Lab, code: string, control: LabControl) => Promise<void>;
}
