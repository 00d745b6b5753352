// switch statements: over values, over conditions, over types.

import { Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import { type CaseClause, type SwitchStmt, type TypeSwitchGuard, unparen } from '../../syntax/index.ts';
import { Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { isInteger, isIntLike, regSize } from '../types/layout.ts';
import { declareFrom } from './assign.ts';
import { takeLabel, withTarget } from './branch.ts';
import type { Label, Reg } from './builder.ts';
import { Slot } from './code.ts';
import { emitComparison, jumpIf } from './compare.ts';
import { constantValue, immediate, intOf } from './constant.ts';
import { isNil, lowerExpr, lowerInto } from './expr.ts';
import { box, jumpUnlessType, unbox } from './interface.ts';
import type { Expr, Lowerer } from './lowerer.ts';
import { lowerList, lowerSimple } from './stmt.ts';

export function lowerSwitch(f: Lowerer, s: SwitchStmt): void {
  const label = takeLabel(f);
  f.block(() => {
    if (s.init !== null) lowerSimple(f, s.init);
    f.b.statement(s.pos);
    const done = f.b.label();
    const bodies = s.body.map(() => f.b.label());
    if (s.tag !== null && s.tag.kind === 'TypeSwitchGuard') {
      typeSwitch(f, s, s.tag, label, done, bodies);
      return;
    }
    if (s.tag === null) dispatchConditions(f, s, bodies, done);
    else dispatchValues(f, s, s.tag, bodies, done);
    withTarget(f, { label, breakTo: done, continueTo: null }, () => {
      s.body.forEach((clause, i) => {
        f.b.bind(bodies[i] as Label);
        lowerClause(f, clause, bodies[i + 1] ?? null, done);
      });
    });
    f.b.bind(done);
  });
}

const listOf = (e: Expr | null): readonly Expr[] => (e === null ? [] : e.kind === 'ListExpr' ? e.elemList : [e]);

function lowerClause(f: Lowerer, clause: CaseClause, next: Label | null, done: Label): void {
  const outer = f.fallthroughTo;
  f.fallthroughTo = next;
  f.block(() => lowerList(f, clause.body));
  f.fallthroughTo = outer;
  if (f.b.reachable) f.b.jump(done);
}

/** Goes to the default clause, or past the switch. */
function jumpDefault(f: Lowerer, s: SwitchStmt, bodies: readonly Label[], done: Label): void {
  const index = s.body.findIndex((clause) => clause.cases === null);
  f.b.jump(bodies[index] ?? done);
}

/** switch { case cond: … } */
function dispatchConditions(f: Lowerer, s: SwitchStmt, bodies: readonly Label[], done: Label): void {
  s.body.forEach((clause, i) => {
    for (const e of listOf(clause.cases)) {
      f.b.statement(e.pos);
      jumpIf(f, e, bodies[i] as Label, true);
    }
  });
  jumpDefault(f, s, bodies, done);
}

function dispatchValues(f: Lowerer, s: SwitchStmt, tag: Expr, bodies: readonly Label[], done: Label): void {
  const type = f.typeOf(tag);
  // A constant bool tag has the conditions' type; all others are evaluated once.
  const reg = lowerInto(f, tag, type);
  if (isInteger(type.kind) && jumpTable(f, s, reg, bodies, done)) return;
  s.body.forEach((clause, i) => {
    for (const e of listOf(clause.cases)) {
      f.b.statement(e.pos);
      f.scratch(() => jumpIfEqual(f, reg, type, e, bodies[i] as Label));
    }
  });
  jumpDefault(f, s, bodies, done);
}

function jumpIfEqual(f: Lowerer, reg: Reg, type: CType, e: Expr, to: Label): void {
  if (isNil(f, e)) {
    f.b.branch(Op.JEQI, to, Slot.C, reg, 0);
    return;
  }
  const own = f.typeOf(e);
  if (isIntLike(type.kind) && own.kind !== Kind.Interface) {
    const value = immediate(f, e);
    if (value !== undefined) f.b.branch(Op.JEQI, to, Slot.C, reg, value);
    else f.b.branch(Op.JEQ, to, Slot.C, reg, lowerInto(f, e, type));
    return;
  }
  const equal = f.word();
  if (own.kind === Kind.Interface && type.kind !== Kind.Interface) {
    const boxed = boxed16(f, reg, type, own);
    emitComparison(f, '==', own, equal, boxed, lowerExpr(f, e));
  } else emitComparison(f, '==', type, equal, reg, lowerInto(f, e, type));
  f.b.branch(Op.JT, to, Slot.B, equal);
}

function boxed16(f: Lowerer, reg: Reg, type: CType, iface: CType): Reg {
  const to = f.temp(iface);
  box(f, reg, type, to);
  return to;
}

/** Dense integer constants become a table of addresses. */
function jumpTable(f: Lowerer, s: SwitchStmt, reg: Reg, bodies: readonly Label[], done: Label): boolean {
  const cases: { value: bigint; body: Label }[] = [];
  for (const [i, clause] of s.body.entries()) {
    for (const e of listOf(clause.cases)) {
      const value = constantValue(f, e);
      if (value === null) return false;
      cases.push({ value: BigInt.asIntN(64, intOf(value)), body: bodies[i] as Label });
    }
  }
  if (cases.length < 5) return false;
  const values = cases.map((c) => c.value).sort((a, b) => (a < b ? -1 : 1));
  const min = values[0] as bigint;
  const max = values.at(-1) as bigint;
  const span = max - min + 1n;
  if (span > BigInt(cases.length) * 3n || min !== BigInt.asIntN(31, min)) return false;
  const otherwise = f.b.label();
  const table = Array.from({ length: Number(span) }, () => otherwise);
  // The first clause with a value wins, as it would in order.
  for (const { value, body } of [...cases].reverse()) table[Number(value - min)] = body;
  f.scratch(() => {
    let index = reg;
    if (min !== 0n) {
      index = f.word();
      f.b.emit(Op.ADDI, index, reg, Number(-min));
    }
    f.b.table(index, table);
  });
  f.b.bind(otherwise);
  jumpDefault(f, s, bodies, done);
  return true;
}

// --------------------------------------------------------------------------------------------------- type switch

function typeSwitch(
  f: Lowerer,
  s: SwitchStmt,
  guard: TypeSwitchGuard,
  label: string | null,
  done: Label,
  bodies: readonly Label[],
): void {
  const iface = f.typeOf(guard.x);
  const x = f.temp(iface);
  lowerExpr(f, guard.x, x);
  withTarget(f, { label, breakTo: done, continueTo: null }, () => {
    s.body.forEach((clause, i) => {
      for (const e of listOf(clause.cases)) {
        f.b.statement(e.pos);
        if (isNil(f, unparen(e))) {
          f.b.branch(Op.JEQI, bodies[i] as Label, Slot.C, x, 0);
          continue;
        }
        const no = f.b.label();
        jumpUnlessType(f, x, f.typeOf(e), no);
        f.b.jump(bodies[i] as Label);
        f.b.bind(no);
      }
    });
    jumpDefault(f, s, bodies, done);
    s.body.forEach((clause, i) => {
      f.b.bind(bodies[i] as Label);
      f.block(() => {
        bindClauseVariable(f, clause, x, iface);
        lowerClause(f, clause, null, done);
      });
    });
  });
  f.b.bind(done);
}

/** The symbolic variable of `switch v := x.(type)`, of the clause's type if it has exactly one. */
function bindClauseVariable(f: Lowerer, clause: CaseClause, x: Reg, iface: CType): void {
  const v = f.info.implicits.get(clause);
  if (!(v instanceof Var)) return;
  const type = f.varType(v);
  const list = listOf(clause.cases);
  const [only] = list;
  const concrete = list.length === 1 && only !== undefined && !isNil(f, only) && type.kind !== Kind.Interface;
  if (!concrete) {
    declareFrom(f, v, x, iface);
    return;
  }
  const value = f.b.alloc(regSize(type));
  unbox(f, x + 8, type, value);
  if (f.isBoxed(v, type)) declareFrom(f, v, value, type);
  else f.bind(v, { boxed: false, reg: value, type });
}
