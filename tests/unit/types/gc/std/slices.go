package slices

import "cmp"

func Sort[S ~[]E, E cmp.Ordered](x S)                   {}
func SortFunc[S ~[]E, E any](x S, cmp func(a, b E) int) {}
func Index[S ~[]E, E comparable](s S, v E) int          { return 0 }
func Contains[S ~[]E, E comparable](s S, v E) bool      { return false }
