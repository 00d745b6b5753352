// Indices of 64-bit unsigned types. The machine takes an index for an int; a number of 2^63 or more is negative to it and
// would be reported so. Such numbers are told apart before the machine sees them: a counter that ran below zero.

import { Kind } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { Reg } from './builder.ts';
import { callRuntime } from './call.ts';
import { Slot } from './code.ts';
import { constantValue } from './constant.ts';
import type { Expr, Lowerer } from './lowerer.ts';

/** What is out of range; the numbers are those of std's runtime/error.go. */
export enum Bounds {
  INDEX,
  SLICE_LENGTH,
  SLICE_CAPACITY,
  SLICE_LOW,
  SLICE3_LENGTH,
  SLICE3_CAPACITY,
  SLICE3_HIGH,
  SLICE3_LOW,
}

/** Panics if R[value], the value of x, is an unsigned number of 2^63 or more; limit gives the register of what bounds it. */
export function checkUnsigned(f: Lowerer, x: Expr, value: Reg, what: Bounds, limit: () => Reg): void {
  const { kind } = f.typeOf(x);
  if (kind !== Kind.Uint && kind !== Kind.Uint64 && kind !== Kind.Uintptr) return;
  if (constantValue(f, x) !== null) return;
  const fits = f.b.label();
  f.b.branch(Op.JGEI, fits, Slot.C, value, 0);
  f.scratch(() => callRuntime(f, 'panicUnsigned', [value, limit(), f.int(what)]));
  f.b.bind(fits);
}
