package main

import "fmt"

type reconciler struct{ receipts map[string]bool }

func main() {
	oldMap := map[string]bool{"new": false, "expired": true}
	r := reconciler{receipts: oldMap} // somebody else holds the same map

	newMap := make(map[string]bool, len(oldMap))
	for k, expired := range oldMap {
		if !expired {
			newMap[k] = expired
		}
	}
	oldMap = newMap

	fmt.Println("this variable:", len(oldMap), "entry")
	fmt.Println("the other one:", len(r.receipts), "entries, the expired one among them:", r.receipts["expired"])
}
