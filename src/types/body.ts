// Checking single functions of a package whose declarations are known already, because they came from an object file: the
// compiler asks for a body when it needs the tree of a generic function.

import { type Field, type File, type FuncDecl, SourceSet } from '../syntax/index.ts';
import type { CheckedPackage, Importer } from './api.ts';
import { Checker } from './checker.ts';
import { type Func, type Obj, Scope } from './object.ts';
import { recordDef, recordUntyped } from './recording.ts';
import { collectImports } from './resolver.ts';
import { funcBody } from './stmt.ts';
import type { Signature } from './type.ts';
import { asGoVersion } from './version.ts';

interface PackageState {
  readonly check: Checker;
  readonly scopes: Map<File, Scope>;
}

const states = new WeakMap<CheckedPackage, PackageState>();

/** Checks the body of func, whose declaration is decl, and adds what is learned to the package's info. */
export function checkBody(checked: CheckedPackage, file: File, decl: FuncDecl, func: Func, importer: Importer): void {
  let state = states.get(checked);
  if (state === undefined) {
    const conf = { goVersion: '', tolerant: false, allowNoBody: true };
    const check = new Checker(checked.pkg, new SourceSet(), importer, conf, checked.info);
    state = { check, scopes: new Map() };
    states.set(checked, state);
  }
  const { check, scopes } = state;
  let scope = scopes.get(file);
  if (scope === undefined) {
    check.initFiles([file]);
    (checked.files as File[]).push(file);
    scope = collectImports(check, file);
    scopes.set(file, scope);
  }
  const { body } = decl;
  if (body === null) return;
  const sig = func.type as Signature;
  check.version = asGoVersion(checked.info.fileVersions.get(file) ?? '');
  sig.scope = signatureScope(check, scope, decl, sig);
  funcBody(check, null, sig, body, null);
  check.processDelayed(0);
  check.cleanup();
  recordUntyped(check);
  sig.scope = null;
  const [first] = check.diagnostics;
  if (first !== undefined) throw new Error(`a library does not check: ${func.name}: ${first.message}`);
}

/** The scope in which the body stands: type parameters, receiver, parameters, results. */
function signatureScope(check: Checker, file: Scope, decl: FuncDecl, sig: Signature): Scope {
  const scope = new Scope(file, decl.pos, decl.end, 'function', true);
  const declareIn = (obj: Obj) => {
    if (obj.name !== '_' && obj.name !== '') scope.insert(obj);
  };
  for (const p of [...sig.recvTypeParams, ...sig.typeParams]) declareIn(p.obj);
  const vars = [...(sig.recv === null ? [] : [sig.recv]), ...sig.params.vars, ...sig.results.vars];
  const fields: readonly Field[] = [
    ...(decl.recv === null ? [] : [decl.recv]),
    ...decl.type.paramList,
    ...decl.type.resultList,
  ];
  vars.forEach((v, i) => {
    declareIn(v);
    const name = fields[i]?.name;
    if (name != null) recordDef(check, name, v);
  });
  return scope;
}
