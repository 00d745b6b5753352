package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

// marks points at the state bytes of the first bucket (Go 1.23) or group (Go 1.26).
func marks(m map[int64]string) *[8]byte {
	header := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	return *(**[8]byte)(unsafe.Add(header, 16))
}

func name(mark byte) string {
	buckets := strings.HasPrefix(runtime.Version(), "go1.23")
	switch {
	case buckets && mark == 0:
		return "emptyRest"
	case buckets && mark == 1:
		return "emptyOne"
	case !buckets && mark == 0x80:
		return "empty"
	case !buckets && mark == 0xFE:
		return "deleted"
	}
	return "full"
}

func main() {
	m := map[int64]string{}
	for slot := int64(0); slot < 8; slot++ { // key 0 goes to slot 0, key 1 to slot 1, ...
		m[slot] = "x"
	}
	for _, slot := range []int64{3, 7, 6, 5, 4} {
		delete(m, slot)
		fmt.Print("delete slot ", slot, ":")
		for _, mark := range marks(m) {
			fmt.Print(" ", name(mark))
		}
		fmt.Println()
	}
}
