// select statements. Channels and values to send are evaluated first, in source order; the machine chooses.

import { Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import { type CommClause, type Operation, type SelectStmt, unparen } from '../../syntax/index.ts';
import { Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { sizeOf } from '../types/layout.ts';
import { declareFrom } from './assign.ts';
import { takeLabel, withTarget } from './branch.ts';
import type { Reg } from './builder.ts';
import { convertReg } from './call.ts';
import { Slot } from './code.ts';
import { lowerExpr, lowerInto, lowerPlace } from './expr.ts';
import type { Expr, Lowerer } from './lowerer.ts';
import { hoistAll } from './order.ts';
import { fromMemoryForm, memoryForm, memorySlot, store } from './place.ts';
import { lowerList } from './stmt.ts';

/** Bytes of a case description, see Op.SELECT. */
const caseSize = 24;

enum CaseKind {
  SEND = 0,
  RECEIVE = 1,
}

interface Communication {
  readonly clause: CommClause;
  readonly elem: CType;
  /** Slot of the value in memory form. */
  readonly value: Reg;
}

function receiveOf(clause: CommClause): Operation {
  const { comm } = clause;
  const e = comm?.kind === 'ExprStmt' ? comm.x : comm?.kind === 'AssignStmt' ? comm.rhs : null;
  const x = e === null ? null : unparen(e);
  if (x === null || x.kind !== 'Operation' || x.op !== '<-') throw new Error('receive expected');
  return x;
}

export function lowerSelect(f: Lowerer, s: SelectStmt): void {
  const label = takeLabel(f);
  const comms = s.body.filter((clause) => clause.comm !== null);
  const fallback = s.body.find((clause) => clause.comm === null);
  f.block(() => {
    const cases = f.b.alloc(comms.length * caseSize);
    const chosen = f.b.alloc(16);
    const list = comms.map((clause, i) => description(f, clause, cases + i * caseSize));
    f.b.at(s.pos);
    const words = Math.min((f.b.mark() - cases) / 8, 0x7fff);
    f.b.emit(Op.SELECT, chosen, comms.length, cases, (fallback === undefined ? 0 : 1) | (words << 1));
    const done = f.b.label();
    withTarget(f, { label, breakTo: done, continueTo: null }, () => {
      list.forEach((comm, i) => {
        const next = f.b.label();
        f.b.branch(Op.JNEI, next, Slot.C, chosen, i);
        f.block(() => {
          if (comm.clause.comm?.kind !== 'SendStmt') received(f, comm, chosen + 8);
          lowerList(f, comm.clause.body);
        });
        if (f.b.reachable) f.b.jump(done);
        f.b.bind(next);
      });
      if (fallback !== undefined) f.block(() => lowerList(f, fallback.body));
    });
    f.b.bind(done);
  });
}

/** Evaluates the operands of a communication and writes its description. */
function description(f: Lowerer, clause: CommClause, at: Reg): Communication {
  const { comm } = clause;
  f.b.statement(clause.pos);
  if (comm?.kind === 'SendStmt') {
    hoistAll(f, [comm.chan, comm.value]);
    const { elem } = f.typeOf(comm.chan);
    lowerExpr(f, comm.chan, at);
    const value = f.b.alloc(Math.max(8, memorySlot(elem)));
    f.scratch(() => f.b.mov(value, memoryForm(f, lowerInto(f, comm.value, elem), elem), memorySlot(elem)));
    f.b.loadInt(at + 8, CaseKind.SEND);
    f.b.loadInt(at + 16, value);
    return { clause, elem, value };
  }
  const { x } = receiveOf(clause);
  const { elem } = f.typeOf(x);
  lowerExpr(f, x, at);
  const value = f.b.alloc(Math.max(8, memorySlot(elem)));
  f.b.loadInt(at + 8, CaseKind.RECEIVE);
  f.b.loadInt(at + 16, value);
  return { clause, elem, value };
}

/** Assigns what a chosen receive gave. */
function received(f: Lowerer, comm: Communication, ok: Reg): void {
  const s = comm.clause.comm;
  if (s === null || s.kind !== 'AssignStmt') return;
  f.b.statement(s.pos);
  const targets = s.lhs.kind === 'ListExpr' ? s.lhs.elemList : [s.lhs];
  const assign = (e: Expr | undefined, reg: () => Reg, type: CType): void => {
    if (e === undefined || (e.kind === 'Name' && e.value === '_')) return;
    const v = s.op === ':=' && e.kind === 'Name' ? f.info.defs.get(e) : undefined;
    if (v instanceof Var) declareFrom(f, v, reg(), type);
    else {
      f.scratch(() => {
        const place = lowerPlace(f, e);
        store(f, place, convertReg(f, reg(), type, place.type));
      });
    }
  };
  assign(targets[0], () => (sizeOf(comm.elem) > 0 ? fromMemoryForm(f, comm.value, comm.elem) : comm.value), comm.elem);
  assign(targets[1], () => ok, f.world.basic(Kind.Bool));
}
