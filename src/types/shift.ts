// Shifts (types2: expr.go, shift).
//
// The left operand of a non-constant shift may be an untyped constant; then its type is what it would be without the
// shift, and the check is delayed until that is known (exprInfo.isLhs, untyped.ts).

import type { BinaryOperator, Expr } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import type { Code } from './codes.ts';
import { convertUntyped, overflow, representable } from './const.ts';
import * as constant from './constant.ts';
import { errorf } from './errors.ts';
import { type Operand, operandString } from './operand.ts';
import { opPos } from './operators.ts';
import { allInteger, allUnsigned, isInteger, isUntyped } from './predicates.ts';
import { BasicKind } from './type.ts';
import { Typ } from './universe.ts';
import { go1_13, verifyVersionf } from './version.ts';

/** So large that the smallest float64 can be written as a constant shift. */
const shiftBound = 1023n - 1n + 52n;

/** Judges `x op y`; e is the whole expression, null for `x op= y`. */
export function shift(check: Checker, x: Operand, y: Operand, e: Expr | null, op: BinaryOperator): void {
  const fail = (at: Operand, code: Code, message: string): void => {
    errorf(check, at, code, `invalid operation: ${message}`);
    x.mode = 'invalid';
  };

  const xval = x.mode === 'constant' ? constant.toInt(x.constant()) : null;
  if (!allInteger(x.type) && !(isUntyped(x.type) && xval?.kind === 'Int')) {
    fail(x, 'InvalidShiftOperand', `shifted operand ${operandString(check, x)} must be integer`);
    return;
  }

  const yval = y.mode === 'constant' ? constant.toInt(y.constant()) : null;
  if (yval !== null) {
    if (yval.kind === 'Int' && yval.value < 0n) {
      fail(y, 'InvalidShiftCount', `negative shift count ${operandString(check, y)}`);
      return;
    }
    if (isUntyped(y.type)) {
      representable(check, y, Typ[BasicKind.Uint]);
      if (y.mode === 'invalid') {
        x.mode = 'invalid';
        return;
      }
    }
  } else if (allInteger(y.type)) {
    if (!allUnsigned(y.type) && !signedCountAllowed(check, y)) {
      x.mode = 'invalid';
      return;
    }
  } else if (isUntyped(y.type)) {
    convertUntyped(check, y, Typ[BasicKind.Uint]);
    if (y.mode === 'invalid') {
      x.mode = 'invalid';
      return;
    }
  } else {
    fail(y, 'InvalidShiftCount', `shift count ${operandString(check, y)} must be integer`);
    return;
  }

  if (x.mode === 'constant' && xval !== null) {
    if (yval !== null) {
      if (xval.kind === 'Unknown' || yval.kind === 'Unknown') {
        x.value = constant.makeUnknown();
        if (!isInteger(x.type)) x.type = Typ[BasicKind.UntypedInt];
        return;
      }
      if (yval.kind !== 'Int' || yval.value > shiftBound) {
        fail(y, 'InvalidShiftCount', `invalid shift count ${operandString(check, y)}`);
        return;
      }
      // 2.0 << 1: the result is an integer.
      if (!isInteger(x.type)) x.type = Typ[BasicKind.UntypedInt];
      x.value = constant.shift(xval, op as '<<' | '>>', Number(yval.value));
      x.expr = e;
      overflow(check, x, opPos(e));
      return;
    }
    if (isUntyped(x.type)) {
      // Delayed. The entry can be missing where a declaration cycle makes an expression be checked twice.
      const info = x.expr === null ? undefined : check.untyped.get(x.expr);
      if (info !== undefined) info.isLhs = true;
      x.mode = 'value';
      return;
    }
  }

  if (!allInteger(x.type)) {
    fail(x, 'InvalidShiftOperand', `shifted operand ${operandString(check, x)} must be integer`);
    return;
  }
  x.mode = 'value';
}

function signedCountAllowed(check: Checker, y: Operand): boolean {
  return verifyVersionf(check, y, go1_13, () => `invalid operation: signed shift count ${operandString(check, y)}`);
}
