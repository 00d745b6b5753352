// Why a check failed, for the learner: Go's own words, the place in the learner's file that the mistake is at, and notes
// on what stands behind it: who else touches the map, who keeps the lock, which function the check has called.
//
// Nothing is guessed about races and locks: the failing run is made once more, recorded, and its events are examined.

import {
  type EndReason,
  examineOrder,
  type FrameView,
  type GoroutineView,
  goroutines,
  type HeldLock,
  type Machine,
  type MachineEvent,
  type MapAccess,
  type MapRace,
  type OrderReport,
  runToEnd,
} from '../host/index.ts';
import { checkFile, learnerFile, type Note, type Place } from './failure.ts';
import type { Text } from './lab.ts';
import { declaredFunctions, type FunctionPlaces } from './signatures.ts';

export interface Explanation {
  readonly kind: 'failed' | 'panic' | 'fatal' | 'exit' | 'endless' | 'race';
  readonly message: string;
  readonly place: Place | null;
  readonly notes: readonly Note[];
}

/** A failed run: how it ended, its machine, and how to make the same run again, recorded. */
export interface FailedRun {
  readonly machine: Machine;
  readonly reason: EndReason;
  readonly again: () => Machine;
  readonly code: string;
}

/** Says what went wrong in a run that did not exit with 0. */
export function explain(run: FailedRun, limits: { readonly steps: number; readonly output: number }): Explanation {
  const { machine, reason } = run;
  switch (reason) {
    case 'panic':
    case 'fatal':
      return explainDeath(run, reason);
    case 'stopped': // the caller stops runs only for what they print
    case 'output-limit':
      return {
        kind: 'endless',
        message: `the check printed more than ${limits.output >> 20} MB`,
        place: busyPlace(machine),
        notes: [],
      };
    case 'step-limit':
      return {
        kind: 'endless',
        message: `no end after ${limits.steps / 1_000_000} million instructions`,
        place: busyPlace(machine),
        notes: [],
      };
    case 'exited':
      return explainTestLog(run);
  }
}

/** A run that ended well, but in which nothing orders two accesses of a map; `machine` has recorded it. */
export function explainRace(machine: Machine, again: () => Machine): Explanation | null {
  const race = worstRace(examineOrder(machine), machine);
  if (race === null) return null;
  const witness = new Witness(machine, again);
  const [culprit, other] = byBlame(race);
  const [blamed, beside] = [witness.of(culprit), witness.of(other)];
  return {
    kind: 'race',
    message: `data race: ${blamed.function} ${culprit.write ? 'writes' : 'reads'} the map while ${beside.function} may ${
      other.write ? 'write' : 'read'
    } it`,
    place: blamed.place,
    notes: raceNotes(race, witness),
  };
}

function explainDeath(run: FailedRun, kind: 'panic' | 'fatal'): Explanation {
  const lines = run.machine.text(2).split('\n');
  const found = lines.find((line) => /^(panic|fatal error): /.test(line)) ?? lines[0] ?? '';
  const message = found.replace(/ \[recovered(, repanicked)?\]$/, '');
  const place = learnersPlace(goroutines(run.machine));
  if (kind === 'fatal' && message.includes('concurrent map')) {
    const recorded = rerun(run);
    const race = worstRace(examineOrder(recorded), recorded);
    if (race !== null) {
      const witness = new Witness(recorded, run.again);
      const [culprit] = byBlame(race);
      return { kind, message, place: witness.of(culprit).place ?? place, notes: raceNotes(race, witness) };
    }
  }
  if (kind === 'fatal' && message.endsWith('deadlock!')) return { ...explainDeadlock(run, place), kind, message };
  return { kind, message, place, notes: [] };
}

// ------------------------------------------------------------------------------------------------------------- races

/** A race that a line of the learner's file takes part in; one with an access under too weak a lock rather than another. */
function worstRace({ races }: OrderReport, machine: Machine): MapRace | null {
  const own = races.filter(({ first, second }) =>
    [first, second].some(({ event }) => fileAt(machine, event) !== checkFile),
  );
  return own.find((race) => weakness(byBlame(race)[0]) > 0) ?? own[0] ?? null;
}

/** 2: no lock; 1: writes under a read lock; 0: some lock. */
function weakness({ locks, write }: MapAccess): number {
  if (locks.length === 0) return 2;
  return write && locks.every(({ mode }) => mode === 'read') ? 1 : 0;
}

function byBlame({ first, second }: MapRace): [MapAccess, MapAccess] {
  const rank = (access: MapAccess) => weakness(access) * 2 + Number(access.write);
  return rank(first) > rank(second) ? [first, second] : [second, first];
}

function raceNotes({ first, second }: MapRace, witness: Witness): Note[] {
  const [one, two] = [witness.of(first), witness.of(second)];
  const where = (place: Place | null) => (place === null ? '' : `${place.file}:${place.line}`);
  if (one.place !== null && where(one.place) === where(two.place)) {
    const lock = lockText(first, second);
    const text = {
      en: `Several goroutines are in ${one.function} at ${where(one.place)} at once, holding ${lock.en}.`,
      'zh-cn': `多个 goroutine 同时执行到 ${one.function}（${where(one.place)}），${lock['zh-cn']}。`,
    };
    return [{ place: one.place, text }];
  }
  const note = (access: MapAccess, other: MapAccess, { function: name, place }: typeof one): Note => {
    const lock = lockText(access, other);
    const text = {
      en: `${name} ${access.write ? 'writes' : 'reads'} the map at ${where(place)}, holding ${lock.en}.`,
      'zh-cn': `${name} 在 ${where(place)} ${access.write ? '写' : '读'} map，${lock['zh-cn']}。`,
    };
    return { place, text };
  };
  return [note(first, second, one), note(second, first, two)];
}

function lockText({ locks }: MapAccess, other: MapAccess): Text {
  if (locks.length === 0) return { en: 'no lock', 'zh-cn': '没有持有任何锁' };
  if (locks.every(({ mode }) => mode === 'read')) return { en: 'only a read lock', 'zh-cn': '只持有读锁' };
  const shared = locks.some(({ address }) => other.locks.some((lock) => lock.address === address));
  if (other.locks.length === 0 || shared) return { en: 'a lock', 'zh-cn': '持有锁' };
  return { en: 'a lock, but not the same one', 'zh-cn': '持有的却不是同一把锁' };
}

/** Finds the learner's lines behind events: at the event itself, or in the callers when a library function made it. */
class Witness {
  constructor(
    readonly machine: Machine,
    readonly again: () => Machine,
  ) {}

  of({ event }: { readonly event: MachineEvent }): { readonly function: string; readonly place: Place | null } {
    const { debug } = this.machine.image;
    const at = debug.positionAt(event.pc);
    const located = at === undefined ? undefined : debug.locate(at.pos);
    if (at !== undefined && located?.file === learnerFile) {
      return { function: shortName(at.fn.name), place: { file: located.file, line: located.line } };
    }
    const frame = this.stackAt(event).find(({ file }) => file === learnerFile);
    if (frame !== undefined) return { function: shortName(frame.function), place: placeOf(frame) };
    const place = located === undefined ? null : { file: located.file, line: located.line };
    return { function: shortName(at?.fn.name ?? ''), place };
  }

  /** The frames of the event's goroutine when it happened. */
  stackAt(event: MachineEvent): readonly FrameView[] {
    const machine = this.again();
    runToEnd(machine, event.step);
    return goroutines(machine).find(({ id }) => id === event.goroutine)?.frames ?? [];
  }
}

function fileAt(machine: Machine, event: MachineEvent): string | undefined {
  const at = machine.image.debug.positionAt(event.pc);
  return at === undefined ? undefined : machine.image.debug.locate(at.pos)?.file;
}

/** `main.(*Store).Take.func1` as `Store.Take`. */
function shortName(name: string): string {
  return name
    .replace(/^main\./, '')
    .replace(/\(\*(\w+)(\[[^\]]*\])?\)/, '$1')
    .replace(/(\.func\d+|\.\d+)+$/, '');
}

// --------------------------------------------------------------------------------------------------------- deadlocks

/** A lock is {Mutex, …}: its semaphores are within its first 16 bytes. */
const lockBytes = 16;

function explainDeadlock(run: FailedRun, place: Place | null): Pick<Explanation, 'place' | 'notes'> {
  const views = goroutines(run.machine);
  const recorded = rerun(run);
  const witness = new Witness(recorded, run.again);
  const { held } = examineOrder(recorded);
  for (const waiting of views.filter(({ waitsOn }) => waitsOn !== 0)) {
    for (const [owner, locks] of held) {
      const lock = locks.find(({ address }) => address < waiting.waitsOn && waiting.waitsOn < address + lockBytes);
      const at = waiting.frames.find(({ file }) => file === learnerFile);
      if (lock === undefined || at === undefined) continue;
      return explainLock(
        lock,
        views.find(({ id }) => id === owner),
        waiting,
        at,
        witness,
      );
    }
  }
  const notes = views.flatMap((view): Note[] => {
    const frame = view.frames.find(({ file }) => file === learnerFile);
    if (frame === undefined) return [];
    return [
      {
        place: placeOf(frame),
        text: {
          en: `Goroutine ${view.id} waits in ${shortName(frame.function)} at ${frame.file}:${frame.line} (${view.status}).`,
          'zh-cn': `goroutine ${view.id} 在 ${shortName(frame.function)}（${frame.file}:${frame.line}）等待：${view.status}。`,
        },
      },
    ];
  });
  return { place, notes: notes.slice(0, 3) };
}

function explainLock(
  lock: HeldLock,
  owner: GoroutineView | undefined,
  waiting: GoroutineView,
  at: FrameView,
  witness: Witness,
): Pick<Explanation, 'place' | 'notes'> {
  const taken = witness.of(lock);
  const taker = witness.stackAt(lock.event).find(({ file }) => file === learnerFile);
  const waits: Note = {
    place: placeOf(at),
    text: {
      en: `${shortName(at.function)} waits for the lock at ${at.file}:${at.line} for ever.`,
      'zh-cn': `${shortName(at.function)} 在 ${at.file}:${at.line} 等这把锁，永远等不到。`,
    },
  };
  const where = taken.place === null ? '' : `${taken.place.file}:${taken.place.line}`;
  // The call that took the lock is still under way if its frame is still there.
  const still = owner?.frames.find(({ fp, function: name }) => fp === taker?.fp && name === taker.function);
  if (still === undefined) {
    const text = {
      en: `${taken.function} took the lock at ${where} and returned without giving it back.`,
      'zh-cn': `${taken.function} 在 ${where} 拿了锁，返回时却没有释放。`,
    };
    return { place: taken.place, notes: [{ place: taken.place, text }, waits] };
  }
  const text =
    owner?.id === waiting.id
      ? {
          en: `${taken.function} still holds the lock that it took at ${where}: Go's locks cannot be taken twice.`,
          'zh-cn': `${taken.function} 还拿着它在 ${where} 取得的锁：Go 的锁不可重入，同一个 goroutine 也不能再拿一次。`,
        }
      : {
          en: `${taken.function} took the lock at ${where} and is itself waiting.`,
          'zh-cn': `${taken.function} 在 ${where} 拿了锁，自己也在等待。`,
        };
  return { place: placeOf(still), notes: [{ place: taken.place, text }, waits] };
}

// ------------------------------------------------------------------------------------------------- failures of checks

/** The first message of t.Error or t.Fatal in the output of `go test -v`. */
function explainTestLog({ machine, code }: FailedRun): Explanation {
  const output = machine.text(1);
  const line = /^ +(\w+\.go):(\d+): (.*(?:\n {8}.*)*)/m.exec(output);
  if (line === null) {
    const failed = /^--- FAIL/m.test(output);
    const message = failed
      ? 'the check failed without a message'
      : `the program exited with status ${machine.exitCode}`;
    return { kind: failed ? 'failed' : 'exit', message, place: null, notes: [] };
  }
  const [, file, number, text] = line as unknown as [string, string, string, string];
  const message = text.replace(/\n {8}/g, '\n');
  const reported = { file, line: Number(number) };
  if (file === learnerFile) return { kind: 'failed', message, place: reported, notes: [] };
  const notes = namedFunctions(message, declaredFunctions(code));
  return { kind: 'failed', message, place: notes[0]?.place ?? reported, notes };
}

/** Functions of the learner's file that a message names, in the order it names them: `Take("b") = 0`. */
function namedFunctions(message: string, functions: FunctionPlaces): Note[] {
  const words = new Set(message.match(/\b[A-Z]\w*\b/g) ?? []);
  return [...words].flatMap((word): Note[] => {
    const line = functions.get(word);
    if (line === undefined) return [];
    const place = { file: learnerFile, line };
    const text = {
      en: `${word} is at ${learnerFile}:${line}.`,
      'zh-cn': `${word} 在 ${learnerFile}:${line}。`,
    };
    return [{ place, text }];
  });
}

// ------------------------------------------------------------------------------------------------------------- places

/** The innermost line of the learner's file: of the goroutine that failed, else of any other. */
function learnersPlace(views: readonly GoroutineView[]): Place | null {
  for (const { frames } of views) {
    const frame = frames.find(({ file }) => file === learnerFile);
    if (frame !== undefined) return placeOf(frame);
  }
  return null;
}

/** Where a program that does not end is busy: not where others wait for it. */
function busyPlace(machine: Machine): Place | null {
  const views = goroutines(machine);
  const busy = views.filter(({ waitsOn }) => waitsOn === 0);
  return learnersPlace(busy) ?? learnersPlace(views);
}

function placeOf({ file, line }: FrameView): Place {
  return { file, line };
}

/** The same run, recorded. */
function rerun({ machine, again }: FailedRun): Machine {
  const recorded = again();
  runToEnd(recorded, machine.steps);
  return recorded;
}
