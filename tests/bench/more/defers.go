package main

func safe(i int) (n int) {
	defer func() {
		if r := recover(); r != nil {
			n = r.(int)
		}
	}()
	if i%4 == 0 {
		panic(i)
	}
	return 1
}

func bench() int {
	n := 0
	for i := 0; i < 20000; i++ {
		n += safe(i)
	}
	return n
}
