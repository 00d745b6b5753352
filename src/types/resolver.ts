// Collecting the objects of a package, and its imports (types2 resolver.go).

import {
  type Expr,
  type File,
  type FuncDecl,
  type ImportDecl,
  type Name,
  type Pos,
  unpackListExpr,
  unparen,
  type VarDecl,
} from '../syntax/index.ts';
import type { Checker, DeclInfo } from './checker.ts';
import { intConstant, makeFromLiteral, utf8Text } from './constant.ts';
import { ConstGroup, declare, objDecl } from './decl.ts';
import { errorf, newError, softErrorf } from './errors.ts';
import { text } from './format.ts';
import type { LaterApi } from './goapi.ts';
import { Const, Func, isExported, newVar, type Obj, Package, PkgName, Scope, TypeName, type Var } from './object.ts';
import { recordDef, recordImplicit, recordScope } from './recording.ts';
import { Universe, Unsafe } from './universe.ts';
import { asGoVersion, go1_18, go1_25, verifyVersionf } from './version.ts';

/** Compares the numbers of names and values of a constant or variable declaration. */
export function arity(
  check: Checker,
  pos: Pos,
  names: readonly Name[],
  inits: readonly Expr[],
  constDecl: boolean,
  inherited: boolean,
): void {
  const extra = inits[names.length];
  const missing = names[inits.length];
  if (extra !== undefined) {
    if (inherited) errorf(check, pos, 'WrongAssignCount', `extra init expr at ${check.positionString(extra.pos)}`);
    else errorf(check, extra, 'WrongAssignCount', text(check)`extra init expr ${extra}`);
  } else if (missing !== undefined && (constDecl || inits.length !== 1)) {
    // One value may be a call with several results.
    errorf(check, missing, 'WrongAssignCount', `missing init expr for ${missing.value}`);
  }
}

function newDeclInfo(check: Checker, file: Scope, parts: Partial<DeclInfo>): DeclInfo {
  return {
    file,
    version: check.version,
    lhs: null,
    vtyp: null,
    init: null,
    inherited: false,
    tdecl: null,
    fdecl: null,
    deps: new Set(),
    ...parts,
  };
}

/** Declares obj in the package, to be typed later. Not for functions. */
function declarePkgObj(check: Checker, id: Name, obj: Obj, info: DeclInfo): void {
  if (id.value === 'init') {
    errorf(check, id, 'InvalidInitDecl', 'cannot declare init - must be func');
    return;
  }
  if (id.value === 'main' && check.pkg.name === 'main') {
    errorf(check, id, 'InvalidMainDecl', 'cannot declare main - must be func');
    return;
  }
  declare(check, check.pkg.scope, id, obj, 0);
  remember(check, obj, info);
}

function remember(check: Checker, obj: Obj, info: DeclInfo): void {
  check.objMap.set(obj, info);
  obj.order = check.objMap.size;
}

interface Method {
  readonly obj: Func;
  readonly ptr: boolean;
  /** Name of the receiver's base type. */
  readonly recv: Name;
}

/** Collects imports and package-level declarations of all files; gives methods to their types' names. */
export function collectObjects(check: Checker): void {
  const methods: Method[] = [];
  const fileScopes = check.files.map((file) => collectFile(check, file, methods));

  // Names of files and package must differ.
  for (const scope of fileScopes) {
    for (const obj of scope.elems()) {
      const other = check.pkg.scope.lookup(obj.name);
      if (other === undefined) continue;
      const err = newError(check, 'DuplicateDecl');
      if (obj.tag === 'PkgName') {
        err.addf(other, `${other.name} already declared through import of package ${packageString(obj.imported)}`);
      } else {
        const from = obj.pkg === null ? '' : `package ${packageString(obj.pkg)}`;
        err.addf(other, `${other.name} already declared through dot-import of ${from}`);
      }
      err.addAltDecl(obj);
      err.report();
    }
  }

  for (const m of methods) {
    const base = resolveBaseTypeName(check, m.ptr, m.recv);
    if (base === null) continue; // checked like a function, with its receiver
    m.obj.hasPtrRecv = base.ptr;
    const known = check.methods.get(base.name);
    if (known === undefined) check.methods.set(base.name, [m.obj]);
    else known.push(m.obj);
  }
}

function packageString(pkg: Package): string {
  return `${pkg.name} ("${pkg.path}")`;
}

/** The scope of a file whose declarations are known from elsewhere, with its imports. */
export function collectImports(check: Checker, file: File): Scope {
  const scope = fileScope(check, file);
  for (const decl of file.decls) if (decl.kind === 'ImportDecl') collectImport(check, scope, decl);
  return scope;
}

function fileScope(check: Checker, file: File): Scope {
  check.version = asGoVersion(check.info.fileVersions.get(file) ?? '');
  recordDef(check, file.pkgName, null);
  const scope = new Scope(check.pkg.scope, file.pos, file.eof, file.source.name);
  recordScope(check, file, scope);
  return scope;
}

function collectFile(check: Checker, file: File, methods: Method[]): Scope {
  const scope = fileScope(check, file);
  const constants = new ConstGroup();
  for (const [index, decl] of file.decls.entries()) {
    if (decl.kind !== 'ConstDecl') constants.end();
    switch (decl.kind) {
      case 'ImportDecl':
        collectImport(check, scope, decl);
        break;
      case 'ConstDecl': {
        const { iota, vtyp, values, inherited } = constants.next(decl, index);
        for (const [i, name] of decl.nameList.entries()) {
          const obj = new Const(name.pos, check.pkg, name.value, null);
          obj.value = intConstant(iota);
          const init = values[i] ?? null;
          declarePkgObj(check, name, obj, newDeclInfo(check, scope, { vtyp, init, inherited }));
        }
        arity(check, decl.pos, decl.nameList, values, true, inherited);
        break;
      }
      case 'VarDecl':
        collectVars(check, scope, decl);
        break;
      case 'TypeDecl': {
        const obj = new TypeName(decl.name.pos, check.pkg, decl.name.value, null);
        declarePkgObj(check, decl.name, obj, newDeclInfo(check, scope, { tdecl: decl }));
        break;
      }
      case 'FuncDecl':
        collectFunc(check, scope, decl, methods);
        break;
    }
  }
  return scope;
}

function collectVars(check: Checker, scope: Scope, decl: VarDecl): void {
  const values = unpackListExpr(decl.values);
  const lhs: Var[] = decl.nameList.map((name) => newVar('package', name.pos, check.pkg, name.value, null));
  // Variables of one call depend on it together, and share a DeclInfo.
  const shared =
    values.length <= 1 ? newDeclInfo(check, scope, { lhs, vtyp: decl.type, init: values[0] ?? null }) : null;
  for (const [i, name] of decl.nameList.entries()) {
    const info = shared ?? newDeclInfo(check, scope, { vtyp: decl.type, init: values[i] ?? null });
    declarePkgObj(check, name, lhs[i] as Var, info);
  }
  if (decl.type === null || values.length > 0) arity(check, decl.pos, decl.nameList, values, false, false);
}

function collectFunc(check: Checker, scope: Scope, decl: FuncDecl, methods: Method[]): void {
  const name = decl.name.value;
  const obj = new Func(decl.name.pos, check.pkg, name, null);
  obj.decl = decl;
  const [tparam0] = decl.tparamList;
  let tparamError = false;
  if (decl.recv === null) {
    if (name === 'init' || (name === 'main' && check.pkg.name === 'main')) {
      const code = name === 'init' ? 'InvalidInitDecl' : 'InvalidMainDecl';
      if (tparam0 !== undefined) {
        softErrorf(check, tparam0, code, `func ${name} must have no type parameters`);
        tparamError = true;
      }
      if (decl.type.paramList.length > 0 || decl.type.resultList.length > 0) {
        softErrorf(check, decl.name, code, `func ${name} must have no arguments and no return values`);
      }
    }
    if (name === 'init') {
      // There may be many, and nobody can call them.
      obj.parent = check.pkg.scope;
      recordDef(check, decl.name, obj);
      if (decl.body === null)
        softErrorf(
          check,
          obj.pos,
          'MissingInitBody',
          check.toolchain < go1_25 ? 'missing function body' : 'func init must have a body',
        );
    } else declare(check, check.pkg.scope, decl.name, obj, 0);
  } else {
    const { ptr, base } = unpackRecv(check, decl.recv.type, false);
    if (base.kind === 'Name' && name !== '_') methods.push({ obj, ptr, recv: base });
    recordDef(check, decl.name, obj);
  }
  if (tparam0 !== undefined && !tparamError) verifyVersionf(check, tparam0, go1_18, 'type parameter');
  remember(check, obj, newDeclInfo(check, scope, { fdecl: decl }));
}

// ------------------------------------------------------------------------------------------------------------ imports

function collectImport(check: Checker, scope: Scope, decl: ImportDecl): void {
  if (decl.path.bad) return;
  const path = validatedImportPath(decl.path.value);
  if (path.problem !== null) {
    errorf(check, decl.path, 'BadImportPath', `invalid import path (${path.problem})`);
    return;
  }
  const imported = importPackage(check, decl.path.pos, path.path);
  let name = imported.name;
  if (decl.localPkgName !== null) {
    name = decl.localPkgName.value;
    if (path.path === 'C') {
      errorf(check, decl.localPkgName, 'ImportCRenamed', 'cannot rename import "C"');
      return;
    }
  }
  if (name === 'init') {
    errorf(check, decl, 'InvalidInitDecl', 'cannot import package as init - init must be a func');
    return;
  }
  if (!check.pkg.imports.includes(imported)) check.pkg.imports.push(imported);

  const pkgName = new PkgName(decl.pos, check.pkg, name, imported);
  if (decl.localPkgName !== null) recordDef(check, decl.localPkgName, pkgName);
  else recordImplicit(check, decl, pkgName);
  if (imported.fake) pkgName.used = true; // its absence was reported
  check.imports.push(pkgName);
  if (name === '.') dotImport(check, scope, pkgName, decl);
  else declare(check, scope, null, pkgName, 0);
}

function dotImport(check: Checker, scope: Scope, pkgName: PkgName, decl: ImportDecl): void {
  if (pkgName.imported.fake) check.fakeDotImports.add(scope);
  for (const obj of pkgName.imported.scope.elems()) {
    if (!isExported(obj.name) || check.pkg.later?.hasName(pkgName.imported.path, obj.name)) continue;
    const other = scope.insert(obj);
    if (other !== undefined) {
      const err = newError(check, 'DuplicateDecl');
      err.addf(decl.localPkgName ?? decl, `${other.name} redeclared in this block`);
      err.addAltDecl(other);
      err.report();
      continue;
    }
    let names = check.dotImports.get(scope);
    if (names === undefined) {
      names = new Map();
      check.dotImports.set(scope, names);
    }
    names.set(obj.name, pkgName);
  }
}

/** The import path in a string literal, or what is wrong with it. */
function validatedImportPath(literal: string): { path: string; problem: string | null } {
  const value = makeFromLiteral(literal, 'String');
  if (value.kind !== 'String') return { path: '', problem: 'invalid syntax' };
  const path = utf8Text(value.value);
  if (path === '') return { path, problem: 'empty string' };
  const illegal = /[!"#$%&'()*,:;<=>?[\\\]^{|}`\uFFFD]|[^\p{L}\p{M}\p{N}\p{P}\p{S}]/u.exec(path);
  if (illegal === null) return { path, problem: null };
  const point = (illegal[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  const shown = /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(illegal[0]) ? ` '${illegal[0]}'` : '';
  return { path, problem: `invalid character U+${point}${shown}` };
}

function importPackage(check: Checker, pos: Pos, path: string): Package {
  if (path === 'unsafe') return Unsafe;
  const found = check.pkg.later?.hasPackage(path) ? undefined : check.importer(path);
  if (found !== undefined) {
    if (!check.imported.includes(found)) check.imported.push(found);
    return found.pkg;
  }
  const before = check.pkg.imports.find((pkg) => pkg.path === path);
  if (before !== undefined) return before;
  if (!check.conf.tolerant)
    errorf(check, pos, 'BrokenImport', `could not import ${path} (${whyMissing(path, check.pkg.later)})`);
  const fake = new Package(path, assumedName(path), new Scope(Universe, 0, 0, `package ${path}`));
  fake.fake = true;
  return fake;
}

/** As the go command says it, but for packages of the standard library that are not here. `later`: those to come. */
export function whyMissing(path: string, later: LaterApi | null): string {
  const [root = ''] = path.split('/');
  if (root.includes('.')) return `no required module provides package ${path}`;
  return stdRoots.has(root) && !later?.hasPackage(path)
    ? `package ${path} of the standard library is not available here`
    : `package ${path} is not in std`;
}

/** First elements of the import paths of Go's standard library. */
const stdRoots: ReadonlySet<string> = new Set(
  (
    'archive bufio bytes cmp compress container context crypto database debug embed encoding errors expvar flag fmt go hash ' +
    'html image index internal io iter log maps math mime net os path plugin reflect regexp runtime slices sort strconv ' +
    'strings structs sync syscall testing text time unicode unique weak'
  ).split(' '),
);

/** The name a package most likely has: `yaml` for gopkg.in/yaml.v3, `chi` for github.com/go-chi/chi/v5. */
function assumedName(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  let last = parts.pop() ?? '';
  if (/^v[0-9]+$/.test(last)) last = parts.pop() ?? last;
  return /^[\p{L}_][\p{L}\p{Nd}_]*/u.exec(last.replace(/^go-/, ''))?.[0] ?? last;
}

export function unusedImports(check: Checker): void {
  for (const obj of check.imports) {
    if (obj.name === '_' || obj.used) continue;
    const { path } = obj.imported;
    const elem = path.slice(path.lastIndexOf('/') + 1);
    const renamed = obj.name !== '' && obj.name !== '.' && obj.name !== elem;
    softErrorf(check, obj, 'UnusedImport', `"${path}" imported${renamed ? ` as ${obj.name}` : ''} and not used`);
  }
}

// ---------------------------------------------------------------------------------------------------------- receivers

export interface Receiver {
  readonly ptr: boolean;
  readonly base: Expr;
  /** Names of the type parameters in T[P, Q]; null without brackets. */
  readonly tparams: readonly Name[] | null;
}

/** Takes a receiver type *T[P, Q] apart. */
export function unpackRecv(check: Checker, rtyp: Expr, unpackParams: boolean): Receiver {
  let base = unparen(rtyp);
  let ptr = false;
  if (base.kind === 'Operation' && base.op === '*' && base.y === null) {
    ptr = true;
    base = unparen(base.x);
  }
  if (base.kind !== 'IndexExpr') return { ptr, base, tparams: null };
  if (!unpackParams) return { ptr, base: base.x, tparams: null };
  const tparams = unpackListExpr(base.index).map((arg): Name => {
    if (arg.kind === 'Name') return arg;
    if (arg.kind !== 'BadExpr') {
      errorf(check, arg, 'BadDecl', text(check)`receiver type parameter ${arg} must be an identifier`);
    }
    return { kind: 'Name', pos: arg.pos, end: arg.pos, value: '_' };
  });
  return { ptr, base: base.x, tparams };
}

/** Follows aliases from a receiver's base type name to the name of a defined type, syntactically. */
function resolveBaseTypeName(check: Checker, ptr: boolean, name: Name): { ptr: boolean; name: TypeName } | null {
  const seen = new Set<TypeName>();
  let current: Expr = name;
  while (current.kind === 'Name') {
    const obj = check.pkg.scope.lookup(current.value);
    if (obj?.tag !== 'TypeName' || seen.has(obj)) return null;
    const tdecl = check.objMap.get(obj)?.tdecl ?? null;
    if (tdecl === null) return null;
    if (!tdecl.alias) return { ptr, name: obj };
    if (tdecl.tparamList.length > 0) return null;
    seen.add(obj);
    current = unparen(tdecl.type);
    if (current.kind === 'Operation' && current.op === '*' && current.y === null) {
      if (ptr) return null;
      ptr = true;
      current = unparen(current.x);
    }
  }
  return null;
}

/** Types all objects: defined types first, then aliases, then everything else, so that aliases are there when needed. */
export function packageObjects(check: Checker): void {
  const aliases: Obj[] = [];
  const others: Obj[] = [];
  for (const [obj, info] of check.objMap) {
    if (obj.tag !== 'TypeName') others.push(obj);
    else if (info.tdecl?.alias) aliases.push(obj);
    else objDecl(check, obj);
  }
  for (const obj of aliases) objDecl(check, obj);
  for (const obj of others) objDecl(check, obj);
  check.methods.clear(); // what is left belongs to no type, which was reported
}
