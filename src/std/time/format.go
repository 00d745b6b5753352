package time

import (
	"errors"
	"internal/strconv"
)

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

// A ParseError says why a text is not a time.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func (e *ParseError) Error() string {
	if e.Message == "" {
		return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " + quote(e.ValueElem) + " as " + quote(e.LayoutElem)
	}
	return "parsing time " + quote(e.Value) + e.Message
}

var errBad = errors.New("bad value for field")

// number reads a number of at least least and at most most digits.
func number(s string, least, most int) (n int, rest string, err error) {
	i := 0
	for ; i < len(s) && i < most && '0' <= s[i] && s[i] <= '9'; i++ {
		n = n*10 + int(s[i]-'0')
	}
	if i < least {
		return 0, s, errBad
	}
	return n, s[i:], nil
}

// name finds the name, or its first letters, that s begins with; letters may have any case.
func name(names []string, s string, letters int) (i int, rest string, err error) {
	for i, full := range names {
		n := len(full)
		if letters > 0 {
			n = letters
		}
		if len(s) >= n && sameLetters(s[:n], full[:n]) {
			return i, s[n:], nil
		}
	}
	return 0, s, errBad
}

func sameLetters(a, b string) bool {
	for i := 0; i < len(a); i++ {
		if a[i]|0x20 != b[i]|0x20 {
			return false
		}
	}
	return true
}

// Parse reads a time that layout describes, in UTC unless it tells a zone.
func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC) }

// ParseInLocation reads a time that layout describes, in loc unless it tells a zone.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc)
}

func parse(layout, value string, loc *Location) (Time, error) {
	wholeLayout, wholeValue := layout, value
	year, month, day, yearDay := 1, 0, 0, -1
	hasYear := false
	var hour, min, sec, nsec int
	pmSet, amSet := false, false
	zoneName, offset, hasOffset := "", 0, false
	fail := func(element, at, message string) (Time, error) {
		return Time{}, &ParseError{wholeLayout, wholeValue, element, at, message}
	}
	for {
		prefix, element, suffix := nextElement(layout)
		rest, ok := skip(value, prefix)
		if !ok {
			return fail(prefix, rest, "")
		}
		value = rest
		if element == "" {
			if value != "" {
				return fail("", value, ": extra text: "+quote(value))
			}
			break
		}
		layout = suffix
		at := value
		var err error
		outOfRange := ""
		switch element {
		case "2006":
			year, value, err = number(value, 4, 4)
			hasYear = true
		case "06":
			year, value, err = number(value, 2, 2)
			hasYear = true
			if year >= 69 {
				year += 1900
			} else {
				year += 2000
			}
		case "January":
			month, value, err = name(monthNames, value, 0)
			month++
		case "Jan":
			month, value, err = name(monthNames, value, 3)
			month++
		case "01", "1":
			month, value, err = number(value, len(element), 2)
			if err == nil && (month < 1 || month > 12) {
				outOfRange = "month"
			}
		case "Monday":
			_, value, err = name(dayNames, value, 0)
		case "Mon":
			_, value, err = name(dayNames, value, 3)
		case "02", "2", "_2":
			if element == "_2" && value != "" && value[0] == ' ' {
				value = value[1:]
			}
			least := 1
			if element == "02" {
				least = 2
			}
			day, value, err = number(value, least, 2)
		case "002", "__2":
			for i := 0; i < 2 && element == "__2" && value != "" && value[0] == ' '; i++ {
				value = value[1:]
			}
			least := 1
			if element == "002" {
				least = 3
			}
			yearDay, value, err = number(value, least, 3)
		case "15":
			hour, value, err = number(value, 1, 2)
			if hour > 23 {
				outOfRange = "hour"
			}
		case "03", "3":
			hour, value, err = number(value, len(element), 2)
			if hour > 12 {
				outOfRange = "hour"
			}
		case "04", "4":
			min, value, err = number(value, len(element), 2)
			if min > 59 {
				outOfRange = "minute"
			}
		case "05", "5":
			sec, value, err = number(value, len(element), 2)
			if sec > 59 {
				outOfRange = "second"
				break
			}
			// A fraction may follow that the layout does not mention.
			if err == nil && len(value) >= 2 && (value[0] == '.' || value[0] == ',') && '0' <= value[1] && value[1] <= '9' {
				_, next, _ := nextElement(layout)
				if next == "" || next[0] != '.' && next[0] != ',' {
					nsec, value = fraction(value)
				}
			}
		case "PM", "pm":
			switch {
			case len(value) < 2:
				err = errBad
			case sameLetters(value[:2], "PM"):
				pmSet = true
				value = value[2:]
			case sameLetters(value[:2], "AM"):
				amSet = true
				value = value[2:]
			default:
				err = errBad
			}
		case "MST":
			n := zoneLen(value)
			if n == 0 {
				err = errBad
				break
			}
			zoneName, value = value[:n], value[n:]
		default:
			if element[0] == '.' || element[0] == ',' {
				if element[1] == '9' {
					if len(value) >= 2 && (value[0] == '.' || value[0] == ',') && '0' <= value[1] && value[1] <= '9' {
						nsec, value = fraction(value)
					}
				} else if len(value) < len(element) || value[0] != '.' && value[0] != ',' {
					err = errBad
				} else if _, _, e := number(value[1:], len(element)-1, len(element)-1); e != nil {
					err = errBad
				} else {
					nsec, _ = fraction(value[:len(element)])
					value = value[len(element):]
				}
			} else {
				var part string
				offset, value, part, err = parseOffset(element, value)
				hasOffset = true
				if part != "" {
					outOfRange = "time zone offset " + part
				}
			}
		}
		if outOfRange != "" {
			return fail(element, value, ": "+outOfRange+" out of range")
		}
		if err != nil {
			return fail(element, at, "")
		}
	}
	if pmSet && hour < 12 {
		hour += 12
	} else if amSet && hour == 12 {
		hour = 0
	}
	if !hasYear {
		year = 0
	}
	if yearDay >= 0 {
		if yearDay < 1 || yearDay > daysIn(year, 0) {
			return fail("", value, ": day-of-year out of range")
		}
		_, m, d := dateOf(daysBefore(year, January, yearDay))
		if month > 0 && month != int(m) {
			return fail("", value, ": day-of-year does not match month")
		}
		if day > 0 && day != d {
			return fail("", value, ": day-of-year does not match day")
		}
		month, day = int(m), d
	} else {
		if month == 0 {
			month = 1
		}
		if day == 0 && !mentionsDay(wholeLayout) {
			day = 1
		}
	}
	if day < 1 || day > daysIn(year, month) {
		return fail("", value, ": day out of range")
	}
	if hasOffset {
		zone := FixedZone(zoneName, offset)
		if offset == 0 && (zoneName == "" || zoneName == "UTC") {
			zone = UTC
		}
		return Date(year, Month(month), day, hour, min, sec, nsec, zone), nil
	}
	if zoneName != "" {
		if zoneName == "UTC" {
			loc = UTC
		} else {
			loc = FixedZone(zoneName, 0)
		}
	}
	return Date(year, Month(month), day, hour, min, sec, nsec, loc), nil
}

func mentionsDay(layout string) bool {
	for layout != "" {
		_, element, suffix := nextElement(layout)
		switch element {
		case "02", "2", "_2":
			return true
		}
		layout = suffix
	}
	return false
}

// daysIn counts the days of a month, of the year for month 0.
func daysIn(year, month int) int {
	if month == 0 {
		return int(daysBefore(year+1, January, 1) - daysBefore(year, January, 1))
	}
	return int(daysBefore(year, Month(month+1), 1) - daysBefore(year, Month(month), 1))
}

// skip cuts prefix off value; a space fits any number of spaces.
func skip(value, prefix string) (string, bool) {
	for prefix != "" {
		if prefix[0] == ' ' {
			if value != "" && value[0] != ' ' {
				return value, false
			}
			for prefix != "" && prefix[0] == ' ' {
				prefix = prefix[1:]
			}
			for value != "" && value[0] == ' ' {
				value = value[1:]
			}
			continue
		}
		if value == "" || value[0] != prefix[0] {
			return value, false
		}
		prefix, value = prefix[1:], value[1:]
	}
	return value, true
}

// fraction reads a point and digits as nanoseconds.
func fraction(s string) (nsec int, rest string) {
	scale := 100000000
	i := 1
	for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		nsec += int(s[i]-'0') * scale
		scale /= 10
	}
	return nsec, s[i:]
}

// zoneLen is the length of a zone's abbreviation at the start of s: three letters, four that end in T, WITA, or a sign and hours; 0 if
// there is none.
func zoneLen(s string) int {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		hours, rest, ok := leadingInt(s[1:])
		if !ok || len(rest) == len(s)-1 || hours > 23 {
			return 0
		}
		return len(s) - len(rest)
	}
	n := 0
	for n < len(s) && n < 6 && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	switch {
	case len(s) >= 4 && (s[:4] == "ChST" || s[:4] == "MeST"):
		return 4
	case len(s) >= 3 && s[:3] == "GMT":
		return 3 + zoneLen(signed(s[3:]))
	case n == 3, n == 5 && s[4] == 'T', n == 4 && (s[3] == 'T' || s[:4] == "WITA"):
		return n
	}
	return 0
}

// signed returns s if it begins with a sign, else "".
func signed(s string) string {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return s
	}
	return ""
}

// parseOffset reads an offset as element writes it; part names one out of range.
func parseOffset(element, value string) (offset int, rest, part string, err error) {
	if element[0] == 'Z' && value != "" && value[0] == 'Z' {
		return 0, value[1:], "", nil
	}
	if len(value) < len(element) {
		return 0, value, "", errBad
	}
	unit := 3600
	names := []string{"hour", "minute", "second"}
	for i := 1; i < len(element); {
		if element[i] == ':' {
			if value[i] != ':' {
				return 0, value, "", errBad
			}
			i++
			continue
		}
		n, _, err := number(value[i:i+2], 2, 2)
		if err != nil {
			return 0, value, "", errBad
		}
		if part == "" && (unit == 3600 && n > 24 || unit < 3600 && n > 60) {
			part = names[0]
		}
		names = names[1:]
		offset += n * unit
		unit /= 60
		i += 2
	}
	switch value[0] {
	case '+':
	case '-':
		offset = -offset
	default:
		return 0, value, part, errBad
	}
	return offset, value[len(element):], part, nil
}
