// Package utf16 encodes runes as 16-bit units. Nothing is left out.
package utf16

const (
	replacement = '\uFFFD'
	maxRune     = '\U0010FFFF'

	high  = 0xd800  // first of the high surrogates
	low   = 0xdc00  // first of the low surrogates
	after = 0xe000  // first rune after the surrogates
	first = 0x10000 // first rune that needs two units
)

// IsSurrogate tells whether r is half of a pair.
func IsSurrogate(r rune) bool { return high <= r && r < after }

// DecodeRune returns the rune of a pair, U+FFFD if it is none.
func DecodeRune(r1, r2 rune) rune {
	if high <= r1 && r1 < low && low <= r2 && r2 < after {
		return (r1-high)<<10 | (r2 - low) + first
	}
	return replacement
}

// EncodeRune returns the pair of a rune, twice U+FFFD if it needs none or is none.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < first || r > maxRune {
		return replacement, replacement
	}
	r -= first
	return high + r>>10, low + r&0x3ff
}

// RuneLen returns how many units a rune takes, -1 if it cannot be encoded.
func RuneLen(r rune) int {
	switch {
	case 0 <= r && r < high, after <= r && r < first:
		return 1
	case first <= r && r <= maxRune:
		return 2
	}
	return -1
}

// AppendRune appends the units of a rune.
func AppendRune(a []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(a, uint16(r))
	case 2:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, replacement)
}

// Encode returns the units of runes.
func Encode(s []rune) []uint16 {
	n := len(s)
	for _, r := range s {
		if r >= first {
			n++
		}
	}
	a := make([]uint16, 0, n)
	for _, r := range s {
		a = AppendRune(a, r)
	}
	return a
}

// Decode returns the runes of units; half pairs become U+FFFD.
func Decode(s []uint16) []rune {
	list := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		switch {
		case !IsSurrogate(r):
			list = append(list, r)
		case i+1 < len(s) && DecodeRune(r, rune(s[i+1])) != replacement:
			list = append(list, DecodeRune(r, rune(s[i+1])))
			i++
		default:
			list = append(list, replacement)
		}
	}
	return list
}
