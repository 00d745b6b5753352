package strconv

import (
	"math"
	"math/bits"
)

// Decimal digits of mant * 2^e2.
//
// Most numbers that programs print are short decimals, which a few machine operations find; the rest goes through exact arithmetic
// on nats, as Steele and White, and Dragon4, describe.

// pow10 holds the powers of ten that a float64 holds exactly.
var pow10 = []float64{
	1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
	1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
}

// shortestDecimal returns the fewest digits that read back as f = mant * 2^e2 >= 0.
func shortestDecimal(f float64, mant uint64, e2 int, l layout, bitSize int) decimal {
	if mant == 0 {
		return decimal{}
	}
	limit := 1e15 // below, every decimal of so many digits is a different number
	if bitSize == 32 {
		limit = 1e6
	}
	if whole := uint64(f); f < 1<<53 && float64(whole) == f && (bitSize == 64 || f < 1<<24) {
		return decimalOf(whole, 0)
	}
	if f < limit {
		for k := 1; k < len(pow10); k++ {
			scaled := f * pow10[k]
			if scaled >= limit {
				break
			}
			n := uint64(scaled + 0.5)
			back := float64(n) / pow10[k]
			if back == f {
				return decimalOf(n, k)
			}
			if bitSize == 32 && float64(float32(back)) == f && !nearMidpoint(back) {
				return decimalOf(n, k)
			}
		}
	}
	if d, ok := shortestBy128(mant, e2, l); ok {
		return d
	}
	return freeFormat(mant, e2, l)
}

// shortestBy128 works where 128 bits hold all that matters: numbers from about 1e-6 to 1e17 that are not powers of two. Scaled by a
// power of ten, the number is x / 2^s with 9 or 17 digits before the point, and the middles to its neighbours are half / 2^s away.
func shortestBy128(mant uint64, e2 int, l layout) (decimal, bool) {
	digits, least := 17, 16
	if l.mantissaBits == 23 {
		digits, least = 9, 7
	}
	if e2 >= 0 || e2 < -126 || mant == 1<<l.mantissaBits {
		return decimal{}, false
	}
	s := uint(1 - e2)
	k := digits - estimatePoint(mant, e2)
	limit := uint64(1e17)
	if digits == 9 {
		limit = 1e9
	}
	var x, half u128
	for {
		if k < 0 || k > 22 {
			return decimal{}, false
		}
		half = u128{0, uint64(pow10[min(k, 19)])}
		if k > 19 {
			half = half.mul(uint64(pow10[k-19]))
		}
		x = half.mul(2 * mant)
		if x.shr(s).hi == 0 && x.shr(s).lo < limit {
			break
		}
		k-- // one digit too many
	}
	q := x.shr(s).lo
	unit := uint64(1)
	for n := digits; n > least; n-- {
		unit *= 10
	}
	even := mant&1 == 0
	for ; ; unit /= 10 {
		low := q / unit * unit
		below, above := x.sub(u128{0, low}.shl(s)), u128{0, low + unit}.shl(s).sub(x)
		n, off := low, below
		if c := above.cmp(below); c < 0 || c == 0 && low/unit&1 == 1 {
			n, off = low+unit, above
		}
		if c := off.cmp(half); unit == 1 || c < 0 || c == 0 && even {
			return decimalOf(n, k), true
		}
	}
}

// A u128 is an unsigned integer of 128 bits.
type u128 struct {
	hi, lo uint64
}

func (a u128) mul(b uint64) u128 {
	hi, lo := bits.Mul64(a.lo, b)
	return u128{hi + a.hi*b, lo}
}

func (a u128) sub(b u128) u128 {
	lo := a.lo - b.lo
	hi := a.hi - b.hi
	if a.lo < b.lo {
		hi--
	}
	return u128{hi, lo}
}

func (a u128) shl(s uint) u128 {
	if s >= 64 {
		return u128{a.lo << (s - 64), 0}
	}
	return u128{a.hi<<s | a.lo>>(64-s), a.lo << s}
}

func (a u128) shr(s uint) u128 {
	if s >= 64 {
		return u128{0, a.hi >> (s - 64)}
	}
	return u128{a.hi >> s, a.hi<<(64-s) | a.lo>>s}
}

func (a u128) cmp(b u128) int {
	switch {
	case a.hi < b.hi || a.hi == b.hi && a.lo < b.lo:
		return -1
	case a == b:
		return 0
	}
	return 1
}

// nearMidpoint tells whether f lies so near to the middle of two float32 values that its own rounding may have chosen between them.
func nearMidpoint(f float64) bool {
	low := math.Float64bits(f) & (1<<29 - 1)
	return low-(1<<28-1) <= 2
}

// decimalOf returns n / 10^k without trailing zeros.
func decimalOf(n uint64, k int) decimal {
	d := AppendUint(make([]byte, 0, 24), n, 10)
	point := len(d) - k
	i := len(d)
	for i > 1 && d[i-1] == '0' {
		i--
	}
	if n == 0 {
		i = 0
	}
	return decimal{d[:i], point}
}

// freeFormat generates digits until they determine mant * 2^e2.
func freeFormat(mant uint64, e2 int, l layout) decimal {
	// value = r/s, half the distances to the neighbours are up/s and down/s; everything is doubled to keep them whole.
	even := mant&1 == 0
	uneven := mant == 1<<l.mantissaBits && e2 > 1+l.bias-int(l.mantissaBits)
	extra := uint(1)
	if uneven {
		extra = 2 // the neighbour below is half as far
	}
	r, s := natFrom(mant), natFrom(1)
	down := natFrom(1)
	if e2 >= 0 {
		r = r.shl(uint(e2) + extra)
		s = s.shl(extra)
		down = down.shl(uint(e2))
	} else {
		r = r.shl(extra)
		s = s.shl(uint(-e2) + extra)
	}
	up := down
	if uneven {
		up = down.shl(1)
	} else {
		up = down.shl(0)
	}
	point := estimatePoint(mant, e2)
	if point >= 0 {
		s = s.mulPow10(point)
	} else {
		r = r.mulPow10(-point)
		down = down.mulPow10(-point)
		up = up.mulPow10(-point)
	}
	// The estimate may be one too low: r/s in [0.1, 1) is wanted, the interval's upper end included.
	if c := r.add(up).cmp(s); c > 0 || c == 0 && even {
		point++
		s = s.mulAdd(10, 0)
	}
	out := make([]byte, 0, 24)
	for {
		r = r.mulAdd(10, 0)
		down = down.mulAdd(10, 0)
		up = up.mulAdd(10, 0)
		var q uint32
		q, r = r.divSmall(s)
		lowCmp := r.cmp(down)
		highCmp := r.add(up).cmp(s)
		low := lowCmp < 0 || lowCmp == 0 && even
		high := highCmp > 0 || highCmp == 0 && even
		if !low && !high {
			out = append(out, byte(q)+'0')
			continue
		}
		if low && high {
			c := r.shl(1).cmp(s)
			// A tie goes to the even digit; Go 1.26 rounds float32(1)/4096, the one tie at a power of two, up.
			high = c > 0 || c == 0 && (q&1 == 1 || uneven && l.mantissaBits == 23)
		}
		if high {
			q++
		}
		return decimal{append(out, byte(q)+'0'), point}
	}
}

// exactDecimal returns n digits of mant * 2^e2, or with fixed set all digits up to the n-th after the point, correctly rounded, half to even.
func exactDecimal(mant uint64, e2 int, n int, fixed bool) decimal {
	if mant == 0 {
		return decimal{}
	}
	r, s := natFrom(mant), natFrom(1)
	if e2 >= 0 {
		r = r.shl(uint(e2))
	} else {
		s = s.shl(uint(-e2))
	}
	point := estimatePoint(mant, e2)
	if point >= 0 {
		s = s.mulPow10(point)
	} else {
		r = r.mulPow10(-point)
	}
	if r.cmp(s) >= 0 {
		point++
		s = s.mulAdd(10, 0)
	}
	if fixed {
		n += point
		if n < 0 {
			return decimal{}
		}
	}
	out := make([]byte, 0, min(n, 800)+1)
	for len(out) < n && len(r) > 0 {
		r = r.mulAdd(10, 0)
		var q uint32
		q, r = r.divSmall(s)
		out = append(out, byte(q)+'0')
	}
	if len(r) > 0 {
		c := r.shl(1).cmp(s)
		if c > 0 || c == 0 && len(out) > 0 && (out[len(out)-1]-'0')&1 == 1 {
			return roundUp(out, point)
		}
	}
	i := len(out)
	for i > 0 && out[i-1] == '0' {
		i--
	}
	return decimal{out[:i], point}
}

// roundUp adds one to the last digit.
func roundUp(d []byte, point int) decimal {
	for i := len(d) - 1; i >= 0; i-- {
		if d[i] < '9' {
			d[i]++
			return decimal{d[:i+1], point}
		}
	}
	return decimal{[]byte{'1'}, point + 1}
}

// estimatePoint returns p or p-1 for mant * 2^e2 in [10^(p-1), 10^p).
func estimatePoint(mant uint64, e2 int) int {
	b := bits.Len64(mant) + e2 - 1 // 2^b <= value < 2^(b+1)
	const log2 = 1292913986        // log10(2) * 2^32
	return b*log2>>32 + 1          // the number of digits of 2^b
}

// appendFixed appends mant * 2^e2 with prec digits after the point when 128 bits are enough for that.
func appendFixed(dst []byte, mant uint64, e2 int, prec int) ([]byte, bool) {
	if prec > 19 || e2 < -127 || e2 > 0 && bits.Len64(mant)+e2 > 64 {
		return dst, false
	}
	if e2 >= 0 {
		dst = AppendUint(dst, mant<<uint(e2), 10)
		if prec > 0 {
			dst = append(dst, '.')
			dst = appendZeros(dst, prec)
		}
		return dst, true
	}
	scale := uint64(1)
	for i := 0; i < prec; i++ {
		scale *= 10
	}
	hi, lo := bits.Mul64(mant, scale)
	shift := uint(-e2)
	var q, restHi, restLo, halfHi, halfLo uint64
	if shift >= 64 {
		q = hi >> (shift - 64)
		restHi, restLo = hi-q<<(shift-64), lo
		halfHi, halfLo = uint64(1)<<(shift-64)>>1, 0
		if shift == 64 {
			halfLo = 1 << 63
		}
	} else {
		if hi>>shift != 0 {
			return dst, false
		}
		q = hi<<(64-shift) | lo>>shift
		restLo = lo & (1<<shift - 1)
		halfLo = 1 << (shift - 1)
	}
	if restHi > halfHi || restHi == halfHi && (restLo > halfLo || restLo == halfLo && q&1 == 1) {
		q++
		if q == 0 {
			return dst, false
		}
	}
	if prec == 0 {
		return AppendUint(dst, q, 10), true
	}
	whole := q / scale
	dst = AppendUint(dst, whole, 10)
	dst = append(dst, '.')
	fraction := q - whole*scale
	at := len(dst)
	dst = append(dst, zeros[:prec]...)
	for i := len(dst) - 1; i >= at; i-- {
		next := fraction / 10
		dst[i] = byte(fraction-next*10) + '0'
		fraction = next
	}
	return dst, true
}
