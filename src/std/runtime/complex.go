// Division of complex numbers, called by compiled code.

package runtime

// complex128div divides as Smith's method does (Communications of the ACM, 1962), with C99's results (annex G) where
// infinities and NaN are involved.
func complex128div(n, m complex128) complex128 {
	a, b := real(n), imag(n)
	c, d := real(m), imag(m)
	var e, f float64
	if fabs(c) >= fabs(d) {
		ratio := d / c
		denom := c + ratio*d
		e = (a + b*ratio) / denom
		f = (b - a*ratio) / denom
	} else {
		ratio := c / d
		denom := d + ratio*c
		e = (a*ratio + b) / denom
		f = (b*ratio - a) / denom
	}
	if e == e || f == f {
		return complex(e, f)
	}
	inf := fmax * 2
	switch {
	case c == 0 && d == 0 && (a == a || b == b):
		e = withSign(inf, c) * a
		f = withSign(inf, c) * b
	case (isInf(a) || isInf(b)) && isFinite(c) && isFinite(d):
		a, b = infToOne(a), infToOne(b)
		e = inf * (a*c + b*d)
		f = inf * (b*c - a*d)
	case (isInf(c) || isInf(d)) && isFinite(a) && isFinite(b):
		c, d = infToOne(c), infToOne(d)
		e = 0 * (a*c + b*d)
		f = 0 * (b*c - a*d)
	}
	return complex(e, f)
}

// fmax is a variable so that doubling it happens when the program runs.
var fmax = 1.7976931348623157e308

func fabs(x float64) float64 {
	if x < 0 || x == 0 {
		return 0 - x
	}
	return x
}

func isInf(x float64) bool    { return x == x && x-x != x-x }
func isFinite(x float64) bool { return x-x == 0 }

// withSign gives x, which is positive, the sign of y.
func withSign(x, y float64) float64 {
	if y < 0 || y == 0 && 1/y < 0 {
		return -x
	}
	return x
}

// infToOne gives a signed 1 for an infinity and a signed 0 for anything else.
func infToOne(x float64) float64 {
	if isInf(x) {
		return withSign(1, x)
	}
	return withSign(0, x)
}
