// Goroutines and the heap as text: what each goroutine waits for, its frames and their variables; objects by type and the
// place that allocated them.

import { goroutines } from '../goroutines.ts';
import { isOwnFile } from '../library.ts';
import type { Machine } from '../machine.ts';
import { heapGroups } from './heap.ts';
import { valueText } from './value.ts';

/** A line for each goroutine, indented below it its frames in the program's own files, below these their variables. */
export function describeGoroutines(machine: Machine): string {
  const descriptors = new Map(machine.image.debug.types.map(({ type, address }) => [type, address]));
  const { view } = machine;
  const lines: string[] = [];
  for (const { id, status, frames, createdBy } of goroutines(machine)) {
    const from = createdBy === undefined ? '' : `, created by ${createdBy.function}:${createdBy.line}`;
    lines.push(`goroutine ${id} [${status}]${from}`);
    for (const { function: name, file, line, fn, fp, pc } of frames) {
      if (!isOwnFile(file)) continue;
      lines.push(`  ${name}, line ${line}`);
      for (const { name: variable, type, offset, boxed, from: start, to } of fn.variables) {
        const descriptor = descriptors.get(type);
        if (pc < start || pc >= to || descriptor === undefined) continue;
        const at = boxed ? view.getUint32(fp + offset, true) : fp + offset;
        if (at !== 0) lines.push(`    ${variable} = ${valueText(view, descriptor, at)}`);
      }
    }
  }
  return lines.join('\n');
}

/** A line for each type and place: bytes, objects. Largest first. */
export function describeHeap(machine: Machine): string {
  return heapGroups(machine)
    .map(({ type, site, count, bytes }) => {
      const place = site.file === '' ? '' : `, allocated by ${site.function}:${site.line}`;
      return `${bytes} bytes in ${count} ${count === 1 ? 'object' : 'objects'} of ${type}${place}`;
    })
    .join('\n');
}
