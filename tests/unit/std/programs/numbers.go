// Numbers as text and back: a digest of many cases, and some in full.
package main

import (
	"fmt"
	"math"
	"math/bits"
	"strconv"
	"strings"
)

type digest uint64

func (d *digest) add(s string) {
	for i := 0; i < len(s); i++ {
		*d = (*d ^ digest(s[i])) * 1099511628211
	}
}

func main() {
	x := uint64(88172645463325252)
	next := func() uint64 {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		return x
	}
	for round := 0; round < 12; round++ {
		var d digest
		for i := 0; i < 60; i++ {
			f := math.Float64frombits(next())
			switch round % 4 {
			case 1:
				f = float64(next()%1000000) / 100
			case 2:
				f = float64(int64(next())) / float64(next()%100000+1)
			case 3:
				f = math.Ldexp(float64(next()%1000), int(next()%200)-100)
			}
			for _, c := range "eEfgGxb" {
				d.add(strconv.FormatFloat(f, byte(c), -1, 64))
				d.add(strconv.FormatFloat(f, byte(c), int(next()%12), 64))
				d.add(strconv.FormatFloat(float64(float32(f)), byte(c), -1, 32))
			}
			s := strconv.FormatFloat(f, 'e', int(next()%20), 64)
			g, err := strconv.ParseFloat(s, 64)
			d.add(fmt.Sprint(math.Float64bits(g), err))
			h, err := strconv.ParseFloat(s, 32)
			d.add(fmt.Sprint(math.Float32bits(float32(h)), err))
			hi, lo := bits.Mul64(next(), next())
			q, r := bits.Div64(hi%lo, lo, lo)
			d.add(fmt.Sprint(hi, lo, q, r, bits.OnesCount64(hi), bits.Len64(lo), bits.Reverse64(hi)))
		}
		fmt.Println(round, uint64(d))
	}
	for _, f := range []float64{0, 1, -1, 0.1, 1.0 / 3, 1e21, 1e20, 123456789, 1e-7, 5e-324, math.MaxFloat64, math.Pi, 100, 2.5, 1e6, 123456.789e3} {
		fmt.Println(f, float32(f), strconv.FormatFloat(f, 'f', 3, 64), strconv.FormatFloat(f, 'e', 5, 64), strconv.FormatFloat(f, 'g', 4, 64))
	}
	for _, s := range strings.Fields("0 1 -1 +5 0x1F 0b101 0o17 017 1_000 1__0 9223372036854775807 9223372036854775808 -9223372036854775808 abc 1e400 1e-400 .5 5. inf -Infinity nan 0x1p-2 1e 12e+ 99999999999999999999") {
		i, err := strconv.ParseInt(s, 0, 64)
		fmt.Println(i, err)
		u, err := strconv.ParseUint(s, 10, 8)
		fmt.Println(u, err)
		f, err := strconv.ParseFloat(s, 64)
		fmt.Println(f, err)
		_, err = strconv.Atoi(s)
		fmt.Println(err)
	}
	for _, s := range []string{"", "a\"b", "\n\t\x00\x7f\xff", "日本語\u200b", "\U0001F600", "`x`"} {
		q := strconv.Quote(s)
		back, err := strconv.Unquote(q)
		fmt.Println(q, strconv.QuoteToASCII(s), back == s, err)
	}
	fmt.Println(math.Sin(1), math.Cos(1e10), math.Exp(1), math.Log(10), math.Pow(2, 0.5), math.Pow(3, 40), math.Tan(2), math.Atan2(1, -1), math.Cbrt(27), math.Hypot(3, 4))
	fmt.Println(math.Mod(7, -3), math.Round(-2.5), math.RoundToEven(2.5), math.MaxInt64, math.Inf(1), math.NaN(), math.Floor(-1.5))
}
