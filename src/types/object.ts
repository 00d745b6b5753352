// The objects that identifiers stand for, their scopes and packages (types2: object.go, scope.go, package.go).

import type { Expr, Node, Pos } from '../syntax/index.ts';
import type { Constant } from './constant.ts';
import type { LaterApi } from './goapi.ts';
import type { Type } from './type.ts';

export type Obj = PkgName | Const | TypeName | Var | Func | Label | Builtin | Nil;

abstract class ObjectBase {
  /** The scope that declares it; null for fields and methods. */
  parent: Scope | null = null;
  /** Rank among the declarations of its package, from 1; 0 for anything else. */
  order = 0;
  /** Where its scope starts; 0 for package scopes. */
  scopePos: Pos = 0;
  constructor(
    readonly pos: Pos,
    /** null for objects of the universe. */
    readonly pkg: Package | null,
    readonly name: string,
    /** null until typed. */
    public type: Type | null,
  ) {}
  get exported(): boolean {
    return isExported(this.name);
  }
}

export class PkgName extends ObjectBase {
  readonly tag = 'PkgName';
  used = false;
  constructor(
    pos: Pos,
    pkg: Package,
    name: string,
    readonly imported: Package,
  ) {
    super(pos, pkg, name, null);
  }
}

export class Const extends ObjectBase {
  readonly tag = 'Const';
  value: Constant | null = null;
}

export class TypeName extends ObjectBase {
  readonly tag = 'TypeName';
}

export type VarKind = 'package' | 'local' | 'param' | 'result' | 'recv' | 'field';

export class Var extends ObjectBase {
  readonly tag = 'Var';
  used = false;
  kind: VarKind = 'local';
  embedded = false;
  /** For fields of instantiated structs: the field of the generic type. */
  origin: Var | null = null;
}

export class Func extends ObjectBase {
  readonly tag = 'Func';
  /** The declaration, where it came from source (methods of interfaces and copies for instances have none). */
  decl: Node | null = null;
  hasPtrRecv = false;
  /** For methods of instantiated types: the method of the generic type. */
  origin: Func | null = null;
}

export class Label extends ObjectBase {
  readonly tag = 'Label';
  used = false;
}

/** Predeclared functions and those of package unsafe, by name (`append`, `unsafe.Sizeof` is `Sizeof`). */
export class Builtin extends ObjectBase {
  readonly tag = 'Builtin';
}

export class Nil extends ObjectBase {
  readonly tag = 'Nil';
}

const noElems: ReadonlyMap<string, Obj> = new Map();

export class Scope {
  /** Most blocks declare nothing. */
  #elems: Map<string, Obj> | null = null;
  readonly children: Scope[] = [];
  constructor(
    readonly parent: Scope | null,
    public pos: Pos,
    public end: Pos,
    readonly comment: string,
    readonly isFunc = false,
  ) {
    // The universe outlives every program and must not hold on to them.
    if (parent !== null && parent.parent !== null) parent.children.push(this);
  }

  lookup(name: string): Obj | undefined {
    return this.#elems === null ? undefined : this.#elems.get(name);
  }

  /** Inserts obj unless the name is taken; returns what was there before. */
  insert(obj: Obj): Obj | undefined {
    this.#elems ??= new Map();
    const before = this.#elems.get(obj.name);
    if (before !== undefined) return before;
    this.#elems.set(obj.name, obj);
    if (obj.parent === null) obj.parent = this;
    return undefined;
  }

  names(): string[] {
    return [...(this.#elems?.keys() ?? [])].sort();
  }

  elems(): IterableIterator<Obj> {
    return (this.#elems ?? noElems).values();
  }
}

export class Package {
  imports: Package[] = [];
  /** All declarations were checked (perhaps with errors). */
  complete = false;
  /** Stands for an import that could not be found, in tolerant mode. */
  fake = false;
  goVersion = '';
  /** What its code must not see of the standard library, because its toolchain is older; null for the newest. */
  later: LaterApi | null = null;
  constructor(
    readonly path: string,
    public name: string,
    readonly scope: Scope,
  ) {}
}

export function isExported(name: string): boolean {
  const unit = name.charCodeAt(0);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return /^\p{Lu}/u.test(name);
}

/** The name was declared by `type A = T`, or is byte, rune or any. */
export function isAliasName(obj: TypeName): boolean {
  const { type } = obj;
  if (type === null) return false;
  switch (type.tag) {
    case 'Basic':
      if (obj.pkg?.path === 'unsafe') return false;
      return obj.pkg !== null || type.name !== obj.name || type.name === 'byte' || type.name === 'rune';
    case 'Named':
    case 'TypeParam':
      return type.obj !== obj;
    default:
      return true;
  }
}

/** Key under which a field or method is unique: unexported names belong to their package. */
export function objectId(pkg: Package | null, name: string): string {
  if (isExported(name)) return name;
  return `${pkg === null || pkg.path === '' ? '_' : pkg.path}.${name}`;
}

export function samePkg(a: Package | null, b: Package | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && a.path === b.path;
}

/** Reports whether obj answers to name as written in package pkg. */
export function sameId(obj: Obj, pkg: Package | null, name: string, foldCase: boolean): boolean {
  if (obj.name === name) {
    if (foldCase || isExported(name)) return true;
    return samePkg(obj.pkg, pkg);
  }
  return foldCase && equalFold(obj.name, name);
}

export function equalFold(a: string, b: string): boolean {
  return a.length === b.length && a.toLowerCase() === b.toLowerCase();
}

/** Order of methods in type sets: exported names first, then by name, then by package path. */
export function compareObjects(a: Obj, b: Obj): number {
  if (a === b) return 0;
  const exportedA = isExported(a.name);
  if (exportedA !== isExported(b.name)) return exportedA ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  if (exportedA) return 0;
  const pathA = a.pkg?.path ?? '';
  const pathB = b.pkg?.path ?? '';
  return pathA === pathB ? 0 : pathA < pathB ? -1 : 1;
}

export function newVar(kind: VarKind, pos: Pos, pkg: Package | null, name: string, type: Type | null): Var {
  const v = new Var(pos, pkg, name, type);
  v.kind = kind;
  return v;
}

export function newField(pos: Pos, pkg: Package | null, name: string, type: Type | null, embedded: boolean): Var {
  const field = newVar('field', pos, pkg, name, type);
  field.embedded = embedded;
  return field;
}

/** Fields or methods by objectId, to find doubles. */
export class ObjSet {
  readonly #byId = new Map<string, Obj>();

  /** Inserts obj, or returns the one that was there before. */
  insert(obj: Obj): Obj | undefined {
    const id = objectId(obj.pkg, obj.name);
    const before = this.#byId.get(id);
    if (before === undefined) this.#byId.set(id, obj);
    return before;
  }
}

/** Where an expression stands in Go's value categories, with its type and, if constant, its value. */
export interface TypeAndValue {
  readonly mode: Mode;
  readonly type: Type;
  readonly value: Constant | null;
}

export type Mode =
  | 'invalid'
  | 'novalue' // call without results
  | 'builtin'
  | 'typexpr'
  | 'constant'
  | 'variable' // addressable
  | 'mapindex' // m[k]: assignable, comma-ok
  | 'value'
  | 'nilvalue'
  | 'commaok' // receive, assertion
  | 'commaerr'
  | 'cgofunc';

export type SelectionKind = 'FieldVal' | 'MethodVal' | 'MethodExpr';

/** x.f that is not a qualified identifier (types2 selection.go). */
export interface Selection {
  readonly kind: SelectionKind;
  /** Type of x. */
  readonly recv: Type;
  readonly obj: Var | Func;
  /** Path of field indices from x; the last one is the field's or the method's. */
  readonly index: readonly number[];
  /** A pointer was followed on the way. */
  readonly indirect: boolean;
}

/** One variable initialisation `lhs = rhs`, in the order they must run. */
export interface Initializer {
  readonly lhs: readonly Var[];
  readonly rhs: Expr;
}
