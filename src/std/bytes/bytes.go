// Package bytes holds functions on byte slices. What they share with strings is done there, on views of the slices.
package bytes

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// view returns b as a string without copying; it must not be kept.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// MinRead is the room that Buffer.ReadFrom makes for a read.
const MinRead = 512

func Equal(a, b []byte) bool                  { return string(a) == string(b) }
func Compare(a, b []byte) int                 { return strings.Compare(view(a), view(b)) }
func Index(s, sep []byte) int                 { return strings.Index(view(s), view(sep)) }
func LastIndex(s, sep []byte) int             { return strings.LastIndex(view(s), view(sep)) }
func IndexByte(b []byte, c byte) int          { return strings.IndexByte(view(b), c) }
func LastIndexByte(s []byte, c byte) int      { return strings.LastIndexByte(view(s), c) }
func IndexRune(s []byte, r rune) int          { return strings.IndexRune(view(s), r) }
func IndexAny(s []byte, chars string) int     { return strings.IndexAny(view(s), chars) }
func LastIndexAny(s []byte, chars string) int { return strings.LastIndexAny(view(s), chars) }
func Count(s, sep []byte) int                 { return strings.Count(view(s), view(sep)) }
func Contains(b, subslice []byte) bool        { return Index(b, subslice) >= 0 }
func ContainsAny(b []byte, chars string) bool { return IndexAny(b, chars) >= 0 }
func ContainsRune(b []byte, r rune) bool      { return IndexRune(b, r) >= 0 }
func HasPrefix(s, prefix []byte) bool         { return strings.HasPrefix(view(s), view(prefix)) }
func HasSuffix(s, suffix []byte) bool         { return strings.HasSuffix(view(s), view(suffix)) }
func EqualFold(s, t []byte) bool              { return strings.EqualFold(view(s), view(t)) }

func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }

func IndexFunc(s []byte, f func(r rune) bool) int { return strings.IndexFunc(string(s), f) }

func LastIndexFunc(s []byte, f func(r rune) bool) int { return strings.LastIndexFunc(string(s), f) }

// Clone returns a copy; nil for nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// Runes returns the runes of s.
func Runes(s []byte) []rune {
	r := []rune(string(s))
	if r == nil {
		r = []rune{}
	}
	return r
}

// cut returns s[i:j] without room to grow into what follows.
func cut(s []byte, i, j int) []byte { return s[i:j:j] }

func split(s, sep []byte, save, n int) [][]byte {
	if n == 0 {
		return nil
	}
	if len(sep) == 0 {
		return explode(s, n)
	}
	if n < 0 {
		n = Count(s, sep) + 1
	}
	parts := make([][]byte, 0, min(n, len(s)+1))
	for len(parts) < n-1 {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, cut(s, 0, i+save))
		s = s[i+len(sep):]
	}
	return append(parts, s)
}

func explode(s []byte, n int) [][]byte {
	if n < 0 || n > len(s) {
		n = len(s)
	}
	parts := make([][]byte, 0, n)
	for len(s) > 0 {
		if len(parts) == n-1 {
			parts = append(parts, s)
			break
		}
		_, w := utf8.DecodeRune(s)
		parts = append(parts, cut(s, 0, w))
		s = s[w:]
	}
	return parts
}

func Split(s, sep []byte) [][]byte              { return split(s, sep, 0, -1) }
func SplitN(s, sep []byte, n int) [][]byte      { return split(s, sep, 0, n) }
func SplitAfter(s, sep []byte) [][]byte         { return split(s, sep, len(sep), -1) }
func SplitAfterN(s, sep []byte, n int) [][]byte { return split(s, sep, len(sep), n) }

func seq(parts [][]byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for _, p := range parts {
			if !yield(cut(p, 0, len(p))) {
				return
			}
		}
	}
}

func SplitSeq(s, sep []byte) iter.Seq[[]byte]      { return seq(Split(s, sep)) }
func SplitAfterSeq(s, sep []byte) iter.Seq[[]byte] { return seq(SplitAfter(s, sep)) }
func FieldsSeq(s []byte) iter.Seq[[]byte]          { return seq(Fields(s)) }

func FieldsFuncSeq(s []byte, f func(rune) bool) iter.Seq[[]byte] { return seq(FieldsFunc(s, f)) }

// Lines iterates over the lines of s with their newlines.
func Lines(s []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for len(s) > 0 {
			n := len(s)
			if i := IndexByte(s, '\n'); i >= 0 {
				n = i + 1
			}
			line := cut(s, 0, n)
			s = s[n:]
			if !yield(line) {
				return
			}
		}
	}
}

func Fields(s []byte) [][]byte { return FieldsFunc(s, unicode.IsSpace) }

// FieldsFunc returns the parts of s between runes for which f is true.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	fields := [][]byte{}
	start := -1
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRune(s[i:])
		if f(r) {
			if start >= 0 {
				fields = append(fields, cut(s, start, i))
				start = -1
			}
		} else if start < 0 {
			start = i
		}
		i += w
	}
	if start >= 0 {
		fields = append(fields, cut(s, start, len(s)))
	}
	return fields
}

// Join returns the elements with sep between them.
func Join(s [][]byte, sep []byte) []byte {
	b := []byte{}
	for i, v := range s {
		if i > 0 {
			b = append(b, sep...)
		}
		b = append(b, v...)
	}
	return b
}

// Cut returns what stands before and after the first sep.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

func Map(mapping func(r rune) rune, s []byte) []byte {
	b := make([]byte, 0, len(s))
	for _, r := range string(s) {
		if r = mapping(r); r >= 0 {
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

func Repeat(b []byte, count int) []byte {
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	if count > 0 && len(b) > (1<<63-1)/count {
		panic("bytes: Repeat output length overflow")
	}
	r := make([]byte, 0, len(b)*count)
	for i := 0; i < count; i++ {
		r = append(r, b...)
	}
	return r
}

// Replace replaces the first n of old by new, all if n < 0. The result has memory of its own.
func Replace(s, old, new []byte, n int) []byte {
	r := strings.Replace(string(s), string(old), string(new), n)
	return append([]byte(nil), r...)
}

func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }

func ToUpper(s []byte) []byte { return Map(unicode.ToUpper, s) }
func ToLower(s []byte) []byte { return Map(unicode.ToLower, s) }
func ToTitle(s []byte) []byte { return Map(unicode.ToTitle, s) }
func Title(s []byte) []byte   { return []byte(strings.Title(string(s))) }

func ToValidUTF8(s, replacement []byte) []byte {
	return []byte(strings.ToValidUTF8(string(s), string(replacement)))
}

// trimmed returns the part of s that a trimming of its text leaves; nil when nothing is left of the left side, as Go has it.
func trimmed(s []byte, left, right string) []byte {
	if len(left) == 0 {
		return nil
	}
	from := len(s) - len(left)
	return s[from : from+len(right)]
}

func TrimFunc(s []byte, f func(r rune) bool) []byte {
	left := strings.TrimLeftFunc(view(s), f)
	return trimmed(s, left, strings.TrimRightFunc(left, f))
}

func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	left := strings.TrimLeftFunc(view(s), f)
	return trimmed(s, left, left)
}

func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	return s[:len(strings.TrimRightFunc(view(s), f))]
}

func Trim(s []byte, cutset string) []byte {
	left := strings.TrimLeft(view(s), cutset)
	return trimmed(s, left, strings.TrimRight(left, cutset))
}

func TrimLeft(s []byte, cutset string) []byte {
	left := strings.TrimLeft(view(s), cutset)
	return trimmed(s, left, left)
}

func TrimRight(s []byte, cutset string) []byte { return s[:len(strings.TrimRight(view(s), cutset))] }

func TrimSpace(s []byte) []byte { return TrimFunc(s, unicode.IsSpace) }

func TrimPrefix(s, prefix []byte) []byte {
	s, _ = CutPrefix(s, prefix)
	return s
}

func TrimSuffix(s, suffix []byte) []byte {
	s, _ = CutSuffix(s, suffix)
	return s
}

func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }
