// The linker: finds everything a program reaches from its entry, lowers functions as it meets them, gives all of it
// addresses and writes the image.
//
// Reaching is a fixpoint: functions lead to functions, types, variables and data; a variable leads to its initialiser; a
// type leads to those of its methods that some function calls through an interface.
//
// Image: function descriptors · code · jump tables · static closures · type descriptors · tables · strings · read-only
// data · package variables.

import { Address, Fn, FnFlag, Kind, M, T, WellKnown } from '../machine/tables/layout.ts';
import { wellKnownNames } from '../machine/tables/native-names.ts';
import { Op } from '../machine/tables/ops.ts';
import { Func, isExported, type Var } from '../types/index.ts';
import { writeCallerTables } from './image/callers.ts';
import { buildDebugInfo, type DebugInfo } from './image/debug.ts';
import { DescriptorWriter, type TypeMethod, typeParts } from './image/descriptors.ts';
import { Segment } from './image/segment.ts';
import { writeWordRanges } from './image/words.ts';
import {
  type DataRef,
  type FnRef,
  INSTR_BYTES,
  INSTR_WORDS,
  type LoweredFn,
  type Reloc,
  Slot,
  type Target,
} from './lower/code.ts';
import { declaredRef } from './lower/functions.ts';
import { Unsupported } from './lower/lowerer.ts';
import { dispatchRef } from './lower/methodvalue.ts';
import { methodSignature } from './lower/receiver.ts';
import type { CType } from './types/ctype.ts';
import { layoutOf, pointerMap, roundUp, sizeOf } from './types/layout.ts';
import { methodSet, selectableMethods } from './types/methods.ts';
import type { World } from './types/world.ts';

export interface Image {
  /** To be loaded at Address.IMAGE. */
  readonly bytes: Uint8Array;
  /** Values for the machine record. */
  readonly fields: Partial<Record<keyof typeof M, number>>;
  readonly debug: DebugInfo;
}

export interface LinkedFunction {
  readonly fn: LoweredFn;
  /** Address of its descriptor. */
  readonly descriptor: number;
  /** Address of its first instruction. */
  entry: number;
}

export interface LinkedGlobal {
  readonly variable: Var;
  readonly type: CType;
  address: number;
}

interface ReachedType {
  readonly index: number;
  address: number;
  /** By id. */
  readonly methods: Map<string, TypeMethod>;
}

/** Through these a program finds methods by number or name: then every exported method may be called (gc: usemethod). */
const methodFinders: ReadonlySet<string> = new Set(['Method', 'MethodByName', 'Methods']);
const reflectFinders = new Set([...methodFinders].flatMap((m) => [`reflect.Value.${m}`, `reflect.Value.${m}-fm`]));
/** Makes pointer types: those of types with methods must be there, so that it finds them. */
const pointerMaker = 'reflect.pointerTo';

const smallIntCount = 256;
/** Bytes that a package variable may have, and the image with all of them. */
const largestSymbol = 2_000_000_000;
const largestImage = 1 << 30;

export class Linker {
  readonly functions = new Map<FnRef, LinkedFunction>();
  readonly types = new Map<CType, ReachedType>();
  readonly globals = new Map<Var, LinkedGlobal>();
  readonly #queue: FnRef[] = [];
  readonly #closures = new Map<FnRef, number>();
  readonly #strings = new Map<string, number>();
  readonly #data = new Map<DataRef, number>();
  readonly #methodNumbers = new Map<string, number>();
  /** Methods of the interface types that are reached: types tell whether they have them. */
  readonly #named = new Set<string>();
  /** Those that are called through an interface: types have their code, too. */
  readonly #called = new Set<string>();
  #allMethods = false;
  #makesPointers = false;

  constructor(readonly world: World) {}

  // ---------------------------------------------------------------------------------------------------- reaching

  fn(ref: FnRef): void {
    if (this.functions.has(ref)) return;
    const fn = ref.lowered(this.world);
    this.functions.set(ref, { fn, descriptor: 0, entry: 0 });
    this.#queue.push(ref);
    if (ref.name === pointerMaker) this.#makesPointers = true;
  }

  type(t: CType): void {
    if (this.types.has(t)) return;
    this.types.set(t, { index: this.types.size, address: 0, methods: new Map() });
    for (const m of t.methods) this.#named.add(m.id);
    for (const part of typeParts(this.world, t)) this.type(part);
  }

  global(variable: Var, type: CType): void {
    if (!this.globals.has(variable)) this.globals.set(variable, { variable, type, address: 0 });
  }

  #data1(data: DataRef): void {
    if (this.#data.has(data)) return;
    this.#data.set(data, 0);
    for (const { target } of data.relocs) this.#target(target);
  }

  #target(target: Target): void {
    switch (target.kind) {
      case 'fn':
        this.fn(target.fn);
        return;
      case 'closure':
        this.#closures.set(target.fn, 0);
        this.fn(target.fn);
        return;
      case 'type':
        this.type(target.type);
        return;
      case 'global':
        this.global(target.variable, target.type);
        return;
      case 'data':
        this.#data1(target.data);
        return;
      case 'method':
        this.#called.add(target.id);
        return;
      case 'string':
      case 'table':
        return;
    }
  }

  data(data: DataRef): void {
    this.#data1(data);
  }

  /** Follows all references of the functions reached so far, and of the methods they make necessary. */
  settle(): void {
    for (;;) {
      for (let ref = this.#queue.pop(); ref !== undefined; ref = this.#queue.pop()) {
        const { fn } = this.functions.get(ref) as LinkedFunction;
        for (const { target } of fn.relocs) {
          this.#target(target);
          if (!this.#allMethods && (fn.flags & FnFlag.WRAPPER) === 0) this.#allMethods = findsMethods(target);
        }
      }
      if (this.#makesPointers) for (const t of [...this.types.keys()]) this.#addPointer(t);
      let changed = false;
      for (const [t, reached] of [...this.types]) changed = this.#addMethods(t, reached) || changed;
      if (!changed) return;
    }
  }

  /** Gives a type the methods that it needs by now; was there one to give? */
  #addMethods(t: CType, reached: ReachedType): boolean {
    if (t.kind === Kind.Interface) return false;
    if (t.named === null && t.kind !== Kind.Pointer && t.kind !== Kind.Struct) return false;
    let changed = false;
    for (const entry of methodSet(t)) {
      const called = this.#called.has(entry.id) || (this.#allMethods && isExported(entry.name));
      if (!called && !this.#named.has(entry.id)) continue;
      let method = reached.methods.get(entry.id);
      if (method === undefined) {
        method = { entry, fn: null, type: methodSignature(this.world, entry) };
        reached.methods.set(entry.id, method);
        this.type(method.type);
        changed = true;
      }
      if (!called || method.fn !== null) continue;
      const fn = dispatchRef(this.world, t, entry);
      reached.methods.set(entry.id, { ...method, fn });
      this.fn(fn);
      changed = true;
    }
    return changed;
  }

  #addPointer(t: CType): void {
    if (t.kind === Kind.Pointer || t.kind === Kind.Interface || (t.named === null && t.kind !== Kind.Struct)) return;
    if (selectableMethods(t).size > 0) this.type(this.world.pointerTo(t));
  }

  /** Functions of package runtime that the machine calls by itself. */
  wellKnown(): (FnRef | undefined)[] {
    const scope = this.world.packageByPath('runtime')?.pkg.scope;
    return wellKnownNames.map((name) => {
      const func = scope?.lookup(name);
      if (!(func instanceof Func)) return undefined;
      const ref = declaredRef(this.world, func, []);
      this.fn(ref);
      return ref;
    });
  }

  // ----------------------------------------------------------------------------------------------------- writing

  #methodNumber(id: string): number {
    let n = this.#methodNumbers.get(id);
    if (n === undefined) {
      n = this.#methodNumbers.size + 1;
      this.#methodNumbers.set(id, n);
    }
    return n;
  }

  link(entry: FnRef): Image {
    this.fn(entry);
    this.#closures.set(entry, 0);
    const wellKnown = this.wellKnown();
    this.settle();
    const out = new Segment(Address.IMAGE, 1 << 18);

    // Addresses first.
    let id = 0;
    for (const linked of this.functions.values()) {
      (linked as { descriptor: number }).descriptor = out.reserve(Fn.SIZE, 8);
    }
    const panicRet = out.reserve(INSTR_BYTES, INSTR_BYTES);
    const goEnd = out.reserve(INSTR_BYTES, INSTR_BYTES);
    for (const linked of this.functions.values()) {
      linked.entry = out.reserve(linked.fn.code.length * 4, INSTR_BYTES);
    }
    for (const ref of this.#closures.keys()) this.#closures.set(ref, out.reserve(8, 8));
    for (const reached of this.types.values()) reached.address = out.reserve(T.SIZE, 8);
    const typeTable = out.reserve(this.types.size * 4 + 4, 8);
    const wellKnownTable = out.reserve(WellKnown.COUNT * 4, 8);
    const smallInts = out.reserve(smallIntCount * 8, 8);
    const zeroValue = out.reserve(roundUp(this.#largestElem(), 8), 8);
    for (const data of this.#data.keys()) this.#data.set(data, out.reserve(data.bytes.length, Math.max(8, data.align)));

    // Then everything that refers to them.
    out.words(panicRet, 1)[0] = Op.PANICRET;
    out.words(goEnd, 1)[0] = Op.GOEND;
    const globalsStart = this.#placeGlobals(out);
    for (const [ref, linked] of this.functions) this.#writeFunction(out, ref, linked, id++);
    for (const [ref, address] of this.#closures) out.u64(address, this.#fnAddress(ref));
    this.#writeTypes(out, typeTable);
    wellKnown.forEach((ref, i) => {
      if (ref !== undefined) out.u32(wellKnownTable + i * 4, this.#fnAddress(ref));
    });
    for (let i = 0; i < smallIntCount; i++) out.u64(smallInts + i * 8, i);
    for (const [data, address] of this.#data) {
      out.copy(address, data.bytes);
      for (const { offset, target } of data.relocs) out.u64(address + offset, this.#resolve(out, target));
    }
    const globalPtrs = this.#writeGlobalPointers(out);
    const callers = writeCallerTables(out, [...this.functions.values()], this.world.files(), (bytes) =>
      this.#stringAddress(out, bytes),
    );
    const end = out.reserve(0, 8);

    const fields: Image['fields'] = {
      imageEnd: end,
      top: end,
      typeTable,
      wellKnown: wellKnownTable,
      panicRet,
      goEnd,
      zeroValue,
      globals: globalsStart.start,
      globalsEnd: globalsStart.end,
      globalPtrs,
      entry: this.#closures.get(entry) ?? 0,
      functions: Address.IMAGE,
      functionCount: this.functions.size,
      smallInts,
      ...callers,
    };
    return { bytes: out.finish().slice(), fields, debug: buildDebugInfo(this) };
  }

  #largestElem(): number {
    let largest = 8;
    for (const t of this.types.keys()) if (t.kind === Kind.Map) largest = Math.max(largest, sizeOf(t.elem));
    return largest;
  }

  #placeGlobals(out: Segment): { start: number; end: number } {
    const start = out.reserve(0, 64);
    for (const global of this.globals.values()) {
      this.#checkSize(global, out);
      const size = sizeOf(global.type);
      global.address =
        size === 0 ? Address.MACHINE + M.zeroBase : out.reserve(size, Math.max(8, layoutOf(global.type).align));
    }
    return { start, end: out.reserve(0, 8) };
  }

  /** gc's limit for one variable; memory's for all together. */
  #checkSize({ variable, type }: LinkedGlobal, out: Segment): void {
    const size = sizeOf(type);
    const words =
      size > largestSymbol
        ? `symbol too large (${size} bytes > ${largestSymbol} bytes)`
        : out.size + size > largestImage
          ? `package variables take more than ${largestImage} bytes`
          : '';
    if (words === '') return;
    const name = `${variable.pkg?.path ?? ''}.${variable.name}`;
    throw new Unsupported(variable.pos, 'UnsupportedSize', `${name}: ${words}`);
  }

  #writeGlobalPointers(out: Segment): number {
    let count = 0;
    for (const _ of this.#globalPointers()) count++;
    const table = out.reserve(4 + count * 4, 8);
    out.u32(table, count);
    let at = table;
    for (const address of this.#globalPointers()) {
      at += 4;
      out.u32(at, address);
    }
    return table;
  }

  /** Addresses of the words of package variables that may hold pointers. */
  *#globalPointers(): Generator<number> {
    for (const { type, address } of this.globals.values()) {
      for (const [i, byte] of pointerMap(type).entries()) {
        for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) yield address + (i * 8 + bit) * 8;
      }
    }
  }

  #fnAddress(ref: FnRef): number {
    const linked = this.functions.get(ref);
    if (linked === undefined) throw new Error(`function ${ref.name} was not reached`);
    return linked.descriptor;
  }

  #typeOf(t: CType): ReachedType {
    const reached = this.types.get(t);
    if (reached === undefined) throw new Error(`type ${t.str} was not reached`);
    return reached;
  }

  #stringAddress(out: Segment, bytes: string): number {
    let address = this.#strings.get(bytes);
    if (address === undefined) {
      address = out.reserve(bytes.length, 1);
      out.bytes(address, bytes);
      this.#strings.set(bytes, address);
    }
    return address;
  }

  #resolve(out: Segment, target: Target): number {
    switch (target.kind) {
      case 'fn':
        return this.#fnAddress(target.fn);
      case 'closure':
        return this.#closures.get(target.fn) as number;
      case 'type':
        return this.#typeOf(target.type).address;
      case 'global':
        return (this.globals.get(target.variable) as LinkedGlobal).address + target.offset;
      case 'string':
        return this.#stringAddress(out, target.bytes);
      case 'data':
        return (this.#data.get(target.data) as number) + target.offset;
      case 'method':
        return this.#methodNumber(target.id);
      case 'table':
        throw new Error('jump tables belong to a function');
    }
  }

  #writeFunction(out: Segment, ref: FnRef, { fn, descriptor, entry }: LinkedFunction, id: number): void {
    out.u32(descriptor + Fn.entry, entry);
    out.u32(descriptor + Fn.frameSize, fn.frameSize);
    out.u32(descriptor + Fn.argSize, fn.argSize);
    out.u32(descriptor + Fn.resultSize, fn.resultSize);
    out.u32(descriptor + Fn.deferReturn, fn.deferReturn < 0 ? 0 : entry + fn.deferReturn * INSTR_BYTES);
    out.u32(descriptor + Fn.id, id);
    out.u32(descriptor + Fn.flags, fn.flags);
    out.u32(descriptor + Fn.codeBytes, fn.code.length * 4);
    out.u32(descriptor + Fn.words, writeWordRanges(out, fn));
    const values = fn.relocs.map((reloc) => this.#relocValue(out, ref, entry, reloc));
    // Taken now: the segment may have moved while strings and tables were added.
    const words = out.words(entry, fn.code.length);
    words.set(fn.code);
    for (const word of fn.branches) words[word] = entry + (words[word] as number) * INSTR_BYTES;
    fn.relocs.forEach(({ instr, slot }, i) => {
      const at = instr * INSTR_WORDS + slot;
      if (slot === Slot.D) words[at] = ((words[at] as number) & 0xffff) | ((values[i] as number) << 16);
      else words[at] = values[i] as number;
    });
  }

  #relocValue(out: Segment, ref: FnRef, entry: number, { slot, target }: Reloc): number {
    if (target.kind === 'table') {
      const address = out.reserve(target.targets.length * 4, 4);
      target.targets.forEach((index, i) => {
        out.u32(address + i * 4, entry + index * INSTR_BYTES);
      });
      return address;
    }
    if (slot !== Slot.D) return this.#resolve(out, target);
    if (target.kind !== 'type') throw new Error(`reference in operand d of ${ref.name}`);
    const { index } = this.#typeOf(target.type);
    if (index > 0xffff) throw new Error('too many types');
    return index;
  }

  #writeTypes(out: Segment, table: number): void {
    const writer = new DescriptorWriter(this.world, out, {
      type: (t) => this.#typeOf(t).address,
      fn: (ref) => this.#fnAddress(ref),
      string: (bytes) => this.#stringAddress(out, bytes),
      methodNumber: (id) => this.#methodNumber(id),
    });
    const counts = this.world.packageByPath('reflect') !== undefined;
    const pointers = new Map<CType, CType>();
    for (const t of this.types.keys()) if (t.kind === Kind.Pointer && t.named === null) pointers.set(t.elem, t);
    for (const [t, { index, address, methods }] of this.types) {
      out.u32(table + index * 4, address);
      const exported = counts && t.kind !== Kind.Interface ? methodSet(t).filter((m) => isExported(m.name)).length : 0;
      writer.write(address, t, index, [...methods.values()], pointers.get(t), exported);
    }
  }
}

function findsMethods(target: Target): boolean {
  switch (target.kind) {
    case 'method':
      return methodFinders.has(target.id);
    case 'fn':
    case 'closure':
      return reflectFinders.has(target.fn.name);
    default:
      return false;
  }
}
