// Package strings holds functions on texts.
package strings

import (
	"unicode"
	"unicode/utf8"
)

// IndexByte returns the place of the first c, -1 if there is none.
func IndexByte(s string, c byte) int

// LastIndexByte returns the place of the last c, -1 if there is none.
func LastIndexByte(s string, c byte) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// Index returns the place of the first substr, -1 if there is none.
func Index(s, substr string) int {
	n := len(substr)
	if n == 0 {
		return 0
	}
	c := substr[0]
	for i := 0; i+n <= len(s); i++ {
		if s[i] != c {
			next := IndexByte(s[i:len(s)-n+1], c)
			if next < 0 {
				return -1
			}
			i += next
		}
		if s[i:i+n] == substr {
			return i
		}
	}
	return -1
}

// LastIndex returns the place of the last substr, -1 if there is none.
func LastIndex(s, substr string) int {
	n := len(substr)
	for i := len(s) - n; i >= 0; i-- {
		if s[i:i+n] == substr {
			return i
		}
	}
	return -1
}

// IndexRune returns the place of the first r, -1 if there is none; RuneError is found in invalid encodings, too.
func IndexRune(s string, r rune) int {
	switch {
	case 0 <= r && r < utf8.RuneSelf:
		return IndexByte(s, byte(r))
	case r == utf8.RuneError:
		for i, c := range s {
			if c == utf8.RuneError {
				return i
			}
		}
		return -1
	case !utf8.ValidRune(r):
		return -1
	}
	return Index(s, string(r))
}

// IndexAny returns the place of the first rune of chars in s, -1 if there is none.
func IndexAny(s, chars string) int {
	for i, c := range s {
		if IndexRune(chars, c) >= 0 {
			return i
		}
	}
	return -1
}

// LastIndexAny returns the place of the last rune of chars in s, -1 if there is none.
func LastIndexAny(s, chars string) int {
	for i := len(s); i > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		i -= n
		if IndexRune(chars, r) >= 0 {
			return i
		}
	}
	return -1
}

// IndexFunc returns the place of the first rune for which f is true, -1 if there is none.
func IndexFunc(s string, f func(rune) bool) int { return indexFunc(s, f, true) }

func indexFunc(s string, f func(rune) bool, truth bool) int {
	for i, r := range s {
		if f(r) == truth {
			return i
		}
	}
	return -1
}

// LastIndexFunc returns the place of the last rune for which f is true, -1 if there is none.
func LastIndexFunc(s string, f func(rune) bool) int { return lastIndexFunc(s, f, true) }

func lastIndexFunc(s string, f func(rune) bool, truth bool) int {
	for i := len(s); i > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		i -= n
		if f(r) == truth {
			return i
		}
	}
	return -1
}

// Contains tells whether substr is in s.
func Contains(s, substr string) bool { return Index(s, substr) >= 0 }

// ContainsAny tells whether a rune of chars is in s.
func ContainsAny(s, chars string) bool { return IndexAny(s, chars) >= 0 }

// ContainsRune tells whether r is in s.
func ContainsRune(s string, r rune) bool { return IndexRune(s, r) >= 0 }

// ContainsFunc tells whether f is true for a rune of s.
func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// HasPrefix tells whether s begins with prefix.
func HasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

// HasSuffix tells whether s ends with suffix.
func HasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

// Count counts substr in s without overlap; for "" the runes and one more.
func Count(s, substr string) int {
	if len(substr) == 0 {
		return utf8.RuneCountInString(s) + 1
	}
	n := 0
	for {
		i := Index(s, substr)
		if i < 0 {
			return n
		}
		n++
		s = s[i+len(substr):]
	}
}

// Compare returns -1, 0 or 1.
func Compare(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Clone returns a copy of s in memory of its own.
func Clone(s string) string {
	if len(s) == 0 {
		return ""
	}
	return string([]byte(s))
}

// Cut returns what stands before and after the first sep.
func Cut(s, sep string) (before, after string, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// CutPrefix returns s without prefix.
func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix.
func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// Join returns the elements with sep between them.
func Join(elems []string, sep string) string {
	switch len(elems) {
	case 0:
		return ""
	case 1:
		return elems[0]
	}
	n := len(sep) * (len(elems) - 1)
	for _, e := range elems {
		n += len(e)
	}
	b := make([]byte, 0, n)
	b = append(b, elems[0]...)
	for _, e := range elems[1:] {
		b = append(b, sep...)
		b = append(b, e...)
	}
	return own(b)
}

// Repeat returns s count times.
func Repeat(s string, count int) string {
	if count < 0 {
		panic("strings: negative Repeat count")
	}
	if count > 0 && len(s) > (1<<63-1)/count {
		panic("strings: Repeat output length overflow")
	}
	n := len(s) * count
	if n == 0 {
		return ""
	}
	b := append(make([]byte, 0, n), s...)
	for len(b) < n {
		b = append(b, b[:min(len(b), n-len(b))]...)
	}
	return own(b)
}

// Replace replaces the first n of old by new, all if n < 0.
func Replace(s, old, new string, n int) string {
	if old == new || n == 0 {
		return s
	}
	if m := Count(s, old); m == 0 {
		return s
	} else if n < 0 || m < n {
		n = m
	}
	b := make([]byte, 0, len(s)+n*(len(new)-len(old)))
	start := 0
	for i := 0; i < n; i++ {
		at := start
		if len(old) == 0 {
			if i > 0 {
				_, w := utf8.DecodeRuneInString(s[start:])
				at += w
			}
		} else {
			at += Index(s[start:], old)
		}
		b = append(b, s[start:at]...)
		b = append(b, new...)
		start = at + len(old)
	}
	return own(append(b, s[start:]...))
}

// ReplaceAll replaces old by new.
func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }

// Map replaces each rune by f of it, drops it where f is negative.
func Map(mapping func(rune) rune, s string) string {
	for i, r := range s {
		m := mapping(r)
		if m == r && r != utf8.RuneError {
			continue
		}
		_, w := utf8.DecodeRuneInString(s[i:])
		if m == r && w == 3 {
			continue
		}
		b := append(make([]byte, 0, len(s)+utf8.UTFMax), s[:i]...)
		if m >= 0 {
			b = utf8.AppendRune(b, m)
		}
		for _, r := range s[i+w:] {
			if m := mapping(r); m >= 0 {
				b = utf8.AppendRune(b, m)
			}
		}
		return own(b)
	}
	return s
}

// ToUpper maps s to upper case.
func ToUpper(s string) string { return Map(unicode.ToUpper, s) }

// ToLower maps s to lower case.
func ToLower(s string) string { return Map(unicode.ToLower, s) }

// ToTitle maps s to title case.
func ToTitle(s string) string { return Map(unicode.ToTitle, s) }

// Title maps letters that begin words to title case.
func Title(s string) string {
	before := ' '
	return Map(func(r rune) rune {
		begins := isSeparator(before)
		before = r
		if begins {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}

func isSeparator(r rune) bool {
	if r < utf8.RuneSelf {
		return !('0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z' || r == '_')
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && unicode.IsSpace(r)
}

// ToValidUTF8 replaces runs of invalid bytes.
func ToValidUTF8(s, replacement string) string {
	var b []byte
	changed, invalid := false, false
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				if !changed {
					b = append(b, s[:i]...)
					changed = true
				}
				if !invalid {
					b = append(b, replacement...)
				}
				invalid = true
				continue
			}
		}
		invalid = false
		if changed {
			b = utf8.AppendRune(b, r)
		}
	}
	if !changed {
		return s
	}
	return own(b)
}

// EqualFold tells whether s and t are equal but for case.
func EqualFold(s, t string) bool {
	for s != "" && t != "" {
		a, n := utf8.DecodeRuneInString(s)
		b, m := utf8.DecodeRuneInString(t)
		s, t = s[n:], t[m:]
		if a == b {
			continue
		}
		if a < utf8.RuneSelf && b < utf8.RuneSelf {
			if a|0x20 != b|0x20 || a|0x20 < 'a' || 'z' < a|0x20 {
				return false
			}
			continue
		}
		r := unicode.SimpleFold(a)
		for r != a && r != b {
			r = unicode.SimpleFold(r)
		}
		if r != b {
			return false
		}
	}
	return s == t
}

// TrimFunc cuts off runes for which f is true on both sides.
func TrimFunc(s string, f func(rune) bool) string {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// TrimLeftFunc cuts off runes for which f is true on the left.
func TrimLeftFunc(s string, f func(rune) bool) string {
	i := indexFunc(s, f, false)
	if i == -1 {
		return ""
	}
	return s[i:]
}

// TrimRightFunc cuts off runes for which f is true on the right.
func TrimRightFunc(s string, f func(rune) bool) string {
	i := lastIndexFunc(s, f, false)
	if i < 0 {
		return ""
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[:i+n]
}

// Trim cuts off runes of cutset on both sides.
func Trim(s, cutset string) string { return TrimRight(TrimLeft(s, cutset), cutset) }

// TrimLeft cuts off runes of cutset on the left.
func TrimLeft(s, cutset string) string {
	for i, r := range s {
		if IndexRune(cutset, r) < 0 {
			return s[i:]
		}
	}
	return ""
}

// TrimRight cuts off runes of cutset on the right.
func TrimRight(s, cutset string) string {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		if IndexRune(cutset, r) < 0 {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// TrimSpace cuts off white space on both sides.
func TrimSpace(s string) string {
	for len(s) > 0 && s[0] < utf8.RuneSelf && unicode.IsSpace(rune(s[0])) {
		s = s[1:]
	}
	for len(s) > 0 && s[len(s)-1] < utf8.RuneSelf && unicode.IsSpace(rune(s[len(s)-1])) {
		s = s[:len(s)-1]
	}
	if len(s) > 0 && (s[0] >= utf8.RuneSelf || s[len(s)-1] >= utf8.RuneSelf) {
		return TrimFunc(s, unicode.IsSpace)
	}
	return s
}

// TrimPrefix cuts off prefix.
func TrimPrefix(s, prefix string) string {
	s, _ = CutPrefix(s, prefix)
	return s
}

// TrimSuffix cuts off suffix.
func TrimSuffix(s, suffix string) string {
	s, _ = CutSuffix(s, suffix)
	return s
}

// ToUpperSpecial maps s to upper case, by the rules of a language first.
func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }

// ToLowerSpecial maps s to lower case, by the rules of a language first.
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }

// ToTitleSpecial maps s to title case, by the rules of a language first.
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }
