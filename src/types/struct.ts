// Struct types (types2 struct.go).

import {
  type BasicLit,
  type Expr,
  type Name,
  type Operation,
  type Pos,
  type StructType as StructNode,
  startPos,
} from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import { makeFromLiteral, utf8Text } from './constant.ts';
import { errorf, newError } from './errors.ts';
import { text } from './format.ts';
import { deref } from './lookup.ts';
import { newField, type Obj, ObjSet, type Var } from './object.ts';
import { isTypeParam, isValid } from './predicates.ts';
import { recordDef } from './recording.ts';
import { BasicKind, type StructType, type Type } from './type.ts';
import { varType } from './typexpr.ts';
import { under } from './under.ts';
import { invalidType } from './universe.ts';

export function structType(check: Checker, styp: StructType, e: StructNode): void {
  const fields: Var[] = [];
  const tags: string[] = [];
  const names = new ObjSet();

  const add = (id: Name, type: Type, embedded: boolean, tag: string): void => {
    const field = newField(id.pos, check.pkg, id.value, type, embedded);
    if (id.value !== '_' && !declareInSet(check, names, id.pos, field)) return;
    fields.push(field);
    tags.push(tag);
    recordDef(check, id, field);
  };

  let type: Type = invalidType;
  let previous: Expr | null = null;
  for (const [i, f] of e.fieldList.entries()) {
    // The fields of `a, b T` share one type expression.
    if (f.type !== previous) {
      type = varType(check, f.type);
      previous = f.type;
    }
    const tag = tagValue(check, e.tagList[i] ?? null);
    if (f.name !== null) {
      add(f.name, type, false, tag);
      continue;
    }
    const pos = startPos(f.type);
    const name = embeddedFieldIdent(f.type);
    if (name === null) {
      errorf(check, pos, 'InvalidSyntaxTree', text(check)`invalid embedded field type ${f.type}`);
      // A field nonetheless, so that the others keep their places.
      add({ kind: 'Name', pos, end: pos, value: '_' }, invalidType, true, '');
      continue;
    }
    add(name, type, true, tag);
    checkEmbedded(check, type, pos);
  }
  styp.fields = fields;
  styp.tags = tags;
}

/** T and *T may be embedded if T is neither a pointer nor, for *T, an interface. Types must be complete to tell. */
function checkEmbedded(check: Checker, type: Type, pos: Pos): void {
  check.later(() => {
    const [t, isPtr] = deref(type);
    if (!isValid(t)) return;
    const u = under(t);
    if (u.tag === 'Basic' && u.kind === BasicKind.UnsafePointer) {
      errorf(check, pos, 'InvalidPtrEmbed', 'embedded field type cannot be unsafe.Pointer');
    } else if (u.tag === 'Pointer') {
      errorf(check, pos, 'InvalidPtrEmbed', 'embedded field type cannot be a pointer');
    } else if (u.tag === 'Interface') {
      if (isTypeParam(t)) {
        const message = 'embedded field type cannot be a (pointer to a) type parameter';
        errorf(check, pos, 'MisplacedTypeParam', message);
      } else if (isPtr) {
        errorf(check, pos, 'InvalidPtrEmbed', 'embedded field type cannot be a pointer to an interface');
      }
    }
  });
}

/** The name an embedded field gets from its type T, *T, p.T, T[A]; null if it can have none. */
function embeddedFieldIdent(e: Expr): Name | null {
  switch (e.kind) {
    case 'Name':
      return e;
    case 'Operation': {
      const base = ptrBase(e);
      if (base === null || (base.kind === 'Operation' && ptrBase(base) !== null)) return null;
      return embeddedFieldIdent(base);
    }
    case 'SelectorExpr':
      return e.sel;
    case 'IndexExpr':
      return embeddedFieldIdent(e.x);
    default:
      return null;
  }
}

function ptrBase(x: Operation): Expr | null {
  return x.op === '*' && x.y === null ? x.x : null;
}

function declareInSet(check: Checker, names: ObjSet, pos: Pos, obj: Obj): boolean {
  const other = names.insert(obj);
  if (other === undefined) return true;
  const err = newError(check, 'DuplicateDecl');
  err.addf(pos, `${obj.name} redeclared`);
  err.addAltDecl(other);
  err.report();
  return false;
}

function tagValue(check: Checker, tag: BasicLit | null): string {
  if (tag === null || tag.bad) return '';
  const value = tag.litKind === 'String' ? makeFromLiteral(tag.value, 'String') : null;
  if (value !== null && value.kind === 'String') return utf8Text(value.value);
  errorf(check, tag, 'InvalidSyntaxTree', `incorrect tag syntax: ${JSON.stringify(tag.value)}`);
  return '';
}
