// What the checker takes and gives.

import type {
  CaseClause,
  Diagnostic,
  Expr,
  Field,
  File,
  ImportDecl,
  Name,
  Node,
  SelectorExpr,
} from '../syntax/index.ts';
import type { Initializer, Obj, Package, Scope, Selection, TypeAndValue } from './object.ts';
import type { Type } from './type.ts';

/** What the checker learned about each node; the compiler, the rules and the editor read it. */
export interface Info {
  /** Every expression that was typed, type expressions and constants included. Untyped operands have final types. */
  readonly types: Map<Expr, TypeAndValue>;
  /** Declaring identifiers; null for `package p` names and the symbolic variable of a type switch. */
  readonly defs: Map<Name, Obj | null>;
  readonly uses: Map<Name, Obj>;
  /** Objects without an identifier: imports without a name, one variable per type-switch clause, unnamed parameters. */
  readonly implicits: Map<ImportDecl | CaseClause | Field, Obj>;
  readonly selections: Map<SelectorExpr, Selection>;
  /** Instantiations of generic functions and types, by the identifier that names them. */
  readonly instances: Map<Name, { readonly typeArgs: readonly Type[]; readonly type: Type }>;
  readonly scopes: Map<Node, Scope>;
  readonly initOrder: Initializer[];
  /** Language version of each file, such as `go1.21`. */
  readonly fileVersions: Map<File, string>;
}

export interface CheckedPackage {
  readonly pkg: Package;
  readonly files: readonly File[];
  readonly info: Info;
  /** Sorted by position, as gc prints them: one per line. */
  readonly diagnostics: readonly Diagnostic[];
  /** The same in the order they were found, which decides what gc prints of more than ten: see firstErrors. */
  readonly reported: readonly Diagnostic[];
  /** The packages it imports, in the order they must be initialised. */
  readonly imports: readonly CheckedPackage[];
}

/** Finds an imported package. Gives undefined when it does not exist; in tolerant mode that becomes a fake package. */
export type Importer = (path: string) => CheckedPackage | undefined;

export interface CheckOptions {
  /** Language version of the module, such as `go1.26`; '' means the newest. */
  readonly goVersion: string;
  /** Unknown imports become unknown types that stay quiet (the audit). */
  readonly tolerant: boolean;
  /** The package may have functions without bodies (the standard library's natives). */
  readonly allowNoBody: boolean;
  /** The Go whose texts the messages have, such as `go1.23`; without it the newest. */
  readonly toolchain?: string;
  /** The package belongs to the standard library, which may use directives nobody else may. */
  readonly std?: boolean;
}
