package math

import "math/bits"

// Trigonometric functions: the argument is reduced to [-π/4, π/4] in an octant, where polynomials in z² (Cephes) give sine and cosine.

// fourOverPi holds the binary digits of 4/π, the first word its integer part.
var fourOverPi = [...]uint64{
	0x0000000000000001, 0x45f306dc9c882a53, 0xf84eafa3ea69bb81, 0xb6c52b3278872083,
	0xfca2c757bd778ac3, 0x6e48dc74849ba5c0, 0x0c925dd413a32439, 0xfc3bd63962534e7d,
	0xd1046bea5d768909, 0xd338e04d68befc82, 0x7323ac7306a673e9, 0x3908bf177bf25076,
	0x3ff12fffbc0b301f, 0xde5e2316b414da3e, 0xda6cfd9e4f96136e, 0x9e8c7ecd3cbfd45a,
	0xea4f758fd7cbe2f6, 0x7a0e73ef14a525d4, 0xd7f6bf623f1aba10, 0xac06608df8f6d757,
}

// horner returns c[0]*x^n + … + c[n], from the inside.
func horner(x float64, c []float64) float64 {
	r := c[0]
	for _, v := range c[1:] {
		r = r*x + v
	}
	return r
}

var sinCoefficients = []float64{
	1.58962301576546568060e-10, -2.50507477628578072866e-8, 2.75573136213857245213e-6,
	-1.98412698295895385996e-4, 8.33333333332211858878e-3, -1.66666666666666307295e-1,
}

var cosCoefficients = []float64{
	-1.13585365213876817300e-11, 2.08757008419747316778e-9, -2.75573141792967388112e-7,
	2.48015872888517045348e-5, -1.38888888888730564116e-3, 4.16666666666665929218e-2,
}

// octant returns j and z with x = j*π/4 + z, j even, for x >= 0.
func octant(x float64) (j uint64, z float64) {
	if x >= 1<<29 {
		return reduceLarge(x)
	}
	// π/4 in three parts: the products with the first two are exact.
	const a, b, c = 7.85398125648498535156e-1, 3.77489470793079817668e-8, 2.69515142907905952645e-15
	j = uint64(x * (4 / Pi))
	y := float64(j)
	if j&1 == 1 {
		j++
		y++
	}
	return j, ((x - y*a) - y*b) - y*c
}

// reduceLarge multiplies by the digits of 4/π that matter (Payne and Hanek).
func reduceLarge(x float64) (j uint64, z float64) {
	b := Float64bits(x)
	exp := int(b>>fracBits&expMask) - expBias - fracBits
	b = b&^(expMask<<fracBits) | 1<<fracBits
	word, shift := uint(exp+61)/64, uint(exp+61)%64
	w0 := fourOverPi[word]<<shift | fourOverPi[word+1]>>(64-shift)
	w1 := fourOverPi[word+1]<<shift | fourOverPi[word+2]>>(64-shift)
	w2 := fourOverPi[word+2]<<shift | fourOverPi[word+3]>>(64-shift)
	low, _ := bits.Mul64(w2, b)
	midHi, midLo := bits.Mul64(w1, b)
	lo, carry := bits.Add64(midLo, low, 0)
	hi, _ := bits.Add64(w0*b, midHi, carry)
	j = hi >> 61
	hi = hi<<3 | lo>>61
	zeros := uint(bits.LeadingZeros64(hi))
	exponent := uint64(expBias - (zeros + 1))
	hi = hi<<(zeros+1) | lo>>(64-(zeros+1))
	z = Float64frombits(hi>>(64-fracBits) | exponent<<fracBits)
	if j&1 == 1 {
		j = (j + 1) & 7
		z--
	}
	return j, z * (Pi / 4)
}

func sinSeries(z float64) float64 {
	zz := z * z
	return z + z*zz*horner(zz, sinCoefficients)
}

func cosSeries(z float64) float64 {
	zz := z * z
	return 1.0 - 0.5*zz + zz*zz*horner(zz, cosCoefficients)
}

// Sin returns the sine of x radians.
func Sin(x float64) float64 {
	switch {
	case x == 0 || x != x:
		return x
	case IsInf(x, 0):
		return NaN()
	}
	negative := x < 0
	j, z := octant(Abs(x))
	j &= 7
	if j > 3 {
		j -= 4
		negative = !negative
	}
	var y float64
	if j == 2 {
		y = cosSeries(z)
	} else {
		y = sinSeries(z)
	}
	if negative {
		y = -y
	}
	return y
}

// Cos returns the cosine of x radians.
func Cos(x float64) float64 {
	if x != x || IsInf(x, 0) {
		return NaN()
	}
	j, z := octant(Abs(x))
	j &= 7
	negative := false
	if j > 3 {
		j -= 4
		negative = true
	}
	if j > 1 {
		negative = !negative
	}
	var y float64
	if j == 2 {
		y = sinSeries(z)
	} else {
		y = cosSeries(z)
	}
	if negative {
		y = -y
	}
	return y
}

// Sincos returns Sin(x) and Cos(x).
func Sincos(x float64) (sin, cos float64) { return Sin(x), Cos(x) }

// Tan returns the tangent of x radians.
func Tan(x float64) float64 {
	switch {
	case x == 0 || x != x:
		return x
	case IsInf(x, 0):
		return NaN()
	}
	j, z := octant(Abs(x))
	zz := z * z
	y := z
	if zz > 1e-14 {
		p := horner(zz, []float64{-1.30936939181383777646e4, 1.15351664838587416140e6, -1.79565251976484877988e7})
		q := horner(zz, []float64{1, 1.36812963470692954678e4, -1.32089234440210967447e6, 2.50083801823357915839e7, -5.38695755929454629881e7})
		y = z + z*(zz*p/q)
	}
	if j&2 == 2 {
		y = -1 / y
	}
	if x < 0 {
		y = -y
	}
	return y
}

// arctangent of x in [0, 0.66].
func smallAtan(x float64) float64 {
	z := x * x
	p := horner(z, []float64{
		-8.750608600031904122785e-01, -1.615753718733365076637e+01, -7.500855792314704667340e+01,
		-1.228866684490136173410e+02, -6.485021904942025371773e+01,
	})
	q := horner(z, []float64{
		1, 2.485846490142306297962e+01, 1.650270098316988542046e+02, 4.328810604912902668951e+02,
		4.853903996359136964868e+02, 1.945506571482613964425e+02,
	})
	return x*(z*p/q) + x
}

// arctangent of x >= 0.
func positiveAtan(x float64) float64 {
	const rest = 6.123233995736765886130e-17 // π/2 - float64(π/2)
	if x <= 0.66 {
		return smallAtan(x)
	}
	if x > 2.41421356237309504880 {
		return Pi/2 - smallAtan(1/x) + rest
	}
	return Pi/4 + smallAtan((x-1)/(x+1)) + 0.5*rest
}

// Atan returns the arctangent of x in radians.
func Atan(x float64) float64 {
	switch {
	case x == 0:
		return x
	case x > 0:
		return positiveAtan(x)
	}
	return -positiveAtan(-x)
}

// Asin returns the arcsine of x in radians.
func Asin(x float64) float64 {
	if x == 0 {
		return x
	}
	a := Abs(x)
	if a > 1 {
		return NaN()
	}
	y := Sqrt(1 - a*a)
	if a > 0.7 {
		y = Pi/2 - positiveAtan(y/a)
	} else {
		y = positiveAtan(a / y)
	}
	if x < 0 {
		y = -y
	}
	return y
}

// Acos returns the arccosine of x in radians.
func Acos(x float64) float64 { return Pi/2 - Asin(x) }

// Atan2 returns the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	switch {
	case y != y || x != x:
		return NaN()
	case y == 0:
		if x >= 0 && !Signbit(x) {
			return Copysign(0, y)
		}
		return Copysign(Pi, y)
	case x == 0:
		return Copysign(Pi/2, y)
	case IsInf(x, 1):
		if IsInf(y, 0) {
			return Copysign(Pi/4, y)
		}
		return Copysign(0, y)
	case IsInf(x, -1):
		if IsInf(y, 0) {
			return Copysign(3*Pi/4, y)
		}
		return Copysign(Pi, y)
	case IsInf(y, 0):
		return Copysign(Pi/2, y)
	}
	q := Atan(y / x)
	if x < 0 {
		if q <= 0 {
			return q + Pi
		}
		return q - Pi
	}
	return q
}
