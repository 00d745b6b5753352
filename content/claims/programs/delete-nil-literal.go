package main

func main() {
	delete(nil, "x")
}
