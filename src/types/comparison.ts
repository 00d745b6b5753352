// Comparisons, in expressions and in switch cases (types2: expr.go, comparison).

import { type BinaryOperator, exprString } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import type { Code } from './codes.ts';
import * as constant from './constant.ts';
import { errorf } from './errors.ts';
import { assignableTo, compositeKind, type Operand } from './operand.ts';
import { allOrdered, comparable, comparableType, defaultType, hasNil, isTypeParam, isValid } from './predicates.ts';
import { BasicKind, type Type } from './type.ts';
import { typeString } from './typestring.ts';
import { under } from './under.ts';
import { Typ } from './universe.ts';
import { updateExprType } from './untyped.ts';
import { go1_24 } from './version.ts';

/** Judges `x op y` and leaves the untyped boolean in x. For a switch case, op is == and x the value of the case. */
export function comparison(check: Checker, x: Operand, y: Operand, op: BinaryOperator, switchCase: boolean): void {
  if (!isValid(x.type) || !isValid(y.type)) {
    x.mode = 'invalid';
    return;
  }
  if (switchCase) op = '==';

  if (assignableTo(check, x, y.type, null) !== null && assignableTo(check, y, x.type, null) !== null) {
    // Only the second operand shows the mismatch.
    const show = (t: Type): string => typeString(t, check.qualifier);
    const cause = `mismatched types ${show(x.type)} and ${show(y.type)}`;
    complain(check, x, y, op, switchCase, y, 'MismatchedTypes', cause);
    return;
  }

  if (op === '==' || op === '!=') {
    if (x.isNil || y.isNil) {
      // Without a type that has nil this is nil == nil.
      if (!hasNil(x.isNil ? y.type : x.type)) {
        complain(check, x, y, op, switchCase, y, 'UndefinedOp', '');
        return;
      }
    } else if (!comparable(x.type)) {
      complain(check, x, y, op, switchCase, x, 'UndefinedOp', incomparableCause(check, x.type));
      return;
    } else if (!comparable(y.type)) {
      complain(check, x, y, op, switchCase, y, 'UndefinedOp', incomparableCause(check, y.type));
      return;
    }
  } else if (!allOrdered(x.type)) {
    complain(check, x, y, op, switchCase, x, 'UndefinedOp', '');
    return;
  } else if (!allOrdered(y.type)) {
    complain(check, x, y, op, switchCase, y, 'UndefinedOp', '');
    return;
  }

  if (x.mode === 'constant' && y.mode === 'constant') {
    x.value = constant.makeBool(constant.compare(x.constant(), op as constant.ComparisonOp, y.constant()));
  } else {
    x.mode = 'value';
    // The operands exist at run time, so their types are final now.
    if (x.expr !== null) updateExprType(check, x.expr, defaultType(x.type), true);
    if (y.expr !== null) updateExprType(check, y.expr, defaultType(y.type), true);
  }
  x.type = Typ[BasicKind.UntypedBool];
}

function complain(
  check: Checker,
  x: Operand,
  y: Operand,
  op: BinaryOperator,
  switchCase: boolean,
  culprit: Operand,
  code: Code,
  cause: string,
): void {
  if (cause === '') {
    if (isTypeParam(x.type) || isTypeParam(y.type)) {
      if (!isTypeParam(x.type)) culprit = y;
      const verb = check.toolchain < go1_24 ? 'is not comparable with' : 'cannot use operator';
      cause = `type parameter ${typeString(culprit.type, check.qualifier)} ${verb} ${op}`;
    } else {
      const what = compositeKind(culprit.type) || typeString(culprit.type, check.qualifier);
      cause = `operator ${op} not defined on ${what}`;
    }
  }
  const left = x.expr === null ? '' : exprString(x.expr);
  const right = y.expr === null ? '' : exprString(y.expr);
  if (switchCase) errorf(check, x, code, `invalid case ${left} in switch on ${right} (${cause})`);
  else errorf(check, culprit, code, `invalid operation: ${left} ${op} ${right} (${cause})`);
  x.mode = 'invalid';
}

/** Why values of the type cannot be compared; '' if there is nothing special to say. */
function incomparableCause(check: Checker, t: Type): string {
  switch (under(t).tag) {
    case 'Slice':
    case 'Signature':
    case 'Map':
      return `${compositeKind(t)} can only be compared to nil`;
    default:
      return comparableType(check, t, true) ?? '';
  }
}
