// Expressions: the dispatch, and everything that names a value: identifiers, selectors, indexing, dereferencing.

import { Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import { type IndexExpr, type SelectorExpr, unparen } from '../../syntax/index.ts';
import { Func, Nil, Var } from '../../types/index.ts';
import { type CType, field } from '../types/ctype.ts';
import { fieldOffset, regSize, sizeOf } from '../types/layout.ts';
import { lowerOperation, lowerUnary } from './arith.ts';
import { Bounds, checkUnsigned } from './bounds.ts';
import type { Reg } from './builder.ts';
import { lowerCallExpr } from './call.ts';
import { lowerFuncLit } from './closure.ts';
import { Slot } from './code.ts';
import { lowerAddressOfLit, lowerCompositeLit } from './composite.ts';
import { constantValue, immediate, lowerConstant } from './constant.ts';
import { functionRef } from './functions.ts';
import { lowerAssert, toInterface } from './interface.ts';
import type { Expr, Lowerer } from './lowerer.ts';
import { lowerMapIndex, memoryKey } from './maps.ts';
import { lowerMethodExpr, lowerMethodValue } from './methodvalue.ts';
import { hoistAll } from './order.ts';
import {
  addressAt,
  elementAddress,
  elementMemory,
  frame,
  frameAddress,
  fromMemoryForm,
  global,
  load,
  memory,
  memorySlot,
  type Place,
  part,
  typed,
} from './place.ts';
import { lowerSlice } from './slices.ts';

/** Addresses below this are nil: what lies further from a pointer needs a check of the pointer itself. */
const nilLimit = 4096;

export function isNil(f: Lowerer, e: Expr): boolean {
  const x = unparen(e);
  return x.kind === 'Name' && f.info.uses.get(x) instanceof Nil;
}

/** The value of e in register form; at dst, if given. Without dst the register may be a variable's own. */
export function lowerExpr(f: Lowerer, e: Expr, dst?: Reg): Reg {
  const pre = f.pre.get(e);
  if (pre !== undefined) return f.moved(pre, f.typeOf(e), dst);
  const value = constantValue(f, e);
  if (value !== null) return lowerConstant(f, value, f.typeOf(e), dst);
  switch (e.kind) {
    case 'ParenExpr':
      return lowerExpr(f, e.x, dst);
    case 'Name':
      return lowerName(f, e, dst);
    case 'FuncLit':
      return lowerFuncLit(f, e, dst);
    case 'CompositeLit':
      return lowerCompositeLit(f, e, dst);
    case 'SelectorExpr':
      return lowerSelector(f, e, dst);
    case 'IndexExpr':
      return lowerIndex(f, e, dst);
    case 'SliceExpr':
      return lowerSlice(f, e, dst);
    case 'AssertExpr':
      return lowerAssert(f, e, dst);
    case 'CallExpr':
      return lowerCallExpr(f, e, dst);
    case 'Operation':
      if (e.y !== null) return lowerOperation(f, e, dst);
      switch (e.op) {
        case '*':
          return load(f, lowerPlace(f, e), dst);
        case '&':
          return lowerAddress(f, e.x, e, dst);
        case '<-':
          return lowerReceive(f, e.x, dst, undefined);
        default:
          return lowerUnary(f, e, dst);
      }
    default:
      return f.unsupported(e, 'UnsupportedExpression', `${e.kind} is not supported here`);
  }
}

/** The value of e as a value of `type`, to which it is assignable. */
export function lowerInto(f: Lowerer, e: Expr, type: CType, dst?: Reg): Reg {
  if (type.kind === Kind.Interface) return toInterface(f, e, type, dst);
  const value = f.pre.has(e) ? null : constantValue(f, e);
  if (value !== null) return lowerConstant(f, value, type, dst);
  if (isNil(f, e)) {
    const to = f.into(type, dst);
    f.b.zero(to, regSize(type));
    return to;
  }
  return lowerExpr(f, e, dst);
}

function lowerName(f: Lowerer, e: Expr & { kind: 'Name' }, dst?: Reg): Reg {
  const obj = f.info.uses.get(e) ?? f.info.defs.get(e);
  if (obj instanceof Func) {
    const to = dst ?? f.word();
    f.b.loadAddress(to, { kind: 'closure', fn: functionRef(f, obj, e) });
    return to;
  }
  if (obj instanceof Var) return load(f, variable(f, obj), dst);
  return f.unsupported(e, 'UnsupportedExpression', `${e.value} is not a value`);
}

/** The place of a variable. */
export function variable(f: Lowerer, v: Var): Place {
  const binding = f.bindings.get(v);
  if (binding !== undefined) {
    return binding.boxed ? memory(binding.reg, 0, binding.type) : frame(binding.reg, binding.type);
  }
  if (v.kind !== 'package')
    f.unsupported(v, 'UnsupportedVariable', `variable ${v.name} is not in scope of the function`);
  const type = f.varType(v);
  return global(f, { kind: 'global', variable: v, type, offset: 0 }, type);
}

function lowerSelector(f: Lowerer, e: SelectorExpr, dst?: Reg): Reg {
  const selection = f.info.selections.get(e);
  if (selection === undefined) {
    const obj = f.info.uses.get(e.sel);
    if (obj instanceof Func) {
      const to = dst ?? f.word();
      f.b.loadAddress(to, { kind: 'closure', fn: functionRef(f, obj, e.sel) });
      return to;
    }
    return load(f, lowerPlace(f, e), dst);
  }
  switch (selection.kind) {
    case 'FieldVal':
      return load(f, lowerPlace(f, e), dst);
    case 'MethodVal':
      return lowerMethodValue(f, e, dst);
    case 'MethodExpr':
      return lowerMethodExpr(f, e, dst);
  }
}

/** What a pointer in R[reg] points to. */
export function pointee(f: Lowerer, reg: Reg, type: CType): Place {
  if (sizeOf(type) >= nilLimit) f.b.emit(Op.NILCHK, reg);
  return memory(reg, 0, type);
}

/** Follows field indices from a place; embedded pointers are followed. */
export function followPath(f: Lowerer, start: Place, path: readonly number[]): Place {
  let place = start;
  for (const index of path) {
    if (place.type.kind === Kind.Pointer) place = pointee(f, load(f, place), place.type.elem);
    else if (place.kind === 'element') place = elementMemory(f, place.seq, place.index, place.type);
    else if (place.kind === 'map') place = frame(load(f, place), place.type);
    place = part(place, fieldOffset(place.type, index), field(place.type, index).type);
  }
  return place;
}

export function lowerPlace(f: Lowerer, e: Expr): Place {
  const pre = f.pre.get(e);
  if (pre !== undefined) return frame(pre, f.typeOf(e));
  switch (e.kind) {
    case 'ParenExpr':
      return lowerPlace(f, e.x);
    case 'Name': {
      if (e.value === '_') return { kind: 'blank', type: f.world.emptyInterface };
      const obj = f.info.uses.get(e) ?? f.info.defs.get(e);
      if (obj instanceof Var) return variable(f, obj);
      break;
    }
    case 'SelectorExpr': {
      const selection = f.info.selections.get(e);
      if (selection === undefined) {
        const obj = f.info.uses.get(e.sel);
        if (obj instanceof Var) return variable(f, obj);
        break;
      }
      if (selection.kind === 'FieldVal') {
        const start = lowerPlace(f, e.x);
        f.b.at(e.pos);
        return followPath(f, start, selection.index);
      }
      break;
    }
    case 'IndexExpr':
      if (isValueIndex(f, e)) return indexPlace(f, e);
      break;
    case 'Operation':
      if (e.y === null && e.op === '*') {
        const pointer = lowerExpr(f, e.x);
        f.b.at(e.pos);
        return pointee(f, pointer, f.typeOf(e.x).elem);
      }
      break;
    default:
  }
  return frame(lowerExpr(f, e), f.typeOf(e));
}

/** An index expression that is not an instantiation. */
function isValueIndex(f: Lowerer, e: IndexExpr): boolean {
  const mode = f.info.types.get(e.x)?.mode;
  if (mode === undefined || mode === 'typexpr') return false;
  const base = unparen(e.x);
  const name = base.kind === 'SelectorExpr' ? base.sel : base;
  return !(name.kind === 'Name' && f.info.uses.get(name) instanceof Func);
}

/** Address and length of a slice or string in two registers. */
export function lowerSequence(f: Lowerer, e: Expr): Reg {
  if (constantValue(f, e) !== null) return lowerExpr(f, e);
  const place = lowerPlace(f, e);
  if (place.kind === 'frame') return load(f, place);
  const at = place.kind === 'element' ? elementMemory(f, place.seq, place.index, place.type) : place;
  if (at.kind !== 'memory') return load(f, at);
  const reg = f.b.alloc(16);
  f.b.emit(Op.LD128, reg, at.base, at.disp);
  return reg;
}

function indexPlace(f: Lowerer, e: IndexExpr): Place {
  const type = f.typeOf(e.x);
  hoistAll(f, [e.x, e.index]);
  switch (type.kind) {
    case Kind.Slice:
    case Kind.String: {
      const elem = type.kind === Kind.String ? f.world.basic(Kind.Uint8) : type.elem;
      const seq = lowerSequence(f, e.x);
      const index = lowerExpr(f, e.index);
      f.b.at(e.pos);
      checkUnsigned(f, e.index, index, Bounds.INDEX, () => seq + 8);
      return { kind: 'element', seq, index, type: elem };
    }
    case Kind.Map: {
      const map = lowerExpr(f, e.x);
      const key = memoryKey(f, e.index, type.key);
      f.b.at(e.pos);
      return { kind: 'map', map, key, mapType: type, type: type.elem };
    }
    case Kind.Pointer: {
      const pointer = lowerExpr(f, e.x);
      f.b.at(e.pos);
      f.b.emit(Op.NILCHK, pointer);
      return arrayElement(f, memory(pointer, 0, type.elem), e);
    }
    case Kind.Array: {
      let place = lowerPlace(f, e.x);
      if (place.kind === 'element') place = elementMemory(f, place.seq, place.index, place.type);
      else if (place.kind === 'map') place = frame(load(f, place), place.type);
      f.b.at(e.pos);
      return arrayElement(f, place, e);
    }
    default:
      return f.unsupported(e, 'UnsupportedIndex', `cannot index a value of type ${type.str}`);
  }
}

function arrayElement(f: Lowerer, array: Place, e: IndexExpr): Place {
  const { type } = array;
  const size = sizeOf(type.elem);
  const constant = immediate(f, e.index);
  if (constant !== undefined && constant < type.len) return part(array, constant * size, type.elem);
  let index = lowerExpr(f, e.index);
  f.b.at(e.pos);
  // gc does not look at the index of a variable without elements: its panic always names index 0 (ssagen: OINDEX)
  if (type.len === 0 && array.kind === 'frame') index = f.int(0);
  checkUnsigned(f, e.index, index, Bounds.INDEX, () => f.int(type.len));
  f.b.emit(Op.BOUND, index, type.len);
  const at = f.word();
  if (array.kind === 'frame') {
    elementAddress(f, at, frameAddress(f, array.offset, sizeOf(type)), index, size);
    return memory(at, 0, type.elem);
  }
  if (array.kind !== 'memory') throw new Error('array in memory expected');
  // A nil pointer plus an index could look valid.
  if (sizeOf(type) >= nilLimit) f.b.emit(Op.NILCHK, array.base);
  elementAddress(f, at, array.base, index, size);
  return memory(at, array.disp, type.elem);
}

function lowerIndex(f: Lowerer, e: IndexExpr, dst?: Reg): Reg {
  if (!isValueIndex(f, e)) return lowerExpr(f, e.x, dst); // an instantiated function
  const type = f.typeOf(e.x);
  if (type.kind === Kind.Map) return lowerMapIndex(f, e, type, dst);
  return load(f, lowerPlace(f, e), dst);
}

/** &x */
export function lowerAddress(f: Lowerer, x: Expr, at: Expr, dst?: Reg): Reg {
  const e = unparen(x);
  if (e.kind === 'CompositeLit') return lowerAddressOfLit(f, e, f.typeOf(e), at, dst);
  const place = lowerPlace(f, e);
  return placeAddress(f, place, e.kind !== 'Name', dst);
}

/** The address of a place in memory; `check`: it was reached through a pointer that may be nil. */
export function placeAddress(f: Lowerer, place: Place, check: boolean, dst?: Reg): Reg {
  const at = place.kind === 'element' ? elementMemory(f, place.seq, place.index, place.type) : place;
  if (at.kind !== 'memory') throw new Error(`no address of a ${at.kind}`);
  if (check && place.kind !== 'element') f.b.emit(Op.NILCHK, at.base);
  const reg = addressAt(f, at.base, at.disp);
  return f.moved(reg, f.world.basic(Kind.Uintptr), dst);
}

/** <-ch, into dst; ok too if wanted. */
export function lowerReceive(f: Lowerer, channel: Expr, dst: Reg | undefined, ok: Reg | undefined): Reg {
  const elem = f.typeOf(channel).elem;
  const to = f.into(elem, dst);
  f.scratch(() => {
    const ch = lowerExpr(f, channel);
    f.b.at(channel.pos);
    const value = f.b.alloc(memorySlot(elem));
    typed(f, f.b.emit(Op.RECV, value, ch, ok ?? -1), Slot.D, elem);
    if (sizeOf(elem) > 0) fromMemoryForm(f, value, elem, to);
  });
  return to;
}
