package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer func() { fmt.Println("recovered:", recover()) }()
	runtime.SetFinalizer(42, func(int) {})
}
