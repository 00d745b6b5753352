// Goroutines as data: what each does, where it stands, and the traceback that Go prints of them.

import type { DebugFunction } from '../compiler/index.ts';
import { Fn, FnFlag, Frame, G, GStatus, M, Wait } from '../machine/tables/layout.ts';
import { BubbleRecord, FrameFlag, PanicFlag, PanicRecord } from '../machine/tables/records.ts';
import { formatArguments } from './arguments.ts';
import { isOwnFile, libraryPrefix } from './library.ts';
import type { Machine } from './machine.ts';

const instruction = 16;

/** Of a deeper stack these many frames at either end are looked at, as in Go's tracebacks. */
const framesAtEnds = 50;
/** Goroutines looked at. Go's tracebacks show them all, but a million of them helps nobody. */
const goroutineLimit = 256;

const anyFunction = () => true;
/** Go's tracebacks leave out the runtime's own frames. */
const outsideRuntime = (fn: DebugFunction) => !fn.name.startsWith('runtime.');

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
  /** Address of the panic (PanicRecord) whose deferred call this is; 0 for others. */
  readonly panic: number;
}

export interface GoroutineView {
  readonly id: number;
  readonly running: boolean;
  /** As a traceback says it: `running`, `runnable`, `sync.Mutex.Lock`, `chan receive`. */
  readonly status: string;
  /** Address of what it waits for: a semaphore inside the lock, a channel; 0 when it does not wait. */
  readonly waitsOn: number;
  /** Innermost first; compiler's wrappers left out. Of a very deep stack the ends, with `elided` frames between them. */
  readonly frames: readonly FrameView[];
  readonly elided: number;
  /** The go statement that started it; undefined for the main goroutine. */
  readonly createdBy:
    | {
        readonly goroutine: number;
        readonly function: string;
        readonly file: string;
        readonly line: number;
        /** Of the statement, from the beginning of the function. */
        readonly offset: number;
      }
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
  [Wait.SYNCTEST_RUN]: 'synctest.Run',
  [Wait.SYNCTEST_WAIT]: 'synctest.Wait',
  [Wait.WAITGROUP_BUBBLE]: 'sync.WaitGroup.Wait',
};

/** Where the record of a goroutine is, and what to sort it by. */
interface GoroutineRecord {
  readonly g: number;
  readonly id: number;
  readonly status: GStatus;
  readonly isCurrent: boolean;
  readonly running: boolean;
}

/** Goroutines that have not ended, the running one first, the others by id; the first of very many. */
export function goroutines(machine: Machine): GoroutineView[] {
  return liveGoroutines(machine)
    .slice(0, goroutineLimit)
    .map((record) => goroutine(machine, record, anyFunction));
}

function liveGoroutines(machine: Machine): GoroutineRecord[] {
  const { view } = machine;
  const current = machine.field(M.currentG);
  const records: GoroutineRecord[] = [];
  for (let g = machine.field(M.allgs); g !== 0; g = view.getUint32(g + G.allNext, true)) {
    const status: GStatus = view.getUint32(g + G.status, true);
    if (status === GStatus.IDLE || status === GStatus.DEAD) continue;
    const isCurrent = g === current;
    const running = isCurrent && status !== GStatus.WAITING;
    records.push({ g, id: view.getUint32(g + G.id, true), status, isCurrent, running });
  }
  return records.sort((a, b) => Number(b.running) - Number(a.running) || a.id - b.id);
}

function goroutine(
  machine: Machine,
  { g, id, status, isCurrent, running }: GoroutineRecord,
  wanted: (fn: DebugFunction) => boolean,
): GoroutineView {
  const { view, image } = machine;
  const createdAt = view.getUint32(g + G.createdAt, true);
  const created = image.debug.positionAt(createdAt);
  const place = created === undefined ? undefined : image.debug.locate(created.pos);
  return {
    id,
    running,
    status: statusText(machine, g, status, isCurrent),
    waitsOn: status === GStatus.WAITING ? view.getUint32(g + G.waitOn, true) : 0,
    ...stack(machine, g, wanted),
    createdBy:
      created === undefined || place === undefined
        ? undefined
        : {
            goroutine: view.getUint32(g + G.parentId, true),
            function: created.fn.name,
            file: place.file,
            line: place.line,
            offset: createdAt - created.fn.entry + 1,
          },
  };
}

function statusText(machine: Machine, g: number, status: GStatus, isCurrent: boolean): string {
  const { view } = machine;
  const bubble = view.getUint32(g + G.bubble, true);
  const member = bubble === 0 ? '' : `, synctest bubble ${view.getUint32(bubble + BubbleRecord.id, true)}`;
  if (status !== GStatus.WAITING) return `${isCurrent ? 'running' : 'runnable'}${member}`;
  const reason: Wait = view.getUint32(g + G.waitReason, true);
  const durable = view.getUint32(g + G.durable, true) !== 0 ? ' (durable)' : '';
  return `${waitTexts[reason]}${durable}${member}`;
}

/** What of a stack is looked at. */
interface StackView {
  readonly frames: readonly FrameView[];
  readonly elided: number;
}

/** One frame on the way from the innermost to the outermost. */
interface Activation {
  readonly fn: DebugFunction;
  readonly fp: number;
  readonly pc: number;
  readonly panic: number;
}

/** The frames of functions that `wanted` names; of more than fit, those at the ends. Wrappers of the compiler never count. */
function stack(machine: Machine, g: number, wanted: (fn: DebugFunction) => boolean): StackView {
  let total = 0;
  for (const { fn } of walk(machine, g)) if (wanted(fn)) total++;
  const elided = Math.max(0, total - 2 * framesAtEnds);
  const frames: FrameView[] = [];
  let index = 0;
  for (const { fn, fp, pc, panic } of walk(machine, g)) {
    if (!wanted(fn)) continue;
    const skipped = elided > 0 && index >= framesAtEnds && index < framesAtEnds + elided;
    index++;
    if (skipped) continue;
    const position = machine.image.debug.positionAt(pc);
    const place = position === undefined ? undefined : machine.image.debug.locate(position.pos);
    const { file = '', line = 0, column = 0 } = place ?? {};
    frames.push({ function: fn.name, file, line, column, fn, fp, pc, panic });
  }
  return { frames, elided };
}

function* walk(machine: Machine, g: number): Generator<Activation> {
  const { view, image } = machine;
  const panicRet = machine.field(M.panicRet);
  let fp = view.getUint32(g + G.fp, true);
  // The pc of the newest frame is that of the next instruction; callers' are return addresses.
  let pc = view.getUint32(g + G.pc, true);
  let panic = view.getUint32(g + G.panic_, true);
  let isNewest = true;
  // A deferred call returns to the instruction that made it, which looks for the next one.
  let isThere = false;
  while (fp !== 0) {
    const descriptor = view.getUint32(fp + Frame.func, true);
    const fn = image.debug.functions[view.getUint32(descriptor + Fn.id, true)];
    if (fn === undefined) return;
    const wrapper = (view.getUint32(descriptor + Fn.flags, true) & FnFlag.WRAPPER) !== 0;
    const delta = view.getUint32(fp + Frame.callerDelta, true);
    const returnPc = view.getUint32(fp + Frame.returnPc, true);
    const found = returnPc === panicRet ? panicOf(machine, g, fp - delta, panic) : 0;
    const at = isThere || (isNewest && pc === fn.entry) ? pc : pc - instruction;
    if (!wrapper) yield { fn, fp, pc: at, panic: found };
    if (delta === 0) return;
    isThere = (view.getUint32(fp + Frame.flags, true) & FrameFlag.DEFERRED) !== 0 && returnPc !== panicRet;
    fp -= delta;
    pc = returnPc;
    if (returnPc === panicRet) {
      pc = found === 0 ? 0 : view.getUint32(found + PanicRecord.pc, true);
      // Frames further out panicked earlier.
      if (found !== 0) panic = found;
    }
    isNewest = false;
  }
}

/** The goroutine's panic that came from the frame, on top of which a deferred call now runs; from `newest` on, 0 if none. */
function panicOf(machine: Machine, g: number, fp: number, newest: number): number {
  const { view } = machine;
  const frame = fp - view.getUint32(g + G.stackBase, true);
  for (let p = newest; p !== 0; p = view.getUint32(p + PanicRecord.link, true)) {
    if (view.getUint32(p + PanicRecord.frame, true) === frame) return p;
  }
  return 0;
}

/** The line of the program's own code that the running goroutine is at; undefined inside the library. */
export function currentPlace(machine: Machine): { readonly file: string; readonly line: number } | undefined {
  const g = machine.field(M.currentG);
  if (g === 0) return undefined;
  return stack(machine, g, anyFunction).frames.find((frame) => isOwnFile(frame.file));
}

/**
 * The traceback of a program that died, as Go prints it after the message: the goroutine that failed, and after a fatal
 * error all others too.
 */
export function traceback(machine: Machine, all: boolean): string {
  const records = liveGoroutines(machine);
  const shown = records.slice(0, all ? goroutineLimit : 1);
  const texts = shown.map((record) => `\n${tracebackOf(machine, goroutine(machine, record, outsideRuntime))}`);
  const rest = records.length - shown.length;
  if (all && rest > 0) texts.push(`\n...${rest} goroutines elided...\n`);
  return texts.join('');
}

function tracebackOf(machine: Machine, { id, status, frames, elided, createdBy }: GoroutineView): string {
  const lines = [`goroutine ${id} [${status}]:`];
  for (const [index, { function: name, fn, file, line, fp, pc, panic }] of frames.entries()) {
    if (elided > 0 && index === framesAtEnds) lines.push(`...${elided} frames elided...`);
    lines.push(
      `${name}(${formatArguments(machine.view, fn, fp)})`,
      `\t${file}:${line} +0x${(pc - fn.entry + 1).toString(16)}`,
    );
    if (panic !== 0) lines.push(...panicFrame(machine, panic));
  }
  if (createdBy !== undefined) {
    lines.push(
      `created by ${createdBy.function} in goroutine ${createdBy.goroutine}`,
      `\t${createdBy.file}:${createdBy.line} +0x${createdBy.offset.toString(16)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Where Go's runtime makes the deferred calls of a panic, and of runtime.Goexit, by version. */
const panicLines = { '1.23': [785, 636], '1.24': [792, 636], '1.26': [860, 694] } as const;

/** What stands in Go's tracebacks between a deferred call and the function that panicked. */
function panicFrame({ view, options }: Machine, panic: number): string[] {
  const [panicLine, goexitLine] = panicLines[options.goVersion];
  const file = `\t${libraryPrefix}runtime/panic.go`;
  if (view.getUint32(panic + PanicRecord.flags, true) & PanicFlag.GOEXIT)
    return ['runtime.Goexit()', `${file}:${goexitLine} +0x5e`];
  const word = (offset: number) => `0x${view.getBigUint64(panic + PanicRecord.value + offset, true).toString(16)}`;
  return [`panic({${word(0)}?, ${word(8)}?})`, `${file}:${panicLine} +0x132`];
}
