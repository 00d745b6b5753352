package strconv

// IsPrint tells whether unicode.IsPrint holds for r.
func IsPrint(r rune) bool {
	if r < 0x7f {
		return r >= ' '
	}
	return printSet.Has(r)
}

// IsGraphic tells whether unicode.IsGraphic holds for r.
func IsGraphic(r rune) bool {
	return IsPrint(r) || graphicSet.Has(r)
}
