// Package strconv turns values of basic types into text and back. The work on numbers is done in internal/strconv.
package strconv

import (
	"errors"
	"internal/strconv"
)

// IntSize is the size of an int in bits.
const IntSize = 64

// ErrRange and ErrSyntax are the errors that a NumError wraps.
var (
	ErrRange  = errors.New("value out of range")
	ErrSyntax = errors.New("invalid syntax")
)

// A NumError says why a text could not be read.
type NumError struct {
	Func string
	Num  string
	Err  error
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

// failure makes the error of a code; the text is copied so that the error keeps no larger string alive.
func failure(fn, s string, code strconv.Code, base, bitSize int) error {
	text := string([]byte(s))
	switch code {
	case strconv.OK:
		return nil
	case strconv.Range:
		return &NumError{fn, text, ErrRange}
	case strconv.Base:
		return &NumError{fn, text, errors.New("invalid base " + Itoa(base))}
	case strconv.BitSize:
		return &NumError{fn, text, errors.New("invalid bit size " + Itoa(bitSize))}
	}
	return &NumError{fn, text, ErrSyntax}
}

// ParseBool accepts 1, t, T, TRUE, true, True, 0, f, F, FALSE, false, False.
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, failure("ParseBool", str, strconv.Syntax, 0, 0)
}

// FormatBool returns "true" or "false".
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// AppendBool appends "true" or "false".
func AppendBool(dst []byte, b bool) []byte {
	return append(dst, FormatBool(b)...)
}

// ParseUint reads an unsigned integer of bitSize bits; base 0 reads it from the prefix.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	u, code := strconv.ParseUint(s, base, bitSize)
	return u, failure("ParseUint", s, code, base, bitSize)
}

// ParseInt reads an integer of bitSize bits; base 0 reads it from the prefix.
func ParseInt(s string, base int, bitSize int) (int64, error) {
	i, code := strconv.ParseInt(s, base, bitSize)
	return i, failure("ParseInt", s, code, base, bitSize)
}

// Atoi reads a decimal int.
func Atoi(s string) (int, error) {
	i, code := strconv.ParseInt(s, 10, 0)
	return int(i), failure("Atoi", s, code, 10, 0)
}

// Itoa returns the decimal digits of i.
func Itoa(i int) string { return FormatInt(int64(i), 10) }

// FormatInt returns i in the given base, 2 to 36.
func FormatInt(i int64, base int) string {
	return string(strconv.AppendInt(nil, i, base))
}

// FormatUint returns i in the given base, 2 to 36.
func FormatUint(i uint64, base int) string {
	return string(strconv.AppendUint(nil, i, base))
}

// AppendInt appends i in the given base.
func AppendInt(dst []byte, i int64, base int) []byte {
	return strconv.AppendInt(dst, i, base)
}

// AppendUint appends i in the given base.
func AppendUint(dst []byte, i uint64, base int) []byte {
	return strconv.AppendUint(dst, i, base)
}

// ParseFloat reads a floating-point number, rounded to bitSize bits.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, n, code := parseFloatPrefix(s, bitSize)
	if code == strconv.OK && n != len(s) || code == strconv.Range && n != len(s) {
		return 0, failure("ParseFloat", s, strconv.Syntax, 0, 0)
	}
	return f, failure("ParseFloat", s, code, 0, 0)
}

func parseFloatPrefix(s string, bitSize int) (float64, int, strconv.Code) {
	if bitSize != 32 {
		bitSize = 64
	}
	return strconv.ParseFloat(s, bitSize)
}

// FormatFloat returns f in the format fmt (b, e, E, f, g, G, x, X) with precision prec; -1: as few digits as identify f.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	return string(strconv.AppendFloat(make([]byte, 0, 24), f, fmt, prec, bitSize))
}

// AppendFloat appends what FormatFloat returns.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return strconv.AppendFloat(dst, f, fmt, prec, bitSize)
}

// FormatComplex returns c as (a+bi).
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	return string(strconv.AppendComplex(nil, c, fmt, prec, bitSize))
}

// ParseComplex reads N, Ni or N±Ni, in parentheses or not.
func ParseComplex(s string, bitSize int) (complex128, error) {
	size := 64
	if bitSize == 64 {
		size = 32
	}
	text := s
	if len(s) >= 2 && s[0] == '(' && s[len(s)-1] == ')' {
		s = s[1 : len(s)-1]
	}
	syntax := func() (complex128, error) {
		return 0, failure("ParseComplex", text, strconv.Syntax, 0, 0)
	}
	var worst strconv.Code
	re, n, code := parseFloatPrefix(s, size)
	if code == strconv.Syntax {
		return syntax()
	}
	worst = code
	s = s[n:]
	if s == "" {
		return complex(re, 0), failure("ParseComplex", text, worst, 0, 0)
	}
	switch s[0] {
	case '+':
		if len(s) > 1 && s[1] != '+' {
			s = s[1:]
		}
	case '-':
	case 'i':
		if s == "i" {
			return complex(0, re), failure("ParseComplex", text, worst, 0, 0)
		}
		return syntax()
	default:
		return syntax()
	}
	im, n, code := parseFloatPrefix(s, size)
	if code == strconv.Syntax {
		return syntax()
	}
	if code != strconv.OK {
		worst = code
	}
	if s[n:] != "i" {
		return syntax()
	}
	return complex(re, im), failure("ParseComplex", text, worst, 0, 0)
}
