// Calls. Arguments are computed straight into the callee's frame; results are read from there.

import { Kind } from '../../machine/tables/layout.ts';
import { nativeNumber } from '../../machine/tables/native-names.ts';
import { Op } from '../../machine/tables/ops.ts';
import { type CallExpr, unparen } from '../../syntax/index.ts';
import { Func, type Signature, Tuple, type Type, type Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { regSize, sizeOf } from '../types/layout.ts';
import { passBuffers } from './buffers.ts';
import type { Reg } from './builder.ts';
import { lowerBuiltin } from './builtin.ts';
import { type FnRef, Slot } from './code.ts';
import { lowerConversion } from './convert.ts';
import { lowerExpr, lowerInto } from './expr.ts';
import { functionRef, methodRef, nativeName } from './functions.ts';
import { box } from './interface.ts';
import { intrinsic } from './intrinsics.ts';
import type { Expr, Lowerer } from './lowerer.ts';
import { passPlacements, placementOf } from './objects.ts';
import { hoistAll } from './order.ts';
import { storeMemory, typed } from './place.ts';
import { methodCallee } from './receiver.ts';
import { keepPointers, releasePointers } from './uintptrs.ts';

/** Where the arguments and results of a signature stand in a callee's frame. */
export interface CallLayout {
  readonly argSize: number;
  readonly resultSize: number;
  readonly args: readonly number[];
  readonly results: readonly number[];
}

export function callLayout(recvSize: number, params: readonly CType[], results: readonly CType[]): CallLayout {
  let at = recvSize;
  const place = (t: CType) => {
    const offset = at;
    at += regSize(t);
    return offset;
  };
  const args = params.map(place);
  const argSize = at;
  const resultOffsets = results.map(place);
  return { argSize, resultSize: at - argSize, args, results: resultOffsets };
}

/** What is called: how its receiver is passed and how the call is made. */
export interface Callee {
  readonly signature: CType;
  /** Type of the receiver's slot, null if there is none. */
  readonly recv: CType | null;
  /** Type of what prepare gives for dynamic calls (the func value or the interface), null for static ones. */
  readonly dynamic: CType | null;
  /** The declared function of a static call. */
  readonly func: Func | null;
  /** Expression that holds the function or receiver, to be evaluated with the arguments. */
  readonly operand: Expr | null;
  /** Evaluates operand once the calls in the arguments have run; stores the receiver at its slot. */
  prepare(slot: Reg): Reg;
  emit(f: Lowerer, area: Reg, dynamic: Reg): void;
}

export const recvSize = (callee: Callee): number => (callee.recv === null ? 0 : regSize(callee.recv));

export interface Results {
  readonly types: readonly CType[];
  /** Register of each result. */
  readonly at: readonly Reg[];
}

/** A call with one result. */
export function lowerCallExpr(f: Lowerer, e: CallExpr, dst?: Reg): Reg {
  const mode = f.info.types.get(e.fun)?.mode;
  if (mode === 'typexpr') return lowerConversion(f, e, dst);
  if (mode === 'builtin') return lowerBuiltin(f, e, dst);
  const inlined = intrinsic(f, e, dst);
  if (inlined !== undefined) return inlined;
  const mark = f.b.mark();
  const { types, at } = lowerCall(f, e);
  const [type] = types;
  const [reg] = at;
  if (type === undefined || reg === undefined) throw new Error('a call without results has no value');
  const result = f.moved(reg, type, dst);
  if (dst !== undefined) f.b.release(mark);
  return result;
}

/** A call for its effects. */
export function lowerCallStatement(f: Lowerer, e: CallExpr): void {
  const mode = f.info.types.get(e.fun)?.mode;
  f.scratch(() => {
    if (mode === 'typexpr' || mode === 'builtin') lowerCallExpr(f, e);
    else lowerCall(f, e);
  });
}

export function lowerCall(f: Lowerer, e: CallExpr): Results {
  const callee = resolveCallee(f, e.fun);
  const { signature } = callee;
  const layout = callLayout(recvSize(callee), signature.params, signature.results);
  hoistAll(f, callee.operand === null ? e.argList : [callee.operand, ...e.argList]);
  const kept = keepPointers(f, callee.func, e.argList);
  const area = f.b.callArea(layout.argSize + layout.resultSize);
  f.scratch(() => {
    const dynamic = callee.prepare(area);
    lowerArguments(f, e, signature, (i) => area + (layout.args[i] as number));
    f.b.at(e.pos);
    callee.emit(f, area, dynamic);
    passBuffers(f, e);
    passPlacements(f, e);
    releasePointers(f, kept);
  });
  return { types: signature.results, at: layout.results.map((offset) => area + offset) };
}

/** Is the only argument a call with several results? */
export function isSpread(f: Lowerer, list: readonly Expr[]): boolean {
  const [only] = list;
  if (list.length !== 1 || only === undefined) return false;
  const tv = f.info.types.get(only);
  return tv !== undefined && tv.type instanceof Tuple && unparen(only).kind === 'CallExpr';
}

/** Computes the arguments of a call into their slots. */
export function lowerArguments(f: Lowerer, e: CallExpr, signature: CType, slot: (i: number) => Reg): void {
  const { params } = signature;
  if (isSpread(f, e.argList)) {
    const inner = unparen(e.argList[0] as Expr);
    if (inner.kind !== 'CallExpr') throw new Error('call expected');
    const { types, at } = lowerCall(f, inner);
    const sources = types.map(
      (type, i): Source =>
        (to, dst) =>
          convertReg(f, at[i] as Reg, type, to, dst),
    );
    passArguments(f, e, sources, params, signature.variadic, slot);
    return;
  }
  const sources = e.argList.map(
    (arg): Source =>
      (to, dst) =>
        lowerInto(f, arg, to, dst),
  );
  passArguments(f, e, sources, params, signature.variadic && !e.hasDots, slot);
}

type Source = (type: CType, dst?: Reg) => Reg;

function passArguments(
  f: Lowerer,
  e: CallExpr,
  sources: readonly Source[],
  params: readonly CType[],
  variadic: boolean,
  slot: (i: number) => Reg,
): void {
  const fixed = variadic ? params.length - 1 : params.length;
  for (let i = 0; i < fixed; i++) {
    f.scratch(() => (sources[i] as Source)(params[i] as CType, slot(i)));
  }
  if (variadic) packVariadic(f, e, sources.slice(fixed), params[fixed] as CType, slot(fixed));
}

/** Makes the slice of a variadic parameter. */
function packVariadic(f: Lowerer, e: CallExpr, sources: readonly Source[], type: CType, to: Reg): void {
  if (sources.length === 0) {
    f.b.zero(to, 24);
    return;
  }
  const { elem } = type;
  const size = sizeOf(elem);
  const instr = f.b.emit(Op.NEW, to, 0, 0, placementOf(f, e, 'slicelit'));
  typed(f, instr, Slot.B, f.world.arrayOf(elem, sources.length));
  sources.forEach((source, i) => {
    f.scratch(() => storeMemory(f, to, i * size, elem, source(elem)));
  });
  f.b.loadInt(to + 8, sources.length);
  f.b.loadInt(to + 16, sources.length);
}

/** A value in a register as a value of a type it is assignable to. */
export function convertReg(f: Lowerer, reg: Reg, from: CType, to: CType, dst?: Reg): Reg {
  if (to.kind !== Kind.Interface || from.kind === Kind.Interface) return f.moved(reg, from, dst);
  const at = f.into(to, dst);
  box(f, reg, from, at);
  return at;
}

// ------------------------------------------------------------------------------------------------------ callees

/** Calls a declared function or method: a native directly, others by reference. */
export function emitStaticCall(f: Lowerer, func: Func, fn: FnRef, area: Reg): void {
  const native = nativeName(func);
  if (native !== undefined) {
    const { argSize, resultSize } = nativeLayout(f, func);
    f.b.emit(Op.NATIVE, area, requireNative(f, native), resultSize / 8, argSize / 8);
  } else f.b.reloc(f.b.emit(Op.CALL, area), Slot.B, { kind: 'fn', fn });
}

function nativeLayout(f: Lowerer, func: Func): CallLayout {
  const sig = func.type as Signature;
  const types = (vars: readonly Var[]) => vars.map((v) => f.world.type(v.type as Type, null));
  return callLayout(sig.recv === null ? 0 : 8, types(sig.params.vars), types(sig.results.vars));
}

/** Words of the arguments of a signature, for the operand d of dynamic calls. */
export function argumentWords(signature: CType): number {
  return Math.min(callLayout(0, signature.params, []).argSize / 8, 0xffff);
}

export function requireNative(f: Lowerer, name: string): number {
  const number = nativeNumber(name);
  if (number === undefined) f.unsupported({ pos: f.b.pos }, 'UnsupportedNative', `${name} is not available`);
  return number;
}

export function resolveCallee(f: Lowerer, fun: Expr): Callee {
  let e = unparen(fun);
  if (e.kind === 'IndexExpr') {
    // f[T](x): the instance was recorded with the identifier.
    const base = unparen(e.x);
    const name = base.kind === 'SelectorExpr' ? base.sel : base;
    if (name.kind === 'Name' && f.info.instances.has(name)) e = base;
  }
  if (e.kind === 'Name' || e.kind === 'SelectorExpr') {
    const selection = e.kind === 'SelectorExpr' ? f.info.selections.get(e) : undefined;
    if (selection === undefined) {
      const name = e.kind === 'Name' ? e : e.sel;
      const obj = f.info.uses.get(name);
      if (obj instanceof Func) {
        const fn = functionRef(f, obj, name);
        return {
          signature: f.typeOf(fun),
          recv: null,
          dynamic: null,
          func: obj,
          operand: null,
          prepare: () => -1,
          emit: (to, area) => emitStaticCall(to, obj, fn, area),
        };
      }
    } else if (selection.kind === 'MethodVal' && e.kind === 'SelectorExpr') {
      return methodCallee(f, e);
    }
  }
  return closureCallee(f, e, f.typeOf(fun));
}

function closureCallee(f: Lowerer, e: Expr, signature: CType): Callee {
  return {
    signature,
    recv: null,
    dynamic: signature,
    func: null,
    operand: e,
    prepare: () => lowerExpr(f, e),
    emit: (to, area, closure) => {
      to.b.emit(Op.CALLC, area, closure, 0, argumentWords(signature));
    },
  };
}

/** A function of std's package runtime. */
export function runtimeFunction(f: Lowerer, name: string): { func: Func; fn: FnRef; signature: CType } {
  const func = f.world.packageByPath('runtime')?.pkg.scope.lookup(name);
  if (!(func instanceof Func)) {
    return f.unsupported({ pos: f.b.pos }, 'UnsupportedRuntime', `runtime.${name} is not available`);
  }
  return { func, ...methodRef(f.world, func, null) };
}

/** Calls a function of package runtime with values in registers; the first result goes to dst. */
export function callRuntime(f: Lowerer, name: string, args: readonly Reg[], dst?: Reg): void {
  const { func, fn, signature } = runtimeFunction(f, name);
  const layout = callLayout(0, signature.params, signature.results);
  f.scratch(() => {
    const area = f.b.callArea(layout.argSize + layout.resultSize);
    args.forEach((arg, i) => {
      f.b.mov(area + (layout.args[i] as number), arg, regSize(signature.params[i] as CType));
    });
    emitStaticCall(f, func, fn, area);
    const [result] = signature.results;
    if (dst !== undefined && result !== undefined) f.b.mov(dst, area + layout.argSize, regSize(result));
  });
}
