// Declarations: duplicates, cycles, receivers.
package main
import "fmt"
type T struct { a int; a string }
func (t T) m() {}
func (t T) m() {}
func (t T) a() {}
func f() {}
func f() {}
var f int
var x = y
var y = x
var z int = "s"
type R struct { r R }
type R2 struct { r *R2 }
type I interface { I }
type A = B
type B = A
func (t undefinedT) n() {}
func (t int) o() {}
func (t *fmt.Stringer) p() {}
func (t []int) q() {}
func (t **T) r() {}
type M map[[]int]string
type N map[T]string
type O map[F]int
type F func()
func dup(a int, a string) {}
func dup2(a int) (a string) { return }
func (t T) t2(t int) {}
func init() int { return 1 }
func init(x int) {}
func main() int { return 1 }
func main(x int) {}
type (
	E1 struct { E2 }
	E2 struct { E1 }
)
var u undefinedType
var v []undefinedType
var w map[string]undefinedType
func ff(x undefinedType) undefinedType2 { return nil }
type S struct { x undefinedType3 }
var (
	aa, bb = 1
	cc, dd = 1, 2, 3
	ee, ff2 int = 1, "x"
)
const k = fmt.Println
var _ = init
var _ = main
type int int
var q int = 3
func (T) _() {}
func _() { undefined() }
var _ int = "x"
type V interface { m(); m() }
type W interface { int | string }
var wv W
type X1 struct { *int }

type X3 struct { fmt.Stringer }

