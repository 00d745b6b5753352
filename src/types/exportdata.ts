// Which unexported names a package's export data holds (cmd/compile noder/linker.go).
//
// gc imports packages from export data: what is exported, and all that follows from it, such as the types of fields and
// whatever the bodies of functions that can be inlined refer to. An unexported name among these is "not exported", any
// other "undefined".

import { type Expr, type Node, walk } from '../syntax/index.ts';
import type { CheckedPackage, Info } from './api.ts';
import type { Func, Obj, Package } from './object.ts';
import type { Type } from './type.ts';

const known = new WeakMap<Package, ReadonlySet<Obj>>();

/** Whether obj, an unexported object of pkg, is in pkg's export data. `checked` is the package if it came from source. */
export function inExportData(pkg: Package, obj: Obj, checked: CheckedPackage | undefined): boolean {
  let objects = known.get(pkg);
  if (objects === undefined) {
    objects = new ExportData(pkg, checked).objects;
    known.set(pkg, objects);
  }
  return objects.has(obj);
}

class ExportData {
  readonly objects = new Set<Obj>();
  readonly #types = new Set<Type>();
  readonly #costs = new Map<Func, number>();

  constructor(
    readonly pkg: Package,
    readonly checked: CheckedPackage | undefined,
  ) {
    for (const obj of pkg.scope.elems()) if (obj.exported) this.#object(obj);
  }

  #object(obj: Obj): void {
    if (obj.pkg !== this.pkg || this.objects.has(obj) || this.pkg.scope.lookup(obj.name) !== obj) return;
    this.objects.add(obj);
    if (obj.type !== null) this.#type(obj.type);
    if (obj.tag === 'Func') this.#body(obj);
  }

  #body(func: Func): void {
    const { decl } = func;
    if (this.checked === undefined || decl?.kind !== 'FuncDecl' || decl.body === null) return;
    const { uses } = this.checked.info;
    if (this.#inlineCost(func, this.checked.info) > budget) return;
    walkLive(decl.body, this.checked.info, (node) => {
      const used = node.kind === 'Name' ? uses.get(node) : undefined;
      if (used !== undefined && used.tag !== 'Const') this.#object(used);
      return true;
    });
  }

  /** An estimate of gc's: nodes count one each, types nothing, calls what is inlined for them. */
  #inlineCost(func: Func, info: Info): number {
    const known = this.#costs.get(func);
    if (known !== undefined) return known;
    this.#costs.set(func, Number.POSITIVE_INFINITY); // what calls itself is not inlined
    const { decl } = func;
    if (decl?.kind !== 'FuncDecl' || decl.body === null) return Number.POSITIVE_INFINITY;
    let cost = 0;
    walkLive(decl.body, info, (node) => {
      switch (node.kind) {
        case 'SelectStmt':
        case 'CallStmt': // go, defer
          cost = Number.POSITIVE_INFINITY;
          return false;
        case 'CallExpr':
          cost += 1 + this.#callCost(node.fun, info);
          return true;
        case 'Name':
          if (info.uses.get(node)?.tag !== 'TypeName') cost++;
          return true;
        case 'BlockStmt':
        case 'ExprStmt':
        case 'ParenExpr':
        case 'ListExpr':
        case 'SelectorExpr': // its name counts
          return true;
        default:
          cost++;
          return true;
      }
    });
    this.#costs.set(func, cost);
    return cost;
  }

  #callCost(fun: Expr, info: Info): number {
    const mode = info.types.get(fun)?.mode;
    if (mode === 'typexpr' || mode === 'builtin') return 0;
    const callee = fun.kind === 'Name' ? info.uses.get(fun) : undefined;
    const inlined = callee?.tag === 'Func' ? this.#inlineCost(callee, info) : Number.POSITIVE_INFINITY;
    return inlined <= budget ? inlined : callCost;
  }

  #type(t: Type): void {
    if (this.#types.has(t)) return;
    this.#types.add(t);
    switch (t.tag) {
      case 'Basic':
        return;
      case 'Array':
      case 'Slice':
      case 'Chan':
        this.#type(t.elem);
        return;
      case 'Pointer':
        this.#type(t.base);
        return;
      case 'Map':
        this.#type(t.key);
        this.#type(t.elem);
        return;
      case 'Struct':
        for (const field of t.fields) if (field.type !== null) this.#type(field.type);
        return;
      case 'Tuple':
        for (const v of t.vars) if (v.type !== null) this.#type(v.type);
        return;
      case 'Signature':
        this.#type(t.params);
        this.#type(t.results);
        for (const p of t.typeParams) this.#type(p);
        return;
      case 'Interface':
        for (const m of t.methods) if (m.type !== null) this.#type(m.type);
        for (const e of t.embeddeds) this.#type(e);
        return;
      case 'Union':
        for (const term of t.terms) this.#type(term.type);
        return;
      case 'TypeParam':
        this.#type(t.constraint);
        return;
      case 'Alias':
        this.#object(t.obj);
        this.#type(t.from);
        for (const arg of t.typeArgs) this.#type(arg);
        return;
      case 'Named':
        for (const arg of t.typeArgs) this.#type(arg);
        if (t.origin !== null) this.#type(t.origin);
        else if (t.obj.pkg === this.pkg) this.#declared(t);
        return;
      default:
        t satisfies never;
    }
  }

  #declared(t: Extract<Type, { tag: 'Named' }>): void {
    this.#object(t.obj);
    if (t.fromRHS !== null) this.#type(t.fromRHS);
    else if (t.underlying !== null) this.#type(t.underlying);
    for (const p of t.typeParams) this.#type(p);
    for (const method of t.methods) {
      if (method.type !== null) this.#type(method.type);
      this.#body(method);
    }
  }
}

/** gc's budget for a body to be inlined, and what a call takes of it beyond its parts (inline/inl.go). */
const budget = 80;
const callCost = 57;

/** Visits what is left of a body when constants are folded and branches that cannot be taken are gone. */
function walkLive(body: Node, info: Info, visit: (node: Node) => boolean): void {
  const dead = new Set<Node>();
  walk(body, (node) => {
    if (dead.has(node)) return false;
    if (node.kind === 'IfStmt') {
      const value = info.types.get(node.cond)?.value;
      if (value?.kind === 'Bool') dead.add(value.value ? (node.else ?? node.cond) : node.then);
    }
    const folded = node.kind !== 'BasicLit' && isExpr(node) && (info.types.get(node)?.value ?? null) !== null;
    return visit(node) && !folded;
  });
}

function isExpr(node: Node): node is Expr {
  return node.kind === 'Operation' || node.kind === 'CallExpr' || node.kind === 'SelectorExpr';
}
