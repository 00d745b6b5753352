// Range loops.
package main
type T struct{}
func seq(yield func(int) bool) {}
func seq2(yield func(int, string) bool) {}
func seq0(yield func() bool) {}
func bad1(yield func(int)) {}
func bad2(yield func(int) bool) int { return 1 }
func bad3() {}
func bad4(x int) {}
func bad5(yield func(a,b,c int) bool) {}
func g() {
	for i := range 10 { }
	for i, j := range 10 { _, _ = i, j }
	for range 10 { }
	for i := range 1.5 { }
	for i := range "abc" { _ = i }
	for i, r := range "abc" { _, _ = i, r }
	for i, j, k := range "abc" { }
	for i := range (T{}) { }
	for i := range nil { }
	for i := range g { }
	for i := range seq { _ = i }
	for i, j := range seq { _, _ = i, j }
	for i, j := range seq2 { _, _ = i, j }
	for i := range seq0 { _ = i }
	for range seq0 { }
	for i := range bad1 { _ = i }
	for i := range bad2 { _ = i }
	for i := range bad3 { _ = i }
	for i := range bad4 { _ = i }
	for i := range bad5 { _ = i }
	var s string
	var x int
	for s = range []int{} { }
	for x = range []int{} { }
	for x, s = range []string{} { }
	for s, x = range []string{} { }
	for s = range 10 { }
	var f float64
	for f = range 10 { }
	for i := range f { }
	var p *[3]int
	for i, v := range p { _, _ = i, v }
	var ps *[]int
	for i, v := range ps { _, _ = i, v }
	for _, _ = range []int{} { }
	for _, _ := range []int{} { }
	for _ := range []int{} { }
	var m map[string]int
	for k, v := range m { v = 1; k = "x" }
	for 1 = range m { }
	for m["x"] = range m { }
	for k := range undefined { }
	for i := range 256 { var b byte = i }
	var b8 int8
	for b8 = range 300 { }
	for i := range int8(5) { var q int = i }
	const c = 5
	for i := range c { _ = i }
	for i := range 'a' { var z int = i }
}
func main() {}
