package main

type node struct {
	next *node
	data [4]int
}

func bench() int {
	n := 0
	for k := 0; k < 50; k++ {
		var list *node
		for i := 0; i < 1000; i++ {
			list = &node{next: list}
			list.data[i&3] = i
		}
		for p := list; p != nil; p = p.next {
			n += p.data[1]
		}
		buf := make([]byte, 100000)
		buf[k] = 1
		n += int(buf[k])
	}
	return n
}
