package main

import (
	"fmt"
	"hash/fnv"
	"sort"
	"unicode"
	"unicode/utf16"
)

func dump(name string, m map[string]*unicode.RangeTable) {
	var ks []string
	for k := range m {
		ks = append(ks, k)
	}
	sort.Strings(ks)
	h := fnv.New64a()
	for _, k := range ks {
		t := m[k]
		fmt.Fprint(h, k, t.LatinOffset, t.R16, t.R32)
	}
	fmt.Println(name, len(ks), h.Sum64())
}
func main() {
	dump("cat", unicode.Categories)
	dump("script", unicode.Scripts)
	dump("prop", unicode.Properties)
	dump("fc", unicode.FoldCategory)
	dump("fs", unicode.FoldScript)
	fmt.Println(unicode.CategoryAliases)
	fmt.Println(len(unicode.CaseRanges), unicode.CaseRanges[:20])
	h := fnv.New64a()
	fmt.Fprint(h, unicode.CaseRanges)
	fmt.Println(h.Sum64())
	fmt.Println(unicode.Is(unicode.Han, '世'), unicode.Letter == unicode.L, unicode.In('x', unicode.Greek, unicode.Latin))
	for _, r := range "ıIİiabcÀàß" {
		fmt.Printf("%c%c%c ", unicode.TurkishCase.ToUpper(r), unicode.TurkishCase.ToLower(r), unicode.TurkishCase.ToTitle(r))
	}
	fmt.Println(unicode.TurkishCase)
	sc := unicode.SpecialCase{{'a', 'f', [3]rune{unicode.UpperLower, unicode.UpperLower, unicode.UpperLower}}, {'x', 'z', [3]rune{0, 5, 0}}}
	for r := 'a'; r <= 'z'; r++ {
		fmt.Printf("%c%c%c ", sc.ToUpper(r), sc.ToLower(r), sc.ToTitle(r))
	}
	fmt.Println()
	var s int
	for r := rune(0); r < 0x2000; r++ {
		if unicode.IsOneOf(unicode.GraphicRanges, r) {
			s += int(r)
		}
		if unicode.IsOneOf(unicode.PrintRanges, r) {
			s ^= int(r)
		}
	}
	fmt.Println(s)
	for _, r := range []rune{0, 'a', 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xffff, 0x10000, 0x10ffff, 0x110000, -1} {
		a, b := utf16.EncodeRune(r)
		fmt.Println(r, a, b, utf16.RuneLen(r), utf16.IsSurrogate(r), utf16.AppendRune(nil, r), utf16.Encode([]rune{r, 'x'}), utf16.DecodeRune(r, 0xdc01), utf16.DecodeRune(0xd801, r))
	}
	fmt.Println(utf16.Decode([]uint16{0xd800, 0xd800, 0xdc00, 'a', 0xdc00, 0xdbff, 0xdfff, 0xd800}))
	fmt.Println(utf16.Decode(nil) == nil, utf16.Encode(nil) == nil)
}
