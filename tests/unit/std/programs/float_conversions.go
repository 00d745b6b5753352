package main

import (
	"fmt"
	"math"
)

//go:noinline
func c(f float64) {
	fmt.Println(f, int8(f), int16(f), int32(f), int64(f), int(f), uint8(f), uint16(f), uint32(f), uint64(f), uint(f), uintptr(f))
	g := float32(f)
	fmt.Println(g, int8(g), int16(g), int32(g), int64(g), int(g), uint8(g), uint16(g), uint32(g), uint64(g), uint(g), uintptr(g))
}

func main() {
	for _, f := range []float64{0, -0.5, 1.5, -1.5, 127, 128, 255, 256, -129, 32768, 65536, 2147483647, 2147483648, -2147483648, -2147483649, 4294967295, 4294967296, 1e10, -1e10, 1 << 62, 1 << 63, -(1 << 63), 1 << 64, 1e19, 1.8e19, 1e20, 1e300, -1e300, math.Inf(1), math.Inf(-1), math.NaN()} {
		c(f)
	}
}
