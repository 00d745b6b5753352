// Visiting the nodes of a tree.

import type { Node } from './nodes.ts';

/** Calls f for each child of a node, in source order. */
export function forEachChild(node: Node, f: (child: Node) => void): void {
  const one = (child: Node | null): void => {
    if (child !== null) f(child);
  };
  const all = (list: readonly (Node | null)[]): void => {
    for (const child of list) one(child);
  };

  switch (node.kind) {
    case 'File':
      f(node.pkgName);
      all(node.decls);
      return;
    case 'ImportDecl':
      one(node.localPkgName);
      f(node.path);
      return;
    case 'ConstDecl':
    case 'VarDecl':
      all(node.nameList);
      one(node.type);
      one(node.values);
      return;
    case 'TypeDecl':
      f(node.name);
      all(node.tparamList);
      f(node.type);
      return;
    case 'FuncDecl':
      one(node.recv);
      f(node.name);
      all(node.tparamList);
      f(node.type);
      one(node.body);
      return;

    case 'CompositeLit':
      one(node.type);
      all(node.elemList);
      return;
    case 'KeyValueExpr':
      f(node.key);
      f(node.value);
      return;
    case 'FuncLit':
      f(node.type);
      f(node.body);
      return;
    case 'ParenExpr':
    case 'ExprStmt':
      f(node.x);
      return;
    case 'SelectorExpr':
      f(node.x);
      f(node.sel);
      return;
    case 'IndexExpr':
      f(node.x);
      f(node.index);
      return;
    case 'SliceExpr':
      f(node.x);
      all(node.index);
      return;
    case 'AssertExpr':
      f(node.x);
      f(node.type);
      return;
    case 'TypeSwitchGuard':
      one(node.lhs);
      f(node.x);
      return;
    case 'Operation':
      f(node.x);
      one(node.y);
      return;
    case 'CallExpr':
      f(node.fun);
      all(node.argList);
      return;
    case 'ListExpr':
      all(node.elemList);
      return;

    case 'ArrayType':
      one(node.len);
      f(node.elem);
      return;
    case 'SliceType':
    case 'DotsType':
    case 'ChanType':
      f(node.elem);
      return;
    case 'StructType':
      for (const [i, field] of node.fieldList.entries()) {
        f(field);
        const tag = node.tagList[i];
        // the fields of `a, b T "tag"` share their tag
        if (tag !== undefined && tag !== node.tagList[i + 1]) one(tag);
      }
      return;
    case 'Field':
      one(node.name);
      f(node.type);
      return;
    case 'InterfaceType':
      all(node.methodList);
      return;
    case 'FuncType':
      all(node.paramList);
      all(node.resultList);
      return;
    case 'MapType':
      f(node.key);
      f(node.value);
      return;

    case 'LabeledStmt':
      f(node.label);
      f(node.stmt);
      return;
    case 'BlockStmt':
      all(node.list);
      return;
    case 'SendStmt':
      f(node.chan);
      f(node.value);
      return;
    case 'DeclStmt':
      all(node.declList);
      return;
    case 'AssignStmt':
      f(node.lhs);
      one(node.rhs);
      return;
    case 'BranchStmt':
      one(node.label);
      return;
    case 'CallStmt':
      f(node.call);
      return;
    case 'ReturnStmt':
      one(node.results);
      return;
    case 'IfStmt':
      one(node.init);
      f(node.cond);
      f(node.then);
      one(node.else);
      return;
    case 'ForStmt':
      one(node.init);
      one(node.cond);
      one(node.post);
      f(node.body);
      return;
    case 'SwitchStmt':
      one(node.init);
      one(node.tag);
      all(node.body);
      return;
    case 'SelectStmt':
      all(node.body);
      return;
    case 'RangeClause':
      one(node.lhs);
      f(node.x);
      return;
    case 'CaseClause':
      one(node.cases);
      all(node.body);
      return;
    case 'CommClause':
      one(node.comm);
      all(node.body);
      return;

    case 'Comment':
    case 'BadExpr':
    case 'Name':
    case 'BasicLit':
    case 'EmptyStmt':
      return;
    default:
      node satisfies never;
  }
}

/** The children of a node, in source order. */
export function children(node: Node): Node[] {
  const list: Node[] = [];
  forEachChild(node, (child) => list.push(child));
  return list;
}

export interface Visitor {
  /** Called before a node's children; false skips them (and leave). */
  enter?(node: Node, parent: Node | null): unknown;
  /** Called after a node's children. */
  leave?(node: Node, parent: Node | null): void;
}

/**
 * Visits a tree in source order. The type that the fields of `a, b T` share is visited once for each. The stack is its
 * own, so that deep trees (long chains of operators) are no danger.
 */
export function walk(root: Node, visitor: Visitor | ((node: Node, parent: Node | null) => unknown)): void {
  const { enter, leave }: Visitor = typeof visitor === 'function' ? { enter: visitor } : visitor;
  const stack: { node: Node; parent: Node | null; entered: boolean }[] = [{ node: root, parent: null, entered: false }];
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const { node, parent } = frame;
    if (frame.entered) {
      leave?.call(visitor, node, parent);
      continue;
    }
    if (enter?.call(visitor, node, parent) === false) continue;
    if (leave !== undefined) stack.push({ node, parent, entered: true });
    const list = children(node);
    for (let i = list.length - 1; i >= 0; i--) stack.push({ node: list[i] as Node, parent: node, entered: false });
  }
}
