package fmt

import (
	"internal/abi"
	"internal/value"
	"unicode/utf8"
)

// tooLarge bounds widths and precisions.
func tooLarge(n int) bool {
	const limit = 1e6
	return n > limit || n < -limit
}

// number reads a decimal number at format[i:].
func number(format string, i int) (n int, ok bool, next int) {
	for ; i < len(format) && '0' <= format[i] && format[i] <= '9'; i++ {
		if tooLarge(n) {
			return 0, false, len(format)
		}
		n = n*10 + int(format[i]-'0')
		ok = true
	}
	return n, ok, i
}

// argIndex reads an index in brackets at format[i:], if there is one; found says that it was a good one.
func (p *printer) argIndex(argNum int, format string, i int, numArgs int) (newArg, next int, found bool) {
	if i >= len(format) || format[i] != '[' {
		return argNum, i, false
	}
	p.reordered = true
	if len(format)-i >= 3 {
		for j := i + 1; j < len(format); j++ {
			if format[j] != ']' {
				continue
			}
			n, ok, end := number(format, i+1)
			if !ok || end != j {
				p.goodArgNum = false
				return argNum, j + 1, false
			}
			if n < 1 || n > numArgs {
				p.goodArgNum = false
				return argNum, j + 1, true
			}
			return n - 1, j + 1, true
		}
	}
	p.goodArgNum = false
	return argNum, i + 1, false
}

// starArg takes a width or precision from the operands.
func starArg(a []any, argNum int) (n int, ok bool, newArg int) {
	if argNum >= len(a) {
		return 0, false, argNum
	}
	n, ok = a[argNum].(int)
	if !ok && a[argNum] != nil {
		v := value.Of(a[argNum])
		switch v.Kind() {
		case abi.Int, abi.Int8, abi.Int16, abi.Int32, abi.Int64:
			n, ok = int(v.Int()), true
		case abi.Uint, abi.Uint8, abi.Uint16, abi.Uint32, abi.Uint64, abi.Uintptr:
			n = int(v.Uint())
			ok = n >= 0
		}
	}
	if tooLarge(n) {
		n, ok = 0, false
	}
	return n, ok, argNum + 1
}

// doPrintf prints by format. A directive is % flags index width . index precision index verb.
func (p *printer) doPrintf(format string, a []any) {
	argNum := 0
	p.reordered = false
	for i := 0; i < len(format); {
		start := i
		for i < len(format) && format[i] != '%' {
			i++
		}
		if i > start {
			p.buf = append(p.buf, format[start:i]...)
		}
		if i >= len(format) {
			break
		}
		i++
		p.flags = flags{}
		p.goodArgNum = true

		i = p.readFlags(format, i)
		if i < len(format) {
			// Most directives have no width: a lower-case letter is the verb.
			if c := format[i]; 'a' <= c && c <= 'z' && argNum < len(a) {
				p.directive(a, argNum, rune(c))
				argNum++
				i++
				continue
			}
		}

		var indexed bool
		argNum, i, indexed = p.argIndex(argNum, format, i, len(a))

		if i < len(format) && format[i] == '*' {
			i++
			p.wid, p.widPresent, argNum = starArg(a, argNum)
			if !p.widPresent {
				p.buf = append(p.buf, "%!(BADWIDTH)"...)
			}
			if p.wid < 0 {
				p.wid = -p.wid
				p.minus = true
				p.zero = false
			}
			indexed = false
		} else {
			p.wid, p.widPresent, i = number(format, i)
			if indexed && p.widPresent {
				p.goodArgNum = false
			}
		}

		if i+1 < len(format) && format[i] == '.' {
			i++
			if indexed {
				p.goodArgNum = false
			}
			argNum, i, indexed = p.argIndex(argNum, format, i, len(a))
			if i < len(format) && format[i] == '*' {
				i++
				p.prec, p.precPresent, argNum = starArg(a, argNum)
				if p.prec < 0 {
					p.prec = 0
					p.precPresent = false
				}
				if !p.precPresent {
					p.buf = append(p.buf, "%!(BADPREC)"...)
				}
				indexed = false
			} else {
				p.prec, p.precPresent, i = number(format, i)
				if !p.precPresent {
					p.prec = 0
					p.precPresent = true
				}
			}
		}

		if !indexed {
			argNum, i, indexed = p.argIndex(argNum, format, i, len(a))
		}

		if i >= len(format) {
			p.buf = append(p.buf, "%!(NOVERB)"...)
			break
		}
		verb, size := utf8.DecodeRuneInString(format[i:])
		i += size
		switch {
		case verb == '%':
			p.buf = append(p.buf, '%')
		case !p.goodArgNum:
			p.complain(verb, "(BADINDEX)")
		case argNum >= len(a):
			p.complain(verb, "(MISSING)")
		default:
			p.directive(a, argNum, verb)
			argNum++
		}
	}
	if !p.reordered && argNum < len(a) {
		p.extra(a[argNum:])
	}
}

func (p *printer) readFlags(format string, i int) int {
	for ; i < len(format); i++ {
		switch format[i] {
		case '#':
			p.sharp = true
		case '0':
			p.zero = true
		case '+':
			p.plus = true
		case '-':
			p.minus = true
		case ' ':
			p.space = true
		default:
			return i
		}
	}
	return i
}

// directive prints one operand.
func (p *printer) directive(a []any, argNum int, verb rune) {
	if verb == 'v' || verb == 'w' {
		if verb == 'w' {
			p.wrapped = append(p.wrapped, argNum)
		}
		p.sharpV, p.sharp = p.sharp, false
		p.plusV, p.plus = p.plus, false
	}
	p.printArg(a[argNum], verb)
}

// complain prints %!verb and what is wrong with the format.
func (p *printer) complain(verb rune, what string) {
	p.buf = append(p.buf, "%!"...)
	p.buf = utf8.AppendRune(p.buf, verb)
	p.buf = append(p.buf, what...)
}

// extra prints the operands that the format has not used.
func (p *printer) extra(a []any) {
	p.flags = flags{}
	p.buf = append(p.buf, "%!(EXTRA "...)
	for i, arg := range a {
		if i > 0 {
			p.buf = append(p.buf, ", "...)
		}
		if arg == nil {
			p.buf = append(p.buf, "<nil>"...)
			continue
		}
		p.buf = append(p.buf, abi.TypeOf(arg).Str...)
		p.buf = append(p.buf, '=')
		p.printArg(arg, 'v')
	}
	p.buf = append(p.buf, ')')
}
