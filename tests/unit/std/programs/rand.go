package main

import (
	"fmt"
	"math/rand"
	v2 "math/rand/v2"
)

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func main() {
	for _, seed := range []int64{1, 0, -5, 1 << 40, 42} {
		r := rand.New(rand.NewSource(seed))
		fmt.Println(r.Int63(), r.Uint32(), r.Uint64(), r.Int31(), r.Int(), r.Int63n(1e15), r.Int63n(64), r.Int31n(7), r.Int31n(8), r.Intn(100), r.Intn(1<<40), r.Float64(), r.Float32(), r.Perm(9))
		s := 0.0
		for i := 0; i < 3000; i++ {
			s += r.NormFloat64()*float64(i+1) + r.ExpFloat64()
		}
		fmt.Println(s)
		b := make([]byte, 11)
		r.Read(b[:3])
		r.Read(b[3:])
		fmt.Println(b, r.Int())
		z := rand.NewZipf(r, 1.5, 2, 1000)
		t := uint64(0)
		for i := 0; i < 500; i++ {
			t = t*31 + z.Uint64()
		}
		fmt.Println(t)
		x := []int{1, 2, 3, 4, 5, 6, 7}
		r.Shuffle(len(x), func(i, j int) { x[i], x[j] = x[j], x[i] })
		r.Seed(9)
		fmt.Println(x, r.Int())
	}
	fmt.Println(rand.NewZipf(rand.New(rand.NewSource(1)), 1, 1, 10) == nil)
	for _, src := range []v2.Source{v2.NewPCG(1, 2), v2.NewPCG(0, 0), v2.NewChaCha8([32]byte([]byte("chacha8: 32-byte seed for tests!"))), v2.NewChaCha8([32]byte{})} {
		r := v2.New(src)
		for i := 0; i < 40; i++ {
			fmt.Print(r.IntN(i+1), " ", r.Uint64(), " ", r.Int32N(int32(i*1000+1)), " ", r.Uint32N(uint32(i)<<20+3), " ", r.Int64N(1<<60+int64(i)), " ", r.UintN(77), " ", r.Uint64N(1<<63+5), " ", r.Int32(), r.Int64(), r.Int(), r.Uint(), r.Uint32(), r.Float64(), r.Float32(), "\n")
		}
		s := 0.0
		for i := 0; i < 3000; i++ {
			s += r.NormFloat64()*float64(i+1) + r.ExpFloat64()
		}
		fmt.Println(s, r.Perm(12))
		z := v2.NewZipf(r, 2.5, 1, 100)
		t := uint64(0)
		for i := 0; i < 500; i++ {
			t = t*31 + z.Uint64()
		}
		fmt.Println(t)
	}
	c := v2.NewChaCha8([32]byte([]byte("chacha8: 32-byte seed for tests!")))
	for i := 0; i < 300; i++ {
		c.Uint64()
		if i%37 == 0 {
			b, err := c.MarshalBinary()
			fmt.Printf("%q %v\n", b, err)
			d := v2.NewChaCha8([32]byte{})
			fmt.Println(d.UnmarshalBinary(b), d.Uint64() == c.Uint64())
		}
	}
	b := make([]byte, 13)
	c.Read(b)
	m, _ := c.MarshalBinary()
	fmt.Printf("%x %q\n", b, m)
	c.Read(b[:5])
	fmt.Printf("%x\n", b)
	fmt.Println(c.UnmarshalBinary(nil), c.UnmarshalBinary([]byte("readbuf:")), c.UnmarshalBinary([]byte("readbuf:\x01")), c.UnmarshalBinary(m))
	c.Read(b)
	fmt.Printf("%x %d\n", b, c.Uint64())
	p := v2.NewPCG(7, 8)
	p.Uint64()
	pb, _ := p.MarshalBinary()
	var q v2.PCG
	fmt.Printf("%q %v %v %v\n", pb, q.UnmarshalBinary(pb), q.Uint64() == p.Uint64(), q.UnmarshalBinary(pb[1:]))
	try(func() { rand.Intn(0) })
	try(func() { rand.Int63n(-1) })
	try(func() { rand.Int31n(0) })
	try(func() { rand.Shuffle(-1, nil) })
	try(func() { v2.IntN(0) })
	try(func() { v2.Int64N(-2) })
	try(func() { v2.Uint32N(0) })
	try(func() { v2.Int32N(0) })
	try(func() { v2.UintN(0) })
	try(func() { v2.Uint64N(0) })
	try(func() { v2.N(0) })
	try(func() { v2.Shuffle(-1, nil) })
	try(func() { var z *rand.Zipf; z.Uint64() })
	fmt.Println(rand.Intn(10) < 10, v2.N(int8(100)) < 100, v2.Perm(0), rand.Perm(1), v2.NormFloat64() < 100, rand.ExpFloat64() >= 0)
}
