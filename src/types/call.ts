// Calls and instantiations of generic functions (types2: call.go; selectors are in selector.ts).

import {
  type CallExpr,
  type Expr,
  exprString,
  type IndexExpr,
  noPos,
  type Pos,
  startPos,
  unpackListExpr,
  unparen,
} from '../syntax/index.ts';
import { assignment, operandTypes, typesSummary, varTypes } from './assignments.ts';
import { builtin } from './builtins.ts';
import type { Checker } from './checker.ts';
import { conversion } from './conversions.ts';
import { errorf, newError, softErrorf, versionErrorf } from './errors.ts';
import { exclude, expr, exprOrType, genericExpr, multiExpr, nonGeneric, rawExpr, type Target } from './expr.ts';
import { indexExpr } from './indexing.ts';
import { infer, isParameterized, renameTParams } from './infer.ts';
import { instance, verify } from './instantiate.ts';
import { newVar, type Var } from './object.ts';
import { Operand, operandString } from './operand.ts';
import { isTypeParam } from './predicates.ts';
import { record, recordInstance, recordTypeAndValue } from './recording.ts';
import { makeSubstMap, subst } from './subst.ts';
import { Signature, type SliceType, Tuple, type Type, type TypeParam } from './type.ts';
import { typeSetOf } from './typeset.ts';
import { typeString } from './typestring.ts';
import { typeList } from './typexpr.ts';
import { commonUnder, under } from './under.ts';
import { type BuiltinId, type ExprKind, invalidType, predeclaredFuncs } from './universe.ts';
import { allowVersion, go1_18, go1_21, go1_24, go1_25, verifyVersionf } from './version.ts';

/**
 * Instantiates the generic function x with the type arguments of inst, or those that its use as a value of the target's
 * type implies; one of the two must be there.
 *
 * With infer, missing arguments are inferred. Without, x stays as it is if some are missing and the result is what
 * inst gives; in all other cases the result is null.
 */
export function funcInst(
  check: Checker,
  T: Target | null,
  pos: Pos,
  x: Operand,
  inst: IndexExpr | null,
  inferMissing: boolean,
): readonly Type[] | null {
  const at = inst === null ? pos : inst.pos;
  if (inst !== null) x.expr = inst;
  const versionError = !verifyVersionf(check, at, go1_18, 'function instantiation');

  const xlist = inst === null ? [] : unpackListExpr(inst.index);
  let targs: readonly Type[] | null = inst === null ? [] : typeList(check, xlist);
  if (targs === null) {
    x.mode = 'invalid';
    return null;
  }

  const sig = x.type as Signature;
  const [got, want] = [targs.length, sig.typeParams.length];
  if (got > want) {
    const last = xlist[got - 1] as Expr;
    errorf(check, last, 'WrongTypeArgCount', `got ${got} type arguments but want ${want}`);
    x.mode = 'invalid';
    return null;
  }

  if (got < want) {
    if (!inferMissing) return targs;

    // Used as a value of T: infer as if a function with one parameter of x's type were called with a T.
    const args: Operand[] = [];
    const params: Var[] = [];
    if (T !== null) {
      if (!versionError && !allowVersion(check, go1_21)) {
        const how = inst === null ? 'implicitly' : 'partially';
        versionErrorf(check, at, go1_21, `${how} instantiated function in assignment`);
      }
      const plain = new Signature(null, [], [], sig.params, sig.results, sig.variadic);
      params.push(newVar('param', x.pos, check.pkg, '', plain));
      args.push(Operand.value({ kind: 'Name', pos: x.pos, end: x.pos, value: T.desc }, T.sig));
    }

    // New type parameters, so that a recursive instantiation isn't mistaken for the outer one.
    const [tparams, renamed] = renameTParams(check, pos, sig.typeParams, new Tuple(params));
    const err = newError(check, 'CannotInferTypeArgs');
    targs = infer(check, pos, tparams, targs, renamed as Tuple, args, T !== null, err);
    if (targs === null) {
      if (!err.empty) err.report();
      x.mode = 'invalid';
      return null;
    }
  }

  x.type = instantiateSignature(check, x.pos, x.expr as Expr, sig, targs, xlist);
  x.mode = 'value';
  return null;
}

/** The signature with its type parameters replaced. Whether the arguments satisfy the constraints is checked later. */
function instantiateSignature(
  check: Checker,
  pos: Pos,
  expr: Expr,
  sig: Signature,
  targs: readonly Type[],
  xlist: readonly Expr[],
): Signature {
  const inst = instance(check, pos, sig, targs, null, check.context) as Signature;
  recordInstance(check, expr, targs, inst);
  check.later(() => {
    const failure = verify(check, pos, sig.typeParams, targs, check.context);
    if (failure !== null) {
      const arg = xlist[failure.index];
      softErrorf(check, arg === undefined ? pos : startPos(arg), 'InvalidTypeArg', failure.cause);
    } else {
      check.mono.recordInstance(check.pkg, pos, sig.typeParams, targs, xlist);
    }
  });
  return inst;
}

export function callExpr(check: Checker, x: Operand, call: CallExpr): ExprKind {
  let inst: IndexExpr | null = null;
  if (call.fun.kind === 'IndexExpr') {
    // Instantiation waits for the arguments, from which missing type arguments can be inferred.
    if (indexExpr(check, x, call.fun)) inst = call.fun;
    x.expr = call.fun;
    record(check, x);
  } else {
    exprOrType(check, x, call.fun, true);
  }

  switch (x.mode) {
    case 'invalid':
      use(check, call.argList);
      x.expr = call;
      return 'statement';
    case 'typexpr':
      nonGeneric(check, null, x);
      if (x.mode !== 'typexpr') return 'conversion';
      conversionCall(check, x, call);
      x.expr = call;
      return 'conversion';
    case 'builtin': {
      const id = x.id as BuiltinId;
      if (!builtin(check, x, call, id)) x.mode = 'invalid';
      x.expr = call;
      // A result that is no constant implies a call.
      if (!x.failed && !x.isConstant) check.hasCallOrRecv = true;
      return predeclaredFuncs[id].kind;
    }
    default:
      return functionCall(check, x, call, inst);
  }
}

// T(x)
function conversionCall(check: Checker, x: Operand, call: CallExpr): void {
  const T = x.type;
  x.mode = 'invalid';
  const [arg] = call.argList;
  const show = (): string => typeString(T, check.qualifier);
  if (arg === undefined) {
    errorf(check, call, 'WrongArgCount', `missing argument in conversion to ${show()}`);
    return;
  }
  if (call.argList.length > 1) {
    use(check, call.argList);
    const last = call.argList[call.argList.length - 1] as Expr;
    errorf(check, last, 'WrongArgCount', `too many arguments in conversion to ${show()}`);
    return;
  }
  expr(check, null, x, arg);
  if (x.failed) return;
  const u = under(T);
  if (u.tag === 'Interface' && !isTypeParam(T) && !typeSetOf(u).isMethodSet) {
    const why = '(contains specific type constraints or is comparable)';
    errorf(check, call, 'MisplacedConstraintIface', `cannot use interface ${show()} in conversion ${why}`);
    x.mode = 'invalid';
    return;
  }
  if (call.hasDots) {
    errorf(check, arg, 'BadDotDotDotSyntax', `invalid use of ... in conversion to ${show()}`);
    x.mode = 'invalid';
    return;
  }
  conversion(check, x, T);
}

function functionCall(check: Checker, x: Operand, call: CallExpr, inst: IndexExpr | null): ExprKind {
  const returnsError = x.mode === 'cgofunc';
  const common = commonUnder(check, x.type, (t, u) =>
    u !== null && u.tag !== 'Signature'
      ? `${t === null ? 'nil' : typeString(t, check.qualifier)} is not a function`
      : null,
  );
  if (common.type === null) {
    const what = operandString(check, x);
    const old = check.toolchain < go1_25;
    const message = `invalid operation: cannot call ${old ? `non-function ${what}` : `${what}: ${common.cause}`}`;
    errorf(check, x, 'InvalidCall', message);
    x.mode = 'invalid';
    x.expr = call;
    return 'statement';
  }
  let sig = common.type as Signature;
  const wasGeneric = sig.typeParams.length > 0;

  let xlist: readonly Expr[] = [];
  let targs: readonly Type[] = [];
  if (inst !== null) {
    xlist = unpackListExpr(inst.index);
    const list = typeList(check, xlist);
    const [got, want] = [xlist.length, sig.typeParams.length];
    if (list !== null && got > want) {
      const extra = xlist[want] as Expr;
      errorf(check, extra, 'WrongTypeArgCount', `got ${got} type arguments but want ${want}`);
    }
    if (list === null || got > want) {
      use(check, call.argList);
      x.mode = 'invalid';
      x.expr = call;
      return 'statement';
    }
    targs = list;
    // All type arguments are there: instantiate now, so that the signature is known even if the arguments are wrong.
    if (got === want && want > 0) {
      verifyVersionf(check, inst, go1_18, 'function instantiation');
      sig = instantiateSignature(check, inst.pos, inst, sig, targs, xlist);
      targs = [];
      xlist = [];
    }
  }

  const { args, atargs } = genericExprList(check, call.argList);
  sig = arguments_(check, call, sig, targs, xlist, args, atargs);
  if (wasGeneric && sig.typeParams.length === 0) recordTypeAndValue(check, call.fun, 'value', sig, null);

  const { vars } = sig.results;
  const [only] = vars;
  if (only === undefined) {
    x.mode = 'novalue';
  } else if (vars.length === 1) {
    x.mode = returnsError ? 'commaerr' : 'value';
    x.type = only.type ?? invalidType;
  } else {
    x.mode = 'value';
    x.type = sig.results;
  }
  x.expr = call;
  check.hasCallOrRecv = true;

  // Inference failed: nothing may have the type of a type parameter of the callee.
  if (x.mode === 'value' && sig.typeParams.length > 0 && isParameterized(sig.typeParams, x.type)) x.mode = 'invalid';
  return 'statement';
}

/** Judges a list of expressions. A single one may have several values. */
export function exprList(check: Checker, list: readonly Expr[]): Operand[] {
  const [first] = list;
  if (first !== undefined && list.length === 1) return multiExpr(check, first, false).list;
  return list.map((e) => {
    const x = new Operand();
    expr(check, null, x, e);
    return x;
  });
}

interface GenericList {
  readonly args: Operand[];
  /** For each partially instantiated generic function its type arguments. */
  readonly atargs: readonly (readonly Type[] | undefined)[];
}

/** Like exprList, but functions may be generic and instantiated in part, from go1.21 on. */
function genericExprList(check: Checker, list: readonly Expr[]): GenericList {
  const args: Operand[] = [];
  const atargs: (readonly Type[] | undefined)[] = [];
  const inferMissing = !allowVersion(check, go1_21);
  const [only] = list;
  if (only !== undefined && list.length === 1 && only.kind !== 'IndexExpr') {
    const x = new Operand();
    rawExpr(check, null, x, only, null, true);
    exclude(check, x, 'valuesOnly');
    if (x.mode !== 'invalid' && x.type.tag === 'Tuple') {
      for (const v of x.type.vars) args.push(Operand.value(only, v.type ?? invalidType));
    } else {
      args.push(x);
    }
    return { args, atargs };
  }
  for (const e of list) {
    const x = new Operand();
    args.push(x);
    if (e.kind !== 'IndexExpr') {
      genericExpr(check, x, e);
      continue;
    }
    if (!indexExpr(check, x, e)) {
      // An ordinary index expression, or a failure: what is left of rawExpr.
      x.expr = e;
      nonGeneric(check, null, x);
      record(check, x);
      exclude(check, x, 'valuesOnly');
      continue;
    }
    const targs = funcInst(check, null, x.pos, x, e, inferMissing);
    x.expr = e;
    if (targs !== null) atargs[args.length - 1] = targs;
    else record(check, x);
  }
  return { args, atargs };
}

/**
 * Judges the arguments of a call and passes them to the parameters. Missing type arguments, of the callee and of generic
 * functions among the arguments, are inferred from everything together. The result is the callee's signature as
 * instantiated, or the given one after an error.
 *
 *                | call        | call with ...
 *   -------------+-------------+--------------
 *   not variadic | n == params | never
 *   variadic     | n >= params - 1 | n == params
 */
export function arguments_(
  check: Checker,
  call: CallExpr,
  sig: Signature,
  targs: readonly Type[],
  xlist: readonly Expr[],
  args: readonly Operand[],
  atargs: readonly (readonly Type[] | undefined)[],
): Signature {
  let params = sig.params;
  let wanted = params.vars.length;
  let adjusted = false;
  if (sig.variadic) {
    const [first] = call.argList;
    if (call.hasDots) {
      if (first !== undefined && call.argList.length === 1 && args.length > 1) {
        const message = `cannot use ... with ${args.length}-valued ${exprString(first)}`;
        errorf(check, call, 'InvalidDotDotDot', message);
        return sig;
      }
    } else if (args.length >= wanted - 1) {
      // One parameter for each argument.
      const last = params.vars[wanted - 1] as Var;
      const elem = (last.type as SliceType).elem;
      const vars = params.vars.slice(0, wanted - 1);
      while (vars.length < args.length) vars.push(newVar('param', last.pos, last.pkg, last.name, elem));
      params = new Tuple(vars);
      adjusted = true;
      wanted = args.length;
    } else {
      wanted--;
    }
  } else if (call.hasDots) {
    const message = `cannot use ... in call to non-variadic ${exprString(call.fun)}`;
    errorf(check, call, 'NonVariadicDotDotDot', message);
    return sig;
  }
  if (args.length !== wanted) {
    reportCount(check, call, sig, args, wanted);
    return sig;
  }

  // The type parameters to infer: the callee's first, then those of each generic argument.
  const tparams: TypeParam[] = [];
  const known: (Type | null)[] = [];
  const own = sig.typeParams.length;
  if (own > 0) {
    if (!allowVersion(check, go1_18)) {
      const implicit = call.fun.kind === 'IndexExpr' ? '' : 'implicit ';
      versionErrorf(
        check,
        call.fun.kind === 'IndexExpr' ? call.fun : call,
        go1_18,
        `${implicit}function instantiation`,
      );
    }
    const [renamed, type] = renameTParams(check, call.pos, sig.typeParams, params);
    params = type as Tuple;
    tparams.push(...renamed);
    for (let i = 0; i < renamed.length; i++) known.push(targs[i] ?? null);
  }
  const generic: number[] = [];
  for (const [i, arg] of args.entries()) {
    const { type } = arg;
    if (type.tag !== 'Signature' || type.typeParams.length === 0 || arg.mode === 'invalid') continue;
    // New type parameters for each use, so that f(g, g) works.
    const [renamed, body] = renameTParams(
      check,
      call.pos,
      type.typeParams,
      new Signature(type.recv, [], [], type.params, type.results, type.variadic),
    );
    const copy = body as Signature;
    arg.type = new Signature(copy.recv, [], renamed, copy.params, copy.results, copy.variadic);
    tparams.push(...renamed);
    for (let j = 0; j < renamed.length; j++) known.push(atargs[i]?.[j] ?? null);
    generic.push(i);
  }
  const [firstGeneric] = generic;
  if (firstGeneric !== undefined) {
    verifyVersionf(check, args[firstGeneric] as Operand, go1_21, 'implicitly instantiated function as argument');
  }

  let result = sig;
  if (tparams.length > 0) {
    const err = newError(check, 'CannotInferTypeArgs');
    const inferred = infer(check, call.pos, tparams, known, params, args, false, err);
    if (inferred === null) {
      if (!err.empty) {
        errorf(check, err.pos, 'CannotInferTypeArgs', `in call to ${exprString(call.fun)}, ${err.msg}`);
      }
      return sig;
    }
    if (own > 0) {
      const ownArgs = inferred.slice(0, own);
      result = instantiateSignature(check, call.pos, call.fun, sig, ownArgs, xlist);
      params = adjusted
        ? (subst(check, call.pos, params, makeSubstMap(tparams.slice(0, own), ownArgs), null, check.context) as Tuple)
        : result.params;
    }
    let from = own;
    for (const i of generic) {
      const arg = args[i] as Operand;
      const type = arg.type as Signature;
      const to = from + type.typeParams.length;
      arg.type = instantiateSignature(check, call.pos, arg.expr as Expr, type, inferred.slice(from, to), []);
      record(check, arg);
      from = to;
    }
  }

  const where = (): string => `argument to ${exprString(call.fun)}`;
  for (const [i, arg] of args.entries()) assignment(check, arg, (params.vars[i] as Var).type, where);
  return result;
}

function reportCount(check: Checker, call: CallExpr, sig: Signature, args: readonly Operand[], wanted: number): void {
  const many = args.length > wanted;
  // At the first argument too many, or at the last one before those that are missing.
  const at = many ? args[wanted] : args[args.length - 1];
  const err = newError(check, 'WrongArgCount');
  err.addf(at?.expr ?? call, `${many ? 'too many' : 'not enough'} arguments in call to ${exprString(call.fun)}`);
  const hasDots = call.hasDots && check.toolchain >= go1_24;
  err.addf(noPos, `have ${typesSummary(check, operandTypes(args), false, hasDots)}`);
  err.addf(noPos, `want ${typesSummary(check, varTypes(sig.params.vars), sig.variadic, false)}`);
  err.report();
}

/** Judges expressions after an error, so that the variables in them count as used. True if all are fine. */
export function use(check: Checker, args: readonly Expr[]): boolean {
  return useAll(check, args, false);
}

/** Like use for the left side of an assignment, where a plain variable doesn't count as used. */
export function useLHS(check: Checker, args: readonly Expr[]): boolean {
  return useAll(check, args, true);
}

function useAll(check: Checker, args: readonly Expr[], lhs: boolean): boolean {
  let ok = true;
  for (const e of args) if (!useOne(check, e, lhs)) ok = false;
  return ok;
}

function useOne(check: Checker, e: Expr, lhs: boolean): boolean {
  const inner = unparen(e);
  const x = new Operand();
  if (inner.kind === 'ListExpr') return useAll(check, inner.elemList, lhs);
  if (inner.kind !== 'Name') {
    rawExpr(check, null, x, e, null, true);
    return x.mode !== 'invalid';
  }
  if (inner.value === '_') return true;
  const variable = lhs ? ownVariable(check, inner.value) : null;
  const used = variable?.used ?? false;
  exprOrType(check, x, inner, true);
  if (variable !== null) variable.used = used;
  return x.mode !== 'invalid';
}

/** The variable of this package that a name stands for, or null. */
export function ownVariable(check: Checker, name: string): Var | null {
  const obj = check.lookup(name);
  return obj !== undefined && obj.tag === 'Var' && obj.pkg === check.pkg ? obj : null;
}
