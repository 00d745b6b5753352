// Limits of gc's back end: the size of types, of channel elements and of stack frames.
//
// gc reaches these after type checking, with whatever position it has at hand: that of the variable, type or function
// it is busy with. Frames are estimated: parameters and results, and those locals and temporaries that gc keeps on the
// stack however large they are. Only packages with long arrays or literals are looked at.

import {
  type Expr,
  type FuncDecl,
  type Name,
  type Node,
  noPos,
  type Pos,
  unpackListExpr,
  unparen,
  walk,
} from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import { errorf } from './errors.ts';
import type { Var } from './object.ts';
import { sizeof } from './sizes.ts';
import type { Signature, Type } from './type.ts';
import { typeString } from './typestring.ts';
import { under } from './under.ts';

/** Largest size of a type (types.MaxWidth). */
const maxWidth = 2 ** 50;
const maxChanElem = 1 << 16;
/** Largest stack frame (ssagen.maxStackSize). */
const maxFrame = 2 ** 30;
/** Variables larger than this live on the heap (ir.MaxStackVarSize). */
const maxStackVar = 10 << 20;
/** Smaller values may live in registers. */
const minMemoryVar = 1 << 7;

/** Arrays shorter than this make nothing too large. */
export const longArray = 64;

export function checkLimits(check: Checker): void {
  const found = check.diagnostics.length;
  const bodies: FuncDecl[] = [];
  for (const { decls } of check.files) {
    for (const decl of decls) {
      if (decl.kind === 'FuncDecl') {
        if (isGenericDecl(check, decl)) continue;
        bodies.push(decl);
        types(check, decl.type, decl.pos);
      } else if (decl.kind === 'TypeDecl') {
        if (decl.tparamList.length === 0) types(check, decl.type, decl.pos);
      } else if (decl.kind === 'VarDecl') types(check, decl, noPos);
    }
  }
  if (check.diagnostics.slice(found).some(({ code }) => code === 'TypeTooLarge')) return;
  for (const decl of bodies) if (decl.body !== null) types(check, decl.body, decl.pos);
  if (check.diagnostics.length > found) return;
  for (const decl of bodies) frame(check, decl);
}

function isGenericDecl(check: Checker, decl: FuncDecl): boolean {
  const type = check.info.defs.get(decl.name)?.type;
  return type?.tag !== 'Signature' || type.typeParams.length > 0 || type.recvTypeParams.length > 0;
}

/** Looks at the types written in a node; `at` is the declaration gc has come to. */
function types(check: Checker, root: Node, at: Pos): void {
  walk(root, (node) => {
    switch (node.kind) {
      case 'VarDecl':
        at = (node.nameList.at(-1) as Name).pos;
        return true;
      case 'TypeDecl':
        return false; // a local type is of no concern until something has it
      case 'AssignStmt':
        if (node.op === ':=') at = unpackListExpr(node.lhs).at(-1)?.pos ?? at;
        return true;
      case 'ArrayType': {
        const type = typeOf(check, node);
        if (type === null || !tooWide(type)) return true;
        const text = typeString(type, check.qualifier);
        errorf(check, at, 'TypeTooLarge', `type ${text} larger than address space`);
        return false;
      }
      case 'ChanType': {
        const elem = typeOf(check, node.elem);
        if (elem === null) return true;
        const size = sizeof(elem);
        if (size >= 0 && size < maxChanElem) return true;
        errorf(check, at, 'ChanElemTooLarge', 'channel element type too large (>64kB)');
        return true;
      }
      default:
        return true;
    }
  });
}

function tooWide(type: Type): boolean {
  const size = sizeof(type);
  return size < 0 || size >= maxWidth;
}

/** The type an expression has or denotes. */
function typeOf(check: Checker, expr: Expr): Type | null {
  return check.info.types.get(expr)?.type ?? null;
}

function frame(check: Checker, decl: FuncDecl): void {
  const sig = check.info.defs.get(decl.name)?.type as Signature;
  const args = total([...(sig.recv === null ? [] : [sig.recv]), ...sig.params.vars, ...sig.results.vars]);
  const { locals, callee } = decl.body === null ? { locals: 0, callee: 0 } : temporaries(check, decl.body);
  if (decl.body === null || (args < maxFrame && locals + callee < maxFrame)) return;
  const megabytes = (bytes: number): string => `${Math.floor(bytes / (1 << 20))} MB`;
  const more = callee < 1 << 20 ? '' : ` + ${megabytes(callee)} callee`;
  const text = `stack frame too large (>1GB): ${megabytes(locals)} locals + ${megabytes(args)} args${more}`;
  errorf(check, decl.pos, 'FrameTooLarge', text);
}

function total(vars: readonly Var[]): number {
  return vars.reduce((sum, { type }) => sum + (type === null ? 0 : Math.max(0, sizeof(type))), 0);
}

/** Bytes of a body's variables and temporaries, and of the arguments of the call that has the largest. */
function temporaries(check: Checker, body: Node): { locals: number; callee: number } {
  const addressed = new Set<unknown>();
  const sizes = new Map<unknown, number>();
  let temps = 0;
  let callee = 0;
  walk(body, (node) => {
    switch (node.kind) {
      case 'FuncLit':
        return false;
      case 'Name': {
        const obj = check.info.defs.get(node);
        if (obj?.tag !== 'Var' || obj.type === null) return true;
        const size = sizeof(obj.type);
        if (size >= minMemoryVar && size <= maxStackVar) sizes.set(obj, size);
        return true;
      }
      case 'Operation': {
        const x = unparen(node.x);
        if (node.op === '&' && node.y === null && x.kind === 'Name') addressed.add(check.info.uses.get(x));
        return true;
      }
      case 'RangeClause': {
        // The array ranged over is copied if its elements are asked for.
        const type = typeOf(check, node.x);
        const u = type === null ? null : under(type);
        const wantsValue = node.lhs !== null && unpackListExpr(node.lhs).length > 1;
        if (wantsValue && u?.tag === 'Array') temps += Math.max(0, sizeof(u));
        return true;
      }
      case 'CompositeLit': {
        const type = typeOf(check, node);
        const u = type === null ? null : under(type);
        if (u?.tag === 'Slice') temps += literalLength(check, node.elemList) * Math.max(0, sizeof(u.elem));
        return true;
      }
      case 'CallExpr': {
        const type = typeOf(check, node.fun);
        const sig = type === null ? null : under(type);
        if (sig?.tag !== 'Signature' || check.info.types.get(node.fun)?.mode === 'typexpr') return true;
        const results = total(sig.results.vars);
        if (results >= 1 << 20) temps += results;
        callee = Math.max(callee, total(sig.params.vars));
        return true;
      }
      default:
        return true;
    }
  });
  let locals = temps;
  for (const [obj, size] of sizes) if (!addressed.has(obj)) locals += size;
  return { locals, callee };
}

/** The length of a slice literal: one more than its largest index. */
function literalLength(check: Checker, elems: readonly Expr[]): number {
  let next = 0;
  let length = 0;
  for (const elem of elems) {
    const key = elem.kind === 'KeyValueExpr' ? check.info.types.get(elem.key)?.value : undefined;
    if (key?.kind === 'Int') next = Number(key.value);
    next++;
    length = Math.max(length, next);
  }
  return length;
}
