// The builtins that deal in numbers: complex, real, imag, min, max (types2: builtins.go).

import { exprString } from '../syntax/index.ts';
import { unalias } from './alias.ts';
import { assignment } from './assignments.ts';
import { matchTypes } from './binary.ts';
import { type BuiltinCall, makeSig } from './builtins.ts';
import type { Checker } from './checker.ts';
import type { Code } from './codes.ts';
import { convertUntyped } from './const.ts';
import * as constant from './constant.ts';
import { errorf, softErrorf } from './errors.ts';
import { TypeName } from './object.ts';
import { type Operand, operandString } from './operand.ts';
import { allOrdered, identical, isNumeric, isUntyped } from './predicates.ts';
import { recordBuiltinType } from './recording.ts';
import { BasicKind, InterfaceType, type Term, type Type, Union } from './type.ts';
import { newTypeParam, typeParamIs } from './typeparam.ts';
import { typeString } from './typestring.ts';
import { under } from './under.ts';
import { emptyInterface, Typ } from './universe.ts';
import { updateExprType } from './untyped.ts';
import { go1_21, verifyVersionf } from './version.ts';

// complex(re, im floatT) complexT
export function ruleComplex(check: Checker, x: Operand, { call, args }: BuiltinCall): boolean {
  const y = args[1] as Operand;
  if (isUntyped(x.type) && isUntyped(y.type)) {
    if (x.mode === 'constant' && y.mode === 'constant') {
      for (const part of [x, y]) {
        if (isNumeric(part.type) && constant.sign(constant.imag(part.constant())) === 0) {
          part.type = Typ[BasicKind.UntypedFloat];
        }
      }
    } else {
      // One is a delayed shift, which cannot become a float: this gets the complaint.
      convertUntyped(check, x, Typ[BasicKind.Float64]);
      convertUntyped(check, y, Typ[BasicKind.Float64]);
    }
  } else if (isUntyped(x.type)) {
    convertUntyped(check, x, y.type);
  } else if (isUntyped(y.type)) {
    convertUntyped(check, y, x.type);
  }
  if (x.mode === 'invalid' || y.mode === 'invalid') return false;

  if (!identical(x.type, y.type)) {
    const [a, b] = [typeString(x.type, check.qualifier), typeString(y.type, check.qualifier)];
    const message = `invalid operation: ${exprString(call)} (mismatched types ${a} and ${b})`;
    errorf(check, x, 'InvalidComplex', message);
    return false;
  }
  const result = applyTypeFunc(
    check,
    x,
    'complex',
    'InvalidComplex',
    (t) =>
      mapKind(t, BasicKind.Float32, BasicKind.Complex64) ??
      mapKind(t, BasicKind.Float64, BasicKind.Complex128) ??
      mapKind(t, BasicKind.UntypedFloat, BasicKind.UntypedComplex),
  );
  if (result === null) {
    const type = typeString(x.type, check.qualifier);
    errorf(check, x, 'InvalidComplex', `invalid argument: arguments have type ${type}, expected floating-point`);
    return false;
  }
  if (x.mode === 'constant' && y.mode === 'constant') {
    const [re, im] = [constant.toFloat(x.constant()), constant.toFloat(y.constant())];
    x.value = constant.binaryOp(re, '+', constant.makeImag(im));
  } else {
    x.mode = 'value';
    recordBuiltinType(check, call.fun, makeSig(result, x.type, x.type));
  }
  x.type = result;
  return true;
}

// real(complexT) floatT, imag(complexT) floatT
export function ruleRealImag(check: Checker, x: Operand, { call, id }: BuiltinCall): boolean {
  const isReal = id === 'real';
  if (isUntyped(x.type)) {
    if (x.mode === 'constant') {
      if (isNumeric(x.type)) x.type = Typ[BasicKind.UntypedComplex];
    } else {
      convertUntyped(check, x, Typ[BasicKind.Complex128]); // a delayed shift, which will complain
      if (x.failed) return false;
    }
  }
  const code = isReal ? 'InvalidReal' : 'InvalidImag';
  const result = applyTypeFunc(
    check,
    x,
    id,
    code,
    (t) =>
      mapKind(t, BasicKind.Complex64, BasicKind.Float32) ??
      mapKind(t, BasicKind.Complex128, BasicKind.Float64) ??
      mapKind(t, BasicKind.UntypedComplex, BasicKind.UntypedFloat),
  );
  if (result === null) {
    const type = typeString(x.type, check.qualifier);
    errorf(check, x, code, `invalid argument: argument has type ${type}, expected complex type`);
    return false;
  }
  if (x.mode === 'constant') {
    x.value = isReal ? constant.real(x.constant()) : constant.imag(x.constant());
  } else {
    x.mode = 'value';
    recordBuiltinType(check, call.fun, makeSig(result, x.type));
  }
  x.type = result;
  return true;
}

function mapKind(t: Type, from: BasicKind, to: BasicKind): Type | null {
  const u = under(t);
  return u.tag === 'Basic' && u.kind === from ? Typ[to] : null;
}

/** f of x's type. For a type parameter, a new one over the results, which the language doesn't accept yet. */
function applyTypeFunc(check: Checker, x: Operand, id: string, code: Code, f: (t: Type) => Type | null): Type | null {
  const p = unalias(x.type);
  if (p.tag !== 'TypeParam') return f(x.type);
  const terms: Term[] = [];
  const ok = typeParamIs(p, (term) => {
    const result = term === null ? null : f(term.type);
    if (term === null || result === null) return false;
    terms.push({ tilde: term.tilde, type: result });
    return true;
  });
  if (!ok) return null;
  const why = 'for go1.18 (see go.dev/issue/50937)';
  softErrorf(check, x, code, `${operandString(check, x)} not supported as argument to built-in ${id} ${why}`);
  const name = new TypeName(0, check.pkg, p.obj.name, null);
  const result = newTypeParam(check, name, new InterfaceType([], [new Union(terms)], false));
  result.index = p.index;
  return result;
}

// min(x, …), max(x, …)
export function ruleMinMax(check: Checker, x: Operand, { call, id, args }: BuiltinCall): boolean {
  verifyVersionf(check, call.fun, go1_21, `built-in ${id}`);
  const op = id === 'max' ? '>' : '<';
  for (const [i, a] of args.entries()) {
    if (!allOrdered(a.type)) {
      errorf(check, a, 'InvalidMinMaxOperand', `invalid argument: ${operandString(check, a)} cannot be ordered`);
      return false;
    }
    if (i === 0) continue;
    matchTypes(check, x, a);
    if (x.mode === 'invalid') return false;
    if (!identical(x.type, a.type)) {
      const [before, type] = [typeString(x.type, check.qualifier), typeString(a.type, check.qualifier)];
      const which = `(type of ${a.expr === null ? '' : exprString(a.expr)})`;
      const message = `invalid argument: mismatched types ${before} (previous argument) and ${type} ${which}`;
      errorf(check, a, 'MismatchedTypes', message);
      return false;
    }
    if (x.mode === 'constant' && a.mode === 'constant') {
      if (constant.compare(a.constant(), op, x.constant())) x.set(a);
    } else {
      x.mode = 'value';
    }
  }
  if (x.mode !== 'constant') {
    x.mode = 'value';
    // A value must not stay untyped.
    assignment(check, x, emptyInterface, `argument to built-in ${id}`);
    if (x.failed) return false;
  }
  for (const a of args) if (a.expr !== null) updateExprType(check, a.expr, x.type, true);
  if (x.mode !== 'constant') recordBuiltinType(check, call.fun, makeSig(x.type, ...args.map(() => x.type)));
  return true;
}
