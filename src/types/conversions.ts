// Conversions T(x) (types2: conversions.go).

import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import { representableConst } from './const.ts';
import * as constant from './constant.ts';
import { errorf } from './errors.ts';
import { assignableTo, type Cause, type Operand, operandString } from './operand.ts';
import {
  allString,
  defaultType,
  identical,
  identicalIgnoreTags,
  isComplex,
  isConstType,
  isInteger,
  isIntegerOrFloat,
  isNonTypeParamInterface,
  isPointer,
  isString,
  isTypeParam,
  isUntyped,
} from './predicates.ts';
import { BasicKind, type Type } from './type.ts';
import { typeParamIs } from './typeparam.ts';
import { typeString } from './typestring.ts';
import { under, underIs } from './under.ts';
import { Typ } from './universe.ts';
import { updateExprType } from './untyped.ts';
import { allowVersion, go1_17, go1_20 } from './version.ts';

/** Judges T(x); the result is in x. */
export function conversion(check: Checker, x: Operand, T: Type): void {
  const constArg = x.mode === 'constant';
  const cause: Cause = { text: '' };
  const show = (t: Type): string => typeString(t, check.qualifier);
  let ok = false;

  if (constArg && isConstType(T)) {
    const value = constConversion(x, T);
    if (value !== null) {
      ok = true;
      x.value = value;
    } else if (isInteger(x.type) && isInteger(T)) {
      const message = `constant ${constant.toString(x.constant())} overflows ${show(T)}`;
      errorf(check, x, 'InvalidConversion', message);
      x.mode = 'invalid';
      return;
    } else if (isInteger(T)) {
      // gc shows 1000 + 0i as the integer it is.
      const int = constant.toInt(x.constant());
      if (int.kind === 'Int') x.value = int;
    }
  } else if (constArg && isTypeParam(T)) {
    // Each type of the set must do.
    ok = underIs(T, (u) => {
      if (u === null) {
        cause.text = `${show(T)} does not contain specific types`;
        return false;
      }
      if (isString(x.type) && isBytesOrRunes(u)) return true;
      if (constConversion(x, u) !== null) return true;
      cause.text =
        isInteger(x.type) && isInteger(u)
          ? `constant ${constant.toString(x.constant())} overflows ${show(u)} (in ${show(T)})`
          : `cannot convert ${operandString(check, x)} to type ${show(u)} (in ${show(T)})`;
      return false;
    });
    x.mode = 'value'; // type parameters have no constants
  } else if (convertibleTo(check, x, T, cause)) {
    ok = true;
    x.mode = 'value';
  }

  if (!ok) {
    const why = cause.text === '' ? '' : `: ${cause.text}`;
    const message = `cannot convert ${operandString(check, x)} to type ${show(T)}${why}`;
    errorf(check, x, 'InvalidConversion', message);
    x.mode = 'invalid';
    return;
  }

  if (isUntyped(x.type)) {
    let final = T;
    if (x.type === Typ[BasicKind.UntypedNil]) {
      // nil takes the target type
    } else if (isNonTypeParamInterface(T) || (constArg && !isConstType(T))) {
      // []byte("x"): "x" itself is a string.
      final = defaultType(x.type);
    } else if (x.mode === 'constant' && isInteger(x.type) && allString(T)) {
      final = x.type;
    }
    if (x.expr !== null) updateExprType(check, x.expr, final, true);
  }
  x.type = T;
}

/** The constant x as a value of type T, or null. */
function constConversion(x: Operand, T: Type): constant.Constant | null {
  const t = under(T);
  if (t.tag !== 'Basic') return null;
  const value = representableConst(x.constant(), t);
  if (value !== null) return value;
  if (!isInteger(x.type) || !isString(t)) return null;
  const point = constant.uint64Val(x.constant());
  const valid = point !== undefined && point <= 0x10ffffn && !(point >= 0xd800n && point <= 0xdfffn);
  return constant.makeString(constant.encodeRune(valid ? Number(point) : 0xfffd));
}

/** Whether the conversion of a value to T is valid. */
export function convertibleTo(check: Checker, x: Operand, T: Type, cause: Cause): boolean {
  if (assignableTo(check, x, T, cause) === null) return true;

  const original = T;
  const V = unalias(x.type);
  T = unalias(T);
  const Vu = under(V);
  const Tu = under(T);
  const Vp = V.tag === 'TypeParam' ? V : null;
  const Tp = T.tag === 'TypeParam' ? T : null;

  if (Vp === null && Tp === null && identicalIgnoreTags(Vu, Tu)) return true;
  if (V.tag === 'Pointer' && T.tag === 'Pointer' && !isTypeParam(V.base) && !isTypeParam(T.base)) {
    if (identicalIgnoreTags(under(V.base), under(T.base))) return true;
  }
  if (isIntegerOrFloat(Vu) && isIntegerOrFloat(Tu)) return true;
  if (isComplex(Vu) && isComplex(Tu)) return true;
  if ((isInteger(Vu) || isBytesOrRunes(Vu)) && isString(Tu)) return true;
  if (isString(Vu) && isBytesOrRunes(Tu)) return true;
  // Package unsafe: pointers and uintptrs to unsafe.Pointer and back.
  if ((isPointer(Vu) || isUintptr(Vu)) && isUnsafePointer(Tu)) return true;
  if (isUnsafePointer(Vu) && (isPointer(Tu) || isUintptr(Tu))) return true;

  if (Vu.tag === 'Slice') {
    const array = Tu.tag === 'Pointer' ? under(Tu.base) : Tu;
    if (array.tag === 'Array' && identical(Vu.elem, array.elem)) {
      const pointer = Tu.tag === 'Pointer';
      if (allowVersion(check, pointer ? go1_17 : go1_20)) return true;
      cause.text = pointer
        ? 'conversion of slice to array pointer requires go1.17 or later'
        : 'conversion of slice to array requires go1.20 or later';
      return false;
    }
  }
  if (Vp === null && Tp === null) return false;

  const show = (t: Type): string => typeString(t, check.qualifier);
  const explain = (message: string): false => {
    cause.text = cause.text === '' ? message : `${message}\n\t${cause.text}`;
    return false;
  };
  // Type parameters: the conversion must be valid for every pair of types.
  const y = x.clone();
  const toEach = (V: Type, what: string): boolean => {
    y.type = V;
    if (Tp === null) {
      if (convertibleTo(check, y, T, cause)) return true;
      return explain(`cannot convert ${what} to type ${show(original)}`);
    }
    return typeParamIs(Tp, (term) => {
      if (term === null) return false;
      if (convertibleTo(check, y, term.type, cause)) return true;
      return explain(`cannot convert ${what} to type ${show(term.type)} (in ${show(Tp)})`);
    });
  };
  if (Vp === null) return toEach(x.type, show(x.type));
  return typeParamIs(Vp, (term) => term !== null && toEach(term.type, `${show(term.type)} (in ${show(Vp)})`));
}

function isBasicKind(t: Type, kind: BasicKind): boolean {
  const u = under(t);
  return u.tag === 'Basic' && u.kind === kind;
}

function isUintptr(t: Type): boolean {
  return isBasicKind(t, BasicKind.Uintptr);
}

function isUnsafePointer(t: Type): boolean {
  return isBasicKind(t, BasicKind.UnsafePointer);
}

export function isBytesOrRunes(t: Type): boolean {
  const u = under(t);
  return u.tag === 'Slice' && (isBasicKind(u.elem, BasicKind.Uint8) || isBasicKind(u.elem, BasicKind.Int32));
}
