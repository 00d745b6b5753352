// Calls of builtins, those of package unsafe included.

import { Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import { type CallExpr, unparen } from '../../syntax/index.ts';
import { Builtin, Tuple } from '../../types/index.ts';
import { type CType, field } from '../types/ctype.ts';
import { fieldOffset, isComplex, isFloat, isInteger, isUnsigned, layoutOf, regSize, sizeOf } from '../types/layout.ts';
import type { Reg } from './builder.ts';
import { callRuntime, isSpread, lowerCall, requireNative } from './call.ts';
import { Slot } from './code.ts';
import { emitComparison } from './compare.ts';
import { isNil, lowerExpr, lowerInto, lowerPlace, lowerSequence } from './expr.ts';
import { toInterface } from './interface.ts';
import type { Expr, Lowerer } from './lowerer.ts';
import { memoryKey } from './maps.ts';
import { placementOf } from './objects.ts';
import { hoistAll } from './order.ts';
import { load, mapOp, memory, store, typed } from './place.ts';
import { lowerAppend, lowerCopy, lowerMake } from './slices.ts';

export function builtinName(f: Lowerer, e: CallExpr): string {
  const fun = unparen(e.fun);
  const name = fun.kind === 'SelectorExpr' ? fun.sel : fun;
  if (name.kind !== 'Name') throw new Error('builtin without a name');
  const obj = f.info.uses.get(name);
  return obj instanceof Builtin ? obj.name : name.value;
}

/** Gives the result's register; for those without a result, any. */
export function lowerBuiltin(f: Lowerer, call: CallExpr, dst?: Reg): Reg {
  const name = builtinName(f, call);
  const e = spreadOperands(f, call);
  const [x, y] = e.argList;
  switch (name) {
    case 'len':
    case 'cap':
      return lowerLength(f, name, x as Expr, dst);
    case 'append':
      return lowerAppend(f, e, dst);
    case 'copy':
      return lowerCopy(f, e, dst);
    case 'make':
      return lowerMake(f, e, dst);
    case 'new':
      return lowerNew(f, e, x as Expr, dst);
    case 'min':
    case 'max':
      return lowerMinMax(f, e, name, dst);
    case 'real':
    case 'imag': {
      const reg = lowerExpr(f, x as Expr) + (name === 'real' ? 0 : 8);
      return f.moved(reg, f.world.basic(Kind.Float64), dst);
    }
    case 'complex': {
      const type = f.typeOf(e);
      const elem = f.world.basic(type.kind === Kind.Complex64 ? Kind.Float32 : Kind.Float64);
      hoistAll(f, e.argList);
      // The operands may use dst.
      const pair = f.b.alloc(16);
      lowerInto(f, x as Expr, elem, pair);
      lowerInto(f, y as Expr, elem, pair + 8);
      return f.moved(pair, type, dst);
    }
    case 'recover': {
      const to = f.into(f.world.emptyInterface, dst);
      f.b.at(e.pos);
      f.b.emit(Op.RECOVER, to);
      return to;
    }
    case 'Add': {
      hoistAll(f, e.argList);
      const to = dst ?? f.word();
      f.scratch(() => {
        const p = lowerExpr(f, x as Expr);
        f.b.emit(Op.ADD, to, p, lowerInto(f, y as Expr, f.typeOf(y as Expr)));
      });
      return to;
    }
    case 'StringData':
    case 'SliceData':
      return f.moved(lowerExpr(f, x as Expr), f.world.basic(Kind.Uintptr), dst);
    case 'String':
    case 'Slice':
      return lowerUnsafeSlice(f, e, name, dst);
    case 'Sizeof':
    case 'Alignof':
    case 'Offsetof':
      return lowerSizeof(f, e, name, dst);
    default:
      lowerEffect(f, e, name);
      return dst ?? 0;
  }
}

/** copy(f()) with an f that has several results: each becomes an operand of its own. */
function spreadOperands(f: Lowerer, e: CallExpr): CallExpr {
  if (!isSpread(f, e.argList)) return e;
  const inner = unparen(e.argList[0] as Expr);
  if (inner.kind !== 'CallExpr') return e;
  const { types, at } = lowerCall(f, inner);
  const argList = types.map((type, i): Expr => {
    const operand: Expr = { kind: 'Name', value: `·${i}`, pos: inner.pos, end: inner.end };
    f.madeTypes.set(operand, type);
    f.pre.set(operand, at[i] as Reg);
    return operand;
  });
  const made: CallExpr = { ...e, argList };
  const tv = f.info.types.get(e);
  if (tv !== undefined && !(tv.type instanceof Tuple)) f.madeTypes.set(made, f.type(tv.type));
  return made;
}

/** The builtins without a result. */
function lowerEffect(f: Lowerer, e: CallExpr, name: string): void {
  const [x, y] = e.argList;
  hoistAll(f, e.argList);
  f.scratch(() => {
    switch (name) {
      case 'delete': {
        const type = f.typeOf(x as Expr);
        const map = lowerExpr(f, x as Expr);
        const key = memoryKey(f, y as Expr, type.key);
        f.b.at(e.pos);
        mapOp(f, Op.MAPDEL, 0, map, key, type);
        return;
      }
      case 'clear': {
        const type = f.typeOf(x as Expr);
        const operand = lowerExpr(f, x as Expr);
        f.b.at(e.pos);
        if (type.kind === Kind.Map) mapOp(f, Op.MAPCLEAR, 0, operand, 0, type);
        else clearSlice(f, operand, type);
        return;
      }
      case 'close': {
        const ch = lowerExpr(f, x as Expr);
        f.b.at(e.pos);
        f.b.emit(Op.CLOSE, ch);
        return;
      }
      case 'panic': {
        const value = toInterface(f, x as Expr, f.world.emptyInterface);
        f.b.at(e.pos);
        f.b.emit(Op.PANIC, value);
        return;
      }
      case 'print':
      case 'println':
        lowerPrint(f, e, name === 'println');
        return;
      default:
        f.unsupported(e, 'UnsupportedBuiltin', `builtin ${name} is not supported`);
    }
  });
}

function clearSlice(f: Lowerer, slice: Reg, type: CType): void {
  const native = requireNative(f, 'runtime.memclr');
  const area = f.b.callArea(16);
  const skip = f.b.label();
  f.b.mov(area, slice, 8);
  f.b.emit(Op.MULI, area + 8, slice + 8, sizeOf(type.elem));
  f.b.branch(Op.JEQI, skip, Slot.C, area + 8, 0);
  f.b.emit(Op.NATIVE, area, native, 0, 2);
  f.b.bind(skip);
}

function lowerLength(f: Lowerer, name: 'len' | 'cap', x: Expr, dst?: Reg): Reg {
  const type = f.typeOf(x);
  const int = f.world.basic(Kind.Int);
  switch (type.kind) {
    case Kind.String:
      return f.moved(lowerSequence(f, x) + 8, int, dst);
    case Kind.Slice: {
      const place = lowerPlace(f, x);
      const offset = name === 'len' ? 8 : 16;
      if (place.kind === 'memory') return load(f, memory(place.base, place.disp + offset, int), dst);
      return f.moved(load(f, place) + offset, int, dst);
    }
    case Kind.Map:
    case Kind.Chan: {
      const to = dst ?? f.word();
      f.scratch(() => {
        const from = lowerExpr(f, x);
        if (type.kind === Kind.Map) f.b.emit(Op.MAPLEN, to, from);
        else f.b.emit(Op.CHANCAP, to, from, name === 'len' ? 1 : 0);
      });
      return to;
    }
    case Kind.Array:
    case Kind.Pointer: {
      // Only evaluated for its effects: it holds a call or a receive.
      f.scratch(() => lowerExpr(f, x));
      return f.int(type.kind === Kind.Array ? type.len : type.elem.len, dst ?? f.word());
    }
    default:
      return f.unsupported(x, 'UnsupportedBuiltin', `${name} of ${type.str} is not supported`);
  }
}

/** new(T), and since Go 1.26 new(x) */
function lowerNew(f: Lowerer, e: CallExpr, x: Expr, dst?: Reg): Reg {
  const { elem } = f.typeOf(e);
  const to = dst ?? f.word();
  f.scratch(() => {
    const isType = f.info.types.get(x)?.mode === 'typexpr';
    const value = isType ? -1 : lowerInto(f, x, elem);
    const pointer = f.word();
    f.b.at(e.pos);
    typed(f, f.b.emit(Op.NEW, pointer, 0, 0, placementOf(f, e, 'new', 'ptrlit')), Slot.B, elem);
    if (!isType) store(f, memory(pointer, 0, elem), value);
    f.b.mov(to, pointer, 8);
  });
  return to;
}

function lowerMinMax(f: Lowerer, e: CallExpr, name: 'min' | 'max', dst?: Reg): Reg {
  const type = f.typeOf(e);
  const bytes = regSize(type);
  hoistAll(f, e.argList);
  const result = f.temp(type);
  const [first, ...rest] = e.argList;
  lowerInto(f, first as Expr, type, result);
  for (const x of rest) {
    f.scratch(() => {
      const value = lowerInto(f, x, type);
      const done = f.b.label();
      const less = f.word();
      const [a, b] = name === 'min' ? [value, result] : [result, value];
      if (isFloat(type.kind)) {
        floatMinMax(f, name, result, value);
        return;
      }
      emitOrdered(f, type, less, a, b);
      f.b.branch(Op.JF, done, Slot.B, less);
      f.b.mov(result, value, bytes);
      f.b.bind(done);
    });
  }
  return f.moved(result, type, dst);
}

/** R[x] = min or max of R[x], R[y]: NaN wins; of two zeros min takes the negative one, max the positive one. */
function floatMinMax(f: Lowerer, name: 'min' | 'max', x: Reg, y: Reg): void {
  const done = f.b.label();
  const equal = f.b.label();
  const take = f.b.label();
  const test = f.word();
  const [a, b] = name === 'min' ? [x, y] : [y, x];
  f.b.emit(Op.FEQ, test, x, y);
  f.b.branch(Op.JT, equal, Slot.B, test);
  f.b.emit(Op.FLT, test, a, b);
  f.b.branch(Op.JT, done, Slot.B, test);
  f.b.emit(Op.FLT, test, b, a);
  f.b.branch(Op.JT, take, Slot.B, test);
  f.b.emit(Op.FADD, x, x, y);
  f.b.jump(done);
  f.b.bind(equal);
  f.b.emit(name === 'min' ? Op.OR : Op.AND, x, x, y);
  f.b.jump(done);
  f.b.bind(take);
  f.b.mov(x, y, 8);
  f.b.bind(done);
}

function emitOrdered(f: Lowerer, type: CType, to: Reg, a: Reg, b: Reg): void {
  if (isInteger(type.kind)) f.b.emit(isUnsigned(type.kind) ? Op.LTU : Op.LT, to, a, b);
  else emitComparison(f, '<', type, to, a, b);
}

function lowerUnsafeSlice(f: Lowerer, e: CallExpr, name: 'String' | 'Slice', dst?: Reg): Reg {
  const [pointer, length] = e.argList as [Expr, Expr];
  const type = f.typeOf(e);
  hoistAll(f, e.argList);
  const to = f.temp(type);
  lowerExpr(f, pointer, to);
  lowerInto(f, length, f.typeOf(length), to + 8);
  if (name === 'Slice') f.b.mov(to + 16, to + 8, 8);
  f.b.at(e.pos);
  // The standard library's own operands are right.
  if (!f.world.isLocal(f.checked.pkg)) return f.moved(to, type, dst);
  if (name === 'String') callRuntime(f, 'unsafestring', [to, to + 8]);
  else f.scratch(() => callRuntime(f, 'unsafeslice', [to, to + 8, f.int(sizeOf(f.typeOf(e).elem))]));
  return f.moved(to, type, dst);
}

/** Sizes that depend on a type parameter; all others are constants. */
function lowerSizeof(f: Lowerer, e: CallExpr, name: string, dst?: Reg): Reg {
  const [operand] = e.argList;
  const x = operand === undefined ? undefined : unparen(operand);
  const to = dst ?? f.word();
  if (x === undefined) throw new Error(`unsafe.${name} without an operand`);
  if (name === 'Sizeof') return f.int(sizeOf(f.typeOf(x)), to);
  if (name === 'Alignof') return f.int(layoutOf(f.typeOf(x)).align, to);
  if (x.kind !== 'SelectorExpr') throw new Error('unsafe.Offsetof of something else than a field');
  let type = f.typeOf(x.x);
  if (type.kind === Kind.Pointer) type = type.elem;
  let offset = 0;
  // Embedded pointers are not followed: the checker refuses them.
  for (const index of f.info.selections.get(x)?.index ?? []) {
    offset += fieldOffset(type, index);
    type = field(type, index).type;
  }
  return f.int(offset, to);
}

// -------------------------------------------------------------------------------------------------------- print

function lowerPrint(f: Lowerer, e: CallExpr, line: boolean): void {
  const values = e.argList.map((x) => {
    const type = f.typeOf(x);
    const reg = f.temp(type);
    if (isNil(f, x)) f.b.zero(reg, regSize(type));
    else lowerInto(f, x, type, reg);
    return { reg, type };
  });
  values.forEach(({ reg, type }, i) => {
    if (line && i > 0) callRuntime(f, 'printsp', []);
    callRuntime(f, printer(f, e, type), [reg]);
  });
  if (line) callRuntime(f, 'printnl', []);
}

function printer(f: Lowerer, e: CallExpr, type: CType): string {
  const { kind } = type;
  if (kind === Kind.Bool) return 'printbool';
  if (isUnsigned(kind)) return 'printuint';
  if (isInteger(kind)) return 'printint';
  if (isFloat(kind)) return kind === Kind.Float32 ? 'printfloat32' : 'printfloat';
  if (isComplex(kind)) return kind === Kind.Complex64 ? 'printcomplex64' : 'printcomplex';
  if (kind === Kind.String) return 'printstring';
  if (kind === Kind.Interface) return 'printeface';
  if (kind === Kind.Slice) return 'printslice';
  if (regSize(type) === 8 && kind !== Kind.Struct && kind !== Kind.Array) return 'printpointer';
  return f.unsupported(e, 'UnsupportedBuiltin', `cannot print a value of type ${type.str}`);
}
