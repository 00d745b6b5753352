// Package sort sorts by comparing and swapping: pattern-defeating quicksort (pdq.go), and for stable sorting insertion sort and
// merging in place. Equal elements end up where Go's own functions leave them.
package sort

import (
	"internal/abi"
	"math/bits"
	"unsafe"
)

// An Interface is a sequence that can be sorted.
type Interface interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

// Sort sorts data; equal elements may change places.
func Sort(data Interface) {
	n := data.Len()
	pdq(data, 0, n, bits.Len(uint(n)))
}

// Stable sorts data; equal elements stay in order.
func Stable(data Interface) {
	n := data.Len()
	block := 20
	for a := 0; a < n; a += block {
		insertionSort(data, a, min(a+block, n))
	}
	for ; block < n; block *= 2 {
		for a := 0; a+block < n; a += 2 * block {
			symMerge(data, a, a+block, min(a+2*block, n))
		}
	}
}

// IsSorted tells whether data is sorted.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

type reverse struct {
	Interface
}

func (r reverse) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse returns data with the opposite order.
func Reverse(data Interface) Interface { return &reverse{data} }

// symMerge merges the sorted data[a:m] and data[m:b] in place: the halves exchange parts around the middle, then each side is
// merged in turn (Kim and Kutzner, Stable Minimum Storage Merging by Symmetric Comparisons).
func symMerge(data Interface, a, m, b int) {
	if m-a == 1 {
		// Put the one element after all that are less.
		i, j := m, b
		for i < j {
			h := int(uint(i+j) >> 1)
			if data.Less(h, a) {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := a; k < i-1; k++ {
			data.Swap(k, k+1)
		}
		return
	}
	if b-m == 1 {
		// Put the one element before all that are greater.
		i, j := a, m
		for i < j {
			h := int(uint(i+j) >> 1)
			if !data.Less(m, h) {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := m; k > i; k-- {
			data.Swap(k, k-1)
		}
		return
	}
	middle := int(uint(a+b) >> 1)
	n := middle + m
	var start, r int
	if m > middle {
		start = n - b
		r = middle
	} else {
		start = a
		r = m
	}
	p := n - 1
	for start < r {
		c := int(uint(start+r) >> 1)
		if !data.Less(p-c, c) {
			start = c + 1
		} else {
			r = c
		}
	}
	end := n - start
	if start < m && m < end {
		rotate(data, start, m, end)
	}
	if a < start && start < middle {
		symMerge(data, a, start, middle)
	}
	if middle < end && end < b {
		symMerge(data, middle, end, b)
	}
}

// rotate exchanges the neighbours data[a:m] and data[m:b] by three reversals.
func rotate(data Interface, a, m, b int) {
	reverseRange(data, a, m)
	reverseRange(data, m, b)
	reverseRange(data, a, b)
}

// Search returns the smallest i in [0, n) with f(i), n if there is none; f is false for small i and true from some i on.
func Search(n int, f func(int) bool) int {
	i, j := 0, n
	for i < j {
		h := int(uint(i+j) >> 1)
		if f(h) {
			j = h
		} else {
			i = h + 1
		}
	}
	return i
}

// Find returns the smallest i in [0, n) with cmp(i) <= 0, and whether cmp(i) is 0.
func Find(n int, cmp func(int) int) (i int, found bool) {
	i = Search(n, func(k int) bool { return cmp(k) <= 0 })
	return i, i < n && cmp(i) == 0
}

type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }
func (x IntSlice) Sort()              { Sort(x) }
func (x IntSlice) Search(v int) int   { return SearchInts(x, v) }

type Float64Slice []float64

func (x Float64Slice) Len() int             { return len(x) }
func (x Float64Slice) Less(i, j int) bool   { return x[i] < x[j] || x[i] != x[i] && x[j] == x[j] }
func (x Float64Slice) Swap(i, j int)        { x[i], x[j] = x[j], x[i] }
func (x Float64Slice) Sort()                { Sort(x) }
func (x Float64Slice) Search(v float64) int { return SearchFloat64s(x, v) }

type StringSlice []string

func (x StringSlice) Len() int            { return len(x) }
func (x StringSlice) Less(i, j int) bool  { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)       { x[i], x[j] = x[j], x[i] }
func (x StringSlice) Sort()               { Sort(x) }
func (x StringSlice) Search(v string) int { return SearchStrings(x, v) }

func Ints(x []int)         { Sort(IntSlice(x)) }
func Float64s(x []float64) { Sort(Float64Slice(x)) }
func Strings(x []string)   { Sort(StringSlice(x)) }

func IntsAreSorted(x []int) bool         { return IsSorted(IntSlice(x)) }
func Float64sAreSorted(x []float64) bool { return IsSorted(Float64Slice(x)) }
func StringsAreSorted(x []string) bool   { return IsSorted(StringSlice(x)) }

func SearchInts(a []int, x int) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

func SearchFloat64s(a []float64, x float64) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

func SearchStrings(a []string, x string) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

func runtime_memmove(to, from unsafe.Pointer, n uintptr)
func runtime_newobject(t *abi.Type) unsafe.Pointer

// A lessSwap sorts a slice of any type.
type lessSwap struct {
	less func(i, j int) bool
	n    int
	data unsafe.Pointer
	size uintptr
	tmp  unsafe.Pointer
}

func (s *lessSwap) Len() int           { return s.n }
func (s *lessSwap) Less(i, j int) bool { return s.less(i, j) }
func (s *lessSwap) Swap(i, j int) {
	if s.size == 8 && s.tmp == nil {
		p, q := (*uint64)(s.at(i)), (*uint64)(s.at(j))
		*p, *q = *q, *p
		return
	}
	p, q := s.at(i), s.at(j)
	runtime_memmove(s.tmp, p, s.size)
	runtime_memmove(p, q, s.size)
	runtime_memmove(q, s.tmp, s.size)
}

func (s *lessSwap) at(i int) unsafe.Pointer {
	return unsafe.Pointer(uintptr(s.data) + uintptr(i)*s.size)
}

type sliceHeader struct {
	data unsafe.Pointer
	len  int
	cap  int
}

// ofSlice makes a slice sortable; it panics as Go does when x is none.
func ofSlice(x any, less func(i, j int) bool) *lessSwap {
	e := abi.Unpack(x)
	if e.Type == nil || e.Type.Kind != abi.Slice {
		kind := "zero Value"
		if e.Type != nil {
			kind = kindNames[e.Type.Kind] + " Value"
		}
		panic("reflect: call of Swapper on " + kind)
	}
	h := (*sliceHeader)(e.Data)
	s := &lessSwap{less, h.len, h.data, e.Type.Elem.Size, nil}
	if s.size != 8 || e.Type.Elem.PtrBytes != 0 {
		s.tmp = runtime_newobject(e.Type.Elem)
	}
	return s
}

var kindNames = [...]string{
	"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr",
	"float32", "float64", "complex64", "complex128", "array", "chan", "func", "interface", "map", "ptr", "slice", "string",
	"struct", "unsafe.Pointer",
}

// Slice sorts the slice x by less; equal elements may change places.
func Slice(x any, less func(i, j int) bool) { Sort(ofSlice(x, less)) }

// SliceStable sorts the slice x by less; equal elements stay in order.
func SliceStable(x any, less func(i, j int) bool) { Stable(ofSlice(x, less)) }

// SliceIsSorted tells whether the slice x is sorted by less.
func SliceIsSorted(x any, less func(i, j int) bool) bool { return IsSorted(ofSlice(x, less)) }
