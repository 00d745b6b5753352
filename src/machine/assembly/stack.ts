// Goroutine stacks: contiguous, growing by copying, and the frames on them.
//
// A frame's header links to its caller by a difference, not by an address, and nothing in memory points into a stack
// (variables whose address is taken live on the heap): a stack moves by a plain copy. Only G.fp and the interpreter's own copy of it change.

import { Fn, Frame, G, M } from '../tables/layout';
import { maddr, mget, mset, P } from './record';
import { givePages, Span, spanOf, SpanState, takePages } from './heap/pages';
import { PAGE } from './heap/sizes';
import { ended, fatalError } from './fatal';
import { printHex, printText } from './text';


const MIN_STACK: u32 = 2048;
/** Stacks from this size on have pages of their own; smaller ones come from free lists. */
const PAGED: u32 = 32768;
/** Room kept above every frame for the machine's own calls: a trap's or a deferred call's frame header and arguments. */
export const SLACK: u32 = 128;

export function takeStack(bytes: u32): u32 {
  mset(P.stackBytes, mget(P.stackBytes) + bytes);
  if (bytes >= PAGED) return load<u32>(takePages(bytes / PAGE, SpanState.MANUAL), Span.start);
  const list = maddr(P.freeStacks) + (<u32>ctz(bytes / MIN_STACK) << 2);
  const first = load<u32>(list);
  if (first != 0) {
    store<u32>(list, load<u32>(first));
    return first;
  }
  const start = load<u32>(takePages(PAGED / PAGE, SpanState.MANUAL), Span.start);
  for (let at = start + PAGED - bytes; at > start; at -= bytes) {
    store<u32>(at, load<u32>(list));
    store<u32>(list, at);
  }
  return start;
}

export function giveStack(base: u32, bytes: u32): void {
  mset(P.stackBytes, mget(P.stackBytes) - bytes);
  if (bytes >= PAGED) {
    givePages(spanOf(base));
    return;
  }
  const list = maddr(P.freeStacks) + (<u32>ctz(bytes / MIN_STACK) << 2);
  store<u32>(base, load<u32>(list));
  store<u32>(list, base);
}

/** Gives a goroutine the smallest stack on which a first frame of this size fits. */
export function initStack(g: u32, frameSize: u32): void {
  let bytes = MIN_STACK;
  while (bytes < frameSize + Frame.HEADER + SLACK) bytes <<= 1;
  const base = takeStack(bytes);
  store<u32>(g, base, G.stackBase);
  store<u32>(g, base + bytes, G.stackLimit);
}

/**
 * Makes room up to address `needed` (of the old stack) plus SLACK on g's stack. Moves it and G.fp when it must grow.
 * False when the stack may not grow further: the program has ended.
 */
export function ensureStack(g: u32, needed: u32): bool {
  const base = load<u32>(g, G.stackBase);
  const limit = load<u32>(g, G.stackLimit);
  if (<u64>needed + SLACK <= <u64>limit) return true;
  const wanted = <u64>(needed - base) + SLACK;
  let bytes = <u64>(limit - base);
  while (bytes < wanted) bytes <<= 1;
  if (bytes > <u64>mget(M.maxStack)) {
    stackOverflow(g);
    return false;
  }
  const target = takeStack(<u32>bytes);
  const fp = load<u32>(g, G.fp);
  memory.copy(target, base, min(needed, limit) - base);
  store<u32>(g, target, G.stackBase);
  store<u32>(g, target + <u32>bytes, G.stackLimit);
  store<u32>(g, target + (fp - base), G.fp);
  giveStack(base, limit - base);
  return true;
}

function stackOverflow(g: u32): void {
  if (ended()) return;
  printText('runtime: goroutine stack exceeds 1000000000-byte limit\nruntime: sp=');
  printHex(load<u32>(g, G.fp));
  printText(' stack=[');
  printHex(load<u32>(g, G.stackBase));
  printText(', ');
  printHex(load<u32>(g, G.stackLimit));
  printText(']\n');
  fatalError('stack overflow');
}

/** First address above a frame where a callee's frame may be put. */
// @ts-ignore: decorator
@inline
export function aboveFrame(fp: u32): u32 {
  return fp + load<u32>(load<u32>(fp + Frame.func), Fn.frameSize) + Frame.HEADER;
}

/**
 * Pushes a frame for a function on top of g's current frame and points g at its first instruction. Arguments may be
 * stored at the new G.fp. False when the stack is exhausted.
 */
export function pushFrame(g: u32, func: u32, closure: u32, returnPc: u32): bool {
  const size = load<u32>(func, Fn.frameSize);
  if (!ensureStack(g, aboveFrame(load<u32>(g, G.fp)) + size)) return false;
  const caller = load<u32>(g, G.fp);
  const fp = aboveFrame(caller);
  writeHeader(fp, fp - caller, returnPc, func, closure);
  store<u32>(g, fp, G.fp);
  store<u32>(g, load<u32>(func, Fn.entry), G.pc);
  return true;
}

// @ts-ignore: decorator
@inline
export function writeHeader(fp: u32, callerDelta: u32, returnPc: u32, func: u32, closure: u32): void {
  store<u64>(fp + Frame.callerDelta, callerDelta);
  store<u64>(fp + Frame.returnPc, <u64>returnPc | (<u64>func << 32));
  store<u64>(fp + Frame.ctx, closure);
}
