package main

func bench() int {
	s := ""
	n := 0
	for i := 0; i < 3000; i++ {
		s += "ab"
		n += len(s)
	}
	for i := 0; i < len(s); i++ {
		if s[i] == 'b' {
			n++
		}
	}
	for _, r := range s {
		n += int(r)
	}
	return n
}
