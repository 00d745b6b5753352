// Run-time errors. The machine calls the functions of Go's package runtime that panic with the right error value, on top
// of the frame that failed, as if the failing instruction were a call.

import { G, M, WellKnown } from '../tables/layout';
import { mget } from './record';
import { pushFrame } from './stack';
import { fatalError } from './fatal';

/** Calls a runtime function with up to three words on goroutine g, whose G.pc is the address to return to. */
export function trapOn(g: u32, which: WellKnown, a: u64, b: u64, c: u64): void {
  const func = load<u32>(mget(M.wellKnown) + (which << 2));
  if (func == 0) {
    fatalError('the program lacks a function of package runtime');
    return;
  }
  if (!pushFrame(g, func, 0, load<u32>(g, G.pc))) return;
  const fp = load<u32>(g, G.fp);
  store<u64>(fp, a);
  store<u64>(fp, b, 8);
  store<u64>(fp, c, 16);
}

export function trap(which: WellKnown): void {
  trapOn(mget(M.currentG), which, 0, 0, 0);
}

export function trap1(which: WellKnown, a: u64): void {
  trapOn(mget(M.currentG), which, a, 0, 0);
}

export function trap2(which: WellKnown, a: u64, b: u64): void {
  trapOn(mget(M.currentG), which, a, b, 0);
}

export function trap3(which: WellKnown, a: u64, b: u64, c: u64): void {
  trapOn(mget(M.currentG), which, a, b, c);
}
