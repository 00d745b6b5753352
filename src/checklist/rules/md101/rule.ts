// MD101 redundant-delete-guard: delete of an absent key is a no-op, so a guard that decides nothing else is a lookup
// for nothing. A presence check is right when presence decides something: a return value, a counter, an error.

import {
  type BlockStmt,
  type Expr,
  type IfStmt,
  type SimpleStmt,
  type Stmt,
  startPos,
  unparen,
  walk,
} from '../../../syntax/index.ts';
import type { Constant, Info, Obj } from '../../../types/index.ts';
import { type DeleteCall, deleteStatement } from '../../analysis/deletes.ts';
import { sameValue } from '../../analysis/same.ts';
import type { Edit, Rule, RuleContext, Tier } from '../../rule.ts';

export const md101: Rule = {
  id: 'MD101',
  name: 'redundant-delete-guard',
  tier: 'F',
  severity: 'info',
  item: 'C1',
  check(context) {
    walk(context.file, (node) => {
      if (node.kind === 'IfStmt') checkIf(node, context);
      if (node.kind === 'BlockStmt') checkSplit(node, context);
      if ((node.kind === 'FuncDecl' || node.kind === 'FuncLit') && node.body !== null)
        checkEarlyReturn(node.body, context);
      return true;
    });
  },
};

function checkIf(stmt: IfStmt, context: RuleContext): void {
  if (stmt.else !== null || stmt.then.list.length !== 1) return;
  const { info } = context;
  const body = stmt.then.list[0] as Stmt;
  const found = deleteStatement(body, info);
  if (found === null) return;
  if (isCommaOkGuard(stmt, found, info) || isNilOrEmptyGuard(stmt, found, info)) {
    report(stmt, found, [unguard(stmt, context)], context);
  } else if (isZeroValueGuard(stmt, found, info)) {
    context.report({
      node: stmt,
      tier: 'R',
      message: `This keeps entries of ${context.text(found.map)} that are present with a zero value. If that is not meant, delete without the guard.`,
    });
  }
}

/** `_, ok := m[k]` and, as the only use of ok, `if ok { delete(m, k) }` in the next statement */
function checkSplit(block: BlockStmt, context: RuleContext): void {
  const { info } = context;
  for (const [i, stmt] of block.list.entries()) {
    const lookup = block.list[i - 1];
    if (stmt.kind !== 'IfStmt' || stmt.init !== null || stmt.else !== null || stmt.then.list.length !== 1) continue;
    const found = deleteStatement(stmt.then.list[0], info);
    if (found === null || lookup === undefined) continue;
    const ok = commaOk(lookup, found, info);
    if (ok === null || !isUseOf(stmt.cond, ok, info) || uses(block, ok, info) !== 1) continue;
    const { source } = context.file;
    const between = { pos: lookup.pos, end: stmt.pos, text: '' };
    const apart = source.text.slice(source.offset(lookup.end), source.offset(stmt.pos)).trim() !== '';
    if (!apart) report(stmt, found, [{ ...between, pos: startPos(lookup) }, unguard(stmt, context)], context);
  }
}

/** At the end of a function `if m == nil { return }` or `if _, ok := m[k]; !ok { return }`, then `delete(m, k)` */
function checkEarlyReturn(body: BlockStmt, context: RuleContext): void {
  const { info } = context;
  const found = deleteStatement(body.list.at(-1), info);
  const guard = body.list.at(-2);
  if (found === null || guard?.kind !== 'IfStmt' || guard.else !== null || guard.then.list.length !== 1) return;
  const leaves = guard.then.list[0];
  if (leaves?.kind !== 'ReturnStmt' || leaves.results !== null) return;
  const cond = unparen(guard.cond);
  const redundant =
    guard.init === null
      ? isNilOrEmpty(cond, found, info)
      : cond.kind === 'Operation' && cond.op === '!' && cond.y === null && isOwnOk(guard.init, cond.x, found, info);
  if (!redundant) return;
  const { source } = context.file;
  const between = source.text.slice(source.offset(guard.pos), source.offset(startPos(body.list.at(-1) as Stmt)));
  const fix =
    between.includes('//') || between.includes('/*')
      ? []
      : [{ pos: guard.pos, end: startPos(body.list.at(-1) as Stmt), text: '' }];
  // A question only: leaving early is also how people keep room for what comes after the delete.
  report(guard, found, fix, context, 'R');
}

function report(
  guard: IfStmt,
  found: DeleteCall,
  edits: readonly Edit[],
  context: RuleContext,
  tier: Tier = 'F',
): void {
  context.report({
    node: guard,
    tier,
    message: `delete(${context.text(found.map)}, ${context.text(found.key)}) is already a no-op when the key is absent; the guard only adds a lookup.`,
    ...(edits.length === 0 ? {} : { fix: { title: 'Remove the guard', safe: true, edits } }),
  });
}

/** The object of ok in `_, ok := m[k]`. */
function commaOk(stmt: Stmt | SimpleStmt, found: DeleteCall, info: Info): Obj | null {
  if (stmt.kind !== 'AssignStmt' || stmt.op !== ':=' || stmt.lhs.kind !== 'ListExpr' || stmt.rhs === null) return null;
  const [value, ok] = stmt.lhs.elemList;
  if (value?.kind !== 'Name' || value.value !== '_' || ok?.kind !== 'Name') return null;
  return isLookup(stmt.rhs, found, info) ? (info.defs.get(ok) ?? null) : null;
}

function isUseOf(x: Expr, object: Obj, info: Info): boolean {
  const name = unparen(x);
  return name.kind === 'Name' && info.uses.get(name) === object;
}

function isOwnOk(init: SimpleStmt, x: Expr, found: DeleteCall, info: Info): boolean {
  const ok = commaOk(init, found, info);
  return ok !== null && isUseOf(x, ok, info);
}

function uses(block: BlockStmt, object: Obj, info: Info): number {
  let count = 0;
  walk(block, (node) => {
    if (node.kind === 'Name' && info.uses.get(node) === object) count++;
    return true;
  });
  return count;
}

/** `m == nil`, `len(m) == 0` and their mirror forms */
function isNilOrEmpty(cond: Expr, found: DeleteCall, info: Info): boolean {
  if (cond.kind !== 'Operation' || cond.y === null || cond.op !== '==') return false;
  const sides: [Expr, Expr][] = [
    [cond.x, cond.y],
    [cond.y, cond.x],
  ];
  return sides.some(
    ([left, right]) =>
      (isNil(right, info) && sameValue(left, found.map, info)) ||
      (isZero(right, info) && isLenOf(left, found.map, info)),
  );
}

/** `if _, ok := m[k]; ok { delete(m, k) }` */
function isCommaOkGuard(stmt: IfStmt, found: DeleteCall, info: Info): boolean {
  return stmt.init !== null && isOwnOk(stmt.init, stmt.cond, found, info);
}

/** `if m != nil { delete(m, k) }`, `if len(m) > 0 { delete(m, k) }` and their mirror forms */
function isNilOrEmptyGuard(stmt: IfStmt, found: DeleteCall, info: Info): boolean {
  const cond = unparen(stmt.cond);
  if (stmt.init !== null || cond.kind !== 'Operation' || cond.y === null) return false;
  const sides: [Expr, Expr][] = [
    [cond.x, cond.y],
    [cond.y, cond.x],
  ];
  return sides.some(([left, right], mirrored) => {
    if (cond.op === '!=' && isNil(right, info) && sameValue(left, found.map, info)) return true;
    const notEmpty = cond.op === '!=' || cond.op === (mirrored === 0 ? '>' : '<');
    return notEmpty && isZero(right, info) && isLenOf(left, found.map, info);
  });
}

/** `if m[k] != zero { delete(m, k) }` */
function isZeroValueGuard(stmt: IfStmt, found: DeleteCall, info: Info): boolean {
  const cond = unparen(stmt.cond);
  if (stmt.init !== null) return false;
  if (isLookup(cond, found, info)) return true;
  if (cond.kind !== 'Operation' || cond.op !== '!=' || cond.y === null) return false;
  const isZeroSide = (x: Expr) => isZero(x, info) || isNil(x, info);
  return (isLookup(cond.x, found, info) && isZeroSide(cond.y)) || (isLookup(cond.y, found, info) && isZeroSide(cond.x));
}

/** m[k] for the same m and k */
function isLookup(x: Expr, found: DeleteCall, info: Info): boolean {
  const lookup = unparen(x);
  return (
    lookup.kind === 'IndexExpr' && sameValue(lookup.x, found.map, info) && sameValue(lookup.index, found.key, info)
  );
}

function isLenOf(x: Expr, map: Expr, info: Info): boolean {
  const call = unparen(x);
  if (call.kind !== 'CallExpr' || call.argList.length !== 1) return false;
  const fun = unparen(call.fun);
  return (
    fun.kind === 'Name' &&
    fun.value === 'len' &&
    info.uses.get(fun)?.tag === 'Builtin' &&
    sameValue(call.argList[0] as Expr, map, info)
  );
}

function isNil(x: Expr, info: Info): boolean {
  const name = unparen(x);
  return name.kind === 'Name' && info.uses.get(name)?.tag === 'Nil';
}

function isZero(x: Expr, info: Info): boolean {
  const value = info.types.get(unparen(x))?.value;
  return value !== null && value !== undefined && isZeroConstant(value);
}

function isZeroConstant(value: Constant): boolean {
  switch (value.kind) {
    case 'Unknown':
      return false;
    case 'Bool':
      return !value.value;
    case 'String':
      return value.value === '';
    case 'Int':
      return value.value === 0n;
    case 'Float':
      return value.value.num === 0n;
    case 'Complex':
      return value.re.num === 0n && value.im.num === 0n;
  }
}

/** Replaces the whole if by what stood in its block, comments included, one tab less deep. */
function unguard(stmt: IfStmt, context: RuleContext) {
  const { source } = context.file;
  const open = source.offset(stmt.then.pos) + 1;
  const close = source.offset(stmt.then.rbrace);
  const inner = source.text.slice(open, close);
  const text = inner
    .replace(/^[ \t]*\n/, '')
    .replace(/\s+$/, '')
    .replace(/\n\t/g, '\n')
    .trimStart();
  return { pos: stmt.pos, end: stmt.end, text };
}
