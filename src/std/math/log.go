package math

// Log returns the natural logarithm.
func Log(x float64) float64 {
	switch {
	case x == 0:
		return Inf(-1)
	case x < 0:
		return NaN()
	case x != x || IsInf(x, 1):
		return x
	}
	// Go's amd64 code takes the exponent field as it is, for denormal numbers, too.
	b := Float64bits(x)
	f := Float64frombits(b&(1<<fracBits-1) | 0x3fe0000000000000)
	k := float64(int(b>>fracBits&expMask) - (expBias - 1))
	if f <= Sqrt2/2 {
		k--
		f *= 2
	}
	f--
	s := f / (2 + f)
	s2 := s * s
	s4 := s2 * s2
	t1 := s2 * (((1.479819860511658591e-01*s4+1.818357216161805012e-01)*s4+2.857142874366239149e-01)*s4 + 6.666666666666735130e-01)
	t2 := s4 * ((1.531383769920937332e-01*s4+2.222219843214978396e-01)*s4 + 3.999999999940941908e-01)
	half := 0.5 * f * f
	return k*ln2Hi - ((half - (s*(half+(t1+t2)) + k*ln2Lo)) - f)
}

// Log10 returns the decimal logarithm.
func Log10(x float64) float64 { return Log(x) * (1 / Ln10) }

// Log2 returns the binary logarithm, exact for powers of two.
func Log2(x float64) float64 {
	frac, exp := Frexp(x)
	if frac == 0.5 {
		return float64(exp - 1)
	}
	return Log(frac)*(1/Ln2) + float64(exp)
}

// Log1p returns Log(1+x), exact for small x, too.
func Log1p(x float64) float64 {
	switch {
	case x < -1 || x != x:
		return NaN()
	case x == -1:
		return Inf(-1)
	case IsInf(x, 1):
		return x
	}
	a := Abs(x)
	var f, c float64
	var frac uint64
	k := 1
	if a < 4.142135623730950488017e-01 { // √2 - 1
		if a < 1.0/(1<<29) {
			if a < 1.0/(1<<54) {
				return x
			}
			return x - x*x*0.5
		}
		if x > -2.928932188134524755992e-01 { // √2/2 - 1
			k, f, frac = 0, x, 1
		}
	}
	if k != 0 {
		u := x
		if a < 1<<53 {
			u = 1.0 + x
			k = int(Float64bits(u)>>fracBits) - expBias
			if k > 0 {
				c = 1.0 - (u - x)
			} else {
				c = x - (u - 1.0)
			}
			c /= u
		} else {
			k = int(Float64bits(u)>>fracBits) - expBias
		}
		frac = Float64bits(u) & (1<<fracBits - 1)
		if frac < 0x0006a09e667f3bcd { // √2
			u = Float64frombits(frac | 0x3ff0000000000000)
		} else {
			k++
			u = Float64frombits(frac | 0x3fe0000000000000)
			frac = (0x0010000000000000 - frac) >> 2
		}
		f = u - 1.0
	}
	half := 0.5 * f * f
	n := float64(k)
	if frac == 0 {
		if f == 0 {
			if k == 0 {
				return 0
			}
			c += n * ln2Lo
			return n*ln2Hi + c
		}
		r := half * (1.0 - 0.66666666666666666*f)
		if k == 0 {
			return f - r
		}
		return n*ln2Hi - ((r - (n*ln2Lo + c)) - f)
	}
	s := f / (2.0 + f)
	z := s * s
	r := z * (6.666666666666735130e-01 + z*(3.999999999940941908e-01+z*(2.857142874366239149e-01+z*(2.222219843214978396e-01+
		z*(1.818357216161805012e-01+z*(1.531383769920937332e-01+z*1.479819860511658591e-01))))))
	if k == 0 {
		return f - (half - s*(half+r))
	}
	return n*ln2Hi - ((half - (s*(half+r) + (n*ln2Lo + c))) - f)
}
