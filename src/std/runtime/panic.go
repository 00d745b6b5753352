package runtime

import (
	"internal/abi"
	"unsafe"
)

type stringer interface {
	String() string
}

// A panicRecord is one panic of the dying goroutine.
type panicRecord struct {
	value      any
	recovered  bool
	goexit     bool
	repanicked bool
}

// fatalpanic prints the panics of this goroutine, oldest first, and ends the program.
func fatalpanic() {
	var chain []panicRecord // newest first
	fault := false
	for n := 0; ; n++ {
		v, recovered, goexit, ok := panicinfo(n)
		if !ok {
			break
		}
		chain = append(chain, panicRecord{v, recovered, goexit, false})
		if abi.Unpack(v) == abi.Unpack(memoryError) {
			fault = true
		}
	}
	describe(chain)
	for i := len(chain) - 1; i >= 0; i-- {
		p := &chain[i]
		if i+1 < len(chain) {
			older := &chain[i+1]
			if older.repanicked {
				continue
			}
			if !older.goexit {
				printstring("\t")
			}
		}
		if p.goexit {
			continue
		}
		printstring("panic: ")
		printpanicval(p.value)
		if p.recovered && p.repanicked {
			printstring(" [recovered, repanicked]")
		} else if p.recovered {
			printstring(" [recovered]")
		}
		printnl()
	}
	if fault {
		_, pc, _ := callerfunc(0)
		printstring("[signal SIGSEGV: segmentation violation code=0x1 addr=")
		printhex(uint64(faultAddress))
		printstring(" pc=")
		printhex(uint64(pc))
		printstring("]\n")
	}
	fatalpanicexit()
}

// describe replaces errors and Stringers by their texts. A panic with the value of the one before is marked instead: since Go 1.25
// it is printed once.
func describe(chain []panicRecord) {
	defer func() {
		const text = "panic while printing panic value"
		switch r := recover().(type) {
		case nil:
		case string:
			throw(text + ": " + r)
		default:
			throw(text + ": type " + abi.TypeOf(r).Str)
		}
	}()
	once := goversion() >= 125
	for i := range chain {
		p := &chain[i]
		if once && i+1 < len(chain) && abi.Unpack(chain[i+1].value) == abi.Unpack(p.value) {
			chain[i+1].repanicked = true
			continue
		}
		switch v := p.value.(type) {
		case error:
			p.value = v.Error()
		case stringer:
			p.value = v.String()
		}
	}
}

// printpanicval prints the operand of a panic: basic values as print does, values of other types with their type.
func printpanicval(v any) {
	e := abi.Unpack(v)
	if e.Type == nil {
		printstring("nil")
		return
	}
	basic := e.Type.PkgPath == ""
	open, end := e.Type.Str+"(", ")"
	if basic {
		open, end = "", ""
	}
	p := e.Data
	if e.Type.Flags&abi.Direct != 0 {
		p = unsafe.Pointer(&e.Data)
	}
	switch e.Type.Kind {
	case abi.String:
		if !basic {
			open, end = open+`"`, `")`
		}
		printstring(open)
		printindented(*(*string)(p))
	case abi.Bool:
		printstring(open)
		printbool(*(*bool)(p))
	case abi.Int:
		printstring(open)
		printint(int64(*(*int)(p)))
	case abi.Int8:
		printstring(open)
		printint(int64(*(*int8)(p)))
	case abi.Int16:
		printstring(open)
		printint(int64(*(*int16)(p)))
	case abi.Int32:
		printstring(open)
		printint(int64(*(*int32)(p)))
	case abi.Int64:
		printstring(open)
		printint(*(*int64)(p))
	case abi.Uint:
		printstring(open)
		printuint(uint64(*(*uint)(p)))
	case abi.Uint8:
		printstring(open)
		printuint(uint64(*(*uint8)(p)))
	case abi.Uint16:
		printstring(open)
		printuint(uint64(*(*uint16)(p)))
	case abi.Uint32:
		printstring(open)
		printuint(uint64(*(*uint32)(p)))
	case abi.Uint64:
		printstring(open)
		printuint(*(*uint64)(p))
	case abi.Uintptr:
		printstring(open)
		printuint(uint64(*(*uintptr)(p)))
	case abi.Float32:
		printstring(open)
		printfloat32(*(*float32)(p))
	case abi.Float64:
		printstring(open)
		printfloat(*(*float64)(p))
	case abi.Complex64:
		if !basic {
			printstring(e.Type.Str)
		}
		printcomplex64(*(*complex64)(p))
		end = ""
	case abi.Complex128:
		if !basic {
			printstring(e.Type.Str)
		}
		printcomplex(*(*complex128)(p))
		end = ""
	default:
		printstring("(" + e.Type.Str + ") ")
		printpointer(e.Data)
		end = ""
	}
	printstring(end)
}

// printindented prints s with a tab after each newline, so that no text of a value can pass for a traceback.
func printindented(s string) {
	from := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '\n' {
			printstring(s[from : i+1])
			printstring("\t")
			from = i + 1
		}
	}
	printstring(s[from:])
}
