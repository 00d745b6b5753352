// Identifiers and type expressions (types2 typexpr.go).

import { type ArrayType as ArrayNode, type Expr, type Name, startPos, unpackListExpr } from '../syntax/index.ts';
import { use } from './call.ts';
import type { Checker } from './checker.ts';
import { representableConst } from './const.ts';
import * as constant from './constant.ts';
import { objDecl } from './decl.ts';
import { errorf, softErrorf } from './errors.ts';
import { expr } from './expr.ts';
import { text } from './format.ts';
import { type GenericType, instance, validateTArgLen, verify } from './instantiate.ts';
import { interfaceType, newInterface } from './interface.ts';
import { longArray } from './limits.ts';
import { typeParamsOf } from './named.ts';
import type { Obj, Scope, TypeName } from './object.ts';
import { objectKind } from './objectstring.ts';
import { type Cause, Operand } from './operand.ts';
import { comparable, isGeneric, isInteger, isTypeParam, isUntyped, isValid, isValidName } from './predicates.ts';
import { recordInstance, recordTypeAndValue, recordUse } from './recording.ts';
import { selector } from './selector.ts';
import { funcType } from './signature.ts';
import { structType } from './struct.ts';
import {
  ArrayType,
  BasicKind,
  ChanType,
  MapType,
  PointerType,
  Signature,
  SliceType,
  StructType,
  type Type,
} from './type.ts';
import { computeInterfaceTypeSet } from './typeset.ts';
import { under } from './under.ts';
import { emptyTuple, invalidType, Typ, universeAny, universeComparable, universeIota } from './universe.ts';
import { go1_18, go1_24, verifyVersionf } from './version.ts';

/** Where the checker stands, an unknown name may be one of a package that could not be found. */
function mayBeDotImported(check: Checker): boolean {
  if (check.fakeDotImports.size === 0) return false;
  for (let scope: Scope | null = check.scope; scope !== null; scope = scope.parent) {
    if (check.fakeDotImports.has(scope)) return true;
  }
  return false;
}

/** Judges an identifier. wantType: only a type will do, and cycles through it are to be found. */
export function ident(check: Checker, x: Operand, e: Name, wantType: boolean): void {
  x.mode = 'invalid';
  x.expr = e;
  const found = check.lookupScope(e.value);
  if (found === undefined) {
    if (e.value === '_') errorf(check, e, 'InvalidBlank', 'cannot use _ as value or type');
    else if (isValidName(e.value) && !mayBeDotImported(check))
      errorf(check, e, 'UndeclaredName', `undefined: ${e.value}`);
    return;
  }
  const { scope, obj } = found;
  if (obj === universeComparable || obj === universeAny) {
    if (!verifyVersionf(check, e, go1_18, `predeclared ${e.value}`)) return;
  }
  recordUse(check, e, obj);

  if (wantType && obj.tag !== 'TypeName') {
    const kind = check.toolchain < go1_24 ? '' : ` (${objectKind(obj)})`;
    errorf(check, e, 'NotAType', `${obj.name}${kind} is not a type`);
    if (obj.tag === 'Var' && obj.pkg === check.pkg) obj.used = true; // one error is enough
    return;
  }

  // Objects of other packages are complete; asking again for a type of this one finds cycles.
  if (obj.tag !== 'PkgName' && (obj.type === null || (wantType && obj.pkg === check.pkg))) objDecl(check, obj);
  markDotImport(check, scope, obj);
  identOperand(check, x, e, obj);
}

function markDotImport(check: Checker, scope: Scope, obj: Obj): void {
  if (check.dotImports.size === 0) return;
  const imported = check.dotImports.get(scope)?.get(obj.name);
  if (imported !== undefined) imported.used = true;
}

function identOperand(check: Checker, x: Operand, e: Name, obj: Obj): void {
  if (obj.tag === 'PkgName') {
    errorf(check, e, 'InvalidPkgUse', `use of package ${obj.name} not in selector`);
    return;
  }
  const type = obj.type ?? invalidType;
  switch (obj.tag) {
    case 'Const':
      check.addDeclDep(obj);
      if (!isValid(type)) return;
      if (obj === universeIota) {
        if (check.iota === null) {
          errorf(check, e, 'InvalidIota', 'cannot use iota outside constant declaration');
          return;
        }
        x.value = check.iota;
      } else x.value = obj.value;
      x.mode = 'constant';
      break;
    case 'TypeName':
      x.mode = 'typexpr';
      break;
    case 'Var':
      if (obj.pkg === check.pkg) obj.used = true;
      check.addDeclDep(obj);
      if (!isValid(type)) return;
      x.mode = 'variable';
      break;
    case 'Func':
      check.addDeclDep(obj);
      x.mode = 'value';
      break;
    case 'Builtin':
      x.id = obj.name;
      x.mode = 'builtin';
      break;
    case 'Nil':
      x.mode = 'nilvalue';
      break;
    case 'Label':
      return; // labels are in no scope
  }
  x.type = type;
}

/** The type that e stands for; invalidType after a complaint. Generic types must be instantiated. */
export function typ(check: Checker, e: Expr): Type {
  return declaredType(check, e, null);
}

/** As typ, for the type of a variable: constraint interfaces won't do. */
export function varType(check: Checker, e: Expr): Type {
  const t = declaredType(check, e, null);
  validVarType(check, e, t);
  return t;
}

export function validVarType(check: Checker, e: Expr, t: Type): void {
  // Only these can turn out to be constraint interfaces.
  if (t.tag !== 'Named' && t.tag !== 'Interface' && t.tag !== 'Alias') return;
  if (isTypeParam(t)) return;
  // Not before the declarations around are complete.
  check.later(() => {
    const u = under(t);
    if (u.tag !== 'Interface') return;
    const set = computeInterfaceTypeSet(check, u);
    if (set.isMethodSet) return;
    const why = set.comparable ? 'interface is (or embeds) comparable' : 'interface contains type constraints';
    const message = text(check)`cannot use type ${t} outside a type constraint: ${why}`;
    softErrorf(check, startPos(e), 'MisplacedConstraintIface', message);
  });
}

/** As typ; def is the name being declared with this type, if any. */
export function declaredType(check: Checker, e: Expr, def: TypeName | null): Type {
  let t = typInternal(check, e, def);
  if (isGeneric(t)) {
    errorf(check, e, 'WrongTypeArgCount', text(check)`cannot use generic type ${t} without instantiation`);
    t = invalidType;
  }
  recordTypeAndValue(check, e, 'typexpr', t, null);
  return t;
}

/** The generic type e stands for; invalidType, with the cause, if it stands for another. */
export function genericType(check: Checker, e: Expr, cause: Cause): Type {
  let t = typInternal(check, e, null);
  if (isValid(t) && !isGeneric(t)) {
    cause.text = text(check)`${t} is not a generic type`;
    t = invalidType;
  }
  recordTypeAndValue(check, e, 'typexpr', t, null);
  return t;
}

function typInternal(check: Checker, e: Expr, def: TypeName | null): Type {
  switch (e.kind) {
    case 'BadExpr':
      return invalidType;
    case 'Name':
    case 'SelectorExpr': {
      const x = new Operand();
      if (e.kind === 'Name') ident(check, x, e, true);
      else selector(check, x, e, true);
      if (x.mode === 'typexpr') return x.type;
      if (x.mode === 'novalue') errorf(check, x, 'NotAType', text(check)`${x} used as type`);
      else if (x.mode !== 'invalid') errorf(check, x, 'NotAType', text(check)`${x} is not a type`);
      return invalidType;
    }
    case 'IndexExpr':
      verifyVersionf(check, e, go1_18, 'type instantiation');
      return instantiatedType(check, e.x, unpackListExpr(e.index));
    case 'ParenExpr':
      return declaredType(check, e.x, def);
    case 'ArrayType':
      return arrayType(check, e);
    case 'SliceType':
      return new SliceType(varType(check, e.elem));
    case 'DotsType':
      errorf(check, e, 'InvalidSyntaxTree', 'invalid use of ...');
      return invalidType;
    case 'StructType': {
      const t = new StructType([], []);
      structType(check, t, e);
      return t;
    }
    case 'Operation': {
      if (e.op !== '*' || e.y !== null) break;
      const base = varType(check, e.x);
      // A pointer to nothing known leads to nothing but more errors.
      return isValid(base) ? new PointerType(base) : invalidType;
    }
    case 'FuncType': {
      const t = new Signature(null, [], [], emptyTuple, emptyTuple, false);
      funcType(check, t, null, [], e);
      return t;
    }
    case 'InterfaceType': {
      const t = newInterface(check);
      check.interfaces.push([e, t]);
      interfaceType(check, t, e, def);
      return t;
    }
    case 'MapType': {
      const key = varType(check, e.key);
      const t = new MapType(key, varType(check, e.value));
      check.later(() => {
        if (comparable(key)) return;
        const why = isTypeParam(key) ? ' (missing comparable constraint)' : '';
        errorf(check, e.key, 'IncomparableMapKey', text(check)`invalid map key type ${key}${why}`);
      });
      return t;
    }
    case 'ChanType':
      return new ChanType(e.dir, varType(check, e.elem));
    default:
      break;
  }
  errorf(check, e, 'NotAType', text(check)`${e} is not a type`);
  use(check, [e]);
  return invalidType;
}

function arrayType(check: Checker, e: ArrayNode): Type {
  let len = -1;
  if (e.len !== null) len = arrayLength(check, e.len);
  else errorf(check, e, 'BadDotDotDotSyntax', 'invalid use of [...] array (outside a composite literal)');
  const elem = varType(check, e.elem);
  if (len >= longArray) check.hasLongArrays = true;
  return len >= 0 ? new ArrayType(len, elem) : invalidType;
}

function instantiatedType(check: Checker, x: Expr, xlist: readonly Expr[]): Type {
  const cause: Cause = { text: '' };
  const generic = genericType(check, x, cause);
  if (cause.text !== '') {
    errorf(check, x, 'NotAGenericType', text(check)`invalid operation: ${x}${xlist} (${cause.text})`);
  }
  if (!isValid(generic) || (generic.tag !== 'Named' && generic.tag !== 'Alias')) return invalidType;
  const targs = typeList(check, xlist);
  if (targs === null) return invalidType;

  const inst = instance(check, x.pos, generic as GenericType, targs, null, check.context);
  if (inst.tag !== 'Named' && inst.tag !== 'Alias') return invalidType;

  // The constraints may not be there yet.
  check.later(() => {
    recordInstance(check, x, targs, inst);
    const params = inst.tag === 'Named' ? typeParamsOf(inst) : inst.typeParams;
    if (!validateTArgLen(check, x.pos, inst.obj.name, params.length, targs.length)) return;
    const failure = verify(check, x.pos, params, targs, check.context);
    if (failure === null) {
      check.mono.recordInstance(check.pkg, x.pos, params, targs, xlist);
      return;
    }
    const culprit = xlist[failure.index];
    softErrorf(check, culprit === undefined ? x.pos : startPos(culprit), 'InvalidTypeArg', failure.cause);
  });
  return inst;
}

/** The length of an array, or -1 after a complaint. */
export function arrayLength(check: Checker, e: Expr): number {
  // `type T[P any]` without the constraint looks like an array with length P.
  if (e.kind === 'Name') {
    const obj = check.lookup(e.value);
    if (obj === undefined) {
      errorf(check, e, 'InvalidArrayLen', `undefined array length ${e.value} or missing type constraint`);
      return -1;
    }
    if (obj.tag !== 'Const') {
      errorf(check, e, 'InvalidArrayLen', `invalid array length ${e.value}`);
      return -1;
    }
  }
  const x = new Operand();
  expr(check, null, x, e);
  if (x.mode !== 'constant') {
    if (x.mode !== 'invalid') errorf(check, x, 'InvalidArrayLen', text(check)`array length ${x} must be constant`);
    return -1;
  }
  if (isUntyped(x.type) || isInteger(x.type)) {
    const value = constant.toInt(x.constant());
    if (value.kind === 'Int' && representableConst(value, Typ[BasicKind.Int]) !== null && value.value >= 0n) {
      return Number(value.value);
    }
  }
  const message = isInteger(x.type)
    ? text(check)`invalid array length ${x}`
    : text(check)`array length ${x} must be integer`;
  errorf(check, x, 'InvalidArrayLen', message);
  return -1;
}

/** The types of a list of type arguments; null if one of them is invalid. */
export function typeList(check: Checker, list: readonly Expr[]): Type[] | null {
  const result = list.map((x) => varType(check, x));
  return result.every(isValid) ? result : null;
}
