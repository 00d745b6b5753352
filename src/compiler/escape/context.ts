// What building the tree of one declaration needs: its types, its variables, the closure it is in.

import { type Expr, type FuncLit, type Node as Syntax, unparen } from '../../syntax/index.ts';
import {
  type CheckedPackage,
  type Constant,
  type Func,
  type Info,
  Tuple,
  type Type,
  type Var,
} from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import type { Env, World } from '../types/world.ts';
import { Fn, Name, type NameClass, Node } from './ir.ts';

/** Finds the function that a declaration is in this program. */
export interface Declared {
  declared(func: Func, args: readonly CType[]): Fn;
}

export class Context {
  readonly info: Info;
  /** Variables of the declaration and of the closures in it. */
  readonly names = new Map<Var, Name>();
  readonly literals = new Map<Syntax, Fn>();
  /** Where break, continue and return of loops over iterator functions end: the function that was written. */
  fn: Fn;
  #temps = 0;

  constructor(
    readonly world: World,
    readonly checked: CheckedPackage,
    readonly env: Env | null,
    readonly program: Declared,
    root: Fn,
  ) {
    this.info = checked.info;
    this.fn = root;
  }

  type(t: Type): CType {
    return this.world.type(t, this.env);
  }

  typeOf(e: Expr): CType {
    let t = this.checkedType(e);
    // The checker gives `v, ok = x.(T)` the type of the pair; the expression itself has the value's.
    if (t instanceof Tuple && unparen(e).kind !== 'CallExpr') t = t.vars[0]?.type ?? null;
    if (t === null) throw new Error(`expression ${e.kind} was not typed`);
    return this.type(t);
  }

  /** null for calls without a value and things that are no expressions. */
  checkedType(e: Expr): Type | null {
    const tv = this.info.types.get(e);
    if (tv !== undefined) return tv.mode === 'novalue' ? null : tv.type;
    if (e.kind !== 'Name') return null;
    return (this.info.defs.get(e) ?? this.info.uses.get(e))?.type ?? null;
  }

  constant(e: Expr): Constant | null {
    return this.info.types.get(e)?.value ?? null;
  }

  /** Declares a variable in the current function. */
  declare(v: Var, cls: NameClass, ast: Syntax | null = null): Name {
    const name = new Name(v.name, this.type(v.type as Type), cls, this.fn, ast, v.pos, v);
    this.names.set(v, name);
    if (cls === 'auto') this.fn.dcl.push(name);
    return name;
  }

  temp(type: CType): Name {
    const name = new Name(`.tmp${this.#temps++}`, type, 'auto', this.fn, null);
    this.fn.dcl.push(name);
    return name;
  }

  /** A mention of a variable: captures it where it belongs to an enclosing function. */
  use(name: Name): void {
    for (let fn: Fn | null = this.fn; fn !== null && fn !== name.fn; fn = fn.parent) {
      if (!fn.closureVars.includes(name)) fn.closureVars.push(name);
    }
  }

  node(name: Name, ast: Syntax | null): Node {
    this.use(name);
    return new Node('name', ast, name.type, { name });
  }

  /** Builds a closure's body with `build`. */
  closure(ast: FuncLit | Syntax, name: string, build: (fn: Fn) => void): Fn {
    const outer = this.fn;
    const fn = new Fn(name, outer, ast);
    this.literals.set(ast, fn);
    this.fn = fn;
    build(fn);
    this.fn = outer;
    return fn;
  }
}
