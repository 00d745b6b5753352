// Text of the checker's things in messages (types2 format.go): operands, expressions, objects and types as gc shows them.

import { type Expr, exprString } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import type { Obj, Package } from './object.ts';
import { objectString } from './objectstring.ts';
import { Operand, operandString } from './operand.ts';
import type { Type } from './type.ts';
import { typeString } from './typestring.ts';

/** What may stand in a message. */
export type Shown = string | number | bigint | null | Operand | Expr | Obj | Type | readonly Shown[];

/** One argument of a message. */
export function show(check: Checker, arg: Shown): string {
  if (typeof arg === 'string') return arg;
  if (typeof arg === 'number' || typeof arg === 'bigint') return String(arg);
  if (arg === null) return '<nil>';
  if (arg instanceof Operand) return operandString(check, arg);
  if (isList(arg)) return `[${arg.map((part) => show(check, part)).join(', ')}]`;
  if (isNode(arg)) return exprString(arg);
  return isObject(arg) ? objectString(arg, check.qualifier) : typeString(arg, check.qualifier);
}

function isNode(arg: Expr | Obj | Type): arg is Expr {
  return 'end' in arg;
}

function isList(arg: Shown): arg is readonly Shown[] {
  return Array.isArray(arg);
}

function isObject(arg: Obj | Type): arg is Obj {
  return 'pkg' in arg;
}

/** A message with arguments: text(check)`cannot use ${x} as ${t} value`. */
export function text(check: Checker): (strings: TemplateStringsArray, ...args: Shown[]) => string {
  return (strings, ...args) => {
    let result = strings[0] as string;
    args.forEach((arg, i) => {
      result += show(check, arg) + (strings[i + 1] as string);
    });
    return result;
  };
}

/** Names packages in messages: nothing for the package being checked, its path where the name alone is ambiguous. */
export function makeQualifier(current: Package): (pkg: Package) => string {
  let pathsByName: Map<string, Set<string>> | null = null;
  return (pkg) => {
    if (pkg === current) return '';
    if (pathsByName === null) {
      pathsByName = new Map();
      markImports(current, pathsByName, new Set());
    }
    const paths = pathsByName.get(pkg.name);
    return paths !== undefined && paths.size > 1 ? `"${pkg.path}"` : pkg.name;
  };
}

function markImports(pkg: Package, pathsByName: Map<string, Set<string>>, seen: Set<Package>): void {
  if (seen.has(pkg)) return;
  seen.add(pkg);
  const paths = pathsByName.get(pkg.name) ?? new Set();
  paths.add(pkg.path);
  pathsByName.set(pkg.name, paths);
  for (const imported of pkg.imports) markImports(imported, pathsByName, seen);
}
