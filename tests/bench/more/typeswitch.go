package main

func kind(x interface{}) int {
	switch v := x.(type) {
	case int:
		return v
	case string:
		return len(v)
	case []int:
		return len(v)
	case error:
		return 7
	}
	return 1
}

func bench() int {
	xs := []interface{}{1, "abc", []int{1, 2}, 3.5}
	n := 0
	for i := 0; i < 100000; i++ {
		n += kind(xs[i&3])
	}
	return n
}
