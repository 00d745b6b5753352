// Small programs and helpers for the host's tests.

import { createHash } from 'node:crypto';
import {
  build,
  defaultRunOptions,
  formatDiagnostics,
  type History,
  Machine,
  type RunOptions,
} from '../../../src/host/index.ts';
import { machineModule } from '../../support/project.ts';

export { machineModule };

/** A machine that is about to run a program. */
export function load(text: string, options: Partial<RunOptions> = {}): Machine {
  const all = { ...defaultRunOptions, ...options };
  const { image, diagnostics, sources } = build([{ name: 'prog.go', text }], all.goVersion, { kind: 'main' });
  if (image === undefined) throw new Error(formatDiagnostics(diagnostics, sources));
  return Machine.create(machineModule, image, all);
}

/** Everything that makes up a machine at a step. */
export function stateOf(machine: Machine) {
  return {
    steps: machine.steps,
    memory: createHash('sha256').update(machine.snapshot()).digest('hex'),
    output: machine.text(1),
    errors: machine.text(2),
    events: machine.events.length,
    dropped: machine.droppedEvents,
  };
}

export function stateAt(history: History, step: number) {
  history.seek(step);
  return stateOf(history.machine);
}

/** `n` numbers below `limit`, always the same. */
export function someNumbers(n: number, limit: number): number[] {
  let x = 12345;
  return Array.from({ length: n }, () => {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    return Math.floor((x / 2 ** 32) * limit);
  });
}

/** Programs that together touch what a run's state is made of. */
export const programs: Readonly<Record<string, string>> = {
  maps: `package main

import "fmt"

func main() {
	m := map[string]int{}
	for i := 0; i < 200; i++ {
		m[fmt.Sprint("k", i)] = i
	}
	for k := range m {
		if len(k) == 3 {
			delete(m, k)
		}
	}
	for k, v := range m {
		fmt.Println(k, v)
	}
}
`,
  goroutines: `package main

import (
	"fmt"
	"sync"
	"time"
)

type store struct {
	mu   sync.RWMutex
	jobs map[int]string
}

func (s *store) put(i int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.jobs[i] = fmt.Sprint(i)
}

func main() {
	s := &store{jobs: map[int]string{}}
	results := make(chan int, 3)
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range 50 {
				s.put(i*50 + j)
			}
			time.Sleep(time.Duration(i) * time.Millisecond)
			results <- i
		}()
	}
	go func() { wg.Wait(); close(results) }()
	for r := range results {
		fmt.Println("done", r)
	}
	fmt.Println(len(s.jobs))
}
`,
  panics: `package main

import (
	"errors"
	"fmt"
)

func risky(n int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	if n%3 == 0 {
		var m map[int]int
		m[n] = 1
	}
	if n%3 == 1 {
		return errors.New("plain")
	}
	return risky(n - 2)
}

func main() {
	for n := range 30 {
		fmt.Println(n, risky(n))
	}
	panic("the end")
}
`,
  garbage: `package main

import "fmt"

type node struct {
	left, right *node
	tags        map[string]int
}

func tree(depth int) *node {
	if depth == 0 {
		return &node{tags: map[string]int{"leaf": depth}}
	}
	return &node{tree(depth - 1), tree(depth - 1), nil}
}

func (n *node) count() int {
	if n == nil {
		return 0
	}
	return 1 + n.left.count() + n.right.count()
}

func main() {
	for i := range 12 {
		fmt.Println(i, tree(9).count(), len(make([]byte, 200_000)))
	}
}
`,
};
