// Statements and function bodies (types2: stmt.go; switches are in switch.ts, range loops in range.ts).

import {
  type AssignStmt,
  type BinaryOperator,
  type BlockStmt,
  type CallStmt,
  type CaseClause,
  type CommClause,
  type Expr,
  exprString,
  type ForStmt,
  type Node,
  noPos,
  type Pos,
  type RangeClause,
  type ReturnStmt,
  type SelectStmt,
  type SimpleStmt,
  type Stmt,
  unpackListExpr,
  unparen,
} from '../syntax/index.ts';
import { assignment, assignVar, assignVars, initVars, shortVarDecl } from './assignments.ts';
import { binary, chanElem } from './binary.ts';
import { use } from './call.ts';
import type { Checker, DeclInfo } from './checker.ts';
import type { Constant } from './constant.ts';
import { declStmt } from './decl.ts';
import { errorf, newError, softErrorf } from './errors.ts';
import { expr, rawExpr } from './expr.ts';
import { labels } from './labels.ts';
import { Scope, type Var } from './object.ts';
import { objectString } from './objectstring.ts';
import { Operand, operandString } from './operand.ts';
import { allBoolean, allNumeric } from './predicates.ts';
import { rangeStmt } from './range.ts';
import { recordScope } from './recording.ts';
import { isTerminating } from './return.ts';
import { switchStmt, typeSwitchStmt } from './switch.ts';
import type { Signature } from './type.ts';
import { typeString } from './typestring.ts';

/** Checks the body of a function. decl is the package-level declaration it belongs to. */
export function funcBody(
  check: Checker,
  decl: DeclInfo | null,
  sig: Signature,
  body: BlockStmt,
  iota: Constant | null,
): void {
  const { scope } = sig;
  if (scope === null) throw new Error('function body without a scope');
  const saved = check.environment;
  check.environment = {
    decl,
    scope,
    version: saved.version,
    iota,
    errpos: noPos,
    inTParamList: false,
    sig,
    isPanic: null,
    hasLabel: false,
    hasCallOrRecv: false,
  };

  stmtList(check, body.list);
  if (check.hasLabel) labels(check, body);
  if (sig.results.vars.length > 0 && !isTerminating(check, body, '')) {
    errorf(check, body.rbrace, 'MissingReturn', 'missing return');
  }
  usage(check, scope);

  check.environment = saved;
}

/** Reports local variables that nothing reads. Function literals report their own. */
function usage(check: Checker, scope: Scope): void {
  const unused: Var[] = [];
  for (const obj of scope.elems()) {
    if (obj.tag === 'Var' && !obj.used && obj.kind === 'local') unused.push(obj);
  }
  unused.sort((a, b) => a.pos - b.pos);
  for (const v of unused) softErrorf(check, v.pos, 'UnusedVar', `declared and not used: ${v.name}`);
  for (const child of scope.children) if (!child.isFunc) usage(check, child);
}

export function stmtList(check: Checker, list: readonly Stmt[]): void {
  for (const s of list) stmt(check, s);
}

export function openScope(check: Checker, node: Node, comment: string): void {
  const scope = new Scope(check.scope, node.pos, node.end, comment);
  recordScope(check, node, scope);
  check.scope = scope;
}

export function closeScope(check: Checker): void {
  if (check.scope.parent !== null) check.scope = check.scope.parent;
}

function simpleStmt(check: Checker, s: SimpleStmt | null): void {
  if (s !== null && s.kind !== 'RangeClause') stmt(check, s);
}

/** Checks one statement, and before the scope changes the function literals in it. */
export function stmt(check: Checker, s: Stmt): void {
  const top = check.delayedTop;
  const outer = check.statement;
  check.statement = s;
  judge(check, s);
  check.processDelayed(top);
  check.statement = outer;
}

function judge(check: Checker, s: Stmt): void {
  switch (s.kind) {
    case 'EmptyStmt':
    case 'BranchStmt': // the parser has checked these
      break;

    case 'DeclStmt':
      declStmt(check, s.declList);
      break;

    case 'LabeledStmt':
      check.hasLabel = true;
      stmt(check, s.stmt);
      break;

    case 'ExprStmt':
      exprStmt(check, s.x);
      break;

    // Chan <- Value
    case 'SendStmt': {
      const ch = new Operand();
      const value = new Operand();
      expr(check, null, ch, s.chan);
      expr(check, null, value, s.value);
      if (ch.mode === 'invalid' || value.mode === 'invalid') break;
      const elem = chanElem(check, s, ch, false);
      if (elem !== null) assignment(check, value, elem, 'send');
      break;
    }

    case 'AssignStmt':
      assignStmt(check, s);
      break;

    case 'CallStmt':
      suspendedCall(check, s);
      break;

    case 'ReturnStmt':
      returnStmt(check, s);
      break;

    case 'BlockStmt':
      openScope(check, s, 'block');
      stmtList(check, s.list);
      closeScope(check);
      break;

    case 'IfStmt':
      openScope(check, s, 'if');
      simpleStmt(check, s.init);
      condition(check, s.cond, 'if');
      stmt(check, s.then);
      if (s.else !== null) stmt(check, s.else);
      closeScope(check);
      break;

    case 'SwitchStmt':
      openScope(check, s, 'switch');
      simpleStmt(check, s.init);
      if (s.tag !== null && s.tag.kind === 'TypeSwitchGuard') typeSwitchStmt(check, s, s.tag);
      else switchStmt(check, s);
      closeScope(check);
      break;

    case 'SelectStmt':
      selectStmt(check, s);
      break;

    case 'ForStmt':
      forStmt(check, s);
      break;

    default: {
      const unknown: never = s;
      throw new Error(`unknown statement ${(unknown as Stmt).kind}`);
    }
  }
}

function condition(check: Checker, cond: Expr, statement: 'if' | 'for'): void {
  const x = new Operand();
  expr(check, null, x, cond);
  if (x.mode !== 'invalid' && !allBoolean(x.type)) {
    errorf(check, cond, 'InvalidCond', `non-boolean condition in ${statement} statement`);
  }
}

// Only calls and receive operations may stand alone.
function exprStmt(check: Checker, e: Expr): void {
  const x = new Operand();
  const kind = rawExpr(check, null, x, e, null, false);
  if (x.mode === 'builtin') {
    errorf(check, x, 'UncalledBuiltin', `${operandString(check, x)} must be called`);
  } else if (x.mode === 'typexpr') {
    errorf(check, x, 'NotAnExpr', `${operandString(check, x)} is not an expression`);
  } else if (kind !== 'statement') {
    errorf(check, x, 'UnusedExpr', `${operandString(check, x)} is not used`);
  }
}

// Lhs = Rhs, Lhs := Rhs, Lhs op= Rhs, Lhs++, Lhs--
function assignStmt(check: Checker, s: AssignStmt): void {
  if (s.rhs === null) {
    const x = new Operand();
    expr(check, null, x, s.lhs);
    if (x.mode === 'invalid') return;
    if (!allNumeric(x.type)) {
      const type = typeString(x.type, check.qualifier);
      const what = `${exprString(s.lhs)}${s.op}${s.op}`;
      errorf(check, s.lhs, 'NonNumericIncDec', `invalid operation: ${what} (non-numeric type ${type})`);
      return;
    }
    assignVar(check, s.lhs, null, x, 'assignment');
    return;
  }

  const lhs = unpackListExpr(s.lhs);
  const rhs = unpackListExpr(s.rhs);
  if (s.op === '') {
    assignVars(check, lhs, rhs);
    return;
  }
  if (s.op === ':=') {
    shortVarDecl(check, s.pos, lhs, rhs);
    return;
  }
  const [left, right] = [lhs[0], rhs[0]];
  if (left === undefined || right === undefined || lhs.length !== 1 || rhs.length !== 1) {
    const message = `assignment operation ${s.op} requires single-valued expressions`;
    errorf(check, s, 'MultiValAssignOp', message);
    return;
  }
  const x = new Operand();
  binary(check, x, left, right, s.op as BinaryOperator);
  assignVar(check, left, null, x, 'assignment');
}

// go Call, defer Call
function suspendedCall(check: Checker, s: CallStmt): void {
  const code = s.tok === 'go' ? 'InvalidGo' : 'InvalidDefer';
  if (s.call.kind !== 'CallExpr') {
    errorf(check, s.call, code, `expression in ${s.tok} must be function call`);
    use(check, [s.call]);
    return;
  }
  const x = new Operand();
  switch (rawExpr(check, null, x, s.call, null, false)) {
    case 'conversion': {
      const message = `${s.tok} requires function call, not conversion ${operandString(check, x)}`;
      errorf(check, x, code, message);
      break;
    }
    case 'expression':
      errorf(check, x, 'UnusedResults', `${s.tok} discards result of ${operandString(check, x)}`);
      break;
    case 'statement':
      break;
  }
}

function returnStmt(check: Checker, s: ReturnStmt): void {
  const vars = check.sig === null ? [] : check.sig.results.vars;
  const results = unpackListExpr(s.results);
  const [first] = vars;
  if (results.length > 0 || first === undefined || first.name === '') {
    // A function without results takes no values, which initVars says.
    if (results.length > 0 || vars.length > 0) initVars(check, vars, results, s);
    return;
  }
  for (const v of vars) {
    const alt = check.lookup(v.name);
    if (alt === undefined || alt === v) continue;
    const err = newError(check, 'OutOfScopeResult');
    err.addf(s, `result parameter ${v.name} not in scope at return`);
    err.addf(alt, `inner declaration of ${objectString(v, check.qualifier)}`);
    err.report();
  }
}

/** More than one default in a switch or select. */
export function multipleDefaults(check: Checker, body: readonly (CaseClause | CommClause)[]): void {
  let first: Pos = noPos;
  for (const clause of body) {
    const isDefault = clause.kind === 'CaseClause' ? clause.cases === null : clause.comm === null;
    if (!isDefault) continue;
    if (first === noPos) first = clause.pos;
    else {
      const where = check.positionString(first);
      errorf(check, clause, 'DuplicateDefault', `multiple defaults (first at ${where})`);
    }
  }
}

function selectStmt(check: Checker, s: SelectStmt): void {
  multipleDefaults(check, s.body);
  for (const clause of s.body) {
    if (!isCommunication(clause)) {
      const message = 'select case must be send or receive (possibly with assignment)';
      errorf(check, clause.comm ?? clause, 'InvalidSelectCase', message);
      continue;
    }
    openScope(check, clause, 'case');
    simpleStmt(check, clause.comm);
    stmtList(check, clause.body);
    closeScope(check);
  }
}

/** A send, a receive with or without assignment, or default. */
function isCommunication({ comm }: CommClause): boolean {
  let rhs: Expr | null;
  switch (comm?.kind) {
    case undefined:
    case 'SendStmt':
      return true;
    case 'AssignStmt':
      rhs = comm.rhs;
      break;
    case 'ExprStmt':
      rhs = comm.x;
      break;
    default:
      return false;
  }
  const x = rhs === null ? null : unparen(rhs);
  return x?.kind === 'Operation' && x.y === null && x.op === '<-';
}

function forStmt(check: Checker, s: ForStmt): void {
  if (s.init?.kind === 'RangeClause') {
    rangeLoop(check, s, s.init);
    return;
  }
  openScope(check, s, 'for');
  simpleStmt(check, s.init);
  if (s.cond !== null) condition(check, s.cond, 'for');
  simpleStmt(check, s.post);
  // The parser complained about a declaration in the post statement; the variable shall not seem unused on top.
  if (s.post?.kind === 'AssignStmt' && s.post.op === ':=') use(check, unpackListExpr(s.post.lhs));
  stmt(check, s.body);
  closeScope(check);
}

function rangeLoop(check: Checker, s: ForStmt, clause: RangeClause): void {
  const [key, value, extra] = unpackListExpr(clause.lhs);
  rangeStmt(check, s, s, key ?? null, value ?? null, extra ?? null, clause.x, clause.def);
}
