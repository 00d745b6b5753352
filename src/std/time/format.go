package time

import "internal/strconv"

// Layouts show how the reference time, Mon Jan 2 15:04:05 MST 2006, would be written.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

func itoa(n int) string { return string(strconv.AppendInt(nil, int64(n), 10)) }

// elements are the parts of layouts; at each place the first that fits is taken.
var elements = []string{
	"January", "Jan", "Monday", "Mon", "MST", "002", "01", "02", "03", "04", "05", "06", "15", "2006", "__2", "_2006", "_2", "-07:00:00",
	"-070000", "-07:00", "-0700", "-07", "Z07:00:00", "Z070000", "Z07:00", "Z0700", "Z07", "PM", "pm", "1", "2", "3", "4", "5",
}

// nextElement finds the first element of a layout; fractions of seconds are .000, .999, ,000, ,999 of any length.
func nextElement(layout string) (prefix, element, suffix string) {
	for i := 0; i < len(layout); i++ {
		rest := layout[i:]
		if c := rest[0]; c == '.' || c == ',' {
			if n := fractionLen(rest); n > 0 {
				return layout[:i], rest[:n], rest[n:]
			}
			continue
		}
		for _, e := range elements {
			if len(rest) < len(e) || rest[:len(e)] != e {
				continue
			}
			switch e {
			case "Jan", "Mon":
				if len(rest) > 3 && 'a' <= rest[3] && rest[3] <= 'z' {
					continue // another word
				}
			case "_2006":
				return layout[:i+1], "2006", rest[5:]
			}
			return layout[:i], e, rest[len(e):]
		}
	}
	return layout, "", ""
}

// fractionLen is the length of a fraction of seconds at the start of s, which begins with a point; 0 if there is none.
func fractionLen(s string) int {
	n := 1
	for n < len(s) && s[n] == s[1] && (s[1] == '0' || s[1] == '9') {
		n++
	}
	if n == 1 || n < len(s) && '0' <= s[n] && s[n] <= '9' {
		return 0
	}
	return n
}

func pad(b []byte, n, width int, fill byte) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	digits := strconv.AppendInt(nil, int64(n), 10)
	for i := len(digits); i < width; i++ {
		b = append(b, fill)
	}
	return append(b, digits...)
}

// String returns the time as "2006-01-02 15:04:05.999999999 -0700 MST", and the monotonic reading.
func (t Time) String() string {
	s := t.Format("2006-01-02 15:04:05.999999999 -0700 MST")
	if t.mono == 0 {
		return s
	}
	sign, m := " m=+", t.mono
	if m < 0 {
		sign, m = " m=-", -m
	}
	b := strconv.AppendInt([]byte(s+sign), m/1e9, 10)
	b = append(b, '.')
	return string(pad(b, int(m%1e9), 9, '0'))
}

// Format returns the time written as layout writes the reference time.
func (t Time) Format(layout string) string { return string(t.AppendFormat(nil, layout)) }

// AppendFormat appends what Format returns.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	zone, offset := t.Zone()
	for layout != "" {
		prefix, element, suffix := nextElement(layout)
		b = append(b, prefix...)
		layout = suffix
		switch element {
		case "":
			return b
		case "2006":
			b = pad(b, year, 4, '0')
		case "06":
			b = pad(b, abs(year)%100, 2, '0')
		case "January":
			b = append(b, month.String()...)
		case "Jan":
			b = append(b, month.String()[:3]...)
		case "01":
			b = pad(b, int(month), 2, '0')
		case "1":
			b = pad(b, int(month), 0, '0')
		case "Monday":
			b = append(b, t.Weekday().String()...)
		case "Mon":
			b = append(b, t.Weekday().String()[:3]...)
		case "02":
			b = pad(b, day, 2, '0')
		case "_2":
			b = pad(b, day, 2, ' ')
		case "2":
			b = pad(b, day, 0, '0')
		case "002":
			b = pad(b, t.YearDay(), 3, '0')
		case "__2":
			b = pad(b, t.YearDay(), 3, ' ')
		case "15":
			b = pad(b, hour, 2, '0')
		case "03":
			b = pad(b, (hour+11)%12+1, 2, '0')
		case "3":
			b = pad(b, (hour+11)%12+1, 0, '0')
		case "04":
			b = pad(b, min, 2, '0')
		case "4":
			b = pad(b, min, 0, '0')
		case "05":
			b = pad(b, sec, 2, '0')
		case "5":
			b = pad(b, sec, 0, '0')
		case "PM":
			b = append(b, half(hour, "AM", "PM")...)
		case "pm":
			b = append(b, half(hour, "am", "pm")...)
		case "MST":
			if zone != "" {
				b = append(b, zone...)
			} else {
				b = appendOffset(b, "-0700", offset)
			}
		default:
			if c := element[0]; c == '.' || c == ',' {
				b = appendNanos(b, element, int(t.nsec))
			} else {
				b = appendOffset(b, element, offset)
			}
		}
	}
	return b
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

func half(hour int, am, pm string) string {
	if hour >= 12 {
		return pm
	}
	return am
}

// appendOffset appends an offset from UTC as an element writes it: Z07:00 is Z for UTC.
func appendOffset(b []byte, element string, offset int) []byte {
	if element[0] == 'Z' && offset == 0 {
		return append(b, 'Z')
	}
	sign := byte('+')
	if offset < 0 {
		sign = '-'
		offset = -offset
	}
	parts := []int{offset / 3600, offset / 60 % 60, offset % 60}
	b = append(b, sign)
	n := 0
	for i := 1; i < len(element); {
		if element[i] == ':' {
			b = append(b, ':')
			i++
			continue
		}
		b = pad(b, parts[n], 2, '0')
		n++
		i += 2
	}
	return b
}

// appendNanos appends a fraction of seconds; nines drop trailing zeros.
func appendNanos(b []byte, element string, nsec int) []byte {
	digits := pad(nil, nsec, 9, '0')
	for len(digits) < len(element)-1 {
		digits = append(digits, '0')
	}
	digits = digits[:len(element)-1]
	if element[1] == '9' {
		for len(digits) > 0 && digits[len(digits)-1] == '0' {
			digits = digits[:len(digits)-1]
		}
		if len(digits) == 0 {
			return b
		}
	}
	return append(append(b, element[0]), digits...)
}

// GoString returns the time in Go syntax.
func (t Time) GoString() string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	loc := "time." + t.Location().String()
	if l := t.Location(); l != UTC && l != Local {
		loc = "time.Location(" + quote(l.name) + ")"
	}
	name := "time." + month.String()
	return "time.Date(" + itoa(year) + ", " + name + ", " + itoa(day) + ", " + itoa(hour) + ", " + itoa(min) + ", " + itoa(sec) + ", " +
		itoa(int(t.nsec)) + ", " + loc + ")"
}
