// Package json reads and writes JSON. Errors have the texts and offsets of Go's; complete but for what Go itself calls obsolete.
//
// scanner.go checks syntax byte by byte; indent.go lays text out; fields.go knows which fields of a struct take part; encode.go
// writes values, decode.go reads them, literal.go those that are no array or object; stream.go holds Encoder and Decoder.
package json

import "strconv"

// A SyntaxError says what is wrong with a text, and behind how many bytes it showed.
type SyntaxError struct {
	msg    string
	Offset int64
}

func (e *SyntaxError) Error() string { return e.msg }

// Valid tells whether data is one JSON value.
func Valid(data []byte) bool { return check(data) == nil }

// check returns the first syntax error.
func check(data []byte) error {
	s := newScanner()
	for _, c := range data {
		if s.step(c) == bad {
			return s.err
		}
	}
	return s.end()
}

// maxDepth is how deep arrays and objects may nest.
const maxDepth = 10000

// A state is what a scanner expects next.
type state uint8

const (
	beginValue        state = iota
	beginValueOrClose       // after [
	beginKey                // after , in an object
	beginKeyOrClose         // after {
	endValue                // after a value inside another one
	endTop                  // after the whole value
	inString
	inEscape
	inHex
	inMinus
	inZero
	inDigits
	inPoint
	inFraction
	inExp
	inExpSign
	inExpDigits
	inLiteral
	failed
)

// A step is what a byte does to the scanner.
type step uint8

const (
	inside step = iota
	ended       // the whole value ended before this byte
	closed      // this byte closes an array or object
	bad
)

// What a value in progress stands in.
const (
	inArray  = '['
	inKey    = 'k' // a key of an object
	inObject = '{' // a value of an object
)

// A scanner checks the syntax of a text given byte by byte.
type scanner struct {
	state   state
	within  []byte
	err     error
	bytes   int64
	literal string // true, false or null
	done    int    // bytes of it, or of a \u escape
}

func newScanner() *scanner { return new(scanner) }

func (s *scanner) unexpected(c byte, context string) step {
	s.state = failed
	s.err = &SyntaxError{"invalid character " + quoteChar(c) + " " + context, s.bytes}
	return bad
}

func quoteChar(c byte) string {
	switch c {
	case '\'':
		return `'\''`
	case '"':
		return `'"'`
	}
	q := strconv.Quote(string(rune(c)))
	return "'" + q[1:len(q)-1] + "'"
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// end tells at the end of the text whether it is a whole value: whether it is with a space behind it.
func (s *scanner) end() error {
	if s.err == nil && s.state != endTop {
		s.bytes--
		s.step(' ')
		if s.err == nil && s.state != endTop {
			s.err = &SyntaxError{"unexpected end of JSON input", s.bytes}
		}
	}
	return s.err
}

func (s *scanner) push(c, within byte, next state) step {
	s.within = append(s.within, within)
	if len(s.within) > maxDepth {
		return s.unexpected(c, "exceeded max depth")
	}
	s.state = next
	return inside
}

// pop closes an array or object.
func (s *scanner) pop() step {
	s.within = s.within[:len(s.within)-1]
	s.valueDone()
	return closed
}

func (s *scanner) valueDone() {
	s.state = endValue
	if len(s.within) == 0 {
		s.state = endTop
	}
}

// step takes the next byte.
func (s *scanner) step(c byte) step {
	s.bytes++
	switch s.state {
	case beginValueOrClose:
		if c == ']' {
			return s.pop()
		}
		return s.value(c)
	case beginValue:
		return s.value(c)
	case beginKeyOrClose:
		if c == '}' {
			return s.pop()
		}
		return s.key(c)
	case beginKey:
		return s.key(c)
	case endValue, endTop:
		return s.valueEnd(c)
	case inString, inEscape, inHex:
		return s.text(c)
	case inLiteral:
		if c != s.literal[s.done] {
			return s.unexpected(c, "in literal "+s.literal+" (expecting "+quoteChar(s.literal[s.done])+")")
		}
		if s.done++; s.done == len(s.literal) {
			s.valueDone()
		}
		return inside
	case failed:
		return bad
	}
	return s.number(c)
}

func (s *scanner) value(c byte) step {
	switch {
	case isSpace(c):
	case c == '{':
		return s.push(c, inKey, beginKeyOrClose)
	case c == '[':
		return s.push(c, inArray, beginValueOrClose)
	case c == '"':
		s.state = inString
	case c == '-':
		s.state = inMinus
	case c == '0':
		s.state = inZero
	case isDigit(c):
		s.state = inDigits
	case c == 't':
		s.begin("true")
	case c == 'f':
		s.begin("false")
	case c == 'n':
		s.begin("null")
	default:
		return s.unexpected(c, "looking for beginning of value")
	}
	return inside
}

func (s *scanner) begin(literal string) { s.state, s.literal, s.done = inLiteral, literal, 1 }

func (s *scanner) key(c byte) step {
	switch {
	case isSpace(c):
	case c == '"':
		s.state = inString
	default:
		return s.unexpected(c, "looking for beginning of object key string")
	}
	return inside
}

func (s *scanner) valueEnd(c byte) step {
	if len(s.within) == 0 {
		s.state = endTop
		if !isSpace(c) {
			s.unexpected(c, "after top-level value")
		}
		return ended
	}
	s.state = endValue
	if isSpace(c) {
		return inside
	}
	top := &s.within[len(s.within)-1]
	switch *top {
	case inKey:
		if c != ':' {
			return s.unexpected(c, "after object key")
		}
		*top = inObject
		s.state = beginValue
	case inObject:
		if c == '}' {
			return s.pop()
		}
		if c != ',' {
			return s.unexpected(c, "after object key:value pair")
		}
		*top = inKey
		s.state = beginKey
	default:
		if c == ']' {
			return s.pop()
		}
		if c != ',' {
			return s.unexpected(c, "after array element")
		}
		s.state = beginValue
	}
	return inside
}

func (s *scanner) text(c byte) step {
	switch s.state {
	case inString:
		switch {
		case c == '"':
			s.valueDone()
		case c == '\\':
			s.state = inEscape
		case c < ' ':
			return s.unexpected(c, "in string literal")
		}
	case inEscape:
		switch c {
		case 'b', 'f', 'n', 'r', 't', '\\', '/', '"':
			s.state = inString
		case 'u':
			s.state, s.done = inHex, 0
		default:
			return s.unexpected(c, "in string escape code")
		}
	default: // inHex
		if !isDigit(c) && (c|0x20 < 'a' || 'f' < c|0x20) {
			return s.unexpected(c, `in \u hexadecimal character escape`)
		}
		if s.done++; s.done == 4 {
			s.state = inString
		}
	}
	return inside
}

func (s *scanner) number(c byte) step {
	switch s.state {
	case inMinus:
		switch {
		case c == '0':
			s.state = inZero
		case isDigit(c):
			s.state = inDigits
		default:
			return s.unexpected(c, "in numeric literal")
		}
		return inside
	case inPoint:
		if !isDigit(c) {
			return s.unexpected(c, "after decimal point in numeric literal")
		}
		s.state = inFraction
		return inside
	case inExp:
		if c == '+' || c == '-' {
			s.state = inExpSign
			return inside
		}
		fallthrough
	case inExpSign:
		if !isDigit(c) {
			return s.unexpected(c, "in exponent of numeric literal")
		}
		s.state = inExpDigits
		return inside
	}
	switch {
	case isDigit(c) && s.state != inZero:
	case c == '.' && (s.state == inZero || s.state == inDigits):
		s.state = inPoint
	case c|0x20 == 'e' && s.state != inExpDigits:
		s.state = inExp
	default:
		return s.valueEnd(c)
	}
	return inside
}

// isNumber tells whether s is a number.
func isNumber(s string) bool {
	if s == "" || s[0] != '-' && !isDigit(s[0]) {
		return false
	}
	sc := newScanner()
	for i := 0; i < len(s); i++ {
		if isSpace(s[i]) || sc.step(s[i]) == bad {
			return false
		}
	}
	return sc.end() == nil
}
