// Method calls: finding the method of a type, following embedded fields to its receiver, passing it.

import { Kind, Placement } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { SelectorExpr } from '../../syntax/index.ts';
import { isExported } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { regSize } from '../types/layout.ts';
import { type MethodEntry, selectableMethods } from '../types/methods.ts';
import { methodId, type World } from '../types/world.ts';
import type { Reg } from './builder.ts';
import { argumentWords, type Callee, emitStaticCall } from './call.ts';
import { Slot } from './code.ts';
import { followPath, lowerExpr, lowerPlace, placeAddress, pointee } from './expr.ts';
import { methodRef } from './functions.ts';
import type { Expr, Lowerer } from './lowerer.ts';
import { load, memory, type Place, store, typed } from './place.ts';

/** The method that x.m selects, found on the type x has in this instance. */
export function selectedMethod(f: Lowerer, e: SelectorExpr, recv: CType): MethodEntry {
  const name = e.sel.value;
  const pkg = f.info.selections.get(e)?.obj.pkg ?? null;
  const entry = selectableMethods(recv).get(methodId(name, isExported(name) ? null : pkg));
  if (entry === undefined) return f.unsupported(e, 'UnsupportedMethod', `method ${name} of ${recv.str} was not found`);
  return entry;
}

/** The receiver of a method: a pointer to it, or its place. */
export type Receiver = { readonly pointer: Reg; readonly type: CType } | { readonly place: Place };

export function lowerReceiver(f: Lowerer, x: Expr, entry: MethodEntry): Receiver {
  const type = f.typeOf(x);
  const throughPointer = type.kind === Kind.Pointer && type !== entry.owner;
  if (throughPointer && entry.path.length === 0) return { pointer: lowerExpr(f, x), type: type.elem };
  const start: Place = throughPointer ? pointee(f, lowerExpr(f, x), type.elem) : lowerPlace(f, x);
  return receiverAt(f, followPath(f, start, entry.path), entry);
}

/** The receiver that stands at a place, after the embedded fields were followed. */
export function receiverAt(f: Lowerer, place: Place, entry: MethodEntry): Receiver {
  if (place.type.kind === Kind.Pointer && place.type !== entry.owner) {
    return { pointer: load(f, place), type: place.type.elem };
  }
  return { place };
}

/** Stores the receiver of a concrete method at R[slot]. */
export function passReceiver(f: Lowerer, receiver: Receiver, entry: MethodEntry, slot: Reg): void {
  const byPointer = entry.func?.hasPtrRecv === true;
  if ('pointer' in receiver) {
    if (byPointer) f.b.mov(slot, receiver.pointer, 8);
    else load(f, pointee(f, receiver.pointer, receiver.type), slot);
    return;
  }
  const { place } = receiver;
  if (!byPointer) load(f, place, slot);
  else if (place.kind === 'frame') {
    // The variable of a type parameter's type: nobody else sees the copy.
    const reg = f.word();
    typed(f, f.b.emit(Op.NEW, reg, 0, 0, Placement.FRAME), Slot.B, place.type);
    store(f, memory(reg, 0, place.type), load(f, place));
    f.b.mov(slot, reg, 8);
  } else placeAddress(f, place, true, slot);
}

/** Stores the value of an interface that stands at the end of a path at two registers. */
export function loadInterface(f: Lowerer, receiver: Receiver, dst?: Reg): Reg {
  return 'place' in receiver ? load(f, receiver.place, dst) : load(f, pointee(f, receiver.pointer, receiver.type), dst);
}

/** Bytes of a method's receiver slot. */
export function receiverSize(entry: MethodEntry): number {
  return entry.func === null || entry.func.hasPtrRecv ? 8 : regSize(entry.owner);
}

/** Signature of a method without its receiver. */
export function methodSignature(world: World, entry: MethodEntry): CType {
  if (entry.interfaceMethod !== null) return entry.interfaceMethod.type;
  if (entry.func === null) throw new Error('method without a declaration');
  return methodRef(world, entry.func, entry.owner).signature;
}

/** Calls the method with its receiver and arguments in place; `iface` is the interface value of a dynamic call. */
export function emitMethodCall(f: Lowerer, entry: MethodEntry, area: Reg, iface: Reg): void {
  if (entry.func === null) {
    const words = argumentWords(methodSignature(f.world, entry));
    f.b.reloc(f.b.emit(Op.CALLI, area, iface, 0, words), Slot.C, { kind: 'method', id: entry.id });
  } else emitStaticCall(f, entry.func, methodRef(f.world, entry.func, entry.owner).fn, area);
}

export function methodCallee(f: Lowerer, e: SelectorExpr): Callee {
  const entry = selectedMethod(f, e, f.typeOf(e.x));
  const { func, owner } = entry;
  return {
    signature: methodSignature(f.world, entry),
    recv: func === null || func.hasPtrRecv ? f.world.basic(Kind.UnsafePointer) : owner,
    dynamic: func === null ? owner : null,
    func,
    operand: e.x,
    prepare: (slot) => {
      if (func === null) return loadInterface(f, lowerReceiver(f, e.x, entry));
      f.scratch(() => passReceiver(f, lowerReceiver(f, e.x, entry), entry, slot));
      return -1;
    },
    emit: (to, area, iface) => emitMethodCall(to, entry, area, iface),
  };
}
