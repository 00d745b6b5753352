// Package ziggurat draws numbers from the normal and the exponential distribution, after Marsaglia and Tsang, "The Ziggurat Method
// for Generating Random Variables" (2000). The area under the curve is cut into strips of the same size, most of whose points
// need no look at the curve. The strips are computed when first needed.
package ziggurat

import "math"

// A Source gives the numbers that strips and points are chosen with.
type Source interface {
	Float64() float64
}

const (
	normalEdge      = 3.442619855899
	exponentialEdge = 7.69711747013104972
)

// Strips: k is where points surely lie below the curve, w the width of a step, f the height.
type strips struct {
	k    []uint32
	w, f []float32
}

var normal, exponential *strips

// cut cuts the area: n strips of size area, x from 0 to scale as numbers; curve and its inverse.
func cut(n int, edge, area, scale float64, curve, inverse func(float64) float64) *strips {
	s := &strips{make([]uint32, n), make([]float32, n), make([]float32, n)}
	x := edge
	q := area / curve(x)
	s.k[0] = uint32(x / q * scale)
	s.w[0], s.f[0] = float32(q/scale), 1
	s.w[n-1], s.f[n-1] = float32(x/scale), float32(curve(x))
	for i := n - 2; i >= 1; i-- {
		before := x
		x = inverse(area/x + curve(x))
		s.k[i+1] = uint32(x / before * scale)
		s.w[i], s.f[i] = float32(x/scale), float32(curve(x))
	}
	return s
}

// Normal draws from the normal distribution. next returns a number and a strip below 128.
func Normal(src Source, next func() (j int32, strip uint32)) float64 {
	s := normal
	if s == nil {
		s = cut(128, normalEdge, 9.91256303526217e-3, 1<<31,
			func(x float64) float64 { return math.Exp(-.5 * x * x) },
			func(y float64) float64 { return math.Sqrt(-2 * math.Log(y)) })
		normal = s
	}
	for {
		j, i := next()
		x := float64(j) * float64(s.w[i])
		distance := uint32(j)
		if j < 0 {
			distance = -distance
		}
		if distance < s.k[i] {
			return x
		}
		if i == 0 {
			// Behind the last strip.
			for {
				x = -math.Log(src.Float64()) * (1.0 / normalEdge)
				y := -math.Log(src.Float64())
				if y+y >= x*x {
					break
				}
			}
			if j > 0 {
				return normalEdge + x
			}
			return -normalEdge - x
		}
		if s.f[i]+float32(src.Float64())*(s.f[i-1]-s.f[i]) < float32(math.Exp(-.5*x*x)) {
			return x
		}
	}
}

// Exponential draws from the exponential distribution. next returns a number and a strip below 256.
func Exponential(src Source, next func() (j, strip uint32)) float64 {
	s := exponential
	if s == nil {
		s = cut(256, exponentialEdge, 3.949659822581572e-3, 1<<32,
			func(x float64) float64 { return math.Exp(-x) },
			func(y float64) float64 { return -math.Log(y) })
		exponential = s
	}
	for {
		j, i := next()
		x := float64(j) * float64(s.w[i])
		if j < s.k[i] {
			return x
		}
		if i == 0 {
			return exponentialEdge - math.Log(src.Float64())
		}
		if s.f[i]+float32(src.Float64())*(s.f[i-1]-s.f[i]) < float32(math.Exp(-x)) {
			return x
		}
	}
}

// A Zipf draws k with a probability proportional to (v+k) to the power of -s, by rejection inversion (Hörmann and Derflinger, 1996).
type Zipf struct {
	src        Source
	v, s       float64
	power      float64 // 1 - s
	most       float64 // integral to the end
	range0     float64 // integral from the beginning, without most
	sureWithin float64
}

// NewZipf returns a Zipf for k in [0, imax], nil if s or v are too small.
func NewZipf(src Source, s, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	z := &Zipf{src: src, v: v, s: s, power: 1 - s}
	z.most = z.integral(float64(imax) + 0.5)
	z.range0 = z.integral(0.5) - math.Exp(math.Log(v)*-s) - z.most
	z.sureWithin = 1 - z.inverse(z.integral(1.5)-math.Exp(-s*math.Log(v+1)))
	return z
}

func (z *Zipf) integral(x float64) float64 {
	return math.Exp(z.power*math.Log(z.v+x)) * (1 / z.power)
}

func (z *Zipf) inverse(x float64) float64 {
	return math.Exp(1/z.power*math.Log(z.power*x)) - z.v
}

// Uint64 draws a number.
func (z *Zipf) Uint64() uint64 {
	for {
		u := z.most + z.src.Float64()*z.range0
		x := z.inverse(u)
		k := math.Floor(x + 0.5)
		if k-x <= z.sureWithin || u >= z.integral(k+0.5)-math.Exp(-math.Log(k+z.v)*z.s) {
			return uint64(k)
		}
	}
}
