// Errors as values, type switches on them, returns.
package main
import "fmt"
import "errors"
type MyErr struct{ code int }
func (e MyErr) Error() string { return "x" }
type E2 struct{}
func (e *E2) Error() string { return "" }
func a() error { return MyErr{1} }
func b() error { return E2{} }
func c() error { return errors.New("x"), nil }
func d() error { return "x" }
func e() error { return errors.new("x") }
func f() (int, error) { return errors.New("x") }
func h() *MyErr { return nil }
func i() { var err error = h(); var m MyErr = a(); _ = m; _ = err }
func j() {
	err := a()
	if err == "x" { }
	if err.code == 1 { }
	if err.(MyErr).code == "1" { }
	if e, ok := err.(MyErr); ok { }
	if e, ok := err.(E2); ok { }
	if e, ok := err.(*E2); ok { _ = e }
	var t MyErr
	if errors.As(err, t) { }
	if errors.Is(err) { }
	switch err.(type) { case MyErr: case *MyErr: case E2: }
	switch e := err.(type) { case MyErr: e.code = "x"; case nil: e.foo() }
	err.Error = nil
	err.Error() = 1
	fmt.Errorf()
	fmt.Println(err.Error)
	err := b()
	_, err := f()
	x, err := f()
	for i := range 3 { err := a() }
	return err
	return
}
func k() (n int, err error) { n, err := f(); return }
func l() (n int, err error) { if n, err := f(); err != nil { return }; return }
func m() (n int, err error) { n = "x"; return n }
func n() int { defer func() int { return 1 }(); panic("x") }
func o() int { if true { return 1 } else if false { return 2 } }
func p() int { for { select {} } }
func q() int { switch { case true: return 1; case false: panic(1) } }
func r() int { L: for { continue L } }

func main() {}
