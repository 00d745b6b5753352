// Which variables must live on the heap, and what closures capture.
//
// A variable gets a heap object of its own (a box) when
//   - its address is taken: &x, &x.f, &x[i] of an array, x[:] of an array, x.M() with a pointer receiver;
//   - a closure captures it and it is assigned anywhere but in its declaration (both must see the changes);
//   - it is a captured result (a return statement assigns it).
// Everything else stays in the frame, and closures capture it by value. The variables of a three-clause loop are new in
// each iteration since Go 1.22, so the post statement assigns to a variable that no closure of the body has seen.
// This is a walk over the tree of one declaration; instances of generic functions share its result.

import { type Expr, type ForStmt, type FuncLit, forEachChild, type Node, unparen } from '../../syntax/index.ts';
import { type CheckedPackage, type Info, type Type, under, Var } from '../../types/index.ts';

/** A function literal, or the body of a loop over an iterator function. */
export type ClosureNode = FuncLit | ForStmt;

export interface EscapeInfo {
  /** Boxed variables, with the reason in gc's manner. */
  readonly boxed: ReadonlyMap<Var, string>;
  readonly captures: ReadonlyMap<ClosureNode, readonly Var[]>;
}

interface FuncScope {
  readonly node: Node | null;
  readonly parent: FuncScope | null;
  readonly captures: Set<Var>;
}

const cache = new WeakMap<Node, EscapeInfo>();

export function escapeInfo(checked: CheckedPackage, root: Node, perIteration: boolean): EscapeInfo {
  let info = cache.get(root);
  if (info === undefined) {
    info = new Escape(checked.info, perIteration).analyse(root);
    cache.set(root, info);
  }
  return info;
}

/** Is the range operand an iterator function? */
export function rangesOverFunc(type: Type): boolean {
  return under(type).tag === 'Signature';
}

class Escape {
  readonly #owner = new Map<Var, FuncScope>();
  readonly #addressed = new Map<Var, string>();
  readonly #assigned = new Set<Var>();
  readonly #captured = new Set<Var>();
  readonly #captures = new Map<ClosureNode, Set<Var>>();
  /** Loop variables whose header (condition or post statement) is being visited. */
  #header: ReadonlySet<Var> = new Set();
  #scope: FuncScope = { node: null, parent: null, captures: new Set() };

  constructor(
    private readonly info: Info,
    private readonly perIteration: boolean,
  ) {}

  analyse(root: Node): EscapeInfo {
    this.#visit(root);
    const boxed = new Map<Var, string>(this.#addressed);
    for (const v of this.#captured) {
      if (boxed.has(v)) continue;
      if (v.kind === 'result') boxed.set(v, 'result captured by a closure');
      else if (this.#assigned.has(v)) boxed.set(v, 'captured by a closure and reassigned');
    }
    const captures = new Map<ClosureNode, readonly Var[]>();
    for (const [node, vars] of this.#captures) captures.set(node, [...vars]);
    return { boxed, captures };
  }

  #declare(obj: unknown): void {
    if (obj instanceof Var && obj.kind !== 'field' && obj.kind !== 'package') this.#owner.set(obj, this.#scope);
  }

  #use(v: Var): void {
    const owner = this.#owner.get(v);
    if (owner === undefined || owner === this.#scope) return;
    this.#captured.add(v);
    if (this.#header.has(v)) this.#assigned.add(v);
    for (let s: FuncScope | null = this.#scope; s !== null && s !== owner; s = s.parent) s.captures.add(v);
  }

  /** The local variable that x is a part of, without going through a pointer. */
  #root(x: Expr): Var | null {
    const e = unparen(x);
    switch (e.kind) {
      case 'Name': {
        const obj = this.info.uses.get(e) ?? this.info.defs.get(e);
        return obj instanceof Var && this.#owner.has(obj) ? obj : null;
      }
      case 'SelectorExpr': {
        const selection = this.info.selections.get(e);
        if (selection === undefined || selection.kind !== 'FieldVal' || selection.indirect) return null;
        return this.#root(e.x);
      }
      case 'IndexExpr': {
        const type = this.info.types.get(e.x)?.type;
        const tag = type === undefined ? '' : under(type).tag;
        return tag === 'Array' || tag === 'Interface' ? this.#root(e.x) : null;
      }
      default:
        return null;
    }
  }

  #address(x: Expr, reason: string): void {
    const v = this.#root(x);
    if (v !== null && !this.#addressed.has(v)) this.#addressed.set(v, reason);
  }

  #assign(x: Expr): void {
    const v = this.#root(x);
    if (v !== null) this.#assigned.add(v);
  }

  #function(node: ClosureNode, visit: () => void): void {
    const outer = this.#scope;
    this.#scope = { node, parent: outer, captures: new Set() };
    this.#captures.set(node, this.#scope.captures);
    visit();
    this.#scope = outer;
  }

  #children(node: Node): void {
    forEachChild(node, (child) => this.#visit(child));
  }

  #visit(node: Node): void {
    switch (node.kind) {
      case 'Name': {
        const def = this.info.defs.get(node);
        if (def !== undefined) {
          this.#declare(def);
          return;
        }
        const use = this.info.uses.get(node);
        if (use instanceof Var) this.#use(use);
        return;
      }
      case 'FuncLit':
        this.#function(node, () => this.#children(node));
        return;
      case 'Operation':
        if (node.op === '&' && node.y === null) this.#address(node.x, 'address taken');
        this.#children(node);
        return;
      case 'SliceExpr': {
        const type = this.info.types.get(node.x)?.type;
        const tag = type === undefined ? '' : under(type).tag;
        if (tag === 'Array' || tag === 'Interface') this.#address(node.x, 'array sliced');
        this.#children(node);
        return;
      }
      case 'SelectorExpr': {
        const selection = this.info.selections.get(node);
        if (selection !== undefined && selection.kind === 'MethodVal' && selection.obj.tag === 'Func') {
          const func = selection.obj.origin ?? selection.obj;
          if (func.hasPtrRecv && !selection.indirect) {
            this.#address(node.x, `address taken for the call of method ${func.name}`);
          }
        }
        this.#visit(node.x);
        return;
      }
      case 'AssignStmt':
        this.#assignment(node.op, node.lhs);
        if (node.rhs !== null) this.#visit(node.rhs);
        this.#visit(node.lhs);
        return;
      case 'CaseClause':
        this.#declare(this.info.implicits.get(node));
        this.#children(node);
        return;
      case 'Field':
        this.#declare(this.info.implicits.get(node));
        this.#children(node);
        return;
      case 'ForStmt':
        this.#for(node);
        return;
      default:
        this.#children(node);
    }
  }

  #assignment(op: string, lhs: Expr): void {
    const list = lhs.kind === 'ListExpr' ? lhs.elemList : [lhs];
    for (const x of list) {
      if (op === ':=' && x.kind === 'Name' && this.info.defs.get(x) !== undefined) continue;
      this.#assign(x);
    }
  }

  #for(node: ForStmt): void {
    const { init } = node;
    if (init !== null && init.kind === 'RangeClause') {
      const type = this.info.types.get(init.x)?.type;
      this.#visit(init.x);
      const body = () => {
        if (init.lhs !== null) {
          if (!init.def) this.#assignment('', init.lhs);
          this.#visit(init.lhs);
          if (init.def && !this.perIteration) this.#assign1(init.lhs);
        }
        this.#visit(node.body);
      };
      if (type !== undefined && rangesOverFunc(type)) this.#function(node, body);
      else body();
      return;
    }
    if (init !== null) this.#visit(init);
    const declared = new Set<Var>();
    if (this.perIteration && init !== null && init.kind === 'AssignStmt' && init.op === ':=') {
      const list = init.lhs.kind === 'ListExpr' ? init.lhs.elemList : [init.lhs];
      for (const x of list) {
        const obj = x.kind === 'Name' ? this.info.defs.get(x) : undefined;
        if (obj instanceof Var) declared.add(obj);
      }
    }
    const outer = this.#header;
    this.#header = new Set([...outer, ...declared]);
    if (node.cond !== null) this.#visit(node.cond);
    if (node.post !== null) {
      const before = new Set(this.#assigned);
      this.#visit(node.post);
      for (const v of declared) if (!before.has(v) && !this.#captured.has(v)) this.#assigned.delete(v);
    }
    this.#header = outer;
    this.#visit(node.body);
  }

  /** Loop variables before Go 1.22: assigned in each iteration. */
  #assign1(lhs: Expr): void {
    for (const x of lhs.kind === 'ListExpr' ? lhs.elemList : [lhs]) this.#assign(x);
  }
}
