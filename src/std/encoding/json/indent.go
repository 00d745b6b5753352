package json

import "bytes"

// Compact appends src to dst without spaces.
func Compact(dst *bytes.Buffer, src []byte) error {
	if err := check(src); err != nil {
		return err
	}
	dst.Write(appendCompact(nil, src, false))
	return nil
}

// appendCompact appends a valid text without spaces, and as HTML wants it if escape is set.
func appendCompact(to, src []byte, escape bool) []byte {
	quoted := false
	for i := 0; i < len(src); i++ {
		c := src[i]
		switch {
		case quoted && c == '\\':
			to = append(to, c, src[i+1])
			i++
			continue
		case c == '"':
			quoted = !quoted
		case !quoted && isSpace(c):
			continue
		}
		if escape {
			to, i = appendEscaped(to, src, i)
		} else {
			to = append(to, c)
		}
	}
	return to
}

const hexDigits = "0123456789abcdef"

// appendEscaped appends src[i], escaped if HTML wants it; a character of several bytes moves i on.
func appendEscaped(to, src []byte, i int) ([]byte, int) {
	c := src[i]
	switch {
	case c == '<' || c == '>' || c == '&':
		return append(to, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15]), i
	case c == 0xE2 && i+2 < len(src) && src[i+1] == 0x80 && src[i+2]&^1 == 0xA8: // U+2028, U+2029
		return append(to, '\\', 'u', '2', '0', '2', hexDigits[src[i+2]&15]), i + 2
	}
	return append(to, c), i
}

// HTMLEscape appends src to dst with <, >, & and the line separators U+2028 and U+2029 escaped.
func HTMLEscape(dst *bytes.Buffer, src []byte) {
	var to []byte
	for i := 0; i < len(src); i++ {
		to, i = appendEscaped(to, src, i)
	}
	dst.Write(to)
}

// Indent appends src to dst, each element and field on a line of its own.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	if err := check(src); err != nil {
		return err
	}
	dst.Write(appendIndent(nil, src, prefix, indent))
	return nil
}

func appendIndent(to, src []byte, prefix, indent string) []byte {
	end := len(src)
	for end > 0 && isSpace(src[end-1]) {
		end--
	}
	depth := 0
	newline := func() {
		to = append(to, '\n')
		to = append(to, prefix...)
		for i := 0; i < depth; i++ {
			to = append(to, indent...)
		}
	}
	for i := 0; i < end; i++ {
		switch c := src[i]; {
		case isSpace(c):
		case c == '"':
			j := skipString(src, i)
			to = append(to, src[i:j]...)
			i = j - 1
		case c == '{' || c == '[':
			to = append(to, c)
			j := i + 1
			for isSpace(src[j]) {
				j++
			}
			if src[j] == '}' || src[j] == ']' {
				to = append(to, src[j])
				i = j
				continue
			}
			depth++
			newline()
		case c == '}' || c == ']':
			depth--
			newline()
			to = append(to, c)
		case c == ',':
			to = append(to, c)
			newline()
		case c == ':':
			to = append(to, c, ' ')
		default:
			to = append(to, c)
		}
	}
	return append(to, src[end:]...)
}

// skipString returns the end of the string that starts at i.
func skipString(src []byte, i int) int {
	for i++; src[i] != '"'; i++ {
		if src[i] == '\\' {
			i++
		}
	}
	return i + 1
}
