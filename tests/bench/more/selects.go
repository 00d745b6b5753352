package main

func bench() int {
	a, b, done := make(chan int), make(chan int), make(chan bool)
	send := func(c chan int) {
		for i := 0; i < 5000; i++ {
			c <- i
		}
		done <- true
	}
	go send(a)
	go send(b)
	n := 0
	for ends := 0; ends < 2; {
		select {
		case x := <-a:
			n += x
		case x := <-b:
			n += 2 * x
		case <-done:
			ends++
		}
	}
	return n
}
