// Slicing, make, append and copy.

import { Kind, Placement } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { CallExpr, SliceExpr } from '../../syntax/index.ts';
import type { CType } from '../types/ctype.ts';
import { sizeOf } from '../types/layout.ts';
import { Bounds, checkUnsigned } from './bounds.ts';
import { emitGrow } from './buffers.ts';
import type { Reg } from './builder.ts';
import { Slot } from './code.ts';
import { constantValue } from './constant.ts';
import { lowerExpr, lowerInto, lowerPlace, placeAddress } from './expr.ts';
import type { Expr, Lowerer } from './lowerer.ts';
import { placementOf } from './objects.ts';
import { hoistAll } from './order.ts';
import { accessOf, elementMemory, store, typed } from './place.ts';

/** Operand d of SLICE. */
enum SliceFlag {
  HIGH = 1,
  MAX = 2,
  STRING = 4,
  ARRAY = 8,
}

export function lowerSlice(f: Lowerer, e: SliceExpr, dst?: Reg): Reg {
  const type = f.typeOf(e.x);
  const result = f.typeOf(e);
  const to = f.into(result, dst);
  const [low, high, max] = e.index;
  hoistAll(
    f,
    [e.x, low, high, max].filter((x): x is Expr => x !== null),
  );
  f.scratch(() => {
    let flags = (high === null ? 0 : SliceFlag.HIGH) | (max === null ? 0 : SliceFlag.MAX);
    let operand: Reg;
    let array: CType | null = null;
    if (type.kind === Kind.Array) {
      operand = placeAddress(f, lowerPlace(f, e.x), true);
      array = type;
    } else {
      operand = lowerExpr(f, e.x);
      if (type.kind === Kind.String) flags |= SliceFlag.STRING;
      else if (type.kind === Kind.Pointer) {
        f.b.at(e.pos);
        f.b.emit(Op.NILCHK, operand);
        array = type.elem;
      }
    }
    const elem = type.kind === Kind.String ? 1 : sizeOf((array ?? type).elem);
    const operands = f.b.alloc(40);
    [low, high, max].forEach((x, i) => {
      if (x !== null) lowerExpr(f, x, operands + i * 8);
      else if (i === 0) f.b.loadInt(operands, 0);
    });
    f.b.loadInt(operands + 24, elem);
    if (array !== null) {
      flags |= SliceFlag.ARRAY;
      f.b.loadInt(operands + 32, array.len);
    }
    f.b.at(e.pos);
    checkUnsignedBounds(
      f,
      e,
      operands,
      array === null ? operand + (type.kind === Kind.String ? 8 : 16) : operands + 32,
    );
    f.b.emit(Op.SLICE, to, operand, operands, flags);
  });
  return to;
}

/** The bounds of s[low:high:max], of which R[limit] is the largest, in the order in which Go looks at them. */
function checkUnsignedBounds(f: Lowerer, e: SliceExpr, operands: Reg, limit: Reg): void {
  const [low, high, max] = e.index;
  const counted = f.typeOf(e.x).kind === Kind.Slice;
  const end = max === null ? limit : operands + 16;
  if (max !== null) {
    checkUnsigned(f, max, operands + 16, counted ? Bounds.SLICE3_CAPACITY : Bounds.SLICE3_LENGTH, () => limit);
  }
  if (high !== null) {
    const what = max !== null ? Bounds.SLICE3_HIGH : counted ? Bounds.SLICE_CAPACITY : Bounds.SLICE_LENGTH;
    checkUnsigned(f, high, operands + 8, what, () => end);
  }
  if (low !== null) {
    const length = counted ? limit - 8 : limit;
    const to = high === null ? length : operands + 8;
    checkUnsigned(f, low, operands, max === null ? Bounds.SLICE_LOW : Bounds.SLICE3_LOW, () => to);
  }
}

/** make(T, …) for slices, maps and channels. */
export function lowerMake(f: Lowerer, e: CallExpr, dst?: Reg): Reg {
  const type = f.typeOf(e);
  const [, size, capacity] = e.argList;
  hoistAll(f, e.argList.slice(1));
  const to = f.into(type, dst);
  f.scratch(() => {
    const operands = f.b.alloc(16);
    if (size === undefined) f.b.loadInt(operands, 0);
    else lowerSize(f, size, operands);
    if (type.kind === Kind.Slice) {
      if (capacity === undefined) f.b.mov(operands + 8, operands, 8);
      else lowerSize(f, capacity, operands + 8);
      f.b.at(e.pos);
      typed(f, f.b.emit(Op.MAKESLICE, to, 0, operands, slicePlacement(f, e)), Slot.B, type.elem);
    } else {
      f.b.at(e.pos);
      const isMap = type.kind === Kind.Map;
      const instr = f.b.emit(
        isMap ? Op.MAKEMAP : Op.MAKECHAN,
        to,
        isMap ? placementOf(f, e, 'makemap') : Placement.HEAP,
        operands,
      );
      typed(f, instr, Slot.D, isMap ? type : type.elem);
    }
  });
  return to;
}

/** One of a size that is not constant stays in the frame only since Go 1.25, if it is short. */
function slicePlacement(f: Lowerer, e: CallExpr): number {
  const placement = placementOf(f, e, 'makeslice');
  const sizes = e.argList.slice(1);
  if (placement === Placement.HEAP || sizes.every((x) => constantValue(f, x) !== null)) return placement;
  return f.world.goVersion >= 125 ? placement | Placement.SHORT : Placement.HEAP;
}

/** A size operand: any integer type; a large unsigned one comes out negative and is refused by the machine. */
function lowerSize(f: Lowerer, e: Expr, to: Reg): void {
  lowerInto(f, e, f.typeOf(e), to);
}

/** append(s, x, y…) and append(s, t...) */
export function lowerAppend(f: Lowerer, e: CallExpr, dst?: Reg): Reg {
  const type = f.typeOf(e);
  const [first] = e.argList;
  if (first === undefined) throw new Error('append without a slice');
  hoistAll(f, e.argList);
  const to = f.into(type, dst);
  f.scratch(() => {
    const slice = lowerInto(f, first, type);
    emitAppend(f, e, appendOperands(f, e, type), type, slice, to);
  });
  return to;
}

/** What append is to add: all operands are evaluated before the slice grows, because they may use it. */
export function appendOperands(f: Lowerer, e: CallExpr, type: CType): Reg[] {
  return e.argList.slice(1).map((x) => lowerInto(f, x, e.hasDots ? f.typeOf(x) : type.elem));
}

/** R[to..] = the slice at R[slice] with the operands appended. */
export function emitAppend(f: Lowerer, e: CallExpr, values: readonly Reg[], type: CType, slice: Reg, to: Reg): void {
  const { elem } = type;
  const [first] = values;
  if (first === undefined) {
    f.b.mov(to, slice, 24);
    return;
  }
  f.b.at(e.pos);
  if (e.hasDots) {
    typed(f, f.b.emit(Op.APPEND, to, slice, first), Slot.D, elem);
    return;
  }
  const n = emitGrow(f, e, to, slice, values.length, elem);
  if (sizeOf(elem) === 0) return;
  const index = n;
  const ops = accessOf(elem);
  values.forEach((value, i) => {
    f.b.emit(Op.ADDI, index, to + 8, i - values.length);
    if (ops !== undefined) f.b.emit(ops.storeElement, to, index, value);
    else f.scratch(() => store(f, elementMemory(f, to, index, elem), value));
  });
}

/** copy(dst, src) */
export function lowerCopy(f: Lowerer, e: CallExpr, dst?: Reg): Reg {
  const [target, source] = e.argList;
  if (target === undefined || source === undefined) throw new Error('copy needs two operands');
  hoistAll(f, e.argList);
  const to = dst ?? f.word();
  f.scratch(() => {
    const a = lowerExpr(f, target);
    const b = lowerExpr(f, source);
    const size = sizeOf(f.typeOf(target).elem);
    if (size > 0xffff) f.unsupported(e, 'UnsupportedCopy', 'copy of elements over 64 KiB is not supported');
    f.b.at(e.pos);
    f.b.emit(Op.COPYSLICE, to, a, b, size);
  });
  return to;
}
