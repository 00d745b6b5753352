// Channels and select.
package main
func g() {
	var c chan int
	var r <-chan int
	var s chan<- int
	c <- "x"
	r <- 1
	<-s
	s <- 1
	_ = <-s
	x := <-r
	y, ok := <-c
	close(r)
	close(s)
	close(1)
	select { case x = <-c: case c <- 1: case <-s: case 1: case f(): case x := 1: default: default: }
	select { case x, ok := <-c: }
	select { case x, ok := <-c: _, _ = x, ok; case "x" <- 1: }
	for v := range s { }
	for v, w := range c { }
	for range c { }
	_, _ = y, ok
	var a chan<- int = r
	var b chan int = s
	s = c
	r = c
	c = r
	_, _ = a, b
	1 <- 1
	g <- 1
	len(c)
	cap(c)
}
func main() {}
