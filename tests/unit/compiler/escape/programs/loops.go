package main

import "fmt"

func main() {
	for i := 0; i < 3; i++ {
		var t []int
		t = append(t, 1)
		fmt.Print(cap(t), " ")
		t = append(t, 2)
		fmt.Print(cap(t), " ")
	}
	fmt.Println()
	for _, w := range []string{"a", "b"} {
		var t []string
		t = append(t, w)
		t = append(t, w)
		t = append(t, w)
		fmt.Print(cap(t), " ")
	}
	fmt.Println()
	var outer []int
	for i := range 3 {
		outer = append(outer, i)
		if i == 1 {
			outer = nil
		}
		fmt.Print(cap(outer), " ")
	}
	fmt.Println()
	var even, odd []int
	for i := 0; i < 9; i++ {
		if i%2 == 0 {
			even = append(even, i)
		} else {
			odd = append(odd, i)
		}
		fmt.Print(cap(even), cap(odd), " ")
	}
	fmt.Println()
	m := map[string][]int{}
	for i := 0; i < 5; i++ {
		m["a"] = append(m["a"], i)
		fmt.Print(cap(m["a"]), " ")
	}
	fmt.Println()
	var arr [3][]int
	for i := 0; i < 6; i++ {
		arr[i%3] = append(arr[i%3], i)
		fmt.Print(cap(arr[i%3]), " ")
	}
	fmt.Println()
	grid := make([][]int, 2)
	for i := range grid {
		for j := 0; j < 3; j++ {
			grid[i] = append(grid[i], j)
		}
		fmt.Print(cap(grid[i]), " ")
	}
	fmt.Println()
	var stack []int
	for i := 0; i < 5; i++ {
		stack = append(stack, i)
	}
	for len(stack) > 0 {
		stack = stack[:len(stack)-1]
	}
	fmt.Println(len(stack), cap(stack))
	queue := []int{}
	for i := 0; i < 6; i++ {
		queue = append(queue, i)
		if i > 1 {
			queue = queue[1:]
		}
		fmt.Print(len(queue), "/", cap(queue), " ")
	}
	fmt.Println()
	x := []int{}
	prev := cap(x)
	for i := 0; i < 2000; i++ {
		x = append(x, i)
		if cap(x) != prev {
			fmt.Print(prev, "->", cap(x), " ")
			prev = cap(x)
		}
	}
	fmt.Println()
	a := []int{}
	b := a
	a = append(a, 1)
	b = append(b, 2)
	fmt.Println(cap(a), cap(b), len(a), len(b))
	for _, v := range a {
		b = append(b, v)
	}
	fmt.Println(cap(b))
	switch {
	case len(a) == 1:
		var z []int
		z = append(z, 1)
		fmt.Println(cap(z))
	}
	var sum []int
	func() {
		sum = append(sum, 1)
		fmt.Println(cap(sum))
	}()
	fmt.Println(cap(sum))
	defer func() {
		sum = append(sum, 1)
		fmt.Println(cap(sum))
	}()
}
