// The output pane's text: chunks joined by stream, cut to the last part so that a flood cannot slow the page; and the words of
// a run's end as the Go playground puts them.

import type { OutputChunk, RunEnd } from '../engine/protocol.ts';
import { type Strings, t } from '../i18n/index.ts';

/** Characters kept. */
export const outputKept = 256 * 1024;

export interface OutputText {
  readonly chunks: readonly OutputChunk[];
  readonly length: number;
  readonly cut: boolean;
}

export const emptyOutput: OutputText = { chunks: [], length: 0, cut: false };

export function appendOutput(output: OutputText, added: readonly OutputChunk[]): OutputText {
  const chunks = [...output.chunks];
  let length = output.length;
  for (const { stream, text } of added) {
    const last = chunks.at(-1);
    if (last?.stream === stream) chunks[chunks.length - 1] = { stream, text: last.text + text };
    else chunks.push({ stream, text });
    length += text.length;
  }
  let cut = output.cut;
  while (length > outputKept) {
    const first = chunks[0];
    if (first === undefined) break;
    cut = true;
    const surplus = length - outputKept;
    if (first.text.length <= surplus) {
      chunks.shift();
      length -= first.text.length;
    } else {
      chunks[0] = { stream: first.stream, text: first.text.slice(surplus) };
      length = outputKept;
    }
  }
  return { chunks, length, cut };
}

/** The system line under the output. */
export function endLine(end: RunEnd, strings: Strings): string {
  switch (end.status) {
    case 'exited':
    case 'panic':
    case 'fatal':
      return end.exitCode === 0 ? strings.exited : t(strings.exitedStatus, { code: end.exitCode });
    case 'stopped':
      return strings.stopped;
    case 'step-limit':
      return t(strings.stepLimit, { steps: end.steps.toLocaleString('en') });
    case 'output-limit':
      return strings.outputLimit;
    case 'build-failed':
      return strings.buildFailed;
    case 'engine-fault':
      return t(strings.engineFault, { message: end.message ?? '' });
    default:
      return end.status satisfies never;
  }
}
