package runtime

import "sync/atomic"

// Program counters that programs have been given, so that FuncForPC and CallersFrames can tell their functions. The map is replaced,
// never changed: goroutines may ask together.
var (
	places     = map[uintptr]*Func{}
	placesLock int32
)

// remember returns what is known of the skip-th caller of its caller, nil past the last.
func remember(skip int) *Func {
	name, pc, ok := callerfunc(skip + 1)
	if !ok {
		return nil
	}
	if f := places[pc]; f != nil {
		return f
	}
	file, line, _ := callerline(skip + 1)
	f := &Func{name, file, line, pc}
	for !atomic.CompareAndSwapInt32(&placesLock, 0, 1) {
		Gosched()
	}
	more := make(map[uintptr]*Func, len(places)+1)
	for k, v := range places {
		more[k] = v
	}
	more[pc] = f
	places = more
	atomic.StoreInt32(&placesLock, 0)
	return f
}

// A Func is a function of the program, at a place.
type Func struct {
	name string
	file string
	line int
	pc   uintptr
}

// Name returns the function's name with its package path.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Entry returns a program counter of the function.
func (f *Func) Entry() uintptr { return f.pc }

// FileLine returns the place of pc.
func (f *Func) FileLine(pc uintptr) (file string, line int) { return f.file, f.line }

// FuncForPC returns the function of a program counter that Caller or Callers has given, nil for others.
func FuncForPC(pc uintptr) *Func { return places[pc] }

// Caller returns the place of the skip-th caller; 0 is the caller of Caller.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	f := remember(skip + 1)
	if f == nil {
		return 0, "", 0, false
	}
	return f.pc, f.file, f.line, true
}

// Callers fills pc with the callers' program counters; 0 is Callers itself, 1 its caller.
func Callers(skip int, pc []uintptr) int {
	n := 0
	for n < len(pc) {
		f := remember(skip + n)
		if f == nil {
			break
		}
		pc[n] = f.pc
		n++
	}
	return n
}

// A Frame is a call.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames are the calls of program counters.
type Frames struct {
	pcs []uintptr
}

// CallersFrames returns the calls of what Callers has given.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next call and tells whether there are more.
func (f *Frames) Next() (frame Frame, more bool) {
	if len(f.pcs) == 0 {
		return Frame{}, false
	}
	pc := f.pcs[0]
	f.pcs = f.pcs[1:]
	frame.PC = pc
	if fn := places[pc]; fn != nil {
		frame = Frame{pc, fn, fn.name, fn.file, fn.line, fn.pc}
	}
	return frame, len(f.pcs) > 0
}

// Stack writes this goroutine's calls, without arguments, into buf. Other goroutines are not told.
func Stack(buf []byte, all bool) int {
	text := "goroutine " + itoa(int64(goid())) + " [running]:\n"
	for skip := 1; ; skip++ {
		name, _, ok := callerfunc(skip)
		if !ok {
			break
		}
		file, line, _ := callerline(skip)
		text += name + "(...)\n\t" + file + ":" + itoa(int64(line)) + "\n"
	}
	return copy(buf, text)
}
