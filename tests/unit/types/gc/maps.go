// Maps.
package main
import "fmt"
type K struct{ a []int }
type P struct{ X, Y int }
type Set map[string]struct{}
type Cache struct { m map[string]*P; n map[P]string }
func (c Cache) Del(k string) { delete(c.m, k); delete(c.n, k); delete(c, k) }
func g(m map[string]int, pm *map[string]int, nilm map[string]map[string]int) {
	delete(m)
	delete(m, 1, 2)
	delete(pm, "a")
	delete(*pm, "a")
	delete(nilm["a"], 1)
	delete(nilm["a"], "x")
	v := delete(m, "a")
	v, ok := delete(m, "a")
	x, ok := m["a"]
	x, ok, z := m["a"]
	if m["a"] { }
	if v, ok := m["a"]; ok { }
	if ok := m["a"]; ok { }
	m["a"] = "b"
	m['a'] = 1
	m.a = 1
	m[nil] = 1
	var s Set = map[string]struct{}{}
	s["a"] = true
	s["a"] = struct{}{}
	s = Set{"a", "b"}
	s = Set{"a": {}, "b": {}}
	for k, v := range s { fmt.Println(k) }
	for k := range m { delete(m, k) }
	for k, v := range m { if v > "x" { delete(m, k) } }
	for i, k := range m { m[i] = k }
	for _, v := range m { v = 2 }
	_ = map[K]int{}
	var bad map[K]int
	var bad2 map[func()]int
	var bad3 map[[2][]int]int
	_ = map[P]int{{1, 2}: 3, {1, 2}: 4}
	_ = map[interface{}]int{[]int{}: 1}
	_ = len(m.x)
	_ = m == nil
	_ = m == m
	_ = map[string]int == nil
	m = nil
	m = make(map[string]string)
	m = make(map[int]int)
	m = map[string]int{"a": 1, "b": 2,}
	c := Cache{m: m}
	c.m["a"].X = 1
	c.n[P{1, 2}] = 1
	c.m["a"] = P{}
	c.m["a"] = &P{1}
	clear(m, m)
	clear(c)
	clear(*pm)
	clear(pm)
	var arr map[string][3]int
	arr["a"][0] = 1
	arr["a"][:] 
	var ms map[string]P
	ms["a"].X = 1
	ms["a"].X++
	(ms["a"]).X = 2
	&ms["a"]
	p := &ms["a"].X
	_, _, _, _ = bad, bad2, bad3, p
	m["a"]++
	m["a"] += "x"
	m["x"]
	fmt.Println(m["a"], ok)
	append(m, 1)
	cap(m)
	m[1:2]

}
func main() {}
