// Assignments and variable declarations. gc's order: calls first, then operands of the left side, then the stores from
// left to right.

import { Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import { type AssignStmt, unparen, type VarDecl } from '../../syntax/index.ts';
import { Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { isComplex, isFloat, isInteger, regSize, sizeOf } from '../types/layout.ts';
import { emitBinary, emitImmediateAdd, emitShift } from './arith.ts';
import type { Reg } from './builder.ts';
import { builtinName } from './builtin.ts';
import { convertReg, lowerCall } from './call.ts';
import { immediate } from './constant.ts';
import { isNil, lowerExpr, lowerInto, lowerPlace, lowerReceive } from './expr.ts';
import { lowerAssertOk } from './interface.ts';
import type { Expr, Lowerer } from './lowerer.ts';
import { lowerMapIndexOk } from './maps.ts';
import { hasCalls, hoist, hoistAll, hoistPlace } from './order.ts';
import {
  directCopySize,
  elementMemory,
  frame,
  load,
  mapOp,
  memory,
  type Place,
  store,
  storeZero,
  transfer,
} from './place.ts';
import { appendOperands, emitAppend } from './slices.ts';

const listOf = (e: Expr): readonly Expr[] => (e.kind === 'ListExpr' ? e.elemList : [e]);

export function lowerAssign(f: Lowerer, s: AssignStmt): void {
  const lhs = listOf(s.lhs);
  if (s.op === ':=') lowerDefine(f, lhs, listOf(s.rhs as Expr));
  else if (s.op !== '') lowerOpAssign(f, s);
  else {
    const rhs = listOf(s.rhs as Expr);
    f.scratch(() => {
      if (lhs.length === 1) assignOne(f, lhs[0] as Expr, rhs[0] as Expr);
      else if (rhs.length === 1) assignMulti(f, lhs.map(placeTarget(f)), rhs[0] as Expr);
      else assignParallel(f, lhs, rhs);
    });
  }
}

// ---------------------------------------------------------------------------------------------- one value, one place

function isBlank(e: Expr): boolean {
  return e.kind === 'Name' && e.value === '_';
}

/** x = y */
function assignOne(f: Lowerer, x: Expr, y: Expr): void {
  if (isBlank(x)) {
    discard(f, y);
    return;
  }
  const e = unparen(x);
  if (e.kind === 'Name') {
    const place = lowerPlace(f, e);
    if (place.kind === 'frame' && place.whole) {
      const aliased = writesPiecemeal(f, y, place.type) && mentionsOrMayRecover(f, y, e);
      if (aliased) f.b.mov(place.offset, lowerInto(f, y, place.type), regSize(place.type));
      else lowerInto(f, y, place.type, place.offset);
      return;
    }
    store(f, place, lowerInto(f, y, place.type));
    return;
  }
  if (appendInPlace(f, e, y)) return;
  hoistPlace(f, e);
  const type = f.typeOf(e);
  if (sizeOf(type) > directCopySize && isPlace(f, y) && f.typeOf(y) === type) {
    hoist(f, y);
    const from = lowerPlace(f, y);
    transfer(f, from, lowerPlace(f, e));
    return;
  }
  const value = lowerInto(f, y, type);
  store(f, lowerPlace(f, e), value);
}

/** Is y something that stands in memory, so that it can be copied from there? */
function isPlace(f: Lowerer, y: Expr): boolean {
  const e = unparen(y);
  if (e.kind === 'Operation') return e.op === '*' && e.y === null;
  if (e.kind === 'SelectorExpr') return f.info.selections.get(e)?.kind === 'FieldVal';
  return e.kind === 'IndexExpr' && f.typeOf(e.x).kind !== Kind.Map && f.info.types.get(e.x)?.mode !== 'typexpr';
}

/** m[k] = append(m[k], …): gc asks the map once, for the place. */
function appendInPlace(f: Lowerer, x: Expr, y: Expr): boolean {
  const call = unparen(y);
  if (x.kind !== 'IndexExpr' || call.kind !== 'CallExpr') return false;
  if (f.info.types.get(call.fun)?.mode !== 'builtin' || builtinName(f, call) !== 'append') return false;
  const first = unparen(call.argList[0] as Expr);
  if (first.kind !== 'IndexExpr' || f.typeOf(x.x).kind !== Kind.Map) return false;
  if (hasCalls(f, x.x) || hasCalls(f, x.index) || !sameExpr(f, x, first)) return false;
  hoistAll(f, call.argList.slice(1));
  const place = lowerPlace(f, x);
  if (place.kind !== 'map') return false;
  const values = appendOperands(f, call, place.type);
  const at = f.word();
  mapOp(f, Op.MAPSET, at, place.map, place.key, place.mapType);
  const slice = f.b.alloc(24);
  const target = memory(at, 0, place.type);
  load(f, target, slice);
  emitAppend(f, call, values, place.type, slice, slice);
  store(f, target, slice);
  return true;
}

/** The same variable, constant, field or element, written the same way. */
function sameExpr(f: Lowerer, a: Expr, b: Expr): boolean {
  const x = unparen(a);
  const y = unparen(b);
  if (x.kind === 'Name' && y.kind === 'Name') return f.info.uses.get(x) === f.info.uses.get(y);
  if (x.kind === 'BasicLit' && y.kind === 'BasicLit') return x.value === y.value;
  if (x.kind === 'SelectorExpr' && y.kind === 'SelectorExpr') {
    return x.sel.value === y.sel.value && sameExpr(f, x.x, y.x);
  }
  if (x.kind === 'IndexExpr' && y.kind === 'IndexExpr') return sameExpr(f, x.x, y.x) && sameExpr(f, x.index, y.index);
  if (x.kind === 'Operation' && y.kind === 'Operation') {
    return x.op === '*' && y.op === '*' && x.y === null && y.y === null && sameExpr(f, x.x, y.x);
  }
  return false;
}

/** _ = y */
function discard(f: Lowerer, y: Expr): void {
  if (isNil(f, y)) return;
  const type = f.typeOf(y);
  const value = lowerExpr(f, y);
  // A dereference must fault although nobody looks at the value.
  if (sizeOf(type) === 0 && unparen(y).kind === 'Operation') f.b.mov(f.word(), value, 0);
}

/** Are parts of the target written before the whole of y is read? */
function writesPiecemeal(f: Lowerer, y: Expr, type: CType): boolean {
  const e = unparen(y);
  if (type.kind === Kind.Interface || isComplex(type.kind)) return true;
  switch (e.kind) {
    case 'CompositeLit':
      return true;
    case 'AssertExpr':
      return true;
    case 'CallExpr':
      return f.info.types.get(e.fun)?.mode !== 'value';
    default:
      return false;
  }
}

/** Could a half-written target be seen: by y itself, or by a deferred call after a panic? */
function mentionsOrMayRecover(f: Lowerer, y: Expr, x: Expr & { kind: 'Name' }): boolean {
  if (f.epilogue !== null) return true;
  const v = f.info.uses.get(x);
  return mentions(f, y, v);
}

function mentions(f: Lowerer, e: Expr, v: unknown): boolean {
  switch (e.kind) {
    case 'Name':
      return f.info.uses.get(e) === v;
    case 'BasicLit':
      return false;
    case 'ParenExpr':
    case 'SelectorExpr':
      return mentions(f, e.x, v);
    case 'IndexExpr':
      return mentions(f, e.x, v) || mentions(f, e.index, v);
    case 'Operation':
      return mentions(f, e.x, v) || (e.y !== null && mentions(f, e.y, v));
    case 'CallExpr':
      return mentions(f, e.fun, v) || e.argList.some((a) => mentions(f, a, v));
    case 'CompositeLit':
      return e.elemList.some((x) => mentions(f, x, v));
    case 'KeyValueExpr':
      return mentions(f, e.key, v) || mentions(f, e.value, v);
    case 'ArrayType':
    case 'SliceType':
    case 'MapType':
    case 'ChanType':
    case 'FuncType':
    case 'StructType':
    case 'InterfaceType':
      return false;
    default:
      return true;
  }
}

// ------------------------------------------------------------------------------------------------------- x op= y

function lowerOpAssign(f: Lowerer, s: AssignStmt): void {
  f.scratch(() => {
    const e = unparen(s.lhs);
    const type = f.typeOf(e);
    const op = s.op as Exclude<AssignStmt['op'], '' | ':='>;
    hoistPlace(f, e);
    if (s.rhs !== null) hoist(f, s.rhs);
    let place = lowerPlace(f, e);
    // gc reads first where the operation may panic, else it asks for the place once.
    if (place.kind === 'map' && op !== '/' && op !== '%') {
      const value = s.rhs === null || op === '<<' || op === '>>' ? null : lowerExpr(f, s.rhs);
      if (value !== null && s.rhs !== null) f.pre.set(s.rhs, value);
      const at = f.word();
      mapOp(f, Op.MAPSET, at, place.map, place.key, place.mapType);
      place = memory(at, 0, place.type);
    } else if (place.kind === 'element' && regSize(type) > 8) {
      place = elementMemory(f, place.seq, place.index, place.type);
    }
    f.b.at(s.pos);
    const current = load(f, place);
    const inPlace = place.kind === 'frame' && place.whole;
    const result = inPlace ? current : f.temp(type);
    const imm = incrementOf(f, s, type);
    if (op === '<<' || op === '>>') emitShift(f, op, type, result, current, s.rhs as Expr);
    else if (imm !== undefined) emitImmediateAdd(f, type, result, current, imm);
    else {
      const value = s.rhs === null ? one(f, type) : lowerInto(f, s.rhs, type);
      f.b.at(s.pos);
      emitBinary(f, op, type, result, current, value);
    }
    // Complex division is a call, after which an address in the frame is no longer valid.
    if (op === '/' && isComplex(type.kind)) place = lowerPlace(f, e);
    if (!inPlace) store(f, place, result);
  });
}

/** The constant that an integer x is increased by. */
function incrementOf(f: Lowerer, s: AssignStmt, type: CType): number | undefined {
  if (!isInteger(type.kind) || (s.op !== '+' && s.op !== '-')) return undefined;
  const value = s.rhs === null ? 1 : immediate(f, s.rhs);
  if (value === undefined || value === -0x80000000) return undefined;
  return s.op === '-' ? -value : value;
}

/** The 1 of x++ for floats and complex numbers. */
function one(f: Lowerer, type: CType): Reg {
  const reg = f.temp(type);
  if (isFloat(type.kind) || isComplex(type.kind)) f.b.emit(Op.LDI, reg, 0, 0x3ff00000);
  else f.b.loadInt(reg, 1);
  if (isComplex(type.kind)) f.b.loadInt(reg + 8, 0);
  return reg;
}

// ------------------------------------------------------------------------------------------------ several at once

/** Where one of several values goes; undefined: nowhere. */
type MultiTarget = () => Place | undefined;

const placeTarget =
  (f: Lowerer) =>
  (e: Expr): MultiTarget => {
    if (isBlank(e)) return () => undefined;
    hoistPlace(f, e);
    return () => lowerPlace(f, e);
  };

/** a, b = f() and the comma-ok forms */
function assignMulti(f: Lowerer, targets: readonly MultiTarget[], rhs: Expr): void {
  const values = lowerMulti(f, rhs, targets.length);
  const places = targets.map((target) => {
    const place = target();
    return place === undefined ? undefined : stable(f, place);
  });
  places.forEach((place, i) => {
    const value = values[i] as MultiValue;
    if (place !== undefined && value.reg !== undefined) {
      f.scratch(() => store(f, place, convertReg(f, value.reg as Reg, value.type, place.type)));
    }
  });
}

export interface MultiValue {
  readonly type: CType;
  readonly reg: Reg | undefined;
}

/** Evaluates an expression with several values. */
export function lowerMulti(f: Lowerer, rhs: Expr, count: number): MultiValue[] {
  const e = unparen(rhs);
  const bool = f.world.basic(Kind.Bool);
  const pair = (type: CType): [Reg, Reg, MultiValue[]] => {
    const value = f.temp(type);
    const ok = f.word();
    return [
      value,
      ok,
      [
        { type, reg: value },
        { type: bool, reg: ok },
      ],
    ];
  };
  if (e.kind === 'CallExpr') {
    const { types, at } = lowerCall(f, e);
    return types.map((type, i) => ({ type, reg: at[i] as Reg }));
  }
  if (e.kind === 'IndexExpr' && count === 2) {
    const [value, ok, values] = pair(f.typeOf(e.x).elem);
    lowerMapIndexOk(f, e, value, ok);
    return values;
  }
  if (e.kind === 'AssertExpr') {
    const [value, ok, values] = pair(f.typeOf(e.type));
    lowerAssertOk(f, e, value, ok);
    return values;
  }
  if (e.kind === 'Operation' && e.op === '<-') {
    const [value, ok, values] = pair(f.typeOf(e.x).elem);
    lowerReceive(f, e.x, value, ok);
    return values;
  }
  return f.unsupported(e, 'UnsupportedAssignment', `${e.kind} does not give ${count} values`);
}

/** A place that later stores of the same statement do not move. */
function stable(f: Lowerer, place: Place): Place {
  const copy = (reg: Reg, bytes: number): Reg => {
    const to = f.b.alloc(bytes);
    f.b.mov(to, reg, bytes);
    return to;
  };
  switch (place.kind) {
    case 'memory':
      return { ...place, base: copy(place.base, 8) };
    case 'element':
      return { ...place, seq: copy(place.seq, 16), index: copy(place.index, 8) };
    case 'map':
      return {
        ...place,
        map: copy(place.map, 8),
        key: copy(place.key, Math.max(8, (sizeOf(place.mapType.key) + 7) & ~7)),
      };
    default:
      return place;
  }
}

/** a, b = x, y */
function assignParallel(f: Lowerer, lhs: readonly Expr[], rhs: readonly Expr[]): void {
  for (const e of lhs) hoistPlace(f, e);
  if (rhs.length > 1) for (const e of rhs) hoist(f, e);
  const places = lhs.map((e) => (isBlank(e) ? undefined : stable(f, lowerPlace(f, e))));
  const pending: { place: Place; value: Reg }[] = [];
  rhs.forEach((e, i) => {
    const place = places[i];
    if (place === undefined) {
      discard(f, e);
      return;
    }
    const target = unparen(lhs[i] as Expr);
    // A variable nobody else looks at any more can be set at once.
    const direct =
      place.kind === 'frame' &&
      place.whole &&
      target.kind === 'Name' &&
      f.epilogue === null &&
      places.every((p, j) => j === i || p?.kind !== 'frame' || (p.whole && p.offset !== place.offset));
    if (direct && place.kind === 'frame' && !rhs.slice(i).some((y) => mentions(f, y, f.info.uses.get(target)))) {
      lowerInto(f, e, place.type, place.offset);
    } else if (direct && place.kind === 'frame' && i === rhs.length - 1 && !writesPiecemeal(f, e, place.type)) {
      lowerInto(f, e, place.type, place.offset);
    } else pending.push({ place, value: lowerInto(f, e, place.type, f.temp(place.type)) });
  });
  for (const { place, value } of pending) store(f, place, value);
}

// --------------------------------------------------------------------------------------------------- declarations

/** The variable that an identifier of a := declares here, if it is new. */
function newVariable(f: Lowerer, e: Expr): Var | undefined {
  const obj = e.kind === 'Name' ? f.info.defs.get(e) : undefined;
  return obj instanceof Var ? obj : undefined;
}

/** Declares v and sets it from an expression. */
export function declareWith(f: Lowerer, v: Var, e: Expr): void {
  const type = f.varType(v);
  const boxed = f.isBoxed(v, type);
  const reg = boxed ? f.word() : f.temp(type);
  f.scratch(() => {
    if (!boxed) lowerInto(f, e, type, reg);
    else {
      const value = lowerInto(f, e, type);
      f.newBox(reg, type, v);
      store(f, memory(reg, 0, type), value);
    }
  });
  f.bind(v, { boxed, reg, type });
}

/** Declares v and sets it from a register. */
export function declareFrom(f: Lowerer, v: Var, reg: Reg, from: CType): void {
  const binding = f.declare(v);
  const place = binding.boxed ? memory(binding.reg, 0, binding.type) : frame(binding.reg, binding.type);
  f.scratch(() => store(f, place, convertReg(f, reg, from, binding.type)));
}

/** Declares v with its zero value. */
export function declareZero(f: Lowerer, v: Var): void {
  const binding = f.declare(v);
  if (!binding.boxed) storeZero(f, frame(binding.reg, binding.type));
}

function lowerDefine(f: Lowerer, lhs: readonly Expr[], rhs: readonly Expr[]): void {
  if (lhs.length === 1 && rhs.length === 1) {
    const v = newVariable(f, lhs[0] as Expr);
    if (v === undefined || v.name === '_') f.scratch(() => assignOne(f, lhs[0] as Expr, rhs[0] as Expr));
    else declareWith(f, v, rhs[0] as Expr);
    return;
  }
  defineSeveral(f, lhs, rhs);
}

/** Values first, then the variables: the new ones are not in scope of the values. */
function defineSeveral(f: Lowerer, lhs: readonly Expr[], rhs: readonly Expr[]): void {
  // Slots of the new variables lie below the temporaries, which are freed.
  const fresh = lhs.map((e) => {
    const v = newVariable(f, e);
    if (v === undefined || v.name === '_') return undefined;
    const type = f.varType(v);
    const boxed = f.isBoxed(v, type);
    return { v, type, boxed, reg: boxed ? f.word() : f.temp(type) };
  });
  f.scratch(() => {
    const targets = lhs.map((e, i): MultiTarget => {
      const slot = fresh[i];
      if (slot !== undefined) {
        return () => {
          if (!slot.boxed) return frame(slot.reg, slot.type);
          f.newBox(slot.reg, slot.type, slot.v);
          return memory(slot.reg, 0, slot.type);
        };
      }
      return placeTarget(f)(e);
    });
    if (rhs.length === 1) {
      assignMulti(f, targets, rhs[0] as Expr);
      return;
    }
    hoistAll(f, rhs);
    const values = rhs.map((e, i) => {
      const slot = fresh[i];
      if (slot !== undefined && !slot.boxed) return lowerInto(f, e, slot.type, slot.reg);
      const target = lhs[i] as Expr;
      if (isBlank(target)) {
        discard(f, e);
        return -1;
      }
      const type = slot?.type ?? f.typeOf(target);
      return lowerInto(f, e, type, f.temp(type));
    });
    targets.forEach((target, i) => {
      const slot = fresh[i];
      if (slot !== undefined && !slot.boxed) return;
      const place = target();
      if (place !== undefined) store(f, place, values[i] as Reg);
    });
  });
  for (const slot of fresh) {
    if (slot !== undefined) f.bind(slot.v, { boxed: slot.boxed, reg: slot.reg, type: slot.type });
  }
}

/** var a, b T = x, y */
export function lowerVarDecl(f: Lowerer, d: VarDecl): void {
  if (d.values === null) {
    for (const name of d.nameList) {
      const v = newVariable(f, name);
      if (v !== undefined && v.name !== '_') declareZero(f, v);
    }
    return;
  }
  const rhs = listOf(d.values);
  const [only] = d.nameList;
  const v = only === undefined ? undefined : newVariable(f, only);
  if (d.nameList.length === 1 && rhs.length === 1 && v !== undefined && v.name !== '_') {
    declareWith(f, v, rhs[0] as Expr);
  } else if (d.nameList.length === 1 && rhs.length === 1) f.scratch(() => discardAs(f, v, rhs[0] as Expr));
  else defineSeveral(f, d.nameList, rhs);
}

/** var _ T = x: x is converted to T all the same. */
function discardAs(f: Lowerer, v: Var | undefined, e: Expr): void {
  if (v === undefined) discard(f, e);
  else lowerInto(f, e, f.varType(v));
}

/** Package variables: one initialiser. */
export function assignVariables(f: Lowerer, lhs: readonly Var[], rhs: Expr): void {
  f.scratch(() => {
    const place = (v: Var): Place | undefined => {
      if (v.name === '_') return undefined;
      const type = f.varType(v);
      const base = f.word();
      f.b.loadAddress(base, { kind: 'global', variable: v, type, offset: 0 });
      return memory(base, 0, type);
    };
    const [only] = lhs;
    if (lhs.length === 1 && only !== undefined) {
      const value = only.name === '_' && isNil(f, rhs) ? -1 : lowerInto(f, rhs, f.varType(only));
      const to = place(only);
      if (to !== undefined) store(f, to, value);
    } else {
      assignMulti(
        f,
        lhs.map((v) => () => place(v)),
        rhs,
      );
    }
  });
}
