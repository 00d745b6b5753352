// Calls of builtin functions (types2: builtins.go).
//
// Every builtin has a rule: it gets the operand of its first argument, changes it into the operand of the call and says
// whether all was well. The rules of package unsafe are in unsafe.ts, those with numbers in numbers.ts.

import { type CallExpr, type Expr, exprString } from '../syntax/index.ts';
import { assignment } from './assignments.ts';
import { arguments_, exprList, use } from './call.ts';
import type { Checker } from './checker.ts';
import * as constant from './constant.ts';
import { errorf } from './errors.ts';
import { exclude, exprOrType } from './expr.ts';
import { index } from './indexing.ts';
import { ruleComplex, ruleMinMax, ruleRealImag } from './numbers.ts';
import { newVar } from './object.ts';
import { assignableTo, type Operand, operandString } from './operand.ts';
import { allString, defaultType, identical, isString, isTypeParam, isUntyped, isValid } from './predicates.ts';
import { recordBuiltinType } from './recording.ts';
import { BasicKind, PointerType, Signature, SliceType, Tuple, type Type } from './type.ts';
import { typeString } from './typestring.ts';
import { validVarType, varType } from './typexpr.ts';
import { commonUnder, typeset, under, underIs } from './under.ts';
import { type BuiltinId, emptyInterface, emptyTuple, predeclaredFuncs, Typ, universeByte } from './universe.ts';
import {
  ruleAdd,
  ruleAlignof,
  ruleOffsetof,
  ruleSizeof,
  ruleSlice,
  ruleSliceData,
  ruleString,
  ruleStringData,
} from './unsafe.ts';
import { go1_21, go1_25, go1_26, verifyVersionf } from './version.ts';

/** What a rule gets to see of a call. */
export interface BuiltinCall {
  readonly call: CallExpr;
  readonly id: BuiltinId;
  /** The evaluated arguments; none for builtins that look at the expressions themselves. */
  readonly args: readonly Operand[];
}

export type Rule = (check: Checker, x: Operand, c: BuiltinCall) => boolean;

const rules: Readonly<Record<BuiltinId, Rule>> = {
  append: ruleAppend,
  cap: ruleLenCap,
  clear: ruleClear,
  close: ruleClose,
  complex: (check, x, c) => ruleComplex(check, x, c),
  copy: ruleCopy,
  delete: ruleDelete,
  imag: (check, x, c) => ruleRealImag(check, x, c),
  len: ruleLenCap,
  make: ruleMake,
  max: (check, x, c) => ruleMinMax(check, x, c),
  min: (check, x, c) => ruleMinMax(check, x, c),
  new: ruleNew,
  panic: rulePanic,
  print: rulePrint,
  println: rulePrint,
  real: (check, x, c) => ruleRealImag(check, x, c),
  recover: ruleRecover,
  Add: (check, x, c) => ruleAdd(check, x, c),
  Alignof: (check, x, c) => ruleAlignof(check, x, c),
  Offsetof: (check, x, c) => ruleOffsetof(check, x, c),
  Sizeof: (check, x, c) => ruleSizeof(check, x, c),
  Slice: (check, x, c) => ruleSlice(check, x, c),
  SliceData: (check, x, c) => ruleSliceData(check, x, c),
  String: (check, x, c) => ruleString(check, x, c),
  StringData: (check, x, c) => ruleStringData(check, x, c),
};

/** Judges the call of a builtin. False means that it was wrong and x says nothing. */
export function builtin(check: Checker, x: Operand, call: CallExpr, id: BuiltinId): boolean {
  const info = predeclaredFuncs[id];
  if (call.hasDots && id !== 'append') {
    errorf(check, call, 'InvalidDotDotDot', `invalid operation: invalid use of ... with built-in ${id}`);
    use(check, call.argList);
    return false;
  }

  // len(a) of an array is constant unless a contains calls or receives; what stands around the call doesn't matter.
  const hadCall = check.hasCallOrRecv;
  const watchesCalls = id === 'len' || id === 'cap';
  if (watchesCalls) check.hasCallOrRecv = false;
  const ok = judge();
  if (watchesCalls) check.hasCallOrRecv = hadCall;
  return ok;

  function judge(): boolean {
    const looksItself = id === 'make' || id === 'new' || id === 'Offsetof';
    const args = looksItself ? [] : exprList(check, call.argList);
    if (args.some((a) => a.mode === 'invalid')) {
      if (id === 'panic' && check.conf.tolerant) rememberPanic(check, call); // it is no less a panic for what is unknown
      return false;
    }
    const [first] = args;
    if (first !== undefined) x.set(first);

    const n = looksItself ? call.argList.length : args.length;
    if (n < info.nargs || (!info.variadic && n > info.nargs)) {
      const what = n < info.nargs ? 'not enough' : 'too many';
      const count = `(expected ${info.nargs}, found ${n})`;
      const message = `invalid operation: ${what} arguments for ${exprString(call)} ${count}`;
      errorf(check, call, 'WrongArgCount', message);
      return false;
    }
    return rules[id](check, x, { call, id, args });
  }
}

/** A signature that describes one call of a builtin. Untyped arguments count with their default types. */
export function makeSig(result: Type | null, ...params: readonly Type[]): Signature {
  const vars = params.map((t) => newVar('param', 0, null, '', defaultType(t)));
  const results = result === null ? emptyTuple : new Tuple([newVar('result', 0, null, '', result)]);
  return new Signature(null, [], [], new Tuple(vars), results, false);
}

/** The array a pointer points to, or the type itself. */
export function arrayPtrDeref(t: Type): Type {
  if (t.tag !== 'Pointer') return t;
  const base = under(t.base);
  return base.tag === 'Array' ? base : t;
}

// append(s S, x ...E) S
function ruleAppend(check: Checker, x: Operand, { call, args }: BuiltinCall): boolean {
  const S = x.type;
  const elem = sliceElem(check, x);
  if (typeof elem === 'string') {
    const old = (): string => `first argument to append must be a slice; ${noSliceBefore25(check, x)}`;
    errorf(check, x, 'InvalidAppend', check.toolchain < go1_25 ? old() : `invalid append: ${elem}`);
    return false;
  }
  let sig: Signature;
  const y = args[1];
  // append([]byte, string...)
  if (args.length === 2 && y !== undefined && call.hasDots && isBytes(check, x) && bytesOrStrings(y, true)) {
    sig = makeSig(S, S, y.type);
    sig.variadic = true;
  } else {
    sig = makeSig(S, S, new SliceType(elem));
    sig.variadic = true;
    arguments_(check, call, sig, [], [], args, []); // the result type is known even if it complains
  }
  recordBuiltinType(check, call.fun, sig);
  x.mode = 'value';
  x.type = S;
  return true;
}

function isBytes(check: Checker, x: Operand): boolean {
  return assignableTo(check, x, new SliceType(universeByte), null) === null;
}

/** Whether all types y can have are byte slices or strings; with needString, at least one must be a string. */
function bytesOrStrings(y: Operand, needString: boolean): boolean {
  let hasString = false;
  const ok = typeset(y.type, (_, u) => {
    if (u === null) return false;
    if (isString(u)) {
      hasString = true;
      return true;
    }
    return u.tag === 'Slice' && identical(u.elem, universeByte);
  });
  return ok && (hasString || !needString);
}

/** The element type that all types of x share as slices, or why there is none. */
function sliceElem(check: Checker, x: Operand): Type | string {
  let elem: Type | null = null;
  let why = '';
  typeset(x.type, (_, u) => {
    if (u === null || u.tag !== 'Slice') {
      why = `argument must be a slice; have ${x.isNil ? 'untyped nil' : operandString(check, x)}`;
    } else if (elem === null) {
      elem = u.elem;
    } else if (!identical(elem, u.elem)) {
      const [a, b] = [typeString(elem, check.qualifier), typeString(u.elem, check.qualifier)];
      why = `mismatched slice element types ${a} and ${b} in ${operandString(check, x)}`;
    }
    return why === '';
  });
  return why !== '' || elem === null ? why : elem;
}

/** What Go 1.24 has to say of x as the first argument of append. */
function noSliceBefore25(check: Checker, x: Operand): string {
  if (x.isNil) return 'have untyped nil';
  const what = operandString(check, x);
  if (!isTypeParam(x.type)) return `have ${what}`;
  const { type } = commonUnder(check, x.type, null);
  return type === null ? `${what} has no core type` : `${what} has core type ${typeString(type, check.qualifier)}`;
}

// len(x), cap(x)
function ruleLenCap(check: Checker, x: Operand, { call, id }: BuiltinCall): boolean {
  const measurable = (u: Type): boolean => {
    const t = arrayPtrDeref(u);
    switch (t.tag) {
      case 'Basic':
        return isString(t) && id === 'len';
      case 'Array':
      case 'Slice':
      case 'Chan':
        return true;
      case 'Map':
        return id === 'len';
      default:
        return false;
    }
  };
  const ok = isTypeParam(x.type) ? underIs(x.type, (u) => u !== null && measurable(u)) : measurable(under(x.type));
  if (!ok) {
    if (isValid(under(x.type))) {
      const message = `invalid argument: ${operandString(check, x)} for built-in ${id}`;
      errorf(check, x, id === 'len' ? 'InvalidLen' : 'InvalidCap', message);
    }
    return false;
  }

  const t = isTypeParam(x.type) ? null : arrayPtrDeref(under(x.type));
  let value: constant.Constant | null = null;
  if (t?.tag === 'Array' && !check.hasCallOrRecv) {
    value = t.len >= 0 ? constant.makeInt64(t.len) : constant.makeUnknown();
  } else if (t?.tag === 'Basic' && x.mode === 'constant') {
    value = constant.makeInt64(constant.stringVal(x.constant()).length);
  }
  if (value === null) {
    recordBuiltinType(check, call.fun, makeSig(Typ[BasicKind.Int], x.type));
    x.mode = 'value';
  } else {
    x.mode = 'constant';
  }
  x.value = value;
  x.type = Typ[BasicKind.Int];
  return true;
}

// clear(m)
function ruleClear(check: Checker, x: Operand, { call }: BuiltinCall): boolean {
  verifyVersionf(check, call.fun, go1_21, 'clear');
  const ok = underIs(x.type, (u) => {
    if (u?.tag === 'Map' || u?.tag === 'Slice') return true;
    const what = operandString(check, x);
    const message = `invalid argument: cannot clear ${what}: argument must be (or constrained by) map or slice`;
    errorf(check, x, 'InvalidClear', message);
    return false;
  });
  if (!ok) return false;
  x.mode = 'novalue';
  recordBuiltinType(check, call.fun, makeSig(null, x.type));
  return true;
}

// close(c)
function ruleClose(check: Checker, x: Operand, { call }: BuiltinCall): boolean {
  const ok = underIs(x.type, (u) => {
    if (u?.tag === 'Chan' && u.dir !== 'recv') return true;
    const what = u?.tag === 'Chan' ? 'receive-only channel' : 'non-channel';
    errorf(check, x, 'InvalidClose', `invalid operation: cannot close ${what} ${operandString(check, x)}`);
    return false;
  });
  if (!ok) return false;
  x.mode = 'novalue';
  recordBuiltinType(check, call.fun, makeSig(null, x.type));
  return true;
}

// copy(dst, src []E) int
function ruleCopy(check: Checker, x: Operand, { call, args }: BuiltinCall): boolean {
  const y = args[1] as Operand;
  if (!isBytes(check, x) || !bytesOrStrings(y, false)) {
    const dst = sliceElem(check, x);
    let src = sliceElem(check, y);
    const shown = (): readonly string[] => [operandString(check, x), operandString(check, y)];
    if (check.toolchain < go1_25 && (typeof dst === 'string' || (typeof src === 'string' && !allString(y.type)))) {
      const [a, b] = shown();
      errorf(check, x, 'InvalidCopy', `invalid argument: copy expects slice arguments; found ${a} and ${b}`);
      return false;
    }
    if (typeof dst === 'string') {
      errorf(check, x, 'InvalidCopy', `invalid copy: ${dst}`);
      return false;
    }
    if (typeof src === 'string') {
      if (!allString(y.type)) {
        errorf(check, y, 'InvalidCopy', `invalid copy: ${src}`);
        return false;
      }
      src = universeByte; // the mismatch says more than that a string is no slice
    }
    if (!identical(dst, src)) {
      const [a, b] = shown();
      const what = check.toolchain < go1_25 ? 'invalid argument: arguments to copy' : 'invalid copy: arguments';
      const types = `${typeString(dst, check.qualifier)} and ${typeString(src, check.qualifier)}`;
      const message = `${what} ${a} and ${b} have different element types ${types}`;
      errorf(check, x, 'InvalidCopy', message);
      return false;
    }
  }
  recordBuiltinType(check, call.fun, makeSig(Typ[BasicKind.Int], x.type, y.type));
  x.mode = 'value';
  x.type = Typ[BasicKind.Int];
  return true;
}

// delete(map, key)
function ruleDelete(check: Checker, x: Operand, { call, args }: BuiltinCall): boolean {
  const map = x.type;
  let key: Type | null = null;
  const ok = underIs(map, (u) => {
    if (u?.tag !== 'Map') {
      errorf(check, x, 'InvalidDelete', `invalid argument: ${operandString(check, x)} is not a map`);
      return false;
    }
    if (key !== null && !identical(u.key, key)) {
      const message = `invalid argument: maps of ${operandString(check, x)} must have identical key types`;
      errorf(check, x, 'InvalidDelete', message);
      return false;
    }
    key = u.key;
    return true;
  });
  if (!ok || key === null) return false;
  x.set(args[1] as Operand);
  assignment(check, x, key, 'argument to delete');
  if (x.mode === 'invalid') return false;
  x.mode = 'novalue';
  recordBuiltinType(check, call.fun, makeSig(null, map, key));
  return true;
}

// make(T, n, m)
function ruleMake(check: Checker, x: Operand, { call }: BuiltinCall): boolean {
  const [typeExpr, ...sizeExprs] = call.argList as readonly [Expr, ...Expr[]];
  const T = varType(check, typeExpr);
  if (!isValid(T)) return false;
  const { type: u, cause } = commonUnder(check, T, (_, t) => {
    if (t === null) return 'no specific type';
    if (t.tag === 'Slice' || t.tag === 'Map' || t.tag === 'Chan') return null;
    return 'type must be slice, map, or channel';
  });
  if (u === null) {
    const old =
      isTypeParam(T) && commonUnder(check, T, null).type === null
        ? ': no core type'
        : '; type must be slice, map, or channel';
    const why = check.toolchain < go1_25 ? old : `: ${cause}`;
    errorf(check, typeExpr, 'InvalidMake', `invalid argument: cannot make ${exprString(typeExpr)}${why}`);
    return false;
  }
  const least = u.tag === 'Slice' ? 2 : 1;
  const n = call.argList.length;
  if (n < least || n > least + 1) {
    const message = `invalid operation: ${exprString(call)} expects ${least} or ${least + 1} arguments; found ${n}`;
    errorf(check, call, 'WrongArgCount', message);
    return false;
  }
  const sizes = sizeExprs.map((e) => index(check, e, -1));
  const [length, capacity] = sizes;
  if (length !== undefined && capacity !== undefined && capacity.value >= 0 && length.value > capacity.value) {
    errorf(check, sizeExprs[0] as Expr, 'SwappedMakeArgs', 'invalid argument: length and capacity swapped');
  }
  x.mode = 'value';
  x.type = T;
  recordBuiltinType(check, call.fun, makeSig(T, T, ...sizes.map((s) => s.type)));
  return true;
}

/** The argument of new, whose type is that of the new variable. */
function newOperand(check: Checker, x: Operand, call: CallExpr, arg: Expr): boolean {
  exprOrType(check, x, arg, false);
  exclude(check, x, 'novalueOrBuiltin');
  if (x.mode === 'invalid') return false;
  if (x.mode === 'typexpr') {
    validVarType(check, arg, x.type);
    return true;
  }
  if (isUntyped(x.type)) {
    assignment(check, x, null, 'argument to new');
    if (x.failed) return false;
  }
  verifyVersionf(check, call.fun, go1_26, () => `new(${exprString(arg)})`);
  return true;
}

// new(T), new(expr)
function ruleNew(check: Checker, x: Operand, { call }: BuiltinCall): boolean {
  const arg = call.argList[0] as Expr;
  if (check.toolchain < go1_26) {
    x.type = varType(check, arg);
    if (!isValid(x.type)) return false;
  } else if (!newOperand(check, x, call, arg)) return false;
  const T = x.type;
  x.mode = 'value';
  x.type = new PointerType(T);
  recordBuiltinType(check, call.fun, makeSig(x.type, T));
  return true;
}

/** Terminates the function, which matters only if it has results. */
function rememberPanic(check: Checker, call: CallExpr): void {
  if (check.sig === null || check.sig.results.vars.length === 0) return;
  check.isPanic ??= new Set();
  check.isPanic.add(call);
}

// panic(x)
function rulePanic(check: Checker, x: Operand, { call }: BuiltinCall): boolean {
  rememberPanic(check, call);
  assignment(check, x, emptyInterface, 'argument to panic');
  if (x.mode === 'invalid') return false;
  x.mode = 'novalue';
  recordBuiltinType(check, call.fun, makeSig(null, emptyInterface));
  return true;
}

// print(x, …), println(x, …)
function rulePrint(check: Checker, x: Operand, { call, id, args }: BuiltinCall): boolean {
  for (const a of args) {
    assignment(check, a, null, `argument to built-in ${id}`);
    if (a.mode === 'invalid') return false;
  }
  x.mode = 'novalue';
  recordBuiltinType(check, call.fun, makeSig(null, ...args.map((a) => a.type)));
  return true;
}

// recover() any
function ruleRecover(check: Checker, x: Operand, { call }: BuiltinCall): boolean {
  x.mode = 'value';
  x.type = emptyInterface;
  recordBuiltinType(check, call.fun, makeSig(emptyInterface));
  return true;
}
