package main

// A 64-bit linear congruential generator, a million steps.
func bench() int {
	x := uint64(88172645463325252)
	for i := 0; i < 1000000; i++ {
		x = x*6364136223846793005 + 1442695040888963407
		x ^= x >> 17
	}
	return int(x >> 1)
}
