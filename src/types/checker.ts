// The checker: state of one package being checked, and the order in which that is done (types2 check.go).
//
// The judgements are functions in files of their own that take the checker first: `expr(check, …)` in expr.ts.
//
// Terms. The environment is where the checker stands: scope, enclosing function, iota. Delayed actions are checks that
// need complete types (function bodies, map keys, embedded fields); `later` queues them, processDelayed runs them.
// Objects are white (no type), grey (on objPath, being typed) or black (typed); meeting a grey object is a cycle.

import type {
  CallExpr,
  Diagnostic,
  Expr,
  File,
  FuncDecl,
  InterfaceType as InterfaceNode,
  Pos,
  SourceSet,
  Stmt,
  TypeDecl,
} from '../syntax/index.ts';
import { anonymousCycles } from './anoncycles.ts';
import type { CheckedPackage, CheckOptions, Importer, Info } from './api.ts';
import { cleanup } from './cleanup.ts';
import type { Constant } from './constant.ts';
import { Context } from './context.ts';
import { directCycles } from './cycles.ts';
import { checkDirectives, restrictedDirectives } from './directives.ts';
import { errorf, sortDiagnostics } from './errors.ts';
import { makeQualifier } from './format.ts';
import { laterApi } from './goapi.ts';
import { initOrder } from './initorder.ts';
import { checkLimits } from './limits.ts';
import { MonoGraph, monomorph } from './mono.ts';
import { type Func, type Mode, type Obj, Package, type PkgName, Scope, type TypeName, type Var } from './object.ts';
import { recordUntyped } from './recording.ts';
import { collectObjects, packageObjects, unusedImports } from './resolver.ts';
import type { Alias, Basic, InterfaceType, Named, Signature, TypeParam, Union } from './type.ts';
import type { TypeSet } from './typeset-data.ts';
import { Universe, Unsafe } from './universe.ts';
import { asGoVersion, type GoVersion, go1_21, goCurrent, versionString } from './version.ts';

/** An expression whose final type is not known yet. */
export interface ExprInfo {
  /** Left operand of a shift whose check waits for the final type. */
  isLhs: boolean;
  readonly mode: Mode;
  type: Basic;
  value: Constant | null;
}

/** A package-level declaration or method, and what its initialisation depends on. */
export interface DeclInfo {
  /** Scope of its file. */
  readonly file: Scope;
  readonly version: GoVersion;
  /** Left sides of `var a, b = f()`, one DeclInfo for all; else null. */
  readonly lhs: readonly Var[] | null;
  readonly vtyp: Expr | null;
  readonly init: Expr | null;
  /** The init expression is that of an earlier constant of the group. */
  readonly inherited: boolean;
  readonly tdecl: TypeDecl | null;
  readonly fdecl: FuncDecl | null;
  readonly deps: Set<Obj>;
}

export interface Environment {
  /** The package-level declaration whose initialiser or body is being checked. */
  decl: DeclInfo | null;
  scope: Scope;
  version: GoVersion;
  /** Value of iota in a constant declaration. */
  iota: Constant | null;
  /** Where errors of an inherited constant initialiser go; 0 for none. */
  errpos: Pos;
  inTParamList: boolean;
  /** Signature of the enclosing function. */
  sig: Signature | null;
  /** Calls of the predeclared panic, for the termination check. */
  isPanic: Set<CallExpr> | null;
  hasLabel: boolean;
  hasCallOrRecv: boolean;
}

export function newEnvironment(scope: Scope, version: GoVersion): Environment {
  return {
    decl: null,
    scope,
    version,
    iota: null,
    errpos: 0,
    inTParamList: false,
    sig: null,
    isPanic: null,
    hasLabel: false,
    hasCallOrRecv: false,
  };
}

interface Action {
  readonly version: GoVersion;
  readonly run: () => void;
}

/** Info without anything in it. */
export function newInfo(): Info {
  return {
    types: new Map(),
    defs: new Map(),
    uses: new Map(),
    implicits: new Map(),
    selections: new Map(),
    instances: new Map(),
    scopes: new Map(),
    initOrder: [],
    fileVersions: new Map(),
  };
}

/** Types that need a last visit when the package is done. */
export type Cleaner = Alias | InterfaceType | Named | TypeParam;

export class Checker {
  readonly info: Info;
  readonly diagnostics: Diagnostic[] = [];
  readonly qualifier: (pkg: Package) => string;

  /** The Go whose texts the messages have. */
  readonly toolchain: GoVersion;

  // --- the package's objects
  /** Package-level objects and methods, in source order. */
  readonly objMap = new Map<Obj, DeclInfo>();
  /** Methods found in the source, by the type name they belong to, until collectMethods takes them. */
  methods = new Map<TypeName, Func[]>();
  readonly files: File[] = [];
  readonly imports: PkgName[] = [];
  /** Imported packages in the order they were first imported. */
  readonly imported: CheckedPackage[] = [];
  /** For names that came by dot-import: the import to mark as used. */
  readonly dotImports = new Map<Scope, Map<string, PkgName>>();
  /** File scopes with a dot-import of a package that could not be found: any name may come from there. */
  readonly fakeDotImports = new Set<Scope>();

  /** Something was met that may exceed the limits of gc's back end. */
  hasLongArrays = false;
  /** What a //go:linkname gives another name. */
  readonly linknamed = new Set<Obj>();

  // --- work in progress
  environment: Environment;
  readonly untyped = new Map<Expr, ExprInfo>();
  readonly unionTypeSets = new Map<Union, TypeSet>();
  readonly context = new Context();
  readonly mono = new MonoGraph();
  /** Interface types as written, for anonymousCycles. */
  readonly interfaces: [InterfaceNode, InterfaceType][] = [];
  readonly objPath: Obj[] = [];
  readonly objPathIdx = new Map<Obj, number>();
  /** The statement being checked; null outside functions. */
  statement: Stmt | null = null;
  readonly #delayed: Action[] = [];
  readonly #cleaners: Cleaner[] = [];

  constructor(
    readonly pkg: Package,
    readonly sources: SourceSet,
    readonly importer: Importer,
    readonly conf: CheckOptions,
    /** What is learned goes here. */
    info: Info = newInfo(),
  ) {
    this.info = info;
    this.qualifier = makeQualifier(pkg);
    this.toolchain = asGoVersion(conf.toolchain ?? '') || goCurrent;
    pkg.later = laterApi(this.toolchain);
    this.environment = newEnvironment(pkg.scope, asGoVersion(conf.goVersion));
  }

  // ------------------------------------------------------------------------------------------------- environment

  get decl(): DeclInfo | null {
    return this.environment.decl;
  }
  set decl(decl: DeclInfo | null) {
    this.environment.decl = decl;
  }
  get scope(): Scope {
    return this.environment.scope;
  }
  set scope(scope: Scope) {
    this.environment.scope = scope;
  }
  get version(): GoVersion {
    return this.environment.version;
  }
  set version(version: GoVersion) {
    this.environment.version = version;
  }
  get iota(): Constant | null {
    return this.environment.iota;
  }
  set iota(iota: Constant | null) {
    this.environment.iota = iota;
  }
  get errpos(): Pos {
    return this.environment.errpos;
  }
  set errpos(errpos: Pos) {
    this.environment.errpos = errpos;
  }
  get inTParamList(): boolean {
    return this.environment.inTParamList;
  }
  set inTParamList(inside: boolean) {
    this.environment.inTParamList = inside;
  }
  get sig(): Signature | null {
    return this.environment.sig;
  }
  set sig(sig: Signature | null) {
    this.environment.sig = sig;
  }
  get isPanic(): Set<CallExpr> | null {
    return this.environment.isPanic;
  }
  set isPanic(calls: Set<CallExpr> | null) {
    this.environment.isPanic = calls;
  }
  get hasLabel(): boolean {
    return this.environment.hasLabel;
  }
  set hasLabel(has: boolean) {
    this.environment.hasLabel = has;
  }
  get hasCallOrRecv(): boolean {
    return this.environment.hasCallOrRecv;
  }
  set hasCallOrRecv(has: boolean) {
    this.environment.hasCallOrRecv = has;
  }

  /** Finds name from the current scope outwards, with the scope that has it. */
  lookupScope(name: string): { scope: Scope; obj: Obj } | undefined {
    for (let scope: Scope | null = this.environment.scope; scope !== null; scope = scope.parent) {
      const obj = scope.lookup(name);
      if (obj !== undefined) return { scope, obj };
    }
    return undefined;
  }

  lookup(name: string): Obj | undefined {
    for (let scope: Scope | null = this.environment.scope; scope !== null; scope = scope.parent) {
      const obj = scope.lookup(name);
      if (obj !== undefined) return obj;
    }
    return undefined;
  }

  // ------------------------------------------------------------------------------------------------- bookkeeping

  /** The version of the module; without one the newest. */
  get packageVersion(): GoVersion {
    return asGoVersion(this.conf.goVersion) || goCurrent;
  }

  get hasErrors(): boolean {
    return this.diagnostics.length > 0;
  }

  /** An imported package as it was checked. */
  importedFrom(pkg: Package): CheckedPackage | undefined {
    return this.imported.find((imported) => imported.pkg === pkg);
  }

  /** The declaration being checked depends on `to`, if both are of package level. */
  addDeclDep(to: Obj): void {
    const from = this.environment.decl;
    if (from !== null && this.objMap.has(to)) from.deps.add(to);
  }

  rememberUntyped(expr: Expr, isLhs: boolean, mode: Mode, type: Basic, value: Constant | null): void {
    this.untyped.set(expr, { isLhs, mode, type, value });
  }

  /** Runs at the end of the current statement or package, when types are complete. */
  later(run: () => void): void {
    this.#delayed.push({ version: this.version, run });
  }

  /** Number of delayed actions; processDelayed(top) runs those pushed since. */
  get delayedTop(): number {
    return this.#delayed.length;
  }

  processDelayed(top: number): void {
    const savedVersion = this.version;
    // Actions may push further ones, which run in the same loop.
    for (let i = top; i < this.#delayed.length; i++) {
      const action = this.#delayed[i] as Action;
      this.version = action.version;
      action.run();
    }
    this.#delayed.length = top;
    this.version = savedVersion;
  }

  push(obj: Obj): void {
    this.objPathIdx.set(obj, this.objPath.length);
    this.objPath.push(obj);
  }

  pop(): void {
    const obj = this.objPath.pop();
    if (obj !== undefined) this.objPathIdx.delete(obj);
  }

  needsCleanup(type: Cleaner): void {
    this.#cleaners.push(type);
  }

  cleanup(): void {
    // Cleaning up may add cleaners.
    for (let i = 0; i < this.#cleaners.length; i++) cleanup(this.#cleaners[i] as Cleaner);
    this.#cleaners.length = 0;
  }

  // --------------------------------------------------------------------------------------------------- positions

  /** `file:line:col` for the lines that continue a message. */
  positionString(pos: Pos): string {
    const file = this.sources.file(pos);
    return file === undefined ? '' : file.placeString(file.offset(pos));
  }

  /** The last error says the same about the same line, which gc doesn't print twice. */
  repeats(pos: Pos, message: string): boolean {
    const last = this.diagnostics[this.diagnostics.length - 1];
    if (last === undefined || last.message !== message) return false;
    const [a, b] = [this.sources.rawPosition(last.pos), this.sources.rawPosition(pos)];
    return a.file === b.file && a.line === b.line;
  }

  /** Why the file around pos speaks the language version it does. */
  versionHint(pos: Pos): string {
    const source = this.sources.file(pos);
    const file = this.files.find((f) => f.source === source);
    const version = file === undefined ? undefined : this.info.fileVersions.get(file);
    if (file !== undefined && file.goVersion !== '' && file.goVersion === version) {
      return `file declares //go:build ${version}`;
    }
    return `-lang was set to ${this.conf.goVersion || versionString(goCurrent)}; check go.mod`;
  }

  // ------------------------------------------------------------------------------------------------------- files

  /** Takes the files that belong to the package and settles their language versions. */
  initFiles(files: readonly File[]): void {
    const packageVersion = asGoVersion(this.conf.goVersion);
    const [firstFile] = files;
    if (firstFile !== undefined && packageVersion > goCurrent) {
      const wanted = versionString(packageVersion);
      const newest = versionString(goCurrent);
      errorf(
        this,
        firstFile,
        'TooNew',
        `package requires newer Go version ${wanted} (application built with ${newest})`,
      );
    }
    for (const file of files) {
      const name = file.pkgName.value;
      if (name === '_') errorf(this, file.pkgName, 'BlankPkgName', 'invalid package name _');
      else if (this.pkg.name === '') this.pkg.name = name;
      if (name !== '_' && name !== this.pkg.name) {
        errorf(this, file.pkgName, 'MismatchedPkgName', `package ${name}; expected package ${this.pkg.name}`);
        continue;
      }
      this.files.push(file);
      this.info.fileVersions.set(file, this.#fileVersion(file));
    }
  }

  /** A //go:build line may lower the version to go1.21, where the meaning of loop variables changed, and raise it. */
  #fileVersion(file: File): string {
    const declared = asGoVersion(file.goVersion);
    if (declared === 0) return this.conf.goVersion;
    if (declared > goCurrent) {
      errorf(this, file.pkgName, 'TooNew', `file requires newer Go version ${versionString(declared)}`);
    }
    return versionString(Math.max(declared, go1_21));
  }

  checkFiles(files: readonly File[]): void {
    if (!this.conf.std) restrictedDirectives(this, files);
    this.initFiles(files);
    collectObjects(this);
    directCycles(this);
    packageObjects(this);
    this.processDelayed(0); // function bodies too
    this.cleanup();
    initOrder(this);
    unusedImports(this);
    recordUntyped(this);
    if (!this.hasErrors) monomorph(this);
    // The rest is found by gc's later passes, which run only if nothing was reported so far, while parsing included.
    const clean = (): boolean => !this.hasErrors && this.files.every((file) => file.valid);
    if (clean()) anonymousCycles(this, this.interfaces);
    if (clean()) checkDirectives(this);
    if (this.hasLongArrays && clean() && !this.conf.tolerant) checkLimits(this);
    this.pkg.goVersion = this.conf.goVersion;
    this.pkg.complete = true;
  }
}

/** check.later as a function, like every other judgement. */
export function later(check: Checker, run: () => void): void {
  check.later(run);
}

/** Other RangeErrors, of lengths and BigInts, are bugs. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof Error && /call stack|too much recursion/.test(error.message);
}

/** What there is to say when the stack was too small for the depth of an expression or type. */
function tooDeep({ statement }: Checker, files: readonly File[]): Diagnostic {
  const pos = (statement ?? files[0])?.pos ?? 0;
  return { pos, end: pos, severity: 'error', code: 'SyntaxNesting', message: 'exceeded max nesting depth' };
}

/** Checks one package. `path` is its import path; errors stand in the result, nothing is thrown. */
export function checkPackage(
  path: string,
  files: readonly File[],
  sources: SourceSet,
  importer: Importer,
  options: CheckOptions,
): CheckedPackage {
  if (path === 'unsafe') return unsafePackage;
  const pkg = new Package(path, '', new Scope(Universe, 0, 0, `package ${path}`));
  const check = new Checker(pkg, sources, importer, options);
  try {
    check.checkFiles(files);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    check.diagnostics.push(tooDeep(check, files));
  }
  return {
    pkg,
    files: check.files,
    info: check.info,
    diagnostics: sortDiagnostics(check.diagnostics, sources),
    reported: check.diagnostics,
    imports: check.imported,
  };
}

/** Package unsafe, which has no source. */
export const unsafePackage: CheckedPackage = {
  pkg: Unsafe,
  files: [],
  info: newInfo(),
  diagnostics: [],
  reported: [],
  imports: [],
};
