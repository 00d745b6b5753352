// Basic, function and composite literals (types2: literals.go).

import { type BasicLit, type CompositeLit, type Expr, exprString, type FuncLit } from '../syntax/index.ts';
import { assignment } from './assignments.ts';
import { use } from './call.ts';
import type { Checker } from './checker.ts';
import { overflow } from './const.ts';
import * as constant from './constant.ts';
import { errorf } from './errors.ts';
import { embedsUnknown, lookupError } from './errsupport.ts';
import { expr, exprWithHint } from './expr.ts';
import { index } from './indexing.ts';
import { longArray } from './limits.ts';
import { deref, fieldIndex } from './lookup.ts';
import { Operand, setConst } from './operand.ts';
import { opPos } from './operators.ts';
import { identical, isNonTypeParamInterface, isValid } from './predicates.ts';
import { recordTypeAndValue, recordUse } from './recording.ts';
import { funcBody } from './stmt.ts';
import { ArrayType, type MapType, type StructType, type Type } from './type.ts';
import { typeString } from './typestring.ts';
import { typ, varType } from './typexpr.ts';
import { commonUnder } from './under.ts';
import { invalidType } from './universe.ts';
import { allowVersion, go1_13, go1_25, verifyVersionf } from './version.ts';

/** Longer numeric literals mean nothing and would only cost time. */
const maxLiteral = 10000;

export function basicLit(check: Checker, x: Operand, e: BasicLit): void {
  if (e.litKind !== 'String' && e.litKind !== 'Rune') {
    langCompat(check, e);
    if (e.value.length > maxLiteral) {
      const message = `excessively long constant: ${e.value.slice(0, 10)}... (${e.value.length} chars)`;
      errorf(check, e, 'InvalidConstVal', message);
      x.mode = 'invalid';
      return;
    }
  }
  setConst(x, e.litKind, e.value);
  if (x.mode === 'invalid') {
    // Well-formed, or the parser had said so: the number is too large or too small.
    errorf(check, e, 'InvalidConstVal', `malformed constant: ${e.value}`);
    return;
  }
  x.expr = e;
  overflow(check, x, opPos(e));
}

/** Reports numeric literals in a notation that the language version doesn't have. */
function langCompat(check: Checker, lit: BasicLit): void {
  const s = lit.value;
  if (s.length <= 2 || allowVersion(check, go1_13)) return;
  const needs = (what: string): void => void verifyVersionf(check, lit, go1_13, what);
  if (s.includes('_')) {
    needs('underscore in numeric literal');
    return;
  }
  if (s[0] !== '0') return;
  const radix = s[1]?.toLowerCase();
  if (radix === 'b') needs('binary literal');
  else if (radix === 'o') needs('0o/0O-style octal literal');
  else if (radix === 'x' && lit.litKind !== 'Int') needs('hexadecimal floating-point literal');
}

export function funcLit(check: Checker, x: Operand, e: FuncLit): void {
  const sig = typ(check, e.type);
  if (sig.tag !== 'Signature') {
    errorf(check, e, 'InvalidSyntaxTree', `invalid function literal ${exprString(e)}`);
    x.mode = 'invalid';
    return;
  }
  // The body may refer to a type that is only just being declared: check it as soon as possible, but not now. It counts
  // as part of the declaration it stands in.
  const { decl, iota } = check;
  if (sig.scope !== null) {
    sig.scope.pos = e.pos;
    sig.scope.end = e.end;
  }
  check.later(() => funcBody(check, decl, sig, e.body, iota));
  x.mode = 'value';
  x.type = sig;
}

export function compositeLit(check: Checker, x: Operand, e: CompositeLit, hint: Type | null): void {
  let type: Type;
  let base: Type;
  let isElem = false;
  if (e.type !== null) {
    // [...]T stands only here. The length is set once the elements are counted.
    const open = e.type.kind === 'ArrayType' && e.type.len === null;
    type = open ? new ArrayType(-1, varType(check, e.type.elem)) : typ(check, e.type);
    base = type;
  } else if (hint !== null) {
    type = hint;
    const u = commonUnder(check, hint, null).type;
    // In a []*T, {…} means &T{…}.
    base = u !== null && u.tag === 'Pointer' ? deref(u)[0] : hint;
    isElem = true;
  } else {
    errorf(check, e, 'UntypedLit', 'missing type in composite literal');
    type = invalidType; // the elements still count as used
    base = type;
  }

  const u = commonUnder(check, base, null).type;
  switch (u?.tag) {
    case 'Struct':
      structElems(check, x, e, u, base);
      break;
    case 'Array': {
      const n = indexedElts(check, e.elemList, u.elem, u.len);
      // Unknown length: [...]T, or [n]T with a broken n, for which the number of elements is a fair guess.
      if (u.len < 0) {
        u.len = n;
        if (e.type !== null) recordTypeAndValue(check, e.type, 'typexpr', u, null);
      }
      break;
    }
    case 'Slice':
      if (indexedElts(check, e.elemList, u.elem, -1) >= longArray) check.hasLongArrays = true;
      break;
    case 'Map':
      mapElems(check, x, e, u);
      break;
    default:
      // Keys are left alone: they may be names of fields of a type that failed.
      for (const elem of e.elemList) {
        const value = elem.kind === 'KeyValueExpr' ? elem.value : elem;
        // In a literal of unknown type, {…} has an unknown type too.
        if (check.conf.tolerant && value.kind === 'CompositeLit') exprWithHint(check, x, value, invalidType);
        else use(check, [value]);
      }
      if (u === null || isValid(u)) {
        const element = isElem ? ' element' : '';
        const none = check.toolchain < go1_25 ? 'no core type' : 'no common underlying type';
        const cause = u === null ? ` (${none})` : '';
        const shown = typeString(type, check.qualifier);
        errorf(check, e, 'InvalidLit', `invalid composite literal${element} type ${shown}${cause}`);
        x.mode = 'invalid';
        return;
      }
  }
  x.mode = 'value';
  x.type = type;
}

// T{A: 1, B: 2} or T{1, 2}. Messages name the type only where that helps.
function structElems(check: Checker, x: Operand, e: CompositeLit, struct: StructType, base: Type): void {
  const first = e.elemList[0];
  if (first === undefined) return;
  const { fields } = struct;
  const mixture = 'mixture of field:value and value elements in struct literal';

  if (first.kind === 'KeyValueExpr') {
    const visited = new Set<number>();
    for (const elem of e.elemList) {
      if (elem.kind !== 'KeyValueExpr') {
        errorf(check, elem, 'MixedStructLit', mixture);
        continue;
      }
      const { key } = elem;
      expr(check, null, x, elem.value); // first of all, so that nothing is lost when the key is wrong
      if (key.kind !== 'Name') {
        errorf(check, elem, 'InvalidLitField', `invalid field name ${exprString(key)} in struct literal`);
        continue;
      }
      const i = fieldIndex(fields, check.pkg, key.value, false);
      const field = fields[i];
      if (field === undefined) {
        const alt = fields[fieldIndex(fields, check.pkg, key.value, true)] ?? null;
        if (!embedsUnknown(check, base)) {
          errorf(check, key, 'MissingLitField', lookupError(check, base, key.value, alt, true));
        }
        continue;
      }
      recordUse(check, key, field);
      assignment(check, x, field.type, 'struct literal');
      if (visited.has(i))
        errorf(check, elem, 'DuplicateLitField', `duplicate field name ${key.value} in struct literal`);
      visited.add(i);
    }
    return;
  }

  for (const [i, elem] of e.elemList.entries()) {
    if (elem.kind === 'KeyValueExpr') {
      errorf(check, elem, 'MixedStructLit', mixture);
      continue;
    }
    expr(check, null, x, elem);
    const field = fields[i];
    if (field === undefined) {
      const shown = typeString(base, check.qualifier);
      errorf(check, x, 'InvalidStructLit', `too many values in struct literal of type ${shown}`);
      break;
    }
    if (!field.exported && field.pkg !== check.pkg) {
      const shown = typeString(base, check.qualifier);
      const message = `implicit assignment to unexported field ${field.name} in struct literal of type ${shown}`;
      errorf(check, x, 'UnexportedLitField', message);
      continue;
    }
    assignment(check, x, field.type, 'struct literal');
  }
  if (e.elemList.length < fields.length) {
    const shown = typeString(base, check.qualifier);
    errorf(check, e.rbrace, 'InvalidStructLit', `too few values in struct literal of type ${shown}`);
  }
}

function mapElems(check: Checker, x: Operand, e: CompositeLit, map: MapType): void {
  // In an interface key, equal values of different types are different keys.
  const typed = isNonTypeParamInterface(map.key);
  const visited = new Map<string, Type[]>();
  for (const elem of e.elemList) {
    if (elem.kind !== 'KeyValueExpr') {
      errorf(check, elem, 'MissingLitKey', 'missing key in map literal');
      continue;
    }
    exprWithHint(check, x, elem.key, map.key);
    assignment(check, x, map.key, 'map literal');
    if (x.mode === 'invalid') {
      if (check.conf.tolerant) exprWithHint(check, x, elem.value, map.elem);
      continue;
    }
    const key = x.mode === 'constant' ? keyVal(x.constant()) : null;
    if (key !== null) {
      const types = visited.get(key);
      const type = x.type;
      if (types === undefined) visited.set(key, [type]);
      else if (typed && !types.some((t) => identical(t, type))) types.push(type);
      else {
        errorf(check, x, 'DuplicateLitKey', `duplicate key ${constant.toString(x.constant())} in map literal`);
        continue;
      }
    }
    exprWithHint(check, x, elem.value, map.elem);
    assignment(check, x, map.elem, 'map literal');
  }
}

/** A string that is equal for equal constants, whatever their kind (1, 1.0 and 1+0i); null if it cannot be said. */
function keyVal(x: constant.Constant): string | null {
  if (x.kind === 'Complex') {
    const float = constant.toFloat(x);
    if (float.kind !== 'Float') {
      return `c${constant.float64Val(constant.real(x))},${constant.float64Val(constant.imag(x))}`;
    }
    x = float;
  }
  if (x.kind === 'Float') {
    const int = constant.toInt(x);
    if (int.kind !== 'Int') return `f${constant.float64Val(x)}`;
    x = int;
  }
  switch (x.kind) {
    case 'Int':
      return `i${x.value}`;
    case 'String':
      return `s${x.value}`;
    case 'Bool':
      return `b${x.value}`;
    default:
      return null;
  }
}

/** Judges the elements of an array or slice literal; length < 0 means unknown. Returns the length they imply. */
export function indexedElts(check: Checker, elts: readonly Expr[], type: Type, length: number): number {
  const visited = new Set<number>();
  let next = 0;
  let max = 0;
  for (const e of elts) {
    let valid = false;
    let value = e;
    if (e.kind === 'KeyValueExpr') {
      const key = index(check, e.key, length);
      if (isValid(key.type)) {
        if (key.value >= 0) {
          next = key.value;
          valid = true;
        } else {
          errorf(check, e, 'InvalidLitIndex', `index ${exprString(e.key)} must be integer constant`);
        }
      }
      value = e.value;
    } else if (length >= 0 && next >= length) {
      errorf(check, e, 'OversizeArrayLit', `index ${next} is out of bounds (>= ${length})`);
    } else {
      valid = true;
    }
    if (valid) {
      if (visited.has(next)) {
        errorf(check, e, 'DuplicateLitKey', `duplicate index ${next} in array or slice literal`);
      }
      visited.add(next);
    }
    next++;
    if (next > max) max = next;

    const x = new Operand();
    exprWithHint(check, x, value, type);
    assignment(check, x, type, 'array or slice literal');
  }
  return max;
}
