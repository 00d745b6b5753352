// Expressions, one line a case: what is printed and the exit status.

import { describe } from 'vitest';
import { expectRun } from './expect.ts';

describe('integers', () => {
  expectRun('a, b := 7, -2; fmt.Println(a/b, a%b, -a/b, -a%b, a&^3, a^b, a|8, ^a)', '-3 1 3 -1 4 -7 15 -8');
  expectRun('var x int8 = 127; x++; fmt.Println(x, -x, x-1)', '-128 -128 127');
  expectRun('var x uint16; x--; fmt.Println(x, x+1, x*x)', '65535 0 1');
  expectRun('var x int64 = -1 << 63; fmt.Println(x/-1 == x, x%-1, -x == x)', 'true 0 true');
  expectRun('s := uint(70); fmt.Println(1<<s, int64(-8)>>s, uint64(8)>>s)', '0 -1 0');
  expectRun('var x uint64 = 1<<63; fmt.Println(x > 5, x/3, x%7, int64(x) < 0)', 'true 3074457345618258602 1 true');
  expectRun('x := 300; fmt.Println(int8(x), uint8(x), int16(-x), uint32(-x))', '44 44 -300 4294966996');
  expectRun('x := 5; x <<= 3; x |= 1; x &^= 8; x ^= 2; x %= 13; fmt.Println(x)', '9');
});

describe('floats and complex numbers', () => {
  expectRun('var f float32 = 16777216; fmt.Println(f+1 == f, f/3, float64(f/3))', 'true 5.5924055e+06 5.5924055e+06');
  expectRun('fmt.Println(float32(int64(1<<60+1<<36+1)))', '1.1529216e+18');
  expectRun('z := 0.0; fmt.Println(1/z, -1/z, z/z == z/z, int(z+3.99), int(z-3.99))', '+Inf -Inf false 3 -3');
  expectRun('c := 3+4i; c *= c; fmt.Println(c, real(c), imag(c), c/(1-2i), c == c)', '(-7+24i) -7 24 (-11+2i) true');
  expectRun('fmt.Println(min(2.5, 1), max(1, 2, 3), min("b", "a"))', '1 3 a');
});

describe('strings', () => {
  expectRun('s := "héj"; for i, r := range s { fmt.Print(i, ":", r, " ") }', '0:104 1:233 3:106');
  expectRun('s := "a"; s += s + "b" + s; fmt.Println(s, len(s), s[1], s[1:3], s < "ab")', 'aaba 4 97 ab true');
  expectRun(
    'fmt.Println(string([]byte{104, 105}), []byte("hi"), string(rune(0x4e16)), []rune("世"))',
    'hi [104 105] 世 [19990]',
  );
});

describe('evaluation order', () => {
  expectRun('var g = 1\nfunc set(v int) int { g = v; return v }\n---\nfmt.Println(g + set(10), g)', '20 10');
  expectRun('var g = 1\nfunc set(v int) int { g = v; return v }\n---\nfmt.Println([]int{g, set(5), g})', '[5 5 5]');
  expectRun('i := 0; a := [3]int{1, 2, 3}; i, a[i] = 2, 9; fmt.Println(i, a)', '2 [9 2 3]');
  expectRun('a, b, c := 1, 2, 3; a, b, c = c, a, b; fmt.Println(a, b, c)', '3 1 2');
  expectRun(
    'type P struct{ x int; n *P }\n---\np := &P{x: 1}; q := p; p, p.x = nil, 7; fmt.Println(p == nil, q.x)',
    'true 7',
  );
  expectRun('type P struct{ x, y int }\n---\np := P{1, 2}; p = P{p.y, p.x}; fmt.Println(p)', '{2 1}');
});

describe('arrays, slices, structs', () => {
  expectRun('a := [3]int{1, 2, 3}; b := a; b[1] = 9; fmt.Println(a, b, a == b, len(a))', '[1 2 3] [1 9 3] false 3');
  expectRun(
    'm := [2][3]int8{{1, 2, 3}, {4, 5, 6}}; i := 1; m[i][2] *= 50; r := m[i]; r[0] = 0; fmt.Println(m, r)',
    '[[1 2 3] [4 5 44]] [0 5 44]',
  );
  expectRun(
    's := []int{1, 2, 3}; t := s[:1]; t = append(t, 9); fmt.Println(s, t, len(t), cap(t))',
    '[1 9 3] [1 9] 2 3',
  );
  expectRun('s := []int{1, 2, 3, 4}; copy(s[1:], s); fmt.Println(s, s[1:2:3])', '[1 1 2 3] [1]');
  expectRun(
    'type T struct{ a int8; b float32; c complex64; d bool }\n---\nt := T{-1, 1.5, 2i, true}; u := t; u.b /= 2; u.c *= 2; u.a--; fmt.Println(t, u, t == u)',
    '{-1 1.5 (0+2i) true} {-2 0.75 (0+4i) true} false',
  );
  expectRun('x := [...]string{2: "c", 0: "a"}; fmt.Println(len(x), x)', '3 [a  c]');
  expectRun('s := make([]float32, 2, 5); s[1] = 0.1; p := &s[1]; *p *= 3; fmt.Println(s, cap(s))', '[0 0.3] 5');
});

describe('maps', () => {
  expectRun(
    'm := map[string]int{"a": 1}; m["b"] += 2; m["a"]--; v, ok := m["z"]; fmt.Println(m, v, ok, len(m))',
    'map[a:0 b:2] 0 false 2',
  );
  expectRun(
    'm := map[float32][]int8{1.5: {1}}; m[1.5] = append(m[1.5], 2); delete(m, 2); fmt.Println(m)',
    'map[1.5:[1 2]]',
  );
  expectRun(
    'm := map[any]int{1: 1, "1": 2, 1.0: 3, [1]int{1}: 4}; fmt.Println(m[1], m["1"], m[1.0], m[[1]int{1}], m[int8(1)])',
    '1 2 3 4 0',
  );
  expectRun('m := map[int]int{1: 1, 2: 2}; for k := range m { delete(m, k) }; fmt.Println(len(m))', '0');
  expectRun('m := map[[2]string]struct{ n int }{{"a", "b"}: {1}}; fmt.Println(m[[2]string{"a", "b"}].n)', '1');
});
