// Generic code that would instantiate itself with ever larger types (types2 mono.go).
//
// A graph whose vertices are type parameters, and local types that depend on some. An edge says that a type flows into a
// type parameter: with weight 0 as it is, with weight 1 as part of a larger type. A cycle of positive weight is an error.

import { type Expr, type Pos, startPos } from '../syntax/index.ts';
import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import { newError } from './errors.ts';
import { isAliasName, type Package, type TypeName } from './object.ts';
import type { Named, Type, TypeParam } from './type.ts';
import { typeSetOf } from './typeset.ts';
import { typeString } from './typestring.ts';

interface Vertex {
  /** Weight of the heaviest known path to this vertex. */
  weight: number;
  /** The last edge of that path, and its length. */
  pre: number;
  len: number;
  readonly obj: TypeName;
}

interface Edge {
  readonly dst: number;
  readonly src: number;
  readonly weight: number;
  readonly pos: Pos;
  readonly type: Type;
}

export class MonoGraph {
  readonly vertices: Vertex[] = [];
  readonly edges: Edge[] = [];
  /** The type parameter of the generic type for each that a method's receiver declares in its stead. */
  readonly #canon = new Map<TypeParam, TypeParam>();
  /** Vertices by what they stand for; -1 for local types that depend on nothing. */
  readonly #index = new Map<TypeName, number>();

  recordCanon(methodParam: TypeParam, typeParam: TypeParam): void {
    this.#canon.set(methodParam, typeParam);
  }

  /** The parameters were instantiated with the arguments. */
  recordInstance(
    pkg: Package,
    pos: Pos,
    params: readonly TypeParam[],
    args: readonly Type[],
    xlist: readonly Expr[],
  ): void {
    for (const [i, p] of params.entries()) {
      const x = xlist[i];
      this.#assign(pkg, x === undefined ? pos : startPos(x), p, args[i] as Type);
    }
  }

  #assign(pkg: Package, pos: Pos, p: TypeParam, arg: Type): void {
    // Cycles stay within a package, generic types being no type arguments.
    if (p.obj.pkg !== pkg) return;
    const flow = (src: number, t: Type): void => {
      this.#addEdge(this.#paramVertex(p), src, t === arg ? 0 : 1, pos, arg);
    };
    const visit = (t: Type): void => {
      const actual = unalias(t);
      switch (actual.tag) {
        case 'TypeParam':
          flow(this.#paramVertex(actual), actual);
          return;
        case 'Named': {
          const src = this.#localNamedVertex(pkg, actual.origin ?? actual);
          if (src >= 0) flow(src, actual);
          actual.typeArgs.forEach(visit);
          return;
        }
        case 'Array':
        case 'Slice':
        case 'Chan':
          visit(actual.elem);
          return;
        case 'Map':
          visit(actual.key);
          visit(actual.elem);
          return;
        case 'Pointer':
          visit(actual.base);
          return;
        case 'Interface':
          for (const m of typeSetOf(actual).methods) visit(m.type as Type);
          return;
        case 'Signature':
          for (const v of actual.params.vars) visit(v.type as Type);
          for (const v of actual.results.vars) visit(v.type as Type);
          return;
        case 'Struct':
          for (const f of actual.fields) visit(f.type as Type);
          return;
        case 'Basic':
        case 'Tuple':
        case 'Union':
          return;
      }
    };
    visit(arg);
  }

  /** A type declared in a generic function depends on the type parameters that were in scope before it. */
  #localNamedVertex(pkg: Package, named: Named): number {
    const { obj } = named;
    if (obj.pkg !== pkg || obj.parent === pkg.scope) return -1;
    const known = this.#index.get(obj);
    if (known !== undefined) return known;
    let index = -1;
    for (let scope = obj.parent; scope !== null && scope !== pkg.scope; scope = scope.parent) {
      for (const elem of scope.elems()) {
        if (elem.tag !== 'TypeName' || isAliasName(elem) || elem.pos >= obj.pos) continue;
        if (elem.type?.tag !== 'TypeParam') continue;
        if (index < 0) index = this.#addVertex(obj);
        this.#addEdge(index, this.#paramVertex(elem.type), 1, obj.pos, elem.type);
      }
    }
    this.#index.set(obj, index);
    return index;
  }

  #paramVertex(p: TypeParam): number {
    const { obj } = this.#canon.get(p) ?? p;
    const known = this.#index.get(obj);
    if (known !== undefined) return known;
    const index = this.#addVertex(obj);
    this.#index.set(obj, index);
    return index;
  }

  #addVertex(obj: TypeName): number {
    this.vertices.push({ weight: 0, pre: 0, len: 0, obj });
    return this.vertices.length - 1;
  }

  #addEdge(dst: number, src: number, weight: number, pos: Pos, type: Type): void {
    this.edges.push({ dst, src, weight, pos, type });
  }
}

/** Searches for heaviest paths (Bellman and Ford) until nothing changes or a path is as long as there are vertices. */
export function monomorph(check: Checker): void {
  const { vertices, edges } = check.mono;
  for (let again = true; again; ) {
    again = false;
    for (const [i, edge] of edges.entries()) {
      const src = vertices[edge.src] as Vertex;
      const dst = vertices[edge.dst] as Vertex;
      const weight = src.weight + edge.weight;
      if (weight <= dst.weight) continue;
      dst.pre = i;
      dst.len = src.len + 1;
      if (dst.len === vertices.length) {
        reportInstanceLoop(check, edge.dst);
        return;
      }
      dst.weight = weight;
      again = true;
    }
  }
}

/** The path that ends in v contains a cycle: walks back until it closes. */
function reportInstanceLoop(check: Checker, v: number): void {
  const { vertices, edges } = check.mono;
  const into = (index: number): Edge => edges[(vertices[index] as Vertex).pre] as Edge;
  const stack: number[] = [];
  while (!stack.includes(v)) {
    stack.push(v);
    v = into(v).src;
  }
  const err = newError(check, 'InvalidInstanceCycle');
  err.addf((vertices[v] as Vertex).obj, 'instantiation cycle:');
  for (const index of stack.slice(stack.indexOf(v))) {
    const edge = into(index);
    const { obj } = vertices[edge.dst] as Vertex;
    const how = obj.type?.tag === 'TypeParam' ? 'instantiated as' : 'implicitly parameterized by';
    err.addf(edge.pos, `${obj.name} ${how} ${typeString(edge.type, (pkg) => (pkg === check.pkg ? '' : pkg.path))}`);
  }
  err.report();
}
