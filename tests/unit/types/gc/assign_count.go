// Assignment counts.
package main
func two() (int, string) { return 1, "" }
func none() {}
func one() int { return 1 }
func g() {
	var a int
	var b string
	a, b = 1
	a = 1, 2
	a, b = two(), 1
	a = two()
	a, b, c := two()
	var d, e, f = two()
	var h int = two()
	var i, j int = 1
	a = none()
	k := none()
	l, m := 1, 2, 3
	n := two()
	a, b = one()
	_ = none()
	_, _ = one()
	a, b = two
	_, _, _, _, _, _, _, _, _ = c, d, e, f, h, i, j, k, l
	_, _ = m, n
}
func main() {}
