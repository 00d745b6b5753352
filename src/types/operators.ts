// Which operators are what, and what their operands must be (types2: expr.go, the predicate tables).

import { type Expr, type Operator, type Pos, startPos } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import { errorf } from './errors.ts';
import { type Operand, operandString } from './operand.ts';
import { allBoolean, allInteger, allNumeric, allNumericOrString } from './predicates.ts';
import type { Type } from './type.ts';

export function isShift(op: Operator): boolean {
  return op === '<<' || op === '>>';
}

export function isComparison(op: Operator): boolean {
  switch (op) {
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return true;
    default:
      return false;
  }
}

type Predicates = Partial<Record<Operator, (t: Type) => boolean>>;

// Functions, not tables: the predicates come from a room mate that may be loaded later.
const unaryPredicates: Predicates = {
  '+': (t) => allNumeric(t),
  '-': (t) => allNumeric(t),
  '^': (t) => allInteger(t),
  '!': (t) => allBoolean(t),
};

const binaryPredicates: Predicates = {
  '+': (t) => allNumericOrString(t),
  '-': (t) => allNumeric(t),
  '*': (t) => allNumeric(t),
  '/': (t) => allNumeric(t),
  '%': (t) => allInteger(t),
  '&': (t) => allInteger(t),
  '|': (t) => allInteger(t),
  '^': (t) => allInteger(t),
  '&^': (t) => allInteger(t),
  '&&': (t) => allBoolean(t),
  '||': (t) => allBoolean(t),
};

/** Reports whether op is defined for the type of x; complains if not. */
export function unaryDefined(check: Checker, x: Operand, op: Operator): boolean {
  return defined(check, unaryPredicates, x, op);
}

export function binaryDefined(check: Checker, x: Operand, op: Operator): boolean {
  return defined(check, binaryPredicates, x, op);
}

function defined(check: Checker, predicates: Predicates, x: Operand, op: Operator): boolean {
  const predicate = predicates[op];
  if (predicate === undefined) {
    errorf(check, x, 'InvalidSyntaxTree', `unknown operator ${op}`);
    return false;
  }
  if (predicate(x.type)) return true;
  errorf(check, x, 'UndefinedOp', `invalid operation: operator ${op} not defined on ${operandString(check, x)}`);
  return false;
}

/** Where an overflow is reported: at the operator, or where the expression starts. */
export function opPos(x: Expr | null): Pos {
  if (x === null) return 0;
  return x.kind === 'Operation' ? x.pos : startPos(x);
}
