package main

import (
	"fmt"
	"time"
)

func main() {
	for _, n := range []string{"America/New_York", "Asia/Shanghai", "Europe/Berlin", "Asia/Tokyo", "Europe/London", "Australia/Sydney", "Asia/Kolkata", "Africa/Cairo", "Europe/Moscow", "UTC", "", "Etc/UTC", "US/Pacific", "Pacific/Auckland"} {
		l, err := time.LoadLocation(n)
		fmt.Println(l, err)
		for _, u := range []int64{-5000000000, -2000000000, -1e9, -1, 0, 1e8, 5e8, 1e9, 1236495599, 1236495600, 1257051599, 1257051600, 1.5e9, 1710053999, 1710054000, 1710054001, 1711846799, 1711846800, 1730012400, 1730617199, 1730617200, 1.8e9} {
			t := time.Unix(u, 0).In(l)
			s, e := t.ZoneBounds()
			name, off := t.Zone()
			fmt.Println(t, name, off, t.IsDST(), s.Unix(), e.Unix(), t.YearDay(), t.Weekday())
		}
		for _, d := range [][]int{{2024, 3, 10, 2, 30}, {2024, 3, 31, 2, 30}, {2024, 11, 3, 1, 30}, {2024, 10, 27, 2, 30}, {1950, 6, 1, 0, 0}, {2050, 7, 1, 12, 0}, {2024, 10, 6, 2, 30}, {2024, 4, 7, 2, 30}} {
			t := time.Date(d[0], time.Month(d[1]), d[2], d[3], d[4], 0, 0, l)
			fmt.Println(t, t.Unix(), t.AddDate(0, 0, 1), t.Add(24*time.Hour), t.AddDate(0, 1, 0).Sub(t))
		}
		for _, v := range []string{"Mon Jan 15 10:00:00 EST 2024", "Mon Jul 15 10:00:00 EDT 2024", "Mon Jul 15 10:00:00 CEST 2024", "Mon Jul 15 10:00:00 CST 2024", "Mon Jul 15 10:00:00 UTC 2024", "Mon Jul 15 10:00:00 GMT+3 2024", "Mon Jul 15 10:00:00 +03 2024", "Mon Jul 15 10:00:00 JST 2024"} {
			t, err := time.ParseInLocation(time.UnixDate, v, l)
			fmt.Println(t, err, t.Unix())
		}
		t, err := time.ParseInLocation("2006-01-02 15:04:05 -0700", "2024-07-15 10:00:00 -0400", l)
		fmt.Println(t, err, t.Location())
		t, err = time.ParseInLocation("2006-01-02 15:04:05", "2024-07-15 10:00:00", l)
		fmt.Println(t, err, t.Location())
	}
	_, err := time.LoadLocation("Mars/Base")
	fmt.Println(err)
	_, err = time.LoadLocation("../x")
	fmt.Println(err)
	_, err = time.LoadLocationFromTZData("x", []byte("junk"))
	fmt.Println(err)
	ny, _ := time.LoadLocation("America/New_York")
	for _, t := range []time.Time{time.Date(2024, 1, 2, 3, 4, 5, 6, time.UTC), time.Date(2024, 1, 2, 3, 4, 5, 600000000, ny), time.Date(2024, 7, 2, 3, 4, 5, 0, time.FixedZone("X", 3661)), {}, time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2024, 1, 1, 0, 0, 0, 0, time.FixedZone("", 25*3600)), time.Date(2024, 1, 1, 0, 0, 0, 0, time.FixedZone("", -60)), time.Date(2024, 1, 1, 0, 0, 0, 0, time.FixedZone("", -5*3600))} {
		b, err := t.MarshalBinary()
		fmt.Printf("%x %v\n", b, err)
		var u time.Time
		if err == nil {
			fmt.Println(u.UnmarshalBinary(b), u.Equal(t), u)
		}
		g, err := t.GobEncode()
		fmt.Println(len(g), err, u.GobDecode(g))
		b, err = t.MarshalJSON()
		fmt.Printf("%s %v\n", b, err)
		if err == nil {
			fmt.Println(u.UnmarshalJSON(b), u.Equal(t), u)
		}
		b, err = t.MarshalText()
		fmt.Printf("%s %v\n", b, err)
		b, err = t.AppendText([]byte("x"))
		fmt.Printf("%s %v\n", b, err)
	}
	for _, s := range []string{`null`, `""`, `"x"`, `5`, `"2024-01-02T03:04:05Z"`, `"2024-01-02T3:04:05Z"`, `"2024-01-02T03:04:05,5Z"`, `"2024-01-02T03:04:05+24:00"`, `"2024-01-02T03:04:05+23:60"`, `"2024-13-02T03:04:05Z"`, `"2024-02-30T03:04:05Z"`, `"2024-01-02T03:04:05.123456789123Z"`, `"2024-01-02t03:04:05z"`, `"2024-01-02 03:04:05Z"`, `"2024-01-02T03:04:05+01:00"`, `"2024-01-02T03:04:05"`, `"2024-01-02T24:04:05Z"`} {
		var u time.Time
		fmt.Println(s, u.UnmarshalJSON([]byte(s)), u)
	}
	var u time.Time
	fmt.Println(u.UnmarshalBinary(nil), u.UnmarshalBinary([]byte{9}), u.UnmarshalBinary([]byte{1, 2}), u.UnmarshalText([]byte("q")))
	for _, v := range [][2]string{{time.RFC3339, "2024-01-02T03:04:05+00:00"}, {time.RFC1123Z, "Tue, 02 Jan 2024 03:04:05 +0000"}, {time.RFC822, "02 Jan 24 03:04 GMT"}, {time.RFC850, "Tuesday, 02-Jan-24 03:04:05 PST"}, {"MST -0700", "ABC +0100"}, {"MST", "UTC"}, {"Z0700", "Z"}, {"-07", "+01"}} {
		t, err := time.Parse(v[0], v[1])
		n, o := t.Zone()
		fmt.Println(t, err, n, o, t.Location() == time.UTC, t.Location() == time.Local)
	}
}
