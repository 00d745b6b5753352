package fmt

import (
	"errors"
	"internal/abi"
	"internal/value"
	"io"
	"math"
	"strconv"
	"unsafe"
)

const (
	decimalDigits = "0123456789"
	hexDigits     = "0123456789aAbBcCdDeEfF"
)

// verb fails unless verb is one of those for a type.
func (s *reading) verb(verb rune, verbs, typ string) {
	if !contains(verbs, verb) {
		s.failText("bad verb '%" + string(verb) + "' for " + typ)
	}
}

// begin skips space before an operand.
func (s *reading) begin() {
	s.SkipSpace()
	s.more()
}

// operand scans into the variable that arg points to.
func (s *reading) operand(verb rune, arg any) {
	s.text = s.text[:0]
	if v, ok := arg.(Scanner); ok {
		if err := v.Scan(s, verb); err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			s.fail(err)
		}
		return
	}
	v := value.Of(arg)
	if v.Kind() != abi.Pointer {
		name := "<nil>"
		if v.IsValid() {
			name = v.Type.Str
		}
		s.failText("type not a pointer: " + name)
	}
	to := v.Elem()
	p := to.Ptr
	bits := int(to.Type.Size) * 8
	switch to.Kind() {
	case abi.Bool:
		*(*bool)(p) = s.boolean(verb)
	case abi.Int, abi.Int8, abi.Int16, abi.Int32, abi.Int64:
		store(p, bits, uint64(s.integer(verb, bits)))
	case abi.Uint, abi.Uint8, abi.Uint16, abi.Uint32, abi.Uint64, abi.Uintptr:
		store(p, bits, s.unsigned(verb, bits))
	case abi.Float32:
		*(*float32)(p) = float32(s.float(verb, to.Type, 32))
	case abi.Float64:
		*(*float64)(p) = s.float(verb, to.Type, 64)
	case abi.Complex64:
		*(*complex64)(p) = complex64(s.complex(verb, 64))
	case abi.Complex128:
		*(*complex128)(p) = s.complex(verb, 128)
	case abi.String:
		*(*string)(p) = s.string(verb)
	case abi.Slice:
		if to.Type.Elem.Kind == abi.Uint8 {
			*(*[]byte)(p) = []byte(s.string(verb))
			return
		}
		s.failText("can't scan type: " + v.Type.Str)
	default:
		s.failText("can't scan type: " + v.Type.Str)
	}
}

func store(p unsafe.Pointer, bits int, u uint64) {
	switch bits {
	case 8:
		*(*uint8)(p) = uint8(u)
	case 16:
		*(*uint16)(p) = uint16(u)
	case 32:
		*(*uint32)(p) = uint32(u)
	default:
		*(*uint64)(p) = u
	}
}

func (s *reading) boolean(verb rune) bool {
	s.begin()
	s.verb(verb, "tv", "boolean")
	rest := func(ok bool) {
		if !ok {
			s.failText("syntax error scanning boolean")
		}
	}
	switch s.next() {
	case '1':
		return true
	case 't', 'T':
		if s.take("rR") {
			rest(s.take("uU") && s.take("eE"))
		}
		return true
	case 'f', 'F':
		if s.take("aA") {
			rest(s.take("lL") && s.take("sS") && s.take("eE"))
		}
	}
	return false
}

// digits reads the digits of an integer whose sign is read.
func (s *reading) digits(verb rune) (text string, base int) {
	set := decimalDigits
	base = 10
	have := false
	switch verb {
	case 'b':
		base, set = 2, "01"
	case 'o':
		base, set = 8, "01234567"
	case 'x', 'X', 'U':
		base, set = 16, hexDigits
	case 'v': // the prefix tells the base
		base, set = 0, decimalDigits+"_"
		if s.take("0") {
			have = true
			switch {
			case s.take("bB"):
				set = "01_"
			case s.take("xX"):
				set = hexDigits + "_"
			default:
				s.take("oO")
				set = "01234567_"
			}
		}
	}
	if !have {
		s.more()
		if !s.take(set) {
			s.failText("expected integer")
		}
	}
	s.takeAll(set)
	return string(s.text), base
}

// character reads the operand of %c.
func (s *reading) character(bits int) int64 {
	s.more()
	r := int64(s.next())
	if shift := uint(64 - bits); r<<shift>>shift != r {
		s.failText("overflow on character value " + string(rune(r)))
	}
	return r
}

// mark reads the U+ of %U.
func (s *reading) mark(verb rune) {
	if verb == 'U' {
		if !s.take("U") || !s.take("+") {
			s.failText("bad unicode format ")
		}
		s.text = s.text[:0]
	}
}

func (s *reading) integer(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.character(bits)
	}
	s.begin()
	s.verb(verb, "bdoUxXv", "integer")
	if s.mark(verb); verb != 'U' {
		s.take("+-")
	}
	text, base := s.digits(verb)
	i, err := strconv.ParseInt(text, base, 64)
	if err != nil {
		s.fail(err)
	}
	if shift := uint(64 - bits); i<<shift>>shift != i {
		s.failText("integer overflow on token " + text)
	}
	return i
}

func (s *reading) unsigned(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.character(bits))
	}
	s.begin()
	s.verb(verb, "bdoUxXv", "integer")
	s.mark(verb)
	text, base := s.digits(verb)
	u, err := strconv.ParseUint(text, base, 64)
	if err != nil {
		s.fail(err)
	}
	if shift := uint(64 - bits); u<<shift>>shift != u {
		s.failText("unsigned integer overflow on token " + text)
	}
	return u
}

const floatVerbs = "beEfFgGv"

func (s *reading) float(verb rune, t *abi.Type, bits int) float64 {
	if t.PkgPath == "" {
		s.verb(verb, floatVerbs, t.Str)
	}
	s.begin()
	return s.parseFloat(s.floatText(), bits)
}

// floatText reads the text of a floating-point number.
func (s *reading) floatText() string {
	s.text = s.text[:0]
	if s.take("nN") && s.take("aA") && s.take("nN") {
		return string(s.text)
	}
	s.take("+-")
	if s.take("iI") && s.take("nN") && s.take("fF") {
		return string(s.text)
	}
	set, exponent := decimalDigits+"_", "eEpP"
	if s.take("0") && s.take("xX") {
		set, exponent = hexDigits+"_", "pP"
	}
	s.takeAll(set)
	if s.take(".") {
		s.takeAll(set)
	}
	if s.take(exponent) {
		s.take("+-")
		s.takeAll(decimalDigits + "_")
	}
	return string(s.text)
}

// parseFloat knows decimal mantissas with binary exponents, which %b prints, besides what strconv knows.
func (s *reading) parseFloat(text string, bits int) float64 {
	exponent := ""
	mantissa := text
	for i := 0; i < len(text); i++ {
		if text[i]|0x20 == 'x' {
			mantissa, exponent = text, ""
			break
		}
		if text[i] == 'p' && exponent == "" {
			mantissa, exponent = text[:i], text[i+1:]
			if exponent == "" {
				exponent = "?"
			}
		}
	}
	check := func(err error) {
		var e *strconv.NumError
		if err == nil {
			return
		}
		if mantissa != text && errors.As(err, &e) {
			e.Num = text
		}
		s.fail(err)
	}
	f, err := strconv.ParseFloat(mantissa, bits)
	check(err)
	if mantissa == text {
		return f
	}
	e, err := strconv.Atoi(text[len(mantissa)+1:])
	check(err)
	return math.Ldexp(f, e)
}

func (s *reading) complex(verb rune, bits int) complex128 {
	s.verb(verb, floatVerbs, "complex")
	s.begin()
	bad := func(ok bool) {
		if !ok {
			s.failText("syntax error scanning complex number")
		}
	}
	open := s.take("(")
	re := s.floatText()
	s.text = s.text[:0]
	bad(s.take("+-"))
	sign := string(s.text)
	im := sign + s.floatText()
	bad(s.take("i"))
	bad(!open || s.take(")"))
	return complex(s.parseFloat(re, bits/2), s.parseFloat(im, bits/2))
}

func (s *reading) string(verb rune) string {
	s.verb(verb, "svqxX", "string")
	s.begin()
	switch verb {
	case 'q':
		return s.quoted()
	case 'x', 'X':
		return s.hex()
	}
	return string(s.word(notSpace))
}

func (s *reading) quoted() string {
	quote := s.next()
	if quote != '`' && quote != '"' {
		s.failText("expected quoted string")
	}
	b := []byte(string(quote))
	for {
		r := s.must()
		b = append(b, string(r)...)
		if r == quote {
			break
		}
		if r == '\\' && quote == '"' {
			b = append(b, string(s.must())...)
		}
	}
	if quote == '`' {
		return string(b[1 : len(b)-1])
	}
	text, err := strconv.Unquote(string(b))
	if err != nil {
		s.fail(err)
	}
	return text
}

func hexValue(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case 'a' <= r|0x20 && r|0x20 <= 'f':
		return int(r|0x20-'a') + 10
	}
	return -1
}

func (s *reading) hex() string {
	for {
		r := s.next()
		if r == noRune {
			break
		}
		high := hexValue(r)
		if high < 0 {
			s.UnreadRune()
			break
		}
		low := hexValue(s.must())
		if low < 0 {
			s.failText("illegal hex digit")
		}
		s.text = append(s.text, byte(high<<4|low))
	}
	if len(s.text) == 0 {
		s.failText("no hex data for %x string")
	}
	return string(s.text)
}
