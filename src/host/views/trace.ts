// The visible events of a recorded run as lines: step, goroutine, place, and what happened; of writes to maps also which cells
// changed. The run is made twice: the recorded machine says when events were, a second one is stopped before each to look at
// memory.
//
// What a write changed is what differs between the moment before it and the next event that concerns its map or comes from
// its goroutine. When goroutines write one map at the same time, a line may tell of another's change.

import { Address, EventKind, Fn, Frame, G, M, MapDesc, T } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { Machine, MachineEvent } from '../machine.ts';
import { namedMaps } from '../named-maps.ts';
import { describeChanges, mapChanges } from './map-changes.ts';
import { type MapView, readMap } from './maps.ts';
import { typeText, valueText } from './value.ts';

export interface TraceLine {
  readonly event: MachineEvent;
  readonly kind: keyof typeof EventKind;
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A write whose effect is not known yet. */
interface Pending {
  readonly index: number;
  readonly goroutine: number;
  readonly head: string;
  readonly type: number;
  readonly before: MapView;
}

/** The events of `recorded`, a run with RunOptions.record; `again` is a machine of the same program and options at its start. */
export function traceLines(recorded: Machine, again: Machine): TraceLine[] {
  return new Tracer(recorded, again).run();
}

class Tracer {
  readonly #lines: TraceLine[] = [];
  /** By the address of the map. */
  readonly #pending = new Map<number, Pending>();
  readonly #names = new Map<number, string>();

  constructor(
    readonly recorded: Machine,
    readonly machine: Machine,
  ) {}

  run(): TraceLine[] {
    for (const event of this.recorded.events) {
      // An event comes from the instruction that makes this step: the machine stops before it.
      this.machine.runTo(event.step - 1);
      this.#settle(event);
      this.#tell(event);
    }
    this.machine.runTo(this.recorded.steps);
    for (const map of [...this.#pending.keys()]) this.#finish(map);
    return this.#lines;
  }

  #tell(event: MachineEvent): void {
    const kind = EventKind[event.kind] as keyof typeof EventKind;
    const { debug } = this.machine.image;
    const position = debug.positionAt(event.pc);
    const place = position === undefined ? undefined : debug.locate(position.pos);
    const { file = '', line = 0 } = place ?? {};
    const index = this.#lines.push({ event, kind, file, line, text: this.#text(event, kind) }) - 1;
    if (!writes.has(event.kind) || event.address === 0) return;
    const type = this.#mapType(event);
    if (type === 0) return;
    const before = readMap(this.machine.memory, type, event.address);
    const { goroutine } = event;
    this.#pending.set(event.address, { index, goroutine, head: this.#lines[index]?.text ?? '', type, before });
  }

  /** Writes whose effect is in memory by now. */
  #settle(event: MachineEvent): void {
    for (const [map, { goroutine }] of [...this.#pending]) {
      if (map === event.address || goroutine === event.goroutine) this.#finish(map);
    }
  }

  #finish(map: number): void {
    const pending = this.#pending.get(map);
    this.#pending.delete(map);
    const line = pending && this.#lines[pending.index];
    if (pending === undefined || line === undefined) return;
    const after = readMap(this.machine.memory, pending.type, map);
    const changes = describeChanges(mapChanges(pending.before, after), after.design);
    this.#lines[pending.index] = { ...line, text: `${pending.head}: ${changes === '' ? 'no change' : changes}` };
  }

  #text(event: MachineEvent, kind: keyof typeof EventKind): string {
    const key = () => this.#keyText(event);
    const map = () => this.#mapName(event);
    const kindOf: EventKind = event.kind;
    switch (kindOf) {
      case EventKind.MAP_MAKE:
        return `make ${this.#typeOf(event)}`;
      case EventKind.MAP_GET:
        return `get ${map()}[${key()}]`;
      case EventKind.MAP_SET:
        return `set ${map()}[${key()}]`;
      case EventKind.MAP_DELETE:
        return `delete ${map()}[${key()}]`;
      case EventKind.MAP_CLEAR:
        return `clear ${map()}`;
      case EventKind.MAP_ITER:
        return `range over ${map()} begins`;
      case EventKind.MAP_NEXT:
        return `range over ${map()}: next`;
      case EventKind.SWITCH:
        return 'runs now';
      default:
        return others[kind] ?? kind.toLowerCase();
    }
  }

  #mapName({ address }: MachineEvent): string {
    if (address === 0) return 'nil map';
    for (const { name, view } of namedMaps(this.machine))
      if (view.design !== 'nil') this.#names.set(view.address, name);
    return this.#names.get(address) ?? `map@0x${address.toString(16)}`;
  }

  #typeOf(event: MachineEvent): string {
    const type = this.#mapType(event);
    return type === 0 ? 'map' : typeText(this.machine.view, type);
  }

  /** Descriptor of the map type that the event's instruction names; 0 for the natives of reflect. */
  #mapType({ pc }: MachineEvent): number {
    const instruction = this.#instruction(pc);
    if (instruction === undefined || !mapOps.has(instruction.op)) return 0;
    return this.machine.view.getUint32(this.machine.field(M.typeTable) + 4 * instruction.d, true);
  }

  /** The key that stands in the frame of the goroutine that is about to execute the event's instruction. */
  #keyText(event: MachineEvent): string {
    const { view } = this.machine;
    const instruction = this.#instruction(event.pc);
    const type = this.#mapType(event);
    const g = this.machine.field(M.currentG);
    if (instruction === undefined || type === 0 || view.getUint32(g + G.id, true) !== event.goroutine) return '…';
    const fp = view.getUint32(g + G.fp, true);
    const fn = this.machine.image.debug.positionAt(event.pc)?.fn;
    if (fn === undefined || view.getUint32(view.getUint32(fp + Frame.func, true) + Fn.id, true) !== this.#idOf(fn))
      return '…';
    const desc = view.getUint32(type + T.map, true);
    return valueText(view, view.getUint32(desc + MapDesc.keyType, true), fp + instruction.c);
  }

  #idOf(fn: unknown): number {
    return (this.machine.image.debug.functions as readonly unknown[]).indexOf(fn);
  }

  #instruction(pc: number): { readonly op: number; readonly c: number; readonly d: number } | undefined {
    const { bytes } = this.machine.image;
    const at = pc - Address.IMAGE;
    if (at < 0 || at + 16 > bytes.length) return undefined;
    const code = new DataView(bytes.buffer, bytes.byteOffset + at, 16);
    return { op: code.getUint16(0, true), d: code.getUint16(2, true), c: code.getInt32(12, true) };
  }
}

const writes: ReadonlySet<number> = new Set([EventKind.MAP_SET, EventKind.MAP_DELETE, EventKind.MAP_CLEAR]);
const mapOps: ReadonlySet<number> = new Set([Op.MAKEMAP, Op.MAPGET, Op.MAPSET, Op.MAPDEL, Op.MAPCLEAR, Op.MAPITER]);

const others: Readonly<Record<string, string>> = {
  WRITE: 'output',
  GO: 'go statement',
  GOEND: 'goroutine ends',
  LOCK: 'locks',
  UNLOCK: 'unlocks',
  BLOCK: 'blocks',
  PANIC: 'panics',
  RECOVER: 'recovers',
  DEFER: 'deferred call',
  GC: 'collection',
  CHAN: 'channel operation',
  FATAL: 'fatal error',
};

/** One line of the trace; `shown` shortens file names. */
export function formatTraceLine({ event, file, line, text }: TraceLine, shown: (file: string) => string): string {
  return `${event.step}\tg${event.goroutine}\t${file === '' ? '-' : `${shown(file)}:${line}`}\t${text}`;
}
