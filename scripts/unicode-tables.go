//go:build ignore

// Writes the rune tables of src/std from those of the Go that runs it:
//
//	go run scripts/unicode-tables.go src/std
//
// Sets are written as internal/ranges reads them.
package main

import (
	"fmt"
	"go/format"
	"maps"
	"os"
	"path/filepath"
	"slices"
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
		{"symbolSet", unicode.Symbol}, {"spaceSet", unicode.White_Space}, {"spaceSeparatorSet", unicode.Zs},
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
	fmt.Fprintf(&b, "\n// caseRanges holds CaseRanges: gap, length, and three distances (zigzag).\nconst caseRanges = %s\n", caseRanges())
	write("unicode/tables.go", gofmt(b.String()))
	writeRangeTables()
}

// rangeTable writes a table: how many 16-bit ranges, then for each range the gap, twice its steps (and one if a stride follows).
func rangeTable(t *unicode.RangeTable) string {
	var b strings.Builder
	pack(&b, rune(len(t.R16)))
	last := rune(-1)
	add := func(lo, hi, stride rune) {
		n := (hi - lo) / stride * 2
		pack(&b, lo-last-1)
		if stride == 1 {
			pack(&b, n)
		} else {
			pack(&b, n+1)
			pack(&b, stride)
		}
		last = hi
	}
	for _, r := range t.R16 {
		add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	for _, r := range t.R32 {
		add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	return strconv.Quote(b.String())
}

func caseRanges() string {
	var b strings.Builder
	at := rune(0)
	for _, r := range unicode.CaseRanges {
		pack(&b, rune(r.Lo)-at)
		pack(&b, rune(r.Hi-r.Lo))
		for _, d := range r.Delta {
			pack(&b, zigzag(d))
		}
		at = rune(r.Hi)
	}
	return strconv.Quote(b.String())
}

func writeRangeTables() {
	groups := []struct {
		kind, plural, text string
		tables             map[string]*unicode.RangeTable
	}{
		{"Category", "Categories", "a category", unicode.Categories},
		{"Script", "Scripts", "a script", unicode.Scripts},
		{"Property", "Properties", "a property", unicode.Properties},
		{"FoldCategory", "FoldCategory", "what is in a category but for case", unicode.FoldCategory},
		{"FoldScript", "FoldScript", "what is in a script but for case", unicode.FoldScript},
	}
	var texts, lookups, vars strings.Builder
	lookups.WriteString("// Written by scripts/unicode-tables.go; do not edit.\n\npackage runetables\n")
	texts.WriteString("// Written by scripts/unicode-tables.go; do not edit.\n\n// Package runetables holds the tables of package unicode as texts that internal/ranges unpacks.\npackage runetables\n")
	vars.WriteString("// Written by scripts/unicode-tables.go; do not edit.\n\npackage unicode\n\nimport \"internal/runetables\"\n")
	for _, g := range groups {
		names := slices.Sorted(maps.Keys(g.tables))
		public := !strings.HasPrefix(g.kind, "Fold")
		texts.WriteString("\nconst (\n")
		for _, n := range names {
			fmt.Fprintf(&texts, "\t%s%s = %s\n", g.kind, n, rangeTable(g.tables[n]))
		}
		texts.WriteString(")\n")
		if g.kind != "Property" {
			fmt.Fprintf(&lookups, "\n// %s returns the table of %s, \"\" if there is none.\nfunc %s(name string) string {\n\tswitch name {\n", g.kind, g.text, g.kind)
			for _, n := range names {
				fmt.Fprintf(&lookups, "\tcase %q:\n\t\treturn %s%s\n", n, g.kind, n)
			}
			lookups.WriteString("\t}\n\treturn \"\"\n}\n")
		}
		if public {
			fmt.Fprintf(&vars, "\n// %s.\nvar (\n", g.plural)
			for _, n := range names {
				fmt.Fprintf(&vars, "\t%s = table(runetables.%s%s)\n", n, g.kind, n)
			}
			vars.WriteString(")\n")
		}
		fmt.Fprintf(&vars, "\n// %s are tables by name.\nvar %s = map[string]*RangeTable{\n", g.plural, g.plural)
		for _, n := range names {
			if public {
				fmt.Fprintf(&vars, "\t%q: %s,\n", n, n)
			} else {
				fmt.Fprintf(&vars, "\t%q: table(runetables.%s%s),\n", n, g.kind, n)
			}
		}
		vars.WriteString("}\n")
	}
	vars.WriteString("\n// CategoryAliases are the long names of categories.\nvar CategoryAliases = map[string]string{\n")
	fmt.Fprintf(&texts, "\n// LongCategories are the long names of categories.\nvar LongCategories = [...]string{\n")
	for _, n := range slices.Sorted(maps.Keys(unicode.CategoryAliases)) {
		fmt.Fprintf(&texts, "\t%q,\n", n)
	}
	texts.WriteString("}\n")
	lookups.WriteString("\n// CategoryAlias returns the short name of a category with the long one.\nfunc CategoryAlias(name string) string {\n\tswitch name {\n")
	for _, n := range slices.Sorted(maps.Keys(unicode.CategoryAliases)) {
		fmt.Fprintf(&vars, "\t%q: %q,\n", n, unicode.CategoryAliases[n])
		fmt.Fprintf(&lookups, "\tcase %q:\n\t\treturn %q\n", n, unicode.CategoryAliases[n])
	}
	vars.WriteString("}\n")
	lookups.WriteString("\t}\n\treturn \"\"\n}\n")
	if err := os.MkdirAll(filepath.Join(os.Args[1], "internal/runetables"), 0o777); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	write("internal/runetables/tables.go", gofmt(texts.String()))
	write("internal/runetables/lookup.go", gofmt(lookups.String()))
	write("unicode/rangetables.go", gofmt(vars.String()))
}

func gofmt(text string) string {
	out, err := format.Source([]byte(text))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return string(out)
}
