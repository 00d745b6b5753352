package main

func bench() int {
	c := make(chan int, 64)
	go func() {
		for i := 0; i < 50000; i++ {
			c <- i
		}
		close(c)
	}()
	n := 0
	for x := range c {
		n += x
	}
	return n
}
