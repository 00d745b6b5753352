// An assembler for tests of the machine: programs as tables of instructions, run on the built machine without the
// compiler. Operands are numbers, or names resolved here: `@label` in the same function, `fn:name`, `type:name`,
// `str:text` (the text's address), `closure:name` (a static closure of a function).

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  Address,
  Field,
  Fn,
  Frame,
  G,
  Kind,
  M,
  MapDesc,
  MapFast,
  MapFlag,
  Method,
  Status,
  T,
  TFlag,
  WellKnown,
} from '../../../src/machine/tables/layout.ts';
import { Native } from '../../../src/machine/tables/natives.ts';
import { Op } from '../../../src/machine/tables/ops.ts';

export { Frame, G, Kind, M, Native, Op, Status, T, TFlag, WellKnown };

const root = fileURLToPath(new URL('../../..', import.meta.url));
let compiled: WebAssembly.Module | undefined;

function machineModule(): WebAssembly.Module {
  if (!compiled) {
    execFileSync(process.execPath, ['scripts/build-wasm.mjs'], { cwd: root, stdio: 'inherit' });
    compiled = new WebAssembly.Module(readFileSync(`${root}/src/machine/build/machine.wasm`));
  }
  return compiled;
}

export type Operand = number | bigint | string;
/** op, a, b, c, d; or a label that stands before the next instruction. */
export type Line = readonly [Op, ...Operand[]] | string;

export interface TypeSpec {
  readonly kind: Kind;
  readonly size: number;
  /** word numbers that are pointers */
  readonly ptrs?: readonly number[];
  readonly flags?: number;
  readonly elem?: string;
  readonly key?: string;
  readonly len?: number;
  readonly fields?: readonly (readonly [string, string, number])[];
  /** method id, function name, type name */
  readonly methods?: readonly (readonly [number, string, string])[];
}

const basic: Record<string, TypeSpec> = {
  bool: { kind: Kind.Bool, size: 1, flags: TFlag.COMPARABLE | TFlag.REGULAR_MEMORY },
  int: { kind: Kind.Int, size: 8, flags: TFlag.COMPARABLE | TFlag.REGULAR_MEMORY },
  int32: { kind: Kind.Int32, size: 4, flags: TFlag.COMPARABLE | TFlag.REGULAR_MEMORY },
  uint8: { kind: Kind.Uint8, size: 1, flags: TFlag.COMPARABLE | TFlag.REGULAR_MEMORY },
  float64: { kind: Kind.Float64, size: 8, flags: TFlag.COMPARABLE },
  float32: { kind: Kind.Float32, size: 4, flags: TFlag.COMPARABLE },
  string: { kind: Kind.String, size: 16, ptrs: [0], flags: TFlag.COMPARABLE },
  any: { kind: Kind.Interface, size: 16, ptrs: [0, 1], flags: TFlag.COMPARABLE | TFlag.MIGHT_PANIC },
  pointer: {
    kind: Kind.Pointer,
    size: 8,
    ptrs: [0],
    flags: TFlag.COMPARABLE | TFlag.REGULAR_MEMORY | TFlag.DIRECT,
  },
  slice: { kind: Kind.Slice, size: 24, ptrs: [0] },
  empty: { kind: Kind.Struct, size: 0, flags: TFlag.COMPARABLE | TFlag.REGULAR_MEMORY },
};

export interface Options {
  readonly frame?: number;
  readonly seed?: bigint;
  readonly goVersion?: number;
  readonly memoryLimit?: number;
  readonly maxStack?: number;
  readonly flags?: number;
  /** run in slices of so many steps */
  readonly slice?: number;
  readonly stepLimit?: number;
}

export interface Result {
  readonly status: Status;
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly steps: number;
  /** a register of the frame that was current at the end */
  reg(offset: number): bigint;
  float(offset: number): number;
  /** the string in two registers */
  text(offset: number): string;
  /** names of the run-time errors and panic values, oldest first: `panicIndex(5, 3)`, `panic 7` */
  readonly panics: string[];
  readonly view: DataView;
  readonly exports: Exports;
  readonly program: Program;
}

export interface Exports {
  readonly memory: WebAssembly.Memory;
  init(): void;
  run(): number;
  checkHeap(): number;
  objectAt(address: number): number;
  objectType(address: number): number;
  objectSize(address: number): number;
  rolesOf(op: number): number;
  liveBits(func: number, pc: number): number;
  isLive(bits: number, bit: number): number;
  typeHash(type: number, address: number, seed: bigint): bigint;
  typeEqual(type: number, a: number, b: number): number;
}

interface FunctionSpec {
  /** bytes of arguments and results */
  readonly args?: number;
  readonly results?: number;
  readonly lines: readonly Line[];
  readonly frame: number;
  readonly deferReturn?: string;
  readonly flags?: number;
}

export class Program {
  #bytes = new Uint8Array(1 << 20);
  #view = new DataView(this.#bytes.buffer);
  #used = 0;
  readonly #functions = new Map<string, FunctionSpec>();
  readonly #descriptors = new Map<string, number>();
  readonly #closures = new Map<string, number>();
  readonly #types = new Map<string, TypeSpec>(Object.entries(basic));
  readonly #typeAddresses = new Map<string, number>();
  readonly #typeTable: number[] = [];
  readonly #globals: number[] = [];
  #linked: Map<M, number> | undefined;

  /** Room in the image; its address. */
  data(bytes: number, align = 8): number {
    this.#used = Math.ceil(this.#used / align) * align;
    const at = Address.IMAGE + this.#used;
    this.#used += bytes;
    if (this.#used > this.#bytes.length) throw new Error('image too large');
    return at;
  }

  u32(at: number, value: number): void {
    this.#view.setUint32(at - Address.IMAGE, value, true);
  }

  u64(at: number, value: bigint | number): void {
    this.#view.setBigUint64(at - Address.IMAGE, BigInt.asUintN(64, BigInt(value)), true);
  }

  u8(at: number, value: number): void {
    this.#view.setUint8(at - Address.IMAGE, value);
  }

  /** A package variable of so many words, all pointers. */
  global(words = 1): number {
    const at = this.data(8 * words);
    for (let i = 0; i < words; i++) this.#globals.push(at + 8 * i);
    return at;
  }

  string(text: string): number {
    const bytes = new TextEncoder().encode(text);
    const at = this.data(bytes.length + 1, 1);
    this.#bytes.set(bytes, at - Address.IMAGE);
    return at;
  }

  fn(name: string, lines: readonly Line[], options: Partial<FunctionSpec> = {}): this {
    this.#functions.set(name, { frame: 256, ...options, lines });
    return this;
  }

  type(name: string, spec: TypeSpec): this {
    this.#types.set(name, spec);
    return this;
  }

  descriptor(name: string): number {
    let at = this.#descriptors.get(name);
    if (at === undefined) {
      at = this.data(Fn.SIZE);
      this.#descriptors.set(name, at);
    }
    return at;
  }

  closure(name: string): number {
    let at = this.#closures.get(name);
    if (at === undefined) {
      at = this.data(8);
      this.u64(at, this.descriptor(name));
      this.#closures.set(name, at);
    }
    return at;
  }

  typeIndex(name: string): number {
    return this.#typeTable.indexOf(this.typeAddress(name));
  }

  typeAddress(name: string): number {
    const known = this.#typeAddresses.get(name);
    if (known !== undefined) return known;
    const spec = this.#types.get(name);
    if (!spec) throw new Error(`no type ${name}`);
    const at = this.data(T.SIZE);
    this.#typeAddresses.set(name, at);
    this.#typeTable.push(at);
    this.u32(at + T.index, this.#typeTable.length - 1);
    this.u64(at + T.size, spec.size);
    const ptrs = spec.ptrs ?? [];
    this.u64(at + T.ptrBytes, ptrs.length === 0 ? 0 : (Math.max(...ptrs) + 1) * 8);
    const map = this.data(64);
    for (const word of ptrs) {
      const byte = map + (word >> 3);
      this.u8(byte, this.#bytes[byte - Address.IMAGE]! | (1 << (word & 7)));
    }
    this.u64(at + T.ptrMap, map);
    this.u32(at + T.hash, 0x1000 + this.#typeTable.length);
    this.u8(at + T.kind, spec.kind);
    this.u8(at + T.align, 8);
    this.u8(at + T.flags, spec.flags ?? 0);
    this.u64(at + T.str, this.string(name));
    this.u64(at + T.str + 8, name.length);
    this.u64(at + T.len, spec.len ?? 0);
    if (spec.elem) this.u64(at + T.elem, this.typeAddress(spec.elem));
    if (spec.key) this.u64(at + T.key, this.typeAddress(spec.key));
    if (spec.fields) {
      const table = this.data(Field.SIZE * spec.fields.length);
      spec.fields.forEach(([fieldName, type, offset], i) => {
        const field = table + i * Field.SIZE;
        this.u64(field + Field.name, this.string(fieldName));
        this.u64(field + Field.name + 8, fieldName.length);
        this.u64(field + Field.type, this.typeAddress(type));
        this.u64(field + Field.offset, offset);
      });
      this.u64(at + T.fields, table);
      this.u64(at + T.fields + 8, spec.fields.length);
    }
    if (spec.methods) {
      const table = this.data(Method.SIZE * spec.methods.length);
      spec.methods.forEach(([id, func, type], i) => {
        this.u64(table + i * Method.SIZE + Method.id, id);
        this.u64(table + i * Method.SIZE + Method.func, this.descriptor(func));
        this.u64(table + i * Method.SIZE + Method.type, this.typeAddress(type));
      });
      this.u64(at + T.methods, table);
      this.u64(at + T.methods + 8, spec.methods.length);
    }
    if (spec.kind === Kind.Map) this.u64(at + T.map, this.#mapDesc(spec));
    return at;
  }

  /** Descriptor of a map with small keys and elems; buckets and groups are scanned word by word when anything in them is a pointer. */
  #mapDesc(spec: TypeSpec): number {
    const key = this.#types.get(spec.key ?? '')!;
    const elem = this.#types.get(spec.elem ?? '')!;
    const align = (n: number) => Math.ceil(n / 8) * 8;
    const slot = align(align(key.size) + elem.size);
    const bucketSize = 8 + 8 * key.size + 8 * elem.size + 8;
    const groupSize = 8 + 8 * slot;
    const pointers = (key.ptrs?.length ?? 0) + (elem.ptrs?.length ?? 0) > 0;
    const words = (n: number) => (pointers ? Array.from({ length: n / 8 - 1 }, (_, i) => i + 1) : []);
    const bucketName = `bucket ${spec.key} ${spec.elem}`;
    this.type(bucketName, { kind: Kind.Struct, size: bucketSize, ptrs: words(bucketSize) });
    const groupName = `group ${spec.key} ${spec.elem}`;
    this.type(groupName, { kind: Kind.Struct, size: groupSize, ptrs: words(groupSize) });
    const at = this.data(MapDesc.SIZE);
    this.u32(at + MapDesc.keyType, this.typeAddress(spec.key!));
    this.u32(at + MapDesc.elemType, this.typeAddress(spec.elem!));
    this.u32(at + MapDesc.keySize, key.size);
    this.u32(at + MapDesc.elemSize, elem.size);
    let flags = pointers ? MapFlag.KEY_POINTERS | MapFlag.ELEM_POINTERS : 0;
    if (key.kind === Kind.Interface) flags |= MapFlag.HASH_MIGHT_PANIC | MapFlag.NEED_KEY_UPDATE;
    else if (key.kind === Kind.String) flags |= MapFlag.REFLEXIVE_KEY | MapFlag.NEED_KEY_UPDATE;
    else flags |= MapFlag.REFLEXIVE_KEY;
    this.u32(at + MapDesc.flags, flags);
    const fast = key.kind === Kind.String ? MapFast.FASTSTR : key.size === 8 ? MapFast.FAST64 : MapFast.NONE;
    this.u32(at + MapDesc.fast, fast);
    this.u32(at + MapDesc.classicKeySlot, key.size);
    this.u32(at + MapDesc.classicElemSlot, elem.size);
    this.u32(at + MapDesc.bucketSize, bucketSize);
    this.u32(at + MapDesc.bucketType, this.typeAddress(bucketName));
    this.u32(at + MapDesc.swissSlotSize, slot);
    this.u32(at + MapDesc.swissElemOff, align(key.size));
    this.u32(at + MapDesc.groupSize, groupSize);
    this.u32(at + MapDesc.groupType, this.typeAddress(groupName));
    return at;
  }

  /** Static closures of functions that only panic with their own name, one for each run-time error. */
  #wellKnown(): number {
    const table = this.data(4 * WellKnown.COUNT);
    for (let k = 0; k < WellKnown.COUNT; k++) {
      const name = WellKnown[k]!;
      if (!this.#functions.has(name)) {
        if (k === WellKnown.fatalpanic) this.fn(name, [[Op.NATIVE, 0, Native.runtime_fatalpanicexit]]);
        else
          this.fn(name, [
            [Op.LDI, 64, k + 1],
            [Op.LDI, 72, 0],
            [Op.PANIC, 64],
          ]);
      }
      this.u32(table + 4 * k, this.descriptor(name));
    }
    return table;
  }

  #resolve(operand: Operand, labels: Map<string, number>): bigint {
    if (typeof operand === 'bigint') return operand;
    if (typeof operand === 'number') return BigInt(operand);
    const name = operand.slice(operand.indexOf(':') + 1);
    if (operand.startsWith('@')) {
      const at = labels.get(operand.slice(1));
      if (at === undefined) throw new Error(`no label ${operand}`);
      return BigInt(at);
    }
    if (operand.startsWith('fn:')) return BigInt(this.descriptor(name));
    if (operand.startsWith('closure:')) return BigInt(this.closure(name));
    if (operand.startsWith('type:')) return BigInt(this.typeAddress(name));
    if (operand.startsWith('index:')) return BigInt(this.typeIndex(name));
    if (operand.startsWith('str:')) return BigInt(this.string(name));
    throw new Error(`operand ${operand}`);
  }

  /** Lays out all functions; the image's fields of M. */
  #link(): Map<M, number> {
    const wellKnown = this.#wellKnown();
    this.fn('machine ends', [[Op.PANICRET], [Op.GOEND]]);
    const placed: { spec: FunctionSpec; code: number; labels: Map<string, number> }[] = [];
    const names = [...this.#functions.keys()];
    for (const name of names) {
      const spec = this.#functions.get(name)!;
      const labels = new Map<string, number>();
      let n = 0;
      for (const line of spec.lines) {
        if (typeof line === 'string') labels.set(line, n * 16);
        else n++;
      }
      const code = this.data(16 * Math.max(n, 1), 16);
      for (const [label, offset] of labels) labels.set(label, code + offset);
      const at = this.descriptor(name);
      this.u32(at + Fn.entry, code);
      this.u32(at + Fn.frameSize, spec.frame);
      this.u32(at + Fn.deferReturn, spec.deferReturn ? labels.get(spec.deferReturn)! : 0);
      this.u32(at + Fn.flags, spec.flags ?? 0);
      this.u32(at + Fn.codeBytes, 16 * n);
      this.u32(at + Fn.argSize, spec.args ?? 0);
      this.u32(at + Fn.resultSize, spec.results ?? 0);
      placed.push({ spec, code, labels });
    }
    let panicRet = 0;
    for (const { spec, code, labels } of placed) {
      let at = code;
      for (const line of spec.lines) {
        if (typeof line === 'string') continue;
        const [op, a = 0, b = 0, c = 0, d = 0] = line;
        // what the loop does for it: the instruction alone (fuse.ts)
        this.#view.setUint16(at - Address.IMAGE, op | (op << 8), true);
        if (op === Op.PANICRET) panicRet = at;
        const word = (operand: Operand) => Number(BigInt.asUintN(32, this.#resolve(operand, labels)));
        this.#view.setUint16(at - Address.IMAGE + 2, word(d), true);
        this.u32(at + 4, word(a));
        if (op === Op.LDI) {
          this.u64(at + 8, this.#resolve(b, labels));
        } else {
          this.u32(at + 8, word(b));
          this.u32(at + 12, word(c));
        }
        at += 16;
      }
    }
    const entry = this.closure('main');
    const typeTable = this.data(4 * this.#typeTable.length);
    this.#typeTable.forEach((type, i) => {
      this.u32(typeTable + 4 * i, type);
    });
    const globalPtrs = this.data(4 + 4 * this.#globals.length);
    this.u32(globalPtrs, this.#globals.length);
    this.#globals.forEach((address, i) => {
      this.u32(globalPtrs + 4 + 4 * i, address);
    });
    const smallInts = this.data(256 * 8);
    const zeroValue = this.data(256);
    return new Map<M, number>([
      [M.wellKnown, wellKnown],
      [M.panicRet, panicRet],
      [M.goEnd, panicRet + 16],
      [M.entry, entry],
      [M.typeTable, typeTable],
      [M.globalPtrs, globalPtrs],
      [M.smallInts, smallInts],
      [M.zeroValue, zeroValue],
      [M.imageEnd, Address.IMAGE + this.#used],
    ]);
  }

  run(options: Options = {}): Result {
    const live = this.start(options);
    const limit = options.stepLimit ?? 1e9;
    for (let steps = 0; !live.ended && steps < limit; ) {
      steps = Math.min(limit, steps + (options.slice ?? 10_000_000));
      live.runTo(steps);
    }
    return live.result();
  }

  /** A machine loaded with the program, before its first step. */
  start(options: Options = {}): Live {
    this.#linked ??= this.#link();
    const names = new Map([...this.#functions.keys()].map((name) => [this.descriptor(name), name]));
    return new Live(this, this.#bytes.subarray(0, this.#used), this.#linked, names, options);
  }
}

/** A running machine. */
export class Live {
  readonly exports: Exports;
  readonly #written: [string[], string[]] = [[], []];

  constructor(
    readonly program: Program,
    image: Uint8Array,
    fields: Map<M, number>,
    readonly names: Map<number, string>,
    options: Options,
  ) {
    const decoder = new TextDecoder();
    const instance = new WebAssembly.Instance(machineModule(), {
      env: {
        write: (fd: number, at: number, n: number) => {
          this.#written[fd - 1]!.push(decoder.decode(new Uint8Array(this.exports.memory.buffer, at, n)));
        },
        event: () => {},
      },
    });
    this.exports = instance.exports as unknown as Exports;
    const missing = Math.ceil((Address.IMAGE + image.length - this.exports.memory.buffer.byteLength) / 65536);
    if (missing > 0) this.exports.memory.grow(missing);
    new Uint8Array(this.exports.memory.buffer).set(image, Address.IMAGE);
    for (const [field, value] of fields) this.#set(field, value);
    this.#set(M.goVersion, options.goVersion ?? 126);
    this.#set(M.flags, options.flags ?? 0);
    this.#set(M.memoryLimit, options.memoryLimit ?? 64 << 20);
    this.#set(M.maxStack, options.maxStack ?? 1 << 20);
    this.view.setBigUint64(Address.MACHINE + M.schedRng, options.seed ?? 1n, true);
    this.view.setBigUint64(Address.MACHINE + M.rng, options.seed ?? 1n, true);
    this.exports.init();
  }

  get view(): DataView {
    return new DataView(this.exports.memory.buffer);
  }

  #set(field: M, value: number): void {
    this.view.setUint32(Address.MACHINE + field, value, true);
  }

  field(field: M): number {
    return this.view.getUint32(Address.MACHINE + field, true);
  }

  get ended(): boolean {
    return this.field(M.status) >= Status.EXITED;
  }

  runTo(step: number): void {
    this.view.setBigUint64(Address.MACHINE + M.stepLimit, BigInt(step), true);
    try {
      this.exports.run();
    } catch (error) {
      if (!this.ended) throw error;
    }
  }

  /** All memory in use. */
  snapshot(): Uint8Array {
    return new Uint8Array(this.exports.memory.buffer.slice(Address.MACHINE, this.field(M.top)));
  }

  restore(snapshot: Uint8Array): void {
    new Uint8Array(this.exports.memory.buffer).set(snapshot, Address.MACHINE);
  }

  result(): Result {
    const { view, exports } = this;
    const broken = exports.checkHeap();
    if (broken !== 0) throw new Error(`heap invariant ${broken} is broken`);
    const g = this.field(M.currentG);
    const fp = g === 0 ? 0 : view.getUint32(g + G.fp, true);
    const bytes = (at: number, n: number) => new Uint8Array(exports.memory.buffer, at, n);
    return {
      status: this.field(M.status),
      exitCode: this.field(M.exitCode),
      stdout: this.#written[0].join(''),
      stderr: this.#written[1].join(''),
      steps: Number(view.getBigUint64(Address.MACHINE + M.steps, true)),
      reg: (offset) => view.getBigInt64(fp + offset, true),
      float: (offset) => view.getFloat64(fp + offset, true),
      text: (at) => new TextDecoder().decode(bytes(view.getUint32(fp + at, true), view.getUint32(fp + at + 8, true))),
      panics: panicsOf(view, g, this.names),
      view,
      exports,
      program: this.program,
    };
  }
}

/** The panics of a goroutine by PanicRecord (records.ts of the machine): link 0, value 8, frame 24. */
function panicsOf(view: DataView, g: number, names: Map<number, string>): string[] {
  const found: string[] = [];
  const u32 = (at: number) => view.getUint32(at, true);
  if (g === 0) return found;
  for (let p = u32(g + G.panic_); p !== 0; p = u32(p)) {
    const fp = u32(g + G.stackBase) + u32(p + 24);
    const name = names.get(u32(fp + Frame.func)) ?? '';
    const which = WellKnown[name as keyof typeof WellKnown];
    found.unshift(
      which === undefined
        ? `panic ${view.getBigInt64(p + 16, true)}`
        : `${name}(${view.getBigInt64(fp, true)}, ${view.getBigInt64(fp + 8, true)})`,
    );
  }
  return found;
}

/** Runs the lines as main, which ends with EXIT 0 unless they do otherwise. */
export function exec(lines: readonly Line[], options: Options = {}, setup: (p: Program) => void = () => {}): Result {
  const program = new Program();
  setup(program);
  program.fn('main', [...lines, [Op.EXIT, 0]], { frame: options.frame ?? 1024 });
  return program.run(options);
}
