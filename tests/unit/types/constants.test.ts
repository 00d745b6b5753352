// Constant arithmetic: exactness, rounding, literals, and the text in messages.

import { describe, expect, test } from 'vitest';
import { type Const, constantString, constantToInt64, float32Val, float64Val } from '../../../src/types/index.ts';
import { check, expectError, expectOk } from './helpers.ts';

/** The value of `const c = …` as messages print it. */
function value(expr: string): string {
  const { checked, diagnostics } = check(`const c = ${expr}`);
  expect(diagnostics.map((d) => d.message)).toEqual([]);
  return constantString((checked.pkg.scope.lookup('c') as Const).value ?? { kind: 'Unknown' });
}

function constant(text: string): NonNullable<Const['value']> {
  return (check(text).checked.pkg.scope.lookup('c') as Const).value ?? { kind: 'Unknown' };
}

describe('literals', () => {
  test.each([
    ['1_000', '1000'],
    ['0x_ff', '255'],
    ['0b1010', '10'],
    ['0o17', '15'],
    ['017', '15'],
    ['1e3', '1000'],
    ['1.50', '1.5'],
    ['.5e-3', '0.0005'],
    ['0x1p-2', '0.25'],
    ['0x1.8p1', '3'],
    ['2i', '(0 + 2i)'],
    ['0x10i', '(0 + 16i)'],
    ["'a'", '97'],
    ["'\\n'", '10'],
    ["'\\x41'", '65'],
    ["'\\101'", '65'],
    ["'\\u00e9'", '233'],
    ["'世'", '19990'],
    ["'\\U0001F600'", '128512'],
    ['"a\\tb"', '"a\\tb"'],
    ['`a\\tb`', '"a\\\\tb"'],
    ['"世"', '"世"'],
    ['"\\xff"', '"\\xff"'],
    ['"\\u0000"', '"\\x00"'],
    ['len("世界")', '6'],
    ['"a" + "b"', '"ab"'],
  ])('%s', (expr, want) => expect(value(expr)).toBe(want));
});

describe('arithmetic', () => {
  test.each([
    ['1 << 100 >> 98', '4'],
    ['7 / 2', '3'],
    ['-7 / 2', '-3'],
    ['-7 % 2', '-1'],
    ['7 / 2.0', '3.5'],
    ['1 / 3.0 * 3', '1'],
    ['0.1 + 0.2', '0.3'],
    ['6 &^ 3', '4'],
    ['^0', '-1'],
    ['^uint8(1)', '254'],
    ['-5 >> 1', '-3'],
    ['1.0 << 3', '8'],
    ['(1 + 2i) * (3 - 1i)', '(5 + 5i)'],
    ['(5 + 5i) / (3 - 1i)', '(1 + 2i)'],
    ['real(3 + 4i)', '3'],
    ['complex(1, 2)', '(1 + 2i)'],
    ['"a" < "b"', 'true'],
    ['1 == 1.0', 'true'],
    ["'a' + 1.0", '98'],
    ['min(3, 1.5, 2)', '1.5'],
    ['float32(0.1)', '0.1'],
    ['1e400 / 1e399', '10'],
    ['1e1000', '1e+1000'],
    ['1e-1000', '1e-1000'],
    ['123456789.0', '1.23457e+08'],
    ['2000005.0', '2e+06'],
    ['0.000012345678', '1.23457e-05'],
    ['1234567.5', '1.23457e+06'],
    [
      '"0123456789012345678901234567890123456789012345678901234567890123456789xyz"',
      `"${'0123456789'.repeat(6)}01234567...`,
    ],
  ])('%s', (expr, want) => expect(value(expr)).toBe(want));
});

describe('rounding to types', () => {
  test.each([
    ['const c float64 = 1 / 3.0', 1 / 3],
    ['const c float64 = 0.1 + 0.2', 0.3],
    ['const c float64 = 5e-324', 5e-324],
    ['const c float64 = 2.5e-324', 5e-324],
    ['const c float64 = 2.4e-324', 0],
    ['const c float64 = 0x1.fffffffffffffp1023', Number.MAX_VALUE],
    ['const c float64 = 9007199254740993', 9007199254740992],
    ['const c float32 = 0.1', Math.fround(0.1)],
    ['const c float32 = 16777217', 16777216],
  ])('%s', (text, want) => expect(float64Val(constant(text))).toBe(want));

  test('singles', () => expect(float32Val(constant('const c = 1e-46'))).toBe(0));
  test('wrapping to int64', () => expect(constantToInt64(constant('const c uint64 = 1<<64 - 1'))).toBe(-1n));
});

describe('limits', () => {
  test('representable', () => {
    expectOk('const ( a int8 = -128; b uint64 = 1<<64 - 1; c float32 = 3.4e38; d int = 1e3; e rune = 0x10ffff )');
  });
  test.each([
    [
      'var x int8 = 128',
      '1:14: cannot use 128 (untyped int constant) as int8 value in variable declaration (overflows)',
    ],
    ['var x uint = -1', '1:14: cannot use -1 (untyped int constant) as uint value in variable declaration (overflows)'],
    [
      'var x int = 1.5',
      '1:13: cannot use 1.5 (untyped float constant) as int value in variable declaration (truncated)',
    ],
    ['const x = int8(200)', '1:16: constant 200 overflows int8'],
    ['const x = 1 << 600', '1:13: constant shift overflow'],
    ['const x = int64(1) << 63', '1:11: int64(1) << 63 (constant 9223372036854775808 of type int64) overflows int64'],
    [
      'const x float32 = 1e39',
      '1:19: cannot use 1e39 (untyped float constant 1e+39) as float32 value in constant declaration (overflows)',
    ],
    ['const x = 1 / 0', '1:15: invalid operation: division by zero'],
    ['const x = 10 / 0.0', '1:16: invalid operation: division by zero'],
    ['const x = "a" + 1', '1:11: invalid operation: "a" + 1 (mismatched types untyped string and untyped int)'],
  ])('%s', (text, message) => expectError(text, message));
});

describe('far beyond float64', () => {
  const truncated = (x: string, type: string): string => {
    return `cannot use ${x} as ${type} value in constant declaration (truncated)`;
  };
  test.each([
    ['const x int64 = 1e646456992', `1:17: ${truncated('1e646456992 (untyped float constant 1e+646456992)', 'int64')}`],
    [
      'const x int = -2.5e12345678',
      `1:15: ${truncated('-2.5e12345678 (untyped float constant -2.5e+12345678)', 'int')}`,
    ],
    ['const x int = 1e-646456992', `1:15: ${truncated('1e-646456992 (untyped float constant)', 'int')}`],
    ['const x int = 9.9999999e500', `1:15: ${truncated('9.9999999e500 (untyped float constant 1e+501)', 'int')}`],
    [
      'const x int = 3e-646456993 + 0.5',
      `1:15: ${truncated('3e-646456993 + 0.5 (untyped float constant 0.5)', 'int')}`,
    ],
    [
      'const x int = 0x1p2147483646',
      `1:15: ${truncated('0x1p2147483646 (untyped float constant 4.40403e+646456992)', 'int')}`,
    ],
    ['const x = 0x1p2147483647', '1:11: malformed constant: 0x1p2147483647'],
    ['const x = 6e886451608i', '1:11: malformed constant: 6e886451608i'],
    ['const x = 1i / 1e-600000000i', '1:16: invalid operation: division by zero'],
    ['const x = 1e400000000 * 1e400000000', '1:23: constant result is not representable'],
  ])('%s', (text, message) => expectError(text, message));
  test.each([
    'const x int = 1e100000000 / 1e100000000',
    'const x float64 = 1e100000000 * 1e-99999999',
    'const x = 1e100000000 < 1e100000001; var _ = map[bool]int{false: 0, x: 1}',
    'const x int = 1e100000000 - 1e100000000 + 1',
    'const x int = 1e-2147483648',
  ])('%s', (text) => expectOk(text));
});
