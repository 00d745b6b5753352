// Getting ready: the first program of a page is ready as fast as later ones, if the library that most programs use was
// checked and compiled, and the engine's own code was run, while there was nothing else to do.

import { build } from './program.ts';
import { newestGo } from './run-options.ts';

const text = `package main

import (
	"fmt"
	"sort"
	"strings"
	"sync"
	"time"
)

type store struct {
	mu sync.RWMutex
	m  map[string]int
}

func (s *store) each(f func(string, int)) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for k, v := range s.m {
		f(k, v)
	}
}

func main() {
	s := &store{m: map[string]int{}}
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			s.mu.Lock()
			s.m[strings.Repeat("k", i)] = i
			delete(s.m, fmt.Sprintf("%d", i))
			s.mu.Unlock()
		}()
	}
	wg.Wait()
	time.Sleep(time.Millisecond)
	var keys []string
	s.each(func(k string, _ int) { keys = append(keys, k) })
	sort.Strings(keys)
	fmt.Println(len(s.m), keys)
}
`;

/** Builds a typical program and forgets it; false if that failed. */
export function warmUp(): boolean {
  return build([{ name: 'prog.go', text }], newestGo, { kind: 'main' }).image !== undefined;
}
