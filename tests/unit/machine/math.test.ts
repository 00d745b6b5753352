// math.FMA against exact arithmetic.

import { expect, test } from 'vitest';
import { exec, Native, Op } from './assemble.ts';

const bits = (x: number): bigint => new BigUint64Array(new Float64Array([x]).buffer)[0]!;

function fma(x: number, y: number, z: number): number {
  return exec([
    [Op.LDI, 64, bits(x)],
    [Op.LDI, 72, bits(y)],
    [Op.LDI, 80, bits(z)],
    [Op.NATIVE, 64, Native.math_FMA],
  ]).float(88);
}

/** A finite float64 as an integer times 2^-1074. */
function exact(x: number): bigint {
  const b = bits(x);
  const e = Number((b >> 52n) & 0x7ffn);
  const fraction = b & 0xf_ffff_ffff_ffffn;
  const magnitude = e === 0 ? fraction : (fraction | (1n << 52n)) << BigInt(e - 1);
  return b >> 63n === 0n ? magnitude : -magnitude;
}

/** x*y + z with one rounding: the nearest float64, ties to even, by search over its neighbours' midpoints. */
function expected(x: number, y: number, z: number): number {
  const sum = exact(x) * exact(y) + (exact(z) << 1074n);
  if (sum === 0n) return 0;
  const magnitude = sum < 0n ? -sum : sum;
  const length = magnitude.toString(2).length;
  const drop = Math.max(length - 53, 1074);
  let kept = magnitude >> BigInt(drop);
  const rest = magnitude - (kept << BigInt(drop));
  const half = 1n << BigInt(drop - 1);
  if (rest > half || (rest === half && kept & 1n)) kept++;
  const value = Number(kept) * 2 ** (drop - 1074 - 1074 < -1022 ? 0 : drop - 2148);
  const result = drop - 2148 < -1022 ? Number(kept) * 2 ** -537 * 2 ** (drop - 2148 + 537) : value;
  return sum < 0n ? -result : result;
}

test.each([
  [1, 1, 1],
  [1 + 2 ** -52, 1 + 2 ** -52, -1],
  [1 + 2 ** -52, 1 - 2 ** -52, -1],
  [0.1, 10, -1],
  [1e308, 10, -1e308],
  [1e-300, 1e-300, 5e-324],
  [1e-200, 1e-120, -5e-324],
  [2 ** -1074, 0.5, 2 ** -1074],
  [2 ** -1000, 2 ** -60, 2 ** -1022],
  [3, 5, -15],
  [1e16, 1.0000000000000002, -1],
  [-1e200, 1e100, 1],
])('FMA(%d, %d, %d)', (x, y, z) => expect(fma(x, y, z)).toBe(expected(x, y, z)));

test('FMA of random numbers', () => {
  let state = 12345n;
  const random = () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return state;
  };
  const number = () => {
    const e = 1023n - 60n + ((random() >> 32n) % 120n);
    const b = ((random() >> 11n) & 0x800f_ffff_ffff_ffffn) | (e << 52n) | (random() & (1n << 63n));
    return new Float64Array(new BigUint64Array([b]).buffer)[0]!;
  };
  for (let i = 0; i < 150; i++) {
    const [x, y, z] = [number(), number(), number()];
    expect(fma(x, y, z), `${x} ${y} ${z}`).toBe(expected(x, y, z));
  }
});
