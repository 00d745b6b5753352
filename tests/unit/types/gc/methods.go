// Methods, method values and method expressions.
package main
type T struct{ n int }
func (t T) Get() int { return t.n }
func (t *T) Set(n int) { t.n = n }
func NewT() T { return T{} }
func g() {
	NewT().Set(1)
	var t T
	t.Set(1)
	f := t.Set
	f("x")
	h := T.Get
	h()
	h(1)
	h(t)
	k := (*T).Get
	k(t)
	k(&t)
	var m map[string]T
	m["x"].Set(1)
	m["x"].Get()
	t.Get() = 1
	t.Get++
	x := t.Get
	x + 1
	_ = t.Get + 1
	for _, v := range []T{} { v.Set(1) }
	[]T{{}}[0].Set(1)
	T{}.Get()
	(T{}).Set(2)
	(*T)(nil).Set(1)
	t.Set
	t.get()
	T.Set(t, 1)
	var i interface{ Get() int } = t
	i.Set(1)
	var j interface{ Set(int) } = t
	j.Set("x")
	var k2 interface{ Set(int) } = &t
	_ = k2
}
func main() {}
