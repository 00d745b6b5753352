package strconv

import "math"

// A layout describes a floating-point format.
type layout struct {
	mantissaBits uint
	exponentBits uint
	bias         int
}

func layoutOf(bitSize int) layout {
	if bitSize == 32 {
		return layout{23, 8, -127}
	}
	return layout{52, 11, -1023}
}

// A decimal is 0.d1d2d3... * 10^point. When rounded, the digits are all there are.
type decimal struct {
	digits []byte
	point  int
}

// AppendFloat appends f as strconv.FormatFloat formats it; f is a float32 when bitSize is 32.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	l := layoutOf(bitSize)
	var bits uint64
	if bitSize == 32 {
		bits = uint64(math.Float32bits(float32(f)))
	} else if bitSize == 64 {
		bits = math.Float64bits(f)
	} else {
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	negative := bits>>(l.exponentBits+l.mantissaBits) != 0
	exp := int(bits>>l.mantissaBits) & (1<<l.exponentBits - 1)
	mant := bits & (1<<l.mantissaBits - 1)
	if exp == 1<<l.exponentBits-1 {
		switch {
		case mant != 0:
			return append(dst, "NaN"...)
		case negative:
			return append(dst, "-Inf"...)
		}
		return append(dst, "+Inf"...)
	}
	if exp == 0 {
		exp = 1
	} else {
		mant |= 1 << l.mantissaBits
	}
	exp += l.bias

	switch fmt {
	case 'b':
		if negative {
			dst = append(dst, '-')
		}
		dst = AppendUint(dst, mant, 10)
		dst = append(dst, 'p')
		exp -= int(l.mantissaBits)
		if exp >= 0 {
			dst = append(dst, '+')
		}
		return AppendInt(dst, int64(exp), 10)
	case 'x', 'X':
		return appendHex(dst, prec, fmt, negative, mant, exp, l)
	case 'e', 'E', 'f', 'g', 'G':
	default:
		return append(dst, '%', fmt)
	}

	if negative {
		dst = append(dst, '-')
	}
	e2 := exp - int(l.mantissaBits) // value = mant * 2^e2
	shortest := prec < 0
	if fmt == 'f' && !shortest {
		if r, ok := appendFixed(dst, mant, e2, prec); ok {
			return r
		}
	}
	var d decimal
	if shortest {
		if negative {
			f = -f
		}
		d = shortestDecimal(f, mant, e2, l, bitSize)
		switch fmt {
		case 'e', 'E':
			prec = len(d.digits) - 1
		case 'f':
			prec = max(len(d.digits)-d.point, 0)
		case 'g', 'G':
			prec = len(d.digits)
		}
		if prec < 0 {
			prec = 0
		}
	} else {
		switch fmt {
		case 'e', 'E':
			d = exactDecimal(mant, e2, prec+1, false)
		case 'f':
			d = exactDecimal(mant, e2, prec, true)
		case 'g', 'G':
			if prec == 0 {
				prec = 1
			}
			d = exactDecimal(mant, e2, prec, false)
		}
	}
	switch fmt {
	case 'e', 'E':
		return appendExp(dst, d, prec, fmt)
	case 'f':
		return appendPoint(dst, d, prec)
	}
	limit := prec
	if limit > len(d.digits) && len(d.digits) >= d.point {
		limit = len(d.digits)
	}
	if shortest {
		limit = 6
	}
	if x := d.point - 1; x < -4 || x >= limit {
		if prec > len(d.digits) {
			prec = len(d.digits)
		}
		return appendExp(dst, d, prec-1, fmt-'g'+'e')
	}
	if prec > d.point {
		prec = len(d.digits)
	}
	return appendPoint(dst, d, max(prec-d.point, 0))
}

// AppendComplex appends c as strconv.FormatComplex formats it; bitSize is 64 or 128.
func AppendComplex(dst []byte, c complex128, fmt byte, prec, bitSize int) []byte {
	dst = append(dst, '(')
	dst = AppendFloat(dst, real(c), fmt, prec, bitSize/2)
	at := len(dst)
	dst = AppendFloat(dst, imag(c), fmt, prec, bitSize/2)
	if dst[at] != '+' && dst[at] != '-' {
		dst = append(dst, 0)
		copy(dst[at+1:], dst[at:])
		dst[at] = '+'
	}
	return append(dst, "i)"...)
}

// appendExp appends d as d.ddde±dd with prec digits after the point.
func appendExp(dst []byte, d decimal, prec int, fmt byte) []byte {
	first := byte('0')
	if len(d.digits) > 0 {
		first = d.digits[0]
	}
	dst = append(dst, first)
	if prec > 0 {
		dst = append(dst, '.')
		n := min(len(d.digits), prec+1)
		if n > 1 {
			dst = append(dst, d.digits[1:n]...)
		} else {
			n = 1
		}
		dst = appendZeros(dst, prec+1-n)
	}
	exp := d.point - 1
	if len(d.digits) == 0 {
		exp = 0
	}
	dst = append(dst, fmt)
	if exp < 0 {
		dst = append(dst, '-')
		exp = -exp
	} else {
		dst = append(dst, '+')
	}
	if exp < 10 {
		dst = append(dst, '0')
	}
	return AppendUint(dst, uint64(exp), 10)
}

// appendPoint appends d as ddd.ddd with prec digits after the point.
func appendPoint(dst []byte, d decimal, prec int) []byte {
	n := len(d.digits)
	if d.point > 0 {
		m := min(n, d.point)
		dst = append(dst, d.digits[:m]...)
		dst = appendZeros(dst, d.point-m)
	} else {
		dst = append(dst, '0')
	}
	if prec <= 0 {
		return dst
	}
	dst = append(dst, '.')
	lead := 0
	if d.point < 0 {
		lead = min(-d.point, prec)
		dst = appendZeros(dst, lead)
	}
	from := max(d.point, 0)
	have := min(max(n-from, 0), prec-lead)
	if have > 0 {
		dst = append(dst, d.digits[from:from+have]...)
	}
	return appendZeros(dst, prec-lead-have)
}

func appendZeros(dst []byte, n int) []byte {
	for n > len(zeros) {
		dst = append(dst, zeros...)
		n -= len(zeros)
	}
	if n > 0 {
		dst = append(dst, zeros[:n]...)
	}
	return dst
}

// appendHex appends ±0x1.yyyyyyyyp±ddd.
func appendHex(dst []byte, prec int, fmt byte, negative bool, mant uint64, exp int, l layout) []byte {
	if mant == 0 {
		exp = 0
	}
	// The point stands after the top four bits of mant.
	mant <<= 60 - l.mantissaBits
	for mant != 0 && mant&(1<<60) == 0 {
		mant <<= 1
		exp--
	}
	if prec >= 0 && prec < 15 {
		shift := uint(prec * 4)
		extra := (mant << shift) & (1<<60 - 1)
		mant >>= 60 - shift
		if extra|(mant&1) > 1<<59 {
			mant++
		}
		mant <<= 60 - shift
		if mant&(1<<61) != 0 {
			mant >>= 1
			exp++
		}
	}
	hex := digits
	if fmt == 'X' {
		hex = "0123456789ABCDEF"
	}
	if negative {
		dst = append(dst, '-')
	}
	dst = append(dst, '0', fmt, '0'+byte(mant>>60)&1)
	mant <<= 4
	if prec < 0 && mant != 0 {
		dst = append(dst, '.')
		for mant != 0 {
			dst = append(dst, hex[mant>>60])
			mant <<= 4
		}
	} else if prec > 0 {
		dst = append(dst, '.')
		for i := 0; i < prec; i++ {
			dst = append(dst, hex[mant>>60])
			mant <<= 4
		}
	}
	dst = append(dst, fmt-'x'+'p')
	if exp < 0 {
		dst = append(dst, '-')
		exp = -exp
	} else {
		dst = append(dst, '+')
	}
	if exp < 10 {
		dst = append(dst, '0')
	}
	return AppendUint(dst, uint64(exp), 10)
}
