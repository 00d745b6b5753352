// Code as the lowering makes it and the linker places it: instructions with symbolic references.

import type { Pos } from '../../syntax/index.ts';
import type { Func, Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import type { World } from '../types/world.ts';

export type FnSymbol =
  | { readonly kind: 'declared'; readonly func: Func; readonly args: readonly CType[] }
  /** T.M as a function, by the method's id */
  | { readonly kind: 'methodExpr'; readonly type: CType; readonly id: string }
  /** x.M, by the type that is kept */
  | { readonly kind: 'methodValue'; readonly type: CType; readonly id: string }
  /** runs calls deferred in loops over iterator functions */
  | { readonly kind: 'runner' };

/** A function that may be needed: found by key in the World, lowered when the linker reaches it. */
export class FnRef {
  #lowered: LoweredFn | undefined;
  constructor(
    /** As tracebacks print it: `main.(*T).M`. */
    readonly name: string,
    private readonly make: (world: World) => LoweredFn,
    /** How another file can refer to it; null for functions that only one other function knows. */
    readonly symbol: FnSymbol | null = null,
  ) {}

  lowered(world: World): LoweredFn {
    this.#lowered ??= this.make(world);
    return this.#lowered;
  }
}

/** Where in an instruction a reference is to be put. */
export enum Slot {
  A = 1,
  B = 2,
  C = 3,
  /** The 16-bit operand d. */
  D = 0,
}

/** Read-only data in the image. */
export interface DataRef {
  readonly bytes: Uint8Array;
  readonly align: number;
  /** 64-bit addresses inside the data. */
  readonly relocs: readonly { readonly offset: number; readonly target: Target }[];
}

export type Target =
  /** address of a function descriptor */
  | { readonly kind: 'fn'; readonly fn: FnRef }
  /** address of a static closure of a function */
  | { readonly kind: 'closure'; readonly fn: FnRef }
  /** address of a type descriptor; in slot D its index */
  | { readonly kind: 'type'; readonly type: CType }
  /** address of a package variable */
  | { readonly kind: 'global'; readonly variable: Var; readonly type: CType; readonly offset: number }
  /** address of a string's bytes; the string holds one byte per unit */
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'data'; readonly data: DataRef; readonly offset: number }
  /** number of a method */
  | { readonly kind: 'method'; readonly id: string }
  /** a table of 32-bit code addresses, given as instruction indices of this function */
  | { readonly kind: 'table'; readonly targets: readonly number[] };

export interface Reloc {
  readonly instr: number;
  readonly slot: Slot;
  readonly target: Target;
}

/** A variable for the debugger. */
export interface LocalVariable {
  readonly name: string;
  readonly type: CType;
  readonly pos: Pos;
  /** The frame slot at `offset` holds the value, or the address of the heap object that does. */
  readonly boxed: boolean;
  readonly offset: number;
  /** Instructions [from, to) in which it is in scope. */
  readonly from: number;
  readonly to: number;
}

/** Why a variable lives on the heap. */
export interface EscapeNote {
  readonly variable: Var;
  readonly pos: Pos;
  readonly reason: string;
}

export interface LoweredFn {
  readonly name: string;
  /** Four 32-bit words an instruction. */
  readonly code: Int32Array;
  /** Words of `code` that hold instruction indices to be turned into addresses. */
  readonly branches: Int32Array;
  readonly relocs: readonly Reloc[];
  readonly frameSize: number;
  readonly argSize: number;
  readonly resultSize: number;
  /** FnFlag bits. */
  readonly flags: number;
  /** Instruction index of the deferred-return epilogue, -1 if it defers nothing. */
  readonly deferReturn: number;
  /** Triples: first instruction, position, 1 if a statement starts there. */
  readonly lines: Int32Array;
  readonly variables: readonly LocalVariable[];
  readonly escapes: readonly EscapeNote[];
  /** What wordRanges gives for the variables, where it was computed before. */
  readonly wordRanges?: readonly number[];
}

export const INSTR_WORDS = 4;
export const INSTR_BYTES = 16;
