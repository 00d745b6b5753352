// Tolerant mode: what comes from packages that could not be found is unknown, and nobody is blamed for it.
//
// Where an operand is unknown itself it becomes invalid without a word, which keeps what uses it quiet too. Where a type
// is known only in part (a struct with an unknown field, a constraint with an unknown element) checking goes on, and an
// error about an expression that has to do with such a type is not reported: the unknown part may be the reason.

import { type Node, type Stmt, walk } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import type { Poser } from './errors.ts';
import type { Obj } from './object.ts';
import { Operand } from './operand.ts';
import { isValid } from './predicates.ts';
import type { Type } from './type.ts';

/** An operand whose type is unknown says nothing. */
export function dropUnknown(check: Checker, x: Operand): void {
  if (!check.conf.tolerant || x.mode === 'invalid' || x.mode === 'novalue' || x.mode === 'builtin') return;
  if (!isValid(x.type)) x.mode = 'invalid';
}

/** Whether what is complained about, or the statement it stands in, has to do with something unknown. */
export function concernsUnknown(check: Checker, at: Poser): boolean {
  return aboutUnknown(check, at) || inUnknownStatement(check);
}

function aboutUnknown(check: Checker, at: Poser): boolean {
  if (typeof at === 'number') return false;
  if (at instanceof Operand) {
    return (at.mode !== 'invalid' && hasUnknown(at.type)) || (at.expr !== null && mentionsUnknown(check, at.expr));
  }
  return 'pkg' in at ? isUnknownObject(at) : mentionsUnknown(check, at);
}

function inUnknownStatement(check: Checker): boolean {
  const { statement, sig } = check;
  if (statement === null) return false;
  if (statement.kind === 'ReturnStmt' && sig !== null && hasUnknown(sig)) return true;
  const known = judged.get(statement) ?? { unknown: false, times: 0 };
  // Something unknown may be met later, so that the answer is not final; but thousands of errors must not take long.
  if (!known.unknown && known.times < lookAgain) known.unknown = mentionsUnknown(check, statement);
  known.times++;
  judged.set(statement, known);
  return known.unknown;
}

/** How often a statement is looked at. */
const lookAgain = 50;

/** Statements there were errors about. */
const judged = new WeakMap<Stmt, { unknown: boolean; times: number }>();

function mentionsUnknown(check: Checker, node: Node): boolean {
  let found = false;
  walk(node, (n, parent) => {
    if (found || isBody(n, parent)) return false;
    if (n.kind === 'Name') {
      const obj = check.info.uses.get(n) ?? check.info.defs.get(n);
      found = obj !== undefined && obj !== null && isUnknownObject(obj);
    } else {
      const known = check.info.types.get(n as never);
      found = known !== undefined && hasUnknown(known.type);
    }
    return !found;
  });
  return found;
}

/** Statements in a statement, but for those in its head. */
function isBody(node: Node, parent: Node | null): boolean {
  const inClause = parent !== null && (parent.kind === 'CaseClause' || parent.kind === 'CommClause');
  return node.kind === 'BlockStmt' ? parent !== null : inClause && node.kind.endsWith('Stmt');
}

function isUnknownObject(obj: Obj): boolean {
  if (obj.tag === 'PkgName') return obj.imported.fake;
  return obj.type !== null && hasUnknown(obj.type);
}

/** Whether some part of a type, however deep, is unknown. */
export function hasUnknown(type: Type): boolean {
  const seen = new Set<Type>();
  const pending: (Type | null)[] = [type];
  for (let t = pending.pop(); t !== undefined; t = pending.pop()) {
    if (t === null || seen.has(t)) continue;
    if (!isValid(t)) return true;
    seen.add(t);
    pending.push(...partsOf(t));
  }
  return false;
}

function partsOf(t: Type): readonly (Type | null)[] {
  switch (t.tag) {
    case 'Basic':
      return [];
    case 'Alias':
      return [t.actual ?? t.from];
    case 'Array':
    case 'Slice':
    case 'Chan':
      return [t.elem];
    case 'Pointer':
      return [t.base];
    case 'Map':
      return [t.key, t.elem];
    case 'Struct':
      return t.fields.map((field) => field.type);
    case 'Tuple':
      return t.vars.map((v) => v.type);
    case 'Signature':
      return [t.params, t.results, ...t.typeParams];
    case 'Union':
      return t.terms.map((term) => term.type);
    case 'Interface':
      return [...t.embeddeds, ...t.methods.map((method) => method.type)];
    case 'Named':
      return [t.underlying, ...t.typeArgs];
    case 'TypeParam':
      return [t.constraint];
  }
}
