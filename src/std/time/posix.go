package time

// Rules of POSIX's TZ: std offset [ dst [ offset ] [ , start [ / time ] , end [ / time ] ] ].

// A posixReader reads such a rule; bad is set when it cannot.
type posixReader struct {
	s   string
	bad bool
}

func (r *posixReader) accept(c byte) bool {
	if r.s == "" || r.s[0] != c {
		return false
	}
	r.s = r.s[1:]
	return true
}

// name = letter letter letter { letter } | "<" text ">"
func (r *posixReader) name() string {
	end := 0
	if r.accept('<') {
		for end < len(r.s) && r.s[end] != '>' {
			end++
		}
		name := r.s[:end]
		r.bad = r.bad || end == len(r.s)
		r.s = r.s[min(end+1, len(r.s)):]
		return name
	}
	for end < len(r.s) && (r.s[end]|0x20 >= 'a' && r.s[end]|0x20 <= 'z') {
		end++
	}
	r.bad = r.bad || end < 3
	name := r.s[:end]
	r.s = r.s[end:]
	return name
}

// number reads a number up to a limit.
func (r *posixReader) number(least, most int) int {
	n, end := 0, 0
	for end < len(r.s) && '0' <= r.s[end] && r.s[end] <= '9' && n <= most {
		n = n*10 + int(r.s[end]-'0')
		end++
	}
	r.bad = r.bad || end == 0 || n < least || n > most
	r.s = r.s[end:]
	return n
}

// seconds = [ "+" | "-" ] hours [ ":" minutes [ ":" seconds ] ]
func (r *posixReader) seconds() int {
	sign := 1
	if r.accept('-') {
		sign = -1
	} else {
		r.accept('+')
	}
	n := r.number(0, 24*7) * 3600
	if r.accept(':') {
		n += r.number(0, 59) * 60
		if r.accept(':') {
			n += r.number(0, 59)
		}
	}
	return sign * n
}

// day = ( "J" n | n | "M" month "." week "." weekday ) [ "/" time ]; it returns the seconds since the year began.
func (r *posixReader) day(year int) int64 {
	first := daysBefore(year, January, 1)
	var day int64
	switch {
	case r.accept('J'):
		day = int64(r.number(1, 365)) - 1
		if day >= 59 && daysBefore(year, March, 1)-first == 60 {
			day++ // J does not count February 29
		}
	case r.accept('M'):
		month := Month(r.number(1, 12))
		r.bad = !r.accept('.') || r.bad
		week := int64(r.number(1, 5))
		r.bad = !r.accept('.') || r.bad
		weekday := int64(r.number(0, 6))
		begin := daysBefore(year, month, 1)
		_, at := floorDiv(begin+1, 7) // weekday of the first
		_, until := floorDiv(weekday-at, 7)
		day = begin + until + 7*(week-1)
		for day >= daysBefore(year, month+1, 1) {
			day -= 7
		}
		day -= first
	default:
		day = int64(r.number(0, 365))
	}
	clock := 2 * 3600
	if r.accept('/') {
		clock = r.seconds()
	}
	return day*secondsPerDay + int64(clock)
}

// posixPeriod returns the period at sec by a rule that holds from since on.
func posixPeriod(rule string, since, sec int64) (p period, ok bool) {
	r := &posixReader{s: rule}
	std := zone{r.name(), -r.seconds(), false}
	if r.s == "" || r.s[0] == ',' {
		return period{std, since, never}, !r.bad
	}
	dst := zone{r.name(), std.offset + 3600, true}
	if r.s != "" && r.s[0] != ',' {
		dst.offset = -r.seconds()
	}
	if r.s == "" {
		r.s = ",M3.2.0,M11.1.0"
	}
	days, _ := floorDiv(sec+unixToZero, secondsPerDay)
	year, _, _ := dateOf(days)
	rules, stdOffset, dstOffset := *r, int64(std.offset), int64(dst.offset)
	// turns returns when the two times begin in a year, the earlier one first, and the time that the year begins with.
	turns := func(year int) (first, second int64) {
		*r = rules
		r.bad = !r.accept(',') || r.bad
		first = r.day(year) - stdOffset
		r.bad = !r.accept(',') || r.bad
		second = r.day(year) - dstOffset
		newYear := daysBefore(year, January, 1)*secondsPerDay - unixToZero
		return newYear + min(first, second), newYear + max(first, second)
	}
	first, second := turns(year)
	if r.bad || r.s != "" {
		return period{}, false
	}
	*r = rules
	r.accept(',')
	begin := r.day(year) - stdOffset
	r.accept(',')
	if r.day(year)-dstOffset < begin {
		std, dst = dst, std // on the southern half the year begins with summer
	}
	switch {
	case sec < first:
		_, before := turns(year - 1)
		return period{std, max(before, since), first}, true
	case sec >= second:
		next, _ := turns(year + 1)
		return period{std, second, next}, true
	}
	return period{dst, max(first, since), second}, true
}
