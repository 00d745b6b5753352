package main

import "fmt"

var ctxMap = map[string]string{}

// begin stores the context of a request and returns what the deferred delete would do.
func begin(reqID, ctx string) (end func()) {
	ctxMap[reqID] = ctx
	return func() { delete(ctxMap, reqID) }
}

func main() {
	endFirst := begin("", "context of the first")   // no X-Request-ID header
	endSecond := begin("", "context of the second") // none here either
	fmt.Printf("first reads:  %q\n", ctxMap[""])
	endFirst()
	fmt.Printf("second reads: %q\n", ctxMap[""])
	endSecond()
}
