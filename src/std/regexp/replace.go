package regexp

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// replaceAll writes s with f's text for each match. Unlike elsewhere, an empty match right behind another is
// none, but one at the place where the last search began is.
func (re *Regexp) replaceAll(s string, n int, f func(b []byte, ends []int) []byte) []byte {
	var b []byte
	last := 0 // end of the match before
	for pos := 0; pos <= len(s); {
		ends := re.find(s, pos, n)
		if ends == nil {
			break
		}
		b = append(b, s[last:ends[0]]...)
		if ends[1] > last || ends[0] == 0 {
			b = f(b, ends)
		}
		last = ends[1]
		_, w := utf8.DecodeRuneInString(s[pos:])
		switch {
		case pos+w > ends[1]:
			pos += w
		case pos+1 > ends[1]:
			pos++
		default:
			pos = ends[1]
		}
	}
	return append(b, s[last:]...)
}

// ReplaceAllString replaces matches with repl, in which $ stands for groups as in Expand.
func (re *Regexp) ReplaceAllString(src, repl string) string {
	n := 2
	if strings.Contains(repl, "$") {
		n = re.allEnds()
	}
	return string(re.replaceAll(src, n, func(b []byte, ends []int) []byte {
		return re.expand(b, repl, src, re.pad(ends))
	}))
}

// ReplaceAllLiteralString replaces matches with repl as it is.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	return string(re.replaceAll(src, 2, func(b []byte, ends []int) []byte { return append(b, repl...) }))
}

// ReplaceAllStringFunc replaces matches with what repl returns for them.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	return string(re.replaceAll(src, 2, func(b []byte, ends []int) []byte { return append(b, repl(src[ends[0]:ends[1]])...) }))
}

// ReplaceAll replaces matches with repl, in which $ stands for groups as in Expand.
func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	n := 2
	if slices.Contains(repl, '$') {
		n = re.allEnds()
	}
	template := ""
	return re.replaceAll(text(src), n, func(b []byte, ends []int) []byte {
		if template == "" {
			template = string(repl)
		}
		return re.expand(b, template, text(src), re.pad(ends))
	})
}

// ReplaceAllLiteral replaces matches with repl as it is.
func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return re.replaceAll(text(src), 2, func(b []byte, ends []int) []byte { return append(b, repl...) })
}

// ReplaceAllFunc replaces matches with what repl returns for them.
func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	return re.replaceAll(text(src), 2, func(b []byte, ends []int) []byte {
		return append(b, repl(part(src, ends[0], ends[1]))...)
	})
}

// Expand appends template, where $name and ${name} stand for groups of a match in src, and $$ for a dollar.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return re.expand(dst, string(template), text(src), match)
}

// ExpandString is Expand for strings.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	return re.expand(dst, template, src, match)
}

func (re *Regexp) expand(dst []byte, template, src string, match []int) []byte {
	for template != "" {
		before, after, ok := strings.Cut(template, "$")
		dst = append(dst, before...)
		if !ok {
			break
		}
		if strings.HasPrefix(after, "$") {
			dst = append(dst, '$')
			template = after[1:]
			continue
		}
		name, rest, ok := groupName(after)
		if !ok {
			// Not a name: the dollar stands for itself.
			dst = append(dst, '$')
			template = after
			continue
		}
		template = rest
		if n := groupNumber(name); n >= 0 {
			dst = appendGroup(dst, src, match, n)
			continue
		}
		for i, candidate := range re.names {
			if candidate == name && 2*i+1 < len(match) && match[2*i] >= 0 {
				dst = appendGroup(dst, src, match, i)
				break
			}
		}
	}
	return dst
}

func appendGroup(dst []byte, src string, match []int, n int) []byte {
	if 2*n+1 < len(match) && match[2*n] >= 0 {
		return append(dst, src[match[2*n]:match[2*n+1]]...)
	}
	return dst
}

// groupName reads name or {name}.
func groupName(s string) (name, rest string, ok bool) {
	braces := strings.HasPrefix(s, "{")
	if braces {
		s = s[1:]
	}
	end := strings.IndexFunc(s, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(s)
	}
	if end == 0 || braces && (end == len(s) || s[end] != '}') {
		return "", "", false
	}
	name, rest = s[:end], s[end:]
	if braces {
		rest = rest[1:]
	}
	return name, rest, true
}

// groupNumber returns the number that a name is, -1 if it is none.
func groupNumber(name string) int {
	for i := 0; i < len(name); i++ {
		if name[i] < '0' || name[i] > '9' {
			return -1
		}
	}
	if len(name) > 1 && name[0] == '0' || len(name) > 9 {
		return -1
	}
	n, _ := strconv.Atoi(name)
	return n
}
