// Every error code has an example that is reported with that code.

import { describe, expect, test } from 'vitest';
import { syntaxCodes } from '../../../src/syntax/index.ts';
import { codeExamples } from '../../../src/types/index.ts';
import { check, type Options } from './helpers.ts';

/** Examples that need more than one file: other packages, other files, another language version. */
const contexts: Readonly<Record<string, readonly [text: string | readonly string[], options: Options]>> = {
  MismatchedPkgName: [['package p', 'package q'], {}],
  UnexportedName: ['import "q"; var x q.t', { packages: { q: 'package q; type t int; var X t' } }],
  UnexportedLitField: ['import "q"; var x = q.T{1}', { packages: { q: 'package q; type T struct{ f int }' } }],
  UnsupportedFeature: ['func f[P any](P) {}', { goVersion: 'go1.17' }],
  TooNew: ['var x int', { goVersion: 'go1.99' }],
  InvalidTypeCycle: ['type T interface { m() interface { T } }', {}],
};

/** types2 has these, but where it would report them the parser or another check is first. */
const unreachable = new Set([
  'MultiValAssignOp', // x, y += 1, 2 is a syntax error
  'InvalidInitSig', // func init(x int): InvalidInitDecl
  'NonIndexableOperand',
  'InvalidPostDecl', // a syntax error
  'InvalidIterVar', // a syntax error, or an invalid tree
  'BadTypeKeyword', // .(type) outside a switch is an invalid tree
  'InvalidUnsafeAdd', // the conversion of the length fails first
  'InvalidUnsafeString',
  'InvalidMethodTypeParams', // a syntax error
]);

describe('error codes', () => {
  for (const [code, example] of Object.entries(codeExamples)) {
    const context = contexts[code];
    if (example !== null || context !== undefined) {
      test(code, () => {
        const [text, options] = context ?? [example ?? '', {}];
        expect(check(text, { allowNoBody: true, ...options }).diagnostics.map((d) => d.code)).toContain(code);
      });
    } else {
      test(`${code} is the parser's, or never the first to be reported`, () => {
        expect(Object.hasOwn(syntaxCodes, code) || unreachable.has(code)).toBe(true);
      });
    }
  }
});
