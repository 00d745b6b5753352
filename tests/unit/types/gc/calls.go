// Calls and their arguments.
package main
func two() (int, string) { return 1, "" }
func f0() {}
func f1(a int) {}
func f2(a int, b string) {}
func fv(a int, b ...string) {}
func fr(a int) string { return "" }
type T struct{}
func (t T) m(a int) {}
func (t *T) pm() {}
func g() {
	f0(1)
	f1()
	f1(1, 2)
	f1("x")
	f2(1)
	f2(1, 2)
	f2("x", 1)
	f2(two())
	f1(two())
	f2(two(), 1)
	f2(1, two())
	fv()
	fv("x")
	fv(1, 2)
	fv(1, "a", 2)
	fv(1, []string{}...)
	fv(1, "a", []string{}...)
	fv(1, []int{}...)
	f1([]int{}...)
	fv(two()...)
	f1(nil)
	f1(f0())
	f1(f0)
	var t T
	t.m()
	t.m("x")
	t.n()
	t.M(1)
	T{}.pm()
	T.m(1)
	T.m(t, 1)
	T.pm(t)
	(*T).pm(&t)
	t.x = 1
	fr(1)
	x := fr
	x()
	x("a")
	1()
	"x"()
	t()
	T(1)
	T{}
	int(1)
	int()
	int(1, 2)
	two() + 1
	println(two())
	var fn func(int) string
	fn(1, 2)
	fn = f1
	fn = fr
	func() {}
	func(a int) {}(1)
	func(a int) {}()
	undefinedFunc()
	undefinedPkg.Foo()
	f1(undefinedVar)
	_ = f0
	f0
	len
	f0 = f0
	defer f0
	defer f0()
	go f0
	go fr(1)
	defer int(1)
	defer len("x")
	defer recover()
	defer panic(1)
	go func() {}
	go func() {}()
	defer append([]int{}, 1)
}
func main() {}
