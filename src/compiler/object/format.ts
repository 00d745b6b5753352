// What an object file holds, for its writer (write-types.ts, write-code.ts) and its reader (library.ts, read-types.ts,
// read-code.ts).
//
// An object file is a library of packages that were checked and compiled ahead of time. Its tables, in this order, name
// each other's records by number. The last two stand in a file of their own, which is read only when something asks for it:
//   strings    one byte a unit
//   packages   path, name, imports, files, package-level objects, initialisation
//   objects    constants, types, variables, functions and methods
//   types      as the checker has them
//   layouts    types as the compiler has them (CType)
//   functions  references to functions
//   data       read-only data
//   code       lowered functions
//   files      where their lines start
//   lines      positions and variables of each function of `code`
// Nothing is read before it is asked for: a program pays for what it reaches.

/** Starts every file; changes with the format. */
export const magic = 0x54534f32;

export enum TypeTag {
  BASIC,
  /** byte, rune */
  BASIC_ALIAS,
  /** A defined type, alias or interface of the universe, by name. */
  UNIVERSE,
  ARRAY,
  SLICE,
  STRUCT,
  POINTER,
  SIGNATURE,
  UNION,
  INTERFACE,
  MAP,
  CHAN,
  NAMED,
  INSTANCE,
  ALIAS,
  ALIAS_INSTANCE,
  TYPE_PARAM,
}

export enum ObjectTag {
  CONST,
  TYPE_NAME,
  VAR,
  FUNC,
}

export enum ConstantTag {
  UNKNOWN,
  FALSE,
  TRUE,
  STRING,
  INT,
  FLOAT,
  COMPLEX,
}

export enum LayoutTag {
  BASIC,
  POINTER,
  SLICE,
  ARRAY,
  MAP,
  CHAN,
  FUNC,
  STRUCT,
  INTERFACE,
  NAMED,
}

export enum FunctionTag {
  /** A declared function or method, with type arguments. */
  DECLARED,
  /** Code that only its reference knows: function literals. */
  CODE,
  METHOD_EXPR,
  METHOD_VALUE,
  /** What runs the calls deferred in loops over iterator functions. */
  RUNNER,
}

export enum TargetTag {
  FN,
  CLOSURE,
  TYPE,
  GLOBAL,
  STRING,
  DATA,
  METHOD,
  TABLE,
}

export const varKinds = ['package', 'local', 'param', 'result', 'recv', 'field'] as const;
export const chanDirs = ['both', 'send', 'recv'] as const;

/** Flags of a function object. */
export enum FuncFlag {
  PTR_RECV = 1,
  /** Has a declaration in a file. */
  DECLARED = 2,
  /** Declared without a body. */
  NATIVE = 4,
}
