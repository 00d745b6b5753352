// Places: where a value can be read from and stored to. Turns Go's addressable expressions into registers, parts of the
// frame, or addresses, and moves values between register form and memory form.

import { Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { CType } from '../types/ctype.ts';
import { isWords, regSize, sizeOf } from '../types/layout.ts';
import type { Reg } from './builder.ts';
import { Slot, type Target } from './code.ts';
import type { Lowerer } from './lowerer.ts';

export type Place =
  /** A part of the frame in memory form, at any offset; `whole` ones are variables or temporaries in register form. */
  | { readonly kind: 'frame'; readonly offset: number; readonly type: CType; readonly whole: boolean }
  /** Memory at R[base] + disp. */
  | { readonly kind: 'memory'; readonly base: Reg; readonly disp: number; readonly type: CType }
  /** Element R[index] of the slice or string at R[seq], checked on access. */
  | { readonly kind: 'element'; readonly seq: Reg; readonly index: Reg; readonly type: CType }
  | { readonly kind: 'map'; readonly map: Reg; readonly key: Reg; readonly mapType: CType; readonly type: CType }
  | { readonly kind: 'blank'; readonly type: CType };

export const frame = (offset: number, type: CType): Place => ({ kind: 'frame', offset, type, whole: true });
export const memory = (base: Reg, disp: number, type: CType): Place => ({ kind: 'memory', base, disp, type });

/** Largest operand d, and so the largest block that LDN and STN move. */
const maxBlock = 0xffff;

/** The field or element at byte `offset` of a struct or array. */
export function part(place: Place, offset: number, type: CType): Place {
  switch (place.kind) {
    case 'frame':
      return { kind: 'frame', offset: place.offset + offset, type, whole: false };
    case 'memory':
      return { kind: 'memory', base: place.base, disp: place.disp + offset, type };
    default:
      throw new Error(`no parts of a ${place.kind}`);
  }
}

/** A register that holds this part of the frame as it is, if there is one. */
function direct(place: Place): Reg | undefined {
  if (place.kind !== 'frame') return undefined;
  if (place.whole) return place.offset;
  if (place.offset % 8 !== 0) return undefined;
  const { kind } = place.type;
  if (isWords(place.type) || kind === Kind.Struct || kind === Kind.Array) return place.offset;
  return undefined;
}

interface Access {
  readonly load: Op;
  readonly store: Op;
  readonly loadFrame: Op;
  readonly storeFrame: Op;
  readonly loadElement: Op;
  readonly storeElement: Op;
}

const access = (load: Op, store: Op, loadFrame: Op, storeFrame: Op, loadElement: Op, storeElement: Op): Access => ({
  load,
  store,
  loadFrame,
  storeFrame,
  loadElement,
  storeElement,
});

const i8 = access(Op.LD8S, Op.ST8, Op.LDL8S, Op.STL8, Op.LDX8S, Op.STX8);
const u8 = access(Op.LD8U, Op.ST8, Op.LDL8U, Op.STL8, Op.LDX8U, Op.STX8);
const i16 = access(Op.LD16S, Op.ST16, Op.LDL16S, Op.STL16, Op.LDX16S, Op.STX16);
const u16 = access(Op.LD16U, Op.ST16, Op.LDL16U, Op.STL16, Op.LDX16U, Op.STX16);
const i32 = access(Op.LD32S, Op.ST32, Op.LDL32S, Op.STL32, Op.LDX32S, Op.STX32);
const u32 = access(Op.LD32U, Op.ST32, Op.LDL32U, Op.STL32, Op.LDX32U, Op.STX32);
const w64 = access(Op.LD64, Op.ST64, Op.MOV, Op.MOV, Op.LDX64, Op.STX64);
const f32 = access(Op.LDF32, Op.STF32, Op.LDLF32, Op.STLF32, Op.LDXF32, Op.STXF32);

/** Instructions for types of one register; undefined for wider ones. */
export function accessOf(t: CType): Access | undefined {
  switch (t.kind) {
    case Kind.Bool:
    case Kind.Uint8:
      return u8;
    case Kind.Int8:
      return i8;
    case Kind.Int16:
      return i16;
    case Kind.Uint16:
      return u16;
    case Kind.Int32:
      return i32;
    case Kind.Uint32:
      return u32;
    case Kind.Float32:
      return f32;
    case Kind.Int:
    case Kind.Int64:
    case Kind.Uint:
    case Kind.Uint64:
    case Kind.Uintptr:
    case Kind.Float64:
    case Kind.Pointer:
    case Kind.UnsafePointer:
    case Kind.Map:
    case Kind.Chan:
    case Kind.Func:
      return w64;
    default:
      return undefined;
  }
}

export function load(f: Lowerer, place: Place, dst?: Reg): Reg {
  const { type } = place;
  const size = sizeOf(type);
  switch (place.kind) {
    case 'blank':
      throw new Error('the blank identifier has no value');
    case 'frame': {
      const reg = direct(place);
      if (reg !== undefined) return f.moved(reg, type, dst);
      const to = f.into(type, dst);
      const ops = accessOf(type);
      if (ops !== undefined) f.b.emit(ops.loadFrame, to, place.offset);
      else if (type.kind === Kind.Complex64) {
        f.b.emit(Op.LDLF32, to, place.offset);
        f.b.emit(Op.LDLF32, to + 8, place.offset + 4);
      } else copyOut(f, frameAddress(f, place.offset, size), 0, to, size);
      return to;
    }
    case 'memory': {
      const to = f.into(type, dst);
      loadMemory(f, place.base, place.disp, type, to);
      return to;
    }
    case 'element': {
      const to = f.into(type, dst);
      const ops = accessOf(type);
      if (ops !== undefined) f.b.emit(ops.loadElement, to, place.seq, place.index);
      else load(f, elementMemory(f, place.seq, place.index, type), to);
      return to;
    }
    case 'map': {
      const to = f.into(type, dst);
      f.scratch(() => {
        const found = f.b.alloc(16);
        mapOp(f, Op.MAPGET, found, place.map, place.key, place.mapType);
        loadMemory(f, found, 0, type, to);
      });
      return to;
    }
  }
}

/** R[to] = the value of type t at R[base] + disp. */
export function loadMemory(f: Lowerer, base: Reg, disp: number, type: CType, to: Reg): void {
  const size = sizeOf(type);
  const ops = accessOf(type);
  if (ops !== undefined) f.b.emit(ops.load, to, base, disp);
  else if (type.kind === Kind.Complex64) {
    // The first load may overwrite the base.
    const address = to === base || to + 8 === base ? f.moved(base, f.world.basic(Kind.Uintptr), f.word()) : base;
    f.b.emit(Op.LDF32, to, address, disp);
    f.b.emit(Op.LDF32, to + 8, address, disp + 4);
  } else copyOut(f, base, disp, to, size);
}

function copyOut(f: Lowerer, base: Reg, disp: number, to: Reg, size: number): void {
  if (size === 0) {
    f.b.emit(Op.NILCHK, base);
    return;
  }
  if (size === 8) f.b.emit(Op.LD64, to, base, disp);
  else if (size === 16) f.b.emit(Op.LD128, to, base, disp);
  else if (size === 24) f.b.emit(Op.LD192, to, base, disp);
  else if (size <= maxBlock) f.b.emit(Op.LDN, to, base, disp, size);
  else {
    f.scratch(() => {
      const from = addressAt(f, base, disp);
      const target = f.word();
      f.b.emit(Op.FADDR, target, to, size);
      f.b.emit(Op.COPY, target, from, size);
    });
  }
}

export function store(f: Lowerer, place: Place, src: Reg): void {
  const { type } = place;
  const size = sizeOf(type);
  switch (place.kind) {
    case 'blank':
      return;
    case 'frame': {
      if (size === 0) return;
      if (place.whole || (place.offset % 8 === 0 && isWords(type))) {
        f.b.mov(place.offset, src, regSize(type));
        return;
      }
      const ops = accessOf(type);
      if (ops !== undefined) f.b.emit(ops.storeFrame, place.offset, src);
      else if (type.kind === Kind.Complex64) {
        f.b.emit(Op.STLF32, place.offset, src);
        f.b.emit(Op.STLF32, place.offset + 4, src + 8);
      } else f.scratch(() => copyIn(f, frameAddress(f, place.offset, size), 0, src, size));
      return;
    }
    case 'memory':
      storeMemory(f, place.base, place.disp, type, src);
      return;
    case 'element': {
      const ops = accessOf(type);
      if (ops !== undefined) f.b.emit(ops.storeElement, place.seq, place.index, src);
      else f.scratch(() => store(f, elementMemory(f, place.seq, place.index, type), src));
      return;
    }
    case 'map':
      f.scratch(() => {
        const at = f.word();
        mapOp(f, Op.MAPSET, at, place.map, place.key, place.mapType);
        if (size > 0) storeMemory(f, at, 0, type, src);
      });
      return;
  }
}

export function storeMemory(f: Lowerer, base: Reg, disp: number, type: CType, src: Reg): void {
  const ops = accessOf(type);
  if (ops !== undefined) f.b.emit(ops.store, base, src, disp);
  else if (type.kind === Kind.Complex64) {
    f.b.emit(Op.STF32, base, src, disp);
    f.b.emit(Op.STF32, base, src + 8, disp + 4);
  } else copyIn(f, base, disp, src, sizeOf(type));
}

function copyIn(f: Lowerer, base: Reg, disp: number, src: Reg, size: number): void {
  if (size === 0) f.b.emit(Op.NILCHK, base);
  else if (size === 8) f.b.emit(Op.ST64, base, src, disp);
  else if (size === 16) f.b.emit(Op.ST128, base, src, disp);
  else if (size === 24) f.b.emit(Op.ST192, base, src, disp);
  else if (size <= maxBlock) f.b.emit(Op.STN, base, src, disp, size);
  else {
    f.scratch(() => {
      const target = addressAt(f, base, disp);
      const from = f.word();
      f.b.emit(Op.FADDR, from, src, size);
      f.b.emit(Op.COPY, target, from, size);
    });
  }
}

/** Copies a value from place to place; large ones directly, without a copy in the frame. */
export function transfer(f: Lowerer, from: Place, to: Place): void {
  const source = from.kind === 'element' ? elementMemory(f, from.seq, from.index, from.type) : from;
  const target = to.kind === 'element' ? elementMemory(f, to.seq, to.index, to.type) : to;
  if (source.kind === 'memory' && target.kind === 'memory') {
    const a = addressAt(f, target.base, target.disp);
    f.b.emit(Op.COPY, a, addressAt(f, source.base, source.disp), sizeOf(from.type));
  } else store(f, target, load(f, source));
}

/** Values above this size are worth a direct copy. */
export const directCopySize = 32;

/** Stores the zero value. */
export function storeZero(f: Lowerer, place: Place): void {
  const size = sizeOf(place.type);
  if (place.kind === 'frame' && (place.whole || (place.offset % 8 === 0 && size % 8 === 0))) {
    f.b.zero(place.offset, place.whole ? regSize(place.type) : size);
  } else if (place.kind === 'memory' && size > 24) {
    f.scratch(() => f.b.emit(Op.CLR, addressAt(f, place.base, place.disp), 0, size));
  } else if (place.kind !== 'blank') {
    f.scratch(() => {
      const zero = f.temp(place.type);
      f.b.zero(zero, regSize(place.type));
      store(f, place, zero);
    });
  }
}

/** R[base] + disp in a register. */
export function addressAt(f: Lowerer, base: Reg, disp: number): Reg {
  if (disp === 0) return base;
  const reg = f.word();
  f.b.emit(Op.ADDI, reg, base, disp);
  return reg;
}

/** The address of so many bytes of the frame: valid until the next call only. */
export function frameAddress(f: Lowerer, offset: number, bytes: number): Reg {
  const reg = f.word();
  f.b.emit(Op.FADDR, reg, offset, bytes);
  return reg;
}

/** The element as memory, after its bounds check. */
export function elementMemory(f: Lowerer, seq: Reg, index: Reg, type: CType): Place {
  const at = f.word();
  const size = sizeOf(type);
  if (size <= maxBlock) f.b.emit(Op.IDX, at, seq, index, size);
  else {
    f.b.emit(Op.IDX, at, seq, index, 0);
    const offset = f.word();
    f.b.emit(Op.MULI, offset, index, size);
    f.b.emit(Op.ADD, at, at, offset);
  }
  return memory(at, 0, type);
}

/** R[dst] = R[base] + R[index] * size. */
export function elementAddress(f: Lowerer, dst: Reg, base: Reg, index: Reg, size: number): void {
  if (size <= maxBlock) f.b.emit(Op.ELEM, dst, base, index, size);
  else {
    const offset = f.word();
    f.b.emit(Op.MULI, offset, index, size);
    f.b.emit(Op.ADD, dst, base, offset);
  }
}

export function typed(f: Lowerer, instr: number, slot: Slot, type: CType): void {
  f.b.reloc(instr, slot, { kind: 'type', type });
}

export function mapOp(f: Lowerer, op: Op, a: Reg, map: Reg, key: Reg, mapType: CType): void {
  typed(f, f.b.emit(op, a, map, key), Slot.D, mapType);
}

export function global(f: Lowerer, target: Target, type: CType): Place {
  const base = f.word();
  f.b.loadAddress(base, target);
  return memory(base, 0, type);
}

/** A register whose bytes are the memory form of the value: floats of 32 bits must be packed. */
export function memoryForm(f: Lowerer, src: Reg, type: CType): Reg {
  if (type.kind === Kind.Float32) {
    const reg = f.word();
    f.b.emit(Op.F2BITS32, reg, src);
    return reg;
  }
  if (type.kind === Kind.Complex64) {
    const reg = f.word();
    f.b.emit(Op.STLF32, reg, src);
    f.b.emit(Op.STLF32, reg + 4, src + 8);
    return reg;
  }
  return src;
}

/** Bytes a memory form takes in the frame. */
export const memorySlot = (t: CType): number => (sizeOf(t) + 7) & ~7;

/** Register form of the memory form at frame offset src. */
export function fromMemoryForm(f: Lowerer, src: Reg, type: CType, dst?: Reg): Reg {
  return load(f, { kind: 'frame', offset: src, type, whole: false }, dst);
}
