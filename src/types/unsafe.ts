// The builtins of package unsafe (types2: builtins.go).

import { type Expr, exprString, unparen } from '../syntax/index.ts';
import { asNamed } from './alias.ts';
import { assignment } from './assignments.ts';
import { type BuiltinCall, makeSig } from './builtins.ts';
import { use } from './call.ts';
import type { Checker } from './checker.ts';
import type { Code } from './codes.ts';
import * as constant from './constant.ts';
import { errorf } from './errors.ts';
import { expr } from './expr.ts';
import { isValidIndex } from './indexing.ts';
import { derefStructPtr, lookupFieldOrMethod } from './lookup.ts';
import { Operand, operandString } from './operand.ts';
import { isTypeParam } from './predicates.ts';
import { record, recordBuiltinType, recordSelection } from './recording.ts';
import { alignof, offsetof, sizeof } from './sizes.ts';
import { BasicKind, type Named, PointerType, SliceType, type Type } from './type.ts';
import { typeString } from './typestring.ts';
import { commonUnder, under } from './under.ts';
import { invalidType, Typ, universeByte } from './universe.ts';
import { type GoVersion, go1_17, go1_20, verifyVersionf } from './version.ts';

function value(check: Checker, x: Operand, { call }: BuiltinCall, result: Type, ...params: readonly Type[]): true {
  recordBuiltinType(check, call.fun, makeSig(result, ...params));
  x.mode = 'value';
  x.type = result;
  return true;
}

/** A constant uintptr, or a value where the type's size depends on type parameters. */
function size(check: Checker, x: Operand, c: BuiltinCall, of: Type, measured: Type, n: () => number): boolean {
  if (hasVarSize(of, new Map())) return value(check, x, c, Typ[BasicKind.Uintptr], measured);
  const bytes = n();
  if (bytes < 0) {
    errorf(check, x, 'TypeTooLarge', `${operandString(check, x)} is too large`);
    return false;
  }
  x.mode = 'constant';
  x.value = constant.makeInt64(bytes);
  x.type = Typ[BasicKind.Uintptr];
  return true;
}

function length(check: Checker, y: Operand | undefined, code: Code, allowNegative: boolean): y is Operand {
  return y !== undefined && isValidIndex(check, y, code, 'length', allowNegative);
}

function needs(check: Checker, c: BuiltinCall, version: GoVersion): void {
  verifyVersionf(check, c.call.fun, version, `unsafe.${c.id}`);
}

// unsafe.Add(ptr Pointer, len IntegerType) Pointer
export function ruleAdd(check: Checker, x: Operand, c: BuiltinCall): boolean {
  needs(check, c, go1_17);
  const pointer = Typ[BasicKind.UnsafePointer];
  assignment(check, x, pointer, 'argument to unsafe.Add');
  if (x.mode === 'invalid') return false;
  const y = c.args[1];
  return length(check, y, 'InvalidUnsafeAdd', true) && value(check, x, c, pointer, pointer, y.type);
}

// unsafe.Alignof(x T) uintptr
export function ruleAlignof(check: Checker, x: Operand, c: BuiltinCall): boolean {
  assignment(check, x, null, 'argument to unsafe.Alignof');
  return x.mode !== 'invalid' && size(check, x, c, x.type, x.type, () => alignof(x.type));
}

// unsafe.Sizeof(x T) uintptr
export function ruleSizeof(check: Checker, x: Operand, c: BuiltinCall): boolean {
  assignment(check, x, null, 'argument to unsafe.Sizeof');
  return x.mode !== 'invalid' && size(check, x, c, x.type, x.type, () => sizeof(x.type));
}

// unsafe.Offsetof(x.f) uintptr
export function ruleOffsetof(check: Checker, x: Operand, c: BuiltinCall): boolean {
  const arg = c.call.argList[0] as Expr;
  const selx = unparen(arg);
  if (selx.kind !== 'SelectorExpr') {
    errorf(check, arg, 'BadOffsetofSyntax', `invalid argument: ${exprString(arg)} is not a selector expression`);
    use(check, [arg]);
    return false;
  }
  expr(check, null, x, selx.x);
  if (x.mode === 'invalid') return false;

  const base = derefStructPtr(x.type);
  const sel = selx.sel.value;
  const { obj, index, indirect } = lookupFieldOrMethod(base, false, check.pkg, sel, false);
  const shown = (): string => typeString(base, check.qualifier);
  if (obj === null || index === null) {
    errorf(check, x, 'MissingFieldOrMethod', `invalid argument: ${shown()} has no single field ${sel}`);
    return false;
  }
  if (obj.tag === 'Func') {
    errorf(check, arg, 'InvalidOffsetof', `invalid argument: ${exprString(arg)} is a method value`);
    return false;
  }
  if (indirect) {
    const message = `invalid argument: field ${sel} is embedded via a pointer in ${shown()}`;
    errorf(check, x, 'InvalidOffsetof', message);
    return false;
  }
  recordSelection(check, selx, 'FieldVal', base, obj, index, false);
  const type = obj.type ?? invalidType;
  const field = Operand.value(selx, type);
  if (x.mode === 'variable') field.mode = 'variable';
  record(check, field);
  return size(check, x, c, base, type, () => offsetof(base, index));
}

// unsafe.Slice(ptr *T, len IntegerType) []T
export function ruleSlice(check: Checker, x: Operand, c: BuiltinCall): boolean {
  needs(check, c, go1_17);
  const ptr = commonUnder(check, x.type, null).type;
  if (ptr?.tag !== 'Pointer') {
    errorf(check, x, 'InvalidUnsafeSlice', `invalid argument: ${operandString(check, x)} is not a pointer`);
    return false;
  }
  const y = c.args[1];
  return length(check, y, 'InvalidUnsafeSlice', false) && value(check, x, c, new SliceType(ptr.base), ptr, y.type);
}

// unsafe.SliceData(slice []T) *T
export function ruleSliceData(check: Checker, x: Operand, c: BuiltinCall): boolean {
  needs(check, c, go1_20);
  const slice = commonUnder(check, x.type, null).type;
  if (slice?.tag !== 'Slice') {
    errorf(check, x, 'InvalidUnsafeSliceData', `invalid argument: ${operandString(check, x)} is not a slice`);
    return false;
  }
  return value(check, x, c, new PointerType(slice.elem), slice);
}

// unsafe.String(ptr *byte, len IntegerType) string
export function ruleString(check: Checker, x: Operand, c: BuiltinCall): boolean {
  needs(check, c, go1_20);
  const bytePtr = new PointerType(universeByte);
  assignment(check, x, bytePtr, 'argument to unsafe.String');
  if (x.mode === 'invalid') return false;
  const y = c.args[1];
  return length(check, y, 'InvalidUnsafeString', false) && value(check, x, c, Typ[BasicKind.String], bytePtr, y.type);
}

// unsafe.StringData(str string) *byte
export function ruleStringData(check: Checker, x: Operand, c: BuiltinCall): boolean {
  needs(check, c, go1_20);
  const string = Typ[BasicKind.String];
  assignment(check, x, string, 'argument to unsafe.StringData');
  if (x.mode === 'invalid') return false;
  return value(check, x, c, new PointerType(universeByte), string);
}

/** Whether the size of t depends on type parameters, or is without bound because t contains itself. */
function hasVarSize(t: Type, seen: Map<Named, boolean>): boolean {
  const named = asNamed(t);
  if (named !== null) {
    const known = seen.get(named);
    if (known !== undefined) return known;
    seen.set(named, true); // until the opposite is proven
  }
  let result = false;
  const u = under(t);
  if (u.tag === 'Array') result = hasVarSize(u.elem, seen);
  else if (u.tag === 'Struct') result = u.fields.some((f) => f.type !== null && hasVarSize(f.type, seen));
  else if (u.tag === 'Interface') result = isTypeParam(t);
  if (named !== null) seen.set(named, result);
  return result;
}
