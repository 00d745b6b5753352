// Fields, methods and qualified identifiers.
package main
import "fmt"
import "strings"
type T struct { name string; Age int; inner }
type inner struct { z int }
type X struct { a; b }
type a struct { f int }
type b struct { f int }
func (t T) Hello() {}
func (t *T) Set() {}
func g() {
	var t T
	t.Name = "x"
	t.age = 1
	t.foo = 1
	t.hello()
	t.Hello = nil
	t.Hello
	t.name()
	_ = t.z
	_ = t.inner.z
	var x X
	_ = x.f
	_ = x.a.f
	var pp **T
	pp.name = "x"
	var p *T
	p.name = "x"
	p.Set()
	T{}.Set()
	(&T{}).Set()
	_ = T.name
	_ = T.Hello
	_ = T.Set
	_ = (*T).Set
	fmt.println("x")
	fmt.Printline("x")
	fmt.foo
	fmt
	fmt.Println
	fmt.Println = nil
	_ = fmt
	strings.Builder.WriteString("x")
	var sb strings.Builder
	sb.buf = nil
	sb.foo()
	sb.writeString("x")
	sb.WriteString(1)
	_ = strings.NoSuch
	var y int
	y.foo()
	y.x = 1
	g.x()
	"abc".Len()
	1.5.x
	main.x()
	t.inner.y = 1
	map[string]int{}.x = 1
	_ = undefinedx.y
	_ = t.name.x
	nosuchpkg.Do()
	int.x()
	_ = int
	T
	var q = T
	[]int
}
func main() {}
