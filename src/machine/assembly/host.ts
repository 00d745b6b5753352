// All that the machine asks of its host.

import { Flag, G, M } from '../tables/layout';
import { mget, mget64, P } from './record';

/** Bytes for a file descriptor of the program, in the order of M.steps. */
@external('env', 'write')
export declare function write(fd: i32, address: u32, length: u32): void;

@external('env', 'event')
declare function event(kind: i32, goroutineId: u32, pc: u32, address: u32, step: f64): void;

/** Tells a recording host what the instruction at P.site does; `address` is the map, lock, channel or object concerned. */
// @ts-ignore: decorator
@inline
export function record(kind: i32, address: u32): void {
  if (mget(M.flags) & Flag.RECORD) send(kind, address);
}

function send(kind: i32, address: u32): void {
  const g = mget(M.currentG);
  event(kind, g ? load<u32>(g, G.id) : 0, mget(P.site), address, <f64>mget64(M.steps));
}

/** Tells a host that asks what orders goroutines (Flag.ORDER). */
export function recordOrder(kind: i32, address: u32): void {
  if (mget(M.flags) & Flag.ORDER) record(kind, address);
}
