// Index and slice expressions (types2: index.go).

import type { Expr, IndexExpr, SliceExpr } from '../syntax/index.ts';
import { assignment } from './assignments.ts';
import { use } from './call.ts';
import type { Checker } from './checker.ts';
import type { Code } from './codes.ts';
import { convertUntyped, representableConst } from './const.ts';
import * as constant from './constant.ts';
import { errorf } from './errors.ts';
import { expr, exprOrType, nonGeneric } from './expr.ts';
import type { Mode } from './object.ts';
import { Operand, operandString } from './operand.ts';
import { allInteger, identical, isString, isTypeParam, isUntyped, isValid } from './predicates.ts';
import { BasicKind, SliceType, type Type } from './type.ts';
import { typeString } from './typestring.ts';
import { varType } from './typexpr.ts';
import { typeset, under, underIs } from './under.ts';
import { invalidType, Typ, universeByte } from './universe.ts';

/**
 * Judges x[i]. The result is true if this instantiates a generic function: then x is that function and the caller does
 * the rest. Type instantiations are done here.
 */
export function indexExpr(check: Checker, x: Operand, e: IndexExpr): boolean {
  exprOrType(check, x, e.x, true);
  switch (x.mode) {
    case 'invalid':
      use(check, [e.index]);
      return false;
    case 'typexpr':
      x.mode = 'invalid';
      x.type = varType(check, e);
      if (isValid(x.type)) x.mode = 'typexpr';
      return false;
    case 'value': {
      const u = under(x.type);
      if (u.tag === 'Signature' && u.typeParams.length > 0) return true;
      break;
    }
    default:
      break;
  }
  nonGeneric(check, null, x);
  if (x.failed) return false;

  const found = indexable(x);
  if (found === null) {
    errorf(check, e.pos, 'NonSliceableOperand', `cannot index ${operandString(check, x)}`);
    use(check, [e.index]);
    x.mode = 'invalid';
    return false;
  }
  const at = singleIndex(check, e);
  x.mode = found.mode;
  x.type = found.elem;
  if (found.key !== null) {
    const key = new Operand();
    expr(check, null, key, at);
    assignment(check, key, found.key, 'map index');
    x.expr = e; // a bad key doesn't matter: the element type is known
    return false;
  }
  index(check, at, found.length);
  return false;
}

interface Indexable {
  readonly mode: Mode;
  readonly elem: Type;
  /** Only for maps. */
  readonly key: Type | null;
  /** Negative when unknown. */
  readonly length: number;
}

/** What indexing x gives, or null if x cannot be indexed. */
function indexable(x: Operand): Indexable | null {
  const u = under(x.type);
  if (!isTypeParam(x.type)) {
    const found = indexableType(u, x.mode);
    // Constant strings have a known length, but their bytes are no constants.
    const literal = found !== null && isString(u) && x.mode === 'constant' ? x.constant() : null;
    return found !== null && literal?.kind === 'String' ? { ...found, length: literal.value.length } : found;
  }

  // All types of the set need the same element type, and maps the same key type; maps don't mix with other types.
  let all: Indexable | null = null;
  const ok = underIs(x.type, (t) => {
    const one = t === null ? null : indexableType(t, x.mode);
    if (one === null) return false;
    if (all === null) {
      all = one;
      return true;
    }
    const sameKey = one.key === null ? all.key === null : all.key !== null && identical(all.key, one.key);
    if (!sameKey || !identical(all.elem, one.elem)) return false;
    const length = one.length >= 0 && one.length < all.length ? one.length : all.length;
    all = { ...all, mode: one.mode === 'value' ? 'value' : all.mode, length };
    return true;
  });
  return ok ? all : null;
}

function indexableType(u: Type, mode: Mode): Indexable | null {
  switch (u.tag) {
    case 'Basic':
      return isString(u) ? { mode: 'value', elem: universeByte, key: null, length: -1 } : null;
    case 'Array':
      return { mode: mode === 'variable' ? 'variable' : 'value', elem: u.elem, key: null, length: u.len };
    case 'Pointer': {
      const base = under(u.base);
      return base.tag === 'Array' ? { mode: 'variable', elem: base.elem, key: null, length: base.len } : null;
    }
    case 'Slice':
      return { mode: 'variable', elem: u.elem, key: null, length: -1 };
    case 'Map':
      return { mode: 'mapindex', elem: u.elem, key: u.key, length: -1 };
    default:
      return null;
  }
}

/** Judges x[i:j:k]. */
export function sliceExpr(check: Checker, x: Operand, e: SliceExpr): void {
  expr(check, null, x, e.x);
  if (x.mode === 'invalid') {
    for (const i of e.index) if (i !== null) use(check, [i]);
    return;
  }
  const u = sliceable(check, x);
  if (u === null) {
    x.mode = 'invalid';
    return;
  }

  let length = -1;
  let valid = true;
  switch (u.tag) {
    case 'Basic':
      valid = isString(u);
      if (!valid) break;
      if (e.full) {
        errorf(check, e.index[2] ?? e, 'InvalidSliceExpr', 'invalid operation: 3-index slice of string');
        x.mode = 'invalid';
        return;
      }
      if (x.mode === 'constant') {
        const value = x.constant();
        if (value.kind === 'String') length = value.value.length;
      }
      // An untyped string becomes a string value.
      if (isUntyped(x.type)) x.type = Typ[BasicKind.String];
      break;
    case 'Array':
      length = u.len;
      if (x.mode !== 'variable') {
        errorf(check, x, 'NonSliceableOperand', `cannot slice unaddressable value ${operandString(check, x)}`);
        x.mode = 'invalid';
        return;
      }
      x.type = new SliceType(u.elem);
      break;
    case 'Pointer': {
      const base = under(u.base);
      valid = base.tag === 'Array';
      if (base.tag === 'Array') {
        length = base.len;
        x.type = new SliceType(base.elem);
      }
      break;
    }
    case 'Slice':
      break;
    default:
      valid = false;
  }
  if (!valid) {
    errorf(check, x, 'NonSliceableOperand', `cannot slice ${operandString(check, x)}`);
    x.mode = 'invalid';
    return;
  }
  x.mode = 'value';

  if (e.full && (e.index[1] === null || e.index[2] === null)) {
    errorf(check, e, 'InvalidSyntaxTree', '2nd and 3rd index required in 3-index slice');
    x.mode = 'invalid';
    return;
  }
  sliceIndices(check, e, length);
}

/** The common underlying type of what x can be, with strings counting as byte slices; null after a complaint. */
function sliceable(check: Checker, x: Operand): Type | null {
  if (!isTypeParam(x.type)) return under(x.type);
  const show = (t: Type | null): string => (t === null ? 'nil' : typeString(t, check.qualifier));
  let common: Type | null = null;
  let first: Type | null = null;
  let hasString = false;
  typeset(x.type, (t, u) => {
    let message = '';
    if (u === null) {
      message = `no specific type in ${show(x.type)}`;
    } else {
      if (isString(u)) {
        u = new SliceType(universeByte);
        hasString = true;
      }
      if (common === null) {
        common = u;
        first = t;
      } else if (!identical(common, u)) {
        message = `${show(first)} and ${show(t)} have different underlying types`;
      }
    }
    if (message === '') return true;
    errorf(check, x, 'NonSliceableOperand', `cannot slice ${operandString(check, x)}: ${message}`);
    common = null;
    hasString = false;
    return false;
  });
  return hasString ? Typ[BasicKind.String] : common;
}

/** Constant indices must be in range and in order. Missing ones are 0 at first, the length (if known) later. */
function sliceIndices(check: Checker, e: SliceExpr, length: number): void {
  const values = e.index.map((expr, i) => {
    if (expr !== null) return index(check, expr, length >= 0 ? length + 1 : -1).value;
    return i === 0 ? 0 : length;
  });
  for (const [i, x] of values.entries()) {
    if (x <= 0) continue;
    for (let j = i + 1; j < values.length; j++) {
      const y = values[j] as number;
      const at = e.index[j];
      if (y >= 0 && y < x && at) {
        errorf(check, at, 'SwappedSliceIndices', `invalid slice indices: ${y} < ${x}`);
        return; // one is enough
      }
    }
  }
}

/** The index of an index expression; only the first if there are several, which is reported. */
function singleIndex(check: Checker, e: IndexExpr): Expr {
  if (e.index.kind !== 'ListExpr') return e.index;
  const [first, second] = e.index.elemList;
  if (second !== undefined) errorf(check, second, 'InvalidIndex', 'invalid operation: more than one index');
  return first ?? e.index;
}

export interface Index {
  /** Invalid if the index is. */
  readonly type: Type;
  /** The value of a constant index, else negative. */
  readonly value: number;
}

const invalidIndex: Index = { type: invalidType, value: -1 };

/** Judges an index; max >= 0 is its upper bound. */
export function index(check: Checker, e: Expr, max: number): Index {
  const x = new Operand();
  expr(check, null, x, e);
  if (!isValidIndex(check, x, 'InvalidIndex', 'index', false)) return invalidIndex;
  if (x.mode !== 'constant') return { type: x.type, value: -1 };
  const value = x.constant();
  if (value.kind !== 'Int') return invalidIndex;
  if (max >= 0 && value.value >= BigInt(max)) {
    const message = `invalid argument: index ${constant.toString(value)} out of bounds [0:${max}]`;
    errorf(check, x, 'InvalidIndex', message);
    return invalidIndex;
  }
  return { type: x.type, value: Number(value.value) };
}

/** Whether x can be an index (or a length, as `what` says); complains if not. */
export function isValidIndex(check: Checker, x: Operand, code: Code, what: string, allowNegative: boolean): boolean {
  if (x.mode === 'invalid') return false;
  convertUntyped(check, x, Typ[BasicKind.Int]);
  if (x.failed) return false;
  const complain = (message: string): false => {
    errorf(check, x, code, `invalid argument: ${what} ${operandString(check, x)} ${message}`);
    return false;
  };
  if (!allInteger(x.type)) return complain('must be integer');
  if (x.mode !== 'constant') return true;
  const value = x.constant();
  if (!allowNegative && constant.sign(value) < 0) return complain('must not be negative');
  const int = representableConst(value, Typ[BasicKind.Int]);
  if (int === null) return complain('overflows int');
  x.value = int;
  return true;
}
