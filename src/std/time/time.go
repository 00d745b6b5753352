package time

func runtime_nanotime() int64

// A Month is a month of the year, January = 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

var monthNames = []string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}

func (m Month) String() string {
	if January <= m && m <= December {
		return monthNames[m-1]
	}
	return "%!Month(" + itoa(int(m)) + ")"
}

// A Weekday is a day of the week, Sunday = 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var dayNames = []string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return dayNames[d]
	}
	return "%!Weekday(" + itoa(int(d)) + ")"
}

// A Time is an instant. The zero Time is January 1, year 1, 00:00:00 UTC.
type Time struct {
	sec  int64 // since the zero Time
	nsec int32
	mono int64 // monotonic clock reading + 1; 0: none
	loc  *Location
}

const (
	secondsPerDay = 86400
	unixToZero    = 62135596800 // seconds from the zero Time to the Unix epoch
)

var start = runtime_nanotime()

// Now returns the time of the virtual clock.
func Now() Time {
	n := runtime_nanotime()
	monotonic := n - start + 1
	if runtime_bubbleid() != 0 {
		monotonic = 0
	}
	return Time{n/1e9 + unixToZero, int32(n % 1e9), monotonic, Local}
}

// Unix returns the time so many seconds and nanoseconds after the Unix epoch.
func Unix(sec int64, nsec int64) Time {
	sec += nsec / 1e9
	nsec %= 1e9
	if nsec < 0 {
		nsec += 1e9
		sec--
	}
	return Time{sec + unixToZero, int32(nsec), 0, Local}
}

func UnixMilli(msec int64) Time { return Unix(msec/1e3, msec%1e3*1e6) }
func UnixMicro(usec int64) Time { return Unix(usec/1e6, usec%1e6*1e3) }

func (t Time) Unix() int64      { return t.sec - unixToZero }
func (t Time) UnixNano() int64  { return (t.sec-unixToZero)*1e9 + int64(t.nsec) }
func (t Time) UnixMilli() int64 { return (t.sec-unixToZero)*1e3 + int64(t.nsec)/1e6 }
func (t Time) UnixMicro() int64 { return (t.sec-unixToZero)*1e6 + int64(t.nsec)/1e3 }

func (t Time) IsZero() bool { return t.sec == 0 && t.nsec == 0 }

// After tells whether t is after u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before tells whether t is before u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Equal tells whether t and u are the same instant.
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }

// Compare returns -1, 0 or 1. Monotonic readings decide when both have one.
func (t Time) Compare(u Time) int {
	a, b := t.sec, u.sec
	if t.mono != 0 && u.mono != 0 {
		a, b = t.mono, u.mono
	} else if a == b {
		a, b = int64(t.nsec), int64(u.nsec)
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Add returns t+d.
func (t Time) Add(d Duration) Time {
	t.sec += int64(d / 1e9)
	n := t.nsec + int32(d%1e9)
	if n >= 1e9 {
		t.sec++
		n -= 1e9
	} else if n < 0 {
		t.sec--
		n += 1e9
	}
	t.nsec = n
	if t.mono != 0 {
		t.mono += int64(d)
	}
	return t
}

// Sub returns t-u, as far as a Duration reaches.
func (t Time) Sub(u Time) Duration {
	if t.mono != 0 && u.mono != 0 {
		return Duration(t.mono - u.mono)
	}
	d := Duration(t.sec-u.sec)*Second + Duration(t.nsec-u.nsec)
	switch {
	case u.Add(d).Equal(t):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

// Since returns the time that has passed since t.
func Since(t Time) Duration { return Now().Sub(t) }

// Until returns the time that will pass until t.
func Until(t Time) Duration { return t.Sub(Now()) }

// AddDate adds years, months and days; February 30 becomes March 1 or 2.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, minute, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, minute, sec, int(t.nsec), t.Location())
}

// Truncate rounds t down to a multiple of d since the zero Time.
func (t Time) Truncate(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	return t.Add(-t.modulo(d))
}

// Round rounds t to the nearest multiple of d since the zero Time.
func (t Time) Round(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	r := t.modulo(d)
	if uint64(r)+uint64(r) < uint64(d) {
		return t.Add(-r)
	}
	return t.Add(d - r)
}

// modulo returns the time since the zero Time modulo d, bit by bit: the product of seconds exceeds 64 bits.
func (t Time) modulo(d Duration) Duration {
	sec := t.sec
	negative := sec < 0
	nsec := int64(t.nsec)
	if negative {
		sec = -sec
		if nsec > 0 {
			sec--
			nsec = 1e9 - nsec
		}
	}
	m := uint64(d)
	rest := uint64(0)
	unit := uint64(1e9) % m
	for s := uint64(sec); s != 0; s >>= 1 {
		if s&1 != 0 {
			rest = (rest + unit) % m
		}
		unit = unit * 2 % m
	}
	rest = (rest + uint64(nsec)%m) % m
	if negative && rest != 0 {
		rest = m - rest
	}
	return Duration(rest)
}

func (t Time) UTC() Time {
	t.loc = UTC
	return t
}

func (t Time) Local() Time {
	t.loc = Local
	return t
}

// In returns t shown in loc.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.loc = loc
	return t
}

func (t Time) Location() *Location { return t.loc.get() }

// Zone returns the zone's name and its offset in seconds east of UTC.
func (t Time) Zone() (name string, offset int) {
	z := t.loc.lookup(t.Unix())
	return z.name, z.offset
}

// ZoneBounds returns when the zone began and when it will end; zero for never.
func (t Time) ZoneBounds() (start, end Time) {
	z := t.loc.lookup(t.Unix())
	if z.start != always {
		start = Unix(z.start, 0).In(t.Location())
	}
	if z.end != never {
		end = Unix(z.end, 0).In(t.Location())
	}
	return start, end
}

// IsDST tells whether the zone is daylight saving time.
func (t Time) IsDST() bool { return t.loc.lookup(t.Unix()).dst }

// local returns the seconds since the zero Time that t's zone shows.
func (t Time) local() int64 {
	if l := t.loc; l == nil || len(l.zones) == 0 {
		return t.sec
	}
	return t.sec + int64(t.loc.lookup(t.Unix()).offset)
}

// daysBefore counts the days from the zero Time to a date; months and days may be out of range. Years begin in March here, so that the
// leap day is the last.
func daysBefore(year int, month Month, day int) int64 {
	m := int64(month) - 1
	y := int64(year) + m/12
	m %= 12
	if m < 0 {
		m += 12
		y--
	}
	m -= 2
	if m < 0 {
		m += 12
		y--
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	y -= era * 400
	return era*146097 + y*365 + y/4 - y/100 + (153*m+2)/5 + int64(day) - 1 - 306
}

// dateOf is the date so many days after the zero Time.
func dateOf(days int64) (year int, month Month, day int) {
	days += 306
	era := days / 146097
	if days < 0 {
		era = (days - 146096) / 146097
	}
	d := days - era*146097
	y := (d - d/1460 + d/36524 - d/146096) / 365
	d -= y*365 + y/4 - y/100
	m := (5*d + 2) / 153
	day = int(d-(153*m+2)/5) + 1
	y += era * 400
	m += 3
	if m > 12 {
		m -= 12
		y++
	}
	return int(y), Month(m), day
}

func floorDiv(a, b int64) (q, r int64) {
	q, r = a/b, a%b
	if r < 0 {
		r += b
		q--
	}
	return q, r
}

// Date returns a time by its parts, which may be out of range: October 32 is November 1.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	extra, n := floorDiv(int64(nsec), 1e9)
	s := daysBefore(year, month, day)*secondsPerDay + int64(hour)*3600 + int64(min)*60 + int64(sec) + extra
	return Time{s - int64(loc.offsetShown(s-unixToZero)), int32(n), 0, loc}
}

func (t Time) Date() (year int, month Month, day int) {
	days, _ := floorDiv(t.local(), secondsPerDay)
	return dateOf(days)
}

func (t Time) Clock() (hour, min, sec int) {
	_, s := floorDiv(t.local(), secondsPerDay)
	return int(s / 3600), int(s / 60 % 60), int(s % 60)
}

func (t Time) Year() int {
	year, _, _ := t.Date()
	return year
}

func (t Time) Month() Month {
	_, month, _ := t.Date()
	return month
}

func (t Time) Day() int {
	_, _, day := t.Date()
	return day
}

func (t Time) Hour() int {
	hour, _, _ := t.Clock()
	return hour
}

func (t Time) Minute() int {
	_, min, _ := t.Clock()
	return min
}

func (t Time) Second() int {
	_, _, sec := t.Clock()
	return sec
}

func (t Time) Nanosecond() int { return int(t.nsec) }

func (t Time) Weekday() Weekday {
	days, _ := floorDiv(t.local(), secondsPerDay)
	_, d := floorDiv(days+1, 7) // the zero Time is a Monday
	return Weekday(d)
}

func (t Time) YearDay() int {
	days, _ := floorDiv(t.local(), secondsPerDay)
	year, _, _ := dateOf(days)
	return int(days-daysBefore(year, January, 1)) + 1
}

// ISOWeek returns the week's number and the year it belongs to: that of its Thursday.
func (t Time) ISOWeek() (year, week int) {
	days, _ := floorDiv(t.local(), secondsPerDay)
	_, fromMonday := floorDiv(days, 7)
	thursday := days - fromMonday + 3
	year, _, _ = dateOf(thursday)
	return year, int(thursday-daysBefore(year, January, 1))/7 + 1
}
