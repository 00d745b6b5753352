// Defined types: their underlying types, instances and methods (types2 named.go).
//
// An instance T[A] starts with its origin and type arguments only. Its right side (fromRHS) is the origin's with the
// arguments substituted, made when something asks for the underlying type; each method likewise.

import type { Pos } from '../syntax/index.ts';
import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import { Context } from './context.ts';
import { objDecl } from './decl.ts';
import { newInterface } from './interface.ts';
import { deref, hasPtrRecv } from './lookup.ts';
import { equalFold, type Func, isExported, type Package, samePkg, TypeName } from './object.ts';
import { cloneFunc, cloneSignature, cloneVar, makeSubstMap, replaceRecvType, subst } from './subst.ts';
import { Named, PointerType, type Signature, type Type, type TypeParam } from './type.ts';
import { typeSetOf } from './typeset.ts';
import type { Underlying } from './under.ts';
import { invalidType } from './universe.ts';

export function newNamed(check: Checker | null, obj: TypeName, fromRHS: Type | null): Named {
  const t = new Named(obj);
  t.check = check;
  t.fromRHS = fromRHS;
  if (obj.type === null) obj.type = t;
  check?.needsCleanup(t);
  return t;
}

export function newNamedInstance(
  check: Checker | null,
  pos: Pos,
  origin: Named,
  typeArgs: readonly Type[],
  expanding: Named | null,
  context: Context,
): Named {
  const obj = new TypeName(pos, origin.obj.pkg, origin.obj.name, null);
  obj.parent = origin.obj.parent;
  const t = newNamed(check, obj, null);
  t.origin = origin;
  t.typeArgs = typeArgs;
  t.typeParams = origin.typeParams;
  // Cycles stay within a package, so only its own instances need to be found again.
  t.context = expanding !== null && expanding.obj.pkg === obj.pkg ? expanding.context : context;
  return t;
}

/** The type parameters of a defined type or of the one it is an instance of. */
export function typeParamsOf(t: Named): readonly TypeParam[] {
  return (t.origin ?? t).typeParams;
}

/** The right side of t's declaration, for instances with the arguments substituted; null while it is being read. */
export function rhsOf(t: Named): Type | null {
  if (t.fromRHS === null && t.origin !== null) t.fromRHS = expandRHS(t, t.origin);
  return t.fromRHS;
}

/** Follows declarations until one ends in a type literal or predeclared type, and remembers it for all on the way. */
export function resolveUnderlying(t: Named): Underlying {
  const path: Named[] = [];
  let rhs: Type | null = t;
  while (rhs !== null && rhs.tag === 'Named') {
    const named: Named = rhs;
    if (named.underlying !== null) {
      rhs = named.underlying;
      break;
    }
    if (path.includes(named)) {
      rhs = invalidType; // reported as a cycle
      break;
    }
    path.push(named);
    rhs = rhsOf(named);
    if (rhs !== null && rhs.tag === 'Alias') rhs = unalias(rhs);
  }
  if (rhs === null) return invalidType; // still being declared: ask again later
  const u = rhs as Underlying;
  for (const named of path) named.underlying = u;
  return u;
}

function expandRHS(t: Named, origin: Named): Type | null {
  const rhs = rhsOf(origin);
  if (rhs === null) return null;
  const params = origin.typeParams;
  if (t.typeArgs.length !== params.length) return invalidType;
  const { check } = t;
  t.context ??= new Context();
  t.context.update(origin, t.typeArgs, t); // meeting the same instance inside ends here
  const context = check?.context ?? t.context;
  const result = subst(check, t.obj.pos, rhs, makeSubstMap(params, t.typeArgs), t, context);
  if (result.tag !== 'Interface') return result;

  // Methods of an interface have the defined type as receiver.
  const methods = replaceRecvType(result.methods, origin, t);
  if (methods === null) return result;
  let iface = result;
  if (iface === rhs) {
    iface = newInterface(check);
    iface.complete = true;
    iface.embeddeds = result.embeddeds;
    iface.embedPos = result.embedPos;
  }
  iface.methods = methods;
  iface.typeSet = null;
  if (check === null) typeSetOf(iface);
  return iface;
}

// ------------------------------------------------------------------------------------------------------------ methods

export function numMethods(t: Named): number {
  return (t.origin ?? t).methods.length;
}

/** The i-th method of t; for instances with receiver and signature substituted. */
export function methodAt(t: Named, i: number): Func {
  const { origin } = t;
  if (origin === null) return t.methods[i] as Func;
  const known = t.expanded[i];
  if (known !== undefined) return known;
  const method = expandMethod(t, origin, i);
  t.expanded[i] = method;
  return method;
}

function expandMethod(t: Named, origin: Named, i: number): Func {
  const generic = origin.methods[i] as Func;
  const { check } = t;
  if (check !== null) objDecl(check, generic);
  const sig = generic.type as Signature;
  const [base] = deref(sig.recv?.type as Type);
  // The instance that the method's own receiver declares: inside the method, t.m is the method itself.
  if (base === t) return generic;

  let expanded = sig;
  if (sig.recvTypeParams.length === t.typeArgs.length) {
    t.context ??= new Context();
    const context = check?.context ?? t.context;
    const map = makeSubstMap(sig.recvTypeParams, t.typeArgs);
    expanded = subst(check, generic.pos, sig, map, t, context) as Signature;
  }
  if (expanded === sig) expanded = cloneSignature(sig);
  if (sig.recv !== null) expanded.recv = cloneVar(sig.recv, hasPtrRecv(generic) ? new PointerType(t) : t);
  return cloneFunc(generic, expanded);
}

export function addMethod(t: Named, m: Func): void {
  if (methodIndexOf(t, m.name, false) < 0) t.methods.push(m);
}

function methodIndexOf(t: Named, name: string, foldCase: boolean): number {
  if (name === '_') return -1;
  return t.methods.findIndex((m) => m.name === name || (foldCase && equalFold(m.name, name)));
}

/** The method declared for t with that name as seen from pkg. */
export function lookupMethod(
  t: Named,
  pkg: Package | null,
  name: string,
  foldCase: boolean,
): { obj: Func; index: number } | null {
  if (!foldCase && !isExported(name) && !samePkg(t.obj.pkg, pkg)) return null;
  const index = methodIndexOf(t.origin ?? t, name, foldCase);
  return index < 0 ? null : { obj: methodAt(t, index), index };
}
