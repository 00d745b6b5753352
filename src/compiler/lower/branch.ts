// Labels, goto, break, continue, fallthrough.

import type { BranchStmt, LabeledStmt } from '../../syntax/index.ts';
import type { Label } from './builder.ts';
import type { Lowerer, Target } from './lowerer.ts';
import { leaveRange } from './rangefunc.ts';
import { lowerStmt } from './stmt.ts';

/** The label of a goto target; made when it is first seen. */
export function gotoLabel(f: Lowerer, name: string): Label {
  let label = f.labels.get(name);
  if (label === undefined) {
    label = f.b.label();
    f.labels.set(name, label);
  }
  return label;
}

export function lowerLabeled(f: Lowerer, s: LabeledStmt): void {
  f.b.bind(gotoLabel(f, s.label.value));
  f.pendingLabel = s.label.value;
  lowerStmt(f, s.stmt);
  f.pendingLabel = null;
}

/** Takes the label of the labelled statement that this loop, switch or select is. */
export function takeLabel(f: Lowerer): string | null {
  const label = f.pendingLabel;
  f.pendingLabel = null;
  return label;
}

export function withTarget(f: Lowerer, target: Target, body: () => void): void {
  f.targets.push(target);
  body();
  f.targets.pop();
}

/** The innermost statement that a break or continue leaves, in this function. */
function findTarget(f: Lowerer, s: BranchStmt): Target | undefined {
  for (let i = f.targets.length - 1; i >= 0; i--) {
    const target = f.targets[i] as Target;
    if (s.label !== null && target.label !== s.label.value) continue;
    if (s.tok === 'continue' && target.continueTo === null) continue;
    return target;
  }
  return undefined;
}

export function lowerBranch(f: Lowerer, s: BranchStmt): void {
  switch (s.tok) {
    case 'fallthrough':
      if (f.fallthroughTo !== null) f.b.jump(f.fallthroughTo);
      return;
    case 'goto': {
      const name = s.label?.value ?? '';
      if (f.isRangeBody) leaveRange(f, s, name);
      else f.b.jump(gotoLabel(f, name));
      return;
    }
    default: {
      const target = findTarget(f, s);
      if (target === undefined) {
        if (f.isRangeBody) leaveRange(f, s, s.label?.value ?? null);
        else throw new Error(`${s.tok} outside of a loop`);
        return;
      }
      const to = s.tok === 'break' ? target.breakTo : target.continueTo;
      if (to !== null) f.b.jump(to);
    }
  }
}
