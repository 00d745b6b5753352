// What inlining a function costs, and whether gc does it (cmd/compile/internal/inline): a node costs one, a call that
// is not inlined itself 57 more. Budgets: 80, for closures 160, for closures that are called once 800.

import { Kind } from '../../machine/tables/layout.ts';
import type { CType } from '../types/ctype.ts';
import { type Fn, forEachChild, type Node } from './ir.ts';
import { staticCallee } from './static.ts';
import { standardCost } from './std-tags.ts';

const maxBudget = 80;
const closureBudget = 160;
const calledOnceBudget = 800;
const callCost = 57;
/** A call of a parameter may become a call of a known function. */
const paramCallCost = 17;
const closureCost = 15;

/** Is a call of fn inlined? */
export function isInlined(fn: Fn, calledOnce: boolean): boolean {
  const cost = fn.cost ?? -1;
  if (cost < 0) return false;
  if (fn.parent === null) return cost <= maxBudget;
  return cost <= (calledOnce ? calledOnceBudget : closureBudget);
}

/** Sets fn.cost; the functions it calls must have theirs, unless they call each other. */
export function computeCost(fn: Fn, recursive: boolean): void {
  fn.cost = -1;
  if (fn.noinline || fn.hasDefer || recursive || fn.body.length === 0) return;
  const counter = new Counter();
  for (const s of fn.body) counter.count(s);
  const limit = fn.parent === null ? maxBudget : calledOnceBudget;
  if (!counter.impossible && counter.total <= limit) fn.cost = counter.total;
}

class Counter {
  total = 0;
  impossible = false;

  count(n: Node): void {
    this.total += this.#own(n);
    if (n.op === 'if' && n.text !== '') {
      for (const c of n.init) this.count(c);
      for (const c of n.text === 'true' ? n.body : n.els) this.count(c);
      return;
    }
    forEachChild(n, (c) => this.count(c));
  }

  #own(n: Node): number {
    switch (n.op) {
      case 'recover':
      case 'go':
      case 'defer':
        this.impossible = true;
        return 0;
      case 'type':
      case 'methexpr':
      case 'block':
        return 0;
      case 'conv':
        return isNoOp(n) ? 0 : 1;
      case 'dcl':
      case 'methvalue':
      case 'slicelit':
        return 2;
      case 'structlit':
        return 1 + n.list.length;
      case 'maplit':
        return 1 + n.list.length / 2;
      case 'closure':
        if (n.fn?.ast?.kind === 'ForStmt') this.impossible = true;
        return 1 + closureCost;
      case 'panic':
        return n.x?.op === 'conviface' ? 1 : 2;
      case 'addr': {
        const x = n.x as Node;
        const cheap = (x.op === 'dot' || x.op === 'dotptr') && x.flag && x.x?.op === 'name';
        return cheap ? -1 : 1;
      }
      case 'slice':
        return 1 - (n.text.includes('0') ? 1 : 0) - (n.text.includes('n') ? 2 : 0);
      case 'as2':
        return n.text === 'call' ? 1 - (4 * n.list.length + 1) : 1;
      case 'if':
        return n.text === '' ? 1 : 0;
      case 'typeswitch':
        return 2;
      case 'callinter':
        return 1 + callCost;
      case 'call':
        return 1 + this.#call(n);
      default:
        return 1;
    }
  }

  #call(n: Node): number {
    const callee = staticCallee(n.x as Node);
    if (callee !== null) {
      const cost = callee.external ? standardCost(callee) : isInlined(callee, false) ? (callee.cost as number) : -1;
      if (cost >= 0 && cost <= closureBudget) return cost;
    }
    const name = n.x?.name ?? null;
    return name !== null && name.cls === 'param' ? paramCallCost : callCost;
  }
}

/** Does a conversion leave the bits as they are? */
function isNoOp(n: Node): boolean {
  const from = n.x?.type ?? null;
  const to = n.type as CType;
  if (from === null || from.kind === to.kind) return true;
  return from.kind >= Kind.UnsafePointer || to.kind >= Kind.UnsafePointer;
}
