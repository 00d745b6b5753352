// Returns and missing returns.
package main
func a() int { }
func b() int { return }
func c() int { return "x" }
func d() { return 1 }
func e() (int, string) { return 1 }
func f() (int, string) { return "x", 1 }
func g() (int, string) { return e() }
func h() (int, string) { return e(), 1 }
func i() (x int, err error) { return }
func j() (x int, err error) { { x := 1; _ = x; return } }
func k(b bool) int { if b { return 1 } }
func l(b bool) int { if b { return 1 } else { return 2 } }
func m() int { for { } }
func n() int { for { break } }
func o() int { for true { } }
func p() int { panic("x") }
func q(x int) int { switch x { case 1: return 1; default: return 2 } }
func r(x int) int { switch x { case 1: return 1 } }
func s(x int) int { switch x { case 1: return 1; default: break } ; }
func t() int { L: for { break L } }
func u() int { L: for { for { break L } } }
func v(c chan int) int { select { case <-c: return 1 } }
func w(c chan int) int { select { case <-c: } }
func x() int { goto L; L: return 1 }
func y() error { return nil, nil }
func z() (int, int, int) { return 1, 2 }
func aa() []int { return nil, 1 }
func ab() func() int { return func() int { } }
func ac() (int, error) { return nil, 1 }
func ad() int { func() { return 1 }(); return 1 }
func ae(x interface{}) int { switch x.(type) { case int: return 1; default: panic(1) } }
func af() (int) { for range []int{} { return 1 } }
func main() {}
