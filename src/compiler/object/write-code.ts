// Compiles all functions of packages and writes them as an object file: `writeLibrary` is what the build calls.
//
// Functions without type parameters are in the file, and those instances of generic ones that such functions lead to.
// What cannot be put into a file (a type declared in an instance of a generic function) is left out: whoever needs the
// function compiles it from its source.

import { Kind } from '../../machine/tables/layout.ts';
import type { SourceFile } from '../../syntax/index.ts';
import { type CheckedPackage, Func, type Package, type Signature } from '../../types/index.ts';
import { wordRanges } from '../image/words.ts';
import { initSteps } from '../initsteps.ts';
import { type DataRef, type FnRef, INSTR_WORDS, type LoweredFn, type Reloc, type Target } from '../lower/code.ts';
import { declaredRef, declOf } from '../lower/functions.ts';
import { Unsupported } from '../lower/lowerer.ts';
import type { CType } from '../types/ctype.ts';
import { methodId, World } from '../types/world.ts';
import { ByteWriter, TableWriter } from './bytes.ts';
import { FunctionTag, LayoutTag, magic, TargetTag } from './format.ts';
import { TypeWriter } from './write-types.ts';

/** Something that has no form in an object file. */
class Unwritable extends Error {}

export interface LibraryInput {
  /** Imports first. */
  readonly packages: readonly CheckedPackage[];
  readonly files: (checked: CheckedPackage) => readonly SourceFile[];
  /** An empty program, for which the packages are compiled. */
  readonly program: CheckedPackage;
}

/** A library in two files: what programs are linked from, and what is asked for only when one of them is looked at. */
export interface LibraryFiles {
  readonly objects: Uint8Array;
  readonly debug: Uint8Array;
}

export function writeLibrary(input: LibraryInput): LibraryFiles {
  return new CodeWriter(input).finish();
}

class CodeWriter {
  readonly #world: World;
  readonly #types: TypeWriter;
  readonly #layouts = new Map<CType, number>();
  readonly #layoutTable = new TableWriter();
  readonly #functions = new Map<FnRef, number>();
  readonly #functionTable = new TableWriter();
  readonly #data = new Map<DataRef, number>();
  readonly #dataTable = new TableWriter();
  readonly #code = new Map<FnRef, number>();
  readonly #codeTable: (Uint8Array | undefined)[] = [];
  readonly #lineTable: (Uint8Array | undefined)[] = [];
  readonly #packagesById = new Map<string, Package>();

  constructor(private readonly input: LibraryInput) {
    this.#world = new World(input.program, input.packages, 126);
    for (const { pkg } of input.packages) this.#packagesById.set(methodId('x', pkg), pkg);
    this.#types = new TypeWriter(input.packages, {
      function: (func) => this.#function(declaredRef(this.#world, func, [])),
      steps: (checked) =>
        initSteps(this.#world, checked).map((step) => ({ lhs: step.lhs(), code: this.#required(step.fn()) })),
    });
  }

  finish(): LibraryFiles {
    for (const { files, info } of this.input.packages) {
      for (const file of files) {
        for (const decl of file.decls) {
          const func = decl.kind === 'FuncDecl' && decl.body !== null ? info.defs.get(decl.name) : null;
          if (func instanceof Func && !isGeneric(func) && func.name !== '_') this.#types.object(func);
        }
      }
    }
    const { tables, files } = this.#types.finish(this.input.files);
    const rest = [this.#layoutTable, this.#functionTable, this.#dataTable, tableOf(this.#codeTable)];
    return { objects: fileOf([...tables, ...rest]), debug: fileOf([files, tableOf(this.#lineTable)]) };
  }

  // ------------------------------------------------------------------------------------------------------- layouts

  #layout(t: CType): number {
    const known = this.#layouts.get(t);
    if (known !== undefined) return known;
    const out = new ByteWriter();
    this.#writeLayout(t, out);
    const n = this.#layoutTable.add(out.finish());
    this.#layouts.set(t, n);
    return n;
  }

  #writeLayout(t: CType, out: ByteWriter): void {
    const part = (x: CType) => out.uint(this.#layout(x));
    if (t.named !== null) {
      const { origin, typeArgs, inInstance } = t.named;
      if (inInstance) throw new Unwritable(`${t.str} is declared in an instance`);
      out.byte(LayoutTag.NAMED);
      out.uint(this.#types.type(origin));
      out.list(typeArgs, part);
      return;
    }
    switch (t.kind) {
      case Kind.Pointer:
        out.byte(LayoutTag.POINTER);
        part(t.elem);
        return;
      case Kind.Slice:
        out.byte(LayoutTag.SLICE);
        part(t.elem);
        return;
      case Kind.Array:
        out.byte(LayoutTag.ARRAY);
        out.uint(t.len);
        part(t.elem);
        return;
      case Kind.Map:
        out.byte(LayoutTag.MAP);
        part(t.key);
        part(t.elem);
        return;
      case Kind.Chan:
        out.byte(LayoutTag.CHAN);
        out.byte(t.shape.dir);
        part(t.elem);
        return;
      case Kind.Func:
        out.byte(LayoutTag.FUNC);
        out.list(t.params, part);
        out.list(t.results, part);
        out.flag(t.variadic);
        return;
      case Kind.Struct:
        out.byte(LayoutTag.STRUCT);
        out.list(t.fields, (f) => {
          out.uint(this.#types.string(f.name));
          out.uint(this.#types.package(f.pkg));
          part(f.type);
          out.flag(f.embedded);
          out.uint(this.#types.string(f.tag));
        });
        return;
      case Kind.Interface:
        out.byte(LayoutTag.INTERFACE);
        out.list(t.methods, (m) => {
          out.uint(this.#types.string(m.name));
          out.uint(this.#types.package(m.pkg));
          part(m.type);
        });
        return;
      default:
        out.byte(LayoutTag.BASIC);
        out.byte(t.kind);
    }
  }

  // ----------------------------------------------------------------------------------------------------- functions

  /** Number of the code of a function that must have some. */
  #required(ref: FnRef): number {
    const n = this.#function(ref);
    if (n === 0) throw new Error(`${ref.name} has no form in an object file`);
    return n - 1;
  }

  /** Number and 1 of a function's code, 0 if it cannot be written. */
  #function(ref: FnRef): number {
    const known = this.#code.get(ref);
    if (known !== undefined) return known;
    // The number is taken first, for functions that call themselves.
    const n = this.#codeTable.length;
    this.#codeTable.push(undefined);
    this.#lineTable.push(undefined);
    this.#code.set(ref, n + 1);
    try {
      const fn = ref.lowered(this.#world);
      const lines = this.#lines(fn);
      this.#codeTable[n] = this.#lowered(fn);
      this.#lineTable[n] = lines;
      return n + 1;
    } catch (error) {
      if (!(error instanceof Unwritable || error instanceof Unsupported)) throw error;
      this.#code.set(ref, 0);
      return 0;
    }
  }

  #lowered(fn: LoweredFn): Uint8Array {
    const out = new ByteWriter();
    out.uint(this.#types.string(fn.name));
    out.uint(fn.frameSize);
    out.uint(fn.argSize);
    out.uint(fn.resultSize);
    out.uint(fn.flags);
    out.uint(fn.deferReturn + 1);
    // References first: if one cannot be written, the function is given up before much was done.
    out.list(fn.relocs, (reloc) => this.#reloc(reloc, out));
    let last = 0;
    out.list([...fn.branches], (word) => {
      out.uint(word - last);
      last = word;
    });
    let end = 0;
    const ranges = wordRanges(fn.variables);
    out.uint(ranges.length / 4);
    for (let i = 0; i < ranges.length; i += 4) {
      const [first = 0, words = 0, from = 0, to = 0] = ranges.slice(i, i + 4);
      out.uint(first);
      out.uint(words);
      out.int(from - end);
      out.uint(to - from);
      end = to;
    }
    out.uint(fn.code.length / INSTR_WORDS);
    out.bytes(codeColumns(fn.code));
    return out.finish();
  }

  #lines(fn: LoweredFn): Uint8Array {
    const out = new ByteWriter();
    out.uint(fn.lines.length / 3);
    let instr = 0;
    let pos = 0;
    for (let i = 0; i < fn.lines.length; i += 3) {
      const [first = 0, at = 0, statement = 0] = fn.lines.subarray(i, i + 3);
      out.uint((first - instr) * 2 + statement);
      out.int(at - pos);
      instr = first;
      pos = at;
    }
    out.list(fn.variables, (v) => {
      out.uint(this.#types.string(v.name));
      out.uint(this.#layout(v.type));
      out.uint(v.pos);
      out.uint(v.offset / 4 + (v.boxed ? 1 : 0));
      out.uint(v.from);
      out.uint(v.to + 1);
    });
    return out.finish();
  }

  #reloc({ instr, slot, target }: Reloc, out: ByteWriter): void {
    out.uint(instr * 4 + slot);
    this.#target(target, out);
  }

  #target(target: Target, out: ByteWriter): void {
    switch (target.kind) {
      case 'fn':
      case 'closure':
        out.byte(target.kind === 'fn' ? TargetTag.FN : TargetTag.CLOSURE);
        out.uint(this.#reference(target.fn));
        return;
      case 'type':
        out.byte(TargetTag.TYPE);
        out.uint(this.#layout(target.type));
        return;
      case 'global':
        out.byte(TargetTag.GLOBAL);
        out.uint(this.#types.object(target.variable));
        out.uint(target.offset);
        return;
      case 'string':
        out.byte(TargetTag.STRING);
        out.uint(this.#types.string(target.bytes));
        return;
      case 'data':
        out.byte(TargetTag.DATA);
        out.uint(this.#dataNumber(target.data));
        out.uint(target.offset);
        return;
      case 'method':
        out.byte(TargetTag.METHOD);
        this.#method(target.id, out);
        return;
      case 'table':
        out.byte(TargetTag.TABLE);
        out.list(target.targets, (index) => out.uint(index));
        return;
    }
  }

  /** A method's name and package. */
  #method(id: string, out: ByteWriter): void {
    const dot = id.indexOf('.');
    const name = id.slice(dot + 1);
    const pkg = dot < 0 ? null : this.#packagesById.get(`${id.slice(0, dot)}.x`);
    if (pkg === undefined) throw new Error(`method ${id} belongs to no package of the library`);
    out.uint(this.#types.string(name));
    out.uint(this.#types.package(pkg));
  }

  #reference(ref: FnRef): number {
    const known = this.#functions.get(ref);
    if (known !== undefined) return known;
    const out = new ByteWriter();
    const { symbol } = ref;
    if (symbol === null) {
      const code = this.#function(ref);
      if (code === 0) throw new Unwritable(ref.name);
      out.byte(FunctionTag.CODE);
      out.uint(code - 1);
    } else {
      switch (symbol.kind) {
        case 'declared':
          out.byte(FunctionTag.DECLARED);
          out.uint(this.#types.object(symbol.func));
          out.list(symbol.args, (t) => out.uint(this.#layout(t)));
          out.uint(symbol.args.length === 0 || declOf(symbol.func)?.body == null ? 0 : this.#function(ref));
          break;
        case 'methodExpr':
        case 'methodValue':
          out.byte(symbol.kind === 'methodExpr' ? FunctionTag.METHOD_EXPR : FunctionTag.METHOD_VALUE);
          out.uint(this.#layout(symbol.type));
          this.#method(symbol.id, out);
          break;
        case 'runner':
          out.byte(FunctionTag.RUNNER);
          break;
      }
    }
    // Functions that were met on the way may have made the reference already.
    const n = this.#functions.get(ref) ?? this.#functionTable.add(out.finish());
    this.#functions.set(ref, n);
    return n;
  }

  #dataNumber(data: DataRef): number {
    const known = this.#data.get(data);
    if (known !== undefined) return known;
    const out = new ByteWriter();
    out.uint(data.align);
    out.uint(data.bytes.length);
    out.bytes(data.bytes);
    out.list(data.relocs, ({ offset, target }) => {
      out.uint(offset);
      this.#target(target, out);
    });
    const n = this.#dataTable.add(out.finish());
    this.#data.set(data, n);
    return n;
  }
}

function fileOf(tables: readonly TableWriter[]): Uint8Array {
  const out = new ByteWriter();
  out.uint(magic);
  for (const table of tables) table.write(out);
  return out.finish();
}

/** A function that was given up leaves an empty record. */
function tableOf(records: readonly (Uint8Array | undefined)[]): TableWriter {
  const table = new TableWriter();
  for (const record of records) table.add(record ?? new Uint8Array(0));
  return table;
}

function isGeneric(func: Func): boolean {
  const sig = func.type as Signature;
  return sig.typeParams.length > 0 || sig.recvTypeParams.length > 0;
}

/**
 * Code by columns, which pack better: all ops; for each instruction a byte that says which operands are not zero and how
 * they are written; these operands.
 */
function codeColumns(code: Int32Array): Uint8Array {
  const ops = new ByteWriter();
  const forms = new ByteWriter();
  const operands = new ByteWriter();
  for (let at = 0; at < code.length; at += INSTR_WORDS) {
    const head = code[at] as number;
    const d = head >>> 16;
    // Two bits an operand: 0 none, 1 a multiple of 8 (a register, mostly), 2 any other number.
    let form = d === 0 ? 0 : 0x40;
    if (d !== 0) operands.uint(d);
    for (let slot = 1; slot < INSTR_WORDS; slot++) {
      const value = code[at + slot] as number;
      if (value === 0) continue;
      const whole = value % 8 === 0;
      form |= (whole ? 1 : 2) << (slot * 2 - 2);
      operands.int(whole ? value / 8 : value);
    }
    ops.uint(head & 0xffff);
    forms.byte(form);
  }
  const out = new ByteWriter();
  out.uint(ops.size);
  for (const column of [ops, forms, operands]) out.bytes(column.finish());
  return out.finish();
}
