// Statements, functions, panics and goroutines, one line a case.

import { describe } from 'vitest';
import { expectCrash, expectRun, expectUnsupported } from './expect.ts';

describe('control flow', () => {
  expectRun('for i := 0; i < 3; i++ { for { if i == 1 { break }; fmt.Print(i); break } }', '02');
  expectRun(
    'outer: for i := range 3 { for j := range 3 { if j == i { continue outer }; if i == 2 { break outer }; fmt.Print(i, j, " ") } }',
    '1 0',
  );
  expectRun('i := 0; loop: if i < 3 { i++; goto loop }; fmt.Println(i)', '3');
  expectRun(
    'switch x := 5; { case x > 3: fmt.Print("a"); fallthrough; case x > 9: fmt.Print("b"); default: fmt.Print("c") }',
    'ab',
  );
  expectRun(
    'for _, x := range []int{1, 3, 4, 7, 99} { switch x { case 1: fmt.Print("one "); case 2, 3: fmt.Print("few "); case 4, 5, 6, 7: fmt.Print("many "); default: fmt.Print("? ") } }',
    'one few many many ?',
  );
  expectRun(
    'for _, x := range []any{1, "s", nil, 2.5, []int{1}} { switch v := x.(type) { case int: fmt.Print(v + 1); case string, nil: fmt.Print(v); case fmt.Stringer: fmt.Print("S"); default: fmt.Printf("%T", v) } }',
    '2s<nil>float64[]int',
  );
  expectRun(
    'var fs []func() int; for i := 0; i < 3; i++ { fs = append(fs, func() int { i += 10; return i }) }; for _, f := range fs { fmt.Print(f(), f(), " ") }',
    '10 20 11 21 12 22',
  );
});

describe('functions', () => {
  expectRun('func f(n int) int { if n < 2 { return n }; return f(n-1) + f(n-2) }\n---\nfmt.Println(f(20))', '6765');
  expectRun(
    'func f(xs ...int) (n, s int) { for _, x := range xs { n++; s += x }; return }\n---\nfmt.Println(f()); fmt.Println(f(1, 2, 3)); fmt.Println(f([]int{4}...))',
    '0 0\n3 6\n1 4',
  );
  expectRun('func f() (x int) { defer func() { x *= 2 }(); x = 1; return x + 20 }\n---\nfmt.Println(f())', '42');
  expectRun('func f() (a, b int) { defer func() { a, b = b, a }(); return 1, 2 }\n---\nfmt.Println(f())', '2 1');
  expectRun(
    'func f() (n int, err error) { defer func() { if r := recover(); r != nil { err = fmt.Errorf("%v", r) } }(); n = 3; panic("x") }\n---\nfmt.Println(f())',
    '3 x',
  );
  expectRun('x := 1; defer fmt.Println("deferred", x); x = 2; fmt.Println(x)', '2\ndeferred 1');
  expectRun(
    'type T struct{ n int }\nfunc (t T) V() int { return t.n }\nfunc (t *T) P() { t.n++ }\n---\nt := T{1}; v := t.V; p := t.P; p(); p(); fmt.Println(v(), t.V(), T.V(t), (*T).V(&t))',
    '1 3 3 3',
  );
  expectRun(
    'type A struct{ n int }\nfunc (a *A) Inc() { a.n++ }\ntype B struct{ *A }\ntype C struct{ B; m int }\n---\nc := C{B{&A{1}}, 2}; c.Inc(); var i interface{ Inc() } = c; i.Inc(); fmt.Println(c.n, c.m)',
    '3 2',
  );
  expectRun(
    'func seq(n int) func(func(int) bool) { return func(y func(int) bool) { for i := range n { if !y(i) { return } } } }\nfunc f() int { for i := range seq(9) { for j := range seq(9) { if i*j == 12 { return i*10 + j } } }; return -1 }\n---\nfmt.Println(f()); for i := range seq(5) { if i == 1 { continue }; if i == 3 { break }; fmt.Print(i) }',
    '26\n02',
  );
});

describe('generics', () => {
  expectRun(
    'func Sum[T int | float32 | string](xs ...T) (t T) { for _, x := range xs { t += x }; return }\n---\nfmt.Println(Sum(1, 2), Sum[float32](0.5, 1), Sum("a", "b"))',
    '3 1.5 ab',
  );
  expectRun(
    'type L[T any] struct{ n *L[T]; v T }\nfunc (l *L[T]) Push(v T) *L[T] { return &L[T]{l, v} }\n---\nvar l *L[string]; l = l.Push("a").Push("b"); fmt.Printf("%v %T", l.n.v, *l)',
    'a main.L[string]',
  );
  expectRun(
    'type S[K comparable, V any] map[K]V\nfunc (s S[K, V]) Put(k K, v V) { s[k] = v }\nfunc Keys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }\n---\ns := S[[2]int, int8]{}; s.Put([2]int{1, 2}, 3); fmt.Println(s, Keys(s))',
    'map[[1 2]:3] 1',
  );
});

describe('crashes', () => {
  expectCrash('var a []int; i := 5; a[i] = 1', 'panic: runtime error: index out of range [5] with length 0');
  expectCrash('var m map[string]int; m["a"] = 1', 'panic: assignment to entry in nil map');
  expectCrash(
    'var p *struct{ x int }; p.x = 1',
    'panic: runtime error: invalid memory address or nil pointer dereference',
  );
  expectCrash('x := 0; fmt.Println(1 / x)', 'panic: runtime error: integer divide by zero');
  expectCrash('var x any = "s"; _ = x.(int)', 'panic: interface conversion: interface {} is string, not int');
  expectCrash(
    'type T struct{}\nfunc (T) M() {}\n---\nvar x any = T{}; _ = x.(interface{ M(); N() })',
    'panic: interface conversion: main.T is not interface { M(); N() }: missing method N',
  );
  expectCrash('panic(fmt.Sprintf("%d", 42))', 'panic: 42');
  expectCrash('defer func() { panic("second") }(); panic("first")', 'panic: first');
  expectCrash('c := make(chan int); c <- 1', 'fatal error: all goroutines are asleep - deadlock!');
  expectRun('defer fmt.Println("not run"); fmt.Println("a"); os.Exit(7)', 'a', 7);
});

describe('goroutines', () => {
  expectRun(
    'c := make(chan int); go func() { for i := range 3 { c <- i }; close(c) }(); for v := range c { fmt.Print(v) }',
    '012',
  );
  expectRun(
    'var wg sync.WaitGroup; var mu sync.Mutex; n := 0; for i := range 10 { wg.Add(1); go func(k int) { defer wg.Done(); mu.Lock(); defer mu.Unlock(); n += k }(i) }; wg.Wait(); fmt.Println(n)',
    '45',
  );
  expectRun(
    'c, d := make(chan float32, 1), make(chan string); c <- 1.5; select { case v, ok := <-c: fmt.Println(v, ok); case s := <-d: fmt.Println(s) }; select { case <-d: default: fmt.Println("none") }',
    '1.5 true\nnone',
  );
});

describe('unsupported', () => {
  expectUnsupported('var a, b [][70000]byte; copy(a, b)', 'UnsupportedCopy');
});
