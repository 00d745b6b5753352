// Package iter defines iterator functions. Left out: Pull, which needs coroutines.
package iter

// A Seq calls yield with one value after the other until it returns false.
type Seq[V any] func(yield func(V) bool)

// A Seq2 calls yield with one pair after the other until it returns false.
type Seq2[K, V any] func(yield func(K, V) bool)
