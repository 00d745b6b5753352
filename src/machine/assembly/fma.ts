// math.FMA: x*y + z with one rounding, in integers.
//
// Both terms become 128-bit magnitudes with their highest bit at 126; the smaller one is shifted to the larger's exponent, what
// falls off kept as one sticky bit; the sum is rounded once, to even.

const FRACTION_BITS: i32 = 52;
const TOP: i32 = 126;
const BIAS: i32 = 1023;

/** Mantissa with bit 52 set, of a number that is neither 0 nor infinite. */
function mantissa(bits: u64): u64 {
  const fraction = bits & 0x000fffffffffffff;
  if ((bits >> 52) & 0x7ff) return fraction | 0x0010000000000000;
  return fraction << (clz(fraction) - 11);
}

/** The power of two of the mantissa's lowest bit. */
function exponent(bits: u64): i32 {
  const e = <i32>((bits >> 52) & 0x7ff);
  if (e != 0) return e - BIAS - FRACTION_BITS;
  return 1 - BIAS - FRACTION_BITS - (<i32>clz(bits & 0x000fffffffffffff) - 11);
}

/** The bits below a shift, as one. */
// @ts-ignore: decorator
@inline
function sticky(lost: u64): u64 {
  return <u64>(lost != 0);
}

export function fusedMultiplyAdd(x: f64, y: f64, z: f64): f64 {
  if (x == 0 || y == 0 || z == 0 || !isFinite(x) || !isFinite(y) || !isFinite(z)) return x * y + z;
  const xb = reinterpret<u64>(x);
  const yb = reinterpret<u64>(y);
  const zb = reinterpret<u64>(z);
  // Product: 105 or 106 bits.
  const mx = mantissa(xb);
  const my = mantissa(yb);
  const low = (mx & 0xffffffff) * (my & 0xffffffff);
  const cross = (mx >> 32) * (my & 0xffffffff) + (low >> 32);
  const cross2 = (mx & 0xffffffff) * (my >> 32) + (cross & 0xffffffff);
  let ph = (mx >> 32) * (my >> 32) + (cross >> 32) + (cross2 >> 32);
  let pl = (cross2 << 32) | (low & 0xffffffff);
  const shift = <i32>clz(ph) - 1;
  ph = (ph << shift) | (pl >> (64 - shift));
  pl <<= shift;
  let pe = exponent(xb) + exponent(yb) - shift;
  let negative = ((xb ^ yb) >> 63) != 0;
  // The other term, with the same top bit.
  let zh = mantissa(zb) << 10;
  let zl: u64 = 0;
  const ze = exponent(zb) - (TOP - FRACTION_BITS);
  const zNegative = zb >> 63 != 0;
  // Align to the larger exponent.
  if (pe < ze || (pe == ze && (ph < zh || (ph == zh && pl < zl)))) {
    let swap = ph;
    ph = zh;
    zh = swap;
    swap = pl;
    pl = zl;
    zl = swap;
    const d = ze - pe;
    pe = ze;
    return finish(ph, pl, zh, zl, d, pe, zNegative, negative);
  }
  return finish(ph, pl, zh, zl, pe - ze, pe, negative, zNegative);
}

/** Adds b, d bits to the right, to a, and rounds. */
function finish(ah: u64, al: u64, bh: u64, bl: u64, d: i32, e: i32, aNegative: bool, bNegative: bool): f64 {
  if (d >= 128) {
    bl = 1;
    bh = 0;
  } else if (d >= 64) {
    const lost = d == 64 ? bl : bl | (bh << (128 - d));
    bl = (bh >> (d - 64)) | sticky(lost);
    bh = 0;
  } else if (d > 0) {
    const lost = bl << (64 - d);
    bl = (bl >> d) | (bh << (64 - d)) | sticky(lost);
    bh >>= d;
  }
  let h: u64;
  let l: u64;
  if (aNegative == bNegative) {
    l = al + bl;
    h = ah + bh + <u64>(l < al);
  } else {
    l = al - bl;
    h = ah - bh - <u64>(al < bl);
  }
  if ((h | l) == 0) return 0;
  if (h == 0) {
    h = l;
    l = 0;
    e -= 64;
  }
  const shift = <i32>clz(h);
  if (shift > 0) {
    h = (h << shift) | (l >> (64 - shift));
    l <<= shift;
    e -= shift;
  }
  return round(h | sticky(l), e + 64, aNegative);
}

/** m * 2^e, the highest bit of m set, rounded to float64. */
function round(m: u64, e: i32, negative: bool): f64 {
  let drop = 11;
  let biased = e + 11 + FRACTION_BITS + BIAS;
  if (biased <= 0) {
    drop += 1 - biased;
    biased = 0;
  }
  const sign = <u64>negative << 63;
  if (drop > 64) return reinterpret<f64>(sign);
  let kept = drop == 64 ? 0 : m >> drop;
  const rest = drop == 64 ? m : m << (64 - drop);
  const half: u64 = 1 << 63;
  if (rest > half || (rest == half && kept & 1)) kept++;
  // A carry out of the mantissa raises the exponent by itself; bit 52 is the implicit one.
  const magnitude = biased == 0 ? kept : kept + (<u64>(biased - 1) << 52);
  if (biased >= 2047 || magnitude >= 0x7ff0000000000000) return reinterpret<f64>(sign | 0x7ff0000000000000);
  return reinterpret<f64>(sign | magnitude);
}
