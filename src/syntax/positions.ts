// Start and end positions of nodes, as gc computes them.
//
// A node's `pos` may lie within it (the operator of a binary expression); startPos gives its leftmost position. endPos
// is gc's approximation, which some of its messages are placed by: the closing brace of a block rather than the place
// behind it, the last operand within parentheses. The true end is the node's `end`.

import type { Node } from './nodes.ts';
import type { Pos } from './source.ts';

/** The leftmost position of a node. */
export function startPos(node: Node): Pos {
  let n = node;
  for (;;) {
    switch (n.kind) {
      case 'File':
        return n.source.base;
      case 'CompositeLit':
        if (n.type === null) return n.pos;
        n = n.type;
        break;
      case 'KeyValueExpr':
        n = n.key;
        break;
      case 'SelectorExpr':
      case 'IndexExpr':
      case 'AssertExpr':
        n = n.x;
        break;
      case 'TypeSwitchGuard':
        n = n.lhs ?? n.x;
        break;
      case 'Operation':
        if (n.y === null) return n.pos;
        n = n.x;
        break;
      case 'CallExpr':
        n = n.fun;
        break;
      case 'ListExpr':
        if (n.elemList[0] === undefined) return n.pos;
        n = n.elemList[0];
        break;
      case 'SendStmt':
        n = n.chan;
        break;
      case 'AssignStmt':
        n = n.lhs;
        break;
      case 'RangeClause':
        n = n.lhs ?? n.x;
        break;
      default:
        return n.pos;
    }
  }
}

/** gc's end position of a node: see above. */
export function endPos(node: Node): Pos {
  let n = node;
  for (;;) {
    let last: Node | null | undefined;
    switch (n.kind) {
      case 'File':
        return n.eof;
      case 'Name':
      case 'BasicLit':
      case 'Comment':
        return n.end;
      case 'CompositeLit':
      case 'BlockStmt':
      case 'SwitchStmt':
      case 'SelectStmt':
        return n.rbrace;

      case 'ImportDecl':
        last = n.path;
        break;
      case 'ConstDecl':
      case 'VarDecl':
        last = n.values ?? n.type ?? n.nameList.at(-1);
        break;
      case 'TypeDecl':
      case 'AssertExpr':
      case 'Field':
        last = n.type;
        break;
      case 'FuncDecl':
        last = n.body ?? n.type;
        break;

      case 'KeyValueExpr':
      case 'MapType':
      case 'SendStmt':
        last = n.value;
        break;
      case 'FuncLit':
      case 'ForStmt':
        last = n.body;
        break;
      case 'ParenExpr':
      case 'SliceExpr':
      case 'TypeSwitchGuard':
      case 'ExprStmt':
      case 'RangeClause':
        last = n.x;
        break;
      case 'SelectorExpr':
        last = n.sel;
        break;
      case 'IndexExpr':
        last = n.index;
        break;
      case 'Operation':
        last = n.y ?? n.x;
        break;
      case 'CallExpr':
        last = n.argList.at(-1) ?? n.fun;
        break;
      case 'ListExpr':
        last = n.elemList.at(-1);
        break;

      case 'ArrayType':
      case 'SliceType':
      case 'DotsType':
      case 'ChanType':
        last = n.elem;
        break;
      case 'StructType':
        last = n.fieldList.at(-1);
        break;
      case 'InterfaceType':
        last = n.methodList.at(-1);
        break;
      case 'FuncType':
        last = n.resultList.at(-1) ?? n.paramList.at(-1);
        break;

      case 'LabeledStmt':
        last = n.stmt;
        break;
      case 'DeclStmt':
        last = n.declList.at(-1);
        break;
      case 'AssignStmt':
        if (n.rhs === null) return endPos(n.lhs) + 2; // ++ or --
        last = n.rhs;
        break;
      case 'BranchStmt':
        last = n.label;
        break;
      case 'CallStmt':
        last = n.call;
        break;
      case 'ReturnStmt':
        last = n.results;
        break;
      case 'IfStmt':
        last = n.else ?? n.then;
        break;
      case 'CaseClause':
      case 'CommClause':
        if (n.body.length === 0) return n.colon;
        last = n.body.at(-1);
        break;

      case 'BadExpr':
      case 'EmptyStmt':
        return n.pos;
      default:
        n satisfies never;
    }
    if (last === null || last === undefined) return n.pos;
    n = last;
  }
}
