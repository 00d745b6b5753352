// Pointers.
package main
type T struct { x int; p *T }
func f(p *int) {}
func g() {
	x := 1
	p := &x
	pp := &p
	f(x)
	f(&p)
	f(*pp)
	f(**pp)
	*x = 1
	*p = "a"
	p = 1
	p = *p
	p++
	p + 1
	_ = p - p
	_ = p < p
	_ = *p + *pp
	_ = &5
	_ = &"x"
	_ = &f
	_ = &f()
	_ = &T{}.x
	_ = &(T{})
	_ = &[]int{1}[0]
	_ = &[1]int{1}[0]
	_ = &map[int]int{}[0]
	const c = 1
	_ = &c
	var t T
	t.p.p.x = "a"
	t.p = t
	t.p = &t
	*t = T{}
	*t.p = T{1}
	(*t.p).y = 1
	var n *T = nil
	n.x = 1
	n = 0
	if n { }
	if n != nil && n.x { }
	if !n { }
	var q *string = p
	q = (*string)(p)
	_ = *nil
	new(T).x = 1
	new(T).y = 1
	var i interface{} = p
	*i = 1
	_ = *i.(*int)
	_ = *i.(int)
	_ = i.x
	_, _ = q, n
}
func main() {}
