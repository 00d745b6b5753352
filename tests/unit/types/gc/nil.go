// Uses of nil.
package main
func g() {
	x := nil
	var y = nil
	var z int = nil
	_ = nil
	if nil == nil {}
	nil()
	var e error = nil
	var s []int = nil
	var p *int = nil
	if s == p {}
	if e == 0 {}
	if p == 0 {}
	if z == nil {}
	if s == s {}
	var m map[int]int
	if m == m {}
	var f func()
	if f == f {}
	_ = *nil
	println(nil)
	panic(nil)
	x, y = 1, 2
	switch nil {}
	for range nil {}
	nil++
	_ = -nil
	_ = nil + nil
	_ = nil.x
	_ = nil[0]
	nil := 3
	_ = nil
}
func main() {}
