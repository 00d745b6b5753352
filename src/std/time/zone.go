package time

import (
	"errors"
	"internal/byteorder"
	"internal/zones"
)

// A Location is a time zone: what its clocks show, and when that changes.
type Location struct {
	name    string
	zones   []zone
	changes []change
	after   string // rule for what comes after the last change, as POSIX's TZ has it
}

// A zone is what clocks show for a while.
type zone struct {
	name   string
	offset int // seconds east of UTC
	dst    bool
}

// A change is when a zone begins, in seconds since the Unix epoch.
type change struct {
	when int64
	zone int
}

const (
	always = -1 << 63
	never  = 1<<63 - 1
)

var utc = Location{name: "UTC"}

// UTC is universal time. Local is the machine's zone, which is the same.
var (
	UTC   *Location = &utc
	Local *Location = &Location{name: "Local"}
)

func (l *Location) get() *Location {
	if l == nil {
		return &utc
	}
	return l
}

func (l *Location) String() string { return l.get().name }

// FixedZone returns a zone with a name and an offset in seconds east of UTC.
func FixedZone(name string, offset int) *Location {
	return &Location{name: name, zones: []zone{{name, offset, false}}}
}

// A period is a zone and the time that it lasts, from start to before end.
type period struct {
	zone
	start, end int64
}

// lookup returns the period at sec, in seconds since the Unix epoch.
func (l *Location) lookup(sec int64) period {
	l = l.get()
	if len(l.zones) == 0 {
		return period{zone{"UTC", 0, false}, always, never}
	}
	if len(l.changes) == 0 || sec < l.changes[0].when {
		end := int64(never)
		if len(l.changes) > 0 {
			end = l.changes[0].when
		}
		return period{l.zones[l.firstZone()], always, end}
	}
	lo, hi := 0, len(l.changes)
	for hi-lo > 1 {
		m := (lo + hi) / 2
		if sec < l.changes[m].when {
			hi = m
		} else {
			lo = m
		}
	}
	c := l.changes[lo]
	end := int64(never)
	if hi < len(l.changes) {
		end = l.changes[hi].when
	} else if l.after != "" {
		if p, ok := posixPeriod(l.after, c.when, sec); ok {
			return p
		}
	}
	return period{l.zones[c.zone], c.when, end}
}

// firstZone returns the zone before the first change: the first one if no change leads to it, else the last standard time before
// that of the first change, else the first standard time.
func (l *Location) firstZone() int {
	used := false
	for _, c := range l.changes {
		used = used || c.zone == 0
	}
	if !used {
		return 0
	}
	if l.zones[l.changes[0].zone].dst {
		for i := l.changes[0].zone - 1; i >= 0; i-- {
			if !l.zones[i].dst {
				return i
			}
		}
	}
	for i, z := range l.zones {
		if !z.dst {
			return i
		}
	}
	return 0
}

// offsetOf returns the offset of the zone with a name, first of one in use at a time that its clocks show.
func (l *Location) offsetOf(name string, sec int64) (offset int, ok bool) {
	l = l.get()
	for _, z := range l.zones {
		if z.name == name {
			if p := l.lookup(sec - int64(z.offset)); p.name == name {
				return p.offset, true
			}
		}
	}
	for _, z := range l.zones {
		if z.name == name {
			return z.offset, true
		}
	}
	return 0, false
}

// offsetShown returns the offset when clocks show sec.
func (l *Location) offsetShown(sec int64) int {
	p := l.lookup(sec)
	if at := sec - int64(p.offset); p.offset != 0 && (at < p.start || at >= p.end) {
		return l.lookup(at).offset
	}
	return p.offset
}

// LoadLocation returns UTC, Local, or one of the zones in internal/zones.
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	if name[0] == '/' || name[0] == '\\' || hasParent(name) {
		return nil, errors.New("time: invalid location name")
	}
	text := zones.Find(name)
	if text == "" {
		return nil, errors.New("unknown time zone " + name)
	}
	return LoadLocationFromTZData(name, decode64(text))
}

func hasParent(name string) bool {
	for i := range len(name) - 1 {
		if name[i] == '.' && name[i+1] == '.' {
			return true
		}
	}
	return false
}

func decode64(text string) []byte {
	b := make([]byte, 0, len(text)*3/4)
	bits, n := uint32(0), 0
	for i := range len(text) {
		c := uint32(text[i])
		switch {
		case 'A' <= c && c <= 'Z':
			c -= 'A'
		case 'a' <= c && c <= 'z':
			c -= 'a' - 26
		case '0' <= c && c <= '9':
			c += 52 - '0'
		case c == '+':
			c = 62
		default:
			c = 63
		}
		bits = bits<<6 | c
		if n += 6; n >= 8 {
			n -= 8
			b = append(b, byte(bits>>n))
		}
	}
	return b
}

var errData = errors.New("malformed time zone information")

// LoadLocationFromTZData returns the zone that a TZif file describes (RFC 8536).
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	l, ok := readTZif(data)
	if !ok {
		return nil, errData
	}
	l.name = name
	return l, nil
}

const headerSize = 44

// tzCounts are the counts in a header.
type tzCounts struct {
	utc, std, leap, time, zone, char int
}

func readCounts(data []byte) (c tzCounts, version byte, ok bool) {
	if len(data) < headerSize || string(data[:4]) != "TZif" {
		return c, 0, false
	}
	n := func(i int) int { return int(byteorder.BEUint32(data[20+4*i:])) }
	return tzCounts{n(0), n(1), n(2), n(3), n(4), n(5)}, data[4], true
}

func (c tzCounts) size(timeSize int) int {
	return c.time*timeSize + c.time + c.zone*6 + c.char + c.leap*(timeSize+4) + c.std + c.utc
}

func readTZif(data []byte) (*Location, bool) {
	c, version, ok := readCounts(data)
	if !ok || version != 0 && version != '2' && version != '3' {
		return nil, false
	}
	width := 4
	if version != 0 {
		// The same again with times of 64 bits.
		skip := headerSize + c.size(width)
		if len(data) < skip {
			return nil, false
		}
		data = data[skip:]
		if c, _, ok = readCounts(data); !ok {
			return nil, false
		}
		width = 8
	}
	data = data[headerSize:]
	if len(data) < c.size(width) || c.zone == 0 {
		return nil, false
	}
	take := func(n int) []byte {
		part := data[:n]
		data = data[n:]
		return part
	}
	times, indices, types, names := take(c.time*width), take(c.time), take(c.zone*6), take(c.char)
	take(c.leap*(width+4) + c.std + c.utc)
	l := &Location{}
	if len(data) > 2 && data[0] == '\n' && data[len(data)-1] == '\n' {
		l.after = string(data[1 : len(data)-1])
	}
	for ; len(types) > 0; types = types[6:] {
		first := int(types[5])
		last := first
		for last < len(names) && names[last] != 0 {
			last++
		}
		if first > len(names) {
			return nil, false
		}
		l.zones = append(l.zones, zone{string(names[first:last]), int(int32(byteorder.BEUint32(types))), types[4] != 0})
	}
	for i, z := range indices {
		if int(z) >= len(l.zones) {
			return nil, false
		}
		when := int64(int32(byteorder.BEUint32(times[i*width:])))
		if width == 8 {
			when = int64(byteorder.BEUint64(times[i*width:]))
		}
		l.changes = append(l.changes, change{when, int(z)})
	}
	if l.changes == nil {
		l.changes = []change{{always, 0}}
	}
	return l, true
}
