// Operands: what the checker knows of an expression while it judges it (types2: operand.go).
//
// An operand has a mode (its value category), the expression it came from, a type, the value of a constant and the name
// of a builtin. A fresh operand is invalid; a judgement that fails reports the error and leaves its operand invalid, and
// whoever meets an invalid operand stays quiet.

import { type Expr, exprString, type LitKind, type Pos } from '../syntax/index.ts';
import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import type { Code } from './codes.ts';
import * as constant from './constant.ts';
import { implements_ } from './instantiate.ts';
import { isInterfacePtr } from './lookup.ts';
import type { Mode } from './object.ts';
import { hasEmptyTypeset, hasName, identical, isGeneric, isUntyped, isValid } from './predicates.ts';
import { type Basic, BasicKind, type Type, type TypeParam } from './type.ts';
import { typeParamIs } from './typeparam.ts';
import { typeString } from './typestring.ts';
import { under } from './under.ts';
import { Typ } from './universe.ts';
import { implicitTypeAndValue } from './untyped.ts';
import { go1_24, go1_25 } from './version.ts';

/** Where a judgement writes why it failed; '' when it has nothing to add. */
export interface Cause {
  text: string;
}

export class Operand {
  mode: Mode = 'invalid';
  expr: Expr | null = null;
  type: Type = Typ[BasicKind.Invalid];
  value: constant.Constant | null = null;
  /** Name of the builtin, when mode is 'builtin'. */
  id = '';

  /** A computed value that stands for an expression of the given type. */
  static value(expr: Expr, type: Type): Operand {
    const x = new Operand();
    x.mode = 'value';
    x.expr = expr;
    x.type = type;
    return x;
  }

  get pos(): Pos {
    return this.expr === null ? 0 : this.expr.pos;
  }

  /** Takes over everything another operand says. */
  set(from: Operand): void {
    this.mode = from.mode;
    this.expr = from.expr;
    this.type = from.type;
    this.value = from.value;
    this.id = from.id;
  }

  clone(): Operand {
    const x = new Operand();
    x.set(this);
    return x;
  }

  /** The value of a constant operand. */
  constant(): constant.Constant {
    if (this.value === null) throw new Error('constant operand without a value');
    return this.value;
  }

  /** For checks after a call that may have invalidated it: the compiler still believes in the mode seen before. */
  get failed(): boolean {
    return this.mode === 'invalid';
  }

  get isConstant(): boolean {
    return this.mode === 'constant';
  }

  /** The predeclared nil, still untyped or not. */
  get isNil(): boolean {
    return this.mode === 'nilvalue';
  }
}

const modeNames: Readonly<Record<Mode, string>> = {
  invalid: 'invalid operand',
  novalue: 'no value',
  builtin: 'built-in',
  typexpr: 'type',
  constant: 'constant',
  variable: 'variable',
  mapindex: 'map index expression',
  value: 'value',
  nilvalue: 'nil',
  commaok: 'comma, ok expression',
  commaerr: 'comma, error expression',
  cgofunc: 'cgo function',
};

/**
 * The operand as gc prints it: `expr (mode)`, with the untyped kind before the mode or `of type T` after it, and the
 * value of a constant whose expression doesn't already say it: `x (untyped int constant 7)`.
 */
export function operandString(check: Checker, x: Operand): string {
  if (x.mode === 'nilvalue') {
    if (!isValid(x.type)) return 'nil (with invalid type)';
    if (x.type === Typ[BasicKind.UntypedNil]) return 'nil';
    return `nil (of type ${typeString(x.type, check.qualifier)})`;
  }

  let expr = '';
  if (x.expr !== null) expr = exprString(x.expr);
  else if (x.mode === 'builtin') expr = x.id;
  else if (x.mode === 'typexpr') expr = typeString(x.type, check.qualifier);
  else if (x.mode === 'constant') expr = constant.toString(x.constant());

  let text = modeNames[x.mode];
  const hasType = x.mode !== 'invalid' && x.mode !== 'novalue' && x.mode !== 'builtin' && x.mode !== 'typexpr';
  const untyped = hasType && isUntyped(x.type);
  if (untyped) text = `${(x.type as Basic).name} ${text}`;
  if (x.mode === 'constant') {
    const value = constant.toString(x.constant());
    if (value !== expr) text += ` ${value}`;
  }
  if (hasType && !untyped) text += isValid(x.type) ? ` of ${describeType(check, x.type)}` : ' with invalid type';
  return expr === '' ? text : `${expr} (${text})`;
}

/** `type T`, with the kind of structure before it for named types and the constraint after it for type parameters. */
function describeType(check: Checker, t: Type): string {
  const generic = isGeneric(t) ? 'generic ' : '';
  const name = typeString(t, check.qualifier);
  const actual = unalias(t);
  if (actual.tag === 'TypeParam') {
    const empty = hasEmptyTypeset(actual) ? ' with empty type set' : '';
    return `${generic}type ${name} constrained by ${typeString(actual.constraint, check.qualifier)}${empty}`;
  }
  // Go 1.24 began to tell the structure of named types, Go 1.25 the basic ones too.
  if ((t.tag !== 'Alias' && t.tag !== 'Named') || check.toolchain < go1_24) return `${generic}type ${name}`;
  const kind = compositeKind(t);
  if (kind === '' && check.toolchain < go1_25) return `${generic}type ${name}`;
  return `${generic}${kind || (under(t) as Basic).name} type ${name}`;
}

/** `array`, `slice` and so on; '' for basic types. */
export function compositeKind(t: Type): string {
  const u = under(t);
  switch (u.tag) {
    case 'Basic':
      return '';
    case 'Array':
      return 'array';
    case 'Slice':
      return 'slice';
    case 'Struct':
      return 'struct';
    case 'Pointer':
      return 'pointer';
    case 'Signature':
      return 'func';
    case 'Interface':
      return 'interface';
    case 'Map':
      return 'map';
    case 'Chan':
      return 'chan';
    case 'Tuple':
      return 'tuple';
    case 'Union':
      return 'union';
  }
}

const literalKinds: Readonly<Record<LitKind, BasicKind>> = {
  Int: BasicKind.UntypedInt,
  Float: BasicKind.UntypedFloat,
  Imag: BasicKind.UntypedComplex,
  Rune: BasicKind.UntypedRune,
  String: BasicKind.UntypedString,
};

/** Makes x the untyped constant that a literal stands for; invalid if the value cannot be represented. */
export function setConst(x: Operand, kind: LitKind, literal: string): void {
  const value = constant.makeFromLiteral(literal, kind);
  if (value.kind === 'Unknown') {
    x.mode = 'invalid';
    x.type = Typ[BasicKind.Invalid];
    return;
  }
  x.mode = 'constant';
  x.type = Typ[literalKinds[kind]];
  x.value = value;
}

/** The error code that says why x cannot be assigned to a variable of type T, or null if it can. */
export function assignableTo(check: Checker, x: Operand, T: Type, cause: Cause | null): Code | null {
  if (x.mode === 'invalid' || !isValid(T)) return null; // reported already

  const original = T;
  const V = unalias(x.type);
  T = unalias(T);
  if (identical(V, T)) return null;

  const Vu = under(V);
  const Tu = under(T);
  const Vp = V.tag === 'TypeParam' ? V : null;
  const Tp = T.tag === 'TypeParam' ? T : null;

  if (isUntyped(Vu)) {
    // For a type parameter: representable in each type of its set. A tilde changes nothing for an untyped value.
    const ok =
      Tp !== null
        ? typeParamIs(Tp, (term) => term !== null && implicitTypeAndValue(check, x, term.type).type !== null)
        : implicitTypeAndValue(check, x, T).type !== null;
    return ok ? null : 'IncompatibleAssign';
  }

  const oneUnnamed = !hasName(V) || !hasName(T);
  if (Vp === null && Tp === null && oneUnnamed && identical(Vu, Tu)) return null;

  // T is an interface that V implements. A pointer to an interface never works, but implements_ says why.
  if ((Tu.tag === 'Interface' && Tp === null) || isInterfacePtr(Tu)) {
    if (implements_(check, V, T, false, cause)) return null;
    if (Vp === null) return 'InvalidIfaceAssign';
    // The types in V's set may still be assignable, see below.
    if (cause !== null) cause.text = '';
  }

  if (Vu.tag === 'Interface' && Vp === null && implements_(check, T, V, false, null)) {
    if (cause !== null) cause.text = 'need type assertion';
    return 'IncompatibleAssign';
  }

  if (Vu.tag === 'Chan' && Vu.dir === 'both' && Tu.tag === 'Chan' && identical(Vu.elem, Tu.elem)) {
    return oneUnnamed ? null : 'InvalidChanAssign';
  }

  if (Vp === null && Tp === null) return 'IncompatibleAssign';

  const explain = (message: () => string): void => {
    if (cause !== null) cause.text = cause.text === '' ? message() : `${message()}\n\t${cause.text}`;
  };
  const show = (t: Type): string => typeString(t, check.qualifier);

  // Type parameters: every type of the set must do, and the other side must not be named.
  if (Tp !== null && !hasName(V)) {
    return eachTerm(Tp, (type) => {
      const code = assignableTo(check, x, type, cause);
      if (code !== null) explain(() => `cannot assign ${show(x.type)} to ${show(type)} (in ${show(Tp)})`);
      return code;
    });
  }
  if (Vp !== null && !hasName(T)) {
    const y = x.clone();
    return eachTerm(Vp, (type) => {
      y.type = type;
      const code = assignableTo(check, y, T, cause);
      if (code !== null) explain(() => `cannot assign ${show(type)} (in ${show(Vp)}) to ${show(original)}`);
      return code;
    });
  }
  return 'IncompatibleAssign';
}

/** The first failure of a judgement among the specific types of a type parameter; no specific types is a failure. */
function eachTerm(p: TypeParam, judge: (type: Type) => Code | null): Code | null {
  let code: Code | null = 'IncompatibleAssign';
  typeParamIs(p, (term) => {
    if (term === null) return false;
    code = judge(term.type);
    return code === null;
  });
  return code;
}
