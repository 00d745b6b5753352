package strings

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// split cuts s at sep into at most n parts that keep save bytes of sep.
func split(s, sep string, save, n int) []string {
	if n == 0 {
		return nil
	}
	if sep == "" {
		return explode(s, n)
	}
	if n < 0 {
		n = Count(s, sep) + 1
	}
	parts := make([]string, 0, min(n, len(s)+1))
	for len(parts) < n-1 {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[:i+save])
		s = s[i+len(sep):]
	}
	return append(parts, s)
}

// explode cuts s into at most n parts of one rune.
func explode(s string, n int) []string {
	count := utf8.RuneCountInString(s)
	if n < 0 || n > count {
		n = count
	}
	parts := make([]string, n)
	for i := 0; i < n-1; i++ {
		_, w := utf8.DecodeRuneInString(s)
		parts[i] = s[:w]
		s = s[w:]
	}
	if n > 0 {
		parts[n-1] = s
	}
	return parts
}

// Split cuts s at sep.
func Split(s, sep string) []string { return split(s, sep, 0, -1) }

// SplitN cuts s at sep into at most n parts, any number if n < 0.
func SplitN(s, sep string, n int) []string { return split(s, sep, 0, n) }

// SplitAfter cuts s after sep.
func SplitAfter(s, sep string) []string { return split(s, sep, len(sep), -1) }

// SplitAfterN cuts s after sep into at most n parts, any number if n < 0.
func SplitAfterN(s, sep string, n int) []string { return split(s, sep, len(sep), n) }

// Fields returns the parts of s between white space.
func Fields(s string) []string {
	fields := []string{}
	start := -1
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			// Beyond ASCII what is white space takes more than a byte to tell.
			return FieldsFunc(s, unicode.IsSpace)
		case c > ' ' || c < '\t' || '\r' < c && c < ' ':
			if start < 0 {
				start = i
			}
		case start >= 0:
			fields = append(fields, s[start:i])
			start = -1
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	return fields
}

// FieldsFunc returns the parts of s between runes for which f is true.
func FieldsFunc(s string, f func(rune) bool) []string {
	fields := []string{}
	fieldsTo(s, f, func(part string) bool {
		fields = append(fields, part)
		return true
	})
	return fields
}

func fieldsTo(s string, f func(rune) bool, yield func(string) bool) {
	start := -1
	for i, r := range s {
		if f(r) {
			if start >= 0 && !yield(s[start:i]) {
				return
			}
			start = -1
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		yield(s[start:])
	}
}

// FieldsSeq iterates over Fields.
func FieldsSeq(s string) iter.Seq[string] { return FieldsFuncSeq(s, unicode.IsSpace) }

// FieldsFuncSeq iterates over FieldsFunc.
func FieldsFuncSeq(s string, f func(rune) bool) iter.Seq[string] {
	return func(yield func(string) bool) { fieldsTo(s, f, yield) }
}

// Lines iterates over the lines of s with their newlines.
func Lines(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(s) > 0 {
			line := s
			if i := IndexByte(s, '\n'); i >= 0 {
				line = s[:i+1]
			}
			s = s[len(line):]
			if !yield(line) {
				return
			}
		}
	}
}

func splitSeq(s, sep string, save int) iter.Seq[string] {
	return func(yield func(string) bool) {
		if sep == "" {
			for _, part := range explode(s, -1) {
				if !yield(part) {
					return
				}
			}
			return
		}
		for rest := s; ; {
			i := Index(rest, sep)
			if i < 0 {
				yield(rest)
				return
			}
			if !yield(rest[:i+save]) {
				return
			}
			rest = rest[i+len(sep):]
		}
	}
}

// SplitSeq iterates over Split.
func SplitSeq(s, sep string) iter.Seq[string] { return splitSeq(s, sep, 0) }

// SplitAfterSeq iterates over SplitAfter.
func SplitAfterSeq(s, sep string) iter.Seq[string] { return splitSeq(s, sep, len(sep)) }
