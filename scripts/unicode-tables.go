//go:build ignore

// Writes the rune tables of src/std from those of the Go that runs it:
//
//	go run scripts/unicode-tables.go src/std
//
// Sets are written as internal/ranges reads them.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
)

// pack writes a number in digits of five bits.
func pack(b *strings.Builder, n rune) {
	for {
		d := n & 31
		n >>= 5
		if n != 0 {
			d |= 32
		}
		b.WriteByte(byte('?' + d))
		if n == 0 {
			return
		}
	}
}

func set(has func(rune) bool) string {
	var b strings.Builder
	in := false
	last := rune(0)
	for r := rune(0); r <= unicode.MaxRune+1; r++ {
		now := r <= unicode.MaxRune && has(r)
		if now != in {
			pack(&b, r-last)
			last = r
			in = now
		}
	}
	return strconv.Quote(b.String())
}

// zigzag maps integers to naturals: 0, -1, 1, -2, …
func zigzag(n rune) rune {
	if n < 0 {
		return -2*n - 1
	}
	return 2 * n
}

// mapping writes runs of runes that f moves by the same distance: gap, step, count, distance.
func mapping(f func(rune) rune) string {
	var b strings.Builder
	at := rune(0)
	for r := rune(0x80); r <= unicode.MaxRune; {
		d := f(r) - r
		if d == 0 {
			r++
			continue
		}
		step := rune(1)
		if f(r+1)-(r+1) != d && f(r+2)-(r+2) == d {
			step = 2
		}
		n := rune(1)
		for f(r+n*step)-(r+n*step) == d {
			if step == 2 && f(r+n*step-1)-(r+n*step-1) != 0 {
				break
			}
			n++
		}
		pack(&b, r-at)
		pack(&b, step)
		pack(&b, n)
		pack(&b, zigzag(d))
		at = r + (n-1)*step + 1
		r = at
	}
	return strconv.Quote(b.String())
}

func write(name, text string) {
	if err := os.WriteFile(filepath.Join(os.Args[1], name), []byte(text), 0o666); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

const head = "// Written by scripts/unicode-tables.go; do not edit.\n\npackage %s\n\nimport \"internal/ranges\"\n"

func main() {
	var b strings.Builder
	fmt.Fprintf(&b, head, "strconv")
	fmt.Fprintf(&b, "\nvar printSet = ranges.Set{Text: %s}\n", set(strconv.IsPrint))
	fmt.Fprintf(&b, "\nvar graphicSet = ranges.Set{Text: %s}\n", set(func(r rune) bool { return strconv.IsGraphic(r) && !strconv.IsPrint(r) }))
	write("strconv/tables.go", b.String())

	b.Reset()
	fmt.Fprintf(&b, head, "unicode")
	fmt.Fprintf(&b, "\n// Version is the edition of Unicode that the tables come from.\nconst Version = %q\n\nvar (\n", unicode.Version)
	tables := []struct {
		name string
		t    *unicode.RangeTable
	}{
		{"letterSet", unicode.Letter}, {"lowerSet", unicode.Lower}, {"upperSet", unicode.Upper}, {"titleSet", unicode.Title},
		{"digitSet", unicode.Digit}, {"numberSet", unicode.Number}, {"markSet", unicode.Mark}, {"punctSet", unicode.Punct},
		{"symbolSet", unicode.Symbol}, {"spaceSet", unicode.White_Space}, {"controlSet", unicode.Cc}, {"separatorSet", unicode.Z},
		{"modifierSet", unicode.Lm}, {"otherLetterSet", unicode.Lo}, {"nonspacingSet", unicode.Mn}, {"spacingMarkSet", unicode.Mc},
		{"enclosingSet", unicode.Me}, {"letterNumberSet", unicode.Nl}, {"otherNumberSet", unicode.No}, {"spaceSeparatorSet", unicode.Zs},
		{"hanSet", unicode.Han}, {"latinSet", unicode.Latin}, {"greekSet", unicode.Greek}, {"cyrillicSet", unicode.Cyrillic},
		{"hiraganaSet", unicode.Hiragana}, {"katakanaSet", unicode.Katakana}, {"hangulSet", unicode.Hangul}, {"arabicSet", unicode.Arabic},
		{"hebrewSet", unicode.Hebrew}, {"thaiSet", unicode.Thai}, {"devanagariSet", unicode.Devanagari},
	}
	for _, t := range tables {
		fmt.Fprintf(&b, "\t%s = ranges.Set{Text: %s}\n", t.name, set(func(r rune) bool { return unicode.Is(t.t, r) }))
	}
	fmt.Fprintf(&b, ")\n\n// Runs of runes with the same distance to their other case: gap, step, count, distance (zigzag).\nconst (\n")
	fmt.Fprintf(&b, "\tupperRuns = %s\n\tlowerRuns = %s\n\ttitleRuns = %s\n", mapping(unicode.ToUpper), mapping(unicode.ToLower), mapping(unicode.ToTitle))
	// Orbits of simple folding that are not pairs of upper and lower.
	var orbits []string
	for r := rune(0); r <= unicode.MaxRune; r++ {
		next := unicode.SimpleFold(r)
		plain := r
		if l := unicode.ToLower(r); l != r {
			plain = l
		} else {
			plain = unicode.ToUpper(r)
		}
		if next != plain {
			orbits = append(orbits, fmt.Sprintf("\t%#x: %#x,", r, next))
		}
	}
	fmt.Fprintf(&b, ")\n\n// foldOrbits are the runes whose simple folding is not just their other case.\nvar foldOrbits = map[rune]rune{\n%s\n}\n", strings.Join(orbits, "\n"))
	write("unicode/tables.go", b.String())
}
