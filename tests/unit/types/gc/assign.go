// What can be assigned to what.
package main
type T struct{ x int }
func ft() T { return T{} }
const k = 1
func g() {
	var a int
	var s string
	var m map[string]T
	a = "x"
	s = 1
	a = 1.5
	a = 'x'
	a = nil
	s = nil
	s = 'x'
	m["a"].x = 1
	ft().x = 2
	k = 3
	1 = a
	"abc"[0] = 'x'
	s[0] = 'x'
	ft() = T{}
	g = nil
	T = 1
	nil = 3
	true = false
	len = nil
	a++
	s++
	s += 1
	a += "x"
	a += 1.5
	a -= s
	a <<= s
	a <<= -1
	s--
	k++
	m["a"].x++
	a, s = s, a
	(a) = 3
	*a = 3
	&a = nil
	var p *int = a
	var q *int = &s
	var i8 int8 = 300
	var u uint = -1
	var b byte = 256
	var f float32 = 1e100
	_, _, _, _, _, _ = p, q, i8, u, b, f
}
func main() {}
