// Reads code of an object file into what the lowering would have made: functions with symbolic references.

import type { Kind } from '../../machine/tables/layout.ts';
import type { Named, Obj, Package, Var } from '../../types/index.ts';
import {
  type DataRef,
  FnRef,
  INSTR_WORDS,
  type LocalVariable,
  type LoweredFn,
  type Reloc,
  type Slot,
  type Target,
} from '../lower/code.ts';
import { declaredRef } from '../lower/functions.ts';
import { methodExprRef, methodValueRef } from '../lower/methodvalue.ts';
import { runnerRef } from '../lower/rangedefer.ts';
import type { CType } from '../types/ctype.ts';
import { selectableMethods } from '../types/methods.ts';
import { methodId, type World } from '../types/world.ts';
import { ByteReader } from './bytes.ts';
import { FunctionTag, LayoutTag, TargetTag } from './format.ts';
import type { LibraryFunc } from './objects.ts';
import type { DebugTables, TypeReader } from './read-types.ts';

export class CodeReader {
  readonly #layouts: (CType | undefined)[] = [];
  readonly #functions: (FnRef | undefined)[] = [];
  readonly #data: (DataRef | undefined)[] = [];
  /** Numbers of the code of instances, by function and type arguments. */
  readonly #instances = new Map<string, number>();

  constructor(
    private readonly types: TypeReader,
    private readonly packageAt: (number: number) => Package | null,
    private readonly debug: () => DebugTables,
  ) {}

  /** Code of a declared function; undefined if it must be compiled from source. */
  declared(world: World, func: LibraryFunc, args: readonly CType[]): LoweredFn | undefined {
    const number = args.length === 0 ? func.code - 1 : this.#instances.get(instanceKey(func, args));
    return number === undefined || number < 0 ? undefined : this.code(world, number);
  }

  /** A function by the number of its code. */
  ref(number: number): FnRef {
    const name = this.types.string(this.types.tables.code.record(number).uint());
    return new FnRef(name, (world) => this.code(world, number) as LoweredFn);
  }

  /** undefined if the writer had to leave it out. */
  code(world: World, number: number): LoweredFn | undefined {
    const { tables } = this.types;
    if (tables.code.bytes(number).length === 0) return undefined;
    const r = tables.code.record(number);
    const name = this.types.string(r.uint());
    const frameSize = r.uint();
    const argSize = r.uint();
    const resultSize = r.uint();
    const flags = r.uint();
    const deferReturn = r.uint() - 1;
    const relocs = r.list(() => this.#reloc(world, r));
    const branches = new Int32Array(r.uint());
    let last = 0;
    for (let i = 0; i < branches.length; i++) {
      last += r.uint();
      branches[i] = last;
    }
    const words = readWordRanges(r);
    const code = readInstructions(r);
    const lines = new LazyLines(
      () => this.debug().lines.record(number),
      this.types,
      (n) => this.#layout(world, n),
    );
    const sizes = { frameSize, argSize, resultSize, flags, deferReturn };
    return new LibraryCode(name, code, branches, relocs, words, sizes, lines);
  }

  #reloc(world: World, r: ByteReader): Reloc {
    const at = r.uint();
    return { instr: at >>> 2, slot: (at & 3) as Slot, target: this.#target(world, r) };
  }

  #target(world: World, r: ByteReader): Target {
    const tag = r.byte() as TargetTag;
    switch (tag) {
      case TargetTag.FN:
        return { kind: 'fn', fn: this.#function(world, r.uint()) };
      case TargetTag.CLOSURE:
        return { kind: 'closure', fn: this.#function(world, r.uint()) };
      case TargetTag.TYPE:
        return { kind: 'type', type: this.#layout(world, r.uint()) };
      case TargetTag.GLOBAL: {
        const variable = this.types.object(r.uint()) as Var;
        return { kind: 'global', variable, type: world.type(typeOf(variable), null), offset: r.uint() };
      }
      case TargetTag.STRING:
        return { kind: 'string', bytes: this.types.string(r.uint()) };
      case TargetTag.DATA:
        return { kind: 'data', data: this.#dataRef(world, r.uint()), offset: r.uint() };
      case TargetTag.METHOD:
        return { kind: 'method', id: this.#methodId(r) };
      case TargetTag.TABLE:
        return { kind: 'table', targets: r.list(() => r.uint()) };
    }
  }

  #methodId(r: ByteReader): string {
    const name = this.types.string(r.uint());
    return methodId(name, this.packageAt(r.uint()));
  }

  #function(world: World, number: number): FnRef {
    let ref = this.#functions[number];
    if (ref === undefined) {
      ref = this.#makeFunction(world, number);
      this.#functions[number] = ref;
    }
    return ref;
  }

  #makeFunction(world: World, number: number): FnRef {
    const r = this.types.tables.functions.record(number);
    const tag = r.byte() as FunctionTag;
    switch (tag) {
      case FunctionTag.DECLARED: {
        const func = this.types.object(r.uint()) as LibraryFunc;
        const args = r.list(() => this.#layout(world, r.uint()));
        const code = r.uint();
        if (args.length > 0 && code > 0) this.#instances.set(instanceKey(func, args), code - 1);
        return declaredRef(world, func, args);
      }
      case FunctionTag.CODE:
        return this.ref(r.uint());
      case FunctionTag.METHOD_EXPR:
      case FunctionTag.METHOD_VALUE: {
        const type = this.#layout(world, r.uint());
        const entry = selectableMethods(type).get(this.#methodId(r));
        if (entry === undefined) throw new Error(`${type.str} lacks a method that its library calls`);
        return tag === FunctionTag.METHOD_EXPR ? methodExprRef(world, type, entry) : methodValueRef(world, entry, type);
      }
      case FunctionTag.RUNNER:
        return runnerRef(world);
    }
  }

  #dataRef(world: World, number: number): DataRef {
    let data = this.#data[number];
    if (data === undefined) {
      const r = this.types.tables.data.record(number);
      const align = r.uint();
      const bytes = r.bytes(r.uint());
      data = { bytes, align, relocs: r.list(() => ({ offset: r.uint(), target: this.#target(world, r) })) };
      this.#data[number] = data;
    }
    return data;
  }

  #layout(world: World, number: number): CType {
    let t = this.#layouts[number];
    if (t === undefined) {
      t = this.#makeLayout(world, number);
      this.#layouts[number] = t;
    }
    return t;
  }

  #makeLayout(world: World, number: number): CType {
    const r = this.types.tables.layouts.record(number);
    const part = () => this.#layout(world, r.uint());
    const tag = r.byte() as LayoutTag;
    switch (tag) {
      case LayoutTag.BASIC:
        return world.basic(r.byte() as Kind);
      case LayoutTag.POINTER:
        return world.pointerTo(part());
      case LayoutTag.SLICE:
        return world.sliceOf(part());
      case LayoutTag.ARRAY: {
        const len = r.uint();
        return world.arrayOf(part(), len);
      }
      case LayoutTag.MAP: {
        const key = part();
        return world.mapOf(key, part());
      }
      case LayoutTag.CHAN: {
        const dir = r.byte();
        return world.chanOf(part(), dir);
      }
      case LayoutTag.FUNC: {
        const params = r.list(part);
        const results = r.list(part);
        return world.funcOf(params, results, r.flag());
      }
      case LayoutTag.STRUCT:
        return world.structOf(
          r.list(() => {
            const name = this.types.string(r.uint());
            const pkg = this.packageAt(r.uint());
            const type = part();
            const embedded = r.flag();
            return { name, pkg, type, embedded, tag: this.types.string(r.uint()) };
          }),
        );
      case LayoutTag.INTERFACE:
        return world.interfaceOf(
          r.list(() => {
            const name = this.types.string(r.uint());
            const pkg = this.packageAt(r.uint());
            return { name, id: methodId(name, pkg), pkg, type: part() };
          }),
        );
      case LayoutTag.NAMED: {
        const origin = this.types.type(r.uint()) as Named;
        return world.instanceOf(origin, r.list(part));
      }
    }
  }
}

function instanceKey(func: Obj, args: readonly CType[]): string {
  return `${func.pkg?.path} ${func.pos} ${args.map((t) => t.id).join()}`;
}

function typeOf(v: Var): NonNullable<Var['type']> {
  if (v.type === null) throw new Error(`variable ${v.name} has no type`);
  return v.type;
}

function readWordRanges(r: ByteReader): number[] {
  const count = r.uint();
  const ranges = new Array<number>(count * 4);
  let end = 0;
  for (let i = 0; i < ranges.length; i += 4) {
    ranges[i] = r.uint();
    ranges[i + 1] = r.uint();
    const from = end + r.int();
    end = from + r.uint();
    ranges[i + 2] = from;
    ranges[i + 3] = end;
  }
  return ranges;
}

function readInstructions(r: ByteReader): Int32Array {
  const count = r.uint();
  const code = new Int32Array(count * INSTR_WORDS);
  const opBytes = r.uint();
  const ops = new ByteReader(r.data, r.at);
  const forms = r.at + opBytes;
  r.at = forms + count;
  for (let i = 0; i < count; i++) {
    const at = i * INSTR_WORDS;
    const form = r.data[forms + i] as number;
    code[at] = form < 0x40 ? ops.uint() : ops.uint() | (r.uint() << 16);
    for (let slot = 1, rest = form & 0x3f; rest !== 0; slot++, rest >>= 2) {
      if ((rest & 3) !== 0) code[at + slot] = (rest & 3) === 1 ? r.int() * 8 : r.int();
    }
  }
  return code;
}

/** The part of a function that is read only for tracebacks and debuggers. */
class LazyLines {
  #lines: Int32Array | undefined;
  #variables: readonly LocalVariable[] | undefined;
  #variablesAt: ByteReader | undefined;

  constructor(
    private readonly open: () => ByteReader,
    private readonly types: TypeReader,
    private readonly layout: (number: number) => CType,
  ) {}

  get lines(): Int32Array {
    if (this.#lines === undefined) {
      const r = this.open();
      const lines = new Int32Array(r.uint() * 3);
      let instr = 0;
      let pos = 0;
      for (let i = 0; i < lines.length; i += 3) {
        const step = r.uint();
        instr += step >>> 1;
        pos += r.int();
        lines[i] = instr;
        lines[i + 1] = pos;
        lines[i + 2] = step & 1;
      }
      this.#lines = lines;
      this.#variablesAt = r;
    }
    return this.#lines;
  }

  get variables(): readonly LocalVariable[] {
    if (this.#variables === undefined) {
      if (this.#variablesAt === undefined) void this.lines;
      const r = this.#variablesAt as ByteReader;
      this.#variables = r.list((): LocalVariable => {
        const name = this.types.string(r.uint());
        const type = this.layout(r.uint());
        const pos = r.uint();
        const place = r.uint();
        const offset = (place >>> 1) * 8;
        return { name, type, pos, offset, boxed: (place & 1) !== 0, from: r.uint(), to: r.uint() - 1 };
      });
    }
    return this.#variables;
  }
}

interface Sizes {
  readonly frameSize: number;
  readonly argSize: number;
  readonly resultSize: number;
  readonly flags: number;
  readonly deferReturn: number;
}

class LibraryCode implements LoweredFn {
  /** Nobody is told why the library's variables are on the heap. */
  readonly escapes = [];
  readonly frameSize: number;
  readonly argSize: number;
  readonly resultSize: number;
  readonly flags: number;
  readonly deferReturn: number;

  constructor(
    readonly name: string,
    readonly code: Int32Array,
    readonly branches: Int32Array,
    readonly relocs: readonly Reloc[],
    readonly wordRanges: readonly number[],
    sizes: Sizes,
    private readonly debug: LazyLines,
  ) {
    this.frameSize = sizes.frameSize;
    this.argSize = sizes.argSize;
    this.resultSize = sizes.resultSize;
    this.flags = sizes.flags;
    this.deferReturn = sizes.deferReturn;
  }

  get lines(): Int32Array {
    return this.debug.lines;
  }
  get variables(): readonly LocalVariable[] {
    return this.debug.variables;
  }
}
