// Functions of package math that are one instruction of the machine.

import { Op } from '../../machine/tables/ops.ts';
import { type CallExpr, unparen } from '../../syntax/index.ts';
import { Func } from '../../types/index.ts';
import type { Reg } from './builder.ts';
import { lowerInto } from './expr.ts';
import type { Lowerer } from './lowerer.ts';
import { hoistAll } from './order.ts';

const unary: ReadonlyMap<string, Op> = new Map([
  ['Sqrt', Op.FSQRT],
  ['Floor', Op.FFLOOR],
  ['Ceil', Op.FCEIL],
  ['Trunc', Op.FTRUNC],
  ['Abs', Op.FABS],
  ['Float64bits', Op.MOV],
  ['Float64frombits', Op.MOV],
  ['Float32bits', Op.F2BITS32],
  ['Float32frombits', Op.BITS2F32],
]);

/** Emits the instruction for a call such as math.Sqrt(x); undefined if it is none of these. */
export function intrinsic(f: Lowerer, e: CallExpr, dst?: Reg): Reg | undefined {
  const fun = unparen(e.fun);
  if (fun.kind !== 'SelectorExpr' && fun.kind !== 'Name') return undefined;
  const func = f.info.uses.get(fun.kind === 'Name' ? fun : fun.sel);
  if (!(func instanceof Func) || func.pkg?.path !== 'math') return undefined;
  const { params } = f.typeOf(e.fun);
  const [x, y] = e.argList;
  const [param] = params;
  if (x === undefined || param === undefined || params.length !== e.argList.length) return undefined;
  const op = y === undefined ? unary.get(func.name) : undefined;
  if (op !== undefined) {
    const to = dst ?? f.word();
    f.scratch(() => f.b.emit(op, to, lowerInto(f, x, param)));
    return to;
  }
  if (func.name === 'Copysign' && y !== undefined) {
    hoistAll(f, e.argList);
    const to = dst ?? f.word();
    f.scratch(() => {
      const a = lowerInto(f, x, param);
      f.b.emit(Op.FCOPYSIGN, to, a, lowerInto(f, y, param));
    });
    return to;
  }
  return undefined;
}
