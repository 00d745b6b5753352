// Judgements on trees: which value a variable always has, which function a call calls, whether two expressions are the
// same place.

import { Kind } from '../../machine/tables/layout.ts';
import type { CType } from '../types/ctype.ts';
import { type Fn, type Name, type Node, visit } from './ir.ts';

/** The variable or object that n is a part of. */
export function outerValue(n: Node): Node {
  let x = n;
  for (;;) {
    if (x.op === 'dot' && x.x !== null) x = x.x;
    else if (x.op === 'index' && x.x !== null && isArray(x.x.type)) x = x.x;
    else return x;
  }
}

const isArray = (t: CType | null): boolean => t?.kind === Kind.Array;

/** Finds the variables of a declaration that are assigned after their definition, or might be through a pointer. */
export function markReassigned(root: Fn): void {
  const assigned = (target: Node | null, where: Node): void => {
    if (target === null) return;
    const { name } = outerValue(target);
    if (name !== null && name.defn !== where) name.reassigned = true;
  };
  for (const s of root.body) {
    visit(
      s,
      (n) => {
        switch (n.op) {
          case 'as':
            if (n.y !== null || n.x?.name?.defn != null) assigned(n.x, n);
            return;
          case 'asop':
            assigned(n.x, n);
            return;
          case 'as2':
          case 'as2comma':
          case 'as2func':
            for (const t of n.list) assigned(t, n);
            return;
          case 'range':
            for (const t of n.list) {
              const { name } = outerValue(t);
              if (name !== null) name.reassigned = true;
            }
            return;
          case 'addr': {
            const { name } = outerValue(n.x as Node);
            if (name !== null) name.reassigned = true;
            return;
          }
          default:
        }
      },
      true,
    );
  }
}

/** The value that n always has, followed through variables that are set once. */
export function staticValue(n: Node): Node {
  let x = n;
  for (;;) {
    while (x.op === 'conv' && x.x !== null) x = x.x;
    if (x.op === 'inlcall' && x.list.length === 1) {
      x = x.list[0] as Node;
      continue;
    }
    const next = definition(x.op === 'name' ? x.name : null);
    if (next === null) return x;
    x = next;
  }
}

function definition(name: Name | null): Node | null {
  if (name === null || name.cls !== 'auto' || name.reassigned) return null;
  const { defn } = name;
  if (defn === null) return null;
  if (defn.op === 'as') return defn.y;
  if (defn.op !== 'as2' || defn.list.length !== defn.rhs.length) return null;
  const i = defn.list.findIndex((t) => t.name === name);
  return defn.rhs[i] ?? null;
}

/** The function that is called by calling n, if it is always the same. */
export function staticCallee(n: Node): Fn | null {
  const x = staticValue(n);
  return x.op === 'func' || x.op === 'methexpr' || x.op === 'closure' ? x.fn : null;
}

/** Do both give the same value, without effects? */
export function sameSafe(a: Node | null, b: Node | null): boolean {
  if (a === null || b === null || a.op !== b.op) return false;
  switch (a.op) {
    case 'name':
      return a.name !== null && a.name === b.name;
    case 'global':
      return a.text === b.text;
    case 'dot':
    case 'dotptr':
      return a.text === b.text && sameSafe(a.x, b.x);
    case 'deref':
    case 'conv':
    case 'unary':
      return a.text === b.text && sameSafe(a.x, b.x);
    case 'index':
    case 'indexmap':
    case 'binary':
      return a.text === b.text && sameSafe(a.x, b.x) && sameSafe(a.y, b.y);
    case 'lit':
      return a.text === b.text && a.text !== '' && a.type === b.type;
    default:
      return false;
  }
}

/** p.f = p.f[i:j], x.f = x.g: nothing comes to live longer. */
export function isSelfAssign(dst: Node, src: Node): boolean {
  if (isSliceSelfAssign(dst, src)) return true;
  if (dst.op !== src.op) return false;
  if (dst.op === 'dot' || dst.op === 'dotptr') return sameSafe(dst.x, src.x);
  if (dst.op === 'index') return !mayAffectMemory(dst.y) && !mayAffectMemory(src.y) && sameSafe(dst.x, src.x);
  return false;
}

function isSliceSelfAssign(dst: Node, src: Node): boolean {
  if (dst.op !== 'deref' && dst.op !== 'dotptr') return false;
  if (dst.x?.op !== 'name' || dst.x.name === null) return false;
  if (src.op !== 'slice' || src.x === null) return false;
  const base = src.x;
  if (base.op !== 'deref' && base.op !== 'dotptr') return false;
  return base.x?.op === 'name' && base.x.name === dst.x.name;
}

function mayAffectMemory(n: Node | null): boolean {
  if (n === null) return false;
  switch (n.op) {
    case 'name':
    case 'lit':
    case 'nil':
      return false;
    case 'binary':
    case 'index':
      return mayAffectMemory(n.x) || mayAffectMemory(n.y);
    case 'conv':
    case 'len':
    case 'cap':
    case 'unary':
    case 'dot':
    case 'dotptr':
    case 'deref':
      return mayAffectMemory(n.x);
    default:
      return true;
  }
}
