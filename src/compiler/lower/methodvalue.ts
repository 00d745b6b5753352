// Methods as values (x.M), as functions (T.M), and as interfaces call them (a data word in place of the receiver): small
// forwarding functions that find the receiver and pass everything on.

import { FnFlag, Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { SelectorExpr } from '../../syntax/index.ts';
import type { CType } from '../types/ctype.ts';
import { isDirect, regSize } from '../types/layout.ts';
import type { MethodEntry } from '../types/methods.ts';
import type { World } from '../types/world.ts';
import type { Reg } from './builder.ts';
import { callLayout, callRuntime } from './call.ts';
import { loadCaptures, makeClosure, valueCapture } from './closure.ts';
import { FnRef, type LoweredFn, Slot } from './code.ts';
import { lowerString } from './constant.ts';
import { followPath, pointee } from './expr.ts';
import { closeFunction } from './function.ts';
import { methodRef } from './functions.ts';
import { Lowerer } from './lowerer.ts';
import { placementOf } from './objects.ts';
import { frame, load, memory, type Place } from './place.ts';
import {
  emitMethodCall,
  loadInterface,
  lowerReceiver,
  methodSignature,
  passReceiver,
  receiverAt,
  receiverSize,
  selectedMethod,
} from './receiver.ts';

/** A Lowerer for a function that stands in no source. */
export function synthetic(world: World, name: string): Lowerer {
  return new Lowerer(world, world.program, null, { boxed: new Map(), captures: new Map() }, name, null, true);
}

function entryName(entry: MethodEntry, suffix: string): string {
  const owner = entry.owner.named;
  const pkg = owner?.pkg?.path ?? '';
  const type = owner?.obj.name ?? entry.owner.str;
  const name = entry.func?.hasPtrRecv === true ? `(*${type})` : type;
  return `${pkg}.${name}.${entry.name}${suffix}`;
}

/**
 * A function whose frame starts with `head` bytes (a receiver in some form) and the arguments, and that calls the method.
 * `receiver` stores the receiver at the callee's slot, or gives the interface to call.
 */
function forward(
  world: World,
  name: string,
  entry: MethodEntry,
  head: number,
  receiver: (f: Lowerer, slot: Reg) => Reg,
): LoweredFn {
  const f = synthetic(world, name);
  const signature = methodSignature(world, entry);
  const own = callLayout(head, signature.params, signature.results);
  f.b.alloc(own.argSize + own.resultSize);
  const recvSize = receiverSize(entry);
  const callee = callLayout(recvSize, signature.params, signature.results);
  const area = f.b.callArea(callee.argSize + callee.resultSize);
  const iface = receiver(f, area);
  f.b.mov(area + recvSize, head, own.argSize - head);
  emitMethodCall(f, entry, area, iface);
  f.b.mov(own.argSize, area + callee.argSize, own.resultSize);
  return closeFunction(f, { argSize: own.argSize, resultSize: own.resultSize }, FnFlag.WRAPPER);
}

/** Passes the receiver that is reached from a value of type t at `start`. */
function passFrom(f: Lowerer, start: Place, t: CType, entry: MethodEntry, slot: Reg): Reg {
  const throughPointer = t.kind === Kind.Pointer && t !== entry.owner;
  let place = start;
  if (throughPointer) {
    const pointer = load(f, start);
    if (entry.path.length === 0) {
      if (entry.func?.hasPtrRecv === true) {
        f.b.mov(slot, pointer, 8);
        return -1;
      }
      if (entry.func !== null) checkWrapped(f, pointer, entry);
    }
    place = pointee(f, pointer, t.elem);
  }
  const receiver = receiverAt(f, followPath(f, place, entry.path), entry);
  if (entry.func === null) return loadInterface(f, receiver);
  passReceiver(f, receiver, entry, slot);
  return -1;
}

/** `value method main.T.M called using nil *T pointer` */
function checkWrapped(f: Lowerer, pointer: Reg, entry: MethodEntry): void {
  const ok = f.b.label();
  f.b.branch(Op.JNEI, ok, Slot.C, pointer, 0);
  const named = entry.owner.named;
  const texts = [named?.pkg?.path ?? '', named?.obj.name ?? '', entry.name].map((text) => {
    const reg = f.b.alloc(16);
    lowerString(f, text, reg);
    return reg;
  });
  callRuntime(f, 'panicwrap', texts);
  f.b.bind(ok);
}

/** The function that an interface holding a t calls for a method: its first argument is the data word. */
export function dispatchRef(world: World, t: CType, entry: MethodEntry): FnRef {
  const { func, owner } = entry;
  if (func !== null && entry.path.length === 0) {
    const same = t === owner ? isDirect(t) && !func.hasPtrRecv : func.hasPtrRecv;
    if (same) return methodRef(world, func, owner).fn;
  }
  const name = entryName(entry, '');
  return world.fn(`w${t.id}:${entry.id}`, t.local || owner.local, () => {
    return new FnRef(name, (w) =>
      forward(w, name, entry, 8, (f, slot) => {
        const start = isDirect(t) ? frame(0, t) : memory(0, 0, t);
        return passFrom(f, start, t, entry, slot);
      }),
    );
  });
}

/** T.M as a function with the receiver as first parameter. */
export function lowerMethodExpr(f: Lowerer, e: SelectorExpr, dst?: Reg): Reg {
  const recv = f.typeOf(e.x);
  const entry = selectedMethod(f, e, recv);
  const to = dst ?? f.word();
  f.b.loadAddress(to, { kind: 'closure', fn: methodExprRef(f.world, recv, entry) });
  return to;
}

export function methodExprRef(world: World, recv: CType, entry: MethodEntry): FnRef {
  const { func, owner } = entry;
  if (func !== null && entry.path.length === 0 && (recv === owner) !== func.hasPtrRecv) {
    return methodRef(world, func, owner).fn;
  }
  const name = entryName(entry, '');
  return world.fn(`e${recv.id}:${entry.id}`, recv.local || owner.local, () => {
    const make = (w: World) =>
      forward(w, name, entry, regSize(recv), (f, slot) => passFrom(f, frame(0, recv), recv, entry, slot));
    return new FnRef(name, make, { kind: 'methodExpr', type: recv, id: entry.id });
  });
}

/** x.M: the receiver is evaluated now and kept in the closure. */
export function lowerMethodValue(f: Lowerer, e: SelectorExpr, dst?: Reg): Reg {
  const entry = selectedMethod(f, e, f.typeOf(e.x));
  const to = dst ?? f.word();
  f.scratch(() => {
    const { func, owner } = entry;
    let reg: Reg;
    let type: CType;
    if (func === null) {
      type = owner;
      reg = loadInterface(f, lowerReceiver(f, e.x, entry));
      f.b.at(e.pos);
      f.b.emit(Op.NILCHK, reg);
    } else {
      type = func.hasPtrRecv ? f.world.pointerTo(owner) : owner;
      reg = f.temp(type);
      passReceiver(f, lowerReceiver(f, e.x, entry), entry, reg);
    }
    makeClosure(
      f,
      methodValueRef(f.world, entry, type),
      [valueCapture(f, reg, type)],
      to,
      placementOf(f, e, 'methvalue'),
    );
  });
  return to;
}

/** For a receiver of this type: the method's owner, or the pointer to it. */
export function methodValueRef(world: World, entry: MethodEntry, type: CType): FnRef {
  const name = entryName(entry, '-fm');
  return world.fn(`v${type.id}:${entry.id}`, type.local, () => {
    const make = (w: World) =>
      forward(w, name, entry, 0, (f, slot) => {
        const [reg] = loadCaptures(f, [regSize(type)]);
        if (reg === undefined) throw new Error('method value without a receiver');
        if (entry.func === null) return reg;
        f.b.mov(slot, reg, regSize(type));
        return -1;
      });
    return new FnRef(name, make, { kind: 'methodValue', type, id: entry.id });
  });
}
