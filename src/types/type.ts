// The types of Go, as data. Judgements about them (identical, assignable, method sets, underlying) stand in files of
// their own, named as in cmd/compile/internal/types2: predicates, under, lookup, typeset, subst, typestring.
//
// Types are compared with `identical`, never with ===, except Basic types of the universe and TypeParams.

import type { Pos } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import type { Context } from './context.ts';
import type { Func, Scope, TypeName, Var } from './object.ts';
import type { TypeSet } from './typeset-data.ts';

export type Type =
  | Basic
  | ArrayType
  | SliceType
  | StructType
  | PointerType
  | Tuple
  | Signature
  | Union
  | InterfaceType
  | MapType
  | ChanType
  | Named
  | Alias
  | TypeParam;

export enum BasicKind {
  Invalid,
  Bool,
  Int,
  Int8,
  Int16,
  Int32,
  Int64,
  Uint,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Uintptr,
  Float32,
  Float64,
  Complex64,
  Complex128,
  String,
  UnsafePointer,
  UntypedBool,
  UntypedInt,
  UntypedRune,
  UntypedFloat,
  UntypedComplex,
  UntypedString,
  UntypedNil,
}

/** Properties of a basic type, as bits. */
export enum BasicInfo {
  Boolean = 1,
  Integer = 2,
  Unsigned = 4,
  Float = 8,
  Complex = 16,
  String = 32,
  Untyped = 64,
  Ordered = Integer | Float | String,
  Numeric = Integer | Float | Complex,
  ConstType = Boolean | Numeric | String,
}

/** A predeclared type. `byte` and `rune` are Basic objects of their own with the kinds Uint8 and Int32. */
export class Basic {
  readonly tag = 'Basic';
  constructor(
    readonly kind: BasicKind,
    readonly info: number,
    readonly name: string,
  ) {}
}

export class ArrayType {
  readonly tag = 'Array';
  constructor(
    /** Number of elements; negative when unknown (an error was reported). */
    public len: number,
    public elem: Type,
  ) {}
}

export class SliceType {
  readonly tag = 'Slice';
  constructor(public elem: Type) {}
}

export class StructType {
  readonly tag = 'Struct';
  constructor(
    public fields: Var[],
    /** As long as fields, '' where there is no tag. */
    public tags: string[],
  ) {}
}

export class PointerType {
  readonly tag = 'Pointer';
  constructor(public base: Type) {}
}

export class Tuple {
  readonly tag = 'Tuple';
  constructor(readonly vars: readonly Var[]) {}
}

export class Signature {
  readonly tag = 'Signature';
  /** The function scope, while its package is checked: parameters and results are declared in it. */
  scope: Scope | null = null;
  constructor(
    public recv: Var | null,
    public recvTypeParams: readonly TypeParam[],
    public typeParams: readonly TypeParam[],
    public params: Tuple,
    public results: Tuple,
    /** The last parameter is a slice written `...T`. */
    public variadic: boolean,
  ) {}
}

export interface Term {
  readonly tilde: boolean;
  readonly type: Type;
}

export class Union {
  readonly tag = 'Union';
  constructor(readonly terms: readonly Term[]) {}
}

export class InterfaceType {
  readonly tag = 'Interface';
  /** Computed by typeset.ts on first use. */
  typeSet: TypeSet | null = null;
  /** Methods and embedded elements are collected: a type set may be computed. */
  complete = true;
  /** Where each element of embeddeds stands, for errors; null outside its checker. */
  embedPos: Pos[] | null = null;
  /** Reports the errors of the type set; null once its package is checked. */
  check: Checker | null = null;
  constructor(
    /** Explicitly declared methods. */
    public methods: Func[],
    public embeddeds: Type[],
    /** Wraps the constraint literal of a type parameter (`[T ~int]`). */
    public implicit: boolean,
  ) {}
}

export class MapType {
  readonly tag = 'Map';
  constructor(
    public key: Type,
    public elem: Type,
  ) {}
}

export type ChanDir = 'both' | 'send' | 'recv';

export class ChanType {
  readonly tag = 'Chan';
  constructor(
    public dir: ChanDir,
    public elem: Type,
  ) {}
}

/** A defined type, generic or instantiated. Underlying type and methods are set by decl.ts and named.ts, maybe late. */
export class Named {
  readonly tag = 'Named';
  /** The underlying type once resolved; use `under(t)`. */
  underlying: Type | null = null;
  typeParams: readonly TypeParam[] = [];
  /** Methods declared for this type (of the origin for instances), in source order; use lookup.ts to select. */
  methods: Func[] = [];
  /** For an instance: the generic type and its arguments. */
  origin: Named | null = null;
  typeArgs: readonly Type[] = [];
  /** The type as written on the right of the declaration, or for an instance its substitution; null until known. */
  fromRHS: Type | null = null;
  /** For an instance: its methods, as far as lookups have asked for them. */
  readonly expanded: (Func | undefined)[] = [];
  /** For an instance: where further instances it leads to are found again. */
  context: Context | null = null;
  /** The checker that is still setting it up. */
  check: Checker | null = null;
  /** Memory of a value is bounded; undefined until computed (cycles.ts). */
  finite: boolean | undefined = undefined;
  constructor(public obj: TypeName) {}
}

export class Alias {
  readonly tag = 'Alias';
  typeParams: readonly TypeParam[] = [];
  origin: Alias | null = null;
  typeArgs: readonly Type[] = [];
  /** The first type on the way from `from` that is no alias; filled by unalias. */
  actual: Exclude<Type, Alias> | null = null;
  constructor(
    readonly obj: TypeName,
    public from: Type,
  ) {}
}

export class TypeParam {
  readonly tag = 'TypeParam';
  static #next = 1;
  readonly id = TypeParam.#next++;
  /** The checker that is still setting it up. */
  check: Checker | null = null;
  constructor(
    readonly obj: TypeName,
    /** Index in its list; -1 until bound. */
    public index: number,
    public constraint: Type,
  ) {}
}
