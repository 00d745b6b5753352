package maps

import "iter"

func Keys[Map ~map[K]V, K comparable, V any](m Map) iter.Seq[K]            { return nil }
func DeleteFunc[M ~map[K]V, K comparable, V any](m M, del func(K, V) bool) {}
