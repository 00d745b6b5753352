// Constant groups and initialisation cycles.
package main
type Day int
const (
	Mon Day = iota
	Tue
	_
	Thu
	Fri = "x"
	Sat
)
const (
	A, B = iota, iota * 2
	C, D
	E
)
const (
	KB = 1 << (10 * (iota + 1))
	MB
	YB = 1 << 80
)
var x int = YB
var y Day = 1.5
var z Day = Mon + 1.0
var w int = Mon
func (d Day) String() string { return [...]string{"a", "b"}[d] }
func f(d Day) {}
func g() { f(1); f(1.5); f(x); f("x"); f(Mon); Mon = 1; Mon++; switch Mon { case 0: case 1: case 0: case x: case Tue: } ; var a [Tue]int; a[2] = 1; var b [x]int; _ = b; var c [Fri]int; _ = c; _ = a[Mon]; _ = "abc"[Thu]; iota := 1; _ = iota }
var q = iota
const loop = loop + 1
const l1, l2 = l2, l1
var v1, v2 = v2, v1
var self = func() int { return self }()
func rec() int { return recv }
var recv = rec()
func main() {}
