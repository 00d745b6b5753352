package sort

import "math/bits"

// Pattern-defeating quicksort (Orson Peters): quicksort that notices sorted, reversed and equal runs, and falls back to heap sort
// when pivots stay bad.

// A trend is what the choice of a pivot says about the order of the elements.
type trend int

const (
	unknown trend = iota
	increasing
	decreasing
)

func insertionSort(data Interface, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

// siftDown restores the heap property of data[first+lo : first+hi].
func siftDown(data Interface, lo, hi, first int) {
	for root := lo; ; {
		child := 2*root + 1
		if child >= hi {
			return
		}
		if child+1 < hi && data.Less(first+child, first+child+1) {
			child++
		}
		if !data.Less(first+root, first+child) {
			return
		}
		data.Swap(first+root, first+child)
		root = child
	}
}

func heapSort(data Interface, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(data, i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		data.Swap(a, a+i)
		siftDown(data, 0, i, a)
	}
}

// pdq sorts data[a:b]; limit is how many bad pivots it puts up with.
func pdq(data Interface, a, b, limit int) {
	balanced, partitioned := true, true // the last partition was balanced, had nothing to swap
	for {
		n := b - a
		if n <= 12 {
			insertionSort(data, a, b)
			return
		}
		if limit == 0 {
			heapSort(data, a, b)
			return
		}
		if !balanced {
			scatter(data, a, b)
			limit--
		}
		pivot, hint := choosePivot(data, a, b)
		if hint == decreasing {
			reverseRange(data, a, b)
			pivot = b - 1 - (pivot - a)
			hint = increasing
		}
		if balanced && partitioned && hint == increasing && finishSorted(data, a, b) {
			return
		}
		if a > 0 && !data.Less(a-1, pivot) { // the pivot is the least element: put its equals first
			a = partitionEqual(data, a, b, pivot)
			continue
		}
		var middle int
		middle, partitioned = partition(data, a, b, pivot)
		if left, right := middle-a, b-middle; left < right {
			balanced = left >= n/8
			pdq(data, a, middle, limit)
			a = middle + 1
		} else {
			balanced = right >= n/8
			pdq(data, middle+1, b, limit)
			b = middle
		}
	}
}

// partition puts elements less than the pivot before it and the others after; it tells whether they were so before.
func partition(data Interface, a, b, pivot int) (middle int, was bool) {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	for swaps := 0; ; swaps++ {
		for i <= j && data.Less(i, a) {
			i++
		}
		for i <= j && !data.Less(j, a) {
			j--
		}
		if i > j {
			data.Swap(j, a)
			return j, swaps == 0
		}
		data.Swap(i, j)
		i++
		j--
	}
}

// partitionEqual puts elements equal to the pivot before greater ones.
func partitionEqual(data Interface, a, b, pivot int) int {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !data.Less(a, i) {
			i++
		}
		for i <= j && data.Less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		data.Swap(i, j)
		i++
		j--
	}
}

// finishSorted sorts what is almost sorted, and tells whether it has.
func finishSorted(data Interface, a, b int) bool {
	const steps, least = 5, 50
	i := a + 1
	for step := 0; step < steps; step++ {
		for i < b && !data.Less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < least {
			return false
		}
		data.Swap(i, i-1)
		if i-a >= 2 {
			for j := i - 1; j >= 1 && data.Less(j, j-1); j-- {
				data.Swap(j, j-1)
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && data.Less(j, j-1); j++ {
				data.Swap(j, j-1)
			}
		}
	}
	return false
}

// scatter swaps elements around the middle with random ones, to break patterns that make pivots bad.
func scatter(data Interface, a, b int) {
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
		data.Swap(at+i, a+other)
	}
}

// choosePivot takes the median of three elements, or of three medians of neighbours; many swaps on the way mean decreasing order.
func choosePivot(data Interface, a, b int) (pivot int, hint trend) {
	const most = 12
	n := b - a
	swaps := 0
	i, j, k := a+n/4, a+n/4*2, a+n/4*3
	if n >= 8 {
		if n >= 50 {
			i = median(data, i-1, i, i+1, &swaps)
			j = median(data, j-1, j, j+1, &swaps)
			k = median(data, k-1, k, k+1, &swaps)
		}
		j = median(data, i, j, k, &swaps)
	}
	switch swaps {
	case 0:
		return j, increasing
	case most:
		return j, decreasing
	}
	return j, unknown
}

func median(data Interface, a, b, c int, swaps *int) int {
	if data.Less(b, a) {
		*swaps++
		a, b = b, a
	}
	if data.Less(c, b) {
		*swaps++
		b = c
	}
	if data.Less(b, a) {
		*swaps++
		return a
	}
	return b
}

func reverseRange(data Interface, a, b int) {
	for b--; a < b; a++ {
		data.Swap(a, b)
		b--
	}
}
