// Unary and binary operations (types2: expr.go, unary, binary, matchTypes, chanElem).

import {
  type BinaryOperator,
  type Expr,
  exprString,
  type Operation,
  type UnaryOperator,
  unparen,
} from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import { comparison } from './comparison.ts';
import { convertUntyped, overflow } from './const.ts';
import type { Constant } from './constant.ts';
import * as constant from './constant.ts';
import { errorf, type Poser } from './errors.ts';
import { expr } from './expr.ts';
import { Operand, operandString } from './operand.ts';
import { binaryDefined, isComparison, isShift, opPos, unaryDefined } from './operators.ts';
import {
  allBoolean,
  allInteger,
  allNumeric,
  allString,
  hasNil,
  identical,
  isComplex,
  isInteger,
  isNonTypeParamInterface,
  isPointer,
  isTyped,
  isTypeParam,
  isUnsigned,
  isValid,
} from './predicates.ts';
import { record } from './recording.ts';
import { shift } from './shift.ts';
import { sizeof } from './sizes.ts';
import { type ChanType, PointerType, type Type } from './type.ts';
import { typeString } from './typestring.ts';
import { commonUnder } from './under.ts';
import { go1_25 } from './version.ts';

/** Judges every unary operation but `*x`. */
export function unary(check: Checker, x: Operand, e: Operation): void {
  expr(check, null, x, e.x);
  if (x.mode === 'invalid') return;

  let op = e.op;
  switch (op) {
    case '&':
      // &T{} is the exception to the rule that only variables have an address.
      if (unparen(e.x).kind !== 'CompositeLit' && x.mode !== 'variable') {
        errorf(
          check,
          x,
          'UnaddressableOperand',
          `invalid operation: cannot take address of ${operandString(check, x)}`,
        );
        x.mode = 'invalid';
        return;
      }
      x.mode = 'value';
      x.type = new PointerType(x.type);
      return;
    case '<-': {
      const elem = chanElem(check, x, x, true);
      if (elem === null) {
        x.mode = 'invalid';
        return;
      }
      x.mode = 'commaok';
      x.type = elem;
      check.hasCallOrRecv = true;
      return;
    }
    case '~': {
      const message = 'cannot use ~ outside of interface or type constraint';
      if (!allInteger(x.type)) {
        errorf(check, e, 'UndefinedOp', message);
        x.mode = 'invalid';
        return;
      }
      errorf(check, e, 'UndefinedOp', `${message} (use ^ for bitwise complement)`);
      op = '^';
      break;
    }
    default:
      break;
  }

  if (!unaryDefined(check, x, op)) {
    x.mode = 'invalid';
    return;
  }
  if (x.mode !== 'constant') {
    x.mode = 'value';
    return;
  }
  const value = x.constant();
  if (value.kind === 'Unknown') return;
  const bits = isUnsigned(x.type) ? sizeof(x.type) * 8 : 0;
  x.value = constant.unaryOp(op as UnaryOperator, value, bits);
  x.expr = e;
  overflow(check, x, opPos(e));
}

/** The element type of the channel x for a receive or a send, or null after a complaint. */
export function chanElem(check: Checker, at: Poser, x: Operand, recv: boolean): Type | null {
  const show = (t: Type | null): string => (t === null ? 'nil' : typeString(t, check.qualifier));
  const { type, cause } = commonUnder(check, x.type, (t, u) => {
    if (u === null) return 'no specific channel type';
    if (u.tag !== 'Chan') return `non-channel ${show(t)}`;
    if (recv && u.dir === 'send') return `send-only channel ${show(t)}`;
    if (!recv && u.dir === 'recv') return `receive-only channel ${show(t)}`;
    return null;
  });
  if (type !== null) return (type as ChanType).elem;

  const what = operandString(check, x);
  let why = isTypeParam(x.type) ? `${what}: ${cause}` : `${cause} ${what}`;
  if (check.toolchain < go1_25) {
    const core = commonUnder(check, x.type, null).type;
    if (core === null) why = recv ? `${what} (no core type)` : `${what}: no core type`;
    else if (core.tag !== 'Chan') why = `non-channel ${what}`;
    else why = `${recv ? 'send-only' : 'receive-only'} channel ${what}`;
  }
  if (recv) errorf(check, at, 'InvalidReceive', `invalid operation: cannot receive from ${why}`);
  else errorf(check, at, 'InvalidSend', `invalid operation: cannot send to ${why}`);
  return null;
}

/** Judges `X op Y`. Long sums lean to the left: that side is walked without recursion. */
export function binaryExpr(check: Checker, x: Operand, e: Operation): void {
  const spine: Operation[] = [];
  let left: Expr = e;
  while (left.kind === 'Operation' && left.y !== null) {
    spine.push(left);
    left = left.x;
  }
  expr(check, null, x, left);
  for (let i = spine.length - 1; i >= 0; i--) {
    const inner = spine[i] as Operation;
    combine(check, x, inner, inner.x, inner.y as Expr, inner.op as BinaryOperator);
    if (i === 0) return; // rawExpr does the rest
    x.expr = inner;
    record(check, x);
  }
}

/** Judges `lhs op rhs` for the statement `lhs op= rhs`. */
export function binary(check: Checker, x: Operand, lhs: Expr, rhs: Expr, op: BinaryOperator): void {
  expr(check, null, x, lhs);
  combine(check, x, null, lhs, rhs, op);
}

/** Judges rhs, and `x op rhs` with it. e is the whole expression; null for an assignment, where there is none. */
function combine(check: Checker, x: Operand, e: Expr | null, lhs: Expr, rhs: Expr, op: BinaryOperator): void {
  const y = new Operand();
  expr(check, null, y, rhs);
  if (x.mode === 'invalid') return;
  if (y.mode === 'invalid') {
    x.mode = 'invalid';
    x.expr = y.expr;
    return;
  }

  if (isShift(op)) {
    shift(check, x, y, e, op);
    return;
  }
  matchTypes(check, x, y);
  if (x.failed) return;
  if (isComparison(op)) {
    comparison(check, x, y, op, false);
    return;
  }

  if (!identical(x.type, y.type)) {
    if (isValid(x.type) && isValid(y.type)) {
      const what = e !== null ? exprString(e) : `${exprString(lhs)} ${op}= ${exprString(rhs)}`;
      const [left, right] = [typeString(x.type, check.qualifier), typeString(y.type, check.qualifier)];
      errorf(check, x, 'MismatchedTypes', `invalid operation: ${what} (mismatched types ${left} and ${right})`);
    }
    x.mode = 'invalid';
    return;
  }
  if (!binaryDefined(check, x, op)) {
    x.mode = 'invalid';
    return;
  }
  if ((op === '/' || op === '%') && dividesByZero(x, y)) {
    errorf(check, y, 'DivByZero', 'invalid operation: division by zero');
    x.mode = 'invalid';
    return;
  }

  if (x.mode === 'constant' && y.mode === 'constant') {
    const [left, right] = [x.constant(), y.constant()];
    if (left.kind === 'Unknown' || right.kind === 'Unknown') {
      x.value = constant.makeUnknown();
      return;
    }
    x.value = constant.binaryOp(left, (op === '/' && isInteger(x.type) ? '/=' : op) as constant.ConstantOp, right);
    x.expr = e;
    overflow(check, x, opPos(e));
    return;
  }
  x.mode = 'value';
}

function dividesByZero(x: Operand, y: Operand): boolean {
  if (y.mode !== 'constant') return false;
  const value = y.constant();
  if (x.mode === 'constant' && isComplex(x.type)) {
    // The division squares both parts, and what is very small becomes 0.
    const square = (part: Constant): Constant => constant.binaryOp(part, '*', part);
    const [re, im] = [square(constant.real(value)), square(constant.imag(value))];
    return constant.sign(re) === 0 && constant.sign(im) === 0;
  }
  return (x.mode === 'constant' || allInteger(x.type)) && constant.sign(value) === 0;
}

/** Gives an untyped operand the type of the other one where that can work. On failure x is invalid. */
export function matchTypes(check: Checker, x: Operand, y: Operand): void {
  if (!mayConvert(x, y)) return;
  convertUntyped(check, x, y.type);
  if (x.mode === 'invalid') return;
  convertUntyped(check, y, x.type);
  if (y.failed) x.mode = 'invalid';
}

/**
 * Whether the operands could match after converting one of them. If so a failing conversion is what gets reported,
 * otherwise the mismatch of their types.
 */
function mayConvert(x: Operand, y: Operand): boolean {
  if (isTyped(x.type) && isTyped(y.type)) return false;
  if (allNumeric(x.type) !== allNumeric(y.type)) return false;
  if (isNonTypeParamInterface(x.type) || isNonTypeParamInterface(y.type)) return true;
  if (allBoolean(x.type) !== allBoolean(y.type)) return false;
  if (allString(x.type) !== allString(y.type)) return false;
  if (x.isNil) return hasNil(y.type);
  if (y.isNil) return hasNil(x.type);
  return !isPointer(x.type) && !isPointer(y.type);
}
