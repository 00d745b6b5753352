// Tells the collector which words of a frame hold no pointer while a variable stands there: numbers, lengths, capacities.
// Otherwise it would have to take an integer for an address of the heap; temporaries it does take for that.

import { WordRange } from '../../machine/tables/layout.ts';
import type { LocalVariable, LoweredFn } from '../lower/code.ts';
import { pointerMap, regSize } from '../types/layout.ts';
import type { Segment } from './segment.ts';

/** Fields of a record are 16 bits wide. */
const limit = 0xffff;

/** Quadruples: first word, number of words, first instruction, instruction after the last. */
export function wordRanges(variables: readonly LocalVariable[]): number[] {
  const ranges: number[] = [];
  for (const { type, boxed, offset, from, to } of variables) {
    if (boxed || to <= from || to > limit) continue;
    const pointers = pointerMap(type);
    const words = regSize(type) / 8;
    let first = -1;
    for (let word = 0; word <= words; word++) {
      const free = word < words && ((pointers[word >> 3] ?? 0) & (1 << (word & 7))) === 0;
      if (free && first < 0) first = word;
      if (free || first < 0) continue;
      if (offset / 8 + word <= limit) ranges.push(offset / 8 + first, word - first, from, to);
      first = -1;
    }
  }
  return ranges;
}

/** Fn.words of a function. */
export function writeWordRanges(out: Segment, fn: LoweredFn): number {
  const ranges = fn.wordRanges ?? wordRanges(fn.variables);
  if (ranges.length === 0) return 0;
  const count = ranges.length / 4;
  const table = out.reserve(4 + count * WordRange.SIZE, 8);
  out.u32(table, count);
  for (let i = 0; i < count; i++) {
    const at = table + 4 + i * WordRange.SIZE;
    const [first = 0, words = 0, from = 0, to = 0] = ranges.slice(i * 4, i * 4 + 4);
    out.u32(at + WordRange.first, first | (words << 16));
    out.u32(at + WordRange.from, from | (to << 16));
  }
  return table;
}
