// Declarations: objects get their types (types2 decl.go).

import {
  type ConstDecl,
  type Decl,
  type Expr,
  type Field,
  type Name,
  type Pos,
  type TypeDecl,
  unpackListExpr,
  type VarDecl,
} from '../syntax/index.ts';
import { asNamed, newAlias } from './alias.ts';
import { initConst, initVar, initVars } from './assignments.ts';
import { type Checker, type DeclInfo, newEnvironment } from './checker.ts';
import { intConstant, makeUnknown } from './constant.ts';
import { validCycle } from './declcycles.ts';
import { errorf, newError, softErrorf } from './errors.ts';
import { expr, newTarget } from './expr.ts';
import { text } from './format.ts';
import { addMethod, newNamed } from './named.ts';
import { Const, type Func, newVar, type Obj, ObjSet, Scope, TypeName, type Var } from './object.ts';
import { Operand } from './operand.ts';
import { isConstType, isTypeParam, isValid } from './predicates.ts';
import { recordDef, recordScope } from './recording.ts';
import { arity } from './resolver.ts';
import { funcType } from './signature.ts';
import { funcBody } from './stmt.ts';
import { type Named, Signature, type Type, type TypeParam } from './type.ts';
import { bindTParams, newTypeParam } from './typeparam.ts';
import { typeSetOf } from './typeset.ts';
import { declaredType, typ, varType } from './typexpr.ts';
import { under } from './under.ts';
import { emptyTuple, invalidType, pendingAlias } from './universe.ts';
import { validType } from './validtype.ts';
import { go1_9, go1_18, go1_23, go1_24, verifyVersionf } from './version.ts';

/** Declares obj in scope and records its identifier; the blank identifier declares nothing. */
export function declare(check: Checker, scope: Scope, id: Name | null, obj: Obj, scopePos: Pos): void {
  if (obj.name !== '_') {
    const other = scope.insert(obj);
    if (other !== undefined) {
      const err = newError(check, 'DuplicateDecl');
      err.addf(obj, `${obj.name} redeclared in this block`);
      err.addAltDecl(other);
      err.report();
      return;
    }
    obj.scopePos = scopePos;
  }
  if (id !== null) recordDef(check, id, obj);
}

/** Determines the type of obj, and of what it needs, unless it is known. */
export function objDecl(check: Checker, obj: Obj): void {
  // Grey: a cycle, which may be fine. What is invalid gets a type nonetheless.
  if (check.objPathIdx.has(obj)) {
    const valid = validCycle(check, obj);
    if (obj.tag === 'Const' || obj.tag === 'Var') {
      // Initialisation cycles are reported with the initialisation order.
      if (!valid || obj.type === null) obj.type = invalidType;
    } else if (obj.tag === 'TypeName' && !valid) obj.type = invalidType;
    return;
  }
  if (obj.type !== null) return; // black
  const info = check.objMap.get(obj);
  if (info === undefined) throw new Error(`${obj.name} was never declared`);

  check.push(obj);
  const saved = check.environment;
  check.environment = newEnvironment(info.file, info.version);
  switch (obj.tag) {
    case 'Const':
      check.decl = info;
      constDecl(check, obj, info.vtyp, info.init, info.inherited);
      break;
    case 'Var':
      check.decl = info;
      varDecl(check, obj, info.lhs, info.vtyp, info.init);
      break;
    case 'TypeName':
      if (info.tdecl !== null) typeDecl(check, obj, info.tdecl);
      collectMethods(check, obj);
      break;
    case 'Func':
      // Functions may be recursive: their dependencies are those of their bodies.
      funcDecl(check, obj, info);
      break;
    default:
      throw new Error(`${obj.tag} is no declaration of a package`);
  }
  check.environment = saved;
  check.pop();
}

// --------------------------------------------------------------------------------------------- constants and variables

function constDecl(check: Checker, obj: Const, vtyp: Expr | null, init: Expr | null, inherited: boolean): void {
  const { iota, errpos } = check;
  check.iota = obj.value;
  check.errpos = 0;
  obj.value = makeUnknown(); // a value under all circumstances
  constInit(check, obj, vtyp, init, inherited);
  check.iota = iota;
  check.errpos = errpos;
}

function constInit(check: Checker, obj: Const, vtyp: Expr | null, init: Expr | null, inherited: boolean): void {
  if (vtyp !== null) {
    const t = typ(check, vtyp);
    if (!isConstType(t)) {
      if (isValid(under(t))) errorf(check, vtyp, 'InvalidConstType', text(check)`invalid constant type ${t}`);
      obj.type = invalidType;
      return;
    }
    obj.type = t;
  }
  const x = new Operand();
  if (init !== null) {
    // The expression stands with an earlier constant; errors belong to this one.
    if (inherited) check.errpos = obj.pos;
    expr(check, null, x, init);
  }
  initConst(check, obj, x);
}

function varDecl(check: Checker, obj: Var, lhs: readonly Var[] | null, vtyp: Expr | null, init: Expr | null): void {
  if (vtyp !== null) obj.type = varType(check, vtyp);
  if (init === null) {
    if (vtyp === null) obj.type = invalidType; // reported by arity
    return;
  }
  if (lhs === null || lhs.length === 1) {
    const x = new Operand();
    expr(check, newTarget(obj.type, obj.name), x, init);
    initVar(check, obj, x, 'variable declaration');
    return;
  }
  // Several variables, one call.
  if (vtyp !== null) for (const v of lhs) v.type = obj.type;
  initVars(check, lhs, [init], null);
}

// -------------------------------------------------------------------------------------------------------------- types

/** A constraint interface of another package, which an older language could not use. */
export function isImportedConstraint(check: Checker, t: Type): boolean {
  const named = asNamed(t);
  if (named === null || named.obj.pkg === check.pkg || named.obj.pkg === null) return false;
  const u = under(named);
  return u.tag === 'Interface' && !typeSetOf(u).isMethodSet;
}

function typeDecl(check: Checker, obj: TypeName, decl: TypeDecl): void {
  let rhs: Type | null = null;
  let versionError = false;
  check.later(() => {
    const named = asNamed(obj.type);
    if (named !== null) validType(check, named);
    const constraint = rhs;
    if (!versionError && constraint !== null && isImportedConstraint(check, constraint)) {
      verifyVersionf(check, decl.type, go1_18, () => text(check)`using type constraint ${constraint}`);
    }
  });

  const [tparam0] = decl.tparamList;
  if (decl.alias) {
    versionError =
      (tparam0 !== undefined && !verifyVersionf(check, tparam0, go1_23, 'generic type alias')) ||
      !verifyVersionf(check, decl, go1_9, 'type alias');
    if (tparam0 !== undefined && !versionError && check.toolchain < go1_24) {
      const message = 'generic type alias requires GOEXPERIMENT=aliastypeparams';
      errorf(check, decl, 'UnsupportedFeature', message);
      versionError = true;
    }
    rhs = aliasDecl(check, obj, decl);
    return;
  }

  versionError = tparam0 !== undefined && !verifyVersionf(check, tparam0, go1_18, 'type parameter');
  const named = newNamed(check, obj, null);
  const outer = check.scope;
  if (tparam0 !== undefined) {
    openScope(check, decl, 'type parameters');
    collectTypeParams(check, decl.tparamList, (list) => {
      named.typeParams = list;
    });
  }
  rhs = declaredType(check, decl.type, obj);
  named.fromRHS = rhs;
  if (isTypeParam(rhs)) {
    errorf(check, decl.type, 'MisplacedTypeParam', 'cannot use a type parameter as RHS in type declaration');
    named.fromRHS = invalidType;
  }
  check.scope = outer;
}

function aliasDecl(check: Checker, obj: TypeName, decl: TypeDecl): Type {
  const alias = newAlias(check, obj, pendingAlias);
  const outer = check.scope;
  if (decl.tparamList.length > 0) {
    openScope(check, decl, 'type parameters');
    collectTypeParams(check, decl.tparamList, (list) => {
      alias.typeParams = list;
    });
  }
  const rhs = declaredType(check, decl.type, obj);
  // A cycle may have settled the alias already.
  if (alias.from === pendingAlias) alias.from = rhs;
  if (rhs.tag === 'TypeParam' && alias.typeParams.includes(rhs)) {
    const message = 'cannot use type parameter declared in alias declaration as RHS';
    errorf(check, decl.type, 'MisplacedTypeParam', message);
    alias.from = invalidType;
    alias.actual = null;
  }
  check.scope = outer;
  return rhs;
}

/** Enters a new scope; the caller restores the outer one. */
function openScope(check: Checker, node: TypeDecl, comment: string): void {
  check.scope = new Scope(check.scope, node.pos, node.end, comment);
  recordScope(check, node, check.scope);
}

/**
 * Declares type parameters in the current scope. They are all there before the first constraint is read, and the generic
 * type or function has them (bind) as well, because constraints may use both.
 */
export function collectTypeParams(
  check: Checker,
  list: readonly Field[],
  bind: (params: readonly TypeParam[]) => void,
): void {
  const scopePos = list[0]?.pos ?? 0;
  const params = list.map((f) => declareTypeParam(check, f.name ?? missingName(f), scopePos));
  bind(bindTParams(params));

  check.inTParamList = true;
  let bound: Type = invalidType;
  for (const [i, f] of list.entries()) {
    // Parameters that share a constraint share its type, which also keeps their grouping in messages.
    if (i === 0 || f.type !== list[i - 1]?.type) {
      bound = constraintType(check, f.type);
      if (isTypeParam(bound)) {
        errorf(check, f.type, 'MisplacedTypeParam', 'cannot use a type parameter as constraint');
        bound = invalidType;
      }
    }
    (params[i] as TypeParam).constraint = bound;
  }
  check.inTParamList = false;
}

function missingName(f: Field): Name {
  return { kind: 'Name', pos: f.pos, end: f.pos, value: '_' };
}

/** Constraints ~T and A|B are short for an interface with that element. */
function constraintType(check: Checker, x: Expr): Type {
  if (x.kind !== 'Operation' || (x.op !== '~' && x.op !== '|')) return typ(check, x);
  const element: Field = { kind: 'Field', pos: x.pos, end: x.end, name: null, type: x };
  const t = typ(check, { kind: 'InterfaceType', pos: x.pos, end: x.end, methodList: [element] });
  if (t.tag === 'Interface') t.implicit = true;
  return t;
}

export function declareTypeParam(check: Checker, name: Name, scopePos: Pos): TypeParam {
  const obj = new TypeName(name.pos, check.pkg, name.value, null);
  // Until the constraint is known an invalid one keeps everything quiet.
  const p = newTypeParam(check, obj, invalidType);
  declare(check, check.scope, name, obj, scopePos);
  return p;
}

// ------------------------------------------------------------------------------------------------ methods and functions

/** Gives the type declared by obj the methods that were found for its name. */
export function collectMethods(check: Checker, obj: TypeName): void {
  const methods = check.methods.get(obj);
  if (methods === undefined) return;
  check.methods.delete(obj);
  const base = asNamed(obj.type);
  if (base !== null) check.later(() => checkFieldUniqueness(check, base));
  const names = new ObjSet();
  for (const m of methods) {
    const other = names.insert(m);
    if (other !== undefined) {
      const where = check.positionString(other.pos);
      errorf(check, m.pos, 'DuplicateMethod', `method ${obj.name}.${m.name} already declared at ${where}`);
    } else if (base !== null) addMethod(base, m);
  }
}

function checkFieldUniqueness(check: Checker, base: Named): void {
  const u = under(base);
  if (u.tag !== 'Struct') return;
  const names = new ObjSet();
  for (const m of base.methods) names.insert(m);
  for (const field of u.fields) {
    if (field.name === '_') continue;
    const method = names.insert(field);
    if (method === undefined) continue;
    const err = newError(check, 'DuplicateFieldAndMethod');
    err.addf(method, `field and method with the same name ${field.name}`);
    err.addAltDecl(field);
    err.report();
  }
}

function funcDecl(check: Checker, obj: Func, info: DeclInfo): void {
  const { fdecl } = info;
  if (fdecl === null) throw new Error(`function ${obj.name} without declaration`);
  const sig = new Signature(null, [], [], emptyTuple, emptyTuple, false);
  obj.type = sig; // for recursion
  funcType(check, sig, fdecl.recv, fdecl.tparamList, fdecl.type);
  if (sig.scope !== null) {
    sig.scope.pos = fdecl.pos;
    sig.scope.end = fdecl.end;
  }
  const { body } = fdecl;
  if (body === null) {
    if (fdecl.tparamList.length > 0) softErrorf(check, fdecl, 'BadDecl', 'generic function is missing function body');
    return;
  }
  check.later(() => funcBody(check, info, sig, body, null));
}

// ------------------------------------------------------------------------------------------------- local declarations

/** The constant declaration whose type and values one without any inherits, and the value of iota. */
export class ConstGroup {
  #first = -1;
  #last: ConstDecl | null = null;
  #group: ConstDecl['group'] = null;

  /** Ends the group: something else was declared. */
  end(): void {
    this.#first = -1;
  }

  /** Takes the declaration at index; returns what it declares its constants with. */
  next(
    decl: ConstDecl,
    index: number,
  ): { iota: bigint; vtyp: Expr | null; values: readonly Expr[]; inherited: boolean } {
    if (this.#first < 0 || decl.group === null || decl.group !== this.#group) {
      this.#first = index;
      this.#last = null;
      this.#group = decl.group;
    }
    let inherited = true;
    if (decl.type !== null || decl.values !== null || this.#last === null) {
      this.#last = decl;
      inherited = false;
    }
    return {
      iota: BigInt(index - this.#first),
      vtyp: this.#last.type,
      values: unpackListExpr(this.#last.values),
      inherited,
    };
  }
}

export function declStmt(check: Checker, list: readonly Decl[]): void {
  const constants = new ConstGroup();
  for (const [index, decl] of list.entries()) {
    if (decl.kind !== 'ConstDecl') constants.end();
    switch (decl.kind) {
      case 'ConstDecl':
        localConsts(check, constants, decl, index);
        break;
      case 'VarDecl':
        localVars(check, decl);
        break;
      case 'TypeDecl': {
        const obj = new TypeName(decl.name.pos, check.pkg, decl.name.value, null);
        // In scope from its name on, so that it can mention itself.
        declare(check, check.scope, decl.name, obj, decl.name.pos);
        check.push(obj);
        typeDecl(check, obj, decl);
        check.pop();
        break;
      }
      case 'ImportDecl':
      case 'FuncDecl':
        errorf(check, decl, 'InvalidSyntaxTree', `unknown declaration ${decl.kind} in a function`);
        break;
    }
  }
}

function localConsts(check: Checker, group: ConstGroup, decl: ConstDecl, index: number): void {
  const top = check.delayedTop;
  const { iota, vtyp, values, inherited } = group.next(decl, index);
  const lhs = decl.nameList.map((name, i) => {
    const obj = new Const(name.pos, check.pkg, name.value, null);
    obj.value = intConstant(iota);
    constDecl(check, obj, vtyp, values[i] ?? null, inherited);
    return obj;
  });
  arity(check, decl.pos, decl.nameList, values, true, inherited);
  // Function literals in the expressions must not see the new names.
  check.processDelayed(top);
  for (const [i, name] of decl.nameList.entries()) declare(check, check.scope, name, lhs[i] as Const, decl.end);
}

function localVars(check: Checker, decl: VarDecl): void {
  const top = check.delayedTop;
  const lhs = decl.nameList.map((name) => newVar('local', name.pos, check.pkg, name.value, null));
  const values = unpackListExpr(decl.values);
  for (const [i, obj] of lhs.entries()) {
    if (values.length === 1 && lhs.length > 1) {
      // One call for all of them.
      varDecl(check, obj, lhs, decl.type, values[0] as Expr);
      break;
    }
    varDecl(check, obj, null, decl.type, values[i] ?? null);
  }
  if (decl.type === null || values.length > 0) arity(check, decl.pos, decl.nameList, values, false, false);
  check.processDelayed(top);
  for (const [i, name] of decl.nameList.entries()) declare(check, check.scope, name, lhs[i] as Var, decl.end);
}
