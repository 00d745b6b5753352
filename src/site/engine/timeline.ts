// The timeline of a run, made from the events that the machine recorded.
//
// An event stands at the step at which its operation begins. What a reader wants to see is the state after it, so a step that
// belongs to a map operation is *settled*: run on until the statement is done, or until the same goroutine's next event.

import type { History, Machine, MachineEvent } from '../../host/index.ts';
import { goroutines, isOwnFile } from '../../host/index.ts';
import { EventKind } from '../../machine/tables/layout.ts';
import type { TimelineEvent, TimelineKind } from './protocol.ts';

interface KindRow {
  readonly kind: TimelineKind;
  /** Told only where the program's own code does it: the library uses maps and locks of its own. */
  readonly ownCode: boolean;
}

/** Switches and deferred calls are left out: the goroutine of the events and their lines already tell. */
const rows: Readonly<Partial<Record<EventKind, KindRow>>> = {
  [EventKind.MAP_MAKE]: { kind: 'map-make', ownCode: true },
  [EventKind.MAP_GET]: { kind: 'map-get', ownCode: true },
  [EventKind.MAP_SET]: { kind: 'map-set', ownCode: true },
  [EventKind.MAP_DELETE]: { kind: 'map-delete', ownCode: true },
  [EventKind.MAP_CLEAR]: { kind: 'map-clear', ownCode: true },
  [EventKind.MAP_ITER]: { kind: 'map-range', ownCode: true },
  [EventKind.MAP_NEXT]: { kind: 'map-next', ownCode: true },
  [EventKind.WRITE]: { kind: 'write', ownCode: false },
  [EventKind.GO]: { kind: 'go', ownCode: true },
  [EventKind.GOEND]: { kind: 'go-end', ownCode: false },
  [EventKind.LOCK]: { kind: 'lock', ownCode: false },
  [EventKind.UNLOCK]: { kind: 'unlock', ownCode: false },
  [EventKind.BLOCK]: { kind: 'block', ownCode: false },
  [EventKind.PANIC]: { kind: 'panic', ownCode: false },
  [EventKind.RECOVER]: { kind: 'recover', ownCode: false },
  [EventKind.GC]: { kind: 'gc', ownCode: false },
  [EventKind.CHAN]: { kind: 'chan', ownCode: true },
  [EventKind.FATAL]: { kind: 'fatal', ownCode: false },
};

export function timelineOf(machine: Machine): TimelineEvent[] {
  const timeline: TimelineEvent[] = [];
  for (const event of machine.events) {
    const row = rows[event.kind as EventKind];
    if (row === undefined) continue;
    const line = ownLine(machine, event);
    if (line === 0 && row.ownCode) continue;
    timeline.push({ step: event.step, kind: row.kind, goroutine: event.goroutine, line, object: event.address });
  }
  return timeline;
}

/** The line of the program's own code at which an event happened; 0 inside the library. */
function ownLine(machine: Machine, event: MachineEvent): number {
  const { debug } = machine.image;
  const position = debug.positionAt(event.pc);
  const place = position === undefined ? undefined : debug.locate(position.pos);
  return place !== undefined && isOwnFile(place.file) ? place.line : 0;
}

/** Steps a statement may take before it is shown as it then is. */
const settleLimit = 2_000;

export function settle(
  machine: Machine,
  history: History,
  event: TimelineEvent,
  next: TimelineEvent | undefined,
): void {
  if (!event.kind.startsWith('map-')) return;
  const limit = Math.min(event.step + settleLimit, next?.step ?? Number.POSITIVE_INFINITY);
  const start = ownFrame(machine, event.goroutine);
  for (let step = machine.steps + 1; step <= limit && !machine.ended; step++) {
    history.runTo(step);
    const now = ownFrame(machine, event.goroutine);
    if (now?.line === start?.line && now?.fp === start?.fp) continue;
    // A return takes the function's variables, and with them the maps' names: show the moment before it.
    if (now === undefined || (start !== undefined && now.fp < start.fp)) history.seek(step - 1);
    return;
  }
}

/** The innermost frame of a goroutine in the program's own code; undefined when it has ended. */
function ownFrame(machine: Machine, id: number): { readonly fp: number; readonly line: number } | undefined {
  const goroutine = goroutines(machine).find((one) => one.id === id);
  return goroutine?.frames.find((frame) => isOwnFile(frame.file));
}
