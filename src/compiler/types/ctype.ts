// Types as the compiler sees them: interned, without aliases and type parameters, with their layout.
//
// Two Go types are identical exactly when they are the same CType object. Everything that a defined type shares with its
// underlying type (kind, fields, layout …) stands in a Shape; a defined type resolves its Shape on first use, which is
// what lets types refer to themselves.

import { Kind } from '../../machine/tables/layout.ts';
import type { Named, Package, TypeName } from '../../types/index.ts';

export interface CField {
  readonly name: string;
  readonly type: CType;
  readonly embedded: boolean;
  readonly tag: string;
  /** Package of an unexported name, null for exported ones. */
  readonly pkg: Package | null;
}

/** A method of an interface type. */
export interface InterfaceMethod {
  readonly name: string;
  /** Key that is unique per name, and package if unexported; see methodId. */
  readonly id: string;
  readonly pkg: Package | null;
  /** Its func type. */
  readonly type: CType;
}

/** What a defined type adds to its Shape. */
export interface NamedInfo {
  readonly obj: TypeName;
  readonly pkg: Package | null;
  /** The name with type arguments, as reflect's Name gives it. */
  readonly name: string;
  /** The generic type, or the type itself. */
  readonly origin: Named;
  readonly typeArgs: readonly CType[];
  /** Declared in an instance of a generic function. */
  readonly inInstance: boolean;
}

export interface ShapeParts {
  readonly kind: Kind;
  readonly elem?: CType;
  readonly key?: CType;
  /** Length of an array. */
  readonly len?: number;
  /** Channel direction: 1 receive, 2 send, 3 both. */
  readonly dir?: number;
  readonly fields?: readonly CField[];
  readonly params?: readonly CType[];
  readonly results?: readonly CType[];
  readonly variadic?: boolean;
  /** Methods of an interface, sorted by name. */
  readonly methods?: readonly InterfaceMethod[];
}

export interface Layout {
  readonly size: number;
  readonly align: number;
  /** Offsets of struct fields. */
  readonly offsets: readonly number[];
  /** Bytes of the prefix that may hold pointers. */
  readonly ptrBytes: number;
}

const none: readonly never[] = [];

export class Shape {
  readonly kind: Kind;
  readonly #elem: CType | undefined;
  readonly #key: CType | undefined;
  readonly len: number;
  readonly dir: number;
  readonly fields: readonly CField[];
  readonly params: readonly CType[];
  readonly results: readonly CType[];
  readonly variadic: boolean;
  readonly methods: readonly InterfaceMethod[];
  layout: Layout | undefined;

  constructor(
    parts: ShapeParts,
    /** The type without a name that has this shape. */
    readonly under: CType,
  ) {
    this.kind = parts.kind;
    this.#elem = parts.elem;
    this.#key = parts.key;
    this.len = parts.len ?? 0;
    this.dir = parts.dir ?? 0;
    this.fields = parts.fields ?? none;
    this.params = parts.params ?? none;
    this.results = parts.results ?? none;
    this.variadic = parts.variadic ?? false;
    this.methods = parts.methods ?? none;
  }

  get hasElem(): boolean {
    return this.#elem !== undefined;
  }
  get elem(): CType {
    if (this.#elem === undefined) throw new Error(`type of kind ${Kind[this.kind]} has no elem`);
    return this.#elem;
  }
  get key(): CType {
    if (this.#key === undefined) throw new Error(`type of kind ${Kind[this.kind]} has no key`);
    return this.#key;
  }
}

export class CType {
  static #next = 1;
  /** Unique in the process; keys of composed types are built from the ids of their parts. */
  readonly id = CType.#next++;
  #shape: Shape | undefined;
  #str: string | undefined;
  readonly #resolve: () => Shape;

  constructor(
    readonly named: NamedInfo | null,
    /** Mentions a type of the program being compiled, so it must not outlive the compilation. */
    readonly local: boolean,
    resolve: (self: CType) => Shape,
    private readonly text: () => string,
  ) {
    this.#resolve = () => resolve(this);
  }

  get shape(): Shape {
    this.#shape ??= this.#resolve();
    return this.#shape;
  }
  /** As reflect's Type.String. */
  get str(): string {
    this.#str ??= this.text();
    return this.#str;
  }
  get kind(): Kind {
    return this.shape.kind;
  }
  get under(): CType {
    return this.shape.under;
  }
  get elem(): CType {
    return this.shape.elem;
  }
  get key(): CType {
    return this.shape.key;
  }
  get len(): number {
    return this.shape.len;
  }
  get fields(): readonly CField[] {
    return this.shape.fields;
  }
  get params(): readonly CType[] {
    return this.shape.params;
  }
  get results(): readonly CType[] {
    return this.shape.results;
  }
  get variadic(): boolean {
    return this.shape.variadic;
  }
  get methods(): readonly InterfaceMethod[] {
    return this.shape.methods;
  }
}

export function field(t: CType, index: number): CField {
  return t.fields[index] as CField;
}
