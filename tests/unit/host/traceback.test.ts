// Tracebacks as Go prints them: which goroutines, their state, functions and lines. What is expected here was compared with
// Go 1.26 (with -gcflags=-l); values of arguments are those at the end, and offsets and goroutine ids are the machine's own.

import { expect, test } from 'vitest';
import { runToEnd, traceback } from '../../../src/host/index.ts';
import { load } from './programs.ts';

const cases: readonly { name: string; text: string; expected: string }[] = [
  {
    name: 'nested calls, methods, closures, in a goroutine',
    text: `package main

type S struct{ n int }

func (s *S) del(n int) {
	if n == 0 {
		panic("boom")
	}
	s.del(n - 1)
}

func call(f func()) { f() }

func noArgs() {
	s := &S{}
	call(func() {
		s.del(1)
	})
}

func main() {
	done := make(chan bool)
	go func() {
		noArgs()
	}()
	<-done
}
`,
    expected: `panic: boom

goroutine 2 [running]:
main.(*S).del(0x…, 0x0)
	prog.go:7
main.(*S).del(0x…, 0x1)
	prog.go:9
main.noArgs.func1()
	prog.go:17
main.call(0x…)
	prog.go:12
main.noArgs()
	prog.go:16
main.main.func1()
	prog.go:24
created by main.main in goroutine 1
	prog.go:23
`,
  },
  {
    name: 'a panic in a deferred function: the place of the first one below it',
    text: `package main

func get(p *int) int {
	return *p
}

func inner(p *int) {
	defer func() {
		recover()
		panic("again")
	}()
	get(p)
}

func main() {
	inner(nil)
}
`,
    expected: `panic: runtime error: invalid memory address or nil pointer dereference [recovered]
	panic: again
[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=PC]

goroutine 1 [running]:
main.inner.func1()
	prog.go:10
panic({0x…?, 0x…?})
	$GOROOT/src/runtime/panic.go:860
main.get(0x0)
	prog.go:4
main.inner(0x0)
	prog.go:12
main.main()
	prog.go:16
`,
  },
  {
    name: 'a deadlock of several goroutines, with what each waits for',
    text: `package main

import "sync"

func main() {
	var mu sync.Mutex
	var rw sync.RWMutex
	var wg sync.WaitGroup
	c := make(chan int)
	wg.Add(1)
	mu.Lock()
	rw.Lock()
	go func() { mu.Lock() }()
	go func() { rw.RLock() }()
	go func() { rw.Lock() }()
	go func() { c = nil; <-c }()
	go func() { make(chan int) <- 1 }()
	go func() { <-make(chan int) }()
	go func() { select {} }()
	go func() {
		select {
		case <-make(chan int):
		case make(chan int) <- 1:
		}
	}()
	wg.Wait()
}
`,
    expected: `fatal error: all goroutines are asleep - deadlock!

goroutine 1 [sync.WaitGroup.Wait]:
main.main()
	prog.go:26

goroutine 2 [sync.Mutex.Lock]:
main.main.func1()
	prog.go:13
created by main.main in goroutine 1
	prog.go:13

goroutine 3 [sync.RWMutex.RLock]:
main.main.func2()
	prog.go:14
created by main.main in goroutine 1
	prog.go:14

goroutine 4 [sync.Mutex.Lock]:
main.main.func3()
	prog.go:15
created by main.main in goroutine 1
	prog.go:15

goroutine 5 [chan receive (nil chan)]:
main.main.func4()
	prog.go:16
created by main.main in goroutine 1
	prog.go:16

goroutine 6 [chan send]:
main.main.func5()
	prog.go:17
created by main.main in goroutine 1
	prog.go:17

goroutine 7 [chan receive]:
main.main.func6()
	prog.go:18
created by main.main in goroutine 1
	prog.go:18

goroutine 8 [select (no cases)]:
main.main.func7()
	prog.go:19
created by main.main in goroutine 1
	prog.go:19

goroutine 9 [select]:
main.main.func8()
	prog.go:21
created by main.main in goroutine 1
	prog.go:20
`,
  },
  {
    name: 'in init',
    text: 'package main\n\nvar m map[int]int\n\nfunc init() {\n\tm[1] = 1\n}\n\nfunc main() {}\n',
    expected: 'panic: assignment to entry in nil map\n\ngoroutine 1 [running]:\nmain.init.0()\n\tprog.go:6\n',
  },
];

/** Without offsets, and with addresses that are the same for all. */
function plain(text: string): string {
  return withoutOffsets(text)
    .replace(/pc=0x[0-9a-f]+/, 'pc=PC')
    .replace(/0x[0-9a-f]{4,}/g, '0x…');
}

function withoutOffsets(text: string): string {
  return text.replace(/ \+0x[0-9a-f]+$/gm, '');
}

for (const { name, text, expected } of cases) {
  test(name, () => {
    const machine = load(text);
    const end = runToEnd(machine, 1e8);
    const shown = machine.text(2) + traceback(machine, end.reason === 'fatal');
    // The library's own frames stand in files that grow.
    const own = shown.replace(/^sync\.\S*\(.*\)\n\t\$GOROOT.*\n/gm, '');
    expect(plain(own)).toBe(expected);
  });
}

test('of a deep stack the ends are shown', () => {
  const text =
    'package main\n\nfunc f(n int) {\n\tif n == 0 {\n\t\tpanic(n)\n\t}\n\tf(n - 1)\n}\n\nfunc main() {\n\tf(1000)\n}\n';
  const machine = load(text);
  runToEnd(machine, 1e8);
  const lines = plain(traceback(machine, false)).split('\n');
  expect(lines.slice(1, 6)).toEqual([
    'goroutine 1 [running]:',
    'main.f(0x0)',
    '\tprog.go:5',
    'main.f(0x1)',
    '\tprog.go:7',
  ]);
  expect(lines[102]).toBe('...902 frames elided...');
  expect(lines.slice(-3)).toEqual(['main.main()', '\tprog.go:11', '']);
  expect(lines).toHaveLength(204);
});

test('of very many goroutines the first are shown', () => {
  const machine = load(
    'package main\n\nfunc main() {\n\tfor range 1000 {\n\t\tgo func() { select {} }()\n\t}\n\tselect {}\n}\n',
  );
  expect(runToEnd(machine, 1e8).reason).toBe('fatal');
  expect(traceback(machine, true)).toMatch(/\n\.\.\.745 goroutines elided\.\.\.\n$/);
});

test('values of arguments', () => {
  const machine = load(`package main

type P struct {
	a, b int8
	s string
}

type T struct{ n int }

func (t *T) m(p P, arr [3]int32, b bool, f float32, i any, more ...int) { panic(1.5) }

func many(a, b, c, d, e, f, g, h, i, j, k int) { (*T)(nil).m(P{1, -1, ""}, [3]int32{7, -8, 9}, true, 1.5, nil) }

func named(x uint8, _ uint16, s struct{}, big [20]int) { many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) }

func main() { named(255, 7, struct{}{}, [20]int{1}) }
`);
  runToEnd(machine, 1e8);
  expect(withoutOffsets(traceback(machine, false))).toBe(`
goroutine 1 [running]:
main.(*T).m(0x0, {0x1, 0xff, {0x0, 0x0}}, {0x7, 0xfffffff8, 0x9}, 0x1, 0x3fc00000, ...)
	prog.go:10
main.many(0x1, 0x2, 0x3, 0x4, 0x5, 0x6, 0x7, 0x8, 0x9, 0xa, ...)
	prog.go:12
main.named(0xff, 0x7, {}, {0x1, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, ...})
	prog.go:14
main.main()
	prog.go:16
`);
});

test('frames of panics and of Goexit below deferred calls', () => {
  const machine = load(`package main

import "runtime"

func main() { defer func() { panic("last") }(); f() }

func f() { defer func() { panic("first") }(); runtime.Goexit() }
`);
  runToEnd(machine, 1e8);
  expect(plain(traceback(machine, false))).toBe(`
goroutine 1 [running]:
main.main.func1()
	prog.go:5
panic({0x…?, 0x…?})
	$GOROOT/src/runtime/panic.go:860
main.f.func1()
	prog.go:7
runtime.Goexit()
	$GOROOT/src/runtime/panic.go:694
main.f()
	prog.go:7
main.main()
	prog.go:5
`);
});
