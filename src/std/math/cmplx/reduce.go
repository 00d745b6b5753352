package cmplx

import (
	"math"
	"math/bits"
)

// inversePi are the binary digits of 1/Pi.
var inversePi = [...]uint64{
	0x0000000000000000, 0x517cc1b727220a94, 0xfe13abe8fa9a6ee0, 0x6db14acc9e21c820, 0xff28b1d5ef5de2b0,
	0xdb92371d2126e970, 0x0324977504e8c90e, 0x7f0ef58e5894d39f, 0x74411afa975da242, 0x74ce38135a2fbf20,
	0x9cc8eb1cc1a99cfa, 0x4e422fc5defc941d, 0x8ffc4bffef02cc07, 0xf79788c5ad05368f, 0xb69b3f6793e584db,
	0xa7a31fb34f2ff516, 0xba93dd63f5f2f8bd, 0x9e839cfbc5294975, 0x35fdafd88fc6ae84, 0x2b0198237e3db5d5,
}

// reducePi takes multiples of Pi off x: small ones with Pi in three parts (Cody and Waite), large ones with as many digits of
// 1/Pi as matter (Payne and Hanek).
func reducePi(x float64) float64 {
	if math.Abs(x) < 1<<30 {
		const (
			first  = 3.141592502593994
			second = 1.5099578831723193e-07
			third  = 1.0780605716316238e-14
		)
		t := float64(int64(x/math.Pi + 0.5))
		return ((x - t*first) - t*second) - t*third
	}
	const fraction = 52
	mantissa := math.Float64bits(x)
	exponent := int(mantissa>>fraction&0x7ff) - 1023 - fraction
	mantissa = mantissa&(1<<fraction-1) | 1<<fraction

	// 192 digits of 1/Pi from the exponent on, times the mantissa: what is left of the point are multiples of 2Pi.
	at, shift := uint(exponent+64)/64, uint(exponent+64)%64
	digits := func(i uint) uint64 { return inversePi[at+i]<<shift | inversePi[at+i+1]>>(64-shift) }
	low, _ := bits.Mul64(digits(2), mantissa)
	middleHigh, middle := bits.Mul64(digits(1), mantissa)
	lo, carry := bits.Add64(middle, low, 0)
	hi, _ := bits.Add64(digits(0)*mantissa, middleHigh, carry)

	zeros := uint(bits.LeadingZeros64(hi))
	hi = hi<<(zeros+1) | lo>>(64-(zeros+1))
	x = math.Float64frombits(hi>>(64-fraction) | uint64(1023-(zeros+1))<<fraction)
	if x > 0.5 {
		x--
	}
	return math.Pi * x
}
