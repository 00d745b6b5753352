// The heap's invariants, for tests.

import { M } from '../../tables/layout';
import { maddr, mget, mget64, P } from '../record';
import { Span, spanOf, SpanState } from './pages';
import { PAGE } from './sizes';

/** 0 when the heap is sound, else the number of the broken invariant. */
export function checkHeap(): i32 {
  let live: u64 = 0;
  for (let span = mget(P.allSpans); span != 0; span = load<u32>(span, Span.allNext)) {
    const broken = checkObjects(span);
    if (broken != 0) return broken;
    if (!load<u32>(span, Span.inFrame)) live += <u64>load<u32>(span, Span.allocCount) * load<u32>(span, Span.elemSize);
  }
  // 1: the live bytes are those of the slots in use
  if (live != mget64(P.heapLive)) return 1;
  for (let bin: u32 = 0; bin < 64; bin++) {
    let span = load<u32>(maddr(P.bins) + (bin << 2));
    // 2: the bin map knows which bins are empty
    if ((span != 0) != ((mget64(P.binMap) & (<u64>1 << bin)) != 0)) return 2;
    for (; span != 0; span = load<u32>(span, Span.next)) {
      const broken = checkFree(span, bin);
      if (broken != 0) return broken;
    }
  }
  return 0;
}

function checkObjects(span: u32): i32 {
  // 3: it holds objects, and the page table maps each of its pages to it
  if (load<u32>(span, Span.state) != SpanState.OBJECTS) return 3;
  const start = load<u32>(span, Span.start);
  const npages = load<u32>(span, Span.npages);
  for (let k: u32 = 0; k < npages; k++) if (spanOf(start + k * PAGE) != span) return 3;
  const nelems = load<u32>(span, Span.nelems);
  const alloc = load<u32>(span, Span.alloc);
  const marks = load<u32>(span, Span.mark);
  let count: u32 = 0;
  for (let k: u32 = 0; k < (nelems + 63) >> 6; k++) {
    const word = load<u64>(alloc + (k << 3));
    count += <u32>popcnt(word);
    // 4: outside a collection nothing is marked
    if (load<u64>(marks + (k << 3)) != 0) return 4;
    // 5: there are no slots beyond the last
    if (nelems - (k << 6) < 64 && word >> (nelems - (k << 6)) != 0) return 5;
  }
  // 6: the count is that of the bits
  if (count != load<u32>(span, Span.allocCount)) return 6;
  // 7: below freeIndex all slots are in use
  for (let slot: u32 = 0; slot < load<u32>(span, Span.freeIndex); slot++) {
    if (!(load<u8>(alloc + (slot >> 3)) & (1 << (slot & 7)))) return 7;
  }
  return 0;
}

function checkFree(span: u32, bin: u32): i32 {
  const start = load<u32>(span, Span.start);
  const npages = load<u32>(span, Span.npages);
  const end = start + npages * PAGE;
  // 8: it is free and in the bin of its length
  if (load<u32>(span, Span.state) != SpanState.FREE || min(npages, 63) != bin) return 8;
  // 9: its first and last page lead to it
  if (spanOf(start) != span || spanOf(end - PAGE) != span) return 9;
  // 10: it is merged with its neighbours
  const before = spanOf(start - 1);
  const after = end < mget(M.top) ? spanOf(end) : 0;
  if (before != 0 && load<u32>(before, Span.state) == SpanState.FREE) return 10;
  if (after != 0 && load<u32>(after, Span.state) == SpanState.FREE) return 10;
  return 0;
}
