// Constants: representation, overflow, iota.
package main
const big = 1 << 100
const c1 int = big
const c2 int8 = 128
const c3 uint = -1
const c4 = 10 / 0
const c5 = "a" + 1
const c6 = len("abc")
const c7 = len([]int{1})
var v = 1
const c8 = v
const c9 = f()
func f() int { return 1 }
const c10 float32 = 1e40
const c11 int = 1.5
const c12 = int8(200)
const c13 = uint8(-1)
const c14 = string(1.5)
const c15 = int("x")
const c16 bool = 1
const c17 string = 'x'
const c18 = 5.0 % 2
const c19 = 1 << 3.5
const c20 = "x" == 1
const c21 = nil
const c22 []int = nil
const c23 = 'a' + "b"
const c24 int32 = 1 << 31
const c25 = -5 >> 1
const c26 uint8 = ^0
const c27 = ^uint8(0) + 1
const c28 = int64(1) << 63
const c29 = 1 << 512
const c30 = 9223372036854775808
var w int = c30
var w2 = c30
var w3 = c30 - 1
var w4 int64 = -9223372036854775808
const c31, c32 = 1
const c33, c34 = 1, 2, 3
const c35
const (
	d0 = iota
	d1
	d2, d3
)
const d4 = iota + x
const huge = 1e1000
var h float64 = huge
var h2 = huge
func g() {
	const unusedLocal = 1
	var a [c2]int
	_ = a
	println(big)
	println(1 << 64)
	_ = 'ab'
}
func main() {}
