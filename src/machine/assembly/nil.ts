// The nil check of natives.

import { Address, WellKnown } from '../tables/layout';
import { trap1 } from './trap';

/** Traps panicmem and answers true when the address is nil. */
export function panicmemIfNil(address: u32): bool {
  if (address >= <u32>Address.NIL_LIMIT) return false;
  trap1(WellKnown.panicmem, address);
  return true;
}
