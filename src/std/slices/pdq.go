package slices

import "math/bits"

// Pattern-defeating quicksort (Orson Peters), as in package sort: quicksort that notices sorted, reversed and equal runs, and falls back to heap sort
// when pivots stay bad.

// A trend is what the choice of a pivot says about the order of the elements.
type trend int

const (
	unknown trend = iota
	increasing
	decreasing
)

func insertionSort[E any](data []E, a, b int, less func(x, y E) bool) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && less(data[j], data[j-1]); j-- {
			data[j], data[j-1] = data[j-1], data[j]
		}
	}
}

// siftDown restores the heap property of data[first+lo : first+hi].
func siftDown[E any](data []E, lo, hi, first int, less func(x, y E) bool) {
	for root := lo; ; {
		child := 2*root + 1
		if child >= hi {
			return
		}
		if child+1 < hi && less(data[first+child], data[first+child+1]) {
			child++
		}
		if !less(data[first+root], data[first+child]) {
			return
		}
		data[first+root], data[first+child] = data[first+child], data[first+root]
		root = child
	}
}

func heapSort[E any](data []E, a, b int, less func(x, y E) bool) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(data, i, n, a, less)
	}
	for i := n - 1; i >= 0; i-- {
		data[a], data[a+i] = data[a+i], data[a]
		siftDown(data, 0, i, a, less)
	}
}

// pdq sorts data[a:b]; limit is how many bad pivots it puts up with.
func pdq[E any](data []E, a, b, limit int, less func(x, y E) bool) {
	balanced, partitioned := true, true // the last partition was balanced, had nothing to swap
	for {
		n := b - a
		if n <= 12 {
			insertionSort(data, a, b, less)
			return
		}
		if limit == 0 {
			heapSort(data, a, b, less)
			return
		}
		if !balanced {
			scatter(data, a, b)
			limit--
		}
		pivot, hint := choosePivot(data, a, b, less)
		if hint == decreasing {
			reverseRange(data, a, b)
			pivot = b - 1 - (pivot - a)
			hint = increasing
		}
		if balanced && partitioned && hint == increasing && finishSorted(data, a, b, less) {
			return
		}
		if a > 0 && !less(data[a-1], data[pivot]) { // the pivot is the least element: put its equals first
			a = partitionEqual(data, a, b, pivot, less)
			continue
		}
		var middle int
		middle, partitioned = partition(data, a, b, pivot, less)
		if left, right := middle-a, b-middle; left < right {
			balanced = left >= n/8
			pdq(data, a, middle, limit, less)
			a = middle + 1
		} else {
			balanced = right >= n/8
			pdq(data, middle+1, b, limit, less)
			b = middle
		}
	}
}

// partition puts elements less than the pivot before it and the others after; it tells whether they were so before.
func partition[E any](data []E, a, b, pivot int, less func(x, y E) bool) (middle int, was bool) {
	data[a], data[pivot] = data[pivot], data[a]
	i, j := a+1, b-1
	for swaps := 0; ; swaps++ {
		for i <= j && less(data[i], data[a]) {
			i++
		}
		for i <= j && !less(data[j], data[a]) {
			j--
		}
		if i > j {
			data[j], data[a] = data[a], data[j]
			return j, swaps == 0
		}
		data[i], data[j] = data[j], data[i]
		i++
		j--
	}
}

// partitionEqual puts elements equal to the pivot before greater ones.
func partitionEqual[E any](data []E, a, b, pivot int, less func(x, y E) bool) int {
	data[a], data[pivot] = data[pivot], data[a]
	i, j := a+1, b-1
	for {
		for i <= j && !less(data[a], data[i]) {
			i++
		}
		for i <= j && less(data[a], data[j]) {
			j--
		}
		if i > j {
			return i
		}
		data[i], data[j] = data[j], data[i]
		i++
		j--
	}
}

// finishSorted sorts what is almost sorted, and tells whether it has.
func finishSorted[E any](data []E, a, b int, less func(x, y E) bool) bool {
	const steps, least = 5, 50
	i := a + 1
	for step := 0; step < steps; step++ {
		for i < b && !less(data[i], data[i-1]) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < least {
			return false
		}
		data[i], data[i-1] = data[i-1], data[i]
		if i-a >= 2 {
			for j := i - 1; j >= 1 && less(data[j], data[j-1]); j-- {
				data[j], data[j-1] = data[j-1], data[j]
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && less(data[j], data[j-1]); j++ {
				data[j], data[j-1] = data[j-1], data[j]
			}
		}
	}
	return false
}

// scatter swaps elements around the middle with random ones, to break patterns that make pivots bad.
func scatter[E any](data []E, a, b int) {
	n := b - a
	if n < 8 {
		return
	}
	random := uint64(n)
	mask := uint(1)<<uint(bits.Len(uint(n))) - 1
	at := a + n/4*2 - 1
	for i := 0; i < 3; i++ {
		random ^= random << 13
		random ^= random >> 7
		random ^= random << 17
		other := int(uint(random) & mask)
		if other >= n {
			other -= n
		}
		data[at+i], data[a+other] = data[a+other], data[at+i]
	}
}

// choosePivot takes the median of three elements, or of three medians of neighbours; many swaps on the way mean decreasing order.
func choosePivot[E any](data []E, a, b int, less func(x, y E) bool) (pivot int, hint trend) {
	const most = 12
	n := b - a
	swaps := 0
	i, j, k := a+n/4, a+n/4*2, a+n/4*3
	if n >= 8 {
		if n >= 50 {
			i = median(data, i-1, i, i+1, &swaps, less)
			j = median(data, j-1, j, j+1, &swaps, less)
			k = median(data, k-1, k, k+1, &swaps, less)
		}
		j = median(data, i, j, k, &swaps, less)
	}
	switch swaps {
	case 0:
		return j, increasing
	case most:
		return j, decreasing
	}
	return j, unknown
}

func median[E any](data []E, a, b, c int, swaps *int, less func(x, y E) bool) int {
	if less(data[b], data[a]) {
		*swaps++
		a, b = b, a
	}
	if less(data[c], data[b]) {
		*swaps++
		b = c
	}
	if less(data[b], data[a]) {
		*swaps++
		return a
	}
	return b
}

func reverseRange[E any](data []E, a, b int) {
	for b--; a < b; a++ {
		data[a], data[b] = data[b], data[a]
		b--
	}
}
