// Labels as objects (types2: labels.go).
//
// The parser has checked labels and branches already, as gc's does (syntax/branches.ts). What is left is to say in Info
// which label a branch statement means.

import type { BlockStmt, BranchStmt, Stmt } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import { Label } from './object.ts';
import { recordDef, recordUse } from './recording.ts';

/** Records the labels of a function body. Function literals in it are bodies of their own. */
export function labels(check: Checker, body: BlockStmt): void {
  const all = new Map<string, Label>();
  const branches: BranchStmt[] = [];

  const visitAll = (list: readonly Stmt[]): void => {
    for (const s of list) visit(s);
  };
  const visit = (s: Stmt): void => {
    switch (s.kind) {
      case 'LabeledStmt': {
        if (s.label.value !== '_') {
          const label = new Label(s.label.pos, check.pkg, s.label.value, null);
          all.set(label.name, label);
          recordDef(check, s.label, label);
        }
        visit(s.stmt);
        break;
      }
      case 'BranchStmt':
        if (s.label !== null) branches.push(s); // gotos may come before their labels
        break;
      case 'BlockStmt':
        visitAll(s.list);
        break;
      case 'IfStmt':
        visitAll(s.then.list);
        if (s.else !== null) visit(s.else);
        break;
      case 'SwitchStmt':
      case 'SelectStmt':
        for (const clause of s.body) visitAll(clause.body);
        break;
      case 'ForStmt':
        visitAll(s.body.list);
        break;
      default:
        break;
    }
  };
  visitAll(body.list);

  for (const { label: name } of branches) {
    const label = name === null ? undefined : all.get(name.value);
    if (name === null || label === undefined) continue;
    label.used = true;
    recordUse(check, name, label);
  }
}
