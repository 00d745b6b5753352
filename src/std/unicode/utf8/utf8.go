// Package utf8 encodes and decodes runes.
package utf8

const (
	RuneError = '\uFFFD'     // the rune of an invalid encoding
	RuneSelf  = 0x80         // smaller bytes are runes
	MaxRune   = '\U0010FFFF' // the largest rune
	UTFMax    = 4            // the longest encoding
)

const (
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF
)

// sequence reads the shape of an encoding from its first byte: its length (0: no encoding begins so) and what the second byte may be.
func sequence(b byte) (n int, lo, hi byte) {
	switch {
	case b < 0xC2:
		return 0, 0, 0
	case b < 0xE0:
		return 2, 0x80, 0xBF
	case b == 0xE0:
		return 3, 0xA0, 0xBF
	case b == 0xED:
		return 3, 0x80, 0x9F
	case b < 0xF0:
		return 3, 0x80, 0xBF
	case b == 0xF0:
		return 4, 0x90, 0xBF
	case b < 0xF4:
		return 4, 0x80, 0xBF
	case b == 0xF4:
		return 4, 0x80, 0x8F
	}
	return 0, 0, 0
}

// DecodeRuneInString returns the first rune of s and its width; (RuneError, 1) for an invalid encoding, (RuneError, 0) for "".
func DecodeRuneInString(s string) (rune, int) {
	if len(s) == 0 {
		return RuneError, 0
	}
	b := s[0]
	if b < RuneSelf {
		return rune(b), 1
	}
	n, lo, hi := sequence(b)
	if n == 0 || len(s) < n || s[1] < lo || hi < s[1] {
		return RuneError, 1
	}
	r := rune(s[1] & 0x3F)
	switch n {
	case 2:
		return rune(b&0x1F)<<6 | r, 2
	case 3:
		if s[2]&0xC0 != 0x80 {
			return RuneError, 1
		}
		return rune(b&0x0F)<<12 | r<<6 | rune(s[2]&0x3F), 3
	}
	if s[2]&0xC0 != 0x80 || s[3]&0xC0 != 0x80 {
		return RuneError, 1
	}
	return rune(b&0x07)<<18 | r<<12 | rune(s[2]&0x3F)<<6 | rune(s[3]&0x3F), 4
}

// DecodeRune returns the first rune of p and its width.
func DecodeRune(p []byte) (rune, int) {
	if len(p) == 0 {
		return RuneError, 0
	}
	if p[0] < RuneSelf {
		return rune(p[0]), 1
	}
	return DecodeRuneInString(string(p[:min(len(p), UTFMax)]))
}

// DecodeLastRuneInString returns the last rune of s and its width.
func DecodeLastRuneInString(s string) (rune, int) {
	end := len(s)
	if end == 0 {
		return RuneError, 0
	}
	if s[end-1] < RuneSelf {
		return rune(s[end-1]), 1
	}
	for start := end - 1; start >= 0 && start >= end-UTFMax; start-- {
		if RuneStart(s[start]) {
			r, n := DecodeRuneInString(s[start:end])
			if start+n == end {
				return r, n
			}
			break
		}
	}
	return RuneError, 1
}

// DecodeLastRune returns the last rune of p and its width.
func DecodeLastRune(p []byte) (rune, int) {
	return DecodeLastRuneInString(string(p[max(0, len(p)-UTFMax):]))
}

// FullRuneInString tells whether s begins with a whole encoding; an invalid one is whole, being an error of width 1.
func FullRuneInString(s string) bool {
	if len(s) == 0 {
		return false
	}
	n, lo, hi := sequence(s[0])
	if len(s) >= n {
		return true
	}
	if len(s) > 1 && (s[1] < lo || hi < s[1]) {
		return true
	}
	return len(s) > 2 && s[2]&0xC0 != 0x80
}

// FullRune tells whether p begins with a whole encoding.
func FullRune(p []byte) bool {
	return FullRuneInString(string(p[:min(len(p), UTFMax)]))
}

// RuneLen returns the width of r's encoding, -1 if r has none.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r < 0x80:
		return 1
	case r < 0x800:
		return 2
	case surrogateMin <= r && r <= surrogateMax:
		return -1
	case r < 0x10000:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// EncodeRune writes r into p, which must be large enough, and returns its width.
func EncodeRune(p []byte, r rune) int {
	return copy(p[:runeWidth(r)], AppendRune(nil, r))
}

func runeWidth(r rune) int {
	if n := RuneLen(r); n > 0 {
		return n
	}
	return 3 // RuneError
}

// AppendRune appends the encoding of r.
func AppendRune(p []byte, r rune) []byte {
	u := uint32(r)
	if u < 0x80 {
		return append(p, byte(u))
	}
	if u < 0x800 {
		return append(p, 0xC0|byte(u>>6), 0x80|byte(u&0x3F))
	}
	if u > MaxRune || surrogateMin <= u && u <= surrogateMax {
		u = RuneError
	}
	if u < 0x10000 {
		return append(p, 0xE0|byte(u>>12), 0x80|byte(u>>6&0x3F), 0x80|byte(u&0x3F))
	}
	return append(p, 0xF0|byte(u>>18), 0x80|byte(u>>12&0x3F), 0x80|byte(u>>6&0x3F), 0x80|byte(u&0x3F))
}

// RuneCount returns the number of runes of p.
func RuneCount(p []byte) int {
	n := 0
	for range string(p) {
		n++
	}
	return n
}

// RuneCountInString returns the number of runes of s.
func RuneCountInString(s string) (n int) {
	for range s {
		n++
	}
	return n
}

// RuneStart tells whether an encoding may begin with b.
func RuneStart(b byte) bool { return b&0xC0 != 0x80 }

// Valid tells whether p is made of valid encodings.
func Valid(p []byte) bool { return ValidString(string(p)) }

// ValidString tells whether s is made of valid encodings.
func ValidString(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < RuneSelf {
			i++
			continue
		}
		_, n := DecodeRuneInString(s[i:])
		if n == 1 {
			return false
		}
		i += n
	}
	return true
}

// ValidRune tells whether r can be encoded.
func ValidRune(r rune) bool {
	return 0 <= r && r < surrogateMin || surrogateMax < r && r <= MaxRune
}
