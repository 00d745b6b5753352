// Initialisations and assignments (types2: assignments.go).

import { type CallExpr, type Expr, exprString, noPos, type Pos, type Stmt, unparen } from '../syntax/index.ts';
import { exprList, ownVariable, use, useLHS } from './call.ts';
import type { Checker } from './checker.ts';
import { declare } from './decl.ts';
import { errorf, newError, softErrorf } from './errors.ts';
import { expr, multiExpr, newTarget, singleValue, type Target } from './expr.ts';
import { type Const, newVar, type Var } from './object.ts';
import { assignableTo, type Cause, Operand, operandString } from './operand.ts';
import { defaultType, isNonTypeParamInterface, isNumeric, isUntyped, isValid } from './predicates.ts';
import { recordCommaOkTypes, recordDef, recordUse } from './recording.ts';
import { type Basic, BasicKind, type Type } from './type.ts';
import { typeString } from './typestring.ts';
import { under } from './under.ts';
import { invalidType, Typ } from './universe.ts';
import { implicitTypeAndValue, updateExprType, updateExprVal } from './untyped.ts';

/** Where a value goes, for messages; a function where the text costs something. */
export type Context = string | (() => string);

function contextText(context: Context): string {
  return typeof context === 'string' ? context : context();
}

/**
 * Checks that x can be assigned to a variable of type T and gives an untyped x its final type. A null T stands for the
 * blank identifier. On failure x is invalid.
 */
export function assignment(check: Checker, x: Operand, T: Type | null, context: Context): void {
  singleValue(check, x);
  switch (x.mode) {
    case 'invalid':
      return;
    case 'nilvalue':
    case 'constant':
    case 'variable':
    case 'mapindex':
    case 'value':
    case 'commaok':
    case 'commaerr':
      break;
    case 'novalue':
    case 'builtin':
    case 'typexpr':
    case 'cgofunc': {
      const target = T === null ? 'nil' : typeString(T, check.qualifier);
      const message = `cannot assign ${operandString(check, x)} to ${target} in ${contextText(context)}`;
      errorf(check, x, 'IncompatibleAssign', message);
      x.mode = 'invalid';
      return;
    }
  }

  if (isUntyped(x.type)) {
    let target = T;
    if (x.isNil) {
      if (target === null) {
        errorf(check, x, 'UntypedNilUse', `use of untyped nil in ${contextText(context)}`);
        x.mode = 'invalid';
        return;
      }
    } else if (target === null || isNonTypeParamInterface(target)) {
      target = defaultType(x.type);
    }
    const { type, value, code } = implicitTypeAndValue(check, x, target);
    if (type === null) {
      const shown = typeString(target, check.qualifier);
      const message = `cannot use ${operandString(check, x)} as ${shown} value in ${contextText(context)}`;
      if (code === 'TruncatedFloat') errorf(check, x, code, `${message} (truncated)`);
      else if (code === 'NumericOverflow') errorf(check, x, code, `${message} (overflows)`);
      else errorf(check, x, 'IncompatibleAssign', message);
      x.mode = 'invalid';
      return;
    }
    if (value !== null) {
      x.value = value;
      if (x.expr !== null) updateExprVal(check, x.expr, value);
    }
    if (type !== x.type) {
      x.type = type;
      if (x.expr !== null) updateExprType(check, x.expr, type, false);
    }
  }

  const u = under(x.type);
  if (u.tag === 'Signature' && u.typeParams.length > 0) {
    const message = `cannot use generic function ${operandString(check, x)} without instantiation in ${contextText(context)}`;
    errorf(check, x, 'WrongTypeArgCount', message);
    x.mode = 'invalid';
    return;
  }
  if (T === null || x.type === T) return;

  const cause: Cause = { text: '' };
  const code = assignableTo(check, x, T, cause);
  if (code === null) return;
  const shown = typeString(T, check.qualifier);
  const why = cause.text === '' ? '' : `: ${cause.text}`;
  const message = `cannot use ${operandString(check, x)} as ${shown} value in ${contextText(context)}${why}`;
  errorf(check, x, code, message);
  x.mode = 'invalid';
}

/** Gives the constant lhs the value x, and x's type if it has none. */
export function initConst(check: Checker, lhs: Const, x: Operand): void {
  if (x.mode === 'invalid' || !isValid(x.type) || (lhs.type !== null && !isValid(lhs.type))) {
    lhs.type ??= invalidType;
    return;
  }
  if (x.mode !== 'constant') {
    errorf(check, x, 'InvalidConstInit', `${operandString(check, x)} is not constant`);
    lhs.type ??= invalidType;
    return;
  }
  lhs.type ??= x.type;
  assignment(check, x, lhs.type, 'constant declaration');
  if (!x.failed) lhs.value = x.value;
}

/** Checks `lhs = x` in a declaration. A variable without a type gets that of x, or the invalid one. */
export function initVar(check: Checker, lhs: Var, x: Operand, context: Context): void {
  if (x.mode === 'invalid' || !isValid(x.type) || (lhs.type !== null && !isValid(lhs.type))) {
    lhs.type ??= invalidType;
    x.mode = 'invalid';
    return;
  }
  if (lhs.type === null) {
    let type = x.type;
    if (isUntyped(type)) {
      if (type === Typ[BasicKind.UntypedNil]) {
        errorf(check, x, 'UntypedNilUse', `use of untyped nil in ${contextText(context)}`);
        lhs.type = invalidType;
        x.mode = 'invalid';
        return;
      }
      type = defaultType(type);
    }
    lhs.type = type;
  }
  assignment(check, x, lhs.type, context);
}

/** The type of the left side of an assignment; null for the blank identifier, invalid after an error. */
function lhsVar(check: Checker, lhs: Expr): Type | null {
  const ident = unparen(lhs);
  if (ident.kind === 'Name' && ident.value === '_') {
    recordDef(check, ident, null);
    return null;
  }
  // Being assigned to is no use.
  const variable = ident.kind === 'Name' ? ownVariable(check, ident.value) : null;
  const used = variable?.used ?? false;
  const x = new Operand();
  expr(check, null, x, lhs);
  if (variable !== null) variable.used = used;

  if (x.mode === 'invalid' || !isValid(x.type)) return invalidType;
  if (x.mode === 'variable' || x.mode === 'mapindex') return x.type;
  const shown = x.expr === null ? '' : exprString(x.expr);
  if (x.expr?.kind === 'SelectorExpr') {
    const base = new Operand();
    expr(check, null, base, x.expr.x);
    if (base.mode === 'mapindex') {
      errorf(check, x, 'UnaddressableFieldAssign', `cannot assign to struct field ${shown} in map`);
      return invalidType;
    }
  }
  const why = '(neither addressable nor a map index expression)';
  errorf(check, x, 'UnassignableOperand', `cannot assign to ${shown} ${why}`);
  return invalidType;
}

/** Checks `lhs = x`, or `lhs = rhs` where x is null. */
export function assignVar(check: Checker, lhs: Expr, rhs: Expr | null, x: Operand | null, context: Context): void {
  const T = lhsVar(check, lhs);
  if (T !== null && !isValid(T)) {
    if (x !== null) x.mode = 'invalid';
    else if (rhs !== null) use(check, [rhs]);
    return;
  }
  if (x === null) {
    let target: Target | null = null;
    if (T !== null && under(T).tag === 'Signature') target = newTarget(T, exprString(lhs));
    x = new Operand();
    if (rhs !== null) expr(check, target, x, rhs);
  }
  assignment(check, x, T, T === null && context === 'assignment' ? 'assignment to _ identifier' : context);
}

export function operandTypes(list: readonly Operand[]): Type[] {
  return list.map((x) => x.type);
}

export function varTypes(list: readonly Var[]): Type[] {
  return list.map((v) => v.type ?? invalidType);
}

/** `(t1, t2, …)` as readers like it: untyped numbers are `number`, a variadic parameter is `...E`. */
export function typesSummary(check: Checker, list: readonly Type[], variadic: boolean, hasDots: boolean): string {
  const texts = list.map((t, i) => {
    let text: string;
    if (!isValid(t)) text = 'unknown type';
    else if (isUntyped(t)) text = isNumeric(t) ? 'number' : (t as Basic).name.replace('untyped ', '');
    else text = typeString(t, check.qualifier);
    if (i < list.length - 1) return text;
    if (variadic) return `...${t.tag === 'Slice' ? typeString(t.elem, check.qualifier) : text}`;
    return hasDots ? `${text}...` : text;
  });
  return `(${texts.join(', ')})`;
}

function measure(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}

function assignError(check: Checker, rhs: readonly Expr[], l: number, r: number): void {
  const first = rhs[0] as Expr;
  const call = rhs.length === 1 ? unparen(first) : null;
  const who = call?.kind === 'CallExpr' ? `${exprString((call as CallExpr).fun)} returns ` : '';
  const message = `assignment mismatch: ${measure(l, 'variable')} but ${who}${measure(r, 'value')}`;
  errorf(check, first, 'WrongAssignCount', message);
}

function returnError(check: Checker, at: Stmt, lhs: readonly Var[], rhs: readonly Operand[]): void {
  const many = rhs.length > lhs.length;
  const culprit = many ? rhs[lhs.length] : rhs[rhs.length - 1];
  const err = newError(check, 'WrongResultCount');
  err.addf(culprit ?? at, `${many ? 'too many' : 'not enough'} return values`);
  err.addf(noPos, `have ${typesSummary(check, operandTypes(rhs), false, false)}`);
  err.addf(noPos, `want ${typesSummary(check, varTypes(lhs), false, false)}`);
  err.report();
}

/** A single call on the right is not n:n, whatever n: mismatches then name the function. */
function isCall(rhs: readonly Expr[]): boolean {
  const [only] = rhs;
  return only !== undefined && rhs.length === 1 && unparen(only).kind === 'CallExpr';
}

function invalidate(lhs: readonly Var[]): void {
  for (const v of lhs) v.type ??= invalidType;
}

/** Checks the initialisation of variables, or (with the statement) of the results by a return. */
export function initVars(check: Checker, lhs: readonly Var[], origRhs: readonly Expr[], returnStmt: Stmt | null): void {
  const context = returnStmt === null ? 'assignment' : 'return statement';
  if (lhs.length === origRhs.length && !isCall(origRhs)) {
    const x = new Operand();
    for (const [i, v] of lhs.entries()) {
      const desc = returnStmt !== null && v.name === '' ? 'result variable' : v.name;
      expr(check, newTarget(v.type, desc), x, origRhs[i] as Expr);
      initVar(check, v, x, context);
    }
    return;
  }

  const [only] = origRhs;
  if (origRhs.length !== 1 || only === undefined) {
    if (use(check, origRhs)) {
      if (returnStmt !== null) returnError(check, returnStmt, lhs, exprList(check, origRhs));
      else assignError(check, origRhs, lhs.length, origRhs.length);
    }
    invalidate(lhs);
    return;
  }

  const { list, commaOk } = multiExpr(check, only, lhs.length === 2 && returnStmt === null);
  if (list.length === lhs.length) {
    for (const [i, v] of lhs.entries()) initVar(check, v, list[i] as Operand, context);
    recordCommaOk(check, only, list, commaOk);
    return;
  }
  if (list[0]?.mode !== 'invalid') {
    if (returnStmt !== null) returnError(check, returnStmt, lhs, list);
    else assignError(check, origRhs, lhs.length, list.length);
  }
  invalidate(lhs);
}

/** Only where both assignments worked is the expression recorded as a pair. */
function recordCommaOk(check: Checker, rhs: Expr, list: readonly Operand[], commaOk: boolean): void {
  const [value, ok] = list;
  if (!commaOk || value === undefined || ok === undefined) return;
  if (value.mode !== 'invalid' && ok.mode !== 'invalid') recordCommaOkTypes(check, rhs, [value, ok]);
}

/** Checks the assignment of expressions to what is there already. */
export function assignVars(check: Checker, lhs: readonly Expr[], origRhs: readonly Expr[]): void {
  if (lhs.length === origRhs.length && !isCall(origRhs)) {
    for (const [i, e] of lhs.entries()) assignVar(check, e, origRhs[i] as Expr, null, 'assignment');
    return;
  }

  const [only] = origRhs;
  if (origRhs.length !== 1 || only === undefined) {
    const left = useLHS(check, lhs);
    const right = use(check, origRhs);
    if (left && right) assignError(check, origRhs, lhs.length, origRhs.length);
    return;
  }

  const { list, commaOk } = multiExpr(check, only, lhs.length === 2);
  if (list.length === lhs.length) {
    for (const [i, e] of lhs.entries()) assignVar(check, e, null, list[i] as Operand, 'assignment');
    recordCommaOk(check, only, list, commaOk);
    return;
  }
  if (list[0]?.mode !== 'invalid') assignError(check, origRhs, lhs.length, list.length);
  useLHS(check, lhs);
}

/** lhs := rhs. At least one name must be new; the others are assigned to. */
export function shortVarDecl(check: Checker, pos: Pos, lhs: readonly Expr[], rhs: readonly Expr[]): void {
  const top = check.delayedTop;
  const { scope } = check;
  const seen = new Set<string>();
  const vars: Var[] = [];
  const added: Var[] = [];
  let hasError = false;

  for (const e of lhs) {
    const v = declaredVar(e);
    vars.push(v ?? newVar('local', e.pos, check.pkg, '_', null));
  }

  initVars(check, vars, rhs, null);
  check.processDelayed(top); // function literals on the right don't see the new variables

  if (added.length === 0 && !hasError) {
    softErrorf(check, pos, 'NoNewVar', 'no new variables on left side of :=');
    return;
  }
  // The scope of the variables begins after the statement.
  const last = rhs[rhs.length - 1];
  const scopePos = last === undefined ? pos : last.end;
  for (const v of added) declare(check, scope, null, v, scopePos);

  /** The variable that e declares or assigns to; null after an error. */
  function declaredVar(e: Expr): Var | null {
    if (e.kind !== 'Name') {
      useLHS(check, [e]);
      errorf(check, e, 'BadDecl', `non-name ${exprString(e)} on left side of :=`);
      hasError = true;
      return null;
    }
    const name = e.value;
    if (name !== '_') {
      if (seen.has(name)) {
        errorf(check, e, 'RepeatedDecl', `${name} repeated on left side of :=`);
        hasError = true;
        return null;
      }
      seen.add(name);
    }
    const alt = scope.lookup(name);
    if (alt !== undefined) {
      recordUse(check, e, alt);
      if (alt.tag === 'Var') return alt;
      errorf(check, e, 'UnassignableOperand', `cannot assign to ${name}`);
      hasError = true;
      return null;
    }
    const v = newVar('local', e.pos, check.pkg, name, null);
    if (name !== '_') added.push(v);
    recordDef(check, e, v);
    return v;
  }
}
