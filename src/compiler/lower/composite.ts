// Composite literals. Structs and arrays are filled in place, in the frame or in a new object.

import { Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { CompositeLit } from '../../syntax/index.ts';
import { Var } from '../../types/index.ts';
import { type CType, field } from '../types/ctype.ts';
import { fieldOffset, isWords, regSize, sizeOf } from '../types/layout.ts';
import type { Reg } from './builder.ts';
import { Slot } from './code.ts';
import { constantValue, intOf } from './constant.ts';
import { literalData, mapEntries } from './data.ts';
import { lowerInto } from './expr.ts';
import type { Expr, Lowerer } from './lowerer.ts';
import { memoryKey } from './maps.ts';
import { placementOf } from './objects.ts';
import { hoist } from './order.ts';
import { addressAt, frame, frameAddress, mapOp, memory, type Place, part, store, storeMemory, typed } from './place.ts';

/** Literals with at least this many bytes of constants are copied from the image. */
const copyThreshold = 64;

export interface Element {
  readonly index: number;
  readonly value: Expr;
}

export function structElements(f: Lowerer, e: CompositeLit, type: CType): Element[] {
  return e.elemList.map((x, i) => {
    if (x.kind !== 'KeyValueExpr') return { index: i, value: x };
    if (x.key.kind !== 'Name') throw new Error('field name expected');
    const name = x.key.value;
    const use = f.info.uses.get(x.key);
    const index = type.fields.findIndex(
      (fd) => fd.name === name && (!(use instanceof Var) || fd.pkg === null || fd.pkg === use.pkg),
    );
    return { index, value: x.value };
  });
}

export function arrayElements(f: Lowerer, e: CompositeLit): Element[] {
  let next = 0;
  return e.elemList.map((x) => {
    if (x.kind === 'KeyValueExpr') {
      const value = constantValue(f, x.key);
      if (value === null) throw new Error('constant index expected');
      next = Number(intOf(value));
    }
    return { index: next++, value: x.kind === 'KeyValueExpr' ? x.value : x };
  });
}

export function lowerCompositeLit(f: Lowerer, e: CompositeLit, dst?: Reg): Reg {
  const type = f.typeOf(e);
  switch (type.kind) {
    case Kind.Pointer: // &T elided inside another literal
      return lowerAddressOfLit(f, e, type.elem, e, dst);
    case Kind.Struct:
    case Kind.Array: {
      hoist(f, e);
      const to = f.into(type, dst);
      fill(f, frame(to, type), e, false);
      return to;
    }
    case Kind.Slice:
      return lowerSliceLit(f, e, type, dst);
    case Kind.Map:
      return lowerMapLit(f, e, type, dst);
    default:
      throw new Error(`composite literal of type ${type.str}`);
  }
}

/** &T{…} */
export function lowerAddressOfLit(f: Lowerer, e: CompositeLit, type: CType, at: Expr, dst?: Reg): Reg {
  const placement = placementOf(f, at, 'ptrlit');
  hoist(f, e);
  const pointer = dst ?? f.word();
  f.scratch(() => {
    // The object's address is not given away before all is set: the elements may use dst.
    const reg = f.word();
    if (type.kind === Kind.Struct || type.kind === Kind.Array) {
      typed(f, f.b.emit(Op.NEW, reg, 0, 0, placement), Slot.B, type);
      fill(f, memory(reg, 0, type), e, true);
    } else {
      const value = type.kind === Kind.Slice ? lowerSliceLit(f, e, type) : lowerMapLit(f, e, type);
      typed(f, f.b.emit(Op.NEW, reg, 0, 0, placement), Slot.B, type);
      storeMemory(f, reg, 0, type, value);
    }
    f.b.mov(pointer, reg, 8);
  });
  return pointer;
}

/** Sets a struct or array to what the literal says. `zeroed`: the place holds the zero value already. */
function fill(f: Lowerer, place: Place, e: CompositeLit, zeroed: boolean): void {
  const { type } = place;
  const size = sizeOf(type);
  if (size >= copyThreshold) {
    const data = literalData(f, e, type);
    if (data !== undefined) {
      f.scratch(() => {
        const from = f.word();
        f.b.loadAddress(from, { kind: 'data', data, offset: 0 });
        f.b.emit(Op.COPY, addressOf(f, place), from, size);
      });
      return;
    }
  }
  const isStruct = type.kind === Kind.Struct;
  const elements = isStruct ? structElements(f, e, type) : arrayElements(f, e);
  const isBlank = (index: number) => isStruct && field(type, index).name === '_';
  const complete =
    elements.length === (isStruct ? type.fields.length : type.len) && !elements.some(({ index }) => isBlank(index));
  const clean = zeroed || !complete;
  if (!zeroed && !complete) {
    if (place.kind === 'frame' && (place.whole || (place.offset % 8 === 0 && size % 8 === 0))) {
      f.b.zero(place.offset, place.whole ? regSize(type) : size);
    } else if (size > 0) f.scratch(() => f.b.emit(Op.CLR, addressOf(f, place), 0, size));
  }
  for (const { index, value } of elements) {
    const elem = isStruct ? field(type, index).type : type.elem;
    const offset = isStruct ? fieldOffset(type, index) : index * sizeOf(elem);
    f.scratch(() => {
      // Blank fields stay zero; what they are given is evaluated all the same.
      if (isBlank(index)) lowerInto(f, value, elem);
      else setPart(f, part(place, offset, elem), value, clean);
    });
  }
}

function addressOf(f: Lowerer, place: Place): Reg {
  if (place.kind === 'frame') return frameAddress(f, place.offset, sizeOf(place.type));
  if (place.kind !== 'memory') throw new Error('memory expected');
  return addressAt(f, place.base, place.disp);
}

function setPart(f: Lowerer, place: Place, value: Expr, zeroed: boolean): void {
  const { type } = place;
  const aggregate = type.kind === Kind.Struct || type.kind === Kind.Array;
  if (value.kind === 'CompositeLit' && aggregate && f.typeOf(value) === type) {
    fill(f, place, value, zeroed);
    return;
  }
  // A full word of the frame is computed where it belongs.
  if (place.kind === 'frame' && place.offset % 8 === 0 && isWords(type)) lowerInto(f, value, type, place.offset);
  else store(f, place, lowerInto(f, value, type));
}

function lowerSliceLit(f: Lowerer, e: CompositeLit, type: CType, dst?: Reg): Reg {
  hoist(f, e);
  const elements = arrayElements(f, e);
  const len = elements.reduce((max, { index }) => Math.max(max, index + 1), 0);
  const to = f.into(type, dst);
  f.scratch(() => {
    const array = f.world.arrayOf(type.elem, len);
    const reg = f.word();
    typed(f, f.b.emit(Op.NEW, reg, 0, 0, placementOf(f, e, 'slicelit')), Slot.B, array);
    const size = sizeOf(type.elem);
    const data = size * len >= copyThreshold ? literalData(f, e, array) : undefined;
    if (data !== undefined) {
      f.scratch(() => {
        const from = f.word();
        f.b.loadAddress(from, { kind: 'data', data, offset: 0 });
        f.b.emit(Op.COPY, reg, from, size * len);
      });
    } else {
      for (const { index, value } of elements) {
        f.scratch(() => setPart(f, memory(reg, index * size, type.elem), value, true));
      }
    }
    f.b.mov(to, reg, 8);
    f.b.loadInt(to + 8, len);
    f.b.loadInt(to + 16, len);
  });
  return to;
}

function lowerMapLit(f: Lowerer, e: CompositeLit, type: CType, dst?: Reg): Reg {
  const to = dst ?? f.word();
  f.scratch(() => {
    const map = f.word();
    const hint = f.int(e.elemList.length);
    typed(f, f.b.emit(Op.MAKEMAP, map, placementOf(f, e, 'maplit'), hint), Slot.D, type);
    for (const x of mapEntries(f, e, type).entries) {
      if (x.kind !== 'KeyValueExpr') throw new Error('key expected');
      f.scratch(() => {
        hoist(f, x);
        const key = memoryKey(f, x.key, type.key);
        const value = lowerInto(f, x.value, type.elem);
        const at = f.word();
        f.b.at(x.pos);
        mapOp(f, Op.MAPSET, at, map, key, type);
        if (sizeOf(type.elem) > 0) storeMemory(f, at, 0, type.elem, value);
      });
    }
    f.b.mov(to, map, 8);
  });
  return to;
}
