package main

import "fmt"

func main() {
	stock := map[int]int{1: 10, 2: 20, 3: 30}
	fmt.Println("full:     ", stock)
	delete(stock, 2)
	fmt.Println("deleted 2:", stock)
	stock[4] = 40
	fmt.Println("stored 4: ", stock)
}
