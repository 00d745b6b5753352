// Unions of type terms, `~int | string`, in interfaces (types2 union.go).

import type { Expr, Operation } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import { errorf, softErrorf } from './errors.ts';
import { text } from './format.ts';
import { identical, isInterface, isTypeParam, isValid } from './predicates.ts';
import { recordTypeAndValue } from './recording.ts';
import { overlap } from './termlist.ts';
import { type Term, type Type, Union } from './type.ts';
import { typeSetOf } from './typeset.ts';
import { typeString } from './typestring.ts';
import { typ } from './typexpr.ts';
import { under } from './under.ts';
import { invalidType, universeComparable } from './universe.ts';

/** Longer unions are refused, as in gc: judging them takes quadratic time. */
export const maxTermCount = 100;

/** Reads `A | ~B | …` as a Union; a single term without tilde is the type itself. */
export function parseUnion(check: Checker, expr: Expr): Type {
  const operations: Operation[] = [];
  const operands: Expr[] = [];
  flattenUnion(expr, operations, operands);

  const terms: Term[] = [];
  let result: Type = invalidType;
  for (const [i, x] of operands.entries()) {
    const term = parseTilde(check, x);
    if (operands.length === 1 && !term.tilde) return term.type;
    if (terms.length < maxTermCount) {
      terms.push(term);
      result = new Union(terms.slice());
    } else if (result !== invalidType) {
      errorf(
        check,
        x,
        'InvalidUnion',
        `cannot handle more than ${maxTermCount} union terms (implementation limitation)`,
      );
      result = invalidType;
    }
    if (i > 0) recordTypeAndValue(check, operations[i - 1] as Operation, 'typexpr', result, null);
  }
  if (result !== invalidType) check.later(() => checkTerms(check, terms, operands));
  return result;
}

/** A | B | C leans to the left. */
function flattenUnion(x: Expr, operations: Operation[], operands: Expr[]): void {
  if (x.kind === 'Operation' && x.op === '|' && x.y !== null) {
    flattenUnion(x.x, operations, operands);
    operations.push(x);
    operands.push(x.y);
  } else operands.push(x);
}

function parseTilde(check: Checker, x: Expr): Term {
  const tilde = x.kind === 'Operation' && x.op === '~';
  const operand = tilde ? x.x : x;
  let type = typ(check, operand);
  if (isTypeParam(type)) {
    const message = tilde
      ? text(check)`type in term ${x} cannot be a type parameter`
      : 'term cannot be a type parameter';
    errorf(check, operand, 'MisplacedTypeParam', message);
    type = invalidType;
  }
  const term = { tilde, type };
  if (tilde) recordTypeAndValue(check, x, 'typexpr', new Union([term]), null);
  return term;
}

function checkTerms(check: Checker, terms: readonly Term[], operands: readonly Expr[]): void {
  const s = text(check);
  for (const [i, term] of terms.entries()) {
    const at = operands[i] as Expr;
    const { tilde, type } = term;
    if (!isValid(type)) continue;
    const u = under(type);
    if (tilde) {
      if (u.tag === 'Interface') {
        errorf(check, at, 'InvalidUnion', s`invalid use of ~ (${type} is an interface)`);
        continue;
      }
      if (!identical(u, type)) {
        errorf(check, at, 'InvalidUnion', s`invalid use of ~ (underlying type of ${type} is ${u})`);
        continue;
      }
    }
    if (u.tag === 'Interface') {
      const shown = typeString(type); // gc names terms with their package
      const set = typeSetOf(u);
      if (set.methods.length > 0) {
        errorf(check, at, 'InvalidUnion', `cannot use ${shown} in union (${shown} contains methods)`);
      } else if (type === universeComparable.type) {
        errorf(check, at, 'InvalidUnion', 'cannot use comparable in union');
      } else if (set.comparable) {
        errorf(check, at, 'InvalidUnion', `cannot use ${shown} in union (${shown} embeds comparable)`);
      }
      continue;
    }
    const other = terms.slice(0, i).find((x) => isValid(x.type) && !isInterface(x.type) && overlap(x, term));
    if (other !== undefined) {
      const shown = (t: Term): string => `${t.tilde ? '~' : ''}${typeString(t.type)}`;
      softErrorf(check, at, 'InvalidUnion', `overlapping terms ${shown(term)} and ${shown(other)}`);
    }
  }
}
