// Objects as text (the printing half of types2 object.go).

import { isAliasName, type Obj } from './object.ts';
import { isTypeParam } from './predicates.ts';
import type { Signature, Type } from './type.ts';
import { packagePrefix, type Qualifier, signatureString, typeParamsDeclString, typeString } from './typestring.ts';
import { under } from './under.ts';
import { Universe } from './universe.ts';

/** `var x int`, `func f(x int)`, `type T struct{…}` */
export function objectString(obj: Obj, qualifier?: Qualifier): string {
  switch (obj.tag) {
    case 'PkgName': {
      const { path } = obj.imported;
      return path !== '' && path !== obj.name ? `package ${obj.name} ("${path}")` : `package ${obj.name}`;
    }
    case 'Const':
      return withType('const', obj, obj.type, qualifier);
    case 'TypeName':
      return typeNameString(obj, qualifier);
    case 'Var':
      return withType(obj.kind === 'field' ? 'field' : 'var', obj, obj.type, qualifier);
    case 'Func': {
      const sig = obj.type as Signature | null;
      return `func ${funcName(obj.name, obj.pkg, sig, qualifier)}${sig === null ? '' : signatureString(sig, qualifier)}`;
    }
    case 'Label':
      return withType('label', obj, null, qualifier);
    case 'Builtin':
      return withType('builtin', obj, null, qualifier);
    case 'Nil':
      return 'nil';
  }
}

function withType(what: string, obj: Obj, type: Type | null, qualifier: Qualifier | undefined): string {
  const text = `${what} ${qualifiedName(obj, qualifier)}`;
  return type === null ? text : `${text} ${typeString(type, qualifier)}`;
}

function qualifiedName(obj: Obj, qualifier: Qualifier | undefined): string {
  const ofPackage = obj.pkg !== null && obj.pkg.scope.lookup(obj.name) === obj;
  return (ofPackage ? packagePrefix(obj.pkg, qualifier) : '') + obj.name;
}

function typeNameString(obj: Obj & { tag: 'TypeName' }, qualifier: Qualifier | undefined): string {
  const { type } = obj;
  if (type === null) return `type ${qualifiedName(obj, qualifier)}`;
  let text = `type${isTypeParam(type) ? ' parameter' : ''} ${qualifiedName(obj, qualifier)}`;
  if (type.tag === 'Basic') return text;
  if ((type.tag === 'Named' || type.tag === 'Alias') && type.typeParams.length > 0) {
    text += typeParamsDeclString(type.typeParams, qualifier);
  }
  if (obj.name === 'any' && obj.parent === Universe) return `${text} = interface{}`;
  if (isAliasName(obj)) return `${text} = ${typeString(type.tag === 'Alias' ? type.from : type, qualifier)}`;
  return `${text} ${typeString(type.tag === 'TypeParam' ? type.constraint : under(type), qualifier)}`;
}

function funcName(name: string, pkg: Obj['pkg'], sig: Signature | null, qualifier: Qualifier | undefined): string {
  if (sig === null) return name;
  const recv = sig.recv?.type ?? null;
  if (recv !== null) return `(${recv.tag === 'Interface' ? 'interface' : typeString(recv, qualifier)}).${name}`;
  return packagePrefix(pkg, qualifier) + name;
}

/** What kind of thing obj is, in words. */
export function objectKind(obj: Obj): string {
  switch (obj.tag) {
    case 'PkgName':
      return 'package name';
    case 'Const':
      return 'constant';
    case 'TypeName':
      if (isAliasName(obj)) return 'type alias';
      return obj.type?.tag === 'TypeParam' ? 'type parameter' : 'defined type';
    case 'Var':
      return varKinds[obj.kind];
    case 'Func':
      return (obj.type as Signature | null)?.recv ? 'method' : 'function';
    case 'Label':
      return 'label';
    case 'Builtin':
      return 'built-in function';
    case 'Nil':
      return 'untyped nil';
  }
}

const varKinds = {
  package: 'package-level variable',
  local: 'local variable',
  recv: 'receiver',
  param: 'parameter',
  result: 'result variable',
  field: 'struct field',
} as const;
