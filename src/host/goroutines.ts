// Goroutines as data: what each does, where it stands, and the traceback that Go prints of them.

import type { DebugFunction } from '../compiler/index.ts';
import { Fn, FnFlag, Frame, G, GStatus, M, Wait } from '../machine/tables/layout.ts';
import { PanicRecord } from '../machine/tables/records.ts';
import { isOwnFile } from './library.ts';
import type { Machine } from './machine.ts';

const instruction = 16;

export interface FrameView {
  /** As a traceback prints it: `main.(*Store).Delete`. */
  readonly function: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly fn: DebugFunction;
  /** Address of the frame, and of the instruction it is executing. */
  readonly fp: number;
  readonly pc: number;
}

export interface GoroutineView {
  readonly id: number;
  readonly running: boolean;
  /** As a traceback says it: `running`, `runnable`, `sync.Mutex.Lock`, `chan receive`. */
  readonly status: string;
  /** Innermost first; compiler's wrappers left out. */
  readonly frames: readonly FrameView[];
  /** The go statement that started it; undefined for the main goroutine. */
  readonly createdBy:
    | { readonly goroutine: number; readonly function: string; readonly file: string; readonly line: number }
    | undefined;
}

const waitTexts: Readonly<Record<Wait, string>> = {
  [Wait.NONE]: 'waiting',
  [Wait.MUTEX_LOCK]: 'sync.Mutex.Lock',
  [Wait.RWMUTEX_RLOCK]: 'sync.RWMutex.RLock',
  [Wait.RWMUTEX_LOCK]: 'sync.RWMutex.Lock',
  [Wait.WAITGROUP]: 'sync.WaitGroup.Wait',
  [Wait.SEMACQUIRE]: 'semacquire',
  [Wait.CHAN_RECEIVE]: 'chan receive',
  [Wait.CHAN_SEND]: 'chan send',
  [Wait.SELECT]: 'select',
  [Wait.SELECT_NO_CASES]: 'select (no cases)',
  [Wait.CHAN_RECEIVE_NIL]: 'chan receive (nil chan)',
  [Wait.CHAN_SEND_NIL]: 'chan send (nil chan)',
  [Wait.SLEEP]: 'sleep',
  [Wait.COND_WAIT]: 'sync.Cond.Wait',
};

/** All goroutines that have not ended, the running one first, the others by id. */
export function goroutines(machine: Machine): GoroutineView[] {
  const { view } = machine;
  const current = machine.field(M.currentG);
  const views: GoroutineView[] = [];
  for (let g = machine.field(M.allgs); g !== 0; g = view.getUint32(g + G.allNext, true)) {
    const status: GStatus = view.getUint32(g + G.status, true);
    if (status === GStatus.IDLE || status === GStatus.DEAD) continue;
    views.push(goroutine(machine, g, g === current, status));
  }
  return views.sort((a, b) => Number(b.running) - Number(a.running) || a.id - b.id);
}

function goroutine(machine: Machine, g: number, isCurrent: boolean, status: GStatus): GoroutineView {
  const { view, image } = machine;
  const created = image.debug.positionAt(view.getUint32(g + G.createdAt, true));
  const place = created === undefined ? undefined : image.debug.locate(created.pos);
  return {
    id: view.getUint32(g + G.id, true),
    running: isCurrent && status !== GStatus.WAITING,
    status: statusText(status, view.getUint32(g + G.waitReason, true), isCurrent),
    frames: frames(machine, g),
    createdBy:
      created === undefined || place === undefined
        ? undefined
        : {
            goroutine: view.getUint32(g + G.parentId, true),
            function: created.fn.name,
            file: place.file,
            line: place.line,
          },
  };
}

function statusText(status: GStatus, reason: Wait, isCurrent: boolean): string {
  if (status === GStatus.WAITING) return waitTexts[reason];
  return isCurrent ? 'running' : 'runnable';
}

function frames(machine: Machine, g: number): FrameView[] {
  const { view, image } = machine;
  const panicRet = machine.field(M.panicRet);
  const result: FrameView[] = [];
  let fp = view.getUint32(g + G.fp, true);
  // The pc of the newest frame is that of the next instruction; callers' are return addresses.
  let pc = view.getUint32(g + G.pc, true);
  let isNewest = true;
  while (fp !== 0) {
    const descriptor = view.getUint32(fp + Frame.func, true);
    const fn = image.debug.functions[view.getUint32(descriptor + Fn.id, true)];
    if (fn === undefined) break;
    const wrapper = (view.getUint32(descriptor + Fn.flags, true) & FnFlag.WRAPPER) !== 0;
    const at = isNewest && pc === fn.entry ? pc : pc - instruction;
    const position = image.debug.positionAt(at);
    const place = position === undefined ? undefined : image.debug.locate(position.pos);
    if (!wrapper) {
      const { file = '', line = 0, column = 0 } = place ?? {};
      result.push({ function: fn.name, file, line, column, fn, fp, pc: at });
    }
    const delta = view.getUint32(fp + Frame.callerDelta, true);
    if (delta === 0) break;
    const returnPc = view.getUint32(fp + Frame.returnPc, true);
    fp -= delta;
    pc = returnPc === panicRet ? panickedAt(machine, g, fp) : returnPc;
    isNewest = false;
  }
  return result;
}

/** The pc at which the frame panicked, on top of which a deferred call now runs. */
function panickedAt(machine: Machine, g: number, fp: number): number {
  const { view } = machine;
  const frame = fp - view.getUint32(g + G.stackBase, true);
  for (let p = view.getUint32(g + G.panic_, true); p !== 0; p = view.getUint32(p + PanicRecord.link, true)) {
    if (view.getUint32(p + PanicRecord.frame, true) === frame) return view.getUint32(p + PanicRecord.pc, true);
  }
  return 0;
}

/** The line of the program's own code that the running goroutine is at; undefined inside the library. */
export function currentPlace(machine: Machine): { readonly file: string; readonly line: number } | undefined {
  const g = machine.field(M.currentG);
  if (g === 0) return undefined;
  return frames(machine, g).find((frame) => isOwnFile(frame.file));
}

/**
 * The traceback of a program that died, as Go prints it after the message: the goroutine that failed, and after a fatal
 * error all others too. Arguments are not shown.
 */
export function traceback(machine: Machine, all: boolean): string {
  const views = goroutines(machine);
  const shown = all ? views : views.slice(0, 1);
  return shown.map((view) => `\n${tracebackOf(view)}`).join('');
}

function tracebackOf({ id, status, frames: list, createdBy }: GoroutineView): string {
  const lines = [`goroutine ${id} [${status}]:`];
  for (const frame of visible(list)) lines.push(`${frame.function}(...)`, `\t${frame.file}:${frame.line}`);
  if (createdBy !== undefined) {
    lines.push(
      `created by ${createdBy.function} in goroutine ${createdBy.goroutine}`,
      `\t${createdBy.file}:${createdBy.line}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Go leaves out the runtime's own frames at the top. */
function visible(list: readonly FrameView[]): readonly FrameView[] {
  const first = list.findIndex((frame) => !frame.function.startsWith('runtime.'));
  return first < 0 ? list : list.slice(first).filter((frame) => !frame.function.startsWith('runtime.'));
}
