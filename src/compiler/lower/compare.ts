// Conditions: comparisons, && || !, and branches on them.

import { Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { BinaryOperator, Operation } from '../../syntax/index.ts';
import type { CType } from '../types/ctype.ts';
import { isComplex, isFloat, isIntLike, isUnsigned, sizeOf } from '../types/layout.ts';
import type { Label, Reg } from './builder.ts';
import { Slot } from './code.ts';
import { constantValue, immediate } from './constant.ts';
import { isNil, lowerExpr } from './expr.ts';
import { toInterface } from './interface.ts';
import type { Expr, Lowerer } from './lowerer.ts';
import { hoistAll } from './order.ts';
import { frameAddress, memoryForm, typed } from './place.ts';

type Relation = '==' | '!=' | '<' | '<=' | '>' | '>=';

function isRelation(op: string): op is Relation {
  return op === '==' || op === '!=' || op === '<' || op === '<=' || op === '>' || op === '>=';
}

/** Goes to label if the condition equals `sense`, else falls through. */
export function jumpIf(f: Lowerer, e: Expr, label: Label, sense: boolean): void {
  const pre = f.pre.get(e);
  if (pre !== undefined) {
    f.b.branch(sense ? Op.JT : Op.JF, label, Slot.B, pre);
    return;
  }
  const value = constantValue(f, e);
  if (value !== null && value.kind === 'Bool') {
    if (value.value === sense) f.b.jump(label);
    return;
  }
  if (e.kind === 'ParenExpr') {
    jumpIf(f, e.x, label, sense);
    return;
  }
  if (e.kind === 'Operation') {
    if (e.op === '!' && e.y === null) {
      jumpIf(f, e.x, label, !sense);
      return;
    }
    if ((e.op === '&&' || e.op === '||') && e.y !== null) {
      if ((e.op === '&&') === sense) {
        const skip = f.b.label();
        jumpIf(f, e.x, skip, !sense);
        jumpIf(f, e.y, label, sense);
        f.b.bind(skip);
      } else {
        jumpIf(f, e.x, label, sense);
        jumpIf(f, e.y, label, sense);
      }
      return;
    }
    if (e.y !== null && isRelation(e.op) && isIntLike(operandType(f, e).kind)) {
      const { y, op } = e;
      f.scratch(() => compareAndJump(f, op as Relation, e.x, y, label, sense));
      return;
    }
  }
  f.scratch(() => {
    const reg = lowerExpr(f, e);
    f.b.branch(sense ? Op.JT : Op.JF, label, Slot.B, reg);
  });
}

/** The type in which two operands are compared: the interface type if one of them is one. */
function operandType(f: Lowerer, e: Operation): CType {
  const y = e.y as Expr;
  if (isNil(f, e.x)) return f.typeOf(y);
  const x = f.typeOf(e.x);
  if (isNil(f, y) || x.kind === Kind.Interface) return x;
  const other = f.typeOf(y);
  return other.kind === Kind.Interface ? other : x;
}

const inverse: Record<Relation, Relation> = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };
const mirrored: Record<Relation, Relation> = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const jumpImmediate: Record<Relation, Op> = {
  '==': Op.JEQI,
  '!=': Op.JNEI,
  '<': Op.JLTI,
  '<=': Op.JLEI,
  '>': Op.JGTI,
  '>=': Op.JGEI,
};
const setImmediate: Record<Relation, Op> = {
  '==': Op.EQI,
  '!=': Op.NEI,
  '<': Op.LTI,
  '<=': Op.LEI,
  '>': Op.GTI,
  '>=': Op.GEI,
};

/** 64-bit unsigned numbers do not compare as signed ones; narrower ones do, being extended by zeros. */
function needsUnsigned(kind: Kind): boolean {
  return kind === Kind.Uint || kind === Kind.Uint64 || kind === Kind.Uintptr;
}

interface IntOperands {
  readonly op: Relation;
  readonly x: Reg;
  /** Immediate operand, or undefined: register y. */
  readonly value: number | undefined;
  readonly y: Reg;
  readonly unsigned: boolean;
}

function intOperands(f: Lowerer, op: Relation, x: Expr, y: Expr): IntOperands {
  hoistAll(f, [x, y]);
  const constant = (e: Expr): number | undefined => (isNil(f, e) ? 0 : immediate(f, e));
  const kind = isNil(f, x) ? f.typeOf(y).kind : f.typeOf(x).kind;
  const ordered = op !== '==' && op !== '!=';
  const unsigned = ordered && needsUnsigned(kind);
  if (!unsigned) {
    const right = constant(y);
    if (right !== undefined) return { op, x: lowerExpr(f, x), value: right, y: 0, unsigned };
    const left = constant(x);
    if (left !== undefined) return { op: mirrored[op], x: lowerExpr(f, y), value: left, y: 0, unsigned };
  }
  const a = lowerExpr(f, x);
  return { op, x: a, value: undefined, y: lowerExpr(f, y), unsigned };
}

function compareAndJump(f: Lowerer, op: Relation, x: Expr, y: Expr, label: Label, sense: boolean): void {
  const o = intOperands(f, sense ? op : inverse[op], x, y);
  if (o.value !== undefined) {
    f.b.branch(jumpImmediate[o.op], label, Slot.C, o.x, o.value);
    return;
  }
  const less = o.unsigned ? Op.JLTU : Op.JLT;
  const lessOrEqual = o.unsigned ? Op.JLEU : Op.JLE;
  switch (o.op) {
    case '==':
      f.b.branch(Op.JEQ, label, Slot.C, o.x, o.y);
      return;
    case '!=':
      f.b.branch(Op.JNE, label, Slot.C, o.x, o.y);
      return;
    case '<':
      f.b.branch(less, label, Slot.C, o.x, o.y);
      return;
    case '<=':
      f.b.branch(lessOrEqual, label, Slot.C, o.x, o.y);
      return;
    case '>':
      f.b.branch(less, label, Slot.C, o.y, o.x);
      return;
    case '>=':
      f.b.branch(lessOrEqual, label, Slot.C, o.y, o.x);
      return;
  }
}

/** A condition as a value. */
export function materialise(f: Lowerer, e: Operation, dst?: Reg): Reg {
  const type = f.typeOf(e);
  const to = f.into(type, dst);
  if (e.op === '!') {
    f.scratch(() => f.b.emit(Op.LNOT, to, lowerExpr(f, e.x)));
    return to;
  }
  const y = e.y as Expr;
  // The first operand decides, or the second one is the value.
  const result = f.word();
  const done = f.b.label();
  lowerExpr(f, e.x, result);
  f.b.branch(e.op === '&&' ? Op.JF : Op.JT, done, Slot.B, result);
  lowerExpr(f, y, result);
  f.b.bind(done);
  f.b.mov(to, result, 8);
  return to;
}

export function lowerComparison(f: Lowerer, e: Operation, dst?: Reg): Reg {
  const type = f.typeOf(e);
  const to = f.into(type, dst);
  const op = e.op as Relation;
  const y = e.y as Expr;
  f.scratch(() => {
    const operand = operandType(f, e);
    if (isIntLike(operand.kind)) {
      const o = intOperands(f, op, e.x, y);
      f.b.at(e.pos);
      setInt(f, o, to);
      return;
    }
    f.b.at(e.pos);
    if (isNil(f, y)) nilComparison(f, op, e.x, operand, to);
    else if (isNil(f, e.x)) nilComparison(f, op, y, operand, to);
    else {
      hoistAll(f, [e.x, y]);
      const a = lowerAs(f, e.x, operand);
      const b = lowerAs(f, y, operand);
      f.b.at(e.pos);
      emitComparison(f, op, operand, to, a, b);
    }
  });
  return to;
}

function lowerAs(f: Lowerer, e: Expr, type: CType): Reg {
  const own = f.typeOf(e);
  if (type.kind === Kind.Interface && own.kind !== Kind.Interface) return toInterface(f, e, type);
  return lowerExpr(f, e);
}

function setInt(f: Lowerer, o: IntOperands, to: Reg): void {
  if (o.value !== undefined) f.b.emit(setImmediate[o.op], to, o.x, o.value);
  else emitIntComparison(f, o.op, o.unsigned, to, o.x, o.y);
}

function emitIntComparison(f: Lowerer, op: Relation, unsigned: boolean, to: Reg, x: Reg, y: Reg): void {
  const less = unsigned ? Op.LTU : Op.LT;
  const lessOrEqual = unsigned ? Op.LEU : Op.LE;
  switch (op) {
    case '==':
      f.b.emit(Op.EQ, to, x, y);
      return;
    case '!=':
      f.b.emit(Op.NE, to, x, y);
      return;
    case '<':
      f.b.emit(less, to, x, y);
      return;
    case '<=':
      f.b.emit(lessOrEqual, to, x, y);
      return;
    case '>':
      f.b.emit(less, to, y, x);
      return;
    case '>=':
      f.b.emit(lessOrEqual, to, y, x);
      return;
  }
}

/** Interfaces and slices have their nil-ness in their first word. */
function nilComparison(f: Lowerer, op: Relation, e: Expr, type: CType, to: Reg): void {
  const x = lowerExpr(f, e);
  if (type.kind !== Kind.Interface && type.kind !== Kind.Slice) throw new Error(`${type.str} compared with nil`);
  f.b.emit(op === '==' ? Op.EQI : Op.NEI, to, x, 0);
}

/** R[to] = R[x] op R[y] for values of one type. */
export function emitComparison(f: Lowerer, op: BinaryOperator, type: CType, to: Reg, x: Reg, y: Reg): void {
  const relation = op as Relation;
  const { kind } = type;
  const negate = () => {
    if (relation === '!=') f.b.emit(Op.LNOT, to, to);
  };
  if (isIntLike(kind)) {
    emitIntComparison(f, relation, isUnsigned(kind), to, x, y);
  } else if (isFloat(kind)) {
    if (relation === '==') f.b.emit(Op.FEQ, to, x, y);
    else if (relation === '!=') f.b.emit(Op.FNE, to, x, y);
    else if (relation === '<') f.b.emit(Op.FLT, to, x, y);
    else if (relation === '<=') f.b.emit(Op.FLE, to, x, y);
    else if (relation === '>') f.b.emit(Op.FLT, to, y, x);
    else f.b.emit(Op.FLE, to, y, x);
  } else if (isComplex(kind)) {
    f.scratch(() => {
      const parts = f.b.alloc(16);
      f.b.emit(Op.FEQ, parts, x, y);
      f.b.emit(Op.FEQ, parts + 8, x + 8, y + 8);
      f.b.emit(Op.AND, to, parts, parts + 8);
    });
    negate();
  } else if (kind === Kind.String) {
    if (relation === '==') f.b.emit(Op.STREQ, to, x, y);
    else if (relation === '!=') f.b.emit(Op.STRNE, to, x, y);
    else if (relation === '<') f.b.emit(Op.STRLT, to, x, y);
    else if (relation === '<=') f.b.emit(Op.STRLE, to, x, y);
    else if (relation === '>') f.b.emit(Op.STRLT, to, y, x);
    else f.b.emit(Op.STRLE, to, y, x);
  } else if (kind === Kind.Interface) {
    f.b.emit(Op.IFEQ, to, x, y);
    negate();
  } else {
    if (sizeOf(type) === 0) f.b.loadInt(to, 1);
    else {
      f.scratch(() => {
        const a = frameAddress(f, memoryForm(f, x, type), sizeOf(type));
        const b = frameAddress(f, memoryForm(f, y, type), sizeOf(type));
        typed(f, f.b.emit(Op.VALEQ, to, a, b), Slot.D, type);
      });
    }
    negate();
  }
}
