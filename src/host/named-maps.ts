// The maps that a program can name at a step: in package variables and in variables of frames, also behind pointers and
// in struct fields, each once.

import { type CType, fieldOffset } from '../compiler/index.ts';
import { Kind, M } from '../machine/tables/layout.ts';
import { goroutines } from './goroutines.ts';
import type { Machine } from './machine.ts';
import { type MapView, readMap } from './views/index.ts';

export interface NamedMap {
  /** Go expression that reaches it: `m`, `s.jobs`, `cache.entries`. */
  readonly name: string;
  /** Function whose variable it is; '' for package variables. */
  readonly function: string;
  readonly view: MapView;
}

/** How many selectors a name may have. */
const depthLimit = 3;
/** Maps shown at most. */
const mapLimit = 16;

export function namedMaps(machine: Machine): NamedMap[] {
  const finder = new Finder(machine);
  for (const goroutine of goroutines(machine)) {
    for (const frame of goroutine.frames) {
      if (!frame.function.startsWith('main.')) continue;
      for (const variable of frame.fn.variables) {
        if (frame.pc < variable.from || frame.pc >= variable.to) continue;
        const slot = frame.fp + variable.offset;
        const address = variable.boxed ? machine.view.getUint32(slot, true) : slot;
        if (address !== 0) finder.visit(variable.name, frame.function, variable.type, address, 0);
      }
    }
  }
  for (const { name, type, address } of machine.image.debug.globals) {
    if (name.startsWith('main.')) finder.visit(name.slice('main.'.length), '', type, address, 0);
  }
  return finder.found;
}

class Finder {
  readonly found: NamedMap[] = [];
  readonly #seen = new Set<number>();
  readonly #descriptors: ReadonlyMap<CType, number>;

  constructor(readonly machine: Machine) {
    this.#descriptors = new Map(machine.image.debug.types.map(({ type, address }) => [type, address]));
  }

  /** Looks for maps in the value of `type` in memory at `address`. */
  visit(name: string, fn: string, type: CType, address: number, depth: number): void {
    if (this.found.length >= mapLimit || depth > depthLimit) return;
    const { view } = this.machine;
    if (address + 8 > this.machine.field(M.top)) return;
    switch (type.kind) {
      case Kind.Map: {
        const map = view.getUint32(address, true);
        const descriptor = this.#descriptors.get(type);
        if (descriptor === undefined || (map !== 0 && this.#seen.has(map))) return;
        if (map !== 0) this.#seen.add(map);
        this.found.push({ name, function: fn, view: readMap(this.machine.memory, descriptor, map) });
        return;
      }
      case Kind.Pointer: {
        const target = view.getUint32(address, true);
        if (target !== 0 && type.elem.kind === Kind.Struct) this.visit(name, fn, type.elem, target, depth);
        return;
      }
      case Kind.Struct:
        for (const [index, field] of type.fields.entries()) {
          this.visit(`${name}.${field.name}`, fn, field.type, address + fieldOffset(type, index), depth + 1);
        }
        return;
      default:
        return;
    }
  }
}
