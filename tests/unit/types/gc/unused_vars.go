// Unused variables.
package main
import "fmt"
func f() (int, error) { return 0, nil }
func g() {
	x := 1
	var y int
	var z, w = 1, 2
	a, b := f()
	c, _ := f()
	fmt.Println(z)
	for i := 0; i < 3; i++ { q := i }
	if v := 3; true { }
	func() { u := 1 }()
	_ = func(p int) { var t string }
}
func main() {}
