// Text of code, one line an instruction: for tests, and for `run --trace`.

import { Op } from '../machine/tables/ops.ts';
import { INSTR_WORDS, type LoweredFn, Slot, type Target } from './lower/code.ts';

function targetText(target: Target): string {
  switch (target.kind) {
    case 'fn':
      return target.fn.name;
    case 'closure':
      return `closure(${target.fn.name})`;
    case 'type':
      return target.type.str;
    case 'global':
      return `${target.variable.name}${target.offset === 0 ? '' : `+${target.offset}`}`;
    case 'string':
      return JSON.stringify(target.bytes);
    case 'data':
      return `data[${target.data.bytes.length}]`;
    case 'method':
      return `method ${target.id}`;
    case 'table':
      return `[${target.targets.join(' ')}]`;
  }
}

/** A lowered function with its references by name; branch targets are instruction indices. */
export function disassemble(fn: LoweredFn): string[] {
  const references = new Map<number, Map<Slot, string>>();
  for (const { instr, slot, target } of fn.relocs) {
    const slots = references.get(instr) ?? new Map<Slot, string>();
    references.set(instr, slots.set(slot, targetText(target)));
  }
  const branches = new Set(fn.branches);
  const lines: string[] = [];
  for (let i = 0; i * INSTR_WORDS < fn.code.length; i++) {
    const at = i * INSTR_WORDS;
    const slots = references.get(i);
    const operand = (slot: Slot): string => {
      const text = slots?.get(slot);
      if (text !== undefined) return text;
      return `${branches.has(at + slot) ? '@' : ''}${fn.code[at + slot]}`;
    };
    const head = fn.code[at] as number;
    const d = slots?.get(Slot.D) ?? (head >>> 16 === 0 ? '' : String(head >>> 16));
    const text = `${Op[head & 0xffff]} ${operand(Slot.A)} ${operand(Slot.B)} ${operand(Slot.C)}`;
    lines.push(`${i}: ${text}${d === '' ? '' : ` #${d}`}`);
  }
  return lines;
}
