package math

// The error function, after FDLIBM's s_erf.c: rational approximations in four ranges.

const erx = 8.45062911510467529297e-01

// Coefficients, constant term first.
var erfPP = []float64{
	1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02,
	-5.77027029648944159157e-03, -2.37630166566501626084e-05,
}

var erfPA = []float64{
	-2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01,
	3.18346619901161753674e-01, -1.10894694282396677476e-01, 3.54783043256182359371e-02,
	-2.16637559486879084300e-03,
}

var erfRA = []float64{
	-9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01,
	-6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02,
	-8.12874355063065934246e+01, -9.81432934416914548592e+00,
}

var erfRB = []float64{
	-9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01,
	-1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03,
	-4.83519191608651397019e+02,
}

var erfQQ = []float64{
	1, 3.97917223959155352819e-01, 6.50222499887672944485e-02, 5.08130628187576562776e-03,
	1.32494738004321644526e-04, -3.96022827877536812320e-06,
}

var erfQA = []float64{
	1, 1.06420880400844228286e-01, 5.40397917702171048937e-01, 7.18286544141962662868e-02,
	1.26171219808761642112e-01, 1.36370839120290507362e-02, 1.19844998467991074170e-02,
}

var erfSA = []float64{
	1, 1.96512716674392571292e+01, 1.37657754143519042600e+02, 4.34565877475229228821e+02,
	6.45387271733267880336e+02, 4.29008140027567833386e+02, 1.08635005541779435134e+02,
	6.57024977031928170135e+00, -6.04244152148580987438e-02,
}

var erfSB = []float64{
	1, 3.03380607434824582924e+01, 3.25792512996573918826e+02, 1.53672958608443695994e+03,
	3.19985821950859553908e+03, 2.55305040643316442583e+03, 4.74528541206955367215e+02,
	-2.24409524465858183362e+01,
}

// poly returns c[0] + c[1]*z + c[2]*z*z + …
func poly(z float64, c []float64) float64 {
	r := c[len(c)-1]
	for i := len(c) - 2; i >= 0; i-- {
		r = c[i] + z*r
	}
	return r
}

// Erf returns the error function of x.
func Erf(x float64) float64 {
	if x != x {
		return NaN()
	}
	a := Abs(x)
	var r float64
	switch {
	case a >= 6:
		r = 1
	case a >= 1.25:
		r = 1 - erfTail(a)
	case a >= 0.84375:
		r = erx + poly(a-1, erfPA)/poly(a-1, erfQA)
	case a >= 1.0/(1<<28):
		r = a + a*(poly(a*a, erfPP)/poly(a*a, erfQQ))
	case a >= 2.848094538889218e-306:
		r = a + 1.28379167095512586316e-01*a
	default:
		r = 0.125 * (8*a + 1.02703333676410069053e+00*a) // without underflow
	}
	if x < 0 {
		return -r
	}
	return r
}

// erfTail returns what Erf lacks of 1, for a >= 1.25.
func erfTail(a float64) float64 {
	s := 1 / (a * a)
	var r float64
	if a < 1/0.35 {
		r = poly(s, erfRA) / poly(s, erfSA)
	} else {
		r = poly(s, erfRB) / poly(s, erfSB)
	}
	z := Float64frombits(Float64bits(a) &^ 0xffffffff) // a without its last digits
	return Exp(-z*z-0.5625) * Exp((z-a)*(z+a)+r) / a
}

// Erfc returns 1 - Erf(x), exactly also where that is small.
func Erfc(x float64) float64 {
	if x != x {
		return NaN()
	}
	a := Abs(x)
	switch {
	case a < 0.84375:
		t := a
		if a >= 1.0/(1<<56) {
			y := poly(a*a, erfPP) / poly(a*a, erfQQ)
			if a < 0.25 {
				t = a + a*y
			} else {
				t = 0.5 + (a*y + (a - 0.5))
			}
		}
		if x < 0 {
			return 1 + t
		}
		return 1 - t
	case a < 1.25:
		q := poly(a-1, erfPA) / poly(a-1, erfQA)
		if x < 0 {
			return 1 + erx + q
		}
		return 1 - erx - q
	case x < -6:
		return 2
	case a < 28:
		if x < 0 {
			return 2 - erfTail(a)
		}
		return erfTail(a)
	case x < 0:
		return 2
	}
	return 0
}

// Inverse of the error function, after Wichura's algorithm AS241. Coefficients, constant term first.
var inverseA = []float64{
	1.1975323115670912564578e0, 4.7072688112383978012285e1, 6.9706266534389598238465e2,
	4.8548868893843886794648e3, 1.6235862515167575384252e4, 2.3782041382114385731252e4,
	1.1819493347062294404278e4, 8.8709406962545514830200e2,
}

var inverseB = []float64{
	1.0000000000000000000e0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
	2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
}

var inverseC = []float64{
	1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
	1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2,
	7.74545014278341407640e-4,
}

var inverseD = []float64{
	1.4142135623730950488016887e0, 2.9036514445419946173133295e0, 2.3707661626024532365971225e0,
	9.7547832001787427186894837e-1, 2.0945065210512749128288442e-1, 2.1494160384252876777097297e-2,
	7.7441459065157709165577218e-4, 1.4859850019840355905497876e-9,
}

var inverseE = []float64{
	6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
	2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5,
	2.01033439929228813265e-7,
}

var inverseF = []float64{
	1.414213562373095048801689e0, 8.482908416595164588112026e-1, 1.936480946950659106176712e-1,
	2.103693768272068968719679e-2, 1.112800997078859844711555e-3, 2.611088405080593625138020e-5,
	2.010321207683943062279931e-7, 2.891024605872965461538222e-15,
}

// Erfinv returns the inverse of Erf.
func Erfinv(x float64) float64 {
	if x == 0 {
		return x
	}
	a := Abs(x)
	if !(a < 1) {
		if a == 1 {
			return Inf(int(x))
		}
		return NaN()
	}
	var r float64
	if a <= 0.85 {
		t := 0.180625 - 0.25*a*a
		r = a * poly(t, inverseA) / poly(t, inverseB)
	} else if t := Sqrt(Ln2 - Log(1-a)); t <= 5 {
		r = poly(t-1.6, inverseC) / poly(t-1.6, inverseD)
	} else {
		r = poly(t-5, inverseE) / poly(t-5, inverseF)
	}
	if x < 0 {
		return -r
	}
	return r
}

// Erfcinv returns the inverse of Erfc.
func Erfcinv(x float64) float64 { return Erfinv(1 - x) }
