package math

// Jn returns the Bessel function of the first kind of order n.
func Jn(n int, x float64) float64 {
	switch {
	case x != x:
		return x
	case IsInf(x, 0):
		return 0
	case n == 0:
		return J0(x)
	case x == 0:
		return 0
	}
	if n < 0 {
		n, x = -n, -x
	}
	if n == 1 {
		return J1(x)
	}
	a := Abs(x)
	var r float64
	switch {
	case float64(n) <= a && a >= 1<<302:
		// A plain wave, shifted by a quarter with each order.
		s, c := Sincos(a)
		r = (1 / SqrtPi) * quarter(n, c, s) / Sqrt(a)
	case float64(n) <= a:
		before := J0(a)
		r = J1(a)
		for i := 1; i < n; i++ {
			before, r = r, r*(float64(i+i)/a)-before
		}
	case a < 1.0/(1<<29):
		if n > 33 {
			break // too small
		}
		half, factorial := a*0.5, 1.0
		r = half
		for i := 2; i <= n; i++ {
			factorial *= float64(i)
			r *= half
		}
		r /= factorial
	default:
		r = jnDown(n, a)
	}
	if x < 0 && n&1 == 1 {
		return -r
	}
	return r
}

// quarter returns c+s for n%4 = 0, s-c for 1, -c-s for 2, c-s for 3.
func quarter(n int, c, s float64) float64 {
	switch n & 3 {
	case 0:
		return c + s
	case 1:
		return -c + s
	case 2:
		return -c - s
	}
	return c - s
}

// jnDown finds Jn(n, x) for n > x by going down: the quotient of Jn and Jn-1 is a continued fraction, and with it the recurrence
// runs from order n to J0, which is known.
func jnDown(n int, x float64) float64 {
	// How many terms the fraction needs.
	h := 2 / x
	w := float64(n+n) / x
	z := w + h
	q0, q1 := w, w*z-1
	k := 1
	for q1 < 1e9 {
		k++
		z += h
		q0, q1 = q1, z*q1-q0
	}
	t := 0.0
	for i := 2 * (n + k); i >= n+n; i -= 2 {
		t = 1 / (float64(i)/x - t)
	}
	a, b := t, 1.0
	order := float64(n)
	large := !(order*Log(Abs(2/x*order)) < 7.09782712893383973096e+02)
	for i := n - 1; i > 0; i-- {
		a, b = b, b*float64(i+i)/x-a
		if large && b > 1e100 {
			a /= b
			t /= b
			b = 1
		}
	}
	return t * J0(x) / b
}

// Yn returns the Bessel function of the second kind of order n.
func Yn(n int, x float64) float64 {
	switch {
	case x < 0 || x != x:
		return NaN()
	case IsInf(x, 1):
		return 0
	case n == 0:
		return Y0(x)
	case x == 0:
		if n < 0 && n&1 == 1 {
			return Inf(1)
		}
		return Inf(-1)
	}
	negative := n < 0 && n&1 == 1
	if n < 0 {
		n = -n
	}
	var r float64
	switch {
	case n == 1:
		r = Y1(x)
	case x >= 1<<302:
		s, c := Sincos(x)
		r = (1 / SqrtPi) * quarter(n+1, c, s) / Sqrt(x)
	default:
		before := Y0(x)
		r = Y1(x)
		for i := 1; i < n && !IsInf(r, -1); i++ {
			before, r = r, (float64(i+i)/x)*r-before
		}
	}
	if negative {
		return -r
	}
	return r
}
