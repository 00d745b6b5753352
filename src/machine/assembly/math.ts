// Floating point: conversions with amd64's results out of range, and the natives of package math.

import { Native } from '../tables/natives';

const INDEFINITE: i64 = i64.MIN_VALUE;
const TWO_63: f64 = 9223372036854775808.0;

/** CVTTSD2SQ. */
export function floatToInt(x: f64): i64 {
  return x >= -TWO_63 && x < TWO_63 ? <i64>x : INDEFINITE;
}

/** CVTTSD2SL: what gc uses for conversions to int32 and narrower. */
export function floatToInt32(x: f64): i64 {
  return x > -2147483649.0 && x < 2147483648.0 ? <i64><i32>x : <i64>i32.MIN_VALUE;
}

/** gc's conversion to uint64. */
export function floatToUint(x: f64): u64 {
  return x < TWO_63 ? <u64>floatToInt(x) : <u64>floatToInt(x - TWO_63) ^ 0x8000000000000000;
}

/** Bits of a float32 held as a float64; the payload of a NaN is kept. */
export function float32Bits(x: f64): u32 {
  return reinterpret<u32>(<f32>x);
}

/** x*y + z with one rounding. */
function fusedMultiplyAdd(x: f64, y: f64, z: f64): f64 {
  const product = x * y;
  if (!isFinite(product) || !isFinite(z) || x == 0 || y == 0) return product + z;
  // Dekker: product + error is x*y exactly when no part over- or underflows; scale when it could.
  const ex = exponent(x) + exponent(y);
  if (ex > 1000 || ex < -900 || exponent(x) > 995 || exponent(y) > 995) return scaledFma(x, y, z);
  return sumThree(product, productError(x, y, product), z);
}

function exponent(x: f64): i32 {
  return <i32>((reinterpret<u64>(x) >> 52) & 0x7ff) - 1023;
}

function power(n: i32): f64 {
  return reinterpret<f64>(<u64>(n + 1023) << 52);
}

/** Both factors scaled to [1, 2): the product's error is exact; z is scaled alike when it is near enough to matter. */
function scaledFma(x: f64, y: f64, z: f64): f64 {
  const ex = exponent(x) == -1023 ? -1022 : exponent(x);
  const ey = exponent(y) == -1023 ? -1022 : exponent(y);
  const xs = exponent(x) == -1023 ? x * power(1022) : x * power(-ex / 2) * power(-(ex - ex / 2));
  const ys = exponent(y) == -1023 ? y * power(1022) : y * power(-ey / 2) * power(-(ey - ey / 2));
  const scale = ex + ey;
  const ez = exponent(z);
  if (z != 0 && ez - scale > 200) return z + (xs * ys > 0 ? power(-1022) : -power(-1022));
  const zs = ldexp(z, -scale);
  const p = xs * ys;
  return ldexp(sumThree(p, productError(xs, ys, p), zs), scale);
}

function ldexp(x: f64, n: i32): f64 {
  while (n > 1000) {
    x *= power(1000);
    n -= 1000;
  }
  while (n < -1000) {
    x *= power(-1000);
    n += 1000;
  }
  return x * power(n);
}

function productError(x: f64, y: f64, product: f64): f64 {
  const split: f64 = 134217729.0;
  const cx = split * x;
  const xh = cx - (cx - x);
  const xl = x - xh;
  const cy = split * y;
  const yh = cy - (cy - y);
  const yl = y - yh;
  return xh * yh - product + xh * yl + xl * yh + xl * yl;
}

/** a + b + c correctly rounded, |b| tiny beside |a|: the sum's error is folded in by rounding to odd. */
function sumThree(a: f64, b: f64, c: f64): f64 {
  const s = a + c;
  const v = s - a;
  const e = a - (s - v) + (c - v);
  const t = e + b;
  const w = t - e;
  const f = e - (t - w) + (b - w);
  let odd = t;
  if (f != 0 && !(reinterpret<u64>(t) & 1)) {
    odd = reinterpret<f64>(reinterpret<u64>(t) + ((f > 0) == (t > 0) ? 1 : -1));
  }
  return s + odd;
}

export function mathNative(which: i32, at: u32): void {
  switch (which) {
    case Native.math_Float64bits:
    case Native.math_Float64frombits:
      store<u64>(at, load<u64>(at), 8);
      return;
    case Native.math_Float32bits:
      store<u64>(at, <u64>float32Bits(load<f64>(at)), 8);
      return;
    case Native.math_Float32frombits:
      store<f64>(at, <f64>reinterpret<f32>(load<u32>(at)), 8);
      return;
    case Native.math_Sqrt:
      store<f64>(at, sqrt<f64>(load<f64>(at)), 8);
      return;
    case Native.math_Floor:
      store<f64>(at, floor<f64>(load<f64>(at)), 8);
      return;
    case Native.math_Ceil:
      store<f64>(at, ceil<f64>(load<f64>(at)), 8);
      return;
    case Native.math_Trunc:
      store<f64>(at, trunc<f64>(load<f64>(at)), 8);
      return;
    case Native.math_Abs:
      store<f64>(at, abs<f64>(load<f64>(at)), 8);
      return;
    case Native.math_Copysign:
      store<f64>(at, copysign<f64>(load<f64>(at), load<f64>(at, 8)), 16);
      return;
    default:
      store<f64>(at, fusedMultiplyAdd(load<f64>(at), load<f64>(at, 8), load<f64>(at, 16)), 24);
  }
}
