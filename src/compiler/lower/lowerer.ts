// The state of lowering one function: what its identifiers are bound to, where its results go, what encloses the
// statement at hand. The files beside this one lower one kind of construct each; they take a Lowerer as first argument.

import { Op } from '../../machine/tables/ops.ts';
import type { Expr, Pos } from '../../syntax/index.ts';
import type { CheckedPackage, Info, Obj, Type, Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import { regSize, sizeOf } from '../types/layout.ts';
import type { Env, World } from '../types/world.ts';
import { Builder, type Label, type Reg } from './builder.ts';
import { type EscapeNote, type LocalVariable, Slot } from './code.ts';
import type { EscapeInfo } from './escape.ts';
import { placementOfVariable } from './objects.ts';

/** Something the compiler cannot translate yet; becomes a diagnostic. */
export class Unsupported extends Error {
  constructor(
    readonly pos: Pos,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Where a local variable is. */
export interface Binding {
  /** The slot `reg` holds the address of the variable, not its value. */
  readonly boxed: boolean;
  readonly reg: Reg;
  readonly type: CType;
}

/** A function's results: the slots of the frame they are returned in. */
export interface Result {
  readonly type: CType;
  readonly slot: Reg;
  /** null if it cannot be named in the body. */
  readonly variable: Var | null;
  /** Declared with a name, `_` included: starts out as zero. */
  readonly named: boolean;
}

/** What break, continue and goto can leave or reach. */
export interface Target {
  readonly label: string | null;
  readonly breakTo: Label;
  /** null for switch and select. */
  readonly continueTo: Label | null;
}

/** What a loop body over an iterator function knows of the way out; see rangefunc.ts. */
export interface RangeControl {
  /** Slot with the address of the control object. */
  readonly reg: Reg;
  readonly type: CType;
  /** Slot with the address of this loop's state word; -1 in the function that owns the control object. */
  readonly state: Reg;
  /** Exits in the order of their codes (from 1), shared by all loops of the function. */
  readonly exits: RangeExit[];
}

export type RangeExit =
  | { readonly kind: 'return'; readonly bare: boolean }
  | { readonly kind: 'branch'; readonly owner: Lowerer; readonly to: Label };

/** Above this size a variable is not kept in the frame (gc: ir.MaxStackVarSize). */
const maxFrameVariable = 128 * 1024;

/** Counters for the names of a function's closures, as gc numbers them. */
export interface ClosureNames {
  literals: number;
  wrappers: number;
  ranges: number;
}

export class Lowerer {
  readonly b = new Builder();
  readonly info: Info;
  readonly bindings = new Map<Obj, Binding>();
  readonly variables: LocalVariable[] = [];
  readonly notes: EscapeNote[] = [];
  /** Values of calls that were evaluated ahead of their expression (see order.ts). */
  readonly pre = new Map<Expr, Reg>();
  readonly hoisted = new Set<Expr>();
  /** Types of expressions that stand in no source: the parts of f() in append(f()). */
  readonly madeTypes = new Map<Expr, CType>();
  readonly targets: Target[] = [];
  readonly labels = new Map<string, Label>();
  readonly closureNames: ClosureNames = { literals: 0, wrappers: 0, ranges: 0 };
  results: readonly Result[] = [];
  /** The epilogue that runs deferred calls; null in functions without defer. */
  epilogue: Label | null = null;
  /** Set in bodies of loops over iterator functions, which are functions of their own. */
  range: RangeControl | null = null;
  /** Label of the labelled statement that the next loop or switch belongs to. */
  pendingLabel: string | null = null;
  /** Where the current case's fallthrough goes. */
  fallthroughTo: Label | null = null;
  /** Registers that hold constants of the enclosing loops, by their bits. */
  readonly constants = new Map<string, Reg>();
  /** Labels declared inside the body, for bodies of loops over iterator functions. */
  ownLabels: ReadonlySet<string> = new Set();

  constructor(
    readonly world: World,
    readonly checked: CheckedPackage,
    readonly env: Env | null,
    readonly escapes: EscapeInfo,
    /** Traceback name of the function. */
    readonly name: string,
    /** The function whose literal this is. */
    readonly parent: Lowerer | null,
    /** Loop variables are new in each iteration (go1.22). */
    readonly perIteration: boolean,
  ) {
    this.info = checked.info;
  }

  get isRangeBody(): boolean {
    return this.range !== null;
  }

  // ------------------------------------------------------------------------------------------------------ types

  type(t: Type): CType {
    return this.world.type(t, this.env);
  }

  /** Type of a typed expression. */
  typeOf(e: Expr): CType {
    const made = this.madeTypes.get(e);
    if (made !== undefined) return made;
    const tv = this.info.types.get(e);
    if (tv !== undefined) return this.type(tv.type);
    if (e.kind === 'Name') {
      const obj = this.info.defs.get(e) ?? this.info.uses.get(e);
      if (obj?.type != null) return this.type(obj.type);
    }
    throw new Unsupported(e.pos, 'UnsupportedExpression', `expression ${e.kind} was not typed`);
  }

  /** Type of a variable; local ones know it from their binding. */
  varType(v: Var): CType {
    return this.bindings.get(v)?.type ?? this.type(v.type as Type);
  }

  // -------------------------------------------------------------------------------------------------- registers

  temp(t: CType): Reg {
    return this.b.alloc(regSize(t));
  }
  word(): Reg {
    return this.b.alloc(8);
  }
  /** dst, or a new temporary of type t. */
  into(t: CType, dst: Reg | undefined): Reg {
    return dst ?? this.temp(t);
  }
  /** Moves a value to dst if one is wanted. */
  moved(src: Reg, t: CType, dst: Reg | undefined): Reg {
    if (dst === undefined) return src;
    this.b.mov(dst, src, regSize(t));
    return dst;
  }
  int(value: number | bigint, dst: Reg = this.word()): Reg {
    this.b.loadInt(dst, value);
    return dst;
  }

  // -------------------------------------------------------------------------------------------------- variables

  isBoxed(v: Var, t: CType): boolean {
    return this.escapes.boxed.has(v) || sizeOf(t) > maxFrameVariable;
  }

  /** Makes room for a local variable and remembers it. A boxed one gets its object; the value is not set. */
  declare(v: Var, pos: Pos = v.pos): Binding {
    const type = this.varType(v);
    const boxed = this.isBoxed(v, type);
    const reg = boxed ? this.word() : this.temp(type);
    if (boxed) this.newBox(reg, type, v);
    return this.bind(v, { boxed, reg, type }, pos);
  }

  newBox(reg: Reg, type: CType, v: Var | null): void {
    const instr = this.b.emit(Op.NEW, reg, 0, 0, placementOfVariable(this, v));
    this.b.reloc(instr, Slot.B, { kind: 'type', type });
    if (v === null || v.name === '' || this.notes.some((note) => note.variable === v)) return;
    this.notes.push({ variable: v, pos: v.pos, reason: this.escapes.boxed.get(v) ?? 'too large for the stack' });
  }

  bind(v: Var, binding: Binding, pos: Pos = v.pos): Binding {
    this.bindings.set(v, binding);
    if (v.name !== '' && v.name !== '_') {
      this.variables.push({
        name: v.name,
        type: binding.type,
        pos,
        boxed: binding.boxed,
        offset: binding.reg,
        from: this.b.size,
        to: -1,
      });
    }
    return binding;
  }

  /** Runs f in a block of its own: its variables' slots are free afterwards. */
  block(f: () => void): void {
    const mark = this.b.mark();
    const first = this.variables.length;
    f();
    this.endVariables(first);
    this.b.release(mark);
  }

  endVariables(first: number): void {
    for (let i = first; i < this.variables.length; i++) {
      const v = this.variables[i] as LocalVariable;
      if (v.to < 0) this.variables[i] = { ...v, to: this.b.size };
    }
  }

  /** Runs f and frees its temporaries. */
  scratch(f: () => void): void {
    const mark = this.b.mark();
    f();
    this.b.release(mark);
  }

  // ----------------------------------------------------------------------------------------------------- errors

  unsupported(node: { readonly pos: Pos }, code: string, message: string): never {
    throw new Unsupported(node.pos, code, message);
  }
}

export type { Expr } from '../../syntax/index.ts';
