package main

import "fmt"

type point struct{ x, y int }

func main() {
	ints := map[int]string{1: "one", 2: "two"}
	points := map[point]string{{1, 1}: "here", {2, 2}: "there"}
	arrays := map[[2]byte]string{{1, 1}: "eleven", {2, 2}: "twenty-two"}
	func() {
		i, p, a := 1, point{1, 1}, [2]byte{1, 1}
		defer delete(ints, i)
		defer delete(points, p)
		defer delete(arrays, a)
		i, p.x, p.y, a[0], a[1] = 2, 2, 2, 2, 2
		fmt.Println("the variables now hold:", i, p, a)
	}()
	fmt.Println(ints)
	fmt.Println(points)
	fmt.Println(arrays)
}
