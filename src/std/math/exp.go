package math

// Exponentials and logarithms, by the methods of Go's amd64 code and of FDLIBM. Left out in this package: gamma, error and Bessel
// functions.

const (
	ln2Hi = 6.93147180369123816490e-01
	ln2Lo = 1.90821492927058770002e-10
)

// Exp returns e**x: 2**k times a Taylor series of a sixteenth of the rest, squared four times.
func Exp(x float64) float64 {
	const (
		ln2Upper = 0.69314718055966295651160180568695068359375
		ln2Lower = 0.28235290563031577122588448175013436025525412068e-12
	)
	switch {
	case x != x || IsInf(x, 1):
		return x
	case IsInf(x, -1):
		return 0
	case x > 7.09782712893384e+02:
		return Inf(1)
	case x < -1e6:
		return 0
	}
	k := RoundToEven(x * 1.4426950408889634073599246810018920)
	x = FMA(-k, ln2Upper, x)
	x = FMA(-k, ln2Lower, x)
	x *= 0.0625
	p := 2.4801587301587301587e-5
	p = FMA(x, p, 1.9841269841269841270e-4)
	p = FMA(x, p, 1.3888888888888888889e-3)
	p = FMA(x, p, 8.3333333333333333333e-3)
	p = FMA(x, p, 4.1666666666666666667e-2)
	p = FMA(x, p, 1.6666666666666666667e-1)
	p = FMA(x, p, 0.5)
	p = FMA(x, p, 1)
	x *= p // e**x - 1; then (y+1)**2 - 1 = y*(y+2)
	x *= x + 2
	x *= x + 2
	x *= x + 2
	x = FMA(x+2, x, 1)
	e := int(k) + expBias
	switch {
	case e >= expMask:
		return Inf(1)
	case e > 0:
		return x * Float64frombits(uint64(e)<<fracBits)
	case e < -52:
		return 0
	}
	return x * Float64frombits(uint64(e+expBias-1)<<fracBits) * Float64frombits(1<<fracBits)
}

// Exp2 returns 2**x.
func Exp2(x float64) float64 {
	switch {
	case x != x:
		return x
	case x > 1.0239999999999999e+03:
		return Inf(1)
	case x < -1.0740e+03:
		return 0
	}
	k := 0
	if x > 0 {
		k = int(x + 0.5)
	} else if x < 0 {
		k = int(x - 0.5)
	}
	t := x - float64(k)
	hi, lo := t*ln2Hi, -t*ln2Lo
	r := hi - lo
	s := r * r
	c := r - s*(1.66666666666666657415e-01+s*(-2.77777777770155933842e-03+s*(6.61375632143793436117e-05+
		s*(-1.65339022054652515390e-06+s*4.13813679705723846039e-08))))
	return Ldexp(1-((lo-(r*c)/(2-c))-hi), k)
}

// scale adds k to the exponent of y.
func scale(y float64, k int) float64 {
	return Float64frombits(Float64bits(y) + uint64(k)<<fracBits)
}

// Expm1 returns e**x - 1, exact for small x, too.
func Expm1(x float64) float64 {
	const (
		ln2Half   = 3.46573590279972654709e-01
		ln2HalfX3 = 1.03972077083991796413e+00
		invLn2    = 1.44269504088896338700e+00
	)
	switch {
	case IsInf(x, 1) || x != x:
		return x
	case IsInf(x, -1):
		return -1
	}
	a := Abs(x)
	if a >= 3.88162421113569373274e+01 {
		if x < 0 {
			return -1
		}
		if a >= 7.09782712893383973096e+02 {
			return Inf(1)
		}
	}
	var c float64
	k := 0
	if a > ln2Half {
		var hi, lo float64
		switch {
		case a < ln2HalfX3 && x > 0:
			hi, lo, k = x-ln2Hi, ln2Lo, 1
		case a < ln2HalfX3:
			hi, lo, k = x+ln2Hi, -ln2Lo, -1
		default:
			if x > 0 {
				k = int(invLn2*x + 0.5)
			} else {
				k = int(invLn2*x - 0.5)
			}
			t := float64(k)
			hi, lo = x-t*ln2Hi, t*ln2Lo
		}
		x = hi - lo
		c = (hi - x) - lo
	} else if a < 1.0/(1<<54) {
		return x
	}
	half := 0.5 * x
	s := x * half
	r := 1 + s*(-3.33333333333331316428e-02+s*(1.58730158725481460165e-03+s*(-7.93650757867487942473e-05+
		s*(4.00821782732936239552e-06+s*-2.01099218183624371326e-07))))
	t := 3 - r*half
	e := s * ((r - t) / (6.0 - x*t))
	if k == 0 {
		return x - (x*e - s)
	}
	e = x*(e-c) - c
	e -= s
	switch {
	case k == -1:
		return 0.5*(x-e) - 0.5
	case k == 1:
		if x < -0.25 {
			return -2 * (e - (x + 0.5))
		}
		return 1 + 2*(x-e)
	case k <= -2 || k > 56:
		return scale(1-(e-x), k) - 1
	case k < 20:
		t := Float64frombits(0x3ff0000000000000 - 0x20000000000000>>uint(k))
		return scale(t-(e-x), k)
	}
	t = Float64frombits(uint64(expBias-k) << fracBits)
	y := x - (e + t)
	y++
	return scale(y, k)
}

func isOddInt(x float64) bool {
	if Abs(x) >= 1<<53 {
		return false
	}
	whole, frac := Modf(x)
	return frac == 0 && int64(whole)&1 == 1
}

// Pow returns x**y: whole powers by squaring, the rest through Exp and Log.
func Pow(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case y == 1:
		return x
	case x != x || y != y:
		return NaN()
	case x == 0:
		switch {
		case y < 0:
			if Signbit(x) && isOddInt(y) {
				return Copysign(Inf(1), x)
			}
			return Inf(1)
		case Signbit(x) && isOddInt(y):
			return x
		}
		return 0
	case IsInf(y, 0):
		switch {
		case x == -1:
			return 1
		case (Abs(x) < 1) == IsInf(y, 1):
			return 0
		}
		return Inf(1)
	case IsInf(x, 0):
		if IsInf(x, -1) {
			return Pow(1/x, -y)
		}
		if y < 0 {
			return 0
		}
		return Inf(1)
	case y == 0.5:
		return Sqrt(x)
	case y == -0.5:
		return 1 / Sqrt(x)
	}
	whole, frac := Modf(Abs(y))
	if frac != 0 && x < 0 {
		return NaN()
	}
	if whole >= 1<<63 {
		switch {
		case x == -1:
			return 1
		case (Abs(x) < 1) == (y > 0):
			return 0
		}
		return Inf(1)
	}
	r, e := 1.0, 0 // the result is r * 2**e
	if frac != 0 {
		if frac > 0.5 {
			frac--
			whole++
		}
		r = Exp(frac * Log(x))
	}
	m, k := Frexp(x)
	for i := int64(whole); i != 0; i >>= 1 {
		if k < -1<<12 || 1<<12 < k {
			e += k // overflow or underflow
			break
		}
		if i&1 == 1 {
			r *= m
			e += k
		}
		m *= m
		k <<= 1
		if m < .5 {
			m += m
			k--
		}
	}
	if y < 0 {
		r = 1 / r
		e = -e
	}
	return Ldexp(r, e)
}

// Pow10 returns 10**n.
func Pow10(n int) float64 {
	switch {
	case n < -323:
		return 0
	case n > 308:
		return Inf(1)
	}
	if n >= 0 {
		return tens32[n/32] * tens[n%32]
	}
	return tenths32[-n/32] / tens[-n%32]
}

// Powers of ten: 0 to 31, and 32 apart.
var (
	tens = [...]float64{
		1e00, 1e01, 1e02, 1e03, 1e04, 1e05, 1e06, 1e07, 1e08, 1e09, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
		1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24, 1e25, 1e26, 1e27, 1e28, 1e29, 1e30, 1e31,
	}
	tens32   = [...]float64{1e00, 1e32, 1e64, 1e96, 1e128, 1e160, 1e192, 1e224, 1e256, 1e288}
	tenths32 = [...]float64{1e-00, 1e-32, 1e-64, 1e-96, 1e-128, 1e-160, 1e-192, 1e-224, 1e-256, 1e-288, 1e-320}
)

// Cbrt returns the cube root: an estimate from the bits, a polynomial step, a Newton step (FDLIBM).
func Cbrt(x float64) float64 {
	if x == 0 || x != x || IsInf(x, 0) {
		return x
	}
	a := Abs(x)
	t := Float64frombits(Float64bits(a)/3 + 715094163<<32)
	if a < 0x1p-1022 {
		t = float64(1<<54) * a
		t = Float64frombits(Float64bits(t)/3 + 696219795<<32)
	}
	r := t * t / a
	s := 5.42857142857142815906e-01 + r*t
	t *= 3.57142857142857150787e-01 + 1.60714285714285720630e+00/(s+1.41428571428571436819e+00+-7.05306122448979611050e-01/s)
	t = Float64frombits(Float64bits(t)&(0xFFFFFFFFC<<28) + 1<<30)
	s = t * t
	r = a / s
	r = (r - t) / (t + t + r)
	t += t * r
	if x < 0 {
		t = -t
	}
	return t
}
