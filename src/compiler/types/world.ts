// The world of a compilation: interned types and functions, and the checked packages they come from.
//
// There are two layers. The lower one lives as long as the process and holds what the standard library has made: its
// types, its functions with their lowered code. Each compilation has an upper layer with everything that mentions a type
// of the program, so a program leaves nothing behind.

import { Kind } from '../../machine/tables/layout.ts';
import type { SourceFile } from '../../syntax/index.ts';
import {
  type CheckedPackage,
  type Func,
  type InterfaceType,
  isExported,
  type Named,
  type Package,
  type Signature,
  type Type,
  type TypeParam,
  under,
} from '../../types/index.ts';
import type { FnRef } from '../lower/code.ts';
import { libraryPackage } from '../object/package.ts';
import { type CField, CType, type InterfaceMethod, Shape, type ShapeParts } from './ctype.ts';
import { instanceName, typeText } from './text.ts';

/** Type arguments of the generic function or type whose text is being read. */
export class Env {
  readonly cache = new Map<Type, CType>();
  readonly key: string;
  constructor(
    private readonly args: ReadonlyMap<TypeParam, CType>,
    readonly local: boolean,
  ) {
    this.key = [...args.values()].map((t) => t.id).join(',');
  }

  get typeArgs(): readonly CType[] {
    return [...this.args.values()];
  }

  lookup(param: TypeParam): CType | undefined {
    return this.args.get(param);
  }

  static of(params: readonly TypeParam[], args: readonly CType[], outer: Env | null = null): Env | null {
    if (params.length === 0) return outer;
    const map = new Map<TypeParam, CType>(outer === null ? [] : outer.args);
    params.forEach((param, i) => {
      map.set(param, args[i] as CType);
    });
    return new Env(
      map,
      [...map.values()].some((t) => t.local),
    );
  }
}

const packageIds = new WeakMap<Package, number>();
let nextPackageId = 1;

function packageId(pkg: Package | null): number {
  if (pkg === null) return 0;
  let id = packageIds.get(pkg);
  if (id === undefined) {
    id = nextPackageId++;
    packageIds.set(pkg, id);
  }
  return id;
}

const objectIds = new WeakMap<object, number>();
let nextObjectId = 1;

/** A number for an object, for keys. */
export function objectNumber(obj: object): number {
  let id = objectIds.get(obj);
  if (id === undefined) {
    id = nextObjectId++;
    objectIds.set(obj, id);
  }
  return id;
}

/** Key of a method name: unexported names belong to their package. */
export function methodId(name: string, pkg: Package | null): string {
  return isExported(name) ? name : `${packageId(pkg)}.${name}`;
}

interface Layer {
  readonly types: Map<string, CType>;
  readonly functions: Map<string, FnRef>;
  ofType: WeakMap<Type, CType>;
}

const newLayer = (): Layer => ({ types: new Map(), functions: new Map(), ofType: new WeakMap() });

/** What the standard library has made. */
const persistent = newLayer();

const basicKinds: readonly Kind[] = [
  Kind.Invalid,
  Kind.Bool,
  Kind.Int,
  Kind.Int8,
  Kind.Int16,
  Kind.Int32,
  Kind.Int64,
  Kind.Uint,
  Kind.Uint8,
  Kind.Uint16,
  Kind.Uint32,
  Kind.Uint64,
  Kind.Uintptr,
  Kind.Float32,
  Kind.Float64,
  Kind.Complex64,
  Kind.Complex128,
  Kind.String,
  Kind.UnsafePointer,
  // untyped: their default types
  Kind.Bool,
  Kind.Int,
  Kind.Int32,
  Kind.Float64,
  Kind.Complex128,
  Kind.String,
  Kind.UnsafePointer,
];

export class World {
  readonly #own = newLayer();
  readonly #packages = new Map<Package, CheckedPackage>();
  readonly #byPath = new Map<string, CheckedPackage>();
  readonly #localPackages = new Set<Package>();

  constructor(
    /** The package that is compiled. */
    readonly program: CheckedPackage,
    others: readonly CheckedPackage[],
    /** Map design and language of the machine: 123, 124, 126. */
    readonly goVersion: number,
    /** Packages of the program besides the one that is compiled. */
    own: readonly CheckedPackage[] = [],
  ) {
    const visit = (checked: CheckedPackage) => {
      if (this.#packages.has(checked.pkg)) return;
      this.#packages.set(checked.pkg, checked);
      this.#byPath.set(checked.pkg.path, checked);
      checked.imports.forEach(visit);
    };
    visit(program);
    others.forEach(visit);
    for (const { pkg } of [program, ...own]) this.#localPackages.add(pkg);
  }

  checked(pkg: Package): CheckedPackage {
    const found = this.#packages.get(pkg);
    if (found === undefined) throw new Error(`package ${pkg.path} is not part of the program`);
    return found;
  }
  /** All source files of the program, by position. */
  files(): SourceFile[] {
    const files = [...this.#packages.values()].flatMap(
      (checked) => libraryPackage(checked)?.sources ?? checked.files.map((f) => f.source),
    );
    return files.sort((a, b) => a.base - b.base);
  }
  packageByPath(path: string): CheckedPackage | undefined {
    return this.#byPath.get(path);
  }
  isLocal(pkg: Package | null): boolean {
    return pkg !== null && this.#localPackages.has(pkg);
  }

  // -------------------------------------------------------------------------------------------------- functions

  fn(key: string, local: boolean, make: () => FnRef): FnRef {
    const table = (local ? this.#own : persistent).functions;
    let ref = table.get(key);
    if (ref === undefined) {
      ref = make();
      table.set(key, ref);
    }
    return ref;
  }

  // ------------------------------------------------------------------------------------------------------ types

  #intern(key: string, local: boolean, parts: () => ShapeParts, text: (() => string) | null = null): CType {
    const table = (local ? this.#own : persistent).types;
    let t = table.get(key);
    if (t === undefined) {
      const made: CType = new CType(null, local, (self) => new Shape(parts(), self), text ?? (() => typeText(made)));
      t = made;
      table.set(key, t);
    }
    return t;
  }

  basic(kind: Kind): CType {
    return this.#intern(`b${kind}`, false, () => ({ kind }));
  }
  pointerTo(elem: CType): CType {
    return this.#intern(`*${elem.id}`, elem.local, () => ({ kind: Kind.Pointer, elem }));
  }
  sliceOf(elem: CType): CType {
    return this.#intern(`[]${elem.id}`, elem.local, () => ({ kind: Kind.Slice, elem }));
  }
  arrayOf(elem: CType, len: number): CType {
    return this.#intern(`[${len}]${elem.id}`, elem.local, () => ({ kind: Kind.Array, elem, len }));
  }
  mapOf(key: CType, elem: CType): CType {
    return this.#intern(`m${key.id},${elem.id}`, key.local || elem.local, () => ({ kind: Kind.Map, key, elem }));
  }
  chanOf(elem: CType, dir: number): CType {
    return this.#intern(`c${dir},${elem.id}`, elem.local, () => ({ kind: Kind.Chan, elem, dir }));
  }
  funcOf(params: readonly CType[], results: readonly CType[], variadic: boolean): CType {
    const ids = (list: readonly CType[]) => list.map((t) => t.id).join(',');
    const local = params.some((t) => t.local) || results.some((t) => t.local);
    return this.#intern(`f${variadic ? '…' : ''}(${ids(params)})(${ids(results)})`, local, () => ({
      kind: Kind.Func,
      params,
      results,
      variadic,
    }));
  }
  structOf(fields: readonly CField[]): CType {
    const part = (f: CField) =>
      `${f.embedded ? '!' : ''}${methodId(f.name, f.pkg)} ${f.type.id} ${JSON.stringify(f.tag)}`;
    const local = fields.some((f) => f.type.local || this.isLocal(f.pkg));
    return this.#intern(`s{${fields.map(part).join(';')}}`, local, () => ({ kind: Kind.Struct, fields }));
  }
  interfaceOf(methods: readonly InterfaceMethod[]): CType {
    const local = methods.some((m) => m.type.local || this.isLocal(m.pkg));
    return this.#intern(`i{${methods.map((m) => `${m.id} ${m.type.id}`).join(';')}}`, local, () => ({
      kind: Kind.Interface,
      methods,
    }));
  }

  get emptyInterface(): CType {
    return this.interfaceOf([]);
  }

  /** The compiler's type for a checked type; env gives the type arguments in generic code. */
  type(t: Type, env: Env | null): CType {
    if (env !== null) {
      let known = env.cache.get(t);
      if (known === undefined) {
        known = this.#convert(t, env);
        env.cache.set(t, known);
      }
      return known;
    }
    let known = this.#own.ofType.get(t) ?? persistent.ofType.get(t);
    if (known === undefined) {
      known = this.#convert(t, null);
      (known.local ? this.#own : persistent).ofType.set(t, known);
    }
    return known;
  }

  #convert(t: Type, env: Env | null): CType {
    switch (t.tag) {
      case 'Basic':
        return this.basic(basicKinds[t.kind] as Kind);
      case 'Alias':
        return this.type(t.actual ?? t.from, env);
      case 'Pointer':
        return this.pointerTo(this.type(t.base, env));
      case 'Slice':
        return this.sliceOf(this.type(t.elem, env));
      case 'Array':
        return this.arrayOf(this.type(t.elem, env), t.len);
      case 'Map':
        return this.mapOf(this.type(t.key, env), this.type(t.elem, env));
      case 'Chan':
        return this.chanOf(this.type(t.elem, env), t.dir === 'recv' ? 1 : t.dir === 'send' ? 2 : 3);
      case 'Signature':
        return this.signature(t, env);
      case 'Struct':
        return this.structOf(
          t.fields.map((f, i) => ({
            name: f.name,
            type: this.type(f.type as Type, env),
            embedded: f.embedded,
            tag: t.tags[i] ?? '',
            pkg: isExported(f.name) ? null : f.pkg,
          })),
        );
      case 'Interface':
        return this.interfaceOf(this.#interfaceMethods(t, env));
      case 'TypeParam': {
        const arg = env?.lookup(t);
        if (arg === undefined) throw new Error(`type parameter ${t.obj.name} without an argument`);
        return arg;
      }
      case 'Named':
        return this.#named(t, env);
      case 'Union':
      case 'Tuple':
        throw new Error(`a ${t.tag} has no values`);
    }
  }

  signature(sig: Signature, env: Env | null): CType {
    return this.funcOf(
      sig.params.vars.map((v) => this.type(v.type as Type, env)),
      sig.results.vars.map((v) => this.type(v.type as Type, env)),
      sig.variadic,
    );
  }

  #interfaceMethods(t: InterfaceType, env: Env | null): InterfaceMethod[] {
    const byId = new Map<string, InterfaceMethod>();
    const collect = (list: readonly Func[], e: Env | null) => {
      for (const m of list) {
        const id = methodId(m.name, m.pkg);
        const pkg = isExported(m.name) ? null : m.pkg;
        byId.set(id, { name: m.name, id, pkg, type: this.signature(m.type as Signature, e) });
      }
    };
    collect(t.methods, env);
    for (const embedded of t.embeddeds) {
      const c = under(embedded).tag === 'Interface' ? this.type(embedded, env) : null;
      for (const m of c?.methods ?? []) byId.set(m.id, m);
    }
    return [...byId.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  }

  #named(t: Named, env: Env | null): CType {
    return this.#instance(
      t.origin ?? t,
      t.typeArgs.map((arg) => this.type(arg, env)),
      env,
    );
  }

  /** An instance of a defined type, or the type itself. */
  instanceOf(origin: Named, typeArgs: readonly CType[]): CType {
    return this.#instance(origin, typeArgs, null);
  }

  #instance(origin: Named, typeArgs: readonly CType[], env: Env | null): CType {
    const { pkg } = origin.obj;
    const inFunction = pkg !== null && origin.obj.parent !== pkg.scope;
    // A type declared in a generic function is another type in each of its instances.
    const outer = inFunction ? env : null;
    const local = this.isLocal(pkg) || typeArgs.some((a) => a.local) || (outer?.local ?? false);
    const key = `n${objectNumber(origin.obj)}[${typeArgs.map((a) => a.id).join(',')}]${outer?.key ?? ''}`;
    const table = (local ? this.#own : persistent).types;
    let made = table.get(key);
    if (made === undefined) {
      const name = instanceName(origin.obj.name, [...(outer?.typeArgs ?? []), ...typeArgs]);
      const resolve = () => {
        const inner = Env.of(origin.typeParams, typeArgs, outer);
        return this.type(under(origin), inner).shape;
      };
      made = new CType(
        { obj: origin.obj, pkg, name, origin, typeArgs, inInstance: outer !== null },
        local,
        resolve,
        () => (pkg === null ? name : `${pkg.name}.${name}`),
      );
      table.set(key, made);
    }
    return made;
  }
}
