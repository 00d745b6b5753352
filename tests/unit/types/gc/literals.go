// Composite literals.
package main
type T struct{ a int; b string }
type E struct{ T; c int }
type P struct{ x, y *P }
func g() {
	_ = T{1}
	_ = T{1, "x", 2}
	_ = T{"x", 1}
	_ = T{a: 1, a: 2}
	_ = T{c: 1}
	_ = T{A: 1}
	_ = T{a: 1, "x"}
	_ = T{1, b: "x"}
	_ = T{a: "x"}
	_ = T{1: 2}
	_ = E{a: 1}
	_ = E{T: T{}, c: 1}
	_ = E{T{}, 1}
	_ = [2]int{1, 2, 3}
	_ = [2]int{5: 1}
	_ = [...]int{1, 2, 0: 3}
	_ = []int{0: 1, 0: 2}
	_ = []int{"x"}
	_ = []int{-1: 2}
	_ = []int{"a": 2}
	_ = []int{1.5}
	_ = map[string]int{"a": 1, "a": 2}
	_ = map[string]int{1: 1}
	_ = map[string]int{"a": "b"}
	_ = map[string]int{"a"}
	_ = map[int]int{1: 1, 1.0: 2, 'a': 3, 97: 4}
	_ = map[interface{}]int{1: 1, "1": 2, 1.0: 3, 1: 4}
	_ = map[[]int]int{}
	_ = map[bool]int{true: 1, true: 2}
	_ = []T{{1, "x"}, {a: 1}, {1}}
	_ = []*T{{1, "x"}, {c: 1}}
	_ = map[string]T{"a": {1, "x"}}
	_ = map[T]string{{1, "x"}: "a"}
	_ = []int{{1}}

	_ = int{1}
	_ = *T{}
	_ = &T{1}
	_ = undefinedT{1}
	_ = []undefinedT{1}
	_ = func(){1}
	_ = []interface{}{1, "x", nil}
	_ = struct{ x int }{1, 2}
	_ = struct{ x int }{y: 1}
	_ = [](int){1}

	var t T = &T{}
	var pt *T = T{}
	_, _ = t, pt
	_ = [1<<62]int{}
	_ = [-1]int{}
	_ = [1.5]int{}
	_ = ["x"]int{}
	n := 3
	_ = [n]int{}
	_ = [...]int
	var arr [...]int
	_ = T{a: undefined1}
	_ = T{undefined2: 1}
}
func main() {}
