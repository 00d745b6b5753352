package time

import (
	"errors"
	"internal/byteorder"
)

// Versions of the binary form: offsets in minutes, and in seconds.
const (
	versionMinutes = 1
	versionSeconds = 2
)

// AppendBinary appends version, seconds, nanoseconds and offset.
func (t Time) AppendBinary(b []byte) ([]byte, error) {
	version := byte(versionMinutes)
	minutes, seconds := -1, 0 // UTC
	if t.Location() != UTC {
		_, offset := t.Zone()
		minutes, seconds = offset/60, offset%60
		if seconds != 0 {
			version = versionSeconds
		}
		if minutes < -32768 || minutes == -1 || minutes > 32767 {
			return b, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
	}
	b = byteorder.BEAppendUint64(append(b, version), uint64(t.sec))
	b = byteorder.BEAppendUint32(b, uint32(t.nsec))
	b = byteorder.BEAppendUint16(b, uint16(minutes))
	if version == versionSeconds {
		b = append(b, byte(seconds))
	}
	return b, nil
}

func (t Time) MarshalBinary() ([]byte, error) {
	b, err := t.AppendBinary(make([]byte, 0, 16))
	if err != nil {
		return nil, err
	}
	return b, nil
}

func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	size := 15
	switch data[0] {
	case versionMinutes:
	case versionSeconds:
		size++
	default:
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) != size {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	offset := int(int16(byteorder.BEUint16(data[13:]))) * 60
	if size > 15 {
		offset += int(data[15])
	}
	*t = Time{sec: int64(byteorder.BEUint64(data[1:])), nsec: int32(byteorder.BEUint32(data[9:]))}
	t.setOffset("", offset, offset == -60)
	return nil
}

// setOffset gives t a zone with an offset: UTC, Local if it has that offset, else one of its own.
func (t *Time) setOffset(name string, offset int, universal bool) {
	switch {
	case universal:
		t.loc = UTC
	case Local.lookup(t.Unix()).offset == offset:
		t.loc = Local
	default:
		t.loc = FixedZone(name, offset)
	}
}

func (t Time) GobEncode() ([]byte, error) { return t.MarshalBinary() }

func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }

// appendStrict appends t as RFC 3339 has it, which leaves out some years and offsets.
func (t Time) appendStrict(b []byte) ([]byte, error) {
	at := len(b)
	b = t.AppendFormat(b, RFC3339Nano)
	if b[at+len("9999")] != '-' {
		return b, errors.New("year outside of range [0,9999]")
	}
	if n := len(b); b[n-1] != 'Z' {
		c := b[n-len("Z07:00")]
		if '0' <= c && c <= '9' || 10*(b[n-5]-'0')+(b[n-4]-'0') >= 24 {
			return b, errors.New("timezone hour outside of range [0,23]")
		}
	}
	return b, nil
}

func (t Time) MarshalJSON() ([]byte, error) {
	b, err := t.appendStrict([]byte{'"'})
	if err != nil {
		return nil, errors.New("Time.MarshalJSON: " + err.Error())
	}
	return append(b, '"'), nil
}

func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return errors.New("Time.UnmarshalJSON: input is not a JSON string")
	}
	return t.UnmarshalText(data[1 : len(data)-1])
}

func (t Time) AppendText(b []byte) ([]byte, error) { return t.appendText(b, "Time.AppendText: ") }

func (t Time) MarshalText() ([]byte, error) { return t.appendText(nil, "Time.MarshalText: ") }

func (t Time) appendText(b []byte, method string) ([]byte, error) {
	b, err := t.appendStrict(b)
	if err != nil {
		return nil, errors.New(method + err.Error())
	}
	return b, nil
}

// UnmarshalText reads RFC 3339, as leniently as Parse.
func (t *Time) UnmarshalText(data []byte) error {
	var err error
	*t, err = Parse(RFC3339, string(data))
	return err
}
