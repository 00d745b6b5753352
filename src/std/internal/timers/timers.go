// Package timers counts the goroutines that stand in for timers: programs don't see them.
package timers

// Sleeping is how many there are.
var Sleeping int64
