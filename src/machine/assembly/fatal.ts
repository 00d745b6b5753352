// How a program ends. Fatal errors are Go's `fatal error: TEXT`: no deferred call runs, nothing can recover them, the
// status is 2. The host appends the traceback.

import { EventKind, M, Status } from '../tables/layout';
import { record } from './host';
import { mget, mset, P } from './record';
import { printBytes, printText } from './text';

/** Ends the run with this status; the first end stays. */
export function finish(status: Status, exitCode: i32): void {
  if (<i32>mget(M.status) >= Status.EXITED) return;
  mset(M.status, status);
  mset(M.exitCode, exitCode);
  mset(P.attention, 1);
}

export function ended(): bool {
  return <i32>mget(M.status) >= Status.EXITED;
}

/** `fatal error: text`. Returns to the caller, who must do no more than return himself. */
export function fatalError(text: string): void {
  if (ended()) return;
  printText('fatal error: ');
  printText(text);
  printText('\n');
  fatalExit();
}

/** The same with text from the program's memory. */
export function fatalBytes(address: u32, length: u32): void {
  if (ended()) return;
  printText('fatal error: ');
  printBytes(address, length);
  printText('\n');
  fatalExit();
}

function fatalExit(): void {
  record(EventKind.FATAL, 0);
  finish(Status.FATAL, 2);
}
