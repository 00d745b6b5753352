// Objects of a library: like those the checker makes, but their types are read when something asks for them.

import type { Node } from '../../syntax/index.ts';
import {
  Const,
  type Constant,
  Func,
  type Obj,
  type Package,
  Scope,
  type Type,
  TypeName,
  Var,
} from '../../types/index.ts';
import { FuncFlag } from './format.ts';

/** Where an object gets what it was made without. */
export interface Lazy {
  type(number: number): Type;
  constant(at: number): Constant;
  /** Parses and checks a function. */
  decl(func: LibraryFunc): Node | null;
}

interface Unread {
  lazy: Lazy;
  typeNumber: number;
}

/** Puts a property in place of its getter. */
function settle(obj: object, name: string, value: unknown): void {
  Object.defineProperty(obj, name, { value, writable: true, enumerable: true, configurable: true });
}

const typeProperty: PropertyDescriptor & ThisType<Obj & Unread> = {
  configurable: true,
  enumerable: true,
  get() {
    const type = this.lazy.type(this.typeNumber);
    settle(this, 'type', type);
    return type;
  },
  set(type: Type) {
    settle(this, 'type', type);
  },
};

const valueProperty: PropertyDescriptor & ThisType<LibraryConst> = {
  configurable: true,
  enumerable: true,
  get() {
    const value = this.lazy.constant(this.valueAt);
    settle(this, 'value', value);
    return value;
  },
};

const declProperty: PropertyDescriptor & ThisType<LibraryFunc> = {
  configurable: true,
  enumerable: true,
  get() {
    const decl = this.lazy.decl(this);
    settle(this, 'decl', decl);
    return decl;
  },
};

export class LibraryConst extends Const {
  constructor(
    pos: number,
    pkg: Package | null,
    name: string,
    readonly lazy: Lazy,
    readonly typeNumber: number,
    readonly valueAt: number,
  ) {
    super(pos, pkg, name, null);
    Object.defineProperty(this, 'type', typeProperty);
    Object.defineProperty(this, 'value', valueProperty);
  }
}

export class LibraryTypeName extends TypeName {
  constructor(
    pos: number,
    pkg: Package | null,
    name: string,
    readonly lazy: Lazy,
    readonly typeNumber: number,
  ) {
    super(pos, pkg, name, null);
    Object.defineProperty(this, 'type', typeProperty);
  }
}

export class LibraryVar extends Var {
  constructor(
    pos: number,
    pkg: Package | null,
    name: string,
    readonly lazy: Lazy,
    readonly typeNumber: number,
  ) {
    super(pos, pkg, name, null);
    Object.defineProperty(this, 'type', typeProperty);
  }
}

export class LibraryFunc extends Func {
  constructor(
    pos: number,
    pkg: Package | null,
    name: string,
    readonly lazy: Lazy,
    readonly typeNumber: number,
    readonly flags: number,
    /** As tracebacks print it; '' for methods of interfaces. */
    readonly symbol: string,
    /** Number of its code and 1; 0 if it must be compiled from source. */
    readonly code: number,
  ) {
    super(pos, pkg, name, null);
    this.hasPtrRecv = (flags & FuncFlag.PTR_RECV) !== 0;
    Object.defineProperty(this, 'type', typeProperty);
    if ((flags & FuncFlag.DECLARED) !== 0) Object.defineProperty(this, 'decl', declProperty);
  }

  get isNative(): boolean {
    return (this.flags & FuncFlag.NATIVE) !== 0;
  }
}

/** A package scope whose objects are made when they are looked up. */
export class LibraryScope extends Scope {
  constructor(
    parent: Scope,
    comment: string,
    /** Numbers of objects by name, in the order of declaration. */
    private readonly directory: () => ReadonlyMap<string, number>,
    private readonly read: (number: number) => Obj,
  ) {
    super(parent, 0, 0, comment);
  }

  override lookup(name: string): Obj | undefined {
    const number = this.directory().get(name);
    return number === undefined ? undefined : this.read(number);
  }

  override insert(obj: Obj): Obj | undefined {
    throw new Error(`${obj.name} cannot be added to a library`);
  }

  override names(): string[] {
    return [...this.directory().keys()].sort();
  }

  override elems(): IterableIterator<Obj> {
    return [...this.directory().values()].map(this.read)[Symbol.iterator]();
  }
}
