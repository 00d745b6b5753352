package main

import "fmt"

func main() {
	iter := &hmap.iter{}
	fmt.Println(iter)
}
