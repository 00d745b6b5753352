// Expression switches and type switches (types2: stmt.go).

import {
  type Expr,
  type Name,
  type Pos,
  type SwitchStmt,
  type TypeSwitchGuard,
  unpackListExpr,
  unparen,
} from '../syntax/index.ts';
import { assignment } from './assignments.ts';
import type { Checker } from './checker.ts';
import { comparison } from './comparison.ts';
import { convertUntyped } from './const.ts';
import * as constant from './constant.ts';
import { declare } from './decl.ts';
import { errorf, newError, softErrorf } from './errors.ts';
import { expr, typeAssertion } from './expr.ts';
import { newVar, type Var } from './object.ts';
import { Operand, operandString } from './operand.ts';
import { comparable, hasNil, identical, isInterface, isTypeParam, isValid } from './predicates.ts';
import { recordDef, recordImplicit } from './recording.ts';
import { closeScope, multipleDefaults, openScope, stmtList } from './stmt.ts';
import { BasicKind, type Type } from './type.ts';
import { typeString } from './typestring.ts';
import { varType } from './typexpr.ts';
import { invalidType, Typ } from './universe.ts';

/** Where a case value was seen, by value. Equal values may have different types if the switch is on an interface. */
type Seen = Map<string, { readonly pos: Pos; readonly type: Type }[]>;

export function switchStmt(check: Checker, s: SwitchStmt): void {
  const x = new Operand();
  if (s.tag !== null) {
    expr(check, null, x, s.tag);
    // Assigning it to a temporary, as a compiler would, does all the checks there are.
    assignment(check, x, null, 'switch expression');
    if (x.mode !== 'invalid' && !comparable(x.type) && !hasNil(x.type)) {
      const type = typeString(x.type, check.qualifier);
      const message = `cannot switch on ${operandString(check, x)} (${type} is not comparable)`;
      errorf(check, x, 'InvalidExprSwitch', message);
      x.mode = 'invalid';
    }
  } else {
    // switch {…} means switch true {…}
    const pos = s.body[0]?.pos ?? s.rbrace;
    const name: Name = { kind: 'Name', pos, end: pos, value: 'true' };
    x.mode = 'constant';
    x.type = Typ[BasicKind.Bool];
    x.value = constant.makeBool(true);
    x.expr = name;
  }

  multipleDefaults(check, s.body);
  const seen: Seen = new Map();
  for (const clause of s.body) {
    caseValues(check, x, unpackListExpr(clause.cases), seen);
    openScope(check, clause, 'case');
    stmtList(check, clause.body);
    closeScope(check);
  }
}

function caseValues(check: Checker, x: Operand, values: readonly Expr[], seen: Seen): void {
  for (const e of values) {
    const v = new Operand();
    expr(check, null, v, e);
    if (x.mode === 'invalid' || v.mode === 'invalid') continue;
    convertUntyped(check, v, x.type);
    if (v.failed) continue;
    // v first: errors are reported at the case.
    const result = v.clone();
    comparison(check, result, x.clone(), '==', true);
    if (result.mode === 'invalid' || v.mode !== 'constant') continue;

    const key = caseKey(v.constant());
    if (key === null) continue;
    const before = seen.get(key) ?? [];
    const other = before.find((b) => identical(v.type, b.type));
    if (other !== undefined) {
      const err = newError(check, 'DuplicateCase');
      err.addf(v, `duplicate case ${operandString(check, v)} in expression switch`);
      err.addf(other.pos, 'previous case');
      err.report();
      continue;
    }
    before.push({ pos: v.pos, type: v.type });
    seen.set(key, before);
  }
}

/** Equal for equal integers, floats and strings; gc looks for duplicates among these only. */
function caseKey(x: constant.Constant): string | null {
  switch (x.kind) {
    case 'Int':
      return `i${x.value}`;
    case 'Float':
      return `f${constant.float64Val(x)}`;
    case 'String':
      return `s${x.value}`;
    default:
      return null;
  }
}

// switch lhs := x.(type) {…}
export function typeSwitchStmt(check: Checker, s: SwitchStmt, guard: TypeSwitchGuard): void {
  let { lhs } = guard;
  if (lhs !== null && lhs.value === '_') {
    softErrorf(check, lhs, 'NoNewVar', 'no new variable on left side of :=');
    lhs = null;
  } else if (lhs !== null) {
    recordDef(check, lhs, null); // each clause declares a variable of its own
  }

  const x = new Operand();
  expr(check, null, x, guard.x);
  let sx: Operand | null = null;
  if (x.mode !== 'invalid') {
    if (isTypeParam(x.type)) {
      const message = `cannot use type switch on type parameter value ${operandString(check, x)}`;
      errorf(check, x, 'InvalidTypeSwitch', message);
    } else if (isInterface(x.type)) {
      sx = x;
    } else {
      errorf(check, x, 'InvalidTypeSwitch', `${operandString(check, x)} is not an interface`);
    }
  }

  multipleDefaults(check, s.body);
  const vars: Var[] = [];
  const seen: SeenType[] = [];
  for (const clause of s.body) {
    const T = caseTypes(check, sx, unpackListExpr(clause.cases), seen);
    openScope(check, clause, 'case');
    if (lhs !== null) {
      const v = newVar('local', lhs.pos, check.pkg, lhs.value, T);
      declare(check, check.scope, null, v, clause.colon);
      recordImplicit(check, clause, v);
      vars.push(v);
    }
    stmtList(check, clause.body);
    closeScope(check);
  }

  // The variables count as one: using any of them will do.
  if (lhs !== null) {
    const used = vars.some((v) => v.used);
    for (const v of vars) v.used = true;
    if (!used) softErrorf(check, lhs, 'UnusedVar', `${lhs.value} declared and not used`);
  }
}

interface SeenType {
  /** null for nil. */
  readonly type: Type | null;
  readonly expr: Expr;
}

/** Checks the types of a clause; the result is the type of the variable in it. x is null if the switch is invalid. */
function caseTypes(check: Checker, x: Operand | null, types: readonly Expr[], seen: SeenType[]): Type {
  let T: Type | null = null;
  for (const e of types) {
    if (isNil(check, e)) {
      T = null;
      expr(check, null, new Operand(), e); // for the recording
    } else {
      T = varType(check, e);
      if (!isValid(T)) continue;
    }
    const type = T;
    const other = seen.find((b) =>
      type === null || b.type === null ? type === b.type : identical(type as Type, b.type),
    );
    if (other !== undefined) {
      const shown = type === null ? 'nil' : typeString(type, check.qualifier);
      const err = newError(check, 'DuplicateCase');
      err.addf(e, `duplicate case ${shown} in type switch`);
      err.addf(other.expr, 'previous case');
      err.report();
      continue;
    }
    seen.push({ type, expr: e });
    if (x !== null && type !== null) typeAssertion(check, e, x, type, true);
  }
  if (types.length === 1 && T !== null) return T;
  return x === null ? invalidType : x.type;
}

/** Whether e is the predeclared nil, perhaps in parentheses. */
function isNil(check: Checker, e: Expr): boolean {
  const name = unparen(e);
  return name.kind === 'Name' && check.lookup(name.value)?.tag === 'Nil';
}
