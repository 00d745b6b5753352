// Statements of the checked tree as nodes of the analysis.

import { Kind } from '../../machine/tables/layout.ts';
import {
  type AssignStmt,
  type CallStmt,
  type Expr,
  type ForStmt,
  type Name as Ident,
  type IfStmt,
  type RangeClause,
  type ReturnStmt,
  type SelectStmt,
  type SimpleStmt,
  type Stmt,
  type SwitchStmt,
  type Node as Syntax,
  type TypeSwitchGuard,
  unparen,
  type VarDecl,
} from '../../syntax/index.ts';
import { Tuple, Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { spread } from './build-call.ts';
import { blank, buildExpr, buildTo, convert, isIterator } from './build-expr.ts';
import type { Context } from './context.ts';
import { dcl, type Fn, isBlank, type Name, Node, visit } from './ir.ts';

export function buildBody(c: Context, list: readonly Stmt[]): Node[] {
  return list.flatMap((s) => buildStmt(c, s));
}

function buildStmt(c: Context, s: Stmt): Node[] {
  switch (s.kind) {
    case 'EmptyStmt':
      return [];
    case 'BlockStmt':
      return buildBody(c, s.list);
    case 'LabeledStmt':
      return [new Node('label', s, null, { text: s.label.value }), ...buildStmt(c, s.stmt)];
    case 'ExprStmt':
      return [buildExpr(c, s.x)];
    case 'SendStmt': {
      const chan = buildExpr(c, s.chan);
      return [new Node('send', s, null, { x: chan, y: buildTo(c, s.value, (chan.type as CType).elem) })];
    }
    case 'DeclStmt':
      return s.declList.flatMap((d) => (d.kind === 'VarDecl' ? buildVarDecl(c, d) : []));
    case 'AssignStmt':
      return buildAssign(c, s);
    case 'BranchStmt':
      return s.tok === 'fallthrough' ? [] : [new Node('branch', s, null, { text: `${s.tok} ${s.label?.value ?? ''}` })];
    case 'CallStmt':
      return [buildGoDefer(c, s)];
    case 'ReturnStmt':
      return [buildReturn(c, s)];
    case 'IfStmt':
      return [buildIf(c, s)];
    case 'ForStmt':
      return [buildFor(c, s)];
    case 'SwitchStmt':
      return [buildSwitch(c, s)];
    case 'SelectStmt':
      return [buildSelect(c, s)];
  }
}

function buildSimple(c: Context, s: SimpleStmt | null): Node[] {
  if (s === null || s.kind === 'RangeClause') return [];
  return buildStmt(c, s);
}

// ---------------------------------------------------------------------------------------------------- assignments

const listOf = (e: Expr): readonly Expr[] => (e.kind === 'ListExpr' ? e.elemList : [e]);

/** The target of an assignment; names that it declares are added to `declared`. */
function buildTarget(c: Context, e: Expr, declared: Name[]): Node {
  const x = unparen(e);
  if (x.kind === 'Name') {
    if (x.value === '_') return blank(x);
    const def = c.info.defs.get(x);
    if (def instanceof Var) {
      const name = c.declare(def, 'auto', x);
      declared.push(name);
      return c.node(name, x);
    }
  }
  return buildExpr(c, e);
}

/** x, y = values; the variables in `declared` begin with it. */
function assignment(c: Context, ast: Syntax, lhs: Node[], values: readonly Expr[], declared: readonly Name[]): Node {
  const init = declared.map(dcl);
  const [only] = values;
  if (lhs.length > 1 && values.length === 1 && only !== undefined) {
    return multiAssignment(c, ast, lhs, only, init, declared);
  }
  const rhs = values.map((e, i) => {
    const { type } = lhs[i] as Node;
    return type === null ? buildExpr(c, e) : buildTo(c, e, type);
  });
  if (lhs.length === 1) {
    const n = new Node('as', ast, null, { x: lhs[0] as Node, y: rhs[0] as Node, init });
    for (const name of declared) name.defn = n;
    return n;
  }
  const n = new Node('as2', ast, null, { list: lhs, rhs, init });
  for (const name of declared) name.defn = n;
  return n;
}

function multiAssignment(
  c: Context,
  ast: Syntax,
  lhs: Node[],
  value: Expr,
  init: Node[],
  declared: readonly Name[],
): Node {
  const type = c.info.types.get(value)?.type;
  if (type instanceof Tuple && unparen(value).kind === 'CallExpr') {
    // Through temporaries, so that implicit conversions have a place.
    const values = spread(c, [value], init) as Node[];
    const rhs = values.map((v, i) => {
      const to = (lhs[i] as Node).type;
      return to === null ? v : convert(v, to);
    });
    const n = new Node('as2', ast, null, { list: lhs, rhs, init, text: 'call' });
    for (const name of declared) name.defn = n;
    return n;
  }
  const n = new Node('as2comma', ast, null, { list: lhs, rhs: [buildExpr(c, value)], init });
  for (const name of declared) name.defn = n;
  return n;
}

function buildAssign(c: Context, s: AssignStmt): Node[] {
  if (s.op !== '' && s.op !== ':=') {
    const x = buildExpr(c, s.lhs);
    if (s.op === '+' && x.type?.kind === Kind.String && s.rhs !== null) {
      return [new Node('asop', s, null, { x, y: buildExpr(c, s.rhs), text: s.op })];
    }
    const y = s.rhs === null ? new Node('lit', s, x.type) : buildExpr(c, s.rhs);
    return [new Node('asop', s, null, { x, y, text: s.op })];
  }
  if (s.rhs === null) return [];
  // Values first: in x := f(x) the value's x is the outer one, which the checker has told apart already.
  const declared: Name[] = [];
  const lhs = listOf(s.lhs).map((e) => buildTarget(c, e, declared));
  return [assignment(c, s, lhs, listOf(s.rhs), declared)];
}

export function buildVarDecl(c: Context, d: VarDecl): Node[] {
  const names: Name[] = [];
  const targets = d.nameList.map((ident: Ident) => {
    const def = c.info.defs.get(ident);
    if (ident.value === '_' || !(def instanceof Var)) return blank(ident);
    const name = c.declare(def, 'auto', ident);
    names.push(name);
    return c.node(name, ident);
  });
  if (d.values !== null) return [assignment(c, d, targets, listOf(d.values), names)];
  return targets.filter((t) => !isBlank(t)).flatMap((x) => [dcl(x.name as Name), new Node('as', d, null, { x })]);
}

function buildReturn(c: Context, s: ReturnStmt): Node {
  let owner: Fn = c.fn;
  while (owner.ast?.kind === 'ForStmt' && owner.parent !== null) owner = owner.parent;
  const init: Node[] = [];
  const results = s.results === null ? [] : listOf(s.results);
  const values = spread(c, results, init) ?? results.map((e) => buildExpr(c, e));
  const list = values.map((v, i) => convert(v, (owner.results[i] as Name).type));
  if (owner === c.fn) return new Node('return', s, null, { list, init });
  // From the body of a loop over an iterator function: the results are set, then the body function returns false.
  if (list.length === 0) return new Node('return', s, null, { init });
  const targets = owner.results.map((r) => c.node(r, s));
  return new Node('as2', s, null, { list: targets, rhs: list, init });
}

// --------------------------------------------------------------------------------------------------- if, for, go

function buildIf(c: Context, s: IfStmt): Node {
  const init = buildSimple(c, s.init);
  const x = buildExpr(c, s.cond);
  const body = buildBody(c, s.then.list);
  const els = s.else === null ? [] : buildStmt(c, s.else);
  const value = c.constant(s.cond);
  const text = value?.kind === 'Bool' ? String(value.value) : '';
  return new Node('if', s, null, { x, init, body, els, text });
}

function buildFor(c: Context, s: ForStmt): Node {
  if (s.init !== null && s.init.kind === 'RangeClause') {
    if (isIterator(c, s.init.x)) return buildRangeFunc(c, s, s.init);
    return buildRange(c, s, s.init);
  }
  const init = buildSimple(c, s.init);
  const x = s.cond === null ? null : buildExpr(c, s.cond);
  const body = buildBody(c, s.body.list);
  const els = buildSimple(c, s.post);
  const n = new Node('for', s, null, { x, init, body, els });
  if (s.init?.kind === 'AssignStmt' && s.init.op === ':=') markPerIteration(n, init, body);
  return n;
}

/**
 * Loop variables whose address is taken or which a closure captures are declared inside the loop, once an iteration;
 * others keep one place.
 */
function markPerIteration(loop: Node, init: readonly Node[], body: readonly Node[]): void {
  const names = new Set<Name>();
  const find = (n: Node) => visit(n, (m) => m.op === 'dcl' && m.name !== null && names.add(m.name));
  init.forEach(find);
  loop.init.forEach(find);
  const captured = new Set<Name>();
  for (const s of body) {
    visit(
      s,
      (n) => {
        if (n.op === 'closure' && n.fn !== null) for (const v of n.fn.closureVars) captured.add(v);
      },
      true,
    );
  }
  for (const name of names) if (name.addrtaken || captured.has(name)) name.perIteration = true;
}

function buildRange(c: Context, s: ForStmt, clause: RangeClause): Node {
  const x = buildExpr(c, clause.x);
  const declared: Name[] = [];
  const list = clause.lhs === null ? [] : listOf(clause.lhs).map((e) => buildTarget(c, e, declared));
  const init = declared.map(dcl);
  const body = buildBody(c, s.body.list);
  const n = new Node('range', s, null, { x, list, init, body });
  for (const name of declared) name.defn = n;
  if (clause.def) markPerIteration(n, [], body);
  return n;
}

/** The body becomes a function that the iterator is called with. */
function buildRangeFunc(c: Context, s: ForStmt, clause: RangeClause): Node {
  const x = buildExpr(c, clause.x);
  const params = (x.type as CType).params[0] as CType;
  const fn = c.closure(s, 'func literal', (made) => {
    const list = clause.lhs === null ? [] : listOf(clause.lhs);
    const prologue: Node[] = [];
    params.params.forEach((type, i) => {
      const e = list[i];
      const ident = e === undefined ? null : unparen(e);
      const def = clause.def && ident?.kind === 'Name' ? c.info.defs.get(ident) : undefined;
      if (def instanceof Var && ident !== null) made.params.push(c.declare(def, 'param', ident));
      else {
        const param = c.temp(type);
        made.params.push(param);
        if (e !== undefined && !clause.def) {
          const target = buildTarget(c, e, []);
          if (!isBlank(target)) prologue.push(new Node('as', s, null, { x: target, y: c.node(param, e) }));
        }
      }
    });
    made.body = [...prologue, ...buildBody(c, s.body.list)];
  });
  const closure = new Node('closure', s, params, { fn });
  return new Node('call', s, null, { x, list: [closure] });
}

/** go and defer call a closure without arguments that holds the evaluated operands. */
function buildGoDefer(c: Context, s: CallStmt): Node {
  const call = unparen(s.call);
  if (call.kind !== 'CallExpr') throw new Error('call expected');
  if (s.tok === 'defer') c.fn.hasDefer = true;
  const n = buildExpr(c, call);
  const direct = n.op === 'call' && n.list.length === 0 && n.type === null && (n.x as Node).type?.results.length === 0;
  if (direct) return new Node(s.tok, s, null, { x: n.x });
  const init: Node[] = [...n.init];
  const hold = (operand: Node): Node => {
    if (operand.op === 'lit' || operand.op === 'nil' || operand.op === 'func' || operand.op === 'global')
      return operand;
    if (operand.type === null || operand.op === 'methexpr' || operand.op === 'type') return operand;
    const temp = c.temp(operand.type);
    const as = new Node('as', s, null, { x: c.node(temp, s), y: operand, init: [dcl(temp)] });
    temp.defn = as;
    init.push(as);
    return c.node(temp, s);
  };
  n.init = [];
  if (n.x !== null && n.op !== 'inlcall') n.x = hold(n.x);
  if (n.y !== null) n.y = hold(n.y);
  n.list = n.list.map(hold);
  const fn = c.closure(s, 'wrapper', (made) => {
    made.wrapper = true;
    visit(n, (m) => {
      if (m.op === 'name' && m.name !== null) c.use(m.name);
    });
    made.body = [n];
  });
  const closure = new Node('closure', s, null, { fn });
  return new Node(s.tok, s, null, { x: closure, init });
}

// ----------------------------------------------------------------------------------------------- switch, select

function buildSwitch(c: Context, s: SwitchStmt): Node {
  const init = buildSimple(c, s.init);
  if (s.tag?.kind === 'TypeSwitchGuard') return buildTypeSwitch(c, s, s.tag, init);
  const x = s.tag === null ? null : buildExpr(c, s.tag);
  const list = s.body.map((clause) => {
    const values = clause.cases === null ? [] : listOf(clause.cases).map((e) => buildExpr(c, e));
    return new Node('clause', clause, null, { list: values, body: buildBody(c, clause.body) });
  });
  return new Node('switch', s, null, { x, init, list });
}

function buildTypeSwitch(c: Context, s: SwitchStmt, guard: TypeSwitchGuard, init: Node[]): Node {
  const x = buildExpr(c, guard.x);
  const list = s.body.map((clause) => {
    const v = c.info.implicits.get(clause);
    const name = v instanceof Var ? c.declare(v, 'auto', clause) : null;
    const values = clause.cases === null ? [] : listOf(clause.cases).map((e) => new Node('type', e, null));
    return new Node('clause', clause, null, { name, list: values, body: buildBody(c, clause.body) });
  });
  return new Node('typeswitch', s, null, { x, init, list });
}

function buildSelect(c: Context, s: SelectStmt): Node {
  const list = s.body.map((clause) => {
    const comm = buildSimple(c, clause.comm);
    return new Node('clause', clause, null, { init: comm, body: buildBody(c, clause.body) });
  });
  return new Node('select', s, null, { list });
}
