// The lines of GODEBUG=gctrace=1, in Go's form. Sizes are the machine's own; times are modelled like the pauses (pauses.ts): the mark
// phase takes time by what is live, and a single processor does it.

import { M } from '../../tables/layout';
import { now } from '../goroutine';
import { mget, mget64, P } from '../record';
import { printText, printUint } from '../text';
import { lastPause } from './pauses';

/** gc's collector takes a quarter of the processors' time at most. */
const MOST: u64 = 25;
/** A byte of the live heap is marked in so many nanoseconds / 4. */
const MARK_COST: u64 = 1;

/** A number with `decimals` digits behind the point, as runtime.itoaDiv. */
function printDecimal(value: u64, decimals: u32): void {
  let unit: u64 = 1;
  for (let k: u32 = 0; k < decimals; k++) unit *= 10;
  printUint(value / unit);
  if (decimals == 0) return;
  printText('.');
  for (let rest = value % unit; unit > 1; rest %= unit) {
    unit /= 10;
    printUint(rest / unit);
  }
}

/** Nanoseconds as milliseconds with about two digits, as runtime.fmtNSAsMS. */
function printMilliseconds(ns: u64): void {
  if (ns >= 10_000_000) {
    printUint(ns / 1_000_000);
    return;
  }
  let x = ns / 1000;
  if (x == 0) {
    printText('0');
    return;
  }
  let decimals: u32 = 3;
  while (x >= 100) {
    x /= 10;
    decimals--;
  }
  printDecimal(x, decimals);
}

/** After a collection that began with `before` live bytes and this goal. */
export function traceCollection(before: u64, goal: u64, forced: bool): void {
  const elapsed = <u64>now() - mget64(P.startTime);
  const half = lastPause() / 2;
  const mark = (before * MARK_COST) / 4 + 10_000;
  printText('gc ');
  printUint(mget(P.numGC));
  printText(' @');
  printDecimal(elapsed / 1_000_000, 3);
  printText('s ');
  printUint(min<u64>(MOST, elapsed == 0 ? 0 : ((mget64(P.pauseTotal) + mark) * 100) / (elapsed + mark)));
  printText('%: ');
  printMilliseconds(half);
  printText('+');
  printMilliseconds(mark);
  printText('+');
  printMilliseconds(half);
  printText(' ms clock, ');
  printMilliseconds(half);
  printText('+0/');
  printMilliseconds(mark);
  printText('/0+');
  printMilliseconds(half);
  printText(' ms cpu, ');
  printUint(before >> 20);
  printText('->');
  printUint(before >> 20);
  printText('->');
  printUint(mget64(P.heapLive) >> 20);
  printText(' MB, ');
  printUint(goal >> 20);
  printText(' MB goal, ');
  printUint(mget(P.stackBytes) >> 20);
  printText(' MB stacks, ');
  printUint((mget(M.globalsEnd) - mget(M.globals)) >> 20);
  printText(' MB globals, 1 P');
  if (forced) printText(' (forced)');
  printText('\n');
}
