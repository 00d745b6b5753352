// Expressions (types2: expr.go).
//
// An expression is judged top down: f(check, x, e) judges e and leaves the result in the operand x, invalid if there was
// an error, which is then reported already. All of them come through rawExpr, which records type and value on the way
// out. Expressions without a type of their own yet are remembered instead (untyped.ts).
//
// A target is the function type that is wanted, so that a generic function can be instantiated from it. A hint is the
// element type of the enclosing composite literal, for elements that leave their type out.

import { type AssertExpr, type Expr, exprString, type Operation } from '../syntax/index.ts';
import { binaryExpr, unary } from './binary.ts';
import { callExpr, funcInst, use } from './call.ts';
import type { Checker } from './checker.ts';
import type { Code } from './codes.ts';
import { finiteSize } from './cycles.ts';
import { errorf } from './errors.ts';
import { indexExpr, sliceExpr } from './indexing.ts';
import { basicLit, compositeLit, funcLit } from './literals.ts';
import { assertableTo } from './lookup.ts';
import { type Cause, Operand, operandString } from './operand.ts';
import { identical, isGeneric, isTypeParam, isValid } from './predicates.ts';
import { record } from './recording.ts';
import { selector } from './selector.ts';
import { BasicKind, PointerType, type Signature, type Type } from './type.ts';
import { typeString } from './typestring.ts';
import { ident, typ, validVarType, varType } from './typexpr.ts';
import { under, underIs } from './under.ts';
import { type ExprKind, invalidType, Typ, universeError } from './universe.ts';
import { dropUnknown } from './unknown.ts';

export interface Target {
  readonly sig: Signature;
  /** What it is called in messages: a variable's name or `result variable`. */
  readonly desc: string;
}

/** A target for a variable of type t; null unless that is a function type. */
export function newTarget(t: Type | null, desc: string): Target | null {
  if (t === null) return null;
  const u = under(t);
  return u.tag === 'Signature' ? { sig: u, desc } : null;
}

/** Judges e, whatever it is, and records what was found. The result says whether e may stand as a statement. */
export function rawExpr(
  check: Checker,
  T: Target | null,
  x: Operand,
  e: Expr,
  hint: Type | null,
  allowGeneric: boolean,
): ExprKind {
  const kind = exprInternal(check, T, x, e, hint);
  dropUnknown(check, x);
  if (!allowGeneric) nonGeneric(check, T, x);
  pendingType(check, x);
  record(check, x);
  return kind;
}

/** Reports a generic type or function that was not instantiated; a function may get its arguments from the target. */
export function nonGeneric(check: Checker, T: Target | null, x: Operand): void {
  if (x.mode === 'invalid' || x.mode === 'novalue') return;
  let what = '';
  switch (x.type.tag) {
    case 'Alias':
    case 'Named':
      if (isGeneric(x.type)) what = 'type';
      break;
    case 'Signature':
      if (x.type.typeParams.length > 0) {
        if (T !== null) {
          funcInst(check, T, x.pos, x, null, true);
          return;
        }
        what = 'function';
      }
      break;
    default:
      break;
  }
  if (what === '') return;
  const name = x.expr === null ? '' : exprString(x.expr);
  errorf(check, x, 'WrongTypeArgCount', `cannot use generic ${what} ${name} without instantiation`);
  x.mode = 'invalid';
  x.type = invalidType;
}

/** Invalidates a value whose type is still being declared and would contain itself: `type T [unsafe.Sizeof(T{})]int`. */
function pendingType(check: Checker, x: Operand): void {
  if (x.mode === 'invalid' || x.mode === 'novalue') return;
  const tag = x.type.tag;
  if (tag !== 'Named' && tag !== 'Array' && tag !== 'Struct' && tag !== 'Alias') return;
  if (!finiteSize(check, x.type)) {
    x.mode = 'invalid';
    x.type = invalidType;
  }
}

function fail(x: Operand, e: Expr): ExprKind {
  x.mode = 'invalid';
  x.expr = e;
  return 'statement'; // no complaint about an unused value on top
}

/** The judgement itself, by kind of expression; only rawExpr calls it. */
function exprInternal(check: Checker, T: Target | null, x: Operand, e: Expr, hint: Type | null): ExprKind {
  // A valid state, should something below give up early.
  x.mode = 'invalid';
  x.type = invalidType;

  switch (e.kind) {
    case 'BadExpr':
      return fail(x, e);

    case 'Name':
      ident(check, x, e, false);
      break;

    case 'DotsType':
      errorf(check, e, 'InvalidSyntaxTree', 'invalid use of ...');
      return fail(x, e);

    case 'BasicLit':
      if (e.bad) return fail(x, e);
      basicLit(check, x, e);
      if (x.mode === 'invalid') return fail(x, e);
      break;

    case 'FuncLit':
      funcLit(check, x, e);
      if (x.mode === 'invalid') return fail(x, e);
      break;

    case 'CompositeLit':
      compositeLit(check, x, e, hint);
      if (x.mode === 'invalid') return fail(x, e);
      break;

    case 'ParenExpr': {
      // Inference doesn't look through parentheses.
      const kind = rawExpr(check, null, x, e.x, null, false);
      x.expr = e;
      return kind;
    }

    case 'SelectorExpr':
      selector(check, x, e, false);
      break;

    case 'IndexExpr':
      if (indexExpr(check, x, e)) funcInst(check, T, e.pos, x, e, true);
      if (x.mode === 'invalid') return fail(x, e);
      break;

    case 'SliceExpr':
      sliceExpr(check, x, e);
      if (x.mode === 'invalid') return fail(x, e);
      break;

    case 'AssertExpr':
      assertExpr(check, x, e);
      if (x.mode === 'invalid') return fail(x, e);
      break;

    case 'TypeSwitchGuard':
      errorf(check, e, 'InvalidSyntaxTree', 'use of .(type) outside type switch');
      use(check, [e.x]);
      return fail(x, e);

    case 'CallExpr':
      return callExpr(check, x, e);

    case 'ListExpr':
      errorf(check, e, 'InvalidSyntaxTree', 'unexpected list of expressions');
      return fail(x, e);

    case 'Operation':
      if (e.y !== null) {
        binaryExpr(check, x, e);
        if (x.mode === 'invalid') return fail(x, e);
      } else if (e.op === '*') {
        indirection(check, x, e);
        if (x.mode === 'invalid') return fail(x, e);
      } else {
        unary(check, x, e);
        if (x.mode === 'invalid') return fail(x, e);
        if (e.op === '<-') {
          x.expr = e;
          return 'statement';
        }
      }
      break;

    case 'KeyValueExpr':
      errorf(check, e, 'InvalidSyntaxTree', 'no key:value expected');
      return fail(x, e);

    case 'ArrayType':
    case 'SliceType':
    case 'StructType':
    case 'FuncType':
    case 'InterfaceType':
    case 'MapType':
    case 'ChanType':
      x.mode = 'typexpr';
      x.type = typ(check, e);
      break;

    default: {
      const unknown: never = e;
      throw new Error(`unknown expression ${(unknown as Expr).kind}`);
    }
  }

  x.expr = e;
  return 'expression';
}

// X.(Type)
function assertExpr(check: Checker, x: Operand, e: AssertExpr): void {
  expr(check, null, x, e.x);
  if (x.mode === 'invalid') return;
  if (isTypeParam(x.type)) {
    const what = operandString(check, x);
    const message = `invalid operation: cannot use type assertion on type parameter value ${what}`;
    errorf(check, x, 'InvalidAssert', message);
    x.mode = 'invalid';
    return;
  }
  if (under(x.type).tag !== 'Interface') {
    errorf(check, x, 'InvalidAssert', `invalid operation: ${operandString(check, x)} is not an interface`);
    x.mode = 'invalid';
    return;
  }
  const T = varType(check, e.type);
  if (!isValid(T)) {
    x.mode = 'invalid';
    return;
  }
  typeAssertion(check, e, x, T, false);
  x.mode = 'commaok';
  x.type = T;
}

// *X, a pointer type or the variable a pointer points to.
function indirection(check: Checker, x: Operand, e: Operation): void {
  exprOrType(check, x, e.x, false);
  if (x.mode === 'invalid') return;
  if (x.mode === 'typexpr') {
    validVarType(check, e.x, x.type);
    x.type = new PointerType(x.type);
    return;
  }
  let base: Type | null = null;
  const ok = underIs(x.type, (u) => {
    if (u === null || u.tag !== 'Pointer') {
      errorf(check, x, 'InvalidIndirection', `invalid operation: cannot indirect ${operandString(check, x)}`);
      return false;
    }
    if (base !== null && !identical(u.base, base)) {
      const what = operandString(check, x);
      const message = `invalid operation: pointers of ${what} must have identical base types`;
      errorf(check, x, 'InvalidIndirection', message);
      return false;
    }
    base = u.base;
    return true;
  });
  if (!ok || base === null) {
    x.mode = 'invalid';
    return;
  }
  x.mode = 'variable';
  x.type = base;
}

/** Complains if the interface value x can never hold a T; e is the assertion or the case. */
export function typeAssertion(check: Checker, e: Expr, x: Operand, T: Type, typeSwitch: boolean): void {
  const cause: Cause = { text: '' };
  if (assertableTo(check, x.type, T, cause)) return;
  const type = typeString(T, check.qualifier);
  const message = typeSwitch
    ? `impossible type switch case: ${exprString(e)}\n\t${operandString(check, x)} cannot have dynamic type ${type} ${cause.text}`
    : `impossible type assertion: ${exprString(e)}\n\t${type} does not implement ${typeString(x.type, check.qualifier)} ${cause.text}`;
  errorf(check, e, 'ImpossibleAssert', message);
}

/** Judges e, which must be one value. */
export function expr(check: Checker, T: Target | null, x: Operand, e: Expr): void {
  rawExpr(check, T, x, e, null, false);
  exclude(check, x, valuesOnly);
  singleValue(check, x);
}

/** Like expr, but the value may be a generic function. */
export function genericExpr(check: Checker, x: Operand, e: Expr): void {
  rawExpr(check, null, x, e, null, true);
  exclude(check, x, valuesOnly);
  singleValue(check, x);
}

/** Like expr, for the element of a composite literal. */
export function exprWithHint(check: Checker, x: Operand, e: Expr, hint: Type): void {
  rawExpr(check, null, x, e, hint, false);
  exclude(check, x, valuesOnly);
  singleValue(check, x);
}

/** Judges e, which must be one value or a type. */
export function exprOrType(check: Checker, x: Operand, e: Expr, allowGeneric: boolean): void {
  rawExpr(check, null, x, e, null, allowGeneric);
  exclude(check, x, valuesOrTypes);
  singleValue(check, x);
}

/**
 * Judges e, which may have several values. With allowCommaOk, an expression that can say whether it worked gives two:
 * itself and an untyped bool.
 */
export function multiExpr(check: Checker, e: Expr, allowCommaOk: boolean): { list: Operand[]; commaOk: boolean } {
  const x = new Operand();
  rawExpr(check, null, x, e, null, false);
  exclude(check, x, valuesOnly);
  if (x.mode !== 'invalid' && x.type.tag === 'Tuple') {
    return { list: x.type.vars.map((v) => Operand.value(e, v.type ?? invalidType)), commaOk: false };
  }
  if (allowCommaOk && (x.mode === 'mapindex' || x.mode === 'commaok' || x.mode === 'commaerr')) {
    const second = x.mode === 'commaerr' ? universeError : Typ[BasicKind.UntypedBool];
    return { list: [x, Operand.value(e, second)], commaOk: true };
  }
  return { list: [x], commaOk: false };
}

/** What is not wanted: `valuesOnly` refuses types, `valuesOrTypes` takes them, `novalueOrBuiltin` refuses the rest. */
export type Exclusion = 'valuesOnly' | 'valuesOrTypes' | 'novalueOrBuiltin';
const valuesOnly: Exclusion = 'valuesOnly';
const valuesOrTypes: Exclusion = 'valuesOrTypes';

/** Reports and invalidates an operand that cannot stand where it stands. */
export function exclude(check: Checker, x: Operand, exclusion: Exclusion): void {
  let message: string;
  let code: Code;
  switch (x.mode) {
    case 'novalue':
      message = exclusion === valuesOnly ? 'used as value' : 'used as value or type';
      code = 'TooManyValues';
      break;
    case 'builtin':
      if (exclusion === valuesOrTypes) return;
      message = 'must be called';
      code = 'UncalledBuiltin';
      break;
    case 'typexpr':
      if (exclusion !== valuesOnly) return;
      message = 'is not an expression';
      code = 'NotAnExpr';
      break;
    default:
      return;
  }
  errorf(check, x, code, `${operandString(check, x)} ${message}`);
  x.mode = 'invalid';
}

/** Reports and invalidates a call with several results where one is wanted. */
export function singleValue(check: Checker, x: Operand): void {
  if (x.mode === 'value' && x.type.tag === 'Tuple') {
    errorf(check, x, 'TooManyValues', `multiple-value ${operandString(check, x)} in single-value context`);
    x.mode = 'invalid';
  }
}
