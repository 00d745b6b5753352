package main

func bench() int {
	const size = 60
	a, b, c := make([][]float64, size), make([][]float64, size), make([][]float64, size)
	for i := 0; i < size; i++ {
		a[i], b[i], c[i] = make([]float64, size), make([]float64, size), make([]float64, size)
		for j := 0; j < size; j++ {
			a[i][j], b[i][j] = float64(i+j), float64(i-j)
		}
	}
	for i := 0; i < size; i++ {
		for j := 0; j < size; j++ {
			s := 0.0
			for k := 0; k < size; k++ {
				s += a[i][k] * b[k][j]
			}
			c[i][j] = s
		}
	}
	return int(c[7][9]) + int(c[59][59])
}
