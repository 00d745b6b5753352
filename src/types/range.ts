// Range loops over everything one can range over (types2: range.go).

import { type Expr, exprString, type ForStmt, type Name, unparen } from '../syntax/index.ts';
import { assignment, assignVar, initVar } from './assignments.ts';
import { arrayPtrDeref } from './builtins.ts';
import type { Checker } from './checker.ts';
import * as constant from './constant.ts';
import { declare } from './decl.ts';
import { errorf, type Poser, softErrorf } from './errors.ts';
import { expr } from './expr.ts';
import { newVar, type Var } from './object.ts';
import { Operand, operandString } from './operand.ts';
import { identical, isBoolean, isInteger, isString, isValid } from './predicates.ts';
import { record, recordDef } from './recording.ts';
import { closeScope, openScope, stmt } from './stmt.ts';
import { BasicKind, type Type } from './type.ts';
import { typeString } from './typestring.ts';
import { commonUnder, under } from './under.ts';
import { invalidType, Typ, universeBool, universeRune } from './universe.ts';
import { allowVersion, go1_22, go1_23, go1_25 } from './version.ts';

/** Checks `for key, value = range rangeVar`; with isDef, `:=`. extra is a third variable, which is one too many. */
export function rangeStmt(
  check: Checker,
  s: ForStmt,
  noNewVarPos: Poser,
  sKey: Expr | null,
  sValue: Expr | null,
  sExtra: Expr | null,
  rangeVar: Expr,
  isDef: boolean,
): void {
  const x = new Operand();
  check.hasCallOrRecv = false;
  expr(check, null, x, rangeVar);
  if (x.mode !== 'invalid' && sValue === null && !check.hasCallOrRecv) recordConstantLength(check, x, rangeVar);

  let key: Type | null = null;
  let value: Type | null = null;
  if (x.mode !== 'invalid') {
    const found = rangeKeyVal(check, x.type);
    key = found.key;
    value = found.value;
    const what = (): string => operandString(check, x);
    if (!found.ok) {
      const why = found.cause === '' ? '' : `: ${found.cause}`;
      softErrorf(check, x, 'InvalidRangeExpr', `cannot range over ${what()}${why}`);
    } else if (sKey !== null && key === null) {
      softErrorf(check, sKey, 'InvalidIterVar', `range over ${what()} permits no iteration variables`);
    } else if (sValue !== null && value === null) {
      softErrorf(check, sValue, 'InvalidIterVar', `range over ${what()} permits only one iteration variable`);
    } else if (sExtra !== null) {
      softErrorf(check, sExtra, 'InvalidIterVar', 'range clause permits at most two iteration variables');
    }
  }

  // The variables belong to the loop's scope, the range expression doesn't.
  openScope(check, s, 'range');
  const targets: readonly (readonly [Expr | null, Type | null])[] = [
    [sKey, key],
    [sValue, value],
  ];
  const overInt = isInteger(x.type);
  if (isDef) {
    const vars: Var[] = [];
    for (const [lhs, type] of targets) if (lhs !== null) declareVar(check, x, lhs, type, overInt, vars);
    if (vars.length > 0) for (const v of vars) declare(check, check.scope, null, v, s.body.pos);
    else errorf(check, noNewVarPos, 'NoNewVar', 'no new variables on left side of :=');
  } else if (sKey !== null) {
    for (const [lhs, type] of targets) {
      if (lhs === null || type === null || type === invalidType) continue;
      if (!overInt) {
        assignVar(check, lhs, null, Operand.value(lhs, type), 'assignment');
        continue;
      }
      assignVar(check, lhs, null, x, 'range clause');
      // The number takes the type of the variable, which must be an integer then.
      if (x.mode !== 'invalid' && !isInteger(x.type)) {
        const shown = typeString(x.type, check.qualifier);
        softErrorf(check, lhs, 'InvalidRangeExpr', `cannot use iteration variable of type ${shown}`);
      }
    }
  } else if (overInt) {
    assignment(check, x, null, 'range clause'); // gives an untyped number its type
  }
  stmt(check, s.body);
  closeScope(check);
}

/** An array whose elements aren't asked for is not evaluated: its place is taken by its length. */
function recordConstantLength(check: Checker, x: Operand, rangeVar: Expr): void {
  const t = arrayPtrDeref(under(x.type));
  if (t.tag !== 'Array') return;
  const length = new Operand();
  length.mode = 'constant';
  length.expr = unparen(rangeVar);
  length.type = Typ[BasicKind.Int];
  length.value = constant.makeInt64(t.len);
  record(check, length);
}

function declareVar(check: Checker, x: Operand, lhs: Expr, type: Type | null, overInt: boolean, vars: Var[]): void {
  if (lhs.kind !== 'Name') {
    errorf(check, lhs, 'InvalidSyntaxTree', `cannot declare ${exprString(lhs)}`);
    return;
  }
  const ident: Name = lhs;
  const v = newVar('local', ident.pos, check.pkg, ident.value, null);
  recordDef(check, ident, v);
  if (ident.value !== '_') vars.push(v);
  if (type === null || type === invalidType) {
    v.type = invalidType;
    v.used = true; // what is wrong was said already
  } else if (overInt) {
    initVar(check, v, x, 'range clause');
  } else {
    initVar(check, v, Operand.value(lhs, type), 'assignment');
  }
}

interface KeyValue {
  /** null: there is none. */
  readonly key: Type | null;
  readonly value: Type | null;
  readonly ok: boolean;
  /** Why not, if there is something to say. */
  readonly cause: string;
}

function gives(key: Type | null, value: Type | null): KeyValue {
  return { key, value, ok: true, cause: '' };
}

function refuses(cause: string): KeyValue {
  return { key: invalidType, value: invalidType, ok: false, cause };
}

/** What the variables of a range loop over a value of type t get. */
function rangeKeyVal(check: Checker, t: Type): KeyValue {
  const { type, cause } = commonUnder(check, t, (each, u) =>
    u?.tag === 'Chan' && u.dir === 'send'
      ? `receive from send-only channel ${each === null ? 'nil' : typeString(each, check.qualifier)}`
      : null,
  );
  if (type === null) {
    const old = check.toolchain < go1_25 && commonUnder(check, t, null).type === null;
    return refuses(old ? 'no core type' : cause);
  }
  const u = arrayPtrDeref(type);
  switch (u.tag) {
    case 'Basic':
      if (isString(u)) return gives(Typ[BasicKind.Int], universeRune);
      if (!isInteger(u)) return { key: null, value: null, ok: false, cause: '' };
      return allowVersion(check, go1_22) ? gives(t, null) : refuses('requires go1.22 or later');
    case 'Array':
    case 'Slice':
      return gives(Typ[BasicKind.Int], u.elem);
    case 'Map':
      return gives(u.key, u.elem);
    case 'Chan':
      return gives(u.elem, null);
    case 'Signature': {
      if (!allowVersion(check, go1_23)) return refuses('requires go1.23 or later');
      const form = 'func must be func(yield func(...) bool): ';
      const [param, more] = u.params.vars;
      if (param === undefined || more !== undefined) return refuses(`${form}wrong argument count`);
      if (u.results.vars.length > 0) return refuses(`${form}unexpected results`);
      const yieldType = commonUnder(check, param.type ?? invalidType, null);
      if (yieldType.type === null) return refuses(`${form}in yield type, ${yieldType.cause}`);
      if (yieldType.type.tag !== 'Signature') return refuses(`${form}argument is not func`);
      const { params, results } = yieldType.type;
      if (params.vars.length > 2) return refuses(`${form}yield func has too many parameters`);
      const result = results.vars.length === 1 ? (results.vars[0]?.type ?? invalidType) : null;
      if (result === null || !identical(result, universeBool)) {
        return refuses(
          result !== null && isValid(result) && isBoolean(result)
            ? `${form}yield func returns user-defined boolean, not bool`
            : `${form}yield func does not return bool`,
        );
      }
      return gives(params.vars[0]?.type ?? null, params.vars[1]?.type ?? null);
    }
    default:
      return { key: null, value: null, ok: false, cause: '' };
  }
}
