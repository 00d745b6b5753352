// Terminating statements: does control reach the end of a function that must return something (types2: return.go).

import { type BlockStmt, type Stmt, unparen } from '../syntax/index.ts';
import type { Checker } from './checker.ts';

/** Whether s is a terminating statement. label is that of s, '' if it has none. */
export function isTerminating(check: Checker, s: Stmt, label: string): boolean {
  switch (s.kind) {
    case 'EmptyStmt':
    case 'DeclStmt':
    case 'SendStmt':
    case 'AssignStmt':
    case 'CallStmt':
      return false;
    case 'LabeledStmt':
      return isTerminating(check, s.stmt, s.label.value);
    case 'ExprStmt': {
      const x = unparen(s.x);
      return x.kind === 'CallExpr' && check.isPanic !== null && check.isPanic.has(x);
    }
    case 'ReturnStmt':
      return true;
    case 'BranchStmt':
      return s.tok === 'goto' || s.tok === 'fallthrough';
    case 'BlockStmt':
      return isTerminatingList(check, s.list);
    case 'IfStmt':
      return s.else !== null && isTerminating(check, s.then, '') && isTerminating(check, s.else, '');
    case 'SwitchStmt':
      return (
        s.body.some((clause) => clause.cases === null) &&
        s.body.every((clause) => isTerminatingList(check, clause.body) && !hasBreakList(clause.body, label, true))
      );
    case 'SelectStmt':
      return s.body.every((clause) => isTerminatingList(check, clause.body) && !hasBreakList(clause.body, label, true));
    case 'ForStmt':
      // A range loop ends.
      if (s.init?.kind === 'RangeClause') return false;
      return s.cond === null && !hasBreakList(s.body.list, label, true);
  }
}

function isTerminatingList(check: Checker, list: readonly Stmt[]): boolean {
  const last = list.findLast((s) => s.kind !== 'EmptyStmt');
  return last !== undefined && isTerminating(check, last, '');
}

/** Whether s contains a break out of the statement with the label, or (if implicit) an unlabelled one out of it. */
function hasBreak(s: Stmt, label: string, implicit: boolean): boolean {
  switch (s.kind) {
    case 'EmptyStmt':
    case 'DeclStmt':
    case 'ExprStmt':
    case 'SendStmt':
    case 'AssignStmt':
    case 'CallStmt':
    case 'ReturnStmt':
      return false;
    case 'LabeledStmt':
      return hasBreak(s.stmt, label, implicit);
    case 'BranchStmt':
      return s.tok === 'break' && (s.label === null ? implicit : s.label.value === label);
    case 'BlockStmt':
      return hasBreakList(s.list, label, implicit);
    case 'IfStmt':
      return hasBreakBlock(s.then, label, implicit) || (s.else !== null && hasBreak(s.else, label, implicit));
    case 'SwitchStmt':
    case 'SelectStmt':
      return label !== '' && s.body.some((clause) => hasBreakList(clause.body, label, false));
    case 'ForStmt':
      return label !== '' && hasBreakBlock(s.body, label, false);
  }
}

function hasBreakBlock(block: BlockStmt, label: string, implicit: boolean): boolean {
  return hasBreakList(block.list, label, implicit);
}

function hasBreakList(list: readonly Stmt[], label: string, implicit: boolean): boolean {
  return list.some((s) => hasBreak(s, label, implicit));
}
