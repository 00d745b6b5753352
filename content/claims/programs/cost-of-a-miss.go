package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

type words = unsafe.Pointer

// missCost adds up, over all places where a lookup can start, the slots (Go 1.23) or groups (Go 1.26)
// that it passes until it knows that its key is not there.
func missCost(m map[string]int) (cost int) {
	header := *(*words)(words(&m))
	if strings.HasPrefix(runtime.Version(), "go1.23") {
		for i := 0; i < 1<<*(*uint8)(unsafe.Add(header, 9)); i++ {
			cost += chainCost(unsafe.Add(*(*words)(unsafe.Add(header, 16)), 208*i))
		}
		return cost
	}
	table := **(**words)(unsafe.Add(header, 16))
	groups, mask := *(*words)(unsafe.Add(table, 16)), *(*int)(unsafe.Add(table, 24))
	for start := 0; start <= mask; start++ {
		cost++
		for at, step := start, 1; !strings.Contains(marks(unsafe.Add(groups, 200*at)), "\x80"); step++ {
			at = (at + step) & mask
			cost++
		}
	}
	return cost
}

func chainCost(bucket words) (cost int) {
	for ; bucket != nil; bucket = *(*words)(unsafe.Add(bucket, 200)) { // the overflow bucket
		rest := strings.IndexByte(marks(bucket), 0) // emptyRest ends the search
		if rest >= 0 {
			return cost + rest + 1
		}
		cost += 8
	}
	return cost
}

func marks(at words) string { return string((*[8]byte)(at)[:]) }

func main() {
	m := map[string]int{}
	for k := 0; k < 800; k++ {
		m[fmt.Sprint(k)] = k
	}
	full, longer := missCost(m), 0
	for k := 0; k < 720; k++ {
		before := missCost(m)
		delete(m, fmt.Sprint(k))
		if missCost(m) > before {
			longer++
		}
	}
	fmt.Println("720 deletes that made a miss longer:", longer)

	fresh := make(map[string]int, 800)
	for k, v := range m {
		fresh[k] = v
	}
	fmt.Println("10% left: no dearer than full:      ", missCost(m) <= full)
	fmt.Println("10% left: dearer than a fresh map:  ", missCost(m) > missCost(fresh))
}
