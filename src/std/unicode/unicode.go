// Package unicode classifies runes and maps their case. Nothing is left out; the tables stay packed
// (internal/runetables) and are unpacked only in programs that use them.
package unicode

import "internal/ranges"

const (
	MaxRune         = '\U0010FFFF'
	ReplacementChar = '\uFFFD'
	MaxASCII        = '\u007F'
	MaxLatin1       = '\u00FF'
)

// Cases of To.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower is the distance in a CaseRange of alternating upper and lower case.
const UpperLower = MaxRune + 1

// A RangeTable is a set of runes.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int
}

// A Range16 is Lo, Lo+Stride, … Hi, below 1<<16.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// A Range32 is Lo, Lo+Stride, … Hi.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// table unpacks a RangeTable.
func table(text string) *RangeTable {
	t := &RangeTable{}
	n16 := 0
	ranges.Each(text, func(n int) { n16 = n }, func(lo, hi, stride rune) {
		if n16 > 0 {
			n16--
			t.R16 = append(t.R16, Range16{uint16(lo), uint16(hi), uint16(stride)})
			if hi <= MaxLatin1 {
				t.LatinOffset++
			}
			return
		}
		t.R32 = append(t.R32, Range32{uint32(lo), uint32(hi), uint32(stride)})
	})
	return t
}

// Is tells whether r is in the table.
func Is(rangeTab *RangeTable, r rune) bool {
	u := uint32(r)
	if u < 1<<16 {
		for i := range rangeTab.R16 {
			g := &rangeTab.R16[i]
			if u <= uint32(g.Hi) {
				return u >= uint32(g.Lo) && (g.Stride == 1 || (u-uint32(g.Lo))%uint32(g.Stride) == 0)
			}
		}
	}
	lo, hi := 0, len(rangeTab.R32)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		g := &rangeTab.R32[m]
		switch {
		case u < g.Lo:
			hi = m
		case u > g.Hi:
			lo = m + 1
		default:
			return g.Stride == 1 || (u-g.Lo)%g.Stride == 0
		}
	}
	return false
}

// In tells whether r is in one of the tables.
func In(r rune, tables ...*RangeTable) bool { return IsOneOf(tables, r) }

// IsOneOf tells whether r is in one of the tables.
func IsOneOf(tables []*RangeTable, r rune) bool {
	for _, t := range tables {
		if Is(t, r) {
			return true
		}
	}
	return false
}

// Names of categories by what they hold.
var (
	Letter = L
	Upper  = Lu
	Lower  = Ll
	Title  = Lt
	Mark   = M
	Number = N
	Digit  = Nd
	Punct  = P
	Symbol = S
	Space  = Z
	Other  = C
)

// GraphicRanges are what IsGraphic accepts, PrintRanges what IsPrint does but for the ASCII space.
var (
	GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}
	PrintRanges   = []*RangeTable{L, M, N, P, S}
)

// IsLetter tells whether r is a letter.
func IsLetter(r rune) bool {
	if uint32(r) < 0x80 {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return letterSet.Has(r)
}

// IsUpper tells whether r is an upper-case letter.
func IsUpper(r rune) bool {
	if uint32(r) < 0x80 {
		return 'A' <= r && r <= 'Z'
	}
	return upperSet.Has(r)
}

// IsLower tells whether r is a lower-case letter.
func IsLower(r rune) bool {
	if uint32(r) < 0x80 {
		return 'a' <= r && r <= 'z'
	}
	return lowerSet.Has(r)
}

// IsTitle tells whether r is a title-case letter.
func IsTitle(r rune) bool { return r > MaxLatin1 && titleSet.Has(r) }

// IsDigit tells whether r is a decimal digit.
func IsDigit(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return '0' <= r && r <= '9'
	}
	return digitSet.Has(r)
}

// IsNumber tells whether r is a number.
func IsNumber(r rune) bool {
	if uint32(r) < 0x80 {
		return '0' <= r && r <= '9'
	}
	return numberSet.Has(r)
}

// IsSpace tells whether r is white space.
func IsSpace(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		switch r {
		case '\t', '\n', '\v', '\f', '\r', ' ', 0x85, 0xA0:
			return true
		}
		return false
	}
	return spaceSet.Has(r)
}

// IsControl tells whether r is a control character.
func IsControl(r rune) bool { return 0 <= r && r < ' ' || 0x7f <= r && r < 0xa0 }

// IsPunct tells whether r is punctuation.
func IsPunct(r rune) bool { return punctSet.Has(r) }

// IsSymbol tells whether r is a symbol.
func IsSymbol(r rune) bool { return symbolSet.Has(r) }

// IsMark tells whether r is a mark.
func IsMark(r rune) bool { return r > MaxLatin1 && markSet.Has(r) }

// IsGraphic tells whether r is a letter, mark, number, punctuation, symbol or space.
func IsGraphic(r rune) bool {
	return IsPrint(r) || spaceSeparatorSet.Has(r)
}

// IsPrint tells whether r is a letter, mark, number, punctuation, symbol or the ASCII space.
func IsPrint(r rune) bool {
	if uint32(r) < 0x80 {
		return ' ' <= r && r < 0x7f
	}
	return letterSet.Has(r) || markSet.Has(r) || numberSet.Has(r) || punctSet.Has(r) || symbolSet.Has(r)
}

// A caseMap maps runes to their other case. It is unpacked when first asked.
type caseMap struct {
	text string
	runs []caseRun
}

// A caseRun is count runes from lo on, step apart, that move by delta.
type caseRun struct {
	lo, step, count, delta rune
}

var (
	toUpper = caseMap{text: upperRuns}
	toLower = caseMap{text: lowerRuns}
	toTitle = caseMap{text: titleRuns}
)

func (m *caseMap) unpack() []caseRun {
	numbers := ranges.Unpack(m.text)
	runs := make([]caseRun, 0, len(numbers)/4)
	var at rune
	for i := 0; i+3 < len(numbers); i += 4 {
		r := caseRun{at + numbers[i], numbers[i+1], numbers[i+2], numbers[i+3] >> 1}
		if numbers[i+3]&1 != 0 {
			r.delta = -r.delta - 1
		}
		runs = append(runs, r)
		at = r.lo + (r.count-1)*r.step + 1
	}
	return runs
}

func (m *caseMap) convert(r rune) rune {
	if m.runs == nil {
		m.runs = m.unpack() // unpacking twice does no harm
	}
	lo, hi := 0, len(m.runs)
	for lo < hi {
		h := int(uint(lo+hi) >> 1)
		run := &m.runs[h]
		switch {
		case r < run.lo:
			hi = h
		case r > run.lo+(run.count-1)*run.step:
			lo = h + 1
		default:
			if (r-run.lo)%run.step == 0 {
				return r + run.delta
			}
			return r
		}
	}
	return r
}

// ToUpper maps r to upper case.
func ToUpper(r rune) rune {
	if uint32(r) < 0x80 {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return toUpper.convert(r)
}

// ToLower maps r to lower case.
func ToLower(r rune) rune {
	if uint32(r) < 0x80 {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return toLower.convert(r)
}

// ToTitle maps r to title case.
func ToTitle(r rune) rune {
	if uint32(r) < 0x80 {
		return ToUpper(r)
	}
	return toTitle.convert(r)
}

// To maps r to a case.
func To(_case int, r rune) rune {
	switch _case {
	case UpperCase:
		return ToUpper(r)
	case LowerCase:
		return ToLower(r)
	case TitleCase:
		return ToTitle(r)
	}
	return ReplacementChar
}

// SimpleFold returns the next rune that differs from r only by case, beginning again after the largest.
func SimpleFold(r rune) rune {
	if r < 0 || r > MaxRune {
		return r
	}
	if next, ok := foldOrbits[r]; ok {
		return next
	}
	if l := ToLower(r); l != r {
		return l
	}
	return ToUpper(r)
}
