// The syntax tree of Go.
//
// The shapes follow cmd/compile/internal/syntax/nodes.go, because gc's messages and positions come from that tree:
// one Operation for unary and binary expressions, ListExpr for `a, b`, IndexExpr for indexing and instantiation.
// `pos` is gc's position of the node (the operator of a binary expression, the opening parenthesis of nothing: see each
// node); `end` is one past its last character. `startPos` in positions.ts gives the leftmost position.

import type { Directives } from './directives.ts';
import type { Pos, SourceFile } from './source.ts';

interface Base {
  readonly pos: Pos;
  readonly end: Pos;
}

// ---------------------------------------------------------------------------------------------------------- files

export interface Comment extends Base {
  readonly kind: 'Comment';
  /** The comment as written, marks included, without the newline that ends a line comment. */
  readonly text: string;
}

// package PkgName; DeclList[0], DeclList[1], ...
export interface File extends Base {
  readonly kind: 'File';
  readonly source: SourceFile;
  /** All comments in source order; directives (`//go:build`, `//tombstone:`) are found here. */
  readonly comments: readonly Comment[];
  readonly pkgName: Name;
  readonly decls: readonly Decl[];
  /** Position of the end of the file. */
  readonly eof: Pos;
  /** Language version from a `//go:build go1.N` line, such as `go1.21`, or ''. */
  readonly goVersion: string;
  /** The compiler directives and what they stand before. */
  readonly directives: Directives;
  /** There was nothing to report while parsing. */
  readonly valid: boolean;
}

// --------------------------------------------------------------------------------------------------- declarations

export type Decl = ImportDecl | ConstDecl | TypeDecl | VarDecl | FuncDecl;

/** All declarations of one parenthesised group share one Group object. */
export interface Group {
  readonly pos: Pos;
}

//              Path
// LocalPkgName Path
export interface ImportDecl extends Base {
  readonly kind: 'ImportDecl';
  readonly group: Group | null;
  readonly localPkgName: Name | null; // including `.` and `_`
  readonly path: BasicLit;
}

// NameList
// NameList      = Values
// NameList Type = Values
export interface ConstDecl extends Base {
  readonly kind: 'ConstDecl';
  readonly group: Group | null;
  readonly nameList: readonly Name[];
  readonly type: Expr | null;
  readonly values: Expr | null; // a ListExpr when there are several
}

// Name Type
// Name = Type
export interface TypeDecl extends Base {
  readonly kind: 'TypeDecl';
  readonly group: Group | null;
  readonly name: Name;
  readonly tparamList: readonly Field[];
  readonly alias: boolean;
  readonly type: Expr;
}

// NameList Type
// NameList Type = Values
// NameList      = Values
export interface VarDecl extends Base {
  readonly kind: 'VarDecl';
  readonly group: Group | null;
  readonly nameList: readonly Name[];
  readonly type: Expr | null;
  readonly values: Expr | null;
}

// func          Name Type { Body }
// func          Name Type
// func Receiver Name Type { Body }
// func Receiver Name Type
export interface FuncDecl extends Base {
  readonly kind: 'FuncDecl';
  readonly recv: Field | null;
  readonly name: Name;
  readonly tparamList: readonly Field[];
  readonly type: FuncType;
  readonly body: BlockStmt | null;
}

// ---------------------------------------------------------------------------------------------------- expressions

export type Expr =
  | BadExpr
  | Name
  | BasicLit
  | CompositeLit
  | KeyValueExpr
  | FuncLit
  | ParenExpr
  | SelectorExpr
  | IndexExpr
  | SliceExpr
  | AssertExpr
  | TypeSwitchGuard
  | Operation
  | CallExpr
  | ListExpr
  | ArrayType
  | SliceType
  | DotsType
  | StructType
  | InterfaceType
  | FuncType
  | MapType
  | ChanType;

/** Stands where an expression could not be parsed; already reported. */
export interface BadExpr extends Base {
  readonly kind: 'BadExpr';
}

// Value
export interface Name extends Base {
  readonly kind: 'Name';
  readonly value: string;
}

export type LitKind = 'Int' | 'Float' | 'Imag' | 'Rune' | 'String';

// Value
export interface BasicLit extends Base {
  readonly kind: 'BasicLit';
  /** As written, quotes included. */
  readonly value: string;
  readonly litKind: LitKind;
  /** Malformed and already reported: its value must not be used. */
  readonly bad: boolean;
}

// Type { ElemList[0], ElemList[1], ... }
export interface CompositeLit extends Base {
  readonly kind: 'CompositeLit';
  readonly type: Expr | null; // null inside another composite literal
  readonly elemList: readonly Expr[];
  /** How many elements are KeyValueExpr. */
  readonly nkeys: number;
  readonly lbrace: Pos;
  readonly rbrace: Pos;
}

// Key: Value
export interface KeyValueExpr extends Base {
  readonly kind: 'KeyValueExpr';
  readonly key: Expr;
  readonly value: Expr;
}

// func Type { Body }
export interface FuncLit extends Base {
  readonly kind: 'FuncLit';
  readonly type: FuncType;
  readonly body: BlockStmt;
}

// (X)
export interface ParenExpr extends Base {
  readonly kind: 'ParenExpr';
  readonly x: Expr;
}

// X.Sel
export interface SelectorExpr extends Base {
  readonly kind: 'SelectorExpr';
  readonly x: Expr;
  readonly sel: Name;
}

// X[Index]
// X[T1, T2, ...] (with Ti = Index.(ListExpr).elemList[i])
export interface IndexExpr extends Base {
  readonly kind: 'IndexExpr';
  readonly x: Expr;
  readonly index: Expr;
}

// X[Index[0] : Index[1] : Index[2]]
export interface SliceExpr extends Base {
  readonly kind: 'SliceExpr';
  readonly x: Expr;
  readonly index: readonly [Expr | null, Expr | null, Expr | null];
  /** x[i:j:k] */
  readonly full: boolean;
}

// X.(Type)
export interface AssertExpr extends Base {
  readonly kind: 'AssertExpr';
  readonly x: Expr;
  readonly type: Expr;
}

// Lhs := X.(type)
//        X.(type)
export interface TypeSwitchGuard extends Base {
  readonly kind: 'TypeSwitchGuard';
  readonly lhs: Name | null;
  readonly x: Expr;
}

export type UnaryOperator = '!' | '<-' | '~' | '+' | '-' | '^' | '&' | '*';
export type BinaryOperator =
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '|'
  | '^'
  | '*'
  | '/'
  | '%'
  | '&'
  | '&^'
  | '<<'
  | '>>';
export type Operator = UnaryOperator | BinaryOperator;

// Op X
// X Op Y        pos is that of Op
export interface Operation extends Base {
  readonly kind: 'Operation';
  readonly op: Operator;
  readonly x: Expr;
  /** null for a unary operation. `*T` as a type is a unary Operation too. */
  readonly y: Expr | null;
}

// Fun(ArgList[0], ArgList[1], ...)
export interface CallExpr extends Base {
  readonly kind: 'CallExpr';
  readonly fun: Expr;
  readonly argList: readonly Expr[];
  /** The last argument is followed by `...`. */
  readonly hasDots: boolean;
}

// ElemList[0], ElemList[1], ...
export interface ListExpr extends Base {
  readonly kind: 'ListExpr';
  readonly elemList: readonly Expr[];
}

// [Len]Elem
export interface ArrayType extends Base {
  readonly kind: 'ArrayType';
  readonly len: Expr | null; // null: [...]Elem
  readonly elem: Expr;
}

// []Elem
export interface SliceType extends Base {
  readonly kind: 'SliceType';
  readonly elem: Expr;
}

// ...Elem
export interface DotsType extends Base {
  readonly kind: 'DotsType';
  readonly elem: Expr;
}

// struct { FieldList[0] TagList[0]; FieldList[1] TagList[1]; ... }
export interface StructType extends Base {
  readonly kind: 'StructType';
  readonly fieldList: readonly Field[];
  /** As long as fieldList; null where there is no tag. */
  readonly tagList: readonly (BasicLit | null)[];
}

// Name Type
//      Type
export interface Field extends Base {
  readonly kind: 'Field';
  readonly name: Name | null; // null: anonymous field, parameter or embedded element
  readonly type: Expr; // fields of one `a, b T` share the same Type node
}

// interface { MethodList[0]; MethodList[1]; ... }
export interface InterfaceType extends Base {
  readonly kind: 'InterfaceType';
  readonly methodList: readonly Field[];
}

// func(ParamList) ResultList
export interface FuncType extends Base {
  readonly kind: 'FuncType';
  readonly paramList: readonly Field[];
  readonly resultList: readonly Field[];
}

// map[Key]Value
export interface MapType extends Base {
  readonly kind: 'MapType';
  readonly key: Expr;
  readonly value: Expr;
}

//   chan Elem
// <-chan Elem
// chan<- Elem
export interface ChanType extends Base {
  readonly kind: 'ChanType';
  readonly dir: 'both' | 'send' | 'recv';
  readonly elem: Expr;
}

// ----------------------------------------------------------------------------------------------------- statements

export type Stmt =
  | EmptyStmt
  | LabeledStmt
  | BlockStmt
  | ExprStmt
  | SendStmt
  | DeclStmt
  | AssignStmt
  | BranchStmt
  | CallStmt
  | ReturnStmt
  | IfStmt
  | ForStmt
  | SwitchStmt
  | SelectStmt;

/** What may stand in the header of if, for, switch. */
export type SimpleStmt = EmptyStmt | ExprStmt | SendStmt | AssignStmt | RangeClause;

export interface EmptyStmt extends Base {
  readonly kind: 'EmptyStmt';
}

export interface LabeledStmt extends Base {
  readonly kind: 'LabeledStmt';
  readonly label: Name;
  readonly stmt: Stmt;
}

export interface BlockStmt extends Base {
  readonly kind: 'BlockStmt';
  readonly list: readonly Stmt[];
  readonly rbrace: Pos;
}

export interface ExprStmt extends Base {
  readonly kind: 'ExprStmt';
  readonly x: Expr;
}

// Chan <- Value
export interface SendStmt extends Base {
  readonly kind: 'SendStmt';
  readonly chan: Expr;
  readonly value: Expr;
}

export interface DeclStmt extends Base {
  readonly kind: 'DeclStmt';
  readonly declList: readonly Decl[];
}

// Lhs = Rhs     op ''
// Lhs := Rhs    op ':='
// Lhs op= Rhs   op '+', '<<' …
// Lhs++, Lhs--  op '+' or '-', rhs null
// pos is that of the operator
export interface AssignStmt extends Base {
  readonly kind: 'AssignStmt';
  readonly op: '' | ':=' | BinaryOperator;
  readonly lhs: Expr;
  readonly rhs: Expr | null;
}

export interface BranchStmt extends Base {
  readonly kind: 'BranchStmt';
  readonly tok: 'break' | 'continue' | 'fallthrough' | 'goto';
  readonly label: Name | null;
}

// go Call, defer Call
export interface CallStmt extends Base {
  readonly kind: 'CallStmt';
  readonly tok: 'go' | 'defer';
  readonly call: Expr;
}

export interface ReturnStmt extends Base {
  readonly kind: 'ReturnStmt';
  readonly results: Expr | null;
}

export interface IfStmt extends Base {
  readonly kind: 'IfStmt';
  readonly init: SimpleStmt | null;
  readonly cond: Expr;
  readonly then: BlockStmt;
  readonly else: IfStmt | BlockStmt | null;
}

export interface ForStmt extends Base {
  readonly kind: 'ForStmt';
  readonly init: SimpleStmt | null; // RangeClause: a range loop; cond and post are null
  readonly cond: Expr | null;
  readonly post: SimpleStmt | null;
  readonly body: BlockStmt;
}

//         range X
// Lhs  = range X
// Lhs := range X
export interface RangeClause extends Base {
  readonly kind: 'RangeClause';
  readonly lhs: Expr | null;
  readonly def: boolean;
  readonly x: Expr;
}

export interface SwitchStmt extends Base {
  readonly kind: 'SwitchStmt';
  readonly init: SimpleStmt | null;
  readonly tag: Expr | null; // TypeSwitchGuard: a type switch
  readonly body: readonly CaseClause[];
  readonly rbrace: Pos;
}

export interface CaseClause extends Base {
  readonly kind: 'CaseClause';
  readonly cases: Expr | null; // null: default
  readonly body: readonly Stmt[];
  readonly colon: Pos;
}

export interface SelectStmt extends Base {
  readonly kind: 'SelectStmt';
  readonly body: readonly CommClause[];
  readonly rbrace: Pos;
}

export interface CommClause extends Base {
  readonly kind: 'CommClause';
  readonly comm: SimpleStmt | null; // send or receive statement; null: default
  readonly body: readonly Stmt[];
  readonly colon: Pos;
}

export type Node = File | Comment | Decl | Expr | Field | Stmt | RangeClause | CaseClause | CommClause;
