// Function types, parameters and receivers (types2 signature.go).

import type { Expr, Field, FuncType, Name, Pos } from '../syntax/index.ts';
import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import { collectTypeParams, declare, declareTypeParam } from './decl.ts';
import { errorf, type Poser } from './errors.ts';
import { text } from './format.ts';
import { instance } from './instantiate.ts';
import { deref } from './lookup.ts';
import { newVar, Scope, type Var, type VarKind } from './object.ts';
import type { Cause } from './operand.ts';
import { isValid } from './predicates.ts';
import { recordImplicit, recordInstance, recordScope, recordTypeAndValue, recordUse } from './recording.ts';
import { unpackRecv } from './resolver.ts';
import { makeSubstMap, subst } from './subst.ts';
import {
  BasicKind,
  type Named,
  PointerType,
  type Signature,
  SliceType,
  Tuple,
  type Type,
  type TypeParam,
} from './type.ts';
import { bindTParams } from './typeparam.ts';
import { genericType, varType } from './typexpr.ts';
import { under } from './under.ts';
import { emptyTuple, invalidType } from './universe.ts';
import { go1_18, verifyVersionf } from './version.ts';

/** Sets up sig from its parts; parameters are declared in a new scope that sig keeps for the body. */
export function funcType(
  check: Checker,
  sig: Signature,
  recvPar: Field | null,
  tparams: readonly Field[],
  ftyp: FuncType,
): void {
  const outer = check.scope;
  const scope = new Scope(outer, ftyp.pos, ftyp.end, 'function', true);
  check.scope = scope;
  recordScope(check, ftyp, scope);
  sig.scope = scope;

  // Type parameters are in scope after the method's name.
  let recv: Var | null = null;
  let recvTypeParams: readonly TypeParam[] = [];
  if (recvPar !== null) [recv, recvTypeParams] = collectRecv(check, recvPar, ftyp.pos);
  if (tparams.length > 0) {
    collectTypeParams(check, tparams, (list) => {
      sig.typeParams = list;
    });
  }
  const params = collectParams(check, 'param', ftyp.paramList);
  const results = collectParams(check, 'result', ftyp.resultList);

  // Parameters are in scope after the whole signature.
  const scopePos = ftyp.end;
  if (recv !== null && recv.name !== '' && recvPar !== null && recvPar.name !== null) {
    declare(check, scope, recvPar.name, recv, scopePos);
  }
  declareParams(check, scope, params, scopePos);
  declareParams(check, scope, results, scopePos);

  sig.recv = recv;
  sig.recvTypeParams = recvTypeParams;
  sig.params = params.vars.length === 0 ? emptyTuple : new Tuple(params.vars);
  sig.results = results.vars.length === 0 ? emptyTuple : new Tuple(results.vars);
  sig.variadic = params.variadic;
  check.scope = outer;
}

/** Reads a receiver `(name *T[P, Q])`. */
function collectRecv(check: Checker, rparam: Field, scopePos: Pos): [Var, readonly TypeParam[]] {
  const { ptr, base, tparams } = unpackRecv(check, rparam.type, true);
  let recvType: Type = invalidType;
  let recvTypeParams: readonly TypeParam[] = [];
  if (tparams === null) {
    recvType = varType(check, rparam.type);
    if (hidesInstance(check, base, recvType)) recvType = invalidType;
  } else {
    [recvType, recvTypeParams] = genericRecv(check, rparam, ptr, base, tparams, scopePos);
  }

  let recv: Var;
  if (rparam.name !== null && rparam.name.value !== '') {
    // Declared by the caller, after type parameters, which it might hide.
    recv = newVar('recv', rparam.name.pos, check.pkg, rparam.name.value, recvType);
  } else {
    recv = newVar('recv', rparam.pos, check.pkg, '', recvType);
    recordImplicit(check, rparam, recv);
  }
  check.later(() => validRecv(check, base, recv));
  return [recv, recvTypeParams];
}

/** Methods can't be declared for an instance by way of an alias for it. */
function hidesInstance(check: Checker, at: Expr, recvType: Type): boolean {
  let t = unpointer(recvType);
  while (t.tag === 'Alias') {
    const base = unpointer(t.from);
    if ((base.tag === 'Named' || base.tag === 'Alias' || base.tag === 'Signature') && base.typeParams.length > 0) {
      errorf(check, at, 'InvalidRecv', text(check)`cannot define new methods on instantiated type ${base}`);
      return true;
    }
    t = base;
  }
  return false;
}

function unpointer(t: Type): Type {
  while (t.tag === 'Pointer') t = t.base;
  return t;
}

/** The receiver of a generic type declares type parameters of its own: func (T[A, B]). */
function genericRecv(
  check: Checker,
  rparam: Field,
  ptr: boolean,
  base: Expr,
  names: readonly Name[],
  scopePos: Pos,
): [Type, readonly TypeParam[]] {
  // The base comes first: its name may be hidden by a type parameter.
  let baseType: Named | null = null;
  const cause: Cause = { text: '' };
  const generic = genericType(check, base, cause);
  if (isValid(generic)) {
    if (generic.tag === 'Named') baseType = generic;
    else if (generic.tag === 'Alias') {
      errorf(check, base, 'InvalidRecv', text(check)`cannot define new methods on generic alias type ${generic}`);
    }
  } else if (cause.text !== '') errorf(check, base, 'InvalidRecv', cause.text);

  const params = names.map((name) => {
    const p = declareTypeParam(check, name, scopePos);
    // These names are definitions and uses at once.
    recordUse(check, name, p.obj);
    recordTypeAndValue(check, name, 'typexpr', p, null);
    return p;
  });
  bindTParams(params);
  if (baseType === null) return [invalidType, params];

  const baseParams = baseType.typeParams;
  if (params.length === baseParams.length) {
    // The constraints are those of the base, in terms of the receiver's parameters.
    const map = makeSubstMap(baseParams, params);
    for (const [i, p] of params.entries()) {
      const baseParam = baseParams[i] as TypeParam;
      check.mono.recordCanon(p, baseParam);
      p.constraint = subst(check, p.obj.pos, baseParam.constraint, map, null, check.context);
    }
  } else {
    const got = `${params.length} type parameter${params.length === 1 ? '' : 's'}`;
    const message = `receiver declares ${got}, but receiver base type declares ${baseParams.length}`;
    errorf(check, base, 'BadRecv', message);
  }
  verifyVersionf(check, base, go1_18, 'type instantiation');
  let recvType = instance(check, rparam.type.pos, baseType, params, null, check.context);
  recordInstance(check, base, params, recvType);
  if (ptr && isValid(recvType)) recvType = new PointerType(recvType);
  recordParenthesizedRecvTypes(check, rparam.type, recvType);
  return [recvType, params];
}

function recordParenthesizedRecvTypes(check: Checker, e: Expr, t: Type): void {
  for (;;) {
    recordTypeAndValue(check, e, 'typexpr', t, null);
    if (e.kind === 'ParenExpr') e = e.x;
    else if (e.kind === 'Operation' && e.op === '*' && e.y === null && t.tag === 'Pointer') {
      e = e.x;
      t = t.base;
    } else return;
  }
}

interface Params {
  readonly names: readonly (Name | null)[];
  readonly vars: readonly Var[];
  readonly variadic: boolean;
}

function collectParams(check: Checker, kind: VarKind, list: readonly Field[]): Params {
  const names: (Name | null)[] = [];
  const vars: Var[] = [];
  let variadic = false;
  let type: Type = invalidType;
  let previous: Expr | null = null;
  for (const [i, field] of list.entries()) {
    // The parameters of `a, b T` share one type expression.
    if (field.type !== previous) {
      previous = field.type;
      let ftype = field.type;
      if (ftype.kind === 'DotsType') {
        if (kind === 'param' && i === list.length - 1) variadic = true;
        else errorf(check, ftype, 'InvalidSyntaxTree', 'invalid use of ...');
        ftype = ftype.elem;
      }
      type = varType(check, ftype);
    }
    names.push(field.name);
    if (field.name !== null) vars.push(newVar(kind, field.name.pos, check.pkg, field.name.value, type));
    else {
      const unnamed = newVar(kind, field.pos, check.pkg, '', type);
      recordImplicit(check, field, unnamed);
      vars.push(unnamed);
    }
  }
  const last = vars.at(-1);
  const lastField = list.at(-1);
  if (variadic && last !== undefined && lastField !== undefined) {
    last.type = new SliceType(last.type as Type);
    recordTypeAndValue(check, lastField.type, 'typexpr', last.type, null);
  }
  return { names, vars, variadic };
}

function declareParams(check: Checker, scope: Scope, { names, vars }: Params, scopePos: Pos): void {
  for (const [i, name] of names.entries()) {
    if (name !== null && name.value !== '') declare(check, scope, name, vars[i] as Var, scopePos);
  }
}

/** A receiver must be T or *T for a type T defined in this package that is neither pointer nor interface. */
function validRecv(check: Checker, at: Poser, recv: Var): void {
  const [rtyp] = deref(recv.type as Type);
  const actual = unalias(rtyp);
  if (!isValid(actual)) return;
  const s = text(check);
  if (actual.tag === 'Named') {
    if (actual.obj.pkg !== check.pkg) {
      errorf(check, at, 'InvalidRecv', s`cannot define new methods on non-local type ${rtyp}`);
      return;
    }
    const u = under(actual);
    let cause = '';
    if (u.tag === 'Basic' && u.kind === BasicKind.UnsafePointer) cause = 'unsafe.Pointer';
    else if (u.tag === 'Pointer' || u.tag === 'Interface') cause = 'pointer or interface type';
    if (cause !== '') errorf(check, at, 'InvalidRecv', s`invalid receiver type ${rtyp} (${cause})`);
  } else if (actual.tag === 'Basic') {
    errorf(check, at, 'InvalidRecv', s`cannot define new methods on non-local type ${rtyp}`);
  } else errorf(check, at, 'InvalidRecv', s`invalid receiver type ${recv.type}`);
}
