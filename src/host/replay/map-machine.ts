// A machine without a program, for its maps alone: the map functions of machine.wasm with a heap of their own.

import { Address, Iter, M } from '../../machine/tables/layout.ts';
import { Replay } from '../../machine/tables/maps.ts';

/** What machine.wasm exports for this purpose (assembly/map/replay.ts). Addresses and types are numbers. */
interface MapExports {
  readonly memory: WebAssembly.Memory;
  replayInit(): void;
  replayAllocate(size: number): number;
  replayMake(type: number, hint: number): number;
  replayGet(type: number, map: number, key: number): number;
  replaySet(type: number, map: number, key: number): number;
  replayDelete(type: number, map: number, key: number): void;
  replayClear(type: number, map: number): void;
  replayClone(type: number, map: number): number;
  replayIterInit(type: number, map: number, iterator: number): void;
  replayIterNext(iterator: number): void;
  replayCheck(type: number, map: number): number;
  replayDigest(address: number, length: number, out: number): void;
}

export type MapGoVersion = 123 | 124 | 126;

const memoryLimit = 0x7000_0000;

export class MapMachine {
  readonly #exports: MapExports;
  #view: DataView;
  #bytes: Uint8Array;

  constructor(
    module: WebAssembly.Module,
    readonly goVersion: MapGoVersion,
    seed = 1n,
  ) {
    this.#exports = instantiate(module);
    this.#view = new DataView(this.#exports.memory.buffer);
    this.#bytes = new Uint8Array(this.#exports.memory.buffer);
    const at = Address.MACHINE;
    this.view.setUint32(at + M.goVersion, goVersion, true);
    this.view.setUint32(at + M.imageEnd, Address.IMAGE, true);
    this.view.setUint32(at + M.top, Address.IMAGE, true);
    this.view.setUint32(at + M.memoryLimit, memoryLimit, true);
    this.view.setBigUint64(at + M.rng, seed, true);
    this.#exports.replayInit();
  }

  /** Memory grows: do not keep views across calls. */
  get view(): DataView {
    if (this.#view.buffer !== this.#exports.memory.buffer) this.#view = new DataView(this.#exports.memory.buffer);
    return this.#view;
  }

  get bytes(): Uint8Array {
    if (this.#bytes.buffer !== this.#exports.memory.buffer) this.#bytes = new Uint8Array(this.#exports.memory.buffer);
    return this.#bytes;
  }

  get memory(): WebAssembly.Memory {
    return this.#exports.memory;
  }

  allocate(size: number): number {
    return this.#exports.replayAllocate(size);
  }

  make(type: number, hint: number): number {
    return this.#exports.replayMake(type, hint);
  }

  /** Address of the elem, 0 when absent. */
  get(type: number, map: number, key: number): number {
    return this.#exports.replayGet(type, map, key);
  }

  /** Address where the elem must be stored. */
  set(type: number, map: number, key: number): number {
    return this.#exports.replaySet(type, map, key);
  }

  delete(type: number, map: number, key: number): void {
    this.#exports.replayDelete(type, map, key);
  }

  clear(type: number, map: number): void {
    this.#exports.replayClear(type, map);
  }

  clone(type: number, map: number): number {
    return this.#exports.replayClone(type, map);
  }

  /** A new iterator, before its first entry. */
  iterate(type: number, map: number): number {
    const iterator = this.allocate(Iter.SIZE);
    this.#exports.replayIterInit(type, map, iterator);
    return iterator;
  }

  /** Advances; the key's and elem's addresses, or undefined at the end. */
  next(iterator: number): { key: number; elem: number } | undefined {
    this.#exports.replayIterNext(iterator);
    const key = this.view.getUint32(iterator + Iter.key, true);
    if (key === 0) return undefined;
    return { key, elem: this.view.getUint32(iterator + Iter.elem, true) };
  }

  /** 0 when the structure is sound, else the number of the broken invariant. */
  check(type: number, map: number): number {
    return this.#exports.replayCheck(type, map);
  }

  /** FNV-1a 64 of a text in UTF-8, 16 hex digits. */
  digest(text: string): string {
    const need = 8 + text.length * 3;
    if (this.#digestSpace.size < need) this.#digestSpace = { at: this.allocate(2 * need), size: 2 * need };
    const { at } = this.#digestSpace;
    const { written } = new TextEncoder().encodeInto(text, this.bytes.subarray(at + 8, at + need));
    this.#exports.replayDigest(at + 8, written, at);
    return hex64(this.view.getBigUint64(at, true));
  }
  #digestSpace = { at: 0, size: 0 };

  /** The next random numbers of the map code. */
  forceDraws(...values: bigint[]): void {
    values.forEach((value, i) => {
      this.view.setBigUint64(Replay.ADDRESS + Replay.drawValues + 8 * i, value, true);
    });
    this.view.setUint32(Replay.ADDRESS + Replay.nextDraw, 0, true);
    this.view.setUint32(Replay.ADDRESS + Replay.draws, values.length, true);
  }

  /** Forced draws that were not used. */
  get drawsLeft(): number {
    return this.view.getUint32(Replay.ADDRESS + Replay.draws, true);
  }
}

export function hex64(value: bigint): string {
  return value.toString(16).padStart(16, '0');
}

/** Maps need nothing of the host: every import of the module is answered by a function that does nothing. */
function instantiate(module: WebAssembly.Module): MapExports {
  const imports: Record<string, Record<string, () => number>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = () => 0;
  }
  return new WebAssembly.Instance(module, imports).exports as unknown as MapExports;
}
