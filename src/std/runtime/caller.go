package runtime

import "unsafe"

func runtime_funcinfo(pc uintptr) (name string, entry, descriptor uintptr)
func runtime_pcline(pc uintptr) (file string, line int, ok bool)

// A Func is a function of the program: its descriptor in the image.
type Func struct {
	opaque struct{}
}

// Name returns the function's name with its package path.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	name, _, _ := runtime_funcinfo(uintptr(unsafe.Pointer(f)))
	return name
}

// Entry returns the address of the function's first instruction.
func (f *Func) Entry() uintptr {
	_, entry, _ := runtime_funcinfo(uintptr(unsafe.Pointer(f)))
	return entry
}

// FileLine returns the place of pc, "?" and 0 for one that is no function's.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	file, line, ok := placeOf(pc)
	if !ok {
		return "?", 0
	}
	return file, line
}

// placeOf takes a function value's address for its first instruction.
func placeOf(pc uintptr) (file string, line int, ok bool) {
	_, entry, descriptor := runtime_funcinfo(pc)
	if pc == descriptor {
		pc = entry
	}
	return runtime_pcline(pc)
}

// FuncForPC returns the function that pc belongs to, nil if none does.
func FuncForPC(pc uintptr) *Func {
	_, _, descriptor := runtime_funcinfo(pc)
	return (*Func)(unsafe.Pointer(descriptor))
}

// Caller returns the place of the skip-th caller; 0 is the caller of Caller.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	_, pc, ok = callerfunc(skip + 1)
	if !ok {
		return 0, "", 0, false
	}
	file, line, _ = callerline(skip + 1)
	return pc, file, line, true
}

// Callers fills pc with the callers' return program counters, which lie behind their calls; 0 is Callers itself, 1 its
// caller.
func Callers(skip int, pc []uintptr) int {
	n := 0
	for n < len(pc) {
		_, at, ok := callerfunc(skip + n)
		if !ok {
			break
		}
		pc[n] = at + 1
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
	pc := f.pcs[0] - 1
	f.pcs = f.pcs[1:]
	frame.PC = pc
	frame.Func = FuncForPC(pc)
	frame.Function, frame.Entry, _ = runtime_funcinfo(pc)
	frame.File, frame.Line, _ = placeOf(pc)
	return frame, len(f.pcs) > 0
}

func runtime_goframe(n, skip int) (name string, pc uintptr, id, reason int, ok bool)

// What a goroutine waits for, by the machine's number.
var waitTexts = [...]string{"", "sync.Mutex.Lock", "sync.RWMutex.RLock", "sync.RWMutex.Lock", "sync.WaitGroup.Wait", "semacquire", "chan receive", "chan send",
	"select", "select (no cases)", "chan receive (nil chan)", "chan send (nil chan)", "sleep", "sync.Cond.Wait"}

// Stack writes this goroutine's calls into buf, and then those of all others, if all are asked for. Arguments are not shown.
func Stack(buf []byte, all bool) int {
	text := "goroutine " + itoa(int64(goid())) + " [running]:\n"
	for skip := 1; ; skip++ {
		name, pc, ok := callerfunc(skip)
		if !ok {
			break
		}
		text += callText(name, pc)
	}
	for n := 0; all; n++ {
		name, pc, id, reason, ok := runtime_goframe(n, 0)
		if !ok {
			break
		}
		status := "runnable"
		if reason >= 0 {
			status = "waiting"
			if reason < len(waitTexts) {
				status = waitTexts[reason]
			}
		}
		text += "\ngoroutine " + itoa(int64(id)) + " [" + status + "]:\n"
		for skip := 0; ok; {
			text += callText(name, pc)
			skip++
			name, pc, _, _, ok = runtime_goframe(n, skip)
		}
		if name, pc, id, _, ok = runtime_goframe(n, -1); ok {
			text += "created by " + name + " in goroutine " + itoa(int64(id)) + "\n" + placeText(pc)
		}
	}
	return copy(buf, text)
}

// callText is a call's two lines, "" for one of the runtime's own.
func callText(name string, pc uintptr) string {
	if len(name) > 8 && name[:8] == "runtime." {
		if name == "runtime.gopanic" {
			return "panic(...)\n"
		}
		if name[8] < 'A' || name[8] > 'Z' {
			return ""
		}
	}
	args := "()"
	if _, _, descriptor := runtime_funcinfo(pc); descriptor != 0 && *(*uint32)(unsafe.Pointer(descriptor + argSize)) != 0 {
		args = "(...)"
	}
	return name + args + "\n" + placeText(pc)
}

// argSize is where a function's descriptor has the size of its arguments.
const argSize = 8

func placeText(pc uintptr) string {
	file, line, _ := runtime_pcline(pc)
	_, entry, _ := runtime_funcinfo(pc)
	return "\t" + file + ":" + itoa(int64(line)) + " +0x" + hex(uint64(pc-entry)) + "\n"
}

func hex(v uint64) string {
	const digits = "0123456789abcdef"
	var buf [16]byte
	i := len(buf)
	for {
		i--
		buf[i] = digits[v&15]
		v >>= 4
		if v == 0 {
			return string(buf[i:])
		}
	}
}
