package fmt

import (
	"internal/abi"
	"internal/value"
)

// printedValue is the value in work when it cannot be seen as an operand.
type printedValue = value.Value

// printArg prints one operand. Basic types come first: they need no reflection.
func (p *printer) printArg(arg any, verb rune) {
	if verb == 'v' {
		switch v := arg.(type) { // what programs print most
		case string:
			if !p.sharpV && !p.widPresent && !p.precPresent {
				p.buf = append(p.buf, v...)
				return
			}
		case int:
			p.fmtInteger(uint64(v), 10, true, 'v')
			return
		}
	}
	p.arg = arg
	p.value = printedValue{}
	if arg == nil {
		if verb == 'T' || verb == 'v' {
			p.padString("<nil>")
		} else {
			p.badVerb(verb)
		}
		return
	}
	switch verb {
	case 'T':
		p.fmtS(abi.TypeOf(arg).Str)
		return
	case 'p':
		p.fmtPointer(value.Of(arg), 'p')
		return
	}
	switch v := arg.(type) {
	case string:
		p.fmtString(v, verb)
	case int:
		p.fmtInt(uint64(v), true, verb)
	case bool:
		p.fmtBool(v, verb)
	case float64:
		p.fmtFloatVerb(v, 64, verb)
	case int64:
		p.fmtInt(uint64(v), true, verb)
	case int32:
		p.fmtInt(uint64(v), true, verb)
	case uint8:
		p.fmtInt(uint64(v), false, verb)
	case uint64:
		p.fmtInt(v, false, verb)
	case uint:
		p.fmtInt(uint64(v), false, verb)
	case uint32:
		p.fmtInt(uint64(v), false, verb)
	case int8:
		p.fmtInt(uint64(v), true, verb)
	case int16:
		p.fmtInt(uint64(v), true, verb)
	case uint16:
		p.fmtInt(uint64(v), false, verb)
	case uintptr:
		p.fmtInt(uint64(v), false, verb)
	case float32:
		p.fmtFloatVerb(float64(v), 32, verb)
	case complex64:
		p.fmtComplex(complex128(v), 64, verb)
	case complex128:
		p.fmtComplex(v, 128, verb)
	case []byte:
		p.fmtBytes(v, verb, "[]byte")
	default:
		t := abi.TypeOf(arg)
		if t.Name == "Value" && t.PkgPath == "reflect" {
			p.printReflected(arg, verb)
			return
		}
		if (len(t.Methods) > 0 || verb == 'w') && p.handleMethods(verb) {
			return
		}
		p.printValue(value.Of(arg), verb, 0)
	}
}

// printReflected prints what a reflect.Value holds.
func (p *printer) printReflected(arg any, verb rune) {
	v := *(*value.Value)(abi.Unpack(arg).Data)
	if v.IsValid() && !v.Hidden() {
		p.arg = v.Interface()
		if p.arg != nil && p.handleMethods(verb) {
			return
		}
	}
	p.printValue(v, verb, 0)
}

// badVerb prints %!verb(type=value).
func (p *printer) badVerb(verb rune) {
	p.erroring = true
	p.complain(verb, "(")
	switch {
	case p.arg != nil:
		p.buf = append(p.buf, abi.TypeOf(p.arg).Str...)
		p.buf = append(p.buf, '=')
		p.printArg(p.arg, 'v')
	case p.value.IsValid():
		p.buf = append(p.buf, p.value.Type.Str...)
		p.buf = append(p.buf, '=')
		p.printValue(p.value, 'v', 0)
	default:
		p.buf = append(p.buf, "<nil>"...)
	}
	p.buf = append(p.buf, ')')
	p.erroring = false
}

func (p *printer) fmtBool(v bool, verb rune) {
	switch {
	case verb != 't' && verb != 'v':
		p.badVerb(verb)
	case v:
		p.padString("true")
	default:
		p.padString("false")
	}
}

func (p *printer) fmtInt(u uint64, signed bool, verb rune) {
	switch verb {
	case 'v':
		if p.sharpV && !signed {
			p.fmt0x64(u, true)
		} else {
			p.fmtInteger(u, 10, signed, verb)
		}
	case 'd':
		p.fmtInteger(u, 10, signed, verb)
	case 'b':
		p.fmtInteger(u, 2, signed, verb)
	case 'o', 'O':
		p.fmtInteger(u, 8, signed, verb)
	case 'x', 'X':
		p.fmtInteger(u, 16, signed, verb)
	case 'c':
		p.fmtC(u)
	case 'q':
		p.fmtQc(u)
	case 'U':
		p.fmtUnicode(u)
	default:
		p.badVerb(verb)
	}
}

func (p *printer) fmtFloatVerb(f float64, size int, verb rune) {
	switch verb {
	case 'v':
		p.fmtFloat(f, size, 'g', -1)
	case 'b', 'g', 'G', 'x', 'X':
		p.fmtFloat(f, size, byte(verb), -1)
	case 'f', 'e', 'E':
		p.fmtFloat(f, size, byte(verb), 6)
	case 'F':
		p.fmtFloat(f, size, 'f', 6)
	default:
		p.badVerb(verb)
	}
}

func (p *printer) fmtComplex(c complex128, size int, verb rune) {
	switch verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
		plus := p.plus
		p.buf = append(p.buf, '(')
		p.fmtFloatVerb(real(c), size/2, verb)
		p.plus = true // the imaginary part always has a sign
		p.fmtFloatVerb(imag(c), size/2, verb)
		p.buf = append(p.buf, "i)"...)
		p.plus = plus
	default:
		p.badVerb(verb)
	}
}

func (p *printer) fmtString(s string, verb rune) {
	switch verb {
	case 'v':
		if p.sharpV {
			p.fmtQ(s)
		} else {
			p.fmtS(s)
		}
	case 's':
		p.fmtS(s)
	case 'x':
		p.fmtHex(s, lowerHex, 'x')
	case 'X':
		p.fmtHex(s, upperHex, 'X')
	case 'q':
		p.fmtQ(s)
	default:
		p.badVerb(verb)
	}
}

func (p *printer) fmtBytes(b []byte, verb rune, typeName string) {
	switch verb {
	case 'v', 'd':
		if !p.sharpV {
			p.buf = append(p.buf, '[')
			for i, c := range b {
				if i > 0 {
					p.buf = append(p.buf, ' ')
				}
				p.fmtInteger(uint64(c), 10, false, verb)
			}
			p.buf = append(p.buf, ']')
			return
		}
		p.buf = append(p.buf, typeName...)
		if b == nil {
			p.buf = append(p.buf, "(nil)"...)
			return
		}
		p.buf = append(p.buf, '{')
		for i, c := range b {
			if i > 0 {
				p.buf = append(p.buf, ", "...)
			}
			p.fmt0x64(uint64(c), true)
		}
		p.buf = append(p.buf, '}')
	case 's', 'x', 'X', 'q':
		p.fmtString(string(b), verb)
	default:
		p.printValue(value.Of(b), verb, 0)
	}
}

func (p *printer) fmtPointer(v value.Value, verb rune) {
	var u uint64
	switch v.Kind() {
	case abi.Chan, abi.Func, abi.Map, abi.Pointer, abi.Slice, abi.UnsafePointer:
		u = uint64(v.Pointer())
	default:
		p.badVerb(verb)
		return
	}
	switch verb {
	case 'v':
		if p.sharpV {
			p.buf = append(p.buf, '(')
			p.buf = append(p.buf, v.Type.Str...)
			p.buf = append(p.buf, ")("...)
			if u == 0 {
				p.buf = append(p.buf, "nil"...)
			} else {
				p.fmt0x64(u, true)
			}
			p.buf = append(p.buf, ')')
		} else if u == 0 {
			p.padString("<nil>")
		} else {
			p.fmt0x64(u, !p.sharp)
		}
	case 'p':
		p.fmt0x64(u, !p.sharp)
	case 'b', 'o', 'd', 'x', 'X':
		p.fmtInt(u, false, verb)
	default:
		p.badVerb(verb)
	}
}

// printValue prints a value of any kind; depth counts the values around it.
func (p *printer) printValue(v value.Value, verb rune, depth int) {
	if depth > 0 && v.IsValid() && !v.Hidden() {
		if k := v.Type.Kind; len(v.Type.Methods) > 0 || k == abi.Interface || verb == 'w' {
			p.arg = v.Interface()
			if p.arg != nil && p.handleMethods(verb) {
				return
			}
		}
	}
	p.arg = nil
	p.value = v

	switch v.Kind() {
	case abi.Invalid:
		switch {
		case depth == 0:
			p.buf = append(p.buf, "<invalid reflect.Value>"...)
		case verb == 'v':
			p.buf = append(p.buf, "<nil>"...)
		default:
			p.badVerb(verb)
		}
	case abi.Bool:
		p.fmtBool(v.Bool(), verb)
	case abi.Int, abi.Int8, abi.Int16, abi.Int32, abi.Int64:
		p.fmtInt(uint64(v.Int()), true, verb)
	case abi.Uint, abi.Uint8, abi.Uint16, abi.Uint32, abi.Uint64, abi.Uintptr:
		p.fmtInt(v.Uint(), false, verb)
	case abi.Float32:
		p.fmtFloatVerb(v.Float(), 32, verb)
	case abi.Float64:
		p.fmtFloatVerb(v.Float(), 64, verb)
	case abi.Complex64:
		p.fmtComplex(v.Complex(), 64, verb)
	case abi.Complex128:
		p.fmtComplex(v.Complex(), 128, verb)
	case abi.String:
		p.fmtString(v.String(), verb)
	case abi.Map:
		p.printMap(v, verb, depth)
	case abi.Struct:
		p.printStruct(v, verb, depth)
	case abi.Interface:
		e := v.Elem()
		switch {
		case e.IsValid():
			p.printValue(e, verb, depth+1)
		case p.sharpV:
			p.buf = append(p.buf, v.Type.Str...)
			p.buf = append(p.buf, "(nil)"...)
		default:
			p.buf = append(p.buf, "<nil>"...)
		}
	case abi.Array, abi.Slice:
		p.printList(v, verb, depth)
	case abi.Pointer:
		if depth == 0 && !v.IsNil() {
			switch e := v.Elem(); e.Type.Kind {
			case abi.Array, abi.Slice, abi.Struct, abi.Map:
				p.buf = append(p.buf, '&')
				p.printValue(e, verb, depth+1)
				return
			}
		}
		p.fmtPointer(v, verb)
	case abi.Chan, abi.Func, abi.UnsafePointer:
		p.fmtPointer(v, verb)
	default:
		p.buf = append(p.buf, '?')
		p.buf = append(p.buf, v.Type.Str...)
		p.buf = append(p.buf, '?')
	}
}

// separate prints what stands before the i-th of several values.
func (p *printer) separate(i int) {
	if i == 0 {
		return
	}
	if p.sharpV {
		p.buf = append(p.buf, ", "...)
	} else {
		p.buf = append(p.buf, ' ')
	}
}

func (p *printer) printMap(v value.Value, verb rune, depth int) {
	end := byte(']')
	if p.sharpV {
		p.buf = append(p.buf, v.Type.Str...)
		if v.IsNil() {
			p.buf = append(p.buf, "(nil)"...)
			return
		}
		p.buf = append(p.buf, '{')
		end = '}'
	} else {
		p.buf = append(p.buf, "map["...)
	}
	for i, e := range v.SortedEntries() {
		p.separate(i)
		p.printValue(e.Key, verb, depth+1)
		p.buf = append(p.buf, ':')
		p.printValue(e.Elem, verb, depth+1)
	}
	p.buf = append(p.buf, end)
}

func (p *printer) printStruct(v value.Value, verb rune, depth int) {
	if p.sharpV {
		p.buf = append(p.buf, v.Type.Str...)
	}
	p.buf = append(p.buf, '{')
	for i := 0; i < v.NumField(); i++ {
		p.separate(i)
		if p.plusV || p.sharpV {
			if name := v.Type.Fields[i].Name; name != "" {
				p.buf = append(p.buf, name...)
				p.buf = append(p.buf, ':')
			}
		}
		f := v.Field(i)
		if f.Type.Kind == abi.Interface && !f.IsNil() {
			f = f.Elem()
		}
		p.printValue(f, verb, depth+1)
	}
	p.buf = append(p.buf, '}')
}

func (p *printer) printList(v value.Value, verb rune, depth int) {
	t := v.Type
	switch verb {
	case 's', 'q', 'x', 'X':
		if t.Elem.Kind == abi.Uint8 {
			p.fmtBytes(v.Bytes(), verb, t.Str)
			return
		}
	}
	end := byte(']')
	if p.sharpV {
		p.buf = append(p.buf, t.Str...)
		if t.Kind == abi.Slice && v.IsNil() {
			p.buf = append(p.buf, "(nil)"...)
			return
		}
		p.buf = append(p.buf, '{')
		end = '}'
	} else {
		p.buf = append(p.buf, '[')
	}
	n := v.Len()
	for i := 0; i < n; i++ {
		p.separate(i)
		p.printValue(v.Index(i), verb, depth+1)
	}
	p.buf = append(p.buf, end)
}
