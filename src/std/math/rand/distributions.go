package rand

import "internal/ziggurat"

// NormFloat64 returns a number of the normal distribution with mean 0 and deviation 1.
func (r *Rand) NormFloat64() float64 {
	return ziggurat.Normal(r, func() (int32, uint32) {
		u := r.Uint32()
		return int32(u), u & 127
	})
}

// ExpFloat64 returns a number of the exponential distribution with rate 1.
func (r *Rand) ExpFloat64() float64 {
	return ziggurat.Exponential(r, func() (j, strip uint32) {
		u := r.Uint32()
		return u, u & 255
	})
}

// A Zipf makes numbers of a Zipf distribution.
type Zipf struct {
	z *ziggurat.Zipf
}

// NewZipf returns a Zipf for k in [0, imax], with a probability proportional to (v+k) to the power of -s.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	z := ziggurat.NewZipf(r, s, v, imax)
	if z == nil {
		return nil
	}
	return &Zipf{z}
}

// Uint64 returns a number of the distribution.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	return z.z.Uint64()
}

// NormFloat64 is that of the default source.
func NormFloat64() float64 { return global.NormFloat64() }

// ExpFloat64 is that of the default source.
func ExpFloat64() float64 { return global.ExpFloat64() }
