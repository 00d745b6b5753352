package path

import (
	"errors"
	"unicode/utf8"
)

// ErrBadPattern says that a pattern is not well formed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Match tells whether name matches a pattern: * any text without slashes, ? a rune but a slash, [a-z] and [^a-z] a rune, \ the rune
// behind it.
func Match(pattern, name string) (matched bool, err error) {
	for pattern != "" {
		star := false
		for pattern != "" && pattern[0] == '*' {
			pattern = pattern[1:]
			star = true
		}
		chunk := pattern[:chunkEnd(pattern)]
		pattern = pattern[len(chunk):]
		if star && chunk == "" {
			return lastSlash(name) < 0, nil
		}
		rest, ok, err := matchChunk(chunk, name)
		if ok && (rest == "" || pattern != "") {
			name = rest
			continue
		}
		if err != nil {
			return false, err
		}
		if star {
			found := false
			for i := 0; i < len(name) && name[i] != '/'; i++ {
				rest, ok, err := matchChunk(chunk, name[i+1:])
				if ok && (pattern != "" || rest == "") {
					name, found = rest, true
					break
				}
				if err != nil {
					return false, err
				}
			}
			if found {
				continue
			}
		}
		return false, check(pattern)
	}
	return name == "", nil
}

// check looks for errors in what was not needed.
func check(pattern string) error {
	for pattern != "" {
		for pattern != "" && pattern[0] == '*' {
			pattern = pattern[1:]
		}
		n := chunkEnd(pattern)
		if _, _, err := matchChunk(pattern[:n], ""); err != nil {
			return err
		}
		pattern = pattern[n:]
	}
	return nil
}

// chunkEnd returns where the next star begins.
func chunkEnd(pattern string) int {
	class := false
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '\\':
			i++
		case '[':
			class = true
		case ']':
			class = false
		case '*':
			if !class {
				return i
			}
		}
	}
	return len(pattern)
}

// matchChunk matches a pattern without stars at the beginning of s. It reads the pattern to its end, for errors.
func matchChunk(chunk, s string) (rest string, ok bool, err error) {
	failed := false
	for chunk != "" {
		if !failed && s == "" {
			failed = true
		}
		switch chunk[0] {
		case '[':
			var r rune
			if !failed {
				var n int
				r, n = utf8.DecodeRuneInString(s)
				s = s[n:]
			}
			in, after, err := matchClass(chunk[1:], r)
			if err != nil {
				return "", false, err
			}
			failed = failed || !in
			chunk = after
			continue
		case '?':
			if !failed {
				failed = s[0] == '/'
				_, n := utf8.DecodeRuneInString(s)
				s = s[n:]
			}
			chunk = chunk[1:]
			continue
		case '\\':
			if chunk = chunk[1:]; chunk == "" {
				return "", false, ErrBadPattern
			}
		}
		if !failed {
			failed = chunk[0] != s[0]
			s = s[1:]
		}
		chunk = chunk[1:]
	}
	if failed {
		return "", false, nil
	}
	return s, true, nil
}

// matchClass reads a class behind its bracket.
func matchClass(chunk string, r rune) (in bool, after string, err error) {
	negated := chunk != "" && chunk[0] == '^'
	if negated {
		chunk = chunk[1:]
	}
	for ranges := 0; ; ranges++ {
		if chunk != "" && chunk[0] == ']' && ranges > 0 {
			return in != negated, chunk[1:], nil
		}
		var lo, hi rune
		if lo, chunk, err = classRune(chunk); err != nil {
			return false, "", err
		}
		hi = lo
		if chunk[0] == '-' {
			if hi, chunk, err = classRune(chunk[1:]); err != nil {
				return false, "", err
			}
		}
		in = in || lo <= r && r <= hi
	}
}

// classRune reads a rune that something follows.
func classRune(chunk string) (r rune, after string, err error) {
	if chunk == "" || chunk[0] == '-' || chunk[0] == ']' {
		return 0, "", ErrBadPattern
	}
	if chunk[0] == '\\' {
		if chunk = chunk[1:]; chunk == "" {
			return 0, "", ErrBadPattern
		}
	}
	r, n := utf8.DecodeRuneInString(chunk)
	if r == utf8.RuneError && n == 1 || n == len(chunk) {
		return 0, "", ErrBadPattern
	}
	return r, chunk[n:], nil
}
