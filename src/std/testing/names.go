package testing

import (
	"strconv"
	"strings"
)

// fullName is the name of a subtest: printable, and no other's. A test of the top level keeps its own.
func (s *state) fullName(parent *common, name string) string {
	if parent.level == 0 {
		return name
	}
	return s.unique(parent.name, rewrite(name))
}

// unique appends #01, #02 and so on to names that come again, and #00 to empty ones.
func (s *state) unique(parent, name string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	base := parent + "/" + name
	for {
		n := s.names[base]
		s.names[base] = n + 1
		if n == 0 && name != "" {
			// Somebody may have been given this name for want of another.
			stem, number := splitNumber(base)
			if len(stem) < len(base) && number < s.names[stem] {
				continue
			}
			return base
		}
		full := base + "#" + twoDigits(n)
		if s.names[full] == 0 {
			return full
		}
	}
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// splitNumber takes the number from a name that ends as unique makes them; others it returns whole.
func splitNumber(name string) (stem string, number int) {
	i := strings.LastIndexByte(name, '#')
	if i < 0 {
		return name, 0
	}
	digits := name[i+1:]
	if len(digits) < 2 || len(digits) > 2 && digits[0] == '0' || strings.HasSuffix(name[:i], "/") && digits == "00" {
		return name, 0
	}
	n, err := strconv.ParseInt(digits, 10, 32)
	if err != nil || n < 0 {
		return name, 0
	}
	return name[:i], int(n)
}

// rewrite makes a name printable and free of spaces.
func rewrite(s string) string {
	b := []byte{}
	for _, r := range s {
		switch {
		case isSpace(r):
			b = append(b, '_')
		case !strconv.IsPrint(r):
			q := strconv.QuoteRune(r)
			b = append(b, q[1:len(q)-1]...)
		default:
			b = append(b, string(r)...)
		}
	}
	return string(b)
}

func isSpace(r rune) bool {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', ' ', 0x85, 0xA0, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0x1680:
		return true
	}
	return 0x2000 <= r && r <= 0x200a
}
