// Strings, bytes, runes.
package main
import "strings"
import "strconv"
func g() {
	s := "abc"
	s[0] = 'x'
	s[0] = "x"
	s += 'x'
	s += 1
	s = s + string(1)
	s = s * 2
	s = -s
	s == 'a'
	for i := 0; i < len(s); i++ { if s[i] == "a" { } }
	for _, c := range s { if c == "a" { }; s += c }
	b := []byte(s)
	b = s
	s = b
	s = string(b) + b
	var r rune = "a"
	var r2 rune = 'ab'
	var by byte = 'é'
	var by2 byte = '世'
	n := strconv.Atoi("1")
	n, err := strconv.Atoi(1)
	s = strconv.Itoa("1")
	s = strconv.Itoa(1.5)
	x := strings.Split(s)
	x = strings.Split(s, 1)
	s = strings.Join(s, ",")
	s = strings.ToUpper
	s = strings.toUpper(s)
	strings.Contains(s, 'a')
	if strings.Contains(s, "a") == "x" { }
	s.len()
	len(s) = 1
	s[1:] = "x"
	s[1:2:3]
	s["a"]
	switch s { case "a", "b": case "a": }
	const big = "abc"[5]
	_ = "abc"[1:10]
	_, _, _, _, _ = r, r2, by, by2, err
	_ = s.x
	_ = `raw` + 1
	var m map[rune]int
	m["a"]++
	m[s[0]]++
}

func main() {}
