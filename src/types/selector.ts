// Selectors: qualified identifiers, fields, method values and method expressions (types2: call.go, selector).

import { exprString, type Name, type SelectorExpr } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import { objDecl } from './decl.ts';
import { errorf } from './errors.ts';
import { embedsUnknown, lookupError } from './errsupport.ts';
import { inExportData } from './exportdata.ts';
import { exprOrType } from './expr.ts';
import { interfacePtrError, isInterfacePtr, lookupFieldOrMethod } from './lookup.ts';
import { type Func, newVar, type PkgName } from './object.ts';
import { type Operand, operandString } from './operand.ts';
import { isValid, isValidName } from './predicates.ts';
import { recordSelection, recordUse } from './recording.ts';
import { Signature, Tuple } from './type.ts';
import { typeString } from './typestring.ts';
import { under } from './under.ts';
import { invalidType } from './universe.ts';
import { go1_24 } from './version.ts';

/** Judges X.Sel. With wantType only a type will do. */
export function selector(check: Checker, x: Operand, e: SelectorExpr, wantType: boolean): void {
  if (!select(check, x, e, wantType)) {
    x.mode = 'invalid';
    x.type = invalidType;
  }
  x.expr = e;
}

function select(check: Checker, x: Operand, e: SelectorExpr, wantType: boolean): boolean {
  if (e.x.kind === 'Name') {
    const obj = check.lookup(e.x.value);
    if (obj !== undefined && obj.tag === 'PkgName') return qualified(check, x, e, e.x, obj);
  }

  const sel = e.sel.value;
  exprOrType(check, x, e.x, false);
  if (x.mode === 'invalid') return false;
  if (x.mode === 'builtin') {
    const what = operandString(check, x);
    const old = check.toolchain < go1_24;
    const message = old ? `cannot select on ${what}` : `invalid use of ${what} in selector expression`;
    errorf(check, e.pos, 'UncalledBuiltin', message);
    return false;
  }
  // Fields and methods are no types, and looking for them in a type that is just being declared would go wrong.
  if (wantType) {
    errorf(check, e.sel, 'NotAType', `${exprString(e)} is not a type`);
    return false;
  }

  const found = lookupFieldOrMethod(x.type, x.mode === 'variable', check.pkg, sel, false);
  if (found.obj === null) {
    reportMissing(check, x, e, found.index !== null, found.indirect);
    return false;
  }
  const obj = found.obj;
  const index = found.index ?? [];
  if (obj.tag === 'Func') objDecl(check, obj); // its signature may not be set up yet

  if (x.mode === 'typexpr') {
    if (obj.tag !== 'Func') {
      const type = typeString(x.type, check.qualifier);
      const message = `${shownOperand(x)}.${sel} undefined (type ${type} has no method ${sel})`;
      errorf(check, e.sel, 'MissingFieldOrMethod', message);
      return false;
    }
    recordSelection(check, e, 'MethodExpr', x.type, obj, index, found.indirect);
    return methodExpr(check, x, e, obj);
  }

  if (obj.tag === 'Var') {
    recordSelection(check, e, 'FieldVal', x.type, obj, index, found.indirect);
    x.mode = x.mode === 'variable' || found.indirect ? 'variable' : 'value';
    x.type = obj.type ?? invalidType;
    return true;
  }
  recordSelection(check, e, 'MethodVal', x.type, obj, index, found.indirect);
  const sig = obj.type as Signature;
  x.mode = 'value';
  x.type = new Signature(null, sig.recvTypeParams, sig.typeParams, sig.params, sig.results, sig.variadic);
  check.addDeclDep(obj);
  return true;
}

// PackageName.Identifier
function qualified(check: Checker, x: Operand, e: SelectorExpr, ident: Name, pname: PkgName): boolean {
  recordUse(check, ident, pname);
  pname.used = true;
  const pkg = pname.imported;
  const sel = e.sel.value;
  const { later } = check.pkg;
  const exp = later?.hasName(pkg.path, sel) ? undefined : pkg.scope.lookup(sel);
  if (exp === undefined || (!exp.exported && !inExportData(pkg, exp, check.importedFrom(pkg)))) {
    if (pkg.fake || !isValidName(sel)) return fakeMember(x);
    const lower = sel.toLowerCase();
    const alt = pkg.scope
      .names()
      .find(
        (name) => name.toLowerCase() === lower && pkg.scope.lookup(name)?.exported && !later?.hasName(pkg.path, name),
      );
    const hint = alt === undefined || check.toolchain < go1_24 ? '' : ` (but have ${alt})`;
    errorf(check, e.sel, 'UndeclaredImportedName', `undefined: ${exprString(e)}${hint}`);
    return false;
  }
  if (!exp.exported) errorf(check, e.sel, 'UnexportedName', `name ${sel} not exported by package ${pkg.name}`);
  recordUse(check, e.sel, exp);

  x.type = exp.type ?? invalidType;
  switch (exp.tag) {
    case 'Const':
      x.mode = 'constant';
      x.value = exp.value;
      return isValid(x.type) && exp.value !== null;
    case 'TypeName':
      x.mode = 'typexpr';
      return true;
    case 'Var':
      x.mode = 'variable';
      return true;
    case 'Func':
      x.mode = 'value';
      return true;
    case 'Builtin':
      x.mode = 'builtin';
      x.id = exp.name;
      return true;
    case 'PkgName':
    case 'Label':
    case 'Nil':
      throw new Error(`a package exports a ${exp.tag}`);
  }
}

/** Members of a package that could not be found: unknown, and nobody complains about them. */
function fakeMember(x: Operand): boolean {
  x.mode = 'invalid';
  return false;
}

/** T.Method: a function whose first parameter is the receiver. */
function methodExpr(check: Checker, x: Operand, e: SelectorExpr, method: Func): boolean {
  const sig = method.type as Signature;
  if (sig.recv === null) {
    errorf(check, e, 'InvalidDeclCycle', 'illegal cycle in method declaration');
    return false;
  }
  const { vars } = sig.params;
  // Either all parameters have names or none; that shows in messages.
  const named = vars[0] !== undefined && vars[0].name !== '';
  const recv = newVar('param', sig.recv.pos, sig.recv.pkg, named ? sig.recv.name || '_' : '', x.type);
  x.mode = 'value';
  x.type = new Signature(null, [], sig.typeParams, new Tuple([recv, ...vars]), sig.results, sig.variadic);
  check.addDeclDep(method);
  return true;
}

function shownOperand(x: Operand): string {
  return x.expr === null ? '' : exprString(x.expr);
}

function reportMissing(check: Checker, x: Operand, e: SelectorExpr, ambiguous: boolean, indirect: boolean): void {
  if (!isValid(under(x.type)) || embedsUnknown(check, x.type)) return; // reported already, or no fault
  const sel = e.sel.value;
  const type = typeString(x.type, check.qualifier);
  if (ambiguous) {
    errorf(check, e.sel, 'AmbiguousSelector', `ambiguous selector ${shownOperand(x)}.${sel}`);
    return;
  }
  if (indirect) {
    const message =
      x.mode === 'typexpr'
        ? `invalid method expression ${type}.${sel} (needs pointer receiver (*${type}).${sel})`
        : `cannot call pointer method ${sel} on ${type}`;
    errorf(check, e.sel, 'InvalidMethodExpr', message);
    return;
  }
  let why: string;
  if (isInterfacePtr(x.type)) {
    why = interfacePtrError(check, x.type);
  } else {
    const alt = lookupFieldOrMethod(x.type, x.mode === 'variable', check.pkg, sel, true).obj;
    why = lookupError(check, x.type, sel, alt, false);
  }
  errorf(check, e.sel, 'MissingFieldOrMethod', `${shownOperand(x)}.${sel} undefined (${why})`);
}
