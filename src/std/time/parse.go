package time

import "errors"

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
func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC, Local) }

// ParseInLocation reads a time that layout describes, in loc unless it tells a zone.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

// parse reads a time, in loc unless it tells a zone; local is looked at for zones that it tells.
func parse(layout, value string, loc, local *Location) (Time, error) {
	wholeLayout, wholeValue := layout, value
	year, month, day, yearDay := 1, 0, 0, -1
	hasYear := false
	var hour, min, sec, nsec int
	pmSet, amSet := false, false
	zoneName, offset, hasOffset, universal := "", 0, false, false
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
			universal = zoneName == "UTC"
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
				universal = universal || element[0] == 'Z' && value != "" && value[0] == 'Z'
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
	if universal {
		loc = UTC
	}
	t := Date(year, Month(month), day, hour, min, sec, nsec, loc)
	if universal || !hasOffset && zoneName == "" {
		return t, nil
	}
	t = Date(year, Month(month), day, hour, min, sec, nsec, UTC)
	if hasOffset {
		t.sec -= int64(offset)
		if p := local.lookup(t.Unix()); p.offset == offset && (zoneName == "" || p.name == zoneName) {
			t.loc = local
		} else {
			t.loc = FixedZone(zoneName, offset)
		}
		return t, nil
	}
	offset, known := local.offsetOf(zoneName, t.Unix())
	if known {
		t.sec -= int64(offset)
		t.loc = local
		return t, nil
	}
	// Nobody knows the zone; but GMT+n tells its offset.
	if len(zoneName) > 3 && zoneName[:3] == "GMT" {
		n, _, _ := number(zoneName[4:], 1, len(zoneName)-4)
		if zoneName[3] == '-' {
			n = -n
		}
		offset = n * 3600 // shown so, but not taken into account
	}
	t.loc = FixedZone(zoneName, offset)
	return t, nil
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
