// Writes the instructions of one function: frame slots, labels, references, positions.
//
// The frame is allotted as a stack: variables live as long as their block, temporaries as long as their statement.
// A register is named by its byte offset from the frame pointer.

import { Frame } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { Pos } from '../../syntax/index.ts';
import { INSTR_WORDS, type Reloc, Slot, type Target } from './code.ts';

export type Reg = number;

/** A place in the code that branches go to. */
export class Label {
  /** Instruction index, -1 until bound. */
  at = -1;
}

export class Builder {
  #words = new Int32Array(64 * INSTR_WORDS);
  /** Number of instructions. */
  size = 0;
  readonly relocs: Reloc[] = [];
  readonly #branches: { readonly word: number; readonly label: Label }[] = [];
  readonly #tables: { readonly instr: number; readonly labels: readonly Label[] }[] = [];
  readonly #lines: number[] = [];
  #top = 0;
  #lastBound = -1;
  #max = 0;
  #pos: Pos = 0;
  #statement = false;
  #written: Pos = -1;

  // ------------------------------------------------------------------------------------------------------ frame

  alloc(bytes: number): Reg {
    const at = this.#top;
    this.#top += (bytes + 7) & ~7;
    if (this.#top > this.#max) this.#max = this.#top;
    return at;
  }
  mark(): number {
    return this.#top;
  }
  release(mark: number): void {
    this.#top = mark;
  }
  /** Room for a callee's frame header, arguments and results: gives the offset of its frame. */
  callArea(bytes: number): Reg {
    return this.alloc(Frame.HEADER + bytes) + Frame.HEADER;
  }
  get frameSize(): number {
    return this.#max;
  }

  // --------------------------------------------------------------------------------------------------- position

  at(pos: Pos): void {
    if (pos !== 0) this.#pos = pos;
  }
  get pos(): Pos {
    return this.#pos;
  }
  statement(pos: Pos): void {
    this.#pos = pos;
    this.#statement = true;
  }

  // ----------------------------------------------------------------------------------------------- instructions

  emit(op: Op, a = 0, b = 0, c = 0, d = 0): number {
    if (d < 0 || d > 0xffff) throw new Error(`operand d out of range: ${Op[op]} ${d}`);
    const index = this.size++;
    const at = index * INSTR_WORDS;
    if (at + INSTR_WORDS > this.#words.length) {
      const grown = new Int32Array(this.#words.length * 2);
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[at] = op | (d << 16);
    this.#words[at + 1] = a;
    this.#words[at + 2] = b;
    this.#words[at + 3] = c;
    if (this.#statement || this.#pos !== this.#written) {
      this.#lines.push(index, this.#pos, this.#statement ? 1 : 0);
      this.#written = this.#pos;
      this.#statement = false;
    }
    return index;
  }

  reloc(instr: number, slot: Slot, target: Target): void {
    this.relocs.push({ instr, slot, target });
  }

  /** Sets operand c of an instruction. */
  patchC(index: number, value: number): void {
    this.#words[index * INSTR_WORDS + Slot.C] = value;
  }

  /** Sets operand d of an instruction. */
  patchD(index: number, value: number): void {
    const at = index * INSTR_WORDS;
    this.#words[at] = ((this.#words[at] as number) & 0xffff) | (value << 16);
  }

  opAt(index: number): Op {
    return ((this.#words[index * INSTR_WORDS] as number) & 0xffff) as Op;
  }

  label(): Label {
    return new Label();
  }
  bind(label: Label): void {
    label.at = this.size;
    this.#lastBound = this.size;
  }

  /** Emits a branch whose operand `slot` is the label. */
  branch(op: Op, label: Label, slot: Slot, a = 0, b = 0): void {
    const index = this.emit(op, slot === Slot.A ? 0 : a, slot === Slot.B ? 0 : b);
    this.#branches.push({ word: index * INSTR_WORDS + slot, label });
  }
  jump(label: Label): void {
    this.branch(Op.JMP, label, Slot.A);
  }
  /** Can the next instruction be reached by falling through? */
  get reachable(): boolean {
    if (this.size === 0 || this.#lastBound === this.size) return true;
    const last = this.opAt(this.size - 1);
    return last !== Op.JMP && last !== Op.RET && last !== Op.PANIC && last !== Op.EXIT && last !== Op.PANICASSERT;
  }

  /** JTAB: if reg <u labels.length go to labels[reg]. */
  table(reg: Reg, labels: readonly Label[]): void {
    const index = this.emit(Op.JTAB, reg, labels.length, 0);
    this.#tables.push({ instr: index, labels });
  }

  // ------------------------------------------------------------------------------------------------ short forms

  mov(dst: Reg, src: Reg, bytes: number): void {
    if (dst === src || bytes === 0) return;
    if (bytes <= 8) this.emit(Op.MOV, dst, src);
    else if (bytes === 16) this.emit(Op.MOV2, dst, src);
    else if (bytes === 24) this.emit(Op.MOV3, dst, src);
    else this.emit(Op.MOVN, dst, src, (bytes + 7) & ~7);
  }
  zero(dst: Reg, bytes: number): void {
    if (bytes === 0) return;
    if (bytes <= 8) this.emit(Op.LDI, dst, 0, 0);
    else this.emit(Op.ZERO, dst, (bytes + 7) & ~7);
  }
  loadInt(dst: Reg, value: bigint | number): void {
    const v = BigInt.asIntN(64, BigInt(value));
    this.emit(Op.LDI, dst, Number(BigInt.asIntN(32, v)), Number(v >> 32n));
  }
  /** R[dst] = an address the linker knows. */
  loadAddress(dst: Reg, target: Target): void {
    this.reloc(this.emit(Op.LDI, dst, 0, 0), Slot.B, target);
  }

  // ----------------------------------------------------------------------------------------------------- result

  finish(): { code: Int32Array; branches: Int32Array; lines: Int32Array } {
    const code = this.#words.slice(0, this.size * INSTR_WORDS);
    const branches = new Int32Array(this.#branches.length);
    this.#branches.forEach(({ word, label }, i) => {
      if (label.at < 0) throw new Error('a branch goes to a label without a place');
      code[word] = label.at;
      branches[i] = word;
    });
    for (const { instr, labels } of this.#tables) {
      this.reloc(instr, Slot.C, { kind: 'table', targets: labels.map((l) => l.at) });
    }
    return { code, branches, lines: Int32Array.from(this.#lines) };
  }
}
