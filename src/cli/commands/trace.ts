// What `run --trace` and `run --dump-map` print after the program's own output: the visible events of the run, and maps in
// words. Both make the run again on a second machine, which is stopped where there is something to look at.

import {
  describeMap,
  formatTraceLine,
  goroutines,
  History,
  type Machine,
  namedMaps,
  traceLines,
} from '../../host/index.ts';
import { writeAll } from '../output.ts';
import { shownPath } from '../sources.ts';
import { UsageError } from '../usage.ts';

/** A line for each event: step, goroutine, place, text; to standard error, so that the program's output stays as it is. */
export function printTrace(recorded: Machine, again: Machine): void {
  const lines = traceLines(recorded, again).map((line) => `${formatTraceLine(line, shownPath)}\n`);
  if (recorded.droppedEvents > 0) lines.push(`${recorded.droppedEvents} more events were not kept\n`);
  writeAll(2, lines.join(''));
}

export interface Dump {
  /** Steps of the whole run. */
  readonly end: number;
  /** undefined: the end */
  readonly step: number | undefined;
  /** '': all maps */
  readonly name: string;
}

export function dumpMaps(machine: Machine, { end, step, name }: Dump): void {
  const history = new History(machine);
  if (step === undefined) seekEnd(history, end);
  else history.seek(Math.min(step, end));
  const maps = namedMaps(machine).filter((map) => name === '' || map.name === name);
  if (maps.length === 0) {
    throw new UsageError(
      name === '' ? 'no map is in scope there' : `--dump-map=${name}: no map of that name is in scope there`,
    );
  }
  const texts = maps.map(({ name: own, function: fn, view }) => {
    const where = fn === '' ? own : `${own} in ${fn}`;
    return `${where}, step ${machine.steps}\n${describeMap(view, 'en').replaceAll(/^/gm, '  ')}\n`;
  });
  writeAll(2, texts.join(''));
}

/** To the end of the run, or, as variables of main are gone when main has returned, to the last step before that. */
function seekEnd(history: History, end: number): void {
  const inMain = (step: number): boolean => {
    history.seek(step);
    return goroutines(history.machine).some((g) => g.frames.some((frame) => frame.function === 'main.main'));
  };
  if (inMain(end)) return;
  let back = 1;
  while (back < end && !inMain(end - back)) back *= 2;
  let low = Math.max(0, end - back);
  let high = end - (back >> 1);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (inMain(middle)) low = middle;
    else high = middle;
  }
  history.seek(low);
}
