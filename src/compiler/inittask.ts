// Whether a package has something to do before main runs, or whether its variables can be laid out by the compiler (gc's
// pkginit and staticinit): the order of initialisation knows only packages of the first kind.

import { type Expr, type Operation, unparen } from '../syntax/index.ts';
import { type CheckedPackage, type Info, under } from '../types/index.ts';
import { libraryPackage } from './object/package.ts';

export function hasInitialization(checked: CheckedPackage): boolean {
  const { files, info } = checked;
  return (
    libraryPackage(checked)?.initializes ??
    (info.initOrder.some(({ rhs }) => !isStatic(info, rhs)) ||
      files.some(({ decls }) => decls.some((d) => d.kind === 'FuncDecl' && d.recv === null && d.name.value === 'init')))
  );
}

function isStatic(info: Info, x: Expr): boolean {
  const known = info.types.get(x);
  if (known !== undefined && (known.value !== null || known.mode === 'nilvalue')) return true;
  const bare = unparen(x);
  switch (bare.kind) {
    case 'FuncLit':
      return true;
    case 'CompositeLit':
      return (
        known !== undefined &&
        under(known.type).tag !== 'Map' &&
        bare.elemList.every((elem) => isStatic(info, elem.kind === 'KeyValueExpr' ? elem.value : elem))
      );
    case 'Operation':
      return isAddress(bare) && (isPackageObject(info, bare.x, 'Var') || isStaticLiteral(info, bare.x));
    case 'Name':
    case 'SelectorExpr':
      return isPackageObject(info, bare, 'Func');
    default:
      return false;
  }
}

function isStaticLiteral(info: Info, x: Expr): boolean {
  return unparen(x).kind === 'CompositeLit' && isStatic(info, x);
}

/** Whether x is the name, possibly qualified, of a variable or function of a package. */
function isPackageObject(info: Info, x: Expr, tag: 'Var' | 'Func'): boolean {
  const bare = unparen(x);
  const name = bare.kind === 'SelectorExpr' && !info.selections.has(bare) ? bare.sel : bare;
  const obj = name.kind === 'Name' ? info.uses.get(name) : undefined;
  return obj?.tag === tag;
}

function isAddress(x: Operation): boolean {
  return x.op === '&' && x.y === null;
}
