package main

import "math"

type body struct{ x, y, z, vx, vy, vz, m float64 }

func advance(bs []body, dt float64) {
	for i := range bs {
		a := &bs[i]
		for j := i + 1; j < len(bs); j++ {
			b := &bs[j]
			dx, dy, dz := a.x-b.x, a.y-b.y, a.z-b.z
			d2 := dx*dx + dy*dy + dz*dz
			mag := dt / (d2 * math.Sqrt(d2))
			a.vx -= dx * b.m * mag
			a.vy -= dy * b.m * mag
			a.vz -= dz * b.m * mag
			b.vx += dx * a.m * mag
			b.vy += dy * a.m * mag
			b.vz += dz * a.m * mag
		}
	}
	for i := range bs {
		b := &bs[i]
		b.x += dt * b.vx
		b.y += dt * b.vy
		b.z += dt * b.vz
	}
}

func bench() int {
	bs := []body{{0, 0, 0, 0, 0, 0, 39}, {4.8, -1.1, -0.1, 0.6, 2.8, -0.02, 0.03}, {8.3, 4.1, -0.4, -1, 1.8, 0.008, 0.01}, {12.8, -15.1, -0.2, 1, 0.8, -0.01, 0.002}, {15.3, -25.9, 0.1, 0.9, 0.5, -0.03, 0.002}}
	for i := 0; i < 3000; i++ {
		advance(bs, 0.01)
	}
	return int(bs[1].x * 1e6)
}
