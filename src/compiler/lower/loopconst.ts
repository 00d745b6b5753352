// Constants in loops. An operand that no instruction can hold as an immediate is loaded once, before the outermost loop
// that uses it, and stays in a register.

import type { BinaryOperator, Expr, ForStmt, Node } from '../../syntax/index.ts';
import { unparen, walk } from '../../syntax/index.ts';
import { isFloat, isInteger } from '../types/layout.ts';
import { constantBits, constantValue, immediate } from './constant.ts';
import type { Lowerer } from './lowerer.ts';

/** Registers are not free either: they make the frame longer. */
const maxConstants = 8;

const immediateOps: ReadonlySet<string> = new Set([
  '+',
  '-',
  '*',
  '&',
  '&^',
  '<<',
  '>>',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
]);

function needsRegister(f: Lowerer, e: Expr, op: BinaryOperator): boolean {
  const { kind } = f.typeOf(e);
  if (isFloat(kind)) return true;
  if (!isInteger(kind)) return false;
  return !immediateOps.has(op) || (op !== '<<' && op !== '>>' && immediate(f, e) === undefined);
}

/** Loads the constants of a loop; gives back what to call after it. */
export function loadLoopConstants(f: Lowerer, s: ForStmt): () => void {
  const added: string[] = [];
  const consider = (x: Expr, op: BinaryOperator): void => {
    const e = unparen(x);
    const value = constantValue(f, e);
    if (value === null || !needsRegister(f, e, op)) return;
    const type = f.typeOf(e);
    const bits = constantBits(value, type);
    const key = String(bits);
    if (f.constants.has(key) || f.constants.size >= maxConstants) return;
    f.constants.set(key, f.int(bits));
    added.push(key);
  };
  const visit = (node: Node): boolean => {
    if (node.kind === 'FuncLit') return false;
    if (node.kind === 'Operation' && node.y !== null && constantValue(f, node) === null) {
      consider(node.x, node.op as BinaryOperator);
      consider(node.y, node.op as BinaryOperator);
    } else if (node.kind === 'AssignStmt' && node.op !== '' && node.op !== ':=' && node.rhs !== null) {
      consider(node.rhs, node.op);
    }
    return true;
  };
  for (const part of [s.cond, s.post, s.body]) if (part !== null) walk(part, visit);
  return () => {
    for (const key of added) f.constants.delete(key);
  };
}
