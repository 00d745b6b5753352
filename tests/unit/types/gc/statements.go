// Statements, switches, short variable declarations.
package main
func f() int { return 1 }
func g() {
	var a int
	if a { }
	if a = 1; a == 1 { }
	if f() { }
	if "x" { }
	for a { }
	for i := 0; i; i++ { }
	for i := 0; "x"; { }
	switch a { case "x": case 1: case 1: case 2, 2: }
	switch { case a: case true: case 1 == 1: case "x": }
	switch f { case nil: }
	switch x := a; x { case 1.5: case nil: }
	var s string
	switch s { case "a": case "b", "a": case 'a': case 1: }
	switch a { default: default: }
	var i interface{}
	switch i { case 1: case "x": case 1: case 1.0: case nil: case []int{}: case nil: }
	switch i.(type) { case int: case int: case string, int: case nil: case nil: case foo: case 3: }
	switch x := i.(type) { case int: }
	switch x := i.(type) { case int: _ = x }
	switch a.(type) { case int: }
	switch x := a.(type) { case int: }
	switch _ := i.(type) { case int: }
	var e error
	switch e.(type) { case int: case *int: case error: case interface{ Error() string; Foo() }: }
	_ = i.(int)
	_ = a.(int)
	_ = e.(int)
	_ = e.(error)
	_ = i.(undefined)
	_ = i.(type)
	x, ok, z := i.(int)
	x, ok := i.(int)
	_, _ = x, ok
	a := 2
	a := 3
	a, b := 1, 2
	f := 3
	_ = f
	a, a := 1, 2
	s.x := 1
	var a int
	var c, c int
	_ = z
	{ a := 1 }
	break
	continue
	fallthrough
	_ = b
}
func main() {}
