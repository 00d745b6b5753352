// Unary and binary operators.
package main
type T struct{ a int }
type S struct{ a []int }
type MyInt int
func g() {
	var a int; var b int8; var s string; var f float64; var t T; var st S; var m MyInt; var bo bool; var p *int; var e error; var i interface{}
	var fn func(); var sl []int; var mp map[string]int; var ch chan int; var arr [3]int; var c complex128
	_ = a + b
	_ = a + s
	_ = a + 1.5
	_ = a + "x"
	_ = s + 1
	_ = s + 'x'
	_ = s - s
	_ = f % f
	_ = f & 1
	_ = f << 1
	_ = 1.5 << a
	_ = "x" << a
	_ = a << 1.5
	_ = a << s
	_ = a << -1
	_ = 1 << 1000
	_ = 1 << 10000
	_ = a / 0
	_ = f / 0
	_ = a % 0
	_ = 1 / 0
	_ = 1.0 / 0.0
	_ = a && b
	_ = bo && a
	_ = bo + bo
	_ = !a
	_ = -s
	_ = ^f
	_ = +bo
	_ = -bo
	_ = t == t
	_ = st == st
	_ = t < t
	_ = t + t
	_ = bo < bo
	_ = p < p
	_ = a == m
	_ = a == s
	_ = a == 1.5
	_ = a == "x"
	_ = s == 1
	_ = e == t
	_ = i == fn
	_ = i == a
	_ = i == sl
	_ = fn == nil
	_ = fn == fn
	_ = sl == nil
	_ = mp == mp
	_ = ch == ch
	_ = ch < ch
	_ = arr == arr
	_ = arr == sl
	_ = c < c
	_ = c == c
	_ = i < i
	_ = e + e
	_ = a == nil
	_ = t == nil
	_ = s == nil
	_ = m + 1
	_ = m + a
	_ = m * 2.5
	_ = "a" == 'a'
	_ = 1 == "1"
	_ = a &^ f
	_ = a | bo
	_ = p + 1
	_ = p == a
	_ = p == nil
	_ = ~a
	_ = ~f
	_ = &1
	_ = &a
	_ = &g()
	_ = &s[0]
	_ = &mp["x"]
	_ = *a
	_ = <-a
	_ = <-ch
	a == b
	a + 1
	-a
	s
	"x"
}
func main() {}
