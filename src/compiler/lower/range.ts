// for … range over integers, strings, arrays, slices, maps and channels; iterator functions are in rangefunc.ts.

import { Iter, Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import { type Expr, type ForStmt, type RangeClause, unparen, walk } from '../../syntax/index.ts';
import { Builtin, Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { isInteger, sizeOf } from '../types/layout.ts';
import { isReflexive } from '../types/traits.ts';
import { declareZero } from './assign.ts';
import { withTarget } from './branch.ts';
import type { Reg } from './builder.ts';
import { convertReg } from './call.ts';
import { Slot } from './code.ts';
import { constantValue } from './constant.ts';
import { lowerExpr, lowerInto, lowerPlace, variable } from './expr.ts';
import type { Lowerer } from './lowerer.ts';
import {
  elementAddress,
  frameAddress,
  fromMemoryForm,
  load,
  loadMemory,
  mapOp,
  memorySlot,
  store,
  typed,
} from './place.ts';
import { lowerRangeFunc } from './rangefunc.ts';
import { lowerBlock } from './stmt.ts';

/** What the loop assigns in each iteration: key and value as written, null where absent or blank. */
interface Heads {
  readonly key: Expr | null;
  readonly value: Expr | null;
  readonly define: boolean;
}

function headsOf(clause: RangeClause): Heads {
  const list = clause.lhs === null ? [] : clause.lhs.kind === 'ListExpr' ? clause.lhs.elemList : [clause.lhs];
  const at = (i: number): Expr | null => {
    const e = list[i];
    return e === undefined || (e.kind === 'Name' && e.value === '_') ? null : e;
  };
  return { key: at(0), value: at(1), define: clause.def };
}

/** Gives one of the loop's variables its value for this iteration; produce computes it into a register. */
function assignHead(f: Lowerer, heads: Heads, e: Expr | null, type: CType, produce: (dst: Reg) => void): void {
  if (e === null) return;
  const v = heads.define && e.kind === 'Name' ? f.info.defs.get(e) : undefined;
  if (v instanceof Var && f.varType(v) === type && !f.isBoxed(v, type)) {
    const reg = f.temp(type);
    f.scratch(() => produce(reg));
    f.bind(v, { boxed: false, reg, type });
    return;
  }
  const binding = v instanceof Var ? (f.perIteration ? f.declare(v) : f.bindings.get(v)) : undefined;
  f.scratch(() => {
    const value = f.temp(type);
    produce(value);
    const place = binding !== undefined && v instanceof Var ? variable(f, v) : lowerPlace(f, e);
    store(f, place, convertReg(f, value, type, place.type));
  });
}

/** The key variable, if it can be the hidden counter itself because nobody sees the difference. */
function counterFor(f: Lowerer, heads: Heads, s: ForStmt, type: CType): Var | undefined {
  const e = heads.key;
  if (e === null || !heads.define || e.kind !== 'Name') return undefined;
  const v = f.info.defs.get(e);
  if (!(v instanceof Var) || f.varType(v) !== type || f.isBoxed(v, type)) return undefined;
  return assignsTo(f, s, v) ? undefined : v;
}

/** Does the body assign to v, or take it apart? */
function assignsTo(f: Lowerer, s: ForStmt, v: Var): boolean {
  let found = false;
  const check = (e: Expr): void => {
    for (const x of e.kind === 'ListExpr' ? e.elemList : [e]) {
      const name = unparen(x);
      if (name.kind === 'Name' && f.info.uses.get(name) === v) found = true;
    }
  };
  walk(s.body, (node) => {
    if (node.kind === 'AssignStmt') check(node.lhs);
    else if (node.kind === 'RangeClause' && node.lhs !== null) check(node.lhs);
    return !found;
  });
  return found;
}

/** Before Go 1.22 all iterations share the variables: the boxed ones are made ahead of the loop. */
function declareShared(f: Lowerer, heads: Heads): void {
  if (f.perIteration || !heads.define) return;
  for (const e of [heads.key, heads.value]) {
    const v = e?.kind === 'Name' ? f.info.defs.get(e) : undefined;
    if (v instanceof Var && f.isBoxed(v, f.varType(v))) declareZero(f, v);
  }
}

export function lowerRange(f: Lowerer, s: ForStmt, label: string | null): void {
  const clause = s.init as RangeClause;
  const heads = headsOf(clause);
  declareShared(f, heads);
  const type = f.typeOf(clause.x);
  if (type.kind === Kind.Map && lowerMapClear(f, s, clause, type)) return;
  switch (type.kind) {
    case Kind.Func:
      lowerRangeFunc(f, s, clause, type, label);
      return;
    case Kind.String:
      rangeString(f, s, clause, heads, label);
      return;
    case Kind.Slice:
    case Kind.Array:
    case Kind.Pointer:
      rangeElements(f, s, clause, heads, type, label);
      return;
    case Kind.Map:
      rangeMap(f, s, clause, heads, type, label);
      return;
    case Kind.Chan:
      rangeChan(f, s, clause, heads, type, label);
      return;
    default:
      if (!isInteger(type.kind)) f.unsupported(clause, 'UnsupportedRange', `cannot range over ${type.str}`);
      rangeInt(f, s, clause, heads, type, label);
  }
}

/** The loop around a counter from 0 to a limit. */
function countedLoop(
  f: Lowerer,
  s: ForStmt,
  label: string | null,
  i: Reg,
  limit: Reg | number,
  body: () => void,
): void {
  const start = f.b.label();
  const next = f.b.label();
  const test = f.b.label();
  const done = f.b.label();
  f.b.loadInt(i, 0);
  f.b.jump(test);
  f.b.bind(start);
  withTarget(f, { label, breakTo: done, continueTo: next }, () => {
    f.block(() => {
      body();
      lowerBlock(f, s.body);
    });
  });
  f.b.bind(next);
  f.b.statement(s.pos);
  f.b.emit(Op.ADDI, i, i, 1);
  f.b.bind(test);
  if (typeof limit === 'number' && limit < 0) f.b.branch(Op.JLTI, start, Slot.C, i, -limit - 1);
  else f.b.branch(Op.JLT, start, Slot.C, i, limit);
  f.b.bind(done);
}

/** Encodes a constant limit for countedLoop: registers are not negative. */
const constantLimit = (n: number): number => -n - 1;

function rangeInt(f: Lowerer, s: ForStmt, clause: RangeClause, heads: Heads, type: CType, label: string | null): void {
  const value = constantValue(f, clause.x);
  // An untyped constant takes the type of the variable.
  const head = heads.key;
  const own = value !== null && head !== null ? headType(f, head, type) : type;
  const limit = f.word();
  lowerInto(f, clause.x, own, limit);
  const counter = counterFor(f, heads, s, own);
  const i = f.word();
  if (own.kind === Kind.Uint64 || own.kind === Kind.Uint || own.kind === Kind.Uintptr) {
    rangeUnsigned(f, s, heads, own, label, i, limit);
    return;
  }
  countedLoop(f, s, label, i, limit, () => {
    if (counter !== undefined) f.bind(counter, { boxed: false, reg: i, type: own });
    else assignHead(f, heads, head, own, (dst) => f.b.mov(dst, i, 8));
  });
}

function headType(f: Lowerer, e: Expr, fallback: CType): CType {
  const v = e.kind === 'Name' ? f.info.defs.get(e) : undefined;
  if (v instanceof Var) return f.varType(v);
  const t = f.typeOf(e);
  return isInteger(t.kind) ? t : fallback;
}

/** Limits above the largest int need unsigned comparison. */
function rangeUnsigned(
  f: Lowerer,
  s: ForStmt,
  heads: Heads,
  type: CType,
  label: string | null,
  i: Reg,
  limit: Reg,
): void {
  const start = f.b.label();
  const next = f.b.label();
  const test = f.b.label();
  const done = f.b.label();
  f.b.loadInt(i, 0);
  f.b.jump(test);
  f.b.bind(start);
  withTarget(f, { label, breakTo: done, continueTo: next }, () => {
    f.block(() => {
      assignHead(f, heads, heads.key, type, (dst) => f.b.mov(dst, i, 8));
      lowerBlock(f, s.body);
    });
  });
  f.b.bind(next);
  f.b.emit(Op.ADDI, i, i, 1);
  f.b.bind(test);
  f.b.branch(Op.JLTU, start, Slot.C, i, limit);
  f.b.bind(done);
}

function rangeElements(
  f: Lowerer,
  s: ForStmt,
  clause: RangeClause,
  heads: Heads,
  type: CType,
  label: string | null,
): void {
  const int = f.world.basic(Kind.Int);
  const array = type.kind === Kind.Array ? type : type.kind === Kind.Pointer ? type.elem : null;
  const elem = (array ?? type).elem;
  const counter = counterFor(f, heads, s, int);
  let element: (i: Reg, dst: Reg) => void;
  let limit: Reg | number;
  if (array === null) {
    // The slice is evaluated once; its length does not change with it.
    const slice = f.b.alloc(24);
    lowerExpr(f, clause.x, slice);
    limit = slice + 8;
    element = (i, dst) => load(f, { kind: 'element', seq: slice, index: i, type: elem }, dst);
  } else {
    if (array.len > 0x7fffffff) f.unsupported(clause, 'UnsupportedRange', 'array is too long');
    limit = constantLimit(array.len);
    if (type.kind === Kind.Pointer) {
      const pointer = f.word();
      lowerExpr(f, clause.x, pointer);
      element = (i, dst) => {
        f.b.emit(Op.NILCHK, pointer);
        loadElement(f, pointer, i, elem, dst);
      };
    } else if (heads.value === null) element = () => {};
    else {
      // A range over an array is over a copy of it.
      const copy = f.temp(type);
      lowerExpr(f, clause.x, copy);
      element = (i, dst) => loadElement(f, frameAddress(f, copy, sizeOf(type)), i, elem, dst);
    }
  }
  const i = f.word();
  countedLoop(f, s, label, i, limit, () => {
    if (counter !== undefined) f.bind(counter, { boxed: false, reg: i, type: int });
    else assignHead(f, heads, heads.key, int, (dst) => f.b.mov(dst, i, 8));
    assignHead(f, heads, heads.value, elem, (dst) => element(i, dst));
  });
}

function loadElement(f: Lowerer, base: Reg, i: Reg, elem: CType, dst: Reg): void {
  const at = f.word();
  elementAddress(f, at, base, i, sizeOf(elem));
  if (sizeOf(elem) > 0) loadMemory(f, at, 0, elem, dst);
}

function rangeString(f: Lowerer, s: ForStmt, clause: RangeClause, heads: Heads, label: string | null): void {
  const int = f.world.basic(Kind.Int);
  const rune = f.world.basic(Kind.Int32);
  const text = f.b.alloc(16);
  lowerExpr(f, clause.x, text);
  const i = f.word();
  const decoded = f.b.alloc(16);
  const start = f.b.label();
  const next = f.b.label();
  const test = f.b.label();
  const done = f.b.label();
  f.b.loadInt(i, 0);
  f.b.jump(test);
  f.b.bind(start);
  f.b.emit(Op.DECODERUNE, decoded, text, i);
  withTarget(f, { label, breakTo: done, continueTo: next }, () => {
    f.block(() => {
      assignHead(f, heads, heads.key, int, (dst) => f.b.mov(dst, i, 8));
      assignHead(f, heads, heads.value, rune, (dst) => f.b.mov(dst, decoded, 8));
      lowerBlock(f, s.body);
    });
  });
  f.b.bind(next);
  f.b.statement(s.pos);
  f.b.emit(Op.ADD, i, i, decoded + 8);
  f.b.bind(test);
  f.b.branch(Op.JLT, start, Slot.C, i, text + 8);
  f.b.bind(done);
}

function rangeMap(f: Lowerer, s: ForStmt, clause: RangeClause, heads: Heads, type: CType, label: string | null): void {
  const map = f.word();
  lowerExpr(f, clause.x, map);
  const it = f.b.alloc(Iter.SIZE);
  f.b.at(clause.pos);
  mapOp(f, Op.MAPITER, it, map, 0, type);
  const start = f.b.label();
  const next = f.b.label();
  const done = f.b.label();
  f.b.jump(next);
  f.b.bind(start);
  withTarget(f, { label, breakTo: done, continueTo: next }, () => {
    f.block(() => {
      const read = (e: Expr | null, word: Iter, t: CType) =>
        assignHead(f, heads, e, t, (dst) => {
          if (sizeOf(t) > 0) loadMemory(f, it + word, 0, t, dst);
        });
      read(heads.key, Iter.key, type.key);
      read(heads.value, Iter.elem, type.elem);
      lowerBlock(f, s.body);
    });
  });
  f.b.bind(next);
  f.b.statement(s.pos);
  mapOp(f, Op.MAPNEXT, it, 0, 0, type);
  f.b.branch(Op.JNEI, start, Slot.C, it, 0);
  f.b.bind(done);
}

/** for k := range m { delete(m, k) } is a clear, as in gc (walk/range.go: isMapClear). */
function lowerMapClear(f: Lowerer, s: ForStmt, clause: RangeClause, type: CType): boolean {
  const key = clause.lhs;
  const [only] = s.body.list;
  if (!clause.def || key === null || key.kind !== 'Name' || key.value === '_' || s.body.list.length !== 1) return false;
  if (only === undefined || only.kind !== 'ExprStmt') return false;
  const call = unparen(only.x);
  if (call.kind !== 'CallExpr' || call.argList.length !== 2) return false;
  const fun = unparen(call.fun);
  if (fun.kind !== 'Name') return false;
  const builtin = f.info.uses.get(fun);
  if (!(builtin instanceof Builtin) || builtin.name !== 'delete') return false;
  const [m, k] = call.argList.map(unparen) as [Expr, Expr];
  const x = unparen(clause.x);
  if (k.kind !== 'Name' || f.info.uses.get(k) !== f.info.defs.get(key)) return false;
  if (m.kind !== 'Name' || x.kind !== 'Name' || f.info.uses.get(m) !== f.info.uses.get(x)) return false;
  if (!isReflexive(type.key)) return false;
  f.scratch(() => mapOp(f, Op.MAPCLEAR, 0, lowerExpr(f, x), 0, type));
  return true;
}

function rangeChan(f: Lowerer, s: ForStmt, clause: RangeClause, heads: Heads, type: CType, label: string | null): void {
  const ch = f.word();
  lowerExpr(f, clause.x, ch);
  const start = f.b.label();
  const next = f.b.label();
  const done = f.b.label();
  const { elem } = type;
  const value = f.b.alloc(memorySlot(elem));
  const ok = f.word();
  f.b.jump(next);
  f.b.bind(start);
  withTarget(f, { label, breakTo: done, continueTo: next }, () => {
    f.block(() => {
      assignHead(f, heads, heads.key, elem, (dst) => {
        if (sizeOf(elem) > 0) fromMemoryForm(f, value, elem, dst);
      });
      lowerBlock(f, s.body);
    });
  });
  f.b.bind(next);
  f.b.statement(s.pos);
  typed(f, f.b.emit(Op.RECV, value, ch, ok), Slot.D, elem);
  f.b.branch(Op.JT, start, Slot.B, ok);
  f.b.bind(done);
}
