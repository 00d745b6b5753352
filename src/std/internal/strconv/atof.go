package strconv

import "math"

// ParseFloat reads a floating-point number at the start of s and returns how much of s it is; Syntax means there is none.
// The value is rounded to bitSize bits.
func ParseFloat(s string, bitSize int) (f float64, n int, code Code) {
	if f, n, ok := special(s); ok {
		return f, n, OK
	}
	t, ok := scanFloat(s)
	if !ok {
		return 0, t.length, Syntax
	}
	if t.hex {
		f, code = hexFloat(t, layoutOf(bitSize))
	} else {
		f, code = decimalFloat(t, s, bitSize)
	}
	if t.negative {
		f = -f
	}
	return f, t.length, code
}

// special reads infinities and NaN, in any case of letters.
func special(s string) (f float64, n int, ok bool) {
	if s == "" {
		return 0, 0, false
	}
	sign, i := 1, 0
	switch s[0] {
	case '+':
		i = 1
	case '-':
		sign, i = -1, 1
	case 'n', 'N':
		if samePrefix(s, "nan") == 3 {
			return math.NaN(), 3, true
		}
		return 0, 0, false
	}
	m := samePrefix(s[i:], "infinity")
	if m >= 8 {
		m = 8
	} else if m >= 3 {
		m = 3
	} else {
		return 0, 0, false
	}
	return math.Inf(sign), i + m, true
}

// samePrefix returns the length of the common prefix of s and the lower-case word.
func samePrefix(s, word string) int {
	n := min(len(s), len(word))
	for i := 0; i < n; i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != word[i] {
			return i
		}
	}
	return n
}

// A floatText is a number taken apart: mant * base^exp, where mant holds the first 19 significant digits (16 hexadecimal ones).
type floatText struct {
	mant      uint64
	exp       int
	negative  bool
	truncated bool // other digits than those of mant were not zero
	hex       bool
	length    int
	from, to  int // where the digits stand
}

func scanFloat(s string) (t floatText, ok bool) {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		t.negative = s[i] == '-'
		i++
	}
	base, maxDigits := uint64(10), 19
	mark := byte('e')
	if i+2 < len(s) && s[i] == '0' && s[i+1]|0x20 == 'x' {
		base, maxDigits, mark = 16, 16, 'p'
		t.hex = true
		i += 2
	}
	t.from = i
	sawDot, sawDigits, underscores := false, false, false
	digits, kept, point := 0, 0, 0
	for ; i < len(s); i++ {
		c := s[i]
		if c == '_' {
			underscores = true
			continue
		}
		if c == '.' {
			if sawDot {
				break
			}
			sawDot = true
			point = digits
			continue
		}
		var d uint64
		if '0' <= c && c <= '9' {
			d = uint64(c - '0')
		} else if base == 16 && 'a' <= c|0x20 && c|0x20 <= 'f' {
			d = uint64(c|0x20-'a') + 10
		} else {
			break
		}
		sawDigits = true
		if d == 0 && digits == 0 { // leading zeros only move the point
			point--
			continue
		}
		digits++
		if kept < maxDigits {
			t.mant = t.mant*base + d
			kept++
		} else if d != 0 {
			t.truncated = true
		}
	}
	t.to = i
	if !sawDigits {
		return t, false
	}
	if !sawDot {
		point = digits
	}
	if base == 16 {
		point *= 4
		kept *= 4
	}
	if i < len(s) && s[i]|0x20 == mark {
		i++
		if i >= len(s) {
			return t, false
		}
		sign := 1
		if s[i] == '+' {
			i++
		} else if s[i] == '-' {
			sign = -1
			i++
		}
		if i >= len(s) || s[i] < '0' || s[i] > '9' {
			return t, false
		}
		e := 0
		for ; i < len(s) && ('0' <= s[i] && s[i] <= '9' || s[i] == '_'); i++ {
			if s[i] == '_' {
				underscores = true
				continue
			}
			if e < 10000 {
				e = e*10 + int(s[i]-'0')
			}
		}
		point += e * sign
	} else if base == 16 {
		return t, false // a hexadecimal mantissa needs its exponent
	}
	if t.mant != 0 {
		t.exp = point - kept
	}
	t.length = i
	if underscores && !underscoresOK(s[:i]) {
		return t, false
	}
	return t, true
}

// assemble makes the float of mant * 2^exp with sticky bits below; mant has more bits than the format needs.
func assemble(mant uint64, exp int, sticky bool, l layout) (float64, Code) {
	if mant == 0 {
		return 0, OK
	}
	top := uint(l.mantissaBits + 2) // mantissa, and two bits for rounding
	for mant>>top == 0 {
		mant <<= 1
		exp--
	}
	for mant>>(top+1) != 0 {
		sticky = sticky || mant&1 != 0
		mant >>= 1
		exp++
	}
	least := l.bias + 1 - int(l.mantissaBits) - 2
	for exp < least && mant != 0 {
		sticky = sticky || mant&1 != 0
		mant >>= 1
		exp++
	}
	round := mant & 3
	mant >>= 2
	exp += 2
	if round == 3 || round == 2 && (sticky || mant&1 == 1) {
		mant++
		if mant == 1<<(l.mantissaBits+1) {
			mant >>= 1
			exp++
		}
	}
	biased := exp + int(l.mantissaBits) - l.bias
	if biased >= 1<<l.exponentBits-1 {
		return math.Inf(1), Range
	}
	if mant&(1<<l.mantissaBits) == 0 {
		biased = 0
	}
	bits := mant&(1<<l.mantissaBits-1) | uint64(biased)<<l.mantissaBits
	if l.mantissaBits == 23 {
		return float64(math.Float32frombits(uint32(bits))), OK
	}
	return math.Float64frombits(bits), OK
}

func hexFloat(t floatText, l layout) (float64, Code) {
	return assemble(t.mant, t.exp, t.truncated, l)
}

func decimalFloat(t floatText, s string, bitSize int) (float64, Code) {
	if t.mant == 0 {
		return 0, OK
	}
	// Whole numbers and powers of ten that are exact give an exact operation.
	if !t.truncated && t.mant < 1<<53 && bitSize == 64 {
		f := float64(t.mant)
		switch {
		case t.exp == 0:
			return f, OK
		case 0 < t.exp && t.exp <= 22:
			return f * pow10[t.exp], OK
		case -22 <= t.exp && t.exp < 0:
			return f / pow10[-t.exp], OK
		}
	}
	if !t.truncated && t.mant < 1<<24 && bitSize == 32 && -10 <= t.exp && t.exp <= 10 {
		if t.exp >= 0 {
			return float64(float32(t.mant) * float32(pow10[t.exp])), OK
		}
		return float64(float32(t.mant) / float32(pow10[-t.exp])), OK
	}
	if t.exp > 400 {
		return math.Inf(1), Range
	}
	if t.exp < -400 {
		return 0, OK
	}
	// Exact: numerator / denominator with at least 64 bits of quotient and the rest as a sticky bit.
	numerator, exp, sticky := natFrom(t.mant), t.exp, false
	if t.truncated {
		numerator, exp, sticky = allDigits(s[t.from:t.to], t.exp)
	}
	if exp >= 0 {
		numerator = numerator.mulPow10(exp)
		b := numerator.bitLen()
		shift := max(b-64, 0)
		mant, rest := numerator.shr(uint(shift))
		return assemble(mant, shift, rest || sticky, layoutOf(bitSize))
	}
	denominator := natFrom(1).mulPow10(-exp)
	shift := denominator.bitLen() - numerator.bitLen() + 64
	if shift > 0 {
		numerator = numerator.shl(uint(shift))
	} else {
		shift = 0
	}
	q, rest := numerator.quotient(denominator)
	mant, dropped := q.shr(uint(max(q.bitLen()-64, 0)))
	return assemble(mant, max(q.bitLen()-64, 0)-shift, rest || dropped || sticky, layoutOf(bitSize))
}

// allDigits reads up to 800 significant digits; exp is the exponent of the first 19.
func allDigits(s string, exp int) (n nat, e int, sticky bool) {
	n, e = nil, exp
	count := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < '0' || c > '9' || c == '0' && count == 0 {
			continue
		}
		count++
		switch {
		case count <= 800:
			n = n.mulAdd(10, uint32(c-'0'))
			if count > 19 {
				e--
			}
		case c != '0':
			sticky = true
		}
	}
	return n, e, sticky
}

// shr returns n >> s, which fits 64 bits, and whether bits were lost.
func (n nat) shr(s uint) (uint64, bool) {
	words := int(s / 32)
	bits := s % 32
	lost := false
	for i := 0; i < words; i++ {
		lost = lost || n[i] != 0
	}
	var r uint64
	for i := len(n) - 1; i >= words; i-- {
		if i == words {
			low := n[i]
			lost = lost || low&(1<<bits-1) != 0
			r = r<<(32-bits) | uint64(low>>bits)
		} else {
			r = r<<32 | uint64(n[i])
		}
	}
	return r, lost
}

// quotient returns n / m and whether there is a remainder, one 16-bit digit of the quotient at a time.
func (n nat) quotient(m nat) (nat, bool) {
	shift := uint(0)
	for s := m.shl(16); s.cmp(n) <= 0; s = s.shl(16) {
		shift += 16
	}
	var q nat
	rest := n
	for {
		var d uint32
		d, rest = rest.divSmall(m.shl(shift))
		q = q.mulAdd(1<<16, d)
		if shift == 0 {
			return q, len(rest) != 0
		}
		shift -= 16
	}
}
