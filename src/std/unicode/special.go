package unicode

import "internal/ranges"

// A CaseRange is a run of runes whose other cases stand at the same distances, by case; a distance of UpperLower means that
// upper and lower case alternate, beginning with upper case.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// CaseRanges are the runes that have other cases.
var CaseRanges = unpackCaseRanges()

func unpackCaseRanges() []CaseRange {
	numbers := ranges.Unpack(caseRanges)
	list := make([]CaseRange, 0, len(numbers)/5)
	at := rune(0)
	for i := 0; i+4 < len(numbers); i += 5 {
		r := CaseRange{Lo: uint32(at + numbers[i])}
		r.Hi = r.Lo + uint32(numbers[i+1])
		for c := range r.Delta {
			n := numbers[i+2+c]
			r.Delta[c] = n >> 1
			if n&1 != 0 {
				r.Delta[c] = -r.Delta[c] - 1
			}
		}
		list = append(list, r)
		at = rune(r.Hi)
	}
	return list
}

// A SpecialCase is the case mapping of a language where it differs from that of Unicode.
type SpecialCase []CaseRange

// ToUpper maps r to upper case.
func (special SpecialCase) ToUpper(r rune) rune { return special.to(UpperCase, r, ToUpper) }

// ToTitle maps r to title case.
func (special SpecialCase) ToTitle(r rune) rune { return special.to(TitleCase, r, ToTitle) }

// ToLower maps r to lower case.
func (special SpecialCase) ToLower(r rune) rune { return special.to(LowerCase, r, ToLower) }

func (special SpecialCase) to(_case int, r rune, plain func(rune) rune) rune {
	lo, hi := 0, len(special)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		c := special[m]
		switch {
		case r < rune(c.Lo):
			hi = m
		case r > rune(c.Hi):
			lo = m + 1
		default:
			delta := c.Delta[_case]
			if delta > MaxRune {
				// Even distances from Lo are upper case, odd ones lower; title case is upper case here.
				return rune(c.Lo) + ((r-rune(c.Lo))&^1 | rune(_case&1))
			}
			return r + delta
		}
	}
	return plain(r)
}

// TurkishCase is the mapping of Turkish and Azeri, where i has a dot in both cases.
var TurkishCase SpecialCase = SpecialCase{
	{0x49, 0x49, d{0, 0x131 - 0x49, 0}},
	{0x69, 0x69, d{0x130 - 0x69, 0, 0x130 - 0x69}},
	{0x130, 0x130, d{0, 0x69 - 0x130, 0}},
	{0x131, 0x131, d{0x49 - 0x131, 0, 0x49 - 0x131}},
}

// AzeriCase is TurkishCase.
var AzeriCase SpecialCase = TurkishCase
