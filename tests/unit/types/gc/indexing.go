// Index and slice expressions.
package main
type T struct{}
func g() {
	var a [3]int
	var s []int
	var m map[string]int
	var str string
	var t T
	var p *[3]int
	var ps *[]int
	_ = a[3]
	_ = a[-1]
	_ = a["x"]
	_ = a[1.5]
	_ = a[1.0]
	_ = a[nil]
	_ = s["x"]
	_ = s[-1]
	_ = s[1<<70]
	_ = m[1]
	_ = m[nil]
	_ = str["x"]
	_ = str[1]
	_ = "abc"[3]
	_ = "abc"[1]
	_ = t[0]
	_ = p[5]
	_ = ps[0]
	_ = g[0]
	_ = 1[0]
	_ = int[0]
	_ = a[0:4]
	_ = a[2:1]
	_ = s[2:1]
	_ = s[1:2:1]
	_ = str[1:2:3]
	_ = "abc"[2:5]
	_ = [3]int{}[:]
	_ = m[:]
	_ = t[:]
	_ = s["a":]
	_ = p[:5]
	_ = s[:]

	_ = a[len(a)]
	_ = a[cap(a)-1]
	var i8 int8
	_ = s[i8]
	var f float64
	_ = s[f]
	s[0] = "x"
	m["x"] = "y"
	m[1] = 1
	s.foo = 1
	str[0] = 'a'
	_ = &str[0]
	_ = &m["x"]
	_ = nil[:]
	v, ok := s[0]
	w, ok := m["a"]
	_, _, _ = v, ok, w
}
func main() {}
