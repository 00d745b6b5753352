// Reads objects and types of an object file, each when it is asked for. What is read once stays the same object, so
// types keep their identity.

import {
  Alias,
  ArrayType,
  ChanType,
  type Constant,
  Context,
  type Func,
  InterfaceType,
  instantiate,
  MapType,
  Named,
  newField,
  newVar,
  type Obj,
  type Package,
  PointerType,
  type Rational,
  Scope,
  Signature,
  SliceType,
  StructType,
  Tuple,
  Typ,
  type Type,
  type TypeName,
  TypeParam,
  Union,
  Universe,
  universeByte,
  universeRune,
  type Var,
  type VarKind,
} from '../../types/index.ts';
import { ByteReader, Table, unpackUnits } from './bytes.ts';
import { ConstantTag, chanDirs, FuncFlag, magic, ObjectTag, TypeTag, varKinds } from './format.ts';
import { type Lazy, LibraryConst, LibraryFunc, LibraryTypeName, LibraryVar } from './objects.ts';

/** The tables that programs are linked from. */
export interface Tables {
  readonly strings: Table;
  readonly packages: Table;
  readonly objects: Table;
  readonly types: Table;
  readonly layouts: Table;
  readonly functions: Table;
  readonly data: Table;
  readonly code: Table;
}

/** Those that are asked for only when a program is looked at. */
export interface DebugTables {
  readonly files: Table;
  readonly lines: Table;
}

function opened(bytes: Uint8Array): () => Table {
  const r = new ByteReader(bytes, 0);
  if (r.uint() !== magic) throw new Error('not an object file of this version');
  return () => new Table(r);
}

export function openTables(bytes: Uint8Array): Tables {
  const next = opened(bytes);
  return {
    strings: next(),
    packages: next(),
    objects: next(),
    types: next(),
    layouts: next(),
    functions: next(),
    data: next(),
    code: next(),
  };
}

export function openDebugTables(bytes: Uint8Array): DebugTables {
  const next = opened(bytes);
  return { files: next(), lines: next() };
}

const rhsProperty: PropertyDescriptor & ThisType<LibraryNamed> = {
  configurable: true,
  enumerable: true,
  get() {
    return this.rhs();
  },
};

/** A defined type whose right side is read when something asks for it. */
class LibraryNamed extends Named {
  constructor(
    obj: TypeName,
    readonly rhs: () => Type,
  ) {
    super(obj);
    Object.defineProperty(this, 'fromRHS', rhsProperty);
    this.finite = true;
  }
}

export class TypeReader {
  readonly #strings: (string | undefined)[] = [];
  readonly #objects: (Obj | undefined)[] = [];
  readonly #types: (Type | undefined)[] = [];
  readonly #context = new Context();
  readonly #lazy: Lazy;
  /** Scope of what is declared in functions. */
  readonly #inner = new Scope(null, 0, 0, 'function');

  constructor(
    readonly tables: Tables,
    /** By number and 1; null for 0. */
    private readonly packageAt: (number: number) => Package | null,
    decl: Lazy['decl'],
  ) {
    this.#lazy = {
      type: (number) => this.type(number),
      constant: (at) => this.#constant(this.#reader(at)),
      decl,
    };
  }

  #reader(object: number): ByteReader {
    const r = this.tables.objects.record(object);
    r.byte();
    for (let i = 0; i < 3; i++) r.uint();
    r.byte();
    r.uint();
    return r;
  }

  string(number: number): string {
    let text = this.#strings[number];
    if (text === undefined) {
      text = unpackUnits(this.tables.strings.bytes(number));
      this.#strings[number] = text;
    }
    return text;
  }

  // ------------------------------------------------------------------------------------------------------- objects

  /** The object, if something has asked for it. */
  known(number: number): Obj | undefined {
    return this.#objects[number];
  }

  object(number: number): Obj {
    let obj = this.#objects[number];
    if (obj === undefined) {
      obj = this.#object(number);
      this.#objects[number] = obj;
    }
    return obj;
  }

  #object(number: number): Obj {
    const r = this.tables.objects.record(number);
    const tag = r.byte() as ObjectTag;
    const name = this.string(r.uint());
    const pkg = this.packageAt(r.uint());
    const pos = r.uint();
    const parent = r.byte();
    const type = r.uint();
    let obj: Obj;
    switch (tag) {
      case ObjectTag.CONST:
        obj = new LibraryConst(pos, pkg, name, this.#lazy, type, number);
        break;
      case ObjectTag.TYPE_NAME:
        obj = new LibraryTypeName(pos, pkg, name, this.#lazy, type);
        break;
      case ObjectTag.VAR:
        obj = new LibraryVar(pos, pkg, name, this.#lazy, type);
        obj.kind = varKinds[r.byte()] as VarKind;
        break;
      case ObjectTag.FUNC: {
        const flags = r.byte();
        const declared = (flags & FuncFlag.DECLARED) !== 0;
        const symbol = declared ? this.string(r.uint()) : '';
        obj = new LibraryFunc(pos, pkg, name, this.#lazy, type, flags, symbol, declared ? r.uint() : 0);
        break;
      }
    }
    if (parent !== 0) obj.parent = parent === 1 && pkg !== null ? pkg.scope : this.#inner;
    return obj;
  }

  #constant(r: ByteReader): Constant {
    const tag = r.byte() as ConstantTag;
    switch (tag) {
      case ConstantTag.UNKNOWN:
        return { kind: 'Unknown' };
      case ConstantTag.FALSE:
      case ConstantTag.TRUE:
        return { kind: 'Bool', value: tag === ConstantTag.TRUE };
      case ConstantTag.STRING:
        return { kind: 'String', value: this.string(r.uint()) };
      case ConstantTag.INT:
        return { kind: 'Int', value: this.#bigint(r) };
      case ConstantTag.FLOAT:
        return { kind: 'Float', value: this.#rational(r) };
      case ConstantTag.COMPLEX:
        return { kind: 'Complex', re: this.#rational(r), im: this.#rational(r) };
    }
  }

  #rational(r: ByteReader): Rational {
    return { num: this.#bigint(r), den: this.#bigint(r) };
  }

  /** Written in hexadecimal. */
  #bigint(r: ByteReader): bigint {
    const text = this.string(r.uint());
    return text.startsWith('-') ? -BigInt(`0x${text.slice(1)}`) : BigInt(`0x${text}`);
  }

  // --------------------------------------------------------------------------------------------------------- types

  type(number: number): Type {
    return this.#types[number] ?? this.#type(number);
  }

  #type(number: number): Type {
    const r = this.tables.types.record(number);
    const keep = <T extends Type>(t: T): T => {
      this.#types[number] = t;
      return t;
    };
    const type = () => this.type(r.uint());
    const types = () => r.list(type);
    const tag = r.byte() as TypeTag;
    switch (tag) {
      case TypeTag.BASIC:
        return keep(Typ[r.byte() as keyof typeof Typ]);
      case TypeTag.BASIC_ALIAS:
        return keep(r.byte() === 0 ? universeByte : universeRune);
      case TypeTag.UNIVERSE:
        return keep(Universe.lookup(this.string(r.uint()))?.type as Type);
      case TypeTag.ARRAY:
        return keep(new ArrayType(r.uint(), type()));
      case TypeTag.SLICE:
        return keep(new SliceType(type()));
      case TypeTag.STRUCT:
        return keep(this.#struct(r));
      case TypeTag.POINTER:
        return keep(new PointerType(type()));
      case TypeTag.SIGNATURE: {
        const recv = r.flag() ? this.#var(r, 'recv') : null;
        const recvTypeParams = types() as TypeParam[];
        const typeParams = types() as TypeParam[];
        const params = new Tuple(r.list(() => this.#var(r, 'param')));
        const results = new Tuple(r.list(() => this.#var(r, 'result')));
        return keep(new Signature(recv, recvTypeParams, typeParams, params, results, r.flag()));
      }
      case TypeTag.UNION:
        return keep(new Union(r.list(() => ({ tilde: r.flag(), type: type() }))));
      case TypeTag.INTERFACE: {
        const methods = r.list(() => this.object(r.uint()) as Func);
        return keep(new InterfaceType(methods, types(), r.flag()));
      }
      case TypeTag.MAP:
        return keep(new MapType(type(), type()));
      case TypeTag.CHAN: {
        const dir = chanDirs[r.byte()];
        if (dir === undefined) throw new Error('channel without a direction');
        return keep(new ChanType(dir, type()));
      }
      case TypeTag.NAMED: {
        const obj = this.object(r.uint()) as TypeName;
        let rhs = 0;
        const t = keep(new LibraryNamed(obj, () => this.type(rhs)));
        t.typeParams = types() as TypeParam[];
        t.methods = r.list(() => this.object(r.uint()) as Func);
        rhs = r.uint();
        return t;
      }
      case TypeTag.INSTANCE: {
        const origin = type() as Named;
        return keep(instantiate(null, 0, origin, types(), null, this.#context));
      }
      case TypeTag.ALIAS: {
        const obj = this.object(r.uint()) as TypeName;
        const t = keep(new Alias(obj, Typ[0]));
        t.typeParams = types() as TypeParam[];
        t.from = type();
        return t;
      }
      case TypeTag.ALIAS_INSTANCE: {
        const origin = type() as Alias;
        return keep(instantiate(null, 0, origin, types(), null, this.#context));
      }
      case TypeTag.TYPE_PARAM: {
        const obj = this.object(r.uint()) as TypeName;
        const t = keep(new TypeParam(obj, r.uint(), Typ[0]));
        t.constraint = type();
        return t;
      }
    }
  }

  #var(r: ByteReader, kind: VarKind): Var {
    const name = this.string(r.uint());
    const pkg = this.packageAt(r.uint());
    const v = newVar(kind, 0, pkg, name, this.type(r.uint()));
    v.parent = this.#inner;
    return v;
  }

  #struct(r: ByteReader): StructType {
    const tags: string[] = [];
    const fields = r.list(() => {
      const name = this.string(r.uint());
      const pkg = this.packageAt(r.uint());
      const type = this.type(r.uint());
      const field = newField(0, pkg, name, type, r.flag());
      tags.push(this.string(r.uint()));
      return field;
    });
    return new StructType(fields, tags);
  }
}
