package testing

import (
	"fmt"
	"reflect"
)

// An F is a fuzz test: its target is called with the seeds that Add gave. Inputs are not generated.
type F struct {
	common
	state  *state
	seeds  [][]any
	called bool
}

// supported tells whether targets may have parameters of this type.
func supported(t reflect.Type) bool {
	if t == nil {
		return false
	}
	if t == reflect.TypeFor[[]byte]() {
		return true
	}
	switch t.Kind() {
	case reflect.String, reflect.Bool, reflect.Float32, reflect.Float64,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return t.PkgPath() == ""
	}
	return false
}

// Add adds arguments for the target to the seeds.
func (f *F) Add(args ...any) {
	for _, arg := range args {
		if t := reflect.TypeOf(arg); !supported(t) {
			panic(fmt.Sprintf("testing: unsupported type to Add %v", t))
		}
	}
	f.seeds = append(f.seeds, append([]any(nil), args...))
}

// Fuzz calls the target with each of the seeds, as a subtest.
func (f *F) Fuzz(target any) {
	if f.called {
		panic("testing: F.Fuzz called more than once")
	}
	f.called = true
	if f.Failed() {
		return
	}
	f.Helper()
	fn := reflect.ValueOf(target)
	if !fn.IsValid() || fn.Kind() != reflect.Func {
		panic("testing: F.Fuzz must receive a function")
	}
	t := fn.Type()
	if t.NumIn() < 2 || t.In(0) != reflect.TypeFor[*T]() {
		panic("testing: fuzz target must receive at least two arguments, where the first argument is a *T")
	}
	if t.NumOut() != 0 {
		panic("testing: fuzz target must not return a value")
	}
	var types []reflect.Type
	for i := 1; i < t.NumIn(); i++ {
		if !supported(t.In(i)) {
			panic(fmt.Sprintf("testing: unsupported type for fuzzing %v", t.In(i)))
		}
		types = append(types, t.In(i))
	}
	for _, seed := range f.seeds {
		if problem := mismatch(seed, types); problem != "" {
			f.Fatal(problem)
		}
	}
	for i, seed := range f.seeds {
		f.try(fmt.Sprintf("%s/seed#%d", f.name, i), fn, seed)
	}
}

// mismatch says what is wrong with the types of a seed, "" if nothing.
func mismatch(seed []any, types []reflect.Type) string {
	if len(seed) != len(types) {
		return fmt.Sprintf("wrong number of values in corpus entry: %d, want %d", len(seed), len(types))
	}
	for i, v := range seed {
		if reflect.TypeOf(v) == types[i] {
			continue
		}
		var have []reflect.Type
		for _, v := range seed {
			have = append(have, reflect.TypeOf(v))
		}
		return fmt.Sprintf("mismatched types in corpus entry: %v, want %v", have, types)
	}
	return ""
}

// try calls the target with one seed.
func (f *F) try(name string, fn reflect.Value, seed []any) {
	t := f.state.newT(&f.common, name)
	t.barrier, t.creator = nil, calls(2)
	f.inFuzz = true
	go tRunner(t, func(t *T) {
		args := []reflect.Value{reflect.ValueOf(t)}
		for _, v := range seed {
			args = append(args, reflect.ValueOf(v))
		}
		fn.Call(args)
	})
	<-t.signal
	f.inFuzz = false
}

// Fail marks the fuzz test as failed.
func (f *F) Fail() {
	f.checkFuzz("Fail")
	f.common.Fail()
}

// Skipped tells whether the fuzz test was skipped.
func (f *F) Skipped() bool {
	f.checkFuzz("Skipped")
	return f.common.Skipped()
}

// Helper marks the calling function: messages give the place of its caller.
func (f *F) Helper() {
	f.checkFuzz("Helper")
	f.common.help(2)
}

// runFuzzTests runs fuzz tests in order.
func runFuzzTests(tests []internal[func(*F)]) (ran, ok bool) {
	ok = true
	root := newRoot()
	for _, test := range tests {
		f := &F{state: root.state}
		f.common = common{
			signal: make(chan bool), name: test.name, parent: &root.common, level: 1, chatty: root.chatty,
		}
		f.w = indenter{&f.common}
		if f.chatty != nil {
			f.chatty.update(f.name, "=== RUN   "+f.name+"\n")
		}
		go fRunner(f, test.f)
		<-f.signal
		ok = ok && !f.Failed()
		ran = ran || f.ran
	}
	return ran, ok
}

// fRunner runs a fuzz test, as tRunner does a test.
func fRunner(f *F, fn func(*F)) {
	defer func() {
		err := recover()
		if err == nil {
			idle := !f.called && !f.common.Skipped() && !f.Failed()
			if !f.isFinished() && !f.common.Skipped() && !f.Failed() {
				err = errNilPanicOrGoexit
			}
			if idle && err == nil {
				f.Error("returned without calling F.Fuzz, F.Fail, or F.Skip")
			}
		}
		if err != nil {
			f.common.Fail()
			if r := f.tryCleanups(); r != nil {
				f.Logf("cleanup panicked with %v", r)
			}
			f.flushFailed()
			panic(err)
		}
		f.duration += since(f.start)
		f.report()
		f.mu.Lock()
		f.done = true
		f.mu.Unlock()
		f.setRan()
		f.signal <- true
	}()
	defer f.runCleanups()
	f.start = runtime_nanotime()
	fn(f)
	f.setFinished()
}
