// Constant data in the image: values of constants, and composite literals whose elements are all constant.

import { Kind } from '../../machine/tables/layout.ts';
import type { CompositeLit } from '../../syntax/index.ts';
import type { Constant } from '../../types/index.ts';
import { type CType, field } from '../types/ctype.ts';
import { fieldOffset, layoutOf, sizeOf } from '../types/layout.ts';
import type { DataRef, Target } from './code.ts';
import { arrayElements, structElements } from './composite.ts';
import { constantValue, writeConstant } from './constant.ts';
import { isNil } from './expr.ts';
import type { Expr, Lowerer } from './lowerer.ts';

/** Literals above this size are not built at compile time. */
const maxLiteral = 1 << 24;

class DataWriter {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly relocs: { offset: number; target: Target }[] = [];

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
  }

  constant(at: number, value: Constant, type: CType): boolean {
    if (value.kind !== 'String') return writeConstant(this.view, at, value, type);
    if (type.kind !== Kind.String) return false;
    if (value.value !== '') {
      this.relocs.push({ offset: at, target: { kind: 'string', bytes: value.value } });
      this.view.setBigUint64(at + 8, BigInt(value.value.length), true);
    }
    return true;
  }

  /** Writes e at a byte offset; false if it is not constant. */
  expr(f: Lowerer, at: number, e: Expr, type: CType): boolean {
    const value = constantValue(f, e);
    if (value !== null) return type.kind !== Kind.Interface && this.constant(at, value, type);
    if (isNil(f, e)) return true;
    if (e.kind === 'ParenExpr') return this.expr(f, at, e.x, type);
    if (e.kind !== 'CompositeLit') return false;
    return f.typeOf(e) === type && this.literal(f, at, e, type);
  }

  literal(f: Lowerer, at: number, e: CompositeLit, type: CType): boolean {
    if (type.kind === Kind.Struct) {
      return structElements(f, e, type).every(({ index, value }) => {
        const { name, type: fieldType } = field(type, index);
        if (name === '_') return constantValue(f, value) !== null; // stays zero
        return this.expr(f, at + fieldOffset(type, index), value, fieldType);
      });
    }
    if (type.kind === Kind.Array) {
      const size = sizeOf(type.elem);
      return arrayElements(f, e).every(({ index, value }) => this.expr(f, at + index * size, value, type.elem));
    }
    return false;
  }

  finish(align: number): DataRef {
    return { bytes: this.bytes, align, relocs: this.relocs };
  }
}

/** Read-only memory form of a constant. */
export function constantData(value: Constant, type: CType): DataRef {
  const writer = new DataWriter(Math.max(1, sizeOf(type)));
  if (!writer.constant(0, value, type)) throw new Error(`constant of type ${type.str}`);
  return writer.finish(layoutOf(type).align);
}

/**
 * Read-only memory form of an array or struct literal, undefined unless all of it is constant. The elements of a slice
 * literal are given as an array type.
 */
export function literalData(f: Lowerer, e: CompositeLit, type: CType): DataRef | undefined {
  const size = sizeOf(type);
  if (size > maxLiteral) return undefined;
  const writer = new DataWriter(size);
  return writer.literal(f, 0, e, type) ? writer.finish(layoutOf(type).align) : undefined;
}

/** Is the value of e, converted to the type, known at compile time (gc's isStaticCompositeLiteral, after order)? */
function isStaticValue(f: Lowerer, e: Expr, type: CType): boolean {
  const size = sizeOf(type);
  return size <= maxLiteral && new DataWriter(size).expr(f, 0, e, type);
}

/** The entries of a map literal in the order gc inserts them: static ones first (walk/order.go: OMAPLIT). */
export function mapEntries(f: Lowerer, e: CompositeLit, type: CType): { entries: readonly Expr[]; dynamic: boolean } {
  const isStatic = (x: Expr) =>
    x.kind === 'KeyValueExpr' && isStaticValue(f, x.key, type.key) && isStaticValue(f, x.value, type.elem);
  const dynamic = e.elemList.filter((x) => !isStatic(x));
  return { entries: [...e.elemList.filter(isStatic), ...dynamic], dynamic: dynamic.length > 0 };
}
