// Tables in the image for runtime.Caller and its like (M.lines, M.funcNames): present only in programs that can ask.

import { Native } from '../../machine/tables/natives.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { Pos, SourceFile } from '../../syntax/index.ts';
import type { LinkedFunction } from '../link.ts';
import { INSTR_BYTES, INSTR_WORDS, type LoweredFn } from '../lower/code.ts';
import type { Segment } from './segment.ts';

/** Bytes of {pc, line, file address, file length}. */
const lineRecord = 16;

export interface CallerTables {
  readonly lines: number;
  readonly funcNames: number;
}

/** Writes the tables; `string` gives the address of a text. Functions come by Fn.id, at ascending addresses. */
export function writeCallerTables(
  out: Segment,
  functions: readonly LinkedFunction[],
  files: readonly SourceFile[],
  string: (bytes: string) => number,
): CallerTables | undefined {
  if (!functions.some(({ fn }) => asksForCallers(fn))) return undefined;
  const places = new PlaceFinder(files);
  const records: { pc: number; line: number; file: string }[] = [];
  for (const { fn, entry } of functions) {
    let last: { line: number; file: string } | undefined;
    for (let i = 0; i < fn.lines.length; i += 3) {
      const place = places.find(fn.lines[i + 1] as Pos);
      if (place === undefined || (place.line === last?.line && place.file === last.file)) continue;
      records.push({ pc: entry + (fn.lines[i] as number) * INSTR_BYTES, ...place });
      last = place;
    }
  }
  const text = (name: string) => {
    const bytes = utf8(name);
    return { address: string(bytes), length: bytes.length };
  };
  const fileNames = new Map([...new Set(records.map(({ file }) => file))].map((file) => [file, text(file)]));
  const names = functions.map(({ fn }) => text(fn.name));

  const lines = out.reserve(4 + records.length * lineRecord, 4);
  out.u32(lines, records.length);
  for (const [i, { pc, line, file }] of records.entries()) {
    const at = lines + 4 + i * lineRecord;
    const name = fileNames.get(file);
    out.u32(at, pc);
    out.u32(at + 4, line);
    out.u32(at + 8, name?.address ?? 0);
    out.u32(at + 12, name?.length ?? 0);
  }
  const funcNames = out.reserve(names.length * 8, 4);
  for (const [i, { address, length }] of names.entries()) {
    out.u32(funcNames + i * 8, address);
    out.u32(funcNames + i * 8 + 4, length);
  }
  return { lines, funcNames };
}

/** Natives that read the tables. */
const asking: ReadonlySet<number> = new Set([
  Native.runtime_callerline,
  Native.runtime_callerfunc,
  Native.runtime_funcinfo,
  Native.runtime_pcline,
]);

/** Asks for the pc alone, which is known without tables; it is part of every program. */
const asksForPc = 'runtime.fatalpanic';

function asksForCallers({ name, code }: LoweredFn): boolean {
  if (name === asksForPc) return false;
  for (let at = 0; at < code.length; at += INSTR_WORDS) {
    if (((code[at] as number) & 0xffff) === Op.NATIVE && asking.has(code[at + 2] as number)) return true;
  }
  return false;
}

/** UTF-8 as one unit a byte, as the linker keeps strings. */
function utf8(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

/** Positions come in runs of the same file, so the last one is tried first. */
class PlaceFinder {
  #file: SourceFile | undefined;

  constructor(readonly files: readonly SourceFile[]) {}

  find(pos: Pos): { line: number; file: string } | undefined {
    if (pos === 0) return undefined;
    const holds = (file: SourceFile) => file.base <= pos && pos <= file.base + file.length;
    if (this.#file === undefined || !holds(this.#file)) this.#file = this.files.find(holds);
    if (this.#file === undefined) return undefined;
    return { line: this.#file.lineAt(this.#file.offset(pos)), file: this.#file.name };
  }
}
