package main

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"math/rand"
	"regexp"
	"strings"
)

var atoms = []string{"a", "b", "c", ".", "[ab]", "[^a]", "(a)", "(b|c)", "(?:ab)", "^", "$", `\b`, `\B`, "é", "(?i:A)", "(a|ab)", "(|b)", "(?P<n>c*)", `\d`, `\w`, `(?m:^)`, `(?m:$)`, "\\n", "(?s:.)", "()", "[[:alpha:]]", `\pL`, `\z`, `\A`}
var ops = []string{"", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{1,}"}

func gen(r *rand.Rand, d int) string {
	var b strings.Builder
	n := 1 + r.Intn(4)
	for i := 0; i < n; i++ {
		if d > 0 && r.Intn(4) == 0 {
			b.WriteString("(" + gen(r, d-1) + ")")
		} else {
			b.WriteString(atoms[r.Intn(len(atoms))])
		}
		b.WriteString(ops[r.Intn(len(ops))])
		if r.Intn(6) == 0 {
			b.WriteString("|")
		}
	}
	return b.String()
}

var chars = []string{"a", "b", "c", "a", "b", "\n", "é", "1", " ", "A", "\xff", "ab", "_"}

func text(r *rand.Rand) string {
	var b strings.Builder
	for i := r.Intn(12); i > 0; i-- {
		b.WriteString(chars[r.Intn(len(chars))])
	}
	return b.String()
}

func main() {
	r := rand.New(rand.NewSource(5))
	h := fnv.New64a()
	for i := 0; i < 250; i++ {
		e := gen(r, 2)
		re, err := regexp.Compile(e)
		if err != nil {
			fmt.Println(e, err)
			continue
		}
		if i%5 == 4 {
			re.Longest()
		}
		h.Reset()
		for k := 0; k < 6; k++ {
			s := text(r)
			if k == 5 {
				s = strings.Repeat(s, 3)
			}
			fmt.Fprintf(h, "%q %v %v %q", s, re.MatchString(s), re.FindStringSubmatchIndex(s), re.FindAllString(s, -1))
			fmt.Fprintf(h, "%v %q %q", re.FindAllStringSubmatchIndex(s, 3), re.ReplaceAllString(s, "<$1$n${2}x$$>"), re.Split(s, -1))
			fmt.Fprintf(h, "%v %q", re.FindReaderSubmatchIndex(strings.NewReader(s)), re.ReplaceAllLiteral([]byte(s), []byte("$1")))
			fmt.Fprintf(h, "%q %v", re.ReplaceAllFunc([]byte(s), bytes.ToUpper), re.MatchReader(strings.NewReader(s)))
		}
		fmt.Printf("%d %q %x\n", i, e, h.Sum64())
	}
}
