// Function values and multiple results.
package main
import "fmt"
func apply(f func(int) int, x int) int { return f(x) }
func multi() (func(), error) { return nil, nil }
func main() {
	apply(func(x int) { }, 1)
	apply(func(x string) int { return 1 }, 1)
	apply(func(x int) int { }, 1)
	apply(func() int { return 1 }, 1)
	apply(fmt.Println, 1)
	apply(nil, nil)
	apply(func(x int) int { return x }, "1")
	f := func(x int) int { return f(x - 1) }
	var g func(int) int
	g = func(x int) int { return g(x - "1") }
	func() { return 1 }()
	h := func() (int, error) { return 1 }
	a := h()
	a, b := h(), 1
	defer func() { recover() }
	defer func() { if r := recover(); r != nil { panic(r) } }()
	if err := multi(); err != nil { }
	if f, err := multi(); err != nil { f() }
	var e error = fmt.Errorf("x %d", 1), 2
	var e2 error = fmt.Sprintf("x")
	s := fmt.Sprintf("%d", 1) + 1

}
