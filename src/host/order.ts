// What orders the goroutines of a recorded run: happens-before by vector clocks, as Go's race detector sees it, for the
// accesses of maps; and which locks are held. Needs events made with recordOrder.
//
// Terms
//   clock    of a goroutine: for each goroutine, how many of its steps are known to have happened before
//   release  something that later takes of the same object are ordered after: unlock, send, atomic store, wake-up
// Orders are never missed; operations on one channel or atomic count as ordered among themselves, so a few races stay unseen.

import { Address, EventKind } from '../machine/tables/layout.ts';
import { Native } from '../machine/tables/natives.ts';
import { Op } from '../machine/tables/ops.ts';
import type { Machine, MachineEvent } from './machine.ts';

export type LockMode = 'read' | 'write';

export interface HeldLock {
  readonly address: number;
  readonly mode: LockMode;
  /** Where it was taken. */
  readonly event: MachineEvent;
}

export interface MapAccess {
  readonly event: MachineEvent;
  readonly write: boolean;
  /** Locks its goroutine held. */
  readonly locks: readonly HeldLock[];
}

/** Two accesses of a map, one of them a write, that nothing orders. */
export interface MapRace {
  readonly first: MapAccess;
  readonly second: MapAccess;
}

export interface OrderReport {
  /** In the order of their second accesses; each pair of instructions once. */
  readonly races: readonly MapRace[];
  /** Locks held at the end, by the id of the goroutine that took them. */
  readonly held: ReadonlyMap<number, readonly HeldLock[]>;
}

type Clock = number[];

interface MapHistory {
  write: MapAccess | undefined;
  /** The last read of each goroutine since the write. */
  readonly reads: Map<number, MapAccess>;
}

const raceLimit = 20;

export function examineOrder(machine: Machine): OrderReport {
  const examiner = new Examiner(machine);
  for (const event of machine.events) examiner.see(event);
  return { races: examiner.races, held: examiner.held };
}

class Examiner {
  readonly races: MapRace[] = [];
  readonly held = new Map<number, HeldLock[]>();
  readonly #clocks = new Map<number, Clock>();
  readonly #released = new Map<string, Clock>();
  readonly #maps = new Map<number, MapHistory>();
  readonly #seenPairs = new Set<string>();
  /** The clock of an access, to tell whether a later one is ordered after it. */
  readonly #when = new Map<MapAccess, number>();
  readonly #code: DataView;

  constructor(machine: Machine) {
    const { bytes } = machine.image;
    this.#code = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  see(event: MachineEvent): void {
    const { address, goroutine } = event;
    const kind: EventKind = event.kind;
    switch (kind) {
      case EventKind.LOCK: {
        const mode = this.#lockMode(event.pc);
        this.#take(goroutine, `${address}`);
        if (mode === 'write') this.#take(goroutine, `${address}r`);
        const locks = this.#locksOf(goroutine);
        if (!locks.some((lock) => lock.address === address && lock.event.pc === event.pc)) {
          locks.push({ address, mode, event });
        }
        return;
      }
      case EventKind.UNLOCK: {
        const read = this.#lockMode(event.pc) === 'read';
        this.#release(goroutine, read ? `${address}r` : `${address}`);
        this.#drop(goroutine, address);
        return;
      }
      case EventKind.CHAN:
      case EventKind.ATOMIC:
        this.#take(goroutine, `${address}`);
        this.#release(goroutine, `${address}`);
        return;
      case EventKind.READY:
        join(this.#clock(address), this.#clock(goroutine));
        this.#tick(goroutine);
        return;
      case EventKind.MAP_MAKE:
        this.#maps.delete(address);
        return;
      case EventKind.GC: // freed addresses may come back as other maps
        this.#maps.clear();
        return;
      case EventKind.MAP_SET:
      case EventKind.MAP_DELETE:
      case EventKind.MAP_CLEAR:
        this.#access(event, true);
        return;
      case EventKind.MAP_GET:
      case EventKind.MAP_ITER:
      case EventKind.MAP_NEXT:
      case EventKind.MAP_LEN:
        this.#access(event, false);
        return;
      case EventKind.WRITE:
      case EventKind.GO:
      case EventKind.GOEND:
      case EventKind.SWITCH:
      case EventKind.BLOCK:
      case EventKind.PANIC:
      case EventKind.RECOVER:
      case EventKind.DEFER:
      case EventKind.FATAL:
        return;
      default:
        kind satisfies never;
    }
  }

  #access(event: MachineEvent, write: boolean): void {
    const { address, goroutine } = event;
    if (address === 0) return;
    const access: MapAccess = { event, write, locks: [...this.#locksOf(goroutine)] };
    this.#when.set(access, this.#clock(goroutine)[goroutine] ?? 0);
    let history = this.#maps.get(address);
    if (history === undefined) {
      history = { write: undefined, reads: new Map() };
      this.#maps.set(address, history);
    }
    if (history.write !== undefined) this.#compare(history.write, access);
    if (write) {
      for (const read of history.reads.values()) this.#compare(read, access);
      history.reads.clear();
      history.write = access;
    } else {
      history.reads.set(goroutine, access);
    }
  }

  #compare(first: MapAccess, second: MapAccess): void {
    const { goroutine } = first.event;
    if (goroutine === second.event.goroutine || this.races.length >= raceLimit) return;
    const known = this.#clock(second.event.goroutine)[goroutine] ?? 0;
    if ((this.#when.get(first) ?? 0) <= known) return;
    const pair = `${first.event.pc} ${second.event.pc}`;
    if (this.#seenPairs.has(pair)) return;
    this.#seenPairs.add(pair);
    this.races.push({ first, second });
  }

  #clock(goroutine: number): Clock {
    let clock = this.#clocks.get(goroutine);
    if (clock === undefined) {
      clock = [];
      clock[goroutine] = 1;
      this.#clocks.set(goroutine, clock);
    }
    return clock;
  }

  #tick(goroutine: number): void {
    const clock = this.#clock(goroutine);
    clock[goroutine] = (clock[goroutine] ?? 0) + 1;
  }

  #take(goroutine: number, object: string): void {
    const released = this.#released.get(object);
    if (released !== undefined) join(this.#clock(goroutine), released);
  }

  #release(goroutine: number, object: string): void {
    const clock = this.#clock(goroutine);
    const released = this.#released.get(object);
    if (released === undefined) this.#released.set(object, clock.slice());
    else join(released, clock);
    this.#tick(goroutine);
  }

  #locksOf(goroutine: number): HeldLock[] {
    let locks = this.held.get(goroutine);
    if (locks === undefined) {
      locks = [];
      this.held.set(goroutine, locks);
    }
    return locks;
  }

  /** A lock may be given back by another goroutine than the one that took it. */
  #drop(goroutine: number, address: number): void {
    for (const locks of [this.#locksOf(goroutine), ...this.held.values()]) {
      const index = locks.findIndex((lock) => lock.address === address);
      if (index >= 0) {
        locks.splice(index, 1);
        return;
      }
    }
  }

  /** The instruction at a lock event's pc says which native it calls. */
  #lockMode(pc: number): LockMode {
    const at = pc - Address.IMAGE;
    if (at < 0 || at + 16 > this.#code.byteLength) return 'write';
    if ((this.#code.getUint32(at, true) & 0xffff) !== Op.NATIVE) return 'write';
    switch (this.#code.getUint32(at + 8, true)) {
      case Native.sync_RWMutex_RLock:
      case Native.sync_RWMutex_TryRLock:
      case Native.sync_RWMutex_RUnlock:
        return 'read';
      default:
        return 'write';
    }
  }
}

function join(into: Clock, from: Clock): void {
  for (let i = 0; i < from.length; i++) {
    const value = from[i];
    if (value !== undefined && value > (into[i] ?? 0)) into[i] = value;
  }
}
