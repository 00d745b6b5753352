// Labels and branches.
package main
func g() {
L:
	for { }
M:
	for { break M; continue M }
	goto N
	goto O
O:
	x := 1
	_ = x
	if true { break }
	continue
	for { fallthrough }
	switch 1 { case 1: fallthrough; case 2: fallthrough }
	goto P
	y := 1
	_ = y
P:
	goto Q
	{ Q: }
P:
	break M
}
func main() {}
