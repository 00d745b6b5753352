// Interfaces and who implements them.
package main
import "fmt"
type S interface { Area() float64; Name() string }
type A struct{}
func (a A) Area() float64 { return 1 }
type B struct{}
func (b *B) Area() float64 { return 1 }
func (b *B) Name() string { return "" }
type C struct{}
func (c C) Area() int { return 1 }
func (c C) Name() string { return "" }
type D struct{}
func (d D) area() float64 { return 1 }
func (d D) Name() string { return "" }
type MyErr struct{}
func (e *MyErr) Error() string { return "" }
func f() error { return MyErr{} }
func h() error { return &MyErr{} }
func g() {
	var s S = A{}
	s = B{}
	s = &B{}
	s = C{}
	s = D{}
	s = 1
	s = nil
	var ps *S = &s
	ps.Area()
	s.Foo()
	s.area()
	_ = s.(A)
	_ = s.(*B)
	_ = s.(B)
	_ = s.(fmt.Stringer)
	var st fmt.Stringer = s
	var a A = s
	var e error = "x"
	var any1 any = s
	s = any1
	var i int = any1
	_, _, _, _ = st, a, e, i
	take(B{})
	take(&s)
	take(A{}, B{})
	ss := []S{A{}, &B{}, C{}}
	m := map[string]S{"a": A{}}
	_, _ = ss, m
	fmt.Println(s.Name)
	s.Name = nil
	s.Name()= "x"
	var x interface{ M() } = s
	_ = x
	switch v := s.(type) { case A: _ = v; case *B: _ = v; case B: case fmt.Stringer: }
}
func take(s S) {}
func main() {}
