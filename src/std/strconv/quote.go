package strconv

import "unicode/utf8"

const hexDigits = "0123456789abcdef"

// Which runes a quoted text may hold as they are.
const (
	printable = iota // printable ones
	ascii            // printable ones of ASCII
	graphic          // graphic ones: other spaces, too
)

func appendQuoted(dst []byte, s string, quote byte, mode int) []byte {
	dst = append(dst, quote)
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 {
				dst = append(dst, '\\', 'x', hexDigits[s[i]>>4], hexDigits[s[i]&15])
				i++
				continue
			}
		}
		dst = appendEscaped(dst, r, quote, mode)
		i += n
	}
	return append(dst, quote)
}

func appendQuotedRune(dst []byte, r rune, mode int) []byte {
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	return append(appendEscaped(append(dst, '\''), r, '\'', mode), '\'')
}

func appendEscaped(dst []byte, r rune, quote byte, mode int) []byte {
	if r == rune(quote) || r == '\\' {
		return append(dst, '\\', byte(r))
	}
	if r < utf8.RuneSelf {
		if ' ' <= r && r < 0x7f {
			return append(dst, byte(r))
		}
	} else if mode != ascii && (IsPrint(r) || mode == graphic && IsGraphic(r)) {
		return utf8.AppendRune(dst, r)
	}
	switch r {
	case '\a':
		return append(dst, `\a`...)
	case '\b':
		return append(dst, `\b`...)
	case '\f':
		return append(dst, `\f`...)
	case '\n':
		return append(dst, `\n`...)
	case '\r':
		return append(dst, `\r`...)
	case '\t':
		return append(dst, `\t`...)
	case '\v':
		return append(dst, `\v`...)
	}
	digits := 8
	switch {
	case r < ' ' || r == 0x7f:
		dst = append(dst, `\x`...)
		digits = 2
	case r < 0x10000:
		dst = append(dst, `\u`...)
		digits = 4
	default:
		dst = append(dst, `\U`...)
	}
	for s := (digits - 1) * 4; s >= 0; s -= 4 {
		dst = append(dst, hexDigits[r>>uint(s)&15])
	}
	return dst
}

// Quote returns s as a Go string literal.
func Quote(s string) string { return string(AppendQuote(nil, s)) }

// AppendQuote appends s as a Go string literal.
func AppendQuote(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', printable) }

// QuoteToASCII returns s as a Go string literal of ASCII characters.
func QuoteToASCII(s string) string { return string(AppendQuoteToASCII(nil, s)) }

// AppendQuoteToASCII appends what QuoteToASCII returns.
func AppendQuoteToASCII(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', ascii) }

// QuoteToGraphic returns s as a Go string literal that leaves graphic characters as they are.
func QuoteToGraphic(s string) string { return string(AppendQuoteToGraphic(nil, s)) }

// AppendQuoteToGraphic appends what QuoteToGraphic returns.
func AppendQuoteToGraphic(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', graphic) }

// QuoteRune returns r as a Go character literal.
func QuoteRune(r rune) string { return string(AppendQuoteRune(nil, r)) }

// AppendQuoteRune appends r as a Go character literal.
func AppendQuoteRune(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, printable) }

// QuoteRuneToASCII returns r as a Go character literal of ASCII characters.
func QuoteRuneToASCII(r rune) string { return string(AppendQuoteRuneToASCII(nil, r)) }

// AppendQuoteRuneToASCII appends what QuoteRuneToASCII returns.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, ascii) }

// QuoteRuneToGraphic returns r as a Go character literal, as it is when graphic.
func QuoteRuneToGraphic(r rune) string { return string(AppendQuoteRuneToGraphic(nil, r)) }

// AppendQuoteRuneToGraphic appends what QuoteRuneToGraphic returns.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, graphic) }

// CanBackquote tells whether s can stand between backquotes on one line.
func CanBackquote(s string) bool {
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return false
			}
		}
		if r < ' ' && r != '\t' || r == '`' || r == 0x7f || r == '\uFEFF' {
			return false
		}
	}
	return true
}

// UnquoteChar reads the first character of a quoted text: its value, whether it needs an encoding of several bytes, and the rest.
// A quote that is not escaped is an error.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	if s == "" {
		return 0, false, "", ErrSyntax
	}
	c := s[0]
	switch {
	case c == quote && (quote == '\'' || quote == '"'):
		return 0, false, "", ErrSyntax
	case c >= utf8.RuneSelf:
		r, n := utf8.DecodeRuneInString(s)
		return r, true, s[n:], nil
	case c != '\\':
		return rune(c), false, s[1:], nil
	}
	if len(s) < 2 {
		return 0, false, "", ErrSyntax
	}
	c = s[1]
	s = s[2:]
	switch c {
	case 'a':
		value = '\a'
	case 'b':
		value = '\b'
	case 'f':
		value = '\f'
	case 'n':
		value = '\n'
	case 'r':
		value = '\r'
	case 't':
		value = '\t'
	case 'v':
		value = '\v'
	case '\\':
		value = '\\'
	case '\'', '"':
		if c != quote {
			return 0, false, "", ErrSyntax
		}
		value = rune(c)
	case 'x', 'u', 'U':
		n := 2
		if c == 'u' {
			n = 4
		} else if c == 'U' {
			n = 8
		}
		if len(s) < n {
			return 0, false, "", ErrSyntax
		}
		var v rune
		for i := 0; i < n; i++ {
			d, ok := hexDigit(s[i])
			if !ok {
				return 0, false, "", ErrSyntax
			}
			v = v<<4 | d
		}
		s = s[n:]
		if c == 'x' {
			return v, false, s, nil
		}
		if !utf8.ValidRune(v) {
			return 0, false, "", ErrSyntax
		}
		return v, true, s, nil
	case '0', '1', '2', '3', '4', '5', '6', '7':
		if len(s) < 2 {
			return 0, false, "", ErrSyntax
		}
		v := rune(c - '0')
		for i := 0; i < 2; i++ {
			if s[i] < '0' || s[i] > '7' {
				return 0, false, "", ErrSyntax
			}
			v = v<<3 | rune(s[i]-'0')
		}
		if v > 255 {
			return 0, false, "", ErrSyntax
		}
		value = v
		s = s[2:]
	default:
		return 0, false, "", ErrSyntax
	}
	return value, false, s, nil
}

func hexDigit(c byte) (rune, bool) {
	switch {
	case '0' <= c && c <= '9':
		return rune(c - '0'), true
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return rune(c|0x20-'a') + 10, true
	}
	return 0, false
}

// QuotedPrefix returns the literal that s begins with.
func QuotedPrefix(s string) (string, error) {
	n, _, err := unquote(s)
	if err != nil {
		return "", err
	}
	return s[:n], nil
}

// Unquote returns the text of a Go string or character literal.
func Unquote(s string) (string, error) {
	n, text, err := unquote(s)
	if err != nil {
		return "", err
	}
	if n != len(s) {
		return "", ErrSyntax
	}
	return text, nil
}

// unquote reads the literal at the start of s: its length and its text.
func unquote(s string) (n int, text string, err error) {
	if len(s) < 2 {
		return 0, "", ErrSyntax
	}
	quote := s[0]
	rest := s[1:]
	var buf []byte
	switch quote {
	case '`':
		for i := 0; i < len(rest); i++ {
			if rest[i] == '`' {
				return i + 2, string(buf), nil
			}
			if rest[i] != '\r' {
				buf = append(buf, rest[i])
			}
		}
	case '"', '\'':
		chars := 0
		for rest != "" && rest[0] != quote {
			if rest[0] == '\n' || quote == '\'' && chars == 1 {
				return 0, "", ErrSyntax
			}
			r, multibyte, tail, err := UnquoteChar(rest, quote)
			if err != nil {
				return 0, "", err
			}
			if multibyte {
				buf = utf8.AppendRune(buf, r)
			} else {
				buf = append(buf, byte(r))
			}
			chars++
			rest = tail
		}
		if rest != "" {
			return len(s) - len(rest) + 1, string(buf), nil
		}
	}
	return 0, "", ErrSyntax
}
