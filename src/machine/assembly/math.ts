// Floating point: conversions with amd64's results out of range, and the natives of package math.

import { Native } from '../tables/natives';
import { fusedMultiplyAdd } from './fma';

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
  return x < TWO_63 ? <u64>floatToInt(x) : <u64>floatToInt(x - TWO_63) | 0x8000000000000000;
}

/** Bits of a float32 held as a float64; the payload of a NaN is kept. */
export function float32Bits(x: f64): u32 {
  return reinterpret<u32>(<f32>x);
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
