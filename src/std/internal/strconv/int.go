// Package strconv turns numbers into text and back for packages strconv, fmt and runtime. It reports failures as plain codes, so
// that the runtime can use it.
package strconv

const digits = "0123456789abcdefghijklmnopqrstuvwxyz"

const zeros = "0000000000000000000000000000000000000000000000000000000000000000"

// AppendInt appends i in the given base, 2 to 36.
func AppendInt(dst []byte, i int64, base int) []byte {
	if i < 0 {
		return AppendUint(append(dst, '-'), -uint64(i), base)
	}
	return AppendUint(dst, uint64(i), base)
}

// AppendUint appends u in the given base, 2 to 36. It makes room for the digits first and fills it from the end.
func AppendUint(dst []byte, u uint64, base int) []byte {
	if base == 10 {
		return appendDecimal(dst, u)
	}
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	b := uint64(base)
	n := 1
	for v := u / b; v != 0; v /= b {
		n++
	}
	dst = append(dst, zeros[:n]...)
	for i := len(dst) - 1; n > 0; n-- {
		dst[i] = digits[u%b]
		u /= b
		i--
	}
	return dst
}

const pairs = "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849" +
	"5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"

// appendDecimal appends the decimal digits of u, two at a time.
func appendDecimal(dst []byte, u uint64) []byte {
	if u < 10 {
		return append(dst, byte(u)+'0')
	}
	n := 2
	for limit := uint64(100); u >= limit; limit *= 10 {
		n++
		if n == 20 {
			break
		}
	}
	dst = append(dst, zeros[:n]...)
	i := len(dst) - 1
	for u >= 100 {
		q := u / 100
		at := (u - q*100) * 2
		dst[i] = pairs[at+1]
		dst[i-1] = pairs[at]
		u = q
		i -= 2
	}
	if u >= 10 {
		dst[i] = pairs[u*2+1]
		dst[i-1] = pairs[u*2]
	} else {
		dst[i] = byte(u) + '0'
	}
	return dst
}

// A Code says why a text is not a number.
type Code int

const (
	OK Code = iota
	Syntax
	Range
	Base
	BitSize
)

// ParseUint reads an unsigned integer as strconv.ParseUint does.
func ParseUint(s string, base int, bitSize int) (uint64, Code) {
	if s == "" {
		return 0, Syntax
	}
	text := s
	prefixed := base == 0
	switch {
	case 2 <= base && base <= 36:
	case base == 0:
		base = 10
		if s[0] == '0' {
			base = 8
			skip := 1
			if len(s) >= 3 {
				switch s[1] | 0x20 {
				case 'b':
					base, skip = 2, 2
				case 'o':
					base, skip = 8, 2
				case 'x':
					base, skip = 16, 2
				}
			}
			s = s[skip:]
		}
	default:
		return 0, Base
	}
	if bitSize == 0 {
		bitSize = 64
	} else if bitSize < 0 || bitSize > 64 {
		return 0, BitSize
	}
	max := uint64(1)<<uint(bitSize) - 1
	cutoff := ^uint64(0)/uint64(base) + 1
	underscores := false
	var n uint64
	for i := 0; i < len(s); i++ {
		c := s[i]
		d := byte(255)
		switch {
		case c == '_' && prefixed:
			underscores = true
			continue
		case '0' <= c && c <= '9':
			d = c - '0'
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			d = c | 0x20 - 'a' + 10
		}
		if int(d) >= base {
			return 0, Syntax
		}
		if n >= cutoff {
			return max, Range
		}
		n *= uint64(base)
		next := n + uint64(d)
		if next < n || next > max {
			return max, Range
		}
		n = next
	}
	if underscores && !underscoresOK(text) {
		return 0, Syntax
	}
	return n, OK
}

// ParseInt reads a signed integer as strconv.ParseInt does.
func ParseInt(s string, base int, bitSize int) (int64, Code) {
	if s == "" {
		return 0, Syntax
	}
	negative := s[0] == '-'
	if negative || s[0] == '+' {
		s = s[1:]
	}
	u, code := ParseUint(s, base, bitSize)
	if code != OK && code != Range {
		return 0, code
	}
	if bitSize == 0 {
		bitSize = 64
	}
	limit := uint64(1) << uint(bitSize-1)
	if !negative && u >= limit {
		return int64(limit - 1), Range
	}
	if negative && u > limit {
		return -int64(limit), Range
	}
	if negative {
		return -int64(u), OK
	}
	return int64(u), OK
}

// underscoresOK tells whether the underscores of s only separate digits, or a base prefix from its digits.
func underscoresOK(s string) bool {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	before := byte('^') // what stands before: a digit or prefix '0', an underscore '_', else '!'
	hex := false
	if len(s) >= 2 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'b', 'o', 'x':
			before = '0'
			hex = s[1]|0x20 == 'x'
			s = s[2:]
		}
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case '0' <= c && c <= '9' || hex && 'a' <= c|0x20 && c|0x20 <= 'f':
			before = '0'
		case c == '_':
			if before != '0' {
				return false
			}
			before = '_'
		default:
			if before == '_' {
				return false
			}
			before = '!'
		}
	}
	return before != '_'
}
