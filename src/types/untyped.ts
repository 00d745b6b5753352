// Untyped expressions on their way to a type (types2: expr.go, updateExprType and implicitTypeAndValue).
//
// The type of an untyped constant, comparison or shift depends on what is done with it further up. Until then it stands
// in check.untyped. When the type becomes known it is carried down the expression again, so that Info holds the type that
// each value really has at run time. Sub-expressions of a constant are left alone: they never exist at run time.

import { type Expr, exprString } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import type { Code } from './codes.ts';
import { convertUntyped, representation } from './const.ts';
import type { Constant } from './constant.ts';
import { errorf } from './errors.ts';
import { Operand } from './operand.ts';
import { isComparison, isShift } from './operators.ts';
import {
  allInteger,
  defaultType,
  hasNil,
  isBoolean,
  isNumeric,
  isString,
  isTyped,
  isTypeParam,
  isUntyped,
  isValid,
  maxType,
} from './predicates.ts';
import { recordTypeAndValue } from './recording.ts';
import { type Basic, BasicKind, type Type } from './type.ts';
import { typeSetOf } from './typeset.ts';
import { typeString } from './typestring.ts';
import { under, underIs } from './under.ts';

/**
 * Gives the untyped expression x a type and does the same for its operands. A type that is still untyped and not final
 * only replaces the remembered one. A constant must be representable in its final type, and the left operand of a
 * non-constant shift must become an integer.
 */
export function updateExprType(check: Checker, x: Expr, type: Type, final: boolean): void {
  const old = check.untyped.get(x);
  if (old === undefined) return;

  switch (x.kind) {
    case 'ParenExpr':
      updateExprType(check, x.x, type, final);
      break;
    case 'Operation':
      if (old.value !== null) break; // operands of constants never materialise
      if (x.y === null) {
        if (x.op === '*') return;
        updateExprType(check, x.x, type, final);
      } else if (isComparison(x.op)) {
        // The result type says nothing about the operands, which have their final types.
      } else if (isShift(x.op)) {
        updateExprType(check, x.x, type, final);
      } else {
        updateExprType(check, x.x, type, final);
        updateExprType(check, x.y, type, final);
      }
      break;
    default:
      break; // names, literals, calls of builtins: no operands to take care of
  }

  if (!final && isUntyped(type)) {
    old.type = under(type) as Basic;
    return;
  }
  check.untyped.delete(x);

  if (old.isLhs && !allInteger(type)) {
    const shown = typeString(type, check.qualifier);
    errorf(
      check,
      x,
      'InvalidShiftOperand',
      `invalid operation: shifted operand ${exprString(x)} (type ${shown}) must be integer`,
    );
    return;
  }
  if (old.value !== null) {
    const c = new Operand();
    c.mode = old.mode;
    c.expr = x;
    c.type = old.type;
    c.value = old.value;
    convertUntyped(check, c, type);
    if (c.mode === 'invalid') return;
  }
  recordTypeAndValue(check, x, old.mode, type, old.value);
}

export function updateExprVal(check: Checker, x: Expr, value: Constant): void {
  const info = check.untyped.get(x);
  if (info !== undefined) info.value = value;
}

export interface Implicit {
  /** null: no implicit conversion is possible. */
  readonly type: Type | null;
  /** The representation of a constant in that type. */
  readonly value: Constant | null;
  /** Meaningful only when type is null. */
  readonly code: Code;
}

function converts(type: Type, value: Constant | null = null): Implicit {
  return { type, value, code: 'InvalidUntypedConversion' };
}

const refused: Implicit = { type: null, value: null, code: 'InvalidUntypedConversion' };

/** The type that x takes on where a value of type target is wanted. Typed operands keep theirs. */
export function implicitTypeAndValue(check: Checker, x: Operand, target: Type): Implicit {
  if (x.mode === 'invalid' || isTyped(x.type) || !isValid(target)) return converts(x.type);

  if (isUntyped(target)) {
    const type = maxType(x.type, target);
    return type === null ? refused : converts(type);
  }
  if (x.isNil) return hasNil(target) ? converts(target) : refused;

  const u = under(target);
  switch (u.tag) {
    case 'Basic': {
      if (x.mode === 'constant') {
        const value = representation(x, u);
        return typeof value === 'string' ? { type: null, value: null, code: value } : converts(target, value);
      }
      // Not constant: the result of a comparison, or a shift whose check was delayed.
      switch ((x.type as Basic).kind) {
        case BasicKind.UntypedBool:
          return isBoolean(target) ? converts(target) : refused;
        case BasicKind.UntypedInt:
        case BasicKind.UntypedRune:
        case BasicKind.UntypedFloat:
        case BasicKind.UntypedComplex:
          return isNumeric(target) ? converts(target) : refused;
        case BasicKind.UntypedString:
          return isString(target) ? converts(target) : refused;
        default:
          return refused;
      }
    }
    case 'Interface':
      if (isTypeParam(target)) {
        const ok = underIs(target, (t) => t !== null && implicitTypeAndValue(check, x, t).type !== null);
        return ok ? converts(target) : refused;
      }
      // A value inside an interface has a concrete type: the default one.
      return typeSetOf(u).isAll ? converts(defaultType(x.type)) : refused;
    default:
      return refused;
  }
}
