// Closures. A closure object holds the function's descriptor and then its captures in register form: the value of a
// variable that no longer changes, or the address of its box. The function loads them into its frame when it starts.

import { Kind, Placement } from '../../machine/tables/layout.ts';
import { Op } from '../../machine/tables/ops.ts';
import type { FuncLit } from '../../syntax/index.ts';
import type { Signature, Var } from '../../types/index.ts';
import type { CField, CType } from '../types/ctype.ts';
import { isWords, regSize, sizeOf } from '../types/layout.ts';
import type { World } from '../types/world.ts';
import { enterBuffers } from './buffers.ts';
import type { Reg } from './builder.ts';
import { FnRef, Slot } from './code.ts';
import { enterFunction, finishFunction, hasDefer } from './function.ts';
import { type Binding, Lowerer } from './lowerer.ts';
import { placementOf } from './objects.ts';
import { typed } from './place.ts';

/** A value to be put into a closure. */
export interface Capture {
  readonly reg: Reg;
  /** Its bytes in register form. */
  readonly bytes: number;
  /** A type with that size whose pointers are in the same places. */
  readonly layout: CType;
}

/** A type whose memory form is the register form of t. */
function registerLayout(world: World, t: CType): CType {
  if (isWords(t)) return t;
  const bytes = regSize(t);
  const word = world.basic(Kind.Uint64);
  return bytes === 8 ? word : world.arrayOf(word, bytes / 8);
}

export function valueCapture(f: Lowerer, reg: Reg, type: CType): Capture {
  return { reg, bytes: regSize(type), layout: registerLayout(f.world, type) };
}

export function bindingCapture(f: Lowerer, binding: Binding): Capture {
  if (!binding.boxed) return valueCapture(f, binding.reg, binding.type);
  return { reg: binding.reg, bytes: 8, layout: f.world.basic(Kind.UnsafePointer) };
}

/** R[dst] = closure of fn with these captures. */
export function makeClosure(
  f: Lowerer,
  fn: FnRef,
  captures: readonly Capture[],
  dst?: Reg,
  placement: number = Placement.HEAP,
): Reg {
  const to = dst ?? f.word();
  const bytes = captures.reduce((sum, c) => sum + c.bytes, 0);
  if (bytes === 0) {
    f.b.loadAddress(to, { kind: 'closure', fn });
    return to;
  }
  f.scratch(() => {
    const area = f.b.alloc(8 + bytes);
    let at = area + 8;
    const field = (type: CType, i: number): CField => ({ name: `F${i}`, type, embedded: false, tag: '', pkg: null });
    const fields = [field(f.world.basic(Kind.Uintptr), 0)];
    for (const c of captures) {
      f.b.mov(at, c.reg, c.bytes);
      at += c.bytes;
      if (sizeOf(c.layout) > 0) fields.push(field(c.layout, fields.length));
    }
    const instr = f.b.emit(Op.CLOSURE, area, 0, bytes | (placement << 24));
    f.b.reloc(instr, Slot.B, { kind: 'fn', fn });
    typed(f, instr, Slot.D, f.world.structOf(fields));
    f.b.mov(to, area, 8);
  });
  return to;
}

/** In a closure's function: loads captures of these sizes into the frame; gives their registers. */
export function loadCaptures(f: Lowerer, sizes: readonly number[]): Reg[] {
  if (sizes.every((bytes) => bytes === 0)) return sizes.map(() => 0);
  const regs = sizes.map((bytes) => f.b.alloc(bytes));
  f.scratch(() => {
    const ctx = f.word();
    f.b.emit(Op.CTX, ctx);
    let at = 8;
    sizes.forEach((bytes, i) => {
      const reg = regs[i] as Reg;
      if (bytes === 8) f.b.emit(Op.LD64, reg, ctx, at);
      else if (bytes === 16) f.b.emit(Op.LD128, reg, ctx, at);
      else if (bytes === 24) f.b.emit(Op.LD192, reg, ctx, at);
      else if (bytes > 0 && bytes <= 0xffff) f.b.emit(Op.LDN, reg, ctx, at, bytes);
      else if (bytes > 0) f.unsupported({ pos: f.b.pos }, 'UnsupportedCapture', 'captured value is too large');
      at += bytes;
    });
  });
  return regs;
}

/** Binds the variables that a closure captures, in the child, to what its closure object holds. */
export function bindCaptures(child: Lowerer, parent: Lowerer, captures: readonly Var[]): void {
  const bindings = captures.map((v) => {
    const binding = parent.bindings.get(v);
    if (binding === undefined) throw new Error(`captured variable ${v.name} is not bound`);
    return binding;
  });
  const regs = loadCaptures(
    child,
    bindings.map((b) => (b.boxed ? 8 : regSize(b.type))),
  );
  captures.forEach((v, i) => {
    const { boxed, type } = bindings[i] as Binding;
    child.bind(v, { boxed, type, reg: regs[i] as Reg });
  });
}

export function capturesOf(f: Lowerer, captures: readonly Var[]): Capture[] {
  return captures.map((v) => {
    const binding = f.bindings.get(v);
    if (binding === undefined) throw new Error(`captured variable ${v.name} is not bound`);
    return bindingCapture(f, binding);
  });
}

/** Name of the next function literal in f, as gc numbers them. */
export function literalName(f: Lowerer): string {
  let owner = f;
  while (owner.isRangeBody && owner.parent !== null) owner = owner.parent;
  owner.closureNames.literals++;
  return `${owner.name}${owner.parent === null ? '.func' : '.'}${owner.closureNames.literals}`;
}

export function lowerFuncLit(f: Lowerer, e: FuncLit, dst?: Reg): Reg {
  const captures = f.escapes.captures.get(e) ?? [];
  const name = literalName(f);
  const child = new Lowerer(f.world, f.checked, f.env, f.escapes, name, f, f.perIteration);
  child.b.at(e.pos);
  const sig = f.info.types.get(e)?.type as Signature;
  const sizes = enterFunction(child, sig.params.vars, sig.results.vars);
  bindCaptures(child, f, captures);
  enterBuffers(child, e, null);
  if (hasDefer(e.body)) child.epilogue = child.b.label();
  const lowered = finishFunction(child, e.body, sizes);
  return makeClosure(f, new FnRef(name, () => lowered), capturesOf(f, captures), dst, placementOf(f, e, 'closure'));
}
