// References to declared functions and methods, per instance.

import type { Expr, FuncDecl, Name } from '../../syntax/index.ts';
import { type Func, type Signature, utf8Bytes } from '../../types/index.ts';
import { libraryCode } from '../object/library.ts';
import { LibraryFunc } from '../object/objects.ts';
import type { CType } from '../types/ctype.ts';
import { Env, objectNumber, type World } from '../types/world.ts';
import { FnRef } from './code.ts';
import { lowerDeclaration } from './function.ts';
import type { Lowerer } from './lowerer.ts';

export function originOf(func: Func): Func {
  return func.origin ?? func;
}

export function declOf(func: Func): FuncDecl | null {
  const { decl } = originOf(func);
  return decl !== null && decl.kind === 'FuncDecl' ? decl : null;
}

/** Qualified name of a native: a function declared without a body. */
export function nativeName(func: Func): string | undefined {
  const known = originOf(func);
  if (known instanceof LibraryFunc) return known.isNative ? known.symbol : undefined;
  const decl = declOf(func);
  if (decl === null || decl.body !== null) return undefined;
  return tracebackName(func, false);
}

/** How an import path stands before the names of its functions: `gopkg.in/yaml%2ev3` (cmd/internal/objabi PathToPrefix). */
export function symbolPath(path: string): string {
  const tail = path.lastIndexOf('/') + 1;
  return path.replace(/[%".\u0000-\u0020\u007f-\u{10ffff}]/gu, (char, at: number) => {
    if (char === '.' && at < tail) return char;
    return [...utf8Bytes(char)].map((byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
  });
}

/** `main.f`, `main.(*T).M`, `main.T.M`, `main.Map[...]`. */
export function tracebackName(func: Func, generic: boolean): string {
  const origin = originOf(func);
  if (origin instanceof LibraryFunc && origin.symbol !== '') return origin.symbol;
  const decl = declOf(func);
  const path = symbolPath(origin.pkg?.path ?? '');
  const dots = generic ? '[...]' : '';
  if (decl === null || decl.recv === null) return `${path}.${origin.name}${dots}`;
  let recv: Expr = decl.recv.type;
  let pointer = false;
  while (recv.kind === 'ParenExpr' || recv.kind === 'IndexExpr' || recv.kind === 'Operation') {
    if (recv.kind === 'Operation') pointer = true;
    recv = recv.x;
  }
  const type = recv.kind === 'Name' ? recv.value : '?';
  return pointer ? `${path}.(*${type}${dots}).${origin.name}` : `${path}.${type}${dots}.${origin.name}`;
}

/** The instance of a function that an identifier names. */
export function functionRef(f: Lowerer, func: Func, name: Name): FnRef {
  const instance = f.info.instances.get(name);
  const args = instance === undefined ? [] : instance.typeArgs.map((t) => f.type(t));
  return declaredRef(f.world, func, args);
}

/** A method of a type, or a plain function (owner null), with its signature without receiver. */
export function methodRef(world: World, func: Func, owner: CType | null): { fn: FnRef; signature: CType } {
  const origin = originOf(func);
  const args = owner?.named?.typeArgs ?? [];
  const sig = origin.type as Signature;
  const env = Env.of(sig.recvTypeParams, args);
  return { fn: declaredRef(world, func, args), signature: world.signature(sig, env) };
}

export function declaredRef(world: World, func: Func, args: readonly CType[]): FnRef {
  const origin = originOf(func);
  const local = world.isLocal(origin.pkg) || args.some((t) => t.local);
  const key = `f${objectNumber(origin)}[${args.map((t) => t.id).join(',')}]`;
  return world.fn(key, local, () => {
    const name = tracebackName(origin, args.length > 0);
    const make = (w: World) => libraryCode(w, origin, args) ?? lowerDeclaration(w, origin, args, name);
    return new FnRef(name, make, { kind: 'declared', func: origin, args });
  });
}
