// Debug information: which function, line and variables belong to a pc, and what types and package variables there are.

import type { Pos, SourceFile } from '../../syntax/index.ts';
import type { LinkedFunction, Linker } from '../link.ts';
import type { EscapeNote, LocalVariable, LoweredFn } from '../lower/code.ts';
import { INSTR_BYTES } from '../lower/code.ts';
import type { CType } from '../types/ctype.ts';

export interface DebugVariable {
  readonly name: string;
  readonly type: CType;
  /** Where it is declared. */
  readonly pos: Pos;
  /** The slot holds the address of the variable's heap object instead of its value. */
  readonly boxed: boolean;
  /** Offset of the slot from the frame pointer. */
  readonly offset: number;
  /** It is in scope at pcs in [from, to). */
  readonly from: number;
  readonly to: number;
}

export interface DebugFunction {
  /** As tracebacks print it. */
  readonly name: string;
  /** Addresses of its instructions: [entry, end). */
  readonly entry: number;
  readonly end: number;
  readonly frameSize: number;
  readonly argSize: number;
  readonly resultSize: number;
  /** FnFlag bits. */
  readonly flags: number;
  /** Triples: pc, position, 1 if a statement starts there; sorted by pc. */
  readonly lines: Int32Array;
  readonly variables: readonly DebugVariable[];
  readonly escapes: readonly EscapeNote[];
}

export interface DebugGlobal {
  /** Qualified name: `main.counter`. */
  readonly name: string;
  readonly type: CType;
  readonly address: number;
}

export interface DebugType {
  readonly type: CType;
  readonly address: number;
}

export interface CodePosition {
  readonly fn: DebugFunction;
  readonly pos: Pos;
  readonly statement: boolean;
}

export class DebugInfo {
  readonly #sorted: readonly DebugFunction[];
  readonly #typeByAddress: ReadonlyMap<number, CType>;

  constructor(
    /** By Fn.id. */
    readonly functions: readonly DebugFunction[],
    readonly globals: readonly DebugGlobal[],
    /** By type index. */
    readonly types: readonly DebugType[],
    readonly files: readonly SourceFile[],
  ) {
    this.#sorted = [...functions].sort((a, b) => a.entry - b.entry);
    this.#typeByAddress = new Map(types.map(({ type, address }) => [address, type]));
  }

  /** The function that an instruction belongs to. */
  functionAt(pc: number): DebugFunction | undefined {
    let low = 0;
    let high = this.#sorted.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const fn = this.#sorted[middle] as DebugFunction;
      if (pc < fn.entry) high = middle - 1;
      else if (pc >= fn.end) low = middle + 1;
      else return fn;
    }
    return undefined;
  }

  /** The position of an instruction; `statement` if a statement starts exactly there. */
  positionAt(pc: number): CodePosition | undefined {
    const fn = this.functionAt(pc);
    if (fn === undefined) return undefined;
    const { lines } = fn;
    let low = 0;
    let high = lines.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle * 3] as number) <= pc) low = middle;
      else high = middle - 1;
    }
    if (lines.length === 0) return { fn, pos: 0, statement: false };
    const statement = lines[low * 3] === pc && lines[low * 3 + 2] === 1;
    return { fn, pos: lines[low * 3 + 1] as number, statement };
  }

  /** The file of a position, and its line and column. */
  locate(pos: Pos): { readonly file: string; readonly line: number; readonly column: number } | undefined {
    const file = this.files.find((f) => f.base <= pos && pos <= f.base + f.length);
    return pos === 0 ? undefined : file?.position(file.offset(pos));
  }

  typeAt(address: number): CType | undefined {
    return this.#typeByAddress.get(address);
  }
}

/** Lines and variables are worked out when something asks for them: most functions never stop. */
class LinkedDebugFunction implements DebugFunction {
  readonly name: string;
  readonly entry: number;
  readonly end: number;
  readonly frameSize: number;
  readonly argSize: number;
  readonly resultSize: number;
  readonly flags: number;
  readonly #fn: LoweredFn;
  #lines: Int32Array | undefined;
  #variables: readonly DebugVariable[] | undefined;

  constructor({ fn, entry }: LinkedFunction) {
    this.name = fn.name;
    this.entry = entry;
    this.end = entry + fn.code.length * 4;
    this.frameSize = fn.frameSize;
    this.argSize = fn.argSize;
    this.resultSize = fn.resultSize;
    this.flags = fn.flags;
    this.#fn = fn;
  }

  #pc(index: number): number {
    return this.entry + index * INSTR_BYTES;
  }

  get lines(): Int32Array {
    if (this.#lines === undefined) {
      const lines = this.#fn.lines.slice();
      for (let i = 0; i < lines.length; i += 3) lines[i] = this.#pc(lines[i] as number);
      this.#lines = lines;
    }
    return this.#lines;
  }

  get variables(): readonly DebugVariable[] {
    this.#variables ??= this.#fn.variables.map((v: LocalVariable) => ({
      ...v,
      from: this.#pc(v.from),
      to: this.#pc(v.to),
    }));
    return this.#variables;
  }

  get escapes(): readonly EscapeNote[] {
    return this.#fn.escapes;
  }
}

export function buildDebugInfo(linker: Linker): DebugInfo {
  const functions = [...linker.functions.values()].map((linked) => new LinkedDebugFunction(linked));
  const globals = [...linker.globals.values()].map(({ variable, type, address }) => ({
    name: `${variable.pkg?.path ?? ''}.${variable.name}`,
    type,
    address,
  }));
  const types = [...linker.types].map(([type, { address }]) => ({ type, address }));
  return new DebugInfo(functions, globals, types, linker.world.files());
}
