// The tree that escape analysis works on: one function after type checking, with implicit operations spelled out. Its
// operations are those of cmd/compile/internal/ir, merged where the analysis does not tell them apart; the inliner's
// costs (cost.ts) count its nodes.
//
// A variable is one Name however many closures mention it; Fn.closureVars lists what a closure captures.

import type { Pos, Node as Syntax } from '../../syntax/index.ts';
import type { Var } from '../../types/index.ts';
import type { CType } from '../types/ctype.ts';
import type { Site, Template } from './inline.ts';
import type { Leaks } from './leaks.ts';

export type NameClass = 'auto' | 'param' | 'result';

export class Name {
  /** The statement that gives the variable its only known value: x := e. */
  defn: Node | null = null;
  /** Its address is taken by a program's &, a method call or a closure. */
  addrtaken = false;
  /** Assigned after its definition, or its address is taken. */
  reassigned = false;
  /** The inlined call whose variable it is. */
  site: Site | null = null;
  /** Declared by a loop and new in each iteration. */
  perIteration = false;
  constructor(
    readonly text: string,
    readonly type: CType,
    readonly cls: NameClass,
    /** The function whose variable it is. */
    public fn: Fn,
    readonly ast: Syntax | null,
    /** Of the identifier that declares it, 0 for variables that no source names. */
    readonly pos: Pos = 0,
    readonly variable: Var | null = null,
  ) {}
}

/** A function: declared, or a literal. */
export class Fn {
  /** Receiver and parameters. */
  readonly params: Name[] = [];
  readonly results: Name[] = [];
  /** Variables of the body. */
  readonly dcl: Name[] = [];
  body: Node[] = [];
  /** Captured variables of closures. */
  readonly closureVars: Name[] = [];
  /** What each parameter leaks; null until analysed. */
  tags: Leaks[] | null = null;
  variadic = false;
  hasRecv = false;
  noinline = false;
  hasDefer = false;
  /** Cost of inlining it, -1 if it cannot be, null until known. */
  cost: number | null = null;
  /** No body in Go, or one we cannot see. */
  external = false;
  /** Results of a closure flow to callers nobody knows. */
  resultsLost = false;
  /** Function literals of a declaration and bodies of its loops over iterators, by their nodes. */
  literals: ReadonlyMap<Syntax, Fn> = new Map();
  /** The body before anything was inlined into it; null if it is not inlined anywhere. */
  template: Template | null = null;
  /** The closure of which this is a copy in an inlined body. */
  origin: Fn | null = null;
  /** A wrapper that go and defer statements are given: no notes. */
  wrapper = false;
  constructor(
    readonly name: string,
    readonly parent: Fn | null,
    readonly ast: Syntax | null,
  ) {}
}

export type Op =
  // expressions
  | 'name'
  | 'lit'
  | 'nil'
  /** package variable */
  | 'global'
  /** declared function; `fn` */
  | 'func'
  /** method as a function; `fn` */
  | 'methexpr'
  | 'type'
  | 'unary'
  | 'binary'
  | 'logic'
  | 'addr'
  | 'deref'
  | 'dot'
  | 'dotptr'
  | 'index'
  | 'indexmap'
  | 'slice'
  | 'conv'
  | 'conviface'
  | 'dottype'
  | 'recv'
  /** x = callee, list = arguments, receiver first */
  | 'call'
  /** x = interface value */
  | 'callinter'
  /** body, then the values of list */
  | 'inlcall'
  | 'append'
  | 'len'
  | 'cap'
  | 'min'
  | 'copy'
  | 'complex'
  | 'real'
  | 'new'
  /** x = len, y = cap */
  | 'makeslice'
  | 'makemap'
  | 'makechan'
  | 'methvalue'
  | 'ptrlit'
  | 'arraylit'
  | 'slicelit'
  | 'structlit'
  | 'maplit'
  | 'closure'
  /** conversions that allocate: text in `text` */
  | 'strconv'
  | 'addstr'
  | 'recover'
  // statements
  | 'dcl'
  | 'as'
  | 'asop'
  /** list = rhs, pairwise */
  | 'as2'
  /** list = one call */
  | 'as2func'
  /** v, ok = x.(T), m[k], <-c */
  | 'as2comma'
  | 'if'
  | 'for'
  | 'range'
  | 'switch'
  | 'typeswitch'
  | 'select'
  /** one clause of switch or select: list = values, x = communication, body */
  | 'clause'
  | 'send'
  | 'return'
  | 'go'
  | 'defer'
  | 'block'
  | 'branch'
  | 'label'
  | 'panic'
  | 'print'
  | 'delete'
  | 'clear'
  | 'close'
  /** s = the slice, moved to the heap if it is in a buffer of this frame */
  | 'move2heap';

const none: readonly never[] = [];

export interface Parts {
  x?: Node | null;
  y?: Node | null;
  list?: readonly Node[];
  rhs?: readonly Node[];
  init?: readonly Node[];
  body?: readonly Node[];
  els?: readonly Node[];
  name?: Name | null;
  fn?: Fn | null;
  text?: string;
  flag?: boolean;
}

export class Node {
  x: Node | null;
  y: Node | null;
  list: readonly Node[];
  rhs: readonly Node[];
  init: readonly Node[];
  body: readonly Node[];
  els: readonly Node[];
  name: Name | null;
  fn: Fn | null;
  /** Operator, label, field or kind of conversion. */
  text: string;
  /** The inlined call in whose body it stands. */
  site: Site | null = null;
  /** append and call: last argument is spread; dot: the field is at offset 0; slice: of an array. */
  flag: boolean;
  constructor(
    public op: Op,
    readonly ast: Syntax | null,
    /** null for statements and for calls without or with several results. */
    readonly type: CType | null,
    parts: Parts = {},
  ) {
    this.x = parts.x ?? null;
    this.y = parts.y ?? null;
    this.list = parts.list ?? none;
    this.rhs = parts.rhs ?? none;
    this.init = parts.init ?? none;
    this.body = parts.body ?? none;
    this.els = parts.els ?? none;
    this.name = parts.name ?? null;
    this.fn = parts.fn ?? null;
    this.text = parts.text ?? '';
    this.flag = parts.flag ?? false;
  }
}

/** The declaration of a variable: where its life begins. */
export const dcl = (name: Name): Node => new Node('dcl', name.ast, null, { name });

/** Children in the order they are evaluated; bodies of closures are not children. */
export function forEachChild(n: Node, f: (child: Node) => void): void {
  for (const c of n.init) f(c);
  if (n.x !== null) f(n.x);
  if (n.y !== null) f(n.y);
  for (const c of n.list) f(c);
  for (const c of n.rhs) f(c);
  for (const c of n.body) f(c);
  for (const c of n.els) f(c);
}

/** Visits n and everything below it, bodies of closures included when `deep`. */
export function visit(n: Node, f: (n: Node) => void, deep = false): void {
  f(n);
  forEachChild(n, (c) => visit(c, f, deep));
  if (deep && n.op === 'closure' && n.fn !== null) for (const c of n.fn.body) visit(c, f, true);
}

export const isBlank = (n: Node): boolean => n.op === 'name' && n.name === null;
