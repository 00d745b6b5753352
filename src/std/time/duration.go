// Package time measures and shows time on the machine's virtual clock, which begins at 2009-11-10 23:00:00 UTC. Left out: time zones
// that internal/zones does not have; LoadLocation does not know them.
package time

import (
	"errors"
	"internal/strconv"
)

// A Duration is a time span in nanoseconds.
type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// String returns a text such as 72h3m0.5s; less than a second has a smaller unit.
func (d Duration) String() string {
	if d == 0 {
		return "0s"
	}
	u := uint64(d)
	var b []byte
	if d < 0 {
		u = -u
		b = append(b, '-')
	}
	switch {
	case u < uint64(Microsecond):
		b = strconv.AppendUint(b, u, 10)
		return string(append(b, "ns"...))
	case u < uint64(Millisecond):
		return string(append(appendFraction(b, u, 3), "µs"...))
	case u < uint64(Second):
		return string(append(appendFraction(b, u, 6), "ms"...))
	}
	minutes := u / uint64(Minute)
	if minutes >= 60 {
		b = strconv.AppendUint(b, minutes/60, 10)
		b = append(b, 'h')
	}
	if minutes > 0 {
		b = strconv.AppendUint(b, minutes%60, 10)
		b = append(b, 'm')
	}
	return string(append(appendFraction(b, u%uint64(Minute), 9), 's'))
}

// appendFraction appends u / 10^digits without trailing zeros.
func appendFraction(b []byte, u uint64, digits int) []byte {
	unit := uint64(1)
	for i := 0; i < digits; i++ {
		unit *= 10
	}
	b = strconv.AppendUint(b, u/unit, 10)
	rest := u % unit
	if rest == 0 {
		return b
	}
	b = append(b, '.')
	for rest > 0 {
		unit /= 10
		b = append(b, byte(rest/unit)+'0')
		rest %= unit
	}
	return b
}

func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

func (d Duration) Seconds() float64 { return float64(d/Second) + float64(d%Second)/1e9 }
func (d Duration) Minutes() float64 { return float64(d/Minute) + float64(d%Minute)/(60*1e9) }
func (d Duration) Hours() float64   { return float64(d/Hour) + float64(d%Hour)/(60*60*1e9) }

// Truncate rounds d towards zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, halves away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	r := d % m
	if d < 0 {
		r = -r
		if uint64(r)+uint64(r) < uint64(m) {
			return d + r
		}
		if e := d - m + r; e < d {
			return e
		}
		return minDuration
	}
	if uint64(r)+uint64(r) < uint64(m) {
		return d - r
	}
	if e := d + m - r; e > d {
		return e
	}
	return maxDuration
}

// Abs returns the absolute value, the largest Duration for the smallest.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// ParseDuration reads what String writes.
func ParseDuration(s string) (Duration, error) {
	text := s
	bad := func(what string) (Duration, error) {
		return 0, errors.New("time: " + what + quote(text))
	}
	negative := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		s = s[1:]
	}
	if s == "0" {
		return 0, nil
	}
	if s == "" {
		return bad("invalid duration ")
	}
	var sum uint64
	for s != "" {
		whole, rest, ok := leadingInt(s)
		if !ok {
			return bad("invalid duration ")
		}
		digits := len(s) - len(rest)
		s = rest
		var fraction, scale uint64 = 0, 1
		if s != "" && s[0] == '.' {
			s = s[1:]
			n := 0
			for ; n < len(s) && '0' <= s[n] && s[n] <= '9'; n++ {
				if scale < 1e18 {
					fraction = fraction*10 + uint64(s[n]-'0')
					scale *= 10
				}
			}
			s = s[n:]
			digits += n
		}
		if digits == 0 {
			return bad("invalid duration ")
		}
		n := 0
		for n < len(s) && s[n] != '.' && (s[n] < '0' || '9' < s[n]) {
			n++
		}
		if n == 0 {
			return bad("missing unit in duration ")
		}
		unit := unitOf(s[:n])
		if unit == 0 {
			return bad("unknown unit " + quote(s[:n]) + " in duration ")
		}
		s = s[n:]
		if whole > 1<<63/unit {
			return bad("invalid duration ")
		}
		whole *= unit
		if fraction > 0 {
			whole += uint64(float64(fraction) * (float64(unit) / float64(scale)))
		}
		sum += whole
		if whole > 1<<63 || sum > 1<<63 {
			return bad("invalid duration ")
		}
	}
	if negative {
		return -Duration(sum), nil
	}
	if sum > 1<<63-1 {
		return bad("invalid duration ")
	}
	return Duration(sum), nil
}

func unitOf(s string) uint64 {
	switch s {
	case "ns":
		return uint64(Nanosecond)
	case "us", "µs", "μs":
		return uint64(Microsecond)
	case "ms":
		return uint64(Millisecond)
	case "s":
		return uint64(Second)
	case "m":
		return uint64(Minute)
	case "h":
		return uint64(Hour)
	}
	return 0
}

// leadingInt reads the digits at the start of s; it fails when they exceed 63 bits.
func leadingInt(s string) (n uint64, rest string, ok bool) {
	i := 0
	for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		if n > 1<<63/10 {
			return 0, s, false
		}
		n = n*10 + uint64(s[i]-'0')
		if n > 1<<63 {
			return 0, s, false
		}
	}
	return n, s[i:], true
}

// quote returns s in quotes, with control characters and bytes beyond ASCII escaped.
func quote(s string) string {
	const hex = "0123456789abcdef"
	b := []byte{'"'}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c >= 0x80:
			b = append(b, '\\', 'x', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '"'))
}
