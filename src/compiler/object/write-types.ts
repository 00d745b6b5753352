// Writes packages, their objects and types: what the checker needs of them to check programs that import them.

import type { SourceFile } from '../../syntax/index.ts';
import {
  type CheckedPackage,
  type Const,
  type Constant,
  type Func,
  type InterfaceType,
  type Obj,
  type Package,
  type Signature,
  type StructType,
  type Type,
  Universe,
  universeByte,
  universeRune,
  type Var,
} from '../../types/index.ts';
import { hasInitialization } from '../inittask.ts';
import { declOf, tracebackName } from '../lower/functions.ts';
import { ByteWriter, packUnits, TableWriter } from './bytes.ts';
import { ConstantTag, chanDirs, FuncFlag, ObjectTag, TypeTag, varKinds } from './format.ts';

/** Numbers of records that are written when first asked for; a record may ask for its own number. */
class Numbering<K> {
  readonly table: (Uint8Array | undefined)[] = [];
  readonly #numbers = new Map<K, number>();
  readonly #waiting: (() => void)[] = [];
  #busy = false;

  constructor(private readonly write: (key: K, out: ByteWriter) => void) {}

  number(key: K): number {
    let n = this.#numbers.get(key);
    if (n === undefined) {
      n = this.table.length;
      this.table.push(undefined);
      this.#numbers.set(key, n);
      const at = n;
      this.#waiting.push(() => {
        const out = new ByteWriter();
        this.write(key, out);
        this.table[at] = out.finish();
      });
      if (!this.#busy) this.#drain();
    }
    return n;
  }

  #drain(): void {
    this.#busy = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) next();
    this.#busy = false;
  }

  finish(): TableWriter {
    const table = new TableWriter();
    for (const record of this.table) table.add(record as Uint8Array);
    return table;
  }
}

/** A step of a package's initialisation: sets variables, or if there are none in lhs runs in any case. */
export interface WrittenStep {
  readonly lhs: readonly Var[];
  readonly code: number;
}

/** Numbers of code, as its writer has them. */
export interface CodeNumbers {
  /** 0 for none, else the number and 1. */
  function(func: Func): number;
  steps(checked: CheckedPackage): readonly WrittenStep[];
}

export class TypeWriter {
  readonly #strings = new Map<string, number>();
  readonly #stringTable = new TableWriter();
  readonly #fileTable = new TableWriter();
  readonly #objects: Numbering<Obj>;
  readonly #types: Numbering<Type>;
  readonly #packageNumbers = new Map<Package, number>();

  constructor(
    private readonly packages: readonly CheckedPackage[],
    private readonly code: CodeNumbers,
  ) {
    packages.forEach(({ pkg }, i) => {
      this.#packageNumbers.set(pkg, i);
    });
    this.#objects = new Numbering((obj, out) => this.#object(obj, out));
    this.#types = new Numbering((t, out) => this.#type(t, out));
  }

  string(text: string): number {
    let n = this.#strings.get(text);
    if (n === undefined) {
      const bytes = packUnits(text);
      n = this.#stringTable.add(bytes);
      this.#strings.set(text, n);
    }
    return n;
  }

  object(obj: Obj): number {
    return this.#objects.number(obj);
  }

  type(t: Type): number {
    return this.#types.number(t);
  }

  /** 0 for none, else the number and 1. */
  package(pkg: Package | null): number {
    if (pkg === null) return 0;
    const n = this.#packageNumbers.get(pkg);
    if (n === undefined) throw new Error(`package ${pkg.path} is not in the library`);
    return n + 1;
  }

  /** Tables strings, packages, objects, types; and of where the lines of files start. */
  finish(sources: (checked: CheckedPackage) => readonly SourceFile[]): { tables: TableWriter[]; files: TableWriter } {
    const packages = new TableWriter();
    for (const checked of this.packages) {
      const out = new ByteWriter();
      this.#package(checked, sources(checked), out);
      packages.add(out.finish());
    }
    const tables = [this.#stringTable, packages, this.#objects.finish(), this.#types.finish()];
    return { tables, files: this.#fileTable };
  }

  #package(checked: CheckedPackage, files: readonly SourceFile[], out: ByteWriter): void {
    const { pkg } = checked;
    out.uint(this.string(pkg.path));
    out.list(files, (file) => {
      out.uint(this.string(file.name));
      out.uint(file.length);
      out.uint(this.#lines(file));
    });
    out.uint(this.string(pkg.name));
    out.list(
      checked.imports.filter((imported) => this.#packageNumbers.has(imported.pkg)),
      (imported) => out.uint(this.package(imported.pkg) - 1),
    );
    out.flag(hasInitialization(checked));
    out.list(this.code.steps(checked), ({ lhs, code }) => {
      out.list(lhs, (v) => out.uint(this.object(v)));
      out.uint(code);
    });
    // Last, because a package that only others import is never asked for names.
    out.list([...pkg.scope.elems()], (obj) => {
      out.uint(this.string(obj.name));
      out.uint(this.object(obj));
    });
  }

  #lines(file: SourceFile): number {
    const out = new ByteWriter();
    let last = 0;
    out.list(file.lineStarts(), (start) => {
      out.uint(start - last);
      last = start;
    });
    return this.#fileTable.add(out.finish());
  }

  // ------------------------------------------------------------------------------------------------------ objects

  #object(obj: Obj, out: ByteWriter): void {
    const head = (tag: ObjectTag) => {
      out.byte(tag);
      out.uint(this.string(obj.name));
      out.uint(this.package(obj.pkg));
      out.uint(obj.pos);
      out.byte(obj.parent === null ? 0 : obj.parent === obj.pkg?.scope ? 1 : 2);
      out.uint(this.type(obj.type as Type));
    };
    switch (obj.tag) {
      case 'Const':
        head(ObjectTag.CONST);
        this.#constant((obj as Const).value as Constant, out);
        return;
      case 'TypeName':
        head(ObjectTag.TYPE_NAME);
        return;
      case 'Var':
        head(ObjectTag.VAR);
        out.byte(varKinds.indexOf(obj.kind));
        return;
      case 'Func':
        head(ObjectTag.FUNC);
        this.#func(obj, out);
        return;
      default:
        throw new Error(`${obj.tag} ${obj.name} in a package's objects`);
    }
  }

  #func(func: Func, out: ByteWriter): void {
    const decl = declOf(func);
    const sig = func.type as Signature;
    const generic = sig.typeParams.length > 0 || sig.recvTypeParams.length > 0;
    const native = decl !== null && decl.body === null;
    out.byte(
      (func.hasPtrRecv ? FuncFlag.PTR_RECV : 0) |
        (decl === null ? 0 : FuncFlag.DECLARED) |
        (native ? FuncFlag.NATIVE : 0),
    );
    if (decl === null) return;
    out.uint(this.string(tracebackName(func, generic && !native)));
    out.uint(generic || native ? 0 : this.code.function(func));
  }

  #constant(value: Constant, out: ByteWriter): void {
    const text = (n: bigint) => out.uint(this.string(n.toString(16)));
    switch (value.kind) {
      case 'Unknown':
        out.byte(ConstantTag.UNKNOWN);
        return;
      case 'Bool':
        out.byte(value.value ? ConstantTag.TRUE : ConstantTag.FALSE);
        return;
      case 'String':
        out.byte(ConstantTag.STRING);
        out.uint(this.string(value.value));
        return;
      case 'Int':
        out.byte(ConstantTag.INT);
        text(value.value);
        return;
      case 'Float':
        out.byte(ConstantTag.FLOAT);
        text(value.value.num);
        text(value.value.den);
        return;
      case 'Complex':
        out.byte(ConstantTag.COMPLEX);
        for (const part of [value.re, value.im]) {
          text(part.num);
          text(part.den);
        }
        return;
    }
  }

  // -------------------------------------------------------------------------------------------------------- types

  #type(t: Type, out: ByteWriter): void {
    if ((t.tag === 'Named' || t.tag === 'Alias') && t.obj.pkg === null) {
      if (Universe.lookup(t.obj.name)?.type !== t) throw new Error(`${t.obj.name} is not of the universe`);
      out.byte(TypeTag.UNIVERSE);
      out.uint(this.string(t.obj.name));
      return;
    }
    switch (t.tag) {
      case 'Basic':
        if (t === universeByte || t === universeRune) {
          out.byte(TypeTag.BASIC_ALIAS);
          out.byte(t === universeByte ? 0 : 1);
        } else {
          out.byte(TypeTag.BASIC);
          out.byte(t.kind);
        }
        return;
      case 'Array':
        out.byte(TypeTag.ARRAY);
        out.uint(t.len);
        out.uint(this.type(t.elem));
        return;
      case 'Slice':
        out.byte(TypeTag.SLICE);
        out.uint(this.type(t.elem));
        return;
      case 'Struct':
        this.#struct(t, out);
        return;
      case 'Pointer':
        out.byte(TypeTag.POINTER);
        out.uint(this.type(t.base));
        return;
      case 'Signature':
        this.#signature(t, out);
        return;
      case 'Union':
        out.byte(TypeTag.UNION);
        out.list(t.terms, (term) => {
          out.flag(term.tilde);
          out.uint(this.type(term.type));
        });
        return;
      case 'Interface':
        this.#interface(t, out);
        return;
      case 'Map':
        out.byte(TypeTag.MAP);
        out.uint(this.type(t.key));
        out.uint(this.type(t.elem));
        return;
      case 'Chan':
        out.byte(TypeTag.CHAN);
        out.byte(chanDirs.indexOf(t.dir));
        out.uint(this.type(t.elem));
        return;
      case 'Named':
        if (t.origin !== null && t.origin !== t) {
          out.byte(TypeTag.INSTANCE);
          out.uint(this.type(t.origin));
          out.list(t.typeArgs, (arg) => out.uint(this.type(arg)));
          return;
        }
        out.byte(TypeTag.NAMED);
        out.uint(this.object(t.obj));
        out.list(t.typeParams, (p) => out.uint(this.type(p)));
        out.list(t.methods, (m) => out.uint(this.object(m)));
        out.uint(this.type(t.fromRHS ?? (t.underlying as Type)));
        return;
      case 'Alias':
        if (t.origin !== null && t.origin !== t) {
          out.byte(TypeTag.ALIAS_INSTANCE);
          out.uint(this.type(t.origin));
          out.list(t.typeArgs, (arg) => out.uint(this.type(arg)));
          return;
        }
        out.byte(TypeTag.ALIAS);
        out.uint(this.object(t.obj));
        out.list(t.typeParams, (p) => out.uint(this.type(p)));
        out.uint(this.type(t.from));
        return;
      case 'TypeParam':
        out.byte(TypeTag.TYPE_PARAM);
        out.uint(this.object(t.obj));
        out.uint(t.index);
        out.uint(this.type(t.constraint));
        return;
      case 'Tuple':
        throw new Error('a tuple stands in a signature');
    }
  }

  #var(v: Var, out: ByteWriter): void {
    out.uint(this.string(v.name));
    out.uint(this.package(v.pkg));
    out.uint(this.type(v.type as Type));
  }

  #struct(t: StructType, out: ByteWriter): void {
    out.byte(TypeTag.STRUCT);
    out.uint(t.fields.length);
    t.fields.forEach((field, i) => {
      this.#var(field, out);
      out.flag(field.embedded);
      out.uint(this.string(t.tags[i] ?? ''));
    });
  }

  #signature(t: Signature, out: ByteWriter): void {
    out.byte(TypeTag.SIGNATURE);
    out.flag(t.recv !== null);
    if (t.recv !== null) this.#var(t.recv, out);
    out.list(t.recvTypeParams, (p) => out.uint(this.type(p)));
    out.list(t.typeParams, (p) => out.uint(this.type(p)));
    out.list(t.params.vars, (v) => this.#var(v, out));
    out.list(t.results.vars, (v) => this.#var(v, out));
    out.flag(t.variadic);
  }

  #interface(t: InterfaceType, out: ByteWriter): void {
    out.byte(TypeTag.INTERFACE);
    out.list(t.methods, (m) => out.uint(this.object(m)));
    out.list(t.embeddeds, (e) => out.uint(this.type(e)));
    out.flag(t.implicit);
  }
}
