// What the editor shows of a name under the pointer: its object, as far as the checker came, and where it is declared. All
// offsets are UTF-16, as the editor counts. Broken code has answers too: what was declared and typed before the mistake and
// after it.

import { type File, forEachChild, type Name, type Node, type SourceSet } from '../syntax/index.ts';
import { constantString, Func, type Info, type Obj, objectString, type Package, type Type } from '../types/index.ts';
import type { Checked } from './program.ts';

export interface Place {
  readonly file: string;
  /** UTF-16 offsets in the file's text. */
  readonly from: number;
  readonly to: number;
}

export interface Hover {
  /** The name asked about. */
  readonly at: Place;
  /** Its object in Go's words: `var x int`, `const n untyped int = 3`, `func f(a int) error`, `field next *node`. */
  readonly text: string;
  /** Where it is declared, also in the standard library; null for what Go predeclares, and for packages. */
  readonly declared: Place | null;
}

/** What is known of the name at an offset of one of the files compiled; null if there is none, or nothing is known. */
export function hover({ files, checked, sources }: Checked, fileName: string, offset: number): Hover | null {
  const file = files.find(({ source }) => source.name === fileName);
  const name = file === undefined ? null : nameAt(file, file.source.pos(offset));
  if (file === undefined || name === null) return null;
  const obj = objectOf(checked.info, name);
  if (obj === null) return null;
  const own = checked.pkg;
  const value = obj.tag === 'Const' && obj.value !== null ? ` = ${constantString(obj.value)}` : '';
  const instance = checked.info.instances.get(name);
  const shown = instance === undefined || obj.tag !== 'Func' ? obj : instantiated(obj, instance.type);
  const qualifier = (pkg: Package): string => (pkg === own ? '' : pkg.name);
  return {
    at: { file: fileName, from: file.source.offset(name.pos), to: file.source.offset(name.end) },
    text: objectString(shown, qualifier) + value,
    declared: placeOf(obj, sources),
  };
}

/** A generic function is shown with the types it was instantiated with. */
function instantiated(func: Func, type: Type): Func {
  return new Func(func.pos, func.pkg, func.name, type);
}

function objectOf(info: Info, name: Name): Obj | null {
  return info.uses.get(name) ?? info.defs.get(name) ?? null;
}

/** The name that covers pos or ends there. Children lie within their parents, but for the shared types of `a, b T`. */
function nameAt(file: File, pos: number): Name | null {
  let found: Name | null = null;
  const visit = (node: Node): void => {
    if (node.kind === 'Name') {
      if (node.pos <= pos && pos <= node.end && node.end > node.pos) found = node;
      return;
    }
    forEachChild(node, visit);
  };
  for (const decl of file.decls) visit(decl);
  return found;
}

function placeOf(obj: Obj, sources: SourceSet): Place | null {
  const file = obj.tag === 'PkgName' ? undefined : sources.file(obj.pos);
  if (file === undefined) return null;
  const from = file.offset(obj.pos);
  return { file: file.name, from, to: from + obj.name.length };
}
